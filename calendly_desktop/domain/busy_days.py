"""Busy times laid out on the days of a zone: from which minute to which, and side by side."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.times import local_day
from calendly_desktop.domain.week_hours import WHOLE_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.models import BusyTime
    from calendly_desktop.domain.times import Zone
    from calendly_desktop.domain.week_hours import Hours, WeekHours


class BusyBlock(NamedTuple):
    """The part of a busy time that lies in one day, by the clock on the wall there."""

    begin: int
    end: int
    busy: BusyTime


def busy_days(busy: Iterable[BusyTime], days: Sequence[date], zone: Zone) -> list[list[BusyBlock]]:
    """Return the blocks of each day, in order; one that goes over midnight is on both days."""
    found: dict[date, list[BusyBlock]] = {day: [] for day in days}
    for each in busy:
        begin, end = each.start_time.astimezone(zone.info), each.end_time.astimezone(zone.info)
        day = begin.date()
        while day <= end.date():
            first = _minute(begin) if day == begin.date() else 0
            last = _minute(end) if day == end.date() else WHOLE_DAY
            if day == begin.date() == end.date() and last <= first < WHOLE_DAY:
                last = first + 1  # the clock was set back in between: it is there all the same
            if day in found and first < last:
                found[day].append(BusyBlock(first, last, each))
            day += timedelta(days=1)
    return [sorted(found[day], key=lambda block: block[:2]) for day in days]


def open_hours(hours: WeekHours, day: date) -> Hours:
    """Return when a schedule is open on a day: its own hours, or those of the weekday."""
    return dict(hours.dates).get(day, hours.week[day.weekday()])


def week_from(now: datetime, zone: Zone, week: int = 0) -> tuple[list[date], datetime, datetime]:
    """Return the seven days that begin today or some weeks later, and what to ask Calendly for.

    Calendly: busy times of the future only, at most seven days in one request.
    """
    first = local_day(now, zone) + timedelta(days=7 * week)
    days = [first + timedelta(days=number) for number in range(7)]
    begin = datetime.combine(first, time(), zone.info)
    end = datetime.combine(first + timedelta(days=7), time(), zone.info)
    soon = now + timedelta(minutes=1)
    return days, max(begin, soon), end


def _minute(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
