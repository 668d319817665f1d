"""Availability in words and rows: schedules, days that differ, limits, busy times of a week."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.busy_days import busy_days, open_hours
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.message_formats import isolated
from calendly_desktop.domain.messages import clean
from calendly_desktop.domain.times import local_day, short_day
from calendly_desktop.domain.week_hours import (
    DAYS,
    clock_text,
    hours_text,
    open_minutes,
    week_text,
)
from calendly_desktop.toolkit.charts import Part
from calendly_desktop.toolkit.day_rows import Block, DayRow
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign
from calendly_desktop.viewmodels.link_bases import name_of
from calendly_desktop.viewmodels.zones import there_now

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from calendly_desktop.domain.busy_days import BusyBlock
    from calendly_desktop.domain.models import (
        AvailabilitySchedule,
        BusyTime,
        EventType,
        MeetingLimits,
    )
    from calendly_desktop.domain.times import Zone
    from calendly_desktop.domain.week_hours import Hours, WeekHours
    from calendly_desktop.viewmodels.meetings import Clock

_MOST_NAMED: Final = 12
_MOST_LINES: Final = 4
_BUSY: Final = {
    "calendly": ("accent", "solid"),
    "external": ("warning", "stripes"),
    "reserved": ("neutral", "dots"),
}


class BusyLine(NamedTuple):
    """A busy time as a line of the list: the day, from when to when there, and what it is."""

    busy: BusyTime
    day: date
    when: str
    what: str
    more: str


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Availability", text)


def day_names() -> list[str]:
    """Return the weekdays from Monday on."""
    words = {
        "monday": tr("Monday"),
        "tuesday": tr("Tuesday"),
        "wednesday": tr("Wednesday"),
        "thursday": tr("Thursday"),
        "friday": tr("Friday"),
        "saturday": tr("Saturday"),
        "sunday": tr("Sunday"),
    }
    return [words[day] for day in DAYS]


def schedule_name(schedule: AvailabilitySchedule) -> str:
    """Return what a schedule is called; the default one says so."""
    name = clean(schedule.name, 200) or tr("Schedule without a name")
    return tr("{0} (default)").format(name) if schedule.default else name


def hour_text(hour: int, *, twenty_four: bool) -> str:
    """Return an hour above a chart: 9, or 9 AM."""
    if twenty_four:
        return str(hour)
    return f"{hour % 12 or 12} {'AM' if hour % 24 < 12 else 'PM'}"


def week_rows(hours: WeekHours, *, twenty_four: bool) -> list[DayRow]:
    """Return the usual week, a row for each day."""
    part = Part("", "accent")
    rows = []
    for name, spans in zip(day_names(), hours.week, strict=True):
        text = hours_text(spans, twenty_four=twenty_four)
        blocks = [Block(span.begin, span.end, part) for span in spans]
        rows.append(DayRow(name, blocks, text, f"{name}: {text}"))
    return rows


def in_words(hours: WeekHours, *, twenty_four: bool) -> str:
    """Return the usual week in a few words, with how long it is."""
    minutes = open_minutes(hours)
    week = week_text(hours, twenty_four=twenty_four)
    if not minutes:
        return tr("Closed on every day.")
    total = f"{minutes / 60:.1f}".removesuffix(".0")
    return tr("{0} {1} hours a week.").format(week, total)


def zone_words(name: str, clock: Clock) -> str:
    """Return the zone of a schedule, with the time there now."""
    return tr("Times of {0}. {1}").format(name or "UTC", there_now(name, clock)).strip()


def dates_text(hours: WeekHours, clock: Clock) -> str:
    """Return the days that differ, a line each; those that are over are left out."""
    return "\n".join(
        f"{short_day(day, clock.today)}: {hours_text(spans, twenty_four=clock.twenty_four)}"
        for day, spans in hours.dates
        if day >= clock.today
    )


def used_by_text(kinds: Sequence[EventType] | None) -> str:
    """Return which event types use a schedule. kinds: None where that could not be read."""
    if kinds is None:
        return tr("Which event types use it could not be read: your access does not include them.")
    if not kinds:
        return tr("No event type uses it.")
    names = [name_of(kind) for kind in kinds[:_MOST_NAMED]]
    more = len(kinds) - len(names)
    text = ", ".join(names)
    return tr("{0} and {1} more").format(text, more) if more > 0 else text


def limits_text(limits: MeetingLimits | None, *, is_me: bool) -> str:
    """Return how many meetings somebody takes at most, in a sentence."""
    if not is_me:
        return tr("Calendly tells apps only your own limits.")
    if limits is None:
        return tr("Calendly does not tell them to this app.")
    parts = [
        tr("{0} a {1}").format(amount(most, tr("meeting")), period)
        for most, period in (
            (limits.daily_limit, tr("day")),
            (limits.weekly_limit, tr("week")),
            (limits.monthly_limit, tr("month")),
        )
        if most is not None
    ]
    if not parts:
        return tr("None: as many meetings as people book.")
    return tr("At most {0}, over all event types together.").format(", ".join(parts))


def schedule_summary(name: str, sent: Mapping[str, Any] | None, *, is_closed: bool) -> str:
    """Return what the button does. sent: what is to change; None for a new schedule."""
    closed = tr("With these hours nobody can book anything.") if is_closed else ""
    if sent is None:
        named = isolated(" ".join(name.split())) or tr("a schedule without a name yet")
        text = tr("Makes {0}. No event type uses it until that is set on Calendly’s web page.")
        return f"{text.format(named)} {closed}".strip()
    if not sent:
        return tr("Nothing is changed yet.")
    text = tr("Changes when people can book every event type that uses this schedule. ")
    if "rules" not in sent and "timezone" not in sent:
        text = tr("Changes the name only. ")
    return f"{text}{closed or tr('Meetings that are booked stay.')}"


def few_lines(lines: Sequence[str]) -> str:
    """Return what changes, day by day, in a few lines."""
    shown = list(lines[:_MOST_LINES])
    more = len(lines) - len(shown)
    if more > 0:
        shown.append(tr("and {0} more").format(amount(more, tr("day"))))
    return "\n".join(shown)


def default_schedule(schedules: Sequence[AvailabilitySchedule]) -> AvailabilitySchedule | None:
    """Return the default schedule, or the only one."""
    chosen = next((row for row in schedules if row.default), None)
    return chosen or (schedules[0] if len(schedules) == 1 else None)


# -- busy times ----------------------------------------------------------------------------


def what_is_busy(kind: str) -> str:
    """Return what a busy time is."""
    return {
        "calendly": tr("Calendly meeting"),
        "external": tr("Busy in a connected calendar"),
        "reserved": tr("Reserved by Calendly"),
    }.get(kind, tr("Busy"))


def legend(*, has_hours: bool) -> list[Part]:
    """Return what the patterns of the week mean."""
    found = [_part(kind) for kind in _BUSY]
    return [*found, Part(tr("Open hours"), "ground")] if has_hours else found


def busy_rows(
    busy: Sequence[BusyTime],
    days: Sequence[date],
    zone: Zone,
    clock: Clock,
    hours: WeekHours | None,
) -> list[DayRow]:
    """Return a week of busy times, a row for each day. hours: when the default schedule opens."""
    today = local_day(clock.now, zone)
    rows = []
    for day, blocks in zip(days, busy_days(busy, days, zone), strict=True):
        name = tr("Today") if day == today else short_day(day, day)
        ground: Hours = open_hours(hours, day) if hours is not None else ()
        shown = [Block(block.begin, block.end, _part(block.busy.type)) for block in blocks]
        text = tr("{0} busy").format(len(blocks)) if blocks else tr("Free")
        says = _says(day, blocks, clock)
        behind = [(span.begin, span.end) for span in ground]
        rows.append(DayRow(name, shown, text, says, behind, day == today))
    return rows


def busy_lines(
    busy: Sequence[BusyTime], days: Sequence[date], zone: Zone, clock: Clock
) -> list[BusyLine]:
    """Return the busy times of a week as lines of a list, in order."""
    found = []
    for day, blocks in zip(days, busy_days(busy, days, zone), strict=True):
        for block in blocks:
            found.append(
                BusyLine(
                    block.busy,
                    day,
                    _span(block, clock),
                    what_is_busy(block.busy.type),
                    _buffered(block.busy, zone, clock),
                )
            )
    return found


def busy_columns(today: date) -> list[LineColumn[BusyLine]]:
    """Return the columns of the list."""
    return [
        LineColumn(
            tr("Day"),
            lambda line: short_day(line.day, today),
            key=lambda line: line.day.toordinal(),
        ),
        LineColumn(tr("Time"), lambda line: line.when),
        LineColumn(
            tr("What"),
            lambda line: line.what,
            sign=lambda line: Sign(
                "calendar" if line.busy.type == "calendly" else "clock", "secondary"
            ),
        ),
        LineColumn(tr("With time around it"), lambda line: line.more),
    ]


def busy_count(lines: Sequence[BusyLine]) -> str:
    """Return how many busy times there are."""
    return amount(len(lines), tr("busy time")) if lines else tr("Nothing in these days")


def days_text(days: Sequence[date], today: date) -> str:
    """Return from which day to which: Sat 28 Nov to Fri 4 Dec."""
    return tr("{0} to {1}").format(short_day(days[0], today), short_day(days[-1], today))


# -- private -------------------------------------------------------------------------------


def _part(kind: str) -> Part:
    tone, pattern = _BUSY.get(kind, _BUSY["external"])
    return Part(what_is_busy(kind), tone, pattern)  # type: ignore[arg-type]


def _span(block: BusyBlock, clock: Clock) -> str:
    begin = clock_text(block.begin, twenty_four=clock.twenty_four)
    return f"{begin}–{clock_text(block.end, twenty_four=clock.twenty_four)}"


def _says(day: date, blocks: Sequence[BusyBlock], clock: Clock) -> str:
    if not blocks:
        return tr("{0}: free").format(short_day(day, clock.today))
    parts = [f"{_span(block, clock)} {what_is_busy(block.busy.type)}" for block in blocks]
    return f"{short_day(day, clock.today)}: " + "; ".join(parts)


def _buffered(busy: BusyTime, zone: Zone, clock: Clock) -> str:
    begin, end = busy.buffered_start_time, busy.buffered_end_time
    if begin is None or end is None or (begin, end) == (busy.start_time, busy.end_time):
        return ""
    ends = [moment.astimezone(zone.info) for moment in (begin, end)]
    texts = [clock_text(e.hour * 60 + e.minute, twenty_four=clock.twenty_four) for e in ends]
    return "–".join(texts)
