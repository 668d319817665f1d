"""The columns of the booking window: side by side, or one below the other where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QBoxLayout

from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.forms.ui_booking import Ui_Booking

_NARROW = 860  # pixels at normal text size, below which the columns are stacked
_SHARES = (27, 31, 38)
_NARROWEST = 180
_STACKED = (240, 470)  # the heights of the first two columns when they are stacked


class BookingColumns(QObject):
    """Follows the width of the window, and the height of the form where columns are stacked."""

    def __init__(self, ui: Ui_Booking, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._arrange)
        for card, share in zip((ui.type_card, ui.when_card, ui.who_card), _SHARES, strict=True):
            ui.columns_layout.setStretchFactor(card, share)
            card.setMinimumWidth(theme().px(_NARROWEST))
        ui.who_inside.installEventFilter(self)
        ui.columns_scroll.installEventFilter(self)
        theme().changed.connect(self._soon.start)

    def _arrange(self) -> None:
        ui, narrow = self._ui, self._ui.columns_scroll.width() < theme().px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if ui.columns_layout.direction() != way:
            ui.columns_layout.setDirection(way)
        for card, height in zip((ui.type_card, ui.when_card), _STACKED, strict=True):
            card.setMinimumHeight(theme().px(height) if narrow else 0)
        needed = self._height_of_form() if narrow else 0
        if ui.who_scroll.minimumHeight() != needed:
            ui.who_scroll.setMinimumHeight(needed)
        bars = Qt.ScrollBarPolicy
        ui.who_scroll.setVerticalScrollBarPolicy(
            bars.ScrollBarAlwaysOff if narrow else bars.ScrollBarAsNeeded
        )

    def _height_of_form(self) -> int:
        """Return the height at which the form needs no scroll bar of its own."""
        ui = self._ui
        inside = ui.who_inside.layout()
        width = ui.who_scroll.viewport().width()
        height = inside.totalHeightForWidth(width) if inside is not None else 0
        return max(height, ui.who_inside.minimumSizeHint().height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrange anew when the window or the form has another size."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.LayoutRequest}:
            self._soon.start()
        return super().eventFilter(watched, event)
