"""When a request may be sent again."""

from __future__ import annotations

import pytest

from calendly_desktop.api.errors import (
    CalendlyError,
    CertificateProblem,
    NoConnection,
    NotAllowed,
    NotFound,
    NothingAnswered,
    OutcomeUnknown,
    ProxyTrouble,
    Rejected,
    ServerTrouble,
    SignInNeeded,
    TimedOut,
    TooManyRequests,
    UnexpectedReply,
)
from calendly_desktop.api.retry import decide


def half() -> float:
    return 0.5


def almost_one() -> float:
    return 0.999


TRANSIENT = [NoConnection(), ServerTrouble(), TooManyRequests(3.0)]
FINAL = [
    SignInNeeded(),
    NotAllowed(),
    NotFound(),
    Rejected(),
    UnexpectedReply(),
    CertificateProblem(),
    NothingAnswered(),
    ProxyTrouble(),
    OutcomeUnknown(ServerTrouble()),
]


@pytest.mark.parametrize("error", [*TRANSIENT, TimedOut(), *FINAL], ids=lambda e: type(e).__name__)
@pytest.mark.parametrize("method", ["POST", "DELETE", "PATCH", "PUT"])
def test_a_write_is_never_sent_again(error: CalendlyError, method: str) -> None:
    assert decide(error, method, 1, rng=half) is None


@pytest.mark.parametrize("error", TRANSIENT, ids=lambda e: type(e).__name__)
def test_a_read_is_tried_three_times(error: CalendlyError) -> None:
    assert decide(error, "GET", 1, rng=half) is not None
    assert decide(error, "HEAD", 2, rng=half) is not None
    assert decide(error, "GET", 3, rng=half) is None


@pytest.mark.parametrize("error", FINAL, ids=lambda e: type(e).__name__)
def test_what_will_not_get_better_is_not_tried_again(error: CalendlyError) -> None:
    assert decide(error, "GET", 1, rng=half) is None


def test_a_time_out_is_tried_once_more_only() -> None:
    assert decide(TimedOut(), "GET", 1, rng=half) is not None
    assert decide(TimedOut(), "GET", 2, rng=half) is None


def test_delays_double_with_full_jitter() -> None:
    assert decide(ServerTrouble(), "GET", 1, rng=lambda: 0.0) == 0.0
    assert decide(ServerTrouble(), "GET", 1, rng=almost_one) == pytest.approx(1.0, abs=0.01)
    assert decide(ServerTrouble(), "GET", 2, rng=almost_one) == pytest.approx(2.0, abs=0.01)


def test_a_429_waits_as_long_as_calendly_says() -> None:
    delay = decide(TooManyRequests(37.0), "GET", 1, rng=half)
    assert delay is not None
    assert 37.0 <= delay <= 38.0


def test_a_long_break_is_left_to_the_user() -> None:
    assert decide(TooManyRequests(3600.0), "GET", 1, rng=half) is None


def test_all_waiting_together_is_bounded() -> None:
    assert decide(TooManyRequests(50.0), "GET", 2, rng=half, waited=50.5) is None
