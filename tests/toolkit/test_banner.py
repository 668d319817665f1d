"""The banner shows text as it is, offers what can be done, and stays small."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calendly_desktop.toolkit.banner import LONGEST_TEXT, Banner
from calendly_desktop.toolkit.buttons import CopyButton

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    QVBoxLayout(made)
    made.resize(800, 600)
    made.show()
    return made


@pytest.fixture
def banner(window: QWidget) -> Banner:
    made = Banner(window)
    layout = window.layout()
    assert isinstance(layout, QVBoxLayout)
    layout.addWidget(made)
    layout.addWidget(QWidget(), 1)
    return made


def test_it_is_hidden_until_there_is_something_to_say(banner: Banner) -> None:
    assert not banner.is_shown()
    banner.show_message("info", "Sample data")
    assert banner.is_shown()
    assert banner.kind() == "info"
    banner.clear()
    assert not banner.is_shown()
    assert banner.kind() == ""
    assert banner.title_label.text() == ""


def test_text_from_outside_is_never_markup(banner: Banner) -> None:
    banner.show_message("danger", "<b>x</b>", "<a href='x'>y</a>\x00 & <img src=x>")
    for label in (banner.title_label, banner.text_label):
        assert label.textFormat() == Qt.TextFormat.PlainText
        assert not label.openExternalLinks()
    assert banner.title_label.text() == "<b>x</b>"
    narrow = banner.title_label.fontMetrics().horizontalAdvance("x")
    assert banner.title_label.sizeHint().width() > narrow * 3


def test_its_buttons_act_and_say_what_they_do(banner: Banner, qtbot: QtBot) -> None:
    done: list[str] = []
    banner.show_message(
        "warning",
        "No connection",
        actions=[("&Retry", lambda: done.append("retry")), ("Sign in", lambda: done.append("in"))],
        details="GET /users/me 503",
    )
    retry, sign_in, copier = banner.buttons()
    assert retry.accessibleName() == "Retry"
    QTest.mouseClick(retry, Qt.MouseButton.LeftButton)
    sign_in.setFocus()
    QTest.keyClick(sign_in, Qt.Key.Key_Space)
    assert done == ["retry", "in"]
    assert isinstance(copier, CopyButton)
    QTest.mouseClick(copier, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "GET /users/me 503"
    banner.show_message("info", "Other")
    assert banner.buttons() == []


def test_it_can_be_closed_or_not(banner: Banner, qtbot: QtBot) -> None:
    banner.show_message("info", "Stays", closable=False)
    assert not banner.close_button.isVisible()
    banner.show_message("info", "Goes")
    with qtbot.waitSignal(banner.closed, timeout=1000):
        QTest.mouseClick(banner.close_button, Qt.MouseButton.LeftButton)
    assert not banner.is_shown()


def test_a_long_text_leaves_room_for_the_page(banner: Banner, window: QWidget) -> None:
    text = "Calendly said a great many words about nothing. " * 80
    banner.show_message("danger", "Long", text, actions=[("Retry", lambda: None)], details="d")
    layout = window.layout()
    assert layout is not None
    layout.activate()
    assert len(banner.text_label.text()) <= LONGEST_TEXT
    assert banner.height() <= 250
    assert banner.width() <= 800
    assert text[:80] in banner.text_label.toolTip()


def test_a_button_may_clear_the_banner_it_is_on(banner: Banner, qtbot: QtBot) -> None:
    banner.show_message("info", "x", actions=[("Done", banner.clear)])
    QTest.mouseClick(banner.buttons()[0], Qt.MouseButton.LeftButton)
    assert not banner.is_shown()
