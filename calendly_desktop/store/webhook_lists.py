"""The webhook subscriptions of every scope the role allows: read list by list, remembered."""

from __future__ import annotations

import logging
import sqlite3
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.api.errors import CalendlyError, NotAllowed, SignInNeeded
from calendly_desktop.domain.webhook_findings import Access, Colleagues
from calendly_desktop.domain.webhooks import scope_refusal
from calendly_desktop.store.webhook_memory import remember_webhooks, remembered_webhooks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.store.account import Account, AccountStore
    from calendly_desktop.store.database import Database


log = logging.getLogger(__name__)


class Source(NamedTuple):
    """One list at Calendly: a scope, and the person or group it is about; `label` names it."""

    scope: str
    owner: str | None
    label: str


class Unread(NamedTuple):
    """A list that could not be read, because Calendly refused it or because something broke.

    is_known: what it had before is still shown.
    """

    label: str
    problem: Problem
    is_known: bool = False


class WebhookLists:
    """The webhooks this person may see: those of the last reading at once, then Calendly's.

    changed: told after every reading, and when one was made or deleted here. read_at: when each
    list was last read in full in this session, by scope and owner.
    """

    def __init__(self, client: CalendlyClient, account: AccountStore, database: Database) -> None:
        self.changed: list[Callable[[], None]] = []
        self.read_at: dict[tuple[str, str | None], datetime] = {}
        self.unread: list[Unread] = []
        self.set_aside = 0
        self._unreadable: dict[tuple[str, str | None], int] = {}
        self._client = client
        self._account = account
        self._database = database
        lists, self.as_of = database.read_now(remembered_webhooks)
        self._rows = {Source(*each): rows for each, rows in lists.items()}

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

    @property
    def known_lists(self) -> set[tuple[str, str | None]]:
        """Scope and owner of every list that was read, now or before."""
        return {(source.scope, source.owner) for source in self._rows}

    @property
    def access(self) -> Access:
        """What the signed-in account may do, for findings about events."""
        account = self._account.account
        if account is None:
            return Access()
        stage = account.organization.stage if account.organization else ""
        return Access(account.missing_scopes, stage)

    @property
    def looked_at(self) -> datetime | None:
        """When any of the lists was last read."""
        moments = [*self.read_at.values(), *([self.as_of] if self.as_of else [])]
        return max(moments, default=None)

    def rows(self, scope: str, owner: str | None) -> list[WebhookSubscription]:
        """Return the webhooks of one list, as far as they are known."""
        found = (rows for source, rows in self._rows.items() if source[:2] == (scope, owner))
        return next(found, [])

    async def look(self, scope: str, owner: str | None) -> None:
        """Read one list, giving way to clicks. Raises CalendlyError."""
        account = await self._account.load()
        await self._read(self._source_for(scope, owner, account), account, patient=True)
        await self._remember()

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
        self._unreadable.clear()
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
            unread.append(Unread(source.label, answer, source in self._rows))
        self.unread = unread
        if failures and len(failures) == len(sources):
            raise failures[0]
        self._forget_lists_beyond(sources)
        if any(answer is None for answer in answers):
            self.as_of = datetime.now(UTC)
            self._account.learn_granted("webhooks:read")
            await self._remember()

    async def _sources(self, account: Account) -> tuple[list[Source], list[Unread]]:
        sources = [Source("user", account.user.uri, "Your own webhooks")]
        unread: list[Unread] = []
        name = account.organization_name
        everybody = Source("organization", None, f"Webhooks of the whole organization ({name})")
        if account.organization_uri is None:
            return sources, unread
        if refusal := scope_refusal("organization", account.role, name):
            title = "Only an owner or admin sees these"
            words = NotAllowed(title, refusal, reason="role", remedy="")
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
        self._unreadable[source[:2]] = len(listing.set_aside)
        self.set_aside = sum(self._unreadable.values())
        if not listing.set_aside:
            self.read_at[source[:2]] = datetime.now(UTC)

    def _forget_lists_beyond(self, sources: Iterable[Source]) -> None:
        kept = set(sources)
        self._rows = {source: rows for source, rows in self._rows.items() if source in kept}

    async def _reread(self, scope: str, owner: str | None) -> Sequence[WebhookSubscription]:
        account = await self._account.load()
        source = self._source_for(scope, owner, account)
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

    def _take_out(self, uri: str) -> None:
        for source, rows in self._rows.items():
            self._rows[source] = [row for row in rows if row.uri != uri]

    async def _remember(self) -> None:
        """Tell what is known now, and keep it for the next start."""
        for listener in tuple(self.changed):
            listener()
        as_of, lists = self.as_of, dict(self._rows)
        if as_of is None:
            return
        try:
            await self._database.run(lambda c: remember_webhooks(c, lists, as_of))
        except sqlite3.Error as error:  # must not hide what was read, made or deleted
            log.warning("the webhooks could not be remembered: %s", type(error).__name__)
