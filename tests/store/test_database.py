"""The local copy survives damage, newer versions and folders that cannot be written."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

import pytest

from calendly_desktop.store.database import MIGRATIONS, Database

if TYPE_CHECKING:
    from pathlib import Path


def _put(connection: sqlite3.Connection) -> None:
    connection.execute("insert into meta values ('answer', '42')")


def _get(connection: sqlite3.Connection) -> list[tuple[str]]:
    return connection.execute("select value from meta where key = 'answer'").fetchall()


async def test_keeps_what_was_written(tmp_path: Path) -> None:
    first = Database(tmp_path / "a" / "copy.sqlite3")
    await first.run(_put)
    await first.aclose()
    second = Database(tmp_path / "a" / "copy.sqlite3")
    assert second.read_now(_get) == [("42",)]
    assert (tmp_path / "a" / "copy.sqlite3").stat().st_mode & 0o077 == 0
    await second.aclose()


async def test_a_failing_transaction_leaves_nothing(database: Database) -> None:
    def half(connection: sqlite3.Connection) -> None:
        _put(connection)
        raise ValueError("stop")

    with pytest.raises(ValueError, match="stop"):
        await database.run(half)
    assert database.read_now(_get) == []


@pytest.mark.parametrize(
    "content", [b"this is no database" * 100, b"SQLite format 3\x00" + b"x" * 5000]
)
async def test_a_damaged_file_is_moved_aside_and_said(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "copy.sqlite3"
    path.write_bytes(content)
    database = Database(path)
    assert "damaged" in database.notices[0]
    assert next(p for p in tmp_path.iterdir() if "aside" in p.name).read_bytes() == content
    await database.run(_put)
    await database.aclose()


def _damage_in_the_middle(path: Path) -> None:
    """Spoil every page but the first: the header and the schema still look well."""
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)


async def test_damage_that_shows_only_when_reading_is_moved_aside_too(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    first = Database(path)
    await first.run(_put)
    await first.aclose()
    _damage_in_the_middle(path)
    second = Database(path)
    assert second.notices == []
    assert second.read_now(_get) == []
    assert "damaged" in second.notices[0]
    await second.run(_put)
    assert second.read_now(_get) == [("42",)]
    await second.aclose()


async def test_damage_that_shows_while_writing_costs_no_write(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    first = Database(path)
    await first.run(_put)
    await first.aclose()
    _damage_in_the_middle(path)
    second = Database(path)
    await second.run(_put)
    assert second.read_now(_get) == [("42",)]
    assert len([p for p in tmp_path.iterdir() if "aside" in p.name]) == 1
    await second.aclose()


async def test_a_mistake_in_the_sql_is_no_damage(database: Database) -> None:
    with pytest.raises(sqlite3.OperationalError):
        database.read_now(lambda c: c.execute("select nothing from nowhere"))
    assert database.notices == []


async def test_a_file_of_a_newer_version_is_moved_aside(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute(f"pragma user_version = {len(MIGRATIONS) + 1}")
    connection.close()
    database = Database(path)
    assert "newer version" in database.notices[0]
    await database.run(_put)
    await database.aclose()


async def test_a_folder_that_cannot_be_written_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    database = Database(tmp_path / "file" / "copy.sqlite3")
    assert "cannot be written" in database.notices[0]
    await database.run(_put)
    assert database.read_now(_get) == [("42",)]
    await database.aclose()


async def test_nothing_runs_after_closing(tmp_path: Path) -> None:
    database = Database(tmp_path / "copy.sqlite3")
    await database.run(_put)
    await database.aclose()
    with pytest.raises(sqlite3.ProgrammingError):
        await database.run(_get)
