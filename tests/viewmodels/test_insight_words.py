"""The words of the windows about many meetings that their own tests do not come by."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from calendly_desktop.api.errors import NotAllowed, Rejected
from calendly_desktop.domain.conflicts import Busy, Slot, find_conflicts
from calendly_desktop.domain.models import EventMembership, Invitee, ScheduledEvent
from calendly_desktop.domain.times import find_zone
from calendly_desktop.store.event_views import Found
from calendly_desktop.store.insight import BusyTimes, Hosts
from calendly_desktop.viewmodels.insight_answers import period_of as answers_period
from calendly_desktop.viewmodels.insight_conflicts import (
    advice,
    busy_text,
    count_text,
    findings,
    period_of,
    sentence,
    unread_text,
)
from calendly_desktop.viewmodels.meetings import Clock

NOW = datetime(2026, 11, 22, 8, tzinfo=UTC)
CLOCK = Clock(find_zone("Europe/Berlin"), True, NOW)
NAMES = {"a": "Ada", "k": "Ken", "z": "Zoe", "v": "Viktor"}


def test_busy_times_tell_what_is_checked_what_is_hidden_and_what_failed() -> None:
    nothing = BusyTimes([], {})
    assert busy_text(nothing, Hosts(["a"], 0), NAMES) == "Busy times of 1 host are checked."
    assert busy_text(nothing, Hosts(["a"], 2), NAMES) == (
        "Busy times of 1 host are checked. "
        "Busy times of 2 other hosts are shown to owners and admins only."
    )
    calendar = Rejected(title="The calendar does not answer", message="Try later.")
    scope = NotAllowed(reason="scope", required_scopes=("availability:read",))
    known = BusyTimes([], {"k": calendar, "z": scope})
    words = busy_text(known, Hosts(["a", "k", "z"], 0), NAMES)
    assert words.startswith("Busy times of 1 host are checked. The busy times of Ken could not be")
    assert "The calendar does not answer. Try later." in words
    assert "availability:read" in words
    every = BusyTimes([], dict.fromkeys("akzv", calendar))
    assert "Ada, Ken, Zoe +1" in busy_text(every, Hosts(list("akzv"), 0), NAMES)


def found(uri: str, hour: int, name: str, email: str = "maria@example.com") -> Found:
    start = NOW + timedelta(hours=hour)
    event = ScheduledEvent(
        uri=uri,
        name="Intro call",
        event_type="t",
        start_time=start,
        end_time=start + timedelta(minutes=30),
        event_memberships=[EventMembership(user="a", user_name="Ada")],
    )
    guest = Invitee(uri=f"{uri}/i", name=name, email=email)
    return Found(event, [guest], guest, True, hour)


def slot(meeting: Found) -> Slot:
    event = meeting.event
    people = frozenset(each.email for each in meeting.invitees or ())
    return Slot(event.uri, event.start_time, event.end_time, "t", frozenset("a"), people)


def test_a_reserved_time_and_a_guest_who_booked_again_in_words() -> None:
    meetings = {each.event.uri: each for each in (found("x", 2, "Maria"), found("y", 30, "Maria"))}
    start = meetings["x"].event.start_time
    held = Busy("a", start, start + timedelta(minutes=45), "reserved")
    shown = findings(find_conflicts(map(slot, meetings.values()), [held]), meetings, NAMES)
    assert [sentence(each, CLOCK) for each in shown] == [
        "“Intro call” with Maria is in a time that Calendly keeps reserved (11:00–11:45).",
        "Maria has 2 meetings of “Intro call”: Sun 22 Nov, Mon 23 Nov.",
    ]
    assert [each.who for each in shown] == ["Ada", "Maria"]
    assert advice(shown[0]) == "Move the meeting, or free the time in the calendar of Ada."
    assert count_text(shown) == "2 conflicts"


@pytest.mark.parametrize(("days", "last"), [(1, 22), (7, 28)])
def test_a_period_of_days_ends_at_midnight_where_people_are(days: int, last: int) -> None:
    period = period_of(days, CLOCK)
    assert period.since == NOW
    assert period.until == datetime(2026, 11, last, 23, tzinfo=UTC)


def test_periods_of_answers_and_meetings_that_are_not_read() -> None:
    assert answers_period("coming", NOW).since == NOW
    assert answers_period("90", NOW).since == NOW - timedelta(days=90)
    assert answers_period("all", NOW).since is None
    assert unread_text(0) == ""
    assert unread_text(1).startswith("The invitees of 1 meeting are not read")
