"""J7: tell a web address when somebody books: at most five actions, through the real window."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton

from calendly_desktop.pages.webhooks.new_webhook import NewWebhookDialog

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton
ADDRESS = "https://crm.example.org/calendly"


async def _open(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    desk = await start_app(token="demo-token", page="webhooks")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.list.model.rowCount() > 3 and not page.tasks.is_busy("load"))
    return page


async def test_a_webhook_in_five_actions(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await _open(start_app, until)

    QTest.mouseClick(page.findChild(QPushButton, "new_webhook"), LEFT)  # action 1
    dialog = await until(lambda: page.findChild(NewWebhookDialog))
    await until(dialog.isVisible)
    assert dialog.focusWidget() is dialog.ui.address
    QTest.keyClicks(dialog.findChild(QLineEdit, "address"), ADDRESS)  # action 2
    QTest.mouseClick(dialog.findChild(QPushButton, "new_webhook_create"), LEFT)  # action 3
    await until(lambda: dialog.ui.steps.currentWidget() is dialog.ui.done_step)
    await asyncio.sleep(0.1)  # the dialog takes its new shape
    QTest.mouseClick(dialog.findChild(QPushButton, "copy_key"), LEFT)  # action 4
    key = QApplication.clipboard().text()
    QTest.mouseClick(dialog.findChild(QPushButton, "new_webhook_done"), LEFT)  # action 5

    await until(lambda: page.findChild(NewWebhookDialog) is None)
    [sent] = served_simulator.requests("POST", "/webhook_subscriptions")
    assert sent["status"] == 201
    assert sent["body"]["url"] == ADDRESS
    assert sent["body"]["events"] == ["invitee.created", "invitee.canceled"]
    assert sent["body"]["scope"] == "user"
    assert sent["body"]["signing_key"] == key
    assert len(key) == 43
    assert page.detail.address.text() == ADDRESS
    assert page.detail.chip.text() == "Active"
    await until(lambda: page.detail.copy_key.isEnabled(), what="for the key in the keyring")


async def test_the_same_by_keyboard_alone(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    page = await _open(start_app, until)
    page.window().activateWindow()
    page.new_action.trigger()
    dialog = await until(lambda: page.findChild(NewWebhookDialog))
    await until(dialog.isVisible)
    QTest.keyClicks(dialog.ui.address, ADDRESS)
    QTest.keyClick(dialog.ui.address, Qt.Key.Key_Return)
    await until(lambda: dialog.ui.steps.currentWidget() is dialog.ui.done_step)
    await asyncio.sleep(0.1)  # the dialog takes its new shape
    assert dialog.focusWidget() is dialog.ui.copy_key
    QTest.keyClick(dialog.ui.copy_key, Qt.Key.Key_Space)
    assert len(QApplication.clipboard().text()) == 43
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    await until(lambda: page.findChild(NewWebhookDialog) is None)
    assert len(served_simulator.requests("POST", "/webhook_subscriptions")) == 1
