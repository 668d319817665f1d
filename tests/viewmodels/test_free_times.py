"""Free times as days and times: right over clock changes, on two clocks, weeks by the locale."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QLocale, Qt

from calendly_desktop.domain.models import AvailableTime
from calendly_desktop.domain.times import find_zone
from calendly_desktop.viewmodels.free_times import (
    DayRole,
    DaysModel,
    TimesModel,
    by_day,
    free_times,
)
from calendly_desktop.viewmodels.link_roles import Role
from calendly_desktop.viewmodels.meetings import Clock
from calendly_desktop.viewmodels.zones import find_name, there_now, zone_text

if TYPE_CHECKING:
    from collections.abc import Iterator

BERLIN = find_zone("Europe/Berlin")
NEW_YORK = find_zone("America/New_York")
NOW = datetime(2026, 10, 20, 8, tzinfo=UTC)


@pytest.fixture
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def clock() -> Clock:
    return Clock(BERLIN, True, NOW)


def at(*moments: datetime) -> list[AvailableTime]:
    return [AvailableTime(start_time=moment, invitees_remaining=3) for moment in moments]


def shown(rows: list[AvailableTime], zone: str, *, is_group: bool = False) -> list[tuple[str, str]]:
    model = TimesModel()
    model.show(free_times(rows, 30), clock(), find_zone(zone), is_group=is_group)
    return [
        (str(model.index(row).data()), str(model.index(row).data(Role.DETAIL)))
        for row in range(model.rowCount())
    ]


def test_the_hour_that_comes_twice_is_told_apart() -> None:
    """Berlin's clocks go back on 25 October 2026 at 01:00 UTC; New York's a week later."""
    first, second = (
        datetime(2026, 10, 25, 0, 30, tzinfo=UTC),
        datetime(2026, 10, 25, 1, 30, tzinfo=UTC),
    )
    rows = shown(at(first, second, second + timedelta(hours=8)), "America/New_York")
    assert rows == [
        ("02:30–02:00 UTC+2 to UTC+1", "Sat 20:30–21:00"),
        ("02:30–03:00 UTC+1", "Sat 21:30–22:00"),
        ("10:30–11:00", "05:30–06:00"),
    ]


def test_days_are_mine_and_the_same_clock_is_not_said_twice() -> None:
    late = datetime(2026, 10, 20, 22, 30, tzinfo=UTC)  # 00:30 of the next day in Berlin
    days = by_day(free_times(at(late, late - timedelta(hours=2)), 30), BERLIN)
    assert list(days) == [date(2026, 10, 20), date(2026, 10, 21)]
    assert shown(at(late), "Europe/Paris") == [("00:30–01:00", "")]
    assert shown(at(late), "Mars/Olympus") == [("00:30–01:00", "")]
    assert shown(at(late), "Europe/Paris", is_group=True) == [("00:30–01:00", "3 left")]


def test_weeks_begin_as_the_computer_writes_them(locale: None, qtmodeltester: Any) -> None:
    model = DaysModel()
    first, last = date(2026, 10, 20), date(2026, 11, 19)
    for name, begins, weeks in (("de_DE", "Mon", 5), ("en_US", "Sun", 5), ("ar_EG", "Sat", 5)):
        QLocale.setDefault(QLocale(name))
        model.show(first, last, {date(2026, 10, 21): 2}, first)
        assert model.headerData(0, Qt.Orientation.Horizontal) == begins
        assert model.rowCount() == weeks
    index = model.index_of(date(2026, 10, 21))
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Tomorrow, Wednesday 21 October: 2 free times"
    )
    assert index.flags() & Qt.ItemFlag.ItemIsEnabled
    taken = model.index_of(date(2026, 10, 22))
    assert not taken.flags() & Qt.ItemFlag.ItemIsEnabled
    assert str(taken.data(Qt.ItemDataRole.AccessibleTextRole)).endswith("no free time")
    assert model.index_of(first).data(DayRole.IS_TODAY)
    qtmodeltester.check(model)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("New York (America)", "America/New_York"),
        ("new york", "America/New_York"),
        ("europe/berlin", "Europe/Berlin"),
        ("São Paulo", "America/Sao_Paulo"),
        ("UTC", "UTC"),
        ("Nowhere", ""),
        ("", ""),
    ],
)
def test_zones_are_found_as_people_write_them(typed: str, meant: str) -> None:
    assert find_name(typed).casefold() == meant.casefold()


def test_the_time_there_is_said_beside_mine() -> None:
    assert zone_text("America/Argentina/Buenos_Aires") == "Buenos Aires (America/Argentina)"
    assert there_now("America/New_York", clock()) == "04:00 there now, 6 h behind you"
    assert there_now("Asia/Kolkata", clock()) == "13:30 there now, 3 h 30 min ahead of you"
    assert there_now("Europe/Paris", clock()) == "10:00 there now, as with you (UTC+2)"
    assert there_now("Pacific/Auckland", clock()).startswith("21:00 there now, 11 h ahead")
    assert there_now("", clock()) == ""
