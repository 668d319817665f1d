"""Meetings and invitees as rows of the local copy: the SQL and the JSON, nothing else."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple, TypeVar

import msgspec

from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent
from calendly_desktop.store import booked_rows, text_index
from calendly_desktop.store.database import keep_value, kept_value
from calendly_desktop.store.schema import meeting_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator, Sequence

T = TypeVar("T")

NEW, MOVED, CANCELED = "new", "moved", "canceled"
_AS_OF_KEY = "meetings_as_of"
_MOST_VARIABLES = 500  # SQLite allows at least 999 in one statement
_UTM = ("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")

_event = msgspec.json.Decoder(ScheduledEvent)
_invitee = msgspec.json.Decoder(Invitee)
_event_type = msgspec.json.Decoder(EventType)


class Row(NamedTuple):
    """A meeting as the local copy has it; `invitees` is None while nobody was ever read."""

    key: int
    event: ScheduledEvent
    invitees: list[Invitee] | None
    news: str
    needs: bool


class Kept(NamedTuple):
    """What reading meetings brought: URIs that are new, changed or newly canceled; how many not."""

    new: list[str]
    changed: list[str]
    canceled: list[str]
    same: int = 0


def invitees_mark(event: ScheduledEvent) -> str:
    """Return what changes whenever the invitees of a meeting may have changed."""
    counter = event.invitees_counter
    updated = event.updated_at.isoformat() if event.updated_at else ""
    return f"{updated}|{counter.total}|{counter.active}|{event.status}"


# -- reading -------------------------------------------------------------------------------


def rows(connection: sqlite3.Connection, keys: Sequence[int]) -> list[Row]:
    """Return meetings with their invitees in the order of the keys; those gone are left out."""
    found: dict[int, Row] = {}
    for some in _portions(keys):
        places = ",".join("?" * len(some))
        people: dict[int, list[Invitee]] = {}
        for key, body in connection.execute(
            f"select meeting, body from attendees where meeting in ({places})"  # noqa: S608
            " order by meeting, position",
            some,
        ):
            if (invitee := _decoded(_invitee, body)) is not None:
                people.setdefault(key, []).append(invitee)
        for key, body, invitees_mark, news, needs in connection.execute(
            f"select id, body, invitees_mark, news, needs from meetings where id in ({places})",  # noqa: S608
            some,
        ):
            if (event := _decoded(_event, body)) is not None:
                invitees = None if invitees_mark is None else people.get(key, [])
                found[key] = Row(key, event, invitees, news, bool(needs))
    return [found[key] for key in keys if key in found]


def key_of(connection: sqlite3.Connection, uri: str) -> int | None:
    """Return the key of a meeting."""
    row = connection.execute("select id from meetings where uri = ?", (uri,)).fetchone()
    return int(row[0]) if row else None


def row_of(connection: sqlite3.Connection, uri: str) -> Row | None:
    """Return one meeting."""
    key = key_of(connection, uri)
    found = rows(connection, [key]) if key is not None else []
    return found[0] if found else None


def count(connection: sqlite3.Connection) -> int:
    """Return how many meetings are kept."""
    return int(connection.execute("select count(*) from meetings").fetchone()[0])


def host_names(connection: sqlite3.Connection) -> dict[str, str]:
    """Return everybody who hosts a meeting kept here: names (or addresses) by user URI."""
    return dict(connection.execute("select user, name from host_names order by name").fetchall())


def event_type(connection: sqlite3.Connection, uri: str) -> EventType | None:
    """Return a remembered event type."""
    row = connection.execute("select body from event_types where uri = ?", (uri,)).fetchone()
    return _decoded(_event_type, row[0]) if row else None


def last_read(connection: sqlite3.Connection) -> datetime | None:
    """Return when a list of meetings was last read from Calendly.

    Kept as one value: the window asks before its first painting, whatever the number of meetings.
    """
    stamp = kept_value(connection, _AS_OF_KEY)
    return datetime.fromisoformat(stamp.decode()) if stamp else None


def note_reading(connection: sqlite3.Connection, moment: datetime) -> datetime:
    """Keep when a list was read, unless a later reading is known; return the later one."""
    known = last_read(connection)
    latest = max(moment, known) if known is not None else moment
    if latest != known:
        keep_value(connection, _AS_OF_KEY, latest.isoformat().encode())
    return latest


# -- writing -------------------------------------------------------------------------------


def save_events(
    connection: sqlite3.Connection,
    events: Iterable[ScheduledEvent],
    moment: datetime,
    *,
    noticing: bool = False,
    group: str = "",
) -> Kept:
    """Keep meetings as read at a moment; `noticing` marks what is new or newly canceled."""
    kept = Kept([], [], [])
    same, micros = 0, _micros(moment)
    for event in events:
        old = connection.execute(
            "select id, body, canceled, invitees_mark, news from meetings where uri = ?",
            (event.uri,),
        ).fetchone()
        body = msgspec.json.encode(event)
        if old is not None and old[1] == body:
            connection.execute("update meetings set read_at = ? where id = ?", (micros, old[0]))
            key, same = old[0], same + 1
        else:
            key = _replace(connection, event, body, old, micros, noticing=noticing)
            is_canceled = event.status == "canceled"
            if old is None:
                kept.new.append(event.uri)
            elif is_canceled and not old[2]:
                kept.canceled.append(event.uri)
            else:
                kept.changed.append(event.uri)
        if group:
            connection.execute("insert or ignore into group_meetings values (?, ?)", (group, key))
    return kept._replace(same=same)


def _replace(
    connection: sqlite3.Connection,
    event: ScheduledEvent,
    body: bytes,
    old: tuple[int, bytes, int, str | None, str] | None,
    micros: int,
    *,
    noticing: bool,
) -> int:
    is_canceled = event.status == "canceled"
    mark, read_mark, news = invitees_mark(event), None, ""
    key = _free_key(connection, event)
    if old is None:
        news = NEW if noticing and not is_canceled else ""
        if not event.invitees_counter.total:
            read_mark = mark  # nobody ever booked, so there is nobody to ask for
    else:
        read_mark, news = old[3], old[4]
        if noticing and is_canceled and not old[2]:
            news = CANCELED
        if key != old[0]:
            _move(connection, old[0], key)
    connection.execute(
        "insert or replace into meetings (id, uri, end_second, canceled, event_type, mark,"
        " invitees_mark, needs, news, read_at, body) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            key,
            event.uri,
            int(event.end_time.timestamp()),
            int(is_canceled),
            event.event_type,
            mark,
            read_mark,
            int(read_mark != mark),
            news,
            micros,
            body,
        ),
    )
    _save_hosts(connection, key, event)
    known = rows(connection, [key]) if old is not None else []
    invitees = (known[0].invitees if known else None) or ()
    text_index.put(connection, key, event, invitees)
    booked_rows.put(connection, key, event, invitees, needs=read_mark != mark, is_new=old is None)
    return key


def _free_key(connection: sqlite3.Connection, event: ScheduledEvent) -> int:
    """Return the key of this meeting; two meetings of one second never share one."""
    key = meeting_key(event.start_time, event.uri)
    while True:
        row = connection.execute("select uri from meetings where id = ?", (key,)).fetchone()
        if row is None or row[0] == event.uri:
            return key
        key += 1


def _move(connection: sqlite3.Connection, old: int, key: int) -> None:
    """Give a meeting whose start time changed its new key."""
    connection.execute("delete from hosts where meeting = ?", (old,))
    text_index.remove(connection, old)
    booked_rows.remove(connection, old)
    connection.execute("delete from meetings where id = ?", (old,))
    connection.execute("update attendees set meeting = ? where meeting = ?", (key, old))
    connection.execute(
        "update or replace group_meetings set meeting = ? where meeting = ?", (key, old)
    )


def _save_hosts(connection: sqlite3.Connection, key: int, event: ScheduledEvent) -> None:
    connection.execute("delete from hosts where meeting = ?", (key,))
    for host in event.event_memberships:
        if host.user:
            connection.execute("insert or ignore into hosts values (?, ?)", (host.user, key))
            name = host.user_name or host.user_email
            if name:
                connection.execute(
                    "insert or replace into host_names values (?, ?)", (host.user, name)
                )


def save_invitees(
    connection: sqlite3.Connection, event: ScheduledEvent, invitees: Sequence[Invitee]
) -> bool:
    """Keep all invitees of a meeting that is kept, replacing what was kept before.

    False when the meeting is not kept here (any more).
    """
    key = key_of(connection, event.uri)
    if key is None:
        return False
    connection.execute("delete from attendees where meeting = ?", (key,))
    for position, invitee in enumerate(invitees):
        tracking = [getattr(invitee.tracking, field) for field in _UTM]
        connection.execute(
            "insert or replace into attendees (uri, meeting, position, email, status,"
            " utm_source, utm_medium, utm_campaign, utm_content, utm_term, no_show, body)"
            " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                invitee.uri,
                key,
                position,
                invitee.email.strip().casefold(),
                invitee.status,
                *tracking,
                int(invitee.no_show is not None),
                msgspec.json.encode(invitee),
            ),
        )
    mark = invitees_mark(event)
    connection.execute(
        "update meetings set invitees_mark = ?, needs = (mark != ?) where id = ?", (mark, mark, key)
    )
    _notice_moves(connection, key, invitees)
    known = rows(connection, [key])  # may be newer than the meeting they were asked for
    newest, needs = (known[0].event, known[0].needs) if known else (event, False)
    text_index.put(connection, key, newest, invitees)
    booked_rows.put(connection, key, newest, invitees, needs=needs)
    return True


def _notice_moves(connection: sqlite3.Connection, key: int, invitees: Sequence[Invitee]) -> None:
    """Tell a moved meeting from a new or a canceled one.

    Calendly: moving makes a new invitee (`old_invitee`) at a new meeting and cancels the old one
    (`new_invitee`).
    """
    came = any(each.old_invitee for each in invitees)
    went = any(each.rescheduled or each.new_invitee for each in invitees)
    if came:
        connection.execute(
            "update meetings set news = ? where id = ? and news = ?", (MOVED, key, NEW)
        )
    if went:
        connection.execute(
            "update meetings set news = ? where id = ? and news = ?", (MOVED, key, CANCELED)
        )


def remove_events(connection: sqlite3.Connection, uris: Iterable[str]) -> None:
    """Forget meetings with their invitees: Calendly no longer has them."""
    for uri in uris:
        key = key_of(connection, uri)
        if key is not None:
            _remove(connection, key)


def remove_before(connection: sqlite3.Connection, key: int, most: int) -> int:
    """Forget up to `most` meetings with a lower key; return how many there were."""
    old = connection.execute(
        "select id from meetings where id < ? order by id limit ?", (key, most)
    ).fetchall()
    for row in old:
        _remove(connection, row[0])
    return len(old)


def _remove(connection: sqlite3.Connection, key: int) -> None:
    text_index.remove(connection, key)
    booked_rows.remove(connection, key)
    for statement in (
        "delete from attendees where meeting = ?",
        "delete from hosts where meeting = ?",
        "delete from group_meetings where meeting = ?",
        "delete from meetings where id = ?",
    ):
        connection.execute(statement, (key,))


# -- private -------------------------------------------------------------------------------


def _micros(moment: datetime) -> int:
    return int(moment.timestamp() * 1_000_000)


def _portions(keys: Sequence[int]) -> Iterator[Sequence[int]]:
    for first in range(0, len(keys), _MOST_VARIABLES):
        yield keys[first : first + _MOST_VARIABLES]


def _decoded(decoder: msgspec.json.Decoder[T], body: bytes) -> T | None:
    """Return the resource, or None when another version of the app wrote it differently."""
    try:
        return decoder.decode(body)
    except msgspec.MsgspecError:
        return None
