"""A few readings at the same time, with progress; an error that concerns all of them ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from calendly_desktop.api.errors import (
    NotAllowed,
    NotFound,
    Rejected,
    ServerTrouble,
    UnexpectedReply,
)
from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence

    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.events import EventsStore

    Told = Callable[[int, int], object]

T = TypeVar("T")

WORKERS: Final = 3
MOST_AT_ONCE: Final = 40  # meetings whose invitees are read as fast as a click is answered


async def read_invitees_of(
    events: EventsStore, meetings: Sequence[ScheduledEvent], told: Told | None = None
) -> int:
    """Read the invitees of meetings; return of how many meetings they could not be read.

    Somebody waits for it: the first 40 are asked for at once, more leave clicks the right of
    way. told: see `read_side_by_side`. Raises a Problem that concerns all meetings, such as a
    lost connection.
    """
    first = {event.uri for event in meetings[:MOST_AT_ONCE]}

    async def read(event: ScheduledEvent) -> bool:
        try:
            await events.read_invitees(event, background=event.uri not in first)
        except NotAllowed as error:
            if error.reason == "scope":
                raise
            return False
        except (NotFound, Rejected, ServerTrouble, UnexpectedReply):
            return False
        return True

    return await read_side_by_side(meetings, read, told)


async def read_side_by_side(
    wanted: Sequence[T], read: Callable[[T], Awaitable[bool]], told: Told | None = None
) -> int:
    """Await `read` for each, three at a time in their order; return how many were not read.

    told: called after each with how many of how many are done; no more are begun where it
    returns False. A Problem stops the rest and is raised again.
    """
    import asyncio

    waiting, done, failed = list(reversed(wanted)), 0, 0

    async def work() -> None:
        nonlocal done, failed
        while waiting:
            is_read = await read(waiting.pop())
            failed += not is_read
            done += 1
            if told is not None and told(done, len(wanted)) is False:
                failed += len(waiting)
                waiting.clear()

    try:
        async with asyncio.TaskGroup() as group:
            for _number in range(min(WORKERS, len(wanted))):
                group.create_task(work())
    except* Problem as errors:
        raise _first(errors) from None
    return failed


def _first(errors: ExceptionGroup[Problem]) -> Problem:
    error: BaseException = errors
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    assert isinstance(error, Problem)
    return error
