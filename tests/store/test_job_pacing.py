"""30: sixty cancellations at a limit of fifty a minute run without being refused once."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.domain.jobs import NewRow, Progress
from calendly_desktop.simulator import limits
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.aftermath import Aftermath
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.jobs import Jobs

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Writes

LIMIT = 50


@pytest.fixture
def simulator_options(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    monkeypatch.setattr(limits, "WINDOW_SECONDS", 3.0)  # a shorter minute than Calendly's
    return {"seed": 1, "meetings": 600, "rate_limit": LIMIT}


async def test_30_sixty_cancellations_wait_for_the_limit_instead_of_running_into_it(
    client: CalendlyClient,
    database: Database,
    journal: Journal,
    writes: Writes,
    served_simulator: Any,
) -> None:
    organization = (await client.get_current_user()).current_organization
    listed = await client.list_scheduled_events(
        organization=organization, status="active", min_start_time=datetime.now(UTC)
    ).all()
    events = EventsStore(client, database, AccountStore(client, database, label="test"))
    await events.keep(listed.items)
    uris = [event.uri for event in listed.items][:60]
    assert len(uris) == 60
    served_simulator.clear()
    jobs = Jobs(journal, writes, Aftermath(events))
    job = await jobs.create("cancel", "Sick", [NewRow(uri, "Meeting") for uri in uris])
    told: list[Progress] = []

    done = await jobs.run(job.id, on_change=told.append)

    assert done.state == "done"
    assert told[-1] == Progress(60, 60, 0, 0, 0)
    assert max(progress.waiting for progress in told) > 0, "the wait was not shown"
    posts = served_simulator.requests("POST", "/scheduled_events")
    assert len({post["path"] for post in posts}) == len(posts) == 60, "something was sent twice"
    assert {post["status"] for post in posts} == {201}, "Calendly refused some for its limit"
    kept = [events.event(uri) for uri in uris]
    assert {event.status for event in kept if event is not None} == {"canceled"}
    assert len(served_simulator.requests("GET")) == 0, "the list was asked for what was known"
