"""Links for one booking: what can be made of which event type, faults, and what is sent."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.models import EventType
from calendly_desktop.domain.one_time_links import (
    LONGEST_LENGTH,
    OTHER_PLACES,
    OneTimeForm,
    can_hide_place,
    changes,
    faults,
    read_lengths,
    why_no_link,
    why_not_customised,
)

TODAY = date(2026, 11, 28)
ZOOM = {"kind": "zoom_conference"}
OFFICE = {"kind": "physical", "location": "Torstraße 1", "additional_info": "Ring", "x": 1}
CALL_US = {"kind": "inbound_call", "phone_number": "+1 202-555-0143"}


def kind(**more: Any) -> EventType:
    known: dict[str, Any] = {"uri": "https://x/intro", "name": "Intro", "duration": 30}
    return EventType(**{**known, **more})


def form(**more: Any) -> OneTimeForm:
    return OneTimeForm(**{"kind": "share", **more})


def bad(filled: OneTimeForm, of: EventType | None = None) -> list[str]:
    return [fault.field for fault in faults(filled, of or kind(), TODAY)]


def test_links_are_made_of_what_can_be_booked() -> None:
    assert why_no_link(kind()) == ""
    assert "deleted" in why_no_link(kind(active=False, deleted_at="2026-01-01T00:00:00Z"))
    assert "turned off" in why_no_link(kind(active=False))
    assert "poll" in why_no_link(kind(booking_method="poll"))
    assert why_not_customised(kind()) == ""
    for other in (kind(kind="group"), kind(pooling_type="round_robin"), kind(pooling_type="x")):
        assert "one-on-one" in why_not_customised(other)
        assert why_no_link(other) == ""


def test_nothing_is_sent_but_what_differs() -> None:
    assert changes(form(), kind()) == {}
    same = form(name=" Intro ", lengths="30", first_length=30)
    assert changes(same, kind()) == {}
    several = kind(duration_options=[15, 30])
    assert changes(form(lengths="15, 30", first_length=30), several) == {}
    assert changes(form(lengths="15, 30", first_length=15), several) == {
        "duration": 15,
        "duration_options": [15, 30],
    }


@pytest.mark.parametrize(
    ("filled", "sent"),
    [
        ({"name": "Short  chat"}, {"name": "Short chat"}),
        ({"lengths": "1 h"}, {"duration": 60, "duration_options": [60]}),
        (
            {"lengths": "15, 45", "first_length": 45},
            {"duration": 45, "duration_options": [15, 45]},
        ),
        ({"period": "unlimited"}, {"period_type": "unlimited"}),
        ({"period": "moving", "days": 7}, {"period_type": "moving", "max_booking_time": 10_080}),
        (
            {"period": "available_moving", "days": 1},
            {"period_type": "available_moving", "max_booking_time": 1_440},
        ),
        (
            {"period": "fixed", "first_day": "2026-12-01", "last_day": "2026-12-05"},
            {"period_type": "fixed", "start_date": "2026-12-01", "end_date": "2026-12-05"},
        ),
        (
            {"places": (1,)},
            {
                "location_configurations": [
                    {
                        "kind": "physical",
                        "location": "Torstraße 1",
                        "additional_info": "Ring",
                        "position": 0,
                    }
                ]
            },
        ),
        (
            {"places": (0,), "place": "inbound_call", "place_text": " +49 30  1 "},
            {
                "location_configurations": [
                    {"kind": "zoom_conference", "position": 0},
                    {"kind": "inbound_call", "phone_number": "+49 30 1", "position": 1},
                ]
            },
        ),
        (
            {"places": (), "place": "custom", "place_text": "Hall 4", "hide_place": True},
            {
                "location_configurations": [
                    {"kind": "custom", "location": "Hall 4", "position": 0}
                ],
                "hide_location": True,
            },
        ),
    ],
)
def test_what_was_filled_in_is_sent_as_calendly_takes_it(
    filled: dict[str, Any], sent: dict[str, Any]
) -> None:
    of = kind(locations=[ZOOM, OFFICE])
    assert bad(form(**filled), of) == []
    assert changes(form(**filled), of) == sent


def test_a_place_is_hidden_only_where_it_is_the_only_one_in_own_words() -> None:
    stand = {"kind": "custom", "location": "Stand B12"}
    assert can_hide_place(form(), kind(locations=[stand]))
    assert changes(form(hide_place=True), kind(locations=[stand])) == {"hide_location": True}
    assert not can_hide_place(form(), kind(locations=[stand, ZOOM]))
    assert not can_hide_place(form(), kind(locations=[ZOOM]))
    assert changes(form(hide_place=True), kind(locations=[ZOOM])) == {}
    own = form(places=(), place="custom", place_text="x")
    assert can_hide_place(own, kind(locations=[ZOOM]))


@pytest.mark.parametrize(
    ("filled", "fields"),
    [
        ({"name": "x" * 56}, ["name"]),
        ({"name": "x" * 55}, []),
        ({"lengths": "0"}, ["lengths"]),
        ({"lengths": "721"}, ["lengths"]),
        ({"lengths": "half an hour"}, ["lengths"]),
        ({"lengths": "5,10,15,20,25"}, ["lengths"]),
        ({"period": "moving", "days": 0}, ["days"]),
        ({"period": "fixed"}, ["first_day"]),
        ({"period": "fixed", "first_day": "2026-12-01"}, ["last_day"]),
        ({"period": "fixed", "first_day": "2026-12-05", "last_day": "2026-12-01"}, ["last_day"]),
        ({"period": "fixed", "first_day": "2026-11-01", "last_day": "2026-11-27"}, ["last_day"]),
        ({"period": "fixed", "first_day": "2026-11-01", "last_day": "2026-11-28"}, []),
        ({"places": ()}, ["places"]),
        ({"place": "physical"}, ["place_text"]),
        ({"place": "custom", "place_text": "x" * 256}, ["place_text"]),
        ({"place": "outbound_call"}, []),
        ({"kind": "single_use", "count": 21, "name": "x" * 90}, ["count"]),
        ({"kind": "single_use", "count": 20}, []),
    ],
)
def test_faults_are_found_at_their_fields(filled: dict[str, Any], fields: list[str]) -> None:
    assert bad(form(**filled), kind(locations=[ZOOM])) == fields


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("30", (30,)),
        ("15, 30; 45/60", (15, 30, 45, 60)),
        ("15 min, 1 h, 1h 30min", (15, 60, 90)),
        ("15 and 30", (15, 30)),
        ("30, 30", (30,)),
        ("", ()),
        (" , ", ()),
    ],
)
def test_lengths_are_read_as_people_write_them(text: str, minutes: tuple[int, ...]) -> None:
    assert read_lengths(text) == (minutes, "")


@given(st.text(max_size=30))
def test_any_text_is_read_or_named(text: str) -> None:
    read = read_lengths(text)
    assert all(1 <= each <= LONGEST_LENGTH for each in read.minutes)
    assert not read.bad or read.bad in text


@given(
    st.sampled_from([place for place, _words, _asks in OTHER_PLACES]),
    st.text(min_size=1, max_size=300),
    st.sampled_from([None, (), (0,), (0, 1, 7)]),
)
def test_what_has_no_fault_keeps_to_calendlys_limits(
    place: str, text: str, places: tuple[int, ...] | None
) -> None:
    filled = form(place=place, place_text=text, places=places)
    of = kind(locations=[ZOOM, CALL_US])
    if bad(filled, of):
        return
    rows = changes(filled, of)["location_configurations"]
    assert [row["position"] for row in rows] == list(range(len(rows)))
    for row in rows:
        assert len(row.get("location", "")) <= 255
        assert row["kind"] != "inbound_call" or row["phone_number"]


def test_a_form_is_begun_once_something_differs_from_an_empty_one() -> None:
    assert not form().is_begun()
    assert not form(first_day="2026-12-01").is_begun(), "days are offered, not filled in"
    assert form(guest="Maria").is_begun()
    assert form(period="moving").is_begun()
