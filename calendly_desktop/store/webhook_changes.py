"""Webhooks replaced, paused, restored: recorded before each step, then finished or put back."""

from __future__ import annotations

import contextlib
import logging
from collections.abc import Callable
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_changes import (
    Change,
    Decision,
    Goal,
    Hook,
    KeyChoice,
    Kind,
    Side,
    Step,
    decided,
    left_behind,
    next_step,
    sides,
)
from calendly_desktop.domain.webhook_definitions import Maker, WebhookDefinition, definition_of
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store.change_keys import ChangeKeys, made_key
from calendly_desktop.store.change_rows import (
    held_changes,
    keep_change,
    next_change_id,
    recorded_change,
)
from calendly_desktop.store.change_steps import ChangeSteps, TryOut
from calendly_desktop.store.webhook_problems import ChangeUnderWay, NotKept

if TYPE_CHECKING:
    import asyncio
    import sqlite3
    from collections.abc import Awaitable, Mapping

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.webhooks import SigningKeys, WebhooksStore
    from calendly_desktop.store.writes import Writes

__all__ = ["OnStep", "TryOut", "WebhookChanges"]

log = logging.getLogger(__name__)

OnStep = Callable[[Change, "Step | None"], object]
"""Told before each step, and with None once it rests."""


class KeyState(NamedTuple):
    """Whether this computer knows a signing key, and whether it does after the app was closed."""

    known: bool
    kept: bool


class WebhookChanges:
    """Changes of webhooks that are more than one request. `changed` is called when any is.

    The intention and each step are in the journal's file before anything is sent, so that a start
    of the app knows what to look for. Signing keys are in the keyring only, under names of their
    own until a webhook has them. Methods that change anything raise Problem where nothing was
    sent; what came of sending is in the Change they return.
    """

    def __init__(
        self,
        webhooks: WebhooksStore,
        account: AccountStore,
        keys: SigningKeys,
        writes: Writes,
        *,
        sleep: Callable[[float], Awaitable[object]] | None = None,
    ) -> None:
        self.changed: list[Callable[[], None]] = []
        self._webhooks = webhooks
        self._account = account
        self._keys = ChangeKeys(keys)
        self._writes = writes
        self._journal: Journal = writes.journal
        self._steps = ChangeSteps(webhooks, writes, self._keys, sleep=sleep)
        self._running: set[int] = set()
        self._held: dict[int, Change] = {}
        with contextlib.suppress(NotRecorded):
            found = self._journal.read_now(held_changes)
            self._held = {each.id: left_behind(each) for each in found}
        self._resting = dict(self._held)

    @cached_property
    def _looking(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    # -- what there is ---------------------------------------------------------------------

    @property
    def held(self) -> list[Change]:
        """Every change that is paused or waits for somebody to decide, the newest first.

        One that goes on just now is here as it was before.
        """
        return sorted(self._resting.values(), key=lambda each: each.id, reverse=True)

    def find(self, number: int) -> Change | None:
        """Return a change that is held."""
        return self._held.get(number)

    @property
    def keeps(self) -> bool:
        """Tell whether what is paused here is still known after the app was closed."""
        return self._journal.is_on_disk

    async def maker(self) -> Maker:
        """Return who makes webhooks here. Raises CalendlyError where that was never read."""
        account = await self._account.load()
        return Maker(
            account.user.uri,
            account.role,
            account.organization_uri or "",
            account.organization_name,
            tuple(account.missing_scopes),
            tuple(account.granted_scopes),
            account.organization.stage if account.organization else "",
        )

    async def key_state(self, subscription: WebhookSubscription) -> KeyState:
        """Return what is known of a webhook's present key. Problem where the keyring is locked."""
        key = await self._webhooks.signing_key(subscription)
        return KeyState(key is not None, await self._keys.keep_again(subscription.uri, key))

    async def key_of(self, change: Change, side: Side = "old") -> str | None:
        """Return the key that is kept for one of the two; Problem where the keyring is locked."""
        return await self._keys.read(change, side)

    # -- beginning -------------------------------------------------------------------------

    async def replace(
        self,
        subscription: WebhookSubscription,
        definition: WebhookDefinition,
        *,
        key: KeyChoice,
        back: KeyChoice,
        make_first: bool,
        try_out: TryOut | None = None,
        on_step: OnStep | None = None,
        on_wait: OnWait | None = None,
    ) -> Change:
        """Put another webhook in the place of one.

        key: of the new one. back: of the old one where it has to be put back and its key is not
        known here. try_out: asked before the old one is deleted, where both can be there. Raises
        NotKept, ChangeUnderWay, NotRecorded, or a Problem of the keyring.
        """
        if not (make_first or self.keeps):
            raise NotKept
        present = await self._free_to_change(subscription)
        old = Hook(
            definition_of(subscription), "there", "same" if present else back, subscription.uri
        )
        choice: KeyChoice = "new" if key == "same" and not present else key
        new = Hook(definition, "gone", choice)
        change = await self._record("replace", old, new, make_first, try_out is not None)
        given = present or "" if choice == "same" else made_key(choice)
        await self._keep_keys(change, {"old": present or made_key(back), "new": given})
        return await self._run(change, on_step, on_wait, try_out)

    async def pause(
        self,
        subscription: WebhookSubscription,
        *,
        on_step: OnStep | None = None,
        on_wait: OnWait | None = None,
    ) -> Change:
        """Delete a webhook and keep what it is, so that it can be restored. Raises NotKept."""
        if not self.keeps:
            raise NotKept
        present = await self._free_to_change(subscription)
        key: KeyChoice = "same" if present else "new"
        old = Hook(definition_of(subscription), "there", key, subscription.uri)
        change = await self._record("pause", old)
        await self._keep_keys(change, {"old": present or ""})
        return await self._run(change, on_step, on_wait)

    async def make_again(
        self,
        definition: WebhookDefinition,
        key: KeyChoice,
        *,
        on_step: OnStep | None = None,
        on_wait: OnWait | None = None,
    ) -> Change:
        """Make a webhook that is not there any more, as a saved file has it."""
        change = await self._record("restore", Hook(definition, "gone", key))
        await self._keep_keys(change, {"old": made_key(key)})
        return await self._run(change, on_step, on_wait)

    # -- going on --------------------------------------------------------------------------

    async def decide(
        self,
        number: int,
        decision: Decision,
        key: KeyChoice | None = None,
        *,
        try_out: TryOut | None = None,
        on_step: OnStep | None = None,
        on_wait: OnWait | None = None,
    ) -> Change:
        """Go on with a change as somebody decided. key: of what is put back, where it is lost."""
        if decision == "look":
            return await self.look(number)
        change = self._held[number]
        if number in self._running:
            raise ChangeUnderWay
        change = decided(change, decision, key)
        if key is not None and key != "same":
            await self._keys.keep(change, {"old": made_key(key)})
        await self._journal.run(lambda c: keep_change(c, change, self._journal.stamp()))
        return await self._run(change, on_step, on_wait, try_out)

    # -- looking ---------------------------------------------------------------------------

    async def look_after(self) -> list[Change]:
        """Find out about every change that was left behind; nothing is sent.

        Returns those that are worth telling: open ones, and those that turned out to be over.
        """
        async with self._looking:
            left = [each.id for each in self.held if each.state == "open"]
            return [await self.look(number) for number in left if number in self._held]

    async def look(self, number: int) -> Change:
        """Ask Calendly which of the two webhooks of a change are there; nothing is sent."""
        change = self._held[number]
        if number in self._running:
            return change
        self._running.add(number)
        try:
            for side in sides(change):
                change = await self._steps.look_up(left_behind(change), side)
                await self._keep(change)
            await self._keys.give(change)
        finally:
            self._running.discard(number)
        return await self._rest(change)

    # -- one step after the other ----------------------------------------------------------

    async def _run(
        self,
        change: Change,
        on_step: OnStep | None,
        on_wait: OnWait | None,
        try_out: TryOut | None = None,
    ) -> Change:
        self._held[change.id] = change
        self._running.add(change.id)
        try:
            while (step := next_step(change)) is not None:
                if on_step is not None:
                    on_step(change, step)
                change = await self._steps.do(change, step, on_wait, try_out)
                await self._keep(change)
        except BaseException:
            self._running.discard(change.id)
            self._take_in_again(change)
            raise
        self._running.discard(change.id)
        if on_step is not None:
            on_step(change, None)
        return await self._rest(change)

    # -- the record ------------------------------------------------------------------------

    async def _free_to_change(self, subscription: WebhookSubscription) -> str | None:
        """Return the present key. Raises where a change of it is open, or the keyring is locked."""
        for change in self._held.values():
            hooks = [change.hook(side) for side in sides(change)]
            if any(hook.uri == subscription.uri and hook.presence != "gone" for hook in hooks):
                raise ChangeUnderWay
        return await self._webhooks.signing_key(subscription)

    async def _record(
        self,
        kind: Kind,
        old: Hook,
        new: Hook | None = None,
        make_first: bool = False,
        wants_trial: bool = False,
    ) -> Change:
        goals: dict[Kind, Goal] = {"replace": "new", "pause": "neither", "restore": "old"}
        at = datetime.now(UTC)
        who, stamp = self._writes.who, self._journal.stamp()

        def record(connection: sqlite3.Connection) -> Change:
            made = Change(
                next_change_id(connection, at),
                kind,
                goals[kind],
                old,
                at,
                at,
                new=new,
                make_first=make_first,
                wants_trial=wants_trial,
                account=who,
            )
            keep_change(connection, made, stamp)
            return made

        return await self._journal.run(record)

    async def _keep(self, change: Change) -> None:
        """Record how far it came; where that fails, the next start looks."""
        self._held[change.id] = change
        try:
            await self._journal.run(lambda c: keep_change(c, change, self._journal.stamp()))
        except NotRecorded:
            log.warning("a step of a change could not be recorded")

    async def _rest(self, change: Change) -> Change:
        """Hold a change that is not over; forget the keys of one that is."""
        if change.state == "closed":
            self._held.pop(change.id, None)
            self._resting.pop(change.id, None)
            await self._keys.forget(change)
        else:
            self._held[change.id] = self._resting[change.id] = change
        self._tell()
        return change

    async def _keep_keys(self, change: Change, keys: Mapping[Side, str]) -> None:
        """Keep the keys of a change that begins; where the keyring is locked, it does not."""
        try:
            await self._keys.keep(change, keys)
        except Problem:
            await self._drop(change)
            raise

    async def _drop(self, change: Change) -> None:
        """Close a change of which nothing was sent."""
        with contextlib.suppress(NotRecorded):
            left = decided(change, "leave")
            await self._journal.run(lambda c: keep_change(c, left, self._journal.stamp()))
        await self._keys.forget(change)

    def _take_in_again(self, change: Change) -> None:
        """Believe the record, not what was in memory, after something broke off in the middle."""
        recorded: Change | None = None
        with contextlib.suppress(NotRecorded):
            recorded = self._journal.read_now(lambda c: recorded_change(c, change.id))
        self._held[change.id] = self._resting[change.id] = left_behind(recorded or change)
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self.changed):
            listener()
