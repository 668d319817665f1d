"""Two cards side by side, or one below the other where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_BESIDE: Final = 760  # logical pixels at normal text size from which both fit beside each other


class CardPair(QWidget):
    """A wide card and a narrower one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(theme().px(look.SPACE_3))

    def add(self, content: QWidget, share: int) -> None:
        """Put something into a card of its own."""
        card = Card(self)
        column = card.column()
        edge = theme().px(6)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(content)
        self._line.addWidget(card, share)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_beside = self.width() >= theme().px(_BESIDE)
        self._line.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
