"""Webhooks that stop working: told in the window, at the tab, and outside it by a real D-Bus."""

from __future__ import annotations

import asyncio
import json
import socket
import urllib.request
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from calendly_desktop import duties
from calendly_desktop.shell import webhook_watching
from calendly_desktop.shell.main_window import TITLE
from calendly_desktop.store import webhook_watch
from calendly_desktop.store.webhooks import Definition
from calendly_desktop.system.credentials import Credentials

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

HOOKS = "/webhook_subscriptions"
SECRETS = ("http", "SECRET", "hooks/", "@")


@pytest.fixture
def elsewhere(qapp: QApplication) -> Iterator[QWidget]:
    """Another window, for the app's own not to be in front."""
    window = QWidget()
    yield window
    window.close()
    window.deleteLater()


class App:
    """The app, signed in, and a clock that the test turns."""

    def __init__(self, desk: Any, simulator: Any, until: Callable[..., Any]) -> None:
        self.desk = desk
        self.simulator = simulator
        self.until = until
        self.watch._now = self.now
        desk.noticing.outside.now = self.now
        self.ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    @property
    def watch(self) -> Any:
        return self.desk.session.services.webhook_watch

    @property
    def notices(self) -> Any:
        return self.desk.window.workspace.notices

    @property
    def banner(self) -> Any:
        return self.desk.window.workspace.banner

    @property
    def tab(self) -> str:
        return str(self.desk.window.workspace.tabs.tabText(2))

    async def turn(self, hours: float = 0.3) -> None:
        """Let time pass, here and at Calendly, until the webhooks were looked at."""
        before = len(self.simulator.requests("GET", HOOKS))
        self.ahead += timedelta(hours=hours)
        self.simulator.control("POST", "clock", {"advance_seconds": round(hours * 3600)})
        self.watch._rest.rouse()
        await self.until(lambda: len(self.simulator.requests("GET", HOOKS)) >= before + 2)
        await asyncio.sleep(0.1)

    async def make(self) -> str:
        """Make a webhook to a port on which nobody listens."""
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            port = taken.getsockname()[1]
        services = self.desk.session.services
        account = await services.account.load()
        url = f"http://127.0.0.1:{port}/hooks/SECRET"
        made = await services.webhooks.create(
            Definition(url, ("invitee.created",), "user", account.user.uri, "key")
        )
        await self.turn()
        uri: str = made.subscription.uri
        return uri

    async def fail(self) -> None:
        """Let a delivery fail."""
        self.simulator.control("POST", "bookings", {})

        def tried() -> bool:
            made = self.simulator.control("GET", "deliveries")["deliveries"]
            return any("127.0.0.1" in each["url"] for each in made)

        await self.until(tried)
        await self.turn()

    def make_elsewhere(self, url: str) -> None:
        account = self.desk.session.services.account.account
        body = {
            "url": url,
            "events": ["invitee.created"],
            "scope": "user",
            "organization": account.organization_uri,
            "user": account.user.uri,
        }
        request = urllib.request.Request(
            f"{self.simulator.url}{HOOKS}",
            method="POST",
            data=json.dumps(body).encode(),
            headers={"Authorization": "Bearer demo-token", "Content-Type": "application/json"},
        )
        urllib.request.urlopen(request, timeout=10).close()


@pytest.fixture
async def open_app(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Any]:
    monkeypatch.setattr(webhook_watching, "SETTLING", 30)
    monkeypatch.setattr(duties, "SETTLED", 0.05)
    usual: Any = webhook_watch.WebhookWatch.__init__
    quick = {**usual.__kwdefaults__, "first_look": 0.05, "pulse": 0.02}
    monkeypatch.setattr(usual, "__kwdefaults__", quick)

    async def start() -> App:
        keys = Credentials.for_this_session("The bus of this test has no keyring.")
        desk = await start_app(keys, token="demo-token", page="meetings")
        await until(lambda: desk.noticing is not None and desk.noticing.webhooks._watch)
        made = App(desk, served_simulator, until)
        await until(lambda: len(desk.session.services.webhooks.read_at) >= 2)
        await asyncio.sleep(0.1)
        return made

    return start


async def _leave(app: App, elsewhere: QWidget) -> None:
    elsewhere.show()
    elsewhere.activateWindow()
    await app.until(lambda: not app.desk.window.isActiveWindow())


async def test_it_is_told_in_the_window_and_at_the_tab_until_looked_at(
    open_app: Callable[..., Any], until: Callable[..., Any], desktop: Any
) -> None:
    desktop.serve("actions", "body")
    app = await open_app()
    assert app.tab == "Webhooks"
    assert not app.notices.has("webhooks")
    uri = await app.make()
    await app.fail()
    await until(lambda: app.tab == "Webhooks (1)")
    assert app.desk.window.windowTitle() == f"(1) Ada Lindgren – {TITLE}"
    bar = app.desk.window.workspace.tabs
    assert bar.accessibleTabName(2) == "Webhooks, 1 not looked at"
    assert app.banner.title_label.text() == "Calendly cannot deliver to 127.0.0.1"
    assert "turns the webhook off on" in app.banner.text_label.text()
    assert not any(secret in app.banner.text_label.text() for secret in SECRETS)
    assert not desktop.calls(), "it is not wished, and the window is in front"
    [show, *_] = app.banner.buttons()
    assert show.text() == "Show"
    show.click()
    page = app.desk.window.workspace.current_page
    assert page.NAME == "webhooks"
    await until(lambda: app.tab == "Webhooks" and not app.notices.has("webhooks"))
    assert app.desk.window.windowTitle() == f"Ada Lindgren – {TITLE}"
    await until(lambda: page.list.current_uri() == uri)
    assert page.findChild(QLabel, "looked_at").text().startswith("Last looked at ")
    assert page.detail.chip.text() == "Trying again"
    assert page.banner.title_label.text() == "Calendly cannot deliver to 127.0.0.1"


async def test_a_notification_comes_where_wished_names_the_server_only_and_leads_there(
    open_app: Callable[..., Any], until: Callable[..., Any], desktop: Any, elsewhere: QWidget
) -> None:
    desktop.serve("actions", "body", "body-markup")
    app = await open_app()
    app.desk.settings.update(notify_webhooks=True)
    uri = await app.make()
    await _leave(app, elsewhere)
    await app.fail()
    await until(lambda: len(desktop.calls()) == 1)
    told = desktop.calls()[0][3:5]
    assert told == [
        "A webhook may not work any more",
        "127.0.0.1: does not accept messages",
    ]
    await app.turn(0.3)
    await asyncio.sleep(0.1)
    assert len(desktop.calls()) == 1, "once is enough"
    await app.turn(25)
    await until(lambda: "turned off by Calendly" in str(desktop.calls()))
    assert not any(secret in str(call[3:6]) for call in desktop.calls() for secret in SECRETS)
    await until(lambda: not app.desk.noticing.tasks.is_busy())
    desktop.emit("action 1 default")
    await until(lambda: app.desk.window.workspace.current_page.NAME == "webhooks")
    await until(lambda: app.desk.window.workspace.current_page.list.current_uri() == uri)
    await until(lambda: app.tab == "Webhooks")


async def test_what_is_new_is_told_in_the_window_only(
    open_app: Callable[..., Any], until: Callable[..., Any], desktop: Any, elsewhere: QWidget
) -> None:
    desktop.serve("body")
    app = await open_app()
    app.desk.settings.update(notify_webhooks=True)
    await _leave(app, elsewhere)
    app.make_elsewhere("https://foreign.example.com/hooks/SECRET")
    await app.turn()
    await until(lambda: app.tab == "Webhooks (1)")
    assert app.banner.title_label.text() == "There is a new webhook to foreign.example.com"
    assert app.banner.kind() == "info"
    await asyncio.sleep(0.1)
    assert not desktop.calls()


async def test_quiet_hours_hold_it_back_until_they_are_over(
    open_app: Callable[..., Any], until: Callable[..., Any], desktop: Any, elsewhere: QWidget
) -> None:
    desktop.serve("body")
    app = await open_app()
    wall = [datetime(2026, 11, 28, 23, 0)]
    app.desk.noticing.outside.local = lambda _moment: wall[0]
    app.desk.settings.update(notify_webhooks=True, quiet_hours=True)
    await app.make()
    await _leave(app, elsewhere)
    await app.fail()
    await until(lambda: app.tab == "Webhooks (1)")
    await asyncio.sleep(0.1)
    assert not desktop.calls()
    wall[0] = datetime(2026, 11, 29, 8, 1)
    app.desk.noticing.reminding.look()
    await until(lambda: len(desktop.calls()) == 1)


async def test_it_is_remembered_until_looked_at_over_a_restart(
    open_app: Callable[..., Any], until: Callable[..., Any], desktop: Any
) -> None:
    desktop.serve("body")
    app = await open_app()
    await app.make()
    await app.fail()
    await until(lambda: app.tab == "Webhooks (1)")
    app.desk.window.close()
    await until(lambda: app.desk.session is None)
    again = await open_app()
    await until(lambda: again.tab == "Webhooks (1)")
    assert again.notices.has("webhooks")
    assert not desktop.calls()
    again.desk.window.workspace.show_page("webhooks")
    await until(lambda: again.tab == "Webhooks")


async def test_signing_out_takes_everything_back(
    open_app: Callable[..., Any], until: Callable[..., Any], desktop: Any, elsewhere: QWidget
) -> None:
    desktop.serve("body")
    app = await open_app()
    app.desk.settings.update(notify_webhooks=True)
    await app.make()
    await _leave(app, elsewhere)
    await app.fail()
    await until(lambda: desktop.calls())
    await app.desk.close_session()
    assert desktop.calls("CloseNotification") == [[1]]
    assert app.desk.window.windowTitle() == TITLE
