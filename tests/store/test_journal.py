"""The journal: what it keeps, which states may follow which, and what happens to a broken file."""

from __future__ import annotations

import asyncio
import contextlib
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from calendly_desktop.domain.writes import (
    UNSETTLED,
    Kind,
    Misplaced,
    NotRecorded,
    State,
    Write,
    may_become,
    outcome,
    recovered_text,
    what,
)
from calendly_desktop.domain.writes import Recovered as News
from calendly_desktop.store.journal import Journal, open_journal

if TYPE_CHECKING:
    from collections.abc import Awaitable
    from typing import TypeVar

    T = TypeVar("T")

CANCEL = Write("cancel", "https://x/1", "Demo with Maria", "Alex, alex@acme.com", {"reason": "ill"})
STATES: tuple[State, ...] = get_args(State)
KINDS: tuple[Kind, ...] = get_args(Kind)


def test_every_kind_and_state_has_words_of_its_own() -> None:
    assert len({what(Write(kind, title="X")) for kind in KINDS}) == len(KINDS)
    assert len({outcome(state) for state in STATES}) == len(STATES)


def test_what_may_follow_what() -> None:
    """The whole table, so that a change of it is a decision."""
    allowed = {(old, new) for old in STATES for new in STATES if may_become(old, new)}
    assert allowed == {
        ("waiting", "sending"),
        ("waiting", "refused"),
        ("waiting", "undone"),
        ("waiting", "dropped"),
        ("sending", "waiting"),
        ("sending", "done"),
        ("sending", "already"),
        ("sending", "refused"),
        ("sending", "unknown"),
        ("unknown", "done"),
        ("unknown", "already"),
        ("unknown", "refused"),
    }
    assert {new for new in STATES if may_become(None, new)} == {"waiting", "sending"}


async def test_an_entry_is_kept_as_it_was(journal: Journal) -> None:
    added = await journal.add(CANCEL)
    await journal.mark(added.id, "sending")
    await journal.settle(added.id, "done", "It is done.", {"uri": "https://x/1"})
    [entry] = await journal.entries()
    assert entry == await journal.entry(added.id)
    assert entry.write == CANCEL
    assert (entry.state, entry.words, entry.attempts) == ("done", "It is done.", 1)
    assert entry.result == {"uri": "https://x/1"}
    assert entry.at == added.at <= entry.changed_at
    assert datetime.now(UTC) - entry.at < timedelta(minutes=1)


async def test_the_search_looks_at_everything_that_is_shown(journal: Journal) -> None:
    await journal.add(CANCEL)
    await journal.add(Write("invite", "", "ken@acme.com", "Björn, b@acme.com"))
    for words, kinds in {
        "": ["invite", "cancel"],
        "maria": ["cancel"],
        "cancel DEMO": ["cancel"],
        "bjorn invite": ["invite"],
        "ill": ["cancel"],
        "not sent yet": ["invite", "cancel"],
        "nobody": [],
    }.items():
        assert [entry.write.kind for entry in await journal.entries(words)] == kinds, words
    assert len(await journal.entries(limit=1)) == 1


async def test_a_state_that_cannot_follow_is_refused_and_changes_nothing(journal: Journal) -> None:
    entry = await journal.add(CANCEL)
    await journal.settle(entry.id, "undone", "")
    with pytest.raises(Misplaced):
        await journal.mark(entry.id, "sending")
    with pytest.raises(Misplaced):
        await journal.add(CANCEL, "done")
    assert [e.state for e in await journal.entries()] == ["undone"]


async def test_this_session_is_not_left_behind_but_its_doubts_are(
    journal: Journal, tmp_path: Path
) -> None:
    waiting, sending, unknown, done = [await journal.add(CANCEL) for _each in range(4)]
    for entry in (sending, unknown, done):
        await journal.mark(entry.id, "sending")
    await journal.settle(unknown.id, "unknown", "")
    await journal.settle(done.id, "done", "")
    assert [entry.id for entry in await journal.unsettled()] == [unknown.id]
    later = Journal(open_journal(tmp_path / "journal.sqlite3"))
    assert [e.id for e in await later.unsettled()] == [waiting.id, sending.id, unknown.id]
    await later.aclose()


# -- a file that cannot be used --------------------------------------------------------------


async def test_35_a_full_disk_is_said_and_nothing_is_recorded(journal: Journal) -> None:
    pages = await journal.read(lambda c: c.execute("pragma page_count").fetchone()[0])
    await journal.run(lambda c: c.execute(f"pragma max_page_count = {pages}"))
    big = Write("cancel", "https://x/1", "Demo", "Alex", {"reason": "x" * 20_000})
    with pytest.raises(NotRecorded, match="nothing was sent"):
        await journal.add(big)
    assert await journal.entries() == []


async def test_35_a_broken_journal_is_moved_aside_and_said(tmp_path: Path) -> None:
    path = tmp_path / "journal.sqlite3"
    path.write_bytes(b"this is no database" * 500)
    journal = Journal(open_journal(path))
    [notice] = journal.notices
    assert notice.startswith("The journal of changes was damaged. It was moved aside as")
    assert "look at Calendly" in notice
    await journal.add(CANCEL)
    await journal.aclose()
    assert list(tmp_path.glob("journal-aside-*.sqlite3"))


async def test_35_damage_that_shows_later_sends_nothing(tmp_path: Path) -> None:
    """The entry of the old file is not in the new one: its request must not go out."""
    path = tmp_path / "journal.sqlite3"
    journal = Journal(open_journal(path))
    for _each in range(40):
        await journal.add(Write("cancel", "https://x/1", "Demo", "Alex", {"reason": "x" * 900}))
    entry = await journal.add(CANCEL)
    await journal.run(lambda c: None)
    await journal.read(lambda c: None)
    journal._database._connection.execute("pragma wal_checkpoint(truncate)")
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    journal._database.window.close()
    journal._database.background.close()
    journal._database._connection.execute("pragma cache_size = 0")
    with pytest.raises(NotRecorded):
        await journal.mark(entry.id, "sending")
    await journal.aclose()


async def test_where_nothing_can_be_kept_the_journal_lives_for_the_session(tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way")
    journal = Journal(open_journal(blocked / "journal.sqlite3"))
    assert "nothing is kept" in journal.notices[0]
    entry = await journal.add(CANCEL)
    await journal.mark(entry.id, "sending")
    assert [e.state for e in await journal.entries()] == ["sending"]
    await journal.aclose()


def test_one_message_tells_of_all_that_was_left_behind() -> None:
    one = News("Cancel Demo with Maria", "dropped", "It was not sent.")
    assert recovered_text([one]) == (
        "One change was under way when the app ended",
        "Cancel Demo with Maria: It was not sent.",
    )
    doubt = News("Book Demo", "unknown", "Nobody knows.")
    title, text = recovered_text([one, one, one, one, doubt, doubt])
    assert title == "6 changes were under way when the app ended"
    assert text.splitlines()[4] == "2 more are in the journal of changes."
    assert text.endswith("Look at what is not certain before you do it again.")


# -- any order of steps ----------------------------------------------------------------------


class AnyOrder(RuleBasedStateMachine):
    """The journal on disk against a dictionary, closed and opened again at any point."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.runner = asyncio.Runner()
        self.states: dict[int, State] = {}
        self.tries: dict[int, int] = {}
        self.own: set[int] = set()
        self.journal = self._open()

    def _open(self) -> Journal:
        return Journal(open_journal(Path(self.folder.name) / "journal.sqlite3"))

    def do(self, work: Awaitable[T]) -> T:
        async def run() -> T:
            return await work

        return self.runner.run(run())

    @rule(kind=st.sampled_from(KINDS), state=st.sampled_from(STATES), title=st.text(max_size=9))
    def add(self, kind: Kind, state: State, title: str) -> None:
        title = title.encode("utf-8", "replace").decode()
        if not may_become(None, state):
            with contextlib.suppress(Misplaced):
                self.do(self.journal.add(Write(kind, title=title), state))
                raise AssertionError(f"a write began as {state}")
            return
        entry = self.do(self.journal.add(Write(kind, title=title), state))
        assert entry.id not in self.states
        self.states[entry.id] = state
        self.tries[entry.id] = int(state == "sending")
        self.own.add(entry.id)

    @rule(number=st.integers(0, 30), state=st.sampled_from(STATES))
    def change(self, number: int, state: State) -> None:
        if not self.states:
            return
        chosen = list(self.states)[number % len(self.states)]
        try:
            self.do(self.journal.settle(chosen, state, f"now {state}"))
        except Misplaced:
            assert not may_become(self.states[chosen], state)
        else:
            assert may_become(self.states[chosen], state)
            self.states[chosen] = state
            self.tries[chosen] += state == "sending"

    @rule()
    def reopen(self) -> None:
        self.do(self.journal.aclose())
        self.own.clear()
        self.journal = self._open()

    @invariant()
    def disk_agrees(self) -> None:
        entries = self.do(self.journal.entries(limit=10_000))
        assert {entry.id: entry.state for entry in entries} == self.states
        assert {entry.id: entry.attempts for entry in entries} == self.tries
        assert [entry.id for entry in entries] == sorted(self.states, reverse=True)
        left = [entry.id for entry in self.do(self.journal.unsettled())]
        assert left == [number for number in sorted(self.states) if self._is_left(number)]

    def _is_left(self, number: int) -> bool:
        state = self.states[number]
        return state == "unknown" or (state in UNSETTLED and number not in self.own)

    def teardown(self) -> None:
        self.do(self.journal.aclose())
        self.runner.close()
        self.folder.cleanup()


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=25,
    stateful_step_count=20,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


async def test_half_a_character_is_told_as_such_and_nothing_is_recorded(journal: Journal) -> None:
    """A clipboard can hold half an emoji; no disk and no request can."""
    for write in (
        Write("cancel", "https://x/1", "Demo", "Alex", {"reason": "ill \ud83d"}),
        Write("invite", "", "ken\ud83d@acme.com"),
    ):
        with pytest.raises(NotRecorded) as caught:
            await journal.add(write)
        assert "character" in caught.value.title
        assert "disk" not in (caught.value.remedy or "")
    assert await journal.entries() == []


async def test_a_kind_of_a_newer_app_is_shown_all_the_same(journal: Journal) -> None:
    entry = await journal.add(CANCEL)
    await journal.run(lambda c: c.execute("update writes set kind = 'move', state = 'moved'"))
    [shown] = await journal.entries("demo")
    assert shown.id == entry.id
    assert "Demo with Maria" in what(shown.write)
    assert outcome(shown.state)
