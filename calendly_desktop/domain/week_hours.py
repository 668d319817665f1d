"""Hours of a week and of single days: read from rules, from what people type, compared, in words.

Calendly (reference, section 6.2): a schedule holds each weekday once and any number of days of
their own; hours are local to its zone; no hours at all is closed. All its rules are sent at once.
"""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from calendly_desktop.domain.times import short_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from calendly_desktop.domain.models import AvailabilityRule, AvailabilitySchedule

DAYS: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WHOLE_DAY: Final = 24 * 60
_PARTS = re.compile(r"\s*(?:[,;/]|\band\b|\n)\s*")
_ENDS = re.compile(r"\s*(?:-|–|—|\bto\b|\buntil\b)\s*")
_TIME = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm|a\.m\.|p\.m\.)?")
_CLOSED = frozenset({"", "-", "closed", "off", "none"})


class Span(NamedTuple):
    """Open from one minute of the day to another."""

    begin: int
    end: int


Hours = tuple[Span, ...]


class WeekHours(NamedTuple):
    """The hours of Monday to Sunday, and of days that differ, in their order."""

    week: tuple[Hours, ...]
    dates: tuple[tuple[date, Hours], ...] = ()


class Typed(NamedTuple):
    """Hours as somebody typed them; fault says what is wrong, and then there are none."""

    hours: Hours = ()
    fault: str = ""


def hours_of(rules: Iterable[AvailabilityRule]) -> WeekHours:
    """Return the hours that rules say; a weekday without a rule is closed."""
    week: dict[str, Hours] = {}
    dates: dict[date, Hours] = {}
    for rule in rules:
        found = tuple(sorted(_spans(rule)))
        if rule.type == "date":
            if (day := _day(rule.date)) is not None:
                dates[day] = found
        elif rule.wday in DAYS:
            week[rule.wday] = found
    return WeekHours(tuple(week.get(day, ()) for day in DAYS), tuple(sorted(dates.items())))


def rules_of(hours: WeekHours) -> list[dict[str, Any]]:
    """Return all rules as Calendly takes them."""
    week = [
        {"type": "wday", "wday": day, "intervals": _intervals(spans)}
        for day, spans in zip(DAYS, hours.week, strict=True)
    ]
    dates = [
        {"type": "date", "date": day.isoformat(), "intervals": _intervals(spans)}
        for day, spans in hours.dates
    ]
    return [*week, *dates]


def without_past(hours: WeekHours, today: date) -> WeekHours:
    """Return hours without the days that are over, which Calendly does not take back."""
    return hours._replace(dates=tuple(row for row in hours.dates if row[0] >= today))


def read_hours(text: str) -> Typed:
    """Read hours as people type them: 9-12, 13:00 - 17:30 · 9 am to 5 pm · closed."""
    if " ".join(text.split()).casefold() in _CLOSED:
        return Typed()
    found = []
    for part in _PARTS.split(text.strip().casefold()):
        if not part:
            continue
        ends = _ENDS.split(part)
        if len(ends) != 2:
            return Typed(
                fault=f"“{part}” is no span of hours: write from and to, such as 9:00-17:00."
            )
        end = _minute(ends[1])
        begin = _minute(ends[0], ends[1], end or 0)
        if begin is None or end is None:
            wrong = ends[0] if begin is None else ends[1]
            return Typed(fault=f"“{wrong}” is no time of day: write it like 9:00 or 9 am.")
        if end == 0:
            end = WHOLE_DAY  # until midnight
        if end <= begin:
            return Typed(fault=f"“{part}” ends before it begins.")
        found.append(Span(begin, end))
    found.sort()
    for before, after in pairwise(found):
        if after.begin < before.end:
            return Typed(fault=f"{hours_text([before])} and {hours_text([after])} overlap.")
    return Typed(tuple(found))


def clock_text(minute: int, *, twenty_four: bool = True) -> str:
    """Return a minute of the day: 09:00, or 9:00 AM; the end of the day is 24:00, or midnight."""
    hour, rest = divmod(minute, 60)
    if twenty_four:
        return f"{hour:02}:{rest:02}"
    return f"{hour % 12 or 12}:{rest:02} {'AM' if hour % 24 < 12 else 'PM'}"


def hours_text(hours: Sequence[Span], *, twenty_four: bool = True) -> str:
    """Return hours in words: 09:00-12:00, 13:00-17:30, or Closed."""
    if not hours:
        return "Closed"
    return ", ".join(
        f"{clock_text(span.begin, twenty_four=twenty_four)}–"
        f"{clock_text(span.end, twenty_four=twenty_four)}"
        for span in hours
    )


def week_text(hours: WeekHours, *, twenty_four: bool = True) -> str:
    """Return a week in a few words: Monday to Friday 09:00-17:30. Saturday and Sunday closed."""
    parts: list[tuple[list[int], Hours]] = []
    for number, spans in enumerate(hours.week):
        if parts and parts[-1][1] == spans:
            parts[-1][0].append(number)
        else:
            parts.append(([number], spans))
    return " ".join(
        f"{_days_text(days)} {hours_text(spans, twenty_four=twenty_four) if spans else 'closed'}."
        for days, spans in parts
    )


def open_minutes(hours: WeekHours) -> int:
    """Return how many minutes a usual week is open."""
    return sum(span.end - span.begin for spans in hours.week for span in spans)


def differences(
    before: WeekHours, after: WeekHours, *, twenty_four: bool = True, today: date | None = None
) -> list[str]:
    """Return what changes from one to the other, a line each: Monday: 09:00-17:30, was Closed."""

    def line(name: str, old: Hours | None, new: Hours | None) -> str:
        was = "as usual" if old is None else hours_text(old, twenty_four=twenty_four)
        now = "as usual again" if new is None else hours_text(new, twenty_four=twenty_four)
        return f"{name}: {now} (was {was})"

    found = [
        line(day.capitalize(), old, new)
        for day, old, new in zip(DAYS, before.week, after.week, strict=True)
        if old != new
    ]
    olds, news = dict(before.dates), dict(after.dates)
    for day in sorted(olds.keys() | news.keys()):
        old_hours, new_hours = olds.get(day), news.get(day)
        if old_hours != new_hours:
            found.append(line(short_day(day, today), old_hours, new_hours))
    return found


def has_hours(schedule: AvailabilitySchedule, sent: Mapping[str, Any]) -> bool:
    """Tell whether a schedule is as a request wanted it; for reading back a lost answer."""
    now: dict[str, Any] = {
        "name": schedule.name,
        "timezone": schedule.timezone,
        "default": schedule.default,
        "rules": rules_of(hours_of(schedule.rules)),
    }
    return all(now.get(field) == value for field, value in sent.items())


# -- private -------------------------------------------------------------------------------


def _spans(rule: AvailabilityRule) -> list[Span]:
    found = []
    for interval in rule.intervals:
        begin, end = _minute(interval.begin), _minute(interval.end)
        if begin is not None and end is not None:
            found.append(Span(begin, end or WHOLE_DAY))
    return [span for span in found if span.begin < span.end]


def _intervals(spans: Hours) -> list[dict[str, str]]:
    return [{"from": clock_text(span.begin), "to": clock_text(span.end)} for span in spans]


def _minute(text: str, other: str = "", until: int = 0) -> int | None:
    """Return a time as the minute of the day.

    other, until: the end of the span that this begins; 1-5 pm begins at 1 pm, 9-5 pm at 9 am.
    """
    match = _TIME.fullmatch(text.strip())
    if match is None:
        return None
    hour, minutes = int(match[1]), int(match[2] or 0)
    half, theirs = (match[3] or "").replace(".", ""), other.rstrip().replace(".", "")[-2:]
    if not half and theirs in {"am", "pm"} and 1 <= hour <= 12:
        afternoon = (hour % 12 + 12) * 60 + minutes
        half = "pm" if theirs == "pm" and afternoon < until else "am"
        half = "pm" if hour == 12 and theirs == "pm" else half
    if half and not 1 <= hour <= 12:
        return None
    if half:
        hour = hour % 12 + (12 if half == "pm" else 0)
    minute = hour * 60 + minutes
    return minute if minutes < 60 and minute <= WHOLE_DAY else None


def _days_text(days: Sequence[int]) -> str:
    names = [DAYS[number].capitalize() for number in days]
    if len(names) > 2:
        return f"{names[0]} to {names[-1]}"
    return " and ".join(names)


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
