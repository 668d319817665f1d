"""At Calendly's smallest limit a click is answered at once, whatever the background waits for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.sync import Sync

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 120, "plan": "free", "rate_limit": 20}


async def test_a_meeting_that_the_background_waits_to_read_opens_at_once(
    client: CalendlyClient,
    database: Database,
    served_simulator: Any,
    until: Callable[..., Any],
) -> None:
    account = AccountStore(client, database, label="test")
    store = EventsStore(client, database, account)
    sync = Sync(client, store, account)
    await sync.show("upcoming", Scope())
    async with asyncio.TaskGroup() as group:
        running = group.create_task(sync.run())
        await until(lambda: client.budget.waiting and not client.budget.in_flight, what="the hold")
        assert sync.progress.state == "waiting"
        known = [found.event for found in store.search("upcoming", Scope())]
        held_back = next(event for event in known if store.invitees(event.uri) is None)

        invitees = await asyncio.wait_for(store.read_invitees(held_back), 3)

        assert invitees
        assert sync.progress.state == "waiting"
        assert {request["status"] for request in served_simulator.requests()} == {200}
        running.cancel()
