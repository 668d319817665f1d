"""Reading the invitees of chosen meetings, a few at a time, telling how far it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.store.side_by_side import read_invitees_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.store.event_views import Found
    from calendly_desktop.store.events import EventsStore

MOST_READ = 500  # meetings read for one wish; more would use up Calendly's limit


async def with_invitees(
    events: EventsStore, meetings: Sequence[Found], tell: Callable[[int, int], bool]
) -> list[Found]:
    """Return meetings with their invitees, asking Calendly for those that are not known yet.

    tell: called with how many are read, of how many; reading ends early where it returns False.
    Those that cannot be read stay unknown. Raises a Problem that concerns all.
    """
    unknown = [each.event for each in meetings if each.invitees is None][:MOST_READ]
    await read_invitees_of(events, unknown, tell)
    return await events.read_rows([each.id for each in meetings]) if unknown else list(meetings)
