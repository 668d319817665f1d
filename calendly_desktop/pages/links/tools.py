"""What can be done with booking links besides building them: each opens a window of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction

from calendly_desktop.domain.booking_links import UtmTags
from calendly_desktop.pages.tools import Tools
from calendly_desktop.toolkit.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.domain.one_time_links import OneTimeKind
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.window import ToolWindow
    from calendly_desktop.viewmodels.campaign_bookings import Behind
    from calendly_desktop.viewmodels.campaign_paper import OnPaper


class LinkTools(Tools):
    """Opens the windows of the Booking links tab.

    build_wanted: a LinkToBuild that a window wants to go on with in the Build view.
    meetings_wanted: a MeetingsWanted to show in the Meetings tab. current_tags: the tags that the
    Build view has now.
    """

    build_wanted = Signal(object)
    meetings_wanted = Signal(object)

    def __init__(self, services: Services, parent: QWidget) -> None:
        super().__init__(services, parent)
        self.current_tags: Callable[[], UtmTags] = UtmTags
        self.team_sheet_action = QAction(icon("people"), self.tr("Team link sheet…"), self)
        self.team_sheet_action.setObjectName("team_sheet_action")
        self.team_sheet_action.triggered.connect(lambda _checked=False: self.team_sheet())

    def actions(self) -> list[QAction]:
        """Return the commands of the tab that belong to no view."""
        return [self.team_sheet_action]

    def qr_code(self, name: str, url: str) -> None:
        """Show a link as a QR code."""
        from calendly_desktop.pages.links.qr_window import QrWindow

        self._open("qr_code", lambda: QrWindow(self._services, self._window, name, url), anew=True)

    def rules(self) -> None:
        """Open the rules for tags, the presets, and what the team shares."""
        from calendly_desktop.pages.link_rules.window import RulesWindow

        self._open("rules", lambda: RulesWindow(self._services, self._window))

    def check_link(self, url: str = "") -> None:
        """Open the window that says each part of a pasted link and repairs it."""
        from calendly_desktop.pages.link_rules.check_window import CheckWindow

        window = self._open("check", lambda: CheckWindow(self._services, self._window, self.clock))
        if url and isinstance(window, CheckWindow):
            window.take(url)

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

    def report_bookings(self, behind: Behind) -> None:
        """List the bookings behind a number of the report."""
        from calendly_desktop.pages.campaigns.bookings_window import BookingsWindow

        self._open(
            "report_bookings",
            lambda: BookingsWindow(self._services, self._window, self.clock, behind),
            anew=True,
        )

    def report_paper(self, on_paper: OnPaper) -> None:
        """Print a report, or save it as PDF."""
        from calendly_desktop.pages.campaigns.paper_window import PaperWindow

        self._open(
            "report_paper",
            lambda: PaperWindow(self._services, self._window, on_paper),
            anew=True,
        )

    def _follow(self, window: ToolWindow) -> None:
        if hasattr(window, "build_wanted"):
            window.build_wanted.connect(self.build_wanted)
        if hasattr(window, "meetings_wanted"):
            window.meetings_wanted.connect(self.meetings_wanted)
