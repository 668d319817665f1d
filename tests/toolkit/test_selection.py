"""What assistive technology selects is chosen, as by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QComboBox

from calendly_desktop.toolkit.selection import make_selected_chosen

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_an_item_selected_in_a_closed_box_is_chosen(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["one", "two", "three"])
    make_selected_chosen(box)
    told: list[int] = []
    box.activated.connect(told.append)

    rows = box.view().selectionModel()
    rows.select(box.model().index(2, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    assert box.currentText() == "three"
    assert told == [2]


def test_an_open_box_waits_for_the_click(qtbot: QtBot) -> None:
    box = QComboBox()
    qtbot.addWidget(box)
    box.addItems(["one", "two", "three"])
    make_selected_chosen(box)
    box.show()
    box.showPopup()

    rows = box.view().selectionModel()
    rows.select(box.model().index(2, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)

    assert box.currentText() == "one"
    box.hidePopup()
