"""Signing keys of webhooks that are changed or paused: in the keyring, never in a file."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_changes import key_name, sides
from calendly_desktop.domain.webhooks import new_signing_key
from calendly_desktop.store.pending_keys import PendingKeys
from calendly_desktop.store.webhooks import Definition

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.domain.webhook_changes import Change, KeyChoice, Side
    from calendly_desktop.store.webhooks import SigningKeys


class ChangeKeys:
    """Keeps a key under the name of its change: until its webhook is there, or while it is paused.

    `read`, `keep` and `to_make` raise Problem where the keyring is locked.
    """

    def __init__(self, keys: SigningKeys) -> None:
        self._keys = keys
        self._pending = PendingKeys(keys)

    async def read(self, change: Change, side: Side) -> str | None:
        """Return the key that one of the two webhooks has, or is to be made with."""
        return await self._keys.read(key_name(change.id, side))

    async def keep_again(self, subscription_uri: str, key: str | None) -> bool:
        """Tell whether a key is in a keyring: there is no other way to know than to keep it."""
        return bool(key) and await self._keys.keep(subscription_uri, key or "")

    async def keep(self, change: Change, keys: Mapping[Side, str]) -> None:
        """Keep keys, before anything is sent; an empty one is none."""
        for side, key in keys.items():
            if key:
                await self._keys.keep(key_name(change.id, side), key)

    async def to_make(self, change: Change, side: Side) -> tuple[Change, str]:
        """Return the key to make a webhook with; a new one where it was lost with its session."""
        hook = change.hook(side)
        if hook.key == "none":
            return change, ""
        if key := await self.read(change, side):
            return change, key
        key = new_signing_key()
        await self.keep(change, {side: key})
        changed = msgspec.structs.replace(hook, key="new")
        if side == "old":
            return msgspec.structs.replace(change, old=changed), key
        return msgspec.structs.replace(change, new=changed), key

    async def give(self, change: Change) -> None:
        """Give webhooks that were found again the keys they were made with."""
        for side in sides(change):
            hook = change.hook(side)
            if hook.presence != "there" or not hook.uri or hook.key == "none":
                continue
            with contextlib.suppress(Problem):
                key = await self.read(change, side)
                if key and await self._keys.read(hook.uri) is None:
                    await self._keys.keep(hook.uri, key)
                    wanted = hook.definition
                    made = Definition(wanted.url, wanted.events, wanted.scope, wanted.owner, key)
                    await self._pending.forget(made)

    async def forget(self, change: Change) -> None:
        """Drop the keys of a change that is over; its webhooks have theirs."""
        for side in sides(change):
            with contextlib.suppress(Problem):
                if await self.read(change, side) is not None:
                    await self._keys.forget(key_name(change.id, side))


def made_key(choice: KeyChoice) -> str:
    """Return a new key where one is wished for, else ""."""
    return new_signing_key() if choice == "new" else ""
