"""Times in words: zones, days, clock changes, both clocks."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.times import (
    age,
    clock,
    duration,
    find_zone,
    local_day,
    long_day,
    runs_alike,
    short_day,
    span,
    there,
    when,
    when_it_starts,
)

BERLIN = find_zone("Europe/Berlin")
NEW_YORK = find_zone("America/New_York")
START = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
END = START + timedelta(minutes=30)


def test_a_meeting_is_shown_in_the_zone_that_is_named() -> None:
    text = when(START, END, BERLIN, twenty_four=True, today=date(2026, 11, 22))
    assert text == "Mon 23 Nov, 09:00–09:30 (Berlin)"


def test_another_year_is_named() -> None:
    text = when(START, END, BERLIN, twenty_four=True, today=date(2027, 1, 2))
    assert text == "Mon 23 Nov 2026, 09:00–09:30 (Berlin)"


@pytest.mark.parametrize(
    ("hour", "minutes", "expected"),
    [
        (8, 30, "9:00–9:30 AM"),
        (10, 90, "11:00 AM–12:30 PM"),
        (11, 30, "12:00–12:30 PM"),
        (23, 15, "12:00–12:15 AM"),
    ],
)
def test_twelve_hours(hour: int, minutes: int, expected: str) -> None:
    start = datetime(2026, 11, 23, hour, tzinfo=UTC)
    assert span(start, start + timedelta(minutes=minutes), BERLIN, twenty_four=False) == expected


def test_a_meeting_over_midnight_names_the_day_it_ends() -> None:
    start = datetime(2026, 11, 23, 22, 30, tzinfo=UTC)
    assert span(start, start + timedelta(hours=1), BERLIN, twenty_four=True) == "23:30–00:30 Tue"


def test_the_hour_that_happens_twice_names_its_offset() -> None:
    first = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    second = first + timedelta(hours=1)
    quarter = timedelta(minutes=15)
    assert span(first, first + quarter, BERLIN, twenty_four=True) == "02:30–02:45 UTC+2"
    assert span(second, second + quarter, BERLIN, twenty_four=True) == "02:30–02:45 UTC+1"
    assert span(first, second, BERLIN, twenty_four=True) == "02:30–02:30 UTC+2 to UTC+1"
    assert when_it_starts(second, BERLIN, twenty_four=True).endswith("02:30 UTC+1 (Berlin)")


def test_the_difference_changes_while_only_one_side_has_moved_its_clocks() -> None:
    # 28 October 2026: Berlin is back on winter time, New York is not yet.
    start = datetime(2026, 10, 28, 13, 0, tzinfo=UTC)
    end = start + timedelta(minutes=30)
    assert there(start, end, BERLIN, NEW_YORK, twenty_four=True) == "09:00–09:30"
    assert span(start, end, BERLIN, twenty_four=True) == "14:00–14:30"
    assert there(START, END, BERLIN, NEW_YORK, twenty_four=True) == "03:00–03:30"


def test_another_day_there_is_named() -> None:
    auckland = find_zone("Pacific/Auckland")
    start = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
    text = there(start, start + timedelta(hours=1), BERLIN, auckland, twenty_four=True)
    assert text == "Tue 24 Nov, 03:00–04:00"


def test_zones_with_the_same_clock_are_alike_only_while_they_are() -> None:
    lagos = find_zone("Africa/Lagos")
    assert runs_alike(START, BERLIN, lagos)
    assert not runs_alike(datetime(2026, 7, 1, tzinfo=UTC), BERLIN, lagos)


@pytest.mark.parametrize(
    "name", ["Mars/Phobos", "", None, "Europe", "../etc/passwd", "/etc", "x\0y"]
)
def test_an_unknown_zone_is_utc_and_says_so(name: str | None) -> None:
    zone = find_zone(name)
    assert not zone.known
    assert zone.city == "UTC"
    assert "UTC" in zone.note
    assert when(START, END, zone, twenty_four=True).endswith("08:00–08:30 (UTC)")


def test_days_close_by_have_a_word() -> None:
    today = date(2026, 11, 22)
    assert long_day(today, today) == "Today, Sunday 22 November"
    assert long_day(date(2026, 11, 23), today) == "Tomorrow, Monday 23 November"
    assert long_day(date(2026, 11, 21), today) == "Yesterday, Saturday 21 November"
    assert long_day(date(2026, 11, 25), today) == "Wednesday 25 November"
    assert long_day(date(2027, 1, 1), today) == "Friday 1 January 2027"
    assert short_day(date(2026, 11, 23)) == "Mon 23 Nov 2026"


@pytest.mark.parametrize(
    ("days", "words"),
    [
        (-1, "today"),
        (0, "today"),
        (1, "yesterday"),
        (13, "13 days ago"),
        (14, "2 weeks ago"),
        (59, "8 weeks ago"),
        (60, "2 months ago"),
        (729, "24 months ago"),
        (730, "2 years ago"),
    ],
)
def test_how_long_ago(days: int, words: str) -> None:
    today = date(2026, 11, 28)
    assert age(today - timedelta(days=days), today) == words


def test_lengths() -> None:
    assert [duration(n) for n in (0, 30, 60, 90)] == ["0 min", "30 min", "1 h", "1 h 30 min"]


def test_offsets_of_half_hours() -> None:
    kolkata = find_zone("Asia/Kolkata")
    assert there(START, END, BERLIN, kolkata, twenty_four=True) == "13:30–14:00"
    assert kolkata.city == "Kolkata"
    assert find_zone("America/Argentina/Buenos_Aires").city == "Buenos Aires"


moments = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2060, 1, 1))


@given(moments, st.sampled_from(["Europe/Berlin", "America/New_York", "Australia/Lord_Howe"]))
def test_the_clock_agrees_with_the_time_zone_database(naive: datetime, name: str) -> None:
    moment, zone = naive.replace(tzinfo=UTC), find_zone(name)
    local = moment.astimezone(zone.info)
    assert clock(local, twenty_four=True) == local.strftime("%H:%M")
    assert clock(local, twenty_four=False) == local.strftime("%I:%M %p").lstrip("0")
    assert local_day(moment, zone) == local.date()
