"""The journal of one account: each write to Calendly on disk before it goes, then its outcome."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec

from calendly_desktop.domain.writes import (
    UNSETTLED,
    Entry,
    HalfCharacter,
    Misplaced,
    NotRecorded,
    State,
    Write,
    may_become,
)
from calendly_desktop.store import journal_rows
from calendly_desktop.store.database import Database
from calendly_desktop.store.journal_rows import SEARCH_TEXT, SELECT, ended, entry_of
from calendly_desktop.store.journal_search import Sought, condition

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

log = logging.getLogger(__name__)

T = TypeVar("T")
Also = Callable[[sqlite3.Connection, int], None]

MIGRATIONS: Final = (
    """
    create table writes (id integer primary key, at text not null, state text not null,
                         kind text not null, target text not null, title text not null,
                         account text not null, body blob not null, changed_at text not null,
                         words text not null, attempts integer not null, result blob not null);
    create index unsettled_writes on writes (id) where state in ('waiting', 'sending', 'unknown');
    create table jobs (id integer primary key, kind text not null, title text not null,
                       account text not null, created_at text not null, changed_at text not null,
                       state text not null, words text not null);
    create table job_rows (job integer not null references jobs, position integer not null,
                           target text not null, title text not null, body blob not null,
                           write integer references writes, primary key (job, position))
                           without rowid;
    create index job_rows_by_write on job_rows (write);
    """,
    "create table drafts (name text primary key, at text not null, body blob not null);",
    """
    create table made_links (
        id integer primary key, kind text not null, url text not null, event_type text not null,
        event_type_name text not null, source text not null, medium text not null,
        campaign text not null, content text not null, term text not null, preset text not null,
        label text not null, guest text not null, made_by text not null, made_at text not null,
        used_at text not null, copied integer not null, links integer not null, deleted_at text);
    create index made_links_by_use on made_links (used_at);
    create index made_links_by_url on made_links (url);
    """,
    """
    create table webhook_changes (id integer primary key, at text not null, state text not null,
                                  changed_at text not null, body blob not null);
    create index held_webhook_changes on webhook_changes (id) where state != 'closed';
    """,
    SEARCH_TEXT,
)


def open_journal(path: Path) -> Database:
    """Open the file of the journal: durable, for it is what no server can give back."""
    return Database(
        path,
        MIGRATIONS,
        durable=True,
        name="The journal of changes",
        loss=(
            "A new journal is begun, and with it the list of links made here and of webhooks "
            "paused here. If a change was under way when the app last ended, look at Calendly's "
            "own pages whether it was made."
        ),
    )


class Journal:
    """Every write: intended, sent, how it came out. What cannot be recorded must not be sent.

    Methods raise NotRecorded when the file cannot be written or read.
    """

    def __init__(
        self, database: Database, *, now: Callable[[], datetime] = lambda: datetime.now(UTC)
    ) -> None:
        self._database = database
        self._now = now
        self._own: set[int] = set()

    @property
    def notices(self) -> list[str]:
        """What the user should know about the file: moved aside, or in memory only."""
        return self._database.notices

    @property
    def is_on_disk(self) -> bool:
        """Tell whether what is recorded outlives the app."""
        return not self._database.is_in_memory

    async def add(
        self, write: Write, state: State = "waiting", *, also: Also | None = None
    ) -> Entry:
        """Record a write before anything is sent; `also` runs in the same transaction.

        Identifiers grow with time, so that none is met again in a journal that begins anew.
        """
        if not may_become(None, state):
            raise Misplaced(f"a write does not begin as {state}")
        at = self._now()

        def insert(connection: sqlite3.Connection) -> Entry:
            last = connection.execute("select max(id) from writes").fetchone()[0] or 0
            number = max(last + 1, int(at.timestamp() * 1_000_000))
            tries = int(state == "sending")
            entry = Entry(number, at, state, write, at, attempts=tries)
            journal_rows.insert(connection, entry)
            if also is not None:
                also(connection, number)
            return entry

        entry = await self._run(insert)
        self._own.add(entry.id)
        return entry

    async def mark(self, number: int, state: State) -> None:
        """Record a step that is no outcome yet: sending, or waiting for Calendly's limit."""
        await self._change(number, state, "", {})

    async def settle(
        self, number: int, state: State, words: str, result: Mapping[str, Any] | None = None
    ) -> None:
        """Record an outcome; result: what a person may need again, such as the link made."""
        await self._change(number, state, words, result or {})

    async def entry(self, number: int) -> Entry | None:
        """Return one line of the journal."""
        found = await self._read(lambda c: _entries(c, f"{SELECT} where id = ?", (number,)))
        return found[0] if found else None

    async def entries(self, search: str = "", limit: int = 1000) -> list[Entry]:
        """Return the newest lines in which all words of the search are, newest first."""
        if search:
            await self.prepare_search()
        where, values = condition(Sought(search))
        query = f"{SELECT} where {where} order by id desc limit ?"
        return await self._read(lambda c: _entries(c, query, (*values, limit)))

    async def prepare_search(self) -> None:
        """Make the text that a search looks in, where a line has none yet."""
        if await self._read(journal_rows.lacks_text):
            await self._run(journal_rows.fill_in)

    async def unsettled(self) -> list[Entry]:
        """Return what earlier sessions left behind, oldest first, and every uncertain write.

        What this session has under way is not among it.
        """
        names = ", ".join(f"'{state}'" for state in sorted(UNSETTLED))
        query = f"{SELECT} where state in ({names}) order by id"
        found = await self._read(lambda c: _entries(c, query, ()))
        return [e for e in found if e.id not in self._own or e.state == "unknown"]

    async def made_by_others(self, entry: Entry) -> list[str]:
        """Return the URIs of what other writes of the same kind made."""
        query = "select result from writes where kind = ? and id != ? and result != ?"
        values = (entry.write.kind, entry.id, msgspec.json.encode({}))
        rows = await self._read(lambda c: c.execute(query, values).fetchall())
        results = (msgspec.json.decode(row[0]) for row in rows)
        return [str(result["uri"]) for result in results if "uri" in result]

    def age(self, entry: Entry) -> timedelta:
        """Return how long ago the last step of a write was recorded."""
        return self._now() - entry.changed_at

    # -- for what shares the file: bulk jobs, drafts, the links made here -------------------

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in one durable transaction."""
        return await self._run(work)

    async def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a query on a reading thread."""
        return await self._read(query)

    def read_now(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a short query on the calling thread: what the window shows without waiting."""
        try:
            return self._database.read_now(query)
        except (sqlite3.Error, OSError) as error:
            raise _not_recorded(error) from error

    async def leave_nothing_deleted(self) -> None:
        """Write the file anew without what was deleted from it. Raises NotRecorded."""
        try:
            await self._database.leave_nothing_deleted()
        except (sqlite3.Error, OSError) as error:
            raise _not_recorded(error) from error

    def stamp(self) -> str:
        """Return the present moment as the tables keep it."""
        return self._now().isoformat()

    async def aclose(self) -> None:
        """Finish what is queued and close the file."""
        await self._database.aclose()

    # -- private ---------------------------------------------------------------------------

    async def _change(
        self, number: int, state: State, words: str, result: Mapping[str, Any]
    ) -> None:
        at = self.stamp()

        def update(connection: sqlite3.Connection) -> None:
            change_state(connection, number, state, at, words, result)

        await self._run(update)

    async def _run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return await self._database.run(work)
        except UnicodeEncodeError as error:
            raise HalfCharacter from error
        except (sqlite3.Error, OSError) as error:
            raise _not_recorded(error) from error

    async def _read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        try:
            return await self._database.read(query)
        except (sqlite3.Error, OSError) as error:
            raise _not_recorded(error) from error


def change_state(
    connection: sqlite3.Connection,
    number: int,
    state: State,
    at: str,
    words: str = "",
    result: Mapping[str, Any] | None = None,
) -> None:
    """Move an entry to another state, inside a transaction.

    Raises Misplaced where the state cannot follow, sqlite3.IntegrityError where the entry is gone
    (a broken journal that was begun anew): then nothing must be sent.
    """
    row = connection.execute("select state from writes where id = ?", (number,)).fetchone()
    if row is None:
        raise sqlite3.IntegrityError("the entry is not in this journal")
    if not may_become(row[0], state):
        raise Misplaced(f"{row[0]} is not followed by {state}")
    connection.execute(
        "update writes set state = ?, changed_at = ?, words = ?, attempts = attempts + ?, "
        "result = ?, ended = ? where id = ?",
        (
            *(state, at, words, int(state == "sending"), msgspec.json.encode(result or {})),
            *(ended(state, words), number),
        ),
    )


def _not_recorded(error: Exception) -> NotRecorded:
    log.warning("the journal cannot be used: %s", type(error).__name__)
    return NotRecorded(details=f"{type(error).__name__}: {getattr(error, 'sqlite_errorname', '')}")


def _entries(connection: sqlite3.Connection, query: str, values: Iterable[object]) -> list[Entry]:
    return [entry_of(row) for row in connection.execute(query, tuple(values))]
