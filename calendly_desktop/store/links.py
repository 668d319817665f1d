"""Event types to link to, and the values that tags had before."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.api.errors import NotAllowed, NotFound
from calendly_desktop.domain.booking_links import FIELDS, Field
from calendly_desktop.domain.utm_rules import ValueCount, is_usual, near_duplicate, rank
from calendly_desktop.store.link_memory import (
    booked_values,
    counted_values,
    remember_types,
    remembered_types,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType, Team, User
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.link_history import LinkHistory

_ENOUGH_REFUSED = 3
"""After how many colleagues who are not shown, one after another, nobody else is asked for."""


class LinksStore:
    """What a booking link is made of: event types, and tag values used before.

    Event types are remembered on this computer, so that they are there at once after a start and
    without a connection. `changed` is called whenever they or the values change, also those of the
    links made here (`history`).
    """

    def __init__(
        self,
        client: CalendlyClient,
        database: Database,
        account: AccountStore,
        history: LinkHistory,
    ) -> None:
        self.history = history
        self._client = client
        self._database = database
        self._account = account
        self._booked: dict[Field, dict[str, int]] = {field: {} for field in FIELDS}
        self._values: dict[Field, list[ValueCount]] = {}
        self._asked: set[str] = set()
        self.changed: list[Callable[[], None]] = []
        self.types_version = 0
        self.set_aside = 0
        self.refusal: NotAllowed | None = None
        self.teams: Sequence[Team] = ()
        self.event_types: Sequence[EventType] = ()
        self.event_types, self.as_of = database.read_now(remembered_types)
        self._count_values()
        history.changed.append(self._count_values)

    @property
    def me(self) -> User | None:
        """The signed-in person, when known."""
        return self._account.account.user if self._account.account else None

    def colleagues(self) -> list[User]:
        """Everybody else in the organization, as far as known here, by name."""
        mine = self.me.uri if self.me else ""
        people = {row.user.uri: row.user for row in self._account.remembered_people()}
        others = [user for uri, user in people.items() if uri != mine]
        return sorted(others, key=lambda user: (user.name.casefold(), user.email))

    def is_known(self, user_uri: str) -> bool:
        """Tell whether the event types of this colleague were asked for in this session."""
        account = self._account.account
        return user_uri in self._asked or bool(account and account.is_admin)

    # -- reading from Calendly -------------------------------------------------------------

    async def load(self, *, refresh: bool = False) -> None:
        """Read my event types, then those of the organization as far as the role allows.

        The first are shown before the second are asked for. `refusal` says why colleagues'
        event types are not all here; raises CalendlyError when my own cannot be read.
        """
        account = await self._account.load(refresh=refresh)
        me, self.refusal, self.set_aside = account.user.uri, None, 0
        mine = await self._client.list_event_types(user=me).all()
        self.set_aside = len(mine.set_aside)
        others = [kept for kept in self.event_types if _owner(kept) != me]
        await self._replace([*others, *mine.items])
        self._account.learn_granted("event_types:read")
        if account.is_admin and account.organization_uri:
            await self._load_organization(account.organization_uri, mine.items)
        else:
            await self._drop_unseen(mine.items)
        await self._load_people(refresh=refresh)
        await self.read_values()

    async def load_teams(self) -> None:
        """Read the teams with their booking pages; where that is refused, there are none."""
        try:
            self.teams = (await self._client.list_teams().all()).items
        except (NotAllowed, NotFound) as error:
            self._account.learn_from(error)
            self.teams = ()

    async def load_colleagues(
        self, user_uris: Iterable[str], told: Callable[[int, int], object] | None = None
    ) -> NotAllowed | None:
        """Read the event types of several colleagues, leaving clicks the right of way.

        Returns why Calendly shows no more, where it refuses: a scope that lacks, or three
        colleagues one after another. told: called after each with how many of how many are read;
        its False stops. Raises CalendlyError; what was read is kept.
        """
        wanted = [uri for uri in user_uris if not self.is_known(uri)]
        client, refused = self._client.in_background(), 0
        found: dict[str, list[EventType]] = {}
        refusal: NotAllowed | None = None
        try:
            for done, uri in enumerate(wanted, 1):
                try:
                    listing = await client.list_event_types(user=uri).all()
                    found[uri], refused, refusal = list(listing.items), 0, None
                    self.set_aside += len(listing.set_aside)
                except NotFound:
                    found[uri] = []
                except NotAllowed as error:
                    self._account.learn_from(error)
                    refused, refusal = refused + 1, error
                    if error.reason == "scope" or refused >= _ENOUGH_REFUSED:
                        break
                if told is not None and told(done, len(wanted)) is False:
                    break
        finally:
            await self._take_in(found)
        self.refusal = refusal or self.refusal
        return refusal

    async def take_in(self, kind: EventType) -> None:
        """Keep an event type that was just made or changed, in the place of what was known."""
        known = [kind if kept.uri == kind.uri else kept for kept in self.event_types]
        is_new = all(kept.uri != kind.uri for kept in self.event_types)
        as_of = self.as_of
        await self._replace([*known, kind] if is_new else known)
        self.as_of = as_of or self.as_of

    async def _take_in(self, found: Mapping[str, Sequence[EventType]]) -> None:
        """Keep what was read of several people in one go: each alone would rewrite everything."""
        if found:
            self._asked.update(found)
            others = [kept for kept in self.event_types if _owner(kept) not in found]
            await self._replace([*others, *(kind for kinds in found.values() for kind in kinds)])

    async def load_colleague(self, user_uri: str) -> None:
        """Read one colleague's event types; for roles that may not list the organization's.

        A refusal is noted in `refusal`, because a link to their booking page works all the same;
        somebody who is gone has no event types.
        """
        if self.is_known(user_uri):
            return
        try:
            listing = await self._client.list_event_types(user=user_uri).all()
        except (NotAllowed, NotFound) as error:
            self._account.learn_from(error)
            if isinstance(error, NotAllowed):
                self.refusal = error
            self._asked.add(user_uri)
            self._tell_types()
            return
        self._asked.add(user_uri)
        self.set_aside += len(listing.set_aside)
        others = [kept for kept in self.event_types if _owner(kept) != user_uri]
        await self._replace([*others, *listing.items])

    async def _load_organization(self, organization: str, mine: Sequence[EventType]) -> None:
        try:
            listing = await self._client.list_event_types(organization=organization).all()
        except NotAllowed as error:
            self._account.learn_from(error)
            self.refusal = error
            return
        self.set_aside += len(listing.set_aside)
        await self._replace([*mine, *listing.items])

    async def _drop_unseen(self, mine: Sequence[EventType]) -> None:
        """Forget team event types that Calendly no longer shows to this person."""
        seen = {kind.uri for kind in mine}
        kept = [
            kind
            for kind in self.event_types
            if kind.uri in seen or (kind.profile is not None and kind.profile.type == "User")
        ]
        if len(kept) != len(self.event_types):
            await self._replace(kept)

    async def _load_people(self, *, refresh: bool) -> None:
        try:
            await self._account.people(refresh=refresh)
        except NotAllowed as error:
            self.refusal = self.refusal or error
        self._asked.clear()
        self._tell_types()

    async def _replace(self, event_types: Iterable[EventType]) -> None:
        unique = {kind.uri: kind for kind in event_types if kind.deleted_at is None}
        self.event_types = list(unique.values())
        self.as_of = datetime.now(UTC)
        rows = [(kind.uri, msgspec.json.encode(kind), n) for n, kind in enumerate(self.event_types)]
        as_of = self.as_of.isoformat().encode()
        await self._database.run(lambda connection: remember_types(connection, rows, as_of))
        self._tell_types()

    # -- values for tags -------------------------------------------------------------------

    async def read_values(self) -> None:
        """Read which values bookings carry; with the links made here they are the suggestions."""
        self._booked = await self._database.read(booked_values)
        self._count_values()

    def _count_values(self) -> None:
        self._values = counted_values(self._booked, self.history.values)
        self._tell()

    def suggestions(self, field: Field, text: str = "", limit: int = 8) -> list[ValueCount]:
        """Return the values of a field that fit what was typed so far, the most used first."""
        return rank(self._values[field], text, limit)

    def better_spelling(self, field: Field, text: str) -> ValueCount | None:
        """Return a more used spelling of the same value, if there is one."""
        return near_duplicate(text, self._values[field])

    def is_usual(self, field: Field, text: str) -> bool:
        """Tell whether a value with capital letters is how it is usually spelled."""
        return is_usual(text, self._values[field])

    def _tell_types(self) -> None:
        self.types_version += 1
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self.changed):
            listener()


def _owner(kind: EventType) -> str:
    return kind.profile.owner if kind.profile else ""
