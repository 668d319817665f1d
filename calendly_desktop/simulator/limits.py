"""Request limits by plan, and the X-RateLimit headers of every answer."""

from __future__ import annotations

import collections
import math
import time
from typing import TYPE_CHECKING

from calendly_desktop.simulator.times import SECOND

if TYPE_CHECKING:
    from calendly_desktop.simulator.state import World

WINDOW_SECONDS = 60.0
BOOKINGS: dict[str, tuple[tuple[int, int], ...]] = {
    "trial": ((5, 86_400),),
    "paid": ((10, 60), (50, 3_600), (100, 86_400)),
    "enterprise": ((500, 60),),
    "free": ((5, 86_400),),
}


class RequestLimit:
    """So many requests per minute of real time; a moved clock ends the minute."""

    def __init__(self, world: World, limit: int) -> None:
        self.world = world
        self.limit = limit
        self._used = 0
        self._started = -math.inf

    def _clock(self) -> float:
        return time.monotonic() + self.world.ahead / SECOND

    def allow(self) -> bool:
        """Counts a request; False when the minute is used up."""
        now = self._clock()
        if now - self._started >= WINDOW_SECONDS:
            self._started, self._used = now, 0
        self._used += 1
        return self._used <= self.limit

    def headers(self) -> dict[str, str]:
        """Limit, requests left, and whole seconds until the count starts again."""
        left = WINDOW_SECONDS - (self._clock() - self._started)
        reset = max(0, math.ceil(left)) if math.isfinite(left) else 0
        return {
            "x-ratelimit-limit": str(self.limit),
            "x-ratelimit-remaining": str(max(0, self.limit - self._used)),
            "x-ratelimit-reset": str(reset),
        }


class BookingLimit:
    """The tighter limits of `POST /invitees`, by billing tier.

    Calendly's number for Free is not known; the one of a trial stands in.
    """

    def __init__(self, world: World) -> None:
        tier = "enterprise" if world.plan == "enterprise" else world.stage
        self.world = world
        self.rules = BOOKINGS[tier]
        self._times: collections.deque[int] = collections.deque(maxlen=500)

    def allow(self) -> bool:
        """Counts a booking; False when any of the limits is reached."""
        now = self.world.now()
        for most, seconds in self.rules:
            since = now - seconds * SECOND
            if sum(1 for moment in self._times if moment > since) >= most:
                return False
        self._times.append(now)
        return True
