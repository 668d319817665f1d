"""The periods of a report: named or custom days, what they are compared with, and their parts."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import tzinfo

PeriodName = Literal[
    "this_month",
    "last_month",
    "last_7",
    "last_30",
    "last_90",
    "this_quarter",
    "last_quarter",
    "this_year",
    "all",
    "custom",
]
PERIODS: Final[tuple[PeriodName, ...]] = get_args(PeriodName)

Comparison = Literal["none", "before", "year"]
COMPARISONS: Final[tuple[Comparison, ...]] = get_args(Comparison)

Step = Literal["day", "week", "month"]

_ROLLING: Final = {"last_7": 7, "last_30": 30, "last_90": 90}
_MONTHS: Final = {"this_month": 1, "this_quarter": 3, "this_year": 12}
_WHOLE: Final = {"last_month": 1, "last_quarter": 3}
_MOST_DAYS, _MOST_WEEKS = 45, 30  # parts of a line that is still easy to read
_DAY: Final = timedelta(days=1)
_FIRST, _LAST = date(1971, 1, 1), date(2999, 12, 31)  # others are mistyped days


class Days(NamedTuple):
    """The days of a period, both ends included; None is no limit."""

    first: date | None = None
    last: date | None = None

    @property
    def length(self) -> int:
        """How many days there are; 0 where an end is open."""
        if self.first is None or self.last is None:
            return 0
        return (self.last - self.first).days + 1


class Part(NamedTuple):
    """A day, week or month of a period: its first and last day inside the period."""

    first: date
    last: date


def days_of(name: PeriodName, today: date, custom: Days | None = None) -> Days:
    """Return the days of a period. Rolling ones end today; the others are whole, as calendars are.

    custom: the days of the custom period; given the wrong way round they are turned.
    """
    if name == "custom" and custom is not None:
        return _sound(custom)
    if name in _ROLLING:
        return Days(today - timedelta(days=_ROLLING[name] - 1), today)
    if name in _MONTHS:
        return _block(_block_start(today, _MONTHS[name]), _MONTHS[name])
    if name in _WHOLE:
        months = _WHOLE[name]
        return _block(_moved(_block_start(today, months), -months), months)
    return Days()


def compared_days(
    name: PeriodName, days: Days, comparison: Comparison, until: date | None = None
) -> Days | None:
    """Return the days that a period is compared with; None where there are none.

    until: the last day that can have bookings, today where days booked are counted: a month that
    has only begun is compared with as many days of the month before.
    """
    if comparison == "none" or days.first is None or days.last is None:
        return None
    last = days.last if until is None else max(days.first, min(days.last, until))
    months = (_MONTHS | _WHOLE).get(name)
    back = 12 if comparison == "year" else months
    try:
        if back is None:
            length = timedelta(days=(last - days.first).days + 1)
            return Days(days.first - length, days.first - _DAY)
        first = _moved(days.first, -back)
        if months is not None and last == days.last:
            return _block(first, months)
        if comparison == "year":
            return Days(first, _moved(last, -12))
        return Days(first, min(first + (last - days.first), days.first - _DAY))
    except (OverflowError, ValueError):  # before the first year that Python knows
        return None


def moments_of(days: Days, zone: tzinfo) -> tuple[datetime | None, datetime | None]:
    """Return when the days begin and end in a zone, half open and in UTC; None is no limit.

    A day lasts from midnight to midnight on the wall, 23 or 25 hours where clocks change.
    """
    since = midnight(days.first, zone) if days.first is not None else None
    until = None
    if days.last is not None and days.last < date.max:
        until = midnight(days.last + timedelta(days=1), zone)
    return since, until


def midnight(day: date, zone: tzinfo) -> datetime:
    """Return when a day begins in a zone, in UTC."""
    try:
        return datetime.combine(day, time.min, tzinfo=zone).astimezone(UTC)
    except OverflowError:  # the first and last days that Python knows
        return datetime.combine(day, time.min, tzinfo=UTC)


def days_between(first: int, last: int, zone: tzinfo) -> Days:
    """Return the days of two moments (seconds since 1970) in a zone."""
    return Days(*(datetime.fromtimestamp(at, zone).date() for at in (first, last)))


def step_for(days: Days) -> Step:
    """Return in which steps a line over some days is easy to read."""
    if days.length <= _MOST_DAYS:
        return "day"
    return "week" if days.length <= _MOST_WEEKS * 7 else "month"


def parts_of(days: Days, step: Step, first_weekday: int = 0) -> list[Part]:
    """Return the days, weeks or months of a period in order, cut where it begins and ends.

    first_weekday: with which weekday weeks begin (0: Monday).
    """
    if days.first is None or days.last is None:
        return []
    parts, at = [], days.first
    while at <= days.last:
        last = min(days.last, _last_of(at, step, first_weekday))
        parts.append(Part(at, last))
        if last == date.max:
            break
        at = last + timedelta(days=1)
    return parts


def bounds_of(parts: Sequence[Part], zone: tzinfo) -> list[int]:
    """Return where parts begin, and the end of the last, in seconds since 1970."""
    if not parts:
        return []
    _since, until = moments_of(Days(None, parts[-1].last), zone)
    ends = [until] if until is not None else []
    begins = [midnight(part.first, zone) for part in parts]
    return [int(moment.timestamp()) for moment in (*begins, *ends)]


def _last_of(day: date, step: Step, first_weekday: int) -> date:
    if step == "day":
        return day
    if step == "week":
        rest = 6 - (day.weekday() - first_weekday) % 7
        return day + timedelta(days=min(rest, (date.max - day).days))
    following = _moved(day.replace(day=1), 1) if (day.year, day.month) != (9999, 12) else None
    return following - timedelta(days=1) if following is not None else date.max


def _sound(days: Days) -> Days:
    first, last = days
    if first is not None and last is not None and first > last:
        first, last = last, first
    return Days(*(day and min(max(day, _FIRST), _LAST) for day in (first, last)))


def _block_start(day: date, months: int) -> date:
    """Return the first day of the month, quarter or year that a day is in."""
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def _block(first: date, months: int) -> Days:
    return Days(first, _moved(first, months) - timedelta(days=1))


def _moved(day: date, months: int) -> date:
    """Return the same day some months later or earlier, or the last one of a shorter month."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    following = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    longest = (following - timedelta(days=1)).day
    return date(year, month + 1, min(day.day, longest))
