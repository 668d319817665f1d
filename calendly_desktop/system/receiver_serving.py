"""Serves the connections of the receiver: a few at a time, none for long, the silent ones last."""

from __future__ import annotations

import contextlib
import errno
from typing import TYPE_CHECKING, Any, Final, NamedTuple

if TYPE_CHECKING:
    import asyncio
    import socket
    from collections.abc import Callable

    from calendly_desktop.system.receiver_request import Request

_PATIENCE: Final = 0.5
"""Seconds that a delivery under way gets when the receiver stops."""


class Limits(NamedTuple):
    """What one request may take: bytes of its body and its head, seconds for its head and in all.

    at_once: connections served at a time; others wait in the queue of the system. grace: seconds
    after which one that has not said what it wants gives way to those. waiting: deliveries, and
    bytes of them, that are held until `take()`.
    """

    body: int = 1024 * 1024
    head: int = 16 * 1024
    head_seconds: float = 5.0
    all_seconds: float = 20.0
    at_once: int = 32
    grace: float = 1.0
    waiting: int = 2_000
    waiting_bytes: int = 64 * 1024 * 1024


class _Visit:
    """One connection that is being served. since: when it came, by the loop's clock.

    patience: runs out where it does not say what it wants; None once it has.
    """

    def __init__(self, since: float) -> None:
        self.since = since
        self.patience: asyncio.Timeout | None = None


class Serving:
    """Answers on one event loop. path: the one that is recorded.

    record: keeps a request, or says no where too many wait. turn: told why one is not recorded.
    """

    def __init__(
        self,
        path: str,
        limits: Limits,
        record: Callable[[Request], bool],
        turn: Callable[[str], None],
    ) -> None:
        import asyncio

        self._path = path
        self._limits = limits
        self._record = record
        self._turn = turn
        self._visits: list[_Visit] = []
        self._stop = asyncio.Event()
        self._door = asyncio.Lock()
        self._is_full, self._is_empty = asyncio.Event(), asyncio.Event()
        self._is_empty.set()

    def stop(self) -> None:
        """Let `run` come to its end; call it on the loop."""
        self._stop.set()

    async def run(self, listening: socket.socket) -> None:
        """Serve until it is to stop; then let those finish who have begun to send."""
        import asyncio

        clerks = [self._serve_all(listening) for _ in range(self._limits.at_once)]
        serving: asyncio.Future[Any] = asyncio.gather(*clerks, self._make_room())
        stopping: asyncio.Future[Any] = asyncio.gather(self._stop.wait())
        try:
            await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
            listening.close()
            if not serving.done():
                with contextlib.suppress(TimeoutError):
                    async with asyncio.timeout(_PATIENCE):
                        await self._is_empty.wait()
        finally:
            serving.cancel()
            stopping.cancel()
            await asyncio.gather(stopping, return_exceptions=True)
            with contextlib.suppress(asyncio.CancelledError):
                await serving

    async def _serve_all(self, listening: socket.socket) -> None:
        """Serve one connection after the other; as many do so as may be served at once.

        While all are busy the system queues the rest.
        """
        import asyncio

        loop = asyncio.get_running_loop()
        while not self._stop.is_set():
            async with self._door:
                connection = await self._next(listening)
            if connection is None:
                continue
            connection.setblocking(False)
            visit = _Visit(loop.time())
            self._note(visit, is_here=True)
            try:
                await self._serve(connection, visit)
            finally:
                self._note(visit, is_here=False)

    async def _next(self, listening: socket.socket) -> socket.socket | None:
        """Return the next connection; None where it hung up while it waited."""
        import asyncio

        loop = asyncio.get_running_loop()
        try:
            connection, _address = await loop.sock_accept(listening)
        except ConnectionError:
            return None
        except OSError as error:
            if error.errno not in {errno.EMFILE, errno.ENFILE, errno.ENOBUFS}:
                raise
            await asyncio.sleep(0.1)
            return None
        return connection

    def _note(self, visit: _Visit, *, is_here: bool) -> None:
        if is_here:
            self._visits.append(visit)
        else:
            self._visits.remove(visit)
        for event, holds in (
            (self._is_empty, not self._visits),
            (self._is_full, len(self._visits) >= self._limits.at_once),
        ):
            if holds:
                event.set()
            else:
                event.clear()

    async def _make_room(self) -> None:
        """While others wait, let who keeps silent give way after a moment."""
        import asyncio

        loop = asyncio.get_running_loop()
        while True:
            await self._is_full.wait()
            silent = [visit for visit in self._visits if visit.patience is not None]
            oldest = min(silent, key=lambda visit: visit.since, default=None)
            patience = oldest.patience if oldest is not None else None
            if oldest is not None and patience is not None:
                ends = oldest.since + self._limits.grace
                if ends <= loop.time() and (patience.when() or ends) > loop.time():
                    patience.reschedule(loop.time())
            await asyncio.sleep(self._limits.grace / 10)

    async def _serve(self, connection: socket.socket, visit: _Visit) -> None:
        import asyncio

        from calendly_desktop.system.receiver_request import Request

        request = Request(connection, self._path, self._limits)
        with contextlib.closing(connection):
            try:
                async with asyncio.timeout(self._limits.all_seconds):
                    await self._answer(request, visit)
            except TimeoutError:
                self._turn("too_slow")
            except OSError:  # it hung up: nobody to answer
                pass

    async def _answer(self, request: Request, visit: _Visit) -> None:
        import asyncio

        try:
            async with asyncio.timeout(self._limits.head_seconds) as visit.patience:
                why = await request.read_head()
        except TimeoutError:
            self._turn("too_slow")
            await request.answer(408)
            return
        finally:
            visit.patience = None
        why = why or await request.read_body()
        if not why and not self._record(request):
            why = "busy"
        if why:
            self._turn(why)
        await request.answer(request.status_for(why))
