"""A session against the served simulator; windows and the Booking links tab over it."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

from calendly_desktop.domain.times import find_zone
from calendly_desktop.pages.links.page import LinksPage
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow, Windows
from calendly_desktop.viewmodels.meetings import Clock

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    """Hardly any meetings: the event types are what matters."""
    return {"seed": 1, "meetings": 4}


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A profile of the test's own."""
    return Paths(tmp_path / "profile")


@pytest.fixture
def api_url(served_simulator: Any) -> str:
    """Where the account is; a test that asks Calendly nothing overrides it, to be quicker."""
    url: str = served_simulator.url
    return url


@pytest.fixture
async def session(paths: Paths, api_url: str, qapp: QApplication) -> AsyncIterator[Session]:
    """A signed-in account; its event types are not read yet."""
    theme().apply(qapp)
    made = Session(
        "account",
        token="demo-token",
        api_url=api_url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    yield made
    QGuiApplication.clipboard().clear()  # offscreen Qt frees it after Python is gone: crash
    await made.aclose()


@pytest.fixture
def clock() -> Clock:
    """28 November 2026, in Berlin."""
    return Clock(find_zone("Europe/Berlin"), True, datetime(2026, 11, 28, 9, tzinfo=UTC))


@pytest.fixture
async def opened(qapp: QApplication) -> AsyncIterator[Callable[..., Any]]:
    """Open a window as the Booking links tab does: `opened(lambda parent: Window(...))`."""
    parent = QWidget()
    parent.show()
    windows = Windows(parent)

    def open_one(build: Callable[[QWidget], ToolWindow]) -> ToolWindow:
        return windows.open("window", lambda: build(parent), anew=True)

    yield open_one
    await windows.aclose()
    parent.close()
    parent.deleteLater()


@pytest.fixture
async def page(session: Session) -> AsyncIterator[LinksPage]:
    """The Booking links tab, its event types read."""
    made = LinksPage(session.services)
    made.resize(1180, 700)
    made.show()
    await idle(made)
    yield made
    await made.aclose()
    made.close()
    made.deleteLater()


@pytest.fixture
def settled() -> Callable[..., Any]:
    """Wait until a page or window has nothing to do: `await settled(page)`."""
    return idle


async def idle(widget: Any) -> None:
    """Wait for the tasks of a page or window, and for pauses in typing."""
    for _ in range(1500):
        await asyncio.sleep(0.01)
        if not widget.tasks.is_busy():
            return
    raise AssertionError("it did not come to rest")
