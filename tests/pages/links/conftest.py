"""The Booking links tab over one signed-in session, opened and closed as starts of the app do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QGuiApplication

from calendly_desktop.pages.links.page import LinksPage
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from tests.conftest import ServedSimulator


class Room:
    """Builds pages over one profile, as starts of the app do, and closes them."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.client = session.client
        self.database = session.database
        self.settings = session.services.settings
        self.said: list[str] = []
        self.online: list[bool] = []
        self._open: list[LinksPage] = []

    def build(self) -> LinksPage:
        self.session.services.__dict__.pop("links", None)  # each start opens the store anew
        page = LinksPage(self.session.services)
        page.toast.connect(self.said.append)
        page.connection_changed.connect(self.online.append)
        page.resize(1180, 700)
        page.show()
        self._open.append(page)
        return page

    async def close(self, page: LinksPage) -> None:
        self._open.remove(page)
        await page.aclose()
        page.close()
        page.deleteLater()

    async def aclose(self) -> None:
        for page in list(self._open):
            await self.close(page)
        QGuiApplication.clipboard().clear()  # offscreen Qt frees it after Python is gone: crash


@pytest.fixture
async def room(
    served_simulator: ServedSimulator, tmp_path: Path, qapp: QApplication
) -> AsyncIterator[Room]:
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
    made = Room(session)
    yield made
    await made.aclose()
    await session.aclose()


@pytest.fixture
async def page(room: Room) -> LinksPage:
    """The tab with everything read."""
    made = room.build()
    async with asyncio.timeout(15):
        await asyncio.sleep(0.01)
        while made.tasks.is_busy():
            await asyncio.sleep(0.01)
    return made
