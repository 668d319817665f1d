"""A line over days, weeks or months, with an earlier one dashed behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.chart import Chart
from calendly_desktop.toolkit.charts import (
    END,
    MIDDLE,
    Look,
    draw_text,
    round_steps,
    window_look,
)
from calendly_desktop.toolkit.colors import mixed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QWidget

HEIGHT: Final = 168
_MOST_DOTS: Final = 45
_SWATCH: Final = 20


class Point(NamedTuple):
    """One place of the line: its short label, its number (None: still to come), all in words."""

    label: str
    value: int | None
    text: str
    before: int | None = None


class TimeChart(Chart):
    """A line with its numbers' scale at the side and dates below; keys go from point to point."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._points: Sequence[Point] = ()
        self._name = ""
        self._before_name = ""

    def show_points(self, points: Sequence[Point], name: str, before_name: str = "") -> None:
        """Show another line; the names stand in the legend, before_name empty: no other line."""
        if (points, name, before_name) == (self._points, self._name, self._before_name):
            return
        self._points, self._name, self._before_name = points, name, before_name
        self.forget_current()

    @property
    def points(self) -> Sequence[Point]:
        """The points in the order of time."""
        return self._points

    def texts(self) -> Sequence[str]:
        """Return what each point says in words."""
        return [point.text for point in self._points]

    def height_for(self, width: float, how: Look) -> float:
        """Return the height of the line with its legend and dates."""
        return how.px(HEIGHT)

    def mark_at(self, place: QPointF) -> int:
        """Return the point that is nearest to a place beside it."""
        how = window_look(self)
        field = self._field(self.area, how)
        if not self._points or not field.adjusted(-8, -8, 8, 8).contains(place):
            return -1
        near = [abs(self._at(field, n, how) - place.x()) for n in range(len(self._points))]
        return near.index(min(near))

    def place_of(self, mark: int) -> QPointF:
        """Return where a point of the line is."""
        how, point = window_look(self), self._points[mark]
        field = self._field(self.area, how)
        return self._place(field, mark, point.value or 0, self._steps()[-1], how)

    def paint(self, painter: QPainter, area: QRectF, how: Look, marked: int = -1) -> None:
        """Paint legend, scale, dates and lines."""
        self._paint_legend(painter, area, how)
        field, steps = self._field(area, how), self._steps()
        self._paint_scale(painter, area, field, steps, how)
        self._paint_dates(painter, area, field, how)
        top = steps[-1]
        values = [point.value for point in self._points]
        self._paint_ground(painter, field, values, top, how)
        if self._before_name:
            before = [point.before for point in self._points]
            pen = QPen(how.colors.text_secondary, how.px(1.4), Qt.PenStyle.DashLine)
            self._paint_line(painter, field, before, top, pen, how)
        self._paint_line(painter, field, values, top, QPen(how.colors.accent, how.px(2)), how)
        if 0 <= marked < len(self._points):
            self._paint_marked(painter, field, marked, top, how)

    # -- where things are ------------------------------------------------------------------

    def _steps(self) -> list[int]:
        numbers = [n for point in self._points for n in (point.value, point.before) if n]
        return round_steps(max(numbers, default=0))

    def _field(self, area: QRectF, how: Look) -> QRectF:
        """Return the place of the line itself."""
        side = how.width_of(f"{self._steps()[-1]:,}", "secondary") + how.px(look.SPACE_2)
        head = how.line("secondary") + how.px(look.SPACE_3)
        foot = how.line("secondary") + how.px(look.SPACE_1)
        gap = how.px(look.SPACE_3)
        field = QRectF(
            area.left() + side + how.px(look.SPACE_1),
            area.top() + head,
            max(1.0, area.width() - side - gap),
            max(1.0, area.height() - head - foot - how.px(look.SPACE_1)),
        )
        return how.placed(field, area)

    def _at(self, field: QRectF, number: int, how: Look) -> float:
        """Return where a point is between left and right."""
        count = len(self._points)
        share = (number + 0.5) / count if count else 0.5
        return field.left() + field.width() * (1 - share if how.is_mirrored else share)

    def _place(self, field: QRectF, number: int, value: int, top: int, how: Look) -> QPointF:
        height = field.height() * value / top
        return QPointF(self._at(field, number, how), field.bottom() - height)

    # -- painting --------------------------------------------------------------------------

    def _paint_scale(
        self, painter: QPainter, area: QRectF, field: QRectF, steps: Sequence[int], how: Look
    ) -> None:
        line = how.line("secondary")
        for step in steps:
            at = field.bottom() - field.height() * step / steps[-1]
            painter.setPen(QPen(how.colors.hairline if step else how.colors.edge, how.px(1)))
            painter.drawLine(QPointF(field.left(), at), QPointF(field.right(), at))
            width = field.left() - area.left() - how.px(look.SPACE_1)
            box = QRectF(area.left(), at - line / 2, width, line)
            if how.is_mirrored:
                width = area.right() - field.right() - how.px(look.SPACE_1)
                box = QRectF(field.right() + how.px(look.SPACE_1), at - line / 2, width, line)
            draw_text(painter, box, f"{step:,}", how, role="secondary", tone="secondary", align=END)

    def _paint_dates(self, painter: QPainter, area: QRectF, field: QRectF, how: Look) -> None:
        """Paint as many dates as have room, from the first on."""
        if not self._points:
            return
        widest = max(how.width_of(point.label, "secondary") for point in self._points)
        one = field.width() / len(self._points)
        every = max(1, -(-int(widest + how.px(look.SPACE_3)) // max(1, int(one))))
        top = field.bottom() + how.px(look.SPACE_1)
        for number in range(0, len(self._points), every):
            box = QRectF(0, top, widest + 2, how.line("secondary"))
            box.moveCenter(QPointF(self._at(field, number, how), box.center().y()))
            box.moveLeft(min(max(area.left(), box.left()), area.right() - box.width()))
            label = self._points[number].label
            draw_text(painter, box, label, how, role="secondary", tone="secondary", align=MIDDLE)

    def _runs(
        self, field: QRectF, values: Sequence[int | None], top: int, how: Look
    ) -> list[list[QPointF]]:
        """Return the points of a line, in pieces where numbers are missing."""
        runs: list[list[QPointF]] = [[]]
        for number, value in enumerate(values):
            if value is None:
                runs.append([])
            else:
                runs[-1].append(self._place(field, number, value, top, how))
        return [run for run in runs if run]

    def _paint_line(
        self,
        painter: QPainter,
        field: QRectF,
        values: Sequence[int | None],
        top: int,
        pen: QPen,
        how: Look,
    ) -> None:
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        is_quiet = pen.style() == Qt.PenStyle.DashLine
        for run in self._runs(field, values, top, how):
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            if len(run) > 1:
                painter.drawPolyline(run)
            if len(run) == 1 or (not is_quiet and len(values) <= _MOST_DOTS):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(pen.color())
                for point in run:
                    painter.drawEllipse(point, how.px(2.5), how.px(2.5))

    def _paint_ground(
        self,
        painter: QPainter,
        field: QRectF,
        values: Sequence[int | None],
        top: int,
        how: Look,
    ) -> None:
        ground = mixed(how.colors.surface_raised, how.colors.accent, 0.12)
        ground.setAlphaF(0.75)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        for run in self._runs(field, values, top, how):
            if len(run) > 1:
                path = QPainterPath(QPointF(run[0].x(), field.bottom()))
                for point in run:
                    path.lineTo(point)
                path.lineTo(QPointF(run[-1].x(), field.bottom()))
                painter.drawPath(path)

    def _paint_marked(
        self, painter: QPainter, field: QRectF, marked: int, top: int, how: Look
    ) -> None:
        at, point = self._at(field, marked, how), self._points[marked]
        painter.setPen(QPen(how.colors.edge, how.px(1)))
        painter.drawLine(QPointF(at, field.top()), QPointF(at, field.bottom()))
        for value, color in (
            (point.before if self._before_name else None, how.colors.text_secondary),
            (point.value, how.colors.accent),
        ):
            if value is not None:
                painter.setPen(QPen(how.colors.surface_raised, how.px(2)))
                painter.setBrush(color)
                spot = self._place(field, marked, value, top, how)
                painter.drawEllipse(spot, how.px(5), how.px(5))

    def _paint_legend(self, painter: QPainter, area: QRectF, how: Look) -> None:
        line, edge = how.line("secondary"), how.px(_SWATCH)
        at = area.left() + how.px(look.SPACE_2)
        names = [(self._name, False), (self._before_name, True)]
        shown = [(name, is_before) for name, is_before in names if name]
        for number, (name, is_before) in enumerate(shown):
            used = edge + how.px(6) + how.px(look.SPACE_4)
            left = (area.right() - at) / (len(shown) - number)
            width = min(how.width_of(name, "secondary") + used + 1, max(used, left))
            ends = how.placed(QRectF(at, area.top() + line / 2, edge, 0), area)
            pen = QPen(how.colors.accent, how.px(2))
            if is_before:
                pen = QPen(how.colors.text_secondary, how.px(1.4), Qt.PenStyle.DashLine)
            painter.setPen(pen)
            painter.drawLine(ends.topLeft(), ends.topRight())
            box = QRectF(at + edge + how.px(6), area.top(), width - used, line)
            placed = how.placed(box, area)
            draw_text(painter, placed, name, how, role="secondary", tone="secondary")
            at += width
