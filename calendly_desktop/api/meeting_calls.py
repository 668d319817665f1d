"""Operations on meetings and invitees: list, book, cancel, mark who did not come."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from calendly_desktop.api.addresses import segment
from calendly_desktop.api.calls import Calls, identifier
from calendly_desktop.api.errors import Detail, Rejected
from calendly_desktop.api.queries import by_start_time, query_of
from calendly_desktop.domain.meetings import LONGEST_REASON
from calendly_desktop.domain.models import Cancellation, Invitee, NoShow, ScheduledEvent

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from calendly_desktop.api.paging import Pages

_NO_SHOW = "/invitee_no_shows/{uuid}"


class MeetingCalls(Calls):
    """Scheduled events and their invitees; every argument that names a resource is its URI."""

    def list_scheduled_events(
        self,
        *,
        user: str | None = None,
        organization: str | None = None,
        group: str | None = None,
        invitee_email: str | None = None,
        status: str | None = None,
        sort: str | None = None,
        min_start_time: datetime | None = None,
        max_start_time: datetime | None = None,
    ) -> Pages[ScheduledEvent]:
        """List meetings by start time, ascending unless sort is "start_time:desc".

        The times are aware (ValueError otherwise). Calendly: `user` alone works for oneself only;
        for a colleague add `organization`, which needs an owner or admin.
        """
        query = query_of(
            user=user,
            organization=organization,
            group=group,
            invitee_email=invitee_email,
            status=status,
            sort=sort or "start_time:asc",
            min_start_time=min_start_time,
            max_start_time=max_start_time,
        )
        keyset = by_start_time(query["sort"], min_start_time, max_start_time)
        return self._list("/scheduled_events", ScheduledEvent, query, keyset=keyset)

    async def get_scheduled_event(self, uri: str) -> ScheduledEvent:
        """Return a meeting as it is now."""
        path = f"/scheduled_events/{identifier(uri)}"
        return await self._get(path, "/scheduled_events/{uuid}", ScheduledEvent)

    def list_invitees(
        self, event_uri: str, *, status: str | None = None, email: str | None = None
    ) -> Pages[Invitee]:
        """List the invitees of a meeting, the first booked first; status is active or canceled."""
        template = "/scheduled_events/{uuid}/invitees"
        path = f"/scheduled_events/{identifier(event_uri)}/invitees"
        return self._list(path, Invitee, query_of(status=status, email=email), template=template)

    async def get_invitee(self, uri: str) -> Invitee:
        """Return an invitee; ValueError when the URI does not name one."""
        parts = urlsplit(uri).path.rstrip("/").split("/")
        if len(parts) < 4 or parts[-4] != "scheduled_events" or parts[-2] != "invitees":
            raise ValueError("not the URI of an invitee")
        path = f"/scheduled_events/{segment(parts[-3])}/invitees/{segment(parts[-1])}"
        template = "/scheduled_events/{event_uuid}/invitees/{invitee_uuid}"
        return await self._get(path, template, Invitee)

    async def cancel_scheduled_event(self, uri: str, reason: str = "") -> Cancellation:
        """Cancel a meeting for everybody, at once; Calendly e-mails the invitees.

        Raises AlreadyCanceled, MeetingInPast, Rejected for a reason that is too long, and
        OutcomeUnknown when the meeting may be canceled: read it back, never call this again.
        """
        if len(reason) > LONGEST_REASON:
            fault = Detail("reason", f"at most {LONGEST_REASON:,} characters are possible")
            raise Rejected(title="The reason is too long", details_list=[fault])
        path = f"/scheduled_events/{identifier(uri)}/cancellation"
        body = {"reason": reason} if reason else {}
        return await self._create(path, "/scheduled_events/{uuid}/cancellation", body, Cancellation)

    async def book_invitee(
        self,
        *,
        event_type: str,
        start_time: datetime,
        invitee: Mapping[str, Any],
        more: Mapping[str, Any] | None = None,
    ) -> Invitee:
        """Book a free time for somebody; Calendly e-mails them. ValueError for a naive time.

        invitee: email, timezone, and name or first_name. more: location, questions_and_answers,
        tracking, event_guests. After OutcomeUnknown never call this again: it can book twice.
        """
        start = query_of(start_time=start_time)
        body = {**(more or {}), "event_type": event_type, **start, "invitee": dict(invitee)}
        return await self._create("/invitees", "/invitees", body, Invitee)

    async def mark_no_show(self, invitee: str) -> NoShow:
        """Note that an invitee did not come; Rejected when noted before or before the start."""
        body = {"invitee": invitee}
        return await self._create("/invitee_no_shows", "/invitee_no_shows", body, NoShow)

    async def get_no_show(self, uri: str) -> NoShow:
        """Return the note that an invitee did not come; raises NotFound when it was undone."""
        return await self._get(f"/invitee_no_shows/{identifier(uri)}", _NO_SHOW, NoShow)

    async def unmark_no_show(self, uri: str) -> None:
        """Undo the note that an invitee did not come; raises NotFound when undone already."""
        await self._delete(f"/invitee_no_shows/{identifier(uri)}", _NO_SHOW)
