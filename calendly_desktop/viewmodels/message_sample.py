"""A sample meeting to see a message template with, where none is chosen."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING

from calendly_desktop.domain.models import (
    EventMembership,
    EventType,
    Invitee,
    Location,
    ScheduledEvent,
)
from calendly_desktop.viewmodels.message_fill import Addressee

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.meetings import Clock


def sample_addressee(clock: Clock, host: str) -> Addressee:
    """Return an invitee of a meeting tomorrow at ten; its links lead nowhere."""
    day = clock.today + timedelta(days=1)
    start = datetime.combine(day, time(10), clock.zone.info).astimezone(UTC)
    event = ScheduledEvent(
        uri="sample",
        name="Intro call",
        start_time=start,
        end_time=start + timedelta(minutes=30),
        location=Location(type="zoom", join_url="https://zoom.example/j/123", status="pushed"),
        event_memberships=[EventMembership(user_name=host)],
    )
    invitee = Invitee(
        uri="sample",
        name="Maria Lopez",
        email="maria.lopez@example.com",
        timezone=clock.zone.name,
        reschedule_url="https://calendly.com/reschedulings/sample",
        cancel_url="https://calendly.com/cancellations/sample",
    )
    link = "https://calendly.com/sample/intro-call"
    return Addressee(event, invitee, EventType(uri="sample", scheduling_url=link))
