"""One step of a change of a webhook: recorded, sent once, and looked up where it is in doubt."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import msgspec

from calendly_desktop.api.errors import CalendlyError, NotFound
from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_changes import (
    SIDES,
    Change,
    Hook,
    Presence,
    Side,
    Step,
    as_subscription,
    begun,
    came,
    sides,
    turned_up,
    was_checked,
    was_looked_up,
    was_tried,
)
from calendly_desktop.domain.webhook_definitions import definition_of, takes_same_place
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store.change_rows import keep_change
from calendly_desktop.store.read_back import CLOCK_DIFFERENCE
from calendly_desktop.store.webhook_problems import (
    AddressTaken,
    NotDeleted,
    NotMade,
    PerhapsDeleted,
    PerhapsMade,
)
from calendly_desktop.store.webhooks import Created, Definition

if TYPE_CHECKING:
    import sqlite3

    from calendly_desktop.store.change_keys import ChangeKeys
    from calendly_desktop.store.journal import Also
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.webhooks import WebhooksStore
    from calendly_desktop.store.writes import Writes

PAUSES: Final = (0.0, 1.0, 3.0)
"""Seconds before each try where Calendly may show, or free an address, a moment late."""


TryOut = Callable[[WebhookSubscription, str | None], Awaitable[tuple[bool, str]]]
"""Sends a sample to the address of a webhook that was just made, signed with its key, if any.

Tells whether it answered as it should, and in a sentence or two what came of it.
"""


class ChangeSteps:
    """Does the steps of changes; what came of each is in the Change that comes back.

    Nothing of it raises a Problem: what could not be sent counts as refused, in words.
    """

    def __init__(
        self,
        webhooks: WebhooksStore,
        writes: Writes,
        keys: ChangeKeys,
        *,
        sleep: Callable[[float], Awaitable[object]] | None = None,
    ) -> None:
        self._webhooks = webhooks
        self._writes = writes
        self._keys = keys
        self._chosen_sleep = sleep

    async def do(
        self, change: Change, step: Step, on_wait: OnWait | None, try_out: TryOut | None
    ) -> Change:
        """Do one step."""
        if step == "check_new":
            return await self._check(change)
        if step == "try_new":
            return await self._try(change, try_out)
        started = [change]
        try:
            if step.startswith("make"):
                uri = await self._make(change, step, on_wait, started)
            else:
                uri = await self._delete(change, step, on_wait, started)
        except (PerhapsMade, PerhapsDeleted) as problem:
            return came(started[0], step, "unknown", why=in_words(problem))
        except Problem as problem:
            found = _ours(change, problem) if isinstance(problem, AddressTaken) else None
            if found is not None:
                return turned_up(started[0], step, *found)
            may_come = isinstance(problem, NotDeleted | NotMade)
            return came(started[0], step, "refused", why=in_words(problem), may_come=may_come)
        at = came(started[0], step, "done", uri=uri)
        return msgspec.structs.replace(at, since=datetime.now(UTC)) if step == "delete_old" else at

    async def _make(
        self, change: Change, step: Step, on_wait: OnWait | None, started: list[Change]
    ) -> str:
        """Make a webhook, and return its URI.

        Where its address was freed just now, Calendly may need a moment. A refusal because of the
        address is surely not done, so that trying again makes nothing twice.
        """
        change, key = await self._keys.to_make(change, SIDES[step])
        started[0] = change
        wanted = change.hook(SIDES[step]).definition
        definition = Definition(wanted.url, wanted.events, wanted.scope, wanted.owner, key)
        also = self._noting(change, step, started)
        made: Created | None = None
        for seconds in PAUSES:
            await self._sleep(seconds)
            try:
                made = await self._webhooks.create(definition, on_wait=on_wait, also=also)
                break
            except AddressTaken as problem:
                if seconds == PAUSES[-1] or _is_taken_by_another(change, problem):
                    raise
        assert made is not None
        return made.subscription.uri

    async def _delete(
        self, change: Change, step: Step, on_wait: OnWait | None, started: list[Change]
    ) -> str:
        subscription = as_subscription(change, SIDES[step])
        also = self._noting(change, step, started)
        await self._webhooks.delete(subscription, on_wait=on_wait, also=also)
        return ""

    def _noting(self, change: Change, step: Step, started: list[Change]) -> Also:
        """Record that a step begins together with its request's entry in the journal."""
        stamp = self._writes.journal.stamp()

        def note(connection: sqlite3.Connection, write: int) -> None:
            started[0] = begun(change, step, write)
            keep_change(connection, started[0], stamp)

        return note

    async def _check(self, change: Change) -> Change:
        """Read the new webhook back; Calendly may show it a moment late."""
        seen: Presence = "unsure"
        for seconds in PAUSES:
            await self._sleep(seconds)
            seen = await self._see(change.hook("new").uri)
            if seen != "gone":
                break
        why = {
            "gone": "Calendly has accepted the new webhook, but does not show it.",
            "unsure": "Calendly could not be asked.",
        }.get(seen, "")
        return was_checked(change, seen, why)

    async def _try(self, change: Change, try_out: TryOut | None) -> Change:
        if try_out is None:  # wished for in an earlier session, and nothing here can do it
            return was_tried(change, True)
        try:
            key = await self._keys.read(change, "new")
            answered, words = await try_out(as_subscription(change, "new"), key)
        except Problem as problem:
            answered, words = False, in_words(problem)
        return was_tried(change, answered, words)

    # -- looking ---------------------------------------------------------------------------

    async def look_up(self, change: Change, side: Side) -> Change:
        """Find out whether one of the two webhooks is there; nothing is sent."""
        hook = change.hook(side)
        presence, uri = hook.presence, hook.uri
        if hook.write:
            presence, uri = await self._what_became_of(hook)
        if uri and presence != "gone":
            seen = await self._see(uri)
            presence = presence if seen == "unsure" else seen
        return was_looked_up(change, side, presence, uri)

    async def _what_became_of(self, hook: Hook) -> tuple[Presence, str]:
        """Return what the journal, or Calendly asked by it, knows of a request in doubt."""
        try:
            state = await self._writes.look_again(hook.write)
            entry = await self._writes.journal.entry(hook.write)
        except NotRecorded:
            return "unsure", hook.uri
        if state == "unknown":
            return "unsure", hook.uri
        is_done = state in ("done", "already")
        if hook.doing == "delete":
            return "gone" if is_done else "there", hook.uri
        uri = str(entry.result.get("uri", "")) if entry is not None else ""
        if is_done:
            return ("there", uri) if uri else ("unsure", "")
        return "gone", ""

    async def _see(self, uri: str) -> Presence:
        try:
            await self._writes.client.get_webhook_subscription(uri)
        except NotFound:
            return "gone"
        except CalendlyError:
            return "unsure"
        return "there"

    async def _sleep(self, seconds: float) -> None:
        import asyncio

        if seconds:
            await (self._chosen_sleep or asyncio.sleep)(seconds)


def in_words(problem: Problem) -> str:
    """Return what stood in the way, as sentences; what to do about it is said elsewhere."""
    return f"{problem.title.rstrip('.')}. {problem.message}".strip()


def _ours(change: Change, problem: AddressTaken) -> tuple[Side, str] | None:
    """Return which webhook of the change has the address, where a slow request made it after all.

    It was made since the change began, and is exactly what was asked for.
    """
    there = problem.existing
    if not change.slow or there is None or there.created_at is None:
        return None
    if there.created_at < change.at - CLOCK_DIFFERENCE:
        return None
    wanted = change.hook(change.slow).definition
    is_same = takes_same_place(wanted, definition_of(there))
    if is_same and set(wanted.events) == set(there.events):
        return change.slow, there.uri
    return None


def _is_taken_by_another(change: Change, problem: AddressTaken) -> bool:
    """Tell whether the address is not one that a deletion of this change is about to free."""
    own = {change.hook(side).uri for side in sides(change)}
    is_another = problem.existing is not None and problem.existing.uri not in own
    return is_another or "there" in change.presences
