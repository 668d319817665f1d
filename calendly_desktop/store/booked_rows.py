"""What reports count, in little room: a row per invitee, and which invitees a move links."""

from __future__ import annotations

from hashlib import blake2b
from typing import TYPE_CHECKING, Final

from calendly_desktop.domain.booking_chains import GONE, booked_at, link_fate
from calendly_desktop.domain.booking_links import FIELDS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import Invitee, ScheduledEvent

LINKED: Final = 4
"""Added to the fate of an invitee who moved: the links of its chain are counted together.

Calendly: the new invitee names the old one (`old_invitee`), the old one is `rescheduled`.
"""
UNREAD_ONE, UNREAD = 8, 9
"""What stands for a meeting whose invitees are unknown or out of date (position -1): booked when
the meeting was made where one person can book it, at any time until it starts where several can."""

_UTM: Final = tuple(f"utm_{field}" for field in FIELDS)

TABLES: Final = (
    # the five values as they are in bookings; number 0 has none
    """create table tag_sets (
        id integer primary key,
        source text not null, medium text not null, campaign text not null,
        content text not null, term text not null,
        unique (source, medium, campaign, content, term))""",
    "insert into tag_sets values (0, '', '', '', '', '')",
    "create table kinds (id integer primary key, uri text not null unique)",
    # at: when it was booked, seconds since 1970; state: the fate, see above
    """create table booked (
        meeting integer not null, position integer not null,
        at integer not null, tags integer not null, kind integer not null, state integer not null,
        primary key (meeting, position)) without rowid""",
    # names of links: 64 bits of a digest of an invitee's URI, 0 for none
    """create table moves (
        meeting integer not null, position integer not null,
        me integer not null, came_from integer not null, went_to integer not null,
        primary key (meeting, position)) without rowid""",
)

_NUMBERED: Final = {
    "kinds": (
        "select id from kinds where uri = ?",
        "insert into kinds (uri) values (?)",
    ),
    "tag_sets": (
        "select id from tag_sets where source = ? and medium = ? and campaign = ?"
        " and content = ? and term = ?",
        "insert into tag_sets (source, medium, campaign, content, term) values (?, ?, ?, ?, ?)",
    ),
}


def put(
    connection: sqlite3.Connection,
    key: int,
    event: ScheduledEvent,
    invitees: Sequence[Invitee],
    *,
    needs: bool,
    is_new: bool = False,
) -> None:
    """Keep what reports count of a meeting, replacing what was kept before.

    needs: its invitees are unknown or out of date. is_new: nothing was kept before.
    """
    if not is_new:
        remove(connection, key)
    kind = number_of(connection, "kinds", (event.event_type,))
    if needs:
        made = _second(event.created_at)
        state = UNREAD_ONE if made and event.invitees_counter.limit <= 1 else UNREAD
        connection.execute(
            "insert into booked values (?, -1, ?, 0, ?, ?)", (key, made, kind, state)
        )
    for position, invitee in enumerate(invitees):
        fate = link_fate(event, invitee)
        is_linked = fate == GONE or bool(invitee.old_invitee)
        values = tuple(known_tag(getattr(invitee.tracking, field)) for field in _UTM)
        tags = number_of(connection, "tag_sets", values) if any(values) else 0
        connection.execute(
            "insert into booked values (?, ?, ?, ?, ?, ?)",
            (
                key,
                position,
                _second(booked_at(event, invitee)),
                tags,
                kind,
                fate + LINKED * is_linked,
            ),
        )
        if is_linked:
            names = (link_name(each) for each in _linked(invitee))
            connection.execute("insert into moves values (?, ?, ?, ?, ?)", (key, position, *names))


def remove(connection: sqlite3.Connection, key: int) -> None:
    """Forget what is kept of a meeting."""
    connection.execute("delete from booked where meeting = ?", (key,))
    connection.execute("delete from moves where meeting = ?", (key,))


def known_tag(text: str | None) -> str:
    """Return a value as it is counted: as it came, but for one that is nothing but spaces."""
    return text if text and text.strip() else ""


def link_name(uri: str | None) -> int:
    """Return the name of a link: the same for the same invitee, 0 for none."""
    if not uri:
        return 0
    digest = blake2b(uri.encode("utf-8", "replace"), digest_size=8).digest()
    return int.from_bytes(digest, "big", signed=True) or 1


def _linked(invitee: Invitee) -> tuple[str | None, str | None, str | None]:
    return invitee.uri, invitee.old_invitee, invitee.new_invitee


def _second(moment: datetime | None) -> int:
    return max(0, int(moment.timestamp())) if moment is not None else 0


def number_of(connection: sqlite3.Connection, table: str, values: Sequence[str]) -> int:
    """Return the number of values that stand in many rows, giving them one at first."""
    find, add = _NUMBERED[table]
    found = connection.execute(find, values).fetchone()
    return int(found[0] if found is not None else connection.execute(add, values).lastrowid or 0)
