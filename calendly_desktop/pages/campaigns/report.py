"""The report itself: sums, charts and the table of bookings by tag, event type or host."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.campaign_report import DIMENSIONS, NOTHING, Row
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_report_campaigns import Ui_CampaignsFace
from calendly_desktop.pages.campaigns.choices import PAGE
from calendly_desktop.pages.campaigns.coverage import CoverageLine
from calendly_desktop.pages.campaigns.figures import FigureStrip
from calendly_desktop.pages.campaigns.pair import CardPair
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.toolkit.bar_chart import BarChart
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.time_chart import TimeChart
from calendly_desktop.toolkit.window import pause_after
from calendly_desktop.viewmodels.campaign_table import (
    Shown,
    bars,
    columns,
    parts,
    points,
    step_word,
)
from calendly_desktop.viewmodels.campaign_words import (
    Coverage,
    counted_text,
    days_text,
    dimensions,
    tr,
    what_counts,
)
from calendly_desktop.viewmodels.insight_lines import LinesModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.campaign_report import Dimension
    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.domain.report_periods import Part
    from calendly_desktop.pages.campaigns.choices import Chosen, ReportChoices
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.campaigns import Frame
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meetings import Clock

_FOLLOWING: dict[Dimension, Dimension] = {
    "source": "campaign",
    "medium": "source",
    "campaign": "source",
    "content": "event_type",
    "term": "event_type",
}
"""By what the bookings of one value are counted next."""
MOST_ROWS = 12  # of the table in sight, where the view scrolls
FOLLOW = 1_000  # milliseconds between two looks at what the background has read


class CampaignsFace(QWidget):
    """Bookings of a period by a dimension, beside those of another period.

    bookings_wanted: a row whose bookings are to be listed, or None and the part of the line.
    said: something to tell in passing. pictured: the charts are to be copied or saved.
    """

    bookings_wanted = Signal(object, object)
    build_wanted = Signal()
    said = Signal(str)

    def __init__(
        self,
        services: Services,
        tasks: TaskScope,
        choices: ReportChoices,
        clock: Callable[[], Clock],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._choices = choices
        self._clock = clock
        self.shown: Shown | None = None
        self._bar_rows: list[Row | None] = []
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._load_again)
        self.ui = Ui_CampaignsFace()
        self.ui.setupUi(self)
        self.model: LinesModel[Row] = LinesModel(self)
        self.model.is_quiet = lambda row: row.kind != "value"
        self.table = LinesTable(
            self.ui.table, self.model, lambda row: row.key, self, stretches_first=True
        )
        self.coverage = CoverageLine(
            services, tasks, clock, self.ui.coverage, self.ui.note, self.ui.read_rest, self._unread
        )
        self._build()
        self._dress()
        self._restore()
        self._connect()

    # -- what is chosen --------------------------------------------------------------------

    @property
    def dimension(self) -> Dimension:
        """By what bookings are counted."""
        return cast("Dimension", self.ui.dimension.current())

    def choose_dimension(self, dimension: Dimension) -> None:
        """Count by something else."""
        self.ui.dimension.set_current(dimension)
        self._chosen()

    def row(self) -> Row | None:
        """Return the chosen row."""
        return self.table.current()

    # -- reading ---------------------------------------------------------------------------

    def load(self) -> None:
        """Count anew from the local copy."""
        self._tasks.start(self._load(), key="report", on_error=self._not_shown)

    async def _load(self) -> None:
        if self.shown is None:
            self.ui.states.show_panel().show_loading()
        begun = time.perf_counter()
        chosen, today = self._choices.chosen(), self._clock().today
        frame, dimension = self._choices.frame(compares=True), self.dimension
        report = await self._services.campaigns.report(chosen.asked, frame, dimension)
        coverage = await self._look_how_complete(chosen, frame, report.now.elsewhere)
        self.shown = Shown(report, frame.days, frame.before, chosen.asked.basis, today)
        self._show()
        self.coverage.show_coverage(coverage._replace(lacking=report.lacking))
        self._follow.setInterval(pause_after(time.perf_counter() - begun, FOLLOW))

    async def _look_how_complete(self, chosen: Chosen, frame: Frame, elsewhere: int) -> Coverage:
        from calendly_desktop.domain.report_periods import moments_of
        from calendly_desktop.store.campaigns import Lacking

        sync, scope = self._services.sync, chosen.asked.scope
        refusal = sync.refusal(scope)
        since, until = moments_of(frame.days, frame.zone)
        return Coverage(
            Lacking(0, 0),
            await sync.reach(scope),
            since,
            until,
            chosen.asked.basis,
            self._clock().now,
            elsewhere,
            self._limit(),
            refusal.explanation if refusal is not None else "",
        )

    def _limit(self) -> str:
        """Return why not everybody's meetings can be counted, where the role forbids it."""
        scopes = self._services.events.scopes()
        return next((each.reason for each in scopes if each.scope.kind == "organization"), "")

    async def _unread(self) -> list[ScheduledEvent]:
        chosen, frame = self._choices.chosen(), self._choices.frame()
        return await self._services.campaigns.unread(chosen.asked, frame.days, frame.zone)

    def follow(self) -> None:
        """Count again soon: the local copy has changed."""
        if not self._follow.isActive():
            self._follow.start()

    def _load_again(self) -> None:
        if self.isVisible() and not self._tasks.is_busy("report"):
            self.load()

    # -- building --------------------------------------------------------------------------

    def _build(self) -> None:
        ui = self.ui
        self.figures = FigureStrip(ui.figures)
        ui.figures_layout.addWidget(self.figures)
        self.pair = CardPair(ui.charts)
        ui.charts_layout.addWidget(self.pair)
        self.bars, self.line = BarChart(self.pair), TimeChart(self.pair)
        self.bars.setObjectName("bars")
        self.line.setObjectName("line")
        self.pair.add(self.bars, 7)
        self.pair.add(self.line, 6)

    def _dress(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.tools, spacing=theme().px(12))
        flow.addWidget(ui.dimension)
        flow.addWidget(ui.buttons)
        ui.dimension.set_options(dimensions())
        secondary(ui.counted)
        set_role(ui.show_bookings, "primary")
        self.bars.setAccessibleName(tr("Chart of the bookings; the table below says the same"))
        self.line.setAccessibleName(tr("Chart of the bookings over time"))
        self.table.menu_actions[:0] = [
            self._action("show_bookings_action", tr("&Show these bookings"), self._show_bookings),
            self._action("only_these_action", tr("&Only these"), self._only_these),
        ]

    def _action(self, name: str, words: str, act: Callable[[], None]) -> QAction:
        action = QAction(words, self)
        action.setObjectName(name)
        action.triggered.connect(lambda _checked=False: act())
        return action

    def _restore(self) -> None:
        kept = self._services.settings.page(PAGE)
        dimension = str(kept.get("dimension"))
        self.ui.dimension.set_current(dimension if dimension in DIMENSIONS else "campaign")

    def _connect(self) -> None:
        ui = self.ui
        self._choices.changed.connect(self._changed)
        ui.dimension.changed.connect(self._chosen)
        ui.show_bookings.clicked.connect(self._show_bookings)
        self.table.entered.connect(self._show_bookings)
        self.table.row_changed.connect(self._row_changed)
        self.table.copied.connect(self.said)
        self.bars.entered.connect(self._bar_entered)
        self.line.entered.connect(self._point_entered)
        self.coverage.finished.connect(self.load)

    def _changed(self) -> None:
        if self.isVisible():
            self.load()

    def _chosen(self, *_key: object) -> None:
        self._services.settings.update_page(PAGE, dimension=self.dimension)
        self.load()

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        shown, ui = self.shown, self.ui
        assert shown is not None
        self.table.show_lines(columns(shown), shown.report.rows)
        self.table.show_rows_at_once(MOST_ROWS)
        self.figures.show_sums(shown)
        self._say_what_counts(shown)
        found, self._bar_rows = bars(shown)
        before = days_text(shown.before) if shown.before is not None else ""
        self.bars.show_bars(parts(), found, before)
        name = f"{days_text(shown.days)}, {step_word(shown)}"
        self.line.show_points(points(shown), name, before)
        self._show_state(shown)
        for button in (ui.copy, ui.save, ui.show_bookings):
            button.setEnabled(bool(shown.report.rows))

    def _say_what_counts(self, shown: Shown) -> None:
        text = counted_text(shown.basis)
        if shown.before is not None:
            text += tr("; compared with {0}").format(days_text(shown.before))
        self.ui.counted.setText(f"{text}.")
        self.ui.counted.setToolTip(what_counts(shown.basis))

    def _show_state(self, shown: Shown) -> None:
        states, now = self.ui.states, shown.report.now
        if now.bookings or (shown.report.before or NOTHING).bookings:
            states.show_content()
        elif self._choices.filters:
            text = tr("No booking of {0} fits the filters.").format(days_text(shown.days))
            states.show_panel().show_no_match(text, self._clear_filters)
        else:
            self._show_empty(shown)

    def _show_empty(self, shown: Shown) -> None:
        panel = self.ui.states.show_panel()
        if not self._services.events.known:
            text = tr(
                "Once your meetings are read from Calendly, you see here which links brought them."
            )
            panel.show_empty("tag", tr("No meetings on this computer yet"), text)
            return
        title = tr("No bookings in this period")
        text = days_text(shown.days)
        action = None
        if self._choices.chosen().period != "all":
            action = (tr("Show all days"), lambda: self._choices.choose_period("all"))
        panel.show_empty("calendar", title, text, action)

    def _clear_filters(self) -> None:
        from calendly_desktop.viewmodels.meeting_filters import ListFilters

        self._choices.set_filters(ListFilters())

    def _not_shown(self, error: BaseException) -> bool:
        if isinstance(error, Problem) and self.shown is None:
            self.ui.states.show_panel().show_error(error, self.load)
        return False

    # -- acting ----------------------------------------------------------------------------

    def _row_changed(self) -> None:
        row = self.row()
        can_narrow = row is not None and row.kind == "value"
        for action in self.table.menu_actions:
            if action.objectName() == "only_these_action":
                action.setEnabled(can_narrow)

    def _show_bookings(self) -> None:
        row = self.row()
        if row is not None and self.shown is not None:
            self.bookings_wanted.emit(row, None)

    def _bar_entered(self, place: int) -> None:
        row = self._bar_rows[place] if place < len(self._bar_rows) else None
        if row is None:
            self.ui.table.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.bookings_wanted.emit(row, None)

    def _point_entered(self, place: int) -> None:
        if self.shown is not None:
            part: Part = self.shown.report.line.parts[place]
            self.bookings_wanted.emit(None, part)

    def _only_these(self) -> None:
        """Narrow the report to the chosen row, and split it by the next dimension."""
        row, shown = self.row(), self.shown
        if row is None or shown is None or row.kind != "value":
            return
        field: Dimension = shown.report.dimension
        self.ui.dimension.set_current(_FOLLOWING.get(field, "campaign"))
        self._choices.narrow(field, row.value, shown.label(row))

    def focus_start(self) -> None:
        """Put the keyboard on the periods."""
        self._choices.period.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_face(self) -> None:
        """Follow nothing any longer."""
        self._follow.stop()
        self.coverage.close()
