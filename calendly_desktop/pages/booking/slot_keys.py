"""The keys of the free times: left and right skip taken days, Enter leads to the times and on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractItemView

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SIDEWAYS = {Qt.Key.Key_Left, Qt.Key.Key_Right}


class SlotKeys(QObject):
    """stepped: a day on (1) or back (-1). entered: Enter on a time."""

    stepped = Signal(int)
    entered = Signal()

    def __init__(self, days: QAbstractItemView, times: QAbstractItemView, parent: QObject) -> None:
        super().__init__(parent)
        self._days = days
        self._times = times
        days.installEventFilter(self)
        times.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that mean something here."""
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        key, on_days = event.key(), watched is self._days
        if on_days and key in _SIDEWAYS:
            mirrored = self._days.isRightToLeft()
            self.stepped.emit(1 if (key == Qt.Key.Key_Right) != mirrored else -1)
            return True
        if key in _ENTER and not event.modifiers():
            if on_days:
                self._times.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.entered.emit()
            return True
        return super().eventFilter(watched, event)
