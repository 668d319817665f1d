"""The activity log in words: its table, one entry in full, periods, orders, rows to save."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec
from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.domain.times import local_day, short_day
from calendly_desktop.viewmodels.insight_lines import LineColumn

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.activity import ActivityEntry
    from calendly_desktop.viewmodels.meeting_cells import Clock

_LONGEST: Final = 200  # characters of a value in the table


class Period(NamedTuple):
    """From the beginning of a first day to the end of a last one; None: without an end."""

    first: datetime | None
    last: datetime | None


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Activity", text)


# -- choices -------------------------------------------------------------------------------


def periods() -> list[tuple[int, str]]:
    """Return the periods to choose from: days up to today; 0: any time, -1: days of one's own."""
    return [
        (1, tr("Today")),
        (7, tr("Last 7 days")),
        (30, tr("Last 30 days")),
        (90, tr("Last 90 days")),
        (0, tr("Any time")),
        (-1, tr("From a day to a day …")),
    ]


def period_of(
    days: int, clock: Clock, first: date | None = None, last: date | None = None
) -> Period:
    """Return the moments of a period; first and last are days where it is of one's own."""
    if days == 0:
        return Period(None, None)
    if days > 0:
        return Period(_start(clock.today - timedelta(days=days - 1), clock), None)
    begin = _start(first, clock) if first is not None else None
    end = _start(last + timedelta(days=1), clock) if last is not None else None
    return Period(begin, end - timedelta(microseconds=1) if end is not None else None)


def orders() -> list[tuple[str, str]]:
    """Return the orders that Calendly offers."""
    return [
        ("occurred_at:desc", tr("Newest first")),
        ("occurred_at:asc", tr("Oldest first")),
        ("actor.display_name:asc", tr("By who")),
        ("action:asc", tr("By action")),
        ("namespace:asc", tr("By subject")),
    ]


def kinds(entries: Iterable[ActivityEntry]) -> list[tuple[str, str, str]]:
    """Return the kinds of actions among entries: namespace, action, words; by words."""
    seen = {(each.namespace, each.action) for each in entries if each.namespace and each.action}
    found = [(*pair, kind_words(*pair)) for pair in seen]
    return sorted(found, key=lambda each: each[2].casefold())


# -- words ---------------------------------------------------------------------------------


def kind_words(namespace: str, action: str) -> str:
    """Return what happened, in words: "Event type: updated"; Calendly's own names, spaced."""
    return ": ".join(part for part in (_spaced(namespace).capitalize(), _spaced(action)) if part)


def who_words(entry: ActivityEntry) -> str:
    """Return who did it."""
    actor = entry.actor
    if actor is None:
        return tr("Not said")
    name = actor.display_name or actor.alternative_identifier or ""
    if name:
        return name
    return tr("Calendly itself") if actor.type.casefold() == "system" else actor.type


def detail_words(entry: ActivityEntry) -> str:
    """Return the details of an entry in one line."""
    return "; ".join(f"{name}: {value}" for name, value in _flat(entry.details))[:_LONGEST]


def columns(clock: Clock) -> list[LineColumn[ActivityEntry]]:
    """Return the columns of the log."""
    return [
        LineColumn(tr("When"), lambda e: when_words(e.occurred_at, clock), lambda e: e.occurred_at),
        LineColumn(tr("Who"), who_words),
        LineColumn(tr("What"), lambda e: kind_words(e.namespace, e.action)),
        LineColumn(tr("Details"), detail_words),
    ]


def when_words(moment: datetime | None, clock: Clock) -> str:
    """Return day and time in the zone of the window: Mon 23 Nov, 09:41."""
    if moment is None:
        return ""
    local = moment.astimezone(clock.zone.info)
    day = short_day(local_day(moment, clock.zone), clock.today)
    return f"{day}, {wall_clock(local, twenty_four=clock.twenty_four)}"


def entry_text(entry: ActivityEntry, clock: Clock) -> str:
    """Return one entry in full: in words, then as Calendly sent it."""
    actor = entry.actor
    lines = [
        f"{kind_words(entry.namespace, entry.action)} ({entry.fully_qualified_name})",
        tr("When: {0}").format(when_words(entry.occurred_at, clock)),
        tr("Who: {0}").format(who_words(entry)),
    ]
    if actor is not None:
        if actor.alternative_identifier and actor.alternative_identifier != actor.display_name:
            lines.append(tr("Known as: {0}").format(actor.alternative_identifier))
        if actor.organization is not None and actor.organization.role:
            lines.append(tr("Role: {0}").format(actor.organization.role))
        if actor.group is not None and actor.group.name:
            lines.append(tr("Group: {0}").format(actor.group.name))
    lines += [f"{_spaced(name).capitalize()}: {value}" for name, value in _flat(entry.details)]
    lines += ["", tr("As Calendly sent it:"), raw(entry)]
    return "\n".join(lines)


def raw(row: object) -> str:
    """Return a row as JSON to read."""
    return msgspec.json.format(msgspec.json.encode(row), indent=2).decode()


def count_words(read: int, total: int | None, *, is_least: bool, is_whole: bool) -> str:
    """Return how many entries are read, of how many."""
    if is_whole or total is None or total <= read:
        return tr("{0} read, that is all").format(f"{read:,}") if is_whole else f"{read:,}"
    most = tr("more than {0}").format(f"{total:,}") if is_least else f"{total:,}"
    return tr("{0} of {1} read").format(f"{read:,}", most)


def rows_to_save(entries: Sequence[ActivityEntry]) -> list[list[object]]:
    """Return entries as rows of a table, headings first."""
    heading: list[object] = ["When (UTC)", "Who", "Identifier", "Role", "What", "Details", "URI"]
    rows: list[list[object]] = [heading]
    for entry in entries:
        actor = entry.actor
        role = actor.organization.role if actor is not None and actor.organization else ""
        known = actor.alternative_identifier if actor is not None else ""
        rows.append(
            [
                entry.occurred_at.isoformat(),
                who_words(entry),
                known or "",
                role,
                entry.fully_qualified_name,
                msgspec.json.encode(entry.details).decode() if entry.details else "",
                entry.uri,
            ]
        )
    return rows


# -- private -------------------------------------------------------------------------------


def _start(day: date, clock: Clock) -> datetime:
    return datetime.combine(day, time(), clock.zone.info)


def _spaced(name: str) -> str:
    """Return a name of Calendly's in words: EventType and event_type are both "event type"."""
    spaced = "".join(
        f" {char}" if char.isupper() and place and name[place - 1].islower() else char
        for place, char in enumerate(name)
    )
    return spaced.replace("_", " ").replace("-", " ").lower()


def _flat(value: Any, name: str = "") -> list[tuple[str, str]]:
    """Return nested details as lines: "changes name" and its value."""
    if isinstance(value, dict):
        named = ((f"{name} {key}".strip(), each) for key, each in value.items())
        return [pair for key, each in named for pair in _flat(each, key)]
    if isinstance(value, list):
        texts = [", ".join(text for _name, text in _flat(each)) for each in value]
        return [(name, "; ".join(texts))]
    words = {True: tr("yes"), False: tr("no"), None: "–"}
    known = value is None or isinstance(value, bool)
    return [(name, words[value] if known else " ".join(str(value).split()))]
