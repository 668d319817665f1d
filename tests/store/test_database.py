"""The local copy survives damage, newer versions and folders that cannot be written."""

from __future__ import annotations

import asyncio
import sqlite3
import threading
from typing import TYPE_CHECKING

import pytest

from calendly_desktop.store.database import Database
from calendly_desktop.store.schema import MIGRATIONS

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
    """Spoil the page where the values are: the header and the schema still look well."""
    connection = sqlite3.connect(path)
    query = "select rootpage from sqlite_master where tbl_name = 'meta' and rootpage > 0"
    pages = [row[0] for row in connection.execute(query)]
    connection.close()
    content = bytearray(path.read_bytes())
    for page in pages:
        content[(page - 1) * 4096 : page * 4096] = b"\xff" * 4096
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


async def test_two_readers_that_meet_the_same_damage_begin_anew_once(tmp_path: Path) -> None:
    """The second must not move the new file over the first one's rescue."""
    path = tmp_path / "copy.sqlite3"
    first = Database(path)
    await first.run(_put)
    await first.aclose()
    _damage_in_the_middle(path)
    second = Database(path)
    met = threading.Barrier(2)

    def read(connection: sqlite3.Connection) -> list[tuple[str]]:
        try:
            return _get(connection)
        except sqlite3.DatabaseError:
            met.wait(5)  # both have seen the damage before either says so
            raise

    answers = await asyncio.gather(
        second.read(read), asyncio.get_running_loop().run_in_executor(None, second.read_now, read)
    )
    assert not any(answers)
    assert len(second.notices) == 1
    [aside] = [p for p in tmp_path.iterdir() if "aside" in p.name and p.suffix == ".sqlite3"]
    assert b"\xff" * 4096 in aside.read_bytes(), "what was moved aside is the damaged file"
    await second.aclose()


async def test_damage_in_the_middle_of_a_session_is_told(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    first = Database(path)
    await first.run(_put)
    await first.aclose()
    _damage_in_the_middle(path)
    second = Database(path)
    told: list[str] = []

    def hear() -> None:
        assert second.read_now(_get) == []
        told.append(second.notices[-1])

    second.on_notice.append(hear)
    assert await second.read(_get) == []
    assert "damaged" in told[0], "and whoever listens may read at once"
    await second.aclose()


async def test_two_damaged_files_in_one_second_are_both_kept(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    for content in (b"first, no database" * 100, b"second, no database" * 100):
        path.write_bytes(content)
        for left_over in tmp_path.glob("copy.sqlite3-*"):
            left_over.unlink()
        await Database(path).aclose()
    kept = {p.read_bytes()[:6] for p in tmp_path.iterdir() if "aside" in p.name}
    assert kept == {b"first,", b"second"}


async def test_a_damaged_file_that_cannot_be_moved_costs_only_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Windows lets no file be moved that a virus scanner holds open."""

    def held(_self: Path, _target: Path) -> None:
        raise PermissionError(13, "used by another process")

    path = tmp_path / "copy.sqlite3"
    path.write_bytes(b"no database" * 100)
    monkeypatch.setattr(type(path), "replace", held)
    database = Database(path)
    await database.run(_put)
    assert database.read_now(_get) == [("42",)]
    assert database.is_in_memory
    await database.aclose()


async def test_tables_that_do_not_fit_their_version_are_damage(tmp_path: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    with sqlite3.connect(path) as connection:
        connection.execute("create table meta (other text)")
    connection.close()
    database = Database(path)
    assert "damaged" in database.notices[0]
    await database.run(_put)
    await database.aclose()
    again = Database(path)
    assert (again.notices, again.read_now(_get)) == ([], [("42",)])
    await again.aclose()


async def test_what_can_be_read_but_not_written_is_still_shown(tmp_path: Path) -> None:
    """Reading goes on without a connection, on a disk that became read-only too."""
    path = tmp_path / "copy.sqlite3"
    first = Database(path)
    await first.run(_put)
    await first.aclose()
    (tmp_path / "copy.sqlite3-wal").mkdir()  # no log can be made, as where nothing can be written
    second = Database(path)
    assert "cannot be written" in second.notices[0]
    assert second.read_now(_get) == [("42",)]
    await second.run(lambda c: c.execute("delete from meta"))
    assert second.read_now(_get) == []
    await second.aclose()


async def test_a_closed_copy_opens_its_file_for_nobody(tmp_path: Path) -> None:
    """A connection that comes back to life would keep Windows from removing the data."""
    database = Database(tmp_path / "copy.sqlite3")
    await database.aclose()
    with pytest.raises(sqlite3.ProgrammingError):
        database.read_now(_get)
