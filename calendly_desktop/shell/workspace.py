"""The signed-in part of the window: tabs over the pages of one session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from calendly_desktop.pages import PAGES
from calendly_desktop.shell.notices import Notices
from calendly_desktop.shell.top_bar import TopBar
from calendly_desktop.toolkit.banner import Banner
from calendly_desktop.toolkit.help_topic import help_topic_of
from calendly_desktop.toolkit.surfaces import Hairline
from calendly_desktop.toolkit.theme import SPACE_4

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.pages.links.view import LinkToBuild
    from calendly_desktop.pages.services import Services
    from calendly_desktop.system.faces import Face
    from calendly_desktop.toolkit.page import Page
    from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted


class Workspace(QWidget):
    """The tabs of one signed-in session.

    A page is built when its tab is first shown, and loaded then if the session is online. Before
    that it shows what is remembered from last time. command_wanted: a command of the window, by
    the name that Menus gives it.
    """

    page_shown = Signal(object)
    toast = Signal(str)
    offer = Signal(str, str, object)
    sign_in_wanted = Signal()
    connect_wanted = Signal()
    sign_out_wanted = Signal()
    remove_everything_wanted = Signal()
    switch_wanted = Signal(str)
    manage_wanted = Signal()
    journal_of_wanted = Signal(str, str)
    search_wanted = Signal()
    freshness_changed = Signal()
    connection_changed = Signal(bool)
    sign_in_lost = Signal()
    accounts_changed = Signal()
    command_wanted = Signal(str)

    def __init__(self, services: Services, first_page: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("workspace")
        self.services = services
        self.pages: dict[str, Page] = {}
        self.accounts: list[Face] = []
        self.next_key = ""
        self._online = False
        self._is_complete = False
        self._loaded: set[str] = set()
        self._as_of: dict[str, datetime] = {}
        self._build()
        self.show_page(first_page)
        self.tabs.currentChanged.connect(self._show_index)

    # -- what the window asks -----------------------------------------------------------

    @property
    def current_page(self) -> Page:
        """The page in front."""
        return self.pages[PAGES[self.stack.currentIndex()].name]

    @property
    def as_of(self) -> datetime | None:
        """When the page in front was last read from Calendly."""
        return self._as_of.get(self.current_page.NAME)

    def show_page(self, name: str) -> None:
        """Bring the named tab to the front, ready to type; an unknown name brings the first."""
        names = [entry.name for entry in PAGES]
        self._show_index(names.index(name) if name in names else 0)
        self.focus_page()

    def focus_page(self) -> None:
        """Put the keyboard where work on the page in front begins, mostly its search."""
        page = self.current_page
        focus = getattr(page, "focus_start", None) or getattr(page, "focus_search", None)
        if focus is not None:
            focus()

    def go_online(self) -> None:
        """Let pages load: the session can reach its server from now on."""
        self._online = True
        self._load_current()

    def complete(self) -> None:
        """Build what the first paint could do without, now and in pages still to come."""
        self._is_complete = True
        for page in self.pages.values():
            self._complete(page)

    def unfinished(self) -> str:
        """Return, in sentences, what closing now would drop; empty when nothing would be."""
        found = [page.unfinished() for page in self.pages.values()]
        if any(page.tasks.is_writing() for page in self.pages.values()):
            found.append(self.tr("A change is on its way to Calendly."))
        return " ".join(filter(None, found))

    def hold(self, held: bool) -> None:
        """Let no time run out in any page while a question about what is unfinished is open."""
        for page in self.pages.values():
            page.hold(held)

    async def aclose(self) -> None:
        """Close every page; reads are canceled, writes get a few seconds."""
        changed = self.services.connection.changed
        if self._show_lock in changed:
            changed.remove(self._show_lock)
        self._online = False
        for page in self.pages.values():
            await page.aclose()

    def show_accounts(self, accounts: Sequence[Face]) -> None:
        """Offer the accounts that are signed in on this computer."""
        keys = [one.key for one in accounts]
        self.accounts = [one for one in accounts if one.key != self.services.account_key]
        here = keys.index(self.services.account_key) if len(self.accounts) < len(keys) else -1
        self.next_key = keys[(here + 1) % len(keys)] if self.accounts else ""
        self.services.is_one_of_several = bool(self.accounts)
        self.account_button.show_accounts(self.accounts)
        self.accounts_changed.emit()

    def show_notices(self) -> None:
        """Show what the user should know about this session, if anything."""
        self.account_button.show_face(self.services.face)

    # -- building -----------------------------------------------------------------------

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.bar = TopBar(self.services.is_demo, self)
        self.tabs = self.bar.tabs
        self.bar.search_wanted.connect(self.search_wanted)
        self.bar.connect_wanted.connect(self.connect_wanted)
        self.services.connection.changed.append(self._show_lock)
        self._show_lock()
        self.account_button = self.bar.account_button
        self.account_button.show_face(self.services.face)
        self.account_button.account_wanted.connect(lambda: self.show_page("account"))
        self.account_button.sign_out_wanted.connect(self.sign_out_wanted)
        self.account_button.connect_wanted.connect(self.connect_wanted)
        self.account_button.switch_wanted.connect(self.switch_wanted)
        self.account_button.manage_wanted.connect(self.manage_wanted)
        column.addWidget(self.bar)
        column.addWidget(Hairline(self))
        self.banner = Banner(self)
        self.banner.setObjectName("window_banner")
        self.notices = Notices(self.banner)
        column.addWidget(self.banner)
        self.reminder_place = QVBoxLayout()
        column.addLayout(self.reminder_place)
        self.stack = QStackedWidget(self)
        for _ in PAGES:
            self.stack.addWidget(QWidget(self.stack))
        column.addWidget(self.stack, 1)
        self._bars = QVBoxLayout()
        self._bars.setContentsMargins(SPACE_4, 0, SPACE_4, 0)
        column.addLayout(self._bars)

    def _show_lock(self) -> None:
        self.bar.show_only_look(self.services.connection.only_look_reason())

    # -- pages --------------------------------------------------------------------------

    def _show_index(self, index: int) -> None:
        entry = PAGES[index]
        if entry.name not in self.pages:
            self._insert(index, entry.build(self.services))
        self.stack.setCurrentIndex(index)
        if self.tabs.currentIndex() != index:
            self.tabs.setCurrentIndex(index)
        self._load_current()
        self.page_shown.emit(self.current_page)

    def _insert(self, index: int, page: Page) -> None:
        entry = PAGES[index]
        self.pages[entry.name] = page
        page.loads_when_shown = False  # but when the session is online: see go_online()
        page.asks_as = self._who_asks
        page.toast.connect(self.toast)
        page.offer.connect(self.offer)
        page.sign_in_wanted.connect(self.sign_in_wanted)
        page.freshness_changed.connect(lambda moment: self._note_freshness(entry.name, moment))
        page.connection_changed.connect(self.connection_changed)
        page.sign_in_lost.connect(self.sign_in_lost)
        page.commands_changed.connect(lambda: self._note_commands(page))
        page.help_wanted.connect(self.show_help)
        if hasattr(page, "place_wanted"):
            page.place_wanted.connect(self.show_place)
        if hasattr(page, "meetings_wanted"):
            page.meetings_wanted.connect(self._show_meetings)
        if hasattr(page, "journal_wanted"):
            page.journal_wanted.connect(self.journal_of_wanted)
        if hasattr(page, "build_wanted"):
            page.build_wanted.connect(self._build_link)
        if hasattr(page, "sign_out_wanted"):
            page.sign_out_wanted.connect(self.sign_out_wanted)
        if hasattr(page, "remove_everything_wanted"):
            page.remove_everything_wanted.connect(self.remove_everything_wanted)
        placeholder = self.stack.widget(index)
        self.stack.insertWidget(index, page)
        if placeholder is not None:
            self.stack.removeWidget(placeholder)
            placeholder.deleteLater()
        if self._is_complete:
            self._complete(page)

    def show_place(self, place: str) -> None:
        """Go to a place: a tab, "tab/what is in it", or "window/command of the window"."""
        tab, _, inside = place.partition("/")
        if tab == "window":
            self.command_wanted.emit(inside)
            return
        self.show_page(tab)
        if inside:
            self.current_page.show_place(inside)

    def show_help(self, topic: str = "") -> None:
        """Show an article of the Help in the Account tab, with a way back to where one was.

        Without a topic: the one that fits where the keyboard is.
        """
        from calendly_desktop.pages.account.page import AccountPage

        before = self.current_page
        topic = topic or help_topic_of(before.focusWidget()) or help_topic_of(before)
        place, words = before.NAME, self.tr("Back to {0}").format(self.tr(before.TITLE))
        if isinstance(before, AccountPage):
            place, words = f"{before.NAME}/{before.section_in_front}", self.tr("Back")
        self.window().raise_()
        self.window().activateWindow()
        self.show_page(AccountPage.NAME)
        page = self.current_page
        assert isinstance(page, AccountPage)
        page.show_help(topic, words, lambda: self.show_place(place))

    def _show_meetings(self, wanted: MeetingsWanted) -> None:
        """Bring the Meetings tab to the front, with what another tab wants to see there."""
        from calendly_desktop.pages.meetings.page import MeetingsPage

        self.show_page(MeetingsPage.NAME)
        page = self.current_page
        if isinstance(page, MeetingsPage):
            page.show_wanted(wanted)

    def show_thing(self, kind: str, uri: str) -> None:
        """Show a meeting or a webhook in its tab."""
        from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted

        if kind == "meeting":
            self._show_meetings(MeetingsWanted(meeting=uri))
        elif kind == "webhook":
            self.show_page("webhooks")
            page = self.current_page
            if hasattr(page, "show_webhook"):
                page.show_webhook(uri)

    def _build_link(self, link: LinkToBuild) -> None:
        """Bring the Booking links tab to the front, with a link to go on with there."""
        from calendly_desktop.pages.links.page import LinksPage

        self.show_page(LinksPage.NAME)
        page = self.current_page
        if isinstance(page, LinksPage):
            page.build_from(link)

    def _who_asks(self) -> tuple[str, str]:
        account = self.services.account.account
        organization = account.organization if account is not None else None
        return self.services.account.who, (organization.name or "") if organization else ""

    def _complete(self, page: Page) -> None:
        page.complete()
        bar = page.window_bar()
        if bar is not None:
            self._bars.addWidget(bar)

    def _load_current(self) -> None:
        name = PAGES[self.stack.currentIndex()].name
        if self._online and name not in self._loaded and name in self.pages:
            self._loaded.add(name)
            self.pages[name].refresh()

    def _note_commands(self, page: Page) -> None:
        if page is self.current_page:
            self.page_shown.emit(page)

    def _note_freshness(self, name: str, moment: datetime | None) -> None:
        if moment is not None:
            self._as_of[name] = moment
        self.account_button.show_face(self.services.face)
        self.freshness_changed.emit()
