"""J1: find "maria" and have her reschedule link on the clipboard: at most three actions."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


async def _opened(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.list._model.meetings > 3, what="for the meetings")
    desk.window.activateWindow()
    return desk, page


async def _names_are_read(page: Any, until: Callable[..., Any]) -> None:
    await until(lambda: not page.tasks.is_busy("load"))
    await until(lambda: page._sync.progress.state == "idle", what="for the names")


def _assert_her_link(served_simulator: Any) -> None:
    content = QApplication.clipboard().mimeData()
    link = content.text()
    assert re.fullmatch(r"https://calendly\.com/reschedulings/[0-9a-f-]+", link)
    assert f'<a href="{link}">Reschedule Intro call on ' in content.html()
    assert link.encode() in bytes(content.data("text/rtf").data())
    assert {request["method"] for request in served_simulator.requests()} == {"GET"}


async def test_with_the_keyboard(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await _opened(start_app, until)
    await until(lambda: desk.window.focusWidget() is page.ui.search, what="for the search focus")
    search = desk.window.focusWidget()

    QTest.keyClicks(search, "maria")  # action 1
    row = page.list.actions_here.button("reschedule")
    wanted = "Copy reschedule link for Maria Lopez"
    await until(lambda: row.accessibleName() == wanted and row.isVisible(), what="for her meeting")
    QTest.keyClick(search, Qt.Key.Key_C, CONTROL)  # action 2

    await until(lambda: "/reschedulings/" in QApplication.clipboard().text())
    _assert_her_link(served_simulator)


async def test_with_the_mouse(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await _opened(start_app, until)
    QTest.mouseClick(page.ui.search, LEFT)  # action 1
    QTest.keyClicks(page.ui.search, "maria")  # action 2

    def her_button() -> QAbstractButton | None:
        named = (b for b in page.list.findChildren(QAbstractButton) if b.isVisible())
        wanted = "Copy reschedule link for Maria Lopez"
        return next((b for b in named if b.accessibleName() == wanted), None)

    button = await until(her_button, what="for the row's button")
    QTest.mouseClick(button, LEFT)  # action 3

    _assert_her_link(served_simulator)
    assert desk.window.isVisible()


async def test_a_fast_typist_need_not_wait_for_the_search(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    _desk, page = await _opened(start_app, until)
    await _names_are_read(page, until)
    QApplication.clipboard().clear()

    QTest.keyClicks(page.ui.search, "maria")  # action 1
    QTest.keyClick(page.ui.search, Qt.Key.Key_C, CONTROL)  # action 2, before the pause is over

    _assert_her_link(served_simulator)


async def test_a_command_right_after_the_last_letter_is_about_what_was_typed(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: page.list._model.meetings > 3)
    await _names_are_read(page, until)

    QTest.keyClicks(page.ui.search, "maria")
    page.commands.cancel.trigger()

    await until(lambda: "cancellations" in QApplication.clipboard().text())
    assert page.detail.title.text() == "Intro call"
    maria = next(
        row
        for row in page._events.found(page.list.current()).invitees
        if row.name.startswith("Maria")
    )
    assert QApplication.clipboard().text() == maria.cancel_url
