"""Dates, times and durations in words, in a named time zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import lru_cache
from typing import NamedTuple
from zoneinfo import ZoneInfo

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


class Zone(NamedTuple):
    """A time zone as Calendly named it; `known` is False when this computer has no such zone.

    An unknown zone counts as UTC, and `note` says so, so that nobody trusts a wrong hour.
    """

    name: str
    info: tzinfo
    known: bool

    @property
    def city(self) -> str:
        """What people call the zone: Berlin for Europe/Berlin."""
        return city(self.name) if self.known else "UTC"

    @property
    def note(self) -> str:
        """One sentence when the zone is unknown, otherwise empty."""
        if self.known:
            return ""
        if not self.name:
            return "The time zone is not given: times are in UTC."
        return f"The time zone “{self.name}” is not known here: times are in UTC."


@lru_cache(maxsize=512)
def find_zone(name: str | None) -> Zone:
    """Return the zone of an IANA name; UTC marked as not known for anything else."""
    wanted = (name or "").strip()
    if not wanted:
        return Zone("", UTC, False)
    try:
        return Zone(wanted, ZoneInfo(wanted), True)
    except (KeyError, ValueError, OSError):  # OSError: "Europe" is a folder of the database
        return Zone(wanted, UTC, False)


def city(zone_name: str) -> str:
    """Return the last part of an IANA name in words: Buenos Aires, New York, UTC."""
    return zone_name.rsplit("/", 1)[-1].replace("_", " ")


def clock(moment: datetime, *, twenty_four: bool) -> str:
    """Return the wall-clock time of an aware or local moment: 09:00, or 9:00 AM."""
    if twenty_four:
        return f"{moment.hour:02}:{moment.minute:02}"
    return f"{_hour_12(moment)} {_half(moment)}"


def span(start: datetime, end: datetime, zone: Zone, *, twenty_four: bool) -> str:
    """Return from when to when, in the zone: 09:00–09:30; the weekday when it ends later.

    In the hour that a clock change repeats, the offset from UTC is added: 02:30–02:45 UTC+1.
    """
    first, last = start.astimezone(zone.info), end.astimezone(zone.info)
    begin, finish = clock(first, twenty_four=twenty_four), clock(last, twenty_four=twenty_four)
    same_day = first.date() == last.date()
    if not twenty_four and same_day and _half(first) == _half(last):
        begin = _hour_12(first)
    text = f"{begin}–{finish}"
    if not same_day:
        text += f" {_WEEKDAYS[last.weekday()][:3]}"
    if is_repeated_hour(first) or is_repeated_hour(last):
        text += f" {offset(first)}"
        if offset(last) != offset(first):
            text += f" to {offset(last)}"
    return text


def is_repeated_hour(moment: datetime) -> bool:
    """Tell whether this wall-clock time happens twice that day (the clocks go back)."""
    return moment.utcoffset() != moment.replace(fold=1 - moment.fold).utcoffset()


def offset(moment: datetime) -> str:
    """Return the distance from UTC in words: UTC, UTC+1, UTC+5:30, UTC-3."""
    minutes = round((moment.utcoffset() or timedelta()).total_seconds() / 60)
    if not minutes:
        return "UTC"
    hours, rest = divmod(abs(minutes), 60)
    sign = "+" if minutes > 0 else "-"
    return f"UTC{sign}{hours}" + (f":{rest:02}" if rest else "")


def local_day(moment: datetime, zone: Zone) -> date:
    """Return the calendar day of a moment in the zone."""
    return moment.astimezone(zone.info).date()


def long_day(day: date, today: date) -> str:
    """Return the heading of a day: Today, Sunday 22 November; the year when it is another."""
    text = f"{_WEEKDAYS[day.weekday()]} {day.day} {_MONTHS[day.month - 1]}"
    if day.year != today.year:
        text += f" {day.year}"
    word = {0: "Today", 1: "Tomorrow", -1: "Yesterday"}.get((day - today).days)
    return f"{word}, {text}" if word else text


def short_day(day: date, today: date | None = None) -> str:
    """Return a day in little room: Mon 23 Nov; with the year when it is not that of `today`."""
    text = f"{_WEEKDAYS[day.weekday()][:3]} {day.day} {_MONTHS[day.month - 1][:3]}"
    return text if today is not None and today.year == day.year else f"{text} {day.year}"


def month_and_year(day: date) -> str:
    """Return the month of a day: January 2027."""
    return f"{_MONTHS[day.month - 1]} {day.year}"


def when(
    start: datetime, end: datetime, zone: Zone, *, twenty_four: bool, today: date | None = None
) -> str:
    """Return day and time in the zone: Mon 23 Nov, 09:00–09:30 (Berlin)."""
    day = short_day(local_day(start, zone), today)
    return f"{day}, {span(start, end, zone, twenty_four=twenty_four)} ({zone.city})"


def when_it_starts(
    start: datetime, zone: Zone, *, twenty_four: bool, today: date | None = None
) -> str:
    """Return day and start in the zone: Mon 23 Nov, 09:00 (Berlin)."""
    moment = start.astimezone(zone.info)
    extra = f" {offset(moment)}" if is_repeated_hour(moment) else ""
    day = short_day(moment.date(), today)
    return f"{day}, {clock(moment, twenty_four=twenty_four)}{extra} ({zone.city})"


def there(start: datetime, end: datetime, home: Zone, away: Zone, *, twenty_four: bool) -> str:
    """Return the same meeting on the other clock; its day is named when it is another one."""
    text = span(start, end, away, twenty_four=twenty_four)
    day = local_day(start, away)
    if day != local_day(start, home):
        text = f"{short_day(day, local_day(start, home))}, {text}"
    return text


def runs_alike(start: datetime, home: Zone, away: Zone) -> bool:
    """Tell whether both zones show the same clock at that moment."""
    return start.astimezone(home.info).utcoffset() == start.astimezone(away.info).utcoffset()


def duration(minutes: float) -> str:
    """Return a length of time: 30 min, 1 h, 1 h 30 min."""
    hours, rest = divmod(round(minutes), 60)
    parts = [f"{hours} h"] if hours else []
    if rest or not hours:
        parts.append(f"{rest} min")
    return " ".join(parts)


def _hour_12(moment: datetime) -> str:
    return f"{moment.hour % 12 or 12}:{moment.minute:02}"


def _half(moment: datetime) -> str:
    return "AM" if moment.hour < 12 else "PM"
