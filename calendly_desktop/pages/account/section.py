"""What the further sections of the Account tab have in common: what they ask of the tab."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal

from calendly_desktop.pages.part import Part
from calendly_desktop.toolkit.help_topic import set_help_topic

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services


class AccountSection(Part):
    """One section, built when it is first shown. It starts its work with `page.tasks`.

    The account is known when it loads. A Problem that `load` raises is told in the page's banner
    where no panel in the section tells it; a refusal belongs into the section itself. copied: what
    was copied or done, for the note that goes by itself. section_wanted: another section, by its
    key. build_wanted: a LinkToBuild to go on with in the Booking links tab. place_wanted: any
    place of the app, such as "links/many".
    NEEDS_ACCOUNT: False where it has something to show without knowing who is signed in.
    """

    NEEDS_ACCOUNT: ClassVar[bool] = True

    copied = Signal(str)
    section_wanted = Signal(str)
    place_wanted = Signal(str)
    build_wanted = Signal(object)

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"account_{self.KEY}")
        set_help_topic(self, self.HELP)
        self.services = services
        self.page = page
        self.tasks = page.tasks

    def show_unread(self, problem: Problem) -> None:
        """Say in the place of what is shown why it could not be read, where there is nothing."""
