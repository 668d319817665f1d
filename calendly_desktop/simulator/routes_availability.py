"""Operations on availability: open times, busy times, schedules, limits, locations."""

from __future__ import annotations

from typing import TYPE_CHECKING

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
from calendly_desktop.simulator.paging import read_paging
from calendly_desktop.simulator.routes_event_types import LOCATION_KINDS, need_event_type
from calendly_desktop.simulator.rules import read_rules, read_week
from calendly_desktop.simulator.slots import open_slots, rule_of
from calendly_desktop.simulator.times import DAY, MINUTE, as_datetime, stamp, zone

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks
    from calendly_desktop.simulator.state import EventTypeRecord

AVAILABLE_DAYS = 31
BUSY_DAYS = 7
LIMITS = ("daily_limit", "weekly_limit", "monthly_limit")
CALLS = frozenset({"ask_invitee", "custom", "inbound_call", "outbound_call", "physical"})


def _read_range(call: Call, checks: Checks, days: int) -> tuple[int, int]:
    start = checks.moment("start_time", required=True)
    end = checks.moment("end_time", required=True)
    if start is not None and start <= call.world.now():
        checks.reject("start_time", "start_time must be in the future")
    if start is not None and end is not None:
        if end <= start:
            checks.reject("end_time", "end_time must be after start_time")
        elif end - start > days * DAY:
            checks.reject("end_time", f"date range can be no greater than {days} days")
    return start or 0, end or 0


def list_available_times(call: Call) -> Reply:
    """GET /event_type_available_times: at most 31 days, from the future only."""
    checks = call.query_checks()
    uuid = checks.uri("event_type", "event_types", required=True)
    start, end = _read_range(call, checks, AVAILABLE_DAYS)
    checks.done()
    record = need_event_type(call, uuid or "")
    if record.shown["deleted_at"] is not None:
        raise not_found()
    slots = open_slots(call.world, record, start, end) if record.shown["active"] else []
    return Reply(
        200,
        {
            "collection": [
                {
                    "status": "available",
                    "invitees_remaining": slot.seats,
                    "start_time": stamp(slot.start),
                    "scheduling_url": _slot_address(record, slot.start),
                }
                for slot in slots
            ]
        },
    )


def _slot_address(record: EventTypeRecord, start: int) -> str:
    at = as_datetime(start)
    page = f"{record.shown['scheduling_url']}/{at:%Y-%m-%dT%H:%M:%SZ}"
    return f"{page}?month={at:%Y-%m}&date={at:%Y-%m-%d}"


def _need_colleague(call: Call, user: str | None) -> str:
    """The user of a user-level read; only admins may read another's."""
    uuid = user or ""
    call.world.need_member(uuid)
    if uuid != call.world.viewer and not call.world.is_admin:
        raise denied(NOT_IN_ORGANIZATION)
    return uuid


def list_busy_times(call: Call) -> Reply:
    """GET /user_busy_times: at most 7 days, ascending."""
    checks = call.query_checks()
    user = checks.uri("user", "users", required=True)
    start, end = _read_range(call, checks, BUSY_DAYS)
    checks.done()
    uuid = _need_colleague(call, user)
    world = call.world
    rows: list[Json] = [
        {"type": kind, "start_time": stamp(begin), "end_time": stamp(finish)}
        for begin, finish, kind in world.busy.get(uuid, ())
        if begin < end and finish > start
    ]
    for meeting in world.meetings.between(start - DAY, end):
        if meeting.canceled or uuid not in meeting.hosts or meeting.end <= start:
            continue
        shown = world.event_types[meeting.event_type].shown
        rows.append(
            {
                "type": "calendly",
                "start_time": stamp(meeting.start),
                "end_time": stamp(meeting.end),
                "buffered_start_time": stamp(meeting.start - shown["before_buffer"] * MINUTE),
                "buffered_end_time": stamp(meeting.end + shown["after_buffer"] * MINUTE),
                "event": {"uri": uri("scheduled_events", meeting.uuid)},
            }
        )
    rows.sort(key=lambda row: str(row["start_time"]))
    return Reply(200, {"collection": rows})


def list_schedules(call: Call) -> Reply:
    """GET /user_availability_schedules, all in one answer."""
    checks = call.query_checks()
    user = checks.uri("user", "users", required=True)
    checks.done()
    owner = uri("users", _need_colleague(call, user))
    rows = [row for row in call.world.schedules.values() if row["user"] == owner]
    return Reply(200, {"collection": rows})


def get_schedule(call: Call) -> Reply:
    """GET /user_availability_schedules/{uuid}."""
    row = call.world.schedules.get(call.path["uuid"])
    if row is None:
        raise not_found()
    _need_colleague(call, last_segment(row["user"]))
    return resource(row)


def _today(call: Call, timezone: str | None) -> str:
    return str(as_datetime(call.world.now()).astimezone(zone(timezone or "UTC")).date())


def create_schedule(call: Call) -> Reply:
    """POST /user_availability_schedules, for the signed-in user; used by no event type yet."""
    checks = call.body_checks()
    name = checks.text("name", required=True)
    timezone = checks.timezone("timezone", required=True)
    rules = read_week(checks, "rules", _today(call, timezone), required=True)
    checks.done()
    uuid = call.world.new_uuid("schedule")
    row: Json = {
        "uri": uri("user_availability_schedules", uuid),
        "default": False,
        "name": name,
        "user": call.world.viewer_uri,
        "timezone": timezone,
        "rules": rules,
    }
    call.world.schedules[uuid] = row
    return resource(row, 201)


def update_schedule(call: Call) -> Reply:
    """PATCH /user_availability_schedules/{uuid}; `default: true` moves the default."""
    row = call.world.schedules.get(call.path["uuid"])
    if row is None:
        raise not_found()
    checks = call.body_checks()
    name = checks.text("name")
    timezone = checks.timezone("timezone")
    yesterday = as_datetime(call.world.now() - DAY).date()
    rules = read_week(checks, "rules", str(yesterday))
    default = checks.flag("default")
    if default is False:
        checks.reject("default", "must be true; make another schedule the default instead")
    if name == "":
        checks.reject("name", "can't be blank")
    checks.done()
    if row["user"] != call.world.viewer_uri:
        call.need_admin(NO_PERMISSION)
    changes = {"name": name, "timezone": timezone, "rules": rules}
    row |= {field: value for field, value in changes.items() if value is not None}
    if default:
        for other in call.world.schedules.values():
            if other["user"] == row["user"]:
                other["default"] = other is row
    return resource(row)


def _own_limits(call: Call) -> Json:
    checks = call.query_checks()
    user = checks.uri("user", "users", required=True)
    checks.done()
    if user not in call.world.users:
        raise not_found()
    if user != call.world.viewer:
        raise denied("You can only access your own meeting limits")
    return call.world.meeting_limits[user]


def list_meeting_limits(call: Call) -> Reply:
    """GET /user_meeting_limits: one's own only."""
    return Reply(200, {"collection": [_own_limits(call)]})


def update_meeting_limits(call: Call) -> Reply:
    """PATCH /user_meeting_limits: 1 to 9999 or null; unknown fields are ignored."""
    checks = call.body_checks()
    sent = [name for name in LIMITS if name in checks.values]
    values = {name: checks.number(name, 1, 9999) for name in sent}
    if not sent:
        checks.problems.append({"message": f"at least one of {', '.join(LIMITS)} is required"})
    limits = _own_limits(call)
    checks.done()
    limits |= values
    return resource(limits)


def _type_schedule(call: Call, record: EventTypeRecord, host: str) -> Json | None:
    rule = rule_of(call.world, record, host)
    if rule is None:
        return None
    own = host in record.own_rules
    number = f"{record.uuid[:18]}{host[18:]}"
    return {
        "event_type": record.shown["uri"],
        "availability_setting": "host",
        "availability_rule": {
            "timezone": rule["timezone"],
            "uri": uri("event_type_availability_schedules", number) if own else rule["uri"],
            "name": None if own else rule["name"],
            "user": uri("users", host),
            "rules": rule["rules"],
        },
    }


def list_type_schedules(call: Call) -> Reply:
    """GET /event_type_availability_schedules: one for each host."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    uuid = checks.uri("event_type", "event_types", required=True)
    checks.done()
    record = need_event_type(call, uuid or "")
    found = [_type_schedule(call, record, host) for host in record.hosts]
    rows = [row for row in found if row is not None]
    return Reply(200, paging.cut(rows, identity=lambda row: str(row["availability_rule"]["user"])))


def update_type_schedule(call: Call) -> Reply:
    """PATCH /event_type_availability_schedules: replaces all rules of one host."""
    query = call.query_checks()
    uuid = query.uri("event_type", "event_types", required=True)
    query.done()
    checks = call.body_checks()
    checks.text("availability_setting", choices=("host",))
    rule = checks.nested("availability_rule", required=True)
    if rule is None:
        checks.done()
        raise invalid(availability_rule="is missing")
    timezone = rule.timezone("timezone", required=True)
    rules = read_rules(rule, "rules")
    user = rule.uri("user", "users")
    checks.take(rule)
    checks.done()
    record = need_event_type(call, uuid or "")
    host = user or call.world.viewer
    if host not in record.hosts:
        where = "is not a host of this event type" if user else "is missing"
        raise invalid([{"parameter": "availability_rule.user", "message": where}])
    if host != call.world.viewer:
        call.need_admin()
    known = rule_of(call.world, record, host) or {"rules": []}
    kept = known["rules"] if rules is None else rules
    record.own_rules[host] = {"timezone": timezone, "rules": kept}
    shown = _type_schedule(call, record, host)
    assert shown is not None
    return resource(shown)


def list_locations(call: Call) -> Reply:
    """GET /locations: the ten kinds, and which conferencing is connected."""
    checks = call.query_checks()
    user = checks.uri("user", "users", required=True)
    checks.done()
    uuid = user or ""
    call.world.need_member(uuid)
    if uuid != call.world.viewer:
        call.need_admin(NO_PERMISSION)
    connected = call.world.connected.get(uuid, ())
    rows: list[Json] = []
    for kind in LOCATION_KINDS:
        more = {} if kind in CALLS else {"connected": kind in connected}
        rows.append({"kind": kind, **more})
    return Reply(200, {"collection": rows})


_READ, _WRITE = ("availability:read",), ("availability:write",)
_OF_USER, _OF_TYPE = "/user_availability_schedules", "/event_type_availability_schedules"
OPERATIONS = (
    Operation(
        "GET",
        "/event_type_available_times",
        _READ,
        list_available_times,
        ("event_types:read",),
    ),
    Operation("GET", "/user_busy_times", _READ, list_busy_times),
    Operation("GET", _OF_USER, _READ, list_schedules),
    Operation("POST", _OF_USER, _WRITE, create_schedule),
    Operation("GET", f"{_OF_USER}/{{uuid}}", _READ, get_schedule),
    Operation("PATCH", f"{_OF_USER}/{{uuid}}", _WRITE, update_schedule),
    Operation("GET", _OF_TYPE, _READ, list_type_schedules),
    Operation("PATCH", _OF_TYPE, _WRITE, update_type_schedule),
    Operation("GET", "/user_meeting_limits", _READ, list_meeting_limits),
    Operation("PATCH", "/user_meeting_limits", _WRITE, update_meeting_limits),
    Operation("GET", "/locations", ("locations:read",), list_locations),
)
