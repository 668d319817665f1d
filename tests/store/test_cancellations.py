"""Canceling: intended on the disk, undone, or sent once; what was lost is read back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.errors import CalendlyError, MeetingInPast, NoConnection, TooManyRequests
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.cancellations import Cancellations, CancelOutcome
from calendly_desktop.store.events import EventsStore

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Writes


@pytest.fixture
async def events(client: CalendlyClient, database: Database) -> EventsStore:
    return EventsStore(client, database, AccountStore(client, database, label="test"))


@pytest.fixture
async def event(client: CalendlyClient, events: EventsStore) -> ScheduledEvent:
    """The next meeting, known here."""
    return await events.read_event(await some_meeting(client))


@pytest.fixture
async def cancellations(events: EventsStore, writes: Writes) -> Cancellations:
    return Cancellations(events, writes)


async def some_meeting(client: CalendlyClient, *, past: bool = False) -> str:
    me = await client.get_current_user()
    now = datetime.now(UTC)
    bounds: Any = {"max_start_time": now} if past else {"min_start_time": now}
    page = await anext(aiter(client.list_scheduled_events(user=me.uri, status="active", **bounds)))
    return page.items[0].uri


def posts(served_simulator: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = served_simulator.requests("POST", "/scheduled_events")
    return found


async def cancel(cancellations: Cancellations, uri: str, reason: str = "") -> CancelOutcome:
    await cancellations.intend(uri, reason, "Intro call with Maria Lopez")
    return await cancellations.send(uri)


async def states(journal: Journal) -> list[str]:
    return [entry.state for entry in await journal.entries()]


async def test_a_cancellation_is_sent_once_and_known_at_once(
    cancellations: Cancellations,
    events: EventsStore,
    event: ScheduledEvent,
    journal: Journal,
    served_simulator: Any,
) -> None:
    outcome = await cancel(cancellations, event.uri, "The recruiter is ill.")
    assert (outcome.state, outcome.cause) == ("canceled", None)
    assert [(post["path"], post["body"]) for post in posts(served_simulator)] == [
        (
            f"/scheduled_events/{event.uri.rsplit('/', 1)[-1]}/cancellation",
            {"reason": "The recruiter is ill."},
        )
    ]
    kept = events.event(event.uri)
    assert kept is not None
    assert kept.status == "canceled"
    assert outcome.event.cancellation is not None
    assert outcome.event.cancellation.reason == "The recruiter is ill."
    assert await states(journal) == ["done"]


async def test_nothing_is_sent_before_and_undoing_is_recorded(
    cancellations: Cancellations, event: ScheduledEvent, journal: Journal, served_simulator: Any
) -> None:
    await cancellations.intend(event.uri, "Mistake", "Intro call")
    assert await states(journal) == ["waiting"]
    await cancellations.undo(event.uri)
    assert await states(journal) == ["undone"]
    await cancellations.intend(event.uri, "Mistake", "Intro call")
    await cancellations.drop([event.uri])
    assert await states(journal) == ["dropped", "undone"]
    assert posts(served_simulator) == []
    with pytest.raises(KeyError):
        await cancellations.send(event.uri)


async def test_an_answer_that_got_lost_is_looked_up_not_sent_again(
    cancellations: Cancellations, event: ScheduledEvent, served_simulator: Any
) -> None:
    served_simulator.fault(kind="drop_after", match={"method": "POST"})
    outcome = await cancel(cancellations, event.uri)
    assert outcome.state == "canceled"
    assert outcome.cause is not None
    assert outcome.event.status == "canceled"
    assert len(posts(served_simulator)) == 1


@pytest.mark.parametrize("fault", [{"kind": "drop_before"}, {"kind": "status", "status": 502}])
async def test_a_request_that_got_lost_is_told_as_still_on(
    cancellations: Cancellations,
    events: EventsStore,
    event: ScheduledEvent,
    journal: Journal,
    served_simulator: Any,
    fault: dict[str, Any],
) -> None:
    served_simulator.fault(match={"method": "POST"}, **fault)
    outcome = await cancel(cancellations, event.uri)
    assert outcome.state == "still_on"
    assert len(posts(served_simulator)) == 1
    assert events.event(event.uri) == event
    [entry] = await journal.entries()
    assert entry.state == "refused"
    assert "Calendly was asked again: it is not done." in entry.words


async def test_nothing_known_is_told_as_nothing_known(
    cancellations: Cancellations, event: ScheduledEvent, journal: Journal, served_simulator: Any
) -> None:
    single = f"/scheduled_events/{event.uri.rsplit('/', 1)[-1]}$"
    served_simulator.fault(kind="drop_after", match={"method": "POST"})
    served_simulator.fault(kind="status", status=404, times=-1, match={"path": single})
    outcome = await cancel(cancellations, event.uri)
    assert outcome.state == "unknown"
    assert len(posts(served_simulator)) == 1
    assert await states(journal) == ["unknown"]


async def test_canceled_by_somebody_else_counts_as_done(
    cancellations: Cancellations,
    events: EventsStore,
    event: ScheduledEvent,
    client: CalendlyClient,
    journal: Journal,
) -> None:
    await client.cancel_scheduled_event(event.uri, "faster")
    outcome = await cancel(cancellations, event.uri, "slower")
    assert outcome.state == "already"
    assert outcome.event.cancellation is not None
    assert outcome.event.cancellation.reason == "faster"
    kept = events.event(event.uri)
    assert kept is not None
    assert kept.status == "canceled"
    assert await states(journal) == ["already"]


async def test_a_refusal_is_raised_and_recorded(
    cancellations: Cancellations, client: CalendlyClient, journal: Journal
) -> None:
    uri = await some_meeting(client, past=True)
    with pytest.raises(MeetingInPast, match="over"):
        await cancel(cancellations, uri)
    assert await states(journal) == ["refused"]


async def test_the_limit_without_anybody_to_tell_is_a_refusal(
    cancellations: Cancellations, event: ScheduledEvent, journal: Journal, served_simulator: Any
) -> None:
    served_simulator.fault(kind="rate_limit", times=-1, retry_after=120, match={"method": "POST"})
    with pytest.raises(TooManyRequests):
        await cancel(cancellations, event.uri)
    assert await states(journal) == ["refused"]
    assert len(posts(served_simulator)) == 1


async def test_without_a_connection_nothing_is_sent(
    client: CalendlyClient, database: Database, journal: Journal, event: ScheduledEvent
) -> None:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.api.transport import Transport
    from calendly_desktop.store.writes import Writes

    offline = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "demo-token"))
    account = AccountStore(offline, database, label="test")
    store = EventsStore(offline, database, account)
    await store.keep([event])
    cancellations = Cancellations(store, Writes(offline, journal, account))
    try:
        with pytest.raises(NoConnection):
            await cancel(cancellations, event.uri)
    finally:
        await offline.aclose()
    [entry] = await journal.entries()
    assert entry.state == "refused"
    assert entry.words.startswith("No connection to Calendly")


async def test_a_meeting_nobody_can_read_is_not_even_intended(
    cancellations: Cancellations, journal: Journal
) -> None:
    with pytest.raises(CalendlyError):
        await cancel(
            cancellations, "https://api.calendly.com/scheduled_events/nothing-of-that-name"
        )
    assert await states(journal) == []


async def test_a_copy_that_cannot_be_written_does_not_hide_what_was_done(
    cancellations: Cancellations, event: ScheduledEvent, database: Database
) -> None:
    await cancellations.intend(event.uri, "", "Demo")
    await database.run(lambda c: c.execute("drop table meetings"))
    outcome = await cancellations.send(event.uri)
    assert (outcome.state, outcome.event.status) == ("canceled", "canceled")
