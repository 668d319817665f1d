"""Operations that book: POST /invitees, single-use links, customised links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.simulator.arrivals import book
from calendly_desktop.simulator.bookings import TRACKING_KEYS, place
from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.checks import EMAIL
from calendly_desktop.simulator.errors import Json, invalid, not_found
from calendly_desktop.simulator.identifiers import SITE
from calendly_desktop.simulator.routes_event_types import (
    LOCATION_KINDS,
    need_event_type,
    read_durations,
)
from calendly_desktop.simulator.rules import read_rules
from calendly_desktop.simulator.slots import Slot, open_slots

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks
    from calendly_desktop.simulator.meetings import Meeting
    from calendly_desktop.simulator.state import EventTypeRecord

MOST_GUESTS = 10
LONGEST_SHARE_NAME = 55
ASKS = frozenset({"physical", "outbound_call", "ask_invitee", "custom"})
PERIODS = ("available_moving", "moving", "fixed", "unlimited")


def create_invitee(call: Call) -> Reply:
    """POST /invitees: books an open slot; a taken one answers 400."""
    checks = call.body_checks()
    uuid = checks.uri("event_type", "event_types", required=True)
    start = checks.moment("start_time", required=True)
    fields = _read_person(checks)
    fields |= _read_tracking(checks)
    guests = _read_guests(checks)
    given = checks.nested("location")
    answers = _read_answers(checks)
    checks.done()
    assert start is not None
    record = need_event_type(call, uuid or "")
    if record.shown["deleted_at"] is not None or not record.shown["active"]:
        raise not_found()
    fields["questions_and_answers"] = _match_answers(checks, record, answers)
    wanted = _choose_location(checks, record, given)
    checks.done()
    slot = _find_slot(call, record, start)
    fields |= {"scheduling_method": "api", "invitee_scheduled_by": call.world.viewer_uri}
    minutes = record.shown["duration"]
    text = given.values.get("location") if given else None

    def location(meeting: Meeting) -> Json | None:
        return place(wanted, meeting, 18, (), call.world.now(), text)

    meeting, person = book(
        call.world, record, start, minutes, fields, location=location, hosts=slot.hosts
    )
    at = person["created_at"]
    details = call.world.meetings.pin(meeting)
    details.guests += [{"email": mail, "created_at": at, "updated_at": at} for mail in guests]
    return resource(person, 201)


def _read_person(checks: Checks) -> Json:
    person = checks.nested("invitee", required=True)
    if person is None:
        return {}
    name, first = person.text("name"), person.text("first_name")
    last = person.text("last_name")
    fields: Json = {
        "email": person.email("email", required=True),
        "timezone": person.timezone("timezone", required=True),
        "text_reminder_number": person.text("text_reminder_number"),
    }
    if not name and not first:
        person.reject("name", "either name or first_name is required")
    elif first:
        fields |= {"first_name": first, "last_name": last}
        fields["name"] = " ".join(filter(None, (first, last)))
    else:
        fields["name"] = name
    checks.take(person)
    return fields


def _read_tracking(checks: Checks) -> Json:
    tracking = checks.nested("tracking")
    if tracking is None:
        return {}
    for key in TRACKING_KEYS:
        if key not in tracking.values:
            tracking.reject(key, "is missing")
    found = {key: tracking.text(key) for key in TRACKING_KEYS}
    checks.take(tracking)
    return {"tracking": found}


def _read_guests(checks: Checks) -> list[str]:
    guests = checks.listed("event_guests", longest=MOST_GUESTS) or []
    for index, guest in enumerate(guests):
        if not isinstance(guest, str) or not EMAIL.match(guest):
            checks.reject(f"event_guests[{index}]", "is not a valid email address")
    return guests


def _read_answers(checks: Checks) -> list[Json]:
    found = []
    for index, row in enumerate(checks.listed("questions_and_answers") or ()):
        answer = checks.item("questions_and_answers", index, row)
        value = {
            "question": answer.text("question", required=True),
            "answer": answer.text("answer"),
            "position": answer.number("position", 0, 100, required=True),
        }
        if "answer" not in answer.values:
            answer.reject("answer", "is missing")
        found.append(value)
        checks.take(answer)
    return found


def _match_answers(checks: Checks, record: EventTypeRecord, answers: list[Json]) -> list[Json]:
    questions = {row["name"]: row for row in record.shown["custom_questions"] if row["enabled"]}
    for index, answer in enumerate(answers):
        if answer["question"] not in questions:
            name = f"questions_and_answers[{index}].question"
            checks.reject(name, "does not match a question of the event type")
    answered = {answer["question"] for answer in answers if answer["answer"]}
    for name, question in questions.items():
        if question["required"] and name not in answered:
            checks.reject("questions_and_answers", f"the answer to {name!r} is missing")
    return answers


def _choose_location(checks: Checks, record: EventTypeRecord, given: Checks | None) -> Json | None:
    configured: list[Json] = record.shown["locations"] or []
    if given is None:
        shared = record.shown["pooling_type"] == "round_robin"
        asks = bool(configured) and configured[0]["kind"] in {"outbound_call", "ask_invitee"}
        if asks or (len(configured) > 1 and not shared):
            checks.reject("location", "is missing")
        return configured[0] if configured else None
    kind = given.text("kind", required=True, choices=LOCATION_KINDS)
    if kind in ASKS:
        given.text("location", required=True)
    matching = [row for row in configured if row["kind"] == kind]
    if kind is not None and not matching:
        given.reject("kind", "does not match a location of the event type")
    checks.take(given)
    return matching[0] if matching else None


def _find_slot(call: Call, record: EventTypeRecord, start: int) -> Slot:
    if start <= call.world.now():
        raise invalid(start_time="must be in the future")
    for slot in open_slots(call.world, record, start, start):
        return slot
    raise invalid(start_time="is not an available time of the event type")


def create_link(call: Call) -> Reply:
    """POST /scheduling_links: a link for one booking (it expires after 90 days)."""
    checks = call.body_checks()
    if checks.raw("max_event_count", required=True) not in (None, 1, "1"):
        checks.reject("max_event_count", "must be 1")
    checks.text("owner_type", required=True, choices=("EventType",))
    uuid = checks.uri("owner", "event_types", required=True)
    checks.done()
    record = _need_bookable(call, uuid)
    shown = {
        "booking_url": _link_address(call, record),
        "owner": record.shown["uri"],
        "owner_type": "EventType",
    }
    call.world.scheduling_links.append(shown)
    return resource(shown, 201)


def _need_bookable(call: Call, uuid: str | None) -> EventTypeRecord:
    record = need_event_type(call, uuid or "")
    if record.shown["deleted_at"] is not None:
        raise not_found()
    return record


def _link_address(call: Call, record: EventTypeRecord) -> str:
    code = call.world.new_uuid("link")
    return f"{SITE}/d/{code[:4]}-{code[9:12]}-{code[24:27]}/{record.shown['slug'] or 'meeting'}"


def create_share(call: Call) -> Reply:
    """POST /shares: a customised one-time link of a one-on-one event type."""
    checks = call.body_checks()
    uuid = checks.uri("event_type", "event_types", required=True)
    override = _read_override(checks)
    checks.done()
    record = _need_bookable(call, uuid)
    shown = record.shown
    if shown["kind"] != "solo" or shown["pooling_type"] is not None:
        raise invalid(event_type="must be a one-on-one event type")
    duration = override.get("duration", shown["duration"])
    options = override.get("duration_options") or [duration]
    if duration not in options:
        raise invalid(duration="must be one of duration_options")
    defaults = {
        "name": (shown["name"] or "")[:LONGEST_SHARE_NAME],
        "duration": shown["duration"],
        "duration_options": shown["duration_options"],
        "period_type": "unlimited",
        "start_date": None,
        "end_date": None,
        "max_booking_time": None,
        "hide_location": False,
        "location_configurations": [
            {"location": None, "additional_info": None, "phone_number": None, "position": 0, **row}
            for row in shown["locations"] or ()
        ],
    }
    link = {
        "booking_url": _link_address(call, record),
        "owner": shown["uri"],
        "owner_type": "EventType",
    }
    call.world.scheduling_links.append(link)
    return resource({"scheduling_links": [link], "share_override": defaults | override}, 201)


def _read_override(checks: Checks) -> Json:
    duration, options = read_durations(checks)
    period = checks.text("period_type", choices=PERIODS)
    start = checks.day("start_date", required=period == "fixed")
    end = checks.day("end_date", required=period == "fixed")
    moving = period in {"moving", "available_moving"}
    fields: Json = {
        "name": checks.text("name", longest=LONGEST_SHARE_NAME),
        "duration": duration,
        "duration_options": options,
        "period_type": period,
        "start_date": None if start is None else str(start),
        "end_date": None if end is None else str(end),
        "max_booking_time": checks.number("max_booking_time", 1, 10_000_000, required=moving),
        "hide_location": checks.flag("hide_location"),
        "location_configurations": _read_places(checks),
        "availability_rule": _read_share_rule(checks),
    }
    if start is not None and end is not None and end < start:
        checks.reject("end_date", "must not be before start_date")
    return {name: value for name, value in fields.items() if value is not None}


def _read_places(checks: Checks) -> list[Json] | None:
    rows = checks.listed("location_configurations")
    if rows is None:
        return None
    found = []
    for index, row in enumerate(rows):
        item = checks.item("location_configurations", index, row)
        kind = item.text("kind", required=True, choices=LOCATION_KINDS)
        value: Json = {
            "kind": kind,
            "location": item.text("location", longest=255),
            "additional_info": item.text("additional_info", longest=255),
            "phone_number": item.text("phone_number", required=kind == "inbound_call"),
            "position": item.number("position", 0, 100) or index,
        }
        found.append(value)
        checks.take(item)
    return found


def _read_share_rule(checks: Checks) -> Json | None:
    rule = checks.nested("availability_rule")
    if rule is None:
        return None
    timezone = rule.timezone("timezone", required=True)
    rules = read_rules(rule, "rules", required=True)
    checks.take(rule)
    return {"rules": rules, "timezone": timezone}


OPERATIONS = (
    Operation("POST", "/invitees", ("scheduled_events:write",), create_invitee),
    Operation("POST", "/scheduling_links", ("scheduling_links:write",), create_link),
    Operation("POST", "/shares", ("shares:write",), create_share),
)
