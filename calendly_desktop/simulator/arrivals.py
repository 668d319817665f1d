"""Bookings that arrive from outside: somebody books, or moves, through a booking page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.simulator.bookings import (
    TRACKING_KEYS,
    blank_invitee,
    cancellation,
    event_resource,
    invitee_payload,
    place,
)
from calendly_desktop.simulator.errors import not_found
from calendly_desktop.simulator.identifiers import uri
from calendly_desktop.simulator.meetings import Details, Meeting
from calendly_desktop.simulator.times import DAY, MINUTE, stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from calendly_desktop.simulator.checks import Checks
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.state import EventTypeRecord, World


def book(
    world: World,
    record: EventTypeRecord,
    start: int,
    minutes: int,
    fields: Mapping[str, object],
    *,
    location: Callable[[Meeting], Json | None],
    hosts: tuple[str, ...] = (),
) -> tuple[Meeting, Json]:
    """Makes a meeting (or joins a group's) with one new invitee, and tells the subscribers."""
    meeting = _open_group(world, record, start)
    if meeting is None:
        uuid, now = world.new_uuid("event"), world.now()
        end = start + minutes * MINUTE
        chosen = hosts or _hosts(record)
        meeting = Meeting(uuid, start, end, record.uuid, chosen, now, now)
        meeting.details = Details(record.shown["name"], location(meeting), [], record.limit)
        world.meetings.add(meeting)
    details = world.meetings.pin(meeting)
    event = uri("scheduled_events", meeting.uuid)
    person = blank_invitee(event, world.new_uuid("invitee"), world.stamp())
    person |= fields
    person["tracking"] = {name: person["tracking"].get(name) for name in TRACKING_KEYS}
    details.invitees.append(person)
    meeting.updated = world.now()
    payload = invitee_payload(world, meeting, person)
    world.tell("invitee.created", payload, set(meeting.hosts))
    return meeting, person


def _hosts(record: EventTypeRecord) -> tuple[str, ...]:
    return record.hosts if record.shown["pooling_type"] == "collective" else record.hosts[:1]


def _open_group(world: World, record: EventTypeRecord, start: int) -> Meeting | None:
    if record.shown["kind"] != "group":
        return None
    for meeting in world.meetings.between(start, start):
        if meeting.event_type == record.uuid and not meeting.canceled:
            return meeting
    return None


def arrive(world: World, checks: Checks) -> Json:
    """A booking from outside (`POST /__simulator__/bookings`); all fields are optional.

    `name`, `email`, `timezone`, `start_time`, `event_type` (URI), `tracking` (object), and
    `reschedule` (an event's URI: that meeting is moved to the new time). Answers
    `{"event": ..., "invitee": ...}`. Raises 400 and 404.
    """
    name = checks.text("name") or "New Booker"
    email = checks.email("email") or "new.booker@example.com"
    timezone = checks.timezone("timezone") or "Europe/London"
    start = checks.moment("start_time")
    wanted = checks.uri("event_type", "event_types")
    moved = checks.uri("reschedule", "scheduled_events")
    tracking = checks.nested("tracking")
    checks.done()
    old = _old_meeting(world, moved) if moved else None
    type_uuid = old.event_type if old else wanted or next(iter(world.event_types))
    if type_uuid not in world.event_types:
        raise not_found()
    record = world.event_types[type_uuid]
    start = (world.now() // DAY + 1) * DAY + 10 * 60 * MINUTE if start is None else start
    fields: dict[str, object] = {"name": name, "email": email, "timezone": timezone}
    fields["tracking"] = tracking.values if tracking else {}
    left = world.meetings.pin(old).invitees[0] if old else None
    if left is not None:
        fields |= {key: left[key] for key in ("name", "email", "timezone", "tracking")}
        fields |= {"old_invitee": left["uri"]}
    configured = (record.shown["locations"] or [None])[0]

    def location(meeting: Meeting) -> Json | None:
        return place(configured, meeting, 18, (("Europe/Berlin", "Berlin"),), world.now())

    minutes = record.shown["duration"]
    meeting, person = book(world, record, start, minutes, fields, location=location)
    if old is not None and left is not None:
        _move_away(world, old, left, person["uri"])
    return {"event": event_resource(world, meeting), "invitee": person}


def _old_meeting(world: World, uuid: str) -> Meeting:
    meeting = world.meetings.get(uuid)
    if meeting is None or meeting.canceled:
        raise not_found()
    return meeting


def _move_away(world: World, meeting: Meeting, person: Json, new_invitee: str) -> None:
    """Marks the old meeting and invitee as rescheduled."""
    details = world.meetings.pin(meeting)
    ended = cancellation(person["name"], None, "invitee", stamp(world.now()))
    meeting.canceled, meeting.updated = True, world.now()
    details.cancellation = ended
    person |= {
        "status": "canceled",
        "cancellation": ended,
        "rescheduled": True,
        "new_invitee": new_invitee,
        "updated_at": world.stamp(),
    }
    payload = invitee_payload(world, meeting, person)
    world.tell("invitee.canceled", payload, set(meeting.hosts))


def leave(world: World, checks: Checks) -> Json:
    """An invitee cancels from outside (`POST /__simulator__/departures`).

    `event` (URI), `invitee` (URI; the first active one otherwise), `reason`. A group meeting
    goes on without the invitee. Answers `{"event": ..., "invitee": ...}`. Raises 400 and 404.
    """
    uuid = checks.uri("event", "scheduled_events", required=True)
    wanted = checks.raw("invitee")
    reason = checks.text("reason")
    checks.done()
    meeting = _old_meeting(world, uuid or "")
    details = world.meetings.pin(meeting)
    active = [row for row in details.invitees if row["status"] == "active"]
    person = next((row for row in active if wanted in (None, row["uri"])), None)
    if person is None:
        raise not_found()
    at = world.stamp()
    ended = cancellation(person["name"], reason, "invitee", at)
    person |= {"status": "canceled", "cancellation": ended, "updated_at": at}
    meeting.updated = world.now()
    if len(active) == 1:
        meeting.canceled, details.cancellation = True, ended
    world.tell("invitee.canceled", invitee_payload(world, meeting, person), set(meeting.hosts))
    return {"event": event_resource(world, meeting), "invitee": person}
