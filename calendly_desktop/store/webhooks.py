"""Webhook subscriptions over every scope the role allows: list, create, delete."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple, Protocol

from calendly_desktop.api.errors import (
    AlreadyExists,
    CalendlyError,
    NotAllowed,
    NotFound,
    OutcomeUnknown,
    SignInNeeded,
)
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhook_findings import Colleagues
from calendly_desktop.domain.webhooks import same_address, scope_refusal
from calendly_desktop.store.pending_keys import PendingKeys
from calendly_desktop.store.webhook_problems import (
    AddressTaken,
    NotDeleted,
    NotMade,
    PerhapsMade,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.store.account import Account, AccountStore


class SigningKeys(Protocol):
    """Where signing keys are kept; `keep` says True for a keyring, False for this session only."""

    async def keep(self, subscription_uri: str, key: str) -> bool: ...

    async def read(self, subscription_uri: str) -> str | None: ...

    async def forget(self, subscription_uri: str) -> None: ...


class Source(NamedTuple):
    """One list at Calendly: a scope, and the person or group it is about; `label` names it."""

    scope: str
    owner: str | None
    label: str


class Unread(NamedTuple):
    """A list that could not be read, because Calendly refused it or because something broke."""

    label: str
    problem: Problem


class Definition(NamedTuple):
    """A webhook to be made. `owner` is the user or group URI; None for the organization."""

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


class WebhooksStore:
    """The webhooks this person may see, list by list, and the two writes on them."""

    def __init__(
        self, client: CalendlyClient, account: AccountStore, signing_keys: SigningKeys
    ) -> None:
        self.as_of: datetime | None = None
        self.unread: list[Unread] = []
        self.set_aside = 0
        self._client = client
        self._account = account
        self._keys = signing_keys
        self._pending = PendingKeys(signing_keys)
        self._rows: dict[Source, list[WebhookSubscription]] = {}

    @property
    def subscriptions(self) -> list[WebhookSubscription]:
        """Every webhook known, once each, newest first."""
        every = {row.uri: row for rows in self._rows.values() for row in rows}
        oldest = datetime.min.replace(tzinfo=UTC)
        return sorted(every.values(), key=lambda row: row.created_at or oldest, reverse=True)

    @property
    def colleagues(self) -> Colleagues:
        """Who is in the organization, for findings about people who left."""
        people = self._account.remembered_people()
        return Colleagues({row.user.uri: row.role for row in people}, bool(people))

    # -- reading ---------------------------------------------------------------------------

    async def load(self, *, colleagues: bool = False) -> None:
        """Read every list the role allows; with `colleagues` also each colleague's own.

        A list that Calendly refuses or that fails is noted in `unread`, and what was known of it
        stays. Raises SignInNeeded at once, and a CalendlyError when nothing could be read.
        """
        import asyncio

        account = await self._account.load()
        sources, unread = await self._sources(account)
        theirs = await self._colleague_sources(account) if colleagues else []
        sources += theirs
        self.set_aside = 0
        answers = await asyncio.gather(
            *(self._read(source, account, patient=source in theirs) for source in sources),
            return_exceptions=True,
        )
        failures: list[CalendlyError] = []
        for source, answer in zip(sources, answers, strict=True):
            if answer is None:
                continue
            if not isinstance(answer, CalendlyError) or isinstance(answer, SignInNeeded):
                raise answer
            self._account.learn_from(answer)
            if isinstance(answer, NotAllowed):
                self._rows.pop(source, None)
            else:
                failures.append(answer)
            unread.append(Unread(source.label, answer))
        self.unread = unread
        if failures and len(failures) == len(sources):
            raise failures[0]
        self._forget_lists_beyond(sources)
        if any(answer is None for answer in answers):
            self.as_of = datetime.now(UTC)
            self._account.learn_granted("webhooks:read")

    async def _sources(self, account: Account) -> tuple[list[Source], list[Unread]]:
        sources = [Source("user", account.user.uri, "Your own webhooks")]
        unread: list[Unread] = []
        name = account.organization_name
        everybody = Source("organization", None, f"Webhooks of the whole organization ({name})")
        if account.organization_uri is None:
            return sources, unread
        if refusal := scope_refusal("organization", account.role, name):
            words = Problem("Only an owner or admin sees these", refusal)
            unread.append(Unread(everybody.label, words))
            unread.append(Unread("Webhooks of groups", words))
            return sources, unread
        sources.append(everybody)
        try:
            groups = await self._account.groups(refresh=True)
        except SignInNeeded:
            raise
        except CalendlyError as error:
            unread.append(Unread("Webhooks of groups", error))
        else:
            sources += [
                Source("group", group.uri, f"Webhooks of the group {group.name}")
                for group in groups
            ]
        return sources, unread

    async def _colleague_sources(self, account: Account) -> list[Source]:
        people = await self._account.people()
        return [
            Source("user", row.user.uri, f"Webhooks of {row.user.name or row.user.email}")
            for row in people
            if row.user.uri != account.user.uri
        ]

    async def _read(self, source: Source, account: Account, *, patient: bool = False) -> None:
        client = self._client.in_background() if patient else self._client
        listing = await client.list_webhook_subscriptions(
            organization=account.organization_uri or "",
            scope=source.scope,
            user=source.owner if source.scope == "user" else None,
            group=source.owner if source.scope == "group" else None,
        ).all()
        self._rows[source] = list(listing.items)
        self.set_aside += len(listing.set_aside)

    def _forget_lists_beyond(self, sources: Iterable[Source]) -> None:
        kept = set(sources)
        self._rows = {source: rows for source, rows in self._rows.items() if source in kept}

    # -- the signing key -------------------------------------------------------------------

    async def signing_key(self, subscription: WebhookSubscription) -> str | None:
        """The key this computer keeps for `subscription`, or None; Calendly never shows a key.

        Raises a Problem where the keyring is locked.
        """
        key = await self._keys.read(subscription.uri)
        return key if key is not None else await self._pending.adopt(subscription)

    # -- writing ---------------------------------------------------------------------------

    async def create(self, definition: Definition) -> Created:
        """Make a webhook. The key is kept before the request, the request is sent once.

        Raises AddressTaken, NotMade, PerhapsMade, a Problem of the keyring (nothing was sent
        then), or the CalendlyError of a refusal.
        """
        account = await self._account.load()
        before = {row.uri for row in self.subscriptions}
        second_try = await self._pending.keep(definition)
        lost = False
        try:
            subscription = await self._client.create_webhook_subscription(
                url=definition.url,
                events=definition.events,
                organization=account.organization_uri or "",
                scope=definition.scope,
                user=definition.owner if definition.scope == "user" else None,
                group=definition.owner if definition.scope == "group" else None,
                signing_key=definition.signing_key,
            )
        except OutcomeUnknown as error:
            subscription, lost = await self._look_for(definition, before, error), True
        except AlreadyExists as error:
            existing = await self._existing(definition)
            ours = second_try and existing and await self.signing_key(existing) is not None
            if not ours:
                await self._pending.forget(definition)
            raise AddressTaken(existing) from error
        except CalendlyError as error:
            self._account.learn_from(error)
            await self._pending.forget(definition)
            raise
        self._account.learn_granted("webhooks:write")
        self._put(subscription, account)
        in_keyring = await self._pending.settle(definition, subscription.uri)
        return Created(subscription, in_keyring, lost)

    async def _look_for(
        self, definition: Definition, before: set[str], error: OutcomeUnknown
    ) -> WebhookSubscription:
        try:
            rows = await self._reread(definition)
        except CalendlyError as unread:
            raise PerhapsMade(details=error.details) from unread
        for row in rows:
            if row.uri not in before and same_address(row.callback_url, definition.url):
                return row
        raise NotMade(details=error.details) from error

    async def _existing(self, definition: Definition) -> WebhookSubscription | None:
        try:
            rows = await self._reread(definition)
        except CalendlyError:
            rows = []
        every = [*rows, *self.subscriptions]
        return next((row for row in every if same_address(row.callback_url, definition.url)), None)

    async def _reread(self, definition: Definition) -> Sequence[WebhookSubscription]:
        account = await self._account.load()
        source = self._source_for(definition.scope, definition.owner, account)
        await self._read(source, account)
        return self._rows[source]

    def _source_for(self, scope: str, owner: str | None, account: Account) -> Source:
        wanted = (scope, owner)
        known = (source for source in self._rows if (source.scope, source.owner) == wanted)
        label = f"Webhooks of {account.organization_name}"
        return next(known, Source(scope, owner, label))

    def _put(self, subscription: WebhookSubscription, account: Account) -> None:
        source = self._source_for(subscription.scope, subscription.owner, account)
        rows = [row for row in self._rows.get(source, []) if row.uri != subscription.uri]
        self._rows[source] = [*rows, subscription]

    async def delete(self, subscription: WebhookSubscription) -> bool:
        """Delete a webhook and its key; False when it was gone before. Sent once.

        Raises NotDeleted when no answer came and it is still there, or a CalendlyError.
        """
        was_there = True
        try:
            await self._client.delete_webhook_subscription(subscription.uri)
        except NotFound:
            was_there = False
        except OutcomeUnknown as error:
            await self._expect_gone(subscription, error)
        except NotAllowed as error:
            self._account.learn_from(error)
            raise
        self._account.learn_granted("webhooks:write")
        for source, rows in self._rows.items():
            self._rows[source] = [row for row in rows if row.uri != subscription.uri]
        with contextlib.suppress(Problem):  # a locked keyring does not undo the deletion
            await self._keys.forget(subscription.uri)
        return was_there

    async def _expect_gone(self, subscription: WebhookSubscription, error: OutcomeUnknown) -> None:
        try:
            await self._client.get_webhook_subscription(subscription.uri)
        except NotFound:
            return
        except CalendlyError as unread:
            raise error from unread
        raise NotDeleted(details=error.details) from error
