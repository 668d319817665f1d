"""What this computer holds about a person: found, taken out for good, and kept out from then on."""

from __future__ import annotations

import sqlite3
from contextlib import asynccontextmanager, suppress
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.personal_data import Person
from calendly_desktop.store.kept_file import on_thread
from calendly_desktop.store.personal_files import NotTakenOut, PersonalFiles, TakenOut
from calendly_desktop.store.personal_journal import Undone

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Sequence

    from calendly_desktop.domain.personal_data import Part
    from calendly_desktop.domain.removed_people import Removed
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.link_history import LinkHistory


class Held(NamedTuple):
    """What was found on this computer, and what the person is recognised by.

    accounts: the other accounts whose files were looked through, too.
    """

    parts: list[Part]
    person: Person
    accounts: tuple[str, ...] = ()


class PersonalData:
    """One person at a time, in the files of every account of this profile.

    own: the open account's files. open_others: opens those of the others, which are closed again
    after each use. Whoever is deleted is kept out everywhere; each file has marks of its own.
    """

    def __init__(
        self,
        own: PersonalFiles,
        events: EventsStore,
        links: LinkHistory,
        open_others: Callable[[], Sequence[PersonalFiles]] = tuple,
    ) -> None:
        self._own = own
        self._events = events
        self._links = links
        self._open_others = open_others

    @property
    def removed(self) -> Removed:
        """Who is kept out of the open account: what is read from Calendly is kept without them."""
        return self._own.removed

    async def find(self, emails: Sequence[str]) -> Held:
        """Return everything that the files of all accounts hold about addresses. Raises Problem."""
        async with self._all() as files:
            person = await _person(files, emails)
            parts = [part for each in files for part in await each.parts(person)
                     if part.items or not part.account]  # fmt: skip
            return Held(parts, person, tuple(each.account for each in files if each.account))

    async def take_out(self, emails: Sequence[str]) -> TakenOut:
        """Delete a person from the files of all accounts, for good, and keep them out.

        Raises NotTakenOut: then a second try finds the rest.
        """
        meetings, changes, rows = 0, 0, 0
        try:
            async with self._all() as files:
                person = await _person(files, emails)
                for each in files:
                    done = await each.take_out(person)
                    meetings += done.meetings
                    changes += done.undone.changes
                    rows += done.undone.rows
        except sqlite3.Error as error:
            raise NotTakenOut(details=type(error).__name__) from error
        finally:
            self._events.tell_all()
        await self._links.load()
        return TakenOut(meetings, Undone(changes, rows))

    async def let_in_again(self) -> None:
        """Keep nobody out any more: they come back with the next reading. Raises NotRecorded."""
        async with self._all() as files:
            for each in files:
                await each.let_in_again()

    @asynccontextmanager
    async def _all(self) -> AsyncIterator[list[PersonalFiles]]:
        others = await on_thread(self._open_others)
        try:
            yield [self._own, *others]
        finally:
            for each in others:
                with suppress(sqlite3.Error):
                    await each.aclose()


async def _person(files: Sequence[PersonalFiles], emails: Sequence[str]) -> Person:
    """Return what somebody is recognised by: addresses, and the names they booked under."""
    names: set[str] = set()
    for each in files:
        names |= await each.names(emails)
    shared: set[str] = set()
    for each in files:
        shared |= await each.shared(emails, names)
    return Person(emails, names, shared)
