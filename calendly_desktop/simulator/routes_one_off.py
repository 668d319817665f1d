"""Operation that makes one-off event types with dates of their own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.identifiers import SITE, match_uri, uri
from calendly_desktop.simulator.payloads import event_type_payload
from calendly_desktop.simulator.routes_event_types import LONGEST_MINUTES, read_location
from calendly_desktop.simulator.sample_event_types import blank_event_type
from calendly_desktop.simulator.state import EventTypeRecord
from calendly_desktop.simulator.times import as_datetime

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks
    from calendly_desktop.simulator.errors import Json


def _read_dates(setting: Checks, record: EventTypeRecord, now: int) -> None:
    kind = setting.text("type", required=True, choices=("date_range", "days_in_future", "spots"))
    if kind == "date_range":
        start = setting.day("start_date", required=True)
        end = setting.day("end_date", required=True)
        if start is not None and end is not None:
            today = as_datetime(now).date()
            if end < start or (end - start).days >= 365 or end < today:
                setting.reject("end_date", "must be in the future, within 365 days of start_date")
            record.days = (start, end)
    elif kind == "days_in_future":
        days = setting.number("days", 0, 365, required=True)
        if setting.flag("only_weekdays") is None:
            setting.reject("only_weekdays", "is missing")
        today = as_datetime(now).date()
        if days is not None:
            record.days = (today, today.fromordinal(today.toordinal() + days))
        record.weekdays_only = bool(setting.values.get("only_weekdays"))
    elif kind == "spots":
        _read_spots(setting, record)


def _read_spots(setting: Checks, record: EventTypeRecord) -> None:
    for index, row in enumerate(setting.listed("spots", required=True) or ()):
        spot = setting.item("spots", index, row)
        start = spot.moment("start_time", required=True)
        end = spot.moment("end_time", required=True)
        if start is not None and end is not None:
            if end <= start:
                spot.reject("end_time", "must be after start_time")
            record.spots.append((start, end))
        setting.take(spot)


def create_one_off(call: Call) -> Reply:
    """POST /one_off_event_types: an AdhocEventType with its own dates."""
    checks = call.body_checks()
    name = checks.text("name", required=True, longest=55)
    host = checks.uri("host", "users", required=True)
    co_hosts = _read_co_hosts(checks)
    duration = checks.number("duration", 1, LONGEST_MINUTES, required=True)
    checks.timezone("timezone")
    location = checks.nested("location")
    setting = checks.nested("date_setting", required=True)
    record = EventTypeRecord({}, ())
    if setting is not None:
        _read_dates(setting, record, call.world.now())
        checks.take(setting)
    place = read_location(location) if location is not None else None
    if location is not None:
        checks.take(location)
    checks.done()
    assert name is not None
    assert host is not None
    assert duration is not None
    for user in (host, *co_hosts):
        call.world.need_member(user)
    if host != call.world.viewer:
        call.need_admin()
    return _add_one_off(call, record, name, duration, (host, *co_hosts), place)


def _read_co_hosts(checks: Checks) -> list[str]:
    found = []
    for index, value in enumerate(checks.listed("co_hosts") or ()):
        uuids = match_uri(value, "users") if isinstance(value, str) else None
        if uuids is None:
            checks.reject(f"co_hosts[{index}]", "is not a valid URI")
        else:
            found.append(uuids[0])
    return found


def _add_one_off(
    call: Call,
    record: EventTypeRecord,
    name: str,
    duration: int,
    hosts: tuple[str, ...],
    place: Json | None,
) -> Reply:
    world = call.world
    uuid = world.new_uuid("event type")
    shown = blank_event_type(uuid, name, duration, world.stamp())
    code = f"{uuid[:4]}-{uuid[9:12]}-{uuid[24:27]}"
    slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-") or "event"
    shown |= {
        "type": "AdhocEventType",
        "scheduling_url": f"{SITE}/d/{code}/{slug}",
        "secret": True,
        "locations": None if place is None else [place],
        "start_time_increment": None,
        "pooling_type": "collective" if len(hosts) > 1 else None,
        "profile": {
            "type": "User",
            "name": world.users[hosts[0]]["name"],
            "owner": uri("users", hosts[0]),
        },
    }
    record.shown, record.hosts = shown, hosts
    world.event_types[uuid] = record
    world.tell("event_type.created", event_type_payload(shown), set(hosts))
    return resource(shown, 201)


OPERATIONS = (Operation("POST", "/one_off_event_types", ("event_types:write",), create_one_off),)
