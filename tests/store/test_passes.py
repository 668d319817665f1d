"""How far a list was read: where it goes on, what is surely listed, and where lists are cut."""

from __future__ import annotations

import math
import random
from bisect import bisect_left
from datetime import UTC, datetime, timedelta
from typing import Any

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendly_desktop.api.paging import Page
from calendly_desktop.api.rows import RowProblem
from calendly_desktop.domain.models import ScheduledEvent
from calendly_desktop.store.passes import (
    COMING,
    LONGEST_ABSENCE,
    PAST,
    RUNNING,
    SECOND,
    Gap,
    Pass,
    best_cut,
    coming_since,
    oldest_kept,
)

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def meeting(minutes: int, name: int = 0) -> ScheduledEvent:
    start = NOW + timedelta(minutes=minutes)
    uri = f"https://api.calendly.com/scheduled_events/{minutes}-{name}"
    return ScheduledEvent(uri=uri, start_time=start, end_time=start + timedelta(minutes=30))


def cut_of(starts: list[int], base: int) -> int | None:
    """Return the cut of a list of which everything is known."""
    older = bisect_left(starts, base)
    near = starts[max(0, older - 200) : older + 1]
    return best_cut(near, base, len(starts), len(starts) - older)


# -- cutting -------------------------------------------------------------------------------


@settings(deadline=None)
@given(
    gaps=st.lists(st.integers(0, 4000), min_size=1, max_size=420),
    where=st.floats(0, 1),
)
def test_a_cut_saves_pages_and_never_falls_on_a_meeting(gaps: list[int], where: float) -> None:
    starts = [sum(gaps[: n + 1]) for n in range(len(gaps))]
    base = round(starts[0] + (starts[-1] - starts[0]) * where)
    cut = cut_of(starts, base)
    if cut is None:
        return
    assert cut <= base
    assert not [start for start in starts if cut <= start <= cut + 1]
    coming = sum(start > cut for start in starts)
    plain = sum(start >= base for start in starts)

    def pages(first: int) -> int:
        return max(1, math.ceil(first / 100)) + math.ceil((len(starts) - first) / 100)

    assert pages(coming) <= max(pages(plain), math.ceil(len(starts) / 100) + 1)


@pytest.mark.parametrize("total", [256, 300, 1999, 2000, 2001])
@pytest.mark.parametrize("coming", [0, 7, 100, 130])
def test_two_lists_take_as_few_pages_as_one(total: int, coming: int) -> None:
    starts = [n * 1800 for n in range(total)]
    base = starts[total - coming] if coming else starts[-1] + 60
    cut = cut_of(starts, base)
    assert cut is not None
    first = sum(start > cut for start in starts)
    assert math.ceil(first / 100) + math.ceil((total - first) / 100) <= math.ceil(total / 100)


def test_without_a_free_second_there_is_no_cut() -> None:
    assert cut_of([5] * 300, 5) is None
    assert cut_of([], 5) is None


# -- how far it reaches --------------------------------------------------------------------


def test_coming_meetings_are_listed_from_where_the_last_look_ended() -> None:
    assert coming_since(Pass(), NOW) == NOW - RUNNING
    week = Pass(completed=NOW - timedelta(days=7))
    assert coming_since(week, NOW) == NOW - timedelta(days=7) - RUNNING
    year = Pass(completed=NOW - timedelta(days=365))
    assert coming_since(year, NOW) == NOW - LONGEST_ABSENCE
    wrong = Pass(completed=NOW + timedelta(days=7))
    assert coming_since(wrong, NOW) == NOW - RUNNING


def test_what_is_kept() -> None:
    assert oldest_kept(NOW, None) is None
    assert oldest_kept(NOW, 0) is None
    year = oldest_kept(NOW, 12)
    assert year is not None
    assert 364 <= (NOW - year).days <= 366


def test_a_pass_from_the_future_is_not_fresh() -> None:
    state = Pass(kind=COMING, began=NOW + timedelta(hours=1), pages=1, is_complete=True)
    assert not state.is_fresh(NOW)
    assert state.is_due(NOW)
    assert state.is_fresh(NOW + timedelta(hours=1))


def test_a_row_without_a_name_lets_nothing_be_called_vanished() -> None:
    state = Pass(kind=COMING)
    state.begin(NOW, since=NOW, until=None, noticing=False)
    page = Page(items=[meeting(1)], set_aside=[RowProblem(reason="broken")], is_last=True)
    assert state.note(page) is None


def test_the_state_survives_a_restart() -> None:
    state = Pass(kind=PAST)
    state.begin(NOW, since=None, until=NOW, noticing=True)
    state.note(Page(items=[meeting(-3), meeting(-9)], is_last=False))
    again = msgspec.json.decode(msgspec.json.encode(state), type=Pass)
    assert again == state
    assert again.asks()["max_start_time"] == NOW - timedelta(minutes=9) + SECOND


# -- interrupted, while meetings come and go -----------------------------------------------


class Copy:
    """Meetings as the local copy keeps them: by name, with when each was last listed."""

    def __init__(self) -> None:
        self.read_at: dict[tuple[int, int], int] = {}
        self.vanished: set[tuple[int, int]] = set()

    def take(self, rows: list[tuple[int, int]], moment: int) -> None:
        self.read_at.update(dict.fromkeys(rows, moment))

    def look(self, gap: Gap | None, began: int) -> None:
        if gap is None:
            return
        for row, moment in self.read_at.items():
            start = NOW + timedelta(minutes=row[0])
            inside = (gap.since is None or start >= gap.since) and (
                gap.until is None or start < gap.until
            )
            if inside and moment < began:
                self.vanished.add(row)


@pytest.mark.parametrize("kind", [COMING, PAST])
@settings(deadline=None)
@given(
    starts=st.lists(st.integers(1, 14), max_size=30),
    size=st.integers(2, 5),
    seed=st.integers(0, 9999),
)
def test_interrupted_at_any_page_nothing_is_lost_and_what_vanished_is_found(
    kind: Any, starts: list[int], size: int, seed: int
) -> None:
    """A process ends and another goes on from the edge, while meetings are made and deleted."""
    chance = random.Random(seed)
    sign = 1 if kind == COMING else -1
    server = {(sign * start, number) for number, start in enumerate(starts)}
    copy = Copy()
    copy.take(sorted(server), 0)  # all of it was known before
    for row in sorted(server):
        if chance.random() < 0.2:
            server.discard(row)
    gone_before, stayed = set(copy.read_at) - server, set(server)
    state, moment = Pass(kind=kind), 1
    state.begin(NOW, since=NOW if kind == COMING else None, until=NOW + SECOND, noticing=True)
    order: list[tuple[int, int]] = []
    place = 0
    while not state.is_complete:
        if not order or chance.random() < 0.4:  # another process: it knows the state only
            state = msgspec.json.decode(msgspec.json.encode(state), type=Pass)
            order, place = _listed(server, state), 0
        rows = order[place : place + size]
        place += size
        page = Page(items=[meeting(*row) for row in rows], is_last=place >= len(order))
        copy.take(rows, moment)
        copy.look(state.note(page), 1)
        moment += 1
        if chance.random() < 0.3:
            new = (sign * chance.randint(1, 14), 100 + moment)
            server.add(new)
        if chance.random() < 0.2 and server:
            stayed.discard(leaves := chance.choice(sorted(server)))
            server.discard(leaves)
            order = []  # Calendly's tokens do not count rows, so the list is cut anew
    assert all(copy.read_at.get(row, 0) >= 1 for row in stayed), "no gap"
    assert not copy.vanished & stayed, "nothing that exists is called vanished"
    assert gone_before <= copy.vanished


def _listed(server: set[tuple[int, int]], state: Pass) -> list[tuple[int, int]]:
    """Return what Calendly would list for the rest of a pass."""
    asked = state.asks()
    first, last = asked.get("min_start_time"), asked.get("max_start_time")

    def fits(row: tuple[int, int]) -> bool:
        start = NOW + timedelta(minutes=row[0])
        return (first is None or start >= first) and (last is None or start <= last)

    return sorted(filter(fits, server), reverse=asked["sort"].endswith("desc"))
