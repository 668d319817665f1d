"""The background of the sync: lists, then invitees; pausing, resting, trying again."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

from calendly_desktop.api.errors import CalendlyError, NotAllowed
from calendly_desktop.api.limits import USUAL_SHARE, Priority
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.invitee_reading import InviteeReading
from calendly_desktop.store.listing import MOST_CHECKED, CannotKeep, Lists
from calendly_desktop.store.passes import COMING, FRESH, PAST
from calendly_desktop.store.progress import Trouble

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.connection import Connection
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.passes import Kind, Pass

FIRST_LOOK: Final = 3.0
"""Seconds in which the background waits for the screen to say what it shows."""
PULSE: Final = 15.0
"""Seconds between two looks at the clock: a computer that slept, or whose clock was set."""
_ALWAYS: Final = 86_400.0


class Background:
    """Reads what the copy lacks for the scope on screen and for the user's own meetings.

    share: the part of Calendly's limit for background work (0.1 to 0.9). retention: for how many
    months meetings are kept, None for all. connection: tells when Calendly can be reached again.
    pulse: seconds between two looks at the clock. `changed` is told when the progress changed.
    """

    def __init__(
        self,
        client: CalendlyClient,
        events: EventsStore,
        account: AccountStore,
        *,
        now: Callable[[], datetime] | None = None,
        share: Callable[[], float] | None = None,
        retention: Callable[[], int | None] | None = None,
        connection: Connection | None = None,
        pulse: float = PULSE,
    ) -> None:
        self.changed: list[Callable[[], None]] = []
        self._client = client
        self._events = events
        self._account = account
        self._now = now or _utc_now
        self._share = share or (lambda: USUAL_SHARE)
        self._connection = connection
        self._pulse = pulse
        self._lists = Lists(
            client, events, account, now=self._now, retention=retention or (lambda: None)
        )
        self._people = InviteeReading(events, self._tell)
        self._scope = Scope()
        self._more: Scope | None = None
        self._asked: set[tuple[Kind, Scope]] = set()
        self._peeked: dict[Scope, datetime] = {}
        self._refused: dict[Scope, NotAllowed] = {}
        self._coming_read: tuple[Scope, datetime | None] | None = None
        self._doing: Pass | InviteeReading | None = None
        self._trouble: Trouble | None = None
        self._failures = 0
        self._screens = 0
        self._is_paused = False
        self._is_running = False
        self._is_resting = False
        self._work: asyncio.Task[float] | None = None

    @cached_property
    def _wake(self) -> asyncio.Event:
        import asyncio

        return asyncio.Event()

    @cached_property
    def _turn(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    # -- in the background -----------------------------------------------------------------

    async def run(self) -> None:
        """Read what is missing, then look every few minutes for what is new; until canceled.

        Problems are told by `progress`. One at a time: a second call returns at once.
        """
        import asyncio

        if self._is_running:
            return
        self._is_running, self._is_resting = True, False
        self._client.budget.on_change.append(self._tell)
        if self._connection is not None:
            self._connection.changed.append(self._follow_connection)
        try:
            await self._rest(FIRST_LOOK)
            while True:
                if self._is_paused or self._screens:
                    await self._rest(_ALWAYS)
                    continue
                self._is_resting = False
                async with asyncio.TaskGroup() as group:
                    self._work = group.create_task(self._work_on())
                work, self._work, self._doing = self._work, None, None
                self._is_resting = not work.cancelled()
                self._tell()
                await self._rest(0.0 if work.cancelled() else work.result())
        finally:
            self._is_running, self._work, self._doing = False, None, None
            self._client.budget.on_change.remove(self._tell)
            if self._connection is not None:
                self._connection.changed.remove(self._follow_connection)

    async def _work_on(self) -> float:
        """Do all there is to do; return the seconds until there may be more."""
        try:
            await self._account.load()
            self._client.budget.share = self._share()
            await self._lists.look_at_copy()
            for scope in await self._scopes():
                while scope not in self._refused and await self._step(scope):
                    self._failures, self._trouble = 0, None
        except (CalendlyError, CannotKeep) as problem:
            self._failures += 1
            self._trouble = Trouble(problem, self._failures)
            return _ALWAYS if self._trouble.is_final else self._trouble.seconds
        self._failures, self._trouble = 0, None
        return self._until_due()

    async def _scopes(self) -> list[Scope]:
        """Return whose meetings to read: those on screen, one's own, and those of a report."""
        scopes = await self._scopes_on_screen()
        more = self._more
        return scopes if more is None or more in scopes else [*scopes, more]

    async def _scopes_on_screen(self) -> list[Scope]:
        """Return whose meetings the screen needs: those on it, and one's own.

        Everybody's have one's own among them, but for those of an earlier organization: then a
        look a day is enough.
        """
        mine = Scope()
        if self._scope == mine:
            return [mine]
        own = await self._lists.recall(COMING, mine)
        is_recent = own.is_complete and own.is_fresh(self._now(), within=FRESH[PAST])
        if self._scope.kind == "organization" and is_recent:
            return [self._scope]
        return [self._scope, mine]

    async def _step(self, scope: Scope) -> bool:
        """Do the most urgent thing for a scope; tell whether there may be more to do."""
        try:
            return await self._do_next(scope)
        except NotAllowed as refusal:
            self._account.learn_from(refusal)
            self._refused[scope] = refusal
            return False

    async def _do_next(self, scope: Scope) -> bool:
        if self._people.has_sight:
            await self._people.read_sight()
        if await self._has_more(COMING, scope):
            await self._read_list(COMING, scope)
            return True
        has_history = await self._has_more(PAST, scope)
        if self._lists.doubtful and (not has_history or len(self._lists.doubtful) <= MOST_CHECKED):
            await self._check_vanished(scope, has_history)
        mark = (scope, self._lists.known(COMING, scope).began)
        if not has_history or self._coming_read != mark:
            self._doing = self._people
            await self._people.read(scope, is_enough=self._is_enough(scope, has_history))
            if await self._has_more(COMING, scope):
                return True
            self._coming_read = mark
        if has_history:
            await self._read_list(PAST, scope)
        return has_history

    def _is_enough(self, scope: Scope, has_history: bool) -> Callable[[ScheduledEvent], bool]:
        """Return what ends the reading of invitees: a list is due, or older meetings are next."""

        def check(event: ScheduledEvent) -> bool:
            now, coming = self._now(), self._lists.known(COMING, scope)
            history = has_history or (PAST, scope) in self._asked
            is_over = history and event.end_time <= now
            shown = self._lists.known(COMING, self._scope)
            return is_over or not coming.is_complete or coming.is_due(now) or shown.is_due(now)

        return check

    async def _has_more(self, kind: Kind, scope: Scope) -> bool:
        return (kind, scope) in self._asked or await self._lists.has_more(kind, scope)

    async def _begin(self, kind: Kind, scope: Scope) -> None:
        history = (PAST, scope) in self._asked or await self._lists.is_due(PAST, scope)
        await self._lists.begin(kind, scope, whole=kind == COMING and history)
        self._asked.discard((kind, scope))
        if self._lists.known(COMING, scope).is_whole:
            self._asked.discard((PAST, scope))

    async def _read_list(self, kind: Kind, scope: Scope) -> None:
        async with self._turn:
            if (kind, scope) in self._asked or await self._lists.is_due(kind, scope):
                await self._begin(kind, scope)
            self._doing = await self._lists.recall(kind, scope)
            self._tell()
            await self._lists.read_page(kind, scope, Priority.BACKGROUND)
        self._tell()

    async def _check_vanished(self, scope: Scope, has_history: bool) -> None:
        states = [self._lists.known(kind, scope) for kind in (COMING, PAST)]
        is_sure = not has_history and not any(state.set_aside for state in states)
        await self._lists.check_vanished(is_sure=is_sure)

    def _until_due(self) -> float:
        age = self._lists.known(COMING, self._scope).age(self._now())
        left = FRESH[COMING] - age if age is not None else FRESH[COMING]
        return max(1.0, left.total_seconds())

    # -- waiting ---------------------------------------------------------------------------

    async def _rest(self, seconds: float) -> None:
        """Wait until roused, or until the time is over by either clock: one stops in a sleep."""
        import asyncio

        began, ends = self._now(), time.monotonic() + seconds
        while not self._wake.is_set():
            passed = (self._now() - began).total_seconds()
            left = min(ends - time.monotonic(), seconds - passed)
            if left <= 0:
                return
            try:
                async with asyncio.timeout(min(left, self._pulse)):
                    await self._wake.wait()
            except TimeoutError:
                continue
        self._wake.clear()

    def _follow_connection(self) -> None:
        if self._connection is not None and self._connection.online:
            self._rouse()

    def _interrupt(self) -> None:
        if self._work is not None:
            self._work.cancel()

    def _rouse(self) -> None:
        self._wake.set()

    def _tell(self) -> None:
        for listener in tuple(self.changed):
            listener()


def _utc_now() -> datetime:
    return datetime.now(UTC)
