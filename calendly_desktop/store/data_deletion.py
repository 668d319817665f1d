"""Having Calendly delete data for good (Enterprise): recorded first, sent once, never repeated."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from calendly_desktop.api.enterprise_calls import LONGEST_SPAN
from calendly_desktop.domain.personal_data import masked
from calendly_desktop.domain.times import short_day

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.store.writes import Outcome, Writes

_SHOWN: Final = 3


class DataDeletion:
    """Sends the two requests of Calendly's data compliance.

    The journal keeps addresses masked (m…@e….com): it is to show that, when and by whom data was
    to be deleted, and not to hold the data itself.
    """

    def __init__(self, client: CalendlyClient, writes: Writes) -> None:
        self._client = client
        self._writes = writes

    @property
    def who(self) -> str:
        """Return as whom Calendly is asked."""
        return self._writes.who

    async def of_invitees(
        self, emails: Sequence[str], on_wait: OnWait | None = None
    ) -> Outcome[None]:
        """Have all data of these invitees deleted. Raises NotRecorded, then nothing was sent."""
        shown = [masked(each) for each in emails[:_SHOWN]]
        if len(emails) > _SHOWN:
            shown.append(f"{len(emails) - _SHOWN} more")
        write = self._writes.write("delete_invitee_data", "", ", ".join(shown), count=len(emails))
        return await self._writes.send(
            write, lambda: self._client.delete_invitee_data(emails), on_wait=on_wait
        )

    async def of_events(
        self, start: datetime, end: datetime, on_wait: OnWait | None = None
    ) -> Outcome[None]:
        """Have the data of all meetings of a past period deleted; both moments with a zone.

        Raises NotRecorded, then nothing was sent.
        """
        title = f"from {short_day(start.date())} {start.year} to {short_day(end.date())} {end.year}"
        write = self._writes.write(
            "delete_event_data", "", title, start=start.isoformat(), end=end.isoformat()
        )
        return await self._writes.send(
            write, lambda: self._client.delete_event_data(start, end), on_wait=on_wait
        )


def span_fault(start: datetime, end: datetime, now: datetime) -> str:
    """Return in a sentence what is wrong with a period; empty for one that Calendly takes."""
    if end <= start:
        return "The last day is before the first one."
    if end > now:
        return "Only meetings that are over can be deleted: the last day must be before today."
    if end - start > LONGEST_SPAN:
        return "Calendly deletes at most 24 months at once. Choose a shorter period."
    return ""
