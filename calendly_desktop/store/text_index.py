"""The searchable text of each meeting, and the trigram index that finds any part of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.meetings import invitee_text, meeting_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

    from calendly_desktop.domain.models import Invitee, ScheduledEvent


def has_index(connection: sqlite3.Connection) -> bool:
    """Tell whether this SQLite made the full-text index."""
    query = "select 1 from sqlite_master where name = 'meeting_search'"
    return connection.execute(query).fetchone() is not None


def put(
    connection: sqlite3.Connection, key: int, event: ScheduledEvent, invitees: Iterable[Invitee]
) -> None:
    """Make a meeting and its invitees searchable, in the place of what was before."""
    text = "\n".join([meeting_text(event), *(invitee_text(each) for each in invitees)])
    text = text.replace("\0", " ")
    old = connection.execute("select text from meeting_texts where id = ?", (key,)).fetchone()
    if old is not None and old[0] == text:
        return
    if old is not None:
        remove(connection, key)
    connection.execute("insert into meeting_texts values (?, ?)", (key, text))
    if has_index(connection):
        connection.execute("insert into meeting_search (rowid, text) values (?, ?)", (key, text))


def remove(connection: sqlite3.Connection, key: int) -> None:
    """Let a meeting be found no more; one that has no text is none."""
    old = connection.execute("select text from meeting_texts where id = ?", (key,)).fetchone()
    if old is None:
        return
    if has_index(connection):
        connection.execute(
            "insert into meeting_search (meeting_search, rowid, text) values ('delete', ?, ?)",
            (key, old[0]),
        )
    connection.execute("delete from meeting_texts where id = ?", (key,))
