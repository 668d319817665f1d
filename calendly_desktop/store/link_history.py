"""The links made here, in the file that is never thrown away: found, counted, deleted, restored."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final

import msgspec

from calendly_desktop.domain.booking_links import FIELDS, Field, UtmTags
from calendly_desktop.domain.made_links import MadeLink, searchable
from calendly_desktop.domain.search import has_words, search_words

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Collection, Iterable, Sequence

    from calendly_desktop.domain.made_links import MadeKind
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal

MOST_RECENT: Final = 200
KEPT_DELETED: Final = timedelta(days=30)
"""For how long a deleted link can be brought back."""

_TAGS: Final = "source, medium, campaign, content, term"
_COLUMNS: Final = (
    f"id, kind, url, event_type, event_type_name, {_TAGS}, preset, label, guest, made_by,"
    " made_at, used_at, copied, links, deleted_at"
)
_SELECT: Final = f"select {_COLUMNS} from made_links where deleted_at is null"  # noqa: S608

Values = dict[Field, dict[str, int]]


class LinkHistory:
    """The links of one account. `changed` is called when any of them changes.

    Links made before version 3 of the journal are in the local copy; `load` takes them over.
    Methods that write or read raise NotRecorded.
    recent: the latest links, the last one used first. values: in how many links each value is.
    """

    def __init__(self, journal: Journal, earlier: Database | None = None) -> None:
        self._journal = journal
        self._earlier = earlier
        self.changed: list[Callable[[], None]] = []
        self.recent: Sequence[MadeLink]
        self.values: Values
        self.recent, self.values = journal.read_now(_summary)
        if earlier is not None and (left := earlier.read_now(_links_of_old)):
            self.recent = [*self.recent, *left][:MOST_RECENT]

    async def load(self) -> None:
        """Take over what the local copy still holds, and forget for good what was deleted long ago.

        A crash in between takes nothing over twice.
        """
        left = await self._earlier.read(_links_of_old) if self._earlier is not None else []
        if left and self._earlier is not None:
            await self._journal.run(lambda c: _take_over(c, left))
            await self._earlier.run(lambda c: c.execute("delete from links"))
        before = (datetime.now(UTC) - KEPT_DELETED).isoformat()
        await self._journal.run(
            lambda c: c.execute("delete from made_links where deleted_at < ?", (before,))
        )
        await self._renew()

    async def record(self, link: MadeLink) -> MadeLink:
        """Keep a link that was just made or copied; the same plain link again is counted."""
        kept = await self._journal.run(lambda c: _keep(c, link))
        await self._renew()
        return kept

    async def record_all(self, links: Iterable[MadeLink]) -> list[MadeLink]:
        """Keep several links in one go."""
        kept = await self._journal.run(lambda c: [_keep(c, link) for link in links])
        await self._renew()
        return kept

    async def note_copy(self, *link_ids: int) -> None:
        """Count that links were copied once more."""
        at = self._journal.stamp()
        rows = [(at, link_id) for link_id in link_ids]
        await self._journal.run(
            lambda c: c.executemany(
                "update made_links set copied = copied + 1, used_at = ? where id = ?", rows
            )
        )
        await self._renew()

    async def describe(self, link_id: int, *, label: str, guest: str) -> None:
        """Keep other words for what a link is for, and for whom."""
        await self._journal.run(
            lambda c: c.execute(
                "update made_links set label = ?, guest = ? where id = ?", (label, guest, link_id)
            )
        )
        await self._renew()

    async def forget(self, link_ids: Collection[int]) -> None:
        """Delete links from this list; the links themselves go on working."""
        await self._set_deleted(link_ids, self._journal.stamp())

    async def restore(self, link_ids: Collection[int]) -> None:
        """Bring deleted links back."""
        await self._set_deleted(link_ids, None)

    def find_recent(self, text: str = "") -> list[MadeLink]:
        """Return the recent links that hold every word of `text`, the latest first."""
        words = search_words(text)
        return [link for link in self.recent if has_words(searchable(link), words)]

    async def find(
        self, text: str = "", kinds: Collection[MadeKind] = (), limit: int = 100_000
    ) -> list[MadeLink]:
        """Return all links of these kinds (none: all) with every word of `text`, latest first."""
        words = search_words(text)

        def query(connection: sqlite3.Connection) -> list[MadeLink]:
            found: list[MadeLink] = []
            for row in connection.execute(f"{_SELECT} order by used_at desc, id desc"):
                link = _link(row)
                if (not kinds or link.kind in kinds) and has_words(searchable(link), words):
                    found.append(link)
                    if len(found) >= limit:
                        break
            return found

        return await self._journal.read(query)

    async def everything(self) -> list[MadeLink]:
        """Return all links, deleted ones too (`deleted_at`), the one used last first."""
        statement = f"select {_COLUMNS} from made_links order by used_at desc, id desc"  # noqa: S608
        return await self._journal.read(lambda c: [_link(row) for row in c.execute(statement)])

    async def known_among(self, urls: Collection[str]) -> set[str]:
        """Return those of these addresses that are in the list, or were deleted from it."""
        statement = "select url from made_links where url = ?"

        def query(connection: sqlite3.Connection) -> set[str]:
            found = (connection.execute(statement, (url,)).fetchone() for url in urls)
            return {row[0] for row in found if row is not None}

        return await self._journal.read(query)

    async def _set_deleted(self, link_ids: Collection[int], at: str | None) -> None:
        rows = [(at, link_id) for link_id in link_ids]
        await self._journal.run(
            lambda c: c.executemany("update made_links set deleted_at = ? where id = ?", rows)
        )
        await self._renew()

    async def _renew(self) -> None:
        self.recent, self.values = await self._journal.read(_summary)
        for listener in tuple(self.changed):
            listener()


def _summary(connection: sqlite3.Connection) -> tuple[list[MadeLink], Values]:
    rows = connection.execute(
        f"{_SELECT} order by used_at desc, id desc limit ?",
        (MOST_RECENT,),
    )
    recent = [_link(row) for row in rows]
    values: Values = {field: {} for field in FIELDS}
    for field in FIELDS:
        statement = (
            f"select {field}, count(*) from made_links"  # noqa: S608 - our names
            f" where deleted_at is null and trim({field}) != '' group by 1"
        )
        values[field] = dict(connection.execute(statement))
    return recent, values


def _keep(connection: sqlite3.Connection, link: MadeLink) -> MadeLink:
    """Add a link, or count the same plain one again; a deleted one comes back."""
    known = connection.execute(
        f"select {_COLUMNS} from made_links where url = ? and kind = 'link'",  # noqa: S608
        (link.url,),
    ).fetchone()
    if link.kind == "link" and known is not None:
        connection.execute(
            "update made_links set used_at = ?, copied = copied + 1, event_type = ?,"
            " event_type_name = ?, preset = case ? when '' then preset else ? end,"
            " deleted_at = null where id = ?",
            (
                link.used_at.isoformat(),
                link.event_type,
                link.event_type_name,
                link.preset,
                link.preset,
                known[0],
            ),
        )
        row = connection.execute(
            f"select {_COLUMNS} from made_links where id = ?",  # noqa: S608
            (known[0],),
        ).fetchone()
        return _link(row)
    return _insert(connection, link)


def _insert(connection: sqlite3.Connection, link: MadeLink) -> MadeLink:
    values = [link.tags.value(field) for field in FIELDS]
    row = (
        link.kind,
        link.url,
        link.event_type,
        link.event_type_name,
        *values,
        link.preset,
        link.label,
        link.guest,
        link.made_by,
        link.made_at.isoformat(),
        link.used_at.isoformat(),
        link.copied,
        link.links,
        None,
    )
    columns = _COLUMNS.removeprefix("id, ")
    places = ", ".join("?" * len(row))
    cursor = connection.execute(
        f"insert into made_links ({columns}) values ({places})",  # noqa: S608 - constants
        row,
    )
    return msgspec.structs.replace(link, id=cursor.lastrowid or 0)


def _link(row: tuple[Any, ...]) -> MadeLink:
    preset, label, guest, made_by, made_at, used_at, copied, links, deleted_at = row[10:]
    return MadeLink(
        id=row[0],
        kind=row[1],
        url=row[2],
        event_type=row[3],
        event_type_name=row[4],
        tags=UtmTags(**dict(zip(FIELDS, row[5:10], strict=True))),
        preset=preset,
        label=label,
        guest=guest,
        made_by=made_by,
        made_at=datetime.fromisoformat(made_at),
        used_at=datetime.fromisoformat(used_at),
        copied=copied,
        links=links,
        deleted_at=datetime.fromisoformat(deleted_at) if deleted_at else None,
    )


# -- what earlier versions left in the local copy ------------------------------------------


def _links_of_old(connection: sqlite3.Connection) -> list[MadeLink]:
    rows = connection.execute(
        f"select url, event_type, event_type_name, {_TAGS}, made_at, copied from links"  # noqa: S608
        " order by made_at desc, id desc"
    )
    return [
        MadeLink(
            url=row[0],
            event_type=row[1],
            event_type_name=row[2],
            tags=UtmTags(**dict(zip(FIELDS, row[3:8], strict=True))),
            made_at=datetime.fromisoformat(row[8]),
            used_at=datetime.fromisoformat(row[8]),
            copied=row[9],
        )
        for row in rows
    ]


def _take_over(connection: sqlite3.Connection, links: Iterable[MadeLink]) -> None:
    for link in links:
        known = connection.execute(
            "select 1 from made_links where url = ? and kind = 'link'", (link.url,)
        ).fetchone()
        if known is None:
            _insert(connection, link)
