"""Reading who is affected: the invitees of many meetings, a few at a time, with words about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.side_by_side import read_invitees_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.events import EventsStore


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Jobs", text)


async def read_people(
    events: EventsStore, meetings: Sequence[ScheduledEvent], tell: Callable[[str], None]
) -> bool:
    """Read the invitees of meetings that are not known here; False where some stay unknown.

    tell: how far it is, in words; empty when everything is known. A connection that fails ends
    it, and is told the same way: the number of people is known all the same.
    """
    if not meetings:
        return True
    done = 0

    def told(number: int, total: int) -> None:
        nonlocal done
        done = number
        tell(_words(number, total))

    tell(_words(0, len(meetings)))
    try:
        unread = await read_invitees_of(events, meetings, told)
    except Problem:
        unread = len(meetings) - done
    if unread:
        one = tr("The invitees of 1 meeting could not be read; the number is known.")
        many = tr("The invitees of {0} meetings could not be read; the number is known.")
        tell(one if unread == 1 else many.format(f"{unread:,}"))
    return not unread


def _words(done: int, total: int) -> str:
    if done >= total:
        return ""
    return tr("Reading who is affected: {0} of {1} meetings").format(f"{done:,}", f"{total:,}")
