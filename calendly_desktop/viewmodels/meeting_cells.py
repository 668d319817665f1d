"""The cells of the meetings list in words: times, names, places, and what is news."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.meetings import (
    amount,
    cancellation_text,
    host_names,
    invitee_name,
    meeting_name,
    place_of,
)
from calendly_desktop.domain.times import Zone, clock, find_zone, local_day, span
from calendly_desktop.store.schema import starts_at
from calendly_desktop.viewmodels.moments import uses_24_hours

if TYPE_CHECKING:
    from datetime import date, datetime

    from PySide6.QtCore import QLocale

    from calendly_desktop.store.event_views import Found


class Column(IntEnum):
    """The columns in their order."""

    TIME = 0
    MEETING = 1
    INVITEES = 2
    HOST = 3
    PLACE = 4


class Clock(NamedTuple):
    """How times are shown: in which zone, with 24 or 12 hours, and what moment it is."""

    zone: Zone
    twenty_four: bool
    now: datetime

    @property
    def today(self) -> date:
        """The calendar day in the zone."""
        return local_day(self.now, self.zone)


class DayRow(NamedTuple):
    """The heading above the meetings of one day."""

    day: date
    text: str
    meetings: int

    @property
    def count_text(self) -> str:
        """How many meetings the day has."""
        return amount(self.meetings, "meeting")


class MeetingRow(NamedTuple):
    """One meeting with the texts of its cells; `found` is None where it cannot be read here.

    mark: the end of the meeting's name that must not be cut off, such as " · now · new".
    """

    found: Found | None
    texts: tuple[str, ...]
    mark: str = ""
    is_canceled: bool = False
    is_running: bool = False
    is_waiting: bool = False
    news: str = ""


Row = DayRow | MeetingRow


def tell_time(zone_name: str, now: datetime, locale: QLocale | None = None) -> Clock:
    """Return the clock for a zone; 12 or 24 hours as the locale of the computer has it."""
    return Clock(find_zone(zone_name), uses_24_hours(locale), now)


def meeting_row(found: Found, when: Clock) -> MeetingRow:
    """Return one meeting with the texts of its cells."""
    event = found.event
    canceled = event.status == "canceled"
    running = is_running(found, when)
    mark = "".join(f" · {word}" for word in ("now" if running else "", found.news) if word)
    texts = (
        span(event.start_time, event.end_time, when.zone, twenty_four=when.twenty_four),
        meeting_name(event) + mark,
        invitees_text(found),
        _first_and_more(host_names(event)),
        cancellation_text(event) if canceled else place_of(event.location).text,
    )
    return MeetingRow(found, texts, mark, canceled, running, found.invitees is None, found.news)


def unreadable_row(number: int, when: Clock) -> MeetingRow:
    """Return what stands for a meeting whose row in the local copy cannot be read."""
    start = starts_at(number).astimezone(when.zone.info)
    words = "Cannot be read here; Refresh reads it again"
    return MeetingRow(None, (clock(start, twenty_four=when.twenty_four), words, "", "", ""))


def invitees_text(found: Found) -> str:
    """Return who comes, in little room: Maria Lopez, Ken Ito +39, 1 invitee (not read yet)."""
    counter = found.event.invitees_counter
    if found.invitees is None:
        count = counter.total if found.event.status == "canceled" else counter.active
        return amount(count, "invitee")
    if found.invitee is None:
        return "Nobody booked"
    alike = sum(each.status == found.invitee.status for each in found.invitees)
    return invitee_name(found.invitee) + (f" +{alike - 1}" if alike > 1 else "")


def is_running(found: Found, when: Clock) -> bool:
    """Tell whether a meeting goes on at that moment."""
    event = found.event
    return event.status != "canceled" and event.start_time <= when.now < event.end_time


def _first_and_more(names: list[str]) -> str:
    if not names:
        return "No host"
    return names[0] + (f" +{len(names) - 1}" if len(names) > 1 else "")
