"""SQLite files of one account: a writing thread, reading connections, damage moved aside."""

from __future__ import annotations

import contextlib
import itertools
import logging
import sqlite3
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

from calendly_desktop.store.reader import Reader, in_memory

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

T = TypeVar("T")
Migration = str | Callable[[sqlite3.Connection], None]
"""A script, or a function that runs inside the transaction of its schema version."""

log = logging.getLogger(__name__)

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})
_NO_ROOM = frozenset({sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_IOERR})


class Database:
    """One SQLite file (WAL) of one account.

    Writes run on one thread, one transaction per call, so that the window never waits for the
    disk; reads have connections of their own, so that none waits for a write. A file that is
    broken or was written by a newer version is moved aside and a new one begun; `notices` says so
    in words. Where the folder cannot be written everything is kept in memory for this session,
    and `notices` says that too.

    migrations: one per schema version, oldest first; `user_version` counts those that ran.
    durable: every transaction is on the disk when it ends, a power cut notwithstanding.
    name, loss: what it is called in a notice, and what it means that it begins anew.
    generation: how often that happened. on_notice: told after a new notice, on any thread.
    """

    def __init__(
        self,
        path: Path,
        migrations: tuple[Migration, ...] | None = None,
        *,
        durable: bool = False,
        name: str = "The local copy",
        loss: str = "It is being rebuilt from Calendly.",
    ) -> None:
        from calendly_desktop.store.schema import MIGRATIONS

        self.path = path
        self.notices: list[str] = []
        self.on_notice: list[Callable[[], None]] = []
        self.is_in_memory = False
        self._migrations = MIGRATIONS if migrations is None else migrations
        self._durable = durable
        self._name, self._loss = name, loss
        self._lock = threading.Lock()
        self._worker: ThreadPoolExecutor | None = None
        self.is_closed = False
        self.generation = 0
        self.window = Reader(self)
        self.background = Reader(self)
        self._connection = self._open()

    def read_now(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a short query on the calling thread: what the window shows without waiting."""
        return self.window.read(query)

    async def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a longer query on a reading thread; writes go on meanwhile."""
        import asyncio

        if self.is_closed:
            raise sqlite3.ProgrammingError("the local copy is closed")
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(
            self.background.thread(), lambda: self.background.read(query)
        )

    async def run(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Run `work` in one transaction on the writing thread.

        Raises: whatever `work` raises, after rolling back. A full disk raises
        sqlite3.OperationalError; a closed database sqlite3.ProgrammingError.
        """
        import asyncio

        if self.is_closed:
            raise sqlite3.ProgrammingError("the local copy is closed")
        if self._worker is None:
            self._worker = ThreadPoolExecutor(1, thread_name_prefix="database")
        return await asyncio.get_running_loop().run_in_executor(
            self._worker, self._transaction, work
        )

    async def leave_nothing_deleted(self) -> None:
        """Write the file anew, so that nothing that was deleted is left in it, nor beside it.

        SQLite only marks deleted rows as free. Takes as long as the file is large, and as much
        room again meanwhile. Raises sqlite3.Error.
        """
        await self.run(lambda c: c.execute("vacuum"))
        await self.run(lambda c: c.execute("pragma wal_checkpoint(truncate)").fetchall())

    async def aclose(self) -> None:
        """Finish what is queued, then close the file."""
        self.is_closed = True
        import asyncio

        loop = asyncio.get_running_loop()
        worker, self._worker = self._worker, None
        for threads in (worker, self.background.end_thread()):
            if threads is not None:
                await loop.run_in_executor(None, threads.shutdown)
        self.window.close()
        self.background.close()
        self._connection.close()

    # -- for the readers -------------------------------------------------------------------

    def open_for_reading(self) -> sqlite3.Connection:
        """Return another connection to the same file. Raises sqlite3.Error, also when closed."""
        if self.is_closed:
            raise sqlite3.ProgrammingError("the local copy is closed")
        connection = sqlite3.connect(self.path, check_same_thread=False)
        try:
            connection.execute("pragma query_only = on")
        except BaseException:
            connection.close()
            raise
        return connection

    def read_shared(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a query on the writing connection: the only one where all is kept in memory."""
        with self._lock:
            return query(self._connection)

    def begin_anew_after(self, error: sqlite3.DatabaseError, generation: int) -> None:
        """Put a new file in the place of one whose damage shows only when it is read.

        generation: of the file that was read; where somebody else was faster, nothing is done.
        Raises `error` again when it says anything else: a full disk, a mistake in the SQL.
        """
        with self._telling(), self._lock:
            if self.generation == generation or _code(error) not in _DAMAGE:
                self._begin_anew_after(error)

    # -- private ---------------------------------------------------------------------------

    @contextlib.contextmanager
    def _telling(self) -> Iterator[None]:
        """Tell listeners of new notices, with no lock held: they may want to read."""
        told = len(self.notices)
        try:
            yield
        finally:
            if len(self.notices) > told:
                for listener in tuple(self.on_notice):
                    listener()

    def _transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        with self._telling(), self._lock:
            try:
                with self._connection:
                    return work(self._connection)
            except sqlite3.OperationalError as error:
                if self._durable or self.is_in_memory or _code(error) not in _NO_ROOM:
                    raise
                self._go_on_in_memory()
            except sqlite3.DatabaseError as error:
                self._begin_anew_after(error)
            with self._connection:
                return work(self._connection)

    def _go_on_in_memory(self) -> None:
        """Take what is kept into memory when the disk is full or fails, so that work goes on."""
        log.warning("%s cannot be written: going on in memory", self.path.name)
        memory = sqlite3.connect(":memory:", check_same_thread=False)
        self._connection.backup(memory)
        with self.window.held(), self.background.held():
            self._connection.close()
            self._connection = memory
            self.is_in_memory = True
        self.notices.append(
            f"{self._name} cannot be written any more, so what is read from now on is not kept "
            "after you close the app. Free some space on the disk, then start the app again."
        )

    def _begin_anew_after(self, error: sqlite3.DatabaseError) -> None:
        if _code(error) not in _DAMAGE or self.is_in_memory:
            raise error
        log.warning("%s is damaged: a new one is begun", self.path.name)
        with self.window.held(), self.background.held():
            self._connection.close()
            self._connection = self._anew("was damaged")
            self.generation += 1

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            return self._prepared(sqlite3.connect(self.path, check_same_thread=False))
        except _FromTheFutureError:
            return self._anew("was written by a newer version of this app")
        except sqlite3.OperationalError as error:
            if _code(error) != sqlite3.SQLITE_ERROR:
                return self._in_memory()
            return self._anew("was damaged")  # its tables are not those of its version
        except sqlite3.DatabaseError:
            return self._anew("was damaged")
        except OSError:
            return self._in_memory()

    def _anew(self, why: str) -> sqlite3.Connection:
        try:
            self._move_aside(why)
            return self._prepared(sqlite3.connect(self.path, check_same_thread=False))
        except (OSError, sqlite3.Error):
            return self._in_memory()

    def _prepared(self, connection: sqlite3.Connection) -> sqlite3.Connection:
        try:
            connection.execute("pragma journal_mode = wal")
            connection.execute(f"pragma synchronous = {'full' if self._durable else 'normal'}")
            version = int(connection.execute("pragma user_version").fetchone()[0])
            if version > len(self._migrations):
                raise _FromTheFutureError
            for number, step in enumerate(self._migrations[version:], start=version + 1):
                _migrate(connection, step, number)
            connection.execute("select count(*) from sqlite_master").fetchone()
        except BaseException:
            connection.close()
            raise
        if not self.is_in_memory and self.path.exists():
            with contextlib.suppress(OSError):
                self.path.chmod(0o600)
        return connection

    def _in_memory(self) -> sqlite3.Connection:
        """Return a connection for this session, with what can still be read of the file."""
        self.is_in_memory = True
        self.notices.append(
            "The folder for local data cannot be written, so nothing is kept after you close the "
            f"app. Check the permissions and free space of {self.path.parent}."
        )
        try:
            return self._prepared(in_memory(self.path))
        except (sqlite3.Error, _FromTheFutureError):
            return self._prepared(sqlite3.connect(":memory:", check_same_thread=False))

    def _move_aside(self, why: str) -> None:
        aside = self._free_name(datetime.now(UTC).strftime("%Y%m%d-%H%M%S"))
        self.path.replace(aside)
        for left_over in self.path.parent.glob(self.path.name + "-*"):
            if left_over.name.endswith("-wal"):  # the last that was written may be there only
                left_over.replace(aside.with_name(f"{aside.name}-wal"))
            else:
                left_over.unlink(missing_ok=True)
        self.notices.append(f"{self._name} {why}. It was moved aside as {aside.name}. {self._loss}")

    def _free_name(self, stamp: str) -> Path:
        """Return a name that no file has: an earlier rescue is not written over."""
        numbers = itertools.count(2)
        mark = stamp
        while (aside := self.path.with_stem(f"{self.path.stem}-aside-{mark}")).exists():
            mark = f"{stamp}-{next(numbers)}"
        return aside


def _code(error: sqlite3.Error) -> int:
    """Return SQLite's code, 0 for Python's own errors; extended codes keep it in the low byte."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def _migrate(connection: sqlite3.Connection, step: Migration, number: int) -> None:
    """Take one step of the schema in one transaction."""
    if isinstance(step, str):
        connection.executescript(f"begin; {step} pragma user_version = {number}; commit;")
        return
    connection.execute("begin")
    try:
        step(connection)
        connection.execute(f"pragma user_version = {number}")
    except BaseException:
        connection.rollback()
        raise
    connection.commit()


def kept_value(connection: sqlite3.Connection, key: str) -> bytes | None:
    """Return a single value kept beside the rows; None when there is none."""
    row = connection.execute("select value from meta where key = ?", (key,)).fetchone()
    return row[0] if row and isinstance(row[0], bytes) else None


def keep_value(connection: sqlite3.Connection, key: str, value: bytes) -> None:
    """Keep a single value, replacing what was kept before."""
    connection.execute("insert or replace into meta (key, value) values (?, ?)", (key, value))


class _FromTheFutureError(Exception):
    """The file's schema version is newer than this program knows."""
