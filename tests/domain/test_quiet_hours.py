"""Quiet hours: by the clock on the wall, over midnight, on whole days, across clock changes."""

from __future__ import annotations

from datetime import UTC, datetime, time
from zoneinfo import ZoneInfo

import pytest

from calendly_desktop.domain.quiet_hours import QuietHours, read_time

NIGHT = QuietHours(time(19), time(8))
SUNDAY = datetime(2026, 11, 22, 12)


@pytest.mark.parametrize(
    ("shown", "is_quiet"),
    [("18:59", False), ("19:00", True), ("23:59", True), ("00:00", True), ("07:59", True),
     ("08:00", False), ("12:00", False)],
)  # fmt: skip
def test_over_midnight(shown: str, is_quiet: bool) -> None:
    moment = datetime.combine(SUNDAY.date(), time.fromisoformat(shown))
    assert NIGHT.cover(moment) is is_quiet
    lunch = QuietHours(time(12), time(13))
    assert lunch.cover(moment) is (shown == "12:00")


def test_whole_days_and_none() -> None:
    weekend = QuietHours(days=frozenset({5, 6}))
    assert weekend.cover(SUNDAY)
    assert not weekend.cover(SUNDAY.replace(day=23))
    assert not QuietHours().cover(SUNDAY)
    assert not QuietHours(time(9), time(9)).cover(SUNDAY.replace(hour=9))


def test_the_night_of_a_clock_change_is_as_quiet_as_others() -> None:
    """Berlin: 25 October 2026, 02:00-03:00 comes twice; 28 March 2027 it does not come."""
    berlin = ZoneInfo("Europe/Berlin")
    early = QuietHours(time(2, 30), time(3, 0))
    twice = [datetime(2026, 10, 25, hour, 45, tzinfo=UTC).astimezone(berlin) for hour in (0, 1)]
    assert [moment.strftime("%H:%M") for moment in twice] == ["02:45", "02:45"]
    assert all(early.cover(moment) for moment in twice)
    spring = [datetime(2027, 3, 28, 0, minute, tzinfo=UTC) for minute in range(60)]
    spring += [datetime(2027, 3, 28, 1, minute, tzinfo=UTC) for minute in range(60)]
    assert not any(early.cover(moment.astimezone(berlin)) for moment in spring)
    assert all(NIGHT.cover(moment.astimezone(berlin)) for moment in spring)


def test_a_time_that_cannot_be_read_is_the_usual_one() -> None:
    assert read_time("21:30", time(19)) == time(21, 30)
    for odd in ("", "25:00", "noon", "19:00:30+02:00x"):
        assert read_time(odd, time(19)) == time(19)
