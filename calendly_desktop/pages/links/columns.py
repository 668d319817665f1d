"""The columns of the Booking links tab: side by side, or stacked where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_SHARES = [270, 370, 340]  # of the three columns, until somebody moves a handle
_LEAST = 240  # pixels of height at normal text size that a column keeps
_NARROW = 660  # pixels at normal text size, below which the columns are stacked


class TallColumn(QScrollArea):
    """A column that scrolls by itself beside the others, and is shown whole where they are stacked.

    So the link stays in sight while a long form is filled in. words: what it is, spoken.
    """

    def __init__(self, content: QWidget, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{content.objectName()}_area")
        self.setAccessibleName(words)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(content)
        self._content = content
        self._is_whole = False
        content.installEventFilter(self)
        self._fit()

    def set_whole(self, is_whole: bool) -> None:
        """Take all the height that the content needs, or scroll."""
        self._is_whole = is_whole
        self._fit()

    def _fit(self) -> None:
        content = self._content
        bar = self.verticalScrollBar().sizeHint().width()
        self.setMinimumWidth(content.minimumSizeHint().width() + bar)
        self.setMinimumHeight(content.sizeHint().height() if self._is_whole else theme().px(_LEAST))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the content when a part of it is opened, closed or asks something else."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)


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
        for column in self.findChildren(TallColumn):
            column.set_whole(narrow)

    def _keep_widths(self) -> None:
        self._moved = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._moved:
            self.setSizes(_SHARES)
