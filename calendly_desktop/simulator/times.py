"""Moments as whole microseconds since 1970, and Calendly's way to write them."""

from __future__ import annotations

import functools
from datetime import UTC, date, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

SECOND = 1_000_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE
DAY = 24 * HOUR
LAST_YEAR = 9000

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(value: datetime) -> int:
    """Microseconds since 1970 of an aware date and time."""
    return (value - _EPOCH) // timedelta(microseconds=1)


def as_datetime(value: int) -> datetime:
    """The same moment as an aware UTC date and time."""
    return _EPOCH + timedelta(microseconds=value)


def stamp(value: int) -> str:
    """Six fractional digits and Z, as scheduling resources carry it."""
    return f"{as_datetime(value):%Y-%m-%dT%H:%M:%S.%fZ}"


def short_stamp(value: int) -> str:
    """Whole seconds and Z, as contacts carry it."""
    return f"{as_datetime(value):%Y-%m-%dT%H:%M:%SZ}"


def parse_stamp(text: str) -> int | None:
    """Microseconds of an RFC 3339 date and time with offset, or None."""
    if len(text) < 17 or text[10:11] not in "Tt":
        return None
    try:
        value = datetime.fromisoformat(text.upper())
    except ValueError:
        return None
    if value.tzinfo is None or not 1 < value.year < LAST_YEAR:
        return None
    return moment(value)


def parse_date(text: str) -> date | None:
    """A calendar day written YYYY-MM-DD, or None."""
    if len(text) != 10:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


@functools.cache
def zone(name: str) -> tzinfo | None:
    """The IANA time zone of that name, or None."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def local_moment(day: date, minute: int, zone_name: str) -> int:
    """The moment of a local wall-clock minute of a day in a time zone."""
    return _midnight(day, zone_name, minute // 60) + minute * MINUTE


@functools.lru_cache(maxsize=65_536)
def _midnight(day: date, zone_name: str, hour: int) -> int:
    """UTC moment to which local minutes of that hour of the day are added."""
    local = datetime(day.year, day.month, day.day, min(hour, 23), tzinfo=zone(zone_name))
    return moment(local) - min(hour, 23) * HOUR
