"""Booking under every mishap: never twice, looked up, said plainly."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.domain.booking import BookingForm
from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.bookings import Bookings
from calendly_desktop.store.events import EventsStore

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.writes import Writes

BOOKING = {"method": "POST", "path": "/invitees$"}
MAIL = "zelda.quist@example.com"


@pytest.fixture
async def bookings(client: CalendlyClient, database: Database, writes: Writes) -> Bookings:
    account = AccountStore(client, database, label="test")
    await account.load()
    return Bookings(client, EventsStore(client, database, account), writes)


async def ready(bookings: Bookings, client: CalendlyClient) -> tuple[BookingForm, EventType]:
    me = await client.get_current_user()
    kinds = (await client.list_event_types(user=me.uri).all()).items
    kind = next(kind for kind in kinds if kind.name == "Intro call")
    now = datetime.now(UTC)
    free = await bookings.free_times(kind.uri, now, now + timedelta(days=31))
    start = free[0].start_time
    filled = BookingForm(
        event_type=kind.uri,
        start=start.isoformat(),
        name="Zelda Quist",
        email=MAIL,
        timezone="Europe/Berlin",
        answers={"0": "Designer"},
    )
    return filled, kind


async def booked(client: CalendlyClient) -> int:
    me = await client.get_current_user()
    listing = await client.list_scheduled_events(user=me.uri, invitee_email=MAIL).all()
    return len(listing.items)


@pytest.mark.parametrize("damage", ["drop_after", "truncate", "wrong_json"])
async def test_an_answer_lost_on_the_way_back_is_looked_up(
    bookings: Bookings, client: CalendlyClient, served_simulator: Any, damage: str
) -> None:
    form, kind = await ready(bookings, client)
    served_simulator.fault(kind=damage, match=BOOKING)
    outcome = await bookings.book(form, kind)
    assert (outcome.state, outcome.looked) == ("booked", True)
    assert outcome.invitee is not None
    assert outcome.invitee.email == MAIL
    assert outcome.event is not None
    assert len(served_simulator.requests("POST", "/invitees")) == 1
    assert await booked(client) == 1


@pytest.mark.parametrize(
    "fault",
    [{"kind": "drop_before"}, {"kind": "status", "status": 500}, {"kind": "html", "status": 200}],
    ids=lambda fault: fault["kind"],
)
async def test_what_never_arrived_is_not_certain_and_never_sent_again(
    bookings: Bookings,
    client: CalendlyClient,
    writes: Writes,
    served_simulator: Any,
    fault: dict[str, Any],
) -> None:
    form, kind = await ready(bookings, client)
    served_simulator.fault(match=BOOKING, **fault)
    outcome = await bookings.book(form, kind)
    assert outcome.state == "unknown"
    assert (await bookings.look_again(outcome.entry)).state == "unknown"  # it may still come
    assert len(served_simulator.requests("POST", "/invitees")) == 1
    assert await booked(client) == 0
    [entry] = await writes.journal.entries()
    assert "look before you do it again" in entry.words


async def test_a_booking_that_shows_late_is_found_by_looking_again(
    bookings: Bookings, client: CalendlyClient, served_simulator: Any
) -> None:
    form, kind = await ready(bookings, client)
    served_simulator.fault(kind="drop_after", match=BOOKING)
    served_simulator.fault(
        kind="status",
        status=500,
        times=-1,
        match={"method": "GET", "path": "/scheduled_events$"},
    )
    with pytest.raises(Problem):  # whether somebody is there already has to be known before
        await bookings.book(form, kind)
    assert served_simulator.requests("POST", "/invitees") == []
    served_simulator.clear()
    served_simulator.fault(kind="drop_before", match=BOOKING)
    outcome = await bookings.book(form, kind)
    assert outcome.state == "unknown"
    await client.book_invitee(  # the request arrives late after all
        event_type=kind.uri,
        start_time=form.moment or datetime.now(UTC),
        invitee={"email": MAIL, "name": "Zelda Quist", "timezone": "Europe/Berlin"},
        more={
            "location": {"kind": "zoom_conference"},
            "questions_and_answers": [
                {"question": kind.custom_questions[0].name, "answer": "x", "position": 0}
            ],
        },
    )
    found = await bookings.look_again(outcome.entry)
    assert (found.state, found.looked) == ("booked", True)
    assert found.invitee is not None
    assert found.event is not None


async def test_too_many_requests_is_surely_not_booked_and_stopping_sends_nothing(
    bookings: Bookings, client: CalendlyClient, writes: Writes, served_simulator: Any
) -> None:
    form, kind = await ready(bookings, client)
    served_simulator.fault(kind="rate_limit", retry_after=1, match=BOOKING)
    outcome = await bookings.book(form, kind, on_wait=lambda _seconds, stop: stop())
    assert outcome.state == "stopped"
    assert await booked(client) == 0
    assert len(served_simulator.requests("POST", "/invitees")) == 1
    [entry] = await writes.journal.entries()
    assert entry.state == "refused"
