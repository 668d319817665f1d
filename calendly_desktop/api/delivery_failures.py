"""What a test delivery that broke says about the address: httpx's exceptions to an outcome."""

from __future__ import annotations

import ssl
from typing import TYPE_CHECKING, Final

import httpx

from calendly_desktop.api.failures import FAILURES, causes_of

if TYPE_CHECKING:
    from calendly_desktop.domain.deliveries import Certificate, Outcome

BROKEN: Final = (*FAILURES, UnicodeError)
"""What sending may raise besides our own errors."""

_CERTIFICATES: Final[dict[int, Certificate]] = {
    9: "not_yet",
    10: "expired",
    18: "self_signed",
    19: "issuer",
    20: "issuer",
    21: "issuer",
    62: "name",
    64: "name",
}
"""OpenSSL's numbers for what is wrong with a certificate (openssl-verification-options)."""
_UNUSABLE: Final = (
    httpx.InvalidURL,
    httpx.UnsupportedProtocol,
    httpx.LocalProtocolError,
    UnicodeError,
)


def what_broke(
    error: BaseException, *, is_connected: bool, has_status: bool, has_proxy: bool
) -> tuple[Outcome, Certificate]:
    """Return what an exception means, and what is wrong with a certificate where that is it.

    is_connected: the request was on its way. has_status: the answer had begun.
    """
    causes = list(causes_of(error))
    for cause in causes:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return "certificate", _what_is_wrong(cause)
    if isinstance(error, _UNUSABLE):
        return "unusable", ""
    if isinstance(error, httpx.ProxyError):
        return "proxy", ""
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        began = is_connected and not isinstance(error, httpx.ConnectTimeout)
        late: Outcome = "unending" if has_status else "no_answer" if began else "no_connection"
        return late, ""
    if isinstance(error, httpx.RemoteProtocolError):
        hung_up = "disconnected" in str(error) or "closed connection" in str(error)
        return ("broken" if hung_up else "not_http"), ""
    if has_proxy and not is_connected:
        return "proxy", ""
    return _how_broken(causes, is_connected), ""


def _how_broken(causes: list[BaseException], is_connected: bool) -> Outcome:
    for cause in causes:
        if isinstance(cause, ssl.SSLEOFError | ssl.SSLZeroReturnError):
            return "broken"
        if isinstance(cause, ssl.SSLError):
            return "no_tls"
        if isinstance(cause, ConnectionRefusedError):
            return "refused"
        if isinstance(cause, ConnectionResetError | BrokenPipeError):
            return "broken"
    return "broken" if is_connected else "unreachable"


def _what_is_wrong(error: ssl.SSLCertVerificationError) -> Certificate:
    known = _CERTIFICATES.get(getattr(error, "verify_code", 0) or 0)
    if known is not None:
        return known
    words = f"{getattr(error, 'verify_message', '')} {error}".lower()
    if "expired" in words:
        return "expired"
    return "name" if "hostname" in words or "name mismatch" in words else ""
