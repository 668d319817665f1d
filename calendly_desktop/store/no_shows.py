"""One invitee who did not come: noted at once, and taken back; many are marked by a job."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.meetings import invitee_name, meeting_name
from calendly_desktop.store.writes import Outcome

if TYPE_CHECKING:
    from calendly_desktop.domain.models import Invitee, NoShow, ScheduledEvent
    from calendly_desktop.store.aftermath import Aftermath
    from calendly_desktop.store.writes import Writes


def row_title(event: ScheduledEvent, invitee: Invitee) -> str:
    """Return how the journal names an invitee: Maria Lopez (Intro call)."""
    return f"{invitee_name(invitee)} ({meeting_name(event)})"


class NoShows:
    """Marks and unmarks single invitees; each request is recorded first and sent once."""

    def __init__(self, writes: Writes, aftermath: Aftermath | None = None) -> None:
        self._writes = writes
        self._aftermath = aftermath

    async def mark(self, event: ScheduledEvent, invitee: Invitee) -> Outcome[NoShow]:
        """Note that an invitee did not come. Raises NotRecorded, then nothing was sent."""
        title = row_title(event, invitee)
        write = self._writes.write("mark_no_show", invitee.uri, title)
        outcome = await self._writes.send(
            write, lambda: self._writes.client.mark_no_show(invitee.uri)
        )
        if self._aftermath is not None:
            await self._aftermath.take_in(write, outcome)
        return outcome

    async def unmark(self, event: ScheduledEvent, invitee: Invitee) -> Outcome[None]:
        """Take the note back; an invitee without one is left as it is. Raises NotRecorded."""
        if invitee.no_show is None:
            return Outcome("already")
        mark = invitee.no_show.uri
        title = row_title(event, invitee)
        write = self._writes.write("unmark_no_show", mark, title, invitee=invitee.uri)
        outcome = await self._writes.send(write, lambda: self._writes.client.unmark_no_show(mark))
        if self._aftermath is not None:
            await self._aftermath.take_in(write, outcome)
        return outcome
