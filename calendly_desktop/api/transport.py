"""One request loop: authorization, pacing, time-outs, retry, status to error."""

from __future__ import annotations

import logging
import time
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from calendly_desktop import __version__
from calendly_desktop.api.addresses import DEFAULT_API_URL, check_api_url, is_loopback
from calendly_desktop.api.auth import BearerAuth, TokenSource, origin, usable_token
from calendly_desktop.api.errors import (
    CalendlyError,
    OutcomeUnknown,
    Rejected,
    SignInNeeded,
    TooManyRequests,
    UnexpectedReply,
)
from calendly_desktop.api.limits import Priority, RequestBudget
from calendly_desktop.api.replies import Answer, Reply, read_reply
from calendly_desktop.api.retry import SAFE_METHODS, decide

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable, Mapping

    import httpx

__all__ = ["DEFAULT_API_URL", "TokenSource", "Transport", "check_api_url", "open_default_client"]

LOGGER = logging.getLogger("calendly_desktop.api")

CONNECT_SECONDS: Final = 10.0
READ_SECONDS: Final = 20.0
TOTAL_SECONDS: Final = 45.0
LARGEST_BODY: Final = 32 * 1024 * 1024
_USER_AGENT: Final = f"Calendly-Desktop/{__version__}"


class Call(NamedTuple):
    """A request to make; `template` stands for the path where others can read it."""

    method: str
    path: str
    template: str
    query: Mapping[str, str] | None
    json: Mapping[str, Any] | None

    @property
    def name(self) -> str:
        """Return what logs and details may say."""
        return f"{self.method} {self.template}"


def open_default_client(*, use_proxies: bool = True) -> httpx.AsyncClient:
    """Return an HTTP client with the computer's own certificates and, if wanted, its proxies.

    Raises ProxyTrouble when the proxy settings cannot be used.
    """
    import ssl

    import httpx
    import truststore

    from calendly_desktop.api.failures import cannot_open

    try:
        return httpx.AsyncClient(
            verify=truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT),
            trust_env=use_proxies,
            follow_redirects=False,
            limits=httpx.Limits(
                max_connections=8, max_keepalive_connections=5, keepalive_expiry=10
            ),
        )
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        raise cannot_open(error) from error


class Transport:
    """Sends requests to one server as one user; GET is retried, a write is sent once.

    base_url: https, or http to this computer, for which no proxy is asked (ValueError otherwise).
    token: asked before every request. open_client: makes the HTTP client, on another thread, when
    the first request comes. sleep and rng: how retries wait and jitter. total_seconds: how long
    one try may take. Calls raise CalendlyErrors only.
    """

    def __init__(
        self,
        base_url: str,
        token: TokenSource,
        *,
        open_client: Callable[[], httpx.AsyncClient] | None = None,
        budget: RequestBudget | None = None,
        sleep: Callable[[float], Awaitable[object]] | None = None,
        rng: Callable[[], float] | None = None,
        total_seconds: float = TOTAL_SECONDS,
    ) -> None:
        self.base_url = check_api_url(base_url)
        self.budget = budget or RequestBudget()
        self._token = token
        self._auth = BearerAuth(token, self.base_url)
        self._open_client = open_client or partial(
            open_default_client, use_proxies=not is_loopback(origin(self.base_url)[1])
        )
        self._chosen_sleep = sleep
        self._rng = rng
        self._total_seconds = total_seconds
        self._client: httpx.AsyncClient | None = None
        self._closed = False
        self._refusals = 0
        self._refused_token = ""

    def __repr__(self) -> str:
        return f"Transport({self.base_url!r})"

    @cached_property
    def _opening(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    async def _sleep(self, seconds: float) -> None:
        import asyncio

        await (self._chosen_sleep or asyncio.sleep)(seconds)

    async def request(
        self,
        method: str,
        path: str,
        *,
        path_template: str,
        query: Mapping[str, str] | None = None,
        json: Mapping[str, Any] | None = None,
        priority: Priority = Priority.CLICK,
    ) -> Reply:
        """Return the members of Calendly's JSON answer, undecoded.

        path_template stands for the path in logs and details, because the path names people's
        meetings. Raises a CalendlyError; OutcomeUnknown for a write that may have arrived.
        """
        call = Call(method, path, path_template, query, json)
        waited, attempt = 0.0, 0
        while True:
            attempt += 1
            try:
                return await self._attempt(call, priority)
            except CalendlyError as error:
                delay = decide(error, method, attempt, rng=self._chance, waited=waited)
                if delay is None:
                    if method not in SAFE_METHODS and error.may_have_arrived:
                        raise OutcomeUnknown(error) from error
                    raise
            waited += delay
            await self._sleep(delay)

    async def aclose(self) -> None:
        """Close the connections; no request can be made afterwards."""
        async with self._opening:
            self._closed = True
            client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _attempt(self, call: Call, priority: Priority) -> Reply:
        token = usable_token(self._token)
        refusals = self._refusals
        if priority is Priority.BACKGROUND:
            self._check_not_refused(token)
        async with self.budget.slot(priority):
            if refusals != self._refusals:
                self._check_not_refused(token)
            answer = await self._send(call)
            self.budget.update(answer.headers)
            return self._read(answer, token)

    def _read(self, answer: Answer, token: str) -> Reply:
        try:
            reply = read_reply(answer)
        except TooManyRequests as error:
            self.budget.note_429(error.retry_after)
            raise
        except SignInNeeded:
            self._refusals += 1
            self._refused_token = token
            raise
        self._refused_token = ""
        return reply

    def _check_not_refused(self, token: str) -> None:
        """Do not ask again with a token that was just refused, unless the user clicks."""
        if token == self._refused_token:
            raise SignInNeeded

    async def _send(self, call: Call) -> Answer:
        import asyncio

        client = await self._opened()
        from calendly_desktop.api import failures  # imports httpx

        began = time.monotonic()
        outcome = "canceled"
        try:
            async with asyncio.timeout(self._total_seconds):
                answer = await self._exchange(client, call)
            outcome = str(answer.status)
        except failures.FAILURES as error:
            outcome = type(error).__name__
            raise failures.explain(error, call.name, self.base_url) from error
        except UnicodeEncodeError as error:
            outcome = "not sent"
            raise _unsendable(call.name) from error
        except CalendlyError as error:
            outcome = type(error).__name__
            raise
        finally:
            milliseconds = (time.monotonic() - began) * 1000
            LOGGER.info("%s -> %s in %d ms", call.name, outcome, milliseconds)
        return answer

    async def _exchange(self, client: httpx.AsyncClient, call: Call) -> Answer:
        from httpx import Timeout

        request = client.build_request(
            call.method,
            self.base_url + call.path,
            params=dict(call.query) if call.query else None,
            json=call.json,
            headers={"Accept": "application/json", "User-Agent": _USER_AGENT},
            timeout=Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
        )
        response = await client.send(request, auth=self._auth, stream=True, follow_redirects=False)
        try:
            return await _read_whole(response, call)
        finally:
            await response.aclose()

    async def _opened(self) -> httpx.AsyncClient:
        """Return the client; the first time on a thread, for imports and certificates take long."""
        import asyncio

        if self._client is None:
            async with self._opening:
                if self._closed:
                    raise RuntimeError("the transport is closed")
                if self._client is None:
                    self._client = await asyncio.to_thread(self._open_client)
        return self._client

    def _chance(self) -> float:
        if self._rng is None:
            from random import random

            self._rng = random
        return self._rng()


def _unsendable(name: str) -> Rejected:
    """Return the error for text with half of a character, which a clipboard can hold."""
    return Rejected(
        title="The text holds a character that cannot be sent",
        message="Often it is half of an emoji that was cut in the middle.",
        remedy="Delete the unusual characters and try again.",
        details=name,
    )


async def _read_whole(response: httpx.Response, call: Call) -> Answer:
    body = bytearray()
    async for part in response.aiter_bytes():
        body += part
        if len(body) > LARGEST_BODY:
            raise UnexpectedReply(details=f"{call.name}\nmore than {LARGEST_BODY} bytes")
    return Answer(
        call=call.name,
        status=response.status_code,
        headers=dict(response.headers),
        body=bytes(body),
        method=call.method,
    )
