"""The binding itself: calls from Qt into Python must not use up None, True and False."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from pytestqt.qtbot import QtBot

CALLS = 300


class Painted(QWidget):
    told = Signal(str)

    def paintEvent(self, event: QPaintEvent) -> None:
        return


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12 on")
def test_calls_into_python_keep_the_references_of_none_and_true(qtbot: QtBot) -> None:
    """PySide6 6.12.0 drops one at every slot, override and emit: the process dies in minutes."""
    widget, button = Painted(), QPushButton()
    qtbot.addWidget(widget)
    qtbot.addWidget(button)
    seen: list[int] = []
    button.clicked.connect(lambda: seen.clear())
    widget.told.connect(lambda _text: seen.clear())
    before = (sys.getrefcount(None), sys.getrefcount(True))
    for _ in range(CALLS):
        button.click()
        widget.grab()
        widget.told.emit("x")
    after = (sys.getrefcount(None), sys.getrefcount(True))
    assert [b - a > -CALLS // 2 for a, b in zip(before, after, strict=True)] == [True, True]
