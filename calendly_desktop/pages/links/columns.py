"""The columns of the Booking links tab: side by side, or stacked where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SHARES = [270, 370, 340]  # of the three columns, until somebody moves a handle
_NARROW = 660  # pixels at normal text size, below which the columns are stacked


class Columns(QSplitter):
    """Shares out its width anew with every size, unless the handles were moved by hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setObjectName("columns")
        self.setChildrenCollapsible(False)
        self.setProperty("gap", True)
        self.setHandleWidth(theme().px(look.SPACE_2))
        self._moved = False
        self._room = 0
        self.splitterMoved.connect(self._keep_widths)
        theme().changed.connect(self._arrange)

    def fit(self, room: int) -> None:
        """Lie or stand as the room (pixels of width) allows; the minimum width hides it here."""
        self._room = room
        self._arrange()

    def _arrange(self) -> None:
        narrow = self._room < theme().px(_NARROW)
        side = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if self.orientation() != side:
            self._moved = False
            self.setOrientation(side)

    def _keep_widths(self) -> None:
        self._moved = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._moved:
            self.setSizes(_SHARES)
