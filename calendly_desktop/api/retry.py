"""The pure decision whether a request may be sent again, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from calendly_desktop.api.errors import (
    CertificateProblem,
    NoConnection,
    NothingAnswered,
    ProxyTrouble,
    ServerTrouble,
    TimedOut,
    TooManyRequests,
)

if TYPE_CHECKING:
    from collections.abc import Callable

SAFE_METHODS: Final = frozenset({"GET", "HEAD"})
MAX_TRIES: Final = 3
MAX_TRIES_AFTER_TIME_OUT: Final = 2
FIRST_DELAY: Final = 0.5
LONGEST_DELAY: Final = 20.0
LONGEST_BREAK: Final = 60.0
MOST_WAITING: Final = 90.0


def decide(
    error: BaseException,
    method: str,
    attempt: int,
    *,
    rng: Callable[[], float],
    waited: float = 0.0,
) -> float | None:
    """Return the seconds to wait before the next try, or None to give up.

    attempt counts the tries made, from 1; waited is what was waited between them, in seconds;
    rng gives numbers from 0 up to 1. Only GET and HEAD are ever tried again: three times at most,
    with exponential back-off and full jitter. After 429 Calendly's own time is kept; a break of
    more than a minute is left to the user.
    """
    if method.upper() not in SAFE_METHODS:
        return None
    delay = _delay(error, attempt, rng)
    if delay is None or waited + delay > MOST_WAITING:
        return None
    return delay


def _delay(error: BaseException, attempt: int, rng: Callable[[], float]) -> float | None:
    if attempt >= _most_tries(error):
        return None
    if isinstance(error, TooManyRequests):
        if error.retry_after > LONGEST_BREAK:
            return None
        return max(0.0, error.retry_after) + rng()
    ceiling: float = min(LONGEST_DELAY, FIRST_DELAY * 2**attempt)
    return rng() * ceiling


def _most_tries(error: BaseException) -> int:
    if isinstance(error, CertificateProblem | NothingAnswered | ProxyTrouble):
        return 1
    if isinstance(error, TimedOut):
        return MAX_TRIES_AFTER_TIME_OUT
    if isinstance(error, NoConnection | ServerTrouble | TooManyRequests):
        return MAX_TRIES
    return 1
