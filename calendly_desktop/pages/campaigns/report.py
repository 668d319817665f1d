"""The report itself: sums, charts and the table of bookings by tag, event type or host."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QBoxLayout

from calendly_desktop.domain.campaign_report import DIMENSIONS, NOTHING, Row
from calendly_desktop.domain.report_periods import Days
from calendly_desktop.forms.ui_report_campaigns import Ui_CampaignsFace
from calendly_desktop.pages.campaigns.charts import ReportCharts
from calendly_desktop.pages.campaigns.choices import PAGE
from calendly_desktop.pages.campaigns.coverage import coverage_of
from calendly_desktop.pages.campaigns.face import Face
from calendly_desktop.pages.campaigns.figures import FigureStrip
from calendly_desktop.pages.campaigns.sharing import Sharing
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.store.form_count import can_count
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.campaign_bookings import Behind, behind_row
from calendly_desktop.viewmodels.campaign_forms import forms_lack, lacking_text
from calendly_desktop.viewmodels.campaign_table import Shown, columns
from calendly_desktop.viewmodels.campaign_words import (
    counted_text,
    days_text,
    dimensions,
    tr,
    what_counts,
)
from calendly_desktop.viewmodels.insight_lines import LinesModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.campaign_report import Dimension
    from calendly_desktop.domain.report_periods import Part
    from calendly_desktop.pages.campaigns.choices import ReportChoices
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.states import StateStack
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
_OTHER = Qt.FocusReason.OtherFocusReason
_BESIDE = 1_000  # logical pixels from which the words fit beside the sums
MOST_ROWS = 12  # of the table in sight, where the view scrolls


class CampaignsFace(Face):
    """Bookings of a period by a dimension, beside those of another period."""

    KEY = "campaigns"

    def __init__(
        self,
        services: Services,
        tasks: TaskScope,
        choices: ReportChoices,
        clock: Callable[[], Clock],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(services, tasks, choices, clock, parent)
        self.shown: Shown | None = None
        self.ui = Ui_CampaignsFace()
        self.ui.setupUi(self)
        self.model: LinesModel[Row] = LinesModel(self)
        self.model.is_quiet = lambda row: row.kind != "value"
        self.table = LinesTable(
            self.ui.table, self.model, lambda row: row.key, self, stretches_first=True
        )
        self.coverage = self.make_coverage(self.ui)
        self.sharing = Sharing(self, services, tasks, clock)
        self._build()
        self._dress()
        self._restore()
        self._connect()

    @property
    def states(self) -> StateStack:
        """The place of sums, charts and table."""
        return self.ui.states

    # -- what is chosen --------------------------------------------------------------------

    @property
    def dimension(self) -> Dimension:
        """By what bookings are counted."""
        return cast("Dimension", self.ui.dimension.current())

    def choose_dimension(self, dimension: Dimension) -> None:
        """Count by something else."""
        self.ui.dimension.set_current(dimension)
        self._dimension_chosen()

    def row(self) -> Row | None:
        """Return the chosen row."""
        return self.table.current()

    # -- reading ---------------------------------------------------------------------------

    async def count(self) -> None:
        """Count from the local copy, and look how complete it is."""
        chosen, today = self.choices.chosen(), self.clock().today
        frame = self.choices.frame(compares=True)
        # What is known to be read is asked for first: what comes meanwhile is then counted too.
        coverage = await coverage_of(self.services, chosen.asked, frame, self.clock().now)
        report = await self.services.campaigns.report(chosen.asked, frame, self.dimension)
        self.shown = Shown(report, frame.days, frame.before, chosen.asked.basis, today)
        self._show()
        forms = self.services.routing_forms.progress()
        is_counted = can_count(chosen.asked, self.dimension)
        coverage = coverage._replace(
            lacking=report.lacking,
            elsewhere=report.now.elsewhere,
            forms=lacking_text(forms, is_counted=is_counted),
            forms_lack=is_counted and forms_lack(forms),
        )
        is_told = self.states.panel.state == "not_allowed"
        self.coverage.show_coverage(coverage, chosen.asked, frame, is_told=is_told)

    # -- building --------------------------------------------------------------------------

    def _build(self) -> None:
        ui = self.ui
        self.figures = FigureStrip(ui.figures)
        ui.figures_layout.addWidget(self.figures)
        self.charts = ReportCharts(ui.charts)
        ui.charts_layout.addWidget(self.charts)
        self.bars, self.line = self.charts.bars, self.charts.line

    def _dress(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.tools, spacing=theme().px(12))
        flow.addWidget(ui.dimension)
        flow.addWidget(ui.buttons)
        ui.dimension.set_options(dimensions())
        secondary(ui.counted)
        set_role(ui.show_bookings, "primary")
        self.table.put_menu_on(ui.copy, [self.sharing.copy_picture_action])
        self.sharing.put_menu_on(ui.save)
        for before, after in pairwise(
            [ui.show_bookings, self.bars, self.line, ui.table]  # as they are seen
        ):
            self.setTabOrder(before, after)
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
        kept = self.services.settings.page(PAGE)
        dimension = str(kept.get("dimension"))
        self.ui.dimension.set_current(dimension if dimension in DIMENSIONS else "campaign")

    def _connect(self) -> None:
        ui = self.ui
        ui.dimension.changed.connect(self._dimension_chosen)
        ui.show_bookings.clicked.connect(self._show_bookings)
        self.table.entered.connect(self._show_bookings)
        self.table.row_changed.connect(self._row_changed)
        self.table.copied.connect(self.said)
        self.sharing.said.connect(self.said)
        self.charts.row_entered.connect(self._show_row)
        self.charts.part_entered.connect(self._show_part)
        self.charts.rest_entered.connect(lambda: ui.table.setFocus(_OTHER))

    def _dimension_chosen(self, *_key: object) -> None:
        self.services.settings.update_page(PAGE, dimension=self.dimension)
        self.load()

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        shown, ui = self.shown, self.ui
        assert shown is not None
        self.table.show_lines(columns(shown), shown.report.rows)
        self.table.show_rows_at_once(MOST_ROWS)
        self.figures.show_sums(shown)
        self._say_what_counts(shown)
        self.charts.show_report(shown)
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
        has_rows = bool(now.bookings or (shown.report.before or NOTHING).bookings)
        has_rows = has_rows or bool(shown.report.forms and shown.report.forms.submissions)
        for part in (self.ui.figures, self.ui.counted, self.ui.charts, self.ui.table):
            part.setVisible(has_rows)  # what is behind the panel must not make the view scroll
        if has_rows:
            states.show_content()
        elif self.choices.filters:
            text = tr("No booking of {0} fits the filters.").format(days_text(shown.days))
            states.show_panel().show_no_match(text, self._clear_filters)
        else:
            self._show_empty(shown)

    def _show_empty(self, shown: Shown) -> None:
        panel = self.ui.states.show_panel()
        refusal = self.services.sync.refusal(self.choices.scope)
        if refusal is not None:
            panel.show_refusal(refusal)
            return
        if not self.services.events.known:
            text = tr(
                "Once your meetings are read from Calendly, you see here which links brought them."
            )
            panel.show_empty("tag", tr("No meetings on this computer yet"), text)
            return
        title, text = tr("No bookings in this period"), days_text(shown.days)
        lacking = shown.report.lacking
        if lacking.read < lacking.total:  # nothing may be called complete
            title = tr("No bookings are known in this period so far")
            text = tr("{0}. Not all invitees are read yet.").format(text)
        action = None
        if self.choices.chosen().period != "all":
            action = (tr("Show all days"), lambda: self.choices.choose_period("all"))
        panel.show_empty("calendar", title, text, action)

    def _clear_filters(self) -> None:
        from calendly_desktop.viewmodels.meeting_filters import ListFilters

        self.choices.set_filters(ListFilters())

    # -- acting ----------------------------------------------------------------------------

    def _row_changed(self) -> None:
        row = self.row()
        can_narrow = row is not None and row.kind == "value"
        for action in self.table.menu_actions:
            if action.objectName() == "only_these_action":
                action.setEnabled(can_narrow)

    def _show_bookings(self) -> None:
        row = self.row()
        if row is not None:
            self._show_row(row)

    def _show_row(self, row: Row) -> None:
        shown, chosen = self.shown, self.choices.chosen()
        if shown is not None:
            report, filters = shown.report, self.choices.filters
            self.bookings_wanted.emit(
                behind_row(chosen.asked, shown.days, filters, row, report.dimension, report.names)
            )

    def _show_part(self, part: Part) -> None:
        """List the bookings of a day, week or month of the line."""
        days = Days(part.first, part.last)
        asked, filters = self.choices.chosen().asked, self.choices.filters
        self.bookings_wanted.emit(Behind(asked, days, days_text(days), filters))

    def _only_these(self) -> None:
        """Narrow the report to the chosen row, and split it by the next dimension."""
        row, shown = self.row(), self.shown
        if row is None or shown is None or row.kind != "value":
            return
        field: Dimension = shown.report.dimension
        self.ui.dimension.set_current(_FOLLOWING.get(field, "campaign"))
        self.choices.narrow(field, row.value, shown.label(row))

    def whose(self) -> str:
        """Return whose bookings are counted, in words."""
        return self.choices.ui.scope.currentText()

    def filter_texts(self) -> list[str]:
        """Return what narrows the report, in words."""
        return self.choices.chips.texts()

    def focus_start(self) -> None:
        """Put the keyboard on the periods."""
        self.choices.period.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_face(self) -> None:
        """Follow nothing any longer."""
        super().close_face()
        self.coverage.close()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        ways = QBoxLayout.Direction
        is_wide = self.width() >= theme().px(_BESIDE)
        self.ui.sums_layout.setDirection(ways.LeftToRight if is_wide else ways.TopToBottom)
