"""The form of a schedule: as typed, what is wrong with it, and what is sent of it."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from calendly_desktop.domain.models import AvailabilityRule, AvailabilitySchedule, Interval
from calendly_desktop.domain.schedule_form import (
    ScheduleForm,
    body_of,
    changes,
    faults,
    form_of,
    is_never_open,
)
from calendly_desktop.domain.week_hours import DAYS

TODAY = date(2026, 11, 28)
USUAL = [Interval(begin="09:00", end="17:30")]
SCHEDULE = AvailabilitySchedule(
    uri="u",
    name="Working hours",
    timezone="Europe/Berlin",
    rules=[
        *(AvailabilityRule(wday=day, intervals=USUAL) for day in DAYS[:5]),
        *(AvailabilityRule(wday=day) for day in DAYS[5:]),
        AvailabilityRule(type="date", date="2026-11-01"),
        AvailabilityRule(type="date", date="2026-12-24"),
    ],
)  # fmt: skip
replace = msgspec.structs.replace


@pytest.mark.parametrize("twenty_four", [True, False])
def test_a_schedule_as_the_form_shows_it_changes_nothing(twenty_four: bool) -> None:
    form = form_of(SCHEDULE, TODAY, twenty_four=twenty_four)
    assert form.dates == (("2026-12-24", ""),)  # what is over is not taken back by Calendly
    assert faults(form, TODAY) == []
    assert changes(form, SCHEDULE, TODAY) == {}


def test_a_change_sends_all_rules() -> None:
    form = form_of(SCHEDULE, TODAY, twenty_four=True)
    week = (*form.week[:4], "9-12", *form.week[5:])
    sent = changes(replace(form, week=week), SCHEDULE, TODAY)
    assert set(sent) == {"rules"}
    rules = {rule.get("wday") or rule.get("date"): rule["intervals"] for rule in sent["rules"]}
    assert rules["friday"] == [{"from": "09:00", "to": "12:00"}]
    assert rules["monday"] == [{"from": "09:00", "to": "17:30"}]
    assert rules["2026-12-24"] == []
    assert len(rules) == 8


def test_a_new_one_holds_every_weekday() -> None:
    body = body_of(ScheduleForm(name=" My  hours ", zone="UTC"))
    assert body["name"] == "My hours"
    assert [rule["wday"] for rule in body["rules"]] == list(DAYS)


def test_faults_name_their_field() -> None:
    good = ScheduleForm(name="Hours", zone="Europe/Berlin")
    assert faults(good, TODAY) == []
    wrong = replace(
        good,
        name=" ",
        zone="Atlantis/Deep",
        week=("9-8", *good.week[1:]),
        dates=(("2026-11-27", "9-10"), ("2026-12-01", "x")),
    )
    fields = [fault.field for fault in faults(wrong, TODAY)]
    assert fields == ["name", "zone", "monday", "dates", "dates"]


def test_hours_in_which_nobody_can_book() -> None:
    closed = ScheduleForm(name="x", zone="UTC", week=("",) * 7)
    assert is_never_open(closed)
    assert not is_never_open(replace(closed, dates=(("2026-12-01", "9-10"),)))
