"""Changing many meetings at once: which can be changed, whom it affects, and why others cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.meetings import (
    active_invitees,
    amount,
    cancellation_text,
    invitee_name,
    is_group,
    why_not_cancel,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import Invitee, ScheduledEvent


class Asker(NamedTuple):
    """Who asks for a change: user URI, and whether as owner or admin of the organization."""

    user: str
    is_admin: bool


class People(NamedTuple):
    """Whom a meeting concerns: names of those who come, and every address to write to once.

    more: how many come whose names are not known.
    """

    names: tuple[str, ...]
    emails: tuple[str, ...]
    more: int = 0

    @property
    def total(self) -> int:
        """How many people, guests included."""
        return len(self.names) + self.more


class Burden(NamedTuple):
    """What canceling some meetings means, in words to read before deciding."""

    meetings: int
    people: int
    text: str
    warning: str = ""


def people_of(event: ScheduledEvent, invitees: Sequence[Invitee] | None) -> People:
    """Return who comes to a meeting, guests included; the counter serves for unknown names."""
    coming = active_invitees(invitees or ())
    guests = [guest.email for guest in event.event_guests if guest.email]
    names = [invitee_name(invitee) for invitee in coming] + guests
    more = event.invitees_counter.active if invitees is None else 0
    return People(tuple(names), _once([*(each.email for each in coming), *guests]), more)


def to_write_to(invitees: Sequence[Invitee] | None) -> list[Invitee]:
    """Return whom to write to: who comes; when nobody does any more, who came to the end.

    Somebody who left a group before the host canceled it is not among them, nor who moved.
    """
    coming = active_invitees(invitees or ())
    left = [each for each in invitees or () if not each.rescheduled]
    stayed = [
        each
        for each in left
        if each.cancellation is None or each.cancellation.canceler_type != "invitee"
    ]
    return coming or stayed or left


def was_moved(event: ScheduledEvent, invitees: Sequence[Invitee] | None) -> bool:
    """Tell whether a canceled meeting was rescheduled: its people come at another time.

    Calendly: a reschedule cancels the old meeting and books a new one.
    """
    left = [each for each in invitees or () if each.status == "canceled"]
    return event.status == "canceled" and bool(left) and all(each.rescheduled for each in left)


def why_left_out(
    event: ScheduledEvent, invitees: Sequence[Invitee] | None, now: datetime, asker: Asker
) -> str:
    """Return why a meeting cannot be canceled by this person now, empty when it can."""
    if was_moved(event, invitees):
        return "Moved to another time already"
    if event.status == "canceled":
        return cancellation_text(event)
    if why_not_cancel(event, now):
        return "Over"
    if not may_change(event, asker):
        return "Only its host, an owner or an admin can cancel it"
    return ""


def may_change(event: ScheduledEvent, asker: Asker) -> bool:
    """Tell whether the role lets somebody change a meeting: hosts do, owners and admins do."""
    return asker.is_admin or any(host.user == asker.user for host in event.event_memberships)


def is_on(event: ScheduledEvent, now: datetime) -> bool:
    """Tell whether a meeting goes on at that moment."""
    return event.status != "canceled" and event.start_time <= now < event.end_time


def burden_of(meetings: Iterable[tuple[ScheduledEvent, Sequence[Invitee] | None]]) -> Burden:
    """Return what canceling these meetings means; somebody with two meetings counts once."""
    count, unnamed, groups, known = 0, 0, 0, set[str]()
    for event, invitees in meetings:
        count += 1
        groups += is_group(event)
        if invitees is None:
            unnamed += event.invitees_counter.active
        known |= {
            each.email.strip().casefold() or each.uri for each in active_invitees(invitees or ())
        }
        known |= {guest.email.strip().casefold() for guest in event.event_guests if guest.email}
    people = len(known) + unnamed
    return Burden(count, people, _burden_text(count, people), _group_warning(groups, count))


def _burden_text(meetings: int, people: int) -> str:
    if not meetings:
        return "No meeting is ticked."
    what = amount(meetings, "meeting")
    restored = "It cannot be restored." if meetings == 1 else "They cannot be restored."
    if not people:
        return f"Cancels {what}; nobody is booked any more. {restored}"
    whom = "1 person" if people == 1 else f"{people:,} people"
    them = "that person" if people == 1 else "them"
    return f"Cancels {what} for {whom}. Calendly e-mails {them}. {restored}"


def _group_warning(groups: int, meetings: int) -> str:
    if not groups:
        return ""
    if groups == meetings == 1:
        return "It is a group meeting: it is canceled for everybody."
    if groups == 1:
        return "One of them is a group meeting: it is canceled for everybody in it."
    return f"{groups:,} of them are group meetings: they are canceled for everybody in them."


def why_no_mark(event: ScheduledEvent, invitee: Invitee, now: datetime, asker: Asker) -> str:
    """Return why nobody can note that an invitee did not come, empty when it can be noted.

    Calendly refuses it before the start and for those who canceled.
    """
    if invitee.status != "active" or event.status == "canceled":
        return "Moved to another time" if invitee.rescheduled else "Canceled, so nobody was missed"
    if event.start_time > now:
        return "Has not begun yet"
    if not may_change(event, asker):
        return "Only the host, an owner or an admin can mark it"
    return ""


def _once(addresses: Iterable[str]) -> tuple[str, ...]:
    """Return every address once, whatever its case, in the order of the first."""
    found: dict[str, str] = {}
    for address in addresses:
        if text := address.strip():
            found.setdefault(text.casefold(), text)
    return tuple(found.values())
