"""Event types to link to, suggestions for tags, and the links made here."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.api.errors import NotAllowed, NotFound
from calendly_desktop.domain.booking_links import FIELDS, Field, UtmTags
from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.domain.utm_rules import ValueCount, near_duplicate, rank
from calendly_desktop.store.link_memory import (
    RecentLink,
    keep_link,
    recent_links,
    remember_types,
    remembered_types,
    tag_values,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType, User
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database


class LinksStore:
    """What a booking link is made of: event types, tag values used before, links made before.

    Event types and recent links are remembered on this computer, so that both are there at once
    after a start and without a connection. `changed` is called whenever either changes.
    """

    def __init__(self, client: CalendlyClient, database: Database, account: AccountStore) -> None:
        self._client = client
        self._database = database
        self._account = account
        self._values: dict[Field, list[ValueCount]] = {field: [] for field in FIELDS}
        self._asked: set[str] = set()
        self.changed: list[Callable[[], None]] = []
        self.types_version = 0
        self.set_aside = 0
        self.refusal: NotAllowed | None = None
        self.event_types: Sequence[EventType] = ()
        self.recent: Sequence[RecentLink] = ()
        self.event_types, self.as_of = database.read_now(remembered_types)
        self.recent = database.read_now(recent_links)

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
        """Read which values bookings and links made here carry; counts feed the suggestions."""
        self._values = await self._database.run(tag_values)
        self._tell()

    def suggestions(self, field: Field, text: str = "", limit: int = 8) -> list[ValueCount]:
        """Return the values of a field that fit what was typed so far, the most used first."""
        return rank(self._values[field], text, limit)

    def better_spelling(self, field: Field, text: str) -> ValueCount | None:
        """Return a more used spelling of the same value, if there is one."""
        return near_duplicate(text, self._values[field])

    # -- links made here -------------------------------------------------------------------

    async def record(
        self, url: str, *, event_type: str, event_type_name: str, tags: UtmTags
    ) -> RecentLink:
        """Keep a link that was just copied; the same link again is counted, not repeated."""
        link = RecentLink(
            id=0,
            made_at=datetime.now(UTC),
            url=url,
            event_type=event_type,
            event_type_name=event_type_name,
            tags=tags,
        )
        kept = await self._database.run(lambda connection: keep_link(connection, link))
        await self._read_links()
        return kept

    async def forget(self, link_id: int) -> None:
        """Delete one link from the list on this computer; the link itself goes on working."""
        await self._database.run(
            lambda connection: connection.execute("DELETE FROM links WHERE id = ?", (link_id,))
        )
        await self._read_links()

    def find_recent(self, text: str = "") -> list[RecentLink]:
        """Return the recent links that hold every word of `text`, the latest first."""
        words = search_words(text)
        return [link for link in self.recent if has_words(_searchable(link), words)]

    async def _read_links(self) -> None:
        self.recent = await self._database.run(recent_links)
        await self.read_values()

    def _tell_types(self) -> None:
        self.types_version += 1
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self.changed):
            listener()


def _owner(kind: EventType) -> str:
    return kind.profile.owner if kind.profile else ""


def _searchable(link: RecentLink) -> str:
    values = [text for _field, text in link.tags.filled()]
    return folded(" ".join([link.event_type_name, link.url, *values]))
