"""Lying bars of several parts, each with its number: told apart by pattern, label and colour."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.chart import Chart
from calendly_desktop.toolkit.charts import (
    MIDDLE,
    Look,
    Part,
    draw_text,
    fill_part,
    rounded,
    window_look,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

ROW: Final = 24
_BAR: Final = 16
_THIN: Final = 3
_SWATCH: Final = 12
_MOST_LABEL: Final = 0.34  # of the width
_WIDEST_LABEL: Final = 260


class Bar(NamedTuple):
    """One bar: its name, a number for each part, and the sum in the period it is compared with.

    end: what stands after it, such as 34 (+5). text: all of it in words. is_quiet: of less weight,
    such as what has no name.
    """

    label: str
    values: tuple[int, ...]
    end: str
    text: str
    before: int | None = None
    is_quiet: bool = False


class BarChart(Chart):
    """Bars below each other under a legend; all to one scale, which begins at 0.

    before_name: what the thin line under a bar is, in the legend.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: Sequence[Part] = ()
        self._bars: Sequence[Bar] = ()
        self._before_name = ""

    def show_bars(self, parts: Sequence[Part], bars: Sequence[Bar], before_name: str = "") -> None:
        """Show other bars."""
        if (parts, bars, before_name) == (self._parts, self._bars, self._before_name):
            return
        self._parts, self._bars, self._before_name = parts, bars, before_name
        self.forget_current()

    @property
    def bars(self) -> Sequence[Bar]:
        """The bars from top to bottom."""
        return self._bars

    def texts(self) -> Sequence[str]:
        """Return what each bar says in words."""
        return [bar.text for bar in self._bars]

    def height_for(self, width: float, how: Look) -> float:
        """Return the height of the legend and all bars."""
        return self._legend_height(width, how) + len(self._bars) * _row(how) + how.px(4)

    def mark_at(self, place: QPointF) -> int:
        """Return which bar's row is at a point."""
        how, area = window_look(self), self.area
        at = place.y() - area.top() - self._legend_height(area.width(), how)
        row = int(at // _row(how)) if at >= 0 else -1
        return row if 0 <= row < len(self._bars) else -1

    def place_of(self, mark: int) -> QPointF:
        """Return the middle of a bar's row."""
        how, area = window_look(self), self.area
        top = area.top() + self._legend_height(area.width(), how)
        return QPointF(area.center().x(), top + (mark + 0.5) * _row(how))

    def paint(self, painter: QPainter, area: QRectF, how: Look, marked: int = -1) -> None:
        """Paint legend and bars."""
        self._paint_legend(painter, area, how)
        top = area.top() + self._legend_height(area.width(), how)
        highest = max((max(sum(b.values), b.before or 0) for b in self._bars), default=0) or 1
        label = self._label_width(area.width(), how)
        end = max((how.width_of(bar.end, "number") for bar in self._bars), default=0)
        room = area.width() - label - end - how.px(look.SPACE_2) * 4
        for place, bar in enumerate(self._bars):
            row = QRectF(area.left(), top + place * _row(how), area.width(), _row(how))
            if place == marked:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(how.colors.hover)
                radius = how.px(look.RADIUS)
                painter.drawRoundedRect(row, radius, radius)
            self._paint_bar(painter, row, bar, label, max(room, how.px(20)) / highest, how)

    # -- private ---------------------------------------------------------------------------

    def _label_width(self, width: float, how: Look) -> float:
        widest = max((how.width_of(bar.label) for bar in self._bars), default=0) + 1
        return min(widest, width * _MOST_LABEL, how.px(_WIDEST_LABEL))

    def _paint_bar(
        self, painter: QPainter, row: QRectF, bar: Bar, label: float, unit: float, how: Look
    ) -> None:
        gap = how.px(look.SPACE_2)
        tone = "secondary" if bar.is_quiet else "text"
        box = QRectF(row.left() + gap, row.top(), label, row.height())
        draw_text(painter, how.placed(box, row), bar.label, how, tone=tone)
        height = how.px(_BAR)
        left = row.left() + label + gap * 2
        top = row.top() + (row.height() - height) / 2
        if bar.before is not None:
            top -= how.px(1)
        total = QRectF(left, top, max(sum(bar.values) * unit, how.px(2)), height)
        if sum(bar.values):
            painter.save()
            painter.setClipPath(rounded(how.placed(total, row), how.px(3)))
            at = left
            for part, value in zip(self._parts, bar.values, strict=True):
                if value:
                    box = how.placed(QRectF(at, top, value * unit, height), row)
                    fill_part(painter, box, part, how)
                    self._paint_number(painter, box, part, value, how)
                    at += value * unit
            painter.restore()
        if bar.before is not None:
            thin = QRectF(left, top + height + how.px(1), bar.before * unit, how.px(_THIN))
            painter.fillRect(how.placed(thin, row), how.colors.edge)
        after = max(total.right() if sum(bar.values) else left, left + (bar.before or 0) * unit)
        box = QRectF(after + gap, row.top(), row.right() - after - gap, row.height())
        end = f"\u2066{bar.end}\u2069"  # from left to right, whatever is around it
        draw_text(painter, how.placed(box, row), end, how, role="number", tone=tone, bold=True)

    def _paint_number(
        self, painter: QPainter, box: QRectF, part: Part, value: int, how: Look
    ) -> None:
        """Paint the number of a part inside it, where it has the room."""
        text = f"{value:,}"
        width = how.width_of(text, "secondary") + how.px(look.SPACE_1) * 2
        if box.width() < width + how.px(2):
            return
        tone = "on_accent"
        if part.pattern != "solid":  # on a ground of its own the number can be read
            tone = "text"
            ground = QRectF(0, 0, width, box.height() - how.px(4))
            ground.moveCenter(box.center())
            soft = how.colors.soft("info" if part.tone == "accent" else part.tone)
            painter.fillRect(ground, soft)
        draw_text(painter, box, text, how, role="secondary", tone=tone, align=MIDDLE)

    def _legend(self, how: Look) -> list[tuple[Part | None, str, float]]:
        names: list[tuple[Part | None, str]] = [(part, part.name) for part in self._parts]
        if self._before_name:
            names.append((None, self._before_name))
        used = how.px(_SWATCH) + how.px(6) + how.px(look.SPACE_4)
        return [(part, name, used + how.width_of(name, "secondary")) for part, name in names]

    def _legend_lines(self, width: float, how: Look) -> list[list[tuple[Part | None, str, float]]]:
        lines: list[list[tuple[Part | None, str, float]]] = [[]]
        used = how.px(look.SPACE_2)
        for entry in self._legend(how):
            if lines[-1] and used + entry[2] > width:
                lines.append([])
                used = how.px(look.SPACE_2)
            lines[-1].append(entry)
            used += entry[2]
        return lines if lines[0] else []

    def _legend_height(self, width: float, how: Look) -> float:
        line = how.line("secondary") + how.px(4)
        lines = len(self._legend_lines(width, how))
        return lines * line + how.px(look.SPACE_2) if lines else 0

    def _paint_legend(self, painter: QPainter, area: QRectF, how: Look) -> None:
        line, edge = how.line("secondary") + how.px(4), how.px(_SWATCH)
        for number, entries in enumerate(self._legend_lines(area.width(), how)):
            at, top = area.left() + how.px(look.SPACE_2), area.top() + number * line
            for part, name, width in entries:
                box = QRectF(at, top + (line - edge) / 2, edge, edge)
                if part is None:
                    box = QRectF(at, top + (line - how.px(_THIN)) / 2, edge, how.px(_THIN))
                    painter.fillRect(how.placed(box, area), how.colors.edge)
                else:
                    fill_part(painter, how.placed(box, area), part, how)
                text = QRectF(at + edge + how.px(6), top, width, line)
                placed = how.placed(text, area)
                draw_text(painter, placed, name, how, role="secondary", tone="secondary")
                at += width


def _row(how: Look) -> float:
    return max(how.px(ROW), how.line() + how.px(look.SPACE_1))
