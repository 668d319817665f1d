"""Surfaces that things lie on: cards and hairlines; and how they are cleared."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLayout, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme


class Card(QFrame):
    """A raised surface with a hairline around it; `column()` lays out its contents."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_card(self)

    def column(self) -> QVBoxLayout:
        """Return the card's column layout, made with its margins on first use."""
        layout = self.layout()
        if not isinstance(layout, QVBoxLayout):
            layout = QVBoxLayout(self)
            edge = theme().px(look.SPACE_4)
            layout.setContentsMargins(edge, edge, edge, edge)
            layout.setSpacing(theme().px(look.SPACE_2))
        return layout


class Hairline(QFrame):
    """A line of one pixel between two parts, lying or standing."""

    def __init__(self, parent: QWidget | None = None, *, standing: bool = False) -> None:
        super().__init__(parent)
        self.setProperty("hairline", "standing" if standing else "lying")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        if standing:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)


def remove_widgets(layout: QLayout) -> None:
    """Empty a layout; its widgets are hidden at once and deleted soon."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()


def set_card(frame: QFrame) -> None:
    """Give a frame from a form the card's look."""
    frame.setProperty("card", True)
    frame.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
