"""The periods of a report: named days, comparisons, and moments over clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.report_periods import (
    PERIODS,
    Days,
    PeriodName,
    bounds_of,
    compared_days,
    days_of,
    moments_of,
    parts_of,
    step_for,
)

TODAY = date(2026, 11, 28)
BERLIN, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("America/New_York")
DAYS = st.dates(date(1990, 1, 1), date(2060, 12, 31))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("this_month", "2026-11-01", "2026-11-30"),
        ("last_month", "2026-10-01", "2026-10-31"),
        ("last_7", "2026-11-22", "2026-11-28"),
        ("last_30", "2026-10-30", "2026-11-28"),
        ("last_90", "2026-08-31", "2026-11-28"),
        ("this_quarter", "2026-10-01", "2026-12-31"),
        ("last_quarter", "2026-07-01", "2026-09-30"),
        ("this_year", "2026-01-01", "2026-12-31"),
    ],
)
def test_named_periods(name: PeriodName, first: str, last: str) -> None:
    assert days_of(name, TODAY) == Days(day(first), day(last))


def test_months_and_quarters_at_the_turn_of_a_year() -> None:
    new_year = day("2027-01-01")
    assert days_of("last_month", new_year) == Days(day("2026-12-01"), day("2026-12-31"))
    assert days_of("last_quarter", new_year) == Days(day("2026-10-01"), day("2026-12-31"))
    assert days_of("last_month", day("2028-03-31")).last == day("2028-02-29")


def test_custom_days_may_be_the_wrong_way_round_or_mistyped() -> None:
    assert days_of("custom", TODAY, Days(day("2026-11-05"), day("2026-11-01"))) == Days(
        day("2026-11-01"), day("2026-11-05")
    )
    odd = days_of("custom", TODAY, Days(date.min, date.max))
    assert odd.first is not None
    assert odd.last is not None
    assert odd.first.year > 1970
    assert odd.last.year < 3000
    assert days_of("custom", TODAY) == days_of("all", TODAY) == Days()


@pytest.mark.parametrize(
    ("name", "comparison", "until", "first", "last"),
    [
        ("last_month", "before", None, "2026-09-01", "2026-09-30"),
        ("last_month", "year", None, "2025-10-01", "2025-10-31"),
        ("this_month", "before", None, "2026-10-01", "2026-10-31"),
        ("this_month", "before", "2026-11-28", "2026-10-01", "2026-10-28"),
        ("this_month", "year", "2026-11-28", "2025-11-01", "2025-11-28"),
        ("this_quarter", "before", "2026-11-28", "2026-07-01", "2026-08-28"),
        ("this_year", "before", "2026-11-28", "2025-01-01", "2025-11-28"),
        ("last_7", "before", "2026-11-28", "2026-11-15", "2026-11-21"),
        ("last_30", "year", "2026-11-28", "2025-10-30", "2025-11-28"),
    ],
)
def test_what_a_period_is_compared_with(
    name: PeriodName, comparison: str, until: str | None, first: str, last: str
) -> None:
    days = days_of(name, TODAY)
    found = compared_days(name, days, comparison, day(until) if until else None)  # type: ignore[arg-type]
    assert found == Days(day(first), day(last))


def test_a_whole_month_is_compared_with_a_whole_month_however_long() -> None:
    march = days_of("last_month", day("2027-04-10"))
    assert compared_days("last_month", march, "before") == Days(
        day("2027-02-01"), day("2027-02-28")
    )
    february = days_of("last_month", day("2029-03-01"))
    before = compared_days("last_month", february, "year")
    assert before == Days(day("2028-02-01"), day("2028-02-29"))
    late = compared_days(
        "this_month", days_of("this_month", day("2027-03-30")), "before", day("2027-03-30")
    )
    assert late == Days(day("2027-02-01"), day("2027-02-28")), "no day of March among them"


def test_nothing_is_compared_where_an_end_is_open() -> None:
    assert compared_days("all", Days(), "before") is None
    assert compared_days("last_7", days_of("last_7", TODAY), "none") is None


def test_days_last_23_or_25_hours_where_clocks_change() -> None:
    since, until = moments_of(Days(day("2026-03-29"), day("2026-03-29")), BERLIN)
    assert (since, until) == (
        datetime(2026, 3, 28, 23, tzinfo=UTC),
        datetime(2026, 3, 29, 22, tzinfo=UTC),
    )
    since, until = moments_of(Days(day("2026-11-01"), day("2026-11-01")), NEW_YORK)
    assert until is not None
    assert since is not None
    assert until - since == timedelta(hours=25)


def test_a_day_that_begins_at_one_and_a_midnight_that_comes_twice() -> None:
    cairo, azores = ZoneInfo("Africa/Cairo"), ZoneInfo("Atlantic/Azores")
    spring = parts_of(Days(day("2026-04-23"), day("2026-04-25")), "day")
    lengths = [b - a for a, b in pairwise(bounds_of(spring, cairo))]
    assert lengths == [24 * 3600, 23 * 3600, 24 * 3600]
    autumn = parts_of(Days(day("2026-10-24"), day("2026-10-26")), "day")
    lengths = [b - a for a, b in pairwise(bounds_of(autumn, azores))]
    assert lengths == [24 * 3600, 25 * 3600, 24 * 3600]


@given(DAYS, st.integers(0, 900), st.sampled_from(("day", "week", "month")), st.integers(0, 6))
def test_parts_cover_each_day_once(first: date, more: int, step: str, weekday: int) -> None:
    days = Days(first, first + timedelta(days=more))
    parts = parts_of(days, step, weekday)  # type: ignore[arg-type]
    covered = [
        part.first + timedelta(days=n)
        for part in parts
        for n in range((part.last - part.first).days + 1)
    ]
    assert covered == [first + timedelta(days=n) for n in range(more + 1)]
    if step == "week":
        assert all(part.first.weekday() == weekday for part in parts[1:])
    if step == "month":
        assert all(part.first.day == 1 for part in parts[1:])


@given(DAYS, st.sampled_from(PERIODS), st.sampled_from(("before", "year")), st.booleans())
def test_compared_days_come_before_and_are_of_a_length(
    today: date, name: PeriodName, comparison: str, booked: bool
) -> None:
    days = days_of(name, today, Days(today - timedelta(days=9), today))
    found = compared_days(name, days, comparison, today if booked else None)  # type: ignore[arg-type]
    if days.first is None:
        assert found is None
        return
    assert found is not None
    assert found.first is not None
    assert found.last is not None
    assert found.first <= found.last
    if comparison == "before":
        assert found.last < days.first
        assert abs(found.length - days.length) <= 3 or booked
    assert found.length <= days.length + 3


def test_a_line_is_in_days_weeks_or_months() -> None:
    assert [step_for(days_of(name, TODAY)) for name in ("this_month", "last_90", "this_year")] == [
        "day",
        "week",
        "month",
    ]
