"""A list of meetings under the headings of its days, as numbers only: cheap at any length."""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from datetime import date, datetime, timedelta
from operator import neg
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from calendly_desktop.domain.times import local_day
from calendly_desktop.store.schema import first_key, starts_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.times import Zone

KeyT = TypeVar("KeyT")
Ranges = list[tuple[int, int]]

_MOST_COMPARED = 5_000  # rows compared one by one; beyond it a window would stutter
_LOWEST_DAY = -date.max.toordinal()


class Days:
    """The rows of a list: a meeting is its number in the local copy, a heading minus its day.

    The numbers of meetings sort by start time, so the day of a row needs no look at the meeting.
    """

    def __init__(self, ids: array[int], zone: Zone, *, descending: bool) -> None:
        self.rows = array("q")
        self.headings: list[int] = []
        self.descending = descending
        at = 0
        while at < len(ids):
            day = local_day(starts_at(ids[at]), zone)
            end = self._end_of_day(ids, at, day, zone)
            self.headings.append(len(self.rows))
            self.rows.append(-day.toordinal())
            self.rows += ids[at:end]
            at = end

    def __len__(self) -> int:
        return len(self.rows)

    @property
    def meetings(self) -> int:
        """How many rows are meetings."""
        return len(self.rows) - len(self.headings)

    def is_heading(self, row: int) -> bool:
        """Tell whether a row is the heading of a day."""
        return is_heading_number(self.rows[row])

    def heading_above(self, row: int) -> int:
        """Return the row of the heading to which a row belongs, or of a heading itself."""
        return self.headings[bisect_right(self.headings, row) - 1]

    def day(self, heading: int) -> date:
        """Return the day of a heading's row."""
        return date.fromordinal(-self.rows[heading])

    def count(self, heading: int) -> int:
        """Return how many meetings are below a heading's row."""
        next_one = bisect_right(self.headings, heading)
        end = self.headings[next_one] if next_one < len(self.headings) else len(self.rows)
        return end - heading - 1

    def place(self, number: int) -> int:
        """Return the row of a meeting, or of a heading (minus its day); -1 when there is none."""
        if not self.rows:
            return -1
        if is_heading_number(number):
            row = bisect_left(self.headings, self._rank(number), key=self._heading_rank)
            row = self.headings[row] if row < len(self.headings) else len(self.rows)
        else:
            section = bisect_right(
                self.headings,
                self._sorted(number),
                key=lambda row: self._sorted(self.rows[row + 1]),
            )
            low = self.headings[max(0, section - 1)] + 1
            high = self.headings[section] if section < len(self.headings) else len(self.rows)
            row = bisect_left(self.rows, self._sorted(number), low, high, key=self._sorted)
        return row if row < len(self.rows) and self.rows[row] == number else -1

    def nearest_meeting(self, row: int) -> int:
        """Return the row of a meeting at or after a row, else before it, -1 when there is none."""
        if not self.rows:
            return -1
        row = max(0, min(row, len(self.rows) - 1))
        return row + 1 if self.is_heading(row) else row  # below each heading is a meeting

    def next_meeting(self, row: int, step: int) -> int:
        """Return the meeting so many rows on (or back), never a heading; the last one at the end.

        A heading in the way is passed over in the direction of the step.
        """
        if not self.rows:
            return -1
        there = max(1, min(row + step, len(self.rows) - 1))  # row 0 is a heading
        if self.is_heading(there):
            there += 1 if step > 0 else -1
        return there

    def row_of_day(self, day: date) -> int:
        """Return the row of a day's heading, or of the next day in the list; -1 in an empty list.

        Where no such day follows, it is the last one.
        """
        if not self.headings:
            return -1
        found = bisect_left(self.headings, self._rank(-day.toordinal()), key=self._heading_rank)
        return self.headings[min(found, len(self.headings) - 1)]

    def count_on(self, day: date) -> int:
        """Return how many meetings of the list are on a day."""
        row = self.place(-day.toordinal())
        return self.count(row) if row >= 0 else 0

    def count_between(self, first: int, last: int) -> int:
        """Return how many rows from one to another, both included, are meetings."""
        headings = bisect_right(self.headings, last) - bisect_left(self.headings, first)
        return max(0, last - first + 1 - headings)

    def remove(self, first: int, last: int) -> None:
        """Take rows away; between two changes a heading may stand without meetings."""
        gone = last - first + 1
        del self.rows[first : last + 1]
        rest = (row for row in self.headings if not first <= row <= last)
        self.headings = [row if row < first else row - gone for row in rest]

    def insert(self, source: Days, first: int, last: int) -> None:
        """Put the rows of another list in, at the same place."""
        came = last - first + 1
        self.rows[first:first] = source.rows[first : last + 1]
        low, high = bisect_left(source.headings, first), bisect_right(source.headings, last)
        moved = [row if row < first else row + came for row in self.headings]
        self.headings = sorted([*moved, *source.headings[low:high]])

    def _end_of_day(self, ids: array[int], at: int, day: date, zone: Zone) -> int:
        """Return where in the numbers the day ends that begins at a place."""
        try:
            if self.descending:
                low = _midnight(day, zone)
                end = bisect_right(ids, -low, at, key=neg)
            else:
                end = bisect_left(ids, _midnight(day + timedelta(days=1), zone), at)
        except OverflowError:  # the last day that Python knows
            end = len(ids)
        return max(end, at + 1)

    def _sorted(self, number: int) -> int:
        return -number if self.descending else number

    def _rank(self, heading: int) -> int:
        return heading if self.descending else -heading

    def _heading_rank(self, row: int) -> int:
        return self._rank(self.rows[row])


def is_heading_number(number: int) -> bool:
    """Tell whether a number stands for a day; those of meetings before 1970 are far lower."""
    return _LOWEST_DAY <= number < 0


class Changes(NamedTuple):
    """What leads from one list to another: ranges to remove, then to insert; both ascending."""

    removals: Ranges
    insertions: Ranges

    def __len__(self) -> int:
        return len(self.removals) + len(self.insertions)


def changes(old: array[int], new: array[int], most: int) -> Changes | None:
    """Return how rows become others in at most so many ranges; None when it takes more.

    Long lists that differ in many places are not compared to the end.
    """
    if old == new:
        return Changes([], [])
    head = _alike(old, new)
    tail = _alike(old[head:][::-1], new[head:][::-1])
    before, after = old[head : len(old) - tail], new[head : len(new) - tail]
    if before and after and len(before) + len(after) > _MOST_COMPARED:
        return None
    removals, insertions = _all(before), _all(after)
    if before and after:
        removals, insertions = steps(before, after)
    if len(removals) + len(insertions) > most:
        return None
    return Changes(
        [(first + head, last + head) for first, last in removals],
        [(first + head, last + head) for first, last in insertions],
    )


def steps(old: Sequence[KeyT], new: Sequence[KeyT]) -> tuple[Ranges, Ranges]:
    """Return the ranges to remove from `old`, then to insert, to get `new`; both are ascending.

    Keys that both have must be in the same order; where they are not, all is replaced.
    """
    before, after = set(old), set(new)
    kept_old = [key for key in old if key in after]
    kept_new = [key for key in new if key in before]
    if kept_old != kept_new:
        return _all(old), _all(new)
    removals = _ranges([n for n, key in enumerate(old) if key not in after])
    return removals, _ranges([n for n, key in enumerate(new) if key not in before])


def _all(rows: Sequence[KeyT]) -> Ranges:
    return [(0, len(rows) - 1)] if rows else []


def _alike(one: array[int], other: array[int]) -> int:
    """Return how many numbers both begin with, by comparing whole stretches of memory."""
    low, high = 0, min(len(one), len(other))
    left, right = one.tobytes(), other.tobytes()
    width = one.itemsize
    while low < high:
        middle = (low + high + 1) // 2
        if left[low * width : middle * width] == right[low * width : middle * width]:
            low = middle
        else:
            high = middle - 1
    return low


def _ranges(numbers: list[int]) -> Ranges:
    ranges: Ranges = []
    for number in numbers:
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1] = (ranges[-1][0], number)
        else:
            ranges.append((number, number))
    return ranges


def _midnight(day: date, zone: Zone) -> int:
    """Return the lowest number of a meeting that starts on a day or later.

    Where clocks skip midnight, the day begins with the first hour that there is.
    """
    return first_key(datetime(day.year, day.month, day.day, tzinfo=zone.info))
