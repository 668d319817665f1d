"""Initials on the colour of an account, and a line of text that begins with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPixmap

from calendly_desktop.toolkit.colors import MARKS, ON_MARK
from calendly_desktop.toolkit.text import PlainLabel
from calendly_desktop.toolkit.theme import SPACE_2, theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SIDE = 24  # pixels of an icon at the normal text size
_LINE = 18  # pixels of the mark before a line of text


def mark_names() -> list[str]:
    """Return the colours in words, in the order of their numbers."""
    tr = QCoreApplication.translate
    names = ("Blue", "Green", "Brown", "Purple", "Red", "Petrol", "Olive", "Violet")
    return [tr("AccountMark", name) for name in names]


def mark_color(mark: int) -> QColor:
    """Return a colour by its number; whatever number there is, it gives one."""
    return MARKS[mark % len(MARKS)]


def initials(name: str) -> str:
    """Return up to two initials of a name, in any script; a middle dot for no name."""
    words = [word for word in name.split() if word]
    letters = [word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)]
    return "".join(letters).upper() or "·"


def account_icon(name: str, mark: int) -> QIcon:
    """Return a name's initials on the colour of its account, in the size of the text."""
    icon, side = QIcon(), theme().px(SIDE)
    for ratio in (1, 2, 3):
        pixmap = QPixmap(side * ratio, side * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        _paint(painter, QRectF(0, 0, side, side), initials(name), mark)
        painter.end()
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Selected):  # Qt would tint a selected one
            icon.addPixmap(pixmap, mode)
    return icon


class AccountLabel(PlainLabel):
    """A line that says as whom something is done; the colour stands beside the name, never alone.

    Without `show_mark` it is a line like any other.
    """

    def __init__(
        self,
        text: str | QWidget | None = "",
        parent: QWidget | None = None,
        *,
        wrap: bool = False,
    ) -> None:
        super().__init__(text, parent, wrap=wrap)
        self._letters = ""
        self._mark = 0
        self.has_mark = False

    def show_mark(self, name: str, mark: int) -> None:
        """Paint the initials of a name on a colour before the text."""
        self._letters, self._mark, self.has_mark = initials(name), mark, True
        self._make_room()

    def hide_mark(self) -> None:
        """Be a line like any other again."""
        self.has_mark = False
        self._make_room()

    def _make_room(self) -> None:
        side, air = theme().px(_LINE), theme().px(SPACE_2)
        room = side + air if self.has_mark else 0
        is_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        margins = self.contentsMargins()
        left, right = (room, 0) if is_left else (0, room)
        self.setContentsMargins(left, margins.top(), right, margins.bottom())
        self.setMinimumHeight(side if self.has_mark else 0)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        kinds = {QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange}
        if event.type() in kinds and getattr(self, "has_mark", False):
            self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.has_mark:
            return
        side = theme().px(_LINE)
        is_left = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        wrap = Qt.TextFlag.TextWordWrap if self.wordWrap() else Qt.TextFlag.TextSingleLine
        room, metrics = self.contentsRect(), self.fontMetrics()
        words = metrics.boundingRect(room, wrap.value | self.alignment().value, self.text())
        first = words.top() + (metrics.height() - side) / 2  # the mark stands beside its first line
        top = max(0.0, min(first, float(self.height() - side)))
        painter = QPainter(self)
        left = 0 if is_left else self.width() - side
        _paint(painter, QRectF(left, top, side, side), self._letters, self._mark)
        painter.end()


def _paint(painter: QPainter, box: QRectF, letters: str, mark: int) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(mark_color(mark))
    painter.drawEllipse(box.adjusted(0.5, 0.5, -0.5, -0.5))
    font = QFont()
    font.setPixelSize(max(6, round(box.height() * 10 / SIDE)))
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(ON_MARK)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)
