"""What became of one-time links: states by the day, and which booking probably came by which."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.link_uses import (
    CLOCKS,
    Booked,
    Use,
    count_since,
    days_left,
    distinctive,
    find_uses,
    full_name,
    state_of,
    tags_of,
)
from calendly_desktop.domain.made_links import UNUSED_LIVES, MadeLink, address_in

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
DAY = timedelta(days=1)
FAIR = UtmTags(source="fair", campaign="spring")


def link(number: int = 1, **more: Any) -> MadeLink:
    made: dict[str, Any] = {
        "id": number,
        "kind": "single_use",
        "url": f"https://calendly.com/d/{number}",
        "event_type": "intro",
        "made_at": NOW,
        "used_at": NOW,
    }
    return MadeLink(**{**made, **more})


def booked(number: int = 1, **more: Any) -> Booked:
    known: dict[str, Any] = {
        "meeting": f"m{number}",
        "invitee": f"i{number}",
        "event_type": "intro",
        "email": "maria@example.com",
        "name": "Maria Lopez",
        "tags": tags_of(UtmTags()),
        "at": NOW + DAY,
        "start": NOW + 3 * DAY,
    }
    return Booked(**{**known, **more})


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("maria@example.com", "maria@example.com"),
        ("Maria Lopez <Maria@Example.com>", "maria@example.com"),
        ('"Lopez, Maria" <maria@example.com>,', "maria@example.com"),
        ("Maria Lopez, maria@example.com", "maria@example.com"),
        ("Maria Lopez", ""),
        ("Maria @ Acme", ""),
        ("", ""),
    ],
)
def test_the_address_is_found_in_whom_a_link_is_for(text: str, address: str) -> None:
    assert address_in(text) == address


def test_names_are_compared_whole_and_in_any_order() -> None:
    assert full_name("Lopez, María") == full_name("maria LOPEZ")
    assert full_name("Maria") == ""
    assert full_name("  ") == ""


def test_the_state_of_a_one_time_link_goes_with_the_days() -> None:
    use = Use(booked(), "address")
    ends = NOW + UNUSED_LIVES
    assert state_of(link(kind="link"), None, NOW) is None
    assert state_of(link(), None, NOW) == "open"
    assert state_of(link(), None, ends - 14 * DAY) == "soon"
    assert state_of(link(), None, ends - timedelta(seconds=1)) == "soon"
    assert state_of(link(), None, ends) == "ended"
    assert state_of(link(), use, NOW) == "used"
    assert state_of(link(), use, ends + DAY) == "used", "an end says nothing of a link that is used"
    assert [days_left(link(), ends - each) for each in (DAY, DAY / 2, timedelta(), -DAY)] == [
        1, 1, 0, 0,
    ]  # fmt: skip


@given(st.timedeltas(min_value=timedelta(), max_value=200 * DAY))
def test_days_and_states_agree_at_every_moment(later: timedelta) -> None:
    made, now = link(), NOW + later
    left, state = days_left(made, now), state_of(made, None, now)
    assert (state == "ended") == (left == 0)
    assert (state == "soon") == (1 <= left <= 14)
    assert made.ends_at is not None
    assert now + left * DAY >= made.ends_at


def test_a_booking_by_the_address_uses_the_link_up() -> None:
    mine = link(guest="Maria Lopez <maria@example.com>")
    assert find_uses([mine], [booked()], set()) == {1: Use(booked(), "address")}
    for other in (
        booked(email="ken@example.com", name="Ken Ito"),
        booked(event_type="interview"),
        booked(at=NOW - CLOCKS - timedelta(seconds=1)),
        booked(at=NOW + UNUSED_LIVES + CLOCKS + timedelta(seconds=1)),
    ):
        assert find_uses([mine], [other], set()) == {}
    assert find_uses([link(guest="maria@example.com", kind="link")], [booked()], set()) == {}
    assert find_uses([link(guest="maria@example.com", event_type="")], [booked()], set()) == {}


def test_a_name_counts_only_where_no_address_is_known() -> None:
    by_name = booked(email="m.lopez@home.example")
    assert find_uses([link(guest="Lopez, Maria")], [by_name], set()) == {1: Use(by_name, "name")}
    assert find_uses([link(guest="Maria")], [by_name], set()) == {}
    assert find_uses([link(guest="Maria Lopez, maria@example.com")], [by_name], set()) == {}


def test_one_booking_uses_one_link_and_the_next_booking_the_next() -> None:
    links = [link(2, made_at=NOW + DAY / 2), link(1)]
    links = [MadeLink(**{**_fields(each), "guest": "maria@example.com"}) for each in links]
    first, second = booked(1), booked(2, at=NOW + 2 * DAY)
    assert find_uses(links, [first], set()) == {1: Use(first, "address")}
    assert find_uses(links, [second, first], set()) == {
        1: Use(first, "address"),
        2: Use(second, "address"),
    }


def test_tags_tell_bookings_apart_only_where_nothing_else_carries_them() -> None:
    key = ("intro", tags_of(FAIR))
    mine = link(1, tags=FAIR)
    assert distinctive([mine], {}) == {1}
    assert distinctive([mine, link(2)], {}) == {1}
    assert distinctive([mine, link(2, tags=FAIR)], {}) == set()
    assert distinctive([mine, link(2, tags=FAIR, kind="link", deleted_at=NOW)], {}) == set()
    assert distinctive([mine, link(2, tags=FAIR, event_type="interview")], {}) == {1, 2}
    assert distinctive([link(1)], {}) == set(), "no tags tell nothing"
    before, after = int((NOW - DAY).timestamp()), int((NOW + DAY).timestamp())
    assert distinctive([mine], {key: [after]}) == {1}
    assert distinctive([mine], {key: [before, after]}) == set()
    by_tags = booked(email="who@example.com", tags=tags_of(FAIR))
    assert find_uses([mine], [by_tags], {1}) == {1: Use(by_tags, "tags")}
    assert find_uses([mine], [by_tags], set()) == {}


def test_the_strongest_sign_wins() -> None:
    mine, tagged = link(2, guest="maria@example.com"), link(1, tags=FAIR)
    both = booked(tags=tags_of(FAIR))
    assert find_uses([mine, tagged], [both], {1}) == {2: Use(both, "address")}


def test_counting_begins_when_the_link_was_made() -> None:
    seconds = [int((NOW + hours * DAY / 24).timestamp()) for hours in (-2, 0, 1)]
    assert count_since(seconds, NOW) == 2
    assert count_since(seconds, NOW + CLOCKS) == 2, "the clocks may differ that much"
    assert count_since([], NOW) == 0


people = st.sampled_from(["maria@example.com", "ken@example.com", "Ada Byron", ""])
moments = st.integers(-10, 120).map(lambda days: NOW + days * DAY)
some_links = st.lists(
    st.tuples(people, moments, st.sampled_from([UtmTags(), FAIR])), max_size=12
).map(
    lambda rows: [
        link(number, guest=guest, made_at=at, tags=tags)
        for number, (guest, at, tags) in enumerate(rows, 1)
    ]
)
some_bookings = st.lists(
    st.tuples(people, moments, st.sampled_from([UtmTags(), FAIR])), max_size=12
).map(
    lambda rows: [
        booked(number, email=who, name=who, at=at, tags=tags_of(tags))
        for number, (who, at, tags) in enumerate(rows, 1)
    ]
)


@given(some_links, some_bookings, st.randoms(use_true_random=False))
def test_uses_are_one_to_one_in_time_and_the_same_in_any_order(
    links: list[MadeLink], bookings: list[Booked], chance: Any
) -> None:
    by_tags = distinctive(links, {})
    uses = find_uses(links, bookings, by_tags)
    known = {each.id: each for each in links}
    assert len({use.booked.invitee for use in uses.values()}) == len(uses)
    for number, use in uses.items():
        made = known[number]
        assert made.ends_at is not None
        assert made.made_at - CLOCKS <= use.booked.at <= made.ends_at + CLOCKS
        if use.sign == "address":
            assert use.booked.email == address_in(made.guest)
    chance.shuffle(links)
    chance.shuffle(bookings)
    assert find_uses(links, bookings, by_tags) == uses


def _fields(made: MadeLink) -> dict[str, Any]:
    return {name: getattr(made, name) for name in made.__struct_fields__}
