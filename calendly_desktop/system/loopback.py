"""Hears one answer of the browser on 127.0.0.1, for ten minutes at most, then is gone."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import parse_qsl

from calendly_desktop.domain.problems import Problem
from calendly_desktop.system.loopback_pages import DONE, NO_ACCESS, OVER, WRONG, Page

if TYPE_CHECKING:
    import asyncio

HOST: Final = "127.0.0.1"
SECONDS: Final = 600.0
"""Calendly: an authorization code is good for ten minutes."""
_HEAD_SECONDS: Final = 10.0
_LARGEST_HEAD: Final = 16 * 1024
_MOST_AT_ONCE: Final = 8
_MOST_FIELDS: Final = 20
_LONGEST_QUERY: Final = 12 * 1024


class CannotListen(Problem):
    """No port could be opened on this computer."""

    title = "The answer of the browser cannot be received"
    message = "This computer does not let Calendly Desktop listen for the answer of the browser."
    remedy = (
        "Close other programs that may use the same port, or ask your IT department to allow"
        " connections on 127.0.0.1. You can sign in with an access token instead."
    )
    step = "retry"


class NobodyAnswered(Problem):
    """The time is over, and the browser did not come back."""

    title = "The browser did not come back"
    message = "Calendly Desktop waited for ten minutes and stopped listening. Nothing was changed."
    remedy = (
        "Start the sign-in again. If the browser showed an error, the client id or the redirect"
        " address in the settings may be wrong."
    )
    step = "retry"


class Arrival(NamedTuple):
    """What the browser brought: a code, or the error that Calendly sent instead."""

    code: str = ""
    error: str = ""
    description: str = ""

    def __repr__(self) -> str:
        return "<Arrival with a code>" if self.code else f"<Arrival {self.error!r}>"


class _Request(NamedTuple):
    method: str
    target: str
    hosts: list[str]


class LoopbackListener:
    """A listener for one answer with the right state; anything else is refused and forgotten.

    state: what the answer must carry. path: the only path there is. port: 0 takes any free one.
    It is bound to 127.0.0.1, answers GET only, and is closed by success, denial, time and aclose().
    """

    def __init__(
        self, state: str = "", *, path: str = "/callback", port: int = 0, seconds: float = SECONDS
    ) -> None:
        self.state = state
        self.port = port
        self._path = path
        self._seconds = seconds
        self._server: asyncio.Server | None = None
        self._arrived: asyncio.Future[Arrival | None] | None = None
        self._timer: asyncio.TimerHandle | None = None
        self._writers: dict[asyncio.Task[None], asyncio.StreamWriter] = {}

    def __repr__(self) -> str:
        return f"<LoopbackListener on {self.port}>"

    async def open(self) -> int:
        """Listen; return the port. Raises CannotListen."""
        import asyncio

        loop = asyncio.get_running_loop()
        self._arrived = loop.create_future()
        try:
            self._server = await asyncio.start_server(
                self._serve, HOST, self.port, limit=_LARGEST_HEAD
            )
        except OSError as error:
            raise CannotListen(details=str(error.strerror or type(error).__name__)) from error
        self.port = self._server.sockets[0].getsockname()[1]
        self._timer = loop.call_later(self._seconds, self._settle, None)
        return self.port

    async def wait(self) -> Arrival:
        """Return what the browser brought. Raises NobodyAnswered when the time is over."""
        import asyncio

        if self._arrived is None:
            raise RuntimeError("open() comes first")
        arrival = await asyncio.shield(self._arrived)
        if arrival is None:
            raise NobodyAnswered
        return arrival

    async def aclose(self) -> None:
        """Stop listening; a page on its way to the browser gets a moment to arrive."""
        import asyncio

        self._settle(None)
        if self._writers:
            _done, late = await asyncio.wait(tuple(self._writers), timeout=0.25)
            for task in late:
                self._writers[task].transport.abort()
            if late:
                await asyncio.wait(late, timeout=1)

    def _settle(self, arrival: Arrival | None) -> bool:
        """Close the door; True when this is the first outcome."""
        if self._server is not None:
            self._server.close()
            self._server = None
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._arrived is None or self._arrived.done():
            return False
        self._arrived.set_result(arrival)
        return True

    # -- one connection -----------------------------------------------------------------------

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        import asyncio

        task = asyncio.current_task()
        assert task is not None
        self._writers[task] = writer
        if len(self._writers) > _MOST_AT_ONCE:  # the oldest says nothing; a browser speaks at once
            next(iter(self._writers.values())).transport.abort()
        try:
            async with asyncio.timeout(_HEAD_SECONDS):
                head = await reader.readuntil(b"\r\n\r\n")
                page = self._answer(_read_head(head))
                writer.write(page.as_reply())
                await writer.drain()
        except (OSError, EOFError, asyncio.LimitOverrunError):
            pass  # hung up, too slow, too long: nobody to answer
        finally:
            del self._writers[task]
            writer.close()

    def _answer(self, request: _Request | None) -> Page:
        """Return the page for a request, and take its code if it is the one waited for."""
        if request is None or request.hosts not in self._own_hosts():
            return WRONG
        if request.method != "GET":
            return WRONG._replace(status="405 Method Not Allowed")
        path, _, query = request.target.partition("?")
        if path != self._path:
            return WRONG._replace(status="404 Not Found")
        arrival = self._read(query)
        if arrival is None:
            return WRONG
        if not self._settle(arrival):
            return OVER
        return DONE if arrival.code else NO_ACCESS

    def _own_hosts(self) -> tuple[list[str], ...]:
        """A page elsewhere whose name leads to 127.0.0.1 must not get an answer."""
        return ([f"{HOST}:{self.port}"], [f"localhost:{self.port}"])

    def _read(self, query: str) -> Arrival | None:
        """Return what a query brings, if its state is right and it is not ambiguous."""
        try:
            fields = parse_qsl(query, keep_blank_values=True, max_num_fields=_MOST_FIELDS)
        except ValueError:
            return None
        values = dict(fields)
        if len(values) != len(fields) or len(query) > _LONGEST_QUERY:
            return None
        given, expected = values.get("state", ""), self.state
        same = hmac.compare_digest(given.encode("utf-8", "replace"), expected.encode())
        if not same or not expected:
            return None
        code, error = values.get("code", ""), values.get("error", "")
        if bool(code) == bool(error):
            return None
        return Arrival(code, error, values.get("error_description", ""))


def _read_head(head: bytes) -> _Request | None:
    lines = head.decode("latin-1").split("\r\n")
    parts = lines[0].split(" ")
    if len(parts) != 3 or not parts[2].startswith("HTTP/1.") or not parts[1].startswith("/"):
        return None
    hosts = [
        value.strip().lower()
        for name, colon, value in (line.partition(":") for line in lines[1:])
        if colon and name.lower() == "host"
    ]
    return _Request(parts[0], parts[1], hosts)
