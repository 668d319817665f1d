"""Copy beside the list means the copy button that has the keyboard, not the meeting's link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget


class CopyKey(QObject):
    """Presses the focused copy button of a pane; selected text is copied by its label itself."""

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        pane.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or not event.matches(QKeySequence.StandardKey.Copy):
            return False
        button = self._button()
        if button is None:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # else the list's own Copy takes the key
            return True
        if event.type() == QEvent.Type.KeyPress:
            button.click()
            return True
        return False

    def _button(self) -> QAbstractButton | None:
        focused = self._pane.window().focusWidget()
        is_copy = isinstance(focused, QAbstractButton) and "copy_" in focused.objectName()
        if not is_copy or not self._pane.isAncestorOf(focused):
            return None
        return focused if isinstance(focused, QAbstractButton) else None
