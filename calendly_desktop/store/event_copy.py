"""The meetings known on this computer: kept as they are read, forgotten when they are gone."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.removed_people import NOBODY, event_without, invitee_without
from calendly_desktop.store import event_rows
from calendly_desktop.store.database import keep_value, kept_value
from calendly_desktop.store.event_counts import EventCounter
from calendly_desktop.store.schema import first_key

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.domain.removed_people import Removed
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.event_rows import Kept

BATCH = 500  # meetings forgotten in one transaction


class Change(NamedTuple):
    """What changed in the copy: URIs of meetings, or None for more than can be listed."""

    uris: frozenset[str] | None


class EventCopy(EventCounter):
    """The local copy of one account's meetings; `changed` is told after every change.

    removed: who is kept out of this computer; nothing about them is ever written.
    """

    def __init__(
        self,
        database: Database,
        account: AccountStore,
        *,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(database, account, now=now)
        self.changed: list[Callable[[Change], None]] = []
        self._is_untold = False
        self.removed: Callable[[], Removed] = lambda: NOBODY

    async def keep(
        self,
        events: Sequence[ScheduledEvent],
        *,
        moment: datetime | None = None,
        noticing: bool = False,
        group: str = "",
    ) -> Kept:
        """Take in meetings as read from Calendly at a moment (default: now).

        moment: given when a list is read, which is what `as_of` tells; a single meeting that was
        read or changed says nothing about the others.
        noticing: what is new or newly canceled is marked as news. group: the URI of the group in
        whose list they came.
        """
        import asyncio

        removed = self.removed()
        read_at = moment or self._now()
        is_list = moment is not None or self._as_of is None

        def write(connection: sqlite3.Connection) -> tuple[Kept, dict[str, str], datetime | None]:
            known = [event_without(each, removed) for each in events]
            kept = event_rows.save_events(
                connection, known, read_at, noticing=noticing, group=group
            )
            as_of = event_rows.note_reading(connection, read_at) if is_list else self._as_of
            return kept, event_rows.host_names(connection), as_of

        try:
            kept, self._host_names, self._as_of = await self._database.run(write)
        except asyncio.CancelledError:
            self._is_untold = True  # the thread may be keeping them all the same
            raise
        untold, self._is_untold = self._is_untold, False
        touched = frozenset([*kept.new, *kept.changed, *kept.canceled])
        if touched or untold:
            self._tell(None if untold else touched)
        return kept

    async def keep_invitees(self, event: ScheduledEvent, invitees: Sequence[Invitee]) -> None:
        """Take in all invitees of a meeting."""
        removed = self.removed()

        def write(connection: sqlite3.Connection) -> bool:
            known = [invitee_without(each, removed) for each in invitees]
            return event_rows.save_invitees(connection, event_without(event, removed), known)

        if await self._database.run(write):
            self._tell(frozenset([event.uri]))

    async def forget(self, uris: Iterable[str]) -> None:
        """Forget meetings that Calendly no longer has."""
        gone = list(uris)
        for first in range(0, len(gone), BATCH):
            some = gone[first : first + BATCH]
            await self._database.run(lambda c, some=some: event_rows.remove_events(c, some))  # type: ignore[misc]
        if gone:
            self._tell(None)

    async def forget_before(self, moment: datetime) -> int:
        """Forget meetings that began before a moment; return how many there were."""
        key, total = first_key(moment), 0
        while True:
            removed = await self._database.run(lambda c: event_rows.remove_before(c, key, BATCH))
            total += removed
            if removed < BATCH:
                break
        if total:
            self._tell(None)
        return total

    async def mark_seen(self, uris: Iterable[str] | None = None) -> None:
        """Take the marks new, moved and canceled away: from some meetings, or from all (None)."""
        some = None if uris is None else frozenset(uris)

        def write(connection: sqlite3.Connection) -> int:
            if some is None:
                statement = "update meetings set news = '' where news != ''"
                return connection.execute(statement).rowcount
            statement = "update meetings set news = '' where uri = ? and news != ''"
            return sum(connection.execute(statement, (uri,)).rowcount for uri in some)

        if await self._database.run(write):
            self._tell(some)

    async def note_asked(self, invitees: Iterable[str]) -> None:
        """Remember that invitees (URIs) were sent a reschedule link from this computer.

        Until they move or cancel, their meetings are in the filter "No answer yet".
        """
        some, second = list(invitees), int(self._now().timestamp())

        def write(connection: sqlite3.Connection) -> frozenset[str]:
            connection.executemany(
                "insert or replace into asked values (?, ?)", [(uri, second) for uri in some]
            )
            statement = (
                "select m.uri from attendees a join meetings m on m.id = a.meeting where a.uri = ?"
            )
            rows = (connection.execute(statement, (uri,)).fetchone() for uri in some)
            return frozenset(row[0] for row in rows if row is not None)

        if some and (touched := await self._database.run(write)):
            self._tell(touched)

    async def asked_at(self, invitee: str) -> datetime | None:
        """Return when an invitee was last sent a reschedule link from this computer."""
        statement = "select at from asked where invitee = ?"
        row = await self._database.read(lambda c: c.execute(statement, (invitee,)).fetchone())
        return datetime.fromtimestamp(row[0], UTC) if row is not None else None

    async def news(self) -> dict[str, int]:
        """Return how many meetings are marked new, moved and canceled."""
        statement = "select news, count(*) from meetings where news != '' group by news"
        return dict(await self._database.read(lambda c: c.execute(statement).fetchall()))

    async def remember(self, key: str, value: bytes) -> None:
        """Keep a small value beside the meetings, such as how far a list was read."""
        await self._database.run(lambda c: keep_value(c, key, value))

    async def remembered(self, key: str) -> bytes | None:
        """Return a value kept by `remember`."""
        return await self._database.read(lambda c: kept_value(c, key))

    def tell_all(self) -> None:
        """Say that more has changed than can be listed."""
        self._tell(None)

    def _tell(self, uris: frozenset[str] | None) -> None:
        for listener in tuple(self.changed):
            listener(Change(uris))
