"""What can be done with booking links besides building them: each opens a window of its own."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.window import Windows
from calendly_desktop.viewmodels.meeting_cells import tell_time

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.domain.one_time_links import OneTimeKind
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.window import ToolWindow
    from calendly_desktop.viewmodels.meeting_cells import Clock


class LinkTools(QObject):
    """Opens the windows of the Booking links tab; nothing of them is imported before.

    build_wanted: a LinkToBuild that a window wants to go on with in the Build view. current_tags:
    the tags that the Build view has now.
    """

    build_wanted = Signal(object)
    meeting_wanted = Signal(str)
    sign_in_wanted = Signal()

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(parent)
        self._services = services
        self._window = parent
        self.windows = Windows(self)
        self.current_tags: Callable[[], UtmTags] = UtmTags
        self.team_sheet_action = QAction(icon("people"), self.tr("Team link sheet…"), self)
        self.team_sheet_action.setObjectName("team_sheet_action")
        self.team_sheet_action.triggered.connect(lambda _checked=False: self.team_sheet())

    def clock(self) -> Clock:
        """Return how times are shown now."""
        return tell_time(self._services.events.timezone, datetime.now(UTC))

    def single_use(self, kind: EventType, tags: UtmTags, extra: Mapping[str, str]) -> None:
        """Make links of an event type that take one booking each, with tags and answers."""
        self._one_time(kind, tags, extra, "single_use")

    def customise(self, kind: EventType, tags: UtmTags, extra: Mapping[str, str]) -> None:
        """Make a link of an event type with settings of its own, for one booking."""
        self._one_time(kind, tags, extra, "share")

    def team_sheet(self, tags: UtmTags | None = None) -> None:
        """Show everybody's booking links; tags: those of the Build view, where none are given."""
        from calendly_desktop.pages.link_sheet.window import LinkSheetWindow

        used = self.current_tags() if tags is None else tags
        self._open(
            "team_sheet", lambda: LinkSheetWindow(self._services, self._window, self.clock, used)
        )

    def actions(self) -> list[QAction]:
        """Return the commands of the tab that belong to no view."""
        return [self.team_sheet_action]

    def _one_time(
        self, kind: EventType, tags: UtmTags, extra: Mapping[str, str], face: OneTimeKind
    ) -> None:
        from calendly_desktop.pages.link_single.window import OneTimeWindow

        self._open(
            "one_time",
            lambda: OneTimeWindow(
                self._services, self._window, self.clock, kind, tags, extra, face=face
            ),
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
