"""The settings: applied at once, kept, restorable; what cannot work is explained at its field."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QLocale, Qt, QTime
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from calendly_desktop.shell.settings_dialog import SettingsDialog
from calendly_desktop.sign_in import read_redirect
from calendly_desktop.system.settings import Preferences, Settings
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.json")


@pytest.fixture
def dialog(qtbot: QtBot, settings: Settings) -> Iterator[SettingsDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = SettingsDialog(settings, window, check_redirect=read_redirect)
    made.show()
    yield made
    window.close()


def _choose(box: QComboBox, words: str) -> None:
    """Choose as a keyboard does: go there, and press Enter in the open list."""
    box.setFocus()
    row = box.findText(words)
    assert row >= 0, [box.itemText(n) for n in range(box.count())]
    box.setCurrentIndex(row)
    box.activated.emit(row)


def _kept(settings: Settings) -> dict[str, Any]:
    fields: dict[str, Any] = json.loads(settings.path.read_text())
    return fields


def test_every_choice_applies_at_once_and_is_kept(
    dialog: SettingsDialog, settings: Settings
) -> None:
    _choose(dialog.ui.scheme, "Dark")
    _choose(dialog.ui.undo, "Off: sent at once")
    _choose(dialog.ui.keep, "For 2 years")
    _choose(dialog.ui.share, "50 % of the limit")
    QTest.keyClick(dialog.ui.paused, Qt.Key.Key_Space)
    kept = _kept(settings)
    assert kept["scheme"] == "dark"
    assert theme().is_dark
    assert (kept["undo_seconds"], kept["retention_months"]) == (0, 24)
    assert (kept["background_share"], kept["sync_paused"]) == (0.5, True)
    assert Settings(settings.path).values == settings.values

    dialog.ui.restore.click()
    usual = Preferences()
    assert settings.values == usual
    assert dialog.ui.undo.currentText() == "10 seconds"
    assert dialog.ui.keep.currentText() == "Always"
    assert not dialog.ui.paused.isChecked()
    theme().set_scheme("system")


def test_reminders_and_notifications_are_chosen_and_restored(
    dialog: SettingsDialog, settings: Settings
) -> None:
    ui = dialog.ui
    assert ui.reminder.currentText() == "5 minutes before"
    boxes = (ui.as_shown, ui.notify_news, ui.notify_reminders, ui.notify_names, ui.quiet)
    assert not ui.notify_webhooks.isChecked()
    assert not any(box.isChecked() for box in boxes), "nothing is told outside unasked"
    assert not ui.notify_names.isEnabled()
    assert not ui.quiet.isEnabled()

    _choose(ui.reminder, "15 minutes before")
    for box in (*boxes, ui.quiet_weekends):
        assert box.isEnabled()
        assert box.focusPolicy() & Qt.FocusPolicy.TabFocus
        QTest.keyClick(box, Qt.Key.Key_Space)
    ui.quiet_from.setTime(QTime(21, 30))
    ui.quiet_until.setTime(QTime(7, 0))
    kept = _kept(settings)
    assert kept["reminder_minutes"] == 15
    assert (kept["quiet_from"], kept["quiet_until"]) == ("21:30", "07:00")
    names = ("reminders_as_shown", "notify_news", "notify_reminders", "notify_names")
    assert all(kept[name] for name in (*names, "quiet_hours", "quiet_weekends"))
    assert Settings(settings.path).values == settings.values

    for box in (ui.notify_news, ui.notify_reminders, ui.notify_webhooks):
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert _kept(settings)["notify_webhooks"]
    assert not ui.notify_names.isEnabled(), "of webhooks no names are told"
    assert ui.quiet.isEnabled()

    dialog.ui.restore.click()
    assert settings.values == Preferences()
    assert ui.reminder.currentText() == "5 minutes before"
    assert not ui.quiet_from.isEnabled()
    assert ui.quiet_from.time() == QTime(19, 0)


def test_the_way_of_notifications_is_said(dialog: SettingsDialog) -> None:
    dialog.show_way("")
    assert dialog.ui.notify_hint.text().startswith("This computer offers no notifications")
    assert dialog.ui.notify_news.accessibleDescription() == dialog.ui.notify_hint.text()
    dialog.show_way("tray")
    assert "beside the clock" in dialog.ui.notify_hint.text()
    dialog.show_way("service")
    assert "not in use" in dialog.ui.notify_hint.text()


@pytest.mark.parametrize(("locale", "shown"), [("de_DE", "19:00"), ("en_US", "7:00 PM")])
def test_quiet_hours_are_shown_as_the_computer_writes_times(
    qtbot: QtBot, settings: Settings, locale: str, shown: str
) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        window = QWidget()
        qtbot.addWidget(window)
        dialog = SettingsDialog(settings, window, check_redirect=read_redirect)
        assert dialog.ui.quiet_from.text().upper().replace("\u202f", " ") == shown
    finally:
        QLocale.setDefault(before)


def test_a_value_set_by_hand_is_shown_and_stays(qtbot: QtBot, settings: Settings) -> None:
    settings.update(undo_seconds=15, retention_months=18, background_share=0.7)
    settings.update(reminder_minutes=7, quiet_from="nonsense")
    window = QWidget()
    qtbot.addWidget(window)
    dialog = SettingsDialog(settings, window, check_redirect=read_redirect)
    ui = dialog.ui
    shown = [box.currentText() for box in (ui.undo, ui.keep, ui.share, ui.reminder)]
    assert shown == ["15 seconds", "For 18 months", "70 % of the limit", "7 minutes before"]
    assert ui.quiet_from.time() == QTime(19, 0)
    assert settings.values.undo_seconds == 15


@pytest.mark.parametrize(
    ("field", "text", "words"),
    [
        ("client_id", "two words", "no blanks"),
        ("client_id", "x" * 300, "too long"),
        ("redirect", "http://example.com/callback", "begins with https://"),
        ("redirect", "http://localhost/callback", "Name the port"),
        ("redirect", "nonsense", "web address"),
    ],
)
def test_what_cannot_work_is_explained_at_its_field(
    dialog: SettingsDialog, settings: Settings, field: str, text: str, words: str
) -> None:
    line = getattr(dialog.ui, field)
    error: QLabel = getattr(dialog.ui, f"{field}_error")
    line.setText(text)
    line.editingFinished.emit()
    assert words in error.text()
    assert error.isVisible()
    assert line.property("invalid") is True
    assert settings.values == Preferences(), "it was kept"

    line.clear()
    line.editingFinished.emit()
    assert not error.isVisible()


def test_good_addresses_are_kept(dialog: SettingsDialog, settings: Settings) -> None:
    for field, text in (
        ("client_id", "  ab12-cd34 "),
        ("redirect", "https://intranet.example.com/calendly/"),
    ):
        line = getattr(dialog.ui, field)
        line.setText(text)
        line.editingFinished.emit()
    assert settings.values.oauth_client_id == "ab12-cd34"
    assert settings.values.oauth_redirect == "https://intranet.example.com/calendly/"


async def test_opened_by_its_key_and_pausing_pauses(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(demo=True)
    await until(lambda: desk.session is not None and desk.session.services.is_open("sync"))
    [action] = [a for a in desk.window.actions() if a.objectName() == "action_settings"]
    assert QKeySequence("Ctrl+,") in action.shortcuts()
    action.trigger()
    dialog = await until(lambda: desk.window.findChild(SettingsDialog))
    await until(lambda: "not encrypted" in dialog.ui.size.text())
    assert "file" in dialog.ui.where.text()

    QTest.keyClick(dialog.ui.paused, Qt.Key.Key_Space)
    sync = desk.session.services.sync
    assert sync.is_paused
    [pause] = [a for a in desk.window.actions() if a.objectName() == "action_pause_sync"]
    assert pause.isChecked()
    await until(lambda: desk.window.status.progress.text() == "Reading is paused")
    pause.trigger()
    assert not sync.is_paused
    assert not desk.settings.values.sync_paused
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    await until(lambda: desk.window.findChild(SettingsDialog) is None)
