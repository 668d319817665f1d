"""The links made here with what became of each: bookings that came back, use, and end."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.link_uses import (
    Use,
    count_since,
    distinctive,
    find_uses,
    full_name,
    tags_of,
)
from calendly_desktop.domain.made_links import MadeLink, address_in, searchable
from calendly_desktop.store.link_returns import Wanted, booked_of, read_returns

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.link_history import LinkHistory
    from calendly_desktop.store.link_returns import Returns
    from calendly_desktop.store.links import LinksStore


class LedgerLine(NamedTuple):
    """A link, and what is known of its bookings.

    text: where a search looks. tags: in one line. came: how many bookings with its event type and
    tags were made since; None where that cannot be told: it has no tags, or its bookings are
    hidden. unread: of how many meetings with its event type the invitees are not read, so that more
    may have come. is_hidden: Calendly shows this account no bookings of that event type.
    """

    link: MadeLink
    text: str
    tags: str = ""
    came: int | None = None
    unread: int = 0
    is_hidden: bool = False
    use: Use | None = None


class Ledger(NamedTuple):
    """All links, the one used last first, and of how many meetings the invitees are not read."""

    lines: list[LedgerLine]
    deleted: list[LedgerLine]
    unread: int


class LinkLedger:
    """Puts the links made here beside the bookings in the local copy; Calendly is not asked."""

    def __init__(
        self, history: LinkHistory, database: Database, account: AccountStore, links: LinksStore
    ) -> None:
        self._history = history
        self._database = database
        self._account = account
        self._links = links

    async def read(self) -> Ledger:
        """Return every link with what became of it. Raises NotRecorded."""
        import asyncio

        links = await self._history.everything()
        returns = await self._database.read(lambda c: read_returns(c, _wanted(links)))
        loop = asyncio.get_running_loop()
        by_tags = await loop.run_in_executor(None, distinctive, links, returns.seconds)
        keys = {_key(link) for link in links if link.id in by_tags}
        numbers = [number for key in sorted(keys) for number in returns.numbers.get(key, ())]
        more = await self._database.read(lambda c: booked_of(c, numbers)) if numbers else []
        booked = {each.invitee: each for each in (*returns.booked, *more)}
        sight = _Sight(returns, self._people() | returns.hosts, self._seen_types(returns))

        def put_together() -> Ledger:  # on a thread: with many links it takes longer than a frame
            uses = find_uses(links, booked.values(), by_tags)
            lines = [sight.line(link, uses.get(link.id)) for link in links]
            kept = [line for line in lines if line.link.deleted_at is None]
            deleted = [line for line in lines if line.link.deleted_at is not None]
            return Ledger(kept, deleted, sight.unread)

        return await loop.run_in_executor(None, put_together)

    def _people(self) -> frozenset[str]:
        """Return everybody who has a booking page: a link may lead to the whole of it."""
        people = {row.user.uri for row in self._account.remembered_people()}
        me = self._links.me
        return frozenset(people | ({me.uri} if me is not None else set()))

    def _seen_types(self, returns: Returns) -> frozenset[str] | None:
        """Return the event types (and hosts) whose bookings this account sees; None for all.

        Calendly: everybody's meetings are for owners and admins, one's own for all.
        """
        account = self._account.account
        if account is None or account.is_admin or not account.role:
            return None
        me = account.user.uri
        mine = {
            kind.uri
            for kind in self._links.event_types
            if kind.profile is None or kind.profile.type != "User" or kind.profile.owner == me
        }
        return frozenset({*mine, *returns.types, me, ""})


def _wanted(links: Sequence[MadeLink]) -> Wanted:
    single = [link for link in links if link.is_for_one and link.event_type]
    addresses = {address for link in single if (address := address_in(link.guest))}
    named = [link for link in single if not address_in(link.guest) and full_name(link.guest)]
    return Wanted(
        {link.event_type for link in links if link.tags},
        addresses,
        {full_name(link.guest) for link in named},
        {link.event_type for link in named},
    )


def _key(link: MadeLink) -> tuple[str, tuple[str, ...]]:
    return link.event_type, tags_of(link.tags)


class _Sight:
    """What this account sees of bookings. sees: of which event types and hosts; None for all."""

    def __init__(
        self, returns: Returns, hosts: frozenset[str], sees: frozenset[str] | None
    ) -> None:
        self._returns = returns
        self._wide = hosts | {""}  # links that lead to more than one event type
        self._sees = sees
        self.unread = sum(returns.unread.values())

    def line(self, link: MadeLink, use: Use | None) -> LedgerLine:
        """Return a link with what is known of its bookings."""
        returns, event_type = self._returns, link.event_type
        is_hidden = self._sees is not None and event_type not in self._sees
        came = None
        if link.tags and not is_hidden:
            came = count_since(returns.seconds.get(_key(link), ()), link.made_at)
        unread = self.unread if event_type in self._wide else returns.unread.get(event_type, 0)
        tags = " / ".join(text for _field, text in link.tags.filled())
        return LedgerLine(link, searchable(link), tags, came, unread, is_hidden, use)
