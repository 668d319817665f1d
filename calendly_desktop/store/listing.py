"""Reading lists of meetings pass by pass, going on where it stopped, and noticing what vanished."""

from __future__ import annotations

import logging
import sqlite3
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.api.errors import (
    CalendlyError,
    NotAllowed,
    NotFound,
    Rejected,
    UnexpectedReply,
)
from calendly_desktop.api.paging import PAGE_SIZE
from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.passes import (
    COMING,
    PAST,
    SECOND,
    Pass,
    Reach,
    best_cut,
    coming_since,
    name_of,
    oldest_kept,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.api.limits import Priority
    from calendly_desktop.api.paging import Page
    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.event_views import Scope
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.passes import Gap, Kind

LOGGER = logging.getLogger("calendly_desktop.store")

MOST_CHECKED = 20  # vanished meetings that are looked at one by one before a list is believed
_COPY = "passes"  # the key of a value that a new file does not have
_LONGER = timedelta(days=2)  # by which the time to keep meetings grew: the history is read anew


class CannotKeep(Problem):
    """The disk does not take the meetings that were read."""

    title = "Meetings cannot be kept on this computer"
    message = "What Calendly sends can be shown only as far as it was kept before."
    remedy = "Check the free space of the disk and the permissions of the folder."


class Walk:
    """A list on its way: where Calendly's pages go on, and with which right of way."""

    def __init__(self, client: CalendlyClient, pages: AsyncIterator[Page[ScheduledEvent]]) -> None:
        self.client = client
        self.pages = pages


class Lists:
    """The lists of meetings of every scope: what is known of each pass, and its next page.

    retention: for how many months meetings are kept; None for all.
    """

    def __init__(
        self,
        client: CalendlyClient,
        events: EventsStore,
        account: AccountStore,
        *,
        now: Callable[[], datetime],
        retention: Callable[[], int | None],
    ) -> None:
        self.doubtful: list[str] = []
        self._client = client
        self._events = events
        self._account = account
        self._now = now
        self._retention = retention
        self._passes: dict[str, Pass] = {}
        self._walks: dict[str, Walk] = {}

    # -- what is known ---------------------------------------------------------------------

    def known(self, kind: Kind, scope: Scope) -> Pass:
        """Return the pass as far as it was recalled; one that never began where it was not."""
        return self._passes.get(name_of(kind, scope)) or Pass(kind=kind)

    async def look_at_copy(self) -> None:
        """Begin anew where the copy did: a damaged file was put aside, so nothing is known."""
        if await self._events.remembered(_COPY) is None:
            self._passes.clear()
            self._walks.clear()
            self.doubtful.clear()
            await self._events.remember(_COPY, b"1")

    async def recall(self, kind: Kind, scope: Scope) -> Pass:
        """Return the pass, from the disk at first."""
        name = name_of(kind, scope)
        if name not in self._passes:
            self._passes[name] = _decoded(await self._events.remembered(name), kind)
        return self._passes[name]

    async def is_due(self, kind: Kind, scope: Scope) -> bool:
        """Tell whether a list has to be read from its beginning."""
        state = await self.recall(kind, scope)
        return state.is_due(self._now()) or (kind == PAST and self._reaches_too_short(state))

    async def has_more(self, kind: Kind, scope: Scope) -> bool:
        """Tell whether pages of a list are still to come, or it is due anew."""
        state = await self.recall(kind, scope)
        return not state.is_complete or await self.is_due(kind, scope)

    async def reach(self, scope: Scope) -> Reach:
        """Return which meetings of a scope were listed, by the readings that came to their end."""
        now = self._now()
        coming, past = await self.recall(COMING, scope), await self.recall(PAST, scope)
        kept, since = oldest_kept(now, self._retention()), None
        if past.completed is None:
            begun = coming.since if coming.completed is not None else None
            since = past.edge or begun or now
        elif self._reaches_too_short(past):
            since = past.completed_since
        return Reach(coming.completed is not None, since, kept)

    def _reaches_too_short(self, past: Pass) -> bool:
        """Tell whether more is to be kept than the last reading of the history asked for."""
        oldest = oldest_kept(self._now(), self._retention())
        if not past.is_complete or past.completed_since is None:
            return False
        return oldest is None or oldest < past.completed_since - _LONGER

    # -- reading ---------------------------------------------------------------------------

    async def begin(self, kind: Kind, scope: Scope, *, whole: bool = False) -> None:
        """Start a list anew; nothing is asked for yet. whole: the history is due as well."""
        now = self._now()
        coming = await self.recall(COMING, scope)
        past = await self.recall(PAST, scope)
        oldest = oldest_kept(now, self._retention())
        if kind == PAST:
            top = coming.since + SECOND if coming.since is not None else now
            noticing = past.completed is not None and coming.completed is not None
            past.begin(now, since=oldest, until=top, noticing=noticing)
        else:
            since = await self._cut(past, scope, coming_since(coming, now), whole)
            noticing = coming.completed is not None
            coming.begin(now, since=since or oldest, until=None, noticing=noticing)
            coming.is_whole = since is None
        self._walks.pop(name_of(kind, scope), None)

    async def _cut(
        self, past: Pass, scope: Scope, base: datetime, is_whole: bool
    ) -> datetime | None:
        """Return from when on coming meetings are listed; None: all fit on one page anyway."""
        if past.completed is None:
            return base
        oldest = oldest_kept(self._now(), self._retention())
        total = await self._events.count_all(scope, oldest)
        if is_whole and total <= PAGE_SIZE:
            return None
        after = await self._events.count_all(scope, base)
        near = await self._events.starts(scope, base, min(2 * PAGE_SIZE, total - after))
        second = best_cut(near, int(base.timestamp()), total, after)
        return base if second is None else datetime.fromtimestamp(second, UTC)

    async def read_page(self, kind: Kind, scope: Scope, priority: Priority) -> Pass:
        """Read the next page of a list, keep it, and note on the disk how far it goes.

        Raises CalendlyError, or CannotKeep; reading can go on afterwards where it stopped.
        """
        state = await self.recall(kind, scope)
        walk = self._walk(state, scope)
        walk.client.priority = priority
        page = await self._ask(walk.pages)
        if page is None:
            state.is_complete = True
        else:
            gap = await self._keep(page, state, scope)
            if gap is not None:
                await self._look_for_vanished(gap, page, state, scope)
        await self._save(state, scope)
        if state.is_complete:
            await self._end(state, scope)
        return state

    async def _end(self, state: Pass, scope: Scope) -> None:
        self._walks.pop(_name(state, scope), None)
        if state.is_whole:
            past = await self.recall(PAST, scope)
            past.begin(state.began or self._now(), since=state.since, until=None, noticing=False)
            past.pages, past.rows, past.set_aside = state.pages, state.rows, state.set_aside
            past.is_complete = True
            past.completed, past.completed_since = state.began, state.since
            await self._save(past, scope)
        oldest = oldest_kept(self._now(), self._retention())
        if oldest is not None:
            await self._events.forget_before(oldest)

    async def peek(self, kind: Kind, scope: Scope, priority: Priority, status: str = "") -> None:
        """Read the first page of a list for the screen only, beside the pass that goes on."""
        now = self._now()
        fresh = (
            Pass(kind=kind, since=now - timedelta(days=1)) if kind == COMING else Pass(kind=PAST)
        )
        if kind == PAST and not status:
            fresh.until = now
        walk = self._walk(fresh, scope, status)
        walk.client.priority = priority
        page = await self._ask(walk.pages)
        if page is not None:
            await self._keep(page, fresh, scope, is_beside=True)

    def _walk(self, state: Pass, scope: Scope, status: str = "") -> Walk:
        name = _name(state, scope)
        if status or state is not self._passes.get(name):
            return self._new_walk(state, scope, status)
        if name not in self._walks:
            self._walks[name] = self._new_walk(state, scope)
        return self._walks[name]

    def _new_walk(self, state: Pass, scope: Scope, status: str = "") -> Walk:
        client = self._client.in_background()
        asked = {**self._events.asked_for(scope), **state.asks()}
        pages = client.list_scheduled_events(**asked, status=status or None)
        return Walk(client, aiter(pages))

    async def _ask(self, pages: AsyncIterator[Page[ScheduledEvent]]) -> Page[ScheduledEvent] | None:
        try:
            page = await anext(pages, None)
        except CalendlyError as error:
            self._account.learn_from(error)
            raise
        self._account.learn_granted("scheduled_events:read")
        return page

    async def _keep(
        self, page: Page[ScheduledEvent], state: Pass, scope: Scope, *, is_beside: bool = False
    ) -> Gap | None:
        now = self._now()
        moment = now if state.began is None else max(now, state.began)
        group = scope.user if scope.kind == "group" else ""
        try:
            await self._events.keep(
                page.items, moment=moment, noticing=state.noticing and not is_beside, group=group
            )
        except BaseException as error:
            self._walks.pop(_name(state, scope), None)  # what was not kept is asked for again
            if not isinstance(error, sqlite3.Error):
                raise
            LOGGER.warning("meetings could not be kept", exc_info=True)
            raise CannotKeep(details=type(error).__name__) from error
        return state.note(page)

    async def _save(self, state: Pass, scope: Scope) -> None:
        try:
            await self._events.remember(_name(state, scope), msgspec.json.encode(state))
        except sqlite3.Error as error:
            raise CannotKeep(details=type(error).__name__) from error

    # -- what vanished ---------------------------------------------------------------------

    async def _look_for_vanished(
        self, gap: Gap, page: Page[ScheduledEvent], state: Pass, scope: Scope
    ) -> None:
        assert state.began is not None
        known = {problem.uri for problem in page.set_aside} | set(self.doubtful)
        unseen = await self._events.unseen(scope, gap.since, gap.until, state.began)
        self.doubtful += [uri for uri in unseen if uri not in known]

    async def check_vanished(self, *, is_sure: bool) -> None:
        """Ask for a few meetings that a list left out: those that are gone are forgotten.

        is_sure: every list was read to its end, and every row of it could be read. Then, where
        many were left out and none of those asked for exists, the list is believed.
        Raises CalendlyError.
        """
        some = self.doubtful[:MOST_CHECKED]
        gone = [uri for uri in some if await self._is_gone(uri)]
        rest = self.doubtful[MOST_CHECKED:]
        if rest and is_sure and len(gone) == len(some):
            gone += rest
        elif rest:
            LOGGER.info("lists left out %d meetings, some of which exist", len(self.doubtful))
        self.doubtful.clear()
        await self._events.forget(gone)

    async def _is_gone(self, uri: str) -> bool:
        try:
            event = await self._client.in_background().get_scheduled_event(uri)
        except NotFound:
            return True
        except NotAllowed as error:
            return error.reason in {"role", "other"}
        except (Rejected, UnexpectedReply):
            return False
        await self._events.keep([event], moment=self._now())
        return False


def _name(state: Pass, scope: Scope) -> str:
    return name_of(state.kind, scope)


def _decoded(value: bytes | None, kind: Kind) -> Pass:
    if value is None:
        return Pass(kind=kind)
    try:
        return msgspec.json.decode(value, type=Pass)
    except msgspec.MsgspecError:
        return Pass(kind=kind)
