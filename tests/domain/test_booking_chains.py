"""A booking that moved counts once, however its links are known and in whatever order they come."""

from __future__ import annotations

import random  # noqa: TC003 - hypothesis reads the types

from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.booking_chains import (
    ACTIVE,
    CANCELED,
    GONE,
    NO_SHOW,
    Link,
    code_of,
    fate_in,
    join_links,
    kind_in,
    tags_in,
)


def link(me: int, came: int = 0, went: int = 0, **more: int) -> Link:
    fields = {"booked": me * 10, "start": me * 10 + 5, "tags": 0, "kind": 1, "fate": ACTIVE}
    return Link(me, came, went, **{**fields, **more})


def test_a_chain_has_the_tags_and_day_of_its_first_link_and_the_fate_of_its_last() -> None:
    links = [
        link(1, went=2, fate=GONE),
        link(2, came=1, went=3, fate=GONE, tags=7),
        link(3, came=2, fate=CANCELED, tags=8, kind=4, meeting=33),
    ]
    (booking,) = join_links(links)
    assert (booking.booked, booking.start, booking.tags, booking.kind) == (10, 35, 7, 4)
    assert (booking.fate, booking.meeting, booking.moves) == (CANCELED, 33, 2)
    assert booking.lead == 25


def test_one_pointer_is_enough_and_two_may_name_a_link_that_is_not_here() -> None:
    assert len(join_links([link(1, went=2), link(2)])) == 1
    assert len(join_links([link(1), link(2, came=1)])) == 1
    assert len(join_links([link(1, went=2), link(3, came=2)])) == 1
    assert len(join_links([link(1, went=9), link(3, came=8)])) == 2


def test_what_moved_to_where_nothing_is_known_goes_on_somewhere() -> None:
    (booking,) = join_links([link(1, went=2, fate=GONE)])
    assert (booking.fate, booking.moves) == (GONE, 0)


def test_a_meeting_entered_afterwards_has_no_lead_time() -> None:
    assert join_links([link(1, booked=100, start=50)])[0].lead == 0


@given(st.lists(st.tuples(*[st.integers(0, 8)] * 2), max_size=9), st.randoms())
def test_odd_links_are_neither_lost_nor_counted_twice(
    pointers: list[tuple[int, int]], chance: random.Random
) -> None:
    """Circles, forks and links to themselves come to an end, in whatever order they are read."""
    links = [link(n + 1, came, went, meeting=n) for n, (came, went) in enumerate(pointers)]
    bookings = join_links(links)
    assert sum(booking.moves + 1 for booking in bookings) == len(links)
    chance.shuffle(links)
    assert sorted(join_links(links)) == sorted(bookings)


@given(st.integers(0, 2**40), st.integers(0, 2**20 - 1), st.sampled_from((0, 1, 2, 3)))
def test_a_code_holds_tags_kind_and_fate(tags: int, kind: int, fate: int) -> None:
    code = code_of(tags, kind, fate)
    assert (tags_in(code), kind_in(code), fate_in(code)) == (tags, kind, fate)
    assert {ACTIVE, CANCELED, NO_SHOW, GONE} == {0, 1, 2, 3}
