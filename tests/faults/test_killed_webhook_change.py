"""The whole app, killed while it changes a webhook; its next start says what is there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

HOOKS = "/webhook_subscriptions"
HOOK = "https://hooks.example.com/engineering"


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 4}


@pytest.fixture
def app(served_simulator: Any, tmp_path: Path) -> Iterator[Callable[[str], Any]]:
    """Start the app on the profile that `start_app` uses; killed at the end at the latest."""
    running: list[subprocess.Popen[bytes]] = []

    def start(kind: str) -> subprocess.Popen[bytes]:
        program = str(Path(__file__).with_name("app_changing_webhook.py"))
        arguments = [served_simulator.url, str(tmp_path / "profile"), kind]
        child = subprocess.Popen([sys.executable, program, *arguments])
        running.append(child)
        return child

    yield start
    for child in running:
        child.kill()
        child.wait(10)


def told(desk: Any) -> str:
    """Everything the window and its page say in their banners."""
    from calendly_desktop.toolkit.banner import Banner

    shown = [banner for banner in desk.window.findChildren(Banner) if banner.is_shown()]
    return "\n".join(f"{b.title_label.text()}\n{b.text_label.text()}" for b in shown)


def sent(served_simulator: Any) -> list[str]:
    received = served_simulator.requests(path=HOOKS)
    return [request["method"] for request in received if request["method"] != "GET"]


@pytest.mark.parametrize(
    ("kind", "method", "words", "offer", "then"),
    [
        (
            "swap",
            "DELETE",
            "Neither webhook is there: nothing is delivered",
            "Make the new webhook",
            ["DELETE", "POST"],
        ),
        (
            "move",
            "POST",
            "A change of a webhook is half done: both deliver now",
            "Delete the old webhook",
            ["POST", "DELETE"],
        ),
        ("swap", "POST", "The webhook is changed", "", ["DELETE", "POST"]),
    ],
    ids=["a-gap", "both", "it-was-done"],
)
async def test_31_killed_in_the_middle_the_next_start_finds_out_and_offers(
    app: Callable[[str], Any],
    served_simulator: Any,
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    qapp: QApplication,
    kind: str,
    method: str,
    words: str,
    offer: str,
    then: list[str],
) -> None:
    served_simulator.fault(kind="delay", delay_ms=800, match={"method": method, "path": HOOKS})
    child = app(kind)
    await until(lambda: method in sent(served_simulator), 30)
    os.kill(child.pid, signal.SIGKILL)
    child.wait(10)
    before = sent(served_simulator)
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: words in told(desk), 30)
    assert sent(served_simulator) == before, "looking sends nothing"
    show = [b for b in _buttons(desk) if b.text() == "Show webhook"]
    show[0].click()
    page = await until(lambda: desk.window.workspace.pages.get("webhooks"))
    await until(lambda: not page.tasks.is_busy() and page.list.row())
    if offer:
        page.changing.change()
        [window] = page.tools.windows.all()
        assert window.progress.buttons[0].text() == offer
        window.progress.buttons[0].click()
        await until(lambda: window.progress.title.text() == "The webhook is changed")
        await until(window.close_button.isEnabled)
        window.close_button.click()
    assert sent(served_simulator) == then, "each was sent once"
    await until(lambda: page.detail.chip.text() == "Active")
    assert words not in told(desk), "what is decided is told no more"


def _buttons(desk: Any) -> list[Any]:
    from calendly_desktop.toolkit.banner import Banner

    return [
        b for each in desk.window.findChildren(Banner) if each.is_shown() for b in each.buttons()
    ]
