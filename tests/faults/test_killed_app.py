"""The whole app, killed with a cancellation under way; its next start says what is true."""

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


@pytest.fixture
def app(served_simulator: Any, tmp_path: Path) -> Iterator[Callable[[float], Any]]:
    """Start the app on the profile that `start_app` uses; killed at the end at the latest."""
    running: list[subprocess.Popen[str]] = []

    def start(seconds: float) -> subprocess.Popen[str]:
        program = str(Path(__file__).with_name("app_to_kill.py"))
        child = subprocess.Popen(
            [
                sys.executable,
                program,
                served_simulator.url,
                str(tmp_path / "profile"),
                str(seconds),
            ],
            stdout=subprocess.PIPE,
            text=True,
        )
        running.append(child)
        return child

    yield start
    for child in running:
        child.kill()
        child.wait(10)
        assert child.stdout is not None
        child.stdout.close()


async def said(child: Any, word: str) -> None:
    import asyncio

    line = await asyncio.get_running_loop().run_in_executor(None, child.stdout.readline)
    assert line.strip() == word


def kill(child: Any) -> None:
    os.kill(child.pid, signal.SIGKILL)
    child.wait(10)


def told(desk: Any) -> str:
    """Everything the window and its page say in their banners."""
    from calendly_desktop.toolkit.banner import Banner

    shown = [banner for banner in desk.window.findChildren(Banner) if banner.is_shown()]
    return "\n".join(f"{b.title_label.text()}\n{b.text_label.text()}" for b in shown)


async def test_32_killed_in_the_seconds_to_undo_nothing_is_sent_and_that_is_said(
    app: Callable[[float], Any],
    served_simulator: Any,
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    qapp: QApplication,
) -> None:
    child = app(60)
    await said(child, "waiting")
    kill(child)
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: "under way when the app ended" in told(desk))
    assert "was not sent" in told(desk)
    assert served_simulator.requests("POST") == []


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"kind": "delay", "delay_ms": 1500}, "Calendly was asked: it is done."),
        ({"kind": "drop_before", "delay_ms": 1500}, "Calendly was asked: it is not done."),
    ],
    ids=["it-arrived", "it-got-lost"],
)
async def test_29_killed_while_sending_it_is_read_back_not_sent_again(
    app: Callable[[float], Any],
    served_simulator: Any,
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    qapp: QApplication,
    fault: dict[str, Any],
    words: str,
) -> None:
    served_simulator.fault(match={"method": "POST"}, **fault)
    child = app(0)
    await until(lambda: served_simulator.requests("POST"), 30)
    kill(child)
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: words in told(desk), 30)
    assert len(served_simulator.requests("POST")) == 1
