"""Operations on event types and their hosts."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.errors import (
    NO_PERMISSION,
    Json,
    denied,
    invalid,
    not_found,
)
from calendly_desktop.simulator.identifiers import last_segment, uri
from calendly_desktop.simulator.paging import read_paging, read_sort, sort_rows
from calendly_desktop.simulator.payloads import event_type_payload
from calendly_desktop.simulator.sample_event_types import blank_event_type
from calendly_desktop.simulator.state import EventTypeRecord

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks

LOCATION_KINDS = (
    "ask_invitee",
    "custom",
    "google_conference",
    "gotomeeting_conference",
    "inbound_call",
    "microsoft_teams_conference",
    "outbound_call",
    "physical",
    "webex_conference",
    "zoom_conference",
)
LOCALES = ("de", "en", "es", "fr", "it", "nl", "pt", "uk")
BUFFERS = (0, 5, 10, 15, 30, 45, 60, 90, 120, 150, 180)
LONGEST_MINUTES = 720


def list_event_types(call: Call) -> Reply:
    """GET /event_types of the organization or of one user."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    order = read_sort(checks, ("name", "position", "created_at", "updated_at"), "name:asc")
    active = checks.flag("active", query=True)
    managed = checks.flag("admin_managed", query=True)
    organization = checks.uri("organization", "organizations")
    user = checks.uri("user", "users")
    schedule = checks.uri("user_availability_schedule", "user_availability_schedules")
    if not (call.query.get("organization") or call.query.get("user")):
        for name in ("organization", "user"):
            checks.reject(name, "either organization or user is required")
    if schedule is not None and user is None:
        checks.reject("user_availability_schedule", "can only be used together with user")
    checks.done()
    call.need_organization(organization)
    _allow_list(call, user)
    rows = [
        record.shown
        for record in call.world.event_types.values()
        if _is_listed(call, record, user)
        and active in (None, record.shown["active"])
        and managed in (None, record.shown["admin_managed"])
        and (schedule is None or _uses(call, record, schedule))
    ]
    return Reply(200, paging.cut(sort_rows(rows, order)))


def _allow_list(call: Call, user: str | None) -> None:
    if user is None:
        call.need_admin(NO_PERMISSION)
        return
    call.world.need_member(user)
    if user != call.world.viewer:
        call.need_admin(NO_PERMISSION)


def _is_listed(call: Call, record: EventTypeRecord, user: str | None) -> bool:
    shown = record.shown
    if shown["deleted_at"] is not None or shown["type"] != "StandardEventType":
        return False
    if user is not None:
        return user in record.hosts
    return any(call.world.member_of(host) for host in record.hosts)


def _uses(call: Call, record: EventTypeRecord, schedule: str) -> bool:
    own = call.world.schedules.get(schedule)
    if own is None or not own["default"]:
        return False
    user = last_segment(own["user"])
    return user in record.hosts and user not in record.own_rules


def need_event_type(call: Call, uuid: str) -> EventTypeRecord:
    """The event type, for its hosts and for admins; raises 404 and 403."""
    record = call.world.event_types.get(uuid)
    if record is None:
        raise not_found()
    if call.world.viewer not in record.hosts:
        call.need_admin()
    return record


def get_event_type(call: Call) -> Reply:
    """GET /event_types/{uuid}; deleted ones stay readable."""
    return resource(need_event_type(call, call.path["uuid"]).shown)


def read_locations(checks: Checks, name: str) -> list[Json] | None:
    """A list of location configurations."""
    rows = checks.listed(name)
    if rows is None:
        return None
    found = []
    for index, row in enumerate(rows):
        item = checks.item(name, index, row)
        found.append(read_location(item))
        checks.take(item)
    return found


def read_location(item: Checks) -> Json:
    """One location configuration; the fields its kind does not know are dropped."""
    kind = item.text("kind", required=True, choices=LOCATION_KINDS)
    known = {
        "physical": ("location", "additional_info"),
        "custom": ("location",),
        "ask_invitee": ("location",),
        "inbound_call": ("phone_number", "additional_info"),
    }
    fields = {name: item.text(name) for name in known.get(kind or "", ())}
    if kind == "inbound_call" and not fields["phone_number"]:
        item.reject("phone_number", "is missing")
    return {"kind": kind, **{name: text for name, text in fields.items() if text is not None}}


def read_durations(checks: Checks) -> tuple[int | None, list[int] | None]:
    """`duration` and `duration_options` (at most four, all different)."""
    duration = checks.number("duration", 1, LONGEST_MINUTES)
    options = checks.listed("duration_options", longest=4)
    for index, value in enumerate(options or ()):
        good = isinstance(value, int) and not isinstance(value, bool)
        if not good or not 1 <= value <= LONGEST_MINUTES:
            checks.reject(f"duration_options[{index}]", "must be an integer from 1 to 720")
    if options is not None and len({repr(value) for value in options}) != len(options):
        checks.reject("duration_options", "must be unique")
    return duration, options


def _read_fields(checks: Checks) -> Json:
    """The writable fields that were sent; unknown ones are ignored, as Calendly does."""
    duration, options = read_durations(checks)
    color = checks.text("color")
    if color is not None and not re.fullmatch(r"#[a-f\d]{6}", color):
        checks.reject("color", "must be a hex color such as #0069ff")
    fields: Json = {
        "name": checks.text("name"),
        "active": checks.flag("active"),
        "description_plain": checks.text("description"),
        "duration": duration,
        "duration_options": options,
        "locations": read_locations(checks, "locations"),
        "color": color,
        "locale": checks.text("locale", choices=LOCALES),
        "start_time_increment": checks.number("start_time_increment", 5, LONGEST_MINUTES),
    }
    for name in ("before_buffer", "after_buffer"):
        fields[name] = checks.number(name, 0, 180)
        if fields[name] is not None and fields[name] not in BUFFERS:
            checks.reject(name, f"must be one of: {', '.join(map(str, BUFFERS))}")
    if fields["name"] == "":
        checks.reject("name", "can't be blank")
    return {name: value for name, value in fields.items() if value is not None}


def _apply(shown: Json, fields: Json) -> None:
    options = fields.get("duration_options", shown["duration_options"])
    duration = fields.get("duration", shown["duration"])
    if options and duration not in options:
        raise invalid(duration="must be one of duration_options")
    shown |= fields
    if "description_plain" in fields:
        text = html.escape(fields["description_plain"]).replace("\n", "<br>")
        shown["description_html"] = f"<p>{text}</p>" if text else ""


def create_event_type(call: Call) -> Reply:
    """POST /event_types: a one-on-one event type, inactive unless asked otherwise."""
    checks = call.body_checks()
    owner = checks.uri("owner", "users", required=True)
    if checks.values.get("name") is None:
        checks.reject("name", "is missing")
    fields = _read_fields(checks)
    checks.done()
    assert owner is not None
    _allow_owner(call, owner)
    world = call.world
    uuid, person = world.new_uuid("event type"), world.users[owner]
    shown = blank_event_type(uuid, fields["name"], 30, world.stamp())
    slug = _free_slug(call, owner, fields["name"])
    shown |= {
        "active": False,
        "slug": slug,
        "scheduling_url": f"{person['scheduling_url']}/{slug}",
        "profile": {"type": "User", "name": person["name"], "owner": person["uri"]},
        "locations": [],
        "position": sum(1 for row in world.event_types.values() if owner in row.hosts),
    }
    _apply(shown, fields)
    world.event_types[uuid] = EventTypeRecord(shown, (owner,))
    world.tell("event_type.created", event_type_payload(shown), {owner})
    world.record("event_type", "created", {"event_type": shown["uri"]})
    return resource(shown, 201)


def _allow_owner(call: Call, owner: str) -> None:
    if owner not in call.world.users:
        raise not_found()
    if call.world.member_of(owner) is None:
        raise denied()
    if owner != call.world.viewer:
        call.need_admin()


def _free_slug(call: Call, owner: str, name: str) -> str:
    base = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "event"
    taken = {row.shown["slug"] for row in call.world.event_types.values() if owner in row.hosts}
    number, slug = 1, base
    while slug in taken:
        number += 1
        slug = f"{base}-{number}"
    return slug


def update_event_type(call: Call) -> Reply:
    """PATCH /event_types/{uuid}: one-on-one only; the address never moves."""
    checks = call.body_checks()
    fields = _read_fields(checks)
    checks.done()
    record = need_event_type(call, call.path["uuid"])
    shown = record.shown
    if shown["deleted_at"] is not None:
        raise not_found()
    if shown["kind"] != "solo" or shown["pooling_type"] is not None:
        raise invalid([{"message": "only one-on-one event types can be updated"}])
    changed = dict(shown)
    _apply(changed, fields)
    shown |= changed
    shown["updated_at"] = call.world.stamp()
    call.world.tell("event_type.updated", event_type_payload(shown), set(record.hosts))
    call.world.record("event_type", "updated", {"event_type": shown["uri"]})
    return resource(shown)


def list_hosts(call: Call) -> Reply:
    """GET /event_type_memberships: the hosts of an event type."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    uuid = checks.uri("event_type", "event_types", required=True)
    checks.done()
    record = need_event_type(call, uuid or "")
    rows = []
    for host in record.hosts:
        own = f"{record.uuid[:18]}{host[18:]}"
        rows.append(
            {
                "uri": uri("event_type_memberships", own),
                "event_type": record.shown,
                "member": call.world.users[host],
                "created_at": record.shown["created_at"],
                "updated_at": record.shown["created_at"],
            }
        )
    return Reply(200, paging.cut(rows))


_READ, _WRITE = ("event_types:read",), ("event_types:write",)
OPERATIONS = (
    Operation("GET", "/event_types", _READ, list_event_types),
    Operation("POST", "/event_types", _WRITE, create_event_type),
    Operation("GET", "/event_types/{uuid}", _READ, get_event_type),
    Operation("PATCH", "/event_types/{uuid}", _WRITE, update_event_type),
    Operation("GET", "/event_type_memberships", _READ, list_hosts),
)
