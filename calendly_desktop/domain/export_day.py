"""The meetings of one day as lines of a printed sheet: who comes, when, where, to whom."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.meetings import (
    active_invitees,
    amount,
    cancellation_text,
    host_names,
    invitee_name,
    meeting_name,
    place_of,
)
from calendly_desktop.domain.times import Zone, span

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.models import Invitee, ScheduledEvent

MOST_NAMED = 60  # invitees of one meeting


class DayLine(NamedTuple):
    """One meeting of the sheet; `people` are names with what reaches them."""

    time: str
    meeting: str
    people: tuple[tuple[str, str], ...]
    more: str
    place: str
    hosts: str
    canceled: str = ""


def day_line(
    event: ScheduledEvent, invitees: Sequence[Invitee] | None, zone: Zone, *, twenty_four: bool
) -> DayLine:
    """Return what the sheet says about a meeting."""
    coming = active_invitees(invitees or ()) or list(invitees or ())
    people = [(invitee_name(person), _reach(event, person)) for person in coming[:MOST_NAMED]]
    people += [(guest.email, "Guest") for guest in event.event_guests if guest.email]
    more = ""
    if invitees is None:
        more = f"{amount(event.invitees_counter.active, 'invitee')}, not read yet"
    elif len(coming) > MOST_NAMED:
        more = f"and {len(coming) - MOST_NAMED:,} more"
    place = place_of(event.location).text if event.location is not None else ""
    return DayLine(
        span(event.start_time, event.end_time, zone, twenty_four=twenty_four),
        meeting_name(event),
        tuple(people),
        more,
        place,
        ", ".join(host_names(event)),
        cancellation_text(event),
    )


def by_host(lines: Iterable[DayLine]) -> list[tuple[str, list[DayLine]]]:
    """Return the lines under their hosts, by name; a meeting of two hosts stands under both names.

    Those without a host come last.
    """
    groups: dict[str, list[DayLine]] = {}
    for line in lines:
        groups.setdefault(line.hosts, []).append(line)
    return sorted(groups.items(), key=lambda group: (not group[0], group[0].casefold()))


def _reach(event: ScheduledEvent, person: Invitee) -> str:
    """Return the invitee's phone number, else nothing: addresses do not help at the desk."""
    number, location = person.text_reminder_number or "", event.location
    if not number and location is not None and location.type == "outbound_call":
        number = location.location or ""
    return number.replace(" ", "\u00a0").replace("-", "\u2011")  # it stays on one line
