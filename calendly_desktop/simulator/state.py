"""Everything the simulated Calendly knows: one organization and its people, in memory."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calendly_desktop.simulator.errors import NOT_IN_ORGANIZATION, Json, denied, not_found
from calendly_desktop.simulator.identifiers import API, last_segment, make_uuid, uri
from calendly_desktop.simulator.meetings import MeetingBook
from calendly_desktop.simulator.scopes import PLANS
from calendly_desktop.simulator.times import SECOND, moment, stamp

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime

    from calendly_desktop.simulator.outbox import Outbox


@dataclass(slots=True)
class EventTypeRecord:
    """An event type as the API shows it, and what only Calendly knows about it."""

    shown: Json
    hosts: tuple[str, ...]
    limit: int = 1
    own_rules: dict[str, Json] = field(default_factory=dict)
    days: tuple[date, date] | None = None
    weekdays_only: bool = False
    spots: list[tuple[int, int]] = field(default_factory=list)

    @property
    def uuid(self) -> str:
        """The UUID in its URI."""
        return last_segment(self.shown["uri"])


@dataclass(slots=True)
class Subscription:
    """A webhook subscription as shown, its key, and when it last succeeded."""

    shown: Json
    signing_key: str | None
    creator: str
    last_success: int


class World:
    """The state behind the simulated API; `now()` is real time plus what tests added."""

    def __init__(
        self,
        *,
        seed: int,
        role: str,
        plan: str,
        clock: Callable[[], datetime],
        seats: int = 25,
        scim: bool = False,
    ) -> None:
        self.seed = seed
        self.role = role
        self.plan, self.stage = PLANS[plan]
        self.clock = clock
        self.ahead = 0
        self.outbox: Outbox | None = None
        self.organization_uuid = make_uuid(seed, "organization", 0)
        self.organization: Json = {}
        self.viewer = ""
        self.users: dict[str, Json] = {}
        self.memberships: dict[str, Json] = {}
        self.invitations: dict[str, Json] = {}
        self.seats = seats
        self.scim = scim
        self.groups: dict[str, Json] = {}
        self.relationships: dict[str, Json] = {}
        self.teams: dict[str, Json] = {}
        self.team_members: dict[str, tuple[str, ...]] = {}
        self.event_types: dict[str, EventTypeRecord] = {}
        self.schedules: dict[str, Json] = {}
        self.meeting_limits: dict[str, Json] = {}
        self.busy: dict[str, list[tuple[int, int, str]]] = {}
        self.connected: dict[str, tuple[str, ...]] = {}
        self.meetings = MeetingBook()
        self.no_shows: dict[str, Json] = {}
        self.subscriptions: dict[str, Subscription] = {}
        self.scheduling_links: list[Json] = []
        self.routing_forms: dict[str, Json] = {}
        self.submissions: dict[str, Json] = {}
        self.activity: list[Json] = []
        self.outgoing: list[Json] = []
        self.deletions: list[Json] = []
        self.contacts: dict[str, Json] = {}
        self.field_definitions: dict[str, Json] = {}
        self.contact_lists: dict[str, Json] = {}
        self.list_members: dict[str, list[str]] = {}
        self.notes: dict[str, Json] = {}
        self.recaps: dict[str, Json] = {}
        self.transcripts: dict[str, str] = {}
        self._numbers = itertools.count(1)

    def now(self) -> int:
        """The present, in microseconds since 1970."""
        return moment(self.clock()) + self.ahead

    def advance(self, seconds: float) -> None:
        """Moves the simulated clock forward."""
        self.ahead += int(seconds * SECOND)

    def stamp(self) -> str:
        """The present as Calendly writes it."""
        return stamp(self.now())

    def new_uuid(self, kind: str) -> str:
        """A UUID for something made after the start; repeatable in its order."""
        return make_uuid(self.seed, f"new {kind}", next(self._numbers))

    def named_uuid(self, kind: str, number: int) -> str:
        """The UUID of a thing of the sample data."""
        return make_uuid(self.seed, kind, number)

    @property
    def organization_uri(self) -> str:
        """The URI of the one organization."""
        return uri("organizations", self.organization_uuid)

    @property
    def viewer_uri(self) -> str:
        """The URI of the signed-in user."""
        return uri("users", self.viewer)

    @property
    def is_admin(self) -> bool:
        """True when the signed-in user is owner or admin."""
        return self.role in {"owner", "admin"}

    @property
    def is_paid(self) -> bool:
        """True on a paid plan or a trial of one."""
        return self.stage != "free"

    def member_of(self, user: str) -> Json | None:
        """The user's membership in the organization, or None."""
        for membership in self.memberships.values():
            if last_segment(membership["user"]["uri"]) == user:
                return membership
        return None

    def need_member(self, user: str) -> None:
        """Raises 404 for an unknown user and 403 for one outside the organization."""
        if user not in self.users:
            raise not_found()
        if self.member_of(user) is None:
            raise denied(NOT_IN_ORGANIZATION)

    def group_members(self, group: str, role: str = "member") -> set[str]:
        """UUIDs of the users who are members (or admins) of a group."""
        target = uri("groups", group)
        return {
            last_segment(relationship["owner"]["user"]["uri"])
            for relationship in self.relationships.values()
            if relationship["group"] == target
            and relationship["role"] == role
            and relationship["owner"]["type"] == "OrganizationMembership"
        }

    def runs_group(self, group: str) -> bool:
        """True when the signed-in user may act for the group."""
        return self.is_admin or self.viewer in self.group_members(group, "admin")

    def record(self, namespace: str, action: str, details: Json) -> None:
        """Adds a line to the activity log, in the name of the signed-in user."""
        user = self.users[self.viewer]
        entry = {
            "occurred_at": self.stamp(),
            "uri": f"{API}/activity_log_entries/{self.new_uuid('activity')}",
            "namespace": namespace,
            "action": action,
            "fully_qualified_name": f"{namespace}.{action}",
            "organization": self.organization_uri,
            "details": details,
            "actor": {
                "uri": user["uri"],
                "type": "User",
                "organization": {"uri": self.organization_uri, "role": self.role.capitalize()},
                "display_name": user["name"],
                "alternative_identifier": user["email"],
            },
        }
        self.activity.append(entry)

    def tell(self, event: str, payload: Json, owners: set[str]) -> None:
        """Hands a webhook event about these users' things to the outbox."""
        if self.outbox is not None:
            self.outbox.post(event, payload, owners)
