"""Calendly's resources as typed, frozen values that tolerate what they do not know.

Field names are Calendly's own. Unknown fields are ignored and every enumeration is an open
string, because Calendly adds members without notice; a missing optional field gets a default.
Only what a row cannot live without is required: a row that lacks it, or carries the wrong type,
fails alone (see `api.paging`). Times are aware UTC datetimes. URIs are Calendly's full resource
URIs, which begin with https://api.calendly.com whatever server answers.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec


class _Resource(msgspec.Struct, frozen=True, kw_only=True):
    """Base of all resources: immutable and built from keywords."""


def last_segment(uri: str) -> str:
    """Return the identifier in a resource URI: what Calendly wants in a request path."""
    return uri.rstrip("/").rsplit("/", 1)[-1]


# -- people and organization ---------------------------------------------------------------


class User(_Resource, frozen=True, kw_only=True):
    """A Calendly user."""

    uri: str
    name: str = ""
    email: str = ""
    slug: str = ""
    scheduling_url: str = ""
    timezone: str = "UTC"
    avatar_url: str | None = None
    current_organization: str | None = None
    locale: str = "en"
    time_notation: str = "12h"
    created_at: datetime | None = None
    updated_at: datetime | None = None


class Organization(_Resource, frozen=True, kw_only=True):
    """An organization; `plan` and `stage` are how a client learns what is paid for."""

    uri: str
    name: str | None = None
    kind: str = "single"
    plan: str = ""
    stage: str = ""
    created_at: datetime | None = None
    updated_at: datetime | None = None


class OrganizationMembership(_Resource, frozen=True, kw_only=True):
    """Somebody's seat in an organization; `role` is owner, admin or user."""

    uri: str
    user: User
    role: str = "user"
    organization: str = ""
    created_at: datetime | None = None
    updated_at: datetime | None = None


class Group(_Resource, frozen=True, kw_only=True):
    """A group of members, as an administrator arranged them."""

    uri: str
    name: str = ""
    organization: str = ""
    member_count: float | None = None


class Invitation(_Resource, frozen=True, kw_only=True):
    """Somebody asked to join an organization; `status` is pending, accepted or declined."""

    uri: str
    email: str = ""
    status: str = "pending"
    organization: str = ""
    user: str | None = None
    last_sent_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


class GroupOwner(_Resource, frozen=True, kw_only=True):
    """Who is in a group: a membership with its `user`, or an invitation with its `email`."""

    uri: str
    type: str = "OrganizationMembership"
    user: User | None = None
    email: str = ""


class GroupRelationship(_Resource, frozen=True, kw_only=True):
    """Somebody's part in a group; `role` is member or admin."""

    uri: str
    group: str
    owner: GroupOwner
    role: str = "member"


class Team(_Resource, frozen=True, kw_only=True):
    """A team with a booking page of its own."""

    uri: str
    name: str = ""
    organization: str = ""
    scheduling_url: str = ""


# -- event types ---------------------------------------------------------------------------


class CustomQuestion(_Resource, frozen=True, kw_only=True):
    """A question the booking form asks; `position` counts from 0."""

    name: str = ""
    type: str = "string"
    position: int = 0
    enabled: bool = True
    required: bool = False
    answer_choices: list[str] = []
    include_other: bool = False


class EventTypeProfile(_Resource, frozen=True, kw_only=True):
    """Whose event type it is: a user's or a team's."""

    type: str = "User"
    name: str = ""
    owner: str = ""


class EventType(_Resource, frozen=True, kw_only=True):
    """A kind of meeting that can be booked; `duration` is in minutes."""

    uri: str
    name: str | None = None
    active: bool = True
    admin_managed: bool = False
    booking_method: str = "instant"
    color: str = "#0069ff"
    custom_questions: list[CustomQuestion] = []
    deleted_at: datetime | None = None
    description_plain: str | None = None
    duration: float = 0
    duration_options: list[int] | None = None
    kind: str = "solo"
    pooling_type: str | None = None
    position: int = 0
    profile: EventTypeProfile | None = None
    scheduling_url: str = ""
    secret: bool = False
    slug: str | None = None
    type: str = "StandardEventType"
    is_paid: bool = False
    locale: str = "en"
    locations: list[dict[str, Any]] | None = None
    internal_note: str | None = None
    start_time_increment: int | None = None
    before_buffer: int | None = None
    after_buffer: int | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None

    @property
    def is_one_on_one(self) -> bool:
        """Whether it is of the kind that Calendly lets apps change: one host, one invitee."""
        is_plain = self.kind == "solo" and not self.pooling_type
        return is_plain and self.type == "StandardEventType"


class SchedulingLink(_Resource, frozen=True, kw_only=True):
    """A link for one booking; unused it expires after 90 days."""

    booking_url: str
    owner: str = ""
    owner_type: str = "EventType"


class Share(_Resource, frozen=True, kw_only=True):
    """A one-time link with settings of its own, which Calendly echoes in `share_override`."""

    scheduling_links: list[SchedulingLink] = []
    share_override: dict[str, Any] = {}


# -- meetings and invitees -----------------------------------------------------------------


class Location(_Resource, frozen=True, kw_only=True):
    """Where a meeting takes place; which fields are filled depends on `type`.

    Calendly spells two types differently here than on event types: `zoom` and `gotomeeting`.
    `join_url` is given only once `status` is `pushed`, and not for meetings of six months ago.
    """

    type: str = ""
    location: str | None = None
    additional_info: str | None = None
    join_url: str | None = None
    status: str | None = None


class InviteesCounter(_Resource, frozen=True, kw_only=True):
    """How many were invited; `total` counts canceled invitees too."""

    total: int = 0
    active: int = 0
    limit: int = 1


class EventMembership(_Resource, frozen=True, kw_only=True):
    """A host of a meeting."""

    user: str = ""
    user_email: str | None = None
    user_name: str | None = None


class EventGuest(_Resource, frozen=True, kw_only=True):
    """Somebody an invitee brings along."""

    email: str = ""


class Cancellation(_Resource, frozen=True, kw_only=True):
    """Who canceled, and why; `canceler_type` is host or invitee."""

    canceled_by: str = ""
    reason: str | None = None
    canceler_type: str = "host"
    created_at: datetime | None = None


class ScheduledEvent(_Resource, frozen=True, kw_only=True):
    """A booked meeting. Staff see the word "meeting"; `event_type` may point at a deleted one."""

    uri: str
    start_time: datetime
    end_time: datetime
    name: str | None = None
    status: str = "active"
    event_type: str = ""
    location: Location | None = None
    invitees_counter: InviteesCounter = InviteesCounter()
    event_memberships: list[EventMembership] = []
    event_guests: list[EventGuest] = []
    cancellation: Cancellation | None = None
    meeting_notes_plain: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


class QuestionAndAnswer(_Resource, frozen=True, kw_only=True):
    """One answer given in the booking form; check boxes arrive as one text with line breaks."""

    question: str = ""
    answer: str = ""
    position: int = 0


class Tracking(_Resource, frozen=True, kw_only=True):
    """Where a booking came from; Calendly keeps these six values and drops all others."""

    utm_source: str | None = None
    utm_medium: str | None = None
    utm_campaign: str | None = None
    utm_content: str | None = None
    utm_term: str | None = None
    salesforce_uuid: str | None = None


class NoShow(_Resource, frozen=True, kw_only=True):
    """The mark that an invitee did not come; `invitee` is given where the mark itself is read."""

    uri: str
    invitee: str = ""
    created_at: datetime | None = None


class Invitee(_Resource, frozen=True, kw_only=True):
    """Somebody who booked. `cancel_url` and `reschedule_url` are secrets: never log them."""

    uri: str
    email: str = ""
    name: str = ""
    first_name: str | None = None
    last_name: str | None = None
    status: str = "active"
    timezone: str | None = None
    event: str = ""
    questions_and_answers: list[QuestionAndAnswer] = []
    tracking: Tracking = Tracking()
    text_reminder_number: str | None = None
    rescheduled: bool = False
    old_invitee: str | None = None
    new_invitee: str | None = None
    cancel_url: str = ""
    reschedule_url: str = ""
    no_show: NoShow | None = None
    cancellation: Cancellation | None = None
    scheduling_method: str | None = None
    invitee_scheduled_by: str | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None


# -- webhooks ------------------------------------------------------------------------------


class WebhookSubscription(_Resource, frozen=True, kw_only=True):
    """An address that Calendly calls. `state` is active or disabled (for good: no re-enable).

    `retry_started_at` is set while deliveries fail; 24 hours later Calendly disables it.
    """

    uri: str
    callback_url: str = ""
    state: str = "active"
    events: list[str] = []
    scope: str = "user"
    organization: str = ""
    user: str | None = None
    group: str | None = None
    creator: str | None = None
    retry_started_at: datetime | None = None
    created_at: datetime | None = None
    updated_at: datetime | None = None

    @property
    def owner(self) -> str | None:
        """The user or group whose events are sent; None for the whole organization."""
        return {"user": self.user, "group": self.group}.get(self.scope)


# -- availability --------------------------------------------------------------------------


class AvailableTime(_Resource, frozen=True, kw_only=True):
    """A start that can be booked; `scheduling_url` is the booking page opened at it."""

    start_time: datetime
    status: str = "available"
    invitees_remaining: float = 1
    scheduling_url: str = ""


class BusyEvent(_Resource, frozen=True, kw_only=True):
    """The Calendly meeting behind a busy time."""

    uri: str = ""


class BusyTime(_Resource, frozen=True, kw_only=True):
    """When a user is busy; `type` is calendly, reserved or external (a connected calendar).

    The buffered times are given for Calendly's own meetings only, as is `event`.
    """

    start_time: datetime
    end_time: datetime
    type: str = "external"
    buffered_start_time: datetime | None = None
    buffered_end_time: datetime | None = None
    event: BusyEvent | None = None


class Interval(_Resource, frozen=True, kw_only=True):
    """Open hours of a day, as HH:MM in the schedule's zone."""

    begin: str = msgspec.field(default="", name="from")
    end: str = msgspec.field(default="", name="to")


class AvailabilityRule(_Resource, frozen=True, kw_only=True):
    """The hours of a weekday (`wday`: "monday") or of one day (`date`); none at all is closed."""

    type: str = "wday"
    wday: str = ""
    date: str = ""
    intervals: list[Interval] = []


class AvailabilitySchedule(_Resource, frozen=True, kw_only=True):
    """When somebody can be booked by the event types that use it."""

    uri: str
    name: str = ""
    default: bool = False
    user: str = ""
    timezone: str = ""
    rules: list[AvailabilityRule] = []


class HostHours(_Resource, frozen=True, kw_only=True):
    """The hours of one host of an event type; without a name they are the event type's own."""

    timezone: str = ""
    uri: str = ""
    name: str | None = None
    user: str = ""
    rules: list[AvailabilityRule] = []


class TypeHours(_Resource, frozen=True, kw_only=True):
    """When an event type can be booked, for one of its hosts."""

    event_type: str = ""
    availability_rule: HostHours | None = None


class MeetingLimits(_Resource, frozen=True, kw_only=True):
    """How many meetings somebody hosts at most over all event types; None: as many as come."""

    daily_limit: int | None = None
    weekly_limit: int | None = None
    monthly_limit: int | None = None


class UserPlace(_Resource, frozen=True, kw_only=True):
    """A kind of place for meetings; `connected` is said of conferencing only."""

    kind: str
    connected: bool | None = None
