"""Free times of an event type: the days as a calendar of weeks, the times of a day as a list."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)

from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.times import (
    local_day,
    long_day,
    runs_alike,
    short_day,
    span,
    there,
)
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.link_roles import Role
from calendly_desktop.viewmodels.moments import first_weekday, week_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.models import AvailableTime
    from calendly_desktop.domain.times import Zone
    from calendly_desktop.viewmodels.meetings import Clock

DAYS: Final = 31
"""How many days are shown at once. Calendly: free times of at most 31 days in one request."""


class DayRole(IntEnum):
    """What a day tells the one who draws it."""

    DAY = Qt.ItemDataRole.UserRole + 20
    FREE = Qt.ItemDataRole.UserRole + 21
    IS_TODAY = Qt.ItemDataRole.UserRole + 22


class FreeTime(NamedTuple):
    """A free start with its end; `seats` are the places left in a group meeting."""

    start: datetime
    end: datetime
    seats: int = 1


def free_times(rows: Iterable[AvailableTime], minutes: float) -> list[FreeTime]:
    """Return what Calendly listed, with the ends that follow from the length in minutes."""
    length = timedelta(minutes=minutes)
    return [
        FreeTime(row.start_time, row.start_time + length, int(row.invitees_remaining))
        for row in rows
    ]


def by_day(times: Iterable[FreeTime], zone: Zone) -> dict[date, list[FreeTime]]:
    """Return the times under the days on which they start in a zone, in order."""
    days: dict[date, list[FreeTime]] = {}
    for each in sorted(times):
        days.setdefault(local_day(each.start, zone), []).append(each)
    return days


def stretch_in_words(first: date, last: date, today: date) -> str:
    """Return the days shown: Mon 23 Nov – Wed 23 Dec."""
    return f"{short_day(first, today)} – {short_day(last, today)}"


def time_in_words(each: FreeTime, clock: Clock, away: Zone | None) -> tuple[str, str]:
    """Return a time on my clock, and on the invitee's where that is another one."""
    mine = span(each.start, each.end, clock.zone, twenty_four=clock.twenty_four)
    if away is None or not away.known or runs_alike(each.start, clock.zone, away):
        return mine, ""
    return mine, there(each.start, each.end, clock.zone, away, twenty_four=clock.twenty_four)


def their_time(each: FreeTime, clock: Clock, away: Zone | None) -> str:
    """Return a time on the invitee's clock with the place; empty where it is as mine."""
    _mine, theirs = time_in_words(each, clock, away)
    return _tr("{0} in {1}").format(theirs, away.city) if theirs and away is not None else ""


class DaysModel(QAbstractTableModel):
    """Weeks of seven days, beginning with the computer's first weekday.

    Only days with free times can be chosen.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.first = self.last = self._today = date.min
        self._free: dict[date, int] = {}
        self._weeks: list[tuple[date, ...]] = []

    def show(self, first: date, last: date, free: dict[date, int], today: date) -> None:
        """Show the weeks from a first to a last day, and how many times each day has."""
        self.beginResetModel()
        self.first, self.last, self._free, self._today = first, last, free, today
        self._weeks = []
        begins = first_weekday()
        week = week_of(first, begins)
        while week[0] <= last:
            self._weeks.append(week)
            week = week_of(week[-1] + timedelta(days=1), begins)
        self.endResetModel()

    def day(self, index: Index) -> date:
        """Return the day of a cell."""
        return self._weeks[index.row()][index.column()]

    def index_of(self, day: date) -> QModelIndex:
        """Return the cell of a day, or an invalid index."""
        for row, week in enumerate(self._weeks):
            if day in week:
                return self.index(row, week.index(day))
        return QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many weeks are shown."""
        return 0 if parent.isValid() else len(self._weeks)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """Return seven."""
        return 0 if parent.isValid() else 7

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return the names of the weekdays."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return short_day(week_of(date(2026, 11, 23))[section])[:3]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let days with free times be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if not self._free.get(self.day(index)):
            return Qt.ItemFlag.ItemNeverHasChildren
        free = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return free | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the number of a day, and what it is in words."""
        if not index.isValid():
            return None
        day = self.day(index)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return str(day.day) if self.first <= day <= self.last else ""
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignCenter
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return self._in_words(day)
            case DayRole.DAY:
                return day
            case DayRole.FREE:
                return self._free.get(day, 0)
            case DayRole.IS_TODAY:
                return day == self._today
        return None

    def _in_words(self, day: date) -> str:
        count = self._free.get(day, 0)
        free = amount(count, "free time") if count else _tr("no free time")
        return f"{long_day(day, self._today)}: {free}"


class TimesModel(QAbstractListModel):
    """The free times of one day, on two clocks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.times: Sequence[FreeTime] = ()
        self._clock: Clock | None = None
        self._away: Zone | None = None
        self._is_group = False

    def show(
        self, times: Sequence[FreeTime], clock: Clock, away: Zone | None, *, is_group: bool
    ) -> None:
        """Show the times of a day; away is the invitee's zone. Places are told of a group."""
        self.beginResetModel()
        self.times, self._clock, self._away, self._is_group = times, clock, away, is_group
        self.endResetModel()

    def row_of(self, start: datetime | None) -> int:
        """Return the row of a start, -1 where it is not there."""
        return next((row for row, each in enumerate(self.times) if each.start == start), -1)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many times the day has."""
        return 0 if parent.isValid() else len(self.times)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a time in words; DETAIL is the invitee's clock and the places left."""
        if not index.isValid() or self._clock is None:
            return None
        each = self.times[index.row()]
        mine, theirs = self._clocks(each)
        seats = _tr("{0} left").format(f"{each.seats:,}") if self._is_group else ""
        detail = " · ".join(part for part in (theirs, seats) if part)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return mine
            case Role.DETAIL:
                return detail
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                spoken = (mine, their_time(each, self._clock, self._away), self._places(each))
                return ", ".join(part for part in spoken if part)
        return None

    def _clocks(self, each: FreeTime) -> tuple[str, str]:
        """Return both clocks for little room: another day there is named by its weekday alone."""
        assert self._clock is not None
        mine, theirs = time_in_words(each, self._clock, self._away)
        if not theirs or self._away is None:
            return mine, theirs
        day = local_day(each.start, self._away)
        theirs = span(each.start, each.end, self._away, twenty_four=self._clock.twenty_four)
        if day != local_day(each.start, self._clock.zone):
            theirs = f"{short_day(day)[:3]} {theirs}"
        return mine, theirs

    def _places(self, each: FreeTime) -> str:
        return _tr("{0} left").format(amount(each.seats, "place")) if self._is_group else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("FreeTimes", text)
