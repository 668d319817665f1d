"""Addresses of this computer itself: the only ones that a delivery is replayed to."""

from __future__ import annotations

import ipaddress
from typing import Final, NamedTuple
from urllib.parse import urlsplit

_NAMED: Final = {"localhost": ("127.0.0.1", "::1")}
"""Names that mean this computer. No other is looked up: who answers could send it anywhere."""


class LocalAddress(NamedTuple):
    """Where to replay to: only `hosts` are connected to, in this order. fault: why nowhere."""

    url: str = ""
    hosts: tuple[str, ...] = ()
    port: int = 0
    fault: str = ""


def local_address(text: str) -> LocalAddress:
    """Read an address of this computer, with http:// or without."""
    address = text.strip()
    if not address:
        return LocalAddress(fault="Enter the address of a program on this computer.")
    if any(character.isspace() or not character.isprintable() for character in address):
        return LocalAddress(fault="A web address has no spaces or line breaks.")
    if "://" not in address:
        address = f"http://{address}"
    try:
        parts = urlsplit(address)
        host, port = (parts.hostname or "").lower(), parts.port or 80
    except ValueError:
        return LocalAddress(fault="This is not a complete web address.")
    hosts = _hosts(host)
    if not hosts:
        return LocalAddress(
            fault="Only to this computer: localhost, 127.0.0.1 or [::1]. For any other address use "
            "a test delivery, which sends made-up data."
        )
    if parts.scheme != "http":
        return LocalAddress(fault="Programs on this computer are reached with http://.")
    return LocalAddress(parts._replace(fragment="").geturl(), hosts, port)


def _hosts(host: str) -> tuple[str, ...]:
    if host in _NAMED:
        return _NAMED[host]
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return ()
    return (str(address),) if address.is_loopback and "%" not in host else ()
