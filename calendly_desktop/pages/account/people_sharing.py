"""What leaves the app of the people that are shown: links, addresses, a table to paste or save."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.table_copy import html_table, tab_separated
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.viewmodels.people_words import invitation_table, links_text, member_table

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.account.people import AccountPeople
    from calendly_desktop.pages.services import Services


class PeopleSharing(QObject):
    """The commands behind the button "Copy or save": about everybody whom the list shows."""

    def __init__(self, services: Services, page: AccountPage, section: AccountPeople) -> None:
        super().__init__(section)
        self._services = services
        self._page = page
        self._section = section
        self.links_action = self._action(
            "copy_shown_links", "link", self.tr("Copy the booking links shown"), self._copy_links
        )
        self.mails_action = self._action(
            "copy_shown_mails", "mail", self.tr("Copy the e-mail addresses shown"), self._copy_mails
        )
        self.table_action = self._action(
            "copy_people_table", "table", self.tr("Copy as a table"), self._copy_table
        )
        self.save_action = self._action(
            "save_people", "export", self.tr("Save as CSV or Excel…"), self._save
        )
        self.actions = [self.links_action, self.mails_action, self.table_action, self.save_action]
        menu = QMenu(section.ui.share)
        menu.addActions(self.actions)
        menu.aboutToShow.connect(self.follow)
        section.ui.share.setMenu(menu)
        section.ui.share.setProperty("hasMenu", True)
        section.state_changed.connect(self.follow)

    def _action(self, name: str, sign: str, words: str, act: Callable[[], None]) -> QAction:
        made = QAction(icon(sign), words, self)
        made.setObjectName(name)
        made.triggered.connect(lambda _checked=False: act())
        return made

    def follow(self) -> None:
        """Offer links for members only: an invitation has none."""
        self.links_action.setEnabled(self._section.state == "members")

    def _emails(self) -> list[str]:
        if self._section.state == "members":
            found = [person.user.email for person in self._section.table.filter.shown()]
        else:
            found = [row.email for row in self._section.invitations.shown()]
        return list(dict.fromkeys(filter(None, found)))

    def _rows(self) -> list[list[str]]:
        store = self._services.people
        groups = store.groups
        if self._section.state == "members":
            return member_table(self._section.table.filter.shown(), groups, store)
        return invitation_table(self._section.invitations.shown(), groups, store)

    def _copy_links(self) -> None:
        links = links_text(self._section.table.filter.shown())
        rows = [[name, url] for name, url in links]
        plain = "\n".join(f"{name}: {url}" for name, url in links)
        copy(plain, html=html_table(rows, has_headings=False, links_in=1))
        self._tell(amount(len(links), self.tr("booking link")))

    def _copy_mails(self) -> None:
        emails = self._emails()
        copy("; ".join(emails))
        words = self.tr("1 e-mail address") if len(emails) == 1 else self.tr("{0} e-mail addresses")
        self._tell(words.format(f"{len(emails):,}"))

    def _copy_table(self) -> None:
        rows = self._rows()
        has_pages = self._section.state == "members"
        copy(tab_separated(rows), html=html_table(rows, links_in=4 if has_pages else -1))
        self._tell(amount(len(rows) - 1, self.tr("row")))

    def _tell(self, what: str) -> None:
        self._page.toast.emit(self.tr("{0} copied").format(what))

    def _save(self) -> None:
        self._page.tasks.start(self._save_rows(self._rows()), key="save people")

    async def _save_rows(self, rows: list[list[str]]) -> None:
        from calendly_desktop.pages.export.saving import save_table

        name = self.tr("people") if self._section.state == "members" else self.tr("invitations")
        path = await save_table(
            self._page,
            self.tr("Save the people"),
            name,
            rows,
            settings=self._services.settings,
        )
        if path is not None:
            self._page.toast.emit(self.tr("Saved as {0}").format(path.name))
