"""Several accounts side by side: switch, add, leave one, remove everything; nothing is dropped."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.domain.utm_rules import Preset
from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog
from calendly_desktop.shell.sign_out import RemoveEverythingDialog, SignOutDialog
from calendly_desktop.system import faces
from calendly_desktop.system.credentials import Credentials
from calendly_desktop.system.logs import start_logging, stop_logging
from calendly_desktop.toolkit.account_mark import account_icon, mark_color, mark_names
from calendly_desktop.toolkit.colors import MARKS, ON_MARK, contrast
from calendly_desktop.toolkit.dialogs import ConfirmDialog
from tests.conftest import ServedSimulator, _Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from calendly_desktop.desk import Desk

OTHER = "other-token"


class MemoryKeyring:
    """A keyring of the test's own, shared by the starts of one test."""

    name = "Test keyring"

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.secrets[service, username]


class TwoPeople:
    """One server, two people: `other-token` is answered by a Calendly of its own."""

    def __init__(self) -> None:
        from calendly_desktop.simulator.app import create_app

        self._apps = (create_app(seed=1, meetings=40), create_app(seed=2, meetings=40))

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        headers = dict(scope.get("headers", ()))
        is_other = headers.get(b"authorization") == f"Bearer {OTHER}".encode()
        if is_other:
            headers[b"authorization"] = b"Bearer demo-token"
            scope = {**scope, "headers": list(headers.items())}

        async def send_as(message: Any) -> None:
            if is_other and "body" in message:
                renamed = message["body"].replace(b"Ada Lindgren", b"Bob Lindgren")
                message = {**message, "body": renamed}
            await send(message)

        await self._apps[is_other](scope, receive, send_as)


@pytest.fixture
def served_simulator() -> Iterator[ServedSimulator]:
    with _Server(TwoPeople()) as url:
        yield ServedSimulator(url)


@pytest.fixture
async def both(start_app: Callable[..., Any], until: Callable[..., Any]) -> Any:
    """Two people signed in on this computer; the second one's account is open."""
    keyring = MemoryKeyring()
    desk = await start_app(credentials=Credentials(backend=keyring), page="meetings")
    await _sign_in(desk, until, "demo-token")
    desk.window.connect_wanted.emit()
    await _sign_in(desk, until, OTHER)
    desk.test_keyring = keyring
    return desk


async def _sign_in(desk: Desk, until: Callable[..., Any], token: str) -> None:
    welcome = await until(lambda: desk.window.welcome)
    welcome.show_connect(can_go_back=True)
    welcome.ui.token.setText(token)
    QTest.keyClick(welcome.ui.token, Qt.Key.Key_Return)
    await until(lambda: desk.window.welcome is None)
    await until(lambda: not desk.tasks.is_busy("session"))
    await until(lambda: desk.session is not None and desk.session.services.account.account)


def _name(desk: Desk) -> str:
    assert desk.session is not None
    account = desk.session.services.account.account
    assert account is not None
    return account.user.name


async def _switch(desk: Desk, until: Callable[..., Any]) -> None:
    before = desk.session
    [action] = [a for a in desk.window.actions() if a.objectName().startswith("action_switch_")]
    action.trigger()
    await until(lambda: desk.session is not None and desk.session is not before)
    await until(lambda: desk.session is not None and desk.session.services.account.account)


async def test_switching_keeps_both(both: Any, until: Callable[..., Any], tmp_path: Path) -> None:
    second = _name(both)
    both.window.workspace.current_page.ui.view.set_current("past")
    both.window.workspace.current_page._choose("past")
    await until(lambda: both.settings.page("meetings").get("view") == "past")
    offered = [a.text() for a in both.window.workspace.account_button.menu().actions() if a.text()]
    assert len(both.test_keyring.secrets) == 2
    assert "Add another account…" in offered

    await _switch(both, until)
    first = _name(both)
    assert first != second
    words = [a.text() for a in both.window.workspace.account_button.menu().actions()]
    assert any(text.startswith(f"Switch to {second}, ") and "@" in text for text in words)
    await until(lambda: "Connected" in both.window.status.connection.text())
    await until(lambda: first in both.window.status.account.text())
    assert len(both.test_keyring.secrets) == 2
    assert len(list((tmp_path / "profile" / "accounts").iterdir())) == 2

    await until(lambda: both.window.workspace.current_page.choice.view == "upcoming")
    await _switch(both, until)
    assert _name(both) == second
    assert both.window.workspace.current_page.choice.view == "past", "its view is forgotten"
    budgets = {both.accounts.open(k.key).client.budget for k in both.accounts.known()}
    assert both.session.client.budget in budgets, "two sessions of one person, two budgets"


async def test_the_account_is_remembered_for_the_next_start(
    both: Any, until: Callable[..., Any], start_app: Callable[..., Any]
) -> None:
    await _switch(both, until)
    name = _name(both)
    both.window.close()
    await until(lambda: both.session is None)

    again = await start_app(credentials=Credentials(backend=both.test_keyring))
    assert _name(again) == name
    assert len(again.window.workspace.accounts) == 1


async def test_leaving_one_opens_the_other_and_may_keep_its_data(
    both: Any, until: Callable[..., Any], tmp_path: Path
) -> None:
    left, session = _name(both), both.session
    folder = both.paths.account_folder(session.key)
    both.window.sign_out_wanted.emit()
    dialog = await until(lambda: both.window.findChild(SignOutDialog))
    assert left in dialog.accessibleDescription()
    assert dialog.remove.isChecked()
    QTest.keyClick(dialog.remove, Qt.Key.Key_Space)
    assert "They stay" in dialog.removed.text()
    dialog.yes.click()

    await until(lambda: both.session is not None and both.session is not session)
    assert _name(both) != left
    assert len(both.test_keyring.secrets) == 1
    assert (folder / "calendly.sqlite3").exists()
    assert both.window.workspace.accounts == [], "one that is signed out is offered"

    both.window.connect_wanted.emit()
    await _sign_in(both, until, OTHER)
    assert _name(both) == left
    assert both.paths.account_folder(both.session.key) == folder


async def _pause_one(desk: Any) -> None:
    """Pause a webhook as if somebody had said yes."""
    services = desk.session.services
    await services.webhooks.load()
    hook = services.webhooks.subscriptions[0]
    change = await services.webhook_changes.pause(hook)
    assert change.state == "paused"


async def test_a_webhook_that_is_paused_here_is_not_thrown_away_unsaid(
    both: Any, until: Callable[..., Any]
) -> None:
    await _pause_one(both)
    both.window.sign_out_wanted.emit()
    dialog = await until(lambda: both.window.findChild(SignOutDialog))
    assert "One webhook is paused or half changed" in dialog.accessibleDescription()
    dialog.no.click()
    await until(lambda: both.window.findChild(SignOutDialog) is None)

    await _switch(both, until)  # the account that holds it is not the one that is open
    both.window.sign_out_wanted.emit()
    dialog = await until(lambda: both.window.findChild(SignOutDialog))
    assert "paused" not in dialog.accessibleDescription(), "that of another account stays"
    dialog.no.click()
    await until(lambda: both.window.findChild(SignOutDialog) is None)
    both.window.remove_wanted.emit()
    question = await until(lambda: both.window.findChild(RemoveEverythingDialog))
    assert "One webhook is paused or half changed" in question.accessibleDescription()
    question.no.click()
    await until(lambda: not both.tasks.is_busy("session"))


async def test_removing_everything(both: Any, until: Callable[..., Any], tmp_path: Path) -> None:
    names = [account.name for account in both.settings.values.accounts]
    preset = Preset("Newsletter", UtmTags(source="newsletter"))
    await both.session.services.rule_book.keep_preset(preset)
    assert both.paths.rules_file.exists()
    profile = tmp_path / "profile"
    (profile / "tag-rules.shared.json").write_text("{}")
    await both.session.services.templates.add("en", "Mine", "Hello", "My own words")
    await both.session.keys.keep("https://api.calendly.com/webhook_subscriptions/1", "secret-key")
    (profile / "settings.broken-20260101-000000.json").write_text("{ada")
    (profile / "notes-of-somebody.txt").write_text("not the app's own")
    (profile / "settings-of-somebody.json").write_text("not the app's own either")
    handler = start_logging(both.paths.log_file)
    logging.getLogger("calendly_desktop").warning("something was noted")
    assert both.paths.log_file.stat().st_size
    both.window.workspace.show_page("account")
    both.window.workspace.current_page.show_section("privacy")
    both.window.workspace.current_page.section("privacy").removing.remove_all.click()
    dialog = await until(lambda: both.window.findChild(RemoveEverythingDialog))
    for name in names:
        assert name in dialog.accessibleDescription()
    assert dialog.no.isDefault(), "Enter must not remove anything"
    dialog.yes.click()

    await until(lambda: both.window.welcome is not None and both.session is None)
    await until(lambda: not both.tasks.is_busy("session"))
    assert both.test_keyring.secrets == {}
    assert not (tmp_path / "profile" / "accounts").exists()
    assert both.settings.values.accounts == []
    assert not list((tmp_path / "profile").glob("tag-rules*")), "presets are removed too"
    left = {file.name: file.read_bytes() for file in profile.rglob("*") if file.is_file()}
    assert left.pop("notes-of-somebody.txt"), "what is not the app's own is left alone"
    assert left.pop("settings-of-somebody.json"), "whatever its name begins with"
    stop_logging(handler)
    left.pop("instance.lock", None)
    assert left == {}, "the folder is empty but for the lock of the running app"
    banner = both.window.welcome.ui.sign_out_banner
    assert banner.title_label.text() == "Everything was removed from this computer"
    assert "files that you saved yourself" in banner.text_label.text()
    assert "notes-of-somebody.txt" in banner.text_label.text()
    banner.buttons()[0].click()
    copied = QApplication.clipboard().text()
    QApplication.clipboard().clear()
    assert names[0] in copied
    assert "At Calendly: everything" in copied

    both.window.close()
    await until(lambda: not isValid(both.window))
    for name in names:
        for file in profile.rglob("*"):
            assert not file.is_file() or name.encode() not in file.read_bytes(), file


async def _ask_to_cancel(desk: Desk, until: Callable[..., Any]) -> Any:
    assert desk.window.workspace is not None
    page: Any = desk.window.workspace.current_page
    await until(lambda: page.detail.cancel_button.isVisible(), what="for a meeting to cancel")
    QTest.mouseClick(page.detail.cancel_button, Qt.MouseButton.LeftButton)
    dialog = await until(lambda: desk.window.findChild(CancelDialog))
    dialog.cancel_button.click()
    await until(page.canceling.bar.isVisible)
    return page


@pytest.mark.parametrize("way", ["switch", "token"])
async def test_a_cancellation_that_waits_is_not_dropped_without_a_word(
    both: Any, until: Callable[..., Any], way: str
) -> None:
    page, session = await _ask_to_cancel(both, until), both.session
    if way == "switch":
        both.window.switch_wanted.emit(both.window.workspace.accounts[0].key)
    else:
        both.window.connect_wanted.emit()
        welcome = await until(lambda: both.window.welcome)
        welcome.token_given.emit("demo-token")
    dialog = await until(lambda: both.window.findChild(ConfirmDialog))
    assert dialog.windowTitle() == "Leave this account now?"
    dialog.no.click()
    await until(lambda: not both.tasks.is_busy("session"))
    assert both.session is session
    assert both.window.workspace.isVisible()
    assert page.canceling.bar.isVisible(), "the cancellation was dropped"
    page.canceling.undo_last()
    await until(lambda: not page.canceling.bar.isVisible())


async def test_the_menus_name_every_account(both: Any) -> None:
    button = both.window.workspace.account_button
    for action in button.menu().actions():
        assert action.text() or action.isSeparator()
    switch = both.window.menus._switch_menu
    assert switch.menuAction().isVisible()
    assert not switch.actions()[0].icon().isNull()


def test_marks_differ_and_can_be_read(qtbot: object) -> None:
    assert min(contrast(one, ON_MARK) for one in MARKS) >= 4.5
    assert faces.MARKS == len(MARKS) == len(set(mark_names()))
    assert faces.usual_mark("user-1") == faces.usual_mark("user-1")
    usual = {faces.usual_mark(f"user-{n}") for n in range(40)}
    assert len({mark_color(mark).name() for mark in usual}) == len(MARKS)
    assert not account_icon("Ada Lindgren", 3).isNull()


def test_a_new_account_gets_a_colour_that_no_other_has() -> None:
    taken: list[int] = []
    for number in range(faces.MARKS):
        taken.append(faces.free_mark(f"user-{number}", taken))
    assert sorted(taken) == list(range(faces.MARKS))
    assert faces.free_mark("user-1", taken) == faces.usual_mark("user-1")


class LockedError(Exception):
    """What a keyring raises while it is locked."""


LockedError.__name__ = "KeyringLocked"


async def test_what_a_locked_keyring_holds_back_is_found_by_a_second_try(
    both: Any, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    keyring = both.test_keyring
    await both.session.keys.keep("https://api.calendly.com/webhook_subscriptions/1", "secret-key")

    def locked(_service: str, _username: str) -> str | None:
        raise LockedError

    with monkeypatch.context() as patch:
        patch.setattr(keyring, "get_password", locked)
        both.window.remove_wanted.emit()
        (await until(lambda: both.window.findChild(RemoveEverythingDialog))).yes.click()
        await until(lambda: both.window.welcome is not None and both.session is None)
        await until(lambda: not both.tasks.is_busy("session"))
    assert len(keyring.secrets) == 3
    banner = both.window.welcome.ui.sign_out_banner
    assert banner.title_label.text() == "Signed out, but not everything could be removed"
    assert not both.paths.account_folder("x").parent.exists()

    both.window.remove_wanted.emit()
    (await until(lambda: both.window.findChild(RemoveEverythingDialog))).yes.click()
    await until(lambda: not both.tasks.is_busy("session"))
    await until(lambda: keyring.secrets == {})
    assert both.settings.values.accounts == []
