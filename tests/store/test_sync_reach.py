"""What the sync says it has listed, and reading whom a report counts besides those on screen."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.sync import Sync

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database

MINE, EVERYBODY = Scope(), Scope("organization")


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 240, "rate_limit": 100_000}


@pytest.fixture
def months() -> list[int | None]:
    return [None]


@pytest.fixture
def sync(client: CalendlyClient, database: Database, months: list[int | None]) -> Sync:
    account = AccountStore(client, database, label="test")
    events = EventsStore(client, database, account)
    return Sync(client, events, account, pulse=0.05, retention=lambda: months[0])


@asynccontextmanager
async def running(sync: Sync) -> AsyncIterator[None]:
    async with asyncio.TaskGroup() as group:
        task = group.create_task(sync.run())
        await asyncio.sleep(0)
        try:
            yield
        finally:
            task.cancel()


async def test_nothing_is_listed_before_it_was_read_to_its_end(sync: Sync) -> None:
    reach = await sync.reach(EVERYBODY)
    assert not reach.coming
    assert reach.since is not None
    assert reach.misses(None)
    assert reach.misses(datetime.now(UTC) - timedelta(days=1))
    await sync.show("past", EVERYBODY)  # the first page of either list
    reach = await sync.reach(EVERYBODY)
    assert reach.since is not None
    assert reach.since < datetime.now(UTC), "as far as the first page of the past goes"
    assert reach.misses(None)
    assert not reach.misses(datetime.now(UTC))


async def test_a_report_is_read_besides_the_screen_and_everybody_has_each(
    sync: Sync, until: Callable[..., Any]
) -> None:
    await sync.show("upcoming", MINE)
    sync.include(EVERYBODY)
    async with running(sync):
        await until(lambda: sync.progress.state == "idle", 30)
        reach = await sync.reach(EVERYBODY)
    assert (reach.coming, reach.since, reach.kept) == (True, None, None)
    assert not reach.misses(None)
    people = [each.scope for each in sync._events.scopes() if each.scope.kind == "person"]
    for scope in (MINE, *people):
        assert (await sync.reach(scope)).since is None


async def test_what_is_not_kept_is_told_and_wanting_more_is_not_there_yet(
    sync: Sync, months: list[int | None], until: Callable[..., Any]
) -> None:
    months[0] = 2
    await sync.show("upcoming", EVERYBODY)
    async with running(sync):
        await until(lambda: sync.progress.state == "idle", 30)
    reach = await sync.reach(EVERYBODY)
    assert reach.since is None
    assert reach.kept is not None
    assert abs(reach.kept - (datetime.now(UTC) - timedelta(days=61))) < timedelta(days=1)
    months[0] = None
    reach = await sync.reach(EVERYBODY)
    assert reach.kept is None
    assert reach.misses(datetime.now(UTC) - timedelta(days=90)), "older ones are to be read now"
    assert not reach.misses(datetime.now(UTC) - timedelta(days=30))


async def test_a_refusal_is_known_until_it_is_tried_again(
    sync: Sync, served_simulator: Any, until: Callable[..., Any]
) -> None:
    served_simulator.fault(
        kind="missing_scope", scope="scheduled_events:read", path="/scheduled_events", times=-1
    )
    sync.include(EVERYBODY)
    async with running(sync):
        await until(lambda: sync.refusal(EVERYBODY) is not None, 20)
        served_simulator.clear()
        sync.include(EVERYBODY, anew=True)
        assert sync.refusal(EVERYBODY) is None

        async def is_read() -> bool:
            return (await sync.reach(EVERYBODY)).since is None

        for _turn in range(400):
            if await is_read():
                break
            await asyncio.sleep(0.02)
        assert await is_read()
