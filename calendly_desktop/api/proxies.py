"""Which proxy of this computer stands before a web address."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.request import getproxies, proxy_bypass

from calendly_desktop.api.addresses import is_loopback


def proxy_for(url: str) -> str:
    """Return the address of the proxy that this computer wants asked for `url`; "" for none."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    proxies = getproxies()
    chosen = proxies.get(parts.scheme) or proxies.get("all") or ""
    if not chosen or is_loopback(host) or proxy_bypass(host):
        return ""
    return chosen if "://" in chosen else f"http://{chosen}"


def proxy_name(proxy: str) -> str:
    """Return a proxy's server and port, without the password that may stand before them."""
    return urlsplit(proxy).netloc.rpartition("@")[2]
