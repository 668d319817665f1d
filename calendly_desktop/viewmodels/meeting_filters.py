"""The filters of the meetings list as people set them: days that stay relative, names, chips."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, get_args

import msgspec

from calendly_desktop.domain.times import short_day
from calendly_desktop.store.event_search import Filters
from calendly_desktop.store.event_views import Scope, View
from calendly_desktop.viewmodels.moments import first_weekday, week_of

if TYPE_CHECKING:
    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.viewmodels.meetings import Clock

Period = Literal[
    "",
    "today",
    "tomorrow",
    "week",
    "next_week",
    "last_week",
    "month",
    "next_month",
    "last_month",
    "custom",
]

PERIODS: dict[Period, str] = {
    "today": "Today",
    "tomorrow": "Tomorrow",
    "week": "This week",
    "next_week": "Next week",
    "last_week": "Last week",
    "month": "This month",
    "next_month": "Next month",
    "last_month": "Last month",
}
TAGS: tuple[tuple[Field, str], ...] = (
    ("source", "UTM source"),
    ("medium", "UTM medium"),
    ("campaign", "UTM campaign"),
    ("content", "UTM content"),
    ("term", "UTM term"),
)
STATES: tuple[tuple[str, str, str], ...] = (
    ("asked", "No answer yet", "A reschedule link left from here, and nothing has changed since"),
    ("news", "New or changed", "Booked, moved or canceled since you last looked"),
    ("no_show", "No-show", "Somebody did not come"),
)
FIELDS = ("days", "host", "event_type", *(name for name, _words in TAGS))


class ListFilters(msgspec.Struct, frozen=True, omit_defaults=True):
    """What narrows the list; everything left empty lets all pass.

    period: relative to today, so that "Today" is right tomorrow too; "custom" goes from `first` to
    `last`, both included. host, event_type: URIs, with names to show where nothing is read yet.
    """

    period: Period = ""
    first: date | None = None
    last: date | None = None
    host: str = ""
    host_name: str = ""
    event_type: str = ""
    type_name: str = ""
    utm: dict[str, str] = {}
    asked: bool = False
    news: bool = False
    no_show: bool = False

    def __bool__(self) -> bool:
        return self != ListFilters()


class MeetingsWanted(NamedTuple):
    """What another tab wants to see in the Meetings tab: a list, or one meeting by its URI.

    query: what is searched for in the list, such as somebody's address.
    """

    scope: Scope = Scope()
    filters: ListFilters = ListFilters()
    view: View = "past"
    meeting: str = ""
    query: str = ""


class ChipText(NamedTuple):
    """An active filter: the field it is about, and its words."""

    field: str
    text: str


def read_filters(kept: Any) -> ListFilters:
    """Return filters from the settings; none where they are not what a version of ours wrote."""
    try:
        filters = msgspec.convert(kept, ListFilters)
    except (msgspec.ValidationError, ValueError):
        return ListFilters()
    known = {name for name, _words in TAGS}
    utm = {name: value for name, value in filters.utm.items() if name in known and value}
    return msgspec.structs.replace(filters, utm=utm)


def written(filters: ListFilters) -> dict[str, Any]:
    """Return filters as they go into the settings."""
    kept: dict[str, Any] = msgspec.to_builtins(filters)
    return kept


def days_of(filters: ListFilters, today: date) -> tuple[date, date] | None:
    """Return the first and the last day that pass, None when all do."""
    if filters.period == "custom":
        if filters.first is None or filters.last is None:
            return None
        return min(filters.first, filters.last), max(filters.first, filters.last)
    return period_days(filters.period, today)


def period_days(period: Period, today: date) -> tuple[date, date] | None:
    """Return the days of a named period; weeks begin as the computer's calendar has it."""
    try:
        if period in {"today", "tomorrow"}:
            day = today + timedelta(days=period == "tomorrow")
            return day, day
        if period in {"week", "next_week", "last_week"}:
            moved = {"week": 0, "next_week": 7, "last_week": -7}[period]
            week = week_of(today + timedelta(days=moved), first_weekday())
            return week[0], week[-1]
        if period in {"month", "next_month", "last_month"}:
            return _month(today, {"month": 0, "next_month": 1, "last_month": -1}[period])
    except (OverflowError, ValueError):  # the first and last days that Python knows
        return today, today
    return None


def store_filters(filters: ListFilters, clock: Clock) -> Filters:
    """Return what the local copy is asked with: days become moments in the user's zone."""
    since = until = None
    days = days_of(filters, clock.today)
    if days is not None:
        since = datetime(days[0].year, days[0].month, days[0].day, tzinfo=clock.zone.info)
        if days[1] < date.max:
            after = days[1] + timedelta(days=1)
            until = datetime(after.year, after.month, after.day, tzinfo=clock.zone.info)
    utm = tuple((name, filters.utm[name]) for name, _words in TAGS if filters.utm.get(name))
    return Filters(
        since,
        until,
        filters.host,
        filters.event_type,
        utm,
        filters.asked,
        filters.news,
        filters.no_show,
    )


def chips(filters: ListFilters, today: date) -> list[ChipText]:
    """Return the active filters in words, in the order of the filter window."""
    found = []
    days = days_of(filters, today)
    if filters.period == "custom" and days is not None:
        first, last = short_day(days[0], today), short_day(days[1], today)
        found.append(ChipText("days", first if first == last else f"{first} to {last}"))
    elif filters.period in PERIODS:
        found.append(ChipText("days", PERIODS[filters.period]))
    if filters.host:
        found.append(ChipText("host", f"Host: {filters.host_name or 'somebody'}"))
    if filters.event_type:
        found.append(ChipText("event_type", f"Type: {filters.type_name or 'one event type'}"))
    for name, words in TAGS:
        if value := filters.utm.get(name):
            found.append(ChipText(name, f"{words.removeprefix('UTM ').capitalize()}: {value}"))
    for state, words, _hint in STATES:
        if getattr(filters, state):
            found.append(ChipText(state, words))
    return found


def without(filters: ListFilters, field: str) -> ListFilters:
    """Return the filters without one."""
    change = msgspec.structs.replace
    if field == "days":
        return change(filters, period="", first=None, last=None)
    if field == "host":
        return change(filters, host="", host_name="")
    if field == "event_type":
        return change(filters, event_type="", type_name="")
    if field in {state for state, _words, _hint in STATES}:
        return with_state(filters, field, on=False)
    return change(filters, utm={name: v for name, v in filters.utm.items() if name != field})


def with_value(filters: ListFilters, field: str, value: str, label: str = "") -> ListFilters:
    """Return the filters with a host, an event type or a tag."""
    change = msgspec.structs.replace
    if field == "host":
        return change(filters, host=value, host_name=label)
    if field == "event_type":
        return change(filters, event_type=value, type_name=label)
    return change(filters, utm={**filters.utm, field: value})


def with_days(
    filters: ListFilters, period: Period, first: date | None = None, last: date | None = None
) -> ListFilters:
    """Return the filters with a named period, or from one day to another ("custom")."""
    return msgspec.structs.replace(filters, period=period, first=first, last=last)


def with_state(filters: ListFilters, state: str, *, on: bool) -> ListFilters:
    """Return the filters with a state ("asked", "news", "no_show") asked for, or not."""
    changed: dict[str, Any] = {state: on}
    return msgspec.structs.replace(filters, **changed)


def value_of(filters: ListFilters, field: str) -> str:
    """Return the chosen value of a host, an event type or a tag, empty for none."""
    return str(getattr(filters, field, "") or filters.utm.get(field, ""))


def view_for(filters: ListFilters, view: View, today: date) -> View:
    """Return the view in which the days are: past days are never among the upcoming ones."""
    days = days_of(filters, today)
    if days is None or view == "canceled":
        return view
    if days[1] < today:
        return "past"
    return "upcoming" if days[0] > today else view


def _month(today: date, moved: int) -> tuple[date, date]:
    months = today.year * 12 + today.month - 1 + moved
    first = date(months // 12, months % 12 + 1, 1)
    following = date((months + 1) // 12, (months + 1) % 12 + 1, 1)
    return first, following - timedelta(days=1)


assert set(PERIODS) | {"", "custom"} == set(get_args(Period))
