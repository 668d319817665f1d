"""The status bar says how many requests are left and, with none left, how long it takes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calendly_desktop.shell.status import StatusBar

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


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
