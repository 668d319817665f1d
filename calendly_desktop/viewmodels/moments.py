"""A moment in words: in the user's zone, the zone named, 12 or 24 hours as the computer is set."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import QLocale

from calendly_desktop.domain.times import clock, find_zone, local_day, when_it_starts


def uses_24_hours(locale: QLocale | None = None) -> bool:
    """Whether the computer's language (or another one) writes 14:00 rather than 2:00 PM."""
    pattern = (locale or QLocale()).timeFormat(QLocale.FormatType.ShortFormat)
    return "AP" not in pattern.upper()


def moment_in_words(moment: datetime, zone_name: str) -> str:
    """Write an aware time: "Mon 23 Nov, 09:00 (Berlin)", with the year when it is another."""
    zone = find_zone(zone_name)
    today = local_day(datetime.now(UTC), zone)
    return when_it_starts(moment, zone, twenty_four=uses_24_hours(), today=today)


def zone_with_time(zone_name: str, now: datetime) -> str:
    """A zone and the time there: "Berlin, 09:41"; an unknown zone is named as it came."""
    zone = find_zone(zone_name)
    if not zone.known:
        return zone_name
    return f"{zone.city}, {clock(now.astimezone(zone.info), twenty_four=uses_24_hours())}"
