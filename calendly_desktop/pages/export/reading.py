"""Reading meetings for a file: how many rows, whose invitees are missing, block by block."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Iterable, Sequence

    from calendly_desktop.domain.export_columns import RowKind
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_views import Found

BLOCK: Final = 100  # meetings between two looks whether to stop: less than a frame's work
PATIENCE: Final = 4.0  # seconds for the names of event types, which are seldom unknown


class Survey(NamedTuple):
    """What meetings would make of a table: rows by kind, and what is missing."""

    meetings: int = 0
    invitees: int = 0
    answers: int = 0
    unread: tuple[int, ...] = ()
    event_types: frozenset[str] = frozenset()

    def rows(self, kind: RowKind) -> int:
        """Return how many rows of a kind there are."""
        return {"meeting": self.meetings, "invitee": self.invitees, "answer": self.answers}[kind]

    def with_block(self, block: Iterable[Found]) -> Survey:
        """Return the counts with some more meetings."""
        meetings, invitees, answers, unread, types = self
        more, kinds = list(unread), set(types)
        for found in block:
            meetings += 1
            invitees += max(1, len(found.invitees or ()))
            for invitee in found.invitees or ():
                given = invitee.questions_and_answers
                answers += sum(1 for answer in given if answer.answer.strip())
            if found.invitees is None:
                more.append(found.id)
            kinds.add(found.event.event_type)
        return Survey(meetings, invitees, answers, tuple(more), frozenset(kinds - {""}))


class Reading:
    """Reads meetings for exports and day sheets from the local copy, and what it lacks."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._events = services.events

    async def blocks(self, numbers: Sequence[int]) -> AsyncIterator[list[Found]]:
        """Give the meetings in their order, some at a time."""
        for start in range(0, len(numbers), BLOCK):
            yield await self._events.read_rows(numbers[start : start + BLOCK])

    async def survey(self, numbers: Sequence[int]) -> Survey:
        """Count what there is."""
        survey = Survey()
        async for block in self.blocks(numbers):
            survey = survey.with_block(block)
        return survey

    async def event_types(self, uris: Iterable[str]) -> dict[str, str]:
        """Return the names of event types as far as they are known or quickly asked for.

        Empty for one that Calendly does not show.
        """
        import asyncio

        names: dict[str, str] = {}
        may_ask = not self._services.connection.offline_reason()
        try:
            async with asyncio.timeout(PATIENCE):
                for uri in sorted(uris):
                    found = self._events.known_event_type(uri)
                    if found is None and may_ask:
                        found = await self._events.event_type(uri)
                    if found is not None or may_ask:
                        names[uri] = (found.name if found is not None else "") or ""
        except TimeoutError:
            pass
        return names

    async def read_invitees(
        self, numbers: Sequence[int], told: Callable[[int, int], None] | None = None
    ) -> int:
        """Ask Calendly for the invitees of meetings; return of how many they could not be read.

        told: how many of how many are done. Raises a CalendlyError that concerns all of them.
        """
        meetings = [found.event for found in await self._events.read_rows(numbers)]
        return await self._services.insight.read(meetings, told)
