"""A small drawing in the theme's colours, from an SVG with colour names in braces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from calendly_desktop.toolkit.art import art
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent


class Illustration(QWidget):
    """Decoration only: it has no words, so assistive technology passes over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._source = ""
        self._renderer = QSvgRenderer(self)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self._tint)

    def show_drawing(self, name: str) -> None:
        """Show resources/illustrations/<name>.svg."""
        self._source = art(f"illustrations/{name}.svg").read_text(encoding="utf-8")
        self._tint()

    def _tint(self) -> None:
        colors = theme().colors
        drawn = self._source
        for word, color in (
            ("{line}", colors.text_secondary),
            ("{surface}", colors.surface),
            ("{accent}", colors.accent),
            ("{on_accent}", colors.on_accent),
        ):
            drawn = drawn.replace(word, color.name())
        self._renderer.load(QByteArray(drawn.encode()))
        self.update()

    def sizeHint(self) -> QSize:
        """Five lines of text high, in the drawing's shape."""
        side = self.fontMetrics().height() * 5
        return QSize(int(side * 120 / 84), side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw, keeping the shape."""
        if self._source:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._renderer.render(painter, QRectF(self.rect()))
            painter.end()
