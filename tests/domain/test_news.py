"""News are told once, together, and a move is not taken for a new meeting."""

from __future__ import annotations

from typing import NamedTuple

from calendly_desktop.domain.news import LONGEST_DOUBT, Counts, NewsDesk, count


class Item(NamedTuple):
    uri: str
    kind: str = "new"
    is_canceled: bool = False
    is_sure: bool = True


OLD, NEW = Item("old", "canceled", True, False), Item("fresh", "new", False, False)


def test_each_is_told_once_and_those_not_looked_at_come_together() -> None:
    desk = NewsDesk()
    desk.skip([Item("a")])
    assert desk.take([Item("a")], 0) == []
    assert desk.take([Item("a"), Item("b")], 1) == [Item("b")]
    assert desk.take([Item("a"), Item("b")], 2) == []
    assert desk.take([Item("a"), Item("b"), Item("c")], 3) == [Item("b"), Item("c")]
    desk.clear()
    both = [Item("c"), Item("d")]
    assert desk.take(both, 4) == [Item("d")]
    assert desk.take([Item("d"), Item("e")], 5) == [Item("d"), Item("e")]
    canceled = Item("e", "canceled", True)
    assert desk.take([canceled], 6) == [canceled], "new, then canceled: both are told"


def test_a_move_is_told_as_one_once_its_invitees_are_read() -> None:
    desk = NewsDesk()
    assert desk.take([OLD, NEW], 0) == []
    moved = [Item("old", "moved", True), Item("fresh", "moved")]
    assert desk.take(moved, 5) == moved
    assert count(moved) == Counts(0, 1, 0)
    assert desk.take(moved, 6) == []


def test_doubt_ends_after_a_minute() -> None:
    desk = NewsDesk()
    assert desk.take([NEW], 0) == []
    assert desk.take([NEW], LONGEST_DOUBT - 1) == []
    assert desk.take([NEW], LONGEST_DOUBT) == [NEW]


def test_counting() -> None:
    items = [Item("a"), Item("b"), Item("c", "canceled", True), Item("d", "moved", True)]
    assert count(items) == Counts(2, 1, 1)
    assert count([]) == Counts()
