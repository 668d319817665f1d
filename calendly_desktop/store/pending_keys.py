"""Signing keys of webhooks that are just being made: a crash or a lost answer loses none."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.store.webhooks import Definition, SigningKeys

_CLOCK_DIFFERENCE = timedelta(minutes=2)


class PendingKeys:
    """Keeps a key under the webhook's address until Calendly has named the webhook.

    Calendly never shows a key again. So it is kept before the request goes out, with the time;
    a webhook that turns up later without a key, for the same address and not older than that,
    takes the key over.
    """

    def __init__(self, keys: SigningKeys) -> None:
        self._keys = keys

    async def keep(self, definition: Definition) -> bool:
        """Keep the key of a webhook about to be made; a second try keeps the first one's time.

        Returns whether this is a second try with the same key, after a lost answer. A webhook
        without a key must not find one that was kept for an earlier one.
        """
        name = _name(definition.url, definition.scope, definition.owner)
        if not definition.signing_key:
            if await self._keys.read(name) is not None:
                await self._keys.forget(name)
            return False
        known = await self._keys.read(name)
        if known is not None and known.partition(" ")[2] == definition.signing_key:
            return True
        stamp = datetime.now(UTC).isoformat()
        await self._keys.keep(name, f"{stamp} {definition.signing_key}")
        return False

    async def settle(self, definition: Definition, subscription_uri: str) -> bool:
        """Move the key to the webhook that now exists; False when it is not in a keyring."""
        if not definition.signing_key:
            return True
        try:
            in_keyring = await self._keys.keep(subscription_uri, definition.signing_key)
        except Problem:  # locked meanwhile: it stays under its first name and is adopted later
            return False
        await self.forget(definition)
        return in_keyring

    async def forget(self, definition: Definition) -> None:
        """Drop the key of a webhook that was refused."""
        with contextlib.suppress(Problem):
            await self._keys.forget(_name(definition.url, definition.scope, definition.owner))

    async def adopt(self, subscription: WebhookSubscription) -> str | None:
        """Give `subscription` the key that was kept for its address, if it can be that one."""
        name = _name(subscription.callback_url, subscription.scope, subscription.owner)
        stamp, _, key = (await self._keys.read(name) or "").partition(" ")
        if not key or subscription.created_at is None:
            return None
        if subscription.created_at < datetime.fromisoformat(stamp) - _CLOCK_DIFFERENCE:
            return None
        await self._keys.keep(subscription.uri, key)
        await self._keys.forget(name)
        return key


def _name(url: str, scope: str, owner: str | None) -> str:
    """A name for the keyring that does not spell out the address."""
    from hashlib import sha256

    return "pending/" + sha256(f"{url.strip()}\n{scope}\n{owner or ''}".encode()).hexdigest()[:32]
