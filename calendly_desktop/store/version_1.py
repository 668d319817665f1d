"""Meetings of schema version 1, brought into the tables of today."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.models import Invitee, ScheduledEvent, last_segment
from calendly_desktop.store.event_rows import (
    invitees_mark,
    note_reading,
    save_events,
    save_invitees,
)

if TYPE_CHECKING:
    import sqlite3


def take_over(connection: sqlite3.Connection) -> None:
    """Bring meetings and invitees from the tables of version 1 into those of today.

    What cannot be read is left out: Calendly still has it.
    """
    marks = dict(
        connection.execute("select key, value from meta where key like 'invitees:%'").fetchall()
    )
    for body, read_at in connection.execute("select body, read_at from events").fetchall():
        try:
            event = msgspec.json.decode(body, type=ScheduledEvent)
            moment = datetime.fromisoformat(read_at)
            save_events(connection, [event], moment)
            note_reading(connection, moment)
            if marks.get(f"invitees:{last_segment(event.uri)}") == invitees_mark(event):
                save_invitees(connection, event, _invitees(connection, event.uri))
        except (msgspec.MsgspecError, ValueError):
            continue


def _invitees(connection: sqlite3.Connection, event: str) -> list[Invitee]:
    rows = connection.execute(
        "select body from invitees where event = ? order by position", (event,)
    ).fetchall()
    return [msgspec.json.decode(row[0], type=Invitee) for row in rows]
