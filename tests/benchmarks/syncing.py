"""What the benchmarks of the sync stand on: a simulator in a process of its own, and a sync."""

from __future__ import annotations

import asyncio
import json
import subprocess
import sys
import urllib.request
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING, Any, NamedTuple

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.database import Database
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.sync import Sync

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator
    from pathlib import Path

EVERYBODY = Scope("organization")


class Bench(NamedTuple):
    """A signed-in account whose copy is empty, and the simulated Calendly it belongs to."""

    url: str
    client: CalendlyClient
    database: Database
    account: AccountStore
    events: EventsStore
    sync: Sync
    scope: Scope = EVERYBODY

    def requests(self) -> list[dict[str, Any]]:
        """Return what arrived at the simulator."""
        received: list[dict[str, Any]] = self._control("GET")["requests"]
        return received

    def forget_requests(self) -> None:
        """Begin to count anew."""
        self._control("DELETE")

    def with_invitees(self) -> int:
        """Return how many known meetings have invitees."""
        query = "select count(distinct meeting) from attendees"
        return int(self.database.read_now(lambda c: c.execute(query).fetchone()[0]))

    def _control(self, method: str) -> Any:
        address = f"{self.url}/__simulator__/requests"
        with urllib.request.urlopen(urllib.request.Request(address, method=method)) as answer:
            text = answer.read()
        return json.loads(text) if text else None


def served(**options: int) -> Iterator[str]:
    """Serve a simulated Calendly from a process of its own; yields its address, then stops it."""
    command = [sys.executable, "-m", "calendly_desktop.simulator", "--port", "0"]
    for name, value in options.items():
        command += [f"--{name.replace('_', '-')}", str(value)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout is not None
        yield process.stdout.readline().split()[-1]
    finally:
        process.terminate()
        process.wait(10)


@asynccontextmanager
async def opened(folder: Path, *, share: float = 0.8, **options: int) -> AsyncIterator[Bench]:
    """Serve, sign in and open an empty copy; the account is read already."""
    for url in served(**options):
        client = CalendlyClient(Transport(url, lambda: "demo-token"))
        database = Database(folder / "account.sqlite3")
        account = AccountStore(client, database, label="benchmark")
        await account.load()
        events = EventsStore(client, database, account)
        sync = Sync(client, events, account, share=lambda: share)
        yield Bench(url, client, database, account, events, sync)
        await client.aclose()
        await database.aclose()


async def finish(bench: Bench) -> None:
    """Let the background run until it has nothing more to do."""
    async with asyncio.TaskGroup() as group:
        running = group.create_task(bench.sync.run())
        await asyncio.sleep(0)
        while bench.sync.progress.state != "idle":
            await asyncio.sleep(0.005)
        running.cancel()
