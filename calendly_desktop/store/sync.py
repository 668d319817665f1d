"""Keeps the local copy fresh within the request budget: what is on screen first, then the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.api.limits import Priority
from calendly_desktop.store.background import Background
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.invitee_reading import InviteeReading
from calendly_desktop.store.passes import COMING, FRESH, PAST, SECOND, TAKEN_UP
from calendly_desktop.store.progress import (
    Progress,
    invitee_words,
    list_words,
    refused,
    waiting_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from calendly_desktop.api.errors import NotAllowed
    from calendly_desktop.store.event_views import View
    from calendly_desktop.store.passes import Kind, Reach

__all__ = ["Progress", "Shown", "Sync"]

JUST_NOW: Final = 3 * SECOND
"""After so short a time a second Refresh asks nothing."""


class Shown(NamedTuple):
    """How sure a view is: as of when, whether all of it is here, how many rows were unreadable."""

    as_of: datetime | None
    is_complete: bool
    set_aside: int


class Sync(Background):
    """Reads from Calendly what the copy lacks: `show` for the screen, `run` in the background."""

    # -- what it tells ---------------------------------------------------------------------

    @property
    def progress(self) -> Progress:
        """What the background does at this moment, in words."""
        done, total = self._people.done, self._people.total or None
        if self._is_paused:
            return Progress("paused", "Reading is paused", done, total)
        if self._trouble is not None:
            return self._trouble.progress(done, total)
        if self._doing is None:
            refusal = self._refused.get(self._scope)
            if refusal is not None:
                return refused(refusal)
            is_idle = not self._is_running or (self._is_resting and not self._wake.is_set())
            return Progress("idle" if is_idle else "reading")
        if isinstance(self._doing, InviteeReading):
            words = invitee_words(done, self._people.total)
        else:
            words = list_words(self._doing.kind, self._doing.rows)
            done, total = self._doing.rows, None
        held = self._client.budget.held_back()
        if held is None:
            return Progress("reading", words, done, total)
        return Progress("waiting", waiting_words(words, held.seconds), done, total, held.seconds)

    def shown(self, view: View, scope: Scope) -> Shown:
        """Return how sure a view is, as far as `show` has looked."""
        states = [self._lists.known(COMING, self._source(scope))]
        if view != "upcoming":
            states.append(self._lists.known(PAST, self._source(scope)))
        moments = [state.began if state.pages else state.completed for state in states]
        known = [moment for moment in moments if moment is not None]
        return Shown(
            min(known) if len(known) == len(states) else None,
            all(state.completed is not None for state in states),
            sum(state.set_aside for state in states),
        )

    async def reach(self, scope: Scope) -> Reach:
        """Return which meetings of a scope are listed here; everybody's have a person's too."""
        reach = await self._lists.reach(self._source(scope))
        if scope.kind in {"mine", "person"} and (not reach.coming or reach.since is not None):
            wide = await self._lists.reach(Scope("organization"))
            if wide.coming and not wide.misses(reach.since):
                return wide
        return reach

    def refusal(self, scope: Scope) -> NotAllowed | None:
        """Return why Calendly does not show the meetings of a scope, if it said so."""
        return self._refused.get(self._source(scope))

    @property
    def is_paused(self) -> bool:
        """Tell whether the user stopped the background for now."""
        return self._is_paused

    def pause(self) -> None:
        """Stop the background at once; what is on screen is still read."""
        self._is_paused = True
        self._interrupt()
        self._tell()

    def resume(self) -> None:
        """Let the background go on where it stopped."""
        self._is_paused = False
        self._rouse()
        self._tell()

    def see(self, uris: Sequence[str]) -> None:
        """Read the invitees of these meetings before all others: they are in sight."""
        self._people.see(uris)
        if self._trouble is None:
            self._rouse()

    def include(self, scope: Scope, *, anew: bool = False) -> None:
        """Let the background read a scope too, after what is on screen: a report counts it.

        anew: the user wants all of its lists read again.
        """
        source = self._source(scope)
        self._more = source
        self._refused.pop(source, None)
        if anew:
            self._people.try_again()
            self._asked |= {(COMING, source), (PAST, source)}
        self._rouse()

    # -- for the screen --------------------------------------------------------------------

    async def show(
        self,
        view: View,
        scope: Scope,
        on_page: Callable[[], None] | None = None,
        *,
        refresh: bool = False,
    ) -> None:
        """Bring the beginning of a view up to date; the background then goes on with its scope.

        Nothing is asked where it is fresh. refresh: the user wants everything read anew.
        on_page: called after a page was kept. Raises CalendlyError, or CannotKeep.
        """
        self._screens += 1
        try:
            await self._account.load()
            await self._lists.look_at_copy()
            source = self._source(scope)
            if source != self._scope or not isinstance(self._doing, InviteeReading):
                self._interrupt()
            self._scope = source
            self._refused.pop(source, None)
            priority = Priority.CLICK if refresh else Priority.SCREEN
            if refresh:
                await self._ask_anew(source)
            async with self._turn:
                for kind in (COMING, PAST) if view == "past" else (COMING,):
                    if await self._show_list(kind, source, priority, refresh):
                        _call(on_page)
                if view == "canceled" and await self._show_canceled(source, priority, refresh):
                    _call(on_page)
            self._failures, self._trouble = 0, None
        finally:
            self._screens -= 1
            self._rouse()
            self._tell()

    async def _ask_anew(self, scope: Scope) -> None:
        self._people.try_again()
        past = await self._lists.recall(PAST, scope)
        age = past.age(self._now())
        if past.is_complete and (age is None or age > JUST_NOW):
            self._asked.add((PAST, scope))

    async def _show_list(self, kind: Kind, scope: Scope, priority: Priority, refresh: bool) -> bool:
        """Read the first page of a list where it is not fresh; tell whether Calendly was asked."""
        now = self._now()
        state = await self._lists.recall(kind, scope)
        if state.is_fresh(now, within=JUST_NOW if refresh else None):
            return False
        if not refresh and scope.kind == "person" and await self._is_covered(kind):
            return False
        age = state.age(now)
        if not state.is_complete and state.edge is not None and age is not None and age < TAKEN_UP:
            await self._lists.peek(kind, scope, priority)
        else:
            await self._begin(kind, scope)
            await self._lists.read_page(kind, scope, priority)
        return True

    async def _show_canceled(self, scope: Scope, priority: Priority, refresh: bool) -> bool:
        """Ask for canceled meetings where the history, which has them too, has not come yet."""
        now = self._now()
        past = await self._lists.recall(PAST, scope)
        last = self._peeked.get(scope)
        if past.completed is not None or (
            last is not None and not refresh and abs(now - last) < FRESH[COMING]
        ):
            return False
        await self._lists.peek(PAST, scope, priority, "canceled")
        self._peeked[scope] = now
        return True

    async def _is_covered(self, kind: Kind) -> bool:
        """Tell whether everybody's meetings are fresh, so that one person's need not be read."""
        everybody = await self._lists.recall(kind, Scope("organization"))
        return everybody.is_complete and everybody.is_fresh(self._now())

    def _source(self, scope: Scope) -> Scope:
        """Return the scope to read: Calendly shows those who left with everybody's only."""
        if scope.kind == "person" and scope.user in self._events.left_people():
            return Scope("organization")
        return scope


def _call(listener: Callable[[], None] | None) -> None:
    if listener is not None:
        listener()
