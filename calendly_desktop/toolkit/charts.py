"""What charts have in common: their look on screen and on paper, patterns, legends, round steps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.colors import LIGHT
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QColor
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.toolkit.colors import Colors
    from calendly_desktop.toolkit.theme import FontRole

Pattern = Literal["solid", "stripes", "dots"]

SIDE: Final = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter
END: Final = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
MIDDLE: Final = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter
_ONE_LINE = Qt.TextFlag.TextSingleLine


class Look(NamedTuple):
    """Colours and sizes to paint with: those of the window, or fixed ones for paper and pictures.

    scale: of all sizes, 1 at normal text. is_mirrored: reading goes from right to left.
    """

    colors: Colors
    scale: float
    is_mirrored: bool = False

    def px(self, size: float) -> float:
        """Return a token's size."""
        return size * self.scale

    def font(self, role: FontRole = "body") -> QFont:
        """Return a font of the theme's in this scale."""
        font = theme().font(role)
        sizes = {"secondary": look.TYPE_SECONDARY, "section": look.TYPE_SECTION}
        font.setPixelSize(max(1, round(self.px(sizes.get(role, look.TYPE_BODY)))))
        return font

    def width_of(self, text: str, role: FontRole = "body") -> float:
        """Return how wide a text is."""
        return QFontMetricsF(self.font(role)).horizontalAdvance(text)

    def line(self, role: FontRole = "body") -> float:
        """Return the height of a line of text."""
        return QFontMetricsF(self.font(role)).height()

    def placed(self, box: QRectF, around: QRectF) -> QRectF:
        """Return a box on the side where reading begins, for a box given from left to right."""
        if not self.is_mirrored:
            return box
        left = around.left() + around.right() - box.right()
        return QRectF(left, box.top(), box.width(), box.height())


def window_look(widget: QWidget) -> Look:
    """Return the look of a widget on screen."""
    return Look(theme().colors, theme().px(100) / 100, widget.isRightToLeft())


def paper_look(*, is_mirrored: bool = False) -> Look:
    """Return the look of what leaves the window: light, at normal text size."""
    return Look(LIGHT, 1.0, is_mirrored)


class Part(NamedTuple):
    """A part that bars are made of: its name, its tone ("accent", "danger") and its pattern."""

    name: str
    tone: str
    pattern: Pattern = "solid"


def fill_part(painter: QPainter, box: QRectF, part: Part, how: Look) -> None:
    """Fill a box so that it is told from others without its colour too."""
    tone = how.colors.tone(part.tone)
    if part.pattern == "solid":
        painter.fillRect(box, tone)
        return
    soft = how.colors.soft("info" if part.tone == "accent" else part.tone)
    painter.save()
    painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
    painter.fillRect(box, soft)
    if part.pattern == "stripes":
        _draw_stripes(painter, box, tone, how)
    else:
        _draw_dots(painter, box, tone, how)
    painter.restore()
    painter.setPen(QPen(tone, how.px(1)))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = how.px(0.5)
    painter.drawRect(box.adjusted(half, half, -half, -half))


def _draw_stripes(painter: QPainter, box: QRectF, tone: QColor, how: Look) -> None:
    painter.setPen(QPen(tone, how.px(1.2)))
    step = how.px(5)
    at = box.left() - box.height()
    while at < box.right():
        painter.drawLine(QPointF(at, box.bottom()), QPointF(at + box.height(), box.top()))
        at += step


def _draw_dots(painter: QPainter, box: QRectF, tone: QColor, how: Look) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone)
    step, radius, row = how.px(4), how.px(0.9), 0
    top = box.top() + step / 2
    while top < box.bottom():
        left = box.left() + step / 2 + (step / 2 if row % 2 else 0)
        while left < box.right():
            painter.drawEllipse(QPointF(left, top), radius, radius)
            left += step
        top, row = top + step * 0.8, row + 1


def draw_text(
    painter: QPainter,
    box: QRectF,
    text: str,
    how: Look,
    *,
    role: FontRole = "body",
    tone: str = "text",
    align: Qt.AlignmentFlag = SIDE,
    bold: bool = False,
) -> None:
    """Draw one line of text, cut to its box; its side is the one where reading begins."""
    font = how.font(role)
    if bold:
        font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(how.colors.tone(tone))
    ways = Qt.LayoutDirection
    painter.setLayoutDirection(ways.RightToLeft if how.is_mirrored else ways.LeftToRight)
    shown = QFontMetricsF(font).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
    painter.drawText(box, align | _ONE_LINE, shown)


def rounded(box: QRectF, radius: float) -> QPainterPath:
    """Return a box with round corners, to clip to."""
    path = QPainterPath()
    path.addRoundedRect(box, radius, radius)
    return path


def round_steps(highest: int, most: int = 4) -> list[int]:
    """Return round numbers from 0 to at least the highest, for the lines of a scale."""
    wanted = max(1, highest)
    step, factors = 1, (2, 2.5, 2)
    turn = 0
    while step * most < wanted:
        step = int(step * factors[turn % 3])
        turn += 1
    count = -(-wanted // step)
    return [step * n for n in range(count + 1)]
