"""Looking what became of a write: a few times, for Calendly may show a change a moment late."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Final

import msgspec

from calendly_desktop.api.errors import CalendlyError, SignInNeeded, is_offline
from calendly_desktop.store.read_back import READ_BACKS, UNLISTED, Verdict

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.writes import Entry
    from calendly_desktop.store.journal import Journal

log = logging.getLogger(__name__)

PAUSES: Final = (0.0, 1.0, 2.0)  # seconds before each look at what became of a write


class Looks:
    """Reads back the writes of one account; sends none."""

    def __init__(
        self,
        client: CalendlyClient,
        journal: Journal,
        *,
        sleep: Callable[[float], Awaitable[object]] | None = None,
        pauses: tuple[float, ...] = PAUSES,
    ) -> None:
        self._client = client
        self._journal = journal
        self._chosen_sleep = sleep
        self._pauses = pauses

    async def several(self, entry: Entry) -> tuple[Verdict, CalendlyError | None]:
        """Look until it is done, a few times; returns the last verdict and what hindered it."""
        verdict, trouble = Verdict("unknown"), None
        if entry.write.kind in UNLISTED:
            return verdict, None
        for seconds in self._pauses:
            if seconds:
                await self._sleep(seconds)
            seen, trouble = await self.one(entry)
            if seen.state == "done":
                return seen, None
            if seen.state != "unknown":
                verdict = seen
            elif is_offline(trouble) or isinstance(trouble, SignInNeeded):
                break
        return verdict, trouble

    async def one(self, entry: Entry) -> tuple[Verdict, CalendlyError | None]:
        """Look once."""
        try:
            if entry.write.kind == "book":
                entry = await self._knowing_others(entry)
            return await READ_BACKS[entry.write.kind](self._client, entry), None
        except CalendlyError as trouble:
            return Verdict("unknown"), trouble
        except (KeyError, ValueError, TypeError):  # the entry was written by another version
            log.warning("an entry of the journal does not say enough to be looked up")
            return Verdict("unknown"), None

    async def _knowing_others(self, entry: Entry) -> Entry:
        """Return the entry with what other writes booked, for it looks just like one's own."""
        others = await self._journal.made_by_others(entry)
        before = [*entry.write.body.get("before", ()), *others]
        write = msgspec.structs.replace(entry.write, body={**entry.write.body, "before": before})
        return msgspec.structs.replace(entry, write=write)

    async def _sleep(self, seconds: float) -> None:
        import asyncio

        await (self._chosen_sleep or asyncio.sleep)(seconds)
