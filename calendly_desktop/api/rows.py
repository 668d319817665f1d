"""Calendly's JSON to domain objects, forgiving where Calendly may change, per row."""

from __future__ import annotations

import functools
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, TypeVar, cast

import msgspec

from calendly_desktop.api.replies import BROKEN_JSON, clean

if TYPE_CHECKING:
    from collections.abc import Hashable

T = TypeVar("T")

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 9000
"""Times beyond these years cannot be turned into every zone, and nobody meets then."""


class RowProblem(msgspec.Struct, frozen=True):
    """A row that could not be read: why, and its URI when that much was readable."""

    reason: str
    uri: str | None = None


class RowError(ValueError):
    """A row has the wrong shape; the text says where, without any of the row's values."""


def read_row(raw: msgspec.Raw | bytes, kind: type[T]) -> T:
    """Return one resource; raises RowError when its shape is wrong.

    Unknown members are ignored and a null where a value was expected counts as missing. Times
    without a zone are UTC, which is what Calendly documents.
    """
    try:
        row: T = _decoder(cast("Hashable", kind)).decode(raw)
    except BROKEN_JSON as error:
        row = _without_nulls(raw, kind, error)
    return _with_zones(row)


def row_problem(raw: msgspec.Raw | bytes, error: RowError) -> RowProblem:
    """Describe a row that was set aside."""
    try:
        found = msgspec.json.decode(raw)
    except BROKEN_JSON:
        found = None
    uri = found.get("uri") if isinstance(found, dict) else None
    return RowProblem(reason=str(error), uri=clean(uri, 300) or None)


def _without_nulls(raw: msgspec.Raw | bytes, kind: type[T], first: Exception) -> T:
    try:
        return msgspec.convert(_strip(msgspec.json.decode(raw)), kind)
    except BROKEN_JSON:
        raise RowError(clean(str(first)) or "unreadable") from first


def _strip(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _strip(one) for name, one in value.items() if one is not None}
    if isinstance(value, list):
        return [_strip(one) for one in value if one is not None]
    return value


def _with_zones(row: T) -> T:
    """Return the row with every time in a zone; RowError for a time that no calendar shows."""
    if not isinstance(row, msgspec.Struct):
        return row
    changed: dict[str, Any] = {}
    for name in row.__struct_fields__:
        value = getattr(row, name)
        if isinstance(value, datetime):
            if not FIRST_YEAR <= value.year <= LAST_YEAR:
                raise RowError(f"the time is out of reach - at `$.{name}`")
            if value.tzinfo is None:
                changed[name] = value.replace(tzinfo=UTC)
        elif isinstance(value, msgspec.Struct) and (inner := _with_zones(value)) is not value:
            changed[name] = inner
    return msgspec.structs.replace(row, **changed) if changed else row


@functools.cache
def _decoder(kind: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(cast("type[Any]", kind))
