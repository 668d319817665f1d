"""Keys in the meetings' search field that act on the list: arrows, Enter, Copy, Undo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.toolkit.search_field import SearchField


class SearchKeys(QObject):
    """Lets people work the list while the keyboard stays in the search field.

    Copy is `copied` only while no text of the field is selected, so that text can be copied too.
    Undo is `undone` while `can_undo` says so; at other times it is about the text that was typed.
    """

    stepped = Signal(int)
    entered = Signal()
    copied = Signal()
    undone = Signal()

    def __init__(self, search: SearchField, can_undo: Callable[[], bool]) -> None:
        super().__init__(search)
        self._can_undo = can_undo
        self._search = search
        search.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.matches(QKeySequence.StandardKey.Copy) and not self._search.hasSelectedText():
            self._search_now()
            self.copied.emit()
        elif event.matches(QKeySequence.StandardKey.Undo) and self._can_undo():
            self.undone.emit()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._search_now()
            self.entered.emit()
        elif event.text() == "/" and not self._search.text():
            # The key that leads here, pressed by habit: nobody searches for what begins with it.
            pass
        else:
            return False
        return True

    def _search_now(self) -> None:
        """Search for what is typed without waiting for the pause in typing."""
        self._search.settle()
