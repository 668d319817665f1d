"""Meetings and their invitees: what is known here, and asking Calendly for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calendly_desktop.api.errors import CalendlyError, NotAllowed, NotFound, SignInNeeded
from calendly_desktop.store import event_rows
from calendly_desktop.store.event_copy import EventCopy
from calendly_desktop.store.event_finder import Coverage
from calendly_desktop.store.event_views import Scope, ScopeChoice

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable
    from datetime import datetime

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database

__all__ = ["Coverage", "EventsStore"]

MOST_BY_EMAIL = 40  # meetings found by an address whose invitees are read at once


class EventsStore(EventCopy):
    """The meetings of one account: remembered on this computer, read from Calendly.

    A view (upcoming, past, canceled) for a scope (mine, a colleague's, a group's, everybody's) is
    a selection of all that is known. What keeps it fresh is `store.sync`.
    """

    def __init__(
        self,
        client: CalendlyClient,
        database: Database,
        account: AccountStore,
        *,
        now: Callable[[], datetime] | None = None,
    ) -> None:
        super().__init__(database, account, now=now)
        self._client = client
        self._event_types: dict[str, EventType] = {}
        self._hidden_types: set[str] = set()
        self._locks: dict[tuple[str, bool], asyncio.Lock] = {}

    @property
    def timezone(self) -> str:
        """The IANA name of the zone of the signed-in person; empty while unknown."""
        account = self._account.account
        return account.timezone if account else ""

    # -- whose -----------------------------------------------------------------------------

    def scopes(self) -> list[ScopeChoice]:
        """Return whose meetings can be shown, with the reason where the role forbids it.

        Colleagues who left come last: Calendly shows their meetings through the organization.
        """
        account = self._account.account
        organization = account.organization_name if account else "your organization"
        reason = ""
        if account is not None and account.role not in {"owner", "admin", ""}:
            reason = (
                "Your Calendly role shows only your own meetings. An owner or admin of "
                f"{organization} can see everybody's."
            )
        choices = [
            ScopeChoice(Scope("mine"), "My meetings"),
            ScopeChoice(Scope("organization"), f"Everybody in {organization}", reason),
        ]
        for group in self._account.remembered_groups():
            label = f"Group {group.name}" if group.name else "Group without a name"
            choices.append(ScopeChoice(Scope("group", group.uri), label, reason))
        people = self._account.remembered_people()
        for row in people:
            if row.user.uri != self._me:
                label = row.user.name or row.user.email or "Colleague without a name"
                choices.append(ScopeChoice(Scope("person", row.user.uri), label, reason))
        for uri in self.left_people() if people else ():
            label = f"{self.host_names[uri]} (left)"
            choices.append(ScopeChoice(Scope("person", uri), label, reason))
        return choices

    def is_mine(self, event: ScheduledEvent) -> bool:
        """Tell whether the signed-in person is a host of a meeting."""
        return any(host.user == self._me for host in event.event_memberships)

    def left_people(self) -> list[str]:
        """Return the URIs of hosts of known meetings who are no longer in the organization."""
        here = {row.user.uri for row in self._account.remembered_people()} | {self._me}
        return [uri for uri in self.host_names if uri not in here]

    def asked_for(self, scope: Scope) -> dict[str, Any]:
        """Return whom to name when Calendly is asked for the meetings of a scope.

        Calendly: a person's need the organization too; those of somebody who left come only with
        everybody's.
        """
        account = self._account.account
        organization = account.organization_uri if account else None
        if scope.kind == "mine":
            return {"user": self._me}
        if scope.kind == "group":
            is_admin = account is not None and account.is_admin
            return {"group": scope.user, "organization": organization if is_admin else None}
        if scope.kind == "person" and scope.user not in self.left_people():
            return {"user": scope.user, "organization": organization}
        return {"organization": organization}

    async def learn_people(self) -> None:
        """Read who else is in the organization, so that `scopes()` can offer them."""
        await self._account.people()
        account = self._account.account
        if account is not None and account.is_admin:
            await self._account.groups()

    # -- reading ---------------------------------------------------------------------------

    async def read_invitees(
        self, event: ScheduledEvent, *, refresh: bool = False, background: bool = False
    ) -> list[Invitee]:
        """Return a meeting's invitees, asking Calendly when they are unknown or out of date.

        A click does not wait for the background, which may be held back for the request limit.
        """
        import asyncio

        lock = (event.uri, background)
        async with self._locks.setdefault(lock, asyncio.Lock()):
            known = self.invitees(event.uri)
            if refresh or known is None or self.needs_invitees(event):
                client = self._client.in_background() if background else self._client
                known = list((await client.list_invitees(event.uri).all()).items)
                await self.keep_invitees(event, known)
        self._locks.pop(lock, None)
        return known

    async def find_by_email(self, email: str, scope: Scope) -> int:
        """Ask Calendly for every meeting with an invitee's address; returns how many there are."""
        await self._account.load()
        listing = await self._client.list_scheduled_events(
            **self.asked_for(scope), invitee_email=email.strip()
        ).all()
        await self.keep(listing.items)
        for event in listing.items[:MOST_BY_EMAIL]:
            await self.read_invitees(event)
        return len(listing.items)

    async def read_event(self, uri: str) -> ScheduledEvent:
        """Read one meeting again. Raises CalendlyError."""
        event = await self._client.get_scheduled_event(uri)
        await self.keep([event])
        return event

    def known_event_type(self, uri: str) -> EventType | None:
        """Return an event type that `event_type()` has found before, or that is kept here."""
        if uri and uri not in self._event_types:
            found = self._database.read_now(lambda c: event_rows.event_type(c, uri))
            if found is not None:
                self._event_types[uri] = found
        return self._event_types.get(uri)

    async def event_type(self, uri: str) -> EventType | None:
        """Return an event type: remembered, else read once; None when it cannot be read.

        One that is gone, or not for these eyes, is asked for once in a session.
        """
        if not uri:
            return None
        if uri not in self._event_types:
            found = await self._database.read(lambda c: event_rows.event_type(c, uri))
            if found is None:
                if uri in self._hidden_types:
                    return None
                try:
                    found = await self._client.get_event_type(uri)
                except SignInNeeded:
                    raise
                except (NotFound, NotAllowed):
                    self._hidden_types.add(uri)
                    return None
                except CalendlyError:
                    return None
            self._event_types[uri] = found
        return self._event_types[uri]
