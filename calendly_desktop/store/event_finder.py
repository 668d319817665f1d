"""The meetings known on this computer: searched and paged, without asking Calendly."""

from __future__ import annotations

import sqlite3
import time
from array import array
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from calendly_desktop.domain.meetings import active_invitees, invitee_text
from calendly_desktop.domain.search import search_words
from calendly_desktop.store import event_rows, event_search, text_index
from calendly_desktop.store.event_rows import Row, invitees_mark
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Found
from calendly_desktop.store.schema import first_key, start_second

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.event_views import Scope, View

FIRST_ROWS = 60  # more than a window shows
BLOCK = 400  # meetings read at once where many are wanted
PATIENCE = 0.012  # seconds that the window waits for the first rows of a search
_STEPS = 4_000  # of SQLite's machine between two looks at the clock


class Coverage(NamedTuple):
    """Of how many meetings the invitees are known."""

    read: int
    total: int


class EventFinder:
    """What the local copy knows; nothing of it is kept in memory.

    All readings by the window are short: the first rows of a list, a block of rows, one meeting.
    """

    def __init__(
        self,
        database: Database,
        account: AccountStore,
        *,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        self._database = database
        self._account = account
        self._now = now or _utc_now
        self._asked = 0
        self._has_index = database.read_now(text_index.has_index)
        self._as_of = database.read_now(event_rows.last_read)
        self._host_names = database.read_now(event_rows.host_names)

    # -- what is known ---------------------------------------------------------------------

    @property
    def now(self) -> datetime:
        """The moment that divides past from upcoming."""
        return self._now()

    @property
    def as_of(self) -> datetime | None:
        """When meetings were last read from Calendly."""
        return self._as_of

    @property
    def known(self) -> int:
        """How many meetings are on this computer."""
        return self._database.read_now(event_rows.count)

    @property
    def host_names(self) -> dict[str, str]:
        """Everybody who hosts a known meeting, by user URI, people who left included."""
        return self._host_names

    def event(self, uri: str) -> ScheduledEvent | None:
        """Return a known meeting."""
        row = self._row(uri)
        return row.event if row is not None else None

    def invitees(self, event: str) -> list[Invitee] | None:
        """Return a meeting's invitees as last read, None when they never were."""
        row = self._row(event)
        return row.invitees if row is not None else None

    def needs_invitees(self, event: ScheduledEvent) -> bool:
        """Tell whether the invitees were never read, or the meeting changed since."""
        row = self._row(event.uri)
        return row is None or row.needs or invitees_mark(event) != invitees_mark(row.event)

    def id_of(self, uri: str) -> int | None:
        """Return the number of a known meeting: later meetings have higher ones."""
        return self._database.read_now(lambda c: event_rows.key_of(c, uri))

    # -- searching -------------------------------------------------------------------------

    def first(self, wanted: Wanted, limit: int = FIRST_ROWS) -> list[int]:
        """Return the numbers of the first meetings of a list, in its order.

        Fewer come where finding them takes longer than a window may wait: `ids` has them all.
        """
        sql, values = self.question(wanted).sql(limit=limit)

        def ask(connection: sqlite3.Connection) -> list[int]:
            found: list[int] = []
            deadline = time.perf_counter() + PATIENCE
            connection.set_progress_handler(lambda: time.perf_counter() > deadline, _STEPS)
            try:
                found.extend(row[0] for row in connection.execute(sql, values))
            except sqlite3.OperationalError as error:
                if not _is_interrupted(error):
                    raise
            finally:
                connection.set_progress_handler(None, 0)
            return found

        return self._database.read_now(ask)

    async def ids(self, wanted: Wanted) -> array[int]:
        """Return the numbers of all meetings of a list, in its order.

        A newer call supersedes one that runs: that raises asyncio.CancelledError.
        """
        import asyncio

        self._asked += 1
        mine = self._asked
        keys, values = self.question(wanted).sql()
        sql = f"with found (key) as ({keys}) select group_concat(key) from found"  # noqa: S608

        def ask(connection: sqlite3.Connection) -> array[int] | None:
            if self._asked != mine:
                return None
            connection.set_progress_handler(lambda: self._asked != mine, _STEPS)
            try:
                # As one row: a step per meeting would take Python's lock from the window each time.
                numbers = connection.execute(sql, values).fetchone()[0]
                return array("q", msgspec.json.decode(f"[{numbers or ''}]", type=list[int]))
            except sqlite3.OperationalError as error:
                if not _is_interrupted(error):
                    raise
                return None
            finally:
                connection.set_progress_handler(None, 0)

        found = await self._database.read(ask)
        if found is None:
            raise asyncio.CancelledError
        return found

    def give_up_ids(self) -> None:
        """Stop a reading of `ids` whose answer is not wanted any more, as a newer one would."""
        self._asked += 1

    def rows(self, ids: Sequence[int], query: str = "") -> list[Found]:
        """Return meetings by their numbers, in the given order, without those that are gone."""
        words = search_words(query)
        found = self._database.read_now(lambda c: event_rows.rows(c, ids))
        return [_found(row, words) for row in found]

    async def numbers(self, wanted: Wanted) -> list[int]:
        """Return the numbers of all meetings of a list, whatever `ids` reads meanwhile."""
        sql, values = self.question(wanted).sql()
        return await self._database.read(lambda c: [row[0] for row in c.execute(sql, values)])

    async def read_rows(self, ids: Sequence[int], query: str = "") -> list[Found]:
        """Return many meetings by their numbers, in the given order, without those that are gone.

        Read block by block on a reading thread, so that the window stays alive.
        """
        words, found = search_words(query), list[Found]()
        for start in range(0, len(ids), BLOCK):
            block = ids[start : start + BLOCK]
            rows = await self._database.read(partial(event_rows.rows, keys=block))
            found += [_found(row, words) for row in rows]
        return found

    def found(self, uri: str, query: str = "") -> Found | None:
        """Return one known meeting as a search shows it."""
        row = self._row(uri)
        return _found(row, search_words(query)) if row is not None else None

    def search(self, view: View, scope: Scope, query: str = "") -> list[Found]:
        """Return all known meetings of a view that hold all words: for small lists only."""
        sql, values = self.question(Wanted(view, scope, query)).sql()
        ids = self._database.read_now(lambda c: [row[0] for row in c.execute(sql, values)])
        return self.rows(ids, query)

    async def count(self, wanted: Wanted) -> int:
        """Return how many known meetings a list has."""
        sql, values = self.question(wanted).sql("count(*)")
        return int((await self._database.read(lambda c: c.execute(sql, values).fetchone()))[0])

    async def coverage(self, wanted: Wanted) -> Coverage:
        """Return of how many meetings of a list the invitees are known, so can be searched."""
        sql, values = self.question(wanted._replace(query="")).sql(
            "count(m.invitees_mark), count(*)"
        )
        row = await self._database.read(lambda c: c.execute(sql, values).fetchone())
        return Coverage(int(row[0]), int(row[1]))

    def question(self, wanted: Wanted) -> event_search.Question:
        """Return the query for a list, for what is to be known of it besides its numbers."""
        return event_search.question(wanted, self._me, self._now(), has_index=self._has_index)

    # -- what the copy lacks ----------------------------------------------------------------

    async def needing_invitees(self, scope: Scope, limit: int) -> list[ScheduledEvent]:
        """Return meetings whose invitees are unknown or out of date: to come first, then past."""
        now = first_key(self._now())
        found: list[int] = []

        def ask(connection: sqlite3.Connection) -> list[ScheduledEvent]:
            for is_past, side in ((False, ">="), (True, "<")):
                question = event_search.everything(scope, self._me)
                question.conditions += ["m.needs", f"{question.key} {side} ?"]
                question.values.append(now)
                question.descending = is_past
                sql, values = question.sql(limit=limit - len(found))
                found.extend(row[0] for row in connection.execute(sql, values))
            return [row.event for row in event_rows.rows(connection, found)]

        return await self._database.read(ask)

    async def needing_among(self, uris: Iterable[str]) -> list[ScheduledEvent]:
        """Return those of these meetings whose invitees are unknown or out of date."""
        statement = "select id from meetings where needs and uri = ?"

        def ask(connection: sqlite3.Connection) -> list[ScheduledEvent]:
            found = (connection.execute(statement, (uri,)).fetchone() for uri in uris)
            keys = [row[0] for row in found if row is not None]
            return [row.event for row in event_rows.rows(connection, keys)]

        return await self._database.read(ask)

    async def starts(self, scope: Scope, moment: datetime, most: int) -> list[int]:
        """Return the seconds at which the last meetings before a moment start, `most` at most.

        They ascend; the first meeting from the moment on comes last, if there is one.
        """
        key = first_key(moment)
        found: list[int] = []

        def ask(connection: sqlite3.Connection) -> list[int]:
            for side, limit in (("<", most), (">=", 1)):
                question = event_search.everything(scope, self._me)
                question.conditions.append(f"{question.key} {side} ?")
                question.values.append(key)
                question.descending = side == "<"
                sql, values = question.sql(limit=limit)
                found.extend(start_second(row[0]) for row in connection.execute(sql, values))
            return sorted(found)

        return await self._database.read(ask)

    async def count_all(self, scope: Scope, since: datetime | None = None) -> int:
        """Return how many meetings of a scope are known, or start from a moment on."""
        question = event_search.everything(scope, self._me)
        if since is not None:
            question.conditions.append(f"{question.key} >= ?")
            question.values.append(first_key(since))
        sql, values = question.sql("count(*)")
        return int((await self._database.read(lambda c: c.execute(sql, values).fetchone()))[0])

    async def count_needing(self, scope: Scope) -> int:
        """Return of how many meetings the invitees are unknown or out of date."""
        question = event_search.everything(scope, self._me)
        question.conditions.append("m.needs")
        sql, values = question.sql("count(*)")
        return int((await self._database.read(lambda c: c.execute(sql, values).fetchone()))[0])

    async def unseen(
        self, scope: Scope, since: datetime | None, until: datetime | None, before: datetime
    ) -> list[str]:
        """Return the meetings of a scope that start in a range and were not read since `before`."""
        question = event_search.everything(scope, self._me)
        for moment, side in ((since, ">="), (until, "<")):
            if moment is not None:
                question.conditions.append(f"{question.key} {side} ?")
                question.values.append(first_key(moment))
        question.conditions.append("(m.read_at < ? or m.read_at > ?)")
        late = max(before, self._now()) + timedelta(hours=1)  # a wrong clock told that time
        question.values += [int(moment.timestamp() * 1_000_000) for moment in (before, late)]
        sql, values = question.sql("m.uri")
        return [
            row[0] for row in await self._database.read(lambda c: c.execute(sql, values).fetchall())
        ]

    # -- private ---------------------------------------------------------------------------

    @property
    def _me(self) -> str:
        account = self._account.account
        return account.user.uri if account else ""

    def _row(self, uri: str) -> Row | None:
        return self._database.read_now(lambda c: event_rows.row_of(c, uri))


def _found(row: Row, words: Sequence[str]) -> Found:
    """Return a meeting with the invitee whom the words fit best among those who still come."""
    invitees = row.invitees
    coming = active_invitees(invitees or ()) or list(invitees or ())
    if not words:
        about = len(coming) == 1
        return Found(row.event, invitees, coming[0] if coming else None, about, row.key, row.news)
    texts = {each.uri: invitee_text(each) for each in coming}
    ranked = [(sum(word in texts[each.uri] for word in words), each) for each in coming]
    ranked.sort(key=lambda pair: -pair[0])
    is_about = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] > ranked[1][0])
    best = ranked[0][1] if ranked else None
    return Found(row.event, invitees, best, is_about, row.key, row.news)


def _is_interrupted(error: sqlite3.OperationalError) -> bool:
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_INTERRUPT


def _utc_now() -> datetime:
    return datetime.now(UTC)
