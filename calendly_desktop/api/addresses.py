"""Where Calendly's API is, and which other addresses may stand in for it."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urlsplit

DEFAULT_API_URL: Final = "https://api.calendly.com"


def check_api_url(url: str) -> str:
    """Return the address without a closing slash; raises ValueError, in words, for an unsafe one.

    The token travels with every request, so only https is good, or http to this computer itself.
    """
    url = url.strip()
    try:
        parts = urlsplit(url)
        _port = parts.port
    except ValueError as error:
        raise ValueError("This is not a web address.") from error
    host = (parts.hostname or "").lower()
    if parts.scheme not in ("http", "https") or not host or not _is_clean(url):
        raise ValueError("The address must begin with https:// and name a server.")
    if parts.username is not None or parts.password is not None:
        raise ValueError("The address must not hold a user name or a password.")
    if parts.query or parts.fragment or "?" in url or "#" in url:
        raise ValueError("The address must end with the server or a folder: no “?” and no “#”.")
    if parts.scheme == "http" and not is_loopback(host):
        raise ValueError(
            "The address must begin with https://; plain http would send your token readably."
            " Only this computer itself (127.0.0.1) may be asked by http."
        )
    return url.rstrip("/")


def is_loopback(host: str) -> bool:
    """Tell whether a host name or address certainly means this computer."""
    if host == "localhost":
        return True
    from ipaddress import ip_address

    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False


def segment(name: str) -> str:
    """Return an identifier as one segment of a path; raises ValueError when it cannot be one."""
    if not name or name in (".", "..") or not _is_clean(name):
        raise ValueError("a resource without an identifier")
    return quote(name, safe="")


def _is_clean(text: str) -> bool:
    return text.isprintable() and not any(sign.isspace() for sign in text) and "\\" not in text
