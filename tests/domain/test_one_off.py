"""One-off meetings: dates of three kinds, in the zone in which they were typed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest

from calendly_desktop.domain.event_type_form import Place
from calendly_desktop.domain.one_off import OneOffForm, body_of, faults
from calendly_desktop.domain.times import find_zone

BERLIN = find_zone("Europe/Berlin")
NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)
GOOD = OneOffForm(name="Board lunch", host="u1", zone="Europe/Berlin")
replace = msgspec.structs.replace


def test_days_from_now_on() -> None:
    assert faults(GOOD, BERLIN, NOW) == []
    assert body_of(GOOD, BERLIN) == {
        "name": "Board lunch",
        "host": "u1",
        "duration": 30,
        "timezone": "Europe/Berlin",
        "date_setting": {"type": "days_in_future", "days": 14, "only_weekdays": True},
    }


def test_certain_times_are_those_of_the_zone_on_both_sides_of_a_clock_change() -> None:
    spots = (("2027-03-29", "9-10"), ("2026-12-03", "9:00-10:00, 14-15"))
    form = replace(GOOD, dates="spots", spots=spots, place=Place("custom", "Hall 4"))
    assert faults(form, BERLIN, NOW) == []
    body = body_of(form, BERLIN)
    assert body["location"] == {"kind": "custom", "location": "Hall 4"}
    assert body["date_setting"]["spots"] == [
        {"start_time": "2026-12-03T08:00:00.000000Z", "end_time": "2026-12-03T09:00:00.000000Z"},
        {"start_time": "2026-12-03T13:00:00.000000Z", "end_time": "2026-12-03T14:00:00.000000Z"},
        {"start_time": "2027-03-29T07:00:00.000000Z", "end_time": "2027-03-29T08:00:00.000000Z"},
    ]


def test_until_midnight_ends_on_the_next_day() -> None:
    form = replace(GOOD, dates="spots", spots=(("2026-12-03", "22-24"),))
    [spot] = body_of(form, BERLIN)["date_setting"]["spots"]
    assert spot["end_time"] == "2026-12-03T23:00:00.000000Z"


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"name": ""}, "name"),
        ({"name": "x" * 56}, "name"),
        ({"host": ""}, "host"),
        ({"length": "15, 30"}, "length"),
        ({"length": "soon"}, "length"),
        ({"days": 366}, "days"),
        ({"dates": "date_range", "first_day": "", "last_day": "2026-12-01"}, "first_day"),
        ({"dates": "date_range", "first_day": "2026-12-02", "last_day": "2026-12-01"}, "last_day"),
        ({"dates": "date_range", "first_day": "2026-11-01", "last_day": "2026-11-27"}, "last_day"),
        ({"dates": "date_range", "first_day": "2026-12-01", "last_day": "2027-12-01"}, "last_day"),
        ({"dates": "spots", "spots": ()}, "spots"),
        ({"dates": "spots", "spots": (("2026-12-03", "17-9"),)}, "spots"),
        ({"dates": "spots", "spots": (("2026-12-03", ""),)}, "spots"),
        ({"dates": "spots", "spots": (("2026-11-28", "9-10"),)}, "spots"),
        ({"place": Place("physical")}, "place"),
    ],
)
def test_faults_name_their_field(change: dict[str, Any], field: str) -> None:
    found = faults(replace(GOOD, **change), BERLIN, NOW)
    assert [fault.field for fault in found] == [field]


def test_a_year_but_a_day_is_taken() -> None:
    form = replace(GOOD, dates="date_range", first_day="2026-12-01", last_day="2027-11-30")
    assert faults(form, BERLIN, NOW) == []
    assert body_of(form, BERLIN)["date_setting"] == {
        "type": "date_range",
        "start_date": "2026-12-01",
        "end_date": "2027-11-30",
    }
