"""Something to be done again a moment later: once, however often it is asked for meanwhile."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from calendly_desktop.toolkit.tasks import TaskScope


class Soon:
    """Call it as often as something changes; `work` runs after each pause in which it was called.

    tasks: of the page or window, which ends it. pause: seconds; it is longer where the work is
    long, so that it takes a fifth of the time at most.
    """

    def __init__(
        self, tasks: TaskScope, work: Callable[[], Awaitable[object]], *, pause: float = 0.1
    ) -> None:
        self._tasks = tasks
        self._work = work
        self._pause = pause
        self._is_asked = False
        self._is_running = False

    def __call__(self, *_what: object) -> None:
        self._is_asked = True
        if not self._is_running:
            self._is_running = True
            if self._tasks.start(self._run()) is None:
                self._is_running = False

    async def _run(self) -> None:
        import asyncio

        pause = self._pause
        try:
            while self._is_asked:
                await asyncio.sleep(pause)
                self._is_asked = False
                begun = time.monotonic()
                await self._work()
                pause = max(self._pause, 4 * (time.monotonic() - begun))
        finally:
            self._is_running = False
