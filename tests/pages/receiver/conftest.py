"""The Webhooks tab of a signed-in session with the receiver open, and Calendly's side of it."""

from __future__ import annotations

import asyncio
import json
import time
import urllib.error
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from shiboken6 import isValid

from calendly_desktop.domain.webhook_signature import HEADER, sign
from calendly_desktop.pages.webhooks.page import WebhooksPage
from calendly_desktop.pages.webhooks.receiver_window import ReceiverWindow
from calendly_desktop.sessions import Session
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.paths import Paths
from calendly_desktop.system.settings import Settings
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

    from calendly_desktop.viewmodels.inbox import DeliveriesModel

KEY = "the-key-of-this-test"


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    """The meetings that are there for a reason, and hardly any other."""
    return {"seed": 1, "meetings": 4}


class Room:
    """The window, what arrives in it, and what a user does there."""

    def __init__(
        self, session: Session, page: WebhooksPage, simulator: Any, until: Callable[..., Any]
    ) -> None:
        self.session = session
        self.page = page
        self.simulator = simulator
        self.until = until
        page.detail.receive.click()  # as somebody who never heard of it finds it
        [window] = page.tools.windows.all()
        assert isinstance(window, ReceiverWindow)
        self.window = window

    @property
    def ui(self) -> Any:
        return self.window.ui

    @property
    def view(self) -> Any:
        return self.window.view.ui

    @property
    def model(self) -> DeliveriesModel:
        return self.window.list.model

    async def start(self, port: int = 0) -> str:
        """Start receiving; return the address."""
        self.ui.port.setValue(port)
        self.ui.start.click()
        await self.until(lambda: self.window.switch.is_on)
        await self.idle()
        return self.window.switch.address

    async def idle(self) -> None:
        await self.until(lambda: not self.window.tasks.is_busy())

    async def arrived(self, count: int) -> None:
        """Wait until so many are listed and checked."""
        await self.until(lambda: self.model.count == count, what=f"for {count} deliveries")
        await self.idle()

    def texts(self, column: int) -> list[str]:
        model = self.model
        return [str(model.index(row, column).data()) for row in range(model.rowCount())]

    def verdicts(self) -> list[str]:
        """Return the verdicts in a word, as they are listed."""
        checks = (self.model.check(row.delivery.number) for row in self.model.shown())
        return [check.mark.short if check else "" for check in checks]

    def choose(self, row: int) -> None:
        self.ui.table.setCurrentIndex(self.model.index(row, 0))

    def facts(self) -> dict[str, list[str]]:
        """Return what is shown as facts: by label, the values of the other columns."""
        model = self.window.view.facts.model
        columns = range(1, model.columnCount())
        return {
            str(model.index(row, 0).data()): [
                str(model.index(row, column).data()) for column in columns
            ]
            for row in range(model.rowCount())
        }

    async def post(
        self, body: bytes | dict[str, Any], key: str = KEY, *, ago: float = 0, header: str = ""
    ) -> int:
        """Send what Calendly would send; return the status of the answer."""
        content = body if isinstance(body, bytes) else json.dumps(body).encode()
        header = header or (sign(key, content, time.time() - ago) if key else "")
        signed = {HEADER: header} if header else {}
        return await asyncio.to_thread(send, self.window.switch.address, content, signed)

    async def type_key(self, key: str = KEY) -> None:
        """Check signatures with a key that is typed."""
        self.ui.key_source.setCurrentIndex(1)
        self.ui.typed_key.setText(key)
        self.ui.typed_key.textEdited.emit(key)
        self.ui.typed_key.editingFinished.emit()
        await self.idle()

    async def answer(self, *, yes: bool) -> str:
        """Answer a question; return what it asked."""
        dialog = await self.until(lambda: self.window.findChild(ConfirmDialog))
        await self.until(dialog.isVisible)
        words = f"{dialog.windowTitle()} {dialog.accessibleDescription()}"
        (dialog.yes if yes else dialog.no).click()
        await self.until(
            lambda: not isValid(self.window) or not self.window.findChild(ConfirmDialog)
        )
        return words

    async def save(self, path: Path) -> None:
        """Answer the question where to save."""
        dialog = await self.until(lambda: self.window.findChild(QFileDialog, "save_dialog"))
        edit = dialog.findChild(QLineEdit, "fileNameEdit")
        edit.setText(str(path))
        dialog.accept()
        await self.until(path.exists)
        await self.idle()


def send(url: str, content: bytes, headers: dict[str, str]) -> int:
    request = urllib.request.Request(
        url, data=content, headers={"Content-Type": "application/json", **headers}
    )
    try:
        with urllib.request.urlopen(request, timeout=10) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        error.close()
        return error.code


@pytest.fixture
def booking() -> Callable[..., dict[str, Any]]:
    """Make the body of a delivery: somebody booked."""

    def make(number: int = 1, *, event: str = "invitee.created", **payload: Any) -> dict[str, Any]:
        uri = f"https://api.calendly.com/scheduled_events/E{number}"
        return {
            "event": event,
            "created_at": "2026-11-28T09:41:00.000000Z",
            "created_by": "https://api.calendly.com/users/U",
            "payload": {
                "uri": f"{uri}/invitees/I{number}",
                "event": uri,
                "name": f"Guest {number}",
                "email": f"guest{number}@example.com",
                "status": "active",
                "timezone": "America/New_York",
                "questions_and_answers": [
                    {"question": "Topic?", "answer": "The budget", "position": 0}
                ],
                "tracking": {"utm_source": "newsletter"},
                "cancel_url": "https://calendly.com/cancellations/CANARY-cancel",
                "reschedule_url": "https://calendly.com/reschedulings/CANARY-move",
                "scheduled_event": {
                    "uri": uri,
                    "name": "Intro call",
                    "status": "active",
                    "start_time": "2026-12-01T14:00:00.000000Z",
                    "end_time": "2026-12-01T14:30:00.000000Z",
                    "location": {"type": "physical", "location": "Room 4"},
                },
                **payload,
            },
        }

    return make


@pytest.fixture
async def room(
    tmp_path: Path, served_simulator: Any, qapp: QApplication, until: Callable[..., Any]
) -> AsyncIterator[Room]:
    qapp.setQuitOnLastWindowClosed(False)
    theme().apply(qapp)
    paths = Paths(tmp_path / "profile")
    session = Session(
        "account",
        token="demo-token",
        api_url=served_simulator.url,
        paths=paths,
        settings=Settings(paths.settings_file),
        credentials=Credentials.for_this_session("A test has no keyring."),
    )
    await session.services.account.load()
    page = WebhooksPage(session.services)
    page.resize(1180, 760)
    page.show()
    await until(lambda: not page.tasks.is_busy())
    made = Room(session, page, served_simulator, until)
    yield made
    await page.aclose()
    page.close()
    page.deleteLater()
    await session.aclose()
    QApplication.clipboard().clear()
