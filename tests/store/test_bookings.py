"""Booking for somebody: against the simulated Calendly, with a real journal and local copy."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.booking import BookingForm
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.booking_problems import (
    AlreadyBooked,
    FieldRefused,
    SlotGone,
    TimePassed,
    TooManyBookings,
)
from calendly_desktop.store.bookings import Bookings
from calendly_desktop.store.cancellations import Cancellations
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.moves import Moves, OldMeeting

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.writes import Writes


@pytest.fixture
async def events(client: CalendlyClient, database: Database) -> EventsStore:
    account = AccountStore(client, database, label="test")
    await account.load()
    return EventsStore(client, database, account)


@pytest.fixture
def bookings(client: CalendlyClient, events: EventsStore, writes: Writes) -> Bookings:
    return Bookings(client, events, writes)


async def kind_named(client: CalendlyClient, name: str) -> EventType:
    me = await client.get_current_user()
    kinds = (await client.list_event_types(user=me.uri).all()).items
    return next(kind for kind in kinds if kind.name == name)


async def free(bookings: Bookings, kind: EventType, number: int = 0) -> datetime:
    now = datetime.now(UTC)
    return (await bookings.free_times(kind.uri, now, now + timedelta(days=31)))[number].start_time


def form(kind: EventType, start: datetime, **more: Any) -> BookingForm:
    answers = {str(q.position): "yes" for q in kind.custom_questions if q.required}
    filled = {
        "event_type": kind.uri,
        "start": start.isoformat(),
        "name": "Zelda Quist",
        "email": "zelda.quist@example.com",
        "timezone": "America/New_York",
        "answers": answers,
    }
    return BookingForm(**{**filled, **more})


async def test_a_booking_is_journaled_sent_once_and_in_the_list_at_once(
    bookings: Bookings, events: EventsStore, writes: Writes, served_simulator: Any
) -> None:
    kind = await kind_named(writes.client, "Intro call")
    start = await free(bookings, kind)
    outcome = await bookings.book(form(kind, start, guests="ken@example.com"), kind)
    assert outcome.state == "booked"
    assert outcome.event is not None
    assert outcome.event.start_time == start
    assert outcome.invitee is not None
    assert outcome.invitee.reschedule_url
    [number] = await events.numbers(Wanted("upcoming", Scope(), "zelda.quist@example.com"))
    [found] = await events.read_rows([number])
    assert found.invitee is not None
    assert found.invitee.name == "Zelda Quist"
    assert [guest.email for guest in found.event.event_guests] == ["ken@example.com"]
    [entry] = await writes.journal.entries()
    assert (entry.state, entry.write.title) == ("done", "Intro call for Zelda Quist")
    assert entry.id == outcome.entry
    assert len(served_simulator.requests("POST", "/invitees")) == 1
    person = await bookings.earlier.person("ZELDA.quist@example.com")
    assert person is not None
    assert person.timezone == "America/New_York"
    assert not await bookings.earlier.asks_two_names(kind.uri)
    for typed in ("zel", "ZELDA q", "quist@", "zelda.quist@example.com"):
        [known] = await bookings.earlier.people(typed)
        assert known == ("Zelda Quist", "zelda.quist@example.com")
    assert await bookings.earlier.people("z") == []
    assert await bookings.earlier.people("zelda nobody") == []


async def test_a_taken_time_is_noticed_before_anything_is_sent_and_others_are_named(
    bookings: Bookings, writes: Writes, served_simulator: Any
) -> None:
    kind = await kind_named(writes.client, "Intro call")
    start = await free(bookings, kind, 3)
    await bookings.book(form(kind, start), kind)
    with pytest.raises(SlotGone) as gone:
        await bookings.book(form(kind, start, email="other@example.com"), kind)
    assert len(gone.value.nearest) == 3
    assert start not in gone.value.nearest
    assert max(abs(near - start) for near in gone.value.nearest) < timedelta(hours=12)
    with pytest.raises(TimePassed):
        await bookings.book(form(kind, datetime.now(UTC) - timedelta(hours=1)), kind)
    assert len(served_simulator.requests("POST", "/invitees")) == 1
    assert len(await writes.journal.entries()) == 1


async def test_a_time_that_goes_in_the_last_moment_is_told_the_same_way(
    bookings: Bookings, writes: Writes, served_simulator: Any
) -> None:
    kind = await kind_named(writes.client, "Intro call")
    start = await free(bookings, kind)
    taken: dict[str, Any] = {"title": "Invalid Argument", "message": "x"}
    taken["details"] = [{"parameter": "start_time", "message": "is not an available time"}]
    served_simulator.fault(kind="status", status=400, body=taken, match={"path": "/invitees$"})
    with pytest.raises(SlotGone) as gone:
        await bookings.book(form(kind, start), kind)
    assert start not in gone.value.nearest
    [entry] = await writes.journal.entries()
    assert entry.state == "refused"


async def test_refusals_name_the_field_and_keep_nothing(bookings: Bookings, writes: Writes) -> None:
    kind = await kind_named(writes.client, "Intro call")
    start = await free(bookings, kind)
    with pytest.raises(FieldRefused) as refused:
        await bookings.book(form(kind, start, answers={}), kind)
    assert refused.value.field == "question:0"
    assert "Nothing was booked." in refused.value.message
    with pytest.raises(FieldRefused) as refused:
        await bookings.book(form(kind, start, timezone="Mars/Olympus"), kind)
    assert refused.value.field == "zone"
    calls = await kind_named(writes.client, "Phone screening")
    when = await free(bookings, calls)
    answers = {"0": "+49 30 1234567"}
    with pytest.raises(FieldRefused) as refused:
        await bookings.book(form(calls, when, answers=answers, place_text=""), calls)
    assert refused.value.field == "place"


@pytest.mark.parametrize(
    ("status", "body", "reason", "says"),
    [
        (403, {"title": "Permission Denied", "message": "You do not have permission"}, "role", ""),
        (
            403,
            {"title": "Permission Denied", "message": "Upgrade your plan to access this feature."},
            "plan",
            "booking link",
        ),
    ],
)
async def test_role_and_plan_are_told_apart(
    bookings: Bookings,
    writes: Writes,
    served_simulator: Any,
    status: int,
    body: dict[str, Any],
    reason: str,
    says: str,
) -> None:
    kind = await kind_named(writes.client, "Intro call")
    start = await free(bookings, kind)
    served_simulator.fault(kind="status", status=status, body=body, match={"method": "POST"})
    with pytest.raises(NotAllowed) as refused:
        await bookings.book(form(kind, start), kind)
    assert refused.value.reason == reason
    assert "Nothing was booked." in refused.value.explanation
    assert says in refused.value.remedy


async def test_somebody_who_has_a_place_in_the_group_is_not_booked_twice(
    bookings: Bookings, writes: Writes, served_simulator: Any
) -> None:
    kind = await kind_named(writes.client, "Team workshop")
    start = await free(bookings, kind)
    first = await bookings.book(form(kind, start), kind)
    second = await bookings.book(form(kind, start, email="ken@example.com"), kind)
    assert first.event is not None
    assert second.event is not None
    assert first.event.uri == second.event.uri
    with pytest.raises(AlreadyBooked) as there:
        await bookings.book(form(kind, start), kind)
    assert there.value.event.uri == first.event.uri
    assert len(served_simulator.requests("POST", "/invitees")) == 2


async def test_the_limit_is_waited_for_in_sight_but_not_for_hours(
    bookings: Bookings, writes: Writes, served_simulator: Any
) -> None:
    kind = await kind_named(writes.client, "Intro call")
    start = await free(bookings, kind)
    told: list[float] = []
    served_simulator.fault(kind="rate_limit", retry_after=1, match={"path": "/invitees$"})
    outcome = await bookings.book(
        form(kind, start), kind, on_wait=lambda seconds, _stop: told.append(seconds)
    )
    assert outcome.state == "booked"
    assert max(told) > 0.5
    served_simulator.fault(kind="rate_limit", retry_after=7200, match={"path": "/invitees$"})
    with pytest.raises(TooManyBookings, match="in 2 hours"):
        await bookings.book(
            form(kind, await free(bookings, kind), email="b@example.com"),
            kind,
            on_wait=lambda seconds, _stop: None,
        )
    assert len(served_simulator.requests("POST", "/invitees")) == 3  # one of them was told 429


async def test_a_move_books_first_and_cancels_then(
    bookings: Bookings, events: EventsStore, writes: Writes, served_simulator: Any
) -> None:
    kind = await kind_named(writes.client, "Intro call")
    old = await bookings.book(form(kind, await free(bookings, kind)), kind)
    assert old.event is not None
    moves = Moves(bookings, Cancellations(events, writes))
    given_up = OldMeeting(old.event.uri, "Intro call with Zelda Quist", "ill")
    later = await free(bookings, kind, 5)

    served_simulator.fault(kind="status", status=403, match={"path": "/invitees$"})
    with pytest.raises(NotAllowed):
        await moves.move(form(kind, later), kind, given_up)
    assert (await writes.client.get_scheduled_event(old.event.uri)).status == "active"

    served_simulator.fault(kind="status", status=403, match={"path": "/cancellation$"})
    outcome = await moves.move(form(kind, later), kind, given_up)
    assert outcome.booked.state == "booked"
    assert outcome.kept is not None
    assert "has both meetings now" in outcome.kept.message
    assert (await writes.client.get_scheduled_event(old.event.uri)).status == "active"

    outcome = await moves.cancel_old(outcome.booked, given_up)
    assert outcome.kept is None
    shown = events.event(old.event.uri)
    assert shown is not None
    assert shown.status == "canceled"
    sent = [r["path"].rsplit("/", 1)[-1] for r in served_simulator.requests("POST")]
    assert sent == ["invitees", "invitees", "invitees", "cancellation", "cancellation"]
    states = [(entry.write.kind, entry.state) for entry in await writes.journal.entries()]
    assert states[-2:] == [("cancel", "undone"), ("book", "done")]


async def test_free_times_leave_out_full_groups_and_the_past(
    bookings: Bookings, writes: Writes
) -> None:
    kind = await kind_named(writes.client, "Intro call")
    now = datetime.now(UTC)
    assert await bookings.free_times(kind.uri, now - timedelta(days=2), now) == []
    rows = await bookings.free_times(kind.uri, now - timedelta(days=2), now + timedelta(days=40))
    assert all(row.start_time > now for row in rows)
    assert rows == sorted(rows, key=lambda row: row.start_time)
    assert msgspec.structs.replace(rows[0], status="x") != rows[0]
