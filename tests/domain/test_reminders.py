"""Reminders on a clock of the test's own: once each, after a sleep, after the clock was set."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from calendly_desktop.domain.reminders import Look, Reminders, Starting

TEN = datetime(2026, 11, 23, 10, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
LEAD = 5 * MINUTE


def _meeting(name: str, minute: float = 0, minutes: float = 30) -> Starting:
    start = TEN + minute * MINUTE
    return Starting(name, start, start + minutes * MINUTE)


class Day:
    """Meetings, and the looks at them; time only passes when the test says so."""

    def __init__(self, *meetings: Starting) -> None:
        self.meetings = list(meetings)
        self.reminders = Reminders()
        self.asked: list[datetime] = []

    def look(self, minute: float, lead: timedelta = LEAD) -> Look:
        """Look at so many minutes after ten; the store gives what begins from `since` on."""
        now = TEN + minute * MINUTE
        since = self.reminders.since(now, lead)
        coming = [m for m in self.meetings if m.start >= since]
        return self.reminders.look(coming, now, lead, lambda m: m in self.meetings)

    def told(self, minute: float) -> list[str]:
        return [each.meeting.uri for each in self.look(minute).fresh]

    def shown(self, minute: float) -> list[tuple[str, bool]]:
        return [(each.meeting.uri, each.has_begun) for each in self.look(minute).shown]


def test_told_once_in_time_and_gone_after_a_while() -> None:
    day = Day(_meeting("talk"))
    assert day.look(-20).shown == ()
    first = day.look(-6)
    assert (first.fresh, first.wait) == ((), 60.0), "it waits for the very second"
    assert day.told(-5) == ["talk"]
    assert day.told(-4.9) == []
    assert day.shown(-4) == [("talk", False)]
    assert day.look(-1).wait == 60.0
    assert day.shown(0) == [("talk", True)]
    assert day.told(1) == []
    assert day.shown(9.9) == [("talk", True)]
    assert day.shown(10.1) == []
    assert day.told(15) == []


@pytest.mark.parametrize("minutes", [1, 2, 5, 10, 15])
def test_as_early_as_wished(minutes: int) -> None:
    day = Day(_meeting("talk"))
    lead = minutes * MINUTE
    assert not day.look(-minutes - 0.5, lead).fresh
    assert day.look(-minutes, lead).fresh
    off = day.look(-1, timedelta())
    assert (off.shown, off.fresh) == ((), ())


def test_what_began_in_a_sleep_is_told_on_waking_and_nothing_twice() -> None:
    day = Day(_meeting("before", -45), _meeting("over", 1, 5), _meeting("runs", 2, 60))
    day.meetings.append(_meeting("soon", 44))
    assert day.told(-10) == []
    woken = day.look(40)
    assert [(each.meeting.uri, each.has_begun) for each in woken.fresh] == [
        ("runs", True),
        ("soon", False),
    ]
    assert day.told(40.2) == []
    # Calendly is asked on waking; what was booked meanwhile comes a little later.
    day.meetings.append(_meeting("booked in the sleep", 20, 60))
    assert day.told(41) == ["booked in the sleep"]
    day.meetings.append(_meeting("long past", 20, 61))
    assert day.told(43) == []
    assert ("runs", True) in day.shown(45)
    assert ("runs", True) not in day.shown(51), "ten minutes after it was told"


def test_the_first_look_tells_what_has_just_begun_not_what_runs_for_long() -> None:
    day = Day(_meeting("running", -30, 60), _meeting("just begun", -2, 60), _meeting("soon", 3))
    assert sorted(day.told(0)) == ["just begun", "soon"]


def test_the_clock_is_set_back_after_it_was_wrong() -> None:
    day = Day(_meeting("talk"))
    assert day.told(-4) == ["talk"], "an hour too early: the computer's clock was wrong"
    assert day.shown(-64) == []
    assert day.told(-30) == []
    assert day.told(-5) == ["talk"]


def test_a_small_correction_of_the_clock_tells_nothing_again() -> None:
    day = Day(_meeting("talk"))
    assert day.told(-4.9) == ["talk"]
    assert day.told(-5.2) == []
    assert day.shown(-5.2) == [("talk", False)]
    assert day.told(-4.9) == []


def test_canceled_and_moved_meetings_are_not_announced() -> None:
    day = Day(_meeting("canceled"), _meeting("moved"), _meeting("stays"))
    assert len(day.told(-5)) == 3
    day.meetings = [_meeting("moved", 60), _meeting("stays")]
    assert day.shown(-4) == [("stays", False)]
    assert day.told(55) == ["moved"], "at its new time it is told again"


def test_closed_and_wished_again() -> None:
    day = Day(_meeting("a", 0), _meeting("b", 1))
    assert day.told(-4) == ["a", "b"]
    day.reminders.close("a")
    day.reminders.again("b", TEN - MINUTE)
    look = day.look(-3)
    assert (look.shown, look.wait) == ((), 120.0)
    assert day.told(-1) == ["b"]
    assert day.shown(5) == [("b", True)]
    day.reminders.again("b", TEN + 20 * MINUTE)
    assert day.told(20) == ["b"]
    assert day.told(33) == []
    assert day.shown(33) == []


def test_one_hundred_meetings_need_one_timer() -> None:
    day = Day(*[_meeting(str(n), n) for n in range(100)])
    waits = [day.look(minute).wait for minute in range(-10, 0)]
    assert all(0 < wait <= 300 for wait in waits)
