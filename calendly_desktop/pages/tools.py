"""The windows that one tab opens: each once, imported when first opened, closed before the tab."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from calendly_desktop.toolkit.window import Windows
from calendly_desktop.viewmodels.meeting_cells import tell_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.window import ToolWindow
    from calendly_desktop.viewmodels.meeting_cells import Clock


class Tools(QObject):
    """Each tab has its own, with a method per window; `_open` follows what windows ask for.

    meeting_wanted: the URI of a meeting to show in the Meetings tab.
    """

    meeting_wanted = Signal(str)
    sign_in_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._window = parent
        self.windows = Windows(self)

    def clock(self) -> Clock:
        """Return how times are shown now."""
        return tell_time(self._services.events.timezone, datetime.now(UTC))

    def unfinished(self) -> str:
        """Return what closing now would drop."""
        return self.windows.unfinished()

    async def aclose(self) -> None:
        """Close every window, its work first."""
        await self.windows.aclose()

    def _show_help(self, topic: str, window: ToolWindow) -> None:
        from calendly_desktop.pages.help.link import show_help

        show_help(topic, window)

    def _follow(self, window: ToolWindow) -> None:
        """Connect what a window of this tab asks for, besides a meeting and signing in."""

    def _open(self, key: str, build: Callable[[], ToolWindow], *, anew: bool = False) -> ToolWindow:
        """Bring a window to the front and return it.

        anew: one with nothing unfinished gives way to a new one.
        """

        def followed() -> ToolWindow:
            window = build()
            window.meeting_wanted.connect(self.meeting_wanted)
            window.sign_in_wanted.connect(self.sign_in_wanted)
            window.help_wanted.connect(lambda topic: self._show_help(topic, window))
            self._follow(window)
            return window

        return self.windows.open(key, followed, anew=anew)
