"""The tables of the local copy, version by version, and the key that sorts meetings by time."""

from __future__ import annotations

import sqlite3
import zlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calendly_desktop.store.database import Migration

_BITS = 24  # of a meeting's key below the second in which it starts
_BELOW = (1 << _BITS) - 1
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)  # Windows' own functions know no second before it

_V1 = """
    create table meta (key text primary key, value blob);
    create table events (uri text primary key, start_time text not null, end_time text not null,
                         status text not null, body blob not null, read_at text not null);
    create index events_by_start on events (start_time);
    create table invitees (uri text primary key, event text not null, position integer not null,
                           body blob not null);
    create index invitees_by_event on invitees (event, position);
    create table event_types (uri text primary key, body blob not null, position integer not null);
    create table people (uri text primary key, body blob not null, position integer not null);
    create table links (id integer primary key, made_at text not null, url text not null,
                        event_type text not null, event_type_name text not null,
                        source text not null, medium text not null, campaign text not null,
                        content text not null, term text not null, copied integer not null);
    """

_V2 = """
    create table meetings (
        id integer primary key,           -- see meeting_key()
        uri text not null unique,
        end_second integer not null,
        canceled integer not null,
        event_type text not null,
        mark text not null,               -- changes whenever the invitees may have changed
        invitees_mark text,               -- the mark when the invitees were read, null: never
        needs integer not null,           -- 1: the invitees are unknown or out of date
        news text not null default '',    -- new, moved or canceled since the last look
        read_at integer not null,         -- microseconds since 1970
        body blob not null);
    create index meetings_by_state on meetings (canceled, id, end_second);
    create index meetings_that_need on meetings (id) where needs;
    create index meetings_with_news on meetings (id) where news != '';
    create table hosts (user text not null, meeting integer not null,
                        primary key (user, meeting)) without rowid;
    create index hosts_by_meeting on hosts (meeting);
    create table host_names (user text primary key, name text not null) without rowid;
    create table group_meetings (grp text not null, meeting integer not null,
                                 primary key (grp, meeting)) without rowid;
    create index groups_by_meeting on group_meetings (meeting);
    create table attendees (
        id integer primary key, uri text not null unique,
        meeting integer not null, position integer not null,
        email text not null, status text not null,
        utm_source text, utm_medium text, utm_campaign text, utm_content text, utm_term text,
        body blob not null);
    create index attendees_by_meeting on attendees (meeting, position);
    create index attendees_by_email on attendees (email);
    create table webhooks (scope text not null, owner text, label text not null,
                           position integer not null, body blob not null);
    create table meeting_texts (id integer primary key, text text not null);
    """

_V3 = (
    "alter table attendees add column no_show integer not null default 0",
    """update attendees set no_show = 1 where instr(cast(body as text), '"no_show":{') > 0""",
    "create index attendees_who_did_not_come on attendees (meeting) where no_show",
    # invitees to whom a reschedule link was sent from this computer, seconds since 1970
    "create table asked (invitee text primary key, at integer not null) without rowid",
)

_INDEX = """
    create virtual table meeting_search using fts5 (
        text, content='meeting_texts', content_rowid='id', tokenize='trigram case_sensitive 1')
    """


def _to_v2(connection: sqlite3.Connection) -> None:
    for statement in _V2.split(";\n"):
        connection.execute(statement)
    try:
        connection.execute(_INDEX)
    except sqlite3.OperationalError:  # SQLite without FTS5: searching reads the texts themselves
        connection.execute("create table meeting_search_missing (id integer)")


def _to_v3(connection: sqlite3.Connection) -> None:
    for statement in _V3:
        connection.execute(statement)
    _note_last_reading(connection)


def _to_v4(connection: sqlite3.Connection) -> None:
    from calendly_desktop.store.booked_rows import TABLES
    from calendly_desktop.store.version_3 import count_all

    for statement in TABLES:
        connection.execute(statement)
    count_all(connection)
    _take_over_version_1(connection)


def _to_v5(connection: sqlite3.Connection) -> None:
    from calendly_desktop.store.submission_rows import TABLES

    for statement in TABLES:
        connection.execute(statement)


def _note_last_reading(connection: sqlite3.Connection) -> None:
    """Keep as one value when the meetings of version 2 were last read."""
    from calendly_desktop.store.event_rows import note_reading

    micros = connection.execute("select max(read_at) from meetings").fetchone()[0]
    if micros is not None:
        note_reading(connection, _EPOCH + timedelta(microseconds=micros))


def _take_over_version_1(connection: sqlite3.Connection) -> None:
    """Keep the meetings of version 1, once all tables are there: reading offline goes on."""
    from calendly_desktop.store.version_1 import take_over

    if connection.execute("select 1 from sqlite_master where name = 'events'").fetchone() is None:
        return
    take_over(connection)
    connection.execute("drop table events")
    connection.execute("drop table invitees")
    connection.execute("delete from meta where key like 'invitees:%'")


MIGRATIONS: tuple[Migration, ...] = (_V1, _to_v2, _to_v3, _to_v4, _to_v5)
"""One per schema version, oldest first; `user_version` counts those that ran."""


def meeting_key(start: datetime, uri: str) -> int:
    """Return a number for a meeting: later meetings have higher ones, so that keys sort by time."""
    return first_key(start) + (zlib.crc32(uri.encode()) & _BELOW)


def first_key(moment: datetime) -> int:
    """Return the lowest key of a meeting that starts at a moment."""
    return int(moment.timestamp()) << _BITS


def start_second(key: int) -> int:
    """Return when the meeting with a key starts, in seconds since 1970."""
    return key >> _BITS


def starts_at(key: int) -> datetime:
    """Return when the meeting with a key starts, to the second, in UTC."""
    return _EPOCH + timedelta(seconds=key >> _BITS)
