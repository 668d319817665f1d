"""A session against the served simulator, and windows over it that are closed at the end."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from calendly_desktop.domain.times import find_zone
from calendly_desktop.sessions import Session
from calendly_desktop.store.event_views import Scope
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
    """The meetings that are there for a reason, and hardly any other."""
    return {"seed": 1, "meetings": 4}


@pytest.fixture
async def session(tmp_path: Path, served_simulator: Any) -> AsyncIterator[Session]:
    """A signed-in account whose local copy is empty."""
    paths = Paths(tmp_path / "profile")
    made = Session(
        "account",
        token="demo-token",
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    await made.services.account.load()
    yield made
    await made.aclose()


@pytest.fixture
def read(session: Session) -> Callable[..., Any]:
    """Read the meetings of everybody, or of another scope, and by wish their invitees."""

    async def all_of(scope: Scope | None = None, *, invitees: bool = True) -> None:
        events = session.services.events
        asked = events.asked_for(scope or Scope("organization"))
        listing = await session.client.list_scheduled_events(**asked).all()
        await events.keep(listing.items, moment=datetime.now(UTC))
        if invitees:
            for event in await events.needing_among(event.uri for event in listing.items):
                await events.read_invitees(event)

    return all_of


@pytest.fixture
async def opened(qapp: QApplication) -> AsyncIterator[Callable[..., Any]]:
    """Open a window as the Meetings tab does: `opened(lambda parent, clock: Window(...))`."""
    theme().apply(qapp)
    parent = QWidget()
    parent.show()
    windows = Windows(parent)

    def clock() -> Clock:
        return Clock(find_zone("Europe/Berlin"), True, datetime.now(UTC))

    def open_one(build: Callable[[QWidget, Callable[[], Clock]], ToolWindow]) -> ToolWindow:
        return windows.open("window", lambda: build(parent, clock))

    yield open_one
    await windows.aclose()
    parent.close()
    parent.deleteLater()
