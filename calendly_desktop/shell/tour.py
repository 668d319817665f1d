"""The screenshot tour: every tab and dialog, in light and dark, as PNG files."""

from __future__ import annotations

import asyncio
import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QDialog

from calendly_desktop.pages import PAGES
from calendly_desktop.shell.main_window import OPENING_SIZE
from calendly_desktop.shell.palette import plain_text
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.toolkit.page import Page

PATIENCE = 30.0
"""Seconds that a page gets to fill itself."""
LONGEST_SYNC = 20.0
"""Seconds that the background gets to read what sample data has."""


class Tour:
    """Walks through the window and saves what it sees."""

    def __init__(self, window: MainWindow, target: Path) -> None:
        self.count = 0
        self._window = window
        self._target = target

    async def walk(self) -> None:
        """Show and save everything. Raises OSError when the folder cannot be written."""
        self._target.mkdir(parents=True, exist_ok=True)
        self._window.resize(*OPENING_SIZE)
        await self._wait_for_sync()
        for scheme in ("light", "dark"):
            theme().set_scheme(scheme)
            await self._pages(scheme)
            await self._dialogs(scheme)
            await self._welcome(scheme)

    async def _pages(self, scheme: str) -> None:
        workspace = self._window.workspace
        if workspace is None:
            return
        for entry in PAGES:
            workspace.show_page(entry.name)
            page = workspace.current_page
            await self._settle(page)
            self._save(self._window, entry.name, scheme)
            await self._page_dialogs(page, entry.name, scheme)
            for name, show in page.views():
                show()
                await self._settle(page)
                if name:
                    self._save(self._window, f"{entry.name}-{name}", scheme)

    async def _page_dialogs(self, page: Page, name: str, scheme: str) -> None:
        """Open what each command with dots opens, save it, and go back."""
        for action in page.actions():
            if not action.isEnabled() or not action.text().endswith("…"):
                continue
            action.trigger()
            dialog = await self._opened()
            if dialog is not None:
                self._save(dialog, f"{name} {plain_text(action)}", scheme)
                dialog.reject()
            await self._settle(page)

    async def _opened(self) -> QDialog | None:
        end = _now() + 3
        while _now() < end:
            dialog = QApplication.activeModalWidget()
            if isinstance(dialog, QDialog) and dialog.isVisible():
                await asyncio.sleep(0.3)
                return dialog
            await asyncio.sleep(0.02)
        return None

    async def _dialogs(self, scheme: str) -> None:
        menus = self._window.menus
        openers: dict[str, Callable[[], None]] = {
            "commands": menus.open_palette,
            "shortcuts": menus.open_shortcuts,
            "about": menus.open_about,
            "settings": lambda: self._window.settings_wanted.emit(""),
            "settings-sign-in": lambda: self._window.settings_wanted.emit("sign_in"),
            "journal": self._window.journal_wanted.emit,
            "sign-out": self._window.sign_out_wanted.emit,
        }
        for name, opener in openers.items():
            opener()
            dialog = await self._opened()
            if dialog is not None:
                self._save(dialog, name, scheme)
                dialog.reject()
            await asyncio.sleep(0.05)

    async def _welcome(self, scheme: str) -> None:
        window = self._window
        welcome = window.show_welcome()
        await asyncio.sleep(0.1)
        self._save(window, "first-start", scheme)
        welcome.show_connect()
        await asyncio.sleep(0.1)
        self._save(window, "connect", scheme)
        welcome.offer_browser(True)
        await asyncio.sleep(0.1)
        self._save(window, "connect-browser", scheme)
        welcome.browser.show_waiting("")
        await asyncio.sleep(0.1)
        self._save(window, "connect-browser-waiting", scheme)
        welcome.browser.show_ready()
        if window.workspace is not None:
            welcome.left.emit()
        await asyncio.sleep(0.05)

    async def _wait_for_sync(self) -> None:
        """Let the background read, so that names stand where else only their number would."""
        workspace, end = self._window.workspace, _now() + LONGEST_SYNC
        while workspace is not None and _now() < end:
            await asyncio.sleep(0.2)
            services = workspace.services
            if services.is_open("sync") and services.sync.progress.state != "reading":
                return

    async def _settle(self, page: Page) -> None:
        end = _now() + PATIENCE
        while page.tasks.is_busy() and _now() < end:  # noqa: ASYNC110 - a camera polls
            await asyncio.sleep(0.05)
        await asyncio.sleep(0.3)

    def _save(self, widget: QWidget, name: str, scheme: str) -> None:
        plain = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
        if widget.grab().save(str(self._target / f"{plain}-{scheme}.png")):
            self.count += 1


def _now() -> float:
    return asyncio.get_running_loop().time()
