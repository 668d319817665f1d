"""The free times of an event type: a calendar of days, and the times of the chosen day."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QWidget

from calendly_desktop.api.errors import NotAllowed, is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.times import find_zone, local_day, long_day, short_day
from calendly_desktop.forms.ui_slot_picker import Ui_SlotPicker
from calendly_desktop.pages.booking.cells import DayDelegate, TimeDelegate
from calendly_desktop.pages.booking.slot_keys import SlotKeys
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.free_times import (
    DAYS,
    DaysModel,
    TimesModel,
    by_day,
    free_times,
    stretch_in_words,
    time_in_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.bookings import Bookings
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.free_times import FreeTime
    from calendly_desktop.viewmodels.meetings import Clock


class SlotPicker(QWidget):
    """Shows free times on my clock and the invitee's; the first of a day is chosen at first.

    chooses: False where nothing is chosen that nobody picked, as something hangs on it.
    chosen: another start (datetime or None) is chosen. entered: Enter on a time, so go on.
    gone: the start that was asked for is not free any more.
    """

    chosen = Signal(object)
    entered = Signal()
    gone = Signal()

    def __init__(
        self,
        bookings: Bookings,
        tasks: TaskScope,
        clock: Callable[[], Clock],
        parent: QWidget | None = None,
        *,
        chooses: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("slot_picker")
        self._chooses = chooses
        self.start: datetime | None = None
        self._bookings = bookings
        self._tasks = tasks
        self._clock = clock
        self._kind: EventType | None = None
        self._first = date.min
        self._away = ""
        self._going = False
        self._wanted: datetime | None = None
        self._near: date | None = None
        self._days: dict[date, list[FreeTime]] = {}
        self.ui = Ui_SlotPicker()
        self.ui.setupUi(self)
        self.days = DaysModel(self)
        self.times = TimesModel(self)
        self._dress()
        self._connect()
        self.show_type(None)

    def show_type(self, kind: EventType | None, wanted: datetime | None = None) -> None:
        """Read the free times of an event type; wanted is chosen where it is free."""
        self._kind = kind
        self._wanted = wanted
        self._first = self._clock().today
        if wanted is not None and wanted > self._clock().now:
            ahead = (local_day(wanted, self._clock().zone) - self._first).days
            self._first += timedelta(days=ahead // DAYS * DAYS)
        if kind is None:
            self._tasks.cancel("slots")
            self._follow_stretch()
            self.ui.slot_states.show_panel().show_empty(
                "calendar",
                self.tr("First choose an event type"),
                self.tr("Its free times appear here."),
            )
            return
        self.reload()

    def show_zone(self, name: str) -> None:
        """Show the times on this clock too: the invitee's zone."""
        if name != self._away:
            self._away = name
            self._show_times(self._day(), self.start)

    def reload(self) -> None:
        """Read the free times again; the chosen one stays where it is still free."""
        if self._kind is None:
            return
        self._wanted = self._wanted or self.start
        self._days = {}
        self._set_start(None)
        self._follow_stretch()
        self.ui.slot_states.show_panel().show_loading()
        self._tasks.start(self._load(self._kind, self._first), key="slots", on_error=self._refused)

    def read_without(self, start: datetime | None) -> None:
        """Read again after a start was found taken: its day is shown, and nothing is chosen."""
        self._near = local_day(start, self._clock().zone) if start is not None else None
        self._wanted = None
        self._set_start(None)
        self.reload()

    def choose(self, start: datetime) -> None:
        """Choose a start, reading its days where they are not shown."""
        self._wanted = start
        day = local_day(start, self._clock().zone)
        if any(each.start == start for each in self._days.get(day, ())):
            self._go_to(day, start)
        else:
            self.show_type(self._kind, start)

    def stops(self) -> list[QWidget]:
        """Return the widgets that the Tab key reaches, in order."""
        return [self.ui.earlier, self.ui.later, self.ui.days, self.ui.times]

    def focus_first(self) -> None:
        """Put the focus where the choice begins."""
        self.ui.days.setFocus(Qt.FocusReason.TabFocusReason)

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        ui.days.setProperty("days", True)  # before anything has the style sheet looked at
        for button, name in ((ui.earlier, "chevron-left"), (ui.later, "chevron-right")):
            button.setIcon(icon(name))
            button.setToolTip(button.accessibleName())
            button.setAutoRaise(True)
            button.setProperty("role", "icon")
            edge = theme().px(look.TARGET)
            button.setMinimumSize(edge, edge)
        for label in (ui.zone_home, ui.zone_away):
            secondary(label)
        set_text_role(ui.stretch_shown, "strong")
        set_text_role(ui.day_title, "strong")
        ui.days.setModel(self.days)
        ui.days.setItemDelegate(DayDelegate(ui.days))
        ui.days.setMouseTracking(True)
        ui.days.verticalHeader().hide()
        header = ui.days.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(1)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignCenter)
        ui.times.setModel(self.times)
        ui.times.setItemDelegate(TimeDelegate(ui.times))
        ui.times.setMinimumHeight(theme().px(132))
        make_selected_current(ui.days)
        make_selected_current(ui.times)

    def _connect(self) -> None:
        ui = self.ui
        ui.earlier.clicked.connect(lambda: self._turn(-1))
        ui.later.clicked.connect(lambda: self._turn(1))
        ui.days.selectionModel().currentChanged.connect(self._day_chosen)
        ui.times.selectionModel().currentChanged.connect(self._time_chosen)
        ui.times.doubleClicked.connect(self.entered)
        self._keys = SlotKeys(ui.days, ui.times, self)
        self._keys.stepped.connect(self._step_day)
        self._keys.entered.connect(self.entered)

    # -- reading ---------------------------------------------------------------------------

    async def _load(self, kind: EventType, first: date) -> None:
        zone = self._clock().zone
        begin = datetime.combine(first, time.min, zone.info)
        end = datetime.combine(first + timedelta(days=DAYS), time.min, zone.info)
        rows = await self._bookings.free_times(kind.uri, begin, end)
        found = [each for each in free_times(rows, kind.duration) if each.start < end]
        self._days = by_day(found, zone)
        self._show_days()

    def _refused(self, error: BaseException) -> bool:
        if not isinstance(error, Problem):
            return False
        panel = self.ui.slot_states.show_panel()
        if is_offline(error):
            text = self.tr("Free times come from Calendly alone: they change with every booking.")
            panel.show_offline(self.tr("No connection"), text, self.reload)
        elif isinstance(error, NotAllowed) and error.request():
            panel.show_refusal(error)
        else:
            panel.show_error(error, self.reload)
        return True

    def _show_days(self) -> None:
        clock = self._clock()
        last = self._first + timedelta(days=DAYS - 1)
        counts = {day: len(times) for day, times in self._days.items()}
        self.days.show(self._first, last, counts, clock.today)
        table = self.ui.days
        height = theme().px(look.TARGET)
        table.verticalHeader().setDefaultSectionSize(height)
        edges = table.horizontalHeader().sizeHint().height() + 2 * table.frameWidth() + 4
        table.setFixedHeight(edges + height * self.days.rowCount())
        if not self._days:
            self._say_none(last)
            return
        self.ui.slot_states.show_content()
        wanted, near = self._wanted, self._near
        self._wanted = self._near = None
        if wanted is not None:
            near = local_day(wanted, clock.zone)
            if any(each.start == wanted for each in self._days.get(near, ())):
                self._go_to(near, wanted)
                return
            self.gone.emit()
        if near is not None:
            self._go_to(min(self._days, key=lambda each: abs(each - near)), None)
            return
        day = min(self._days)
        self._go_to(day, self._first_of(day))

    def _say_none(self, last: date) -> None:
        self.ui.slot_states.show_panel().show_empty(
            "calendar",
            self.tr("No free time until {0}").format(short_day(last, self._clock().today)),
            self.tr("Everything is taken, or nothing is offered so far ahead."),
            (self.tr("Look further ahead"), lambda: self._turn(1)),
        )
        self._wanted = None

    def _follow_stretch(self) -> None:
        today = self._clock().today
        last = self._first + timedelta(days=DAYS - 1)
        shown = self._kind is not None
        self.ui.stretch_shown.setText(stretch_in_words(self._first, last, today) if shown else "")
        self.ui.earlier.setEnabled(shown and self._first > today)
        self.ui.later.setEnabled(shown)

    def _turn(self, way: int) -> None:
        self._first = max(self._clock().today, self._first + timedelta(days=way * DAYS))
        self._wanted = None
        self._set_start(None)
        self.reload()

    # -- choosing --------------------------------------------------------------------------

    def _day(self) -> date:
        index = self.ui.days.currentIndex()
        return self.days.day(index) if index.isValid() else date.min

    def _go_to(self, day: date, start: datetime | None) -> None:
        """Show a day with one of its times chosen, or none."""
        selection = self.ui.days.selectionModel()
        self._going = True
        chosen = QItemSelectionModel.SelectionFlag.ClearAndSelect
        selection.setCurrentIndex(self.days.index_of(day), chosen)
        self._going = False
        self._show_times(day, start)

    def _day_chosen(self, index: QModelIndex) -> None:
        if self._going or not index.isValid():
            return
        day = self.days.day(index)
        self._show_times(day, self._first_of(day))

    def _first_of(self, day: date) -> datetime | None:
        times = self._days.get(day)
        return times[0].start if times and self._chooses else None

    def _show_times(self, day: date, start: datetime | None) -> None:
        clock = self._clock()
        times = self._days.get(day, [])
        self.ui.day_title.setText(long_day(day, clock.today) if times else "")
        away = find_zone(self._away) if self._away else None
        is_group = self._kind is not None and self._kind.kind == "group"
        self.times.show(times, clock, away, is_group=is_group)
        home = self.tr("Times in {0}").format(clock.zone.city)
        self.ui.zone_home.setText(f"{home}. {clock.zone.note}" if clock.zone.note else home)
        other = bool(times) and bool(time_in_words(times[0], clock, away)[1])
        there = self.tr("in {0}").format(away.city) if other and away is not None else ""
        self.ui.zone_away.setText(there)
        row = self.times.row_of(start)
        if row >= 0:
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.ui.times.selectionModel().setCurrentIndex(self.times.index(row), flag)
            self.ui.times.scrollTo(self.times.index(row))
        self._set_start(start if row >= 0 else None)

    def _time_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            self._set_start(self.times.times[index.row()].start)

    def _set_start(self, start: datetime | None) -> None:
        if start != self.start:
            self.start = start
            self.chosen.emit(start)

    def _step_day(self, way: int) -> None:
        """Go to the next or previous day with free times, over the ends of weeks."""
        now = self._day()
        ahead = [day for day in self._days if (day > now if way > 0 else day < now)]
        if ahead:
            day = min(ahead, key=lambda each: abs(each - now))
            self._go_to(day, self._first_of(day))
