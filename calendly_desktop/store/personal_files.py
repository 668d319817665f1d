"""A person in the two files of one account: found, taken out for good, kept out by marks."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.removed_people import NOBODY, Removed
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store import personal_copy, personal_journal
from calendly_desktop.store.personal_journal import MARKS, Undone

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from calendly_desktop.domain.personal_data import Part, Person
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.journal import Journal

_KEEP: Final = "insert or replace into drafts (name, at, body) values (?, ?, ?)"


class NotTakenOut(Problem):
    """The files could not be written."""

    title = "Not everything could be deleted from this computer"
    remedy = "Make room on the disk, then delete once more: what is gone already stays gone."


class TakenOut(NamedTuple):
    """What deleting from this computer did: meetings rewritten, and what had to stay for now."""

    meetings: int = 0
    undone: Undone = Undone()


class PersonalFiles:
    """The local copy and the journal's file of one account.

    account: which one, in words; empty for the open one. removed: who is kept out: their marks are
    in the file that is never thrown away.
    """

    def __init__(self, database: Database, journal: Journal, account: str = "") -> None:
        self.account = account
        self.removed = NOBODY
        self._database = database
        self._journal = journal
        with suppress(NotRecorded):  # a file that cannot be read says so itself
            self.removed = journal.read_now(_marks)

    async def names(self, emails: Sequence[str]) -> set[str]:
        """Return the names under which addresses booked."""
        return await self._database.read(lambda c: personal_copy.names_of(c, emails))

    async def shared(self, emails: Sequence[str], names: Collection[str]) -> set[str]:
        """Return those of the names that others have, too."""
        return await self._database.read(lambda c: personal_copy.shared_names(c, emails, names))

    async def parts(self, person: Person) -> list[Part]:
        """Return everything that both files hold about a person."""
        where = await self._database.read(lambda c: personal_copy.traces(c, person))
        found = await self._database.read(lambda c: personal_copy.found(c, person))
        found += await self._journal.read(lambda c: personal_journal.found(c, person, where.uris))
        return [part._replace(account=self.account) for part in found]

    async def take_out(self, person: Person) -> TakenOut:
        """Delete a person from both files, for good, and keep them out from now on.

        Raises NotTakenOut: then the marks are there, so that a second try finds the rest.
        """
        removed = self._more(person)
        try:
            where = await self._database.read(lambda c: personal_copy.traces(c, person))
            await self._keep(removed)
            meetings = await self._database.run(
                lambda c: personal_copy.take_out(c, person, removed)
            )
            undone = await self._journal.run(
                lambda c: personal_journal.take_out(c, person, where.uris, removed)
            )
            await self._journal.leave_nothing_deleted()
            await self._database.leave_nothing_deleted()
        except (sqlite3.Error, OSError, Problem) as error:
            words = error.message if isinstance(error, Problem) else "The disk did not take it."
            raise NotTakenOut(message=words, details=type(error).__name__) from error
        return TakenOut(meetings, undone)

    async def let_in_again(self) -> None:
        """Keep nobody out any more: they come back with the next reading. Raises NotRecorded."""
        if self.removed:
            await self._journal.run(
                lambda c: c.execute("delete from drafts where name = ?", (MARKS,))
            )
            self.removed = NOBODY

    async def aclose(self) -> None:
        """Close the files, where they were opened for this only."""
        await self._journal.aclose()
        await self._database.aclose()

    def _more(self, person: Person) -> Removed:
        known = self.removed if self.removed.salt else Removed(secrets.token_hex(16))
        return known.with_people(person.emails, person.names)

    async def _keep(self, removed: Removed) -> None:
        body = msgspec.json.encode(
            {
                "salt": removed.salt,
                "marks": sorted(removed.marks),
                "lengths": sorted(removed.lengths),
            }
        )
        at = self._journal.stamp()
        await self._journal.run(lambda c: c.execute(_KEEP, (MARKS, at, body)))
        self.removed = removed


def _marks(connection: sqlite3.Connection) -> Removed:
    row = connection.execute("select body from drafts where name = ?", (MARKS,)).fetchone()
    try:
        kept: dict[str, Any] = msgspec.json.decode(row[0]) if row else {}
        marks, lengths = kept.get("marks", ()), kept.get("lengths", ())
        return Removed(str(kept.get("salt", "")), frozenset(marks), frozenset(lengths))
    except (msgspec.MsgspecError, AttributeError, TypeError):
        return NOBODY
