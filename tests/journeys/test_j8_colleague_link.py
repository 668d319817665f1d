"""J8: copy a colleague's booking link: at most three actions, through the real window."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton


def _button(page: Any, name: str) -> QPushButton | None:
    buttons = page.findChildren(QPushButton, "copy_booking_link")
    return next((b for b in buttons if b.accessibleName() == name and b.isVisible()), None)


async def test_with_the_mouse(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    tabs = desk.window.workspace.tabs
    names = [tabs.tabText(place) for place in range(tabs.count())]

    QTest.mouseClick(
        tabs, LEFT, pos=tabs.tabRect(names.index("Account")).center()
    )  # action 1: the tab
    page = desk.window.workspace.current_page
    await until(lambda: page.people.table.people.rowCount() == 12)
    sections = page.ui.sections
    place: QPoint = sections.visualItemRect(sections.item(2)).center()
    QTest.mouseClick(sections.viewport(), LEFT, pos=place)  # action 2: People
    button = await until(lambda: _button(page, "Copy booking link for Sofia Rossi"))
    QTest.mouseClick(button, LEFT)  # action 3: her button

    content = QApplication.clipboard().mimeData()
    assert content.text() == "https://calendly.com/sofia-rossi"
    assert 'href="https://calendly.com/sofia-rossi"' in content.html()
    assert "Book a meeting with Sofia Rossi" in content.html()
    assert button.text() == "Copied"
    assert button.accessibleName() == "Copy booking link for Sofia Rossi"
    assert {request["method"] for request in served_simulator.requests()} == {"GET"}


async def test_with_the_keyboard(start_app: Callable[..., Any], until: Callable[..., Any]) -> None:
    desk = await start_app(token="demo-token", page="account")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.people.table.people.rowCount() == 12)

    page.find_action.trigger()  # action 1: Ctrl+F
    search = page.people.ui.people_search
    QTest.keyClicks(search, "yuki")  # action 2
    await until(lambda: page.people.table.filter.rowCount() == 1)
    QTest.keyClick(search, Qt.Key.Key_Return)  # action 3

    assert QApplication.clipboard().text() == "https://calendly.com/yuki-tanaka"
