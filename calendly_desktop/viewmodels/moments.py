"""A moment in words: in the user's zone, the zone named, 12 or 24 hours as the computer is set."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from PySide6.QtCore import QLocale

from calendly_desktop.domain.times import (
    clock,
    find_zone,
    local_day,
    short_day,
    when_it_starts,
)


def uses_24_hours(locale: QLocale | None = None) -> bool:
    """Whether the computer's language (or another one) writes 14:00 rather than 2:00 PM."""
    pattern = (locale or QLocale()).timeFormat(QLocale.FormatType.ShortFormat)
    return "AP" not in pattern.upper()


def first_weekday(locale: QLocale | None = None) -> int:
    """On which day the computer's weeks begin: 0 is Monday, as in `date.weekday()`, 6 Sunday."""
    return (locale or QLocale()).firstDayOfWeek().value - 1


def weekend(locale: QLocale | None = None) -> frozenset[int]:
    """Which weekdays (0: Monday) are free of work where the computer is set to."""
    worked = {day.value - 1 for day in (locale or QLocale()).weekdays()}
    return frozenset(range(7)) - worked


def week_of(day: date, first: int | None = None) -> tuple[date, ...]:
    """Return the week of a day from weekday `first` on (0: Monday; else the computer's)."""
    start = first_weekday() if first is None else first
    begin = day - timedelta(days=(day.weekday() - start) % 7)
    return tuple(begin + timedelta(days=n) for n in range(7))


def moment_in_words(moment: datetime, zone_name: str) -> str:
    """Write an aware time: "Mon 23 Nov, 09:00 (Berlin)", with the year when it is another."""
    zone = find_zone(zone_name)
    today = local_day(datetime.now(UTC), zone)
    return when_it_starts(moment, zone, twenty_four=uses_24_hours(), today=today)


def time_in_words(moment: datetime, zone_name: str) -> str:
    """Write an aware time as briefly as it can be: "09:41" today, else with its day."""
    zone = find_zone(zone_name)
    local, today = moment.astimezone(zone.info), local_day(datetime.now(UTC), zone)
    text = clock(local, twenty_four=uses_24_hours())
    return text if local.date() == today else f"{short_day(local.date(), today)}, {text}"


def zone_with_time(zone_name: str, now: datetime) -> str:
    """A zone and the time there: "Berlin, 09:41"; an unknown zone is named as it came."""
    zone = find_zone(zone_name)
    if not zone.known:
        return zone_name
    return f"{zone.city}, {clock(now.astimezone(zone.info), twenty_four=uses_24_hours())}"
