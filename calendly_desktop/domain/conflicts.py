"""What clashes among meetings: a host or guest in two places, somebody booked twice, busy times."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.meetings import active_invitees

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from calendly_desktop.domain.models import Invitee, ScheduledEvent

Kind = Literal["overlap", "guest_overlap", "busy", "guest_again", "tight"]
KINDS: tuple[Kind, ...] = ("overlap", "guest_overlap", "busy", "guest_again", "tight")
"""The kinds of conflicts, the most urgent first."""

_BREAK = timedelta(minutes=1)


class Slot(NamedTuple):
    """A meeting that stands, as the rules see it.

    Group meetings are one slot however many come. hosts: user URIs. people: the addresses of the
    invitees who still come, in lower case; somebody who moved on to another time is not among them.
    """

    uri: str
    start: datetime
    end: datetime
    event_type: str = ""
    hosts: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()


class Busy(NamedTuple):
    """A busy time of a host; `kind` is Calendly's: calendly, reserved or external.

    event: the URI of the Calendly meeting that it stands for, if any.
    """

    host: str
    start: datetime
    end: datetime
    kind: str = "external"
    event: str = ""


class Conflict(NamedTuple):
    """One finding. `who` is a host's URI or a guest's address; `meetings` go by time."""

    kind: Kind
    who: str
    meetings: tuple[Slot, ...]
    busy: Busy | None = None

    @property
    def start(self) -> datetime:
        """When it begins to matter."""
        if self.kind == "guest_again":
            return self.meetings[0].start
        starts = [each.start for each in self.meetings]
        return max([*starts, *([self.busy.start] if self.busy else [])])

    @property
    def end(self) -> datetime:
        """When what clashes is over."""
        ends = [each.end for each in self.meetings]
        return min([*ends, *([self.busy.end] if self.busy else [])])


def slot_of(event: ScheduledEvent, invitees: Sequence[Invitee] | None) -> Slot:
    """Return a meeting as the rules see it; while its invitees are unknown, without people."""
    coming = active_invitees(invitees or ())
    return Slot(
        event.uri,
        event.start_time,
        event.end_time,
        event.event_type,
        frozenset(host.user for host in event.event_memberships if host.user),
        frozenset(address for each in coming if (address := each.email.strip().casefold())),
    )


def overlaps(one: Slot | Busy, other: Slot | Busy) -> bool:
    """Tell whether two spans of time have more than a moment in common."""
    return one.start < other.end and other.start < one.end


def find_conflicts(
    slots: Iterable[Slot], busy: Iterable[Busy] = (), *, with_tight: bool = False
) -> list[Conflict]:
    """Return everything that clashes, in the order in which it happens.

    with_tight: also meetings of one host without a minute between them.
    """
    known = sorted(set(slots), key=lambda each: (each.start, each.end, each.uri))
    found = [*_overlapping(known), *_booked_again(known), *_in_busy_times(known, busy)]
    if with_tight:
        found += _without_break(known)
    return sorted(found, key=lambda each: (each.start, KINDS.index(each.kind), _order(each)))


def _order(found: Conflict) -> tuple[str, ...]:
    return (found.who, *(each.uri for each in found.meetings))


def _overlapping(slots: Sequence[Slot]) -> Iterator[Conflict]:
    """One finding for two meetings at one time: of a host, or else of a guest."""
    for one, other in _pairs(slots):
        if hosts := one.hosts & other.hosts:
            yield Conflict("overlap", min(hosts), (one, other))
        elif people := one.people & other.people:
            yield Conflict("guest_overlap", min(people), (one, other))


def _pairs(slots: Sequence[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Pairs that overlap; `slots` go by start, so only those still running need a look."""
    running: list[Slot] = []
    for slot in slots:
        running = [each for each in running if each.end > slot.start]
        yield from ((each, slot) for each in running if overlaps(each, slot))
        running.append(slot)


def _booked_again(slots: Sequence[Slot]) -> Iterator[Conflict]:
    """One finding for all meetings of one type that a guest has; overlapping pairs are told."""
    groups: dict[tuple[str, str], list[Slot]] = {}
    for slot in slots:
        if slot.event_type:
            for address in slot.people:
                groups.setdefault((address, slot.event_type), []).append(slot)
    for (address, _type), group in groups.items():
        is_told = len(group) == 2 and overlaps(*group)
        if len(group) > 1 and not is_told:
            yield Conflict("guest_again", address, tuple(group))


def _in_busy_times(slots: Sequence[Slot], busy: Iterable[Busy]) -> Iterator[Conflict]:
    """One finding for a meeting and a busy time of its host that is not the meeting itself."""
    times: dict[str, list[Busy]] = {}
    for each in set(busy):
        if each.kind != "calendly" and not each.event:
            times.setdefault(each.host, []).append(each)
    for host, taken in times.items():
        taken.sort(key=lambda each: (each.start, each.end, each.kind))
        running: list[Busy] = []
        ahead = 0
        for slot in slots:
            if host not in slot.hosts:
                continue
            running = [each for each in running if each.end > slot.start]
            while ahead < len(taken) and taken[ahead].start < slot.end:
                running.append(taken[ahead])
                ahead += 1
            for each in running:
                if overlaps(slot, each) and not _is_its_entry(slot, each):
                    yield Conflict("busy", host, (slot,), each)


def _is_its_entry(slot: Slot, busy: Busy) -> bool:
    """Tell whether a busy time is the entry that Calendly put into the connected calendar."""
    return (busy.start, busy.end) == (slot.start, slot.end)


def _without_break(slots: Sequence[Slot]) -> Iterator[Conflict]:
    """One finding for two meetings of a host with less than a minute between them."""
    by_end: dict[str, list[Slot]] = {}
    for slot in slots:
        for host in slot.hosts:
            by_end.setdefault(host, []).append(slot)
    told: set[tuple[str, str]] = set()
    for host in sorted(by_end):
        for one, other in _neighbours(by_end[host]):
            if (one.uri, other.uri) not in told:
                told.add((one.uri, other.uri))
                yield Conflict("tight", host, (one, other))


def _neighbours(slots: Sequence[Slot]) -> Iterator[tuple[Slot, Slot]]:
    """Pairs of which the later begins within a minute after the earlier ends."""
    ending = sorted(slots, key=lambda each: (each.end, each.start, each.uri))
    first = 0
    for slot in slots:  # by start
        while first < len(ending) and ending[first].end <= slot.start - _BREAK:
            first += 1
        at = first
        while at < len(ending) and ending[at].end <= slot.start:
            if ending[at] is not slot:
                yield ending[at], slot
            at += 1
