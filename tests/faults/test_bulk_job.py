"""31: a bulk job that is killed at 200 points does every row once, or says that it is not done."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.store.jobs import Jobs
from calendly_desktop.store.journal import Journal, open_journal

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Iterator

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.jobs import Row
    from calendly_desktop.store.writes import Writes

KILLS = 200
ROWS = 60  # in one job; a job that is done is followed by another
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    # Enough for machines of any speed: where children start fast, more rows are done per kill.
    return {"seed": 1, "meetings": 8_000, "rate_limit": 1_000_000, "latency_ms": 25}


class Children:
    """Processes that run a job, started one at a time and killed at any moment."""

    def __init__(self, url: str, folder: Path) -> None:
        program = [sys.executable, str(Path(__file__).with_name("bulk_job.py")), url, str(folder)]
        self._parent = subprocess.Popen(
            program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def start(self, line: str) -> int:
        assert self._parent.stdin is not None
        self._parent.stdin.write(line + "\n")
        self._parent.stdin.flush()
        return int(self._line())

    def end(self) -> int:
        """Return how the child ended: 0, or the negative number of the signal."""
        return int(self._line().removeprefix("ended "))

    def _line(self) -> str:
        assert self._parent.stdout is not None
        return self._parent.stdout.readline().strip()

    def close(self) -> None:
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        self._parent.stdin.close()
        self._parent.stdout.close()
        self._parent.wait(10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the children keep their journal; the fixtures' own files are beside it."""
    made = tmp_path / "children"
    made.mkdir()
    return made


@pytest.fixture
def children(served_simulator: Any, folder: Path) -> Iterator[Children]:
    made = Children(served_simulator.url, folder)
    yield made
    made.close()


@pytest.fixture
async def look(writes: Writes, folder: Path) -> AsyncIterator[tuple[Journal, Jobs]]:
    """Look into the children's journal."""
    journal = Journal(open_journal(folder / "journal.sqlite3"))
    yield journal, Jobs(journal, writes)
    await journal.aclose()


async def test_31_no_kill_loses_or_repeats_a_row(
    client: CalendlyClient,
    children: Children,
    look: tuple[Journal, Jobs],
    folder: Path,
    served_simulator: Any,
) -> None:
    uris, chance = await meetings_to_come(client), random.Random(31)
    journal, jobs = look
    kills, while_sending = 0, 0
    while kills < KILLS:
        batch, uris = uris[:ROWS], uris[ROWS:]
        assert batch, f"more meetings are needed: only {kills} kills so far"
        (folder / "batch").write_text("\n".join(batch))
        children.start(f"create {folder / 'batch'}")
        assert children.end() == 0
        [job, *_] = await jobs.unfinished()
        while await jobs.unfinished():
            child = children.start(f"run {job.id}")
            if kills < KILLS:
                time.sleep(chance.triangular(0.0, 0.3, 0.1))
                with contextlib.suppress(ProcessLookupError):
                    os.kill(child, signal.SIGKILL)
            if children.end() != 0:
                kills += 1
                while_sending += "sending" in [entry.state for entry in await journal.entries()]
    rows = [row for job in await jobs.jobs() for row in await jobs.rows(job.id)]
    assert kills == KILLS
    assert while_sending > KILLS / 10, "the kills did not meet the moments that matter"
    await judge(client, rows, served_simulator)


async def meetings_to_come(client: CalendlyClient) -> list[str]:
    organization = (await client.get_current_user()).current_organization
    listed = client.list_scheduled_events(
        organization=organization, status="active", min_start_time=datetime.now(UTC)
    )
    return [event.uri for event in (await listed.all()).items]


async def judge(client: CalendlyClient, rows: list[Row], served_simulator: Any) -> None:
    """Compare what the rows say with what the server has got and done."""
    posts = Counter(request["path"].split("/")[2] for request in served_simulator.requests("POST"))
    assert set(posts.values()) == {1}, "a meeting was canceled twice"
    states = Counter(row.state for row in rows)
    assert set(states) <= {"done", "refused", "unknown"}, states
    assert states["done"] > 0.7 * len(rows), states
    for row in rows:
        status = (await client.get_scheduled_event(row.target)).status
        if row.state == "done":
            assert status == "canceled", row
        if row.state == "refused":
            assert status == "active", "it is reported as not done, but it was"
            assert "Calendly was asked: it is not done." in row.words
