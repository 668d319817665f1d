"""Busy times on the days of a zone: midnight, clock changes, and what to ask Calendly for."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.busy_days import busy_days, open_hours, week_from
from calendly_desktop.domain.models import BusyTime
from calendly_desktop.domain.times import find_zone
from calendly_desktop.domain.week_hours import Span, WeekHours

BERLIN, NEW_YORK = find_zone("Europe/Berlin"), find_zone("America/New_York")
DAY = date(2026, 11, 28)
WEEK = [DAY + timedelta(days=number) for number in range(7)]


def busy(begin: str, end: str) -> BusyTime:
    return BusyTime(start_time=datetime.fromisoformat(begin), end_time=datetime.fromisoformat(end))


def spans(found: list[list[object]]) -> list[list[tuple[int, int]]]:
    return [[(block.begin, block.end) for block in day] for day in found]  # type: ignore[attr-defined]


def test_over_midnight_is_on_both_days() -> None:
    row = busy("2026-11-28T22:00:00+00:00", "2026-11-29T01:00:00+00:00")
    found = spans(busy_days([row], WEEK, BERLIN))  # type: ignore[arg-type]
    assert found[0] == [(23 * 60, 1440)]
    assert found[1] == [(0, 120)]
    assert spans(busy_days([row], WEEK, NEW_YORK))[0] == [(1020, 1200)]  # type: ignore[arg-type]


def test_a_whole_day_and_one_that_began_before() -> None:
    row = busy("2026-11-27T23:00:00+00:00", "2026-11-28T23:00:00+00:00")
    found = spans(busy_days([row], WEEK, BERLIN))  # type: ignore[arg-type]
    assert found[:2] == [[(0, 1440)], []]
    longer = busy("2026-11-20T00:00:00+00:00", "2026-12-20T00:00:00+00:00")
    every = spans(busy_days([longer], WEEK, BERLIN))  # type: ignore[arg-type]
    assert every == [[(0, 1440)]] * 7


def test_what_ends_in_the_hour_that_comes_twice_is_not_lost() -> None:
    row = busy("2026-10-25T00:50:00+00:00", "2026-10-25T01:10:00+00:00")  # 02:50 to 02:10
    [found] = spans(busy_days([row], [date(2026, 10, 25)], BERLIN))  # type: ignore[arg-type]
    assert found == [(170, 171)]


@given(
    st.datetimes(datetime(2026, 11, 28), datetime(2026, 12, 4)),
    st.integers(1, 3 * 24 * 60),
)
def test_no_minute_is_lost_where_no_clock_changes(begin: datetime, minutes: int) -> None:
    start = begin.replace(second=0, microsecond=0, tzinfo=UTC)
    row = BusyTime(start_time=start, end_time=start + timedelta(minutes=minutes))
    days = [DAY + timedelta(days=number) for number in range(-1, 12)]
    found = busy_days([row], days, BERLIN)
    assert sum(block.end - block.begin for day in found for block in day) == minutes


def test_only_the_future_is_asked_for_and_at_most_seven_days() -> None:
    now = datetime(2026, 11, 28, 20, tzinfo=UTC)
    days, start, end = week_from(now, BERLIN)
    assert (days[0], days[-1]) == (DAY, date(2026, 12, 4))
    assert start > now
    assert end == datetime(2026, 12, 4, 23, tzinfo=UTC)
    for week in range(5):
        _days, start, end = week_from(now, BERLIN, week)
        assert timedelta(0) < end - start <= timedelta(days=7)


def test_a_day_of_its_own_comes_before_the_weekday() -> None:
    hours = WeekHours(((Span(540, 600),),) * 7, ((DAY, ()),))
    assert open_hours(hours, DAY) == ()
    assert open_hours(hours, WEEK[1]) == (Span(540, 600),)
