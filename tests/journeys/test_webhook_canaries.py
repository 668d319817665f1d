"""Signing keys stay in the keyring: all that is done with webhooks, then every file is searched."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit

from calendly_desktop.domain.webhook_definitions import definition_of
from calendly_desktop.pages.webhooks.new_webhook import NewWebhookDialog
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.logs import start_logging, stop_logging
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from tests.receiver import Receiver

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from pathlib import Path

LEFT = Qt.MouseButton.LeftButton


class MemoryKeyring:
    """A keyring of the test's own."""

    name = "Test keyring"

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}
        self.seen: set[str] = set()

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password
        self.seen.add(password)

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 4}


@pytest.fixture
async def crm() -> AsyncIterator[Receiver]:
    async with Receiver() as receiver:
        yield receiver


async def save_into(window: Any, path: Path, until: Callable[..., Any]) -> None:
    """Answer the question where to save."""
    dialog = await until(lambda: window.findChild(QFileDialog, "save_dialog"))
    dialog.findChild(QLineEdit, "fileNameEdit").setText(str(path))
    dialog.accept()
    await until(path.exists)
    await until(lambda: not window.tasks.is_busy())


async def make_and_test(page: Any, crm: Receiver, until: Callable[..., Any]) -> None:
    page.new_action.trigger()
    dialog = await until(lambda: page.findChild(NewWebhookDialog))
    await until(dialog.isVisible)
    QTest.keyClicks(dialog.ui.address, f"{crm.url}/hook")
    QTest.mouseClick(dialog.create_button, LEFT)
    await until(lambda: dialog.created is not None)
    QTest.mouseClick(dialog.test_button, LEFT)
    question = await until(lambda: page.window().findChild(ConfirmDialog))
    await until(question.isVisible)
    QTest.mouseClick(question.yes, LEFT)
    await until(lambda: crm.requests)
    [window] = page.tools.windows.all()
    await until(lambda: not window.tasks.is_busy())
    window.reject()
    await until(lambda: not page.tools.windows.all())


async def save_both(page: Any, folder: Path, until: Callable[..., Any]) -> None:
    for action, button, name in (
        (page.pack_action, "save_pack", "pack.zip"),
        (page.compare_action, "save", "backup.json"),
    ):
        action.trigger()
        [window] = page.tools.windows.all()
        await until(lambda window=window: not window.tasks.is_busy())
        if name == "backup.json":
            window.ui.whole.setChecked(True)
        QTest.mouseClick(getattr(window.ui, button), LEFT)
        await save_into(window, folder / name, until)
        window.reject()
        await until(lambda: not page.tools.windows.all())


async def change_it(desk: Any, address: str, served_simulator: Any) -> None:
    """Give it another key, be refused one, pause it, and leave it restored once, paused once."""
    services = desk.session.services
    changes, store = services.webhook_changes, services.webhooks

    def hook() -> Any:
        return next(row for row in store.subscriptions if row.callback_url == address)

    wanted = msgspec.structs.replace(definition_of(hook()), events=("invitee.created",))
    asked: dict[str, Any] = {"key": "new", "back": "new", "make_first": False}
    await changes.replace(hook(), wanted, **asked)
    served_simulator.fault(kind="status", status=403, match={"method": "POST"})
    await changes.replace(hook(), wanted, **asked)
    paused = await changes.pause(hook())
    assert (await changes.decide(paused.id, "go_back")).state == "closed"
    assert (await changes.pause(hook())).state == "paused"


async def test_17_no_signing_key_leaves_the_keyring(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    crm: Receiver,
    tmp_path: Path,
) -> None:
    profile, saved = tmp_path / "profile", tmp_path / "saved"
    profile.mkdir()
    saved.mkdir()
    keyring = MemoryKeyring()
    handler = start_logging(profile / "calendly-desktop.log", verbose=True)
    try:
        desk = await start_app(
            credentials=Credentials(backend=keyring), token="demo-token", page="webhooks"
        )
        await until(lambda: desk.window.workspace is not None)
        page = desk.window.workspace.current_page
        await until(lambda: page.list.model.rowCount() > 3 and not page.tasks.is_busy("load"))
        await make_and_test(page, crm, until)
        await save_both(page, saved, until)
        await change_it(desk, f"{crm.url}/hook", served_simulator)
        desk.window.close()
        await until(lambda: desk.session is None)
    finally:
        stop_logging(handler)
        QApplication.clipboard().clear()

    posted = served_simulator.requests("POST", "/webhook_subscriptions")
    keys = {request["body"]["signing_key"] for request in posted}
    assert len(keys) >= 2, "nothing was made: this test would prove nothing"
    assert keys <= {entry.rpartition(" ")[2] for entry in keyring.seen}
    files = [file for file in tmp_path.rglob("*") if file.is_file()]
    assert {"pack.zip", "backup.json", "calendly-desktop.log", "journal.sqlite3"} <= {
        file.name for file in files
    }
    contents = {file.name: file.read_bytes() for file in files}
    with zipfile.ZipFile(saved / "pack.zip") as pack:  # what is packed cannot be searched
        contents |= {name: pack.read(name) for name in pack.namelist()}
    for name, content in contents.items():
        for key in keys:
            assert key.encode() not in content, f"{name} holds a signing key"
