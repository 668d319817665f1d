"""One request to the receiver: read within limits, taken or turned away, answered in a line."""

from __future__ import annotations

import hmac
import socket
from http import HTTPStatus
from typing import TYPE_CHECKING, Final

import h11

if TYPE_CHECKING:
    from calendly_desktop.system.receiver_serving import Limits

_READ: Final = 64 * 1024
_MOST_HEADERS: Final = 100
_LINGER_SECONDS: Final = 1.0
_STATUS: Final = {
    "": 200,
    "elsewhere": 404,
    "not_post": 405,
    "too_large": 413,
    "too_slow": 408,
    "garbled": 400,
    "busy": 503,
}
_MORE: Final = {405: "Allow: POST\r\n", 503: "Retry-After: 5\r\n"}


class Request:
    """Reads one request from a connection; h11 knows the protocol, here are the limits.

    headers, body: what came, the body as raw bytes.
    """

    def __init__(self, connection: socket.socket, path: str, limits: Limits) -> None:
        self.headers: tuple[tuple[str, str], ...] = ()
        self.body = b""
        self._connection = connection
        self._path = path.encode()
        self._limits = limits
        self._http = h11.Connection(h11.SERVER, max_incomplete_event_size=limits.head)
        self._fault = 0

    async def read_head(self) -> str:
        """Return why the request is turned away; empty where its body is to be read.

        A tunnel may put something before the path: what is hard to guess is its end.
        Raises OSError when it hangs up.
        """
        event = await self._next()
        if not isinstance(event, h11.Request):
            return "garbled"
        path = event.target.partition(b"?")[0]
        if not hmac.compare_digest(path[-len(self._path) :], self._path):
            return "elsewhere"
        if event.method != b"POST":
            return "not_post"
        if self._is_too_long(event):
            self._fault = 431
            return "garbled"
        self.headers = tuple(
            (name.decode("latin-1"), value.decode("latin-1"))
            for name, value in event.headers.raw_items()
        )
        return "too_large" if self._announced(event) > self._limits.body else ""

    async def read_body(self) -> str:
        """Read the body; return why the request is turned away, or nothing."""
        if self._http.they_are_waiting_for_100_continue:
            go_on = h11.InformationalResponse(status_code=100, headers=[], reason=b"Continue")
            await self._send(self._http.send(go_on))
        parts: list[bytes] = []
        size = 0
        while True:
            event = await self._next()
            if isinstance(event, h11.EndOfMessage):
                self.body = b"".join(parts)
                return ""
            if not isinstance(event, h11.Data):
                return "garbled"
            parts.append(bytes(event.data))
            size += len(event.data)
            if size > self._limits.body:
                return "too_large"

    def status_for(self, why: str) -> int:
        """Return the status that answers a request; some faults have one of their own."""
        return self._fault or _STATUS[why]

    async def answer(self, status: int) -> None:
        """Answer and end the connection; what is still on its way is let run out for a moment.

        Closing with unread bytes would reset the connection before the answer is read.
        """
        import asyncio

        phrase, more = HTTPStatus(status).phrase, _MORE.get(status, "")
        head = f"HTTP/1.1 {status} {phrase}\r\nContent-Length: 0\r\nConnection: close\r\n{more}\r\n"
        await self._send(head.encode())
        if self._http.their_state is h11.DONE or status == HTTPStatus.REQUEST_TIMEOUT:
            return
        loop = asyncio.get_running_loop()
        self._connection.shutdown(socket.SHUT_WR)
        left = 4 * self._limits.body
        try:
            async with asyncio.timeout(_LINGER_SECONDS):
                while left > 0 and (rest := await loop.sock_recv(self._connection, _READ)):
                    left -= len(rest)
        except TimeoutError:
            return

    async def _next(self) -> object:
        """Return the next part of the request; None where it is not HTTP. Raises OSError."""
        import asyncio

        loop = asyncio.get_running_loop()
        while True:
            try:
                event = self._http.next_event()
            except h11.RemoteProtocolError as error:
                self._fault = error.error_status_hint
                return None
            if isinstance(event, h11.ConnectionClosed):
                raise ConnectionAbortedError
            if event is not h11.NEED_DATA:
                return event
            self._http.receive_data(await loop.sock_recv(self._connection, _READ))

    async def _send(self, content: bytes | None) -> None:
        import asyncio

        if content:
            await asyncio.get_running_loop().sock_sendall(self._connection, content)

    def _is_too_long(self, event: h11.Request) -> bool:
        """Tell whether there is too much of a head; h11 sees that only where it comes in parts."""
        size = len(event.target) + sum(len(name) + len(value) for name, value in event.headers)
        return size > self._limits.head or len(event.headers) > _MOST_HEADERS

    @staticmethod
    def _announced(event: h11.Request) -> int:
        """Return the length that the head announces; h11 has checked that it is a number."""
        lengths = [int(value) for name, value in event.headers if name == b"content-length"]
        return max(lengths, default=0)
