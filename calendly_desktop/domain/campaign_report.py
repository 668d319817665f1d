"""Where bookings came from: counted per tag and event type, with what became of them.

What one booking is tells `domain.booking_chains`. Counting is exact, in seconds since 1970, and
knows nothing of time zones.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.booking_chains import (
    CANCELED,
    GONE,
    NO_SHOW,
    NO_TAGS,
    fate_in,
    kind_in,
    tags_in,
)
from calendly_desktop.domain.booking_links import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from calendly_desktop.domain.booking_chains import Booking

Dimension = Literal["source", "medium", "campaign", "content", "term", "event_type", "host"]
DIMENSIONS: Final[tuple[Dimension, ...]] = (*FIELDS, "event_type", "host")
"""By what bookings are counted. Of a meeting with several hosts each is counted."""

Basis = Literal["booked", "meeting"]
"""Which day decides whether a booking is in a period: when it was made, or its meeting's."""

RowKind = Literal["value", "without", "untagged"]
"""A value; tagged, but not with this tag; without any tag."""


class Columns(NamedTuple):
    """Many bookings side by side: when each was booked (or its meeting starts), lead and code."""

    moments: list[int]
    leads: list[int]
    codes: list[int]

    def add(self, booking: Booking, basis: Basis) -> None:
        """Put one more booking at the end."""
        self.moments.append(booking.booked if basis == "booked" else booking.start)
        self.leads.append(booking.lead)
        self.codes.append(booking.code)


class Figures(NamedTuple):
    """How many bookings, how many of them were canceled or not held, and the usual lead time.

    elsewhere: how many of the active ones moved to a meeting that is not known here.
    lead: the median of the seconds between booking and meeting; None of no bookings.
    """

    bookings: int = 0
    canceled: int = 0
    no_show: int = 0
    elsewhere: int = 0
    lead: float | None = None

    @property
    def active(self) -> int:
        """How many are neither canceled nor marked as no-show: held, or still to come."""
        return self.bookings - self.canceled - self.no_show


NOTHING: Final = Figures()


class Row(NamedTuple):
    """The bookings of one value of a dimension. before: in the period it is compared with.

    value: as it is in the bookings, an event type's or host's URI, or empty where `kind` says why.
    """

    kind: RowKind
    value: str
    now: Figures
    before: Figures | None = None

    @property
    def key(self) -> tuple[RowKind, str]:
        """What tells the row from others of its dimension."""
        return self.kind, self.value


Grouped = dict[int, list[int]]
"""The lead times of bookings by their code, each list in order."""


def grouped(columns: Columns) -> Grouped:
    """Return the lead times by code."""
    groups: Grouped = defaultdict(list)
    for code, lead in zip(columns.codes, columns.leads, strict=True):
        groups[code].append(lead)
    for leads in groups.values():
        leads.sort()
    return dict(groups)


def figures_of(groups: Grouped, codes: Iterable[int] | None = None) -> Figures:
    """Return the figures of some codes together (None: of all)."""
    counts, leads = [0, 0, 0, 0], list[int]()
    for code in groups if codes is None else codes:
        of_code = groups[code]
        counts[fate_in(code)] += len(of_code)
        leads += of_code
    leads.sort()  # lists that are in order already are merged, which is quick
    total = len(leads)
    middle = (leads[(total - 1) // 2] + leads[total // 2]) / 2 if total else None
    return Figures(total, counts[CANCELED], counts[NO_SHOW], counts[GONE], middle)


def rows_by(
    place: Callable[[int], tuple[RowKind, str]], now: Grouped, before: Grouped | None = None
) -> list[Row]:
    """Return a row for each place that a code has; most bookings first, what has no value last.

    place: tells of a code to which row it belongs.
    """
    placed = _placed(place, now)
    placed_before = _placed(place, before) if before is not None else {}
    rows = []
    for key in placed.keys() | placed_before.keys():
        then = figures_of(before, placed_before.get(key, ())) if before is not None else None
        rows.append(Row(*key, figures_of(now, placed.get(key, ())), then))
    return in_order(rows)


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Return rows in the order of a report."""
    return sorted(
        rows,
        key=lambda row: (
            row.kind != "value",
            row.kind == "untagged",
            -row.now.bookings,
            -(row.before or NOTHING).bookings,
            row.value,
        ),
    )


def place_of_tag(values: Mapping[int, str]) -> Callable[[int], tuple[RowKind, str]]:
    """Return what tells the row of a code by one tag; values: of that tag, by number of tags."""

    def place(code: int) -> tuple[RowKind, str]:
        tags = tags_in(code)
        if tags == NO_TAGS:
            return "untagged", ""
        value = values[tags]
        return ("value", value) if value else ("without", "")

    return place


def place_of_kind(uris: Mapping[int, str]) -> Callable[[int], tuple[RowKind, str]]:
    """Return what tells the row of a code by its event type; uris: of event types, by number."""

    def place(code: int) -> tuple[RowKind, str]:
        uri = uris[kind_in(code)]
        return ("value", uri) if uri else ("without", "")

    return place


def _placed(
    place: Callable[[int], tuple[RowKind, str]], groups: Grouped
) -> dict[tuple[RowKind, str], list[int]]:
    placed: dict[tuple[RowKind, str], list[int]] = defaultdict(list)
    for code in groups:
        placed[place(code)].append(code)
    return placed


def counts_between(moments: Sequence[int], bounds: Sequence[int]) -> list[int]:
    """Return how many of some moments lie between each two bounds, half open; moments ascend."""
    places = [bisect_left(moments, bound) for bound in bounds]
    return [later - earlier for earlier, later in pairwise(places)]
