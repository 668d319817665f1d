"""Operations on contacts and their custom fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.contact_fields import (
    field_rows,
    read_custom_fields,
    read_definition,
)
from calendly_desktop.simulator.errors import Json, conflict, not_found
from calendly_desktop.simulator.identifiers import SITE, uri
from calendly_desktop.simulator.paging import read_paging, read_sort, sort_rows
from calendly_desktop.simulator.payloads import contact_gone_payload, contact_payload
from calendly_desktop.simulator.times import short_stamp

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks

MOST_EMAILS = 10
TEXTS = ("job_title", "company", "country", "state", "city")
EXACT = ("timezone", "country", "state")
PARTIAL = ("name", "job_title", "company", "city")
KNOWN = frozenset(
    {"name", "emails", "phone_numbers", "timezone", "linkedin", "custom_fields", *TEXTS}
)
DATES = (
    "first_email_date",
    "last_email_date",
    "next_meeting_date",
    "last_meeting_date",
    "last_interaction_date",
)


def list_contacts(call: Call) -> Reply:
    """GET /contacts; each filter is a comma-separated list."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    order = read_sort(checks, ("created_at", "updated_at"), "created_at:asc")
    exclude = checks.text("exclude", choices=("custom_fields",))
    members = checks.uri("contact_list", "contact_lists")
    checks.done()
    world = call.world
    if members is not None and members not in world.contact_lists:
        raise not_found()
    allowed = set(world.list_members.get(members or "", ()))
    rows = [
        row
        for uuid, row in world.contacts.items()
        if (members is None or uuid in allowed) and _is_wanted(call, row)
    ]
    render = (lambda row: _shown(call, row, bare=True)) if exclude else None
    return Reply(200, paging.cut(sort_rows(rows, order), render or (lambda row: _shown(call, row))))


def _filter(call: Call, name: str) -> list[str]:
    words = call.query.get(name, "").split(",")
    return [word.strip().casefold() for word in words if word.strip()]


def _is_wanted(call: Call, row: Json) -> bool:
    emails = [mail["email"].casefold() for mail in row["emails"]]
    phones = [phone["phone_number"] for phone in row["phone_numbers"]]
    if (wanted := _filter(call, "email")) and not set(wanted) & set(emails):
        return False
    if (wanted := _filter(call, "phone_number")) and not set(wanted) & set(phones):
        return False
    for name in EXACT:
        if (wanted := _filter(call, name)) and (row[name] or "").casefold() not in wanted:
            return False
    for name in PARTIAL:
        text = (row[name] or "").casefold()
        if (wanted := _filter(call, name)) and not any(word in text for word in wanted):
            return False
    return True


def _shown(call: Call, row: Json, *, bare: bool = False) -> Json:
    """A contact with every defined field, or without any."""
    kept = {name: value for name, value in row.items() if name != "custom_fields"}
    if bare:
        return kept
    return {**kept, "custom_fields": field_rows(call.world, row["custom_fields"])}


def _contact(call: Call) -> Json:
    row = call.world.contacts.get(call.path["uuid"])
    if row is None:
        raise not_found()
    return row


def get_contact(call: Call) -> Reply:
    """GET /contacts/{uuid}."""
    checks = call.query_checks()
    exclude = checks.text("exclude", choices=("custom_fields",))
    checks.done()
    return resource(_shown(call, _contact(call), bare=exclude is not None))


def _read_emails(checks: Checks, *, required: bool) -> list[Json] | None:
    rows = checks.listed("emails", required=required, longest=MOST_EMAILS)
    if rows is None:
        return None
    found: list[Json] = []
    for index, row in enumerate(rows):
        item = checks.item("emails", index, row)
        primary = item.flag("is_primary")
        if primary is None and "is_primary" not in item.values:
            item.reject("is_primary", "is missing")
        found.append({"email": item.email("email", required=True), "is_primary": bool(primary)})
        checks.take(item)
    if sum(row["is_primary"] for row in found) != 1:
        checks.reject("emails", "must have exactly one primary email")
    return found


def _read_phones(checks: Checks) -> list[Json] | None:
    rows = checks.listed("phone_numbers", longest=MOST_EMAILS)
    if rows is None:
        return None
    found = []
    for index, row in enumerate(rows):
        item = checks.item("phone_numbers", index, row)
        found.append({"phone_number": item.text("phone_number", required=True)})
        checks.take(item)
    return found


def _read_fields(call: Call, checks: Checks, *, create: bool) -> tuple[Json, dict[str, Any]]:
    """The fields that were sent, and the custom ones by definition."""
    fields: Json = {}
    if create or "name" in checks.values:
        fields["name"] = checks.text("name", required=True)
    for name, value in (
        ("emails", _read_emails(checks, required=create)),
        ("phone_numbers", _read_phones(checks)),
    ):
        if value is not None:
            fields[name] = value
    for name in TEXTS:
        if name in checks.values:
            fields[name] = checks.text(name)
    if "timezone" in checks.values:
        fields["timezone"] = checks.timezone("timezone")
    if "linkedin" in checks.values:
        fields["linkedin"] = checks.web_address("linkedin")
    return fields, read_custom_fields(call.world, checks)


def _need_free(call: Call, fields: Json, own: str = "") -> None:
    """409 when another contact has one of the addresses."""
    wanted = {row["email"].casefold() for row in fields.get("emails", ())}
    for uuid, row in call.world.contacts.items():
        if uuid != own and wanted & {mail["email"].casefold() for mail in row["emails"]}:
            raise conflict()


def create_contact(call: Call) -> Reply:
    """POST /contacts; unknown keys are ignored."""
    checks = call.body_checks()
    fields, custom = _read_fields(call, checks, create=True)
    checks.done()
    _need_free(call, fields)
    uuid = call.world.new_uuid("contact")
    row = blank_contact(uuid, short_stamp(call.world.now()))
    row |= fields
    row["custom_fields"] = custom
    call.world.contacts[uuid] = row
    shown = _shown(call, row)
    payload = contact_payload(shown, call.world.viewer)
    call.world.tell("contact.created", payload, {call.world.viewer})
    return resource(shown, 201)


def blank_contact(uuid: str, at: str) -> Json:
    """Every field of a contact; the custom ones are kept by definition."""
    empty = ("name", "timezone", "linkedin", *TEXTS, *DATES)
    return {
        "uri": uri("contacts", uuid),
        "app_url": f"{SITE}/app/contacts/{uuid}",
        "emails": [],
        "phone_numbers": [],
        "created_at": at,
        "updated_at": at,
        **dict.fromkeys(empty),
        "custom_fields": {},
    }


def update_contact(call: Call) -> Reply:
    """PATCH /contacts/{uuid}: unknown keys are refused, custom fields merged."""
    row = _contact(call)
    checks = call.body_checks()
    for name in checks.values:
        if name not in KNOWN:
            checks.reject(name, "is not a supported field")
    if not checks.values:
        checks.problems.append({"message": "at least one supported field is required"})
    fields, custom = _read_fields(call, checks, create=False)
    checks.done()
    _need_free(call, fields, call.path["uuid"])
    row |= fields
    row["custom_fields"] |= custom
    row["updated_at"] = short_stamp(call.world.now())
    shown = _shown(call, row)
    payload = contact_payload(shown, call.world.viewer)
    call.world.tell("contact.updated", payload, {call.world.viewer})
    return resource(shown)


def delete_contact(call: Call) -> Reply:
    """DELETE /contacts/{uuid}."""
    row = _contact(call)
    world, uuid = call.world, call.path["uuid"]
    del world.contacts[uuid]
    for members in world.list_members.values():
        if uuid in members:
            members.remove(uuid)
    gone = contact_gone_payload(row["uri"], world.viewer, short_stamp(world.now()))
    world.tell("contact.deleted", gone, {world.viewer})
    return Reply(204)


def list_definitions(call: Call) -> Reply:
    """GET /contacts/custom_field_definitions, all in one answer."""
    return Reply(200, {"collection": list(call.world.field_definitions.values())})


def get_definition(call: Call) -> Reply:
    """GET /contacts/custom_field_definitions/{uuid}."""
    row = call.world.field_definitions.get(call.path["uuid"])
    if row is None:
        raise not_found()
    return resource(row)


def create_definition(call: Call) -> Reply:
    """POST /contacts/custom_field_definitions; a label that exists answers 409."""
    checks = call.body_checks()
    fields = read_definition(call.world, checks)
    checks.done()
    call.need_admin()
    world = call.world
    for row in world.field_definitions.values():
        if row["label"].casefold() == fields["label"].casefold():
            raise conflict()
    uuid, at = world.new_uuid("definition"), short_stamp(world.now())
    address = uri("contacts/custom_field_definitions", uuid)
    shown = {"uri": address, **fields, "created_at": at, "updated_at": at}
    world.field_definitions[uuid] = shown
    return resource(shown, 201)


_READ, _WRITE = ("contacts:read",), ("contacts:write",)
_FIELDS = "/contacts/custom_field_definitions"
OPERATIONS = (
    Operation("GET", _FIELDS, _READ, list_definitions),
    Operation("POST", _FIELDS, _WRITE, create_definition),
    Operation("GET", f"{_FIELDS}/{{uuid}}", _READ, get_definition),
    Operation("GET", "/contacts", _READ, list_contacts),
    Operation("POST", "/contacts", _WRITE, create_contact),
    Operation("GET", "/contacts/{uuid}", _READ, get_contact),
    Operation("PATCH", "/contacts/{uuid}", _WRITE, update_contact),
    Operation("DELETE", "/contacts/{uuid}", _WRITE, delete_contact),
)
