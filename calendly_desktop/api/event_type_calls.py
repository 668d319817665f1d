"""Operations on event types: their list, their hosts, and links made from them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from calendly_desktop.api.calls import Calls, identifier
from calendly_desktop.api.queries import query_of
from calendly_desktop.domain.models import EventType, SchedulingLink, Share, User

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.api.paging import Pages


class EventTypeHost(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who hosts meetings of an event type; `member` may be hidden."""

    uri: str
    event_type: EventType | None = None
    member: User | None = None


class EventTypeCalls(Calls):
    """What can be booked, and links to it; every argument that names a resource is its URI."""

    def list_event_types(
        self,
        *,
        user: str | None = None,
        organization: str | None = None,
        active: bool | None = None,
        sort: str | None = None,
        schedule: str | None = None,
    ) -> Pages[EventType]:
        """List event types; sort is such as "name:asc". ValueError without user or organization.

        schedule: only those that use this availability schedule of the user. Calendly: with `user`,
        the team event types visible to that user come along.
        """
        if user is None and organization is None:
            raise ValueError("Calendly lists event types of a user or of an organization")
        query = query_of(
            user=user,
            organization=organization,
            active=active,
            sort=sort,
            user_availability_schedule=schedule,
        )
        return self._list("/event_types", EventType, query)

    async def get_event_type(self, uri: str) -> EventType:
        """Return an event type, a deleted one too (`deleted_at`)."""
        return await self._get(f"/event_types/{identifier(uri)}", "/event_types/{uuid}", EventType)

    async def create_event_type(self, body: Mapping[str, Any]) -> EventType:
        """Make a one-on-one event type; owner and name are required.

        Calendly: inactive unless `active` is true; questions and address cannot be given.
        """
        return await self._create("/event_types", "/event_types", body, EventType)

    async def update_event_type(self, uri: str, changes: Mapping[str, Any]) -> EventType:
        """Change a one-on-one event type; what is not sent stays. Its address never moves."""
        path, template = f"/event_types/{identifier(uri)}", "/event_types/{uuid}"
        return await self._change(path, template, changes, EventType)

    async def create_one_off(self, body: Mapping[str, Any]) -> EventType:
        """Make a one-off meeting to be booked: name, host, duration and date_setting are required.

        Its link is the `scheduling_url`. Calendly lists such meetings nowhere.
        """
        path = "/one_off_event_types"
        return await self._create(path, path, body, EventType)

    def list_event_type_hosts(self, event_type: str) -> Pages[EventTypeHost]:
        """List who hosts the meetings of an event type."""
        query = query_of(event_type=event_type)
        return self._list("/event_type_memberships", EventTypeHost, query)

    async def create_single_use_link(self, event_type: str) -> SchedulingLink:
        """Make a link that takes one booking. Calendly: unused it expires after 90 days.

        Such links cannot be listed: after OutcomeUnknown one may exist that nobody knows.
        """
        body = {"max_event_count": 1, "owner": event_type, "owner_type": "EventType"}
        return await self._create("/scheduling_links", "/scheduling_links", body, SchedulingLink)

    async def create_share(
        self, event_type: str, changes: Mapping[str, Any] | None = None
    ) -> Share:
        """Make a one-time link of a one-on-one event type, with `changes` to its settings.

        Calendly: name, duration, duration_options, period_type, start_date, end_date,
        max_booking_time, hide_location, location_configurations, availability_rule.
        """
        body = {**(changes or {}), "event_type": event_type}
        return await self._create("/shares", "/shares", body, Share)
