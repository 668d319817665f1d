"""Meetings by day as rows and columns: headings, names, places, how sure the list is."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    Qt,
)

from calendly_desktop.domain.meetings import (
    amount,
    cancellation_text,
    host_names,
    invitee_name,
    meeting_name,
    place_of,
)
from calendly_desktop.domain.times import Zone, find_zone, local_day, long_day, span
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.moments import uses_24_hours

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date, datetime

    from calendly_desktop.store.event_views import Found

KeyT = TypeVar("KeyT")
ROW_ROLE = Qt.ItemDataRole.UserRole
_HEADING_FLAGS = Qt.ItemFlag.ItemNeverHasChildren
_MEETING_FLAGS = _HEADING_FLAGS | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
MOST_STEPS = 40  # more separate insertions and removals than this, and a reset is quicker


class Column(IntEnum):
    """The columns in their order."""

    TIME = 0
    MEETING = 1
    INVITEES = 2
    HOST = 3
    PLACE = 4


class Clock(NamedTuple):
    """How times are shown: in which zone, with 24 or 12 hours, and what moment it is."""

    zone: Zone
    twenty_four: bool
    now: datetime

    @property
    def today(self) -> date:
        """The calendar day in the zone."""
        return local_day(self.now, self.zone)


class DayRow(NamedTuple):
    """The heading above the meetings of one day."""

    day: date
    text: str
    meetings: int

    @property
    def key(self) -> object:
        """What stays the same while the heading's words change."""
        return self.day

    @property
    def count_text(self) -> str:
        """How many meetings the day has."""
        return amount(self.meetings, "meeting")


class MeetingRow(NamedTuple):
    """One meeting with the texts of its cells."""

    found: Found
    day: date
    texts: tuple[str, ...]
    is_canceled: bool
    is_running: bool
    is_waiting: bool

    @property
    def key(self) -> object:
        """A meeting that moved to another time is another row."""
        return (self.found.event.uri, self.found.event.start_time)

    def still_shows(self, found: Found, clock: Clock) -> bool:
        """Tell whether this row, made for the same zone, is right for what was found now."""
        mine, event = self.found, found.event
        running = not self.is_canceled and event.start_time <= clock.now < event.end_time
        return (
            mine.event is event
            and mine.invitees is found.invitees
            and mine.invitee is found.invitee
            and mine.is_about == found.is_about
            and self.is_running == running
        )


Row = DayRow | MeetingRow


def tell_time(zone_name: str, now: datetime, locale: QLocale | None = None) -> Clock:
    """Return the clock for a zone; 12 or 24 hours as the locale of the computer has it."""
    return Clock(find_zone(zone_name), uses_24_hours(locale), now)


def rows_of(
    found: Sequence[Found], clock: Clock, known: Mapping[str, MeetingRow] | None = None
) -> list[Row]:
    """Return meetings under the headings of their days, in the given order.

    Rows in `known` (by URI, made for the same zone) are taken over where nothing has changed.
    """
    rows: list[Row] = []
    heading, meetings = -1, 0
    for each in found:
        old = known.get(each.event.uri) if known else None
        fresh = old is None or not old.still_shows(each, clock)
        row = meeting_row(each, clock) if old is None or fresh else old
        day = rows[heading] if heading >= 0 else None
        if not isinstance(day, DayRow) or day.day != row.day:
            heading, meetings = len(rows), 0
            rows.append(DayRow(row.day, long_day(row.day, clock.today), 0))
        meetings += 1
        rows.append(row)
        rows[heading] = rows[heading]._replace(meetings=meetings)  # type: ignore[call-arg]
    return rows


def meeting_row(found: Found, clock: Clock) -> MeetingRow:
    """Return one meeting with the texts of its cells."""
    event = found.event
    canceled = event.status == "canceled"
    running = not canceled and event.start_time <= clock.now < event.end_time
    texts = (
        span(event.start_time, event.end_time, clock.zone, twenty_four=clock.twenty_four),
        f"{meeting_name(event)} · now" if running else meeting_name(event),
        invitees_text(found),
        _first_and_more(host_names(event)),
        cancellation_text(event) if canceled else place_of(event.location).text,
    )
    day = local_day(event.start_time, clock.zone)
    return MeetingRow(found, day, texts, canceled, running, found.invitees is None)


def invitees_text(found: Found) -> str:
    """Return who comes, in little room: Maria Lopez, Ken Ito +39, 1 invitee (not read yet)."""
    counter = found.event.invitees_counter
    if found.invitees is None:
        count = counter.total if found.event.status == "canceled" else counter.active
        return amount(count, "invitee")
    if found.invitee is None:
        return "Nobody booked"
    alike = sum(each.status == found.invitee.status for each in found.invitees)
    return invitee_name(found.invitee) + (f" +{alike - 1}" if alike > 1 else "")


class MeetingsModel(QAbstractTableModel):
    """Rows of meetings under day headings; changes in small steps, so that selection stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._places: dict[str, int] = {}
        self._known: dict[str, MeetingRow] = {}
        self._shown_by: tuple[Zone, bool] | None = None
        self._zone = ""
        self.is_canceled_view = False

    def show(
        self, found: Sequence[Found], clock: Clock, *, canceled: bool, anew: bool = False
    ) -> None:
        """Show these meetings; `anew` when it is another list than before (view or scope)."""
        known = self._known if self._shown_by == (clock.zone, clock.twenty_four) else None
        rows = rows_of(found, clock, known)
        if (clock.zone.city, canceled) != (self._zone, self.is_canceled_view):
            self._zone, self.is_canceled_view = clock.zone.city, canceled
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
        self._shown_by = (clock.zone, clock.twenty_four)
        old, new = [row.key for row in self._rows], [row.key for row in rows]
        removals, insertions = steps(old, new)
        if anew or len(removals) + len(insertions) > MOST_STEPS:
            self.beginResetModel()
            self._replace(rows)
            self.endResetModel()
            return
        for first, last in reversed(removals):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
        for first, last in insertions:
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()
        self._update(rows)

    def update(self, found: Found, clock: Clock) -> None:
        """Show news about one meeting in its row, if it has one."""
        place = self._places.get(found.event.uri, -1)
        if place < 0:
            return
        self._rows[place] = self._known[found.event.uri] = meeting_row(found, clock)
        self.dataChanged.emit(self.index(place, 0), self.index(place, len(Column) - 1))

    def place(self, uri: str) -> int:
        """Return the row of a meeting, -1 when it is not shown."""
        return self._places.get(uri, -1)

    def found(self, index: Index) -> Found | None:
        """Return the meeting of a row, None for headings."""
        row = self._rows[index.row()] if index.isValid() else None
        return row.found if isinstance(row, MeetingRow) else None

    def nearest_meeting(self, number: int) -> int:
        """Return the row of a meeting at or after a row, else before it, -1 when there is none.

        Without a row (-1) it is the first meeting.
        """
        last = len(self._rows) - 1
        start = max(0, min(number, last))
        order = [*range(start, last + 1), *range(start - 1, -1, -1)]
        return next((n for n in order if isinstance(self._rows[n], MeetingRow)), -1)

    def heading_above(self, number: int) -> DayRow | None:
        """Return the heading of the day to which a row belongs."""
        above = (self._rows[n] for n in range(min(number, len(self._rows) - 1), -1, -1))
        return next((row for row in above if isinstance(row, DayRow)), None)

    def row(self, number: int) -> Row:
        """Return what a row is about."""
        return self._rows[number]

    @property
    def meetings(self) -> int:
        """How many meetings are shown."""
        return len(self._places)

    def _update(self, rows: list[Row]) -> None:
        changed = [
            n for n, (old, new) in enumerate(zip(self._rows, rows, strict=True)) if old != new
        ]
        self._replace(rows)
        if changed:
            last = self.index(changed[-1], len(Column) - 1)
            self.dataChanged.emit(self.index(changed[0], 0), last)

    def _replace(self, rows: list[Row]) -> None:
        self._rows = rows
        self._places = {}
        for number, row in enumerate(rows):
            if isinstance(row, MeetingRow):
                self._places[row.found.event.uri] = number
                self._known[row.found.event.uri] = row

    # -- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if isinstance(self._rows[index.row()], MeetingRow):
            return _MEETING_FLAGS
        return _HEADING_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if isinstance(row, DayRow):
            return _heading_cell(row, index.column(), role)
        return row.texts[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        tr = QCoreApplication.translate
        return {
            Column.TIME: tr("MeetingsModel", "Time") + (f" ({self._zone})" if self._zone else ""),
            Column.MEETING: tr("MeetingsModel", "Meeting"),
            Column.INVITEES: tr("MeetingsModel", "Invitees"),
            Column.HOST: tr("MeetingsModel", "Host"),
            Column.PLACE: tr("MeetingsModel", "Canceled by")
            if self.is_canceled_view
            else tr("MeetingsModel", "Location"),
        }.get(Column(section))


def steps(
    old: Sequence[KeyT], new: Sequence[KeyT]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return the ranges to remove from `old`, then to insert, to get `new`; both are ascending.

    Keys that both have must be in the same order; where they are not, all is replaced.
    """
    before, after = set(old), set(new)
    kept_old = [key for key in old if key in after]
    kept_new = [key for key in new if key in before]
    if kept_old != kept_new:
        return ([(0, len(old) - 1)] if old else []), ([(0, len(new) - 1)] if new else [])
    removals = _ranges([n for n, key in enumerate(old) if key not in after])
    return removals, _ranges([n for n, key in enumerate(new) if key not in before])


def _ranges(numbers: list[int]) -> list[tuple[int, int]]:
    ranges: list[tuple[int, int]] = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return ranges


def _heading_cell(row: DayRow, column: int, role: int) -> str:
    if column != Column.TIME:
        return ""
    return f"{row.text}, {row.count_text}" if role != Qt.ItemDataRole.DisplayRole else row.text


def _first_and_more(names: list[str]) -> str:
    if not names:
        return "No host"
    return names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "")


def texts(model: MeetingsModel) -> list[list[str]]:
    """Return all shown texts, row by row: what tests and screen readers see."""
    return [
        [str(model.index(r, c).data() or "") for c in range(model.columnCount())]
        for r in range(model.rowCount())
    ]
