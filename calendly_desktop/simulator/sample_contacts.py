"""Sample data: contacts with custom fields, lists and notes, and meeting recaps."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calendly_desktop.simulator import sample_people as people
from calendly_desktop.simulator.bookings import event_resource
from calendly_desktop.simulator.identifiers import SITE, uri
from calendly_desktop.simulator.routes_contacts import blank_contact
from calendly_desktop.simulator.sample_people import user_uuid
from calendly_desktop.simulator.sample_words import CITIES, FIRST_NAMES, LAST_NAMES
from calendly_desktop.simulator.times import DAY, HOUR, short_stamp, stamp

if TYPE_CHECKING:
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.meetings import Meeting
    from calendly_desktop.simulator.state import World

_LABELS = (
    ("Salary wish", "currency"),
    ("Stage", "single_select"),
    ("Skills", "tags"),
    ("Can start", "date"),
    ("Years of experience", "number"),
    ("Remark", "text"),
)
_STAGES = ("Applied", "Interviewed", "Offer", "Hired")
CONTACTS = 30


def add_contacts(world: World, now: int) -> None:
    """Fills in contacts, field definitions, lists and notes."""
    for number, (label, kind) in enumerate(_LABELS):
        _add_definition(world, number, label, kind, now)
    for number in range(CONTACTS):
        _add_contact(world, number, now)
    known = list(world.contacts)
    rows = (("Finalists", "static_list"), ("Talent pool ✨", "static_list"),
            ("Berlin only", "dynamic_view"))  # fmt: skip
    for number, (name, kind) in enumerate(rows):
        uuid, at = world.named_uuid("contact list", number), short_stamp(now - 40 * DAY)
        address = uri("contact_lists", uuid)
        row: Json = {"uri": address, "name": name, "type": kind}
        world.contact_lists[uuid] = {**row, "created_at": at, "updated_at": at}
        world.list_members[uuid] = known[number * 4 : number * 4 + 9]
    for number in range(6):
        uuid, at = world.named_uuid("note", number), short_stamp(now - number * DAY)
        reminder = short_stamp(now + 3 * DAY) if number == 0 else None
        world.notes[uuid] = {
            "uri": uri("notes", uuid),
            "contact": world.contacts[known[number // 2]]["uri"],
            "title": f"Call {number + 1}" if number % 2 else None,
            "body": "Wants to hear from us\nbefore Friday.",
            "remind_at": reminder,
            "created_at": at,
            "updated_at": at,
        }


def _add_definition(world: World, number: int, label: str, kind: str, now: int) -> None:
    uuid = world.named_uuid("definition", number)
    address, at = uri("contacts/custom_field_definitions", uuid), short_stamp(now - 80 * DAY)
    row: Json = {"uri": address, "label": label, "field_type": kind}
    row |= {"created_at": at, "updated_at": at}
    if kind == "currency":
        row["currency"] = "EUR"
    if kind == "single_select":
        row["options"] = [
            {
                "uuid": world.named_uuid("option", index),
                "label": stage,
                "is_active": True,
                "color": None,
            }
            for index, stage in enumerate(_STAGES)
        ]
    world.field_definitions[uuid] = row


def _add_contact(world: World, number: int, now: int) -> None:
    uuid = world.named_uuid("contact", number)
    first, last = FIRST_NAMES[number], LAST_NAMES[number * 2 % len(LAST_NAMES)]
    zone, city = CITIES[number % len(CITIES)]
    row = blank_contact(uuid, short_stamp(now - (90 - number) * DAY))
    row |= {
        "name": f"{first[0]} {last[0]}",
        "emails": [{"email": f"{first[1]}.{last[1]}@example.com", "is_primary": True}],
        "timezone": zone,
        "city": city,
        "company": ("Example GmbH", "Example Ltd", None)[number % 3],
        "job_title": ("Engineer", "Designer")[number % 2],
        "last_meeting_date": short_stamp(now - (number + 1) * DAY),
        "last_interaction_date": short_stamp(now - number * DAY - HOUR),
    }
    if number % 4 == 0:
        row["phone_numbers"] = [{"phone_number": f"+1202555{100 + number:04d}"}]
    custom: dict[str, Any] = {}
    if number % 2:
        custom[world.named_uuid("definition", 0)] = 48_000 + number * 500
        custom[world.named_uuid("definition", 1)] = world.named_uuid("option", number % 4)
        custom[world.named_uuid("definition", 2)] = ["Python", "Qt"][: 1 + number % 2]
    row["custom_fields"] = custom
    world.contacts[uuid] = row


def add_recaps(world: World, now: int) -> None:
    """Fills in recaps of past meetings and of one that Calendly did not schedule."""
    ada = user_uuid(world, people.ADA)
    past = [
        meeting
        for meeting in world.meetings.between(now - 30 * DAY, now - 2 * HOUR)
        if ada in meeting.hosts and not meeting.canceled
    ]
    meetings: list[Meeting | None] = [None, *past[-7:]]
    for number, meeting in enumerate(meetings):
        _add_recap(world, number, meeting, now)


def _add_recap(world: World, number: int, meeting: Meeting | None, now: int) -> None:
    uuid = world.named_uuid("recap", number)
    address = uri("meeting_recaps", uuid)
    me = world.users[world.viewer]
    attendees = [{"host": True, "user_email": me["email"], "user_name": me["name"]}]
    event = event_resource(world, meeting) if meeting else None
    if meeting is not None:
        guest = world.meetings.details(meeting).invitees[0]
        row = {"host": False, "user_email": guest["email"], "user_name": guest["name"]}
        attendees.append(row)
    status = {2: "Processing", 3: "Unavailable"}.get(number, "Available")
    ready = status == "Available"
    at = stamp(now - (number + 1) * HOUR)
    world.recaps[uuid] = {
        "uri": address,
        "app_url": f"{SITE}/app/meeting_recaps/{uuid}",
        "status": status,
        "event": event["uri"] if event else None,
        "name": event["name"] if event else "Call outside Calendly",
        "start_time": event["start_time"] if event else stamp(now - 26 * HOUR),
        "end_time": event["end_time"] if event else stamp(now - 25 * HOUR),
        "location": event["location"] if event else None,
        "attendees": attendees,
        "transcript": f"{address}/transcript",
        "summary_md": "**Good fit.** Wants to start in spring." if ready else None,
        "action_items_md": "- Send the offer\n- Call the reference" if ready else None,
        "discussion_md": "Talked about *tools*, pay and the team." if ready else None,
        "share_link": f"{SITE}/recaps/{uuid}" if ready and number % 2 else None,
        "created_at": at,
        "updated_at": at,
    }
    if ready:
        world.transcripts[uuid] = f"{me['name']}: Hello!\nGuest: Hello, nice to meet you."
