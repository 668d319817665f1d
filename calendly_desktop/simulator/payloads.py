"""The fourteen webhook events: who may subscribe, what a delivery carries."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.simulator.bookings import (
    blank_invitee,
    cancellation,
    conference,
    invitee_payload,
)
from calendly_desktop.simulator.contact_fields import field_rows
from calendly_desktop.simulator.identifiers import uri
from calendly_desktop.simulator.meetings import Details, Meeting
from calendly_desktop.simulator.times import DAY, MINUTE, stamp

if TYPE_CHECKING:
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.state import World


class EventRule(NamedTuple):
    """The scopes that may carry a webhook event, and the read scope it needs."""

    scopes: tuple[str, ...]
    read_scope: str


_ALL = ("organization", "user", "group")
_MEETINGS = EventRule(_ALL, "scheduled_events:read")
_TYPES = EventRule(_ALL, "event_types:read")
_RECAPS = EventRule(("user",), "meeting_recaps:read")
_CONTACTS = EventRule(_ALL, "contacts:read")
EVENTS: dict[str, EventRule] = {
    "invitee.created": _MEETINGS,
    "invitee.canceled": _MEETINGS,
    "invitee_no_show.created": _MEETINGS,
    "invitee_no_show.deleted": _MEETINGS,
    "routing_form_submission.created": EventRule(("organization",), "routing_forms:read"),
    "event_type.created": _TYPES,
    "event_type.updated": _TYPES,
    "event_type.deleted": _TYPES,
    "meeting_recap.created": _RECAPS,
    "meeting_recap.updated": _RECAPS,
    "meeting_recap.deleted": _RECAPS,
    "contact.created": _CONTACTS,
    "contact.updated": _CONTACTS,
    "contact.deleted": _CONTACTS,
}


def envelope(name: str, payload: Json, creator: str, at: str) -> Json:
    """The body of a delivery; creator is the UUID of who made the subscription."""
    return {
        "event": name,
        "created_at": at,
        "created_by": uri("users", creator),
        "payload": payload,
    }


def event_type_payload(shown: Json) -> Json:
    """An event type without its HTML description."""
    return {name: value for name, value in shown.items() if name != "description_html"}


def contact_payload(contact: Json, user: str, source: str = "api") -> Json:
    """A created or updated contact."""
    hidden = {"app_url"}
    kept = {name: value for name, value in contact.items() if name not in hidden}
    return {"user_uuid": user, "contact": {**kept, "creation_source": source}}


def contact_gone_payload(contact_uri: str, user: str, at: str) -> Json:
    """A deleted contact."""
    return {"user_uuid": user, "contact": {"uri": contact_uri, "deleted_at": at}}


_RECAP_TEXTS = ("summary_md", "action_items_md", "discussion_md", "share_link")


def recap_payload(recap: Json, *, created: bool) -> Json:
    """A created or updated meeting recap."""
    event = {
        "name": recap["name"] or "",
        "start_time": recap["start_time"],
        "end_time": recap["end_time"],
        "location": recap["location"],
        "attendees": recap["attendees"] or [],
    }
    if recap["event"] is not None:
        event["uri"] = recap["event"]
    kept = {name: recap[name] for name in ("uri", "transcript", "created_at", "updated_at")}
    kept |= {name: recap[name] for name in _RECAP_TEXTS if recap[name] is not None}
    payload: Json = {"event": event, "recap": kept}
    return {"created_at": recap["created_at"], **payload} if created else payload


def recap_gone_payload(recap: Json, at: str) -> Json:
    """A deleted meeting recap."""
    payload: Json = {"recap": {"uri": recap["uri"], "deleted_at": at}}
    if recap["event"] is not None:
        payload["event"] = {"uri": recap["event"]}
    return payload


def sample_payload(world: World, name: str) -> Json:
    """A whole delivery body for `GET /sample_webhook_data`."""
    at = world.stamp()
    family = name.split(".", 1)[0]
    if family in {"invitee", "invitee_no_show"}:
        payload = _sample_invitee(world, name, at)
    elif family == "event_type":
        payload = _sample_event_type(world, name, at)
    elif family == "routing_form_submission":
        payload = next(iter(world.submissions.values()))
    elif family == "meeting_recap":
        payload = _sample_recap(world, name, at)
    else:
        payload = _sample_contact(world, name, at)
    return envelope(name, payload, world.viewer, at)


def _sample_event_type(world: World, name: str, at: str) -> Json:
    payload = event_type_payload(next(iter(world.event_types.values())).shown)
    return {**payload, "deleted_at": at} if name.endswith("deleted") else payload


def _sample_recap(world: World, name: str, at: str) -> Json:
    recap = _sample_recap_resource(world)
    if name.endswith("deleted"):
        return recap_gone_payload(recap, at)
    return recap_payload(recap, created=name.endswith("created"))


def _sample_recap_resource(world: World) -> Json:
    address = uri("meeting_recaps", world.named_uuid("sample webhook", 3))
    now = world.now()
    me = world.users[world.viewer]
    return {
        "uri": address,
        "event": uri("scheduled_events", world.named_uuid("sample webhook", 0)),
        "name": "Intro call",
        "start_time": stamp(now - 90 * MINUTE),
        "end_time": stamp(now - 60 * MINUTE),
        "location": None,
        "attendees": [{"host": True, "user_email": me["email"], "user_name": me["name"]}],
        "transcript": f"{address}/transcript",
        "summary_md": "A first conversation.",
        "action_items_md": "- Send the offer",
        "discussion_md": "Everybody agreed.",
        "share_link": None,
        "created_at": stamp(now - 50 * MINUTE),
        "updated_at": stamp(now - 50 * MINUTE),
    }


def _sample_contact(world: World, name: str, at: str) -> Json:
    contact = next(iter(world.contacts.values()))
    if name.endswith("deleted"):
        return contact_gone_payload(contact["uri"], world.viewer, at)
    custom = field_rows(world, contact["custom_fields"])
    return contact_payload({**contact, "custom_fields": custom}, world.viewer)


def _sample_invitee(world: World, name: str, at: str) -> Json:
    record = next(iter(world.event_types.values()))
    now = world.now()
    past = name.startswith("invitee_no_show")
    start = now - 2 * DAY if past else now + 2 * DAY
    uuid = world.named_uuid("sample webhook", 0)
    meeting = Meeting(
        uuid,
        start,
        start + 30 * MINUTE,
        record.uuid,
        (world.viewer,),
        now - 5 * DAY,
        now,
        canceled=name == "invitee.canceled",
    )
    invitee = world.named_uuid("sample webhook", 1)
    person = blank_invitee(uri("scheduled_events", uuid), invitee, stamp(now - 5 * DAY))
    person |= {
        "email": "sample.invitee@example.com",
        "name": "Sample Invitee",
        "timezone": "Europe/Berlin",
        "questions_and_answers": [
            {"question": "Anything we should prepare?", "answer": "No, thank you", "position": 0}
        ],
    }
    location = conference("zoom_conference", uuid, 42)
    meeting.details = Details(record.shown["name"], location, [person])
    if name == "invitee.canceled":
        ended = cancellation("Sample Invitee", "I am ill", "invitee", at)
        person |= {"status": "canceled", "cancellation": ended}
        meeting.details.cancellation = ended
    if name == "invitee_no_show.created":
        no_show = uri("invitee_no_shows", world.named_uuid("sample webhook", 2))
        person["no_show"] = {"uri": no_show, "created_at": at}
    return invitee_payload(world, meeting, person)
