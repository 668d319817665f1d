"""One booking however often it moved: the chain of invitees behind it, and what became of it.

Every invitee is one link of a chain: who moves a meeting becomes a new invitee
(`old_invitee`) and the old one ends (`rescheduled`, `new_invitee`). A chain is one booking. It was
booked on the day of its first link that is known here; it has the tags of its first link that has
any; its meeting, its event type and what became of it are those of its last link. Where the last
link moved on to a meeting that is not known here, the booking counts as active: it goes on
somewhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.guest_history import fate_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import Invitee, ScheduledEvent

ACTIVE, CANCELED, NO_SHOW, GONE = range(4)
"""What became of a link of a chain; GONE: it moved on to another meeting."""
_FATES: Final = {"canceled": CANCELED, "no_show": NO_SHOW, "moved": GONE}

NO_TAGS: Final = 0
"""The number of the tags that are all empty."""
_FATE_BITS, _KIND_BITS = 2, 20


def link_fate(event: ScheduledEvent, invitee: Invitee) -> int:
    """Return what became of one invitee, as a number. Held and to come are both active."""
    return _FATES.get(fate_of(event, invitee, event.start_time), ACTIVE)


def booked_at(event: ScheduledEvent, invitee: Invitee) -> datetime:
    """Return when an invitee booked; where Calendly does not say, when the meeting was made."""
    return invitee.created_at or event.created_at or event.start_time


class Link(NamedTuple):
    """A link of a chain. me, came_from, went_to: names of links, 0 for none.

    booked, start: seconds since 1970. tags, kind: numbers of the tags and of the event type.
    meeting, position: where it is in the local copy.
    """

    me: int
    came_from: int
    went_to: int
    booked: int
    start: int
    tags: int
    kind: int
    fate: int
    meeting: int = 0
    position: int = 0


class Booking(NamedTuple):
    """A booking, whatever moves it has behind it; meeting and position are of its last link."""

    booked: int
    start: int
    tags: int
    kind: int
    fate: int
    meeting: int
    position: int
    moves: int = 0

    @property
    def lead(self) -> int:
        """Seconds between the booking and its meeting; none where it was entered afterwards."""
        return max(0, self.start - self.booked)


Coded = Literal["tags", "kind", "both"]
"""What of a booking is counted beside its fate; the fewer differ, the quicker."""


def code_of(tags: int, kind: int, fate: int) -> int:
    """Return tags, event type and fate as one number, by which bookings are counted."""
    return (tags << (_FATE_BITS + _KIND_BITS)) | (kind << _FATE_BITS) | fate


def code_sql(coded: Coded) -> str:
    """Return the same in SQL, over the table `booked` of the local copy as b; 0 for the rest."""
    parts = {
        "tags": f"(b.tags << {_FATE_BITS + _KIND_BITS})",
        "kind": f"(b.kind << {_FATE_BITS})",
    }
    chosen = parts.values() if coded == "both" else [parts[coded]]
    return f"({' | '.join([*chosen, 'b.state'])})"


def tags_in(code: int) -> int:
    """Return the number of the tags in a code."""
    return code >> (_FATE_BITS + _KIND_BITS)


def kind_in(code: int) -> int:
    """Return the number of the event type in a code."""
    return (code >> _FATE_BITS) & ((1 << _KIND_BITS) - 1)


def fate_in(code: int) -> int:
    """Return what became of the bookings of a code."""
    return code & ((1 << _FATE_BITS) - 1)


def join_links(links: Iterable[Link]) -> list[Booking]:
    """Return the bookings of chains; every link is part of exactly one, whatever it points at.

    Two links are joined when one names the other, or both name one between them that is not here.
    """
    in_order = sorted(links, key=lambda link: (link.booked, link.start, link.me))
    known = {link.me: link for link in in_order}
    following = _following(known)
    inner = set(following.values())
    taken: set[int] = set()
    bookings: list[Booking] = []
    # What is left after the chains with a beginning are circles, which Calendly never makes.
    for first in (*(link for link in in_order if link.me not in inner), *in_order):
        if first.me in taken:
            continue
        chain, at = [first], following.get(first.me)
        taken.add(first.me)
        while at is not None and at not in taken:
            taken.add(at)
            chain.append(known[at])
            at = following.get(at)
        bookings.append(_booking(chain))
    return bookings


def _following(known: Mapping[int, Link]) -> dict[int, int]:
    """Return which link comes after which; what a link says of itself counts before others."""
    came = {link.came_from: link.me for link in known.values() if link.came_from}
    following = {before: me for before, me in came.items() if before in known}
    for link in known.values():
        if link.went_to in known:
            following[link.me] = link.went_to
        elif link.went_to in came:
            following[link.me] = came[link.went_to]
    return following


def _booking(chain: Sequence[Link]) -> Booking:
    last = chain[-1]
    tags = next((link.tags for link in chain if link.tags != NO_TAGS), NO_TAGS)
    return Booking(
        chain[0].booked,
        last.start,
        tags,
        last.kind,
        last.fate,
        last.meeting,
        last.position,
        len(chain) - 1,
    )
