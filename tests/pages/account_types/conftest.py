"""The Account tab over a whole session, for event types and availability."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication

from calendly_desktop.pages.account.page import AccountPage
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from calendly_desktop.pages.services import Services


class Tab:
    """The tab as the app builds it, and what somebody sees of it."""

    def __init__(self, session: Session, until: Callable[..., Any]) -> None:
        self.session = session
        self.until = until
        self.toasts: list[str] = []
        self.built: list[Any] = []
        self.meetings: list[Any] = []
        self.page = AccountPage(self.services)
        self.page.toast.connect(self.toasts.append)
        self.page.build_wanted.connect(self.built.append)
        self.page.meetings_wanted.connect(self.meetings.append)
        self.page.resize(1180, 690)
        self.page.show()
        self.page.activateWindow()

    @property
    def services(self) -> Services:
        return self.session.services

    async def settled(self, tasks: Any = None) -> None:
        """Wait until nothing is read or written any more."""
        busy = tasks or self.page.tasks
        await self.until(lambda: not busy.is_busy())

    async def section(self, key: str) -> Any:
        """Show a section, as far as it has to say anything."""
        self.page.show_section(key)
        await self.settled()
        found: Any = self.page.section(key)
        if key == "event_types":
            await self.until(lambda: not found._follow.isActive())
        return found

    async def window(self) -> Any:
        """Return the window that was opened last, once it has read what it shows."""
        window = self.page.tools.windows.all()[-1]
        await self.settled(window.tasks)
        return window

    async def close(self) -> None:
        await self.page.aclose()
        self.page.close()
        self.page.deleteLater()


@pytest.fixture
def simulator_options(request: pytest.FixtureRequest) -> dict[str, Any]:
    return {"seed": 1, "meetings": 4, "role": getattr(request, "param", "owner")}


@pytest.fixture
async def tab(
    tmp_path: Path, served_simulator: Any, qapp: QApplication, until: Callable[..., Any]
) -> AsyncIterator[Tab]:
    theme().apply(qapp)
    paths = Paths(tmp_path / "profile")
    session = Session(
        "test",
        token=served_simulator.token,
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(),
    )
    await session.services.account.load()
    made = Tab(session, until)
    await made.settled()
    served_simulator.clear()
    yield made
    await made.close()
    await session.aclose()
    QGuiApplication.clipboard().clear()
