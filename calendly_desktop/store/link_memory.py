"""Event types and links as this computer remembers them: the rows behind the links store."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.booking_links import FIELDS, Field, UtmTags
from calendly_desktop.domain.models import EventType
from calendly_desktop.domain.utm_rules import ValueCount
from calendly_desktop.store.database import keep_value, kept_value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

_AS_OF_KEY = "event_types_as_of"
_MOST_RECENT = 200
_MOST_VALUES = 2000
_LINK_COLUMNS = (
    "id, made_at, url, event_type, event_type_name, source, medium, campaign, content, term, copied"
)


class RecentLink(msgspec.Struct, frozen=True, kw_only=True):
    """A link that was copied here; `made_at` is the last time, `copied` counts the times."""

    id: int
    made_at: datetime
    url: str
    event_type: str
    event_type_name: str
    tags: UtmTags
    copied: int = 1


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


def recent_links(connection: sqlite3.Connection) -> list[RecentLink]:
    """Return the links made here, the latest first."""
    rows = connection.execute(
        f"SELECT {_LINK_COLUMNS} FROM links ORDER BY made_at DESC, id DESC LIMIT ?",  # noqa: S608
        (_MOST_RECENT,),
    )
    return [
        RecentLink(
            id=row[0],
            made_at=datetime.fromisoformat(row[1]),
            url=row[2],
            event_type=row[3],
            event_type_name=row[4],
            tags=UtmTags(**dict(zip(FIELDS, row[5:10], strict=True))),
            copied=row[10],
        )
        for row in rows
    ]


def keep_link(connection: sqlite3.Connection, link: RecentLink) -> RecentLink:
    """Add a link, or count the same one again; return it with its id and count."""
    made_at = link.made_at.isoformat()
    row = connection.execute("SELECT id, copied FROM links WHERE url = ?", (link.url,)).fetchone()
    if row is not None:
        connection.execute(
            "UPDATE links SET made_at = ?, copied = copied + 1, event_type = ?, event_type_name = ?"
            " WHERE id = ?",
            (made_at, link.event_type, link.event_type_name, row[0]),
        )
        return msgspec.structs.replace(link, id=row[0], copied=row[1] + 1)
    values = [link.tags.value(field) for field in FIELDS]
    cursor = connection.execute(
        "INSERT INTO links (made_at, url, event_type, event_type_name, source, medium, campaign,"
        " content, term, copied) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
        (made_at, link.url, link.event_type, link.event_type_name, *values),
    )
    return msgspec.structs.replace(link, id=cursor.lastrowid or 0)


def tag_values(connection: sqlite3.Connection) -> dict[Field, list[ValueCount]]:
    """Count every value of every field: bookings by their `tracking`, links once each."""
    columns = ", ".join(f"utm_{field}" for field in FIELDS)
    bookings = connection.execute(
        f"SELECT {columns}, count(*) FROM attendees GROUP BY {columns}"  # noqa: S608 - our names
    ).fetchall()
    links = connection.execute(
        "SELECT source, medium, campaign, content, term, count(*) FROM links GROUP BY 1, 2, 3, 4, 5"
    ).fetchall()
    in_bookings, in_links = _by_field(bookings), _by_field(links)
    return {field: _counted(in_bookings[field], in_links[field]) for field in FIELDS}


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
