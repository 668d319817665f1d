"""The Account tab: who I am, my organization, my colleagues, what I may do."""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING, Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from calendly_desktop.api.errors import NotAllowed, is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_account_page import Ui_AccountPage
from calendly_desktop.pages.account.abilities import AccountAbilities
from calendly_desktop.pages.account.overview import AccountOverview
from calendly_desktop.pages.account.people import AccountPeople
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.selection import make_selected_current

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.system.settings import Settings


class AccountPage(Page):
    """Sections in a side list: overview, abilities, people. The shell performs the sign-out."""

    NAME = "account"
    TITLE = "Account"
    ICON = "account"

    sign_out_wanted = Signal()

    @classmethod
    def build(cls, services: Services, parent: QWidget | None = None) -> Self:
        """Build the page from what a signed-in session offers."""
        return cls(
            services.account,
            is_demo=services.is_demo,
            where_token=lambda: services.where_token,
            settings=services.settings,
            parent=parent,
        )

    def __init__(
        self,
        account: AccountStore,
        *,
        is_demo: bool,
        where_token: Callable[[], str],
        settings: Settings | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._account = account
        self._settings = settings
        self._where_token = where_token
        self._reads_again = False
        self.ui = Ui_AccountPage()
        self.ui.setupUi(self.body)
        self.overview = AccountOverview(is_demo=is_demo)
        self.abilities = AccountAbilities()
        self.people = AccountPeople()
        self._sections: dict[str, QWidget] = {}
        self._add_section("overview", "account", self.tr("Overview"), self.overview)
        self._add_section("abilities", "key", self.tr("What can I do?"), self.abilities)
        self._add_section("people", "people", self.tr("People"), self.people)
        self.ui.sections.setProperty("navigation", True)
        self.ui.sections.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustToContents)
        self._build_actions()
        self._connect()
        self._show()
        self.show_section(self._remembered_section())

    def _add_section(self, name: str, icon_name: str, title: str, widget: QWidget) -> None:
        item = QListWidgetItem(icon(icon_name), title, self.ui.sections)
        item.setData(Qt.ItemDataRole.UserRole, name)
        self.ui.stack.addWidget(widget)
        self._sections[name] = widget

    def _build_actions(self) -> None:
        self.find_action = QAction(icon("search"), self.tr("Find a colleague"), self)
        self.find_action.setObjectName("find_colleague")
        self.sign_out_action = QAction(
            icon("sign-out"), self.overview.sign_out.text().replace("&", ""), self
        )
        self.sign_out_action.setObjectName("sign_out_action")

    def _connect(self) -> None:
        self.ui.sections.currentRowChanged.connect(self._switch)
        make_selected_current(self.ui.sections)
        self.find_action.triggered.connect(self.focus_search)
        self.sign_out_action.triggered.connect(self.sign_out_wanted)
        self.overview.sign_out_wanted.connect(self.sign_out_wanted)
        self.abilities.check_wanted.connect(self._check_access)
        for section in (self.overview, self.abilities, self.people):
            section.copied.connect(self.toast)
        self._account.changed.append(self._show)
        self._account.budget.on_change.append(self._show_budget)

    # -- reading ---------------------------------------------------------------------------

    async def load(self) -> None:
        """Read the person, the organization and the colleagues again."""
        self.people.show_loading()
        try:
            await self._account.load(refresh=self._reads_again)
        except Problem as error:
            self.connection_changed.emit(not is_offline(error))
            self.people.show_problem(error, self.refresh)
            if self._account.account is None:
                self.overview.panel.show_error(error, self.refresh)
                self.overview.show_panel()
            raise
        self.connection_changed.emit(True)
        self.freshness_changed.emit(self._account.as_of)
        await self._load_people()

    async def _load_people(self) -> None:
        try:
            await self._account.people(refresh=self._reads_again)
        except NotAllowed as error:
            self.people.show_problem(error, self.refresh)
            return
        except Problem as error:
            self.people.show_problem(error, self.refresh)
            raise
        self._reads_again = True
        self.people.show_people(self._account.remembered_people(), self._account.people_set_aside)

    def _show(self) -> None:
        account = self._account.account
        self._show_budget()
        self.overview.show_where_token(self._where_token())
        if account is None:
            self.overview.panel.show_loading()
            self.overview.show_panel()
            return
        self.overview.show_account(account)
        self.abilities.show_account(account)
        if self._account.remembered_people():
            self.people.show_people(
                self._account.remembered_people(), self._account.people_set_aside
            )

    def _show_budget(self) -> None:
        budget = self._account.budget
        self.overview.show_budget(budget.remaining, budget.limit)

    # -- sections --------------------------------------------------------------------------

    def show_section(self, name: str) -> None:
        """Go to a section: overview, abilities or people."""
        names = list(self._sections)
        self.ui.sections.setCurrentRow(names.index(name) if name in names else 0)

    def views(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the other sections of the side list."""
        names = list(self._sections)
        return [
            (name if place else "", partial(self.show_section, name))
            for place, name in [*enumerate(names[1:], start=1), (0, names[0])]
        ]

    def focus_start(self) -> None:
        """Begin where the last visit ended: in the colleagues' search, or in the side list."""
        if self.ui.stack.currentWidget() is self.people:
            self.people.focus_search()
        else:
            self.ui.sections.setFocus()

    def focus_search(self) -> None:
        """Go to the colleagues and put the cursor into their search field."""
        self.show_section("people")
        self.people.focus_search()

    def _switch(self, row: int) -> None:
        if row < 0:
            return
        self.ui.stack.setCurrentIndex(row)
        if self._settings is not None:
            self._settings.update_page(self.NAME, section=list(self._sections)[row])

    def _remembered_section(self) -> str:
        remembered = self._settings.page(self.NAME).get("section") if self._settings else None
        return remembered if isinstance(remembered, str) else "overview"

    # -- what the token may do -------------------------------------------------------------

    def _check_access(self) -> None:
        self.tasks.start(self._check(), key="check access")

    async def _check(self) -> None:
        self.abilities.set_busy(True)
        try:
            await self._account.check_access()
        finally:
            self.abilities.set_busy(False)
        self.toast.emit(self.tr("Checked what this token may do"))

    def actions(self) -> list[QAction]:
        """Find a colleague, sign out: for the menu bar and the command palette."""
        return [self.find_action, self.sign_out_action]

    async def aclose(self) -> None:
        """Stop listening to the account, then stop the page's work."""
        with contextlib.suppress(ValueError):  # closed twice
            self._account.changed.remove(self._show)
            self._account.budget.on_change.remove(self._show_budget)
        await super().aclose()
