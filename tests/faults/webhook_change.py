"""Changes webhooks in child processes that are there to be killed; for test_webhook_change.py.

It imports everything once and forks for each line on stdin: "swap URI", "move URI ADDRESS",
"pause URI" or "decide ID DECISION". A child prints nothing; the parent answers each line with the
child's process id, and with "ended CODE".
"""

from __future__ import annotations

import asyncio
import json
import os
import sys
from pathlib import Path

import httpx
import msgspec

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.webhook_definitions import definition_of
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.database import Database
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.store.webhook_changes import WebhookChanges
from calendly_desktop.store.webhooks import WebhooksStore
from calendly_desktop.store.writes import Writes

PAUSES = (0.0, 0.04, 0.04)  # longer than the server takes for an answer


class FileKeys:
    """Stands in for the keyring, which outlives a killed app too."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "keys.json"

    def all(self) -> dict[str, str]:
        return json.loads(self._file.read_text()) if self._file.exists() else {}

    async def keep(self, subscription_uri: str, key: str) -> bool:
        self._write({**self.all(), subscription_uri: key})
        return True

    async def read(self, subscription_uri: str) -> str | None:
        return self.all().get(subscription_uri)

    async def forget(self, subscription_uri: str) -> None:
        self._write({name: key for name, key in self.all().items() if name != subscription_uri})

    def _write(self, keys: dict[str, str]) -> None:
        new = self._file.with_suffix(".new")
        new.write_text(json.dumps(keys))
        new.replace(self._file)


class Computer:
    """The stores as one start of the app opens them."""

    def __init__(self, url: str, folder: Path) -> None:
        def plain() -> httpx.AsyncClient:
            return httpx.AsyncClient(verify=False, trust_env=False)

        self.client = CalendlyClient(Transport(url, lambda: "demo-token", open_client=plain))
        self.database = Database(folder / "account.sqlite3")
        self.journal = Journal(open_journal(folder / "journal.sqlite3"))
        account = AccountStore(self.client, self.database, label="test")
        self.keys = FileKeys(folder)
        self.writes = Writes(self.client, self.journal, account, pauses=PAUSES)
        self.webhooks = WebhooksStore(self.client, account, self.keys, self.writes, self.database)
        self.changes = WebhookChanges(self.webhooks, account, self.keys, self.writes)

    async def aclose(self) -> None:
        await self.client.aclose()
        await self.journal.aclose()
        await self.database.aclose()


async def _work(url: str, folder: Path, line: str) -> None:
    computer = Computer(url, folder)
    changes = computer.changes
    verb, target, *more = line.split()
    try:
        if verb == "decide":
            await changes.decide(int(target), more[0])  # type: ignore[arg-type]
            return
        hook = await computer.client.get_webhook_subscription(target)
        definition = definition_of(hook)
        if verb == "pause":
            await changes.pause(hook)
        elif verb == "swap":
            await changes.replace(hook, definition, key="same", back="new", make_first=False)
        else:
            moved = msgspec.structs.replace(definition, url=more[0])
            await changes.replace(hook, moved, key="new", back="new", make_first=True)
    finally:
        await computer.aclose()


def main() -> None:
    """Fork a child for every line, and tell how it ended."""
    url, folder = sys.argv[1], Path(sys.argv[2])
    for line in sys.stdin:
        child = os.fork()
        if child == 0:
            code = 1
            try:
                asyncio.run(_work(url, folder, line))
                code = 0
            finally:
                os._exit(code)
        print(child, flush=True)
        _pid, status = os.waitpid(child, 0)
        print("ended", os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
