"""Half-filled forms of one account: kept until they are sent or thrown away, over crashes too."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import msgspec

from calendly_desktop.domain.removed_people import NOBODY
from calendly_desktop.domain.writes import NotRecorded

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Mapping

    from calendly_desktop.domain.removed_people import Removed
    from calendly_desktop.store.journal import Journal


class Drafts:
    """One draft a name, such as "cancel_many" or "book"; values are what JSON can hold.

    Kept in the file of the journal, which is never thrown away. A draft that cannot be written is
    no reason to disturb somebody who types: `keep` then tells so by its answer. removed: who is
    kept out of this computer: a form about them, in a window left open, is not kept.
    """

    def __init__(self, journal: Journal, removed: Callable[[], Removed] = lambda: NOBODY) -> None:
        self._journal = journal
        self.removed = removed

    async def keep(self, name: str, values: Mapping[str, Any]) -> bool:
        """Keep a draft in the place of the one before; False where it cannot, or may not, be."""
        if self.removed().is_in(values):
            await self.drop(name)
            return False
        body = msgspec.json.encode(dict(values))
        at = datetime.now(UTC).isoformat()

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "insert or replace into drafts (name, at, body) values (?, ?, ?)", (name, at, body)
            )

        try:
            await self._journal.run(write)
        except NotRecorded:
            return False
        return True

    async def known(self, name: str) -> dict[str, Any]:
        """Return a draft, empty where there is none or it cannot be read.

        What is being kept now counts: a window may be opened again while it keeps its form.
        """
        statement = "select body from drafts where name = ?"
        with suppress(NotRecorded):
            await self._journal.run(lambda _connection: None)
        try:
            row = await self._journal.read(lambda c: c.execute(statement, (name,)).fetchone())
            return msgspec.json.decode(row[0], type=dict[str, Any]) if row else {}
        except (NotRecorded, msgspec.MsgspecError):
            return {}

    async def drop(self, name: str) -> None:
        """Throw a draft away."""
        try:
            await self._journal.run(
                lambda c: c.execute("delete from drafts where name = ?", (name,))
            )
        except NotRecorded:
            return
