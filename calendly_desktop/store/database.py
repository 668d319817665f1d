"""SQLite on one thread: schema, migrations, a broken file moved aside."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

T = TypeVar("T")

log = logging.getLogger(__name__)

MIGRATIONS: tuple[str, ...] = (
    """
    create table meta (key text primary key, value blob);
    create table events (uri text primary key, start_time text not null, end_time text not null,
                         status text not null, body blob not null, read_at text not null);
    create index events_by_start on events (start_time);
    create table invitees (uri text primary key, event text not null, position integer not null,
                           body blob not null);
    create index invitees_by_event on invitees (event, position);
    create table event_types (uri text primary key, body blob not null, position integer not null);
    create table people (uri text primary key, body blob not null, position integer not null);
    create table links (id integer primary key, made_at text not null, url text not null,
                        event_type text not null, event_type_name text not null,
                        source text not null, medium text not null, campaign text not null,
                        content text not null, term text not null, copied integer not null);
    """,
)
"""One script per schema version, oldest first; `user_version` counts those that ran."""


_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


class Database:
    """The local copy of one account, in one SQLite file (WAL).

    All work after the first paint runs on one worker thread, one transaction per call, so that
    the window never waits for the disk. A file that is broken or was written by a newer version
    is moved aside and a new one begun; `notices` says so in words. Where the folder cannot be
    written the copy is kept in memory for this session, and `notices` says that too.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.notices: list[str] = []
        self._lock = threading.Lock()
        self._worker: ThreadPoolExecutor | None = None
        self._closed = False
        self._connection = self._open()

    def read_now(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a short query on the calling thread; only for what the first paint shows."""
        with self._lock:
            try:
                return query(self._connection)
            except sqlite3.DatabaseError as error:
                self._begin_anew_after(error)
            return query(self._connection)

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in one transaction on the worker thread.

        Raises: whatever `work` raises, after rolling back. A full disk raises
        sqlite3.OperationalError; a closed database sqlite3.ProgrammingError.
        """
        import asyncio

        if self._closed:
            raise sqlite3.ProgrammingError("the local copy is closed")
        if self._worker is None:
            self._worker = ThreadPoolExecutor(1, thread_name_prefix="database")
        return await asyncio.get_running_loop().run_in_executor(
            self._worker, self._transaction, work
        )

    async def aclose(self) -> None:
        """Finish what is queued, then close the file."""
        self._closed = True
        import asyncio

        if self._worker is not None:
            worker, self._worker = self._worker, None
            await asyncio.get_running_loop().run_in_executor(None, worker.shutdown)
        self._connection.close()

    def _transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            try:
                with self._connection:
                    return work(self._connection)
            except sqlite3.DatabaseError as error:
                self._begin_anew_after(error)
            with self._connection:
                return work(self._connection)

    def _begin_anew_after(self, error: sqlite3.DatabaseError) -> None:
        """Put a new file in the place of one whose damage shows only when it is read.

        Raises `error` again when it says anything else: a full disk, a mistake in the SQL.
        """
        # Python's own errors have no code; SQLite's extended codes keep the kind in the low byte.
        if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _DAMAGE:
            raise error
        log.warning("the local copy is damaged: a new one is begun")
        self._connection.close()
        self._move_aside("was damaged")
        self._connection = self._open()

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            return self._prepared(sqlite3.connect(self.path, check_same_thread=False))
        except _FromTheFutureError:
            self._move_aside("was written by a newer version of this app")
        except sqlite3.OperationalError:
            return self._in_memory()
        except sqlite3.DatabaseError:
            self._move_aside("was damaged")
        except OSError:
            return self._in_memory()
        return self._prepared(sqlite3.connect(self.path, check_same_thread=False))

    def _prepared(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        try:
            connection.execute("pragma journal_mode = wal")
            connection.execute("pragma synchronous = normal")
            version = int(connection.execute("pragma user_version").fetchone()[0])
            if version > len(MIGRATIONS):
                raise _FromTheFutureError
            for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
                connection.executescript(f"begin; {script} pragma user_version = {number}; commit;")
            connection.execute("select count(*) from sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
        if self.path.exists():
            with contextlib.suppress(OSError):
                self.path.chmod(0o600)
        return connection

    def _in_memory(self) -> sqlite3.Connection:
        self.notices.append(
            "The folder for local data cannot be written, so nothing is kept after you close the "
            f"app. Check the permissions and free space of {self.path.parent}."
        )
        return self._prepared(sqlite3.connect(":memory:", check_same_thread=False))

    def _move_aside(self, why: str) -> None:
        stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S")
        aside = self.path.with_name(f"{self.path.stem}-aside-{stamp}{self.path.suffix}")
        self.path.replace(aside)
        for left_over in self.path.parent.glob(self.path.name + "-*"):
            left_over.unlink(missing_ok=True)
        self.notices.append(
            f"The local copy {why}. It was moved aside as {aside.name} and is being rebuilt from "
            "Calendly. Links you made on this computer start a new list."
        )


def kept_value(connection: sqlite3.Connection, key: str) -> bytes | None:
    """Return a single value kept beside the rows; None when there is none."""
    row = connection.execute("select value from meta where key = ?", (key,)).fetchone()
    return row[0] if row and isinstance(row[0], bytes) else None


def keep_value(connection: sqlite3.Connection, key: str, value: bytes) -> None:
    """Keep a single value, replacing what was kept before."""
    connection.execute("insert or replace into meta (key, value) values (?, ?)", (key, value))


class _FromTheFutureError(Exception):
    """The file's schema version is newer than this program knows."""
