"""What reminders and notifications say: counts and times without names, and names where wished."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from calendly_desktop.domain.models import EventMembership, Invitee, Location, ScheduledEvent
from calendly_desktop.domain.news import Counts
from calendly_desktop.domain.times import find_zone
from calendly_desktop.store.event_views import Found
from calendly_desktop.viewmodels.announcements import (
    LONGEST,
    bare,
    many_reminders,
    news_notification,
    reminder_notification,
    reminder_words,
)
from calendly_desktop.viewmodels.meeting_cells import Clock

TEN = datetime(2026, 11, 23, 9, tzinfo=UTC)  # ten o'clock in Berlin
BEFORE = Clock(find_zone("Europe/Berlin"), True, TEN - timedelta(minutes=5))
AFTER = BEFORE._replace(now=TEN + timedelta(minutes=1))
ZOOM = Location(type="zoom", join_url="https://zoom.us/j/123?pwd=CANARY")
SECRETS = ("http", "calendly.com", "CANARY", "zoom.us", "@")


def _found(name: str = "Discovery call", guest: str = "Maria Lopez", **fields: Any) -> Found:
    event = ScheduledEvent(
        uri="https://api.calendly.com/scheduled_events/1",
        name=name,
        start_time=TEN,
        end_time=TEN + timedelta(minutes=30),
        location=fields.pop("location", ZOOM),
        status=fields.pop("status", "active"),
        event_memberships=[EventMembership(user="me", user_name="Me")],
    )
    invitee = Invitee(
        uri="i",
        name=guest,
        email="maria@example.com",
        cancel_url="https://calendly.com/cancellations/CANARY",
        reschedule_url="https://calendly.com/reschedulings/CANARY",
    )
    return Found(event, [invitee], invitee, **fields)


def test_in_the_window_everything_is_said() -> None:
    assert reminder_words(_found(), BEFORE, has_begun=False) == (
        "Discovery call starts at 10:00",
        "10:00–10:30 (Berlin) · Maria Lopez · Zoom",
    )
    late = reminder_words(_found(), AFTER._replace(twenty_four=False), has_begun=True)
    assert late.title == "Discovery call started at 10:00 AM"
    many = many_reminders([_found(str(n)) for n in range(6)], BEFORE)
    assert many == ("6 meetings start soon", "10:00 0, 10:00 1, 10:00 2, 10:00 3, and 2 more")


def test_a_notification_names_nobody_unless_wished() -> None:
    assert reminder_notification([_found()], BEFORE, names=False) == (
        "A meeting starts at 10:00",
        "",
    )
    assert reminder_notification([_found()], AFTER, names=True) == (
        "Discovery call started at 10:00",
        "Maria Lopez, Zoom",
    )
    two = [_found(), _found("Interview", "Ken Ito")]
    assert reminder_notification(two, BEFORE, names=False) == ("2 meetings start soon", "")
    assert reminder_notification(two, BEFORE, names=True).text == (
        "10:00 Discovery call, Maria Lopez\n10:00 Interview, Ken Ito"
    )
    call = Location(type="outbound_call", location="+49 170 1234567")
    assert "170" not in reminder_notification([_found(location=call)], BEFORE, names=True).text


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        (Counts(1, 0, 0), "1 new meeting"),
        (Counts(2, 0, 1), "2 new meetings, 1 canceled"),
        (Counts(0, 1, 0), "1 moved meeting"),
        (Counts(0, 3, 12), "3 moved meetings, 12 canceled"),
        (Counts(), ""),
    ],
)
def test_news_are_counted(counts: Counts, title: str) -> None:
    assert news_notification(counts, [], BEFORE, names=False) == (title, "")


def test_news_with_names() -> None:
    rows = [
        _found(news="new"),
        _found(news="moved", status="canceled"),
        _found("Interview", "Ken Ito", news="canceled", status="canceled"),
    ]
    said = news_notification(Counts(1, 1, 1), rows, BEFORE, names=True)
    assert said == (
        "1 new meeting, 1 moved, 1 canceled",
        "New: Mon 23 Nov, 10:00, Discovery call, Maria Lopez\n"
        "Moved away: Mon 23 Nov, 10:00, Discovery call, Maria Lopez\n"
        "Canceled: Mon 23 Nov, 10:00, Interview, Ken Ito",
    )
    many = news_notification(Counts(9, 0, 0), rows * 3, BEFORE, names=True)
    assert many.text.splitlines()[-1] == "and 5 more"


@pytest.mark.parametrize("names", [False, True])
def test_no_link_whatever_a_name_holds(names: bool) -> None:
    odd = _found(
        "Talk https://calendly.com/cancellations/CANARY\nnow",
        "Eve www.CANARY.example \u202eevil HTTPS://zoom.us/j/CANARY",
        news="new",
    )
    said = [
        *reminder_notification([odd], BEFORE, names=names),
        *reminder_notification([odd, odd], BEFORE, names=names),
        *news_notification(Counts(1), [odd], BEFORE, names=names),
    ]
    for text in said:
        assert not any(secret in text for secret in SECRETS), text
        assert "\u202e" not in text
        assert ("Eve" in text) <= names


def test_bare_names() -> None:
    assert bare("  Anna\tvon  der\nTann ") == "Anna von der Tann"
    assert bare("محمد\u200cرضا") == "محمد\u200cرضا"
    assert len(bare("x" * 500)) == LONGEST
    assert bare("https://example.com") == ""
