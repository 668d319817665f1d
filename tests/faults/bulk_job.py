"""Runs bulk jobs in child processes that are there to be killed; started by test_bulk_job.py.

It imports everything once and forks for each line on stdin: "create FILE" (a job that cancels the
meetings in it), "links FILE" (one that makes a single-use link of the event type in its first line
for each further one) or "run JOB". A child prints nothing; the parent answers each line with the
child's process id, and with "ended ID CODE".
"""

from __future__ import annotations

import asyncio
import os
import sys
from pathlib import Path

import httpx

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.jobs import NewRow
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.database import Database
from calendly_desktop.store.drafts import Drafts
from calendly_desktop.store.jobs import Jobs
from calendly_desktop.store.journal import Journal, open_journal
from calendly_desktop.store.link_batches import LinkBatches, WantedLink
from calendly_desktop.store.link_history import LinkHistory
from calendly_desktop.store.writes import Writes

PAUSES = (0.0, 0.04, 0.04)  # longer than the server takes for an answer


async def _work(url: str, folder: Path, verb: str, argument: str) -> None:
    client = CalendlyClient(
        Transport(
            url,
            lambda: "demo-token",
            open_client=lambda: httpx.AsyncClient(verify=False, trust_env=False),
        )
    )
    database = Database(folder / "account.sqlite3")
    journal = Journal(open_journal(folder / "journal.sqlite3"))
    account = AccountStore(client, database, label="test")
    jobs = Jobs(journal, Writes(client, journal, account, pauses=PAUSES))
    try:
        if verb == "create":
            uris = Path(argument).read_text().split()
            rows = [NewRow(uri, f"Meeting {n}", {"reason": "ill"}) for n, uri in enumerate(uris)]
            await jobs.create("cancel", "Sick day", rows)
        elif verb == "links":
            event_type, *guests = Path(argument).read_text().split()
            batches = LinkBatches(journal, Drafts(journal), jobs, LinkHistory(journal))
            wanted = [
                WantedLink(n, event_type, "Intro call", f"email={guest}", guest)
                for n, guest in enumerate(guests)
            ]
            await batches.create("batch", "Fair", wanted)
        else:
            await jobs.run(int(argument), at_once=2)
    finally:
        await client.aclose()
        await journal.aclose()
        await database.aclose()


def main() -> None:
    """Fork a child for every line, and tell how it ended."""
    url, folder = sys.argv[1], Path(sys.argv[2])
    for line in sys.stdin:
        verb, argument = line.split(maxsplit=1)
        child = os.fork()
        if child == 0:
            code = 1
            try:
                asyncio.run(_work(url, folder, verb, argument.strip()))
                code = 0
            finally:
                os._exit(code)
        print(child, flush=True)
        _pid, status = os.waitpid(child, 0)
        print("ended", os.waitstatus_to_exitcode(status), flush=True)


if __name__ == "__main__":
    main()
