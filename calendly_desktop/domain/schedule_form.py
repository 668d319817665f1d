"""Making and changing an availability schedule: the form as typed, its faults, what is sent."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

import msgspec

from calendly_desktop.domain.booking import Fault
from calendly_desktop.domain.times import find_zone
from calendly_desktop.domain.week_hours import (
    DAYS,
    WeekHours,
    hours_of,
    hours_text,
    open_minutes,
    read_hours,
    rules_of,
    without_past,
)

if TYPE_CHECKING:
    from calendly_desktop.domain.models import AvailabilitySchedule


class ScheduleForm(msgspec.Struct, frozen=True, kw_only=True):
    """What was filled in, as typed: hours of Monday to Sunday; dates: YYYY-MM-DD with hours."""

    name: str = ""
    zone: str = ""
    week: tuple[str, ...] = ("9:00-17:00",) * 5 + ("",) * 2
    dates: tuple[tuple[str, str], ...] = ()


def form_of(schedule: AvailabilitySchedule, today: date, *, twenty_four: bool) -> ScheduleForm:
    """Return a schedule as the form shows it; days that are over are left out."""
    hours = without_past(hours_of(schedule.rules), today)

    def text(spans: Any) -> str:
        return hours_text(spans, twenty_four=twenty_four) if spans else ""

    return ScheduleForm(
        name=schedule.name,
        zone=schedule.timezone,
        week=tuple(text(spans) for spans in hours.week),
        dates=tuple((day.isoformat(), text(spans)) for day, spans in hours.dates),
    )


def faults(form: ScheduleForm, today: date) -> list[Fault]:
    """Return what is wrong with a form, in the order of its fields; see DAYS for those of days."""
    found = []
    if not form.name.strip():
        found.append(Fault("name", "Give the schedule a name."))
    if not form.zone or not find_zone(form.zone).known:
        found.append(Fault("zone", "Choose a time zone from the list."))
    for day, text in zip(DAYS, form.week, strict=True):
        if fault := read_hours(text).fault:
            found.append(Fault(day, fault))
    for day_text, text in form.dates:
        if fault := read_hours(text).fault:
            found.append(Fault("dates", f"{day_text}: {fault}"))
        elif date.fromisoformat(day_text) < today:
            found.append(Fault("dates", f"{day_text} is over: take it away."))
    return found


def hours_in(form: ScheduleForm) -> WeekHours:
    """Return the hours that a form says; what cannot be read counts as closed."""
    dates = {date.fromisoformat(day): read_hours(text).hours for day, text in form.dates}
    week = tuple(read_hours(text).hours for text in form.week)
    return WeekHours(week, tuple(sorted(dates.items())))


def body_of(form: ScheduleForm) -> dict[str, Any]:
    """Return what is sent to make a schedule."""
    return {
        "name": " ".join(form.name.split()),
        "timezone": form.zone,
        "rules": rules_of(hours_in(form)),
    }


def changes(form: ScheduleForm, schedule: AvailabilitySchedule, today: date) -> dict[str, Any]:
    """Return what is sent to change a schedule: only what differs, the rules as a whole."""
    body = body_of(form)
    now = {
        "name": schedule.name,
        "timezone": schedule.timezone,
        "rules": rules_of(without_past(hours_of(schedule.rules), today)),
    }
    return {field: value for field, value in body.items() if value != now[field]}


def is_never_open(form: ScheduleForm) -> bool:
    """Tell whether nobody could ever book with these hours."""
    hours = hours_in(form)
    return not open_minutes(hours) and not any(spans for _day, spans in hours.dates)
