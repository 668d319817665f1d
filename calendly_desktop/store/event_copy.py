"""The meetings known here: in memory for searching, in the local copy for the next start."""

from __future__ import annotations

import logging
import sqlite3
from typing import TYPE_CHECKING

from calendly_desktop.domain.meetings import active_invitees, invitee_text, meeting_text
from calendly_desktop.domain.search import has_words
from calendly_desktop.store import event_rows
from calendly_desktop.store.event_views import Found

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.store.database import Database

LOGGER = logging.getLogger("calendly_desktop.store")

FIRST_PAINT = 60  # meetings that are read before the window shows
BATCH = 200  # meetings taken from the disk at once


class EventCopy:
    """Meetings by URI with their invitees and searchable texts; every change goes to the disk.

    A disk that cannot be written does not stop the work: `notice` says so in words.
    """

    def __init__(self, database: Database, now: datetime) -> None:
        self.events: dict[str, ScheduledEvent] = {}
        self.invitees: dict[str, list[Invitee]] = {}
        self.read_at: dict[str, datetime] = {}
        self.notice = ""
        self._database = database
        self._marks: dict[str, str] = {}
        self._meeting_texts: dict[str, str] = {}
        self._invitee_texts: dict[str, list[str]] = {}
        self._is_recalled = False
        self._take(database.read_now(lambda c: event_rows.upcoming(c, now, FIRST_PAINT)))
        self.as_of = database.read_now(event_rows.last_read)

    def needs_invitees(self, event: ScheduledEvent) -> bool:
        """Tell whether the invitees were never read, or the meeting changed since."""
        return self._marks.get(event.uri) != invitees_mark(event)

    def match(self, event: ScheduledEvent, words: Sequence[str]) -> Found | None:
        """Return a meeting that holds all words, with the invitee they fit best; else None."""
        invitees = self.invitees.get(event.uri)
        coming = active_invitees(invitees or ()) or list(invitees or ())
        if not words:
            return Found(event, invitees, coming[0] if coming else None, len(coming) == 1)
        texts = self._texts(event, invitees or [])
        if not has_words("\n".join(texts), words):
            return None
        own = dict(zip((each.uri for each in invitees or ()), texts[1:], strict=True))
        ranked = [(sum(word in own[each.uri] for word in words), each) for each in coming]
        ranked.sort(key=lambda pair: -pair[0])
        is_about = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] > ranked[1][0])
        return Found(event, invitees, ranked[0][1] if ranked else None, is_about)

    async def recall(self) -> None:
        """Take the whole local copy into memory, batch by batch; once per session."""
        import asyncio

        after = ""
        while not self._is_recalled:
            batch, after = await self._database.run(_batch_after(after))
            self._take(batch)
            for event, _read_at in batch.events:  # so that the first search does not stutter
                self._texts(event, self.invitees.get(event.uri, []))
            self._is_recalled = not after
            await asyncio.sleep(0)

    async def keep(
        self, events: Sequence[ScheduledEvent], moment: datetime, gone: Iterable[str] = ()
    ) -> None:
        """Take in meetings as read at that moment, and forget those that are gone."""
        vanished = list(gone)
        for uri in vanished:
            self._forget(uri)
        for event in events:
            if self.events.get(event.uri) != event:
                self._meeting_texts[event.uri] = meeting_text(event)
            self.events[event.uri] = event
            self.read_at[event.uri] = moment
        self.as_of = moment

        def write(connection: sqlite3.Connection) -> None:
            event_rows.remove_events(connection, vanished)
            event_rows.save_events(connection, events, moment)

        await self._write(write)

    async def keep_invitees(self, event: ScheduledEvent, invitees: list[Invitee]) -> None:
        """Take in all invitees of a meeting."""
        mark = invitees_mark(event)
        self.invitees[event.uri] = invitees
        self._marks[event.uri] = mark
        self._invitee_texts[event.uri] = [invitee_text(each) for each in invitees]
        await self._write(lambda c: event_rows.save_invitees(c, event.uri, invitees, mark))

    def _texts(self, event: ScheduledEvent, invitees: list[Invitee]) -> list[str]:
        if event.uri not in self._meeting_texts:
            self._meeting_texts[event.uri] = meeting_text(event)
        if event.uri not in self._invitee_texts:
            self._invitee_texts[event.uri] = [invitee_text(each) for each in invitees]
        return [self._meeting_texts[event.uri], *self._invitee_texts[event.uri]]

    async def _write(self, work: Callable[[sqlite3.Connection], None]) -> None:
        try:
            await self._database.run(work)
        except sqlite3.Error:
            LOGGER.warning("meetings could not be kept on this computer", exc_info=True)
            self.notice = (
                "Meetings cannot be kept on this computer, so they are read anew at the next "
                "start. Check the free space of the disk."
            )

    def _forget(self, uri: str) -> None:
        for known in (self.events, self.invitees, self.read_at, self._marks):
            known.pop(uri, None)
        self._meeting_texts.pop(uri, None)
        self._invitee_texts.pop(uri, None)

    def _take(self, remembered: event_rows.Remembered) -> None:
        for event, read_at in remembered.events:
            if event.uri in self.events:
                continue  # known already, or read from Calendly meanwhile
            self.events[event.uri] = event
            self.read_at[event.uri] = read_at
            if event.uri in remembered.marks:
                self.invitees[event.uri] = remembered.invitees[event.uri]
                self._marks[event.uri] = remembered.marks[event.uri]


def invitees_mark(event: ScheduledEvent) -> str:
    """Return what changes whenever the invitees of a meeting may have changed."""
    counter = event.invitees_counter
    updated = event.updated_at.isoformat() if event.updated_at else ""
    return f"{updated}|{counter.total}|{counter.active}|{event.status}"


def _batch_after(
    after: str,
) -> Callable[[sqlite3.Connection], tuple[event_rows.Remembered, str]]:
    return lambda connection: event_rows.next_batch(connection, after, BATCH)
