"""Operations on contact lists and on notes about contacts."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.errors import Json, conflict, not_found
from calendly_desktop.simulator.identifiers import match_uri, uri
from calendly_desktop.simulator.paging import read_paging
from calendly_desktop.simulator.times import parse_stamp, short_stamp

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks

MOST_LISTS = 25
MOST_CONTACTS = 500
LONGEST_TITLE, LONGEST_BODY = 255, 10_000
NOTE_QUERY = frozenset({"contact", "count", "page_token"})
_REMIND = re.compile(r"^(19[7-9]\d|[2-9]\d{3})-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$")


def _shown(call: Call, uuid: str) -> Json:
    row = call.world.contact_lists[uuid]
    static = row["type"] == "static_list"
    return {**row, "contact_count": len(call.world.list_members[uuid]) if static else None}


def list_lists(call: Call) -> Reply:
    """GET /contact_lists: everything in one answer, at most 25."""
    checks = call.query_checks()
    kind = checks.text("type", choices=("static_list", "dynamic_view"))
    checks.done()
    rows = [
        _shown(call, uuid)
        for uuid, row in call.world.contact_lists.items()
        if kind in (None, row["type"])
    ]
    empty = ("next_page", "previous_page", "next_page_token", "previous_page_token")
    return Reply(
        200, {"collection": rows, "pagination": {"count": len(rows), **dict.fromkeys(empty)}}
    )


def _plain(name: str) -> str:
    """A name without case, accents and outer space, as Calendly compares them."""
    parts = unicodedata.normalize("NFKD", name.strip().casefold())
    return "".join(part for part in parts if not unicodedata.combining(part))


def _read_name(call: Call, checks: Checks, own: str = "") -> str:
    name = (checks.text("name", required=True) or "").strip()
    if not name and checks.values.get("name"):
        checks.reject("name", "can't be blank")
    checks.done()
    for uuid, row in call.world.contact_lists.items():
        if uuid != own and _plain(row["name"]) == _plain(name):
            raise conflict()
    return name


def _read_contacts(checks: Checks, *, required: bool) -> list[str]:
    rows = checks.listed("contacts", required=required, longest=MOST_CONTACTS) or []
    if required and rows == [] and "contacts" in checks.values:
        checks.reject("contacts", "must have at least one item")
    found = []
    for index, row in enumerate(rows):
        uuids = match_uri(row, "contacts") if isinstance(row, str) else None
        if uuids is None:
            checks.reject(f"contacts[{index}]", "is not a valid URI")
        else:
            found.append(uuids[0])
    return found


def create_list(call: Call) -> Reply:
    """POST /contact_lists: the list first, then its contacts."""
    checks = call.body_checks()
    contacts = _read_contacts(checks, required=False)
    name = _read_name(call, checks)
    world = call.world
    if len(world.contact_lists) >= MOST_LISTS:
        checks.reject("name", f"no more than {MOST_LISTS} lists and views are possible")
        checks.done()
    uuid, at = world.new_uuid("contact list"), short_stamp(world.now())
    address = uri("contact_lists", uuid)
    row: Json = {"uri": address, "name": name, "type": "static_list"}
    world.contact_lists[uuid] = {**row, "created_at": at, "updated_at": at}
    world.list_members[uuid] = []
    result = _add(call, uuid, contacts)
    answer = {"resource": _shown(call, uuid)}
    if contacts:
        answer["membership_result"] = result
    return Reply(201, answer)


def _list(call: Call) -> str:
    uuid = call.path["uuid"]
    if uuid not in call.world.contact_lists:
        raise not_found()
    return uuid


def get_list(call: Call) -> Reply:
    """GET /contact_lists/{uuid}."""
    return resource(_shown(call, _list(call)))


def rename_list(call: Call) -> Reply:
    """PATCH /contact_lists/{uuid}: the name only."""
    uuid = _list(call)
    name = _read_name(call, call.body_checks(), uuid)
    call.world.contact_lists[uuid] |= {"name": name, "updated_at": short_stamp(call.world.now())}
    return resource(_shown(call, uuid))


def _read_members(call: Call) -> tuple[str, list[str]]:
    uuid = _list(call)
    checks = call.body_checks()
    contacts = _read_contacts(checks, required=True)
    checks.done()
    if call.world.contact_lists[uuid]["type"] != "static_list":
        raise conflict("A view cannot be changed")
    return uuid, contacts


def _add(call: Call, uuid: str, contacts: list[str]) -> Json:
    members = call.world.list_members[uuid]
    result = {"added": 0, "already_present": 0, "invalid": 0}
    for contact in contacts:
        if contact not in call.world.contacts:
            result["invalid"] += 1
        elif contact in members:
            result["already_present"] += 1
        else:
            members.append(contact)
            result["added"] += 1
    return result


def add_members(call: Call) -> Reply:
    """POST /contact_lists/{uuid}/memberships: at most 500, and safe to repeat."""
    uuid, contacts = _read_members(call)
    return resource(_add(call, uuid, contacts))


def remove_members(call: Call) -> Reply:
    """POST /contact_lists/{uuid}/memberships/removal; the contacts stay."""
    uuid, contacts = _read_members(call)
    members = call.world.list_members[uuid]
    gone = [contact for contact in contacts if contact in members]
    members[:] = [contact for contact in members if contact not in gone]
    unknown = sum(contact not in call.world.contacts for contact in contacts)
    return resource({"removed": len(gone), "invalid": unknown})


def list_notes(call: Call) -> Reply:
    """GET /notes of one to ten contacts, the last changed first; unknown keys answer 400."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    wanted = (checks.text("contact", required=True) or "").split(",")
    if len(wanted) > 10:
        checks.reject("contact", "must name at most 10 contacts")
    if wanted != [""] and any(match_uri(one, "contacts") is None for one in wanted):
        checks.reject("contact", "is not a valid URI")
    for name in call.query:
        if name not in NOTE_QUERY:
            checks.reject(name, "is not a supported parameter")
    checks.done()
    contacts = {uuids[0] for one in wanted if (uuids := match_uri(one, "contacts"))}
    rows = [
        row
        for row in call.world.notes.values()
        if (match_uri(row["contact"], "contacts") or ("",))[0] in contacts
    ]
    rows.sort(key=lambda row: str(row["updated_at"]), reverse=True)
    return Reply(200, paging.cut(rows))


def create_note(call: Call) -> Reply:
    """POST /notes about one contact: a title, a body, or both."""
    checks = call.body_checks()
    contact = checks.uri("contact", "contacts", required=True)
    title = (checks.text("title", longest=LONGEST_TITLE) or "").strip()
    body = (checks.text("body", longest=LONGEST_BODY) or "").strip()
    remind = checks.text("remind_at")
    if remind is not None and (not _REMIND.match(remind) or parse_stamp(remind) is None):
        checks.reject("remind_at", "must be an RFC 3339 date-time with seconds and offset")
    if not title and not body:
        checks.reject("body", "either title or body is required")
    checks.done()
    world = call.world
    if contact not in world.contacts:
        raise not_found()
    uuid, at = world.new_uuid("note"), short_stamp(world.now())
    reminder = parse_stamp(remind) if remind else None
    row: Json = {
        "uri": uri("notes", uuid),
        "contact": world.contacts[contact]["uri"],
        "title": title or None,
        "body": body or None,
        "remind_at": None if reminder is None else short_stamp(reminder),
        "created_at": at,
        "updated_at": at,
    }
    world.notes[uuid] = row
    return resource(row, 201)


def get_note(call: Call) -> Reply:
    """GET /notes/{uuid}."""
    row = call.world.notes.get(call.path["uuid"])
    if row is None:
        raise not_found()
    return resource(row)


_READ, _WRITE = ("contacts:read",), ("contacts:write",)
_MEMBERS = "/contact_lists/{uuid}/memberships"
OPERATIONS = (
    Operation("GET", "/contact_lists", _READ, list_lists),
    Operation("POST", "/contact_lists", _WRITE, create_list),
    Operation("GET", "/contact_lists/{uuid}", _READ, get_list),
    Operation("PATCH", "/contact_lists/{uuid}", _WRITE, rename_list),
    Operation("POST", _MEMBERS, _WRITE, add_members),
    Operation("POST", f"{_MEMBERS}/removal", _WRITE, remove_members),
    Operation("GET", "/notes", _READ, list_notes),
    Operation("POST", "/notes", _WRITE, create_note),
    Operation("GET", "/notes/{uuid}", _READ, get_note),
)
