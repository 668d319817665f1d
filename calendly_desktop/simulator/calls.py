"""One request as a handler sees it, the answer it gives, and the table of operations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from calendly_desktop.simulator.checks import Checks
from calendly_desktop.simulator.errors import ApiError, Json, denied, invalid

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from calendly_desktop.simulator.state import World


@dataclass(frozen=True, slots=True)
class Reply:
    """Status and JSON body; a body of None is sent empty."""

    status: int
    body: Any = None
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Call:
    """An authenticated request to one operation."""

    world: World
    url_path: str
    path: Mapping[str, str]
    query: Mapping[str, str]
    content: Any
    granted: frozenset[str] | None

    def query_checks(self) -> Checks:
        """Checks over the query string."""
        return Checks(self.query)

    def body_checks(self) -> Checks:
        """Checks over the body, which must be a JSON object."""
        if self.content is None:
            return Checks({})
        if not isinstance(self.content, dict):
            raise invalid([{"message": "the request body must be a JSON object"}])
        return Checks(self.content)

    def need_admin(self, message: str = "") -> None:
        """Raises 403 unless the caller is owner or admin of the organization."""
        if not self.world.is_admin:
            raise denied(message) if message else denied()

    def need_organization(self, uuid: str | None, message: str = "") -> None:
        """Raises 403 when an organization other than the caller's was named."""
        if uuid is not None and uuid != self.world.organization_uuid:
            raise denied(message) if message else denied()


@dataclass(frozen=True, slots=True)
class Operation:
    """One operation of the API: method, path template, scopes, handler."""

    method: str
    path: str
    scopes: tuple[str, ...]
    handler: Callable[[Call], Reply]
    alternatives: tuple[str, ...] = ()


def resource(value: Json, status: int = 200) -> Reply:
    """A single resource in its wrapper."""
    return Reply(status, {"resource": value})


def error_reply(error: ApiError) -> Reply:
    """The answer that a refusal becomes."""
    return Reply(error.status, error.body)
