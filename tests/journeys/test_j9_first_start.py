"""J9: first start to first useful click: one action for sample data, three for my account."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.desk import Desk


def _rows(desk: Desk) -> int:
    workspace = desk.window.workspace
    if workspace is None:
        return 0
    views = workspace.current_page.findChildren(QAbstractItemView)
    return max((v.model().rowCount() for v in views if v.model() is not None), default=0)


async def test_sample_data_takes_one_action(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk = await start_app()
    await until(lambda: desk.window.welcome is not None and desk.window.isVisible())

    button = desk.window.findChild(QPushButton, "explore_sample_data")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)  # action 1

    await until(lambda: _rows(desk) > 3, what="for the list of meetings")
    assert desk.window.workspace.bar.sample_chip.text() == "Sample data"
    assert served_simulator.requests() == [], "sample data asked a server"


async def test_my_account_takes_three_actions(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    tmp_path: Path,
) -> None:
    desk = await start_app()
    await until(lambda: desk.window.welcome is not None and desk.window.isVisible())
    welcome = desk.window.welcome
    QApplication.clipboard().setText(f"  {served_simulator.token}\n")

    QTest.mouseClick(welcome.ui.connect_my_calendly, Qt.MouseButton.LeftButton)  # action 1
    QTest.keyClick(welcome.ui.token, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)  # 2
    QTest.mouseClick(welcome.ui.connect, Qt.MouseButton.LeftButton)  # action 3

    await until(lambda: _rows(desk) > 3, what="for the list of meetings")
    await until(lambda: desk.window.status.account.text() != "")
    assert "not Calendly" in desk.window.status.connection.text()
    assert desk.window.welcome is None
    sent = {request["method"] for request in served_simulator.requests()}
    assert sent == {"GET"}
    for file in (tmp_path / "profile").rglob("*"):
        if file.is_file():
            assert served_simulator.token.encode() not in file.read_bytes(), file


async def test_the_first_start_by_keyboard_alone(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app()
    await until(lambda: desk.window.welcome is not None and desk.window.isVisible())
    desk.window.activateWindow()
    focused = desk.window.focusWidget()
    assert focused is not None
    assert focused.objectName() == "explore_sample_data"

    QTest.keyClick(focused, Qt.Key.Key_Space)

    await until(lambda: _rows(desk) > 3, what="for the list of meetings")
