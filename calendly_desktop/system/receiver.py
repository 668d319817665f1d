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

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from calendly_desktop.domain.problems import Step
    from calendly_desktop.system.receiver_request import Request

log = logging.getLogger(__name__)

HOST: Final = "127.0.0.1"
THREAD: Final = "webhook-receiver"
_BACKLOG: Final = 128
_PATIENCE: Final = 0.5
"""Seconds that a delivery under way gets when the receiver stops."""
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


class _Connection:
    """One connection: when it came, and whether it has said what it wants."""

    def __init__(self, since: float) -> None:
        self.since = since
        self.has_head = False


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
        self._stop: asyncio.Event | None = None
        self._ended: asyncio.Future[None] | None = None
        self._is_closing = False
        self._thread: threading.Thread | None = None
        self._at_work: dict[asyncio.Task[None], _Connection] = {}

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
        thread, ended, loop, stop = self._thread, self._ended, self._loop, self._stop
        if thread is None or ended is None:
            return
        if loop is not None and stop is not None:
            with contextlib.suppress(RuntimeError):  # it has ended by itself meanwhile
                loop.call_soon_threadsafe(stop.set)
        await ended
        thread.join(2)
        self._thread = None

    # -- on the thread ----------------------------------------------------------------------

    def _run(self, listening: socket.socket) -> None:
        import asyncio

        problem: Problem | None = None
        try:
            with contextlib.closing(listening):
                asyncio.run(self._listen_on(listening))
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

    async def _listen_on(self, listening: socket.socket) -> None:
        import asyncio

        self._loop = asyncio.get_running_loop()
        self._stop = asyncio.Event()
        if self._is_closing:
            return
        accepting = self._loop.create_task(self._accept(listening))
        stopping = self._loop.create_task(self._stop.wait())
        await asyncio.wait({accepting, stopping}, return_when=asyncio.FIRST_COMPLETED)
        listening.close()
        accepting.cancel()
        if self._at_work:
            await asyncio.wait(set(self._at_work), timeout=_PATIENCE)
        for task in tuple(self._at_work):
            task.cancel()
        await asyncio.gather(*self._at_work, return_exceptions=True)
        if accepting.done() and not accepting.cancelled():
            accepting.result()

    async def _accept(self, listening: socket.socket) -> None:
        """Take connections one by one, no more than can be served: the system queues the rest."""
        import asyncio

        loop = asyncio.get_running_loop()
        while True:
            await self._make_room()
            try:
                connection, _address = await loop.sock_accept(listening)
            except ConnectionError:  # it hung up while it waited
                continue
            except OSError as error:
                if error.errno not in {errno.EMFILE, errno.ENFILE, errno.ENOBUFS}:
                    raise
                await asyncio.sleep(0.1)
                continue
            connection.setblocking(False)
            task = loop.create_task(self._serve(connection))
            self._at_work[task] = _Connection(loop.time())
            task.add_done_callback(self._at_work.pop)

    async def _make_room(self) -> None:
        """Wait until one more can be served; who keeps silent gives way after a moment."""
        import asyncio

        loop = asyncio.get_running_loop()
        while len(self._at_work) >= self._limits.at_once:
            silent = ((c.since, task) for task, c in self._at_work.items() if not c.has_head)
            oldest = min(silent, key=lambda each: each[0], default=None)
            wait = oldest[0] + self._limits.grace - loop.time() if oldest is not None else None
            if oldest is not None and wait is not None and wait <= 0:
                oldest[1].cancel()
                self._turn("too_slow")
                wait = None
            await asyncio.wait(
                set(self._at_work), timeout=wait, return_when=asyncio.FIRST_COMPLETED
            )

    async def _serve(self, connection: socket.socket) -> None:
        import asyncio

        from calendly_desktop.system.receiver_request import Request

        request = Request(connection, self.path, self._limits)
        with contextlib.closing(connection):
            try:
                async with asyncio.timeout(self._limits.all_seconds):
                    await self._answer(request)
            except TimeoutError:
                self._turn("too_slow")
            except OSError:  # it hung up: nobody to answer
                pass

    async def _answer(self, request: Request) -> None:
        import asyncio

        try:
            async with asyncio.timeout(self._limits.head_seconds):
                why = await request.read_head()
        except TimeoutError:
            self._turn("too_slow")
            await request.answer(408)
            return
        task = asyncio.current_task()
        if task in self._at_work:
            self._at_work[task].has_head = True
        why = why or await request.read_body()
        if not why and not self._record(request):
            why = "busy"
        if why:
            self._turn(why)
        await request.answer(request.status_for(why))

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
