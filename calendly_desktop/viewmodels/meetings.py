"""Meetings by day as rows and columns: headings, names, places, paged from the store."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt

from calendly_desktop.domain.times import long_day
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.meeting_cells import (
    Clock,
    Column,
    DayRow,
    MeetingRow,
    Row,
    is_running,
    meeting_row,
    tell_time,
    unreadable_row,
)
from calendly_desktop.viewmodels.meeting_days import Days, changes, is_heading_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import date

    from calendly_desktop.store.event_views import Found, View

__all__ = ["ROW_ROLE", "Clock", "Column", "DayRow", "MeetingRow", "MeetingsModel", "tell_time"]

ROW_ROLE = Qt.ItemDataRole.UserRole
_HEADING_FLAGS = Qt.ItemFlag.ItemNeverHasChildren
_MEETING_FLAGS = _HEADING_FLAGS | Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
MOST_STEPS = 40  # more separate insertions and removals than this, and a reset is quicker
BLOCK = 24  # rows read from the local copy at once, around the one that is asked for
KEPT = 1_000  # rows whose texts are kept ready


class MeetingsModel(QAbstractTableModel):
    """Rows of meetings under day headings, paged from the store.

    Only the numbers of all meetings are kept; what a row says is read, in blocks, when it is
    asked for. Changes come in small steps, so that selection stays.

    fetch: reads meetings by number, as a search for some words shows them.
    """

    def __init__(
        self, fetch: Callable[[Sequence[int], str], Iterable[Found]], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._fetch = fetch
        self._clock: Clock | None = None
        self._query = ""
        self._days: Days | None = None
        self._known: dict[int, MeetingRow] = {}
        self._numbers: dict[str, int] = {}
        self.is_canceled_view = False

    def show(
        self,
        ids: Sequence[int],
        clock: Clock,
        *,
        view: View,
        query: str = "",
        anew: bool = False,
    ) -> None:
        """Show these meetings; `anew` when it is another list than before (view or scope)."""
        numbers = ids if isinstance(ids, array) else array("q", ids)
        self._set_clock(clock)
        if query != self._query:
            self._query = query
            self._forget_rows()
        days = Days(numbers, clock.zone, descending=view != "upcoming")
        if self.is_canceled_view != (view == "canceled"):
            self.is_canceled_view = view == "canceled"
            self._tell_headers()
        self._go_to(days, anew=anew)

    def renew(self, uris: Iterable[str] | None = None) -> None:
        """Read rows again that have changed: those of some meetings, or all (None)."""
        if uris is None:
            self._forget_rows()
            self._tell_changed(0, self.rowCount() - 1)
            return
        for uri in uris:
            number = self._numbers.pop(uri, None)
            if number is not None:
                self._known.pop(number, None)
                place = self._days.place(number) if self._days else -1
                self._tell_changed(place, place)

    def place(self, uri: str, number: int | None = None) -> int:
        """Return the row of a meeting, -1 when it is not shown.

        number: the meeting's, where it is known; else only rows read lately are looked through.
        """
        known = self._numbers.get(uri, number)
        return self._days.place(known) if self._days is not None and known is not None else -1

    def place_of(self, number: int) -> int:
        """Return the row of a meeting's number, or of a heading's; -1 when it is not shown."""
        return self._days.place(number) if self._days is not None else -1

    def number(self, row: int) -> int:
        """Return the meeting's number of a row, negative for a heading."""
        return self._days.rows[row] if self._days is not None else 0

    def found(self, index: Index) -> Found | None:
        """Return the meeting of a row, None for headings."""
        row = self.row(index.row()) if index.isValid() else None
        return row.found if isinstance(row, MeetingRow) else None

    def nearest_meeting(self, number: int) -> int:
        """Return the row of a meeting at or after a row, else before it, -1 when there is none.

        Without a row (-1) it is the first meeting.
        """
        return self._days.nearest_meeting(number) if self._days is not None else -1

    def next_meeting(self, row: int, step: int) -> int:
        """Return the meeting so many rows on or back; -1 when there is none."""
        return self._days.next_meeting(row, step) if self._days is not None else -1

    def row_of_day(self, day: date) -> int:
        """Return the row of a day's heading, or of the day after it in the list; -1 for none."""
        return self._days.row_of_day(day) if self._days is not None else -1

    def count_on(self, day: date) -> int:
        """Return how many meetings of the list are on a day."""
        return self._days.count_on(day) if self._days is not None else 0

    def count_between(self, first: int, last: int) -> int:
        """Return how many rows from one to another, both included, are meetings."""
        return self._days.count_between(first, last) if self._days is not None else 0

    def numbers_between(self, first: int, last: int) -> list[int]:
        """Return the numbers of the meetings from one row to another, both included."""
        rows = self._days.rows[first : last + 1] if self._days is not None else ()
        return [number for number in rows if not is_heading_number(number)]

    def is_heading(self, number: int) -> bool:
        """Tell whether a row is the heading of a day."""
        return self._days is not None and self._days.is_heading(number)

    def heading_above(self, number: int) -> DayRow | None:
        """Return the heading of the day to which a row belongs."""
        if self._days is None or not 0 <= number < len(self._days):
            return None
        return self._heading(self._days.heading_above(number))

    def row(self, number: int) -> Row:
        """Return what a row is about; a meeting that is not at hand is read with its neighbours."""
        days = self._days
        if days is None:
            raise IndexError(number)
        known = self._known.get(days.rows[number])
        if known is not None:
            return known
        return self._heading(number) if days.is_heading(number) else self._read_around(number)

    @property
    def meetings(self) -> int:
        """How many meetings are shown."""
        return self._days.meetings if self._days is not None else 0

    # -- private ---------------------------------------------------------------------------

    def _heading(self, number: int) -> DayRow:
        days, clock = self._days, self._clock
        if days is None or clock is None:
            raise IndexError(number)
        day = days.day(number)
        return DayRow(day, long_day(day, clock.today), days.count(number))

    def _read_around(self, number: int) -> MeetingRow:
        days, clock = self._days, self._clock
        if days is None or clock is None:
            raise IndexError(number)
        first = number - number % BLOCK
        wanted = [n for n in days.rows[first : first + BLOCK] if n not in self._known and n >= 0]
        while len(self._known) > KEPT:
            row = self._known.pop(next(iter(self._known)))
            if row.found is not None:
                self._numbers.pop(row.found.event.uri, None)
        for found in self._fetch(wanted, self._query):
            self._known[found.id] = meeting_row(found, clock)
            self._numbers[found.event.uri] = found.id
        asked = days.rows[number]
        if asked not in self._known:
            self._known[asked] = unreadable_row(asked, clock)
        return self._known[asked]

    def _set_clock(self, clock: Clock) -> None:
        old, self._clock = self._clock, clock
        if old is None or old == clock:
            return
        if old[:2] != clock[:2]:
            self._forget_rows()
            self._tell_headers()
        if old[:2] != clock[:2] or old.today != clock.today:
            self._tell_changed(0, self.rowCount() - 1)
        for number, row in list(self._known.items()):
            if row.found is not None and row.is_running != is_running(row.found, clock):
                self._known[number] = meeting_row(row.found, clock)
                place = self.place_of(number)
                self._tell_changed(place, place)

    def _go_to(self, days: Days, *, anew: bool) -> None:
        old = self._days
        found = None if anew or old is None else changes(old.rows, days.rows, MOST_STEPS)
        if old is None or found is None or old.descending != days.descending:
            self.beginResetModel()
            self._days = days
            self.endResetModel()
            return
        counts = {old.rows[row]: old.count(row) for row in old.headings}
        for first, last in reversed(found.removals):
            self.beginRemoveRows(QModelIndex(), first, last)
            old.remove(first, last)
            self.endRemoveRows()
        for first, last in found.insertions:
            self.beginInsertRows(QModelIndex(), first, last)
            old.insert(days, first, last)
            self.endInsertRows()
        self._days = days
        if len(found):
            for row in days.headings:
                if counts.get(days.rows[row], 0) != days.count(row):
                    self._tell_changed(row, row)

    def _forget_rows(self) -> None:
        self._known.clear()
        self._numbers.clear()

    def _tell_changed(self, first: int, last: int) -> None:
        if 0 <= first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(Column) - 1))

    def _tell_headers(self) -> None:
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)

    # -- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if self._days is None or parent.isValid() else len(self._days)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _HEADING_FLAGS if self.is_heading(index.row()) else _MEETING_FLAGS

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role not in {ROW_ROLE, Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        row = self.row(index.row())
        if role == ROW_ROLE:
            return row
        if isinstance(row, DayRow):
            return _heading_cell(row, index.column(), role)
        return row.texts[index.column()]

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return None
        if orientation == Qt.Orientation.Vertical:  # out of sight; read out when the day changes
            heading = self.heading_above(section)
            return heading.text if heading is not None else None
        tr = QCoreApplication.translate
        city = self._clock.zone.city if self._clock is not None else ""
        return {
            Column.TIME: tr("MeetingsModel", "Time") + (f" ({city})" if city else ""),
            Column.MEETING: tr("MeetingsModel", "Meeting"),
            Column.INVITEES: tr("MeetingsModel", "Invitees"),
            Column.HOST: tr("MeetingsModel", "Host"),
            Column.PLACE: tr("MeetingsModel", "Canceled by")
            if self.is_canceled_view
            else tr("MeetingsModel", "Location"),
        }.get(Column(section))


def _heading_cell(row: DayRow, column: int, role: int) -> str:
    if column != Column.TIME:
        return ""
    return f"{row.text}, {row.count_text}" if role != Qt.ItemDataRole.DisplayRole else row.text


def texts(model: MeetingsModel) -> list[list[str]]:
    """Return all shown texts, row by row: what tests and screen readers see."""
    return [
        [str(model.index(r, c).data() or "") for c in range(model.columnCount())]
        for r in range(model.rowCount())
    ]
