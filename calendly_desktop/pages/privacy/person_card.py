"""The card that leads to a person's data, and says whether people are kept out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.pages.privacy.cards import DataCard
from calendly_desktop.toolkit.dialogs import confirm
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.viewmodels.personal_words import tr

if TYPE_CHECKING:
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services


class PersonCard(DataCard):
    """Opens the window about a person; lets people in again who were kept out."""

    def __init__(self, services: Services, page: AccountPage) -> None:
        super().__init__(
            services,
            page,
            tr("A person's data"),
            tr(
                "Somebody asks what you hold about them, or wants to be deleted (GDPR): find "
                "everything by e-mail address, here and at Calendly, hand it over as a file, "
                "delete it from this computer, and have Calendly delete it where your plan allows."
            ),
        )
        self.setObjectName("person_card")
        self.find_person = self.button("find_person", tr("Fi&nd a person's data…"), "primary")
        self.find_person.clicked.connect(lambda _checked=False: page.tools.person())
        self.let_in = self.button("let_in_again", tr("Let them in a&gain…"), "quiet")
        self.let_in.clicked.connect(lambda: self.start(self._let_in_again(), write=True))
        self.kept_out = secondary(PlainLabel("", self, wrap=True))
        self.kept_out.setText(
            tr(
                "People whom you deleted are kept out of this computer: what Calendly sends about "
                "them is kept without name, address, answers and links. Marks that name nobody "
                "recognise them."
            )
        )
        self.row(self.find_person, self.let_in)
        self.column().addWidget(self.kept_out)
        for part in (self.kept_out, self.let_in):
            part.hide()

    def show_kept_out(self) -> None:
        """Say whether anybody is kept out."""
        some = bool(self.services.personal_data.removed)
        self.kept_out.setVisible(some)
        self.let_in.setVisible(some)

    async def _let_in_again(self) -> None:
        sure = await confirm(
            self.window(),
            tr("Let deleted people in again?"),
            tr(
                "What Calendly holds about them comes back to this computer when their meetings "
                "change or are read anew."
            ),
            action=tr("Let them in again"),
        )
        if sure:
            await self.services.personal_data.let_in_again()
            self.show_kept_out()
            self.said.emit(tr("Nobody is kept out any more"))
