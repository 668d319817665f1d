"""Which meetings to cancel at once: days to choose, rows to tick, and what it means in words."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.domain.many_meetings import (
    Asker,
    People,
    is_on,
    may_change,
    people_of,
    why_left_out,
)
from calendly_desktop.domain.meetings import amount, host_names, is_group, meeting_name
from calendly_desktop.domain.times import short_day, span
from calendly_desktop.toolkit.ticks import TickRow
from calendly_desktop.viewmodels.meeting_words import title_with_people

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meeting_cells import Clock

MOST_NAMES = 3  # in one cell; the tool tip has all


class Stretch(NamedTuple):
    """Days to choose; `key` names them, `first` and `last` are inclusive."""

    key: str
    label: str
    first: date
    last: date

    def moments(self, clock: Clock) -> tuple[datetime, datetime]:
        """Return the moments between which their meetings start (half open)."""
        zone = clock.zone.info
        return (
            datetime.combine(self.first, time.min, tzinfo=zone),
            datetime.combine(self.last + timedelta(days=1), time.min, tzinfo=zone),
        )


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("CancelMany", text)


def stretches(today: date, locale: QLocale | None = None) -> list[Stretch]:
    """Return the days to offer; weeks begin as the computer's language has it."""
    first_weekday = (locale or QLocale()).firstDayOfWeek().value - 1  # Monday is 0
    into_week = (today.weekday() - first_weekday) % 7
    week_ends = today + timedelta(days=6 - into_week)
    tomorrow, next_week = today + timedelta(days=1), week_ends + timedelta(days=1)
    return [
        Stretch("today", tr("Today, {0}").format(short_day(today, today)), today, today),
        Stretch(
            "tomorrow", tr("Tomorrow, {0}").format(short_day(tomorrow, today)), tomorrow, tomorrow
        ),
        Stretch("week", tr("The rest of this week"), today, week_ends),
        Stretch("next", tr("Next week"), next_week, next_week + timedelta(days=6)),
        Stretch("other", tr("Other days…"), today, today),
    ]


def tick_rows(
    found: Iterable[Found], clock: Clock, asker: Asker, *, several_days: bool
) -> list[TickRow]:
    """Return a row per meeting: what can be canceled is ticked, but for what goes on now."""
    return [_row(each, clock, asker, several_days) for each in found]


def _row(found: Found, clock: Clock, asker: Asker, several_days: bool) -> TickRow:
    event, invitees = found.event, found.invitees
    why = why_left_out(event, invitees, clock.now, asker)
    text = span(event.start_time, event.end_time, clock.zone, twenty_four=clock.twenty_four)
    if several_days:
        day = event.start_time.astimezone(clock.zone.info).date()
        text = f"{short_day(day, clock.today)}, {text}"
    people = people_of(event, invitees)
    note = why or _note(found, clock, people)
    hosts = host_names(event)
    texts = (
        text,
        meeting_name(event),
        whom(people) if not why or event.status != "canceled" else "",
        hosts[0] + (f" +{len(hosts) - 1}" if len(hosts) > 1 else "") if hosts else "",
        note,
    )
    tips = ((2, ", ".join(people.names)),) if len(people.names) > 1 else ()
    goes_on = is_on(event, clock.now)
    return TickRow(event.uri, texts, can=not why, ticked=not why and not goes_on, tips=tips)


def _note(found: Found, clock: Clock, people: People) -> str:
    if is_on(found.event, clock.now):
        return tr("Going on now")
    if not people.total:
        return tr("Nobody is booked any more")
    if is_group(found.event):
        return tr("Group of {0}: canceled for everybody").format(f"{people.total:,}")
    return ""


def whom(people: People) -> str:
    """Return who is affected, in little room: Maria Lopez; Ken Ito, Ana Ruiz and 37 more."""
    if not people.names:
        return amount(people.more, "invitee") if people.more else tr("Nobody")
    shown = people.names[:MOST_NAMES]
    more = people.total - len(shown)
    text = ", ".join(shown)
    return tr("{0} and {1} more").format(text, f"{more:,}") if more else text


def types_of(found: Iterable[Found]) -> list[tuple[str, str, int]]:
    """Return the event types of meetings: URI, name and number, the most frequent first."""
    counts: dict[str, list[object]] = {}
    for each in found:
        known = counts.setdefault(each.event.event_type, [meeting_name(each.event), 0])
        known[1] = int(str(known[1])) + 1
    rows = [(uri, str(name), int(str(count))) for uri, (name, count) in counts.items() if uri]
    return sorted(rows, key=lambda row: (-row[2], row[1].casefold()))


def lines_of(found: Sequence[Found], clock: Clock) -> list[str]:
    """Return a line per meeting to read before it is done."""
    today = clock.today
    lines = []
    for each in found:
        event = each.event
        day = event.start_time.astimezone(clock.zone.info).date()
        at = span(event.start_time, event.end_time, clock.zone, twenty_four=clock.twenty_four)
        affected = whom(people_of(event, each.invitees))
        lines.append(f"{short_day(day, today)}, {at} · {meeting_name(event)} · {affected}")
    return lines


def job_rows(found: Sequence[Found], reason: str) -> list[NewRow]:
    """Return the rows of a job that cancels meetings, each with whom it affects."""
    rows = []
    for each in found:
        event, people = each.event, people_of(each.event, each.invitees)
        body = {
            "reason": reason,
            "start": event.start_time.isoformat(),
            "end": event.end_time.isoformat(),
            "people": list(people.names),
            "emails": list(people.emails),
        }
        rows.append(NewRow(event.uri, title_with_people(event, each), body))
    return rows


def job_title(count: int) -> str:
    """Return how a job that cancels so many meetings is called."""
    return tr("Cancel {0}").format(amount(count, "meeting"))


def why_none(found: Sequence[Found], clock: Clock, asker: Asker) -> str:
    """Return why nothing of a list can be canceled, empty when something can."""
    if any(not why_left_out(each.event, each.invitees, clock.now, asker) for each in found):
        return ""
    if found and not any(may_change(each.event, asker) for each in found):
        return tr("Only the hosts, an owner or an admin can cancel these meetings.")
    return tr("All of these are canceled or over already.")
