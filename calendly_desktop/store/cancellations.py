"""Canceling meetings: intended, undone or sent once, and what is known afterwards."""

from __future__ import annotations

import logging
import sqlite3
from typing import TYPE_CHECKING, Any, Literal, NamedTuple, Protocol

import msgspec

from calendly_desktop.api.errors import CalendlyError
from calendly_desktop.domain.models import Cancellation, ScheduledEvent

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.writes import Entry
    from calendly_desktop.store.event_views import Scope
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.writes import Outcome, Writes


log = logging.getLogger(__name__)


class KnownMeetings(Protocol):
    """What canceling needs of the meetings kept on this computer."""

    def event(self, uri: str) -> ScheduledEvent | None: ...

    async def read_event(self, uri: str) -> ScheduledEvent: ...

    async def keep(self, events: Sequence[ScheduledEvent], *, group: str = "") -> object: ...

    def asked_for(self, scope: Scope) -> dict[str, Any]: ...


class CancelOutcome(NamedTuple):
    """What is known after asking Calendly to cancel; `cause` is what hid the first answer.

    stopped: somebody stopped the wait for Calendly's limit, so nothing was canceled.
    """

    state: Literal["canceled", "already", "still_on", "unknown", "stopped"]
    event: ScheduledEvent
    cause: BaseException | None = None


class Cancellations:
    """Cancels meetings of one account. An intention is on the disk before its seconds run.

    Nothing is sent but by `send()`: an app that ends before leaves an intention, which the next
    start calls "not sent". Methods raise NotRecorded when the journal cannot be written.
    """

    def __init__(self, events: KnownMeetings, writes: Writes) -> None:
        self._events = events
        self._writes = writes
        self._intended: dict[str, tuple[Entry, ScheduledEvent]] = {}

    @property
    def who(self) -> str:
        """Return as whom meetings are canceled, in words."""
        return self._writes.who

    async def intend(self, uri: str, reason: str, title: str) -> None:
        """Record that a meeting is about to be canceled; `title` names it with its people.

        Raises CalendlyError where the meeting is not known here and cannot be read.
        """
        event = self._events.event(uri) or await self._events.read_event(uri)
        write = self._writes.write("cancel", uri, title, reason=reason)
        self._intended[uri] = (await self._writes.journal.add(write), event)

    async def read_between(self, scope: Scope, since: datetime, until: datetime) -> int:
        """Read all meetings of a scope that start between two moments, so that none is missed.

        Returns how many there are, in any state. Raises CalendlyError.
        """
        listing = await self._writes.client.list_scheduled_events(
            **self._events.asked_for(scope), min_start_time=since, max_start_time=until
        ).all()
        await self._events.keep(listing.items, group=scope.user if scope.kind == "group" else "")
        return len(listing.items)

    async def undo(self, uri: str) -> None:
        """Record that a meeting is kept after all."""
        await self._give_up([uri], "undone", "Undone in time; nothing was sent.")

    async def drop(self, uris: Iterable[str]) -> None:
        """Record that the app was closed before these were sent."""
        await self._give_up(uris, "dropped", "The app was closed before; nothing was sent.")

    async def send(self, uri: str, *, on_wait: OnWait | None = None) -> CancelOutcome:
        """Cancel an intended meeting for everybody. The request is sent once, whatever happens.

        An unclear answer is settled by reading the meeting back; one that was canceled already
        counts as done. Raises CalendlyError when Calendly surely did not cancel it, KeyError for
        a meeting that was not intended.
        """
        entry, known = self._intended.pop(uri)
        reason = str(entry.write.body["reason"])
        client = self._writes.client
        outcome = await self._writes.send(
            entry.write,
            lambda: client.cancel_scheduled_event(uri, reason),
            entry=entry,
            on_wait=on_wait,
        )
        return await self._told(self._known(uri) or known, outcome)

    async def _told(self, known: ScheduledEvent, outcome: Outcome[Cancellation]) -> CancelOutcome:
        if outcome.stopped:
            return CancelOutcome("stopped", known, outcome.cause)
        if isinstance(outcome.found, ScheduledEvent):
            known = outcome.found
            await self._keep(known)
        if outcome.state == "done":
            if outcome.value is not None:
                known = _canceled(known, outcome.value)
                await self._keep(known)
            return CancelOutcome("canceled", known, outcome.cause)
        if outcome.state == "already":
            return CancelOutcome("already", await self._read_or_mark(known))
        if outcome.state == "unknown":
            return CancelOutcome("unknown", known, outcome.cause)
        if outcome.looked:
            return CancelOutcome("still_on", known, outcome.cause)
        assert outcome.cause is not None
        raise outcome.cause

    async def _read_or_mark(self, known: ScheduledEvent) -> ScheduledEvent:
        try:
            return await self._events.read_event(known.uri)
        except (CalendlyError, sqlite3.Error):
            event = msgspec.structs.replace(known, status="canceled")
        await self._keep(event)
        return event

    # A local copy that fails does not hide what Calendly said: the next reading corrects it.

    def _known(self, uri: str) -> ScheduledEvent | None:
        try:
            return self._events.event(uri)
        except sqlite3.Error as error:
            log.warning("the copy of a meeting was not read: %s", type(error).__name__)
            return None

    async def _keep(self, event: ScheduledEvent) -> None:
        try:
            await self._events.keep([event])
        except sqlite3.Error as error:
            log.warning("the copy of a meeting was not refreshed: %s", type(error).__name__)

    async def _give_up(
        self, uris: Iterable[str], state: Literal["undone", "dropped"], words: str
    ) -> None:
        for uri in uris:
            intended = self._intended.pop(uri, None)
            if intended is not None:
                await self._writes.journal.settle(intended[0].id, state, words)


def _canceled(event: ScheduledEvent, cancellation: Cancellation) -> ScheduledEvent:
    return msgspec.structs.replace(event, status="canceled", cancellation=cancellation)
