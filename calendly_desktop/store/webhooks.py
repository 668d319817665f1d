"""Webhook subscriptions over every scope the role allows: list, create, delete."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

import msgspec

from calendly_desktop.api.errors import AlreadyExists, CalendlyError
from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhooks import (
    address_mark,
    address_without_secrets,
    same_address,
)
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store.pending_keys import PendingKeys
from calendly_desktop.store.webhook_lists import Source, Unread, WebhookLists
from calendly_desktop.store.webhook_problems import (
    AddressTaken,
    NotDeleted,
    NotMade,
    PerhapsDeleted,
    PerhapsMade,
    Stopped,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.webhook_findings import Access
    from calendly_desktop.store.account import Account, AccountStore
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Also
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.writes import Outcome, Writes


__all__ = ["Created", "Definition", "Source", "Unread", "WebhooksStore"]

_MADE: Final = (
    "select body, result from writes where kind = 'create_webhook' and state in ('done', 'already')"
    " order by id desc limit 500"
)


class SigningKeys(Protocol):
    """Where signing keys are kept; `keep` says True for a keyring, False for this session only."""

    async def keep(self, subscription_uri: str, key: str) -> bool: ...

    async def read(self, subscription_uri: str) -> str | None: ...

    async def forget(self, subscription_uri: str) -> None: ...


class Definition(NamedTuple):
    """A webhook to be made. `owner` is the user or group URI; None for the organization.

    signing_key: "" makes one whose messages are not signed.
    """

    url: str
    events: tuple[str, ...]
    scope: str
    owner: str | None
    signing_key: str


class Created(NamedTuple):
    """A webhook that now exists. `key_in_keyring` is False when its key lives this session only.

    `answer_lost`: no answer came, the webhook was found by reading the list again.
    """

    subscription: WebhookSubscription
    key_in_keyring: bool
    answer_lost: bool = False


class WebhooksStore(WebhookLists):
    """The webhooks this person may see, and the two writes on them."""

    def __init__(
        self,
        client: CalendlyClient,
        account: AccountStore,
        signing_keys: SigningKeys,
        writes: Writes,
        database: Database,
    ) -> None:
        super().__init__(client, account, database)
        self._keys = signing_keys
        self._pending = PendingKeys(signing_keys)
        self._writes = writes
        self._unsigned: frozenset[str] = frozenset()

    # -- what is known ---------------------------------------------------------------------

    @property
    def access(self) -> Access:
        """What the signed-in account may do, and which webhooks were made here without a key."""
        return super().access._replace(unsigned=self._unsigned)

    async def load(self, *, colleagues: bool = False) -> None:
        """Read every list; see WebhookLists. What was made unsigned only the journal knows."""
        with contextlib.suppress(NotRecorded):
            rows = await self._writes.journal.read(lambda c: c.execute(_MADE).fetchall())
            self._unsigned |= frozenset(_made_unsigned(rows))
        await super().load(colleagues=colleagues)

    # -- the signing key -------------------------------------------------------------------

    async def signing_key(self, subscription: WebhookSubscription) -> str | None:
        """The key this computer keeps for `subscription`, or None; Calendly never shows a key.

        Raises a Problem where the keyring is locked.
        """
        key = await self._keys.read(subscription.uri)
        return key if key is not None else await self._pending.adopt(subscription)

    # -- writing ---------------------------------------------------------------------------

    @property
    def who(self) -> str:
        """Return as whom webhooks are made and deleted, in words."""
        return self._writes.who

    async def create(
        self,
        definition: Definition,
        *,
        on_wait: OnWait | None = None,
        also: Also | None = None,
    ) -> Created:
        """Make a webhook. The key is kept before the request, the request is sent once.

        on_wait: told while Calendly's limit is waited for. also: recorded together with the
        journal's entry, before the request. Raises AddressTaken, NotMade,
        PerhapsMade, a Problem of the keyring or the journal (nothing was sent then), or the
        CalendlyError of a refusal.
        """
        account = await self._account.load()
        second_try = await self._pending.keep(definition)
        try:
            outcome = await self._send(definition, account, on_wait, also)
        except NotRecorded:
            await self._pending.forget(definition)
            raise
        subscription = outcome.value
        if outcome.looked and isinstance(outcome.found, WebhookSubscription):
            subscription = outcome.found
        if subscription is None:
            raise await self._why_not_made(definition, outcome, second_try)
        self._put(subscription, account)
        await self._remember()
        if not definition.signing_key:
            self._unsigned |= {subscription.uri}
        in_keyring = await self._pending.settle(definition, subscription.uri)
        return Created(subscription, in_keyring, outcome.looked)

    async def _send(
        self,
        definition: Definition,
        account: Account,
        on_wait: OnWait | None,
        also: Also | None,
    ) -> Outcome[WebhookSubscription]:
        organization = account.organization_uri or ""
        write = self._writes.write(
            "create_webhook",
            "",
            address_without_secrets(definition.url),
            mark=address_mark(definition.url),
            events=list(definition.events),
            scope=definition.scope,
            owner=definition.owner,
            signed=bool(definition.signing_key),
            organization=organization,
            before=[row.uri for row in self.subscriptions],
        )
        return await self._writes.send(
            write,
            lambda: self._client.create_webhook_subscription(
                url=definition.url,
                events=definition.events,
                organization=organization,
                scope=definition.scope,
                user=definition.owner if definition.scope == "user" else None,
                group=definition.owner if definition.scope == "group" else None,
                signing_key=definition.signing_key or None,
            ),
            entry=await self._writes.journal.add(write, also=also),
            on_wait=on_wait,
        )

    async def _why_not_made(
        self, definition: Definition, outcome: Outcome[WebhookSubscription], second_try: bool
    ) -> Problem:
        cause = outcome.cause
        details = cause.details if isinstance(cause, Problem) else ""
        if outcome.state == "unknown":
            return PerhapsMade(details=details)
        if outcome.looked:
            return NotMade(details=details)
        if isinstance(cause, AlreadyExists):
            existing = await self._existing(definition)
            ours = second_try and existing and await self.signing_key(existing) is not None
            if not ours:
                await self._pending.forget(definition)
            return AddressTaken(existing)
        await self._pending.forget(definition)
        return Stopped() if outcome.stopped or not isinstance(cause, Problem) else cause

    async def _existing(self, definition: Definition) -> WebhookSubscription | None:
        try:
            rows = await self._reread(definition.scope, definition.owner)
        except CalendlyError:
            rows = []
        every = [*rows, *self.subscriptions]
        return next((row for row in every if same_address(row.callback_url, definition.url)), None)

    async def delete(
        self,
        subscription: WebhookSubscription,
        *,
        on_wait: OnWait | None = None,
        also: Also | None = None,
    ) -> bool:
        """Delete a webhook and its key; False when it was gone before. Sent once.

        also: recorded together with the journal's entry, before the request.
        Raises NotDeleted when no answer came and it is still there, PerhapsDeleted when nobody
        could look, a Problem of the journal (nothing was sent then), or a CalendlyError.
        """
        write = self._writes.write(
            "delete_webhook",
            subscription.uri,
            address_without_secrets(subscription.callback_url),
            events=list(subscription.events),
            scope=subscription.scope,
        )
        outcome = await self._writes.send(
            write,
            lambda: self._client.delete_webhook_subscription(subscription.uri),
            entry=await self._writes.journal.add(write, also=also),
            on_wait=on_wait,
        )
        if not outcome.is_done:
            raise _why_not_deleted(outcome)
        self._take_out(subscription.uri)
        await self._remember()
        with contextlib.suppress(Problem):  # a locked keyring does not undo the deletion
            await self._keys.forget(subscription.uri)
        return outcome.state == "done"


def _made_unsigned(rows: list[tuple[bytes, bytes]]) -> Iterator[str]:
    """Yield the URIs of webhooks that the journal says were made here without a signing key."""
    for body, result in rows:
        if msgspec.json.decode(body).get("signed") is False:
            yield str(msgspec.json.decode(result).get("uri", ""))


def _why_not_deleted(outcome: Outcome[None]) -> Problem:
    cause = outcome.cause
    details = cause.details if isinstance(cause, Problem) else ""
    if outcome.state == "unknown":
        return PerhapsDeleted(details=details)
    if outcome.looked:
        return NotDeleted(details=details)
    return Stopped() if outcome.stopped or not isinstance(cause, Problem) else cause
