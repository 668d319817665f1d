"""The sync where things go wrong, over real sockets; numbers are those of the reliability list."""

from __future__ import annotations

import asyncio
import math
import time
from collections import Counter
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import NoConnection, SignInNeeded
from calendly_desktop.api.transport import Transport
from calendly_desktop.simulator import limits
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.sync import Sync

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import AsyncIterator, Callable

    from calendly_desktop.store.database import Database

MINE, EVERYBODY = Scope(), Scope("organization")
LISTS = r"^/scheduled_events$"
INVITEES = r"/invitees$"


class Clock:
    """The computer's clock, which a test can set."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


class Signed:
    """A signed-in account with its sync, as a session builds them."""

    def __init__(self, url: str, database: Database) -> None:
        self.clock = Clock()
        self.connection = Connection()
        transport = Transport(url, lambda: "demo-token", rng=lambda: 0.01, total_seconds=1)
        transport.on_reachable.append(self.connection.note)
        self.client = CalendlyClient(transport)
        self.account = AccountStore(self.client, database, label="test")
        self.events = EventsStore(self.client, database, self.account, now=self.clock)
        self.sync = self.new_sync()

    def new_sync(self) -> Sync:
        """Return a sync as after a restart: it knows only what is on the disk."""
        return Sync(
            self.client,
            self.events,
            self.account,
            now=self.clock,
            connection=self.connection,
            pulse=0.05,
        )

    def known(self, view: Any = "upcoming", scope: Scope = EVERYBODY) -> list[str]:
        """Return the meetings of a view on this computer."""
        return [found.event.uri for found in self.events.search(view, scope)]


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 200, "rate_limit": 100_000}


@pytest.fixture
async def signed(served_simulator: Any, database: Database) -> AsyncIterator[Signed]:
    made = Signed(served_simulator.url, database)
    yield made
    await made.client.aclose()


@asynccontextmanager
async def running(sync: Sync) -> AsyncIterator[asyncio.Task[None]]:
    """Let the background run while the block does."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(sync.run())
        await asyncio.sleep(0)
        try:
            yield task
        finally:
            task.cancel()


@pytest.fixture
def finish(until: Callable[..., Any]) -> Callable[[Sync], Any]:
    """Let the background run until nothing is left to do."""

    async def run(sync: Sync) -> None:
        async with running(sync):
            await until(lambda: sync.progress.state == "idle", what="for the sync")

    return run


def asked(served: Any) -> Counter[str]:
    """Return how often lists, invitees and single meetings were asked for."""
    kinds: Counter[str] = Counter()
    for request in served.requests("GET", "/scheduled_events"):
        rest = request["path"].removeprefix("/scheduled_events")
        kinds["lists" if not rest else "invitees" if rest.endswith("/invitees") else "one"] += 1
    return kinds


def lists_asked(served: Any) -> list[dict[str, Any]]:
    """Return the requests for lists of meetings."""
    return [r for r in served.requests("GET") if r["path"] == "/scheduled_events"]


class TestTimeOuts:
    """27: time-outs on every call, and an end at once on closing."""

    async def test_a_black_hole_is_told_and_reading_goes_on_by_itself(
        self, signed: Signed, served_simulator: Any, until: Callable[..., Any]
    ) -> None:
        await signed.sync.show("upcoming", EVERYBODY)
        hole = {"kind": "delay", "delay_ms": 20_000, "times": -1, "match": {"path": INVITEES}}
        served_simulator.fault(**hole)
        async with running(signed.sync):
            await until(lambda: signed.sync.progress.state == "offline")
            assert "No connection" in signed.sync.progress.words
            assert 1 <= signed.sync.progress.wait <= 5
            served_simulator.clear()
            await until(lambda: asked(served_simulator)["invitees"] > 20, 12)

    async def test_closing_does_not_wait_for_an_answer(
        self, signed: Signed, served_simulator: Any, until: Callable[..., Any]
    ) -> None:
        await signed.sync.show("upcoming", EVERYBODY)
        served_simulator.fault(kind="delay", delay_ms=9_000, times=-1, match={"path": INVITEES})
        async with running(signed.sync):
            await until(lambda: asked(served_simulator)["invitees"] >= 3)
            began = time.monotonic()
        assert time.monotonic() - began < 0.8
        served_simulator.clear()


async def test_28_a_list_that_drops_is_asked_for_three_times_and_then_after_a_break(
    signed: Signed, served_simulator: Any, until: Callable[..., Any]
) -> None:
    await signed.sync.show("upcoming", EVERYBODY)
    served_simulator.clear()
    served_simulator.fault(kind="drop_before", times=-1, match={"path": "/scheduled_events"})
    async with running(signed.sync):
        await until(lambda: signed.sync.progress.state == "offline")
        assert len(served_simulator.requests()) <= 3 * 3
        signed.clock.ahead += timedelta(minutes=1)
        with pytest.raises(NoConnection):
            await signed.sync.show("upcoming", EVERYBODY, refresh=True)
        assert signed.known(), "what is on this computer stays readable"


async def test_when_the_connection_is_back_reading_goes_on_at_once(
    signed: Signed, served_simulator: Any, until: Callable[..., Any]
) -> None:
    await signed.sync.show("upcoming", EVERYBODY)
    served_simulator.fault(kind="drop_before", times=-1)
    async with running(signed.sync):
        await until(lambda: signed.sync.progress.state == "offline")
        assert not signed.connection.online
        served_simulator.clear()
        began = time.monotonic()
        await signed.client.get_current_user()  # somebody clicked
        await until(lambda: asked(served_simulator)["invitees"])
        assert time.monotonic() - began < 2, "the break of 5 s is not waited for"


class TestTheLimit:
    """30: the limit of a Free plan, in a minute that lasts a second."""

    @pytest.fixture
    def simulator_options(self, monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
        monkeypatch.setattr(limits, "WINDOW_SECONDS", 1.0)
        return {"seed": 1, "meetings": 90, "plan": "free"}

    async def test_a_sync_never_meets_a_429_and_clicks_are_answered_at_once(
        self, signed: Signed, served_simulator: Any, until: Callable[..., Any]
    ) -> None:
        told: list[str] = []
        signed.sync.changed.append(lambda: told.append(signed.sync.progress.words))
        await signed.sync.show("upcoming", EVERYBODY)
        async with running(signed.sync):
            await until(lambda: signed.sync.progress.state == "waiting")
            assert signed.sync.progress.wait in {1, 2, 3}
            held_back = next(uri for uri in signed.known() if signed.events.invitees(uri) is None)
            event = signed.events.event(held_back)
            assert event is not None
            began = time.monotonic()
            assert await signed.events.read_invitees(event)
            assert time.monotonic() - began < 0.7
            await until(lambda: signed.sync.progress.state == "idle", 30)
        received = served_simulator.requests()
        assert {request["status"] for request in received} == {200}
        assert any("for Calendly's limit" in words for words in told)
        assert await signed.events.count_needing(EVERYBODY) == 0
        assert _most_in_a_window(received) <= 45

    async def test_a_429_is_waited_for_and_nothing_is_lost(
        self, signed: Signed, served_simulator: Any, finish: Callable[[Sync], Any]
    ) -> None:
        await signed.sync.show("upcoming", MINE)
        served_simulator.fault(kind="rate_limit", retry_after=1, match={"path": INVITEES})
        await finish(signed.sync)
        assert [r["status"] for r in served_simulator.requests()].count(429) == 1
        assert await signed.events.count_needing(MINE) == 0


def _most_in_a_window(received: list[dict[str, Any]]) -> int:
    """Return how many requests came within any window that the simulator counted."""
    moments = [datetime.fromisoformat(request["at"]).timestamp() for request in received]
    most, first, count = 0, -math.inf, 0
    for moment in moments:
        if moment - first >= 1.0:
            first, count = moment, 0
        count += 1
        most = max(most, count)
    return most


class TestPaging:
    """33: to the end or an error; a stale token costs no meeting and brings none twice."""

    async def test_tokens_that_go_stale_leave_no_gap(
        self, signed: Signed, served_simulator: Any, finish: Callable[[Sync], Any]
    ) -> None:
        served_simulator.fault(kind="stale_page_token", match={"path": LISTS})
        await signed.sync.show("upcoming", EVERYBODY)
        await finish(signed.sync)
        assert await signed.events.count_all(EVERYBODY) == 200
        assert [r["status"] for r in lists_asked(served_simulator)].count(400) == 1

    async def test_an_error_in_the_middle_is_no_end(
        self, signed: Signed, served_simulator: Any, until: Callable[..., Any]
    ) -> None:
        await signed.sync.show("upcoming", EVERYBODY)
        await signed.sync.show("past", EVERYBODY)
        broken = {"kind": "status", "status": 500, "times": 3, "match": {"path": LISTS}}
        served_simulator.fault(**broken)
        async with running(signed.sync):
            await until(lambda: signed.sync.progress.state == "waiting")
            assert not signed.sync.shown("past", EVERYBODY).is_complete
            await signed.sync.show("canceled", EVERYBODY)  # it works again: no long break
            await until(lambda: signed.sync.progress.state == "idle")
        assert await signed.events.count_all(EVERYBODY) == 200
        assert signed.sync.shown("past", EVERYBODY).is_complete

    async def test_a_list_goes_on_after_a_restart_from_where_it_was(
        self, signed: Signed, served_simulator: Any, finish: Callable[[Sync], Any]
    ) -> None:
        await signed.sync.show("upcoming", EVERYBODY)
        await signed.sync.show("past", EVERYBODY)
        oldest = signed.events.search("past", EVERYBODY)[-1].event.start_time
        served_simulator.clear()
        again = signed.new_sync()
        await again.show("past", EVERYBODY)
        assert lists_asked(served_simulator) == [], "it is fresh"
        await finish(again)
        queries = [r["query"] for r in lists_asked(served_simulator)]
        edge = (oldest + timedelta(seconds=1)).strftime("%Y-%m-%dT%H:%M:%S.000000Z")
        assert edge in [query.get("max_start_time") for query in queries]
        assert await signed.events.count_all(EVERYBODY) == 200


class TestRowsThatCannotBeRead:
    """34: what is wrong stays in its row."""

    async def test_it_is_set_aside_counted_and_not_taken_for_vanished(
        self, signed: Signed, served_simulator: Any, finish: Callable[[Sync], Any]
    ) -> None:
        await signed.sync.show("upcoming", EVERYBODY)
        await finish(signed.sync)
        signed.clock.ahead += timedelta(minutes=6)
        first = signed.known()[0]
        wrong = {"uri": first, "start_time": "soon"}
        served_simulator.clear()
        served_simulator.fault(kind="wrong_row", body=wrong, match={"path": LISTS})
        await signed.sync.show("upcoming", EVERYBODY)
        await finish(signed.sync)
        assert signed.sync.shown("upcoming", EVERYBODY).set_aside == 1
        assert (
            len(signed.known("past")) + len(signed.known()) + len(signed.known("canceled")) == 200
        )
        assert asked(served_simulator)["one"] <= 1

    async def test_one_meeting_whose_invitees_cannot_be_read_holds_up_nobody(
        self, signed: Signed, served_simulator: Any, finish: Callable[[Sync], Any]
    ) -> None:
        await signed.sync.show("upcoming", MINE)
        bad = signed.known(scope=MINE)[0].rsplit("/", 1)[1]
        odd = {"kind": "wrong_json", "times": -1, "match": {"path": f"{bad}/invitees"}}
        served_simulator.fault(**odd)
        await finish(signed.sync)
        assert await signed.events.count_needing(MINE) == 1
        tries = [r for r in served_simulator.requests() if bad in r["path"]]
        assert len(tries) == 1


class TestTheClock:
    """38: a wrong clock, and a computer that slept."""

    async def test_after_a_sleep_it_looks_again_at_once(
        self, signed: Signed, served_simulator: Any, until: Callable[..., Any]
    ) -> None:
        await signed.sync.show("upcoming", MINE)
        async with running(signed.sync):
            await until(lambda: signed.sync.progress.state == "idle")
            served_simulator.clear()
            await asyncio.sleep(0.2)
            assert lists_asked(served_simulator) == []
            signed.clock.ahead += timedelta(hours=9)  # the lid was closed over night
            await until(lambda: lists_asked(served_simulator), 3)

    async def test_a_clock_that_was_far_ahead_does_not_keep_the_copy_old(
        self, signed: Signed, served_simulator: Any, finish: Callable[[Sync], Any]
    ) -> None:
        signed.clock.ahead = timedelta(days=400)
        await signed.sync.show("upcoming", MINE)
        await finish(signed.sync)
        signed.clock.ahead = timedelta()  # set right
        served_simulator.clear()
        again = signed.new_sync()
        await again.show("upcoming", MINE)
        assert len(lists_asked(served_simulator)) == 1
        assert signed.known(scope=MINE)
        gone = signed.known(scope=MINE)[1]
        await finish(again)
        assert gone in signed.known(scope=MINE)
        assert again.shown("past", MINE).is_complete

    async def test_a_clock_set_back_in_the_middle_takes_nothing_for_vanished(
        self, signed: Signed, finish: Callable[[Sync], Any]
    ) -> None:
        signed.clock.ahead = timedelta(hours=2)
        await signed.sync.show("upcoming", EVERYBODY)
        signed.clock.ahead = timedelta()
        await finish(signed.sync)
        await signed.sync.show("upcoming", EVERYBODY, refresh=True)
        await finish(signed.sync)
        assert await signed.events.count_all(EVERYBODY) == 200


async def test_15_a_refused_token_is_not_tried_again_and_again(
    signed: Signed, served_simulator: Any, until: Callable[..., Any]
) -> None:
    await signed.sync.show("upcoming", EVERYBODY)
    served_simulator.clear()
    served_simulator.fault(kind="revoked_token", times=-1)
    async with running(signed.sync):
        await until(lambda: signed.sync.progress.state == "stopped")
        await asyncio.sleep(0.5)
        assert len(served_simulator.requests()) <= 3, "those that were out together"
        signed.clock.ahead += timedelta(minutes=1)
        with pytest.raises(SignInNeeded):
            await signed.sync.show("upcoming", EVERYBODY, refresh=True)
        await asyncio.sleep(0.3)
        assert len(served_simulator.requests()) <= 4


async def test_35_a_full_disk_is_survived(
    signed: Signed, database: Database, finish: Callable[[Sync], Any]
) -> None:
    await signed.sync.show("upcoming", MINE)
    pages = await database.run(lambda c: c.execute("pragma page_count").fetchone()[0])
    await database.run(lambda c: c.execute(f"pragma max_page_count = {pages}").fetchone())
    await signed.sync.show("upcoming", EVERYBODY)
    await finish(signed.sync)
    assert await signed.events.count_all(EVERYBODY) == 200
    assert await signed.events.count_needing(EVERYBODY) == 0
    assert any("not kept" in notice for notice in database.notices)


async def test_35_after_a_new_file_was_begun_everything_is_read_again(
    signed: Signed, database: Database, finish: Callable[[Sync], Any]
) -> None:
    await signed.sync.show("upcoming", MINE)
    await finish(signed.sync)
    known = await signed.events.count_all(MINE)

    def begin_anew(connection: sqlite3.Connection) -> None:
        for table in ("meetings", "hosts", "attendees", "meeting_texts", "meta"):
            connection.execute(f"delete from {table}")

    await database.run(begin_anew)
    await signed.sync.show("upcoming", MINE)
    await finish(signed.sync)
    assert await signed.events.count_all(MINE) == known
