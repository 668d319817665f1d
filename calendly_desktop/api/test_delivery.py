"""One request to an address that somebody typed: where it leads is seen first, then kept to."""

from __future__ import annotations

import logging
import socket
import time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from calendly_desktop.api.http_client import USER_AGENT, open_transport
from calendly_desktop.api.lookup import addresses_of
from calendly_desktop.api.proxies import proxy_for, proxy_name
from calendly_desktop.domain.deliveries import (
    ANSWER_LIMIT,
    CONNECT_LIMIT,
    Exchange,
    Outcome,
    readable,
)
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.webhooks import address_without_secrets

if TYPE_CHECKING:
    import asyncio

    import httpx
    from httpcore import AsyncNetworkStream

LOGGER = logging.getLogger("calendly_desktop.api")

MOST_SHOWN: Final = 64 * 1024
"""Bytes of an answer that are kept and shown."""
MOST_READ: Final = 1024 * 1024
"""Bytes of an answer after which nobody reads on: an answer without an end must not fill memory."""
TEST_USER_AGENT: Final = f"{USER_AGENT} (test delivery)"
_LAST_PORT: Final = 65_535
_CHECK_PATH: Final = "/.well-known/calendly-desktop-check"

_ALWAYS: Final = (("Accept", "*/*"), ("Accept-Encoding", "identity"), ("Connection", "close"))


class Target(NamedTuple):
    """Where an address leads, found once: only `addresses` are connected to, whatever names say.

    proxy: stands between; then it looks the name up again, and `addresses` is what this computer
    found, if anything.
    """

    url: str
    addresses: tuple[str, ...] = ()
    proxy: str = ""


class Message(NamedTuple):
    """A request as it is sent."""

    method: str
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""


class Limits(NamedTuple):
    """Seconds for the connection, and from then to the end of the answer: Calendly's own."""

    connect: float = CONNECT_LIMIT
    answer: float = ANSWER_LIMIT


async def find_target(url: str, *, seconds: float = CONNECT_LIMIT) -> Target | Exchange:
    """Look up where an http or https address leads; an Exchange says why it leads nowhere.

    Where a proxy stands between, a name that only the proxy knows is no obstacle.
    """
    import httpx

    try:
        parsed = httpx.URL(url.strip()).copy_with(fragment=None)
        host = parsed.raw_host.decode("ascii")
        usual = {"http": 80, "https": 443}[parsed.scheme]
        port = usual if parsed.port is None else parsed.port
        if not host or not 0 < port <= _LAST_PORT:
            return Exchange("unusable")
    except (httpx.InvalidURL, KeyError, UnicodeError, ValueError):
        return Exchange("unusable")
    proxy = proxy_for(str(parsed))
    found: tuple[str, ...] = ()
    outcome: Outcome = "name_not_found"
    try:
        found = await addresses_of(host, port, seconds=seconds)
    except TimeoutError:
        outcome = "unreachable"
    except OSError as error:
        if error.errno == socket.EAI_AGAIN:  # no name server answers: mostly an offline computer
            outcome = "unreachable"
    if not found and not proxy:
        return Exchange(outcome, _host(str(parsed)))
    return Target(url.strip(), found, proxy)


async def exchange(target: Target, message: Message, limits: Limits | None = None) -> Exchange:
    """Send one message to where `target` was found to lead; always returns what came of it.

    Redirects are not followed, the answer is cut, and every wait has an end.
    """
    import asyncio

    limits = limits or Limits()
    try:
        transport = await asyncio.to_thread(open_transport, target.proxy)
    except Problem:
        return Exchange("proxy", _host(target.url), proxy=proxy_name(target.proxy))
    async with transport:
        if target.proxy:
            return await _Attempt(target, "", limits).run(transport, message)
        result = Exchange("unreachable", _host(target.url))
        for place, address in enumerate(target.addresses):
            share = limits.connect / (len(target.addresses) - place)
            attempt = _Attempt(target, address, limits._replace(connect=share))
            began = time.monotonic()
            result = await attempt.run(transport, message)
            spent = time.monotonic() - began
            told = (message.method, result.outcome, spent * 1000)
            LOGGER.info("%s to a typed address -> %s in %d ms", *told)
            limits = limits._replace(connect=limits.connect - spent)
            if result.outcome not in ("refused", "unreachable", "no_connection"):
                break
        return result


async def probe(target: Target, limits: Limits | None = None) -> Exchange:
    """See whether a server answers, without touching the address itself.

    Any request to an address that takes messages may set something off, an empty one too. So a
    path is asked for that no program has: it shows connection, certificate, and whether the whole
    server sends on to another.
    """
    import httpx

    parsed = httpx.URL(target.url)
    elsewhere = str(parsed.copy_with(raw_path=_CHECK_PATH.encode(), username="", password=""))
    headers = (("User-Agent", f"{USER_AGENT} (reachability check)"),)
    return await exchange(target._replace(url=elsewhere), Message("HEAD", headers), limits)


def same_path_elsewhere(found: Exchange) -> str:
    """Return the server that a whole server sends on to, as `probe` found it; "" for none."""
    server, path, rest = found.location.partition(_CHECK_PATH)
    moved = 300 <= found.status < 400 and path and rest in ("", "/", "?…", "/?…")
    return server if moved else ""


class _Attempt:
    """One try at one network address, or through a proxy, with its clock."""

    def __init__(self, target: Target, address: str, limits: Limits) -> None:
        self._target = target
        self._address = address
        self._limits = limits
        self._began = time.monotonic()
        self._connected: float | None = None
        self._deadline: asyncio.Timeout | None = None
        self._status = 0
        self._streams: list[AsyncNetworkStream] = []

    async def run(self, transport: httpx.AsyncHTTPTransport, message: Message) -> Exchange:
        import asyncio

        from calendly_desktop.api.delivery_failures import BROKEN, what_broke

        try:
            async with asyncio.timeout(self._limits.connect) as self._deadline:
                return await self._send(transport, message)
        except BROKEN as error:
            outcome, certificate = what_broke(
                error,
                is_connected=self._connected is not None,
                has_status=bool(self._status),
                has_proxy=bool(self._target.proxy),
            )
            return self._ended(outcome)._replace(certificate=certificate)
        finally:
            await self._hang_up()

    async def _send(self, transport: httpx.AsyncHTTPTransport, message: Message) -> Exchange:
        import httpx

        url = httpx.URL(self._target.url)
        timeout = httpx.Timeout(self._limits.answer, connect=self._limits.connect)
        extensions: dict[str, Any] = {"trace": self._trace, "timeout": timeout.as_dict()}
        headers = [("Host", url.netloc.decode("ascii")), *message.headers, *_ALWAYS]
        if url.userinfo:  # what stands before the server's name is for that server
            headers.append(("Authorization", _basic(url.username, url.password)))
        if self._address:  # the name stays in Host, in SNI and for the certificate
            extensions["sni_hostname"] = url.raw_host.decode("ascii")
            url = url.copy_with(host=self._address)
        request = httpx.Request(
            message.method,
            url,
            headers=headers,
            content=message.body or None,
            extensions=extensions,
        )
        response = await transport.handle_async_request(request)
        try:
            self._status = response.status_code
            return await self._read(response)
        finally:
            await response.aclose()

    async def _trace(self, event: str, info: dict[str, Any]) -> None:
        """Give the answer its own time from the moment that the connection stands."""
        if event == "connection.connect_tcp.complete":
            self._streams.append(info["return_value"])
        if event == "http11.send_request_headers.started" and self._deadline is not None:
            self._connected = time.monotonic()
            loop_time = _loop_time()
            self._deadline.reschedule(loop_time + self._limits.answer)

    async def _read(self, response: httpx.Response) -> Exchange:
        from calendly_desktop.api.failures import FAILURES

        body, size, enough = bytearray(), 0, False
        try:
            async for part in response.aiter_raw():
                size += len(part)
                body += part[: max(0, MOST_SHOWN - len(body))]
                if size > MOST_READ and not enough:
                    enough = True
                    await self._hang_up()  # to leave the loop would leave its generators half-way
        except FAILURES:
            if not enough:
                raise
        kind = _clean(response.headers.get("content-type", ""))
        packed = response.headers.get("content-encoding", "identity").lower() != "identity"
        return self._ended("answered")._replace(
            status=response.status_code,
            answer=time.monotonic() - (self._connected or self._began),
            content_type=kind,
            text="" if packed else readable(bytes(body), kind),
            size=size,
            is_cut=size > len(body),
            location=self._location(response),
        )

    async def _hang_up(self) -> None:
        """Close the connection itself: httpcore leaves one open that is stopped within TLS."""
        for stream in self._streams:
            await stream.aclose()

    def _location(self, response: httpx.Response) -> str:
        import httpx

        pointer = response.headers.get("location", "")
        if not pointer:
            return ""
        try:
            whole = str(httpx.URL(self._target.url).join(pointer[:2000]))
        except (httpx.InvalidURL, ValueError):
            return ""
        return _clean(address_without_secrets(whole))

    def _ended(self, outcome: Outcome) -> Exchange:
        connected = self._connected
        return Exchange(
            outcome,
            _host(self._target.url),
            status=self._status,
            connect=None if connected is None else connected - self._began,
            address=self._address,
            proxy=proxy_name(self._target.proxy),
        )


def _basic(name: str, password: str) -> str:
    from base64 import b64encode

    return "Basic " + b64encode(f"{name}:{password}".encode()).decode("ascii")


def _host(url: str) -> str:
    """Return a server's name for people; as it is sent where IDNA knows no other (an emoji)."""
    import httpx

    parsed = httpx.URL(url)
    try:
        return parsed.host
    except UnicodeError:
        return parsed.raw_host.decode("ascii")


def _clean(text: str) -> str:
    from calendly_desktop.api.replies import clean

    return clean(text, 500)


def _loop_time() -> float:
    import asyncio

    return asyncio.get_running_loop().time()
