"""Operations on scheduled events, their invitees, cancellation and no-shows."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from calendly_desktop.simulator.bookings import cancellation, event_resource, invitee_payload
from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.errors import (
    NO_PERMISSION,
    NOT_IN_ORGANIZATION,
    Json,
    denied,
    invalid,
    not_found,
)
from calendly_desktop.simulator.identifiers import last_segment, uri
from calendly_desktop.simulator.paging import (
    Paging,
    read_paging,
    read_sort,
    sort_rows,
    stale_token,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calendly_desktop.simulator.checks import Checks
    from calendly_desktop.simulator.meetings import Meeting, Place

LONGEST_REASON = 10_000
CANNOT_VIEW = "You are not allowed to view this event"
CANNOT_CANCEL = "You are not allowed to cancel this event"
NAME_ORGANIZATION = "Please also specify organization when requesting events for a {} within your "
NAME_ORGANIZATION += "organization."


class EventQuery:
    """The filters of a list of scheduled events, and the permission to use them."""

    def __init__(self, call: Call, checks: Checks) -> None:
        self.call = call
        self.user = checks.uri("user", "users")
        self.organization = checks.uri("organization", "organizations")
        self.group = checks.uri("group", "groups")
        email = checks.email("invitee_email")
        self.email = email.casefold() if email else None
        self.status = checks.text("status", choices=("active", "canceled"))
        self.low = checks.moment("min_start_time")
        self.high = checks.moment("max_start_time")
        order = read_sort(checks, ("start_time",), "start_time:asc")
        self.descending = bool(order) and order[0][1]
        owners = ("user", "organization", "group")
        if not any(call.query.get(name) for name in owners):
            for name in owners:
                checks.reject(name, "one of user, organization or group is required")

    def allow(self) -> set[str] | None:
        """The hosts whose events may be listed (None: all); raises 403 and 404."""
        world = self.call.world
        self.call.need_organization(self.organization)
        hosts: set[str] | None = None
        if self.group is not None:
            hosts = self._group_hosts(self.group)
        if self.user is not None:
            self._allow_user(self.user)
            hosts = {self.user} if hosts is None else hosts & {self.user}
        elif self.organization is not None and not (world.is_admin or self.group):
            raise denied()
        return hosts

    def _group_hosts(self, group: str) -> set[str]:
        world = self.call.world
        if group not in world.groups:
            raise not_found()
        if not world.runs_group(group):
            raise denied(NO_PERMISSION)
        group_admin = world.viewer in world.group_members(group, "admin")
        if self.organization is None and not group_admin:
            raise denied(NAME_ORGANIZATION.format("group"))
        return world.group_members(group)

    def _allow_user(self, user: str) -> None:
        world = self.call.world
        if user == world.viewer:
            return
        if user not in world.users:
            raise not_found()
        if world.member_of(user) is None:
            raise denied(NOT_IN_ORGANIZATION)
        if self.organization is None and self.group is None:
            raise denied(NAME_ORGANIZATION.format("user"))
        if not world.is_admin and self.group is None:
            raise denied(NO_PERMISSION)

    def matches(
        self, hosts: set[str] | None, place: Place | None, *, descending: bool
    ) -> Iterator[Meeting]:
        """The meetings asked for, strictly beyond a place."""
        book = self.call.world.meetings
        canceled = None if self.status is None else self.status == "canceled"
        for meeting in book.walk(place, self.low, self.high, descending=descending):
            if hosts is not None and hosts.isdisjoint(meeting.hosts):
                continue
            if canceled not in (None, meeting.canceled):
                continue
            if self.email is None or book.has_email(meeting, self.email):
                yield meeting


def list_events(call: Call) -> Reply:
    """GET /scheduled_events."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    query = EventQuery(call, checks)
    checks.done()
    return Reply(200, _page_of_events(query, query.allow(), paging))


def _page_of_events(query: EventQuery, hosts: set[str] | None, paging: Paging) -> Json:
    place, forward = _read_place(paging)
    descending = query.descending if forward else not query.descending
    found = list(
        itertools.islice(query.matches(hosts, place, descending=descending), paging.count + 1)
    )
    beyond = len(found) > paging.count
    rows = found[: paging.count]
    if not forward:
        rows.reverse()
    if not rows:
        return paging.envelope([], None, None)
    first, last = rows[0], rows[-1]
    if forward:
        behind = _any_before(query, hosts, first) if place else False
        preceding, following = behind, beyond
    else:
        preceding, following = beyond, True
    return paging.envelope(
        [event_resource(query.call.world, meeting) for meeting in rows],
        list(last.place) if following else None,
        list(first.place) if preceding else None,
    )


def _any_before(query: EventQuery, hosts: set[str] | None, meeting: Meeting) -> bool:
    before = query.matches(hosts, meeting.place, descending=not query.descending)
    return next(before, None) is not None


def _read_place(paging: Paging) -> tuple[Place | None, bool]:
    if paging.cursor is None:
        return None, True
    key = paging.cursor.key
    if len(key) != 2 or not isinstance(key[0], int) or not isinstance(key[1], str):
        raise stale_token()
    return (key[0], key[1]), paging.cursor.forward


def need_meeting(call: Call, uuid: str, message: str = CANNOT_VIEW) -> Meeting:
    """The meeting, for its hosts and for admins; raises 404 and 403."""
    meeting = call.world.meetings.get(uuid)
    if meeting is None:
        raise not_found()
    if not call.world.is_admin and call.world.viewer not in meeting.hosts:
        raise denied(message)
    return meeting


def get_event(call: Call) -> Reply:
    """GET /scheduled_events/{uuid}."""
    return resource(event_resource(call.world, need_meeting(call, call.path["uuid"])))


def cancel_event(call: Call) -> Reply:
    """POST /scheduled_events/{uuid}/cancellation: for every invitee of the event."""
    checks = call.body_checks()
    reason = checks.text("reason", longest=LONGEST_REASON)
    checks.done()
    world = call.world
    meeting = need_meeting(call, call.path["uuid"], CANNOT_CANCEL)
    if meeting.canceled:
        raise denied("Event is already canceled")
    if meeting.start <= world.now():
        raise denied("Event in the past")
    details = world.meetings.pin(meeting)
    at = world.stamp()
    result = cancellation(world.users[world.viewer]["name"], reason, "host", at)
    meeting.canceled, meeting.updated = True, world.now()
    details.cancellation = result
    leaving = [person for person in details.invitees if person["status"] == "active"]
    for person in leaving:
        person |= {"status": "canceled", "cancellation": result, "updated_at": at}
    for person in leaving:
        payload = invitee_payload(world, meeting, person)
        world.tell("invitee.canceled", payload, set(meeting.hosts))
    world.record("scheduled_event", "canceled", {"event": uri("scheduled_events", meeting.uuid)})
    return resource(result, 201)


def list_invitees(call: Call) -> Reply:
    """GET /scheduled_events/{uuid}/invitees."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    status = checks.text("status", choices=("active", "canceled"))
    email = checks.email("email")
    order = read_sort(checks, ("created_at",), "created_at:asc")
    checks.done()
    meeting = need_meeting(call, call.path["uuid"])
    rows = [
        person
        for person in call.world.meetings.details(meeting).invitees
        if status in (None, person["status"])
        and (email is None or person["email"].casefold() == email.casefold())
    ]
    return Reply(200, paging.cut(sort_rows(rows, order)))


def get_invitee(call: Call) -> Reply:
    """GET /scheduled_events/{event_uuid}/invitees/{invitee_uuid}."""
    meeting = need_meeting(call, call.path["event_uuid"])
    person = call.world.meetings.invitee(meeting, call.path["invitee_uuid"])
    if person is None:
        raise not_found()
    return resource(person)


def _invitee_of_uri(call: Call, uuids: tuple[str, ...], message: str = "") -> tuple[Meeting, Json]:
    meeting = call.world.meetings.get(uuids[0])
    if meeting is None:
        raise not_found()
    if not call.world.is_admin and call.world.viewer not in meeting.hosts:
        raise denied(message) if message else denied()
    person = call.world.meetings.invitee(meeting, uuids[1], keep=True)
    if person is None:
        raise not_found()
    return meeting, person


def create_no_show(call: Call) -> Reply:
    """POST /invitee_no_shows: after the start, for an active invitee, once."""
    checks = call.body_checks()
    uuids = checks.uris("invitee", "scheduled_events", "invitees", required=True)
    checks.done()
    assert uuids is not None
    world = call.world
    meeting, person = _invitee_of_uri(call, uuids)
    if person["no_show"] is not None:
        raise invalid(invitee="is already marked as a no-show")
    if person["status"] != "active" or meeting.start > world.now():
        raise invalid(invitee="must be active and the event must have started")
    uuid, at = world.new_uuid("no-show"), world.stamp()
    row = {"uri": uri("invitee_no_shows", uuid), "invitee": person["uri"], "created_at": at}
    world.no_shows[uuid] = row
    person |= {"no_show": {"uri": row["uri"], "created_at": at}, "updated_at": at}
    payload = invitee_payload(world, meeting, person)
    world.tell("invitee_no_show.created", payload, set(meeting.hosts))
    return resource(row, 201)


def _no_show(call: Call) -> tuple[Json, Meeting, Json]:
    row = call.world.no_shows.get(call.path["uuid"])
    if row is None:
        raise not_found()
    parts = row["invitee"].split("/")
    meeting, person = _invitee_of_uri(call, (parts[-3], parts[-1]))
    return row, meeting, person


def get_no_show(call: Call) -> Reply:
    """GET /invitee_no_shows/{uuid}."""
    return resource(_no_show(call)[0])


def delete_no_show(call: Call) -> Reply:
    """DELETE /invitee_no_shows/{uuid}: the invitee came after all."""
    row, meeting, person = _no_show(call)
    world = call.world
    del world.no_shows[last_segment(row["uri"])]
    person |= {"no_show": None, "updated_at": world.stamp()}
    payload = invitee_payload(world, meeting, person)
    world.tell("invitee_no_show.deleted", payload, set(meeting.hosts))
    return Reply(204)


_READ = ("scheduled_events:read",)
_WRITE = ("scheduled_events:write",)
_INVITEES = "/scheduled_events/{uuid}/invitees"
_INVITEE = "/scheduled_events/{event_uuid}/invitees/{invitee_uuid}"
OPERATIONS = (
    Operation("GET", "/scheduled_events", _READ, list_events),
    Operation("GET", "/scheduled_events/{uuid}", _READ, get_event),
    Operation("POST", "/scheduled_events/{uuid}/cancellation", _WRITE, cancel_event),
    Operation("GET", _INVITEES, _READ, list_invitees),
    Operation("GET", _INVITEE, _READ, get_invitee),
    Operation("POST", "/invitee_no_shows", _WRITE, create_no_show),
    Operation("GET", "/invitee_no_shows/{uuid}", _READ, get_no_show),
    Operation("DELETE", "/invitee_no_shows/{uuid}", _WRITE, delete_no_show),
)
