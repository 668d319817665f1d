"""The copy is kept fresh: screen first, then the rest; nothing twice, nothing lost; over HTTP."""

from __future__ import annotations

import asyncio
import math
from collections import Counter
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.event_views import VIEWS, Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.sync import Sync

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.event_views import View

MINE, EVERYBODY = Scope(), Scope("organization")
LISTS = "/scheduled_events"


class Clock:
    """The computer's clock, which a test can set."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def __call__(self) -> datetime:
        return datetime.now(UTC) + self.ahead


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 200, "rate_limit": 100_000}


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def account(client: CalendlyClient, database: Database) -> AccountStore:
    return AccountStore(client, database, label="test")


@pytest.fixture
def events(
    client: CalendlyClient, database: Database, account: AccountStore, clock: Clock
) -> EventsStore:
    return EventsStore(client, database, account, now=clock)


@pytest.fixture
def sync(client: CalendlyClient, events: EventsStore, account: AccountStore, clock: Clock) -> Sync:
    return Sync(client, events, account, now=clock, pulse=0.05)


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
    for request in served.requests("GET", LISTS):
        rest = request["path"].removeprefix(LISTS)
        kinds["lists" if not rest else "invitees" if rest.endswith("/invitees") else "one"] += 1
    return kinds


def uris(events: EventsStore, view: Any, scope: Scope) -> list[str]:
    return [found.event.uri for found in events.search(view, scope)]


async def test_a_first_sync_reads_everything_once(
    sync: Sync, events: EventsStore, served_simulator: Any, finish: Callable[[Sync], Any]
) -> None:
    told: list[str] = []
    sync.changed.append(lambda: told.append(sync.progress.words))
    await sync.show("upcoming", EVERYBODY)
    assert asked(served_simulator) == {"lists": 1}
    await finish(sync)

    known = await events.count_all(EVERYBODY)
    assert known == 200
    everything = [
        uri for view in ("upcoming", "past", "canceled") for uri in uris(events, view, EVERYBODY)
    ]
    assert len(everything) == len(set(everything)) == known
    assert await events.count_needing(EVERYBODY) == 0
    people = Counter(
        r["path"] for r in served_simulator.requests("GET") if "/invitees" in r["path"]
    )
    assert set(people.values()) == {1}
    assert len(people) <= known
    words = " ".join(told)
    for part in ("Reading upcoming meetings", "Reading past meetings: ", "Reading invitees: "):
        assert part in words
    assert f"of {known}" in words
    assert await events.news() == {}
    assert sync.shown("past", EVERYBODY).is_complete


async def test_a_refresh_without_changes_costs_the_fewest_lists_and_no_invitees(
    sync: Sync,
    events: EventsStore,
    clock: Clock,
    served_simulator: Any,
    finish: Callable[[Sync], Any],
) -> None:
    await sync.show("upcoming", EVERYBODY)
    await finish(sync)
    clock.ahead += timedelta(minutes=1)
    served_simulator.clear()
    await sync.show("past", EVERYBODY, refresh=True)
    await finish(sync)
    known = await events.count_all(EVERYBODY)
    assert asked(served_simulator) == {"lists": math.ceil(known / 100)}
    assert await events.news() == {}


async def test_what_is_fresh_is_not_asked_for_again(
    sync: Sync, clock: Clock, served_simulator: Any, finish: Callable[[Sync], Any]
) -> None:
    await sync.show("upcoming", MINE)
    await finish(sync)
    served_simulator.clear()
    for view in VIEWS:
        await sync.show(view, MINE)
    await finish(sync)
    assert asked(served_simulator) == {}
    clock.ahead += timedelta(minutes=6)
    await sync.show("past", MINE)
    await finish(sync)
    assert asked(served_simulator) == {"lists": 1}, "only what is to come is looked at again"


async def test_every_view_has_its_first_page_before_the_background_runs(
    sync: Sync, events: EventsStore, served_simulator: Any
) -> None:
    for view in VIEWS:
        seen: list[int] = []

        def note(view: View = view, seen: list[int] = seen) -> None:
            seen.append(len(uris(events, view, EVERYBODY)))

        await sync.show(view, EVERYBODY, note)
        assert seen
        assert seen[-1] > 5
    assert asked(served_simulator) == {"lists": 3}


async def test_what_is_new_moved_or_canceled_is_marked(
    sync: Sync,
    events: EventsStore,
    clock: Clock,
    served_simulator: Any,
    finish: Callable[[Sync], Any],
) -> None:
    await sync.show("upcoming", EVERYBODY)
    await finish(sync)
    first, second, *_rest = uris(events, "upcoming", EVERYBODY)
    booked = served_simulator.control("POST", "bookings", {"name": "Nora New"})
    moved = served_simulator.control("POST", "bookings", {"reschedule": second})
    served_simulator.control("POST", "departures", {"event": first})
    clock.ahead += timedelta(minutes=6)
    await sync.show("upcoming", EVERYBODY)
    served_simulator.clear()
    await finish(sync)

    news = {
        found.event.uri: found.news
        for view in VIEWS
        for found in events.search(view, EVERYBODY)
        if found.news
    }
    assert news == {
        booked["event"]["uri"]: "new",
        moved["event"]["uri"]: "moved",
        second: "moved",
        first: "canceled",
    }
    assert asked(served_simulator)["invitees"] == 4, "only those that changed"


async def test_after_weeks_without_the_app_nothing_is_missed(
    sync: Sync,
    events: EventsStore,
    clock: Clock,
    served_simulator: Any,
    finish: Callable[[Sync], Any],
) -> None:
    await sync.show("upcoming", MINE)
    await finish(sync)
    soon = clock() + timedelta(days=2)
    made = served_simulator.control(
        "POST", "bookings", {"start_time": soon.strftime("%Y-%m-%dT%H:%M:%S.%fZ")}
    )
    clock.ahead += timedelta(days=50)
    await sync.show("upcoming", MINE)
    await finish(sync)
    assert made["event"]["uri"] in uris(events, "past", MINE)


async def test_the_meetings_in_sight_come_before_all_others(
    sync: Sync, events: EventsStore, served_simulator: Any, until: Callable[..., Any]
) -> None:
    await sync.show("past", EVERYBODY)
    in_sight = uris(events, "past", EVERYBODY)[10:20]
    sync.see(in_sight)
    served_simulator.clear()
    async with running(sync):
        await until(lambda: asked(served_simulator)["invitees"] >= 10)
    paths = [r["path"] for r in served_simulator.requests("GET") if r["path"].endswith("invitees")]
    assert {path.split("/")[2] for path in paths[:10]} == {
        uri.rsplit("/", 1)[1] for uri in in_sight
    }


async def test_it_stops_at_once_when_paused_and_goes_on_where_it_was(
    sync: Sync,
    events: EventsStore,
    served_simulator: Any,
    until: Callable[..., Any],
) -> None:
    await sync.show("upcoming", EVERYBODY)
    async with running(sync):
        await until(lambda: asked(served_simulator)["invitees"] > 5)
        sync.pause()
        assert "paused" in sync.progress.words
        await asyncio.sleep(0.1)
        before = asked(served_simulator)
        await sync.show("past", EVERYBODY)
        await asyncio.sleep(0.3)
        assert asked(served_simulator) - before == {"lists": 1}, "the screen is still served"
        sync.resume()
        await until(lambda: sync.progress.state == "idle")
    assert await events.count_needing(EVERYBODY) == 0


async def test_after_a_restart_it_goes_on_from_where_it_was(
    client: CalendlyClient,
    events: EventsStore,
    account: AccountStore,
    served_simulator: Any,
    sync: Sync,
    clock: Clock,
    until: Callable[..., Any],
    finish: Callable[[Sync], Any],
) -> None:
    await sync.show("upcoming", EVERYBODY)
    await sync.show("past", EVERYBODY)
    first = [r["query"] for r in served_simulator.requests("GET", LISTS)]
    served_simulator.clear()

    again = Sync(client, events, account, now=clock, pulse=0.05)
    await again.show("past", EVERYBODY)
    await finish(again)
    later = [r["query"] for r in served_simulator.requests("GET", LISTS) if r["path"] == LISTS]
    everybody = [query for query in later if "organization" in query]
    assert len(first) + len(everybody) <= math.ceil(200 / 100) + 1
    assert await events.count_all(EVERYBODY) == 200


async def test_a_vanished_meeting_is_checked_and_forgotten(
    sync: Sync,
    events: EventsStore,
    clock: Clock,
    served_simulator: Any,
    finish: Callable[[Sync], Any],
) -> None:
    await sync.show("upcoming", MINE)
    await finish(sync)
    real = uris(events, "upcoming", MINE)
    event = events.event(real[-1])  # far from now, whatever the hour
    assert event is not None
    import msgspec

    ghosts = [
        msgspec.structs.replace(
            event,
            uri=f"{event.uri[:-6]}gone{n:02d}",
            start_time=event.start_time + timedelta(minutes=n),
        )
        for n in range(3)
    ]
    await events.keep(ghosts, moment=clock())
    elsewhere = msgspec.structs.replace(event, start_time=event.start_time - timedelta(days=200))
    await events.keep([elsewhere], moment=clock())  # it exists, but not where it was known
    clock.ahead += timedelta(minutes=6)
    served_simulator.clear()
    await sync.show("upcoming", MINE, refresh=True)
    await finish(sync)
    assert uris(events, "upcoming", MINE) == real
    assert asked(served_simulator)["one"] == 3


async def test_many_vanished_meetings_are_believed_after_a_few_looks(
    sync: Sync,
    events: EventsStore,
    clock: Clock,
    served_simulator: Any,
    finish: Callable[[Sync], Any],
) -> None:
    import msgspec

    await sync.show("upcoming", MINE)
    await finish(sync)
    known = await events.count_all(MINE)
    event = events.event(uris(events, "past", MINE)[0])
    assert event is not None
    ghosts = [
        msgspec.structs.replace(
            event,
            uri=f"{event.uri[:-8]}gone{n:04d}",
            start_time=event.start_time - timedelta(hours=n),
        )
        for n in range(300)
    ]
    await events.keep(ghosts, moment=clock())
    clock.ahead += timedelta(minutes=6)
    served_simulator.clear()
    await sync.show("upcoming", MINE, refresh=True)
    await finish(sync)
    assert await events.count_all(MINE) == known
    assert asked(served_simulator)["one"] == 20


async def test_groups_and_colleagues_are_read(
    sync: Sync,
    events: EventsStore,
    account: AccountStore,
    served_simulator: Any,
    finish: Callable[[Sync], Any],
) -> None:
    await events.learn_people()
    scopes = [choice.scope for choice in events.scopes()]
    group = next(scope for scope in scopes if scope.kind == "group")
    person = next(scope for scope in scopes if scope.kind == "person")
    for scope in (group, person):
        await sync.show("upcoming", scope)
        await finish(sync)
        assert uris(events, "upcoming", scope)
        assert sync.shown("past", scope).is_complete
    await sync.show("upcoming", EVERYBODY)
    await finish(sync)
    served_simulator.clear()
    other = [scope for scope in scopes if scope.kind == "person"][-1]
    await sync.show("upcoming", other)
    assert asked(served_simulator) == {}, "everybody's are fresh, and one person's are among them"


async def test_a_person_who_left_is_read_through_the_organization(
    sync: Sync, events: EventsStore, served_simulator: Any, finish: Callable[[Sync], Any]
) -> None:
    await events.learn_people()
    await sync.show("upcoming", EVERYBODY)
    await finish(sync)
    left = events.left_people()
    if not left:
        host, *_ = events.host_names
        events.left_people = lambda: [host]  # type: ignore[method-assign]
        left = [host]
    served_simulator.clear()
    await sync.show("past", Scope("person", left[0]), refresh=True)
    queries = [r["query"] for r in served_simulator.requests("GET", LISTS) if r["path"] == LISTS]
    assert all("organization" in query and "user" not in query for query in queries)


class TestFewMeetings:
    """All of them fit on one page."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 60, "rate_limit": 100_000}

    async def test_they_are_refreshed_with_a_single_request(
        self,
        sync: Sync,
        events: EventsStore,
        clock: Clock,
        served_simulator: Any,
        finish: Callable[[Sync], Any],
    ) -> None:
        await sync.show("upcoming", MINE)
        await finish(sync)
        assert 10 < await events.count_all(MINE) <= 100
        views: tuple[View, ...] = ("upcoming", "past")
        for view in views:
            clock.ahead += timedelta(minutes=1)
            served_simulator.clear()
            await sync.show(view, MINE, refresh=True)
            await finish(sync)
            assert asked(served_simulator) == {"lists": 1}
            assert sync.shown("past", MINE).is_complete


class TestRetention:
    """Meetings older than the user wants to keep."""

    async def test_they_are_not_read_and_what_there_was_is_forgotten(
        self,
        client: CalendlyClient,
        events: EventsStore,
        account: AccountStore,
        clock: Clock,
        finish: Callable[[Sync], Any],
    ) -> None:
        months: list[int | None] = [None]
        sync = Sync(client, events, account, now=clock, retention=lambda: months[0])
        await sync.show("upcoming", EVERYBODY)
        await finish(sync)
        everything = await events.count_all(EVERYBODY)
        clock.ahead += timedelta(minutes=1)
        months[0] = 1
        await sync.show("past", EVERYBODY, refresh=True)
        await finish(sync)
        kept = await events.count_all(EVERYBODY)
        assert 0 < kept < everything
        oldest = events.search("past", EVERYBODY)[-1].event
        assert clock() - oldest.start_time < timedelta(days=31)
        months[0] = None  # everything is wanted again
        await sync.show("past", EVERYBODY)
        await finish(sync)
        assert await events.count_all(EVERYBODY) == everything


class TestAMember:
    """A role that sees only one's own meetings."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 60, "role": "user", "rate_limit": 100_000}

    async def test_a_refused_scope_is_told_and_ones_own_are_read(
        self,
        sync: Sync,
        events: EventsStore,
        served_simulator: Any,
        until: Callable[..., Any],
    ) -> None:
        from calendly_desktop.api.errors import NotAllowed

        with pytest.raises(NotAllowed):
            await sync.show("upcoming", EVERYBODY)
        async with running(sync):
            await until(lambda: sync.progress.state == "stopped")
            await until(lambda: uris(events, "past", MINE))
            served_simulator.clear()
            await asyncio.sleep(0.3)
            refused = [r for r in served_simulator.requests() if r["status"] == 403]
        assert len(refused) == 0, "it does not go on asking"
