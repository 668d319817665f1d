"""The people around the members: invitations, groups, teams; and what a removal concerns."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, TypeVar

import msgspec

from calendly_desktop.api.errors import CalendlyError, NotAllowed, NotFound, SignInNeeded
from calendly_desktop.domain.people import Impact, made_by, parts_of, why_not_invite, why_not_remove
from calendly_desktop.store.link_memory import remembered_types
from calendly_desktop.store.people_memory import Around, remember_around, remembered_around
from calendly_desktop.store.webhook_memory import remembered_webhooks

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Iterable, Sequence

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.api.paging import Pages
    from calendly_desktop.domain.models import (
        EventType,
        Group,
        GroupRelationship,
        Invitation,
        OrganizationMembership,
        Team,
    )
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database

T = TypeVar("T")


class PeopleAround:
    """What Calendly shows of an organization besides its members.

    changed: told after a reading and after a write. refusals: why a list is not shown, by its
    name: invitations, groups or teams. around: the last that is known, from an earlier start too.
    """

    def __init__(
        self,
        client: CalendlyClient,
        database: Database,
        account: AccountStore,
    ) -> None:
        self.changed: list[Callable[[], None]] = []
        self.refusals: dict[str, NotAllowed] = {}
        self.is_read = False
        self._client = client
        self._database = database
        self._account = account
        self._types: dict[str, Sequence[EventType]] = {}
        self._remembered_types: Sequence[EventType] | None = None
        self.around: Around = database.read_now(remembered_around)

    # -- reading ---------------------------------------------------------------------------

    async def load(self) -> None:
        """Read invitations, groups and teams at the same time.

        A list that Calendly refuses is noted in `refusals`; one that breaks keeps what was known,
        and what broke it is raised once the others are kept. Raises CalendlyError.
        """
        import asyncio

        account = await self._account.load()
        if account.organization_uri is None:
            return
        organization = account.organization_uri
        found = await asyncio.gather(
            self._read("invitations", lambda: self._read_invitations(organization)),
            self._read("groups", lambda: self._read_groups(organization)),
            self._read("teams", lambda: self._all(self._client.list_teams())),
            return_exceptions=True,
        )
        failures = [each for each in found if isinstance(each, BaseException)]
        await self._keep(as_of=datetime.now(UTC) if not failures else self.around.as_of)
        self.is_read = self.is_read or not failures
        for failure in sorted(failures, key=lambda each: not isinstance(each, SignInNeeded)):
            raise failure

    async def _read(self, name: str, reading: Callable[[], Awaitable[list[T]]]) -> None:
        """Take in one list, or note why Calendly does not show it."""
        field = "relationships" if name == "groups" else name
        try:
            rows = await reading()
        except NotAllowed as error:
            self._account.learn_from(error)
            self.refusals[name] = error
            if name == "groups":
                return  # one's own were taken in
            rows = []
        except NotFound:  # an older Calendly without this list
            rows = []
        else:
            self.refusals.pop(name, None)
        self.around = msgspec.structs.replace(self.around, **{field: rows})

    async def _read_invitations(self, organization: str) -> list[Invitation]:
        if self._account.account is not None and self._account.account.role == "user":
            raise NotAllowed(reason="role")  # Calendly: owners and admins only; spare the request
        listing = self._client.list_invitations(organization=organization)
        return await self._all(listing)

    async def _read_groups(self, organization: str) -> list[GroupRelationship]:
        """Read all groups with who is in them; where that is refused, those of oneself."""
        try:
            await self._account.groups(refresh=self.is_read)
        except NotAllowed as error:
            own = await self._all(self._client.list_group_relationships())
            groups = [await self._client.get_group(uri) for uri in {row.group for row in own}]
            self.around = msgspec.structs.replace(self.around, relationships=own, groups=groups)
            raise error from None
        return await self._all(self._client.list_group_relationships(organization=organization))

    @property
    def groups(self) -> Sequence[Group]:
        """The groups of the organization, or as many of them as Calendly shows."""
        return self._account.remembered_groups() or self.around.groups

    async def _all(self, pages: Pages[T]) -> list[T]:
        return list((await pages.all()).items)

    async def load_invitations(self) -> None:
        """Read the invitations again, as after inviting somebody. Raises CalendlyError."""
        account = await self._account.load()
        if account.organization_uri is not None:
            organization = account.organization_uri
            await self._read("invitations", lambda: self._read_invitations(organization))
            await self._keep()

    # -- one person ------------------------------------------------------------------------

    def known_types(self, user: str) -> Sequence[EventType] | None:
        """Return the event types of a person that were read in this session."""
        return self._types.get(user)

    def remembered_types_of(self, user: str) -> Sequence[EventType]:
        """Return the event types of a person that this computer knows from other readings."""
        if self._remembered_types is None:
            self._remembered_types, _as_of = self._database.read_now(remembered_types)
        return [
            kind
            for kind in self._remembered_types
            if kind.profile is not None and kind.profile.owner == user
        ]

    async def load_types(self, user: str) -> Sequence[EventType]:
        """Return a person's event types, read once a session. Raises CalendlyError."""
        if user not in self._types:
            try:
                rows = await self._all(self._client.list_event_types(user=user))
            except NotFound:
                rows = []
            self._types[user] = [row for row in rows if row.deleted_at is None]
            self._account.learn_granted("event_types:read")
        return self._types[user]

    def teams_of(self, user: str) -> Sequence[Team] | None:
        """Return the teams of a person, None while nobody asked."""
        named = self.around.team_members.get(user)
        if named is None:
            return None
        teams = {team.uri: team for team in self.around.teams}
        return [teams[uri] for uri in named if uri in teams]

    async def load_teams_of(self, user: str) -> None:
        """Read in which teams a person is. Raises CalendlyError.

        Calendly answers it one person at a time only, and limits it more than other lists.
        """
        await self._read_teams_of(user, self._client)
        await self._keep()

    async def _read_teams_of(self, user: str, client: CalendlyClient) -> None:
        try:
            teams = await self._all(client.list_teams(user=user))
        except NotFound:
            teams = []
        known = {**{team.uri: team for team in self.around.teams}, **{t.uri: t for t in teams}}
        members = {**self.around.team_members, user: [team.uri for team in teams]}
        self.around = msgspec.structs.replace(
            self.around, teams=list(known.values()), team_members=members
        )

    async def load_team_members(
        self, users: Iterable[str], told: Callable[[int, int], object] | None = None
    ) -> None:
        """Read the teams of several people, one after another, leaving clicks the right of way.

        told: called after each with how many of how many are read; its False stops. Raises
        CalendlyError; what was read is kept.
        """
        wanted, client = list(users), self._client.in_background()
        try:
            for done, user in enumerate(wanted, 1):
                await self._read_teams_of(user, client)
                if told is not None and told(done, len(wanted)) is False:
                    return
        finally:
            await self._keep()  # once: it is written as a whole

    # -- what removing somebody concerns ---------------------------------------------------

    def known_impact(self, person: OrganizationMembership, upcoming: int) -> Impact:
        """Return what this computer knows of what removing a member concerns.

        upcoming: how many of their meetings to come are known here.
        """
        lists, as_of = self._database.read_now(remembered_webhooks)
        own, made = made_by(person.user.uri, (row for rows in lists.values() for row in rows))
        types = self._types.get(person.user.uri)
        return Impact(
            None,
            upcoming,
            own if as_of is not None else None,
            made if as_of is not None else None,
            _own(types, person.user.uri) if types is not None else None,
            parts_of(person.uri, self.around.relationships),
        )

    async def load_impact(self, person: OrganizationMembership, known: Impact) -> Impact:
        """Return the same with what Calendly says now; what it does not show stays as known."""
        import asyncio

        account = await self._account.load()
        organization, user = account.organization_uri or "", person.user.uri
        meetings, own, made, types = await asyncio.gather(
            self._all(
                self._client.list_scheduled_events(
                    user=user,
                    organization=organization,
                    status="active",
                    min_start_time=datetime.now(UTC),
                    sort="start_time:asc",
                )
            ),
            self._all(
                self._client.list_webhook_subscriptions(
                    organization=organization, scope="user", user=user
                )
            ),
            self._all(
                self._client.list_webhook_subscriptions(
                    organization=organization, scope="organization"
                )
            ),
            self.load_types(user),
            return_exceptions=True,
        )
        for each in (meetings, own, made, types):
            if isinstance(each, BaseException) and not isinstance(each, CalendlyError):
                raise each
        if not isinstance(meetings, BaseException):
            known = known._replace(upcoming=meetings)
        if not isinstance(own, BaseException):
            known = known._replace(own_webhooks=own)
        if not isinstance(made, BaseException):
            groups = [row for row in known.made_webhooks or () if row.scope == "group"]
            theirs = [row for row in made if row.creator == user]
            known = known._replace(made_webhooks=[*theirs, *groups])
        if not isinstance(types, BaseException):
            known = known._replace(event_types=_own(types, user))
        return known

    # -- what may be done ------------------------------------------------------------------

    def why_not_manage(self) -> str:
        """Return why this account can neither invite nor remove anybody; empty where it may try."""
        account = self._account.account
        if account is None:
            return ""
        return why_not_invite(account.role, account.missing_scopes, account.organization_name)

    def why_not_remove(self, person: OrganizationMembership) -> str:
        """Return why this account cannot remove a member; empty where it may try."""
        account = self._account.account
        me = account.user.uri if account is not None else ""
        return why_not_remove(person, me) or self.why_not_manage()

    # -- keeping ---------------------------------------------------------------------------

    async def _put(self, invitations: list[Invitation]) -> None:
        self.around = msgspec.structs.replace(self.around, invitations=invitations)
        await self._keep()

    async def _keep(self, as_of: datetime | None = None) -> None:
        if as_of is not None:
            self.around = msgspec.structs.replace(self.around, as_of=as_of)
        around = self.around
        await self._database.run(lambda connection: remember_around(connection, around))
        for listener in tuple(self.changed):
            listener()


def _own(types: Iterable[EventType], user: str) -> int:
    """Count the event types that are the person's own, not a team's."""
    return sum(kind.profile is not None and kind.profile.owner == user for kind in types)
