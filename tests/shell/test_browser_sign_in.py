"""Signing in with the browser in the real window: wait, come back, cancel, end, sign out."""

from __future__ import annotations

import asyncio
import threading
import urllib.request
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from calendly_desktop.domain.writes import Write
from calendly_desktop.shell.settings_dialog import SettingsDialog
from calendly_desktop.shell.sign_out import SignOutDialog
from calendly_desktop.system.credentials import Credentials

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


class Browser:
    """Stands in for the system's browser: follows the address and its redirects on a thread."""

    def __init__(self) -> None:
        self.addresses: list[str] = []
        self.pages: list[str] = []
        self.follows = True

    def open(self, address: str) -> bool:
        self.addresses.append(address)
        if self.follows:
            threading.Thread(target=self._follow, args=(address,), daemon=True).start()
        return True

    def _follow(self, address: str) -> None:
        with urllib.request.urlopen(address, timeout=20) as answer:
            self.pages.append(answer.read().decode())


@pytest.fixture
def browser() -> Browser:
    return Browser()


@pytest.fixture
def keyring() -> MemoryKeyring:
    return MemoryKeyring()


async def _begin(desk: Desk, until: Callable[..., Any], browser: Browser) -> None:
    desk.reception.entrance.open_url = browser.open
    welcome = await until(lambda: desk.window.welcome)
    welcome.show_connect()
    assert welcome.browser.start.isVisible()
    QTest.mouseClick(welcome.browser.start, Qt.MouseButton.LeftButton)


async def _signed_in(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    browser: Browser,
    keyring: MemoryKeyring,
    **chosen: Any,
) -> Any:
    desk = await start_app(credentials=Credentials(backend=keyring), **chosen)
    await _begin(desk, until, browser)
    await until(lambda: desk.window.workspace is not None, what="for the workspace")
    await until(lambda: desk.session is not None and desk.session.services.account.account)
    return desk


async def test_three_actions_and_the_next_start_is_signed_in(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    browser: Browser,
    keyring: MemoryKeyring,
    tmp_path: Path,
) -> None:
    desk = await _signed_in(start_app, until, browser, keyring)
    assert desk.window.welcome is None
    assert "Calendly Desktop goes on by itself" in browser.pages[0]
    [account] = desk.settings.values.accounts
    assert (account.kind, account.signed_in) == ("oauth", True)
    assert "Test keyring" in desk.session.services.where_token
    secret = next(iter(keyring.secrets.values()))
    for file in (tmp_path / "profile").rglob("*"):
        if file.is_file():
            held = file.read_bytes()
            assert b"refresh_token" not in held
            assert secret.encode() not in held
    desk.window.close()
    await until(lambda: desk.session is None)
    served_simulator.clear()

    again = await start_app(credentials=Credentials(backend=keyring))
    assert again.window.welcome is None
    await until(lambda: served_simulator.requests("GET", "/users/me"))
    assert served_simulator.requests("POST", "/oauth/token") == [], "renewed without need"
    assert again.session.by_browser


async def test_waiting_shows_how_and_esc_gives_up(
    start_app: Callable[..., Any], until: Callable[..., Any], browser: Browser
) -> None:
    browser.follows = False
    desk = await start_app()
    await _begin(desk, until, browser)
    welcome = desk.window.welcome
    way = welcome.browser
    await until(way.is_waiting)
    assert way.text.text() == "Your browser is open. Allow access there, then come back."
    way.copy.click()
    assert QGuiApplication.clipboard().text() == browser.addresses[0]

    QTest.keyClick(welcome, Qt.Key.Key_Escape)
    await until(lambda: way.state == "ready")
    await until(lambda: not desk.tasks.is_busy("browser"))
    with pytest.raises(OSError, match=r"refused|closed|reset"):
        await asyncio.to_thread(browser._follow, browser.addresses[0])
    assert desk.window.welcome is welcome, "Esc left the page"


async def test_a_denial_is_explained_in_place(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    browser: Browser,
) -> None:
    served_simulator.control("POST", "oauth", {"decision": "deny"})
    desk = await start_app()
    await _begin(desk, until, browser)
    way = desk.window.welcome.browser
    await until(way.banner.is_shown)
    assert way.banner.title_label.text() == "Access was not allowed"
    assert way.start.isVisible()
    assert desk.window.workspace is None


async def test_without_a_client_id_settings_are_offered_at_the_field(
    start_app: Callable[..., Any], until: Callable[..., Any]
) -> None:
    desk = await start_app(api_url="https://api.calendly.com")
    welcome = await until(lambda: desk.window.welcome)
    welcome.show_connect()
    way = welcome.browser
    assert way.state == "unavailable"
    assert "client id" in way.text.text()
    way.settings.click()
    dialog = await until(lambda: desk.window.findChild(SettingsDialog))
    await until(lambda: dialog.ui.client_id.hasFocus() or not dialog.isActiveWindow())
    dialog.ui.client_id.setText("abc-123")
    dialog.ui.client_id.editingFinished.emit()
    assert way.state == "ready"
    dialog.close()


async def test_13_the_end_of_a_sign_in_is_calm(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    browser: Browser,
    keyring: MemoryKeyring,
) -> None:
    desk = await _signed_in(start_app, until, browser, keyring, page="account")
    workspace = desk.window.workspace
    page = workspace.current_page
    await until(lambda: not page.tasks.is_busy())
    await until(lambda: desk.session.services.sync.progress.state == "idle", seconds=40)
    name = desk.session.services.account.account.user.name
    served_simulator.control("POST", "oauth", {"revoke_all": True})
    served_simulator.clear()

    page.refresh()
    await until(page.banner.is_shown)
    said = page.banner.text_label.text()
    assert page.banner.title_label.text() == "Please sign in again"
    for reason in ("e-mail address", "password", "way to log in"):
        assert reason in said
    assert desk.window.status.connection.text() == "Not signed in"
    page.refresh()
    await asyncio.sleep(0.5)
    calls = served_simulator.requests()
    assert len(calls) <= 3, [call["path"] for call in calls]  # a 401, a renewal; no more
    await asyncio.sleep(1.0)
    assert len(served_simulator.requests()) == len(calls), "it goes on asking"
    assert name in page.overview.findChild(QLabel, "account_name").text(), "not readable any more"

    [sign_in] = [b for b in page.banner.buttons() if b.text() == "Sign in"]
    sign_in.click()
    welcome = await until(lambda: desk.window.welcome)
    assert welcome.browser.start.hasFocus() or not desk.window.isActiveWindow()
    QTest.mouseClick(welcome.browser.start, Qt.MouseButton.LeftButton)
    await until(lambda: desk.window.welcome is None)
    await until(lambda: "Connected" in desk.window.status.connection.text())


async def test_signing_out_says_which_changes_nobody_knows_about(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    browser: Browser,
    keyring: MemoryKeyring,
) -> None:
    desk = await _signed_in(start_app, until, browser, keyring)
    journal = desk.session.services.journal
    entry = await journal.add(Write("cancel", "uri", "Board meeting", "Ada"))
    await journal.mark(entry.id, "sending")
    await journal.settle(entry.id, "unknown", "The answer was lost.")
    desk.window.sign_out_wanted.emit()
    dialog = await until(lambda: desk.window.findChild(SignOutDialog))
    assert "nobody knows yet whether it was made" in dialog.accessibleDescription()
    dialog.no.click()
    await until(lambda: not desk.tasks.is_busy("session"))
    assert desk.session.by_browser


@pytest.mark.parametrize("reachable", [True, False], ids=["revoked", "offline"])
async def test_14_signing_out_revokes(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    browser: Browser,
    keyring: MemoryKeyring,
    tmp_path: Path,
    reachable: bool,
) -> None:
    desk = await _signed_in(start_app, until, browser, keyring)
    if not reachable:
        served_simulator.fault(kind="drop_before", match={"path": "/oauth/revoke"}, times=9)
    desk.window.sign_out_wanted.emit()
    dialog = await until(lambda: desk.window.findChild(SignOutDialog))
    assert "Test keyring" in dialog.accessibleDescription()
    dialog.yes.click()

    welcome = await until(lambda: desk.window.welcome)
    await until(lambda: desk.window.workspace is None)
    assert keyring.secrets == {}
    assert desk.settings.values.accounts == []
    assert not list((tmp_path / "profile").rglob("*.sqlite3"))
    assert len(served_simulator.requests("POST", "/oauth/revoke")) == 1
    if not reachable:
        banner = welcome.ui.sign_out_banner
        await until(banner.is_shown)
        assert banner.title_label.text() == "Signed out here, but not at Calendly"
        assert "integrations" in banner.text_label.text()
