"""One signed-in session and a window over it, for the windows that change many meetings."""

from __future__ import annotations

import contextlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meeting_cells import Clock, tell_time

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.window import ToolWindow


class Office:
    """A session as the app has it, and the windows that were opened on it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        self.session = session
        self.parent = parent
        self.windows: list[ToolWindow] = []

    @property
    def services(self) -> Services:
        return self.session.services

    def clock(self) -> Clock:
        return tell_time(self.services.events.timezone, datetime.now(UTC))

    def open(self, build: Callable[..., ToolWindow], *arguments: Any, **more: Any) -> Any:
        """Open a window as the Meetings tab does."""
        window = build(self.services, self.parent, self.clock, *arguments, **more)
        window.show()
        window.load()
        self.windows.append(window)
        return window

    async def close(self, window: ToolWindow) -> None:
        """Close a window before the end of the test."""
        self.windows.remove(window)
        window.hide()
        await window.aclose()
        window.deleteLater()


@pytest.fixture
async def office(
    tmp_path: Path, served_simulator: Any, qapp: QApplication
) -> AsyncIterator[Office]:
    theme().apply(qapp)
    paths = Paths(tmp_path / "profile")
    settings = Settings(paths.settings_file)
    session = Session(
        "test",
        token=served_simulator.token,
        api_url=served_simulator.url,
        paths=paths,
        settings=settings,
        credentials=Credentials(),
    )
    await session.services.account.load()
    with contextlib.suppress(NotAllowed):
        await session.services.events.learn_people()
    parent = QWidget()
    parent.show()
    made = Office(session, parent)
    yield made
    for window in list(made.windows):
        await made.close(window)
    await session.services.job_runs.aclose()
    await session.aclose()
    parent.close()
    parent.deleteLater()
