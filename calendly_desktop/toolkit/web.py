"""Web addresses from outside: whether one leads to the web, and opening it in the browser."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def is_web(address: str | None) -> bool:
    """Tell whether an address leads to the web, so that it may be opened."""
    url = QUrl(address or "")
    return url.scheme() in ("http", "https") and bool(url.host())


def open_web(address: str | None) -> None:
    """Open a web address in the browser; anything else is left alone."""
    if is_web(address):
        QDesktopServices.openUrl(QUrl(address or ""))
