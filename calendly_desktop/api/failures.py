"""What a broken connection means: httpx's exceptions to an error in words."""

from __future__ import annotations

import errno
import socket
import ssl
from typing import TYPE_CHECKING, Final

import httpx

from calendly_desktop.api.errors import (
    CalendlyError,
    CertificateProblem,
    NoConnection,
    NothingAnswered,
    ProxyTrouble,
    TimedOut,
    UnexpectedReply,
)
from calendly_desktop.api.proxies import proxy_for

if TYPE_CHECKING:
    from collections.abc import Iterator

FAILURES: Final = (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, OSError, TimeoutError)
"""What a request may raise besides our own errors."""

_NEVER_SENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    httpx.InvalidURL,
)
_NO_ROUTE: Final = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})


def explain(error: BaseException, call: str, base_url: str) -> CalendlyError:
    """Return the error in words; `call` names method and path template for support."""
    facts = f"{call}\n{type(error).__name__}"
    problem = _problem(error, base_url)
    problem.details = facts
    problem.may_have_arrived = not isinstance(error, _NEVER_SENT)
    return problem


def cannot_open(error: Exception) -> CalendlyError:
    """Return the error in words for a client that could not be made: proxy settings, mostly."""
    return ProxyTrouble(
        title="The proxy settings of this computer cannot be used",
        message="The address of the proxy has a form that this app does not understand.",
        details=type(error).__name__,
    )


def _problem(error: BaseException, base_url: str) -> CalendlyError:
    if isinstance(error, httpx.ProxyError | httpx.UnsupportedProtocol | httpx.InvalidURL):
        return _proxy(error)
    if isinstance(error, httpx.ConnectTimeout):
        return NothingAnswered()
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return TimedOut()
    if isinstance(error, httpx.DecodingError | httpx.StreamError):
        return UnexpectedReply()
    if isinstance(error, httpx.ConnectError | OSError):
        return _not_reached(error, base_url)
    return NoConnection(
        title="The connection to Calendly broke", message="It broke before the answer was complete."
    )


def _not_reached(error: BaseException, base_url: str) -> CalendlyError:
    causes = list(causes_of(error))
    if any(isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError) for cause in causes):
        return NoConnection()
    if any(isinstance(cause, ssl.SSLError) for cause in causes):
        return CertificateProblem()
    if any(isinstance(cause, socket.gaierror) for cause in causes):
        return NoConnection(
            message="Calendly's address was not found. This computer is probably offline.",
        )
    if proxy_for(base_url):
        return ProxyTrouble()
    if any(isinstance(cause, ConnectionRefusedError) for cause in causes):
        return NoConnection(
            message="The connection was refused: Calendly's address answered, but nothing listens.",
            remedy="Try again in a moment; if it goes on, a firewall may block this app.",
        )
    if any(isinstance(cause, OSError) and cause.errno in _NO_ROUTE for cause in causes):
        return NoConnection(message="There is no way to the internet from this computer.")
    return NoConnection()


def _proxy(error: BaseException) -> ProxyTrouble:
    if "407" in str(error):
        return ProxyTrouble(message="The proxy wants a user name and a password.")
    return ProxyTrouble()


def causes_of(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and all that led to it, those in groups too."""
    todo: list[BaseException] = [error]
    seen: set[int] = set()
    while todo:
        cause = todo.pop()
        if id(cause) in seen:
            continue
        seen.add(id(cause))
        yield cause
        if isinstance(cause, BaseExceptionGroup):
            todo.extend(cause.exceptions)
        todo.extend(one for one in (cause.__cause__, cause.__context__) if one is not None)
