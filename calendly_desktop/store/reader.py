"""Connections that only read: one for the window, one for a thread; and a copy in memory."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from calendly_desktop.store.database import Database

T = TypeVar("T")


class Reader:
    """A connection that only reads, opened when first used; for one thread at a time."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        self._connection: sqlite3.Connection | None = None
        self._thread: ThreadPoolExecutor | None = None

    def read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """Run a query; a file whose damage shows is begun anew, and the query runs again."""
        generation = self._database.generation
        try:
            return self._query(query)
        except sqlite3.DatabaseError as error:
            self._database.begin_anew_after(error, generation)
        return self._query(query)

    def thread(self) -> ThreadPoolExecutor:
        """Return the thread that reads."""
        if self._thread is None:
            self._thread = ThreadPoolExecutor(1, thread_name_prefix="database-reading")
        return self._thread

    def end_thread(self) -> ThreadPoolExecutor | None:
        """Give up the thread; the caller shuts it down."""
        thread, self._thread = self._thread, None
        return thread

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """Keep this reader from the file while another one is put in its place."""
        with self._lock:
            self._close()
            yield

    def close(self) -> None:
        """Close the connection."""
        with self._lock:
            self._close()

    def _close(self) -> None:
        if self._connection is not None:
            self._connection.close()
            self._connection = None

    def _query(self, query: Callable[[sqlite3.Connection], T]) -> T:
        with self._lock:
            if not self._database.is_in_memory:
                if self._connection is None:
                    self._connection = self._database.open_for_reading()
                return query(self._connection)
        return self._database.read_shared(query)


def in_memory(path: Path) -> sqlite3.Connection:
    """Return a copy in memory of a file that may not be writable; empty where it is unreadable."""
    for how in ("mode=ro", "immutable=1"):  # the latter where not even a lock can be made
        with contextlib.suppress(sqlite3.Error, ValueError, OSError):
            return _copied(f"{path.absolute().as_uri()}?{how}")
    return sqlite3.connect(":memory:", check_same_thread=False)


def _copied(uri: str) -> sqlite3.Connection:
    memory = sqlite3.connect(":memory:", check_same_thread=False)
    try:
        with contextlib.closing(sqlite3.connect(uri, uri=True)) as file:
            file.backup(memory)
        if memory.execute("pragma quick_check(1)").fetchone() != ("ok",):
            raise sqlite3.DatabaseError("damaged")
    except BaseException:
        memory.close()
        raise
    return memory
