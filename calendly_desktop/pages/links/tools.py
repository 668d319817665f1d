"""What can be done with booking links besides building them: each opens a window of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from calendly_desktop.toolkit.window import Windows
from calendly_desktop.viewmodels.meeting_cells import tell_time

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.window import ToolWindow
    from calendly_desktop.viewmodels.meeting_cells import Clock


class LinkTools(QObject):
    """Opens the windows of the Booking links tab; nothing of them is imported before.

    build_wanted: a LinkToBuild that a window wants to go on with in the Build view.
    """

    build_wanted = Signal(object)
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

    def qr_code(self, name: str, url: str) -> None:
        """Show a link as a QR code."""
        from calendly_desktop.pages.links.qr_window import QrWindow

        self._open("qr_code", lambda: QrWindow(self._services, self._window, name, url), anew=True)

    def embed(self, name: str, url: str) -> None:
        """Show the code that embeds a booking page in a web page."""
        from calendly_desktop.pages.links.embed_window import EmbedWindow

        self._open("embed", lambda: EmbedWindow(self._services, self._window, name, url), anew=True)

    def free_times(self, kind: EventType, tags: UtmTags, extra: Mapping[str, str]) -> None:
        """Write the next free times of an event type as text, each with its own link."""
        from calendly_desktop.pages.links.times_window import TimesWindow

        self._open(
            "free_times",
            lambda: TimesWindow(self._services, self._window, self.clock, kind, tags, extra),
            anew=True,
        )

    def unfinished(self) -> str:
        """Return what closing now would drop."""
        return self.windows.unfinished()

    async def aclose(self) -> None:
        """Close every window, its work first."""
        await self.windows.aclose()

    def _open(self, key: str, build: Callable[[], ToolWindow], *, anew: bool = False) -> None:
        def followed() -> ToolWindow:
            window = build()
            window.meeting_wanted.connect(self.meeting_wanted)
            window.sign_in_wanted.connect(self.sign_in_wanted)
            if hasattr(window, "build_wanted"):
                window.build_wanted.connect(self.build_wanted)
            return window

        self.windows.open(key, followed, anew=anew)
