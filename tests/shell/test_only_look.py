"""Only looking, in the window: what is offered, what is said, and that the server hears nothing."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog
from calendly_desktop.pages.webhooks.new_webhook import NewWebhookDialog
from calendly_desktop.shell.settings_dialog import SettingsDialog
from calendly_desktop.system.policy import PolicyFile

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.desk import Desk
    from tests.conftest import ServedSimulator


@pytest.fixture
async def desk(start_app: Callable[..., Any], until: Callable[..., Any], tmp_path: Path) -> Desk:
    """The whole app, signed in, with a policy file that is not there yet."""
    policy = PolicyFile(tmp_path / "policy.json")
    started: Desk = await start_app(token="demo-token", page="meetings", policy=policy)
    await until(lambda: started.session is not None)
    await until(lambda: started.window.workspace is not None)
    button = await until(lambda: _page(started).detail.cancel_button)
    await until(lambda: button.isVisible() and button.isEnabled(), what="for a meeting")
    return started


def _workspace(desk: Desk) -> Any:
    assert desk.window.workspace is not None
    return desk.window.workspace


def _page(desk: Desk) -> Any:
    return _workspace(desk).pages["meetings"]


def _chip(desk: Desk) -> Any:
    return _workspace(desk).bar.only_look_chip


async def _settings(desk: Desk, until: Callable[..., Any]) -> SettingsDialog:
    desk.window.settings_wanted.emit("safety")
    dialog: SettingsDialog = await until(lambda: desk.window.findChild(SettingsDialog))
    return dialog


def _changes(served: ServedSimulator) -> list[dict[str, Any]]:
    return [one for one in served.requests() if one["method"] not in {"GET", "HEAD"}]


async def test_the_setting_turns_every_change_off_and_says_why(
    desk: Desk, until: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    assert _chip(desk).isHidden()
    dialog = await _settings(desk, until)
    dialog.ui.only_look.setFocus()
    QTest.keyClick(dialog.ui.only_look, Qt.Key.Key_Space)
    dialog.close()
    page = _page(desk)
    await until(lambda: not page.detail.cancel_button.isEnabled())
    assert "Settings > Safety turns it off" in page.detail.cancel_button.toolTip()
    assert not _chip(desk).isHidden()
    assert "only look" in _chip(desk).toolTip()
    assert _chip(desk).accessibleDescription()
    _workspace(desk).show_page("webhooks")
    webhooks: Any = _workspace(desk).current_page
    assert not webhooks.new_action.isEnabled()
    assert "only look" in webhooks.new_action.toolTip()
    _workspace(desk).show_page("meetings")
    assert desk.session is not None
    assert desk.settings.values.only_look
    assert _changes(served_simulator) == []

    dialog = await _settings(desk, until)
    QTest.keyClick(dialog.ui.only_look, Qt.Key.Key_Space)
    dialog.close()
    await until(page.detail.cancel_button.isEnabled)
    assert _chip(desk).isHidden()
    assert webhooks.new_action.isEnabled()


async def test_what_waits_to_be_undone_is_not_sent_once_it_is_locked(
    desk: Desk, until: Callable[..., Any], served_simulator: ServedSimulator
) -> None:
    page = _page(desk)
    QTest.mouseClick(page.detail.cancel_button, Qt.MouseButton.LeftButton)
    question = await until(lambda: desk.window.findChild(CancelDialog))
    question.cancel_button.click()
    await until(page.canceling.bar.isVisible)
    desk.settings.update(only_look=True)
    now = page.canceling.bar.findChild(QPushButton, "cancel_now")
    now.click()
    await until(page.banner.isVisible, what="for the refusal")
    assert "only look" in page.banner.text_label.text()
    assert _changes(served_simulator) == []
    desk.settings.update(only_look=False)


async def test_it_is_a_command_too(desk: Desk, until: Callable[..., Any]) -> None:
    [command] = [a for a in desk.window.actions() if a.objectName() == "action_only_look"]
    assert command in desk.window.menus.all_actions()
    command.trigger()
    await until(lambda: not _page(desk).detail.cancel_button.isEnabled())
    assert desk.settings.values.only_look
    command.trigger()
    await until(_page(desk).detail.cancel_button.isEnabled)
    desk.settings.update(only_look=True)
    assert command.isChecked(), "the menu does not follow the settings"
    desk.settings.update(only_look=False)


async def test_one_account_alone_can_be_locked(desk: Desk, until: Callable[..., Any]) -> None:
    assert desk.session is not None
    desk.settings.update_look(desk.session.key, only_look=True)
    await until(lambda: not _page(desk).detail.cancel_button.isEnabled())
    assert "File > Accounts turns it off" in _chip(desk).toolTip()
    desk.settings.update_look(desk.session.key, only_look=False)
    await until(_page(desk).detail.cancel_button.isEnabled)


async def test_the_administrator_decides_and_the_app_says_who(
    desk: Desk, until: Callable[..., Any], tmp_path: Path
) -> None:
    decided = {"only_look": True, "set_by": "IT of Acme", "color": "red"}
    (tmp_path / "policy.json").write_text(json.dumps(decided))
    assert desk.session is not None
    desk.session.lock.look()  # as every minute
    await until(lambda: not _page(desk).detail.cancel_button.isEnabled())
    assert "Your administrator (IT of Acme)" in _chip(desk).toolTip()
    dialog = await _settings(desk, until)
    assert dialog.ui.only_look.isChecked()
    assert not dialog.ui.only_look.isEnabled()
    assert "IT of Acme" in dialog.ui.only_look_hint.text()
    dialog.ui.restore.click()
    assert dialog.ui.only_look.isChecked()
    dialog.close()
    desk.settings.update(only_look=False)
    assert desk.session.lock.reason()
    assert desk.duties is not None
    desk.duties.show_notices()
    assert "color" in _workspace(desk).banner.title_label.text()
    (tmp_path / "policy.json").unlink()


async def test_the_chip_stays_in_a_narrow_window(desk: Desk, until: Callable[..., Any]) -> None:
    desk.settings.update(only_look=True)
    desk.window.resize(1180, 760)
    await until(lambda: _chip(desk).text() == "Only looking")
    desk.window.resize(800, 600)
    await until(lambda: _chip(desk).isVisible() and _chip(desk).accessibleName() == "Only looking")
    bar = _workspace(desk).bar
    assert bar.minimumSizeHint().width() <= desk.window.width()


async def test_what_can_i_do_says_what_is_off_and_who_set_it(
    desk: Desk, until: Callable[..., Any], tmp_path: Path
) -> None:
    _workspace(desk).show_page("account")
    page: Any = _workspace(desk).current_page
    await until(lambda: not page.tasks.is_busy())
    page.show_section("abilities")
    section = page.abilities
    changes = section._facts["changes"]
    assert changes.text().startswith("Possible")
    assert section.lock_help.isHidden()
    before = {row.feature.name: row.chip.text() for row in section.rows}

    desk.settings.update(only_look=True)

    assert "Settings > Safety turns it off" in changes.text()
    assert section.lock_help.isVisible()
    for row in section.rows:
        name, words = row.feature.name, row.chip.text()
        assert words == ("Only looking" if row.feature.changes else before[name]), name
    cancel = next(row for row in section.rows if row.feature.name == "cancel")
    assert cancel.reason.text() == "Off: the app is set to only look (Settings > Safety)."
    assert cancel.copy.isHidden(), "nobody else need be asked for what one can turn off oneself"

    assert desk.session is not None
    decided = {"only_look": True, "set_by": "IT of Acme"}
    (tmp_path / "policy.json").write_text(json.dumps(decided))
    desk.session.lock.look()  # as every minute
    assert "your administrator (IT of Acme)" in cancel.reason.text()
    assert cancel.copy.isVisibleTo(page)
    [command] = [a for a in desk.window.menus.all_actions() if a.objectName() == "action_only_look"]
    assert command.isChecked()
    assert not command.isEnabled()
    assert "IT of Acme" in command.toolTip()

    (tmp_path / "policy.json").unlink()
    desk.settings.update(only_look=False)
    desk.session.lock.look()
    assert {row.feature.name: row.chip.text() for row in section.rows} == before
    assert section.lock_help.isHidden()


async def test_a_webhook_that_is_being_filled_in_waits_for_the_lock_to_open(
    desk: Desk, until: Callable[..., Any]
) -> None:
    _workspace(desk).show_page("webhooks")
    page: Any = _workspace(desk).current_page
    await until(lambda: not page.tasks.is_busy("load"))
    page.new_action.trigger()
    dialog = await until(lambda: page.findChild(NewWebhookDialog))
    dialog.ui.address.setText("https://crm.example.com/hook")
    desk.settings.update(only_look=True)
    assert not dialog.create_button.isEnabled()
    assert "only look" in dialog.ui.progress.text()
    assert dialog.ui.address.text() == "https://crm.example.com/hook"
    desk.settings.update(only_look=False)
    assert dialog.create_button.isEnabled()
    assert dialog.ui.progress.text() == ""
    dialog.reject()
    await until(lambda: not page.tasks.is_busy("new webhook"))
