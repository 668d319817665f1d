"""Keys that Qt leaves undone: Enter on a button that has the focus, and Shift+F10 for its menu."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


def take_key(window: QWidget, event: QKeyEvent) -> bool:
    """Do what a key means that nothing in the window has taken; return whether it meant anything.

    Qt lets Enter press only a dialog's default button, and knows Shift+F10 on Windows alone.
    """
    at = window.focusWidget()
    if at is None or not at.isVisibleTo(window):
        return False
    if event.key() in _ENTER:
        return _press(at, event)
    is_menu_key = event.key() == Qt.Key.Key_F10 and event.modifiers() == (
        Qt.KeyboardModifier.ShiftModifier
    )
    if is_menu_key and sys.platform == "linux":
        place = at.rect().center()
        how = QContextMenuEvent.Reason.Keyboard
        QCoreApplication.sendEvent(at, QContextMenuEvent(how, place, at.mapToGlobal(place)))
        return True
    return False


def _press(button: QWidget, event: QKeyEvent) -> bool:
    """Press a button; held down, the key presses once."""
    is_plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not is_plain or not isinstance(button, QPushButton | QToolButton):
        return False
    if not event.isAutoRepeat():
        button.click()
    event.accept()
    return True
