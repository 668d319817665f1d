"""A sync that is killed again and again, without a word: it comes to its end all the same."""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.database import Database
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient

CHILD = Path(__file__).with_name("sync_child.py")
EVERYBODY = Scope("organization")
KILLS = 4


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 330, "rate_limit": 100_000}


def start(url: str, file: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(CHILD), url, str(file)], stdout=subprocess.PIPE, text=True
    )


async def test_killed_at_any_moment_it_goes_on_and_reads_nothing_twice(
    client: CalendlyClient, served_simulator: Any, tmp_path: Path
) -> None:
    chance, file = random.Random(7), tmp_path / "account.sqlite3"
    for _kill in range(KILLS):
        child = start(served_simulator.url, file)
        assert child.stdout is not None
        assert child.stdout.readline() == "ready\n"
        time.sleep(chance.uniform(0.05, 0.7))
        child.kill()
        child.communicate()
    child = start(served_simulator.url, file)
    said, _error = child.communicate(timeout=60)
    assert said.endswith("done\n")

    database = Database(file)
    try:
        events = EventsStore(client, database, AccountStore(client, database, label="test"))
        assert await events.count_all(EVERYBODY) == 330
        assert await events.count_needing(EVERYBODY) == 0
        assert database.notices == []
    finally:
        await database.aclose()
    paths = Counter(r["path"] for r in served_simulator.requests("GET", "/scheduled_events/"))
    twice = [path for path, times in paths.items() if times > 1]
    assert len(twice) <= 3 * KILLS, "at most what was on its way when it was killed"
