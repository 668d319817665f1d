"""Finding lines of journals: the same as looking at each one, over any number of journals."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.domain.writes import Entry, Write, outcome, what
from calendly_desktop.store import journal as journal_module
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.store.journal_search import Sought, find, kinds, read_all, read_now
from calendly_desktop.store.journals import JournalOf

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

API = "https://api.calendly.com"


@pytest.fixture
async def second(tmp_path: Path) -> AsyncIterator[Journal]:
    made = Journal(open_journal(tmp_path / "second.sqlite3"))
    yield made
    await made.aclose()


def _looks_right(entry: Entry, sought: Sought) -> bool:
    write = entry.write
    text = (what(write), write.account, str(write.body.get("reason", "")), outcome(entry.state))
    return has_words(folded("\n".join((*text, entry.words))), search_words(sought.words)) and (
        not sought.kind or write.kind == sought.kind
    )


WORDS = ("maria", "MÜLLER", "demo", "ill", "ss", "ß", "not", "done", "a%b", "_", "'", "x\ny")
LINES = st.lists(
    st.tuples(
        st.sampled_from(("cancel", "invite", "book")),
        st.lists(st.sampled_from(WORDS), min_size=1, max_size=3).map(" ".join),
        st.sampled_from(("", "ill", "Straße")),
        st.booleans(),
        st.integers(0, 1),
    ),
    min_size=1,
    max_size=6,
)


@given(
    lines=LINES,
    words=st.lists(st.sampled_from(WORDS), max_size=2).map(" ".join),
    kind=st.sampled_from(("", "invite")),
)
@settings(
    max_examples=40,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
async def test_what_is_found_is_what_a_look_at_every_line_finds(
    journal: Journal, second: Journal, lines: list[Any], words: str, kind: str
) -> None:
    both = [journal, second]
    for each in both:
        await each.run(lambda c: c.execute("delete from writes"))
    for made, title, reason, is_done, number in lines:
        write = Write(made, f"{API}/x", title, "Ada, ada@x.example", {"reason": reason})
        entry = await both[number].add(write)
        if is_done:
            await both[number].mark(entry.id, "sending")
            await both[number].settle(entry.id, "done", "Müller said so")
    sought = Sought(words, kind=kind)
    everything = [entry for each in both for entry in await each.entries()]
    wanted = sorted((e.id for e in everything if _looks_right(e, sought)), reverse=True)
    places = await find(both, sought)
    assert [place.id for place in places] == wanted
    read = await read_all(both, places)
    assert [entry.id for entry in read] == wanted
    assert read_now(both, places) == dict(zip(places, read, strict=True))
    assert await kinds(both) == sorted({entry.write.kind for entry in everything})


async def test_days_outcomes_and_what_it_is_about(journal: Journal) -> None:
    meeting = f"{API}/scheduled_events/AB"
    writes = (
        Write("cancel", meeting, "One"),
        Write("mark_no_show", f"{meeting}/invitees/1", "Two"),
        Write(
            "unmark_no_show",
            f"{API}/invitee_no_shows/9",
            "Three",
            "",
            {"invitee": f"{meeting}/invitees/1"},
        ),
        Write("book", f"{API}/event_types/1", "Four"),
        Write("cancel", f"{meeting}C", "Another meeting"),
    )
    entries = [await journal.add(write) for write in writes]
    await journal.mark(entries[3].id, "sending")
    await journal.settle(entries[3].id, "done", "", {"event": meeting})
    await journal.settle(entries[0].id, "undone", "")

    async def titles(sought: Sought) -> list[str]:
        places = await find([journal], sought)
        return [entry.write.title for entry in await read_all([journal], places)][::-1]

    assert await titles(Sought(about=meeting)) == ["One", "Two", "Three", "Four"]
    assert await titles(Sought(outcome="done")) == ["Four"]
    assert await titles(Sought(outcome="not_done")) == ["One"]
    assert await titles(Sought(outcome="under_way")) == ["Two", "Three", "Another meeting"]
    midnight = datetime(2026, 3, 29, tzinfo=ZoneInfo("Europe/Berlin"))  # clocks go forward that day
    for entry, minutes in zip(entries, (-1, 0, 60, 23 * 60 - 1, 23 * 60), strict=True):
        at = (midnight.astimezone(UTC) + timedelta(minutes=minutes)).isoformat()
        await journal.run(_moved(entry.id, at))
    day = Sought(begin=midnight, end=midnight + timedelta(days=1))
    assert await titles(day) == ["Two", "Three", "Four"]


def _moved(number: int, at: str) -> Callable[[sqlite3.Connection], None]:
    def move(connection: sqlite3.Connection) -> None:
        connection.execute("update writes set at = ? where id = ?", (at, number))

    return move


async def test_lines_of_an_earlier_version_are_found_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "old.sqlite3"
    with monkeypatch.context() as earlier:
        earlier.setattr(journal_module, "MIGRATIONS", journal_module.MIGRATIONS[:4])
        old = open_journal(file)
        row = (5, "2026-01-02T03:04:05+00:00", "done", "cancel", "https://x/1", "Demo with Zoë")
        more = ("Ada", msgspec.json.encode({"reason": "ill"}), row[1], "It is done.", 1, b"{}")
        await old.run(
            lambda c: c.execute(f"insert into writes values ({', '.join('?' * 12)})", (*row, *more))
        )
        await old.aclose()
    journal = Journal(open_journal(file))
    assert journal.notices == []
    for words in ("zoe cancel", "ILL", "done ada"):
        [found] = await journal.entries(words)
        assert (found.id, found.write.title) == (5, "Demo with Zoë")
    assert await journal.entries("nobody") == []
    await journal.aclose()


async def test_a_name_that_is_taken_out_of_a_line_is_gone_from_the_search_too(
    journal: Journal,
) -> None:
    write = Write("cancel", f"{API}/x", "Demo with Zoë", "Ada", {"reason": "flu"})
    entry = await journal.add(write)
    await journal.mark(entry.id, "sending")
    await journal.settle(entry.id, "done", "Zoë was told.")
    update = "update writes set title = 'Demo with somebody', words = '', body = '{}'"
    await journal.run(lambda c: c.execute(update))
    kept = await journal.read(lambda c: c.execute("select * from writes").fetchall())
    assert "zo" not in str(kept).lower()
    assert await journal.entries("zoe") == []
    assert await journal.entries("flu") == []
    [found] = await journal.entries("somebody done")
    assert found.id == entry.id
    await journal.run(lambda c: c.execute("update writes set account = 'Kim'"))
    assert len(await find([journal], Sought("kim"))) == 1
    assert await find([journal], Sought("ada")) == []


async def test_the_journal_of_another_account_is_opened_when_read_and_closed(
    tmp_path: Path, journal: Journal
) -> None:
    other = JournalOf("Ada", 1, path=tmp_path / "ada.sqlite3")
    own = JournalOf("Bob", 2, journal=journal)
    assert not (tmp_path / "ada.sqlite3").exists()
    assert await other.journal.entries() == []
    assert (other.notices, own.notices) == ([], [])
    for each in (other, own):
        await each.aclose()
    assert await journal.entries() == [], "the open account's journal was closed"
