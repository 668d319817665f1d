"""Looking up a server's name: within a time, without holding up the end of the app."""

from __future__ import annotations

import socket
import threading
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import asyncio

LOOKUP_SECONDS: Final = 10.0
MOST_ADDRESSES: Final = 4


async def addresses_of(host: str, port: int, *, seconds: float = LOOKUP_SECONDS) -> tuple[str, ...]:
    """Return the network addresses of a host in the order to try them, a few at most.

    Raises OSError (gaierror) when there are none, TimeoutError when nobody answered in time. On a
    daemon thread of its own: the system's lookup cannot be stopped, and executors wait at exit.
    """
    import asyncio

    loop = asyncio.get_running_loop()
    done: asyncio.Future[list[Any]] = loop.create_future()

    def settle(found: list[Any], error: Exception | None) -> None:
        if done.done():  # too late, or nobody waits any more
            return
        if error is None:
            done.set_result(found)
        else:
            done.set_exception(error)

    def run() -> None:
        found: list[Any] = []
        failure: Exception | None = None
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except OSError as error:
            failure = error
        except (UnicodeError, ValueError):  # a label too long, a null in the name
            failure = socket.gaierror(socket.EAI_NONAME, "not a name")
        try:
            loop.call_soon_threadsafe(settle, found, failure)
        except RuntimeError:  # the loop closed meanwhile
            return

    threading.Thread(target=run, name="lookup", daemon=True).start()
    async with asyncio.timeout(seconds):
        rows = await done
    every = dict.fromkeys(str(row[4][0]) for row in rows)
    return tuple(every)[:MOST_ADDRESSES]
