"""Meetings as an iCalendar file (RFC 5545) that adds them to a calendar and invites nobody."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final

from calendly_desktop.domain.export_workbook import Stopped
from calendly_desktop.domain.meetings import (
    active_invitees,
    amount,
    cancellation_text,
    host_names,
    invitee_name,
    meeting_name,
    place_of,
    safe_link,
)
from calendly_desktop.domain.models import last_segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from icalendar import Event

    from calendly_desktop.domain.models import Invitee, ScheduledEvent

PRODUCT: Final = "-//Calendly Desktop//Meetings//EN"
_MOST_NAMED: Final = 50  # invitees of one meeting that the description names


def calendar_bytes(
    meetings: Iterable[tuple[ScheduledEvent, Sequence[Invitee] | None]],
    now: datetime,
    *,
    secret_links: bool = False,
    progress: Callable[[int], bool] | None = None,
) -> bytes:
    """Return meetings as an iCalendar file: UTC, folded lines, the same UID at every export.

    There is no ORGANIZER and no ATTENDEE, so that a calendar which takes it in mails nobody; the
    invitees are in the description. Canceled meetings say so and leave the time free.
    secret_links: whoever has the file could cancel and reschedule; left out at first. progress:
    told how many meetings are done; its no raises Stopped.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    frame: bytes = calendar.to_ical()
    end = frame.rindex(b"END:VCALENDAR")
    parts = [frame[:end]]
    for number, (event, invitees) in enumerate(meetings):
        if progress is not None and not progress(number):
            raise Stopped
        # One after the other: thousands of entries as objects keep Python's collector busy.
        parts.append(_entry(event, invitees, now, secret_links=secret_links).to_ical())
    return b"".join([*parts, frame[end:]])


def uid(event: ScheduledEvent) -> str:
    """Return what names a meeting in every calendar: the identifier Calendly gave it."""
    return f"{last_segment(event.uri)}@calendly.com"


def _entry(
    event: ScheduledEvent,
    invitees: Sequence[Invitee] | None,
    now: datetime,
    *,
    secret_links: bool,
) -> Event:
    from icalendar import Event

    entry = Event()
    canceled = event.status == "canceled"
    place = place_of(event.location)
    link = place.link if place.link.startswith("http") else ""
    entry.add("uid", uid(event))
    entry.add("dtstamp", (event.updated_at or now).astimezone(UTC))
    entry.add("dtstart", event.start_time.astimezone(UTC))
    entry.add("dtend", event.end_time.astimezone(UTC))
    entry.add("summary", _sound(_summary(event, invitees)))
    if event.location is not None and (where := link or place.text):
        entry.add("location", _sound(where))
    if link:
        entry.add("url", link)
    entry.add("description", _sound(_description(event, invitees, secret_links=secret_links)))
    entry.add("status", "CANCELLED" if canceled else "CONFIRMED")
    entry.add("transp", "TRANSPARENT" if canceled else "OPAQUE")
    entry.add("sequence", int(canceled))
    for name, moment in (("created", event.created_at), ("last-modified", event.updated_at)):
        if moment is not None:
            entry.add(name, moment.astimezone(UTC))
    return entry


def _summary(event: ScheduledEvent, invitees: Sequence[Invitee] | None) -> str:
    name, coming = meeting_name(event), _whom(invitees)
    if not coming:
        return name
    more = f" +{len(coming) - 1}" if len(coming) > 1 else ""
    return f"{name}: {invitee_name(coming[0])}{more}"


def _description(
    event: ScheduledEvent, invitees: Sequence[Invitee] | None, *, secret_links: bool
) -> str:
    place, text = place_of(event.location), []
    if canceled := cancellation_text(event):
        text.append(canceled)
    if invitees is None:
        text.append(amount(event.invitees_counter.active, "invitee"))
    coming = _whom(invitees)
    for person in coming[:_MOST_NAMED]:
        name, email = invitee_name(person), person.email
        text.append(f"{name} <{email}>" if email and email != name else name)
        if secret_links and event.status == "active" and person.status == "active":
            text += _links(person)
    if len(coming) > _MOST_NAMED:
        text.append(f"and {amount(len(coming) - _MOST_NAMED, 'more invitee')}")
    text += [f"Guest: {guest.email}" for guest in event.event_guests if guest.email]
    if hosts := host_names(event):
        text.append(f"Host: {', '.join(hosts)}")
    if place.action and place.link:
        text.append(f"{place.action}: {place.link.removeprefix('tel:')}")
    return "\n".join(text)


def _links(person: Invitee) -> list[str]:
    links = (("Reschedule", person.reschedule_url), ("Cancel", person.cancel_url))
    return [f"{word}: {link}" for word, address in links if (link := safe_link(address))]


def _whom(invitees: Sequence[Invitee] | None) -> list[Invitee]:
    return active_invitees(invitees or ()) or list(invitees or ())


def _sound(text: str) -> str:
    """Return text without control characters and halves of characters, which RFC 5545 forbids."""
    whole = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()
    return "".join(letter for letter in whole if letter >= " " or letter in "\n\t")
