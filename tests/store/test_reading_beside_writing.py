"""What the window reads comes from a connection of its own: no write, however long, holds it up."""

from __future__ import annotations

import asyncio
import threading
from typing import TYPE_CHECKING

from calendly_desktop.store.database import keep_value, kept_value

if TYPE_CHECKING:
    import sqlite3

    from calendly_desktop.store.database import Database


async def test_the_window_reads_while_a_write_is_under_way(database: Database) -> None:
    await database.run(lambda c: keep_value(c, "state", b"before"))
    writing, may_end = threading.Event(), threading.Event()

    def write(connection: sqlite3.Connection) -> None:
        keep_value(connection, "state", b"after")
        writing.set()
        assert may_end.wait(20), "the window waited for the write"

    async with asyncio.TaskGroup() as group:
        group.create_task(database.run(write))
        await asyncio.to_thread(writing.wait, 20)
        assert database.read_now(lambda c: kept_value(c, "state")) == b"before"
        assert await database.read(lambda c: kept_value(c, "state")) == b"before"
        may_end.set()
    assert database.read_now(lambda c: kept_value(c, "state")) == b"after"
