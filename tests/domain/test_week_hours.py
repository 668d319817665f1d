"""Hours as people type them, as Calendly takes them, and in words."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.models import AvailabilityRule, AvailabilitySchedule
from calendly_desktop.domain.week_hours import (
    DAYS,
    Span,
    WeekHours,
    differences,
    has_hours,
    hours_of,
    hours_text,
    open_minutes,
    read_hours,
    rules_of,
    week_text,
    without_past,
)

CHRISTMAS = date(2026, 12, 24)
USUAL = (Span(540, 1020),)
WEEK = WeekHours((USUAL,) * 5 + ((),) * 2)


def as_rules(hours: WeekHours) -> list[AvailabilityRule]:
    """Send rules as JSON and read them as Calendly's."""
    return msgspec.json.decode(msgspec.json.encode(rules_of(hours)), type=list[AvailabilityRule])


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("", []),
        ("closed", []),
        ("9-17", [(540, 1020)]),
        ("9:00 – 12:30, 13:00 - 17:30", [(540, 750), (780, 1050)]),
        ("13-17 and 9-12", [(540, 720), (780, 1020)]),
        ("9 am to 5 pm", [(540, 1020)]),
        ("9-5pm", [(540, 1020)]),
        ("1-5 PM", [(780, 1020)]),
        ("9-11am", [(540, 660)]),
        ("12-1pm", [(720, 780)]),
        ("12am-1am", [(0, 60)]),
        ("8.30-9h15", [(510, 555)]),
        ("22:00-0:00", [(1320, 1440)]),
        ("0-24", [(0, 1440)]),
        ("9-12,12-13", [(540, 720), (720, 780)]),
    ],
)
def test_hours_are_read_as_people_type_them(text: str, hours: list[tuple[int, int]]) -> None:
    assert read_hours(text) == (tuple(Span(*each) for each in hours), "")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("9", "no span"),
        ("morning", "no span"),
        ("9-25", "“25” is no time of day"),
        ("9:75-10", "no time of day"),
        ("17-9", "ends before it begins"),
        ("9-9", "ends before it begins"),
        ("9-12, 11-14", "09:00–12:00 and 11:00–14:00 overlap"),
        ("13pm-14pm", "no time of day"),
    ],
)
def test_a_mistake_is_named(text: str, says: str) -> None:
    typed = read_hours(text)
    assert typed.hours == ()
    assert says in typed.fault


@st.composite
def spans(draw: st.DrawFn) -> tuple[Span, ...]:
    ends = sorted(draw(st.sets(st.integers(0, 1440), max_size=6)))
    return tuple(Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False))


@given(st.tuples(*[spans()] * 7), st.dictionaries(st.dates(), spans(), max_size=4))
def test_whatever_is_sent_is_read_back_the_same(
    week: tuple[tuple[Span, ...], ...], dates: dict[date, tuple[Span, ...]]
) -> None:
    hours = WeekHours(week, tuple(sorted(dates.items())))
    rules = as_rules(hours)
    assert hours_of(rules) == hours
    assert sorted(rule.wday for rule in rules if rule.type == "wday") == sorted(DAYS)


@given(spans(), st.booleans())
def test_what_is_shown_can_be_typed(hours: tuple[Span, ...], twenty_four: bool) -> None:
    assert read_hours(hours_text(hours, twenty_four=twenty_four)).hours == hours


def test_a_week_in_words() -> None:
    assert week_text(WEEK) == "Monday to Friday 09:00–17:00. Saturday and Sunday closed."
    mixed = WEEK._replace(week=(USUAL, (), USUAL, USUAL, (), (), USUAL))
    assert week_text(mixed, twenty_four=False) == (
        "Monday 9:00 AM–5:00 PM. Tuesday closed. Wednesday and Thursday 9:00 AM–5:00 PM. "
        "Friday and Saturday closed. Sunday 9:00 AM–5:00 PM."
    )
    assert open_minutes(WEEK) == 5 * 480


def test_differences_name_the_days() -> None:
    after = WEEK._replace(week=((Span(540, 720),), *WEEK.week[1:]), dates=((CHRISTMAS, ()),))
    assert differences(WEEK, after, today=date(2026, 11, 28)) == [
        "Monday: 09:00–12:00 (was 09:00–17:00)",
        "Thu 24 Dec: Closed (was as usual)",
    ]
    assert differences(after, WEEK, today=date(2026, 11, 28))[1] == (
        "Thu 24 Dec: as usual again (was Closed)"
    )
    assert differences(WEEK, WEEK) == []


def test_days_that_are_over_are_left_out() -> None:
    hours = WEEK._replace(dates=((date(2026, 11, 27), ()), (CHRISTMAS, ())))
    assert without_past(hours, date(2026, 11, 28)).dates == ((CHRISTMAS, ()),)


def test_reading_back_compares_what_was_sent() -> None:
    schedule = AvailabilitySchedule(uri="u", name="Summer", timezone="UTC", rules=as_rules(WEEK))
    assert has_hours(schedule, {"name": "Summer", "rules": rules_of(WEEK)})
    assert not has_hours(schedule, {"name": "Winter"})
    assert not has_hours(schedule, {"default": True})
    shorter = WEEK._replace(week=((),) * 7)
    assert not has_hours(schedule, {"rules": rules_of(shorter)})


def test_odd_rules_do_no_harm() -> None:
    odd = [
        AvailabilityRule(type="wday", wday="someday"),
        AvailabilityRule(type="date", date="soon"),
        AvailabilityRule(type="wday", wday="monday", intervals=[]),
    ]
    assert hours_of(odd) == WeekHours(((),) * 7)
