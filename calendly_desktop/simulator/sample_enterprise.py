"""Sample data: routing forms, activity log, outgoing messages, busy times."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from calendly_desktop.simulator import sample_event_types as types
from calendly_desktop.simulator import sample_people as people
from calendly_desktop.simulator.bookings import TRACKING_KEYS
from calendly_desktop.simulator.identifiers import API, uri
from calendly_desktop.simulator.sample_people import user_uuid
from calendly_desktop.simulator.sample_words import FIRST_NAMES, LAST_NAMES, TRACKING
from calendly_desktop.simulator.times import DAY, HOUR, MINUTE, as_datetime, local_moment, stamp

if TYPE_CHECKING:
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.meetings import Meeting
    from calendly_desktop.simulator.state import World

_QUESTIONS = (
    ("Name", "name", True, None),
    ("Your e-mail", "email", True, None),
    ("Phone", "phone", False, None),
    ("What is it about?", "select", True, ["A job", "An interview", "Something else"]),
    ("Tell us more", "textarea", False, None),
)
_FORMS = (("Which recruiter?", "published"), ("Supplier questions (draft)", "draft"))
_ACTIONS = (
    ("user", "logged_in"),
    ("event_type", "updated"),
    ("webhook_subscription", "created"),
    ("scheduled_event", "canceled"),
    ("user", "invited"),
    ("group", "member_added"),
)


def add_enterprise(world: World, now: int) -> None:
    """Fills in what only larger plans show, and external busy times."""
    for number, (name, status) in enumerate(_FORMS):
        _add_form(world, number, name, status, now)
    for number in range(24):
        _add_submission(world, number, now)
    world.activity += [_entry(world, number, now) for number in range(60)]
    recent = list(world.meetings.between(now - 20 * DAY, now + 20 * DAY))[:40]
    for number, meeting in enumerate(recent):
        _add_messages(world, number, meeting)
    ada, today = user_uuid(world, people.ADA), as_datetime(now).date()
    for offset in range(1, 29):
        day = today + timedelta(days=offset)
        lunch = local_moment(day, 12 * 60, "Europe/Berlin")
        rows = world.busy.setdefault(ada, [])
        rows.append((lunch, lunch + 45 * MINUTE, "external"))
        if offset % 7 == 3:
            rows.append((lunch + 4 * HOUR, lunch + 5 * HOUR, "reserved"))


def _add_form(world: World, number: int, name: str, status: str, now: int) -> None:
    uuid = world.named_uuid("routing form", number)
    world.routing_forms[uuid] = {
        "uri": uri("routing_forms", uuid),
        "organization": world.organization_uri,
        "name": name,
        "status": status,
        "questions": [
            {
                "uuid": world.named_uuid("question", number * 10 + index),
                "name": text,
                "type": kind,
                "required": required,
                "answer_choices": choices,
            }
            for index, (text, kind, required, choices) in enumerate(_QUESTIONS)
        ],
        "created_at": stamp(now - (300 - 90 * number) * DAY),
        "updated_at": stamp(now - 50 * DAY),
    }


def _add_submission(world: World, number: int, now: int) -> None:
    """Every third one leads to an event type, and some of those to a meeting that is there."""
    uuid = world.named_uuid("submission", number)
    address = uri("routing_form_submissions", uuid)
    first, last = FIRST_NAMES[number * 5 % 50], LAST_NAMES[number * 3 % 50]
    name, email = f"{first[0]} {last[0]}", f"{first[1]}.{last[1]}@example.com"
    at = stamp(now - (number * 3 + 1) * DAY - number * 17 * MINUTE)
    tracking = dict.fromkeys(TRACKING_KEYS) | (TRACKING[number % 15] if number % 2 else {})
    invitee = _who_booked(world, number, now) if number % 3 == 0 else None
    if invitee is not None:
        invitee["routing_form_submission"] = address
        name, email, tracking = invitee["name"], invitee["email"], dict(invitee["tracking"])
    answers = (
        name,
        email,
        None,
        _QUESTIONS[3][3][number % 3] if _QUESTIONS[3][3] else None,
        "I would like to\nchange my interview." if number % 4 == 0 else None,
    )
    world.submissions[uuid] = {
        "uri": address,
        "routing_form": uri("routing_forms", world.named_uuid("routing form", 0)),
        "questions_and_answers": [
            {
                "question_uuid": world.named_uuid("question", index),
                "question": _QUESTIONS[index][0],
                "answer": answer,
            }
            for index, answer in enumerate(answers)
        ],
        "tracking": tracking,
        "result": _result(world, number),
        "submitter": invitee["uri"] if invitee is not None else None,
        "submitter_type": "Invitee" if invitee is not None else None,
        "created_at": at,
        "updated_at": at,
    }


def _who_booked(world: World, number: int, now: int) -> Json | None:
    """Who booked an introduction some days after the form was sent, if anybody did."""
    sent, intro = now - (number * 3 + 1) * DAY, types.type_uuid(world, types.INTRO)
    for meeting in world.meetings.between(sent + DAY, sent + 12 * DAY):
        if meeting.event_type == intro and not meeting.canceled:
            invitee = world.meetings.pin(meeting).invitees[0]
            if invitee["routing_form_submission"] is None:
                return invitee
    return None


def _result(world: World, number: int) -> Json:
    if number % 3 == 0:
        target = uri("event_types", types.type_uuid(world, types.INTRO))
        return {"type": "event_type", "value": target}
    if number % 3 == 1:
        return {"type": "external_url", "value": "https://www.example.com/jobs"}
    message = {"headline": "Thank you", "body": "We will call you back."}
    return {"type": "custom_message", "value": message}


def _entry(world: World, number: int, now: int) -> Json:
    namespace, action = _ACTIONS[number % len(_ACTIONS)]
    person = people.PEOPLE[number * 7 % len(people.PEOPLE)]
    user = world.users[user_uuid(world, people.PEOPLE.index(person))]
    uuid = world.named_uuid("activity", number)
    return {
        "occurred_at": stamp(now - number * 11 * HOUR - number * 97_531),
        "uri": f"{API}/activity_log_entries/{uuid}",
        "namespace": namespace,
        "action": action,
        "fully_qualified_name": f"{namespace}.{action}",
        "organization": world.organization_uri,
        "details": {"note": f"Sample entry {number}"},
        "actor": {
            "uri": user["uri"],
            "type": "User",
            "organization": {"uri": world.organization_uri, "role": person.role.capitalize()},
            "display_name": user["name"],
            "alternative_identifier": user["email"],
        },
    }


def _add_messages(world: World, number: int, meeting: Meeting) -> None:
    host = world.users[meeting.hosts[0]]
    shown = world.event_types[meeting.event_type].shown
    person = world.meetings.details(meeting).invitees[0]
    at = stamp(meeting.created + MINUTE)
    message: Json = {
        "type": "email",
        "to": person["email"],
        "from": "notifications@example.com",
        "subject": f"Confirmed: {shown['name'] or 'Meeting'} with {host['name']}",
        "body": f"Hello {person['name']},\nyour meeting is booked.",
        "sender_uri": host["uri"],
        "sender_email": host["email"],
        "event_type_uri": shown["uri"],
        "event_uri": uri("scheduled_events", meeting.uuid),
        "sent_at": at,
        "created_at": at,
        "scheduling_url": shown["scheduling_url"],
    }
    world.outgoing.append(message)
    if number % 5 == 0:
        text = {"type": "sms", "to": "+1 202-555-0117", "from": "+1 202-555-0199", "subject": None}
        world.outgoing.append({**message, **text, "body": "Reminder: your meeting is tomorrow."})
