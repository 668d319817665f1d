"""How a row of the meetings list is painted: day headings, cells, canceled and current rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import Column, DayRow, MeetingRow

if TYPE_CHECKING:
    from collections.abc import Sequence

_QUIET = (Column.HOST, Column.PLACE)
_CUT = Qt.TextElideMode.ElideRight
_KEPT = 4_000  # texts that are kept as they were cut


def row_height() -> int:
    """Return the height of every row, in logical pixels."""
    return theme().px(look.ROW_HEIGHT)


class RowPainter:
    """Paints rows in the look of the moment it was made; fonts and cut texts are kept for the next.

    columns: number, left edge and width of the columns in sight, in logical pixels.
    """

    def __init__(self) -> None:
        self.columns: Sequence[tuple[int, int, int]] = ()
        self._fonts: dict[str, Typeface] = {}
        self._colors = theme().colors
        self._hairline = QPen(self._colors.hairline, 1)
        self._before, self._after = theme().px(look.SPACE_3), theme().px(look.SPACE_1)

    def heading(self, painter: QPainter, box: QRect, row: DayRow) -> None:
        """Paint the heading of a day over the whole width: the day left, its meetings right."""
        painter.fillRect(box, self._colors.surface_sunken)
        painter.setPen(self._hairline)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        left, right = box.left() + self._before, box.right() - self._before
        secondary, strong = self._typeface("secondary"), self._typeface("heading")
        width = secondary.metrics.horizontalAdvance(row.count_text)
        painter.setPen(self._colors.text_secondary)
        secondary.draw(painter, right - width + 1, box, row.count_text)
        painter.setPen(self._colors.text)
        text = strong.cut(row.text, right - width - self._before - left)
        strong.draw(painter, left, box, text)

    def ground(self, painter: QPainter, box: QRect, *, selected: bool, hovered: bool) -> None:
        """Paint what lies under all cells of a row: ground, hairline, mark of the current row."""
        colors = self._colors
        ground = colors.hover if hovered else colors.surface_raised
        painter.fillRect(box, colors.selection if selected else ground)
        painter.setPen(self._hairline)
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if selected:
            bar = QRect(box.left(), box.top(), theme().px(3), box.height())
            painter.fillRect(bar, colors.accent)

    def cells(
        self, painter: QPainter, box: QRect, row: MeetingRow, edge: int, *, selected: bool
    ) -> None:
        """Paint the texts of a row, none beyond an edge on the right; news have a dot."""
        for column, left, width in self.columns:
            is_whole = row.found is None and column == Column.MEETING
            start, room = self.room(left, box.width() if is_whole else width, edge)
            face, text = self.typeface(row, column), row.texts[column]
            painter.setPen(self._ink(row, column, selected))
            if row.mark and column == Column.MEETING:
                self._marked(painter, start, room, box, row)
            else:
                face.draw(painter, start, box, face.cut(text, room))

    def room(self, left: int, width: int, edge: int) -> tuple[int, int]:
        """Return where the text of a cell starts, and its width up to an edge at the latest."""
        start = left + self._before
        return start, min(left + width - self._after, max(start + 1, edge + 1)) - start

    def typeface(self, row: MeetingRow, column: int) -> Typeface:
        """Return in which font a cell is painted."""
        is_strong = column == Column.INVITEES or row.is_running or bool(row.news)
        name = "number" if column == Column.TIME else "body"
        if is_strong:
            name += " strong"
        if row.is_canceled and column != Column.PLACE:
            name += " struck"
        return self._typeface(name)

    def _typeface(self, name: str) -> Typeface:
        if name not in self._fonts:
            role = name.split()[0]
            font = theme().font(
                "secondary" if role == "secondary" else "number" if role == "number" else "body"
            )
            if "strong" in name:
                font.setWeight(QFont.Weight.Medium)
            if role == "heading":
                font.setWeight(QFont.Weight.DemiBold)
            font.setStrikeOut("struck" in name)
            self._fonts[name] = Typeface(font)
        return self._fonts[name]

    def _ink(self, row: MeetingRow, column: int, selected: bool) -> QColor:
        if selected:
            return self._colors.selection_text
        quiet = row.is_canceled or column in _QUIET or row.found is None
        if quiet or (column == Column.INVITEES and row.is_waiting):
            return self._colors.text_secondary
        return self._colors.text

    def _marked(
        self, painter: QPainter, start: int, room: int, box: QRect, row: MeetingRow
    ) -> None:
        """Paint a name that is cut before its mark; the mark is never struck, news have a dot."""
        face, plain = self.typeface(row, Column.MEETING), self._typeface("body strong")
        room -= plain.metrics.horizontalAdvance(row.mark)
        name = face.cut(row.texts[Column.MEETING].removesuffix(row.mark), max(0, room))
        face.draw(painter, start, box, name)
        plain.draw(painter, start + face.metrics.horizontalAdvance(name), box, row.mark)
        if row.news:
            self._dot(painter, start, box)

    def _dot(self, painter: QPainter, before: int, box: QRect) -> None:
        size = theme().px(6)
        left = before - size - theme().px(3)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colors.accent)
        painter.drawEllipse(QRect(left, box.center().y() - size // 2 + 1, size, size))
        painter.restore()


class Typeface:
    """A font with its measures, and the texts that were cut to fit."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self._rise = (self.metrics.ascent() - self.metrics.descent()) // 2 + 1
        self._cut: dict[tuple[str, int], str] = {}

    def cut(self, text: str, width: int) -> str:
        """Return a text in one line, cut at its end where it is wider than that."""
        key = (text, width)
        if key not in self._cut:
            if len(self._cut) >= _KEPT:
                self._cut.clear()
            self._cut[key] = self.metrics.elidedText(" ".join(text.split()), _CUT, width)
        return self._cut[key]

    def draw(self, painter: QPainter, left: int, box: QRect, text: str) -> None:
        """Draw a text from a left edge, in the middle of a box's height."""
        painter.setFont(self.font)
        painter.drawText(left, box.center().y() + self._rise, text)


def paint_focus(painter: QPainter, box: QRect) -> None:
    """Paint the focus ring of a row, over its cells."""
    painter.save()
    painter.setPen(QPen(theme().colors.accent, 2))
    painter.drawRect(box.adjusted(1, 1, -1, -2))
    painter.restore()
