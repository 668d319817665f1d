"""Moving a meeting as well as Calendly allows: book the new time first, then cancel the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.booking_problems import OldMeetingKept

if TYPE_CHECKING:
    from calendly_desktop.domain.booking import BookingForm
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.bookings import Bookings, BookOutcome
    from calendly_desktop.store.cancellations import Cancellations, CancelOutcome
    from calendly_desktop.store.patience import OnWait


class OldMeeting(NamedTuple):
    """The meeting to give up: its URI, its name with its people, and the reason to send them."""

    uri: str
    title: str
    reason: str = ""


class MoveOutcome(NamedTuple):
    """A meeting that was booked again: the new one, and what became of the old one.

    kept: why the old one was not canceled, None where it was or where nothing was booked.
    """

    booked: BookOutcome
    canceled: CancelOutcome | None = None
    kept: OldMeetingKept | None = None


class Moves:
    """Books again and cancels. The cancellation is on the disk before anything is sent.

    An app that ends in between leaves both meetings and an intention, which the next start calls
    "not sent". Methods raise as those of Bookings and Cancellations do.
    """

    def __init__(self, bookings: Bookings, cancellations: Cancellations) -> None:
        self._bookings = bookings
        self._cancellations = cancellations

    async def move(
        self,
        form: BookingForm,
        kind: EventType,
        old: OldMeeting,
        *,
        two_names: bool = False,
        on_wait: OnWait | None = None,
    ) -> MoveOutcome:
        """Book the new time, then cancel the old meeting: nobody is left without one.

        Where the booking is refused or not certain, nothing is canceled.
        """
        await self._cancellations.intend(old.uri, old.reason, old.title)
        booked: BookOutcome | None = None
        try:
            booked = await self._bookings.book(form, kind, two_names=two_names, on_wait=on_wait)
        finally:
            if booked is None or booked.state != "booked":
                await self._cancellations.undo(old.uri)
        if booked.state != "booked":
            return MoveOutcome(booked)
        return await self._cancel(booked, old, on_wait)

    async def cancel_old(
        self, booked: BookOutcome, old: OldMeeting, on_wait: OnWait | None = None
    ) -> MoveOutcome:
        """Cancel the old meeting after all: a first try failed, or the booking was looked up."""
        await self._cancellations.intend(old.uri, old.reason, old.title)
        return await self._cancel(booked, old, on_wait)

    async def _cancel(
        self, booked: BookOutcome, old: OldMeeting, on_wait: OnWait | None
    ) -> MoveOutcome:
        try:
            outcome = await self._cancellations.send(old.uri, on_wait=on_wait)
        except Problem as problem:
            return MoveOutcome(booked, None, OldMeetingKept(f"{problem.title}. {problem.message}"))
        if outcome.state in {"canceled", "already"}:
            return MoveOutcome(booked, outcome)
        why = {
            "stopped": "You stopped the wait for Calendly's limit.",
            "still_on": "The answer was lost; Calendly was asked again and shows it unchanged.",
        }.get(outcome.state, "The answer was lost, and Calendly could not be asked again.")
        return MoveOutcome(booked, outcome, OldMeetingKept(why))
