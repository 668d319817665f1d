"""Meetings of schema version 3, counted for reports, which that version did not know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.store import booked_rows
from calendly_desktop.store.event_rows import rows

if TYPE_CHECKING:
    import sqlite3

_PORTION = 500  # meetings in memory at once


def count_all(connection: sqlite3.Connection) -> None:
    """Note what reports count of every meeting that is kept; what cannot be read has nothing."""
    keys = [row[0] for row in connection.execute("select id from meetings order by id")]
    for first in range(0, len(keys), _PORTION):
        for row in rows(connection, keys[first : first + _PORTION]):
            booked_rows.put(
                connection, row.key, row.event, row.invitees or (), needs=row.needs, is_new=True
            )
