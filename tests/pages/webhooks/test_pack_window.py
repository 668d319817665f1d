"""The pack for a developer, saved from the window: what is in the file, and what is not."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from calendly_desktop.pages.webhooks.pack_window import DeveloperPackWindow
from tests.pages.webhooks.conftest import KEY, Room

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

LEFT = Qt.MouseButton.LeftButton


def opened(room: Room, address: str) -> DeveloperPackWindow:
    for number, row in enumerate(room.page.list.model.rows):
        if row.subscription.callback_url.endswith(address):
            room.page.list.view.setCurrentIndex(room.page.list.model.index(number))
    QTest.mouseClick(room.page.detail.pack, LEFT)
    window = room.page.tools.windows.all()[-1]
    assert isinstance(window, DeveloperPackWindow)
    return window


async def saved(window: DeveloperPackWindow, path: Path, until: Callable[..., Any]) -> Path:
    await until(window.ui.save_pack.isEnabled)
    QTest.mouseClick(window.ui.save_pack, LEFT)
    dialog: QFileDialog = await until(lambda: window.findChild(QFileDialog))
    await until(dialog.isVisible)
    field = dialog.findChild(QLineEdit)
    assert field is not None
    assert field.text().startswith("Calendly webhook for ")
    field.setText(str(path))
    dialog.accept()
    await until(lambda: path.exists() and not window.tasks.is_busy())
    return path


async def test_one_file_with_everything_but_the_key(
    room: Room, until: Callable[..., Any], tmp_path: Path
) -> None:
    await room.keep_key(room.hook("/engineering"))
    window = opened(room, "/engineering")
    path = await saved(window, tmp_path / "pack.zip", until)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(tmp_path)
    folder = tmp_path / "calendly-webhook"
    sample = json.loads((folder / "samples/invitee.canceled.json").read_text(encoding="utf-8"))
    assert sample["event"] == "invitee.canceled"
    assert sample["payload"]["cancellation"]
    assert "The group Engineering hiring" in (folder / "README.md").read_text(encoding="utf-8")
    whole = b"".join(each.read_bytes() for each in folder.rglob("*") if each.is_file())
    for private in (KEY, "sample-signing-key", "ada.lindgren@", "Lindgren", "Sample Invitee"):
        assert private.encode() not in whole, private
    program, vectors = folder / "python/calendly_webhook.py", folder / "test-vectors.json"
    ran = subprocess.run([sys.executable, program, vectors], capture_output=True, text=True)
    assert ran.returncode == 0, ran.stdout
    assert "WRONG" not in ran.stdout


async def test_the_note_can_be_copied_and_names_no_key(
    room: Room, until: Callable[..., Any]
) -> None:
    window = opened(room, "/engineering")
    await until(window.ui.save_pack.isEnabled)
    assert window.focusWidget() is window.ui.save_pack
    QTest.mouseClick(window.ui.copy_note, LEFT)
    note = QGuiApplication.clipboard().text()
    assert "https://hooks.example.com/engineering" in note
    assert "- Somebody books a meeting\n- A booking is canceled\n" in note
    assert "The signing key is not in it" in note


async def test_an_event_without_a_sample_is_told(
    room: Room, until: Callable[..., Any], served_simulator: Any, tmp_path: Path
) -> None:
    served_simulator.fault(path="/sample_webhook_data", kind="status", status=404)
    window = opened(room, "/engineering")
    path = await saved(window, tmp_path / "pack.zip", until)
    assert window.ui.state.text() == "Calendly gave no sample for one event; the pack says so."
    with zipfile.ZipFile(path) as archive:
        readme = archive.read("calendly-webhook/README.md").decode()
    assert "Calendly gave no sample for `invitee.created`." in readme


async def test_without_a_connection_it_says_so_and_tries_again(
    room: Room, until: Callable[..., Any], served_simulator: Any
) -> None:
    served_simulator.fault(path="/sample_webhook_data", kind="drop_before", times=3)
    window = opened(room, "/engineering")
    await until(window.banner.is_shown)
    assert not window.ui.save_pack.isEnabled()
    served_simulator.clear()
    window.banner.buttons()[0].click()
    await until(window.ui.save_pack.isEnabled)


async def test_all_of_it_has_names_and_every_access_key_is_used_once(
    room: Room, until: Callable[..., Any]
) -> None:
    from tests.shell.test_accessible import _access_keys, _alike, _unnamed

    window = opened(room, "/engineering")
    await until(window.ui.save_pack.isEnabled)
    assert [*_unnamed(window), *_alike(window), *_access_keys(window)] == []
    assert [*_unnamed(room.page), *_alike(room.page)] == []
