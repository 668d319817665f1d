"""What is worth telling comes from the local copy: news by scope, and what starts soon."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from calendly_desktop.domain.models import EventMembership, InviteesCounter, ScheduledEvent, User
from calendly_desktop.store.account import Account, AccountStore
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.noticed import Noticed
from calendly_desktop.store.sync import Sync

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.database import Database

NOW = datetime(2026, 11, 23, 10, tzinfo=UTC)
ME, ANA, TEAM = "users/ME", "users/ANA", "groups/TEAM"
EVERYBODY = Scope("organization")
MINUTE = timedelta(minutes=1)


def _meeting(number: int, minutes: float, host: str = ME, **fields: Any) -> ScheduledEvent:
    start = NOW + minutes * MINUTE
    return ScheduledEvent(
        uri=f"events/{number}",
        start_time=start,
        end_time=start + 30 * MINUTE,
        event_memberships=[EventMembership(user=host, user_name=host)],
        invitees_counter=InviteesCounter(total=1, active=1),
        **fields,
    )


@pytest.fixture
def account(client: CalendlyClient, database: Database) -> AccountStore:
    made = AccountStore(client, database, label="test")
    made.account = Account(user=User(uri=ME, name="Me"), read_at=NOW, role="owner")
    return made


@pytest.fixture
def events(client: CalendlyClient, database: Database, account: AccountStore) -> EventsStore:
    return EventsStore(client, database, account, now=lambda: NOW)


@pytest.fixture
def noticed(database: Database, events: EventsStore, account: AccountStore) -> Noticed:
    return Noticed(database, events, account)


async def test_news_by_scope(noticed: Noticed, events: EventsStore) -> None:
    old = _meeting(1, 60)
    await events.keep([old])
    await events.keep([_meeting(2, 5), _meeting(3, 9, ANA)], noticing=True, group=TEAM)
    gone = _meeting(1, 60, status="canceled")
    await events.keep([gone], noticing=True)
    found = {
        scope.kind: [
            (item.uri, item.kind, item.is_canceled) for item in await noticed.unseen(scope)
        ]
        for scope in (Scope(), EVERYBODY, Scope("person", ANA), Scope("group", TEAM))
    }
    mine = [("events/2", "new", False), ("events/1", "canceled", True)]
    assert found == {
        "mine": mine,
        "organization": [mine[0], ("events/3", "new", False), mine[1]],
        "person": [("events/3", "new", False)],
        "group": [mine[0], ("events/3", "new", False)],
    }
    assert not any(item.is_sure for item in await noticed.unseen(EVERYBODY))
    await events.keep_invitees(_meeting(2, 5), [])
    assert [item.is_sure for item in await noticed.unseen(Scope())] == [True, False]
    assert [row.event.uri for row in await noticed.read([noticed_number(events, 2)])] == [
        "events/2"
    ]


def noticed_number(events: EventsStore, number: int) -> int:
    found = events.id_of(f"events/{number}")
    assert found is not None
    return found


async def test_what_starts_soon(noticed: Noticed, events: EventsStore) -> None:
    meetings = [_meeting(n, n) for n in (-20, -1, 0, 4, 5, 6)]
    await events.keep([*meetings, _meeting(3, 3, ANA), _meeting(2, 2, status="canceled")])
    since, until = NOW - 2 * MINUTE, NOW + 6 * MINUTE
    found = [row.event.uri for row in noticed.starting(Scope(), since, until)]
    assert found == ["events/-1", "events/0", "events/4", "events/5"]
    assert "events/3" in [row.event.uri for row in noticed.starting(EVERYBODY, since, until)]
    assert noticed.is_still("events/4", NOW + 4 * MINUTE)
    assert not noticed.is_still("events/4", NOW + 5 * MINUTE), "moved"
    assert not noticed.is_still("events/2", NOW + 2 * MINUTE), "canceled"
    assert not noticed.is_still("events/99", NOW)


async def test_a_booking_comes_by_itself_while_the_app_is_open(
    client: CalendlyClient,
    database: Database,
    served_simulator: Any,
    until: Callable[..., Any],
) -> None:
    """Calendly is asked again every five minutes by the wall clock, whatever is on screen."""
    import asyncio

    ahead = [timedelta()]

    def now() -> datetime:
        return datetime.now(UTC) + ahead[0]

    account = AccountStore(client, database, label="test")
    events = EventsStore(client, database, account, now=now)
    sync = Sync(client, events, account, now=now, pulse=0.02)
    noticed = Noticed(database, events, account)
    await sync.show("upcoming", Scope())
    task = asyncio.get_running_loop().create_task(sync.run())
    try:
        await until(lambda: sync.progress.state == "idle" and events.known > 5)
        booked = served_simulator.control("POST", "bookings", {"name": "Nora New"})
        ahead[0] += timedelta(minutes=4)
        await asyncio.sleep(0.2)
        assert events.event(booked["event"]["uri"]) is None
        ahead[0] += timedelta(minutes=1, seconds=5)
        await until(lambda: events.event(booked["event"]["uri"]) is not None)
        await until(lambda: sync.progress.state == "idle")
        assert [item.uri for item in await noticed.unseen(Scope())] == [booked["event"]["uri"]]
        ahead[0] += timedelta(hours=9)  # a night asleep
        served_simulator.clear()
        await until(lambda: served_simulator.requests("GET", "/scheduled_events"))
    finally:
        task.cancel()
        await asyncio.wait({task})
