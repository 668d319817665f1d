"""Which of many free times to offer in an e-mail: a few, spread over days, at hours that suit."""

from __future__ import annotations

from collections import Counter
from datetime import time
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime

    from calendly_desktop.domain.times import Zone

Hours = Literal["any", "morning", "afternoon", "working"]

HOURS: Final[dict[Hours, tuple[time, time]]] = {
    "any": (time.min, time.max),
    "morning": (time(6), time(12)),
    "afternoon": (time(12), time(18)),
    "working": (time(8), time(18)),
}
"""From when until when a meeting may begin, by the clock of the guest."""


class Wish(NamedTuple):
    """What is wished for. most: how many times in all; a_day: on one day."""

    most: int = 4
    a_day: int = 2
    hours: Hours = "working"


class OnLinks(NamedTuple):
    """A free time and the address of the booking page opened at it."""

    start: datetime
    url: str


def choose(times: Iterable[OnLinks], wish: Wish, zone: Zone) -> list[OnLinks]:
    """Return the earliest times that fit, in order; on one day they are spread out.

    zone: the guest's, whose days and hours count.
    """
    by_day: dict[date, list[OnLinks]] = {}
    for each in sorted(times, key=lambda each: each.start):
        local = each.start.astimezone(zone.info)
        since, until = HOURS[wish.hours]
        if since <= local.time() < until or wish.hours == "any":
            by_day.setdefault(local.date(), []).append(each)
    found: list[OnLinks] = []
    for day in sorted(by_day):
        room = min(wish.a_day, wish.most - len(found))
        found += _spread(by_day[day], room)
    return found


def twice_said(times: Iterable[OnLinks], zone: Zone) -> set[datetime]:
    """Return the starts that a clock shows twice: in the hour that is repeated in autumn."""
    starts = [each.start for each in times]
    walls = Counter(start.astimezone(zone.info).replace(tzinfo=None, fold=0) for start in starts)
    doubled = {wall for wall, count in walls.items() if count > 1}
    return {
        start
        for start in starts
        if start.astimezone(zone.info).replace(tzinfo=None, fold=0) in doubled
    }


def _spread(times: list[OnLinks], most: int) -> list[OnLinks]:
    """Return some of the times of a day, the first of them and as far apart as can be."""
    if most <= 0 or len(times) <= most:
        return times[: max(0, most)]
    if most == 1:
        return times[:1]
    step = (len(times) - 1) / (most - 1)
    return [times[round(number * step)] for number in range(most)]
