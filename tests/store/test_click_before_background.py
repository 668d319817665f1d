"""At Calendly's smallest limit a click is answered at once, whatever the background waits for."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore

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
    store = EventsStore(client, database, AccountStore(client, database, label="test"))
    reading = await store.begin("upcoming", Scope())
    async for _part in store.read(reading, 50):
        pass
    meetings = [found.event for found in store.search("upcoming", Scope())]
    loop = asyncio.get_running_loop()
    filling = loop.create_task(store.fill(meetings, lambda _uri: None))
    await until(lambda: client.budget.waiting and not client.budget.in_flight, what="for the hold")
    held_back = next(event for event in meetings if store.invitees(event.uri) is None)

    invitees = await asyncio.wait_for(store.read_invitees(held_back), 3)

    assert invitees
    assert not filling.done()
    assert {request["status"] for request in served_simulator.requests()} == {200}
    filling.cancel()
    await asyncio.gather(filling, return_exceptions=True)
