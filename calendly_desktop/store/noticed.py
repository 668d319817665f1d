"""What is worth telling: news that nobody has looked at yet, and meetings that start soon."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.store.event_search import Filters, Wanted

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.event_views import Found, Scope
    from calendly_desktop.store.events import EventsStore

MOST_STARTING: Final = 60
"""Meetings that are looked at for reminders at once."""

_UNSEEN: Final = (
    "select m.id, m.uri, m.news, m.canceled, m.needs from meetings m where m.news != ''"
)
_WHOSE: Final = {
    "organization": "",
    "group": " and exists (select 1 from group_meetings g where g.meeting = m.id and g.grp = ?)",
    "person": " and exists (select 1 from hosts h where h.meeting = m.id and h.user = ?)",
}


class Unseen(NamedTuple):
    """A meeting with news: new, moved or canceled.

    is_sure: its invitees are read, so that a move cannot be taken for something else.
    """

    number: int
    uri: str
    kind: str
    is_canceled: bool
    is_sure: bool


class Noticed:
    """Asks the local copy only; Calendly is asked by the sync, every few minutes."""

    def __init__(self, database: Database, events: EventsStore, account: AccountStore) -> None:
        self._database = database
        self._events = events
        self._account = account

    async def unseen(self, scope: Scope) -> list[Unseen]:
        """Return the meetings with news in a scope, in the order of their times."""
        kind = "person" if scope.kind == "mine" else scope.kind
        values = {"mine": [self._me], "organization": list[str]()}.get(scope.kind, [scope.user])
        sql = _UNSEEN + _WHOSE[kind] + " order by m.id"
        rows = await self._database.read(lambda c: c.execute(sql, values).fetchall())
        return [
            Unseen(key, uri, news, bool(gone), not needs) for key, uri, news, gone, needs in rows
        ]

    def starting(self, scope: Scope, since: datetime, until: datetime) -> list[Found]:
        """Return the meetings of a scope that start between two moments, canceled ones not."""
        wanted = Wanted("upcoming", scope, "", Filters(since=since, until=until))
        return self._events.rows(self._events.first(wanted, MOST_STARTING))

    def is_still(self, uri: str, start: datetime) -> bool:
        """Tell whether a meeting is still to be at that time: known, not canceled, not moved."""
        event = self._events.event(uri)
        return event is not None and event.status != "canceled" and event.start_time == start

    async def read(self, numbers: Iterable[int]) -> list[Found]:
        """Return meetings by their numbers, without those that are gone."""
        return await self._events.read_rows(list(numbers))

    @property
    def _me(self) -> str:
        account = self._account.account
        return account.user.uri if account is not None else ""
