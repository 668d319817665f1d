"""The Webhooks tab over one signed-in session, opened and closed as starts of the app do."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from calendly_desktop.pages.webhooks.page import WebhooksPage
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from calendly_desktop.toolkit.window import ToolWindow
    from tests.conftest import ServedSimulator

HOOKS = "/webhook_subscriptions"
ENGINEERING = "https://hooks.example.com/engineering"


class Keyring:
    """A keyring in memory, as the operating system's one outlives the app."""

    def __init__(self) -> None:
        self.secrets: dict[str, str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get(username)

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.secrets.pop(username, None)


class Room:
    """One computer: starts the session anew over one profile and one keyring, and closes it."""

    def __init__(self, simulator: ServedSimulator, folder: Path, token: str) -> None:
        self.simulator = simulator
        self.paths = Paths(folder / "profile")
        self.keyring = Keyring()
        self.token = token
        self.said: list[str] = []
        self.page: WebhooksPage
        self.session: Session

    async def start(self) -> WebhooksPage:
        """Start: sign in, show the tab, read everything."""
        self.session = Session(
            "test",
            token=self.token,
            api_url=self.simulator.url,
            paths=self.paths,
            settings=Settings(self.paths.settings_file),
            credentials=Credentials(backend=self.keyring),
        )
        self.session.services.writes._looks._pauses = (0.0, 0.02, 0.02)
        self.page = WebhooksPage(self.session.services)
        self.page.toast.connect(self.said.append)
        self.page.resize(1180, 760)
        self.page.show()
        await self.settled()
        return self.page

    async def settled(self, window: ToolWindow | None = None) -> None:
        """Wait until nothing runs in the page, or in a window of it, and none is being closed."""
        closing = self.page.tools.windows._closing
        async with asyncio.timeout(15):
            await asyncio.sleep(0.01)
            while (window or self.page).tasks.is_busy() or closing.is_busy():
                await asyncio.sleep(0.01)

    async def stop(self) -> None:
        """End the app in order."""
        await self.settled()
        await self.page.aclose()
        self.page.close()
        self.page.deleteLater()
        await self.session.aclose()
        QGuiApplication.clipboard().clear()  # offscreen Qt frees it after Python is gone: crash

    def addresses(self) -> list[str]:
        """What the list shows, from top to bottom."""
        model = self.page.list.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def choose(self, address: str, state: str = "") -> None:
        """Choose a webhook in the list."""
        for number, row in enumerate(self.page.list.model.rows):
            if row.subscription.callback_url == address and state in row.state.word:
                self.page.list.view.setCurrentIndex(self.page.list.model.index(number))
                return
        raise AssertionError(f"{address} is not in the list: {self.addresses()}")

    async def held_button(self) -> QPushButton:
        """The button that restores what is paused, or decides about a change."""

        def shown() -> list[QPushButton]:
            found = self.page.detail.findChildren(QPushButton, "open_held")
            return [each for each in found if each.isVisible()]

        async with asyncio.timeout(15):
            while len(shown()) != 1:
                await asyncio.sleep(0.01)
        return shown()[0]

    def window(self) -> Any:
        """The one window that is open."""
        [window] = self.page.tools.windows.all()
        return window

    def sent(self) -> list[str]:
        """The methods of what the server was asked to change, in order."""
        received = self.simulator.requests(path=HOOKS)
        return [request["method"] for request in received if request["method"] != "GET"]

    def fault(self, kind: str, method: str, **more: Any) -> None:
        self.simulator.fault(kind=kind, match={"method": method, "path": HOOKS}, **more)


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 4}


@pytest.fixture
def token() -> str:
    return "demo-token"


@pytest.fixture
async def room(
    served_simulator: ServedSimulator, tmp_path: Path, qapp: QApplication, token: str
) -> AsyncIterator[Room]:
    theme().apply(qapp)
    made = Room(served_simulator, tmp_path, token)
    await made.start()
    yield made
    await made.stop()


@pytest.fixture
def change_of(room: Room, until: Callable[..., Any]) -> Callable[..., Any]:
    """Open the window that changes a webhook, ready to be filled in."""

    async def open_one(address: str = ENGINEERING) -> Any:
        room.choose(address)
        room.page.detail.changing.change.click()
        window = room.window()
        await room.settled(window)
        return window

    return open_one
