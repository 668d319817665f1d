"""J4: a booking link with a saved preset on the clipboard: at most three actions."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, urlsplit

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

LEFT = Qt.MouseButton.LeftButton
TAGS = {"source": "newsletter", "medium": "email", "campaign": "spring 2027"}


async def _links_page(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    desk = await start_app(token="demo-token", page="links")
    await until(lambda: desk.window.workspace is not None)
    page = desk.window.workspace.current_page
    await until(lambda: any(base.name == "Intro call" for base in page.builder.types.model.bases()))
    return desk, page


async def _save_preset(page: Any, until: Callable[..., Any]) -> None:
    for field, text in TAGS.items():
        edit = page.findChild(QLineEdit, f"{field}_edit")
        edit.setFocus()
        QTest.keyClicks(edit, text)
    QTest.mouseClick(page.builder.tags.ui.save_preset, LEFT)
    name = await until(lambda: page.window().findChild(QLineEdit, "preset_name"))
    QTest.keyClicks(name, "Newsletter")
    QTest.keyClick(name, Qt.Key.Key_Return)
    await until(lambda: page.builder.tags.ui.preset.currentText() == "Newsletter")


async def _start_again(start_app: Callable[..., Any], until: Callable[..., Any], desk: Any) -> Any:
    desk.window.close()
    await until(lambda: not isValid(desk.window) or not desk.window.isVisible())
    return await _links_page(start_app, until)


def _choose_type(page: Any, name: str) -> None:
    view = page.builder.types.ui.types
    key = next(base.key for base in page.builder.types.model.bases() if base.name == name)
    place = view.visualRect(page.builder.types.model.index_of(key)).center()
    assert view.viewport().rect().contains(place), "not in sight without scrolling"
    QTest.mouseClick(view.viewport(), LEFT, pos=place)


def _assert_copied(page: Any) -> None:
    copied = QApplication.clipboard().mimeData()
    parts = urlsplit(copied.text())
    assert parts.hostname == "calendly.com"
    assert parts.path.endswith("/intro-call")
    assert dict(parse_qsl(parts.query)) == {f"utm_{field}": text for field, text in TAGS.items()}
    assert "spring%202027" in copied.text()
    assert ">Intro call</a>" in copied.html()
    assert copied.hasFormat("text/rtf")
    assert page.builder.result.text.toPlainText() == copied.text()


async def test_with_the_mouse(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk, page = await _links_page(start_app, until)
    await _save_preset(page, until)
    desk, page = await _start_again(start_app, until, desk)

    _choose_type(page, "Intro call")  # action 1
    page.builder.tags.ui.preset.setFocus()
    QTest.keyClick(page.builder.tags.ui.preset, Qt.Key.Key_N)  # action 2: the preset "Newsletter"
    QTest.mouseClick(page.builder.result.ui.copy_link, LEFT)  # action 3

    _assert_copied(page)
    await until(lambda: [link.copied for link in page.builder.result.model.links] == [1])
    assert {request["method"] for request in served_simulator.requests()} == {"GET"}
    QApplication.clipboard().clear()


async def test_with_the_keyboard(start_app: Callable[..., Any], until: Callable[..., Any]) -> None:
    desk, page = await _links_page(start_app, until)
    await _save_preset(page, until)
    desk, page = await _start_again(start_app, until, desk)

    search = page.builder.types.ui.type_search
    page.focus_search()
    QTest.keyClicks(search, "intro call")  # action 1: one field filled, one row left
    await until(lambda: page.builder.types.base is not None)
    QTest.keyClick(page.builder.tags.ui.preset, Qt.Key.Key_N)  # action 2
    page.builder.copy_action.trigger()  # action 3: Ctrl+Shift+C

    _assert_copied(page)
    QApplication.clipboard().clear()
