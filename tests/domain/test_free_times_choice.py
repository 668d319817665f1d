"""Which free times are offered: the earliest that suit, spread over days, by the guest's clock."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.free_times_choice import HOURS, OnLinks, Wish, choose, twice_said
from calendly_desktop.domain.times import find_zone

MONDAY = datetime(2026, 11, 30, tzinfo=UTC)
BERLIN, TOKYO = find_zone("Europe/Berlin"), find_zone("Asia/Tokyo")


def at(*hours: float) -> list[OnLinks]:
    return [OnLinks(MONDAY + timedelta(hours=hour), f"https://x/{hour}") for hour in hours]


def hours(found: list[OnLinks]) -> list[float]:
    return [(each.start - MONDAY) / timedelta(hours=1) for each in found]


def test_a_few_times_a_day_are_spread_over_it() -> None:
    times = at(8, 8.5, 9, 12, 15.5, 16, 32, 33, 56)
    assert hours(choose(times, Wish(most=4, a_day=2), BERLIN)) == [8, 16, 32, 33]
    assert hours(choose(times, Wish(most=9, a_day=3), BERLIN)) == [8, 9, 16, 32, 33, 56]
    assert hours(choose(times, Wish(most=1, a_day=1), BERLIN)) == [8]
    assert choose([], Wish(), BERLIN) == []


def test_days_and_hours_are_those_of_the_guest() -> None:
    times = at(0.5, 8, 23.5)
    assert hours(choose(times, Wish(hours="any"), TOKYO)) == [0.5, 8, 23.5]
    assert hours(choose(times, Wish(hours="morning"), TOKYO)) == [0.5, 23.5]
    assert hours(choose(times, Wish(hours="afternoon"), TOKYO)) == [8]
    assert hours(choose(times, Wish(hours="working"), BERLIN)) == [8]


@given(
    st.lists(st.integers(0, 24 * 60 * 20), unique=True, max_size=80),
    st.integers(1, 12),
    st.integers(1, 5),
    st.sampled_from(sorted(HOURS)),
)
def test_what_is_chosen_keeps_to_the_wish(
    minutes: list[int], most: int, a_day: int, when: str
) -> None:
    times = [OnLinks(MONDAY + timedelta(minutes=each), str(each)) for each in minutes]
    wish = Wish(most, a_day, when)  # type: ignore[arg-type]
    found = choose(times, wish, BERLIN)
    assert set(found) <= set(times)
    assert [each.start for each in found] == sorted({each.start for each in found})
    assert len(found) <= most
    days = [each.start.astimezone(BERLIN.info).date() for each in found]
    assert max((days.count(day) for day in days), default=0) <= a_day
    since, until = HOURS[wish.hours]
    assert all(since <= each.start.astimezone(BERLIN.info).time() <= until for each in found)
    if len(found) < most:  # whatever is left out is on a day that has its share already
        for each in set(choose(times, Wish(999, 999, wish.hours), BERLIN)) - set(found):
            assert days.count(each.start.astimezone(BERLIN.info).date()) == a_day


def test_the_hour_that_comes_twice_is_noticed() -> None:
    begin = datetime(2026, 10, 25, 0, 0, tzinfo=UTC)
    times = [OnLinks(begin + timedelta(minutes=30 * n), str(n)) for n in range(6)]
    doubled = twice_said(times, BERLIN)
    assert [(each - begin) / timedelta(hours=1) for each in sorted(doubled)] == [0, 0.5, 1, 1.5]
    assert twice_said(times, TOKYO) == set()
