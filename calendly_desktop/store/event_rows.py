"""Meetings and invitees as rows of the local copy: the SQL and the JSON, nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent, last_segment

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

T = TypeVar("T")

_MARK = "invitees:"
_MOST_VARIABLES = 500  # SQLite allows at least 999 in one statement

_event = msgspec.json.Decoder(ScheduledEvent)
_invitee = msgspec.json.Decoder(Invitee)
_event_type = msgspec.json.Decoder(EventType)


class Remembered(NamedTuple):
    """What the local copy knows: meetings with the moment each was read, invitees, marks.

    A mark is the state of the meeting when its invitees were read (see `invitees_mark`).
    """

    events: list[tuple[ScheduledEvent, datetime]]
    invitees: dict[str, list[Invitee]]
    marks: dict[str, str]


def stamp(moment: datetime) -> str:
    """Return a moment as text that sorts by time: 2026-11-22T09:00:00.000000Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def upcoming(connection: sqlite3.Connection, now: datetime, limit: int) -> Remembered:
    """Return the next active meetings with their invitees: little enough for the first paint."""
    rows = connection.execute(
        "select body, read_at from events where status = 'active' and end_time > ?"
        " order by start_time limit ?",
        (stamp(now), limit),
    ).fetchall()
    events = _decoded_events(rows)
    return _with_invitees(connection, events)


def next_batch(connection: sqlite3.Connection, after: str, size: int) -> tuple[Remembered, str]:
    """Return up to `size` meetings in the order of their URIs, and where to go on ("" = end)."""
    rows = connection.execute(
        "select body, read_at, uri from events where uri > ? order by uri limit ?", (after, size)
    ).fetchall()
    found = _with_invitees(connection, _decoded_events([row[:2] for row in rows]))
    return found, rows[-1][2] if len(rows) == size else ""


def save_events(
    connection: sqlite3.Connection, events: Sequence[ScheduledEvent], read_at: datetime
) -> None:
    """Keep meetings, replacing older copies."""
    connection.executemany(
        "insert or replace into events (uri, start_time, end_time, status, body, read_at)"
        " values (?, ?, ?, ?, ?, ?)",
        [
            (
                event.uri,
                stamp(event.start_time),
                stamp(event.end_time),
                event.status,
                msgspec.json.encode(event),
                stamp(read_at),
            )
            for event in events
        ],
    )


def remove_events(connection: sqlite3.Connection, uris: Iterable[str]) -> None:
    """Forget meetings with their invitees: Calendly no longer lists them."""
    for uri in uris:
        connection.execute("delete from events where uri = ?", (uri,))
        connection.execute("delete from invitees where event = ?", (uri,))
        connection.execute("delete from meta where key = ?", (_MARK + last_segment(uri),))


def save_invitees(
    connection: sqlite3.Connection, event: str, invitees: Sequence[Invitee], mark: str
) -> None:
    """Keep all invitees of one meeting, replacing what was kept before."""
    connection.execute("delete from invitees where event = ?", (event,))
    connection.executemany(
        "insert or replace into invitees (uri, event, position, body) values (?, ?, ?, ?)",
        [
            (invitee.uri, event, position, msgspec.json.encode(invitee))
            for position, invitee in enumerate(invitees)
        ],
    )
    connection.execute(
        "insert or replace into meta (key, value) values (?, ?)",
        (_MARK + last_segment(event), mark),
    )


def event_type(connection: sqlite3.Connection, uri: str) -> EventType | None:
    """Return a remembered event type."""
    row = connection.execute("select body from event_types where uri = ?", (uri,)).fetchone()
    return _decoded(_event_type, row[0]) if row else None


def last_read(connection: sqlite3.Connection) -> datetime | None:
    """Return when any meeting was last read from Calendly."""
    text = connection.execute("select max(read_at) from events").fetchone()[0]
    return _moment(text) if text else None


def _with_invitees(
    connection: sqlite3.Connection, events: list[tuple[ScheduledEvent, datetime]]
) -> Remembered:
    invitees: dict[str, list[Invitee]] = {}
    marks: dict[str, str] = {}
    uris = [event.uri for event, _read_at in events]
    for first in range(0, len(uris), _MOST_VARIABLES):
        some = uris[first : first + _MOST_VARIABLES]
        marks |= _marks(connection, some)
        places = ",".join("?" * len(some))
        for uri, body in connection.execute(
            f"select event, body from invitees where event in ({places})"  # noqa: S608 - only "?"
            " order by event, position",
            some,
        ):
            if invitee := _decoded(_invitee, body):
                invitees.setdefault(uri, []).append(invitee)
    for uri in marks:
        invitees.setdefault(uri, [])
    return Remembered(events, invitees, marks)


def _marks(connection: sqlite3.Connection, uris: Sequence[str]) -> dict[str, str]:
    keys = {_MARK + last_segment(uri): uri for uri in uris}
    places = ",".join("?" * len(keys))
    rows = connection.execute(
        f"select key, value from meta where key in ({places})",  # noqa: S608 - only "?"
        list(keys),
    )
    return {keys[key]: str(value) for key, value in rows}


def _decoded_events(rows: Iterable[tuple[bytes, str]]) -> list[tuple[ScheduledEvent, datetime]]:
    decoded = ((_decoded(_event, body), _moment(read_at)) for body, read_at in rows)
    return [(event, read_at) for event, read_at in decoded if event is not None]


def _decoded(decoder: msgspec.json.Decoder[T], body: bytes) -> T | None:
    """Return the resource, or None when another version of the app wrote it differently."""
    try:
        return decoder.decode(body)
    except msgspec.MsgspecError:
        return None


def _moment(text: str) -> datetime:
    return datetime.fromisoformat(text)
