"""Waiting for Calendly's limit where people see it: a second at a time, and it can be stopped."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

OnWait = Callable[[float, Callable[[], None]], object]
"""Told every second how many seconds are left (0.0: over) and what stops the waiting.

True as its answer holds the request back though the seconds are over: the window asks something.
"""

_LOOK_AGAIN: Final = 0.2  # seconds between two looks while the window holds


async def count_down(seconds: float, on_wait: OnWait) -> bool:
    """Wait so many seconds, telling those that are left; False when it was stopped."""
    import asyncio

    stopped = asyncio.Event()
    ends = time.monotonic() + seconds
    while not stopped.is_set():
        left = max(0.0, ends - time.monotonic())
        held = on_wait(left, stopped.set)
        if left <= 0 and held is not True:
            break
        try:
            await asyncio.wait_for(stopped.wait(), min(1.0, left) or _LOOK_AGAIN)
        except TimeoutError:
            continue
    if stopped.is_set():
        on_wait(0.0, stopped.set)
    return not stopped.is_set()
