"""The two charts of a report: bars by value, and the line over time; side by side or stacked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.bar_chart import BarChart
from calendly_desktop.toolkit.surfaces import Card
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.time_chart import TimeChart
from calendly_desktop.viewmodels.campaign_table import bars, parts, points, step_word
from calendly_desktop.viewmodels.campaign_words import days_text, tr

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from calendly_desktop.domain.campaign_report import Row
    from calendly_desktop.viewmodels.campaign_table import Shown

_BESIDE: Final = 760  # logical pixels at normal text size from which both fit beside each other


class ReportCharts(QWidget):
    """Shows a report. Enter or a double click on a mark asks for what is behind it.

    row_entered: a row of the report. part_entered: a day, week or month. rest_entered: the bar for
    all values that have none of their own; they are in the table.
    """

    row_entered = Signal(object)
    part_entered = Signal(object)
    rest_entered = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: Shown | None = None
        self._rows: list[Row | None] = []
        self._layout = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(theme().px(look.SPACE_3))
        self.bars, self.line = BarChart(self), TimeChart(self)
        self.bars.setObjectName("bars")
        self.line.setObjectName("line")
        self.bars.setAccessibleName(tr("Chart of the bookings; the table below says the same"))
        self.line.setAccessibleName(tr("Chart of the bookings over time"))
        self._add(self.bars, 7)
        self._add(self.line, 6)
        self.bars.entered.connect(self._bar_entered)
        self.line.entered.connect(self._point_entered)

    def show_report(self, shown: Shown) -> None:
        """Show a report."""
        self._shown = shown
        before = days_text(shown.before) if shown.before is not None else ""
        found, self._rows = bars(shown)
        self.bars.show_bars(parts(), found, before)
        name = f"{days_text(shown.days)}, {step_word(shown)}"
        self.line.show_points(points(shown), name, before)

    def _add(self, chart: QWidget, share: int) -> None:
        card = Card(self)
        column = card.column()
        edge = theme().px(6)
        column.setContentsMargins(edge, edge, edge, edge)
        column.addWidget(chart)
        self._layout.addWidget(card, share)

    def _bar_entered(self, place: int) -> None:
        row = self._rows[place]
        if row is None:
            self.rest_entered.emit()
        else:
            self.row_entered.emit(row)

    def _point_entered(self, place: int) -> None:
        if self._shown is not None:
            self.part_entered.emit(self._shown.report.line.parts[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_beside = self.width() >= theme().px(_BESIDE)
        self._layout.setDirection(ways.LeftToRight if is_beside else ways.TopToBottom)
