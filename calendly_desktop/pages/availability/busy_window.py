"""When somebody is busy in a week: drawn day by day, and as a list with what each time is."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QSignalBlocker

from calendly_desktop.api.errors import CalendlyError, NotAllowed, NotFound, Rejected, SignInNeeded
from calendly_desktop.domain.busy_days import week_from
from calendly_desktop.domain.times import find_zone
from calendly_desktop.domain.week_hours import hours_of
from calendly_desktop.forms.ui_busy_week import Ui_BusyWeek
from calendly_desktop.pages.insight.table_window import TableWindow
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.availability_words import (
    BusyLine,
    busy_columns,
    busy_count,
    busy_lines,
    busy_rows,
    days_text,
    default_schedule,
    hour_text,
    legend,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import AvailabilitySchedule, BusyTime, User
    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.domain.times import Zone
    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meetings import Clock

MOST_WEEKS = 52


class BusyWindow(TableWindow[BusyLine]):
    """Seven days from today or a later week on; Calendly tells the future only."""

    NAME: ClassVar[str] = "busy_week"
    HELP: ClassVar[str] = "event-types"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        people: Sequence[User],
        person: str,
    ) -> None:
        super().__init__(services, parent, clock, "", width=860)
        self.setWindowTitle(self.tr("Busy times"))
        self._people = {user.uri: user for user in people}
        self._week = 0
        self._busy: list[BusyTime] = []
        self._schedules: list[AvailabilitySchedule] = []
        self._problem: Problem | None = None
        self._is_read = False
        self.ui = Ui_BusyWeek()
        self.ui.setupUi(self.body)
        self._dress()
        self.ui.whose.setCurrentIndex(max(0, self.ui.whose.findData(person)))
        self._offer_zones()
        self._connect()
        self._show()

    def load(self) -> None:
        """Read the week that is chosen."""
        if self.services.connection.offline_reason():
            self._show()
            return
        self._busy, self._is_read, self._problem = [], False, None
        self._show()
        self.tasks.start(self._read(), key="busy", on_error=self._failed)

    async def aclose(self) -> None:
        """Follow the connection no longer."""
        self._online.close()
        await super().aclose()

    # -- for the table ---------------------------------------------------------------------

    def current_meeting(self) -> str:
        """Return the meeting behind a busy time, where it is one of Calendly's."""
        line = self.current()
        event = line.busy.event if line is not None else None
        return event.uri if event is not None else ""

    def name_of(self, row: BusyLine) -> object:
        """Return what tells a busy time from others."""
        return row.day, row.busy

    def current_changed(self) -> None:
        """Nothing else follows the chosen row."""

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.choices, spacing=theme().px(12))
        for part in (ui.whose_field, ui.zone_field, ui.week_field):
            flow.addWidget(part)
        for user in self._people.values():
            ui.whose.addItem(user.name or user.email, user.uri)
        for box in (ui.whose, ui.zone):
            make_selected_chosen(box)
        self.set_up_table(ui.table, ui.copy)
        self.set_up_notes(ui.count, ui.note)

    def _connect(self) -> None:
        ui = self.ui
        ui.whose.activated.connect(self._person_chosen)
        ui.zone.activated.connect(lambda _row: self.load())
        ui.previous.clicked.connect(lambda _checked=False: self._go(-1))
        ui.next.clicked.connect(lambda _checked=False: self._go(1))
        ui.save.clicked.connect(self._save)
        ui.close_button.clicked.connect(self.reject)
        self._online = OnlyOnline(self.services.connection, [ui.whose, ui.next], self)

    def _offer_zones(self) -> None:
        """Offer my zone, and theirs where it is another."""
        box, mine = self.ui.zone, self.clock().zone.name
        user = self._people.get(self._person())
        theirs = user.timezone if user is not None else ""
        with QSignalBlocker(box):
            box.clear()
            box.addItem(self.tr("{0} (my time)").format(find_zone(mine).city), mine)
            if theirs and theirs != mine and find_zone(theirs).known:
                box.addItem(self.tr("{0} (their time)").format(find_zone(theirs).city), theirs)

    # -- reading ---------------------------------------------------------------------------

    def _person(self) -> str:
        return str(self.ui.whose.currentData() or "")

    def _zone(self) -> Zone:
        return find_zone(str(self.ui.zone.currentData() or "UTC"))

    def _person_chosen(self) -> None:
        self._offer_zones()
        self._schedules = []
        self.load()

    def _go(self, step: int) -> None:
        self._week = max(0, min(self._week + step, MOST_WEEKS))
        self.load()

    async def _read(self) -> None:
        person = self._person()
        _days, start, end = week_from(self.clock().now, self._zone(), self._week)
        self._busy = await self.services.availability.busy(person, start, end)
        if not self._schedules:
            try:
                self._schedules = await self.services.availability.schedules(person)
            except (NotAllowed, NotFound):
                self._schedules = []  # busy times are worth showing without open hours
        self._is_read = True
        self._show()

    def _failed(self, error: BaseException) -> bool:
        """Say in the list's place why there is nothing."""
        if not isinstance(error, CalendlyError) or isinstance(error, SignInNeeded):
            return False
        self._busy, self._problem, self._is_read = [], error, False
        if isinstance(error, Rejected):
            error.remedy = error.remedy or self.tr(
                "A connected calendar cannot be reached. Its owner can connect it again on "
                "calendly.com, under Availability."
            )
        self._show()
        return True

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        ui, clock, zone = self.ui, self.clock(), self._zone()
        days, _start, _end = week_from(clock.now, zone, self._week)
        ui.days.setText(days_text(days, clock.today))
        ui.previous.setEnabled(self._week > 0)
        lines = busy_lines(self._busy, days, zone, clock)
        self.show_lines(busy_columns(clock.today), lines)
        schedule = default_schedule(self._schedules)
        in_zone = schedule is not None and schedule.timezone == zone.name
        hours = hours_of(schedule.rules) if schedule is not None and in_zone else None
        ui.week.show_rows(
            busy_rows(self._busy, days, zone, clock, hours),
            lambda hour: hour_text(hour, twenty_four=clock.twenty_four),
            legend=legend(has_hours=in_zone),
        )
        ui.week.setVisible(self._is_read)
        ui.count.setText(busy_count(lines) if self._is_read else "")
        ui.note.setText(self._note(zone) if self._is_read else "")
        for part in (ui.copy, ui.save):
            part.setEnabled(bool(lines))
        self._show_state(bool(lines))

    def _show_state(self, has_lines: bool) -> None:
        states, reason = self.ui.states, self.services.connection.offline_reason()
        if isinstance(self._problem, NotAllowed | NotFound):
            states.show_panel().show_refusal(self._problem)
        elif self._problem is not None:
            states.show_panel().show_error(self._problem, self.load)
        elif has_lines:
            states.show_content()
        elif self._is_read:
            text = self.tr("Nothing is in the way on these days, as far as Calendly knows.")
            states.show_panel().show_empty("calendar", self.tr("Free all week"), text)
        elif reason:
            text = self.tr("Busy times are not kept on this computer.")
            states.show_panel().show_offline(reason, text, self.load)
        else:
            states.show_panel().show_loading()

    def _note(self, zone: Zone) -> str:
        words = self.tr(
            "Times in {0}. What is over is not told; other calendars count only where Calendly "
            "checks them for conflicts."
        )
        return words.format(zone.city)

    def _save(self) -> None:
        rows = [self.model.titles(), *(self.model.full_texts(row) for row in self.model.shown())]
        name = f"calendly-busy-times-{self.clock().today.isoformat()}"
        self.tasks.start(self.save_rows(self.tr("Save the busy times"), name, rows), key="save")
