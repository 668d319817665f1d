"""Meetings: read, remembered, searched; over real HTTP to the simulator."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import NoConnection, NotAllowed
from calendly_desktop.api.transport import Transport
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.event_views import VIEWS, Scope, View
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.sync import Sync

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.database import Database

MINE = Scope()
EVERYBODY = Scope("organization")


@pytest.fixture
def account(client: CalendlyClient, database: Database) -> AccountStore:
    return AccountStore(client, database, label="test")


@pytest.fixture
def store(client: CalendlyClient, database: Database, account: AccountStore) -> EventsStore:
    return EventsStore(client, database, account)


@pytest.fixture
def read(
    client: CalendlyClient, account: AccountStore, store: EventsStore, until: Callable[..., Any]
) -> Callable[..., Any]:
    """Read everything of a scope from Calendly anew: meetings, then their invitees."""
    now = [datetime.now(UTC)]
    sync = Sync(client, store, account, now=lambda: now[0])

    async def all_of(scope: Scope = MINE) -> None:
        now[0] += timedelta(minutes=1)
        await sync.show("upcoming", scope, refresh=True)
        async with asyncio.TaskGroup() as group:
            running = group.create_task(sync.run())
            await asyncio.sleep(0)
            await until(lambda: sync.progress.state == "idle", what="for the sync")
            running.cancel()

    return all_of


def events(
    store: EventsStore, view: View = "upcoming", scope: Scope = MINE
) -> list[ScheduledEvent]:
    return [found.event for found in store.search(view, scope)]


@pytest.fixture
async def maria(store: EventsStore, read: Callable[..., Any]) -> ScheduledEvent:
    await read()
    return store.search("upcoming", MINE, "maria lopez")[0].event


async def test_views_hold_what_they_say(store: EventsStore, read: Callable[..., Any]) -> None:
    await read()
    now = datetime.now(UTC)
    upcoming, past, canceled = (events(store, view) for view in VIEWS)
    assert upcoming
    assert past
    assert canceled
    assert all(event.end_time > now and event.status == "active" for event in upcoming)
    assert all(event.end_time <= now and event.status == "active" for event in past)
    assert all(event.status == "canceled" for event in canceled)
    assert [e.start_time for e in upcoming] == sorted(e.start_time for e in upcoming)
    assert [e.start_time for e in past] == sorted((e.start_time for e in past), reverse=True)


async def test_a_running_meeting_is_upcoming(
    store: EventsStore, read: Callable[..., Any], client: CalendlyClient, database: Database
) -> None:
    await read()
    first = events(store)[0]
    clock = first.start_time + timedelta(minutes=5)
    account = AccountStore(client, database, label="test")
    later = EventsStore(client, database, account, now=lambda: clock)
    assert first.uri in {event.uri for event in events(later)}


async def test_everybody_is_more_than_me(store: EventsStore, read: Callable[..., Any]) -> None:
    await read()
    mine = events(store)
    await read(EVERYBODY)
    assert len(events(store, scope=EVERYBODY)) > len(mine)
    assert [e.uri for e in events(store)] == [e.uri for e in mine]


async def test_a_colleagues_meetings_are_theirs(
    store: EventsStore, read: Callable[..., Any]
) -> None:
    await store.learn_people()
    scopes = {choice.label: choice for choice in store.scopes()}
    assert list(scopes)[:2] == ["My meetings", "Everybody in Acme Recruiting"]
    colleague = next(c.scope for c in scopes.values() if c.scope.kind == "person")
    await read(colleague)
    assert events(store, scope=colleague)
    for event in events(store, scope=colleague):
        assert colleague.user in {host.user for host in event.event_memberships}


class TestAMemberWithoutRights:
    """A role that shows only one's own meetings."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 60, "role": "user"}

    async def test_other_scopes_are_refused_with_the_reason(
        self, store: EventsStore, read: Callable[..., Any]
    ) -> None:
        await read()
        reasons = [choice.reason for choice in store.scopes()]
        assert reasons[0] == ""
        assert "owner or admin of Acme Recruiting" in reasons[1]
        with pytest.raises(NotAllowed):
            await read(EVERYBODY)


async def test_invitees_that_are_known_are_not_asked_for_again(
    store: EventsStore, read: Callable[..., Any], served_simulator: Any
) -> None:
    await read()
    served_simulator.clear()
    for event in events(store):
        await store.read_invitees(event)
    assert served_simulator.requests() == []
    await store.read_invitees(events(store)[0], refresh=True)
    assert len(served_simulator.requests()) == 1


async def test_a_new_booking_in_a_group_has_its_invitees_read_again(
    store: EventsStore, read: Callable[..., Any], served_simulator: Any
) -> None:
    await read()
    group = max(events(store), key=lambda event: event.invitees_counter.active)
    before = store.invitees(group.uri)
    served_simulator.control(
        "POST",
        "bookings",
        {
            "event_type": group.event_type,
            "start_time": group.start_time.isoformat(),
            "name": "Late Comer",
            "email": "late.comer@example.com",
        },
    )
    served_simulator.clear()
    await read()
    paths = [r["path"] for r in served_simulator.requests() if r["path"].endswith("/invitees")]
    assert [path.split("/")[2] for path in paths] == [group.uri.rsplit("/", 1)[1]]
    assert before is not None
    assert len(store.invitees(group.uri) or ()) == len(before) + 1
    found = store.search("upcoming", MINE, "late comer")
    assert [each.event.uri for each in found] == [group.uri]


async def test_a_search_finds_names_answers_and_the_right_invitee(
    store: EventsStore, maria: ScheduledEvent
) -> None:
    found = store.search("upcoming", MINE, "maria")[0]
    assert found.event.uri == maria.uri
    assert found.is_about
    assert found.invitee is not None
    assert found.invitee.email == "maria.lopez@example.com"
    assert store.search("upcoming", MINE, "maria nobody-has-this") == []
    group = max(events(store), key=lambda each: each.invitees_counter.active)
    everyone = store.invitees(group.uri) or []
    wanted = next(each for each in everyone if each.status == "active")
    in_group = store.found(group.uri, wanted.email)
    assert in_group is not None
    assert in_group.is_about
    assert in_group.invitee == wanted
    undecided = store.found(group.uri, "example")
    assert undecided is not None
    assert not undecided.is_about


async def test_a_whole_address_is_asked_for_at_calendly(
    store: EventsStore, served_simulator: Any
) -> None:
    served_simulator.clear()
    count = await store.find_by_email("maria.lopez@example.com", MINE)
    assert count >= 1
    asked = served_simulator.requests("GET", "/scheduled_events")[0]["query"]
    assert asked["invitee_email"] == "maria.lopez@example.com"
    assert "status" not in asked
    assert store.search("upcoming", MINE, "maria.lopez@example.com")


async def test_everything_is_there_at_the_next_start_without_a_connection(
    store: EventsStore,
    maria: ScheduledEvent,
    client: CalendlyClient,
    database: Database,
    served_simulator: Any,
) -> None:
    served_simulator.clear()
    offline = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "demo-token"))
    account = AccountStore(offline, database, label="test")
    again = EventsStore(offline, database, account)
    found = again.search("upcoming", MINE, "maria lopez")
    assert [each.event for each in found] == [maria]
    assert found[0].invitee == store.search("upcoming", MINE, "maria lopez")[0].invitee
    assert events(again, "past") == events(store, "past")
    assert again.known == store.known
    assert again.as_of is not None
    with pytest.raises(NoConnection):
        await Sync(offline, again, account).show("upcoming", MINE, refresh=True)
    assert served_simulator.requests() == []
    await offline.aclose()


async def test_what_was_canceled_elsewhere_is_known_after_the_next_look(
    store: EventsStore, maria: ScheduledEvent, client: CalendlyClient, read: Callable[..., Any]
) -> None:
    await client.cancel_scheduled_event(maria.uri)
    await read()
    assert maria.uri not in {each.uri for each in events(store)}
    assert maria.uri in {each.uri for each in events(store, "canceled")}


async def test_round_robin_is_known_from_the_event_type(
    store: EventsStore, read: Callable[..., Any]
) -> None:
    await read(EVERYBODY)
    poolings = set()
    for uri in {event.event_type for event in events(store, scope=EVERYBODY)}:
        event_type = await store.event_type(uri)
        poolings.add(event_type.pooling_type if event_type else "unreadable")
    assert "round_robin" in poolings


async def test_an_unreadable_event_type_is_no_failure(
    store: EventsStore, read: Callable[..., Any], served_simulator: Any
) -> None:
    await read()
    served_simulator.fault(kind="status", status=404, match={"path": "/event_types"})
    uri = events(store)[0].event_type
    assert await store.event_type(uri) is None
    assert await store.event_type("") is None
    asked = len(served_simulator.requests("GET", "/event_types/"))
    assert await store.event_type(uri) is None
    assert len(served_simulator.requests("GET", "/event_types/")) == asked, "it is not asked again"
