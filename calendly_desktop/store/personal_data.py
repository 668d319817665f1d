"""What this computer holds about a person: found, taken out for good, and kept out from then on."""

from __future__ import annotations

import secrets
import sqlite3
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.personal_data import Person
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.removed_people import NOBODY, Removed
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store import personal_copy, personal_journal
from calendly_desktop.store.personal_journal import MARKS, Undone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.personal_data import Part
    from calendly_desktop.store.database import Database
    from calendly_desktop.store.drafts import Drafts
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.link_history import LinkHistory

_KEEP: Final = "insert or replace into drafts (name, at, body) values (?, ?, ?)"


class NotTakenOut(Problem):
    """The files could not be written."""

    title = "Not everything could be deleted from this computer"
    remedy = "Make room on the disk, then delete once more: what is gone already stays gone."


class Held(NamedTuple):
    """What was found on this computer, and what the person is recognised by."""

    parts: list[Part]
    person: Person


class TakenOut(NamedTuple):
    """What deleting from this computer did: meetings rewritten, and what had to stay for now."""

    meetings: int
    undone: Undone


class PersonalData:
    """The two files of one account, for one person at a time.

    removed: who is kept out: their marks are in the file that is never thrown away, and whatever
    is read from Calendly later is kept without them.
    """

    def __init__(
        self,
        database: Database,
        journal: Journal,
        drafts: Drafts,
        events: EventsStore,
        links: LinkHistory,
    ) -> None:
        self._database = database
        self._journal = journal
        self._drafts = drafts
        self._events = events
        self._links = links
        self.removed = NOBODY
        with suppress(NotRecorded):  # a file that cannot be read says so itself
            self.removed = journal.read_now(_marks)

    async def find(self, emails: Sequence[str]) -> Held:
        """Return everything that both files hold about addresses. Raises Problem."""
        person = await self.person(emails)
        where = await self._database.read(lambda c: personal_copy.traces(c, person))
        parts = await self._database.read(lambda c: personal_copy.found(c, person))
        parts += await self._journal.read(lambda c: personal_journal.found(c, person, where.uris))
        return Held(parts, person)

    async def person(self, emails: Sequence[str]) -> Person:
        """Return what somebody is recognised by: addresses, and the names they booked under."""

        def ask(connection: sqlite3.Connection) -> Person:
            names = personal_copy.names_of(connection, emails)
            shared = personal_copy.shared_names(connection, emails, names)
            return Person(emails, names, shared)

        return await self._database.read(ask)

    async def take_out(self, emails: Sequence[str]) -> TakenOut:
        """Delete a person from both files, for good, and keep them out from now on.

        Raises NotTakenOut: then the marks are there, so that a second try finds the rest.
        """
        person = await self.person(emails)
        where = await self._database.read(lambda c: personal_copy.traces(c, person))
        removed = self._more(person)
        try:
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
        finally:
            self._events.tell_all()
        await self._links.load()
        return TakenOut(meetings, undone)

    async def let_in_again(self) -> None:
        """Keep nobody out any more: they come back with the next reading. Raises NotRecorded."""
        await self._journal.run(lambda c: c.execute("delete from drafts where name = ?", (MARKS,)))
        self.removed = NOBODY

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
