"""Ordered failures: the next matching requests go wrong in a chosen way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from calendly_desktop.simulator.calls import Reply
from calendly_desktop.simulator.checks import Checks
from calendly_desktop.simulator.errors import (
    ApiError,
    Json,
    calendar_unreachable,
    conflict,
    denied,
    invalid,
    missing_scopes,
    not_found,
    server_error,
    too_many_requests,
    unauthenticated,
)
from calendly_desktop.simulator.paging import stale_token

if TYPE_CHECKING:
    from collections.abc import Mapping

INSTEAD = ("status", "rate_limit", "revoked_token", "missing_scope", "stale_page_token", "html")
DAMAGED = ("truncate", "wrong_json", "wrong_row")
KINDS = (*INSTEAD, *DAMAGED, "delay", "drop_before", "drop_after")
FIELDS = ("kind", "times", "status", "delay_ms", "body", "scope", "retry_after")
PAGE = "<!DOCTYPE html><html><head><title>Sign in to Wi-Fi</title></head><body>Hello</body></html>"


@dataclass(slots=True)
class Fault:
    """One ordered failure; `times` counts down, -1 means until cleared."""

    kind: str
    method: str | None = None
    path: str | None = None
    times: int = 1
    status: int | None = None
    delay_ms: int = 0
    body: Any = None
    scope: str | None = None
    retry_after: int | None = None

    def fits(self, method: str, path: str, query: Mapping[str, str]) -> bool:
        """True for a request of that method, path (prefix or regular expression) and need."""
        if self.method is not None and self.method.upper() != method:
            return False
        if self.kind == "stale_page_token" and "page_token" not in query:
            return False
        wanted = self.path
        if wanted is None or path.startswith(wanted):
            return True
        try:
            return re.search(wanted, path) is not None
        except re.error:
            return False

    def shown(self) -> Json:
        """The fault as it was ordered, with the times that are left."""
        match = {"method": self.method, "path": self.path}
        return {
            "match": {name: value for name, value in match.items() if value is not None},
            **{name: value for name in FIELDS if (value := getattr(self, name)) is not None},
        }

    def answer(self) -> Reply:
        """The answer given instead of Calendly's own."""
        if self.kind == "html":
            text = self.body if isinstance(self.body, str) else PAGE
            headers = (("content-type", "text/html; charset=utf-8"),)
            return Reply(self.status or 200, text.encode(), headers)
        if self.kind == "status" and self.body is not None:
            return Reply(self.status or 500, self.body, self._retry_headers())
        error = self._error()
        return Reply(error.status, error.body, self._retry_headers())

    def _error(self) -> ApiError:
        if self.kind == "rate_limit":
            return too_many_requests()
        if self.kind == "revoked_token":
            return unauthenticated()
        if self.kind == "missing_scope":
            return missing_scopes([self.scope or "scheduled_events:read"])
        if self.kind == "stale_page_token":
            return stale_token()
        return _refusal(self.status or 500)

    def _retry_headers(self) -> tuple[tuple[str, str], ...]:
        headers = []
        if self.kind == "rate_limit":
            headers += [
                ("x-ratelimit-remaining", "0"),
                ("x-ratelimit-reset", str(self.retry_after or 1)),
            ]
        if self.retry_after is not None:
            headers.append(("retry-after", str(self.retry_after)))
        return tuple(headers)

    def damage(self, reply: Reply) -> Reply:
        """Calendly's own answer, spoilt."""
        if self.kind == "wrong_json":
            text = self.body if isinstance(self.body, str) else '{"resource": {"uri": oops'
            headers = (("content-type", "application/json"),)
            return Reply(self.status or reply.status, text.encode(), headers)
        if self.kind == "wrong_row" and isinstance(reply.body, dict):
            return Reply(reply.status, self._spoil_row(reply.body))
        return reply

    def _spoil_row(self, body: Json) -> Json:
        wrong = self.body if self.body is not None else {"uri": 42, "start_time": "soon"}
        if isinstance(body.get("collection"), list) and body["collection"]:
            return {**body, "collection": [wrong, *body["collection"][1:]]}
        if "resource" in body:
            return {**body, "resource": wrong}
        return body


def _refusal(status: int) -> ApiError:
    named = {
        400: invalid(),
        401: unauthenticated(),
        403: denied(),
        404: not_found(),
        409: conflict(),
        424: calendar_unreachable(),
        429: too_many_requests(),
    }
    if status in named:
        return named[status]
    if status >= 500:
        return server_error(status)
    return ApiError(status, "Simulated", f"The simulator was told to answer {status}.")


class Faults:
    """The failures still to happen, in the order they were given."""

    def __init__(self) -> None:
        self.waiting: list[Fault] = []

    def take(self, method: str, path: str, query: Mapping[str, str]) -> Fault | None:
        """The first fault that fits, counted down."""
        for fault in self.waiting:
            if fault.fits(method, path, query):
                fault.times -= fault.times > 0
                if fault.times == 0:
                    self.waiting.remove(fault)
                return fault
        return None

    def order(self, content: Any) -> int:
        """Adds one fault or `{"faults": [...]}`; the number added. Raises 400."""
        rows = content
        if isinstance(content, dict):
            rows = content.get("faults", [content])
            if "faults" in content:
                several = Checks(content)
                several.only("faults")
                several.done()
        if not isinstance(rows, list):
            raise invalid([{"message": "a fault or a list of faults is expected"}])
        faults = [_read_fault(index, row) for index, row in enumerate(rows)]
        self.waiting += faults
        return len(faults)


def _read_fault(index: int, row: Any) -> Fault:
    checks = Checks({"faults": row}).item("faults", index, row)
    kind = checks.text("kind", required=True, choices=KINDS)
    match = checks.nested("match") or Checks({})
    times = checks.number("times", -1, 1_000_000)
    fault = Fault(
        kind or "",
        match.text("method"),
        match.text("path"),
        1 if times is None else times,
        checks.number("status", 200, 599),
        checks.number("delay_ms", 0, 600_000) or 0,
        checks.raw("body"),
        checks.text("scope"),
        checks.number("retry_after", 0, 86_400),
    )
    checks.only("match", *FIELDS)
    match.only("method", "path")
    checks.take(match)
    if times == 0:
        checks.reject("times", "must not be 0 (-1 means until cleared)")
    checks.done()
    return fault
