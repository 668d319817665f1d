"""A small window below a button that holds a part of a form; Esc or a click beside it closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent

_EDGE = 1  # pixels of the frame's own line


class Popup(QFrame):
    """Shows `part` below a button. closed: it is gone again, whatever closed it."""

    closed = Signal()

    def __init__(
        self, name: str, words: str, part: QWidget, parent: QWidget, size: tuple[int, int]
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName(name)
        self.setAccessibleName(words)
        self.setProperty("card", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._size = size
        area = QScrollArea(self)
        area.setObjectName(f"{name}_area")
        area.setAccessibleName(words)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addWidget(area)

    def open_at(self, below: QWidget, first: QWidget) -> None:
        """Open below a button, as large as the screen allows. first: gets the keyboard."""
        room = below.screen().availableGeometry()
        wanted = QSize(*(theme().px(edge) for edge in self._size))
        self.resize(wanted.boundedTo(room.size()))
        corner = QPoint(0, below.height() + theme().px(look.SPACE_1))
        place = below.mapToGlobal(corner)
        if below.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            place.setX(place.x() + below.width() - self.width())
        place.setX(max(room.left(), min(place.x(), room.right() - self.width())))
        place.setY(max(room.top(), min(place.y(), room.bottom() - self.height())))
        self.move(place)
        self.show()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.closed.emit()
