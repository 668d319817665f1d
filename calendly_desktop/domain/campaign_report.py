"""Where bookings came from: counted per tag and event type, with what became of them.

What one booking is tells `domain.booking_chains`. Counting is exact, in seconds since 1970, and
knows nothing of time zones.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import chain, pairwise
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.booking_chains import (
    CANCELED,
    GONE,
    NO_SHOW,
    NO_TAGS,
    code_of,
    fate_in,
    kind_in,
    tags_in,
)
from calendly_desktop.domain.booking_links import FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from calendly_desktop.domain.booking_chains import Booking, Coded

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

    def add(self, booking: Booking, basis: Basis, coded: Coded) -> None:
        """Put one more booking at the end."""
        tags = booking.tags if coded != "kind" else 0
        kind = booking.kind if coded != "tags" else 0
        self.moments.append(booking.booked if basis == "booked" else booking.start)
        self.leads.append(booking.lead)
        self.codes.append(code_of(tags, kind, booking.fate))


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


class FormFigures(NamedTuple):
    """How many routing forms were sent, and to how many bookings that led.

    Those bookings are among the bookings of a report already: nothing is added up. Two forms that
    led to one booking count as one that was booked.
    """

    submissions: int = 0
    booked: int = 0

    def plus(self, other: FormFigures) -> FormFigures:
        """Return both together."""
        return FormFigures(self.submissions + other.submissions, self.booked + other.booked)


class Row(NamedTuple):
    """The bookings of one value of a dimension. before: in the period it is compared with.

    value: as it is in the bookings, an event type's or host's URI, or empty where `kind` says why.
    forms: what was sent in routing forms meanwhile; None where those cannot be counted.
    """

    kind: RowKind
    value: str
    now: Figures
    before: Figures | None = None
    forms: FormFigures | None = None

    @property
    def key(self) -> Key:
        """What tells the row from others of its dimension."""
        return self.kind, self.value


Key = tuple[RowKind, str]


class Split(NamedTuple):
    """The figures of some bookings: of all together, and of each row that they belong to."""

    total: Figures
    rows: dict[Key, Figures]


def split(columns: Columns, place: Callable[[int], Key]) -> Split:
    """Return the figures of bookings; place: tells of a code to which row it belongs."""
    times = Counter(columns.codes)
    keys: dict[Key, int] = {}
    number = {code: keys.setdefault(place(code), len(keys)) for code in times}
    leads: list[list[int]] = [[] for _key in keys]
    for code, lead in zip(columns.codes, columns.leads, strict=True):
        leads[number[code]].append(lead)
    fates = [[0, 0, 0, 0] for _key in keys]
    for code, count in times.items():
        fates[number[code]][fate_in(code)] += count
    for of_row in leads:
        of_row.sort()
    everything = list(chain.from_iterable(leads))
    everything.sort()  # lists that are in order already are merged, which is quick
    sums = [sum(counts) for counts in zip(*fates, strict=True)] or [0, 0, 0, 0]
    rows = {key: _figures(fates[n], leads[n]) for key, n in keys.items()}
    return Split(_figures(sums, everything), rows)


def _figures(fates: Sequence[int], leads: Sequence[int]) -> Figures:
    total = len(leads)
    middle = (leads[(total - 1) // 2] + leads[total // 2]) / 2 if total else None
    return Figures(total, fates[CANCELED], fates[NO_SHOW], fates[GONE], middle)


def rows_of(now: Split, before: Split | None = None) -> list[Row]:
    """Return a row for each that has bookings now or before; most first, without value last."""
    earlier = before.rows if before is not None else {}
    return in_order(
        Row(*key, now.rows.get(key, NOTHING), earlier.get(key, NOTHING) if before else None)
        for key in now.rows.keys() | earlier.keys()
    )


def with_forms(rows: Iterable[Row], forms: Mapping[Key, FormFigures]) -> list[Row]:
    """Return rows with what was sent in forms beside them, and rows for what only forms have."""
    beside = {row.key: row for row in rows}
    is_compared = any(row.before is not None for row in beside.values())
    for key in forms.keys() - beside.keys():
        beside[key] = Row(*key, NOTHING, NOTHING if is_compared else None)
    none = FormFigures()
    return in_order(row._replace(forms=forms.get(key, none)) for key, row in beside.items())


def in_order(rows: Iterable[Row]) -> list[Row]:
    """Return rows in the order of a report."""
    return sorted(
        rows,
        key=lambda row: (
            row.kind != "value",
            row.kind == "untagged",
            -row.now.bookings,
            -(row.before or NOTHING).bookings,
            -(row.forms or FormFigures()).submissions,
            row.value,
        ),
    )


def place_of_tag(values: Mapping[int, str]) -> Callable[[int], Key]:
    """Return what tells the row of a code by one tag; values: of that tag, by number of tags."""

    def place(code: int) -> Key:
        tags = tags_in(code)
        if tags == NO_TAGS:
            return "untagged", ""
        value = values[tags]
        return ("value", value) if value else ("without", "")

    return place


def place_of_kind(uris: Mapping[int, str]) -> Callable[[int], Key]:
    """Return what tells the row of a code by its event type; uris: of event types, by number."""

    def place(code: int) -> Key:
        uri = uris[kind_in(code)]
        return ("value", uri) if uri else ("without", "")

    return place


def counts_between(moments: Sequence[int], bounds: Sequence[int]) -> list[int]:
    """Return how many of some moments lie between each two bounds, half open; moments ascend."""
    places = [bisect_left(moments, bound) for bound in bounds]
    return [later - earlier for earlier, later in pairwise(places)]
