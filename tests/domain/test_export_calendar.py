"""Calendar files: read back with a calendar library, line by line where the standard is strict."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from icalendar import Calendar

from calendly_desktop.domain.export_calendar import calendar_bytes
from calendly_desktop.domain.models import (
    Cancellation,
    EventMembership,
    Invitee,
    Location,
    ScheduledEvent,
)

START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
NOW = START - timedelta(days=1)


def meeting(**changes: Any) -> ScheduledEvent:
    fields: dict[str, Any] = {
        "uri": "https://api.calendly.com/scheduled_events/ABC-1",
        "name": "Demo",
        "start_time": START,
        "end_time": START + timedelta(minutes=45),
        "location": Location(type="zoom", join_url="https://zoom.us/j/1", status="pushed"),
        "event_memberships": [EventMembership(user="u", user_name="Ada")],
    }
    return ScheduledEvent(**{**fields, **changes})


MARIA = Invitee(
    uri="i",
    name="María López",
    email="maria@x.com",
    cancel_url="https://calendly.com/cancellations/1",
    reschedule_url="https://calendly.com/reschedulings/1",
)


def entries(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


def test_a_meeting_arrives_with_its_time_people_and_place() -> None:
    (entry,) = entries(calendar_bytes([(meeting(), [MARIA])], NOW))
    assert str(entry["uid"]) == "ABC-1@calendly.com"
    assert entry["dtstart"].dt == START
    assert entry["dtend"].dt == START + timedelta(minutes=45)
    assert str(entry["summary"]) == "Demo: María López"
    assert str(entry["location"]) == "https://zoom.us/j/1"
    assert str(entry["status"]) == "CONFIRMED"
    assert str(entry["description"]).split("\n") == [
        "María López <maria@x.com>",
        "Host: Ada",
        "Join Zoom: https://zoom.us/j/1",
    ]


def test_whoever_takes_it_in_mails_nobody_and_the_file_gives_no_power() -> None:
    content = calendar_bytes([(meeting(), [MARIA])], NOW)
    for word in (b"ATTENDEE", b"ORGANIZER", b"METHOD", b"cancellations", b"reschedulings"):
        assert word not in content
    asked = calendar_bytes([(meeting(), [MARIA])], NOW, secret_links=True)
    text = str(entries(asked)[0]["description"])
    assert "Cancel: https://calendly.com/cancellations/1" in text
    over = meeting(status="canceled")
    assert b"cancellations" not in calendar_bytes([(over, [MARIA])], NOW, secret_links=True)


def test_a_canceled_meeting_says_so_and_frees_the_time() -> None:
    event = meeting(status="canceled", cancellation=Cancellation(canceled_by="Ada", reason="Away"))
    (entry,) = entries(calendar_bytes([(event, [MARIA])], NOW))
    assert (str(entry["status"]), str(entry["transp"])) == ("CANCELLED", "TRANSPARENT")
    assert str(entry["description"]).startswith("Canceled by Ada (host): Away")
    first, again = (entries(calendar_bytes([(e, None)], NOW))[0] for e in (meeting(), event))
    assert first["uid"] == again["uid"]
    assert again["sequence"] > first["sequence"]


def test_the_lines_are_as_the_standard_has_them() -> None:
    long = meeting(name="Ein sehr langer Name mit Umlauten äöü; Komma, und 会议 " * 8)
    content = calendar_bytes([(long, None), (meeting(uri="x/2"), [MARIA])], NOW)
    lines = content.split(b"\r\n")
    assert lines[0] == b"BEGIN:VCALENDAR"
    assert lines[-2:] == [b"END:VCALENDAR", b""]
    assert all(len(line) <= 75 for line in lines)
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert any(line.startswith(b"PRODID:") for line in lines)
    assert b"DTSTART:20261123T080000Z" in lines
    read = entries(content)
    assert str(read[0]["summary"]) == " ".join((long.name or "").split())
    assert len(read) == 2


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_makes_a_file_that_can_be_read(text: str) -> None:
    event = meeting(name=text, location=Location(type="physical", location=text))
    invitee = Invitee(uri="i", name=text, email=text)
    assert len(entries(calendar_bytes([(event, [invitee])], NOW))) == 1
