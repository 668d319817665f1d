"""Custom fields of contacts: definitions, and values by field type."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from calendly_desktop.simulator.times import parse_date

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.state import World

FIELD_TYPES = ("text", "number", "currency", "tags", "date", "single_select")
LONGEST_LABEL = 255


def field_rows(world: World, values: dict[str, Any]) -> list[Json]:
    """Every defined field with its value: unset ones are null, unset tags an empty list."""
    rows = []
    for uuid, definition in world.field_definitions.items():
        unset: Any = [] if definition["field_type"] == "tags" else None
        value = values.get(uuid)
        rows.append(
            {
                "uri": definition["uri"],
                "label": definition["label"],
                "value": unset if value is None else value,
            }
        )
    return rows


def read_custom_fields(world: World, checks: Checks) -> dict[str, Any]:
    """The values that were sent, by definition; one bad value spoils the request."""
    found: dict[str, Any] = {}
    for index, row in enumerate(checks.listed("custom_fields") or ()):
        item = checks.item("custom_fields", index, row)
        uuid = item.text("uuid", required=True)
        if "value" not in item.values:
            item.reject("value", "is missing")
        definition = world.field_definitions.get(uuid or "")
        if uuid and definition is None:
            item.reject("uuid", "is not a custom field")
        elif definition is not None and uuid is not None:
            found[uuid] = _read_value(item, definition)
        checks.take(item)
    return found


def _read_value(item: Checks, definition: Json) -> Any:
    value = item.values.get("value")
    if value is None:
        return None
    kind = definition["field_type"]
    if kind in {"number", "currency"}:
        good = isinstance(value, int | float) and not isinstance(value, bool)
    elif kind == "tags":
        good = isinstance(value, list) and all(isinstance(tag, str) for tag in value)
    elif kind == "date":
        good = isinstance(value, str) and parse_date(value) is not None
    elif kind == "single_select":
        return _read_option(item, definition, value)
    else:
        good = isinstance(value, str)
    if not good:
        item.reject("value", f"is not a valid {kind} value")
    return value


def _read_option(item: Checks, definition: Json, value: Any) -> str | None:
    """An option by UUID or by its label, exact and unique."""
    options = definition.get("options", [])
    by_uuid = [row for row in options if row["uuid"] == value]
    by_label = [row for row in options if row["label"] == value]
    if by_uuid or len(by_label) == 1:
        return str((by_uuid or by_label)[0]["uuid"])
    labels = ", ".join(row["label"] for row in options)
    item.reject("value", f"must be one of: {labels}")
    return None


def read_definition(world: World, checks: Checks) -> Json:
    """A new definition: only label, field_type and what its type allows."""
    label = checks.text("label", required=True, longest=LONGEST_LABEL)
    kind = checks.text("field_type", required=True, choices=FIELD_TYPES)
    known = {"label", "field_type"}
    fields: Json = {"label": (label or "").strip(), "field_type": kind}
    if label is not None and not fields["label"]:
        checks.reject("label", "can't be blank")
    if kind == "currency":
        known.add("currency")
        code = checks.text("currency", required=True)
        if code is not None and not re.fullmatch(r"[A-Za-z]{3}", code):
            checks.reject("currency", "must be a three-letter currency code")
        fields["currency"] = (code or "").upper()
    if kind == "single_select":
        known.add("options")
        fields["options"] = _read_options(world, checks)
    for name in checks.values:
        if name not in known:
            checks.reject(name, "is not a supported field")
    return fields


def _read_options(world: World, checks: Checks) -> list[Json]:
    rows = checks.listed("options", required=True)
    if rows == []:
        checks.reject("options", "must have at least one item")
    found: list[Json] = []
    for index, row in enumerate(rows or ()):
        item = checks.item("options", index, row)
        label = item.text("label", required=True)
        for name in item.values:
            if name != "label":
                item.reject(name, "is not a supported field")
        checks.take(item)
        uuid = world.new_uuid("option")
        found.append({"uuid": uuid, "label": label, "is_active": True, "color": None})
    return found
