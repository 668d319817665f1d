"""A small file from an address that a team shares: no token, https to the end, little and soon."""

from __future__ import annotations

import logging
import time
from functools import partial
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from calendly_desktop.api.addresses import is_loopback
from calendly_desktop.api.errors import CalendlyError, CertificateProblem, ProxyTrouble, TimedOut
from calendly_desktop.api.http_client import USER_AGENT, open_default_client
from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

LOGGER = logging.getLogger("calendly_desktop.api")

CONNECT_SECONDS: Final = 10.0
TOTAL_SECONDS: Final = 20.0
MOST_REDIRECTS: Final = 5
_CALL: Final = "GET the shared file"


class SharedFileAway(Problem):
    """The shared file could not be read where it should be."""

    title = "The shared file cannot be read"
    remedy = "Check the connection and the address, then check again."


class _TooLarge(Exception):
    """More came than a file of that kind can hold."""


def check_file_address(text: str) -> str:
    """Return a web address as it will be asked; raises ValueError, in words, for an unsafe one.

    Only https, or http to this computer itself: what comes decides how everybody's links look.
    """
    address = text.strip().partition("#")[0]
    try:
        parts = urlsplit(address)
        host, _port = (parts.hostname or "").lower(), parts.port
    except ValueError as error:
        raise ValueError("This is not a web address.") from error
    if not host or not address.isprintable() or any(sign.isspace() for sign in address):
        raise ValueError("This is not a web address.")
    if parts.username is not None or parts.password is not None:
        raise ValueError("The address must not hold a user name or a password.")
    if not _is_safe(parts.scheme, host):
        raise ValueError(
            "The address must begin with https://: on the way, plain http can be read and changed"
            " by others."
        )
    return address


async def fetch(
    address: str,
    largest: int,
    *,
    open_client: Callable[[], httpx.AsyncClient] | None = None,
    total_seconds: float = TOTAL_SECONDS,
) -> bytes:
    """Return what an address gives. Raises SharedFileAway; largest: bytes.

    address: as `check_file_address` returned it. Nothing of the account goes along: no token, no
    cookie. Redirects are followed to https only.
    """
    import asyncio

    if open_client is None:
        host = urlsplit(address).hostname or ""
        open_client = partial(open_default_client, use_proxies=not is_loopback(host))
    try:
        client = await asyncio.to_thread(open_client)
    except CalendlyError as error:
        raise SharedFileAway(message=error.message, remedy=error.remedy) from error
    from calendly_desktop.api import failures  # imports httpx

    began, outcome = time.monotonic(), "canceled"
    try:
        async with asyncio.timeout(total_seconds):
            content = await _follow(client, address, largest)
        outcome = f"{len(content)} bytes"
    except failures.FAILURES as error:
        outcome = type(error).__name__
        raise _away(failures.explain(error, _CALL, address)) from error
    except (SharedFileAway, _TooLarge) as error:
        outcome = type(error).__name__
        if isinstance(error, SharedFileAway):
            raise
        words = f"It is larger than {largest // 1024} KB, so it is another kind of file."
        raise SharedFileAway(message=words, remedy="Check the address.") from error
    finally:
        LOGGER.info("%s -> %s in %d ms", _CALL, outcome, (time.monotonic() - began) * 1000)
        await client.aclose()
    return content


async def _follow(client: httpx.AsyncClient, address: str, largest: int) -> bytes:
    from httpx import Timeout

    request: httpx.Request | None = client.build_request(
        "GET",
        address,
        headers={
            "Accept": "application/json, */*",
            "Accept-Encoding": "identity",
            "User-Agent": USER_AGENT,
        },
        timeout=Timeout(TOTAL_SECONDS, connect=CONNECT_SECONDS),
    )
    for _hop in range(MOST_REDIRECTS + 1):
        assert request is not None
        response = await client.send(
            request, auth=lambda plain: plain, stream=True, follow_redirects=False
        )
        try:
            if not response.has_redirect_location:
                return await _content(response, largest)
            request = response.next_request
            _check_redirect(address, request)
        finally:
            await response.aclose()
    raise SharedFileAway(message="The address leads on and on to other addresses.")


async def _content(response: httpx.Response, largest: int) -> bytes:
    if response.status_code != 200:
        raise _refused(response.status_code)
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > largest:
            raise _TooLarge
    return bytes(body)


def _check_redirect(address: str, request: httpx.Request | None) -> None:
    """Raise SharedFileAway where a redirect would leave https."""
    if request is None:
        raise SharedFileAway(message="The address leads on to nowhere.")
    url, starts_here = request.url, is_loopback(urlsplit(address).hostname or "")
    if url.scheme != "https" and not (starts_here and _is_safe(url.scheme, url.host)):
        raise SharedFileAway(
            message="The address leads on to one that does not begin with https://, where others"
            " could change the file on its way.",
            remedy="Ask whoever keeps the file for an address that stays with https.",
        )


def _refused(status: int) -> SharedFileAway:
    if status in (401, 403, 407):
        return SharedFileAway(
            message="The server asks for a sign-in or does not allow to read the file.",
            remedy="Ask whoever keeps the file for a link that works without a sign-in.",
        )
    if status in (404, 410):
        return SharedFileAway(
            message="There is no file at this address.",
            remedy="Ask whoever keeps the file where it is now.",
        )
    if status == 429 or status >= 500:
        return SharedFileAway(
            message="The server has a problem at the moment.", remedy="Check again in a while."
        )
    return SharedFileAway(message=f"The server gave no file (status {status}).")


def _away(error: CalendlyError) -> SharedFileAway:
    """Return the same trouble in words about the file; those of Calendly would mislead."""
    if isinstance(error, CertificateProblem):
        words = "The server could not prove who it is, so nothing was taken from it."
        remedy = "Open the address in a browser; if it warns too, ask your IT department."
        return SharedFileAway(message=words, remedy=remedy, details=error.details)
    if isinstance(error, ProxyTrouble):
        words = "The proxy of your network does not let the app through to it."
        remedy = "Ask your IT department to allow the address."
        return SharedFileAway(message=words, remedy=remedy, details=error.details)
    if isinstance(error, TimedOut):
        words = "The server took too long to answer."
        return SharedFileAway(message=words, details=error.details)
    words = "The server was not reached. This computer may be offline."
    return SharedFileAway(message=words, details=error.details)


def _is_safe(scheme: str, host: str) -> bool:
    return scheme == "https" or (scheme == "http" and is_loopback(host))
