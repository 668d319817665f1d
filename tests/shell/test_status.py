"""The status bar says how many requests are left and, with none left, how long it takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from calendly_desktop.shell.status import StatusBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot


async def test_a_wait_for_the_limit_is_shown_in_seconds(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(demo=True, page="account")
    await until(lambda: desk.session is not None and desk.session.services.account.account)
    progress = desk.window.status.progress
    desk.session.client.budget.note_429(20.0)
    desk.window.workspace.current_page.refresh()
    shown = await until(lambda: re.search(r"Waiting (\d+) s for Calendly's limit", progress.text()))
    first = int(shown[1])
    assert 10 < first <= 21
    await until(lambda: f"Waiting {first - 1} s" in progress.text())


def test_requests_left(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)

    bar.show_budget(41, 50, 30.0)
    assert bar.budget.text() == "41 of 50 requests left"
    bar.show_budget(None, None)
    assert bar.budget.text() == ""


def test_the_wait_counts_down(qtbot: QtBot) -> None:
    bar = StatusBar()
    qtbot.addWidget(bar)

    bar.show_budget(0, 50, 2.4)
    assert bar.budget.text() == "0 of 50 requests left, more in 3 s"
    qtbot.waitUntil(lambda: bool(re.search("more in 1 s", bar.budget.text())), timeout=5000)
    qtbot.waitUntil(lambda: bar.budget.text() == "0 of 50 requests left", timeout=5000)

    bar.show_budget(0, 50, 20.0)
    bar.show_budget(50, 50, 0.0)
    assert bar.budget.text() == "50 of 50 requests left"
