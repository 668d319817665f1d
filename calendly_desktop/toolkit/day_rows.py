"""Days as rows of hours: what is filled in each, drawn from left to right by the clock."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.chart import Chart
from calendly_desktop.toolkit.charts import (
    END,
    MIDDLE,
    Look,
    Part,
    draw_text,
    fill_part,
    rounded,
    window_look,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

HOUR: Final = 60
FIRST, LAST = 7, 19  # hours that are drawn at least
ROW, TRACK = 28, 16  # logical pixels of a row, and of what is drawn in it
_MOST_NAME, _MOST_TEXT = 0.3, 0.35  # shares of the width


class Block(NamedTuple):
    """From one minute of the day to another."""

    begin: int
    end: int
    part: Part


class DayRow(NamedTuple):
    """A day: its name, its blocks, what is written at its end, and what it says when gone to.

    ground: spans of minutes drawn behind the blocks.
    """

    name: str
    blocks: Sequence[Block]
    text: str = ""
    says: str = ""
    ground: Sequence[tuple[int, int]] = ()
    is_now: bool = False


class DayRows(Chart):
    """A row for each day. Beside it the same is said in words, for it is read by the eye only."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: Sequence[DayRow] = ()
        self._legend: Sequence[Part] = ()
        self._hour_text: Callable[[int], str] = str
        self._first, self._last = FIRST, LAST

    def show_rows(
        self,
        rows: Sequence[DayRow],
        hour_text: Callable[[int], str],
        *,
        legend: Sequence[Part] = (),
    ) -> None:
        """Show days. hour_text: an hour from 0 to 24 in few characters. legend: named below."""
        self._rows, self._hour_text, self._legend = rows, hour_text, legend
        spans = [(block.begin, block.end) for row in rows for block in row.blocks]
        spans += [span for row in rows for span in row.ground]
        self._first = min([FIRST, *(begin // HOUR for begin, _end in spans)])
        self._last = max([LAST, *(math.ceil(end / HOUR) for _begin, end in spans)])
        self.forget_current()

    def texts(self) -> Sequence[str]:
        """Return what each day says."""
        return [row.says or f"{row.name}: {row.text}" for row in self._rows]

    def mark_at(self, place: QPointF) -> int:
        """Return the day at a point."""
        how = window_look(self)
        row = math.floor((place.y() - self.area.top() - self._head(how)) / how.px(ROW))
        return row if 0 <= row < len(self._rows) else -1

    def place_of(self, mark: int) -> QPointF:
        """Return the middle of a day's row."""
        how, area = window_look(self), self.area
        return QPointF(area.center().x(), area.top() + self._head(how) + how.px(ROW) * (mark + 0.5))

    def height_for(self, width: float, how: Look) -> float:
        """Return the height of the hours, the days and the legend."""
        return self._head(how) + how.px(ROW) * len(self._rows) + self._foot(width, how)

    def paint(self, painter: QPainter, area: QRectF, how: Look, marked: int = -1) -> None:
        """Paint the hours above, then day by day, and below what the patterns mean."""
        name, text = self._sides(area.width(), how)
        gap = how.px(look.SPACE_3)
        left, right = area.left() + name + gap, area.right() - (text + gap if text else 0)
        top = area.top() + self._head(how)
        self._draw_hours(
            painter, QRectF(left, area.top(), right - left, top - area.top()), how, area
        )
        for number, row in enumerate(self._rows):
            line = QRectF(area.left(), top + how.px(ROW) * number, area.width(), how.px(ROW))
            if number == marked:
                painter.fillRect(line, how.colors.hover)
            box = QRectF(line.left(), line.top(), name, line.height())
            draw_text(painter, how.placed(box, area), row.name, how, align=END, bold=row.is_now)
            track = QRectF(left, line.center().y() - how.px(TRACK) / 2, right - left, how.px(TRACK))
            self._draw_track(painter, track, row, how, area)
            if text:
                box = QRectF(right + gap, line.top(), text, line.height())
                draw_text(painter, how.placed(box, area), row.text, how, role="secondary")
        foot = QRectF(left, top + how.px(ROW) * len(self._rows), right - left, 0)
        self._draw_legend(painter, foot, how, area)

    # -- private ---------------------------------------------------------------------------

    def _head(self, how: Look) -> float:
        return how.line("secondary") + how.px(look.SPACE_1)

    def _foot(self, width: float, how: Look) -> float:
        name, text = self._sides(width, how)
        return self._legend_lines(width - name - text, how) * how.px(ROW) if self._legend else 0

    def _sides(self, width: float, how: Look) -> tuple[float, float]:
        """Return the widths of the names, and of the texts where there is room for them."""
        name = max((how.width_of(row.name) for row in self._rows), default=0) + how.px(4)
        text = max((how.width_of(row.text, "secondary") for row in self._rows), default=0)
        text = text + how.px(4) if text else 0
        return min(name, width * _MOST_NAME), text if text <= width * _MOST_TEXT else 0

    def _at(self, track: QRectF, minute: float) -> float:
        hours = max(1, self._last - self._first)
        return track.left() + track.width() * (minute / HOUR - self._first) / hours

    def _draw_hours(self, painter: QPainter, box: QRectF, how: Look, area: QRectF) -> None:
        widest = how.width_of(self._hour_text(22), "secondary") + how.px(look.SPACE_3)
        room = box.width() / max(1, self._last - self._first)
        step = next((n for n in (1, 2, 3, 4, 6) if n * room >= widest), 12)
        first = math.ceil(self._first / step) * step
        painter.setPen(QPen(how.colors.hairline, how.px(1)))
        bottom = box.bottom() + how.px(ROW) * len(self._rows)
        for hour in range(first, self._last + 1, step):
            at = self._at(box, hour * HOUR)
            line = how.placed(QRectF(at, box.bottom(), 0, bottom - box.bottom()), area)
            painter.setPen(QPen(how.colors.hairline, how.px(1)))
            painter.drawLine(line.topLeft(), line.bottomLeft())
            label = how.placed(QRectF(at - widest / 2, box.top(), widest, box.height()), area)
            text = self._hour_text(hour)
            draw_text(painter, label, text, how, role="secondary", tone="secondary", align=MIDDLE)

    def _draw_track(
        self, painter: QPainter, track: QRectF, row: DayRow, how: Look, area: QRectF
    ) -> None:
        painter.save()
        painter.setClipPath(rounded(how.placed(track, area), how.px(4)))
        painter.fillRect(how.placed(track, area), how.colors.surface_sunken)
        for begin, end in row.ground:
            box = QRectF(self._at(track, begin), track.top(), 0, track.height())
            box.setRight(self._at(track, end))
            painter.fillRect(how.placed(box, area), how.colors.soft("success"))
        for block in row.blocks:
            box = QRectF(self._at(track, block.begin), track.top(), 0, track.height())
            box.setRight(max(self._at(track, block.end), box.left() + how.px(2)))
            fill_part(painter, how.placed(box, area), block.part, how)
        painter.restore()
        painter.setPen(QPen(how.colors.hairline, how.px(1)))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(how.placed(track, area), how.px(4)))

    def _legend_width(self, part: Part, how: Look) -> float:
        return how.px(TRACK + look.SPACE_2 + look.SPACE_4) + how.width_of(part.name, "secondary")

    def _legend_lines(self, width: float, how: Look) -> int:
        lines, used = 1, 0.0
        for part in self._legend:
            wanted = self._legend_width(part, how)
            if used and used + wanted > width:
                lines, used = lines + 1, 0.0
            used += wanted
        return lines

    def _draw_legend(self, painter: QPainter, box: QRectF, how: Look, area: QRectF) -> None:
        at, top, edge = box.left(), box.top(), how.px(look.SPACE_3)
        for part in self._legend:
            wanted = self._legend_width(part, how)
            if at > box.left() and at + wanted > box.right():
                at, top = box.left(), top + how.px(ROW)
            square = QRectF(at, top + (how.px(ROW) - edge) / 2, edge, edge)
            if part.pattern == "solid" and part.tone == "ground":
                painter.fillRect(how.placed(square, area), how.colors.soft("success"))
                painter.setPen(QPen(how.colors.edge, how.px(1)))
                painter.drawRect(how.placed(square, area))
            else:
                fill_part(painter, how.placed(square, area), part, how)
            words = QRectF(square.right() + how.px(look.SPACE_2), top, wanted, how.px(ROW))
            draw_text(painter, how.placed(words, area), part.name, how, role="secondary")
            at += wanted
