"""What became of links made here: the bookings that came back, one-time links used or at an end.

Calendly tells of no booking by which link it came. What is said here is inferred from the event
type, the time, the address and the tags, and is never more than probable.
"""

from __future__ import annotations

from bisect import bisect_left
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.domain.made_links import address_in
from calendly_desktop.domain.search import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from calendly_desktop.domain.made_links import MadeLink

CLOCKS: Final = timedelta(minutes=2)
"""How far this computer's clock may differ from Calendly's."""
SOON: Final = timedelta(days=14)
"""How long before its end a one-time link counts as ending soon."""

Tags = tuple[str, ...]
"""The values of the five tags in their order; an empty text is a tag that is not set."""
Sign = Literal["address", "name", "tags"]
"""What speaks for it that a booking came by a link."""
UseState = Literal["open", "soon", "used", "ended"]

_STRENGTH: Final[dict[Sign, int]] = {"address": 2, "name": 1, "tags": 0}


class Booked(NamedTuple):
    """A booking known on this computer; `at` is when it was made, email is casefolded."""

    meeting: str
    invitee: str
    event_type: str
    email: str
    name: str
    tags: Tags
    at: datetime
    start: datetime


class Use(NamedTuple):
    """The booking that probably came by a one-time link, and what speaks for it."""

    booked: Booked
    sign: Sign


def tags_of(tags: UtmTags) -> Tags:
    """Return the five values as they are compared."""
    return tuple(tags.value(field).strip() for field in FIELDS)


def full_name(text: str) -> str:
    """Return a name for comparing; empty where it is one word only, which many people share."""
    words = folded(text).replace(",", " ").split()
    return " ".join(sorted(words)) if len(words) > 1 else ""


def count_since(seconds: Sequence[int], moment: datetime) -> int:
    """Return how many of some ascending seconds (since 1970) are not before a moment."""
    return len(seconds) - bisect_left(seconds, (moment - CLOCKS).timestamp())


def state_of(link: MadeLink, use: Use | None, now: datetime) -> UseState | None:
    """Return how it stands with a one-time link; None for links that live for good."""
    ends = link.ends_at
    if ends is None:
        return None
    if use is not None:
        return "used"
    if now >= ends:
        return "ended"
    return "soon" if ends - now <= SOON else "open"


def days_left(link: MadeLink, now: datetime) -> int:
    """Return how many days a one-time link still lives unused, begun days included."""
    ends = link.ends_at
    left = ends - now if ends is not None else timedelta()
    return max(0, -(-left // timedelta(days=1)))


def distinctive(
    links: Iterable[MadeLink], earlier: Mapping[tuple[str, Tags], Sequence[int]]
) -> set[int]:
    """Return the one-time links (ids) whose tags tell their bookings from all others.

    No other link for the event type has the same tags, and no booking carried them before.
    links: all that are known, deleted ones too. earlier: when bookings were made (ascending
    seconds), by event type and tags.
    """
    owners: dict[tuple[str, Tags], list[MadeLink]] = {}
    for link in links:
        key = (link.event_type, tags_of(link.tags))
        if link.event_type and any(key[1]):
            owners.setdefault(key, []).append(link)
    found = set()
    for key, sharing in owners.items():
        link = sharing[0]
        if len(sharing) == 1 and link.is_for_one:
            seen = earlier.get(key, ())
            if count_since(seen, link.made_at) == len(seen):
                found.add(link.id)
    return found


def find_uses(
    links: Iterable[MadeLink], bookings: Iterable[Booked], by_tags: set[int]
) -> dict[int, Use]:
    """Return by which booking each one-time link (id) was probably used.

    A booking uses up one link at most: the one with the strongest sign, then the one made first.
    by_tags: the links that are known by their tags (see `distinctive`).
    """
    ledger = _Ledger(links, by_tags)
    uses: dict[int, Use] = {}
    for booked in sorted(bookings, key=lambda each: (each.at, each.invitee)):
        fitting = [
            (_STRENGTH[sign], link)
            for link, sign in ledger.candidates(booked)
            if link.id not in uses and _in_time(link, booked)
        ]
        if fitting:
            strength, link = min(fitting, key=lambda p: (-p[0], p[1].made_at, p[1].id))
            sign = next(each for each, rank in _STRENGTH.items() if rank == strength)
            uses[link.id] = Use(booked, sign)
    return uses


class _Ledger:
    """The one-time links by what they are recognised by; a link may stand in several places."""

    def __init__(self, links: Iterable[MadeLink], by_tags: set[int]) -> None:
        self._shelves: dict[tuple[str, Sign, object], list[MadeLink]] = {}
        for link in links:
            if not link.is_for_one or not link.event_type:
                continue
            if address := address_in(link.guest):
                self._put(link, "address", address)
            elif name := full_name(link.guest):
                self._put(link, "name", name)
            if link.id in by_tags:
                self._put(link, "tags", tags_of(link.tags))

    def candidates(self, booked: Booked) -> list[tuple[MadeLink, Sign]]:
        """Return the links that a booking fits, with the sign; used ones too."""
        signs: dict[Sign, object] = {
            "address": booked.email,
            "name": full_name(booked.name),
            "tags": booked.tags,
        }
        return [
            (link, sign)
            for sign, known in signs.items()
            for link in self._shelves.get((booked.event_type, sign, known), ())
        ]

    def _put(self, link: MadeLink, sign: Sign, known: object) -> None:
        self._shelves.setdefault((link.event_type, sign, known), []).append(link)


def _in_time(link: MadeLink, booked: Booked) -> bool:
    ends = link.ends_at
    assert ends is not None  # only one-time links are looked at
    return link.made_at - CLOCKS <= booked.at <= ends + CLOCKS
