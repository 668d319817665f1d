"""What the report is about: period, whose meetings, which day counts, filters; remembered."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple, cast

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.report_periods import (
    COMPARISONS,
    PERIODS,
    Days,
    compared_days,
    days_of,
)
from calendly_desktop.forms.ui_report_choices import Ui_ReportChoices
from calendly_desktop.pages.meetings.chips import ChipRow
from calendly_desktop.pages.meetings.scopes import named_scope, offer_scopes, scope_at
from calendly_desktop.store.campaigns import Asked, Frame
from calendly_desktop.store.event_views import Scope
from calendly_desktop.toolkit.calendars import dress_calendar
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.campaign_words import bases, comparisons, periods, tr
from calendly_desktop.viewmodels.meeting_filters import (
    TAGS,
    ListFilters,
    chips,
    read_filters,
    with_value,
    without,
    written,
)
from calendly_desktop.viewmodels.moments import first_weekday

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from calendly_desktop.domain.campaign_report import Basis, Dimension
    from calendly_desktop.domain.report_periods import Comparison, PeriodName
    from calendly_desktop.pages.meetings.filter_window import FilterWindow
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_counts import Choice
    from calendly_desktop.toolkit.segmented import Segmented
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meetings import Clock

PAGE = "report"
"""Under which name the settings keep what was chosen last."""

_FIELDS = ("event_type", "host", *(name for name, _words in TAGS))


class Chosen(NamedTuple):
    """What is chosen now: the bookings, the name of the period and its days."""

    asked: Asked
    period: PeriodName
    days: Days


class ReportChoices(QWidget):
    """The choices above the report; `changed` is emitted after each."""

    changed = Signal()

    def __init__(
        self,
        services: Services,
        tasks: TaskScope,
        clock: Callable[[], Clock],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._tasks = tasks
        self._clock = clock
        kept = services.settings.page(PAGE)
        self.filters: ListFilters = read_filters(kept.get("filters", {}))
        self._wanted = self._first_scope(kept)
        self._scope = self._wanted
        self.ui = Ui_ReportChoices()
        self.ui.setupUi(self)
        self.period: Segmented = self.ui.period
        self.chips = ChipRow(self.ui.chips_place)
        self._dress()
        self._restore(kept)
        self._connect()
        self._show_filters()

    # -- what is chosen --------------------------------------------------------------------

    @property
    def scope(self) -> Scope:
        """Whose meetings count."""
        return self._scope

    @property
    def basis(self) -> Basis:
        """Which day decides whether a booking is in the period."""
        return "meeting" if self.ui.basis.currentData() == "meeting" else "booked"

    def chosen(self) -> Chosen:
        """Return what is chosen, as of now."""
        name = cast("PeriodName", self.period.current())
        return Chosen(self._asked(self.filters), name, self._days(name))

    def frame(self, *, compares: bool = False) -> Frame:
        """Return the days that are chosen, in the user's time zone; with those to compare with."""
        clock, (_asked, name, days) = self._clock(), self.chosen()
        before = None
        if compares:
            until = clock.today if self.basis == "booked" else None
            comparison = cast("Comparison", self.ui.comparison.currentData())
            before = compared_days(name, days, comparison, until)
        return Frame(days, clock.zone.info, before, first_weekday())

    def choose_period(self, name: PeriodName) -> None:
        """Choose a period by its name."""
        self.period.set_current(name)
        self._period_chosen(name)

    def narrow(self, field: str, value: str, label: str = "") -> None:
        """Add a filter for a tag, an event type or a host."""
        self.set_filters(with_value(self.filters, field, value, label))

    def set_filters(self, filters: ListFilters) -> None:
        """Put other filters in the place of these."""
        self.filters = filters
        self._show_filters()
        self._tell()

    def offer_comparison(self, offered: bool) -> None:
        """Show the choice of a comparison, or not: not everything is compared."""
        self.ui.comparison_field.setVisible(offered)
        self.ui.fields.updateGeometry()

    def offer_scopes(self) -> None:
        """Offer whose meetings can be counted; what was chosen comes back when it is known."""
        before = self._scope
        offer_scopes(self.ui.scope, self._services.events.scopes(), self._wanted)
        self._scope = scope_at(self.ui.scope, self.ui.scope.currentIndex())
        self.ui.fields.updateGeometry()
        if self._scope != before:
            self.changed.emit()

    def remember(self) -> None:
        """Keep what is chosen for the next time."""
        days = self._custom()
        self._services.settings.update_page(
            PAGE,
            period=self.period.current(),
            first=days.first.isoformat() if days.first else "",
            last=days.last.isoformat() if days.last else "",
            basis=self.basis,
            comparison=self.ui.comparison.currentData(),
            scope=self._wanted.kind,
            user=self._wanted.user,
            filters=written(self.filters),
        )

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        ui.chips_layout.addWidget(self.chips)
        flow = FlowLayout(ui.fields, spacing=theme().px(12))
        for part in (
            *(ui.days_field, ui.scope_field, ui.basis_field),
            *(ui.comparison_field, ui.filter_button),
        ):
            flow.addWidget(part)
        self.period.set_options(periods())
        for box, choices in ((ui.basis, bases()), (ui.comparison, comparisons())):
            for key, words in choices:
                box.addItem(words, key)
            make_selected_chosen(box)
        ui.filter_button.setIcon(icon("filter"))
        for edit in (ui.first, ui.last):
            edit.setDisplayFormat("d MMM yyyy")
            edit.setKeyboardTracking(False)
            edit.setDateRange(QDate(1990, 1, 1), QDate(2199, 12, 31))
            dress_calendar(edit.calendarWidget())
        self.offer_scopes()

    def _restore(self, kept: dict[str, object]) -> None:
        known = str(kept.get("period", ""))
        self.period.set_current(known if known in PERIODS else "this_month")
        place = self.ui.basis.findData(kept.get("basis", "booked"))
        self.ui.basis.setCurrentIndex(max(0, place))
        comparison = kept.get("comparison")
        usual = comparison if comparison in COMPARISONS else "before"
        self.ui.comparison.setCurrentIndex(self.ui.comparison.findData(usual))
        today = self._clock().today
        for edit, name in ((self.ui.first, "first"), (self.ui.last, "last")):
            day = QDate.fromString(str(kept.get(name, "")), "yyyy-MM-dd")
            edit.setDate(day if day.isValid() else QDate(today.year, today.month, today.day))
        self._fit_period(self.period.current())

    def _connect(self) -> None:
        ui = self.ui
        self.period.changed.connect(self._period_chosen)
        ui.scope.activated.connect(self._scope_chosen)
        ui.basis.activated.connect(self._tell)
        ui.comparison.activated.connect(self._tell)
        ui.first.dateChanged.connect(self._tell)
        ui.last.dateChanged.connect(self._tell)
        ui.filter_button.clicked.connect(self._open_filters)
        self.chips.removed.connect(lambda field: self.set_filters(without(self.filters, field)))
        self.chips.cleared.connect(lambda: self.set_filters(ListFilters()))

    @cached_property
    def filter_window(self) -> FilterWindow:
        """The small window below Filter."""
        from calendly_desktop.pages.meetings.filter_window import FilterWindow

        window = FilterWindow(
            self,
            self._tasks,
            self._read_choices,
            fields=_FIELDS,
            name=tr("Filter the report"),
            counted=tr("{0} bookings"),
        )
        window.changed.connect(self.set_filters)
        return window

    # -- private ---------------------------------------------------------------------------

    def _first_scope(self, kept: dict[str, object]) -> Scope:
        """Return the scope of last time; else everybody's, for a link leads to any host."""
        if "scope" in kept:
            return named_scope(str(kept["scope"]), str(kept.get("user", "")))
        wide = Scope("organization")
        return next(
            (c.scope for c in self._services.events.scopes() if c.scope == wide and not c.reason),
            Scope(),
        )

    def _asked(self, filters: ListFilters) -> Asked:
        tags = tuple((name, filters.utm[name]) for name, _words in TAGS if filters.utm.get(name))
        return Asked(
            self._scope,
            self.basis,
            event_type=filters.event_type or None,
            host=filters.host,
            tags=tags,
        )

    def _days(self, name: PeriodName) -> Days:
        return days_of(name, self._clock().today, self._custom())

    def _custom(self) -> Days:
        first, last = (
            cast("date", edit.date().toPython()) for edit in (self.ui.first, self.ui.last)
        )
        return Days(first, last)

    def _period_chosen(self, name: str) -> None:
        self._fit_period(name)
        self._tell()
        if name == "custom":
            self.ui.first.setFocus()

    def _fit_period(self, name: str) -> None:
        """Offer days to choose, or a comparison, where they mean something."""
        self.ui.days_field.setVisible(name == "custom")
        self.ui.comparison.setEnabled(name != "all")
        self.ui.comparison.setToolTip(tr("There is nothing before all days") * (name == "all"))
        self.ui.fields.updateGeometry()

    def _scope_chosen(self, number: int) -> None:
        self._scope = self._wanted = scope_at(self.ui.scope, number)
        self._tell()

    def _tell(self, *_change: object) -> None:
        self.remember()
        self.changed.emit()

    # -- filters ---------------------------------------------------------------------------

    def _open_filters(self) -> None:
        self.filter_window.open_at(self.ui.filter_button, self.filters, self._clock().today)

    async def _read_choices(self, field: str) -> Sequence[Choice]:
        asked = self._asked(without(self.filters, field))
        dimension = cast("Dimension", field)
        return await self._services.campaigns.choices(asked, self.frame(), dimension)

    def _show_filters(self) -> None:
        found = chips(self.filters, self._clock().today)
        self.chips.show_chips(found, can_save=False)
        self.ui.chips_place.setVisible(bool(found))
        name = tr("Filter the report")
        if found:
            name += tr(", {0} set").format(len(found))
        self.ui.filter_button.setAccessibleName(name)
        self.ui.fields.updateGeometry()
