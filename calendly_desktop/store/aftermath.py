"""What a change at Calendly means for the local copy: taken in from its answer, or read again."""

from __future__ import annotations

import logging
import sqlite3
from typing import TYPE_CHECKING, Any, Protocol

import msgspec

from calendly_desktop.api.errors import CalendlyError
from calendly_desktop.domain.models import Cancellation, NoShow, ScheduledEvent

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import Invitee
    from calendly_desktop.domain.writes import Write
    from calendly_desktop.store.writes import Outcome

log = logging.getLogger(__name__)


class Copy(Protocol):
    """What the local copy is asked for and told."""

    def event(self, uri: str) -> ScheduledEvent | None: ...

    def invitees(self, event: str) -> list[Invitee] | None: ...

    async def read_event(self, uri: str) -> ScheduledEvent: ...

    async def read_invitees(
        self, event: ScheduledEvent, *, refresh: bool = False, background: bool = False
    ) -> list[Invitee]: ...

    async def keep(self, events: Sequence[ScheduledEvent]) -> object: ...

    async def keep_invitees(self, event: ScheduledEvent, invitees: Sequence[Invitee]) -> None: ...


class Aftermath:
    """Lets lists show meetings as they are after a write.

    A copy that fails does not hide what Calendly said: the next reading corrects it.
    """

    def __init__(self, events: Copy) -> None:
        self._events = events

    async def take_in(self, write: Write, outcome: Outcome[Any]) -> None:
        """Change the local copy as a write came out; Calendly is asked only where it did not say.

        What is still unknown or was refused changes nothing.
        """
        try:
            if isinstance(outcome.found, ScheduledEvent):
                await self._events.keep([outcome.found])
            elif outcome.is_done:
                await self._take_in(write, outcome)
        except (CalendlyError, sqlite3.Error) as error:
            log.warning("the copy was not refreshed after a write: %s", type(error).__name__)

    async def look(self, write: Write) -> None:
        """Read again what a write of an earlier session concerned."""
        try:
            await self._read(write)
        except (CalendlyError, sqlite3.Error) as error:
            log.warning("the copy was not refreshed after a restart: %s", type(error).__name__)

    async def _take_in(self, write: Write, outcome: Outcome[Any]) -> None:
        if write.kind == "cancel" and isinstance(outcome.value, Cancellation):
            event = self._events.event(write.target)
            if event is not None:
                changed = msgspec.structs.replace(
                    event, status="canceled", cancellation=outcome.value
                )
                await self._events.keep([changed])
            return
        if write.kind == "mark_no_show" and isinstance(outcome.value, NoShow):
            await self._mark(write.target, outcome.value)
            return
        if write.kind == "unmark_no_show" and outcome.state == "done":
            await self._mark(str(write.body.get("invitee", "")), None)
            return
        await self._read(write)

    async def _mark(self, invitee: str, no_show: NoShow | None) -> None:
        uri = invitee.partition("/invitees/")[0]
        event, people = self._events.event(uri), self._events.invitees(uri)
        if event is None or people is None:
            return
        changed = [
            msgspec.structs.replace(each, no_show=no_show) if each.uri == invitee else each
            for each in people
        ]
        await self._events.keep_invitees(event, changed)

    async def _read(self, write: Write) -> None:
        if write.kind == "cancel":
            await self._events.read_event(write.target)
        elif write.kind in {"mark_no_show", "unmark_no_show"}:
            invitee = str(write.body.get("invitee") or write.target)
            event = self._events.event(invitee.partition("/invitees/")[0])
            if event is not None:
                await self._events.read_invitees(event, refresh=True)
