"""The Webhooks tab over one signed-in session, and a program that takes messages."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import msgspec
import pytest
from PySide6.QtGui import QGuiApplication

from calendly_desktop.pages.webhooks.page import WebhooksPage
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.theme import theme
from tests.receiver import Receiver

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path
    from typing import Any

    from PySide6.QtWidgets import QApplication

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.pages.webhooks.test_window import DeliveryTestWindow
    from tests.conftest import ServedSimulator

KEY = "the-key-of-the-test"


class Room:
    """A session, the tab, and windows on webhooks that point at the receiver."""

    def __init__(self, session: Session, page: WebhooksPage, receiver: Receiver) -> None:
        self.session = session
        self.page = page
        self.receiver = receiver
        self.tests = session.services.webhook_tests

    def hook(self, ending: str = "/engineering", path: str = "/hook") -> WebhookSubscription:
        """Return a webhook of the list as if it sent to the receiver."""
        every = self.session.services.webhooks.subscriptions
        found = next(row for row in every if row.callback_url.endswith(ending))
        return msgspec.structs.replace(found, callback_url=f"{self.receiver.url}{path}")

    async def keep_key(self, subscription: WebhookSubscription, key: str = KEY) -> None:
        """Keep a key for a webhook, as if it had been made here."""
        await self.session.keys.keep(subscription.uri, key)

    def open(self, subscription: WebhookSubscription, **more: bool) -> DeliveryTestWindow:
        """Open the window of test deliveries."""
        from calendly_desktop.pages.webhooks.test_window import DeliveryTestWindow

        self.page.tools.test(subscription, **more)
        window = self.page.tools.windows.all()[-1]
        assert isinstance(window, DeliveryTestWindow)
        return window

    async def agree(self, window: DeliveryTestWindow, until: Callable[..., Any]) -> ConfirmDialog:
        """Answer the question about an unusual place with yes."""
        question: ConfirmDialog = await until(lambda: window.findChild(ConfirmDialog))
        await until(question.isVisible)
        question.yes.click()
        return question


@pytest.fixture
async def receiver() -> AsyncIterator[Receiver]:
    async with Receiver() as made:
        yield made


@pytest.fixture
async def room(
    served_simulator: ServedSimulator, tmp_path: Path, qapp: QApplication, receiver: Receiver
) -> AsyncIterator[Room]:
    theme().apply(qapp)
    paths = Paths(tmp_path / "profile")
    session = Session(
        "test",
        token=served_simulator.token,
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials(backend=None),
    )
    page = WebhooksPage(session.services)
    page.resize(1180, 700)
    page.show()
    async with asyncio.timeout(15):
        await asyncio.sleep(0.01)
        while page.tasks.is_busy():
            await asyncio.sleep(0.01)
    yield Room(session, page, receiver)
    await page.aclose()
    page.close()
    page.deleteLater()
    await session.aclose()
    QGuiApplication.clipboard().clear()  # offscreen Qt frees it after Python is gone: crash
