"""The self-test: is this installation complete, in one line per part."""

from __future__ import annotations

import asyncio
import importlib
import sys
from typing import TYPE_CHECKING

from calendly_desktop.pages import PAGES
from calendly_desktop.toolkit.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable


def self_test() -> int:
    """Check every part, print a line for each, and return 0 when all are there."""
    checks: tuple[tuple[str, Callable[[], str]], ...] = (
        ("pages", _pages),
        ("icons", _icons),
        ("time zones", _time_zones),
        ("local copy", _local_copy),
        ("keyring", _keyring),
        ("encryption", _encryption),
        ("sample data", _sample_data),
    )
    failed = 0
    for name, check in checks:
        try:
            line = f"ok      {name}: {check()}"
        except Exception as error:
            failed += 1
            line = f"MISSING {name}: {type(error).__name__}: {error}"
        _say(line)
    _say("complete" if not failed else f"{failed} parts are missing: install the app again")
    return 1 if failed else 0


def _say(line: str) -> None:
    if sys.stdout is not None:
        sys.stdout.write(line + "\n")


def _pages() -> str:
    for entry in PAGES:
        getattr(importlib.import_module(entry.module), entry.class_name)
    return f"{len(PAGES)} tabs"


def _icons() -> str:
    for entry in PAGES:
        if icon(entry.icon).pixmap(16, 16).isNull():
            raise FileNotFoundError(entry.icon)
    return "drawn"


def _time_zones() -> str:
    from zoneinfo import ZoneInfo

    return str(ZoneInfo("America/New_York"))


def _local_copy() -> str:
    import sqlite3
    import tempfile
    from pathlib import Path

    from calendly_desktop.store.database import Database

    with tempfile.TemporaryDirectory() as folder:
        database = Database(Path(folder) / "copy.sqlite3")
        if database.notices:
            raise OSError(database.notices[0])
        asyncio.run(database.aclose())
    return f"SQLite {sqlite3.sqlite_version}"


def _keyring() -> str:
    from calendly_desktop.system.credentials import Credentials

    return asyncio.run(Credentials().open())


def _encryption() -> str:
    import ssl

    import truststore

    truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    return ssl.OPENSSL_VERSION


def _sample_data() -> str:
    from calendly_desktop.sessions import sample_answer

    return asyncio.run(sample_answer())
