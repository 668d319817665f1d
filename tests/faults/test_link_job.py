"""A job of single-use links that is killed at any moment asks for no link twice, and loses none."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

import pytest

from calendly_desktop.store.drafts import Drafts
from calendly_desktop.store.link_batches import LinkBatches
from calendly_desktop.store.link_history import LinkHistory
from tests.faults.test_bulk_job import Children, children, folder, look

if TYPE_CHECKING:
    from pathlib import Path

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.jobs import Jobs
    from calendly_desktop.store.journal import Journal

__all__ = ["children", "folder", "look"]

KILLS = 25
ROWS = 200
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 4, "rate_limit": 1_000_000, "latency_ms": 12}


async def test_no_kill_asks_for_a_link_twice_and_every_link_is_known(
    client: CalendlyClient,
    children: Children,
    look: tuple[Journal, Jobs],
    folder: Path,
    served_simulator: Any,
) -> None:
    me, chance = await client.get_current_user(), random.Random(5)
    kind = (await client.list_event_types(user=me.uri, active=True).all()).items[0]
    guests = [f"guest{n}@example.com" for n in range(ROWS)]
    (folder / "batch").write_text("\n".join([kind.uri, *guests]))
    children.start(f"links {folder / 'batch'}")
    assert children.end() == 0
    journal, jobs = look
    [job] = await jobs.unfinished()
    kills = 0
    while await jobs.unfinished():
        child = children.start(f"run {job.id}")
        if kills < KILLS:
            time.sleep(chance.triangular(0.0, 0.3, 0.1))
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        kills += children.end() != 0
    assert kills > KILLS / 2, "the job was over before it was killed often enough"

    history = LinkHistory(journal)
    batches = LinkBatches(journal, Drafts(journal), jobs, history)
    results = (await batches.results("batch")).rows
    states = [results[row].state for row in range(ROWS)]
    assert set(states) <= {"done", "unknown"}, states
    posts = len(served_simulator.requests("POST", "/scheduling_links"))
    assert states.count("done") <= posts <= ROWS, "a row was asked for twice"
    for row, guest in enumerate(guests):
        if results[row].is_made:
            assert dict(parse_qsl(urlsplit(results[row].url).query)) == {"email": guest}
        else:
            assert "nobody can tell whether one was made" in results[row].words
    made = {result.url for result in results.values() if result.is_made}
    assert len(made) == states.count("done"), "two rows have the same link"
    await batches.record_left()
    assert {link.url for link in await history.find()} == made
