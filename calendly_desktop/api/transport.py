"""One request loop: authorization, pacing, time-outs, retry, status to error."""

from __future__ import annotations

import logging
import time
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from calendly_desktop.api.addresses import DEFAULT_API_URL, check_api_url, is_loopback
from calendly_desktop.api.auth import BearerAuth, Grant, TokenSource, as_grant, origin
from calendly_desktop.api.errors import (
    CalendlyError,
    OnlyLooking,
    OutcomeUnknown,
    Rejected,
    SignInNeeded,
    UnexpectedReply,
    is_offline,
)
from calendly_desktop.api.http_client import USER_AGENT, open_default_client
from calendly_desktop.api.limits import Priority, RequestBudget
from calendly_desktop.api.oauth_errors import copy_of
from calendly_desktop.api.replies import Answer, Reply, break_wanted, read_reply
from calendly_desktop.api.retry import SAFE_METHODS, decide

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable, Mapping

    import httpx

__all__ = [
    "DEFAULT_API_URL",
    "Grant",
    "TokenSource",
    "Transport",
    "check_api_url",
    "open_default_client",
]

LOGGER = logging.getLogger("calendly_desktop.api")

CONNECT_SECONDS: Final = 10.0
READ_SECONDS: Final = 20.0
TOTAL_SECONDS: Final = 45.0
MOST_RENEWALS: Final = 2
"""Times that a refused request goes out again: another process's token, then one of our own."""
LARGEST_BODY: Final = 32 * 1024 * 1024


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


class Transport:
    """Sends requests to one server as one user; GET is retried, a write is sent once.

    base_url: https, or http to this computer, for which no proxy is asked (ValueError otherwise).
    token: asked before every request; a Grant can renew it after a 401, and then the request goes
    out once more, a write too: Calendly did not carry it out. open_client: makes the HTTP client,
    on another thread, when the first request comes. sleep and rng: how retries wait and jitter.
    total_seconds: how long one try may take. Calls raise CalendlyErrors only.
    why_only_look: asked before every request that is more than a question: why nothing may be
    changed now, empty where it may. Here it is enforced for every window, job and store.
    on_reachable: told True after any HTTP answer, False when a try got none.
    """

    def __init__(
        self,
        base_url: str,
        token: TokenSource | Grant,
        *,
        open_client: Callable[[], httpx.AsyncClient] | None = None,
        budget: RequestBudget | None = None,
        sleep: Callable[[float], Awaitable[object]] | None = None,
        rng: Callable[[], float] | None = None,
        total_seconds: float = TOTAL_SECONDS,
        why_only_look: Callable[[], str] | None = None,
    ) -> None:
        self.base_url = check_api_url(base_url)
        self.budget = budget or RequestBudget()
        self.grant = as_grant(token)
        self.on_reachable: list[Callable[[bool], None]] = []
        self._open_client = open_client or partial(
            open_default_client, use_proxies=not is_loopback(origin(self.base_url)[1])
        )
        self._chosen_sleep = sleep
        self._rng = rng
        self._total_seconds = total_seconds
        self._why_only_look = why_only_look
        self._client: httpx.AsyncClient | None = None
        self._closed = False
        self._refusals = 0
        self._refused_token = ""
        self._refusal = SignInNeeded()

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
        meetings. Raises a CalendlyError; OutcomeUnknown for a write that may have arrived;
        OnlyLooking for one that may not be sent.
        """
        call = Call(method, path, path_template, query, json)
        self._check_may_send(call)
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
        """Let the grant come to its end and close the connections; nothing can be asked then."""
        await self.grant.aclose()
        async with self._opening:
            self._closed = True
            client, self._client = self._client, None
        if client is not None:
            await client.aclose()

    async def _attempt(self, call: Call, priority: Priority) -> Reply:
        token = await self._token()
        if priority is Priority.BACKGROUND:
            self._check_not_refused(token)
        answer, token = await self._let_out(call, priority)
        for _ in range(MOST_RENEWALS):
            if not _is_refusal(answer) or not await self._may_ask_again(token):
                break
            answer, token = await self._let_out(call, priority)
        return self._read(answer, token)

    async def _let_out(self, call: Call, priority: Priority) -> tuple[Answer, str]:
        """Send a request when its turn comes; return the answer and the token it was sent with."""
        refusals = self._refusals
        async with self.budget.slot(priority):
            token = await self._token()  # the wait may have outlived an earlier one
            if refusals != self._refusals:
                self._check_not_refused(token)
            answer = await self._send(call, token)
            self.budget.update(answer.headers)
            if answer.status == 429:
                self.budget.note_429(break_wanted(answer.headers))
        return answer, token

    async def _token(self) -> str:
        try:
            return await self.grant.token()
        except CalendlyError as error:
            if is_offline(error):
                self._tell_reachable(False)
            raise

    async def _may_ask_again(self, token: str) -> bool:
        """Tell whether the grant has another token now that this one was refused."""
        try:
            return await self.grant.refused(token)
        except SignInNeeded as error:
            self._note_refusal(token, error)
            raise

    def _read(self, answer: Answer, token: str) -> Reply:
        try:
            reply = read_reply(answer)
        except SignInNeeded as error:
            self._note_refusal(token, error)
            raise
        self._refused_token = ""
        self.grant.accepted(token)
        return reply

    def _note_refusal(self, token: str, error: SignInNeeded) -> None:
        self._refusals += 1
        self._refused_token, self._refusal = token, error

    def _check_not_refused(self, token: str) -> None:
        """Do not ask again with a token that was just refused, unless the user clicks."""
        if token == self._refused_token:
            raise copy_of(self._refusal)

    def _check_may_send(self, call: Call) -> None:
        """Let nothing but questions out where nothing may be changed. Raises OnlyLooking."""
        if call.method in SAFE_METHODS or self._why_only_look is None:
            return
        if reason := self._why_only_look():
            raise OnlyLooking(message=reason)

    def _tell_reachable(self, reachable: bool) -> None:
        for listener in tuple(self.on_reachable):
            listener(reachable)

    async def _send(self, call: Call, token: str) -> Answer:
        import asyncio

        client = await self._opened()
        self._check_may_send(call)  # somebody may have decided so while it waited for its turn
        from calendly_desktop.api import failures  # imports httpx

        began = time.monotonic()
        outcome = "canceled"
        try:
            async with asyncio.timeout(self._total_seconds):
                answer = await self._exchange(client, call, token)
            outcome = str(answer.status)
        except failures.FAILURES as error:
            outcome = type(error).__name__
            problem = failures.explain(error, call.name, self.base_url)
            if is_offline(problem):
                self._tell_reachable(False)
            raise problem from error
        except UnicodeEncodeError as error:
            outcome = "not sent"
            raise _unsendable(call.name) from error
        except CalendlyError as error:
            outcome = type(error).__name__
            raise
        finally:
            milliseconds = (time.monotonic() - began) * 1000
            LOGGER.info("%s -> %s in %d ms", call.name, outcome, milliseconds)
        self._tell_reachable(True)
        return answer

    async def _exchange(self, client: httpx.AsyncClient, call: Call, token: str) -> Answer:
        from httpx import Timeout

        request = client.build_request(
            call.method,
            self.base_url + call.path,
            params=dict(call.query) if call.query else None,
            json=call.json,
            headers={"Accept": "application/json", "User-Agent": USER_AGENT},
            timeout=Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
        )
        auth = BearerAuth(lambda: token, self.base_url)
        response = await client.send(request, auth=auth, stream=True, follow_redirects=False)
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


def _is_refusal(answer: Answer) -> bool:
    """Tell whether Calendly itself refused the token, so that nothing was carried out."""
    return answer.status == 401 and not answer.looks_like_html()


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
