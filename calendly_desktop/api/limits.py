"""The request budget: X-RateLimit headers, clicks before background work."""

from __future__ import annotations

import heapq
import logging
import math
import time
from contextlib import asynccontextmanager
from enum import IntEnum
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    import asyncio
    from collections.abc import AsyncIterator, Callable, Mapping

LOGGER = logging.getLogger("calendly_desktop.api")

WINDOW: Final = 60.0
"""Seconds that Calendly's limits span; no wait is longer."""
GRACE: Final = 1.0
"""Seconds added to Calendly's reset time, a whole number that may be rounded down."""
USUAL_SHARE: Final = 0.8
"""The part of a window's limit that background work may use, where nothing else is chosen."""
SPARED_SHARE: Final = 0.2
"""The part of the limit that is kept for clicks, whoever else used requests of this person."""
LEAST_SPARED: Final = 5
"""Requests that are kept for clicks at the smallest limit."""


class Priority(IntEnum):
    """Who asks: somebody who clicked, a screen being filled, or background work."""

    CLICK = 0
    SCREEN = 1
    BACKGROUND = 2


class HeldBack(NamedTuple):
    """Requests wait because of the limit: how long, how many, and whose right of way it is.

    why: "limit" when Calendly takes no more, "share" when the background leaves room for clicks.
    """

    seconds: int
    waiting: int
    why: Literal["limit", "share"]


_MOST_IN_FLIGHT: Final = {Priority.CLICK: 5, Priority.SCREEN: 4, Priority.BACKGROUND: 3}

_Waiter = tuple[int, int, "asyncio.Future[None]"]


class RequestBudget:
    """Lets requests out: five at a time, clicks first, none while Calendly's limit is used up.

    limit and remaining are Calendly's last word (requests per minute), None before the first
    answer. The limit belongs to the user and is shared with every other program of that user.
    share: the part of it that background work may use, from 0.1 to 0.9.
    """

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self.limit: int | None = None
        self.remaining: int | None = None
        self.on_change: list[Callable[[], None]] = []
        self._share = USUAL_SHARE
        self._spent_in_background = 0
        self._clock = clock
        self._resets_at: float | None = None
        self._in_flight = 0
        self._waiting: list[_Waiter] = []
        self._turn = 0
        self._timer: asyncio.TimerHandle | None = None

    @property
    def in_flight(self) -> int:
        """Return how many requests are out now."""
        return self._in_flight

    @property
    def waiting(self) -> int:
        """Return how many requests wait to be let out."""
        return sum(not waiter[2].done() for waiter in self._waiting)

    @property
    def share(self) -> float:
        """The part of the limit that background work may use in a window."""
        return self._share

    @share.setter
    def share(self, part: float) -> None:
        self._share = min(max(part, 0.1), 0.9)
        if self._waiting:
            self._let_out()

    def held_back(self) -> HeldBack | None:
        """Tell why and how long requests wait for Calendly's limit; None when they do not."""
        self._forget_past_window()
        waiting = [waiter[0] for waiter in self._waiting if not waiter[2].done()]
        if not waiting or self._has_room(min(waiting)):
            return None
        why: Literal["limit", "share"] = "share" if self._has_room(Priority.CLICK) else "limit"
        return HeldBack(max(1, math.ceil(self.resets_in())), len(waiting), why)

    def resets_in(self) -> float:
        """Return the seconds until Calendly counts anew; 0 when nothing is counted."""
        if self._resets_at is None:
            return 0.0
        return max(0.0, self._resets_at - self._clock())

    def wait_for(self, priority: Priority) -> float:
        """Return the seconds for which Calendly's limit holds such a request back; 0 for none."""
        self._forget_past_window()
        return 0.0 if self._has_room(priority) else self.resets_in()

    @asynccontextmanager
    async def slot(self, priority: Priority) -> AsyncIterator[None]:
        """Hold one of the places for a request while the block runs."""
        await self.acquire(priority)
        try:
            yield
        finally:
            self.release()

    async def acquire(self, priority: Priority) -> None:
        """Wait until a request of this priority may go out; each must be followed by release()."""
        import asyncio

        loop = asyncio.get_running_loop()
        granted: asyncio.Future[None] = loop.create_future()
        self._turn += 1
        heapq.heappush(self._waiting, (int(priority), self._turn, granted))
        self._let_out()
        if not granted.done():
            self._tell()
        try:
            await granted
        except asyncio.CancelledError:
            if granted.done() and not granted.cancelled():
                self.release()
            else:
                granted.cancel()
                self._let_out()
            raise

    def release(self) -> None:
        """Give the place of a finished request back."""
        self._in_flight -= 1
        self._let_out()

    def update(self, headers: Mapping[str, str]) -> None:
        """Learn from the X-RateLimit headers of an answer.

        Calendly: X-RateLimit-Reset is seconds until the reset. Answers may arrive out of order,
        so within one window the number left only falls.
        """
        found = {name.lower(): value for name, value in headers.items()}
        limit = _whole(found.get("x-ratelimit-limit"))
        remaining = _whole(found.get("x-ratelimit-remaining"))
        if limit is None and remaining is None:
            return
        before = (self.limit, self.remaining)
        self._forget_past_window()
        reset = _seconds(found.get("x-ratelimit-reset"))
        ends = self._clock() + min(WINDOW if reset is None else reset, WINDOW) + GRACE
        if limit is not None:
            self.limit = limit
        if remaining is not None:
            if not self._is_new_window(ends) and self.remaining is not None:
                remaining = min(remaining, self.remaining)
            self.remaining = remaining
        if self._is_new_window(ends):
            if self._resets_at is not None:
                self._spent_in_background = 0
            self._resets_at = ends
        self._let_out()
        if before != (self.limit, self.remaining):
            self._tell()

    def note_429(self, retry_after: float) -> None:
        """Hold everything back for that many seconds, a minute at most."""
        self.remaining = 0
        self._resets_at = self._clock() + min(max(retry_after, 0.0), WINDOW) + GRACE
        self._let_out()
        self._tell()

    def _is_new_window(self, ends: float) -> bool:
        return self._resets_at is None or ends > self._resets_at + 1.5

    def _forget_past_window(self) -> None:
        if self._resets_at is not None and self._clock() >= self._resets_at:
            self._resets_at = None
            self.remaining = self.limit
            self._spent_in_background = 0

    def _may_go(self, priority: int) -> bool:
        if self._in_flight >= _MOST_IN_FLIGHT[Priority(priority)]:
            return False
        return self._has_room(priority)

    def _has_room(self, priority: int) -> bool:
        """Tell whether Calendly's limit leaves room for one more request of this priority."""
        if self.remaining is None or self._resets_at is None:
            return True
        left = self.remaining - self._in_flight
        if priority == Priority.BACKGROUND and self.limit is not None:
            allowed = max(1, int(self.limit * self._share + 1e-9))
            spared = max(LEAST_SPARED, min(self.limit * SPARED_SHARE, self.limit - allowed))
            spared = min(spared, self.limit / 2)
            return left > spared and self._spent_in_background < allowed
        return left > 0

    def _let_out(self) -> None:
        self._forget_past_window()
        while self._waiting:
            priority, _turn, granted = self._waiting[0]
            if granted.done():
                heapq.heappop(self._waiting)
                continue
            if not self._may_go(priority):
                break
            heapq.heappop(self._waiting)
            self._in_flight += 1
            self._spent_in_background += priority == Priority.BACKGROUND
            granted.set_result(None)
        self._set_timer()

    def _set_timer(self) -> None:
        import asyncio

        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._waiting and self._resets_at is not None:
            loop = asyncio.get_running_loop()
            self._timer = loop.call_later(self.resets_in() + 0.01, self._window_over)

    def _window_over(self) -> None:
        self._timer = None
        self._let_out()
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self.on_change):
            try:
                listener()
            except Exception:
                LOGGER.exception("a listener of the request budget failed")


def _whole(text: str | None) -> int | None:
    seconds = _seconds(text)
    return None if seconds is None else int(seconds)


def _seconds(text: str | None) -> float | None:
    """Return a number from a header, or None when it is missing, negative or not a number."""
    try:
        number = float(text) if text is not None else -1.0
    except ValueError:
        return None
    return number if 0.0 <= number < 1e9 else None
