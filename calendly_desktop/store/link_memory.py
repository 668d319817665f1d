"""Event types and tag values as this computer remembers them: the rows behind the links store."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.booking_links import FIELDS, Field
from calendly_desktop.domain.models import EventType
from calendly_desktop.domain.utm_rules import ValueCount
from calendly_desktop.store.database import keep_value, kept_value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

_AS_OF_KEY = "event_types_as_of"
_MOST_VALUES = 2000


def remembered_types(
    connection: sqlite3.Connection,
) -> tuple[list[EventType], datetime | None]:
    """Return the event types of the last reading and when that was; neither when unreadable."""
    rows = connection.execute("SELECT body FROM event_types ORDER BY position").fetchall()
    stamp = kept_value(connection, _AS_OF_KEY)
    try:
        kinds = [msgspec.json.decode(row[0], type=EventType) for row in rows]
        return (kinds, datetime.fromisoformat(stamp.decode())) if stamp else ([], None)
    except (msgspec.DecodeError, TypeError, ValueError):  # another version's: read afresh instead
        return [], None


def remember_types(
    connection: sqlite3.Connection, rows: list[tuple[str, bytes, int]], as_of: bytes
) -> None:
    """Put other event types in the place of those remembered."""
    connection.execute("DELETE FROM event_types")
    connection.executemany("INSERT INTO event_types (uri, body, position) VALUES (?, ?, ?)", rows)
    keep_value(connection, _AS_OF_KEY, as_of)


def booked_values(connection: sqlite3.Connection) -> dict[Field, dict[str, int]]:
    """Return in how many bookings each value of each tag is, by their `tracking`."""
    columns = ", ".join(f"utm_{field}" for field in FIELDS)
    return _by_field(
        connection.execute(
            f"SELECT {columns}, count(*) FROM attendees GROUP BY {columns}"  # noqa: S608 - ours
        ).fetchall()
    )


def counted_values(
    bookings: Mapping[Field, Mapping[str, int]], links: Mapping[Field, Mapping[str, int]]
) -> dict[Field, list[ValueCount]]:
    """Return every value with how often bookings and links have it, the most used first."""
    return {field: _counted(bookings[field], links[field]) for field in FIELDS}


def _by_field(rows: Sequence[Sequence[object]]) -> dict[Field, dict[str, int]]:
    counts: dict[Field, dict[str, int]] = {field: {} for field in FIELDS}
    for *values, count in rows:
        for field, value in zip(FIELDS, values, strict=True):
            if isinstance(value, str) and value.strip() and isinstance(count, int):
                counts[field][value] = counts[field].get(value, 0) + count
    return counts


def _counted(bookings: Mapping[str, int], links: Mapping[str, int]) -> list[ValueCount]:
    counted = [
        ValueCount(value, bookings.get(value, 0), links.get(value, 0))
        for value in bookings.keys() | links.keys()
    ]
    counted.sort(key=lambda entry: (-entry.weight, entry.value))
    return counted[:_MOST_VALUES]
