"""The screenshot tour: every tab, dialog and window, in light and dark, as PNG files."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize

from calendly_desktop.pages import PAGES
from calendly_desktop.shell.camera import SCHEMES, Camera, now
from calendly_desktop.shell.main_window import OPENING_SIZE, SMALLEST_SIZE
from calendly_desktop.shell.palette import plain_text
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.shell.tour_account import AccountTour
    from calendly_desktop.shell.tour_links import LinksTour
    from calendly_desktop.shell.tour_meetings import MeetingsTour
    from calendly_desktop.shell.tour_webhooks import WebhooksTour
    from calendly_desktop.toolkit.page import Page

LONGEST_SYNC = 20.0
"""Seconds that the background gets to read what sample data has."""
OWN_TOURS = ("meetings", "links", "webhooks")
"""Tabs that are shown with all their windows, and not with their dialogs only."""
SCREEN = (1280, 800)
"""The screen of the set with large text, in pixels: a common notebook's."""


class Tour:
    """Walks through the window and saves what it sees; what changes meetings comes last."""

    def __init__(self, window: MainWindow, target: Path) -> None:
        self._window = window
        self._camera = Camera(target)

    @property
    def count(self) -> int:
        """How many pictures there are."""
        return self._camera.count

    @property
    def missed(self) -> list[str]:
        """What could not be shown."""
        return self._camera.missed

    async def walk(self) -> None:
        """Show and save everything. Raises OSError when the folder cannot be written."""
        self._camera.begin()
        self._window.resize(*OPENING_SIZE)
        await self._wait_for_sync()
        for scheme in SCHEMES:  # to turn everything that is open takes longer than to open it again
            self._camera.schemes = (scheme,)
            await self._camera.turn(scheme)
            await self._pages()
            await self._dialogs()
            await self._camera.attempt("first start", self._welcome)
            meetings = self._meetings()
            if meetings is not None:
                await meetings.walk()
            for tour in self._tabs():
                await tour.walk()
        meetings = self._meetings()
        if meetings is not None:
            await self._many_sizes(meetings)
            self._camera.schemes = SCHEMES
            await meetings.walk_changes()

    def _meetings(self) -> MeetingsTour | None:
        from calendly_desktop.pages.meetings.page import MeetingsPage
        from calendly_desktop.shell.tour_meetings import MeetingsTour

        workspace = self._window.workspace
        if workspace is None:
            return None
        workspace.show_page(MeetingsPage.NAME)
        page = workspace.current_page
        if not isinstance(page, MeetingsPage):
            return None
        return MeetingsTour(self._camera, self._window, workspace, page)

    def _tabs(self) -> Iterator[LinksTour | WebhooksTour | AccountTour]:
        """Bring the other tabs to the front, one after the other, with the tour of each."""
        from calendly_desktop.pages.account.page import AccountPage
        from calendly_desktop.pages.links.page import LinksPage
        from calendly_desktop.pages.webhooks.page import WebhooksPage
        from calendly_desktop.shell.tour_account import AccountTour
        from calendly_desktop.shell.tour_links import LinksTour
        from calendly_desktop.shell.tour_webhooks import WebhooksTour

        workspace = self._window.workspace
        if workspace is None:
            return
        for name in (LinksPage.NAME, WebhooksPage.NAME, AccountPage.NAME):
            workspace.show_page(name)
            page, around = workspace.current_page, (self._camera, self._window)
            if isinstance(page, LinksPage):
                yield LinksTour(*around, page, workspace.services)
            elif isinstance(page, WebhooksPage):
                yield WebhooksTour(*around, page, workspace.services)
            elif isinstance(page, AccountPage):
                yield AccountTour(*around, page, workspace.services)

    async def _many_sizes(self, meetings: MeetingsTour) -> None:
        """Show the Meetings tab and its windows in the smallest window, and with large text."""
        camera = self._camera
        camera.schemes = SCHEMES[:1]
        await camera.turn(SCHEMES[0])
        sizes = (("800x600", 1.0, SMALLEST_SIZE), ("200-percent", 2.0, SCREEN))
        for suffix, scale, size in sizes:
            camera.suffix = suffix
            theme().set_text_scale(scale)
            self._window.resize(*size)
            await camera.settle(meetings.page.tasks)
            await meetings.walk_sizes(QSize(*size))
            await self._account()
            for tour in self._tabs():
                tour.largest = QSize(*size)
                await tour.walk()
            self._meetings()  # to the front again
        theme().set_text_scale(1)
        camera.suffix = ""
        self._window.resize(*OPENING_SIZE)

    async def _pages(self) -> None:
        workspace = self._window.workspace
        if workspace is None:
            return
        for entry in PAGES:
            workspace.show_page(entry.name)
            page = workspace.current_page
            await self._camera.settle(page.tasks)
            await self._camera.take(self._window, entry.name)
            if entry.name == "links":  # its own tour shows the views with their faces
                continue
            if entry.name not in OWN_TOURS:
                await self._page_dialogs(page, entry.name)
            await self._views(page, entry.name)

    async def _account(self) -> None:
        """Show the sections of the Account tab in another size."""
        workspace = self._window.workspace
        if workspace is None:
            return
        workspace.show_page("account")
        await self._views(workspace.current_page, "account")

    async def _views(self, page: Page, page_name: str) -> None:
        for name, show in page.views():
            show()
            await self._camera.settle(page.tasks)
            if not name:  # the way back
                continue
            await self._camera.take(self._window, f"{page_name}-{name}")
            for face, show_face in page.shots():
                show_face()
                await self._camera.settle(page.tasks)
                if face:
                    await self._camera.take(self._window, f"{page_name}-{name}-{face}")

    async def _page_dialogs(self, page: Page, name: str) -> None:
        """Open what each command with dots opens, save it, and go back."""
        for action in page.actions():
            if not action.isEnabled() or not action.text().endswith("…"):
                continue
            await self._dialog(f"{name} {plain_text(action)}", action.trigger)
            await self._camera.settle(page.tasks)

    async def _dialog(self, name: str, opener: Callable[[], object]) -> None:
        async def show() -> None:
            opener()
            dialog = await self._camera.opened()
            if dialog is None:
                raise LookupError(name)
            await self._camera.take(dialog, name)
            dialog.reject()
            await asyncio.sleep(0.05)

        await self._camera.attempt(name, show)

    async def _dialogs(self) -> None:
        menus, settings = self._window.menus, self._window.settings_wanted
        if self._window.workspace is not None:
            self._window.workspace.show_page(PAGES[0].name)  # the one with the most commands
        openers: dict[str, Callable[[], object]] = {
            "commands": menus.open_palette,
            "shortcuts": menus.open_shortcuts,
            "about": menus.open_about,
            "settings": lambda: settings.emit(""),
            "settings-safety": lambda: settings.emit("safety"),
            "settings-notifications": lambda: settings.emit("notifications"),
            "settings-sign-in": lambda: settings.emit("sign_in"),
            "journal": self._window.journal_wanted.emit,
            "accounts": self._window.accounts_wanted.emit,
            "sign-out": self._window.sign_out_wanted.emit,
        }
        for name, opener in openers.items():
            await self._dialog(name, opener)

    async def _welcome(self) -> None:
        window = self._window
        welcome = window.show_welcome()
        await self._picture("first-start")
        welcome.show_connect()
        await self._picture("connect")
        welcome.offer_browser(True)
        await self._picture("connect-browser")
        welcome.browser.show_waiting("")
        await self._picture("connect-browser-waiting")
        welcome.browser.show_ready()
        if window.workspace is not None:
            welcome.left.emit()
        await asyncio.sleep(0.05)

    async def _picture(self, name: str) -> None:
        await asyncio.sleep(0.1)
        await self._camera.take(self._window, name)

    async def _wait_for_sync(self) -> None:
        """Let the background read, so that names stand where else only their number would."""
        workspace, end = self._window.workspace, now() + LONGEST_SYNC
        while workspace is not None and now() < end:
            await asyncio.sleep(0.2)
            services = workspace.services
            has_begun = services.events.known and services.is_open("sync")
            if has_begun and services.sync.progress.state != "reading":
                return
