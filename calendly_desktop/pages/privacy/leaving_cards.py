"""The cards for moving out: everything as one file, and nothing left on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.pages.privacy.cards import DataCard
from calendly_desktop.pages.privacy.moving import export_everything, take_in
from calendly_desktop.viewmodels.personal_words import tr

if TYPE_CHECKING:
    from collections.abc import Coroutine

    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services


class MovingCard(DataCard):
    """Exports everything of one's own, and takes in what another computer exported."""

    def __init__(self, services: Services, page: AccountPage) -> None:
        super().__init__(
            services,
            page,
            tr("Take everything with you"),
            tr(
                "One ZIP file with your settings, saved views, rules, presets, templates, the "
                "links made here and the journals of all your accounts, and a text that explains "
                "it. No token and no key is in it. On another computer it is taken in again."
            ),
        )
        self.setObjectName("moving_card")
        self.export = self.button("export_everything", tr("E&xport everything…"))
        self.export.clicked.connect(
            lambda: self.start(self._told(export_everything(services, self.window())))
        )
        self.take_in = self.button("take_in_export", tr("Ta&ke in an export…"))
        self.take_in.clicked.connect(
            lambda: self.start(self._told(take_in(services, self.window())), write=True)
        )
        self.row(self.export, self.take_in)

    async def _told(self, work: Coroutine[object, object, str]) -> None:
        words = await work
        if words:
            self.said.emit(words)
            self.changed.emit()


class RemovingCard(DataCard):
    """Asks the window to remove everything."""

    def __init__(self, services: Services, page: AccountPage) -> None:
        super().__init__(
            services,
            page,
            tr("Remove everything from this computer"),
            tr(
                "Signs out every account and removes sign-ins, keys, local copies, journals, "
                "links, presets, templates, settings and logs. Nothing changes at Calendly. "
                "Afterwards the app says what it removed, and what remained and why."
            ),
        )
        self.setObjectName("removing_card")
        self.remove_all = self.button("remove_everything", tr("Re&move everything…"), "danger")
        self.remove_all.clicked.connect(page.remove_everything_wanted)
        self.row(self.remove_all)
