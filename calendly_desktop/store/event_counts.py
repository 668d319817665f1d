"""What a list of meetings is made of: how many by event type, host, tag and day."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.meetings import meeting_name
from calendly_desktop.store import event_rows
from calendly_desktop.store.event_finder import EventFinder

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterator, Sequence

    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.store.event_search import Question, Wanted

_PORTION = 500  # SQLite allows at least 999 variables in one statement


class Choice(NamedTuple):
    """A value to filter by, its words (empty: the value itself), and how many meetings have it."""

    value: str
    label: str
    meetings: int


class Totals(NamedTuple):
    """What some meetings have in common: numbers to be told before acting on them.

    unread: meetings whose invitees are not known yet; their people are counted by the meeting's
    own counter. hosts and types: words with the number of meetings, the most frequent first.
    """

    meetings: int
    invitees: int
    unread: int
    canceled: int
    hosts: tuple[tuple[str, int], ...]
    types: tuple[tuple[str, int], ...]


class EventCounter(EventFinder):
    """What the local copy knows, counted: the choices of a filter, the sums of a selection."""

    async def utm_values(self, wanted: Wanted, field: Field) -> list[Choice]:
        """Return the values of a tag in a list, whatever its filter for that tag; most first."""
        asked = self.question(without(wanted, field))
        return await self._database.read(lambda c: utm_values(c, asked, field))

    async def event_types_of(self, wanted: Wanted) -> list[Choice]:
        """Return the event types of a list, most frequent first, whatever its filter for them."""
        asked = self.question(without(wanted, "event_type"))
        return await self._database.read(lambda c: event_types(c, asked))

    async def hosts_of(self, wanted: Wanted) -> list[Choice]:
        """Return the hosts of a list, most frequent first, whatever its filter for them."""
        asked = self.question(without(wanted, "host"))
        return await self._database.read(lambda c: hosts(c, asked))

    async def totals(self, ids: Sequence[int]) -> Totals:
        """Return what some meetings are together: people, hosts, event types."""
        return await self._database.read(lambda c: totals(c, ids))


def without(wanted: Wanted, field: str) -> Wanted:
    """Return the list as it is without one filter: what else could be chosen instead."""
    filters = wanted.filters
    if field == "host":
        return wanted._replace(filters=filters._replace(host=""))
    if field == "event_type":
        return wanted._replace(filters=filters._replace(event_type=""))
    rest = tuple(pair for pair in filters.utm if pair[0] != field)
    return wanted._replace(filters=filters._replace(utm=rest))


def utm_values(connection: sqlite3.Connection, asked: Question, field: Field) -> list[Choice]:
    """Return the values of a tag in a list, with the number of meetings that have each."""
    found, values = _found(asked)
    rows = connection.execute(
        f"{found} select a.utm_{field}, count(distinct a.meeting) from found"  # noqa: S608
        " cross join attendees a on a.meeting = found.key"
        f" where a.utm_{field} != '' group by 1 order by 2 desc, 1 collate nocase",
        values,
    )
    return [Choice(value, "", count) for value, count in rows]


def hosts(connection: sqlite3.Connection, asked: Question) -> list[Choice]:
    """Return who hosts the meetings of a list, with the number of meetings of each."""
    found, values = _found(asked)
    rows = connection.execute(
        f"{found} select h.user, coalesce(n.name, ''), count(*) from found"  # noqa: S608
        " cross join hosts h on h.meeting = found.key left join host_names n on n.user = h.user"
        " group by 1 order by 3 desc, 2 collate nocase",
        values,
    )
    return [Choice(user, name, count) for user, name, count in rows]


def event_types(connection: sqlite3.Connection, asked: Question) -> list[Choice]:
    """Return the event types of a list, with the number of meetings of each.

    A type is called as in the event types that were read, else as its latest meeting is.
    """
    found, values = _found(asked)
    rows = connection.execute(
        f"{found} select t.event_type, count(*), max(t.id) from found"  # noqa: S608
        " cross join meetings t on t.id = found.key where t.event_type != ''"
        " group by 1 order by 2 desc",
        values,
    ).fetchall()
    latest = {row.key: row.event for row in event_rows.rows(connection, [row[2] for row in rows])}
    choices = []
    for uri, count, key in rows:
        known = event_rows.event_type(connection, uri)
        name = (known.name or "") if known is not None else ""
        if not name and key in latest:
            name = meeting_name(latest[key])
        choices.append(Choice(uri, name or "Event type without a name", count))
    return choices


def totals(connection: sqlite3.Connection, numbers: Sequence[int]) -> Totals:
    """Return what some meetings are together; those that are gone do not count."""
    meetings = invitees = unread = canceled = 0
    by_host, by_type, latest = Counter[str](), Counter[str](), dict[str, int]()
    for some in _portions(numbers):
        places = ",".join("?" * len(some))
        for key, is_canceled, event_type, is_unread in connection.execute(
            "select id, canceled, event_type, invitees_mark is null from meetings"  # noqa: S608
            f" where id in ({places})",
            some,
        ):
            meetings, unread = meetings + 1, unread + is_unread
            canceled += is_canceled
            by_type[event_type] += 1
            latest[event_type] = max(key, latest.get(event_type, key))
        by_host.update(
            row[0]
            for row in connection.execute(
                "select coalesce(n.name, 'Unknown host') from hosts h left join host_names n"  # noqa: S608
                f" on n.user = h.user where h.meeting in ({places})",
                some,
            )
        )
        invitees += connection.execute(
            "select count(*) from attendees a join meetings m on m.id = a.meeting"  # noqa: S608
            f" where a.meeting in ({places}) and (a.status = 'active' or m.canceled)",
            some,
        ).fetchone()[0]
        invitees += _counted(connection, some, places)
    named = _type_names(connection, latest)
    types = tuple((named[uri], count) for uri, count in by_type.most_common())
    return Totals(meetings, invitees, unread, canceled, tuple(by_host.most_common()), types)


def _counted(connection: sqlite3.Connection, some: Sequence[int], places: str) -> int:
    """Return how many people the counters of meetings tell whose invitees were never read."""
    unread = connection.execute(
        f"select id from meetings where invitees_mark is null and id in ({places})",  # noqa: S608
        some,
    ).fetchall()
    events = [row.event for row in event_rows.rows(connection, [row[0] for row in unread])]
    return sum(
        event.invitees_counter.total
        if event.status == "canceled"
        else event.invitees_counter.active
        for event in events
    )


def _type_names(connection: sqlite3.Connection, latest: dict[str, int]) -> dict[str, str]:
    rows = event_rows.rows(connection, list(latest.values()))
    events = {row.key: row.event for row in rows}
    names = {}
    for uri, key in latest.items():
        known = event_rows.event_type(connection, uri) if uri else None
        name = (known.name or "") if known is not None else ""
        names[uri] = name or (meeting_name(events[key]) if key in events else "Other meetings")
    return names


def _found(asked: Question) -> tuple[str, list[object]]:
    """Return the beginning of a statement that has the keys of a list as `found`."""
    keys, values = asked.sql(asked.key)
    return f"with found (key) as materialized ({keys})", values


def _portions(numbers: Sequence[int]) -> Iterator[Sequence[int]]:
    for first in range(0, len(numbers), _PORTION):
        yield list(numbers[first : first + _PORTION])
