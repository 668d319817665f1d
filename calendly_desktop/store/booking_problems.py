"""What may go wrong when somebody is booked, in words, and at which field."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from calendly_desktop.api.errors import CalendlyError, NotAllowed, Rejected
from calendly_desktop.domain.booking import questions_of
from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.api.errors import Detail
    from calendly_desktop.domain.models import EventType, ScheduledEvent

NOTHING_BOOKED: Final = "Nothing was booked."

_FIELDS: Final = (
    ("invitee.email", "email", "the e-mail address"),
    ("invitee.name", "name", "the name"),
    ("invitee.first_name", "name", "the first name"),
    ("invitee.last_name", "last_name", "the last name"),
    ("invitee.timezone", "zone", "the time zone"),
    ("event_guests", "guests", "the guests"),
    ("location", "place", "the place"),
    ("start_time", "time", "the time"),
    ("tracking", "tag:source", "the UTM tags"),
    ("questions_and_answers", "question:", "an answer"),
    ("email", "email", "the e-mail address"),
    ("timezone", "zone", "the time zone"),
    ("name", "name", "the name"),
)
"""How a parameter of the request begins, the field of the form, and what people call it."""


class SlotGone(Problem):
    """The chosen time is no longer free; `nearest` are the free starts around it, the next first.

    Nothing was sent, or Calendly refused it: nothing is booked.
    """

    title = "This time is no longer free"
    message = "Somebody else took it, or the calendar changed. Nothing was booked."
    remedy = "Choose another time."

    def __init__(self, nearest: Sequence[datetime] = ()) -> None:
        self.nearest = tuple(nearest)
        nothing_near = "No other time that day is free. Choose another day."
        super().__init__(remedy=None if self.nearest else nothing_near)


class TimePassed(SlotGone):
    """The chosen time is over by now."""

    title = "This time has passed by now"
    message = "Calendly books times to come only. Nothing was booked."


class AlreadyBooked(Problem):
    """The invitee has a place in the very same meeting; `event` is that meeting."""

    title = "This address is already booked for this time"
    message = "The invitee has a place in the same meeting. Nothing was booked."
    remedy = "Look at the meeting, or choose another time or address."

    def __init__(self, event: ScheduledEvent) -> None:
        self.event = event
        super().__init__()


class EventTypeGone(Problem):
    """The event type was deleted, turned off, or is hidden from this account."""

    title = "This event type cannot be booked any more"
    message = "It was deleted or turned off in Calendly, or your account may not see it."
    remedy = "Choose another event type."


class TooManyBookings(Problem):
    """Calendly's own limit for bookings by programs is used up for longer than one waits."""

    title = "Calendly takes no more bookings for now"

    def __init__(self, seconds: float) -> None:
        super().__init__(
            message=(
                "Besides its limit for requests, Calendly limits how many meetings programs may "
                "book for you: 10 a minute, 50 an hour and 100 a day on paid plans, fewer on "
                f"others. {NOTHING_BOOKED}"
            ),
            remedy=f"What you entered stays here. Try again {_later(seconds)}.",
        )


class FieldRefused(Problem):
    """Calendly found fault with one field; `field` is its name as in `domain.booking.Fault`."""

    def __init__(self, field: str, what: str, said: str, *, details: str = "") -> None:
        self.field = field
        self.said = said
        super().__init__(
            f"Calendly did not accept {what}",
            f"Calendly says: “{said}”. {NOTHING_BOOKED}" if said else NOTHING_BOOKED,
            remedy="Correct it and book again.",
            details=details,
        )


class OldMeetingKept(Problem):
    """The new meeting is booked, but the old one was not canceled: the invitee has both."""

    title = "The new meeting is booked, but the old one is not canceled"

    def __init__(self, why: str) -> None:
        super().__init__(
            message=f"The invitee has both meetings now. {why}".strip(),
            remedy="Cancel the old meeting, here or in the list.",
        )


def refusal(error: BaseException, kind: EventType) -> BaseException:
    """Return what a refused booking means for the form; other errors as they are."""
    if isinstance(error, Rejected):
        for fault in error.details_list:
            field, what = _field_of(fault, kind)
            if field:
                return FieldRefused(field, what, fault.message, details=error.details)
    if isinstance(error, NotAllowed) and NOTHING_BOOKED not in error.message:
        error.message = f"{error.message} {NOTHING_BOOKED}".strip()
        if error.reason == "plan":
            error.remedy = (
                "An owner of your organization can change the plan on calendly.com. A booking "
                "link to the event type works on every plan."
            )
    elif isinstance(error, CalendlyError) and NOTHING_BOOKED not in error.message:
        error.message = f"{error.message} {NOTHING_BOOKED}".strip()
    return error


def is_about_time(error: BaseException) -> bool:
    """Tell whether a refusal is about the chosen time."""
    return isinstance(error, Rejected) and any(
        fault.parameter.startswith("start_time") for fault in error.details_list
    )


def _field_of(fault: Detail, kind: EventType) -> tuple[str, str]:
    for beginning, field, what in _FIELDS:
        if fault.parameter.startswith(beginning):
            if field != "question:":
                return field, what
            return _question_of(fault, kind), what
    return "", ""


def _question_of(fault: Detail, kind: EventType) -> str:
    """Return the field of the question that a fault names, by its text or else its place."""
    asked = questions_of(kind)
    for question in asked:
        if question.name and question.name in fault.message:
            return f"question:{question.position}"
    number = re.search(r"\[(\d+)\]", fault.parameter)
    place = int(number[1]) if number else 0
    return f"question:{asked[place].position}" if place < len(asked) else "question:0"


def _later(seconds: float) -> str:
    if seconds < 120:
        return f"in {max(1, round(seconds))} seconds"
    if seconds < 5400:
        return f"in {round(seconds / 60)} minutes"
    return f"in {round(seconds / 3600)} hours"
