"""Date, time and zone of a meeting in the language of a message, where its reader is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QDate, QDateTime, QLocale, QTime, QTimeZone

from calendly_desktop.domain.times import find_zone, offset

if TYPE_CHECKING:
    from datetime import datetime

    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.domain.times import Zone


class MessageTimes(NamedTuple):
    """When a meeting is, in words of one language and in one zone.

    zone: the zone named in the language, and its city: "Mitteleuropäische Normalzeit, Berlin".
    moment: date, start and city, for the text of a link.
    """

    date: str
    time: str
    end_time: str
    zone: str
    moment: str


def times_in(language: str, event: ScheduledEvent, zone_name: str) -> MessageTimes:
    """Return when a meeting is; the zone's country decides about 12 or 24 hours and word order."""
    zone = find_zone(zone_name)
    start, end = (each.astimezone(zone.info) for each in (event.start_time, event.end_time))
    locale = _locale(language, zone)
    date, time, until = _date(start, locale), _time(start, locale), _time(end, locale)
    if end.date() != start.date():
        until = f"{_date(end, locale)}, {until}"
    if end.utcoffset() != start.utcoffset():
        until += f" {offset(end)}"  # the clocks change in between
    return MessageTimes(
        date, time, until, _zone(start, zone, locale), f"{date}, {time} ({zone.city})"
    )


def date_and_time_in(language: str, moment: datetime, zone_name: str) -> tuple[str, str]:
    """Return the day and the time of a moment in a language, by the clock of a zone."""
    zone = find_zone(zone_name)
    local, locale = moment.astimezone(zone.info), _locale(language, zone)
    return _date(local, locale), _time(local, locale)


def _locale(language: str, zone: Zone) -> QLocale:
    """Return the locale of a language in the country of a zone: English in New York has AM, PM."""
    base = QLocale(language)
    country = _qt_zone(zone).territory()
    if country == QLocale.Country.AnyCountry:
        return base
    local = QLocale(base.language(), country)
    return local if local.language() == base.language() else base


def _date(moment: datetime, locale: QLocale) -> str:
    day = QDate(moment.year, moment.month, moment.day)
    return _plain_spaces(locale.toString(day, QLocale.FormatType.LongFormat))


def _time(moment: datetime, locale: QLocale) -> str:
    clock = QTime(moment.hour, moment.minute)
    return _plain_spaces(locale.toString(clock, QLocale.FormatType.ShortFormat))


def _zone(moment: datetime, zone: Zone, locale: QLocale) -> str:
    """Return the name that the zone has at that moment, summer or winter, and its city."""
    if not zone.known or zone.name in {"UTC", "Etc/UTC"}:
        return "UTC"
    at = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()), _qt_zone(zone))
    name = _qt_zone(zone).displayName(at, QTimeZone.NameType.LongName, locale)
    if not name or name == zone.name or name.startswith(("GMT", "UTC")):
        name = offset(moment)
    return name if "/" not in zone.name else f"{_plain_spaces(name)}, {zone.city}"


def _qt_zone(zone: Zone) -> QTimeZone:
    return QTimeZone(zone.name.encode("ascii", "replace") if zone.known else b"UTC")


def _plain_spaces(text: str) -> str:
    """Return text with the usual no-break space: mail programs draw the narrow one as a box."""
    return text.replace("\u202f", "\u00a0")
