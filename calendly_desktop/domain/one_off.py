"""One-off meetings: a link for a meeting with dates of its own; the form, its faults, what is sent.

Calendly (reference, section 6.5): hosts, one length, one place, and one of three kinds of dates.
Such meetings are listed nowhere, so the link is all there is of one.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final, Literal

import msgspec

from calendly_desktop.domain.booking import Fault
from calendly_desktop.domain.event_type_form import (
    Place,
    place_body,
    place_faults,
)
from calendly_desktop.domain.one_time_links import LONGEST_LENGTH, LONGEST_NAME, read_lengths
from calendly_desktop.domain.week_hours import read_hours

if TYPE_CHECKING:
    from calendly_desktop.domain.times import Zone

Dates = Literal["days_in_future", "date_range", "spots"]
MOST_DAYS: Final = 365
"""Calendly: days ahead, and fewer than so many days between the first and the last."""


class OneOffForm(msgspec.Struct, frozen=True, kw_only=True):
    """What was filled in, as typed. host, co_hosts: URIs of users. days of: YYYY-MM-DD.

    spots: lines of a day and hours, such as 2026-12-03 9:00-10:00.
    """

    name: str = ""
    host: str = ""
    co_hosts: tuple[str, ...] = ()
    length: str = "30"
    dates: Dates = "days_in_future"
    days: int = 14
    only_weekdays: bool = True
    first_day: str = ""
    last_day: str = ""
    spots: tuple[tuple[str, str], ...] = ()
    place: Place = Place("")
    zone: str = ""

    def is_begun(self) -> bool:
        """Tell whether there is anything to lose."""
        return bool(self.name.strip() or self.co_hosts or self.place.text.strip() or self.spots)


def faults(form: OneOffForm, zone: Zone, now: datetime) -> list[Fault]:
    """Return what is wrong with a form, in the order of its fields."""
    found, name = [], form.name.strip()
    if not name:
        found.append(Fault("name", "Give the meeting a name: invitees see it."))
    elif len(name) > LONGEST_NAME:
        over = len(name) - LONGEST_NAME
        text = f"The name is {over} characters too long: Calendly takes {LONGEST_NAME}."
        found.append(Fault("name", text))
    if not form.host:
        found.append(Fault("host", "Choose who hosts the meeting."))
    read = read_lengths(form.length)
    if read.bad or len(read.minutes) != 1:
        text = f"Write one length in minutes, from 1 to {LONGEST_LENGTH}, such as 30."
        found.append(Fault("length", text))
    found += _date_faults(form, zone, now)
    if form.place.kind:
        found += [Fault("place", fault.text) for fault in place_faults([form.place])]
    return found


def body_of(form: OneOffForm, zone: Zone) -> dict[str, Any]:
    """Return what is sent of a form without faults."""
    body: dict[str, Any] = {
        "name": " ".join(form.name.split()),
        "host": form.host,
        "duration": read_lengths(form.length).minutes[0],
        "date_setting": _setting(form, zone),
    }
    if form.co_hosts:
        body["co_hosts"] = list(form.co_hosts)
    if form.zone:
        body["timezone"] = form.zone
    if form.place.kind:
        body["location"] = place_body(form.place)
    return body


def spots_of(form: OneOffForm, zone: Zone) -> list[tuple[datetime, datetime]]:
    """Return the offered times as moments, in order; what cannot be read is left out."""
    found = []
    for day_text, hours_text in form.spots:
        day, typed = _day(day_text), read_hours(hours_text)
        if day is None or typed.fault:
            continue
        for span in typed.hours:
            midnight = datetime.combine(day, time(), zone.info)
            ends = [_at(midnight, minute) for minute in span]
            found.append((ends[0], ends[1]))
    return sorted(found)


# -- private -------------------------------------------------------------------------------


def _setting(form: OneOffForm, zone: Zone) -> dict[str, Any]:
    if form.dates == "days_in_future":
        weekdays = form.only_weekdays
        return {"type": "days_in_future", "days": form.days, "only_weekdays": weekdays}
    if form.dates == "date_range":
        first, last = form.first_day, form.last_day
        return {"type": "date_range", "start_date": first, "end_date": last}
    spots = [
        {"start_time": _stamp(begin), "end_time": _stamp(end)}
        for begin, end in spots_of(form, zone)
    ]
    return {"type": "spots", "spots": spots}


def _date_faults(form: OneOffForm, zone: Zone, now: datetime) -> list[Fault]:
    if form.dates == "days_in_future":
        if 0 <= form.days <= MOST_DAYS:
            return []
        return [Fault("days", f"Choose a number of days from 0 to {MOST_DAYS}.")]
    if form.dates == "spots":
        return _spot_faults(form, zone, now)
    first, last = _day(form.first_day), _day(form.last_day)
    today = now.astimezone(zone.info).date()
    if first is None:
        return [Fault("first_day", "Choose the first day that can be booked.")]
    if last is None or last < first:
        return [Fault("last_day", "The last day is before the first one: nothing could be booked.")]
    if last < today:
        return [Fault("last_day", "The last day is over: nothing could be booked.")]
    if last - first >= timedelta(days=MOST_DAYS):
        text = f"Calendly takes fewer than {MOST_DAYS} days between the first and the last."
        return [Fault("last_day", text)]
    return []


def _spot_faults(form: OneOffForm, zone: Zone, now: datetime) -> list[Fault]:
    for day, hours in form.spots:
        typed = read_hours(hours)
        if typed.fault:
            return [Fault("spots", f"{day}: {typed.fault}")]
        if not typed.hours:
            return [Fault("spots", f"{day}: write from and to, such as 9:00-12:00.")]
    spots = spots_of(form, zone)
    if not spots:
        return [Fault("spots", "Add at least one time to choose.")]
    if spots[0][0] <= now:
        return [Fault("spots", "The first of the times is over already.")]
    return []


def _at(midnight: datetime, minute: int) -> datetime:
    """Return the moment at which the clock on the wall shows a minute of the day."""
    day = midnight + timedelta(days=minute // (24 * 60))
    return day.replace(hour=minute // 60 % 24, minute=minute % 60)


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.000000Z")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
