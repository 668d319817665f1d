"""The seconds to undo: counted, extended, stopped while the window asks; and Calendly's limit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from calendly_desktop.pages.meetings.undo import UndoBar

if TYPE_CHECKING:
    from collections.abc import Iterator

MARIA = "Intro call with Maria Lopez"


class Clock:
    """A clock that the test moves."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bar(qapp: object, clock: Clock) -> Iterator[UndoBar]:
    made = UndoBar(seconds=lambda: 10, clock=clock)
    yield made
    made.drop_all()
    made.deleteLater()


def words(bar: UndoBar) -> list[str]:
    return [
        label.text() for label in bar.findChildren(QLabel, "undo_text") if label.isVisibleTo(bar)
    ]


def press(bar: UndoBar, accessible_name: str) -> None:
    [button] = [b for b in bar.findChildren(QPushButton) if b.accessibleName() == accessible_name]
    button.click()


def test_more_time_can_be_had_as_often_as_wanted(bar: UndoBar, clock: Clock) -> None:
    sent: list[tuple[str, str]] = []
    bar.due.connect(lambda uri, reason: sent.append((uri, reason)))
    bar.add("a", "ill", MARIA)
    assert words(bar) == [f"Canceling {MARIA} in 10 s"]
    for _time in range(3):
        press(bar, f"More time to decide about {MARIA}")
    assert words(bar) == [f"Canceling {MARIA} in 100 s"]
    clock.now += 99
    bar._tick()
    assert (words(bar), sent) == ([f"Canceling {MARIA} in 1 s"], [])
    clock.now += 1
    bar._tick()
    assert (words(bar), sent) == ([], [("a", "ill")])
    assert bar.isHidden()


def test_more_time_while_the_clock_stands(bar: UndoBar, clock: Clock) -> None:
    bar.add("a", "", MARIA)
    bar.hold(True)
    clock.now += 500
    press(bar, f"More time to decide about {MARIA}")
    assert words(bar) == [f"Canceling {MARIA} in 40 s"]
    bar.hold(False)
    bar._tick()
    assert words(bar) == [f"Canceling {MARIA} in 40 s"]


def test_no_seconds_send_at_once_and_show_nothing(qapp: object, clock: Clock) -> None:
    bar = UndoBar(seconds=lambda: 0, clock=clock)
    sent: list[str] = []
    bar.due.connect(lambda uri, _reason: sent.append(uri))
    bar.add("a", "", MARIA)
    assert sent == ["a"]
    assert words(bar) == []
    bar.deleteLater()


def test_the_limit_counts_down_and_can_be_stopped(bar: UndoBar) -> None:
    stopped: list[str] = []

    def stop() -> None:
        stopped.append("a")

    assert bar.show_limit("a", MARIA, 23, stop) is False
    text = (
        "Calendly allows no more requests for {0} s; then Intro call with Maria Lopez is canceled."
    )
    assert words(bar) == [text.format(23)]
    bar.show_limit("a", MARIA, 22, stop)
    assert words(bar) == [text.format(22)]
    assert bar.waits("a")
    press(bar, f"Stop: keep {MARIA}")
    bar.show_limit("b", "Another one", 5, lambda: stopped.append("b"))
    bar.undo_last()
    assert stopped == ["a", "b"]
    bar.show_limit("a", MARIA, 0, stop)
    bar.end_limit("b")
    assert words(bar) == []
    assert not bar.waits("a")


def test_while_the_window_asks_the_limit_does_not_let_go(bar: UndoBar) -> None:
    bar.show_limit("a", MARIA, 1, lambda: None)
    bar.hold(True)
    assert bar.show_limit("a", MARIA, 0, lambda: None) is True
    assert bar.waits("a")
    bar.hold(False)
    assert bar.show_limit("a", MARIA, 0, lambda: None) is False
    assert not bar.waits("a")


def test_dropping_names_what_is_dropped_and_stops_the_rest(bar: UndoBar) -> None:
    stopped: list[str] = []
    bar.add("a", "", MARIA)
    bar.show_limit("b", "Another one", 5, lambda: stopped.append("b"))
    assert bar.drop_all() == ["a"]
    assert stopped == ["b"]
