"""A copied secret does not outlive the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication

from calendly_desktop.toolkit.clipboard import clear_secret, copy, copy_secret

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_secret_is_cleared_when_the_app_closes_and_nothing_else_is(qtbot: QtBot) -> None:
    copy("a link")
    clear_secret()
    assert QGuiApplication.clipboard().text() == "a link"
    copy_secret("a key", milliseconds=1)
    clear_secret()
    assert QGuiApplication.clipboard().text() == ""
