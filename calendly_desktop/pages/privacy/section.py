"""The Privacy and data section: a person's data, what is kept here, moving out, leaving nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from calendly_desktop.pages.account.section import AccountSection
from calendly_desktop.pages.privacy.kept_card import KeptCard
from calendly_desktop.pages.privacy.leaving_cards import MovingCard, RemovingCard
from calendly_desktop.pages.privacy.old_meetings import OldMeetingsCard
from calendly_desktop.pages.privacy.person_card import PersonCard
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import SectionTitle
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services


class PrivacySection(AccountSection):
    """Cards, one for each thing that can be done with data."""

    KEY: ClassVar[str] = "privacy"
    NEEDS_ACCOUNT = False
    HELP: ClassVar[str] = "privacy"

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self.person = PersonCard(services, page)
        self.kept = KeptCard(services, page)
        self.moving = MovingCard(services, page)
        self.old_meetings = OldMeetingsCard(services, page)
        self.removing = RemovingCard(services, page)
        self._lay_out()
        self.person_action = QAction(icon("person"), self.tr("Find a person's data"), self)
        self.person_action.setObjectName("find_person_data")
        self.person_action.triggered.connect(lambda _checked=False: page.tools.person())

    async def load(self, *, refresh: bool) -> None:
        """Measure what is kept, and say who is kept out; Calendly is not asked."""
        await self.kept.measure()
        self.person.show_kept_out()

    def focus_start(self) -> None:
        """Put the keyboard on the first button."""
        self.person.find_person.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def actions(self) -> list[QAction]:
        """Return the command that finds a person's data."""
        return [self.person_action]

    async def aclose(self) -> None:
        """Follow the connection no longer."""
        self.old_meetings.close_card()
        await super().aclose()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure what is kept without a connection, too."""
        super().showEvent(event)
        if not self.kept.model.rowCount() and self.page._runs():
            self._measure()

    def _measure(self) -> None:
        self.tasks.start(self.load(refresh=True), key="measure")

    def _lay_out(self) -> None:
        area = QScrollArea(self)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        inside = QWidget()
        cards = QVBoxLayout(inside)
        cards.setContentsMargins(0, 0, theme().px(look.SPACE_2), 0)
        cards.setSpacing(theme().px(look.SPACE_3))
        for card in (self.person, self.kept, self.moving, self.old_meetings, self.removing):
            card.said.connect(self.copied)
            card.changed.connect(self._measure)
            cards.addWidget(card)
        cards.addStretch(1)
        area.setWidget(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_3))
        column.addWidget(SectionTitle(self.tr("Privacy and data"), self))
        column.addWidget(area, 1)
