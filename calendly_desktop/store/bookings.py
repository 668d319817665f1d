"""Booking for somebody: free times, one request that is never repeated, and its outcome."""

from __future__ import annotations

import logging
import sqlite3
from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.api.errors import (
    AlreadyExists,
    CalendlyError,
    NotFound,
    TooManyRequests,
)
from calendly_desktop.domain.booking import invitee_body, more_body
from calendly_desktop.domain.models import Invitee, ScheduledEvent
from calendly_desktop.store.booking_problems import (
    EventTypeGone,
    SlotGone,
    TimePassed,
    TooManyBookings,
    is_about_time,
    refusal,
)
from calendly_desktop.store.earlier_bookings import EarlierBookings
from calendly_desktop.store.taken_places import TakenPlaces

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.booking import BookingForm
    from calendly_desktop.domain.models import AvailableTime, EventType
    from calendly_desktop.domain.writes import Entry
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.writes import Outcome, Writes

log = logging.getLogger(__name__)

STRETCH: Final = timedelta(days=31)
"""How many days of free times are read at once. Calendly: 31 in one request."""
SOON: Final = timedelta(minutes=1)
"""Calendly refuses to list times from the past: how far ahead of this computer's clock to ask."""
LONGEST_WAIT: Final = 150.0  # seconds that a booking waits for Calendly's limit, in sight
UNCERTAIN: Final = frozenset({"unknown", "sending"})
"""States of a booking that may still come: it must not be sent once more."""
_LOOKED_THROUGH = 200  # latest entries of the journal among which the same booking is looked for
_NEAREST = 3  # free times offered in place of one that is gone


class BookOutcome(NamedTuple):
    """What is known of a booking after it was sent.

    state: booked; unknown (the answer was lost, and nothing shows it so far); not_booked (it was
    looked up and did not happen); stopped (somebody stopped the wait for Calendly's limit).
    entry: its number in the journal. looked: the answer was lost and looked up.
    """

    state: Literal["booked", "unknown", "not_booked", "stopped"]
    entry: int
    invitee: Invitee | None = None
    event: ScheduledEvent | None = None
    cause: BaseException | None = None
    looked: bool = False


class Bookings:
    """Books for one account. Each booking is on the disk before it goes, and goes once.

    Methods raise CalendlyError where Calendly cannot be asked and NotRecorded where the journal
    cannot be written; nothing was sent then.
    """

    def __init__(self, client: CalendlyClient, events: EventsStore, writes: Writes) -> None:
        self._client = client
        self._events = events
        self._writes = writes
        self._places = TakenPlaces(client, events)
        self.earlier = EarlierBookings(events)

    @property
    def who(self) -> str:
        """Return as whom meetings are booked, in words."""
        return self._writes.who

    async def free_times(
        self, event_type: str, start: datetime, end: datetime
    ) -> list[AvailableTime]:
        """Return the free times of an event type that begin from start to end, in order."""
        begin = max(start, self._events.now + SOON)
        if begin >= end:
            return []
        listing = await self._client.list_available_times(event_type, begin, end).all()
        free = (row for row in listing.items if row.status == "available")
        return sorted(
            (row for row in free if row.invitees_remaining >= 1), key=lambda row: row.start_time
        )

    # -- booking ---------------------------------------------------------------------------

    async def book(
        self,
        form: BookingForm,
        kind: EventType,
        *,
        two_names: bool = False,
        on_wait: OnWait | None = None,
    ) -> BookOutcome:
        """Book what the form says, which has no faults. The request is sent once at most.

        Before, the day's free times are read again: SlotGone names others nearby. The same
        booking that is not certain yet is not sent either. Raises
        AlreadyBooked, EventTypeGone, FieldRefused, TooManyBookings, NotAllowed and other
        CalendlyErrors: then nothing is booked.
        """
        start = form.moment
        assert start is not None  # a form without a time has a fault
        earlier = await self.sent_before(form)
        if earlier is not None and earlier.state in UNCERTAIN:
            return BookOutcome("unknown", earlier.id)
        await self._check_slot(kind, start)
        before, sees_all = await self._places.there_already(form.email.strip(), kind, start)
        write = self._writes.write(
            "book",
            kind.uri,
            f"{_name_of(kind)} for {form.whom}",
            event_type=kind.uri,
            start_time=start.isoformat(),
            email=form.email.strip(),
            before=before,
            sees_all=sees_all,
            **self._places.asked_about(kind),
        )
        entry = await self._writes.journal.add(write)
        patience = _Patience(on_wait)
        outcome = await self._writes.send(
            write,
            lambda: self._client.book_invitee(
                event_type=kind.uri,
                start_time=start,
                invitee=invitee_body(form, two_names=two_names),
                more=more_body(form, kind),
            ),
            entry=entry,
            on_wait=patience if on_wait is not None else None,
        )
        return await self._told(outcome, entry.id, kind, start, patience)

    async def sent_before(self, form: BookingForm) -> Entry | None:
        """Return the latest entry of the journal for the same booking; None where there is none.

        One that was made and canceled since does not count.
        """
        wanted = (form.event_type, form.start, form.email.strip())
        for entry in await self._writes.journal.entries("", _LOOKED_THROUGH):
            body = entry.write.body
            if entry.write.kind == "book" and wanted == tuple(
                body.get(name) for name in ("event_type", "start_time", "email")
            ):
                return None if self._is_canceled(entry) else entry
        return None

    def _is_canceled(self, entry: Entry) -> bool:
        meeting, _, _ = str(entry.result.get("uri", "")).partition("/invitees/")
        event = self._events.event(meeting) if entry.state == "done" else None
        return event is not None and event.status == "canceled"

    async def look_again(self, number: int) -> BookOutcome:
        """Look what became of a booking whose answer was lost; nothing is sent."""
        state = await self._writes.look_again(number)
        if state in {"unknown", "sending"}:
            return BookOutcome("unknown", number)
        if state != "done":
            return BookOutcome("not_booked", number)
        entry = await self._writes.journal.entry(number)
        uri = str(entry.result.get("uri", "")) if entry is not None else ""
        try:
            invitee = await self._client.get_invitee(uri)
        except (CalendlyError, ValueError):
            return BookOutcome("booked", number, looked=True)
        return BookOutcome("booked", number, invitee, await self._take_in(invitee), looked=True)

    # -- before and after ------------------------------------------------------------------

    async def _check_slot(self, kind: EventType, start: datetime) -> None:
        """Raise SlotGone unless the time is free now."""
        free = await self._day(kind, start)
        if start <= self._events.now:
            raise TimePassed(_nearest(free, start))
        if start not in free:
            raise SlotGone(_nearest(free, start))

    async def _day(self, kind: EventType, start: datetime) -> list[datetime]:
        half = timedelta(hours=12)
        try:
            rows = await self.free_times(kind.uri, start - half, start + half)
        except NotFound as error:
            raise EventTypeGone from error
        return [row.start_time for row in rows]

    async def _told(
        self,
        outcome: Outcome[Invitee],
        number: int,
        kind: EventType,
        start: datetime,
        patience: _Patience,
    ) -> BookOutcome:
        if outcome.state == "done":
            found = outcome.value or outcome.found
            invitee = found if isinstance(found, Invitee) else None
            event = await self._take_in(invitee) if invitee is not None else None
            return BookOutcome("booked", number, invitee, event, outcome.cause, outcome.looked)
        if patience.gave_up:
            raise TooManyBookings(patience.gave_up)
        if outcome.stopped:
            return BookOutcome("stopped", number, cause=outcome.cause)
        if outcome.state == "unknown":
            return BookOutcome("unknown", number, cause=outcome.cause, looked=True)
        cause = outcome.cause
        assert cause is not None
        if isinstance(cause, TooManyRequests):
            raise TooManyBookings(cause.retry_after)
        if isinstance(cause, NotFound | AlreadyExists) or is_about_time(cause):
            # Which status tells a taken slot is not documented: 400, 404 or 409.
            free = await self._day(kind, start)
            if start not in free or is_about_time(cause):
                raise SlotGone(_nearest([each for each in free if each != start], start))
        raise refusal(cause, kind)

    async def _take_in(self, invitee: Invitee) -> ScheduledEvent | None:
        """Keep the new meeting in the local copy, so that the list shows it at once."""
        try:
            event = await self._events.read_event(invitee.event)
            if event.invitees_counter.total > 1:
                await self._events.read_invitees(event, refresh=True)
            else:
                await self._events.keep_invitees(event, [invitee])
        except (CalendlyError, ValueError, sqlite3.Error) as error:
            log.warning("a new meeting was not taken in: %s", type(error).__name__)
            return None
        return event


class _Patience:
    """Waits for Calendly's limit as the window shows it, but not for hours."""

    def __init__(self, on_wait: OnWait | None) -> None:
        self._on_wait = on_wait
        self.gave_up = 0.0

    def __call__(self, seconds: float, stop: Callable[[], None]) -> object:
        if seconds > LONGEST_WAIT:
            self.gave_up = seconds
            stop()
            return None
        return self._on_wait(seconds, stop) if self._on_wait is not None else None


def _nearest(free: list[datetime], start: datetime) -> list[datetime]:
    """Return the free times around a moment, in order."""
    return sorted(sorted(free, key=lambda each: abs(each - start))[:_NEAREST])


def _name_of(kind: EventType) -> str:
    return " ".join((kind.name or "").split()) or "a meeting"
