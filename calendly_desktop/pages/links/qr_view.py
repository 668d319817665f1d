"""A QR code on the screen: black on white in every colour scheme, sharp at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.colors import INK, SHEET
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.domain.qr_code import QrCode

_EDGE = 260  # pixels at normal text size


class QrView(QWidget):
    """Paints a code as large as there is room, in whole pixels a square."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("qr_view")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._code: QrCode | None = None

    def show_code(self, code: QrCode | None, words: str) -> None:
        """Show a code, or nothing; words: what it leads to, for who cannot see it."""
        self._code = code
        self.setAccessibleName(words)
        self.update()

    def image(self, edge: int) -> QImage:
        """Return the code as a picture of at least this edge, in whole pixels a square."""
        assert self._code is not None
        scale = max(1, -(-edge // self._code.side))
        picture = QImage(
            self._code.side * scale, self._code.side * scale, QImage.Format.Format_RGB32
        )
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        for x, y in self._code.dark():
            painter.fillRect(x * scale, y * scale, scale, scale, Qt.GlobalColor.black)
        painter.end()
        return picture

    def sizeHint(self) -> QSize:
        edge = theme().px(_EDGE)
        return QSize(edge, edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() * 0.5

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        edge = min(self.width(), self.height())
        if self._code is None:
            return
        scale = edge / self._code.side
        top = (self.width() - edge) / 2
        sheet = QRectF(top, 0, edge, edge)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(theme().colors.hairline)
        painter.setBrush(SHEET)
        painter.drawRoundedRect(sheet.adjusted(0.5, 0.5, -0.5, -0.5), look.RADIUS, look.RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        for x, y in self._code.dark():
            left, down = top + x * scale, y * scale
            box = QRectF(round(left), round(down), 0, 0)
            box.setRight(round(left + scale))
            box.setBottom(round(down + scale))
            painter.fillRect(box, INK)
