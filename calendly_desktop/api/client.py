"""One method per Calendly operation; returns domain objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import urlsplit

import msgspec

from calendly_desktop.api.addresses import segment
from calendly_desktop.api.errors import Detail, OutcomeUnknown, Rejected, UnexpectedReply
from calendly_desktop.api.limits import Priority, RequestBudget
from calendly_desktop.api.paging import CALENDLY_HOSTS, Keyset, Pages
from calendly_desktop.api.queries import Query, by_start_time, query_of
from calendly_desktop.api.rows import RowError, read_row
from calendly_desktop.domain.meetings import LONGEST_REASON
from calendly_desktop.domain.models import (
    Cancellation,
    EventType,
    Group,
    Invitee,
    Organization,
    OrganizationMembership,
    ScheduledEvent,
    Team,
    User,
    WebhookSubscription,
    last_segment,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from calendly_desktop.api.replies import Reply
    from calendly_desktop.api.transport import Transport

T = TypeVar("T")


class EventTypeHost(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody who hosts meetings of an event type; `member` may be hidden."""

    uri: str
    event_type: EventType | None = None
    member: User | None = None


class CalendlyClient:
    """Calendly for one signed-in user. Every argument that names a resource is its full URI.

    Every method raises CalendlyErrors: see `api.errors`. A list is asked for only when its Pages
    are iterated.
    """

    def __init__(self, transport: Transport, *, priority: Priority = Priority.CLICK) -> None:
        self._transport = transport
        self._priority = priority
        own = (urlsplit(transport.base_url).hostname or "").lower()
        self._hosts = CALENDLY_HOSTS | {own}

    @property
    def budget(self) -> RequestBudget:
        """Return how many requests Calendly still allows."""
        return self._transport.budget

    def with_priority(self, priority: Priority) -> Self:
        """Return a client on the same connection whose requests have another priority."""
        return type(self)(self._transport, priority=priority)

    def in_background(self) -> Self:
        """Return a client on the same connection that leaves the right of way to clicks."""
        return self.with_priority(Priority.BACKGROUND)

    async def aclose(self) -> None:
        """Close the connection, for all clients that share it."""
        await self._transport.aclose()

    # -- people and organization -----------------------------------------------------------

    async def get_current_user(self) -> User:
        """Return the user whose token this is."""
        return await self._get("/users/me", "/users/me", User)

    async def get_user(self, uri: str) -> User:
        """Return a user of the same organization."""
        return await self._get(f"/users/{_id(uri)}", "/users/{uuid}", User)

    async def get_organization(self, uri: str) -> Organization:
        """Return an organization with its plan and stage."""
        return await self._get(f"/organizations/{_id(uri)}", "/organizations/{uuid}", Organization)

    def list_organization_memberships(
        self,
        *,
        organization: str | None = None,
        user: str | None = None,
        email: str | None = None,
        role: str | None = None,
    ) -> Pages[OrganizationMembership]:
        """List members; role is owner, admin or user."""
        query = query_of(organization=organization, user=user, email=email, role=role)
        return self._list("/organization_memberships", OrganizationMembership, query)

    def list_groups(self, *, organization: str) -> Pages[Group]:
        """List the groups of an organization."""
        return self._list("/groups", Group, query_of(organization=organization))

    def list_teams(self, *, user: str | None = None) -> Pages[Team]:
        """List the teams with a booking page: all, or those of one user."""
        return self._list("/teams", Team, query_of(user=user))

    # -- event types -----------------------------------------------------------------------

    def list_event_types(
        self,
        *,
        user: str | None = None,
        organization: str | None = None,
        active: bool | None = None,
        sort: str | None = None,
    ) -> Pages[EventType]:
        """List event types; sort is such as "name:asc". ValueError without user or organization.

        Calendly: with `user`, the team event types visible to that user come along.
        """
        if user is None and organization is None:
            raise ValueError("Calendly lists event types of a user or of an organization")
        query = query_of(user=user, organization=organization, active=active, sort=sort)
        return self._list("/event_types", EventType, query)

    async def get_event_type(self, uri: str) -> EventType:
        """Return an event type, a deleted one too (`deleted_at`)."""
        return await self._get(f"/event_types/{_id(uri)}", "/event_types/{uuid}", EventType)

    def list_event_type_hosts(self, event_type: str) -> Pages[EventTypeHost]:
        """List who hosts the meetings of an event type."""
        query = query_of(event_type=event_type)
        return self._list("/event_type_memberships", EventTypeHost, query)

    # -- meetings and invitees -------------------------------------------------------------

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
        path = f"/scheduled_events/{_id(uri)}"
        return await self._get(path, "/scheduled_events/{uuid}", ScheduledEvent)

    def list_invitees(
        self, event_uri: str, *, status: str | None = None, email: str | None = None
    ) -> Pages[Invitee]:
        """List the invitees of a meeting, the first booked first; status is active or canceled."""
        template = "/scheduled_events/{uuid}/invitees"
        path = f"/scheduled_events/{_id(event_uri)}/invitees"
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
        path = f"/scheduled_events/{_id(uri)}/cancellation"
        body = {"reason": reason} if reason else {}
        return await self._create(path, "/scheduled_events/{uuid}/cancellation", body, Cancellation)

    # -- webhooks --------------------------------------------------------------------------

    def list_webhook_subscriptions(
        self,
        *,
        organization: str,
        scope: str,
        user: str | None = None,
        group: str | None = None,
    ) -> Pages[WebhookSubscription]:
        """List the subscriptions of one scope: organization, user (needs user) or group."""
        query = query_of(organization=organization, scope=scope, user=user, group=group)
        return self._list("/webhook_subscriptions", WebhookSubscription, query)

    async def get_webhook_subscription(self, uri: str) -> WebhookSubscription:
        """Return a webhook subscription."""
        path = f"/webhook_subscriptions/{_id(uri)}"
        return await self._get(path, "/webhook_subscriptions/{webhook_uuid}", WebhookSubscription)

    async def create_webhook_subscription(
        self,
        *,
        url: str,
        events: Sequence[str],
        organization: str,
        scope: str,
        user: str | None = None,
        group: str | None = None,
        signing_key: str | None = None,
    ) -> WebhookSubscription:
        """Create a subscription; without a signing key its deliveries are not signed.

        Raises AlreadyExists when the address is taken. Calendly never gives the key back.
        """
        body = {"url": url, "events": list(events), **query_of(organization=organization)}
        body |= query_of(scope=scope, user=user, group=group, signing_key=signing_key)
        path = "/webhook_subscriptions"
        return await self._create(path, path, body, WebhookSubscription)

    async def delete_webhook_subscription(self, uri: str) -> None:
        """Delete a subscription; raises NotFound when it is gone already."""
        await self._transport.request(
            "DELETE",
            f"/webhook_subscriptions/{_id(uri)}",
            path_template="/webhook_subscriptions/{webhook_uuid}",
            priority=self._priority,
        )

    # -- how -------------------------------------------------------------------------------

    async def _get(self, path: str, template: str, kind: type[T]) -> T:
        reply = await self._transport.request(
            "GET", path, path_template=template, priority=self._priority
        )
        return _resource(reply, kind, f"GET {template}")

    async def _create(self, path: str, template: str, body: Mapping[str, Any], kind: type[T]) -> T:
        reply = await self._transport.request(
            "POST", path, path_template=template, json=body, priority=self._priority
        )
        try:
            return _resource(reply, kind, f"POST {template}")
        except UnexpectedReply as error:
            raise OutcomeUnknown(error) from error

    def _list(
        self,
        path: str,
        kind: type[T],
        query: Query,
        *,
        template: str | None = None,
        keyset: Keyset | None = None,
    ) -> Pages[T]:
        async def fetch(page_query: Query) -> Reply:
            return await self._transport.request(
                "GET",
                path,
                path_template=template or path,
                query=page_query,
                priority=self._priority,
            )

        return Pages(fetch, kind, query, keyset=keyset, hosts=self._hosts)


def _resource(reply: Reply, kind: type[T], call: str) -> T:
    try:
        return read_row(reply["resource"], kind)
    except KeyError as error:
        raise UnexpectedReply(details=f"{call}\nno resource in the answer") from error
    except RowError as error:
        raise UnexpectedReply(details=f"{call}\n{error}") from error


def _id(uri: str) -> str:
    return segment(last_segment(uri))
