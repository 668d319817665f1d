"""Pages of a collection: count, opaque page tokens that go stale, sort orders."""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from calendly_desktop.simulator.errors import ApiError, Json, invalid
from calendly_desktop.simulator.identifiers import API
from calendly_desktop.simulator.times import HOUR

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from calendly_desktop.simulator.calls import Call
    from calendly_desktop.simulator.checks import Checks

TOKEN_LIFE = HOUR


def stale_token() -> ApiError:
    """400: the token is malformed, old, or belongs to another question."""
    return invalid(page_token="is invalid or expired")  # noqa: S106


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page starts: after (or, going back, before) a row."""

    forward: bool
    key: list[Any]


@dataclass(frozen=True, slots=True)
class Paging:
    """The paging half of one request."""

    path: str
    query: Mapping[str, str]
    count: int
    now: int
    cursor: Cursor | None

    def token(self, key: list[Any], *, forward: bool) -> str:
        """An opaque token for the rows after or before the key."""
        value = [_fingerprint(self.path, self.query), int(forward), key, self.now]
        packed = json.dumps(value, separators=(",", ":")).encode()
        return base64.urlsafe_b64encode(packed).decode().rstrip("=")

    def envelope(
        self, rows: list[Json], following: list[Any] | None, preceding: list[Any] | None
    ) -> Json:
        """The collection with its pagination object; keys are None at either end."""
        after = self.token(following, forward=True) if following else None
        before = self.token(preceding, forward=False) if preceding else None
        pagination = {
            "count": len(rows),
            "next_page": self._address(after),
            "previous_page": self._address(before),
            "next_page_token": after,
            "previous_page_token": before,
        }
        return {"collection": rows, "pagination": pagination}

    def cut(
        self,
        rows: Sequence[Json],
        render: Callable[[Json], Json] | None = None,
        identity: Callable[[Json], str] = lambda row: str(row["uri"]),
    ) -> Json:
        """The page of an in-memory list that the cursor asks for."""
        start = self._start(rows, identity)
        chosen = rows[start : start + self.count]
        end = start + len(chosen)
        following = [end, identity(chosen[-1])] if chosen and end < len(rows) else None
        preceding = [start, identity(chosen[0])] if chosen and start > 0 else None
        shown = [render(row) if render else row for row in chosen]
        return self.envelope(shown, following, preceding)

    def _start(self, rows: Sequence[Json], identity: Callable[[Json], str]) -> int:
        if self.cursor is None:
            return 0
        if len(self.cursor.key) != 2 or not isinstance(self.cursor.key[0], int):
            raise stale_token()
        offset, known = self.cursor.key
        places = [place for place, row in enumerate(rows) if identity(row) == known]
        if self.cursor.forward:
            return places[0] + 1 if places else min(offset, len(rows))
        end = places[0] if places else min(offset, len(rows))
        return max(0, end - self.count)

    def _address(self, token: str | None) -> str | None:
        if token is None:
            return None
        kept = {name: text for name, text in self.query.items() if name != "page_token"}
        return f"{API}{self.path}?{urlencode({**kept, 'page_token': token})}"


def read_paging(call: Call, checks: Checks, most: int = 100) -> Paging:
    """Reads count and page_token; problems go to the checks, a stale token raises 400."""
    count = checks.number("count", 1, most, query=True)
    token = checks.text("page_token")
    if token == "":
        checks.reject("page_token", "is invalid or expired")
    now = call.world.now()
    cursor = _open_token(token, call.url_path, call.query, now) if token else None
    return Paging(call.url_path, call.query, count or 20, now, cursor)


def read_sort(
    checks: Checks, allowed: tuple[str, ...], default: str = ""
) -> list[tuple[str, bool]]:
    """Reads `field:direction,...` into (field, descending) pairs."""
    text = checks.text("sort") or default
    order: list[tuple[str, bool]] = []
    for piece in filter(None, (part.strip() for part in text.split(","))):
        field, _, direction = piece.partition(":")
        if field not in allowed or direction not in {"asc", "desc"}:
            options = ", ".join(f"{name}:asc, {name}:desc" for name in allowed)
            checks.reject("sort", f"must be a comma-separated list of: {options}")
            return []
        order.append((field, direction == "desc"))
    return order


def sort_rows(rows: list[Json], order: list[tuple[str, bool]]) -> list[Json]:
    """A sorted copy; text ignores case, null comes last when ascending."""
    result = list(rows)
    for field, descending in reversed(order):
        result.sort(key=lambda row: _sort_key(row, field), reverse=descending)
    return result


def _sort_key(row: Json, field: str) -> tuple[bool, Any]:
    value: Any = row
    for part in (field,) if field in row else field.split("."):
        value = value.get(part) if isinstance(value, dict) else None
    if value is None:
        return (True, "")
    return (False, value.casefold() if isinstance(value, str) else value)


def _fingerprint(path: str, query: Mapping[str, str]) -> str:
    kept = sorted((name, text) for name, text in query.items() if name not in _NOT_FILTERS)
    return hashlib.blake2b(repr((path, kept)).encode(), digest_size=6).hexdigest()


_NOT_FILTERS = frozenset({"count", "page_token"})


def _open_token(token: str, path: str, query: Mapping[str, str], now: int) -> Cursor:
    try:
        packed = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
        fingerprint, forward, key, issued = json.loads(packed)
    except (binascii.Error, ValueError, TypeError) as error:
        raise stale_token() from error
    fresh = isinstance(issued, int) and now - issued <= TOKEN_LIFE
    if fingerprint != _fingerprint(path, query) or not fresh or not isinstance(key, list):
        raise stale_token()
    return Cursor(bool(forward), key)
