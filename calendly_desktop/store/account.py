"""Who is signed in, the organization, the colleagues, and what the token may do."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeVar

import msgspec

from calendly_desktop.api.errors import CalendlyError, NotAllowed, NotFound
from calendly_desktop.domain.abilities import Refused
from calendly_desktop.domain.features import proven_by, refused_by_plan
from calendly_desktop.store.account_learning import known_since, learned, still_true, told
from calendly_desktop.store.account_memory import (
    Account,
    remember_account,
    remember_groups,
    remember_people,
    remembered_account,
    remembered_groups,
    remembered_people,
)
from calendly_desktop.store.account_trials import trials

if TYPE_CHECKING:
    import asyncio
    from collections.abc import (
        Callable,
        Collection,
        Coroutine,
        Iterable,
        Mapping,
        Sequence,
    )

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.api.limits import RequestBudget
    from calendly_desktop.domain.models import (
        Group,
        Organization,
        OrganizationMembership,
        User,
    )
    from calendly_desktop.store.database import Database

__all__ = ["Account", "AccountStore"]

T = TypeVar("T")


class AccountStore:
    """The signed-in account: remembered from the last start at once, then read from Calendly."""

    def __init__(
        self,
        client: CalendlyClient,
        database: Database,
        *,
        label: str = "",
        is_demo: bool | None = None,
        told_scopes: Callable[[], str] = str,
    ) -> None:
        """`label` names the session ("demo" for sample data) wherever it must be told apart.

        told_scopes: the scopes that Calendly named when somebody signed in by browser, parted by
        spaces; empty where it named none, as for an access token.
        """
        self.label = label
        self.is_demo = label == "demo" if is_demo is None else is_demo
        self.changed: list[Callable[[], None]] = []
        self.people_as_of: datetime | None = None
        self.people_set_aside = 0
        self._client = client
        self._database = database
        self._told_scopes = told_scopes
        self._loads = 0
        self._people_loads = 0
        self._people_refusal: NotAllowed | None = None
        self._groups: list[Group] | None = None
        self.account: Account | None = database.read_now(remembered_account)
        self._people, self.people_as_of = database.read_now(remembered_people)
        self._remembered_groups = database.read_now(remembered_groups)

    @cached_property
    def _loading(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    @cached_property
    def _loading_people(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    @property
    def as_of(self) -> datetime | None:
        """When the account was last read from Calendly."""
        return self.account.read_at if self.account else None

    @property
    def who(self) -> str:
        """The signed-in person in words, empty while unknown: Alex Morgan, alex@acme.com."""
        if self.account is None:
            return ""
        user = self.account.user
        return ", ".join(part for part in (user.name.strip(), user.email.strip()) if part)

    @property
    def has_told_scopes(self) -> bool:
        """Whether Calendly named the scopes at the sign-in, as it does for one by browser."""
        return bool(self._told_scopes())

    @property
    def budget(self) -> RequestBudget:
        """The requests Calendly still allows this person in the running minute."""
        return self._client.budget

    # -- the account -----------------------------------------------------------------------

    async def load(self, *, refresh: bool = False) -> Account:
        """Read the account once per session, or again with `refresh`; callers share one reading.

        Raises CalendlyError when the person cannot be read. A refusal to show the organization or
        the membership is tolerated: then `organization` is None, or `role` is "".
        """
        seen = self._loads
        if self.account is not None and seen and not refresh:
            return self.account
        async with self._loading:
            if self.account is None or self._loads == seen:
                await self._read_account()
                self._loads += 1
        assert self.account is not None
        return self.account

    async def _read_account(self) -> None:
        import asyncio

        try:
            user = await self._client.get_current_user()
        except CalendlyError as error:
            self.learn_from(error)
            raise
        refusals: list[NotAllowed] = []
        organization, role = await asyncio.gather(
            _tolerate(lambda: self._read_organization(user), refusals),
            _tolerate(lambda: self._read_role(user), refusals),
        )
        previous = self.account
        told_granted, told_missing = told(self._told_scopes())
        missing = set(previous.missing_scopes if previous else ()) - told_granted | told_missing
        granted = set(previous.granted_scopes if previous else ()) - told_missing | told_granted
        granted.add("users:read")
        if organization is not None or role is not None:
            granted.add("organizations:read")
        missing -= granted
        for refusal in refusals:
            missing |= set(refusal.required_scopes)
        account = Account(
            user=user,
            organization=organization,
            role=role or "",
            missing_scopes=sorted(missing),
            granted_scopes=sorted(granted - missing),
            read_at=datetime.now(UTC),
            plan_refusals=still_true(previous, organization),
        )
        since = known_since(previous, account)
        await self._replace(msgspec.structs.replace(account, known_since=since))

    async def _read_organization(self, user: User) -> Organization | None:
        if user.current_organization is None:
            return None
        return await self._client.get_organization(user.current_organization)

    async def _read_role(self, user: User) -> str | None:
        listing = await self._client.list_organization_memberships(
            user=user.uri, organization=user.current_organization
        ).all()
        return next((row.role for row in listing.items if row.user.uri == user.uri), None)

    async def _replace(self, account: Account) -> None:
        self.account = account
        await self._database.run(lambda connection: remember_account(connection, account))
        self._tell()

    # -- what the token may do -------------------------------------------------------------

    def learn_from(self, error: BaseException, events: Iterable[str] = ()) -> None:
        """Note the scopes that a refusal names, or what the plan does not include.

        events: those of a webhook that was to be made. Errors of other kinds teach nothing.
        """
        if not isinstance(error, NotAllowed):
            return
        refused: dict[str, Refused] = {}
        if error.reason == "plan":
            call = error.details.partition("\n")[0]
            said = Refused(error.calendly_message, datetime.now(UTC))
            refused = dict.fromkeys(refused_by_plan(call, events), said)
        self._note(missing=error.required_scopes, refused=refused)

    def learn_granted(self, *scopes: str, calls: Iterable[str] = ()) -> None:
        """Note that something which needs `scopes` succeeded, by calls that the plan includes."""
        proven = set(calls).union(*(proven_by(scope) for scope in scopes))
        self._note(granted=scopes, proven=proven)

    def _note(
        self,
        *,
        missing: Iterable[str] = (),
        granted: Iterable[str] = (),
        refused: Mapping[str, Refused] = MappingProxyType({}),
        proven: Collection[str] = (),
    ) -> None:
        before = self.account
        if before is None:
            return
        after = learned(before, missing, granted, refused, proven)
        if after == before:
            return
        self.account = after
        self._tell()

    async def check_access(self) -> Account:
        """Try one small reading per scope and note what Calendly answers; nothing is changed.

        Write scopes cannot be tried without writing, so they stay unknown until used.
        """
        account = await self.load()
        problems: list[CalendlyError] = []
        for trial in trials(self._client.in_background(), account):
            try:
                await trial.run()
            except NotAllowed as error:
                if not error.required_scopes:  # refused by role or plan: the scope was enough
                    self.learn_granted(trial.scope)
                self.learn_from(error)
            except CalendlyError as error:
                problems.append(error)
            else:
                self.learn_granted(trial.scope, calls=[trial.call])
        if problems:
            raise problems[0]
        assert self.account is not None
        await self._replace(self.account)
        return self.account

    # -- colleagues ------------------------------------------------------------------------

    def remembered_people(self) -> Sequence[OrganizationMembership]:
        """The colleagues known on this computer, in Calendly's order, without asking Calendly."""
        return self._people

    def person(self, user_uri: str | None) -> User | None:
        """The colleague with this URI among the remembered ones."""
        return next((row.user for row in self._people if row.user.uri == user_uri), None)

    async def people(self, *, refresh: bool = False) -> Sequence[OrganizationMembership]:
        """Everybody in the organization; asked for once per session, or again with `refresh`.

        Raises NotAllowed where Calendly does not show the members, and other CalendlyErrors;
        `remembered_people()` still has the last known ones then.
        """
        seen = self._people_loads
        if seen and not refresh:
            return self._people
        async with self._loading_people:
            if self._people_refusal is not None and not refresh:
                raise self._people_refusal
            if self._people_loads == seen:
                await self._read_people()
                self._people_loads += 1
        return self._people

    async def _read_people(self) -> None:
        account = await self.load()
        if account.organization_uri is None:
            self._people = []
            return
        try:
            listing = await self._client.list_organization_memberships(
                organization=account.organization_uri
            ).all()
        except NotAllowed as error:
            self.learn_from(error)
            self._people_refusal = error
            raise
        self._people_refusal = None
        people, as_of = list(listing.items), datetime.now(UTC)
        self._people, self.people_as_of = people, as_of
        self.people_set_aside = len(listing.set_aside)
        await self._database.run(lambda connection: remember_people(connection, people, as_of))
        self.learn_granted("organizations:read")
        self._tell()

    async def forget_person(self, membership: str) -> None:
        """Take somebody out of the colleagues who was just removed from the organization."""
        people = [row for row in self._people if row.uri != membership]
        self._people, as_of = people, self.people_as_of or datetime.now(UTC)
        await self._database.run(lambda connection: remember_people(connection, people, as_of))
        self._tell()

    async def groups(self, *, refresh: bool = False) -> Sequence[Group]:
        """The groups of the organization; raises NotAllowed where Calendly does not show them."""
        if self._groups is not None and not refresh:
            return self._groups
        account = await self.load()
        if account.organization_uri is None:
            return ()
        try:
            listing = await self._client.list_groups(organization=account.organization_uri).all()
        except NotAllowed as error:
            self.learn_from(error)
            raise
        groups = list(listing.items)
        self._groups = self._remembered_groups = groups
        await self._database.run(lambda connection: remember_groups(connection, groups))
        self.learn_granted("groups:read")
        return groups

    def remembered_groups(self) -> Sequence[Group]:
        """The groups known on this computer, without asking Calendly."""
        return self._remembered_groups

    def _tell(self) -> None:
        for listener in tuple(self.changed):
            listener()


async def _tolerate(
    call: Callable[[], Coroutine[object, object, T]], refusals: list[NotAllowed]
) -> T | None:
    """Make a call; None when it is refused, which is noted in `refusals`, or finds nothing."""
    try:
        return await call()
    except NotAllowed as error:
        refusals.append(error)
    except NotFound:
        pass
    return None
