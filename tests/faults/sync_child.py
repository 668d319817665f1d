"""Runs a sync in a process that is there to be killed; started by test_sync_killed.py."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import httpx

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.database import Database
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.sync import Sync


async def work(url: str, file: Path) -> None:
    """Sync everybody's meetings; print "done" when nothing is left to read."""
    client = CalendlyClient(
        Transport(
            url,
            lambda: "demo-token",
            open_client=lambda: httpx.AsyncClient(verify=False, trust_env=False),
        )
    )
    database = Database(file)
    account = AccountStore(client, database, label="test")
    events = EventsStore(client, database, account)
    sync = Sync(client, events, account)
    print("ready", flush=True)
    async with asyncio.TaskGroup() as group:
        running = group.create_task(sync.run())
        await sync.show("upcoming", Scope("organization"))
        while sync.progress.state != "idle":
            await asyncio.sleep(0.01)
        print("done", flush=True)
        running.cancel()
    await client.aclose()
    await database.aclose()


asyncio.run(work(sys.argv[1], Path(sys.argv[2])))
