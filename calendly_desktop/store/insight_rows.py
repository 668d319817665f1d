"""Questions about many meetings at once, as SQL over the local copy."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.search import search_words
from calendly_desktop.store import event_rows, text_index
from calendly_desktop.store.event_search import everything
from calendly_desktop.store.event_views import LONGEST_MEETING
from calendly_desktop.store.schema import first_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.store.event_search import Question
    from calendly_desktop.store.event_views import Scope

_SHORTEST = 3  # characters of a word that the trigram index can find
_MOST_VARIABLES = 500  # SQLite allows at least 999 in one statement
# An invitee's JSON has this where the form was filled in; a text in it would be escaped.
_WITH_ANSWERS = b'"questions_and_answers":[{'


class Period(NamedTuple):
    """A stretch of time (half open, aware moments) in which meetings start; None is no limit."""

    since: datetime | None = None
    until: datetime | None = None


class TypeCount(NamedTuple):
    """An event type among some meetings: how many it has, whose answers are known, or not read."""

    uri: str
    name: str
    meetings: int
    answered: int
    unread: int


def with_address(connection: sqlite3.Connection, email: str, most: int) -> list[int]:
    """Return the meetings of an address, however it is written, the latest first."""
    statement = "select distinct meeting from attendees where email = ? order by meeting desc"
    values = (email.strip().casefold(), most)
    return [row[0] for row in connection.execute(f"{statement} limit ?", values)]


def with_words(connection: sqlite3.Connection, query: str, most: int) -> list[int]:
    """Return the meetings in whose texts every word occurs, the latest first."""
    words = [word.replace("\0", " ") for word in search_words(query)][:20]
    if not words:
        return []
    long = [word for word in words if len(word) >= _SHORTEST and text_index.has_index(connection)]
    conditions = ["instr(t.text, ?) > 0"] * (len(words) - len(long))
    values: list[object] = [word for word in words if word not in long]
    source = "meeting_texts t"
    if long:
        source += " join meeting_search s on s.rowid = t.id"
        conditions.append("s.text match ?")
        values.append(" AND ".join('"' + word.replace('"', '""') + '"' for word in long))
    where = " and ".join(conditions)
    statement = f"select t.id from {source} where {where} order by t.id desc limit ?"  # noqa: S608
    return [row[0] for row in connection.execute(statement, [*values, most])]


def meetings_of_invitees(connection: sqlite3.Connection, uris: Sequence[str]) -> dict[str, int]:
    """Return the meetings of some invitees, as far as they are known."""
    found: dict[str, int] = {}
    for first in range(0, len(uris), _MOST_VARIABLES):
        some = uris[first : first + _MOST_VARIABLES]
        places = ",".join("?" * len(some))
        statement = f"select uri, meeting from attendees where uri in ({places})"  # noqa: S608
        found.update(connection.execute(statement, list(some)))
    return found


def event_types(
    connection: sqlite3.Connection, scope: Scope, me: str, period: Period
) -> list[TypeCount]:
    """Return the event types of the meetings of a scope, the one with most meetings first."""
    asked = _within(everything(scope, me), period)
    answered = (
        f"sum(exists (select 1 from attendees a where a.meeting = {asked.key}"  # noqa: S608
        " and instr(a.body, ?) > 0))"
    )
    sql, values = asked.sql(
        f"m.event_type, count(*), {answered}, sum(m.invitees_mark is null), max({asked.key})"
    )
    sql = f"{sql} group by m.event_type order by count(*) desc"
    found = connection.execute(sql, [_WITH_ANSWERS, *values]).fetchall()
    return [
        TypeCount(uri, _type_name(connection, uri, latest), meetings, with_answers, unread)
        for uri, meetings, with_answers, unread, latest in found
        if uri
    ]


def of_type(
    connection: sqlite3.Connection, scope: Scope, me: str, event_type: str, period: Period
) -> list[int]:
    """Return the meetings of an event type, whatever became of them, the latest first."""
    asked = _within(everything(scope, me), period)
    asked.conditions.append("m.event_type = ?")
    asked.values.append(event_type)
    asked.descending = True
    sql, values = asked.sql()
    return [row[0] for row in connection.execute(sql, values)]


def standing(connection: sqlite3.Connection, scope: Scope, me: str, period: Period) -> list[int]:
    """Return the meetings that are not canceled and touch a period, by start."""
    since = period.since
    asked = _within(
        everything(scope, me), period._replace(since=since - LONGEST_MEETING if since else None)
    )
    asked.conditions.append("m.canceled = 0")
    if since is not None:
        asked.conditions.append("m.end_second > ?")
        asked.values.append(int(since.timestamp()))
    sql, values = asked.sql()
    return [row[0] for row in connection.execute(sql, values)]


def _within(asked: Question, period: Period) -> Question:
    for moment, side in ((period.since, ">="), (period.until, "<")):
        if moment is not None:
            asked.conditions.append(f"{asked.key} {side} ?")
            asked.values.append(first_key(moment))
    return asked


def _type_name(connection: sqlite3.Connection, uri: str, latest: int) -> str:
    """Return what a type is called, or its latest meeting where the type is not known here."""
    known = event_rows.event_type(connection, uri)
    if known is not None and known.name:
        return known.name
    rows = event_rows.rows(connection, [latest])
    return (rows[0].event.name if rows else None) or "Event type without a name"
