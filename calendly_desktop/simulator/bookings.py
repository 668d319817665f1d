"""How scheduled events and invitees look: shared by sample data, bookings and answers."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from calendly_desktop.simulator.identifiers import SITE, last_segment, uri
from calendly_desktop.simulator.times import DAY, MINUTE, stamp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.meetings import Meeting
    from calendly_desktop.simulator.state import World

TRACKING_KEYS = (
    "utm_campaign",
    "utm_source",
    "utm_medium",
    "utm_content",
    "utm_term",
    "salesforce_uuid",
)
CONFERENCE_LIFE = 183 * DAY
_CONFERENCES = {
    "google_conference": "google_conference",
    "zoom_conference": "zoom",
    "gotomeeting_conference": "gotomeeting",
    "microsoft_teams_conference": "microsoft_teams_conference",
    "webex_conference": "webex_conference",
}


def blank_invitee(event_uri: str, uuid: str, created: str) -> Json:
    """Every field of an invitee; name, e-mail and time zone are to be set."""
    return {
        "uri": f"{event_uri}/invitees/{uuid}",
        "email": "",
        "first_name": None,
        "last_name": None,
        "name": "",
        "status": "active",
        "questions_and_answers": [],
        "timezone": None,
        "event": event_uri,
        "created_at": created,
        "updated_at": created,
        "tracking": dict.fromkeys(TRACKING_KEYS),
        "text_reminder_number": None,
        "rescheduled": False,
        "old_invitee": None,
        "new_invitee": None,
        "cancel_url": f"{SITE}/cancellations/{uuid}",
        "reschedule_url": f"{SITE}/reschedulings/{uuid}",
        "routing_form_submission": None,
        "payment": None,
        "no_show": None,
        "reconfirmation": None,
        "scheduling_method": "instant_book",
        "invitee_scheduled_by": None,
    }


def cancellation(by: str, reason: str | None, kind: str, at: str) -> Json:
    """A cancellation object; kind is host or invitee."""
    return {"canceled_by": by, "reason": reason, "canceler_type": kind, "created_at": at}


def answer_rows(questions: list[Json], answers: Sequence[str], value: int) -> list[Json]:
    """Answers to the questions of an event type, chosen by a number."""
    rows = []
    for position, question in enumerate(questions):
        value = value // 3 + position
        choices = question["answer_choices"]
        if question["type"] == "phone_number":
            answer = f"+44 20 7946 0{value % 1000:03d}"
        elif question["type"] == "multi_select":
            answer = "\n".join(choices[: 1 + value % len(choices)])
        elif choices:
            answer = choices[value % len(choices)]
        else:
            answer = answers[value % len(answers)]
        if question["required"] or value % 5:
            rows.append({"question": question["name"], "answer": answer, "position": position})
    return rows


def place(
    configured: Json | None,
    meeting: Meeting,
    value: int,
    cities: Sequence[tuple[str, str]],
    now: int,
    given: str | None = None,
) -> Json | None:
    """The location of an event made from its event type's; conferences fade after six months."""
    if configured is None:
        return None
    kind = configured["kind"]
    if kind in _CONFERENCES:
        waiting = meeting.start > now and value % 17 == 0
        return conference(kind, meeting.uuid, value, pushed=not waiting, gone=_gone(meeting, now))
    if kind == "outbound_call":
        return {"type": kind, "location": given or f"+1 202-555-01{value % 100:02d}"}
    if kind == "inbound_call":
        return {"type": kind, "location": configured.get("phone_number") or "+1 202-555-0100"}
    if kind == "ask_invitee":
        city = cities[value % len(cities)][1] if cities else ""
        return {"type": kind, "location": given or f"Café Central, {city}"}
    result = {"type": kind, "location": given or configured.get("location") or ""}
    if kind == "physical" and configured.get("additional_info"):
        result["additional_info"] = configured["additional_info"]
    return result


def _gone(meeting: Meeting, now: int) -> bool:
    return now - meeting.end > CONFERENCE_LIFE


def conference(
    kind: str, uuid: str, value: int, *, pushed: bool = True, gone: bool = False
) -> Json:
    """A conference location of an event; without address until pushed."""
    shown = _CONFERENCES[kind]
    known = pushed and not gone
    status = None if gone else "pushed" if pushed else "processing"
    page = "google_meet" if kind == "google_conference" else shown.removesuffix("_conference")
    address = f"{SITE}/events/{uuid}/{page}" if known else None
    result: Json = {"type": shown, "status": status, "join_url": address}
    if kind != "google_conference":
        result["data"] = _conference_data(kind, value) if known else None
    return result


def _conference_data(kind: str, value: int) -> Json:
    number = f"{80_000_000_000 + value % 9_999_999_999}"
    call = "+1 202-555-0150"
    if kind == "zoom_conference":
        dial_in = {
            "number": call,
            "country": "US",
            "type": "toll",
            "city": "Washington",
            "country_name": "US",
        }
        return {
            "id": number,
            "settings": {"global_dial_in_numbers": [dial_in]},
            "extra": {"intl_numbers_url": "https://zoom.example.com/u/abcdef"},
            "password": f"{value % 1_000_000:06d}",
        }
    if kind == "gotomeeting_conference":
        return {"uniqueMeetingId": value % 999_999_999, "conferenceCallInfo": f"US: {call}"}
    if kind == "webex_conference":
        number_row = {"label": "US Toll", "callInNumber": call, "tollType": "toll"}
        return {"id": number, "telephony": {"callInNumbers": [number_row]}, "password": "Acme42"}
    audio = {
        "conferenceId": number[:9],
        "dialinUrl": "https://dialin.example.com/teams",
        "tollNumber": call,
    }
    return {"id": number, "audioConferencing": audio}


def event_resource(world: World, meeting: Meeting) -> Json:
    """A scheduled event as the API shows it."""
    details = world.meetings.details(meeting)
    buffers = world.event_types[meeting.event_type].shown
    active = sum(1 for person in details.invitees if person["status"] == "active")
    result: Json = {
        "uri": uri("scheduled_events", meeting.uuid),
        "name": details.name,
        "meeting_notes_plain": details.notes,
        "status": "canceled" if meeting.canceled else "active",
        "start_time": stamp(meeting.start),
        "end_time": stamp(meeting.end),
        "event_type": uri("event_types", meeting.event_type),
        "location": details.location,
        "invitees_counter": {
            "total": len(details.invitees),
            "active": active,
            "limit": details.limit,
        },
        "created_at": stamp(meeting.created),
        "updated_at": stamp(meeting.updated),
        "event_memberships": [
            {
                "user": uri("users", host),
                "user_email": world.users[host]["email"],
                "user_name": world.users[host]["name"],
                "buffered_start_time": stamp(meeting.start - buffers["before_buffer"] * MINUTE),
                "buffered_end_time": stamp(meeting.end + buffers["after_buffer"] * MINUTE),
            }
            for host in meeting.hosts
        ],
        "event_guests": details.guests,
        "calendar_event": details.calendar_event,
    }
    if details.notes is not None:
        result["meeting_notes_html"] = f"<p>{html.escape(details.notes)}</p>"
    if details.cancellation is not None:
        result["cancellation"] = details.cancellation
    return result


def invitee_payload(world: World, meeting: Meeting, person: Json) -> Json:
    """The payload of an invitee webhook event: the invitee with the event inside."""
    event = event_resource(world, meeting)
    del event["calendar_event"]
    for membership in event["event_memberships"]:
        del membership["buffered_start_time"], membership["buffered_end_time"]
    return {**person, "scheduled_event": event}


def invitee_uuid(person: Json) -> str:
    """The UUID of an invitee."""
    return last_segment(person["uri"])
