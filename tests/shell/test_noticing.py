"""What the app says by itself: in the window, on the tab, and outside it by a real D-Bus."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QMenu, QWidget

from calendly_desktop import noticing
from calendly_desktop.shell.main_window import TITLE
from calendly_desktop.toolkit.banner import Banner

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QApplication

MINUTE = timedelta(minutes=1)
SECRETS = ("http", "calendly.com", "cancellations", "reschedulings", "@")


@pytest.fixture
def elsewhere(qapp: QApplication) -> Iterator[QWidget]:
    """Another window, for the app's own not to be in front."""
    window = QWidget()
    yield window
    window.close()
    window.deleteLater()


async def _leave(desk: Any, elsewhere: QWidget, until: Callable[..., Any]) -> None:
    elsewhere.show()
    elsewhere.activateWindow()
    await until(lambda: not desk.window.isActiveWindow())


class App:
    """The app, signed in, and a clock that the test turns."""

    def __init__(self, desk: Any, simulator: Any, until: Callable[..., Any]) -> None:
        self.desk = desk
        self.simulator = simulator
        self.until = until
        self.ahead = timedelta()
        desk.noticing.outside.now = self.now

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def turn(self, minutes: float) -> None:
        """Let time pass, and the timer fire."""
        self.ahead += minutes * MINUTE
        self.desk.noticing.reminding.look()

    async def book(self, minutes: float, **fields: Any) -> str:
        """Let a booking arrive from outside, for so many minutes from now; return its meeting."""
        start = (self.now() + minutes * MINUTE).strftime("%Y-%m-%dT%H:%M:%SZ")
        made = self.simulator.control("POST", "bookings", {"start_time": start, **fields})
        uri: str = made["event"]["uri"]
        await self.read_again()
        await self.until(lambda: self.desk.session.services.events.event(uri))
        return uri

    async def read_again(self) -> None:
        """Do what Refresh does, however soon after the last time."""
        self.desk.window.workspace.pages["meetings"].refresh()
        await self.until(lambda: not self.page.tasks.is_busy("load"))

    @property
    def page(self) -> Any:
        return self.desk.window.workspace.pages["meetings"]

    @property
    def banner(self) -> Any:
        return self.desk.window.findChild(Banner, "reminder_banner")

    async def settle(self) -> None:
        """Wait until the number of the last notification is known here too."""
        await self.until(lambda: not self.desk.noticing.tasks.is_busy())

    def title(self) -> str:
        return self.banner.title_label.text() if self.banner and self.banner.is_shown() else ""

    def press(self, words: str) -> None:
        [button] = [each for each in self.banner.buttons() if words in each.text()]
        assert button.accessibleName()
        button.click()

    @property
    def tab(self) -> str:
        return str(self.desk.window.workspace.tabs.tabText(0))


@pytest.fixture
async def app(
    start_app: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> App:
    monkeypatch.setattr(noticing, "SETTLING", 30)
    monkeypatch.setattr("calendly_desktop.store.sync.JUST_NOW", timedelta(microseconds=1))
    desk = await start_app(token="demo-token", page="meetings")
    await until(lambda: desk.noticing is not None)
    made = App(desk, served_simulator, until)
    await until(lambda: desk.session.services.events.as_of and not made.page.tasks.is_busy("load"))
    await until(lambda: desk.session.services.sync.progress.state == "idle", seconds=30)
    await until(lambda: not desk.noticing.tasks.is_busy())
    made.ahead = timedelta(days=40)  # no meeting of the sample data starts by chance
    return made


async def test_a_reminder_comes_in_time_joins_and_is_put_away(
    app: App, until: Callable[..., Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    uri = await app.book(6.5, name="Nora New")
    event = app.desk.session.services.events.event(uri)
    app.turn(1)
    assert app.title() == ""
    app.turn(1)
    assert app.title().startswith(f"{event.name} starts at ")
    assert "Nora New" in app.banner.text_label.text() or "1 invitee" in app.banner.text_label.text()
    words = [button.text() for button in app.banner.buttons()]
    assert words[-2:] == ["Show meeting", "Remind again…"]

    app.press("Remind again")
    menu = await until(lambda: app.desk.window.findChild(QMenu, "remind_again"))
    assert [a.text() for a in menu.actions()][-1] == "When it starts"
    menu.actions()[-1].trigger()
    menu.close()
    assert app.title() == ""
    app.turn(4)
    assert app.title() == ""
    app.turn(1)
    assert app.title().startswith(f"{event.name} started at ")
    if len(words) > 2:
        app.press(words[0])
        assert opened == [event.location.join_url]
    else:
        app.banner.close_button.click()
    assert app.title() == ""
    app.turn(1)
    assert app.title() == ""


async def test_a_canceled_meeting_is_not_announced_and_many_come_as_one(
    app: App, until: Callable[..., Any]
) -> None:
    uris = [await app.book(4 + n / 10, name=f"Guest {n}") for n in range(4)]
    await until(lambda: app.title() == "4 meetings start soon")
    app.simulator.control("POST", "departures", {"event": uris[0]})
    await app.read_again()
    await until(lambda: "2 more messages" in [b.text() for b in app.banner.buttons()])
    app.desk.settings.update(reminder_minutes=0)
    assert app.title() == ""
    app.desk.settings.update(reminder_minutes=10)
    assert app.title()
    app.banner.close_button.click()
    app.banner.close_button.click()
    app.banner.close_button.click()
    assert app.title() == ""


async def test_after_a_sleep_what_has_begun_is_told(app: App) -> None:
    await app.book(30)
    app.turn(40)
    assert " started at " in app.title()
    app.turn(11)
    assert app.title() == ""


async def test_news_are_counted_on_the_tab_and_told_outside_once(
    app: App, until: Callable[..., Any], desktop: Any, elsewhere: QWidget
) -> None:
    desktop.serve("actions", "body")
    app.desk.settings.update(notify_news=True, notify_reminders=True)
    await app.book(3000, name="Seen Already")
    await until(lambda: app.tab == "Meetings (1)")
    assert app.desk.window.windowTitle() == f"(1) Ada Lindgren – {TITLE}"
    await app.settle()
    assert not desktop.calls(), "who looks at the list needs no notification"

    await _leave(app.desk, elsewhere, until)
    await app.book(3100, name="Nora New")
    await until(lambda: len(desktop.calls()) == 1)
    assert desktop.calls()[0][3:5] == ["1 new meeting", ""]
    second = await app.book(3200, name="Ola Other")
    await until(lambda: len(desktop.calls()) == 2)
    assert desktop.calls()[1][3:5] == ["2 new meetings", ""]
    assert desktop.calls()[1][1] == 1, "one notification for both"
    app.simulator.control("POST", "departures", {"event": second})
    await app.read_again()
    await until(lambda: len(desktop.calls()) == 3)
    assert desktop.calls()[2][3] == "1 new meeting, 1 canceled"

    app.desk.window.workspace.show_page("account")
    await app.settle()
    desktop.emit("action 1 default")
    await until(lambda: app.desk.window.workspace.current_page is app.page)
    await until(app.desk.window.isActiveWindow)
    await app.desk.session.services.events.mark_seen()
    await until(lambda: app.tab == "Meetings")
    assert app.desk.window.windowTitle() == f"Ada Lindgren – {TITLE}"


async def test_a_notification_names_people_only_where_wished_and_never_a_link(
    app: App, until: Callable[..., Any], desktop: Any, elsewhere: QWidget
) -> None:
    desktop.serve("actions", "body", "body-markup")
    app.desk.settings.update(notify_news=True, notify_reminders=True)
    await _leave(app.desk, elsewhere, until)
    await app.book(4, name="Nora <b>New</b> https://calendly.com/cancellations/CANARY")
    await until(lambda: len(desktop.calls()) == 2)
    app.desk.settings.update(notify_names=True)
    uri = await app.book(4.5, name="Nora Named")
    await until(lambda: "Nora Named" in str(desktop.calls()))
    event = app.desk.session.services.events.event(uri)
    for number, call in enumerate(desktop.calls()):
        told = "\n".join(str(part) for part in call[3:6])
        assert not any(secret in told for secret in (*SECRETS, "CANARY")), told
        if number < 2:
            assert "Nora" not in told
            assert event.name not in told
    soon = [call for call in desktop.calls() if "starts at" in call[3]]
    assert soon[0][3].startswith("A meeting starts at ")


async def test_quiet_hours_hold_back_what_is_told_afterwards(
    app: App, until: Callable[..., Any], desktop: Any, elsewhere: QWidget
) -> None:
    desktop.serve("body")
    wall = [datetime(2026, 11, 23, 22, 0)]
    app.desk.noticing.outside.local = lambda _moment: wall[0]
    app.desk.settings.update(notify_news=True, notify_reminders=True, quiet_hours=True)
    await _leave(app.desk, elsewhere, until)
    await app.book(4, name="Late Night")
    await until(lambda: app.title() and app.tab == "Meetings (1)")
    await asyncio.sleep(0.1)
    assert not desktop.calls(), "the window says it, nothing else does"
    wall[0] = datetime(2026, 11, 24, 8, 0)
    app.turn(0.5)
    await until(lambda: [call[3] for call in desktop.calls()] == ["1 new meeting"])


async def test_joining_from_the_notification(
    app: App,
    until: Callable[..., Any],
    desktop: Any,
    elsewhere: QWidget,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    desktop.serve("actions", "body")
    app.desk.settings.update(notify_reminders=True)
    await _leave(app.desk, elsewhere, until)
    uri = await app.book(4, name="Nora New")
    await until(desktop.calls)
    event = app.desk.session.services.events.event(uri)
    actions = desktop.calls()[0][5]
    assert actions[2] == "join", actions
    assert "http" not in str(actions)
    await app.settle()
    desktop.emit("action 1 join")
    await until(lambda: opened == [event.location.join_url])
    assert app.title() == ""


async def test_a_click_on_the_notification_shows_the_meeting(
    app: App, until: Callable[..., Any], desktop: Any, elsewhere: QWidget
) -> None:
    desktop.serve("actions", "body")
    app.desk.settings.update(notify_news=True)
    app.desk.window.workspace.show_page("account")
    await _leave(app.desk, elsewhere, until)
    uri = await app.book(3000, name="Nora New")
    await until(desktop.calls)
    await app.settle()
    desktop.emit("action 1 default")
    await until(lambda: app.desk.window.workspace.current_page is app.page)
    await until(lambda: app.page.list.current() == uri)


async def test_signing_out_takes_everything_back(
    app: App, until: Callable[..., Any], desktop: Any, elsewhere: QWidget
) -> None:
    desktop.serve("body")
    app.desk.settings.update(notify_news=True)
    await _leave(app.desk, elsewhere, until)
    await app.book(3000, name="Nora New")
    await until(desktop.calls)
    await app.desk.close_session()
    assert desktop.calls("CloseNotification") == [[1]]
    assert app.desk.window.windowTitle() == TITLE
    assert app.desk.noticing is None
