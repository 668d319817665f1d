"""The command palette lists every command once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from calendly_desktop.shell.palette import Palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_page_and_window_both_offer_is_listed_once(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    words = ("&Leave sample data…", "Leave sample &data…", "Refresh")
    palette = Palette([QAction(each, window) for each in words], window)
    model = palette.list.model()
    assert [model.index(row, 0).data() for row in range(model.rowCount())] == [
        "Leave sample data",
        "Refresh",
    ]
