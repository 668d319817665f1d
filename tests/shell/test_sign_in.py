"""Signing in: every failure is explained in place and loses nothing; signing out wipes."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from keyring.errors import KeyringLocked
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from calendly_desktop.system.credentials import Credentials
from calendly_desktop.toolkit.dialogs import ConfirmDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from calendly_desktop.desk import Desk


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


def _paste(desk: Desk, token: str) -> None:
    welcome = desk.window.welcome
    assert welcome is not None
    welcome.show_connect()
    welcome.ui.token.setText(token)
    QTest.keyClick(welcome.ui.token, Qt.Key.Key_Return)


async def _signed_in(
    start_app: Callable[..., Any], until: Callable[..., Any], **chosen: Any
) -> Any:
    desk = await start_app(**chosen)
    await until(lambda: desk.window.welcome is not None)
    _paste(desk, "demo-token")
    await until(lambda: desk.window.workspace is not None)
    await until(lambda: desk.session is not None and desk.session.services.account.account)
    return desk


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        ({"kind": "status", "status": 500, "times": 9}, "Calendly"),
        ({"kind": "html", "times": 9}, "proxy"),
        ({"kind": "missing_scope", "scope": "users:read", "times": 9}, "users:read"),
        ({"kind": "drop_before", "times": 9}, "connection"),
    ],
    ids=["trouble", "company proxy", "missing scope", "dropped"],
)
async def test_a_failure_is_explained_and_the_token_stays(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    fault: dict[str, Any],
    words: str,
) -> None:
    desk = await start_app()
    await until(lambda: desk.window.welcome is not None)
    served_simulator.fault(match={"path": "/users/me"}, **fault)

    _paste(desk, "demo-token")

    banner = desk.window.welcome.ui.sign_in_banner
    await until(banner.is_shown, seconds=60)
    said = f"{banner.title_label.text()} {banner.text_label.text()}"
    assert words.casefold() in said.casefold()
    assert desk.window.welcome.ui.token.text() == "demo-token"
    assert desk.window.welcome.ui.connect.isEnabled()
    assert desk.window.workspace is None


async def test_a_mistyped_token_is_explained_once(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk = await start_app()
    await until(lambda: desk.window.welcome is not None)

    _paste(desk, "wrong-token")

    banner = desk.window.welcome.ui.sign_in_banner
    await until(banner.is_shown)
    said = f"{banner.title_label.text()} {banner.text_label.text()}".casefold()
    assert "token" in said
    assert "revoked" in said
    assert len(served_simulator.requests()) <= 2, "a refused token is hammered"


async def test_no_server_is_explained(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(api_url="http://127.0.0.1:9")
    await until(lambda: desk.window.welcome is not None)

    _paste(desk, "demo-token")

    banner = desk.window.welcome.ui.sign_in_banner
    await until(banner.is_shown, seconds=60)
    assert "connection" in banner.title_label.text().casefold()


async def test_an_empty_field_is_explained(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk = await start_app()
    await until(lambda: desk.window.welcome is not None)

    _paste(desk, "   ")

    assert desk.window.welcome.ui.sign_in_banner.title_label.text() == "No token yet"
    assert served_simulator.requests() == []


async def test_the_next_start_is_signed_in_and_filled(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    keyring = MemoryKeyring()
    first = await _signed_in(start_app, until, credentials=Credentials(backend=keyring))
    assert list(keyring.secrets.values()) == ["demo-token"]
    name = first.session.services.account.account.user.name
    first.window.close()
    await until(lambda: first.session is None)

    second = await start_app(credentials=Credentials(backend=keyring))

    assert second.window.welcome is None
    assert second.session.services.account.account.user.name == name, "not filled at once"
    await until(lambda: second.session.token == "demo-token")


async def test_signing_out_wipes_token_and_local_data(
    start_app: Callable[..., Any], until: Callable[..., Any], tmp_path: Path
) -> None:
    keyring = MemoryKeyring()
    desk = await _signed_in(start_app, until, credentials=Credentials(backend=keyring))
    assert list((tmp_path / "profile").rglob("*.sqlite3"))

    desk.window.sign_out_wanted.emit()
    dialog = await until(lambda: desk.window.findChild(ConfirmDialog))
    assert "keyring" in dialog.accessibleDescription().casefold()
    dialog.yes.click()

    await until(lambda: desk.window.workspace is None and desk.window.welcome is not None)
    assert keyring.secrets == {}
    assert not list((tmp_path / "profile").rglob("*.sqlite3"))
    assert desk.settings.values.last_session == ""


async def test_without_a_keyring_the_token_lasts_for_the_session(
    start_app: Callable[..., Any], until: Callable[..., Any], tmp_path: Path
) -> None:
    desk = await _signed_in(start_app, until)

    banner = desk.window.workspace.banner
    await until(banner.is_shown)
    assert "session" in banner.title_label.text()
    assert desk.settings.values.last_session == ""


async def test_a_token_from_the_environment_is_never_kept(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    keyring = MemoryKeyring()
    desk = await start_app(credentials=Credentials(backend=keyring), token="demo-token")

    await until(lambda: desk.window.workspace is not None)
    assert keyring.secrets == {}
    assert desk.settings.values.last_session == ""


async def test_missing_scopes_are_named_with_what_they_are_for(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app()
    await until(lambda: desk.window.welcome is not None)

    _paste(desk, "demo-token:scopes=users:read,scheduled_events:read")

    await until(lambda: desk.window.workspace is not None)
    banner = desk.window.workspace.banner
    await until(lambda: "may not do everything" in banner.title_label.text())
    said = banner.text_label.text()
    assert "10 permissions are missing, among them organizations:read: list your" in said
    assert "scheduled_events:read" not in said
    assert banner.height() < desk.window.height() / 6, "it is over every tab"
    way = next(button for button in banner.buttons() if button.text() == "What can I do?")
    way.click()
    page = desk.window.workspace.current_page
    assert page.section_in_front == "abilities"


async def test_a_revoked_token_leads_to_sign_in_and_keeps_the_local_copy(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    desk = await _signed_in(
        start_app, until, credentials=Credentials(backend=MemoryKeyring()), page="meetings"
    )
    page = desk.window.workspace.current_page
    await until(lambda: not page.tasks.is_busy("load") and not desk.tasks.is_busy("scopes"))
    await until(lambda: desk.session.services.sync.progress.state == "idle", seconds=60)
    name = desk.session.services.account.account.user.name
    await asyncio.sleep(3)  # a refresh right after a reading asks nothing
    served_simulator.clear()
    served_simulator.fault(kind="revoked_token", times=-1)

    page.refresh()
    await until(page.banner.is_shown)
    [sign_in] = [b for b in page.banner.buttons() if b.text() == "Sign in"]
    for reason in ("e-mail address", "password", "way to log in", "revoked"):
        assert reason in page.banner.text_label.text()
    await asyncio.sleep(1)
    assert len(served_simulator.requests()) <= 2, "a revoked token is hammered"
    assert desk.window.status.connection.text() == "Not signed in"
    sign_in.click()
    await until(lambda: desk.window.welcome is not None)
    served_simulator.clear()
    _paste(desk, "demo-token")

    await until(lambda: desk.window.welcome is None)
    assert desk.session.services.account.account.user.name == name
    await until(lambda: not desk.window.workspace.current_page.banner.is_shown())


class LockedKeyring(MemoryKeyring):
    """A keyring that was locked after the sign-in."""

    def delete_password(self, service: str, username: str) -> None:
        raise KeyringLocked("locked")


async def test_a_locked_keyring_does_not_keep_the_local_data(
    start_app: Callable[..., Any], until: Callable[..., Any], tmp_path: Path
) -> None:
    desk = await _signed_in(start_app, until, credentials=Credentials(backend=LockedKeyring()))

    desk.window.sign_out_wanted.emit()
    dialog = await until(lambda: desk.window.findChild(ConfirmDialog))
    dialog.yes.click()

    await until(lambda: desk.window.workspace is None and desk.window.welcome is not None)
    banner = desk.window.welcome.ui.sign_out_banner
    await until(banner.is_shown)
    assert "not everything" in banner.title_label.text()
    assert not list((tmp_path / "profile").rglob("*.sqlite3"))


async def test_leaving_sample_data_asks_no_keyring(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    credentials = Credentials()
    desk = await start_app(credentials=credentials, demo=True)
    await until(lambda: desk.session is not None and desk.session.services.account.account)
    before = credentials.where

    desk.window.sign_out_wanted.emit()
    dialog = await until(lambda: desk.window.findChild(ConfirmDialog))
    dialog.yes.click()

    await until(lambda: desk.window.welcome is not None)
    assert credentials.where == before, "the keyring was opened"


def _refusal(message: str) -> dict[str, Any]:
    body = {"title": "Permission Denied", "message": message}
    return {"kind": "status", "status": 403, "body": body}


class LockedAtFirst(MemoryKeyring):
    """A keyring that was not unlocked at the start of the computer."""

    def __init__(self) -> None:
        super().__init__()
        self.is_locked = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.is_locked:
            raise KeyringLocked("locked")
        return super().get_password(service, username)


async def test_03_a_locked_keyring_is_explained_and_tried_again(
    start_app: Callable[..., Any], until: Callable[..., Any], served_simulator: Any
) -> None:
    keyring = LockedAtFirst()
    first = await _signed_in(start_app, until, credentials=Credentials(backend=keyring))
    name = first.session.services.account.account.user.name
    first.window.close()
    await until(lambda: first.session is None)
    served_simulator.clear()
    keyring.is_locked = True

    desk = await start_app(credentials=Credentials(backend=keyring))
    banner = desk.window.workspace.banner
    await until(banner.is_shown)
    assert banner.title_label.text() == "Your keyring is locked"
    assert desk.window.status.connection.text() == "Not signed in"
    assert desk.session.services.account.account.user.name == name, "not readable"
    assert served_simulator.requests() == []

    keyring.is_locked = False
    [again] = [b for b in banner.buttons() if b.text() == "Try again"]
    again.click()
    await until(lambda: "Connected" in desk.window.status.connection.text())
    assert not banner.is_shown()


@pytest.mark.parametrize(
    ("fault", "title", "asked"),
    [
        ({"kind": "missing_scope", "scope": "webhooks:read"}, "access token", "webhooks:read"),
        (_refusal("You do not have permission to access this resource."), "role", "me an admin"),
        (_refusal("Please upgrade your Calendly account to Teams."), "plan", "plan does not"),
    ],
    ids=["scope", "role", "plan"],
)
async def test_16_a_refusal_comes_with_a_request_for_the_administrator(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    fault: dict[str, Any],
    title: str,
    asked: str,
    served_simulator: Any,
) -> None:
    desk = await _signed_in(start_app, until, page="account")
    page = desk.window.workspace.current_page
    await until(lambda: not page.tasks.is_busy())
    served_simulator.fault(match={"path": "/users/me"}, times=-1, **fault)
    page.refresh()
    await until(page.banner.is_shown)
    assert title in page.banner.title_label.text()
    assert "Connected" in desk.window.status.connection.text(), "a refusal is no lost sign-in"
    [copier] = [b for b in page.banner.buttons() if "administrator" in b.text()]
    copier.click()
    request = QApplication.clipboard().text()
    account = desk.session.services.account.account
    for fact in (account.user.name, account.user.email, account.organization.name, asked):
        assert fact in request
    assert "demo-token" not in request


async def test_the_first_start_goes_by_tab_and_enter(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app()
    welcome = await until(lambda: desk.window.welcome)
    first = welcome.ui.explore_sample_data
    await until(lambda: QApplication.focusWidget() is first)
    QTest.keyClick(first, Qt.Key.Key_Tab)
    second = QApplication.focusWidget()
    assert second is welcome.ui.connect_my_calendly
    QTest.keyClick(second, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is first, "something without a name takes the focus"
    QTest.keyClick(second, Qt.Key.Key_Return)
    assert welcome.ui.steps.currentWidget() is welcome.ui.connect_page
