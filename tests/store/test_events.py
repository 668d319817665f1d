"""Meetings: read, remembered, searched, canceled once; over real HTTP to the simulator."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import (
    MeetingInPast,
    NoConnection,
    NotAllowed,
    ServerTrouble,
    TooManyRequests,
)
from calendly_desktop.api.transport import Transport
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.event_views import Scope, View
from calendly_desktop.store.events import EventsStore

if TYPE_CHECKING:
    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.database import Database

MINE = Scope()
EVERYBODY = Scope("organization")
INVITEES = r"/invitees$"


async def no_sleep(_seconds: float) -> None:
    """Pass the seconds between two looks at a cancellation."""


@pytest.fixture
async def store(client: CalendlyClient, database: Database) -> EventsStore:
    return EventsStore(
        client, database, AccountStore(client, database, label="test"), sleep=no_sleep
    )


async def read(store: EventsStore, view: View = "upcoming", scope: Scope = MINE) -> None:
    reading = await store.begin(view, scope)
    async for _part in store.read(reading, 50):
        pass
    assert reading.is_complete


def events(
    store: EventsStore, view: View = "upcoming", scope: Scope = MINE
) -> list[ScheduledEvent]:
    return [found.event for found in store.search(view, scope)]


async def fill(store: EventsStore, scope: Scope = MINE) -> list[str]:
    told: list[str] = []
    await store.fill(events(store, scope=scope), told.append)
    return told


async def maria(store: EventsStore) -> ScheduledEvent:
    await read(store)
    await fill(store)
    return store.search("upcoming", MINE, "maria lopez")[0].event


async def test_views_hold_what_they_say(store: EventsStore) -> None:
    for view in ("upcoming", "past", "canceled"):
        await read(store, view)
    now = datetime.now(UTC)
    upcoming, past, canceled = (events(store, v) for v in ("upcoming", "past", "canceled"))
    assert upcoming
    assert past
    assert canceled
    assert all(event.end_time > now and event.status == "active" for event in upcoming)
    assert all(event.end_time <= now and event.status == "active" for event in past)
    assert all(event.status == "canceled" for event in canceled)
    assert [e.start_time for e in upcoming] == sorted(e.start_time for e in upcoming)
    assert [e.start_time for e in past] == sorted((e.start_time for e in past), reverse=True)


async def test_a_running_meeting_is_upcoming(client: CalendlyClient, database: Database) -> None:
    account = AccountStore(client, database, label="test")
    plain = EventsStore(client, database, account)
    await read(plain)
    first = events(plain)[0]
    clock = first.start_time + timedelta(minutes=5)
    later = EventsStore(client, database, account, now=lambda: clock)
    await read(later)
    assert first.uri in {event.uri for event in events(later)}


async def test_everybody_is_more_than_me(store: EventsStore) -> None:
    await read(store)
    mine = events(store)
    await read(store, scope=EVERYBODY)
    assert len(events(store, scope=EVERYBODY)) > len(mine)
    assert [e.uri for e in events(store)] == [e.uri for e in mine]


async def test_a_colleagues_meetings_are_theirs(store: EventsStore) -> None:
    await store.learn_people()
    scopes = {choice.label: choice for choice in store.scopes()}
    assert list(scopes)[:2] == ["My meetings", "Everybody in Acme Recruiting"]
    colleague = next(c.scope for c in scopes.values() if c.scope.kind == "person")
    await read(store, scope=colleague)
    for event in events(store, scope=colleague):
        assert colleague.user in {host.user for host in event.event_memberships}


class TestAMemberWithoutRights:
    """A role that shows only one's own meetings."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 60, "role": "user"}

    async def test_other_scopes_are_refused_with_the_reason(self, store: EventsStore) -> None:
        await read(store)
        reasons = [choice.reason for choice in store.scopes()]
        assert reasons[0] == ""
        assert "owner or admin of Acme Recruiting" in reasons[1]
        with pytest.raises(NotAllowed):
            await read(store, scope=EVERYBODY)


async def test_names_are_read_once_and_at_most_few_at_a_time(
    store: EventsStore, served_simulator: Any
) -> None:
    await read(store)
    told = await fill(store)
    assert sorted(told) == sorted(event.uri for event in events(store))
    assert store.coverage("upcoming", MINE).read == len(told)
    served_simulator.clear()
    assert await fill(store) == []
    for event in events(store):
        await store.read_invitees(event)
    assert served_simulator.requests() == []


async def test_a_new_booking_in_a_group_has_its_invitees_read_again(
    store: EventsStore, served_simulator: Any
) -> None:
    await read(store)
    await fill(store)
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
    await read(store)
    stale = [event.uri for event in events(store) if store.needs_invitees(event)]
    assert stale == [group.uri]
    assert await fill(store) == [group.uri]
    assert before is not None
    assert len(store.invitees(group.uri) or ()) == len(before) + 1
    assert [found.event.uri for found in store.search("upcoming", MINE, "late comer")] == [
        group.uri
    ]


async def test_a_search_finds_names_answers_and_the_right_invitee(store: EventsStore) -> None:
    event = await maria(store)
    found = store.search("upcoming", MINE, "maria")[0]
    assert found.event.uri == event.uri
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
    store: EventsStore, client: CalendlyClient, database: Database, served_simulator: Any
) -> None:
    event = await maria(store)
    await read(store, "past")
    served_simulator.clear()
    offline = CalendlyClient(Transport("http://127.0.0.1:9", lambda: "demo-token"))
    again = EventsStore(offline, database, AccountStore(offline, database, label="test"))
    found = again.search("upcoming", MINE, "maria lopez")
    assert [each.event for each in found] == [event]
    assert found[0].invitee == store.search("upcoming", MINE, "maria lopez")[0].invitee
    await again.recall()
    assert events(again, "past") == events(store, "past")
    assert again.known == store.known
    assert again.as_of is not None
    with pytest.raises(NoConnection):
        await again.begin("upcoming", MINE)
    assert served_simulator.requests() == []
    await offline.aclose()


async def test_what_calendly_no_longer_lists_is_forgotten(
    store: EventsStore, client: CalendlyClient, database: Database
) -> None:
    event = await maria(store)
    await client.cancel_scheduled_event(event.uri)
    await read(store)
    assert store.event(event.uri) is None
    assert store.invitees(event.uri) is None
    again = EventsStore(client, database, AccountStore(client, database, label="test"))
    await again.recall()
    assert again.event(event.uri) is None
    await read(store, "canceled")
    assert event.uri in {each.uri for each in events(store, "canceled")}


async def test_a_row_of_the_wrong_shape_is_counted_not_fatal(
    store: EventsStore, served_simulator: Any
) -> None:
    whole = await store.begin("upcoming", MINE)
    async for _part in store.read(whole, 50):
        pass
    known = events(store)
    served_simulator.fault(kind="wrong_row", match={"path": "/scheduled_events"})
    reading = await store.begin("upcoming", MINE)
    async for _part in store.read(reading, 50):
        pass
    assert reading.set_aside == 1
    assert reading.rows_read == whole.rows_read - 1
    assert events(store) == known, "the copy of a row that cannot be read now is kept"


async def test_a_long_list_is_read_in_parts(store: EventsStore) -> None:
    reading = await store.begin("past", EVERYBODY)
    async for _part in store.read(reading, 1):
        assert len(reading.seen) == reading.rows_read
    first = reading.rows_read
    if not reading.is_complete:
        async for _part in store.read(reading, 50):
            pass
        assert reading.rows_read > first
    assert reading.is_complete


class TestALongList:
    """More meetings than one page holds."""

    @pytest.fixture
    def simulator_options(self) -> dict[str, Any]:
        return {"seed": 1, "meetings": 900}

    async def test_page_one_comes_first_and_a_stale_token_leaves_no_gap(
        self, store: EventsStore, served_simulator: Any
    ) -> None:
        reading = await store.begin("past", EVERYBODY)
        parts = [(part.rows_read, part.is_complete) async for part in store.read(reading, 1)]
        assert parts == [(100, False)]
        served_simulator.fault(kind="stale_page_token", match={"path": "/scheduled_events"})
        async for _part in store.read(reading, 99):
            pass
        assert reading.is_complete
        assert len(reading.seen) == reading.rows_read
        shown = {event.uri for event in events(store, "past", EVERYBODY)}
        running = {event.uri for event in events(store, "upcoming", EVERYBODY)}
        assert reading.seen - running == shown
        served_simulator.clear()
        await read(store, "past", EVERYBODY)
        assert {event.uri for event in events(store, "past", EVERYBODY)} == shown

    async def test_what_is_not_reached_yet_is_not_forgotten(
        self, store: EventsStore, client: CalendlyClient, database: Database
    ) -> None:
        await read(store, "past", EVERYBODY)
        known = store.known
        reading = await store.begin("past", EVERYBODY)
        async for _part in store.read(reading, 1):
            pass
        assert store.known == known


# -- canceling -------------------------------------------------------------------------------------


def posts(served_simulator: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = served_simulator.requests("POST", "/scheduled_events")
    return found


async def test_a_cancellation_is_sent_once_and_known_at_once(
    store: EventsStore, served_simulator: Any
) -> None:
    event = await maria(store)
    outcome = await store.cancel(event.uri, "The recruiter is ill.")
    assert outcome.state == "canceled"
    assert outcome.cause is None
    sent = posts(served_simulator)
    assert [(post["path"], post["body"]) for post in sent] == [
        (
            f"/scheduled_events/{event.uri.rsplit('/', 1)[-1]}/cancellation",
            {"reason": "The recruiter is ill."},
        )
    ]
    assert event.uri not in {each.uri for each in events(store)}
    canceled = events(store, "canceled")
    assert [each.uri for each in canceled if each.uri == event.uri] == [event.uri]
    assert outcome.event.cancellation is not None
    assert outcome.event.cancellation.reason == "The recruiter is ill."


async def test_an_answer_that_got_lost_is_looked_up_not_sent_again(
    store: EventsStore, served_simulator: Any
) -> None:
    event = await maria(store)
    served_simulator.fault(kind="drop_after", match={"method": "POST"})
    outcome = await store.cancel(event.uri, "")
    assert outcome.state == "canceled"
    assert outcome.cause is not None
    assert len(posts(served_simulator)) == 1


async def test_a_request_that_got_lost_is_told_as_still_on(
    store: EventsStore, served_simulator: Any
) -> None:
    event = await maria(store)
    served_simulator.fault(kind="drop_before", match={"method": "POST"})
    outcome = await store.cancel(event.uri, "")
    assert outcome.state == "still_on"
    assert len(posts(served_simulator)) == 1
    assert event.uri in {each.uri for each in events(store)}


async def test_a_server_error_is_looked_up_too(store: EventsStore, served_simulator: Any) -> None:
    event = await maria(store)
    served_simulator.fault(kind="status", status=502, match={"method": "POST"})
    outcome = await store.cancel(event.uri, "")
    assert outcome.state == "still_on"
    assert len(posts(served_simulator)) == 1


async def test_nothing_known_is_told_as_nothing_known(
    store: EventsStore, served_simulator: Any
) -> None:
    event = await maria(store)
    single = f"/scheduled_events/{event.uri.rsplit('/', 1)[-1]}$"
    served_simulator.fault(kind="drop_after", match={"method": "POST"})
    served_simulator.fault(kind="status", status=404, times=-1, match={"path": single})
    outcome = await store.cancel(event.uri, "")
    assert outcome.state == "unknown"
    assert len(posts(served_simulator)) == 1


async def test_canceled_by_somebody_else_counts_as_done(
    store: EventsStore, client: CalendlyClient, served_simulator: Any
) -> None:
    event = await maria(store)
    await client.cancel_scheduled_event(event.uri, "faster")
    outcome = await store.cancel(event.uri, "slower")
    assert outcome.state == "already"
    assert outcome.event.cancellation is not None
    assert outcome.event.cancellation.reason == "faster"
    assert event.uri not in {each.uri for each in events(store)}


async def test_a_past_meeting_is_refused_in_words(store: EventsStore) -> None:
    await read(store, "past")
    with pytest.raises(MeetingInPast, match="over"):
        await store.cancel(events(store, "past")[0].uri, "")


async def test_too_many_requests_cancels_nothing(store: EventsStore, served_simulator: Any) -> None:
    event = await maria(store)
    served_simulator.fault(kind="rate_limit", times=-1, retry_after=120, match={"method": "POST"})
    with pytest.raises(TooManyRequests):
        await asyncio.wait_for(store.cancel(event.uri, ""), 20)
    assert store.event(event.uri) == event


async def test_round_robin_is_known_from_the_event_type(store: EventsStore) -> None:
    await read(store, scope=EVERYBODY)
    poolings = set()
    for uri in {event.event_type for event in events(store, scope=EVERYBODY)}:
        event_type = await store.event_type(uri)
        poolings.add(event_type.pooling_type if event_type else "unreadable")
    assert "round_robin" in poolings


async def test_an_unreadable_event_type_is_no_failure(
    store: EventsStore, served_simulator: Any
) -> None:
    await read(store)
    served_simulator.fault(kind="status", status=404, match={"path": "/event_types"})
    assert await store.event_type(events(store)[0].event_type) is None
    assert await store.event_type("") is None


async def test_background_reading_passes_over_one_and_stops_at_trouble(
    store: EventsStore, served_simulator: Any
) -> None:
    await read(store)
    served_simulator.fault(kind="status", status=404, match={"path": INVITEES})
    assert len(await fill(store)) == len(events(store)) - 1
    missing = [event for event in events(store) if store.needs_invitees(event)]
    assert len(missing) == 1
    served_simulator.fault(kind="status", status=500, times=-1, match={"path": INVITEES})
    with pytest.raises(ServerTrouble):
        await asyncio.wait_for(fill(store), 30)


async def test_a_full_disk_does_not_stop_reading(
    store: EventsStore, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    await read(store)
    await database.run(
        lambda c: c.execute(
            "create trigger full before insert on events begin"
            " select raise(abort, 'database or disk is full'); end"
        )
    )
    await read(store, "past")
    assert events(store, "past")
    assert "free space" in store.notice
