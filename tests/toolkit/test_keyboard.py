"""Enter and the focus: buttons are pressed, and the focus never lands on a stranger's button."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from calendly_desktop.toolkit.states import StatePanel
from calendly_desktop.toolkit.window import ToolWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_enter_presses_the_button_that_has_the_focus_and_no_other(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = ToolWindow(parent, "Test")
    pressed: list[str] = []
    column = QVBoxLayout(window.body)
    for name in ("first", "second"):
        button = QPushButton(name)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False, name=name: pressed.append(name))
        column.addWidget(button)
    window.show()
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Return)
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    button.setEnabled(False)
    window.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Return)
    assert pressed == ["second"]


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere the system does it")
def test_shift_f10_asks_for_the_menu_as_the_menu_key_does(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    window = ToolWindow(parent, "Test")
    field = QPushButton("Field", window.body)
    field.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
    asked: list[object] = []
    field.customContextMenuRequested.connect(asked.append)
    window.show()
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    assert len(asked) == 1


def test_the_focus_stays_in_a_panel_whose_buttons_are_made_anew(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    stranger, panel = QPushButton("Join"), StatePanel()
    column.addWidget(stranger)
    column.addWidget(panel)
    window.show()
    panel.show_no_match("No meeting matches.", lambda: None)
    qtbot.waitUntil(panel.buttons()[0].isVisible)  # its layout shows it
    panel.buttons()[0].setFocus()
    panel.show_no_match("No other meeting matches.", lambda: None)
    assert window.focusWidget() is panel.buttons()[0]
    panel.show_loading()
    assert window.focusWidget() is panel
