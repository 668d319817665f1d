"""What the further sections of the Account tab have in common: what they ask of the tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from calendly_desktop.toolkit.help_topic import set_help_topic

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtGui import QAction

    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services


class AccountSection(QWidget):
    """One section, built when it is first shown. It starts its work with `page.tasks`.

    copied: what was copied or done, for the note that goes by itself. section_wanted: another
    section, by its key. meetings_wanted: a MeetingsWanted to show in the Meetings tab.
    place_wanted: any place of the app, such as "links/many". commands_changed: other commands than
    before. HELP: the topic of the help that fits.
    """

    KEY: ClassVar[str] = ""
    HELP: ClassVar[str] = ""

    copied = Signal(str)
    section_wanted = Signal(str)
    meetings_wanted = Signal(object)
    place_wanted = Signal(str)
    commands_changed = Signal()

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"account_{self.KEY}")
        set_help_topic(self, self.HELP)
        self.services = services
        self.page = page
        self.tasks = page.tasks

    @property
    def as_of(self) -> datetime | None:
        """When what is shown was last read from Calendly; None where that says nothing."""
        return None

    async def load(self, *, refresh: bool) -> None:
        """Read what the section shows: when it is first shown online, and by Refresh.

        The account is known by then. A Problem that is raised is told in the page's banner; a
        refusal belongs into the section itself.
        """

    def focus_start(self) -> None:
        """Put the keyboard where work in the section begins, mostly its search (Ctrl+F)."""
        self.setFocus()

    def actions(self) -> list[QAction]:
        """Return the section's commands for the menu bar and the command palette."""
        return []

    def unfinished(self) -> str:
        """Return, in a sentence, what closing the window now would drop; mostly nothing."""
        return ""

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces of the section besides its first, each with what shows it (the tour).

        A face without a name is the way back.
        """
        return ()

    async def aclose(self) -> None:
        """Follow nothing any longer; the page's tasks end after it."""
