"""J2: a finished message with her links, in her language and zone: at most four actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from calendly_desktop.pages.messages.window import MessageWindow

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
    await until(lambda: desk.window.focusWidget() is page.ui.search, what="for the search focus")
    return desk, page


def _links(page: Any) -> tuple[str, str]:
    maria = next(
        each
        for each in page._events.found(page.list.current()).invitees
        if each.name == "Maria Lopez"
    )
    return maria.reschedule_url, maria.cancel_url


def _assert_her_message(page: Any, served_simulator: Any, greeting: str, place: str) -> None:
    reschedule, cancel = _links(page)
    content = QApplication.clipboard().mimeData()
    text = content.text()
    assert text.startswith(greeting)
    assert f"\n{reschedule}\n" in text
    assert f"\n{cancel}\n" in text
    assert place in text, "her time, and her zone named"
    assert "{" not in text
    html = content.html()
    assert f'<a href="{reschedule}">' in html
    assert f'<a href="{cancel}">' in html
    assert "<p>" in html
    rtf = bytes(content.data("text/rtf").data())
    assert reschedule.encode() in rtf
    assert cancel.encode() in rtf
    assert {request["method"] for request in served_simulator.requests()} == {"GET"}


async def test_with_the_mouse(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    _desk, page = await _opened(start_app, until)
    QTest.mouseClick(page.ui.search, LEFT)  # action 1
    QTest.keyClicks(page.ui.search, "maria")  # action 2

    def her_button() -> QPushButton | None:
        buttons = page.detail.findChildren(QPushButton, "for_email")
        return next((b for b in buttons if b.accessibleName() == "For e-mail to Maria Lopez"), None)

    button = await until(her_button, what="for her card")
    QTest.mousePress(button, LEFT)  # action 3: the menu opens
    menu = button.menu()
    await until(menu.isVisible)
    choice = next(each for each in menu.actions() if each.text() == "Your links")
    QTest.mouseRelease(menu, LEFT)
    QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(choice).center())  # action 4

    await until(lambda: "personal links" in QApplication.clipboard().text())
    _assert_her_message(page, served_simulator, "Hello Maria,", "Madrid)")


async def test_with_the_keyboard(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await _opened(start_app, until)
    search = page.ui.search

    QTest.keyClicks(search, "maria")  # action 1
    row = page.list.actions_here.button("reschedule")
    await until(lambda: row.accessibleName() == "Copy reschedule link for Maria Lopez")
    QTest.keyClick(search, Qt.Key.Key_M, CONTROL)  # action 2: the window opens
    window = await until(lambda: desk.window.findChild(MessageWindow), what="for the window")
    await until(lambda: window.ui.copy_message.isEnabled(), what="for the message")
    box = window.focusWidget()
    assert isinstance(box, QComboBox)
    assert box.accessibleName() == "Template"
    QTest.keyClick(box, Qt.Key.Key_Y)  # action 3: "Your links" by its first letter
    QTest.keyClick(box, Qt.Key.Key_Return)  # action 4: Copy message is the default button

    await until(lambda: "personal links" in QApplication.clipboard().text())
    _assert_her_message(page, served_simulator, "Hello Maria,", "Madrid)")
    assert window.isVisible()


async def test_her_language_is_remembered(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await _opened(start_app, until)
    QTest.keyClicks(page.ui.search, "maria")
    row = page.list.actions_here.button("reschedule")
    await until(lambda: row.accessibleName() == "Copy reschedule link for Maria Lopez")
    page.commands.action("message").trigger()
    window = await until(lambda: desk.window.findChild(MessageWindow))
    await until(lambda: window.ui.copy_message.isEnabled())
    window.ui.language_box.setCurrentText("German")
    window.ui.language_box.activated.emit(window.ui.language_box.currentIndex())
    window.ui.template_box.setCurrentText("Ihre Links")
    window.ui.template_box.activated.emit(window.ui.template_box.currentIndex())
    window.ui.copy_message.click()
    _assert_her_message(page, served_simulator, "Guten Tag Maria Lopez,", "Madrid)")
    assert "Uhr (Mitteleuropäische" in QApplication.clipboard().text()

    button = page.detail.findChild(QPushButton, "for_email")
    menu = button.menu()
    menu.aboutToShow.emit()
    assert "Ihre Links" in [each.text() for each in menu.actions()], "German from now on"
    page.commands.reschedule.trigger()
    html = QApplication.clipboard().mimeData().html()
    assert "„Intro call“ am " in html, "the text of her link too"
