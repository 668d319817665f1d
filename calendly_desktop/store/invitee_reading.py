"""Reading invitees meeting by meeting in the background: in sight first, then nearest to now."""

from __future__ import annotations

import sqlite3
from collections import deque
from functools import cached_property
from typing import TYPE_CHECKING

from calendly_desktop.api.errors import (
    CalendlyError,
    NotAllowed,
    NotFound,
    Rejected,
    ServerTrouble,
    UnexpectedReply,
)
from calendly_desktop.store.listing import CannotKeep

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Iterable

    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.event_views import Scope
    from calendly_desktop.store.events import EventsStore

WORKERS = 3  # meetings whose invitees are read at the same time
BATCH = 60  # meetings looked up at once
MOST_IN_SIGHT = 100
MOST_FAILURES = 3  # meetings in a row that cannot be read before it is Calendly's trouble


class InviteeReading:
    """Reads the invitees of all meetings of a scope that need it; never the same one twice."""

    def __init__(self, events: EventsStore, told: Callable[[], None]) -> None:
        self.done = 0
        self.total = 0
        self._events = events
        self._told = told
        self._scope: Scope | None = None
        self._sight: list[str] = []
        self._first: deque[ScheduledEvent] = deque()
        self._queue: deque[ScheduledEvent] = deque()
        self._busy: set[str] = set()
        self._passed_over: set[str] = set()
        self._failures = 0

    @cached_property
    def _looking(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    def see(self, uris: Iterable[str]) -> None:
        """Read the invitees of these meetings before all others: they are in sight."""
        self._sight = list(uris)[:MOST_IN_SIGHT]

    @property
    def has_sight(self) -> bool:
        """Tell whether meetings in sight have not been looked at yet."""
        return bool(self._sight)

    def try_again(self) -> None:
        """Forget which meetings could not be read: the user asks for everything anew."""
        self._passed_over.clear()

    async def count(self, scope: Scope) -> int:
        """Look how much there is to do for a scope; return of how many meetings."""
        needing = await self._events.count_needing(scope)
        self.total = await self._events.count_all(scope)
        self.done = max(0, self.total - needing)
        return needing

    async def read(self, scope: Scope, *, is_enough: Callable[[ScheduledEvent], bool]) -> bool:
        """Read until nothing is left or `is_enough` of the next meeting; True if nothing is left.

        Raises a CalendlyError that concerns all meetings, or CannotKeep.
        """
        self._scope, self._failures = scope, 0
        self._queue.clear()
        if not await self.count(scope) and not self._sight:
            return True
        return await self._read_all(is_enough)

    async def read_sight(self) -> None:
        """Read the invitees of the meetings in sight. Raises as `read` does."""
        self._scope, self._failures = None, 0
        self._queue.clear()
        await self._read_all(lambda _event: True)

    async def _read_all(self, is_enough: Callable[[ScheduledEvent], bool]) -> bool:
        import asyncio

        self._told()
        problems: list[CalendlyError | CannotKeep] = []
        stopped: list[bool] = []

        async def work() -> None:
            while not problems and not stopped:
                event = await self._next(is_enough, stopped)
                if event is None:
                    return
                try:
                    await self._read_one(event)
                except (CalendlyError, CannotKeep) as problem:
                    problems.append(problem)

        async with asyncio.TaskGroup() as group:
            for _number in range(WORKERS):
                group.create_task(work())
        if problems:
            raise problems[0]
        return not stopped

    async def _read_one(self, event: ScheduledEvent) -> None:
        try:
            await self._events.read_invitees(event, background=True)
        except (NotFound, NotAllowed, Rejected) as problem:
            if isinstance(problem, NotAllowed) and problem.reason == "scope":
                raise
            self._passed_over.add(event.uri)
        except (UnexpectedReply, ServerTrouble):
            self._passed_over.add(event.uri)
            self._failures += 1
            if self._failures >= MOST_FAILURES:
                raise
        except sqlite3.Error as error:
            raise CannotKeep(details=type(error).__name__) from error
        else:
            self._failures = 0
            self.done = min(self.done + 1, self.total)
        finally:
            self._busy.discard(event.uri)
        self._told()

    async def _next(
        self, is_enough: Callable[[ScheduledEvent], bool], stopped: list[bool]
    ) -> ScheduledEvent | None:
        """Return the next meeting to read, noted as being read; None to stop."""
        async with self._looking:
            if self._sight:
                sight, self._sight = self._sight, []
                self._first = deque(await self._events.needing_among(sight))
            if (event := self._take(self._first)) is not None:
                return event
            event = self._take(self._queue)
            if event is None and await self._fill():
                event = self._take(self._queue)
        if event is not None and is_enough(event):
            stopped.append(True)
            self._busy.discard(event.uri)
            return None
        return event

    async def _fill(self) -> bool:
        if self._scope is None:
            return False
        limit = BATCH + len(self._passed_over) + len(self._busy)
        found = await self._events.needing_invitees(self._scope, limit)
        self._queue.extend(event for event in found if self._is_free(event.uri))
        return bool(self._queue)

    def _take(self, queue: deque[ScheduledEvent]) -> ScheduledEvent | None:
        while queue:
            event = queue.popleft()
            if self._is_free(event.uri):
                self._busy.add(event.uri)
                return event
        return None

    def _is_free(self, uri: str) -> bool:
        return uri not in self._busy and uri not in self._passed_over
