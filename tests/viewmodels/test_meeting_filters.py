"""Filters and saved views: days that stay relative, chips, and what the settings keep."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale

from calendly_desktop.domain.times import find_zone, local_day
from calendly_desktop.store.event_views import Scope
from calendly_desktop.viewmodels.meeting_filters import (
    PERIODS,
    ListFilters,
    Period,
    chips,
    days_of,
    period_days,
    read_filters,
    store_filters,
    view_for,
    with_days,
    with_state,
    with_value,
    without,
    written,
)
from calendly_desktop.viewmodels.meetings import Clock
from calendly_desktop.viewmodels.saved_views import (
    SHIPPED,
    SavedView,
    read_views,
    why_not_name,
    with_view,
    write_views,
)

SUNDAY = date(2026, 11, 22)
BERLIN = Clock(find_zone("Europe/Berlin"), True, datetime(2026, 11, 22, 9, 10, tzinfo=UTC))


@pytest.fixture
def german() -> object:
    """A computer whose weeks begin on Monday."""
    before = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    yield None
    QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        ("today", (11, 22), (11, 22)),
        ("tomorrow", (11, 23), (11, 23)),
        ("week", (11, 16), (11, 22)),
        ("next_week", (11, 23), (11, 29)),
        ("last_week", (11, 9), (11, 15)),
        ("month", (11, 1), (11, 30)),
        ("next_month", (12, 1), (12, 31)),
        ("last_month", (10, 1), (10, 31)),
    ],
)
@pytest.mark.usefixtures("german")
def test_periods(period: Period, first: tuple[int, int], last: tuple[int, int]) -> None:
    assert period_days(period, SUNDAY) == (date(2026, *first), date(2026, *last))


def test_the_week_begins_as_the_computer_has_it() -> None:
    before = QLocale()
    try:
        QLocale.setDefault(QLocale("en_US"))
        assert period_days("week", SUNDAY) == (SUNDAY, date(2026, 11, 28))
        QLocale.setDefault(QLocale("ar_EG"))
        assert period_days("week", SUNDAY) == (date(2026, 11, 21), date(2026, 11, 27))
    finally:
        QLocale.setDefault(before)


@given(st.dates(), st.sampled_from(sorted(PERIODS)))
def test_a_period_is_whole_days_in_order(today: date, period: Period) -> None:
    days = period_days(period, today)
    assert days is not None
    assert days[0] <= days[1]
    assert (days[1] - days[0]).days <= 30


def test_days_become_moments_of_the_users_zone() -> None:
    """On the day the clocks change in Berlin, the day has 25 hours."""
    filters = with_days(ListFilters(), "custom", date(2026, 10, 25), date(2026, 10, 25))
    asked = store_filters(filters, BERLIN)
    assert asked.since == datetime(2026, 10, 24, 22, tzinfo=UTC)
    assert asked.until == datetime(2026, 10, 25, 23, tzinfo=UTC)
    assert asked.since is not None
    assert asked.until is not None
    for moment in (asked.since, asked.until - timedelta(microseconds=1)):
        assert local_day(moment, BERLIN.zone) == date(2026, 10, 25)


def test_chips_name_what_is_set_and_can_be_taken_off_one_by_one() -> None:
    filters = with_days(ListFilters(), "last_month")
    filters = with_value(filters, "host", "users/1", "Ana Silva")
    filters = with_value(filters, "event_type", "types/1", "Intro call")
    filters = with_value(filters, "campaign", "spring-2026")
    filters = with_state(filters, "asked", on=True)
    shown = chips(filters, SUNDAY)
    assert [each.text for each in shown] == [
        "Last month",
        "Host: Ana Silva",
        "Type: Intro call",
        "Campaign: spring-2026",
        "No answer yet",
    ]
    for each in shown:
        filters = without(filters, each.field)
    assert not filters


def test_the_view_follows_days_that_are_all_past_or_all_to_come() -> None:
    def view(period: Period, before: str) -> str:
        filters = with_days(ListFilters(), period)
        return view_for(filters, before, SUNDAY)  # type: ignore[arg-type]

    assert view("last_month", "upcoming") == "past"
    assert view("next_week", "past") == "upcoming"
    assert view("today", "past") == "past", "today has both"
    assert view("last_month", "canceled") == "canceled"


@given(
    st.builds(
        ListFilters,
        period=st.sampled_from(["", *PERIODS]),
        host=st.text(max_size=9),
        utm=st.dictionaries(st.sampled_from(["source", "campaign"]), st.text(min_size=1)),
        asked=st.booleans(),
    )
)
def test_filters_survive_the_settings(filters: ListFilters) -> None:
    assert read_filters(written(filters)) == filters


@pytest.mark.parametrize(
    "kept", [None, 7, [], {"period": "eternity"}, {"first": "soon"}, {"utm": {"campaign": 3}}]
)
def test_damaged_settings_mean_no_filters(kept: object) -> None:
    assert not read_filters(kept)


def test_utm_tags_that_there_are_not_are_left_out() -> None:
    assert not read_filters({"utm": {"salesforce": "x", "campaign": ""}})


def test_a_custom_range_that_is_turned_around_is_put_right() -> None:
    filters = with_days(ListFilters(), "custom", date(2026, 3, 9), date(2026, 3, 1))
    assert days_of(filters, SUNDAY) == (date(2026, 3, 1), date(2026, 3, 9))
    assert chips(filters, SUNDAY)[0].text == "Sun 1 Mar to Mon 9 Mar"


# -- saved views -----------------------------------------------------------------------------------


def test_own_views_survive_the_settings() -> None:
    filters = with_value(with_days(ListFilters(), "week"), "campaign", "spring")
    views = [
        SavedView("This week, Sales", "upcoming", Scope("group", "groups/1"), "demo", filters),
        SavedView("All canceled", "canceled", Scope("organization")),
    ]
    assert read_views(write_views(views)) == views


@pytest.mark.parametrize(
    "kept",
    [
        None,
        "x",
        [3],
        [{"name": "", "view": "past"}],
        [{"name": "A", "view": "eternity"}],
        [{"name": "A", "view": "past", "scope": ["galaxy", "x"]}],
    ],
)
def test_what_is_no_view_is_left_out(kept: object) -> None:
    assert read_views(kept) == []


def test_names_of_views_are_told_apart() -> None:
    assert why_not_name("  ", []) == "Give the view a name."
    assert why_not_name("today", []) == "A view that comes with the app has this name."
    assert why_not_name("Sales", ["sales"]) == "There is a view of this name."
    assert why_not_name("Sales 2", ["sales"]) == ""
    assert why_not_name("x" * 61, []) != ""


def test_a_view_of_the_same_name_is_replaced_in_its_place() -> None:
    one, two = SavedView("One", "past"), SavedView("Two", "past")
    other = SavedView("One", "upcoming")
    assert with_view([one, two], other) == [other, two]


def test_shipped_views_keep_whosever_meetings_are_shown() -> None:
    today = SHIPPED[0]
    assert today.shows("upcoming", Scope("group", "g"), "", ListFilters(period="today"))
    assert not today.shows("upcoming", Scope(), "maria", ListFilters(period="today"))
