"""The Account tab over a signed-in session, its connection followed as in the window."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication

from calendly_desktop.pages.account.page import AccountPage
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.states import StatePanel
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from tests.conftest import ServedSimulator


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 12, "plan": "enterprise"}


class Tab:
    """The tab, and what a person sees of it."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.page = AccountPage(session.services)
        self.page.connection_changed.connect(session.services.connection.note)
        self.page.resize(1180, 700)

    async def open(self, section: str) -> None:
        """Show the tab with a section in front, and wait until it is read."""
        self.page.show_section(section)
        self.page.show()
        await self.settle()

    async def show(self, section: str) -> None:
        """Go to another section."""
        self.page.show_section(section)
        await self.settle()

    async def settle(self) -> None:
        async with asyncio.timeout(15):
            await asyncio.sleep(0.02)
            while self.page.tasks.is_busy():
                await asyncio.sleep(0.01)

    def banner(self) -> str:
        """Return the title of the banner; empty where there is none."""
        banner = self.page.banner
        return banner.title_label.text() if banner.is_shown() else ""

    def panel(self) -> tuple[str, str]:
        """Return state and title of the panel that is shown in place of a list."""
        panels = self.page.ui.stack.findChildren(StatePanel)
        seen = [each for each in panels if each.isVisible()]
        return (seen[0].state, seen[0].title_label.text()) if seen else ("", "")


@pytest.fixture
async def tab(
    tmp_path: Path, served_simulator: ServedSimulator, qapp: QApplication
) -> AsyncIterator[Tab]:
    qapp.setQuitOnLastWindowClosed(False)
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
    made = Tab(session)
    yield made
    QApplication.clipboard().clear()
    await made.page.aclose()
    await session.services.job_runs.aclose()
    made.page.close()
    made.page.deleteLater()
    await session.aclose()
