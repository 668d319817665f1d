"""The Account tab over a signed-in session against the served simulator."""

from __future__ import annotations

import asyncio
import csv
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit

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

    from calendly_desktop.pages.account.section import AccountSection
    from calendly_desktop.pages.account.table_section import TableSection
    from tests.conftest import ServedSimulator


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 80}


def table_in(path: Path) -> list[list[str]]:
    """Return the rows of a saved CSV file."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


class Room:
    """Opens the tab, and closes it at the end."""

    def __init__(self, session: Session, until: Callable[..., Any]) -> None:
        self.session = session
        self.said: list[str] = []
        self.wanted: list[Any] = []
        self._until = until
        self._open: list[AccountPage] = []

    async def open(self, key: str, *, reads: bool = True) -> Any:
        """Open the tab with one of its sections in front; reads: as if it were online."""
        page = AccountPage(self.session.services)
        page.loads_when_shown = False
        page.toast.connect(self.said.append)
        page.meetings_wanted.connect(self.wanted.append)
        page.resize(1180, 700)
        page.show()
        page.complete()
        self._open.append(page)
        page.show_section(key)
        if reads:
            page.refresh()
        section = page.section(key)
        await self.settle(section)
        return section

    async def settle(self, section: AccountSection) -> None:
        """Wait until nothing is read any longer."""
        async with asyncio.timeout(15):
            await asyncio.sleep(0.02)
            while section.tasks.is_busy():
                await asyncio.sleep(0.01)

    async def save(self, section: TableSection[Any], path: Path) -> None:
        """Save what is shown, as people do."""
        section.ui.save.click()
        dialog = await self._until(lambda: section.window().findChild(QFileDialog))
        name = dialog.findChild(QLineEdit, "fileNameEdit")
        name.setText(str(path))
        dialog.accept()
        await self._until(path.exists)
        await self.settle(section)

    async def aclose(self) -> None:
        """Close everything that is open."""
        for page in self._open:
            await page.aclose()
            page.close()
            page.deleteLater()
        QGuiApplication.clipboard().clear()


@pytest.fixture
async def room(
    served_simulator: ServedSimulator,
    tmp_path: Path,
    qapp: QApplication,
    until: Callable[..., Any],
) -> AsyncIterator[Room]:
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
    made = Room(session, until)
    yield made
    await made.aclose()
    await session.aclose()
