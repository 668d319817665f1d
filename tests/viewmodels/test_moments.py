"""Times as the computer is set: 12 or 24 hours, the first weekday, zones and clock changes."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QLocale

from calendly_desktop.domain.times import find_zone, is_repeated_hour, span, there, when
from calendly_desktop.viewmodels.meeting_cells import tell_time
from calendly_desktop.viewmodels.moments import (
    first_weekday,
    moment_in_words,
    uses_24_hours,
    week_of,
    weekend,
    zone_with_time,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

MONDAY, FRIDAY, SATURDAY, SUNDAY = 0, 4, 5, 6
COMPUTERS = {  # 24 hours, first weekday, weekend
    "de_DE": (True, MONDAY, {SATURDAY, SUNDAY}),
    "en_US": (False, SUNDAY, {SATURDAY, SUNDAY}),
    "en_GB": (True, MONDAY, {SATURDAY, SUNDAY}),
    "fr_FR": (True, MONDAY, {SATURDAY, SUNDAY}),
    "ar_EG": (False, SATURDAY, {FRIDAY, SATURDAY}),
    "ja_JP": (True, SUNDAY, {SATURDAY, SUNDAY}),
}
TWO_PM = datetime(2026, 11, 23, 13, 0, tzinfo=UTC)
HALF_AN_HOUR = timedelta(minutes=30)


@pytest.fixture(params=COMPUTERS)
def computer(request: pytest.FixtureRequest) -> Iterator[str]:
    before = QLocale()
    QLocale.setDefault(QLocale(request.param))
    yield request.param
    QLocale.setDefault(before)


def test_the_computer_decides_hours_and_weeks(computer: str) -> None:
    twenty_four, first, free = COMPUTERS[computer]
    assert uses_24_hours() is twenty_four
    assert first_weekday() == first
    assert weekend() == free
    week = week_of(date(2026, 11, 23))
    assert [day.weekday() for day in week] == [(first + n) % 7 for n in range(7)]
    assert date(2026, 11, 23) in week
    assert zone_with_time("Europe/Berlin", TWO_PM) == (
        "Berlin, 14:00" if twenty_four else "Berlin, 2:00 PM"
    )
    year = "" if datetime.now(UTC).year == 2026 else " 2026"
    words = moment_in_words(TWO_PM, "Europe/Berlin")
    assert words == f"Mon 23 Nov{year}, {'14:00' if twenty_four else '2:00 PM'} (Berlin)"


ZONES = {
    "Europe/Berlin": ("14:00–14:30", "2:00–2:30 PM"),
    "America/New_York": ("08:00–08:30", "8:00–8:30 AM"),
    "Asia/Tokyo": ("22:00–22:30", "10:00–10:30 PM"),  # no clock changes
    "Asia/Kolkata": ("18:30–19:00", "6:30–7:00 PM"),  # half an hour off
    "Africa/Cairo": ("15:00–15:30", "3:00–3:30 PM"),
    "America/Phoenix": ("06:00–06:30", "6:00–6:30 AM"),  # no clock changes
    "Pacific/Auckland": ("02:00–02:30", "2:00–2:30 AM"),  # the next day
    "UTC": ("13:00–13:30", "1:00–1:30 PM"),
}


@pytest.mark.parametrize("zone", ZONES)
def test_every_zone_on_every_computer(computer: str, zone: str) -> None:
    clock = tell_time(zone, TWO_PM)
    expected = ZONES[zone][0 if COMPUTERS[computer][0] else 1]
    shown = span(TWO_PM, TWO_PM + HALF_AN_HOUR, clock.zone, twenty_four=clock.twenty_four)
    assert shown == expected
    assert clock.today.day == (24 if zone == "Pacific/Auckland" else 23)


@pytest.mark.parametrize(
    ("zone", "start", "day", "offsets"),
    [  # the night before, within, and after each change of the clocks
        ("Europe/Berlin", datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "02:30", "UTC+2"),
        ("Europe/Berlin", datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "02:30", "UTC+1"),
        ("Europe/Berlin", datetime(2027, 3, 28, 0, 30, tzinfo=UTC), "01:30", ""),
        ("Europe/Berlin", datetime(2027, 3, 28, 1, 30, tzinfo=UTC), "03:30", ""),
        ("America/New_York", datetime(2026, 11, 1, 5, 30, tzinfo=UTC), "01:30", "UTC-4"),
        ("America/New_York", datetime(2026, 11, 1, 6, 30, tzinfo=UTC), "01:30", "UTC-5"),
        ("America/New_York", datetime(2027, 3, 14, 7, 30, tzinfo=UTC), "03:30", ""),
        ("Australia/Lord_Howe", datetime(2027, 4, 3, 15, 15, tzinfo=UTC), "01:45", "UTC+10:30"),
        ("America/Phoenix", datetime(2026, 11, 1, 8, 30, tzinfo=UTC), "01:30", ""),
    ],
)
def test_clock_changes(zone: str, start: datetime, day: str, offsets: str) -> None:
    place = find_zone(zone)
    shown = span(start, start + timedelta(minutes=10), place, twenty_four=True)
    assert shown.startswith(f"{day}–")
    assert shown.endswith(offsets) if offsets else shown == shown.split(" ")[0]
    assert is_repeated_hour(start.astimezone(place.info)) is bool(offsets)


def test_an_invitee_s_clock_stands_beside_mine_when_only_one_has_changed() -> None:
    """Between 25 October and 1 November, Berlin and New York are five hours apart, not six."""
    home, away = find_zone("Europe/Berlin"), find_zone("America/New_York")
    for day, hour in ((24, "03"), (26, "04")):
        start = datetime(2026, 10, day, 9, tzinfo=home.info)
        end = start + HALF_AN_HOUR
        assert when(start, end, home, twenty_four=True, today=start.date()).endswith(
            "09:00–09:30 (Berlin)"
        )
        assert there(start, end, home, away, twenty_four=True) == f"{hour}:00–{hour}:30"


def test_a_meeting_over_the_spring_gap_has_its_length() -> None:
    berlin = find_zone("Europe/Berlin")
    start = datetime(2027, 3, 28, 0, 45, tzinfo=UTC)
    assert span(start, start + HALF_AN_HOUR, berlin, twenty_four=True) == "01:45–03:15"
