"""The HTTP client: the computer's own certificates and proxies, no redirects, few connections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from calendly_desktop import __version__

if TYPE_CHECKING:
    import ssl

    import httpx

USER_AGENT: Final = f"Calendly-Desktop/{__version__}"


def open_default_client(*, use_proxies: bool = True) -> httpx.AsyncClient:
    """Return an HTTP client with the computer's own certificates and, if wanted, its proxies.

    Raises ProxyTrouble when the proxy settings cannot be used.
    """
    import httpx

    from calendly_desktop.api.failures import cannot_open

    try:
        return httpx.AsyncClient(
            verify=_certificates(),
            trust_env=use_proxies,
            follow_redirects=False,
            limits=httpx.Limits(
                max_connections=8, max_keepalive_connections=5, keepalive_expiry=10
            ),
        )
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        raise cannot_open(error) from error


def open_transport(proxy: str = "") -> httpx.AsyncHTTPTransport:
    """Return what sends one request as it is, with the computer's certificates and this proxy.

    It adds nothing: no cookies, no passwords kept for servers, no proxy of its own choice, and it
    leaves redirects alone. Raises ProxyTrouble when the proxy cannot be used.
    """
    import httpx

    from calendly_desktop.api.failures import cannot_open

    try:
        return httpx.AsyncHTTPTransport(
            verify=_certificates(),
            trust_env=False,
            proxy=proxy or None,
            limits=httpx.Limits(max_connections=1, max_keepalive_connections=0),
        )
    except (ImportError, ValueError, httpx.InvalidURL) as error:
        raise cannot_open(error) from error


def _certificates() -> ssl.SSLContext:
    """Return a TLS context that trusts whom this computer trusts."""
    import ssl

    import truststore

    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
