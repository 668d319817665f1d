"""Receives webhook deliveries on 127.0.0.1, on a thread of its own, while somebody wishes it."""

from __future__ import annotations

import contextlib
import errno
import logging
import os
import socket
import threading
from collections import deque
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.domain.inbox import Delivery
from calendly_desktop.domain.problems import Problem
from calendly_desktop.system.receiver_serving import Limits, Serving

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from calendly_desktop.domain.problems import Step
    from calendly_desktop.system.receiver_request import Request

log = logging.getLogger(__name__)

HOST: Final = "127.0.0.1"
THREAD: Final = "webhook-receiver"
_BACKLOG: Final = 128
_IN_USE: Final = {errno.EADDRINUSE, getattr(errno, "WSAEADDRINUSE", errno.EADDRINUSE)}


class CannotReceive(Problem):
    """No port could be opened on this computer."""

    title = "Receiving could not be started"
    message = "This computer does not let Calendly Desktop listen on 127.0.0.1."
    remedy = "Ask whoever looks after the computer to allow connections on 127.0.0.1."
    step: Step = "retry"


class PortTaken(CannotReceive):
    """Another program listens on the port."""

    title = "The port is in use"
    remedy = "Close that program, or choose another port; with 0 the computer picks a free one."
    step: Step = "none"


class PortForbidden(CannotReceive):
    """The port is one that only the system may use."""

    title = "The port may not be used"
    remedy = "Choose a port above 1023; with 0 the computer picks a free one."
    step: Step = "none"


class Turned(NamedTuple):
    """How many requests were not recorded, and why; `busy` ones are asked to come again."""

    elsewhere: int = 0
    not_post: int = 0
    too_large: int = 0
    too_slow: int = 0
    garbled: int = 0
    busy: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self)


class Receiver:
    """Listens on 127.0.0.1 only. A POST to its one path is recorded and answered at once.

    path: the one path, hard to guess; whatever else is asked for is counted and turned away. The
    Host header means nothing: a tunnel writes there what it likes. port: 0 takes any free one.
    on_arrival: called on the event loop that opened it, once however many deliveries wait.
    on_end: called there when the listening ended by itself, with the error in words.

    The thread has an event loop of its own, so that a window that is busy holds up no answer (a
    slow one counts as a failure for Calendly), and a flood of requests no window.
    """

    def __init__(
        self,
        path: str,
        *,
        port: int = 0,
        on_arrival: Callable[[], None] = lambda: None,
        on_end: Callable[[Problem], None] = lambda problem: None,
        limits: Limits | None = None,
    ) -> None:
        self.path = path
        self.port = port
        self.turned = Turned()
        self._limits = limits or Limits()
        self._on_arrival = on_arrival
        self._on_end = on_end
        self._arrived: deque[Delivery] = deque()
        self._bytes = self._count = 0
        self._guard = threading.Lock()
        self._is_told = False
        self._owner: asyncio.AbstractEventLoop | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._serving: Serving | None = None
        self._ended: asyncio.Future[None] | None = None
        self._is_closing = False
        self._thread: threading.Thread | None = None

    def __repr__(self) -> str:
        return f"<Receiver on {self.port}>"

    @property
    def is_open(self) -> bool:
        """Whether it listens."""
        return self._thread is not None and self._thread.is_alive() and not self._is_closing

    # -- for the window ---------------------------------------------------------------------

    async def open(self) -> int:
        """Listen; return the port. Raises PortTaken, PortForbidden, CannotReceive."""
        import asyncio

        self._owner = asyncio.get_running_loop()
        self._ended = self._owner.create_future()
        listening = _listen(self.port)
        self.port = listening.getsockname()[1]
        self._thread = threading.Thread(
            target=self._run, args=(listening,), name=THREAD, daemon=True
        )
        self._thread.start()
        log.info("webhook deliveries are received on port %s", self.port)
        return self.port

    def take(self, most: int = 1_000) -> list[Delivery]:
        """Return what came since the last call, in the order of arrival, at most so many.

        Call it until it returns nothing: it is told only once that something is there.
        """
        with self._guard:
            taken = [self._arrived.popleft() for _ in range(min(most, len(self._arrived)))]
            self._bytes -= sum(len(delivery.body) for delivery in taken)
            self._is_told = bool(taken)
            return taken

    async def aclose(self) -> None:
        """Stop listening; deliveries under way get a moment, then the thread ends."""
        self._is_closing = True
        thread, ended, loop, serving = self._thread, self._ended, self._loop, self._serving
        if thread is None or ended is None:
            return
        if loop is not None and serving is not None:
            with contextlib.suppress(RuntimeError):  # it has ended by itself meanwhile
                loop.call_soon_threadsafe(serving.stop)
        await ended
        thread.join(2)
        self._thread = None

    # -- on the thread ----------------------------------------------------------------------

    def _run(self, listening: socket.socket) -> None:
        import asyncio

        problem: Problem | None = None
        try:
            with contextlib.closing(listening):
                asyncio.run(self._serve(listening))
        except Exception as error:
            log.exception("receiving webhook deliveries ended by itself")
            problem = CannotReceive(
                "Receiving has stopped",
                "The listener on this computer ended by itself. What came so far is still here.",
                remedy="Start it again.",
                details=type(error).__name__,
            )
        self._call_owner(lambda: self._finish(problem))

    def _call_owner(self, call: Callable[[], None]) -> None:
        owner = self._owner
        if owner is not None and not owner.is_closed():
            with contextlib.suppress(RuntimeError):  # it closed between question and call
                owner.call_soon_threadsafe(call)

    def _finish(self, problem: Problem | None) -> None:
        if self._ended is not None and not self._ended.done():
            self._ended.set_result(None)
        if problem is not None and not self._is_closing:
            self._is_closing = True
            self._on_end(problem)

    async def _serve(self, listening: socket.socket) -> None:
        import asyncio

        self._loop = asyncio.get_running_loop()
        self._serving = Serving(self.path, self._limits, self._record, self._turn)
        if self._is_closing:
            self._serving.stop()
        await self._serving.run(listening)

    def _record(self, request: Request) -> bool:
        """Keep a delivery until it is taken; False where too many wait already."""
        with self._guard:
            is_full = len(self._arrived) >= self._limits.waiting
            if is_full or self._bytes + len(request.body) > self._limits.waiting_bytes:
                return False
            self._count += 1
            delivery = Delivery(self._count, datetime.now(UTC), request.headers, request.body)
            self._arrived.append(delivery)
            self._bytes += len(request.body)
        self._tell()
        return True

    def _turn(self, why: str) -> None:
        """Count a request that is not recorded; only this thread writes."""
        self.turned = self.turned._replace(**{why: getattr(self.turned, why) + 1})
        self._tell()

    def _tell(self) -> None:
        """Tell the window that there is something, unless it was told and has not looked yet."""
        with self._guard:
            tell, self._is_told = not self._is_told, True
        if tell:
            self._call_owner(self._on_arrival)


def _listen(port: int) -> socket.socket:
    """Return a socket that listens on 127.0.0.1. Raises CannotReceive and its kinds."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        if os.name == "nt":  # there SO_REUSEADDR would let another program take over the port
            listening.setsockopt(socket.SOL_SOCKET, getattr(socket, "SO_EXCLUSIVEADDRUSE"), 1)  # noqa: B009
        else:  # a port that was closed a moment ago can be used again
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((HOST, port))
        listening.listen(_BACKLOG)
        listening.setblocking(False)
    except (OSError, OverflowError) as error:
        listening.close()
        raise _in_words(port, error) from error
    return listening


def _in_words(port: int, error: OSError | OverflowError) -> CannotReceive:
    number = getattr(error, "errno", None)
    details = str(getattr(error, "strerror", "") or type(error).__name__)
    if number in _IN_USE:
        return PortTaken(
            message=f"Another program on this computer already listens on port {port}.",
            details=details,
        )
    if number == errno.EACCES:
        return PortForbidden(
            message=f"Port {port} is reserved for the system.",
            details=details,
        )
    return CannotReceive(details=details)
