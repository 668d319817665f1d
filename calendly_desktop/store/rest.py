"""Waiting that ends when somebody rouses it, or when the time is over by either clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

PULSE: Final = 15.0
"""Seconds between two looks at the clock: a computer that slept, or whose clock was set."""


class Rest:
    """The pauses of work in the background. now: an aware moment. pulse: see PULSE."""

    def __init__(self, now: Callable[[], datetime] | None = None, pulse: float = PULSE) -> None:
        self._now = now or _utc_now
        self._pulse = pulse

    @cached_property
    def _wake(self) -> asyncio.Event:
        import asyncio

        return asyncio.Event()

    @property
    def is_roused(self) -> bool:
        """Whether somebody has roused it since it rested the last time."""
        return self._wake.is_set()

    def rouse(self) -> None:
        """End the rest, or the next one."""
        self._wake.set()

    async def take(self, seconds: float) -> None:
        """Wait until roused, or until the time is over by either clock: one stops in a sleep."""
        import asyncio

        began, ends = self._now(), time.monotonic() + seconds
        while not self._wake.is_set():
            passed = (self._now() - began).total_seconds()
            left = min(ends - time.monotonic(), seconds - passed)
            if left <= 0:
                return
            try:
                async with asyncio.timeout(min(left, self._pulse)):
                    await self._wake.wait()
            except TimeoutError:
                continue
        self._wake.clear()


def _utc_now() -> datetime:
    return datetime.now(UTC)
