"""Drafts outlive the session and the local copy."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from calendly_desktop.store.drafts import Drafts
from calendly_desktop.store.journal import Journal, open_journal

if TYPE_CHECKING:
    from pathlib import Path


async def test_a_draft_outlives_the_session_until_it_is_dropped(tmp_path: Path) -> None:
    file = tmp_path / "journal.sqlite3"
    journal = Journal(open_journal(file))
    assert await Drafts(journal).keep("book", {"name": "Zoë", "answers": ["a", "b"]})
    assert await Drafts(journal).keep("book", {"name": "Zoë Ångström", "answers": []})
    await journal.aclose()

    journal = Journal(open_journal(file))
    drafts = Drafts(journal)
    assert await drafts.known("book") == {"name": "Zoë Ångström", "answers": []}
    assert await drafts.known("cancel_many") == {}
    await drafts.drop("book")
    assert await drafts.known("book") == {}
    await journal.aclose()


async def test_what_is_being_kept_counts_already(tmp_path: Path) -> None:
    journal = Journal(open_journal(tmp_path / "journal.sqlite3"))
    drafts = Drafts(journal)
    for number in range(50):
        _kept, known = await asyncio.gather(
            drafts.keep("book", {"name": number}), drafts.known("book")
        )
        assert known == {"name": number}
    await journal.aclose()


async def test_a_broken_draft_is_no_draft(tmp_path: Path) -> None:
    journal = Journal(open_journal(tmp_path / "journal.sqlite3"))
    await journal.run(lambda c: c.execute("insert into drafts values ('book', '', x'7b')"))
    assert await Drafts(journal).known("book") == {}
    await journal.aclose()
