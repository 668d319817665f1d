"""Bookings that links may have brought, as SQL over the local copy: by tags, address and name."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING, Final, NamedTuple

import msgspec

from calendly_desktop.domain.link_uses import Booked, full_name
from calendly_desktop.domain.meetings import invitee_name
from calendly_desktop.domain.models import Invitee
from calendly_desktop.store.schema import starts_at

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Collection, Iterator, Sequence

    from calendly_desktop.domain.link_uses import Tags

_MOST_VARIABLES: Final = 500  # SQLite allows at least 999 in one statement
_UTM: Final = ("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")
_FIVE: Final = ", ".join(f"trim(coalesce(a.{name}, ''))" for name in _UTM)
_TAGGED: Final = " || ".join(f"coalesce(a.{name}, '')" for name in _UTM) + " != ''"
_BODY: Final = "cast(a.body as text)"
_SECOND: Final = f"cast(strftime('%s', json_extract({_BODY}, '$.created_at')) as integer)"
_NOT_MOVED: Final = f"json_extract({_BODY}, '$.old_invitee') is null"
"""A meeting that was moved has a new invitee with the same tags: it is one booking all the same."""

_invitee = msgspec.json.Decoder(Invitee)


class Wanted(NamedTuple):
    """What is to be found: where tagged links lead (event types, people), whom links are for.

    by_name: event types of links that are for somebody of whom only the name is known.
    """

    leads_to: Collection[str]
    addresses: Collection[str]
    names: Collection[str]
    by_name: Collection[str]


class Returns(NamedTuple):
    """What the local copy tells about bookings.

    seconds: when bookings with the same tags were made (ascending), by event type and tags; with
    the URI of a host for all of their event types, with "" for everybody's. numbers: of the
    invitees behind them. booked: those of the addresses and names. types: which event types have
    meetings here. hosts: who of those to whose page a link leads has any. unread: of how many
    meetings of each event type the invitees are not read.
    """

    seconds: dict[tuple[str, Tags], list[int]]
    numbers: dict[tuple[str, Tags], list[int]]
    booked: list[Booked]
    types: frozenset[str]
    hosts: frozenset[str]
    unread: dict[str, int]


def read_returns(connection: sqlite3.Connection, wanted: Wanted) -> Returns:
    """Return what the local copy knows; one pass over the invitees with tags, and look-ups."""
    seconds: dict[tuple[str, Tags], list[int]] = {}
    numbers: dict[tuple[str, Tags], list[int]] = {}
    everybody = connection.execute("select user from host_names").fetchall()
    hosts = frozenset(row[0] for row in everybody) & frozenset(wanted.leads_to)
    for key, found in _tagged(connection, hosts):
        ordered = sorted(found)
        seconds[key] = [second for second, _number in ordered]
        numbers[key] = [number for _second, number in ordered]
    booked = [*_of_addresses(connection, wanted.addresses), *_of_names(connection, wanted)]
    types = connection.execute("select distinct event_type from meetings").fetchall()
    unread = connection.execute(
        "select event_type, count(*) from meetings where needs group by event_type"
    )
    known = frozenset(row[0] for row in types)
    return Returns(seconds, numbers, booked, known, hosts, dict(unread.fetchall()))


def booked_of(connection: sqlite3.Connection, numbers: Sequence[int]) -> list[Booked]:
    """Return the bookings of some invitees, by their numbers here."""
    found: list[Booked] = []
    for some in _portions(numbers):
        found += _booked(connection, f"a.id in ({', '.join('?' * len(some))})", some)
    return found


def _tagged(
    connection: sqlite3.Connection, hosts: Collection[str]
) -> Iterator[tuple[tuple[str, Tags], list[tuple[int, int]]]]:
    """Yield (second, number) of the bookings with each five tags: by event type, host, and all."""
    statement = (
        f"select m.event_type, {_FIVE}, group_concat({_SECOND} || ' ' || a.id)"  # noqa: S608
        f" from attendees a join meetings m on m.id = a.meeting where {_TAGGED} and {_NOT_MOVED}"
        f" group by 1, 2, 3, 4, 5, 6"
    )
    everybody: dict[Tags, list[tuple[int, int]]] = {}
    for event_type, *five, pairs in connection.execute(statement):
        found = _pairs(pairs)
        yield (event_type, tuple(five)), found
        everybody.setdefault(tuple(five), []).extend(found)
    for tags, found in everybody.items():
        yield ("", tags), found
    by_host = (
        f"select {_FIVE}, group_concat({_SECOND} || ' ' || a.id)"  # noqa: S608
        " from hosts h join attendees a on a.meeting = h.meeting"
        f" where h.user = ? and {_TAGGED} and {_NOT_MOVED} group by 1, 2, 3, 4, 5"
    )
    for host in hosts:
        for *five, pairs in connection.execute(by_host, (host,)):
            yield (host, tuple(five)), _pairs(pairs)


def _pairs(text: str | None) -> list[tuple[int, int]]:
    """Read what group_concat gives; a booking whose time is not known is left out."""
    halves = (pair.split(" ") for pair in (text or "").split(",") if pair)
    return [(int(second), int(number)) for second, number in halves]


def _of_addresses(connection: sqlite3.Connection, addresses: Collection[str]) -> list[Booked]:
    found: list[Booked] = []
    for some in _portions(sorted(addresses)):
        found += _booked(connection, f"a.email in ({', '.join('?' * len(some))})", some)
    return found


def _of_names(connection: sqlite3.Connection, wanted: Wanted) -> list[Booked]:
    names = set(wanted.names)
    if not names:
        return []
    found: list[Booked] = []
    for some in _portions(sorted(wanted.by_name)):
        places = ", ".join("?" * len(some))
        statement = (
            f"select a.id, json_extract({_BODY}, '$.name'),"  # noqa: S608
            f" json_extract({_BODY}, '$.first_name'), json_extract({_BODY}, '$.last_name')"
            " from meetings m join attendees a on a.meeting = m.id"
            f" where m.event_type in ({places})"
        )
        numbers = [
            number
            for number, name, first, last in connection.execute(statement, some)
            if full_name(name or f"{first or ''} {last or ''}") in names
        ]
        found += booked_of(connection, numbers)
    return found


def _booked(
    connection: sqlite3.Connection, condition: str, values: Sequence[object]
) -> Iterator[Booked]:
    """Yield the bookings that can have come by a link: neither moved here nor made by a program.

    Calendly: `scheduling_method` tells those of programs, which use no link.
    """
    statement = (
        f"select m.uri, m.id, m.event_type, a.email, {_FIVE}, a.body"  # noqa: S608
        f" from attendees a join meetings m on m.id = a.meeting where {condition}"
    )
    for uri, key, event_type, email, *five, body in connection.execute(statement, list(values)):
        try:
            invitee = _invitee.decode(body)
        except msgspec.MsgspecError:  # written by another version of the app: read again one day
            continue
        if invitee.old_invitee or invitee.scheduling_method == "api" or not invitee.created_at:
            continue
        yield Booked(
            uri,
            invitee.uri,
            event_type,
            email,
            invitee_name(invitee),
            tuple(five),
            invitee.created_at.astimezone(UTC),
            starts_at(key),
        )


def _portions(values: Sequence[object]) -> Iterator[Sequence[object]]:
    for first in range(0, len(values), _MOST_VARIABLES):
        yield values[first : first + _MOST_VARIABLES]
