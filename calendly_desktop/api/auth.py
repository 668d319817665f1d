"""What a request is authorized with: an access token of the moment, for one origin only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol, runtime_checkable
from urllib.parse import urlsplit

from calendly_desktop.api.errors import SignInNeeded

if TYPE_CHECKING:
    import httpx

TokenSource = Callable[[], str | None]
"""Gives the access token of this moment, or None when nobody is signed in."""

_DEFAULT_PORTS = {"https": 443, "http": 80}


@runtime_checkable
class Grant(Protocol):
    """One sign-in: gives access tokens as long as it lasts. Calls raise CalendlyErrors only."""

    async def token(self) -> str:
        """Return an access token that is good now. Raises SignInNeeded when there is none."""
        ...

    async def refused(self, token: str) -> bool:
        """Note that Calendly answered 401; True when a request may go out once more.

        Raises SignInNeeded when it is known that signing in again is all that helps.
        """
        ...

    def accepted(self, token: str) -> None:
        """Note that Calendly took a token."""
        ...

    def forget(self) -> None:
        """Give no token any more."""
        ...

    async def aclose(self) -> None:
        """Let what is under way come to its end."""
        ...


class StaticToken:
    """A personal access token, or any other that lasts until it is revoked."""

    def __init__(self, source: TokenSource) -> None:
        self._source = source
        self._forgotten = False

    def __repr__(self) -> str:
        return "<StaticToken>"

    async def token(self) -> str:
        """Return the token of this moment. Raises SignInNeeded when there is none."""
        return usable_token(_nothing if self._forgotten else self._source)

    async def refused(self, token: str) -> bool:
        """Return False: nothing but another token helps."""
        return False

    def accepted(self, token: str) -> None:
        """Nothing follows from it."""

    def forget(self) -> None:
        """Give no token any more."""
        self._forgotten = True

    async def aclose(self) -> None:
        """Nothing is under way."""


def as_grant(token: TokenSource | Grant) -> Grant:
    """Return the grant, or one made of a function that gives the token of the moment."""
    return token if isinstance(token, Grant) else StaticToken(token)


def usable_token(source: TokenSource) -> str:
    """Return the token of this moment, without blanks around it.

    Raises SignInNeeded when there is none, or when it holds a character that no token has (a blank,
    a line break, a letter outside ASCII): such a header must never be built.
    """
    token = (source() or "").strip()
    if not token:
        raise SignInNeeded(message="There is no access token.")
    if not (token.isascii() and token.isprintable() and " " not in token):
        raise SignInNeeded(
            message="The access token contains characters that no Calendly token has.",
            remedy="Copy the token from Calendly once more, all of it and nothing else.",
        )
    return token


def origin(url: str) -> tuple[str, str, int]:
    """Return scheme, host and port of a URL: what must be equal for the token to be sent."""
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, (parts.hostname or "").lower(), parts.port or _DEFAULT_PORTS.get(scheme, 0)


class BearerAuth:
    """Adds the Authorization header to requests for one origin, and to no others.

    httpx takes any callable as authorization, which keeps httpx out of the start of the app.
    """

    def __init__(self, source: TokenSource, base_url: str) -> None:
        self._source = source
        self._origin = origin(base_url)

    def __call__(self, request: httpx.Request) -> httpx.Request:
        """Return the request with the token of this moment; raises SignInNeeded without one."""
        request.headers.pop("Authorization", None)
        if origin(str(request.url)) == self._origin:
            request.headers["Authorization"] = f"Bearer {usable_token(self._source)}"
        return request

    def __repr__(self) -> str:
        return f"BearerAuth(for {self._origin[1]})"


def _nothing() -> None:
    return None
