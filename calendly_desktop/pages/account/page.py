"""The Account tab: who I am, my organization, my colleagues, what I may do."""

from __future__ import annotations

import contextlib
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, Any, Self

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from calendly_desktop.api.errors import NotAllowed, is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_account_page import Ui_AccountPage
from calendly_desktop.pages.account.abilities import AccountAbilities
from calendly_desktop.pages.account.overview import AccountOverview
from calendly_desktop.pages.account.people import AccountPeople
from calendly_desktop.pages.account.people_desk import PeopleDesk
from calendly_desktop.pages.account.sections import SECTIONS
from calendly_desktop.pages.account.tools import AccountTools
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.page import Page
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.states import StatePanel
from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine, Sequence

    from calendly_desktop.pages.account.section import AccountSection
    from calendly_desktop.pages.services import Services


class AccountPage(Page):
    """Sections in a side list. The shell performs the sign-out.

    The page itself fills the overview, the abilities and the people, for they come with the
    account; the others are in SECTIONS. meetings_wanted: a MeetingsWanted to show in the Meetings
    tab. build_wanted: a LinkToBuild to go on with in the Booking links tab. place_wanted: a place
    of the app, as Workspace.show_place takes it.
    """

    NAME = "account"
    TITLE = "Account"
    ICON = "account"
    HELP = "first-steps"

    sign_out_wanted = Signal()
    remove_everything_wanted = Signal()
    meetings_wanted = Signal(object)
    place_wanted = Signal(str)
    build_wanted = Signal(object)

    @classmethod
    def build(cls, services: Services, parent: QWidget | None = None) -> Self:
        """Build the page from what a signed-in session offers."""
        return cls(services, parent)

    def __init__(self, services: Services, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._account = services.account
        self._settings = services.settings
        self._reads_again = False
        self._built: dict[str, AccountSection] = {}
        self._fresh: set[str] = set()
        self._reading: dict[str, asyncio.Task[Any]] = {}
        self.tools = AccountTools(services, self)
        self.tools.sign_in_wanted.connect(self.sign_in_wanted)
        self.tools.build_wanted.connect(self.build_wanted)
        self.tools.meeting_wanted.connect(self._show_meeting)
        self.tools.done.connect(self.toast)
        self.tools.meetings_wanted.connect(self.meetings_wanted)
        self.ui = Ui_AccountPage()
        self.ui.setupUi(self.body)
        self.overview = AccountOverview(is_demo=services.is_demo)
        self.abilities = AccountAbilities()
        self.people = AccountPeople()
        self.people_desk = PeopleDesk(services, self, self.people)
        self._keys: list[str] = []
        self._add_section("overview", "account", self.tr("Overview"), self.overview)
        self._add_section("abilities", "key", self.tr("What can I do?"), self.abilities)
        self._add_section("people", "people", self.tr("People"), self.people)
        self._holders = {entry.key: _Holder() for entry in SECTIONS}
        for entry in SECTIONS:
            holder = self._holders[entry.key]
            self._add_section(entry.key, entry.icon, self.tr(entry.title), holder)
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
        self._keys.append(name)

    def section(self, key: str) -> AccountSection:
        """Return one of SECTIONS, built when it is first asked for."""
        if key not in self._built:
            entry = next(entry for entry in SECTIONS if entry.key == key)
            section_class = getattr(import_module(entry.module), entry.class_name)
            section: AccountSection = section_class(self._services, self, self.ui.stack)
            section.copied.connect(self.toast)
            section.section_wanted.connect(self.show_section)
            section.commands_changed.connect(self.commands_changed)
            section.meetings_wanted.connect(self.meetings_wanted)
            section.place_wanted.connect(self.place_wanted)
            section.build_wanted.connect(self.build_wanted)
            self._holders[key].column.addWidget(section)
            self._built[key] = section
        return self._built[key]

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
        self.find_action.triggered.connect(self.find_colleague)
        self.sign_out_action.triggered.connect(self.sign_out_wanted)
        self.overview.sign_out_wanted.connect(self.sign_out_wanted)
        self.abilities.check_wanted.connect(self._check_access)
        for section in (self.overview, self.abilities, self.people):
            section.copied.connect(self.toast)
        self._account.changed.append(self._show)
        self._account.budget.on_change.append(self._show_budget)
        self._services.connection.changed.append(self._show_only_look)

    def _show_meeting(self, uri: str) -> None:
        self.meetings_wanted.emit(MeetingsWanted(meeting=uri))

    # -- reading ---------------------------------------------------------------------------

    async def load(self) -> None:
        """Read who is signed in, what the section in front shows, and the colleagues.

        What cannot be read stops nothing else. It is told where it is missing; the banner tells
        the rest.
        """
        anew = self._reads_again
        self.people.show_loading()
        trouble = await self._trouble_of(self._load_account(anew))
        troubles = [trouble]
        if trouble is None or not (trouble.ends_sign_in or is_offline(trouble)):
            troubles.append(await self._trouble_of(self._load_front()))
            troubles.append(await self._trouble_of(self._load_people(anew)))
            if self.section_in_front == "people":
                troubles.append(await self._trouble_of(self.people_desk.load(refresh=anew)))
        elif (section := self._front()) is not None:
            section.show_unread(trouble)
        self._tell_first(troubles)

    async def _load_account(self, anew: bool) -> None:
        try:
            await self._account.load(refresh=anew)
        except Problem as error:
            self.people.show_problem(error, self.refresh)
            if self._account.account is None:
                self.overview.panel.show_error(error, self.refresh)
                self.overview.show_panel()
            raise
        self.connection_changed.emit(True)
        self.freshness_changed.emit(self._account.as_of)

    async def _load_front(self) -> None:
        """Read what the section in front shows, unless that is being done already."""
        import asyncio

        section, me = self._front(), asyncio.current_task()
        if section is None or me is None:
            return
        other = self._reading.get(section.KEY)
        if other is not None and not other.cancelling():
            return
        self._reading[section.KEY] = me
        try:
            await self._read_section(section)
        finally:
            if self._reading.get(section.KEY) is me:
                del self._reading[section.KEY]

    async def _read_section(self, section: AccountSection) -> None:
        try:
            if section.NEEDS_ACCOUNT:
                await self._account.load()
            await section.load(refresh=section.KEY in self._fresh)
        except Problem as error:
            section.show_unread(error)
            raise
        self._fresh.add(section.KEY)
        if section.as_of is not None:
            self.freshness_changed.emit(section.as_of)

    async def _load_people(self, anew: bool) -> None:
        try:
            await self._account.people(refresh=anew)
        except Problem as error:
            is_told = self.people.show_problem(error, self.refresh)
            if isinstance(error, NotAllowed) or (is_told and not error.ends_sign_in):
                return
            raise
        self._reads_again = True
        self.people.show_people(self._account.remembered_people(), self._account.people_set_aside)

    async def _show_first_time(self) -> None:
        """Read what a section shows that comes to the front, and nothing else anew."""
        self._tell_first([await self._trouble_of(self._load_front())])

    async def _trouble_of(self, reading: Coroutine[None, None, None]) -> Problem | None:
        try:
            await reading
        except Problem as error:
            self.connection_changed.emit(not is_offline(error))
            return error
        return None

    def _tell_first(self, troubles: Sequence[Problem | None]) -> None:
        """Raise the first trouble that is not to be read in the section in front already."""
        for trouble in troubles:
            if trouble is not None and (trouble.ends_sign_in or not self._is_told(trouble)):
                raise trouble

    def _is_told(self, trouble: Problem) -> bool:
        shown = [each for each in self.ui.stack.findChildren(StatePanel) if each.isVisible()]
        return any(
            each.tells(trouble) or (each.state == "offline" and is_offline(trouble))
            for each in shown
        )

    def _show(self) -> None:
        account = self._account.account
        self._show_budget()
        self._show_only_look()
        self.overview.show_where_token(self._services.where_token)
        self.abilities.show_sign_in(self._sign_in_in_words())
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

    def _sign_in_in_words(self) -> str:
        if self._services.is_demo:
            return self.tr("Sample data: no token, and nothing reaches Calendly.")
        if self._account.has_told_scopes:
            return self.tr("By browser: Calendly said then which permissions the app was given.")
        return self.tr(
            "Access token. Calendly cannot be asked what it may do; the app learns it from "
            "Calendly’s answers. “Check now” tries a few readings and changes nothing."
        )

    def _show_budget(self) -> None:
        budget = self._account.budget
        self.overview.show_budget(budget.remaining, budget.limit)
        self.abilities.show_budget(budget.remaining, budget.limit, budget.resets_in())

    def _show_only_look(self) -> None:
        self.abilities.show_only_look(self._services.connection.only_look)

    # -- sections --------------------------------------------------------------------------

    def show_section(self, name: str) -> None:
        """Go to a section: overview, abilities, people or one of SECTIONS."""
        self.ui.sections.setCurrentRow(self._keys.index(name) if name in self._keys else 0)

    def has_section(self, key: str) -> bool:
        """Tell whether there is such a section."""
        return key in self._keys

    @property
    def section_in_front(self) -> str:
        """The key of the section that is shown."""
        return self._keys[max(0, self.ui.sections.currentRow())]

    def show_place(self, inside: str) -> None:
        """Bring a section to the front, or run a command: "section", "section/command"."""
        key, _, command = inside.partition("/")
        if not self.has_section(key):
            super().show_place(inside)
            return
        self.show_section(key)
        if command:
            super().show_place(command)

    def show_help(self, topic: str, words: str, go_back: Callable[[], None]) -> None:
        """Show an article of the Help, and in its words the way back to where one was before."""
        from calendly_desktop.pages.help.section import HelpSection

        section = self.section(HelpSection.KEY)
        assert isinstance(section, HelpSection)
        was_there = self.section_in_front == HelpSection.KEY
        self.show_section(HelpSection.KEY)
        section.show_topic(topic)
        if not was_there:
            section.show_way_back(words, go_back)
        section.focus_article()

    def views(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the other sections of the side list."""
        return [
            (name if place else "", partial(self.show_section, name))
            for place, name in [*enumerate(self._keys[1:], start=1), (0, self._keys[0])]
        ]

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces of the section in front."""
        section = self._front()
        if self.ui.stack.currentWidget() is self.people:
            return self.people.shots()
        return section.shots() if section is not None else ()

    def focus_start(self) -> None:
        """Begin where the last visit ended: in that section, or in the side list."""
        section = self._front()
        if section is not None:
            section.focus_start()
        elif self.ui.stack.currentWidget() is self.people:
            self.people.focus_search()
        else:
            self.ui.sections.setFocus()

    def focus_search(self) -> None:
        """Search in the section in front, or else the colleagues (Ctrl+F)."""
        section = self._front()
        if section is not None:
            section.focus_start()
        else:
            self.find_colleague()

    def find_colleague(self) -> None:
        """Go to the colleagues and put the cursor into their search field."""
        self.show_section("people")
        self.people.show_members()
        self.people.focus_search()

    def _front(self) -> AccountSection | None:
        row = self.ui.sections.currentRow()
        return self._built.get(self._keys[row]) if row >= 0 else None

    def _switch(self, row: int) -> None:
        if row < 0:
            return
        key = self._keys[row]
        if any(entry.key == key for entry in SECTIONS):
            self.section(key)
        self.ui.stack.setCurrentIndex(row)
        self._settings.update_page(self.NAME, section=key)
        if key == "people":
            self.people_desk.open(reads=self._loaded)
        if self._loaded and key in self._built and key not in self._fresh:
            self.tasks.start(self.tell_of(self._show_first_time), key="section")
        self.commands_changed.emit()

    def _remembered_section(self) -> str:
        remembered = self._settings.page(self.NAME).get("section")
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
        """Return the commands of the section in front, find a colleague, sign out."""
        section = self._front()
        own = section.actions() if section is not None else []
        if self.ui.stack.currentWidget() is self.people:
            own = self.people_desk.actions()
        return [*own, self.find_action, self.sign_out_action]

    def unfinished(self) -> str:
        """Return what closing the window now would drop."""
        found = [*(each.unfinished() for each in self._built.values()), self.tools.unfinished()]
        return " ".join(filter(None, found))

    async def aclose(self) -> None:
        """Stop listening to the account, then stop the page's work."""
        with contextlib.suppress(ValueError):  # closed twice
            self._account.changed.remove(self._show)
            self._account.budget.on_change.remove(self._show_budget)
            self._services.connection.changed.remove(self._show_only_look)
        await self.people_desk.aclose()
        await self.tools.aclose()
        for section in self._built.values():
            await section.aclose()
        await super().aclose()


class _Holder(QWidget):
    """The place of a section that is not built yet."""

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
