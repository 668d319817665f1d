"""What the tours of single tabs have in common: opening a window, waiting for it, closing it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Protocol

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QSize

    from calendly_desktop.pages.services import Services
    from calendly_desktop.pages.tools import Tools
    from calendly_desktop.shell.camera import Camera
    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.toolkit.window import ToolWindow

PAUSE = 0.3
"""Seconds after which what is typed is checked; a window is taken once that is over."""

LONGEST_NOTE = 8.0
"""Seconds that a note over the window stays at most."""


class TabWithTools(Protocol):
    """A tab that opens windows."""

    @property
    def tools(self) -> Tools: ...
    @property
    def tasks(self) -> TaskScope: ...


class TabTour:
    """Shows a tab and its windows. largest: the most that a window gets; prefix: begins names."""

    def __init__(
        self, camera: Camera, window: MainWindow, tab: TabWithTools, services: Services, prefix: str
    ) -> None:
        self.largest: QSize | None = None
        self._camera = camera
        self._window = window
        self._tab = tab
        self._services = services
        self._prefix = prefix

    async def take(self, name: str) -> None:
        """Save the main window as it is, once nothing is read any more."""
        await self._camera.settle(self._tab.tasks)
        note = self._window.findChild(QWidget, "toast")
        if note is not None:  # what was just done is no part of what is shown
            await self._camera.wait_for(lambda: not note.isVisible(), LONGEST_NOTE)
        await asyncio.sleep(0.1)
        await self._camera.take(self._window, f"{self._prefix}-{name}")

    async def show_window(self, name: str, opener: Callable[[], object]) -> None:
        """Open a window, save it and close it."""
        await self.take_window(self.opened(opener), name)

    def opened(self, opener: Callable[[], object]) -> ToolWindow:
        """Return the window that opens, no larger than the screen of the set."""
        opener()
        window = self._tab.tools.windows.all()[-1]
        if self.largest is not None:
            window.resize(window.size().boundedTo(self.largest))
        return window

    async def take_window(self, window: ToolWindow, name: str, *, leave: bool = True) -> None:
        """Save a window once nothing is read in it any more; then leave it."""
        await self._camera.settle(window.tasks)
        await asyncio.sleep(PAUSE)
        await self._camera.settle(window.tasks)
        await self._camera.take(window, f"{self._prefix}-{name}")
        if leave:
            await self.close(window)

    async def close(self, window: ToolWindow) -> None:
        """Close a window, and wait until it is gone."""
        window.reject()
        await self.gone(window)

    async def gone(self, window: ToolWindow) -> None:
        """Wait until a window is gone."""
        await self._camera.wait_for(lambda: window not in self._tab.tools.windows.all())
