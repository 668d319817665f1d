"""Time zones to choose from: what a typed text means, and the time there."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from calendly_desktop.domain.times import find_zone
from calendly_desktop.viewmodels.meetings import Clock
from calendly_desktop.viewmodels.zones import find_name, there_now


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("New York (America)", "America/New_York"),
        ("new york", "America/New_York"),
        ("europe/berlin", "Europe/Berlin"),  # spelled as IANA does, whatever was typed
        ("utc", "UTC"),
        ("zürich", "Europe/Zurich"),
        ("Mars/Olympus", ""),
        ("", ""),
    ],
)
def test_what_is_typed_becomes_a_name_of_iana(typed: str, name: str) -> None:
    assert find_name(typed) == name


def test_the_time_there_is_told_with_the_distance() -> None:
    clock = Clock(find_zone("Europe/Berlin"), True, datetime(2026, 11, 23, 13, 41, tzinfo=UTC))
    assert there_now("America/New_York", clock) == "08:41 there now, 6 h behind you"
    assert there_now("Asia/Kolkata", clock) == "19:11 there now, 4 h 30 min ahead of you"
    howe = Clock(find_zone("Australia/Sydney"), True, datetime(2026, 6, 23, 3, tzinfo=UTC))
    assert there_now("Australia/Lord_Howe", howe) == "13:30 there now, 30 min ahead of you"
