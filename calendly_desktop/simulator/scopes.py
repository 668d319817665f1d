"""Authorization scopes: what a token may do, and the plan behind an account."""

from __future__ import annotations

from calendly_desktop.simulator.errors import missing_scopes

TOKEN = "demo-token"  # noqa: S105 - the documented token of a simulator
_SCOPES_MARK = ":scopes="

PLANS: dict[str, tuple[str, str]] = {
    "free": ("basic", "free"),
    "basic": ("basic", "free"),
    "trial": ("teams", "trial"),
    "essentials": ("essentials", "paid"),
    "standard": ("standard", "paid"),
    "professional": ("professional", "paid"),
    "teams": ("teams", "paid"),
    "enterprise": ("enterprise", "paid"),
}

ROUTING_PLANS = frozenset({"teams", "enterprise"})


def read_token(header: str) -> tuple[bool, frozenset[str] | None]:
    """Whether an Authorization header is good, and its scopes (None: all of them).

    `demo-token` may do everything; `demo-token:scopes=users:read,webhooks:write` only that.
    """
    kind, _, token = header.partition(" ")
    token = token.strip()
    if kind.casefold() != "bearer":
        return False, None
    if token == TOKEN:
        return True, None
    if token.startswith(TOKEN + _SCOPES_MARK):
        names = token[len(TOKEN + _SCOPES_MARK) :].replace(" ", ",").split(",")
        return True, frozenset(filter(None, names))
    return False, None


def holds(granted: frozenset[str] | None, scope: str) -> bool:
    """True when the scope was granted; write implies read of the same domain."""
    if granted is None or scope in granted:
        return True
    domain, _, right = scope.partition(":")
    return right == "read" and f"{domain}:write" in granted


def need(granted: frozenset[str] | None, required: tuple[str, ...]) -> None:
    """Raises 403 naming all required scopes when one is missing."""
    if not all(holds(granted, scope) for scope in required):
        raise missing_scopes(list(required))
