"""What a delivery says, as facts to read: who booked what, when, answers, tags; links hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

import msgspec

from calendly_desktop.api.rows import RowError, read_row
from calendly_desktop.domain.inbox import hidden, is_secret, moment
from calendly_desktop.domain.meetings import (
    cancellation_text,
    host_names,
    invitee_name,
    meeting_name,
    place_of,
)
from calendly_desktop.domain.models import Invitee, ScheduledEvent
from calendly_desktop.domain.times import find_zone, runs_alike, there, when
from calendly_desktop.store.arrived import Lookup
from calendly_desktop.viewmodels.delivery_words import happened, in_full, tr

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from calendly_desktop.domain.inbox import Contents, Received
    from calendly_desktop.viewmodels.meeting_cells import Clock

T = TypeVar("T")

MOST: Final = 400
"""Facts that are shown of one payload; a strange one may have any number."""
LONGEST: Final = 2_000
"""Characters of one fact."""
_RESOURCE: Final = "https://api.calendly.com/"
_TAGS: Final = (
    ("utm_source", "UTM source"),
    ("utm_medium", "UTM medium"),
    ("utm_campaign", "UTM campaign"),
    ("utm_content", "UTM content"),
    ("utm_term", "UTM term"),
    ("salesforce_uuid", "Salesforce id"),
)


class Fact(NamedTuple):
    """A line under a heading. text: "" where the payload does not say it. now: at Calendly now."""

    group: str
    label: str
    text: str
    now: str = ""


def facts(row: Received, clock: Clock, lookup: Lookup | None = None) -> list[Fact]:
    """Return everything there is to read about a delivery, beside it what Calendly says now."""
    contents, message = row.contents, _arrival(row, clock)
    if contents.payload is None:
        return message
    booking = _booking_in(contents) if contents.event.startswith("invitee") else None
    if booking is None:
        return [*list(_any_facts(contents.payload, clock))[:MOST], *message]
    said = booking_facts(booking, clock)
    known = booking_facts(lookup, clock) if lookup is not None else []
    return [*beside(said, known)[:MOST], *message]


def beside(said: Sequence[Fact], known: Sequence[Fact]) -> list[Fact]:
    """Put what Calendly says beside what the payload says; what that lacks goes to its group."""
    now = {(fact.group, fact.label): fact.text for fact in known}
    rows = [fact._replace(now=now.pop((fact.group, fact.label), "")) for fact in said]
    for (group, label), text in now.items():
        places = [place for place, fact in enumerate(rows) if fact.group == group]
        place = places[-1] + 1 if places else len(rows)
        rows.insert(place, Fact(group, label, "", text))
    return rows


def _arrival(row: Received, clock: Clock) -> list[Fact]:
    contents, group = row.contents, tr("Message")
    found = [Fact(group, tr("What happened"), happened(contents))]
    if contents.event:
        found.append(Fact(group, tr("Calendly’s name"), contents.event[:LONGEST]))
    if contents.created_at is not None:
        found.append(Fact(group, tr("Happened"), in_full(contents.created_at, clock)))
    found.append(Fact(group, tr("Arrived"), in_full(row.delivery.at, clock)))
    return found


def booking_facts(booking: Lookup, clock: Clock) -> list[Fact]:
    """Return the facts of a booking, the same ones wherever it was read."""
    found: list[tuple[str, str, str]] = []
    if booking.event is not None:
        found += _meeting(booking.event, clock)
    if booking.invitee is not None:
        found += _person(booking.invitee, booking.event, clock)
    return [Fact(group, label, text[:LONGEST]) for group, label, text in found if text]


def _meeting(event: ScheduledEvent, clock: Clock) -> list[tuple[str, str, str]]:
    group, place = tr("Meeting"), place_of(event.location)
    start, end = event.start_time, event.end_time
    time = when(start, end, clock.zone, twenty_four=clock.twenty_four, today=clock.today)
    states = {"active": tr("Takes place"), "canceled": tr("Canceled")}
    return [
        (group, tr("Name"), meeting_name(event)),
        (group, tr("When"), time),
        (group, tr("State"), states.get(event.status, event.status)),
        (group, tr("Place"), ", ".join(part for part in (place.text, place.note) if part)),
        (group, tr("Hosts"), ", ".join(host_names(event))),
        (group, tr("Guests"), ", ".join(each.email for each in event.event_guests if each.email)),
        (group, tr("Notes"), (event.meeting_notes_plain or "").strip()),
        (group, tr("Canceled by"), cancellation_text(event) if event.cancellation else ""),
    ]


def _person(
    invitee: Invitee, event: ScheduledEvent | None, clock: Clock
) -> list[tuple[str, str, str]]:
    group = tr("Invitee")
    states = {"active": tr("Booked"), "canceled": tr("Canceled")}
    state = tr("Moved to another time") if invitee.rescheduled else states.get(invitee.status)
    found = [
        (group, tr("Name"), invitee_name(invitee)),
        (group, tr("E-mail"), invitee.email),
        (group, tr("State"), state or invitee.status),
        (group, tr("Time there"), _time_there(invitee, event, clock)),
        (group, tr("Text reminders to"), invitee.text_reminder_number or ""),
        (group, tr("No-show"), tr("Did not come") if invitee.no_show else ""),
        (group, tr("Moved from"), tr("An earlier time") if invitee.old_invitee else ""),
        (group, tr("Cancel link"), hidden(invitee.cancel_url) if invitee.cancel_url else ""),
        (
            group,
            tr("Reschedule link"),
            hidden(invitee.reschedule_url) if invitee.reschedule_url else "",
        ),
    ]
    if invitee.created_at is not None:
        found.append((group, tr("Booked on"), in_full(invitee.created_at, clock)))
    answers = sorted(invitee.questions_and_answers, key=lambda each: each.position)
    found += [
        (tr("Answers"), each.question.strip() or tr("Question"), each.answer.strip())
        for each in answers
    ]
    tags = ((label, getattr(invitee.tracking, name) or "") for name, label in _TAGS)
    return found + [(tr("Tags"), label, value) for label, value in tags]


def _time_there(invitee: Invitee, event: ScheduledEvent | None, clock: Clock) -> str:
    zone = find_zone(invitee.timezone)
    if event is None or not zone.known:
        return invitee.timezone or ""
    if runs_alike(event.start_time, clock.zone, zone):
        return tr("The same as here ({0})").format(zone.city)
    start, end = event.start_time, event.end_time
    time = there(start, end, clock.zone, zone, twenty_four=clock.twenty_four)
    return f"{time} ({zone.city})"


def _booking_in(contents: Contents) -> Lookup | None:
    """Return the invitee and the meeting in a payload; None where they are of another shape."""
    payload = contents.payload or {}
    invitee = _read(payload, Invitee)
    event = _read(payload.get("scheduled_event"), ScheduledEvent)
    return None if invitee is None and event is None else Lookup(invitee, event)


def _read(value: object, kind: type[T]) -> T | None:
    if not isinstance(value, dict):
        return None
    try:
        return read_row(msgspec.json.encode(value), kind)
    except (RowError, msgspec.MsgspecError, RecursionError, ValueError, TypeError):
        return None


# -- other payloads: every field in words --------------------------------------------------------


def _any_facts(payload: dict[str, Any], clock: Clock) -> Iterator[Fact]:
    """Yield the fields of any payload: what is within others under their name, addresses last."""
    found: list[Fact] = []
    nested = []
    for name, value in payload.items():
        if isinstance(value, dict | list) and value:
            nested.append((name, value))
        elif text := _value(name, value, clock):
            found.append(Fact(tr("Details"), in_words(name), text))
    for name, value in nested:
        for label, text in _flat(value, name, "", clock, 0):
            found.append(Fact(in_words(name), label or in_words(name), text))
    yield from (fact for fact in found if not fact.text.startswith(_RESOURCE))
    for fact in found:
        if fact.text.startswith(_RESOURCE):
            yield fact._replace(group=tr("Identifiers"))


def _flat(value: Any, name: str, label: str, clock: Clock, depth: int) -> Iterator[tuple[str, str]]:
    if depth > 8:
        return
    if isinstance(value, dict):
        if isinstance(value.get("question"), str) and "answer" in value:
            yield value["question"][:200], _value("answer", value["answer"], clock)
            return
        for key, each in value.items():
            inner = f"{label}, {in_words(key).lower()}" if label else in_words(key)
            yield from _flat(each, key, inner, clock, depth + 1)
    elif isinstance(value, list):
        for number, each in enumerate(value[:MOST], start=1):
            inner = f"{label} {number}".strip() if len(value) > 1 else label
            yield from _flat(each, name, inner, clock, depth + 1)
    elif text := _value(name, value, clock):
        yield label, text


def _value(name: str, value: Any, clock: Clock) -> str:
    if value is None or value in ("", [], {}):
        return ""
    if isinstance(value, bool):
        return tr("Yes") if value else tr("No")
    if isinstance(value, str):
        if is_secret(name, value):
            return hidden(value)
        at = moment(value) if "T" in value and len(value) < 40 else None
        return in_full(at, clock) if at is not None else value.strip()[:LONGEST]
    return str(value)[:LONGEST]


def in_words(name: str) -> str:
    """Write a field's name as words: "created_at" is "Created at"."""
    if name == "uri":
        return tr("Identifier")
    text = " ".join(name.replace("_", " ").split())[:80]
    return text[:1].upper() + text[1:]
