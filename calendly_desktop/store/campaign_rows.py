"""What reports count, as SQL over the local copy: bookings of a period, and what lacks."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec

from calendly_desktop.domain.booking_chains import Booking, Coded, Link, code_sql, join_links
from calendly_desktop.domain.booking_links import FIELDS, Field
from calendly_desktop.domain.campaign_report import Basis, Columns
from calendly_desktop.store.booked_rows import LINKED, UNREAD
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.insight_rows import Period
from calendly_desktop.store.schema import first_key, start_second

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable

_numbers = msgspec.json.Decoder(list[int])


class Asked(NamedTuple):
    """Which bookings: whose meetings, of which period by which day, and what narrows them.

    event_type: its URI; None for all, empty for meetings without one. tags: pairs that a booking
    has all of; the value None is for bookings without any tag, an empty one for those that are
    tagged, but not with this tag.
    """

    scope: Scope = Scope()
    basis: Basis = "booked"
    period: Period = Period()
    event_type: str | None = None
    host: str = ""
    tags: tuple[tuple[Field, str | None], ...] = ()


class Lacking(NamedTuple):
    """Of how many meetings with bookings in a period the invitees are read."""

    read: int
    total: int


def columns(
    connection: sqlite3.Connection,
    asked: Asked,
    me: str,
    moved: Iterable[Booking],
    coded: Coded = "both",
) -> Columns:
    """Return the bookings that are asked for; moved: those of chains, see `chains`."""
    source, conditions, values = _narrowed(connection, asked, me)
    moment = "b.at" if asked.basis == "booked" else _START
    each = f"{moment}||','||({_START}-b.at)||','||{code_sql(coded)}"
    where = " and ".join([f"b.state < {LINKED}", *conditions])
    # As one row: a step per booking would take Python's lock from the window each time.
    sql = f"select group_concat({each}) from {source} where {where}"  # noqa: S608
    numbers = _decoded(connection.execute(sql, values).fetchone()[0])
    leads = numbers[1::3]
    if min(leads, default=0) < 0:  # meetings that were entered afterwards
        leads = [max(0, lead) for lead in leads]
    found = Columns(numbers[0::3], leads, numbers[2::3])
    for booking in _among(connection, asked, me, moved):
        found.add(booking, asked.basis, coded)
    return found


def bookings(
    connection: sqlite3.Connection, asked: Asked, me: str, moved: Iterable[Booking]
) -> list[Booking]:
    """Return the bookings that are asked for one by one, the last booked first."""
    source, conditions, values = _narrowed(connection, asked, me)
    where = " and ".join([f"b.state < {LINKED}", *conditions])
    sql = (
        f"select b.at, {_START}, b.tags, b.kind, b.state, b.meeting, b.position"  # noqa: S608
        f" from {source} where {where}"
    )
    found = [Booking(*row) for row in connection.execute(sql, values)]
    found += _among(connection, asked, me, moved)
    return sorted(found, reverse=True)


def chains(connection: sqlite3.Connection) -> list[Booking]:
    """Return every booking that moved, as one each, whoever hosts it and whenever it was."""
    sql = (
        f"select v.me, v.came_from, v.went_to, b.at, {_START}, b.tags, b.kind,"  # noqa: S608
        f" b.state - {LINKED}, b.meeting, b.position from moves v"
        " join booked b on b.meeting = v.meeting and b.position = v.position"
    )
    return join_links(map(Link._make, connection.execute(sql).fetchall()))


def lacking(connection: sqlite3.Connection, asked: Asked, me: str) -> Lacking:
    """Return of how many meetings that may count the invitees are known; tags do not matter."""
    source, conditions, values = _touched(connection, asked, me)
    where = " and ".join(conditions) or "1"
    sql = (
        "select count(*), coalesce(sum(unread), 0) from (select max(b.position = -1) as unread"  # noqa: S608
        f" from {source} where {where} group by b.meeting)"
    )
    total, unread = connection.execute(sql, values).fetchone()
    return Lacking(total - unread, total)


def unread(connection: sqlite3.Connection, asked: Asked, me: str) -> list[str]:
    """Return the meetings whose invitees are not known, the latest first."""
    source, conditions, values = _touched(connection, asked, me)
    where = " and ".join(["b.position = -1", *conditions])
    sql = (
        f"select m.uri from {source} cross join meetings m on m.id = b.meeting"  # noqa: S608
        f" where {where} order by b.meeting desc"
    )
    return [row[0] for row in connection.execute(sql, values)]


def tag_values(connection: sqlite3.Connection) -> dict[Field, dict[int, str]]:
    """Return the values of each tag by the number of the tags they belong to."""
    rows = connection.execute(f"select id, {', '.join(FIELDS)} from tag_sets").fetchall()  # noqa: S608
    return {field: {row[0]: row[place] for row in rows} for place, field in enumerate(FIELDS, 1)}


def kinds(connection: sqlite3.Connection) -> dict[int, str]:
    """Return the URIs of the event types of meetings by their numbers."""
    return dict(connection.execute("select id, uri from kinds"))


def latest_meetings(connection: sqlite3.Connection, uris: Iterable[str]) -> dict[str, int]:
    """Return the latest meeting of some event types, by which those may be called."""
    sql = "select k.uri, max(b.meeting) from booked b join kinds k on k.id = b.kind group by b.kind"
    latest = dict(connection.execute(sql))
    return {uri: latest[uri] for uri in uris if uri in latest}


# -- private -------------------------------------------------------------------------------

_START = "(b.meeting >> 24)"
assert start_second(1 << 24) == 1, "a meeting's number and its start belong together"

_SIDES = (">=", "<")
_Narrowed = tuple[str, list[str], list[object]]


def _narrowed(connection: sqlite3.Connection, asked: Asked, me: str) -> _Narrowed:
    """Return source, conditions and values of the invitees who booked what is asked for."""
    source, conditions, values = _whose(asked, me)
    during, bounds = _booked_in(asked) if asked.basis == "booked" else _starting_in(asked)
    conditions += during
    values += bounds
    _add_kind(connection, asked, conditions, values)
    found = tags_wanted(asked)
    if found is not None:
        where, sought = found
        conditions.append(f"b.tags in (select id from tag_sets where {where})")  # noqa: S608
        values += sought
    return source, conditions, values


def _touched(connection: sqlite3.Connection, asked: Asked, me: str) -> _Narrowed:
    """Return the same for all that may have bookings in the period, read or not."""
    source, conditions, values = _whose(asked, me)
    during, bounds = _booked_in(asked) if asked.basis == "booked" else _starting_in(asked)
    if asked.basis == "booked" and during:
        # Several can book one meeting: until it starts, since it was made.
        later, more = _starting_in(asked._replace(period=Period(asked.period.since)))
        earlier, most = _booked_in(asked._replace(period=Period(None, asked.period.until)))
        sure = " and ".join([f"b.state != {UNREAD}", *during])
        maybe = " and ".join([f"b.state = {UNREAD}", *later, *earlier])
        conditions.append(f"(({sure}) or ({maybe}))")
        values += [*bounds, *more, *most]
    else:
        conditions += during
        values += bounds
    _add_kind(connection, asked, conditions, values)
    return source, conditions, values


def _booked_in(asked: Asked) -> tuple[list[str], list[object]]:
    bounds = [(side, each) for side, each in zip(_SIDES, asked.period, strict=True) if each]
    return [f"b.at {side} ?" for side, _at in bounds], [int(at.timestamp()) for _side, at in bounds]


def _starting_in(asked: Asked) -> tuple[list[str], list[object]]:
    bounds = [(side, each) for side, each in zip(_SIDES, asked.period, strict=True) if each]
    return [f"b.meeting {side} ?" for side, _at in bounds], [first_key(at) for _side, at in bounds]


def _whose(asked: Asked, me: str) -> _Narrowed:
    scope, host = asked.scope, asked.host
    if host and scope.kind == "organization":  # found by the host, not one by one
        scope, host = Scope("person", host), ""
    conditions: list[str] = []
    values: list[object] = []
    source = "booked b"
    if scope.kind in {"mine", "person"}:
        source = "hosts h cross join booked b on b.meeting = h.meeting"
        conditions.append("h.user = ?")
        values.append(me if scope.kind == "mine" else scope.user)
    elif scope.kind == "group":
        source = "group_meetings g cross join booked b on b.meeting = g.meeting"
        conditions.append("g.grp = ?")
        values.append(scope.user)
    if host:
        conditions.append("exists (select 1 from hosts where user = ? and meeting = b.meeting)")
        values.append(host)
    return source, conditions, values


def _add_kind(
    connection: sqlite3.Connection, asked: Asked, conditions: list[str], values: list[object]
) -> None:
    if asked.event_type is not None:
        conditions.append("b.kind = ?")
        values.append(kind_number(connection, asked.event_type))


def kind_number(connection: sqlite3.Connection, uri: str) -> int:
    """Return the number of an event type; -1 where no meeting here is of it."""
    row = connection.execute("select id from kinds where uri = ?", (uri,)).fetchone()
    return int(row[0]) if row else -1


def tags_wanted(asked: Asked) -> tuple[str, list[object]] | None:
    """Return what the tags must be like, as SQL over their table; None for any."""
    if not asked.tags:
        return None
    conditions, values = list[str](), list[object]()
    for field, value in asked.tags:
        if value is None:
            conditions.append("id = 0")
        else:
            conditions.append(f"{field} = ? and id != 0")
            values.append(value.encode("utf-8", "replace").decode())
    return " and ".join(conditions), values


def _among(
    connection: sqlite3.Connection, asked: Asked, me: str, moved: Iterable[Booking]
) -> list[Booking]:
    """Return those of the bookings that moved which are asked for."""
    since, until = (None if each is None else int(each.timestamp()) for each in asked.period)
    kind = None if asked.event_type is None else kind_number(connection, asked.event_type)
    tags: set[int] | None = None
    wanted = tags_wanted(asked)
    if wanted is not None:
        sql = f"select id from tag_sets where {wanted[0]}"  # noqa: S608
        tags = {row[0] for row in connection.execute(sql, wanted[1])}
    found = []
    for booking in moved:
        moment = booking.booked if asked.basis == "booked" else booking.start
        if (
            (since is None or moment >= since)
            and (until is None or moment < until)
            and (kind is None or booking.kind == kind)
            and (tags is None or booking.tags in tags)
            and _is_hosted(connection, asked, me, booking.meeting)
        ):
            found.append(booking)
    return found


def _is_hosted(connection: sqlite3.Connection, asked: Asked, me: str, meeting: int) -> bool:
    scope, hosted = asked.scope, "select 1 from hosts where user = ? and meeting = ?"
    checks: list[tuple[str, str]] = []
    if scope.kind in {"mine", "person"}:
        checks.append((hosted, me if scope.kind == "mine" else scope.user))
    elif scope.kind == "group":
        sql = "select 1 from group_meetings where grp = ? and meeting = ?"
        checks.append((sql, scope.user))
    if asked.host:
        checks.append((hosted, asked.host))
    return all(connection.execute(sql, (whose, meeting)).fetchone() for sql, whose in checks)


def _decoded(text: str | None) -> list[int]:
    return _numbers.decode(f"[{text or ''}]")
