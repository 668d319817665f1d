"""The links made here: counted, found, deleted and brought back, kept over versions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.store.database import Database
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.store.link_history import KEPT_DELETED, LinkHistory

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TAGS = UtmTags(source="Newsletter", campaign="spring 2027", term="Ü")


@pytest.fixture
def history(journal: Journal) -> LinkHistory:
    return LinkHistory(journal)


def link(number: int, **more: Any) -> MadeLink:
    made: dict[str, Any] = {
        "url": f"https://x/{number}",
        "event_type": "a",
        "event_type_name": "Intro",
        "made_at": NOW + timedelta(minutes=number),
        "used_at": NOW + timedelta(minutes=number),
    }
    return MadeLink(**{**made, **more})


def urls(links: Any) -> list[str]:
    return [each.url for each in links]


async def test_the_same_link_is_counted_and_the_latest_comes_first(
    history: LinkHistory, journal: Journal
) -> None:
    told = []
    history.changed.append(lambda: told.append(len(history.recent)))
    first = await history.record(link(1, tags=TAGS, made_by="Ada, ada@acme.com"))
    await history.record(link(2))
    later = NOW + timedelta(hours=1)
    again = await history.record(link(1, used_at=later, preset="News"))
    assert (again.id, again.copied, again.tags) == (first.id, 2, TAGS)
    assert (again.made_at, again.used_at) == (first.made_at, later)
    assert (again.preset, again.made_by) == ("News", "Ada, ada@acme.com")
    assert [(each.url, each.copied) for each in history.recent] == [
        ("https://x/1", 2),
        ("https://x/2", 1),
    ]
    assert told == [1, 2, 2]
    assert list(LinkHistory(journal).recent) == list(history.recent), "after a restart"
    assert history.values["source"] == {"Newsletter": 1}
    assert history.values["content"] == {}


async def test_links_for_one_booking_are_never_counted_together(history: LinkHistory) -> None:
    one = await history.record(link(1, kind="single_use", guest="maria@example.com"))
    two = await history.record(link(1, kind="single_use", guest="ken@example.com"))
    assert one.id != two.id
    assert one.ends_at == one.made_at + timedelta(days=90)
    assert link(1).ends_at is None


async def test_links_are_found_by_any_of_their_words(history: LinkHistory) -> None:
    await history.record(link(1, tags=TAGS, label="For the fair"))
    await history.record(link(2, kind="single_use", guest="maria@example.com"))
    for text in ("intro NEWS", "ü", "fair", "spring 2027"):
        assert urls(history.find_recent(text)) == ["https://x/1"], text
        assert urls(await history.find(text)) == ["https://x/1"], text
    assert urls(await history.find("maria")) == ["https://x/2"]
    assert urls(await history.find(kinds={"single_use"})) == ["https://x/2"]
    assert history.find_recent("nothing") == []
    assert len(await history.find()) == 2
    assert len(await history.find(limit=1)) == 1


async def test_a_deleted_link_can_be_brought_back_for_a_while(
    history: LinkHistory, journal: Journal
) -> None:
    kept = await history.record_all([link(1, tags=TAGS), link(2), link(3)])
    await history.forget([kept[0].id, kept[1].id])
    assert urls(history.recent) == ["https://x/3"]
    assert urls(await history.find()) == ["https://x/3"]
    assert history.values["source"] == {}
    await history.restore([kept[0].id])
    assert urls(history.recent) == ["https://x/3", "https://x/1"]
    again = await history.record(link(2))
    assert again.copied == 2, "made once more, a deleted link comes back"
    await history.forget([again.id])
    old = (datetime.now(UTC) - KEPT_DELETED - timedelta(days=1)).isoformat()
    await journal.run(
        lambda c: c.execute("update made_links set deleted_at = ? where id = ?", (old, again.id))
    )
    await history.load()
    await history.restore([again.id])
    assert len(history.recent) == 2, "after a while it is gone for good"


async def test_what_a_link_is_for_can_be_changed_and_copies_are_counted(
    history: LinkHistory,
) -> None:
    kept = await history.record(link(1))
    await history.describe(kept.id, label="Fair in May", guest="Maria")
    await history.note_copy(kept.id)
    now = history.recent[0]
    assert (now.label, now.guest, now.copied) == ("Fair in May", "Maria", 2)
    assert now.used_at > kept.used_at
    assert now.made_at == kept.made_at


async def test_links_of_an_earlier_version_are_taken_over_once(
    tmp_path: Path, database: Database
) -> None:
    def old(connection: sqlite3.Connection) -> None:
        connection.executemany(
            "insert into links (made_at, url, event_type, event_type_name, source, medium,"
            " campaign, content, term, copied) values (?, ?, 'a', 'Intro', 'News', '', '', '',"
            " '', 3)",
            [(NOW.isoformat(), "https://x/1"), (NOW.isoformat(), "https://x/2")],
        )

    await database.run(old)
    journal = Journal(open_journal(tmp_path / "journal.sqlite3"))
    history = LinkHistory(journal, database)
    assert sorted(urls(history.recent)) == ["https://x/1", "https://x/2"], "before they are moved"
    await history.load()
    assert [(each.url, each.copied, each.tags.source) for each in sorted(
        history.recent, key=lambda each: each.url
    )] == [("https://x/1", 3, "News"), ("https://x/2", 3, "News")]  # fmt: skip
    await database.run(old)  # as after a crash between the two files
    await history.load()
    assert len(history.recent) == 2
    assert database.read_now(lambda c: c.execute("select count(*) from links").fetchone()[0]) == 0
    await journal.aclose()


async def test_a_thrown_away_copy_loses_no_link(tmp_path: Path) -> None:
    copy = tmp_path / "calendly.sqlite3"
    database, journal = Database(copy), Journal(open_journal(tmp_path / "journal.sqlite3"))
    await LinkHistory(journal, database).record(link(1, tags=TAGS))
    await database.aclose()
    await journal.aclose()
    copy.write_bytes(b"broken" * 2000)
    database, journal = Database(copy), Journal(open_journal(tmp_path / "journal.sqlite3"))
    assert database.notices
    again = LinkHistory(journal, database)
    assert [msgspec.structs.replace(each, id=0) for each in again.recent] == [link(1, tags=TAGS)]
    await database.aclose()
    await journal.aclose()
