"""What the window has to say: the newest in front, the others kept, the same one said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from calendly_desktop.shell.notices import Notices
from calendly_desktop.toolkit.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def banner(qtbot: QtBot) -> Iterator[Banner]:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(1000, 200)
    made = Banner(window)
    window.show()
    yield made
    window.close()


def _front(banner: Banner) -> tuple[str, list[str]]:
    return banner.title_label.text(), [button.text() for button in banner.buttons()]


def test_none_is_lost_behind_another(banner: Banner) -> None:
    notices = Notices(banner)
    notices.say("files", "warning", "The disk is full")
    notices.say("recovered", "info", "One change", actions=[("Open the journal", lambda: None)])
    notices.say("scopes", "warning", "This token may not do everything")
    assert _front(banner) == ("This token may not do everything", ["2 more messages"])
    banner.buttons()[-1].click()
    assert _front(banner) == ("One change", ["Open the journal", "2 more messages"])
    banner.close_button.click()
    assert _front(banner) == ("The disk is full", ["1 more message"])
    notices.drop("files")
    assert _front(banner)[0] == "This token may not do everything"
    banner.close_button.click()
    assert not banner.is_shown()
    assert not notices.has("scopes")


def test_the_same_message_is_replaced(banner: Banner) -> None:
    notices = Notices(banner)
    notices.say("jobs", "info", "Goes on")
    notices.say("jobs", "warning", "Is paused", "No connection.")
    assert _front(banner) == ("Is paused", [])
    notices.drop("something else")
    assert banner.is_shown()
    notices.clear()
    assert not banner.is_shown()
