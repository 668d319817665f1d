"""J7: tell a web address when somebody books, and prove it: at most six actions, by window."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from calendly_desktop.pages.webhooks.new_webhook import NewWebhookDialog
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from tests.receiver import Receiver

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
async def crm() -> AsyncIterator[Receiver]:
    """The receiving program, which checks signatures as a developer would write it by hand."""
    async with Receiver() as receiver:
        yield receiver


def is_signed_with(key: str, headers: dict[str, str], body: bytes) -> bool:
    """Check a signature without any code of the app: HMAC-SHA256 over time, dot and raw body."""
    parts = dict(part.split("=", 1) for part in headers["calendly-webhook-signature"].split(","))
    signed = parts["t"].encode() + b"." + body
    expected = hmac.new(key.encode(), signed, hashlib.sha256).hexdigest()
    fresh = abs(time.time() - int(parts["t"])) < 180
    return fresh and hmac.compare_digest(expected, parts["v1"])


async def _open(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    desk = await start_app(token="demo-token", page="webhooks")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.list.model.rowCount() > 3 and not page.tasks.is_busy("load"))
    return page


def _assert_proved(page: Any, crm: Receiver, key: str) -> None:
    [(line, headers, body)] = crm.requests
    assert line == "POST /calendly HTTP/1.1"
    assert is_signed_with(key, headers, body)
    assert not is_signed_with(key + "x", headers, body)
    assert not is_signed_with(key, headers, body + b" ")
    assert headers["content-type"] == "application/json"
    assert json.loads(body)["event"] == "invitee.created"
    assert "demo-token" not in str(headers)
    [window] = page.tools.windows.all()
    assert window.card.meaning.text().startswith("It answered 200 after ")
    assert "this computer, not from Calendly" in window.card.came_from.text()


async def test_a_webhook_made_and_proved_in_six_actions(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    crm: Receiver,
) -> None:
    page = await _open(start_app, until)
    address = f"{crm.url}/calendly"

    QTest.mouseClick(page.findChild(QPushButton, "new_webhook"), LEFT)  # action 1
    dialog = await until(lambda: page.findChild(NewWebhookDialog))
    await until(dialog.isVisible)
    assert dialog.focusWidget() is dialog.ui.address
    QTest.keyClicks(dialog.findChild(QLineEdit, "address"), address)  # action 2
    QTest.mouseClick(dialog.findChild(QPushButton, "new_webhook_create"), LEFT)  # action 3
    await until(lambda: dialog.ui.steps.currentWidget() is dialog.ui.done_step)
    await asyncio.sleep(0.1)  # the dialog takes its new shape
    QTest.mouseClick(dialog.findChild(QPushButton, "copy_key"), LEFT)  # action 4
    key = QApplication.clipboard().text()
    QTest.mouseClick(dialog.findChild(QPushButton, "new_webhook_test"), LEFT)  # action 5
    question = await until(lambda: page.window().findChild(ConfirmDialog))
    await until(question.isVisible)
    assert "127.0.0.1" in question.accessibleDescription()  # only since the test's CRM is here
    QTest.mouseClick(question.yes, LEFT)  # action 6
    await until(lambda: crm.requests)

    await until(lambda: page.findChild(NewWebhookDialog) is None)
    [window] = page.tools.windows.all()
    await until(lambda: not window.tasks.is_busy())
    _assert_proved(page, crm, key)
    [sent] = served_simulator.requests("POST", "/webhook_subscriptions")
    assert sent["status"] == 201
    assert sent["body"]["url"] == address
    assert sent["body"]["events"] == ["invitee.created", "invitee.canceled"]
    assert sent["body"]["scope"] == "user"
    assert sent["body"]["signing_key"] == key
    assert len(key) == 43
    assert page.detail.address.text() == address
    assert page.detail.chip.text() == "Active"
    await until(lambda: page.detail.copy_key.isEnabled(), what="for the key in the keyring")


async def test_the_same_by_keyboard_alone(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    crm: Receiver,
) -> None:
    page = await _open(start_app, until)
    page.window().activateWindow()
    page.new_action.trigger()
    dialog = await until(lambda: page.findChild(NewWebhookDialog))
    await until(dialog.isVisible)
    QTest.keyClicks(dialog.ui.address, f"{crm.url}/calendly")
    QTest.keyClick(dialog.ui.address, Qt.Key.Key_Return)
    await until(lambda: dialog.ui.steps.currentWidget() is dialog.ui.done_step)
    await asyncio.sleep(0.1)  # the dialog takes its new shape
    assert dialog.focusWidget() is dialog.ui.copy_key
    QTest.keyClick(dialog.ui.copy_key, Qt.Key.Key_Space)
    key = QApplication.clipboard().text()
    assert len(key) == 43
    QTest.keyClick(dialog.ui.copy_key, Qt.Key.Key_Tab)
    assert dialog.focusWidget() is dialog.test_button
    QTest.keyClick(dialog.test_button, Qt.Key.Key_Space)
    question = await until(lambda: page.window().findChild(ConfirmDialog))
    await until(question.isVisible)
    QTest.keyClick(question, Qt.Key.Key_Return)
    await until(lambda: page.findChild(NewWebhookDialog) is None)
    await until(lambda: crm.requests)
    [window] = page.tools.windows.all()
    await until(lambda: not window.tasks.is_busy())
    _assert_proved(page, crm, key)
    assert len(served_simulator.requests("POST", "/webhook_subscriptions")) == 1
    QTest.keyClick(window, Qt.Key.Key_Escape)
    await until(lambda: not page.tools.windows.all())
