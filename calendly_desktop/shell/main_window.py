"""The main window: first start or the tabs, menu bar, status bar, banner and toasts."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from calendly_desktop.shell.menus import Menus
from calendly_desktop.shell.status import StatusBar
from calendly_desktop.shell.workspace import Workspace
from calendly_desktop.toolkit.help_topic import help_topic_of, set_help_topic
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.keys import take_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QCloseEvent, QKeyEvent

    from calendly_desktop.pages.services import Services
    from calendly_desktop.shell.welcome import Welcome
    from calendly_desktop.system.faces import Face
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.toolkit.page import Page
    from calendly_desktop.toolkit.toast import Toaster

TITLE = "Calendly Desktop"
OPENING_SIZE = (1180, 760)
SMALLEST_SIZE = (800, 600)
OFFERED = 8_000  # milliseconds that a note with a button stays
TITLE_BAR = 40  # pixels, a little more than most desktops draw


class MainWindow(QMainWindow):
    """One window for everything. It keeps its place and tab in the settings."""

    closing = Signal()
    demo_wanted = Signal()
    token_given = Signal(str)
    browser_wanted = Signal()
    browser_canceled = Signal()
    connect_wanted = Signal()
    switch_wanted = Signal(str)
    accounts_wanted = Signal()
    sign_out_wanted = Signal()
    remove_wanted = Signal()
    journal_wanted = Signal()
    journal_of_wanted = Signal(str, str)
    settings_wanted = Signal(str)
    sign_in_lost = Signal()
    welcome_shown = Signal()
    open_folder_wanted = Signal()
    connection_changed = Signal(bool)

    def __init__(self, settings: Settings, where_token: str = "") -> None:
        super().__init__()
        self._settings = settings
        self.where_token = where_token
        self.workspace: Workspace | None = None
        self.welcome: Welcome | None = None
        self.setObjectName("main_window")
        self._news = 0
        self.setWindowTitle(TITLE)
        self.setWindowIcon(icon("app"))
        self.setMinimumSize(QSize(*SMALLEST_SIZE).boundedTo(self._room()))
        self.stack = QStackedWidget(self)
        self.setCentralWidget(self.stack)
        self.status = StatusBar(self)
        self.setStatusBar(self.status)
        self.menus = Menus(self)
        self._is_complete = False
        settings.changed.append(self.menus.show_settings)
        self._restore_place()

    @cached_property
    def toaster(self) -> Toaster:
        """The short notes at the bottom of the window."""
        from calendly_desktop.toolkit.toast import Toaster

        return Toaster(self)

    def complete(self) -> None:
        """Build what the first paint could do without; called once it is over."""
        if self._is_complete:
            return
        self._is_complete = True
        self.menus.fill()
        if self.workspace is not None:
            self.workspace.complete()

    # -- what is shown --------------------------------------------------------------------

    def show_welcome(self, *, connect: bool = False, by_browser: bool = False) -> Welcome:
        """Show the first start, or straight away its sign-in steps."""
        if self.welcome is None:
            from calendly_desktop.shell.welcome import Welcome

            self.welcome = Welcome(self.where_token, self.stack)
            set_help_topic(self.welcome, "token")
            self.welcome.demo_wanted.connect(self.demo_wanted)
            self.welcome.token_given.connect(self.token_given)
            self.welcome.browser_wanted.connect(self.browser_wanted)
            self.welcome.browser_canceled.connect(self.browser_canceled)
            self.welcome.settings_wanted.connect(lambda: self.settings_wanted.emit("sign_in"))
            self.welcome.left.connect(self.back_to_workspace)
            self.stack.addWidget(self.welcome)
        self.welcome_shown.emit()
        if connect:
            self.welcome.show_connect(can_go_back=True, by_browser=by_browser)
        else:
            self.welcome.show_choice()
        self.stack.setCurrentWidget(self.welcome)
        self.menus.show_page(None)
        if self.workspace is None:
            self.status.clear_facts()
        return self.welcome

    def open_workspace(self, services: Services, page: str | None = None) -> Workspace:
        """Show the tabs of a session, filled with what is remembered."""
        first = page or self._settings.values.tab
        self.workspace = Workspace(services, first, self.stack)
        self.workspace.page_shown.connect(self._note_page)
        self.workspace.toast.connect(lambda text: self.toaster.show(text))
        self.workspace.offer.connect(self._show_offer)
        self.workspace.sign_in_wanted.connect(self.connect_wanted)
        self.workspace.connect_wanted.connect(self.connect_wanted)
        self.workspace.sign_out_wanted.connect(self.sign_out_wanted)
        self.workspace.remove_everything_wanted.connect(self.remove_wanted)
        self.workspace.switch_wanted.connect(self.switch_wanted)
        self.workspace.journal_of_wanted.connect(self.journal_of_wanted)
        self.workspace.manage_wanted.connect(self.accounts_wanted)
        self.workspace.freshness_changed.connect(self.show_facts)
        self.workspace.connection_changed.connect(self.connection_changed)
        self.workspace.accounts_changed.connect(self._note_accounts)
        self.workspace.sign_in_lost.connect(self.sign_in_lost)
        self.workspace.search_wanted.connect(self.menus.open_palette)
        self.workspace.command_wanted.connect(self.menus.run)
        self.stack.addWidget(self.workspace)
        self.stack.setCurrentWidget(self.workspace)
        self._note_page(self.workspace.current_page)
        self.workspace.focus_page()
        if self._is_complete:
            self.workspace.complete()
        return self.workspace

    def _show_offer(self, text: str, words: str, act: Callable[[], None] | None) -> None:
        """Show a note with a button, longer than one that only tells something."""
        if act is None:
            self.toaster.show(text)
        else:
            self.toaster.show(text, action=words, on_action=act, milliseconds=OFFERED)

    async def close_workspace(self) -> None:
        """Close the session's pages, then take them away."""
        workspace, self.workspace = self.workspace, None
        if workspace is None:
            return
        await workspace.aclose()
        self.menus.show_page(None)
        self._name_window()
        self.stack.removeWidget(workspace)
        workspace.deleteLater()

    def drop_welcome(self) -> None:
        """Take the first start away once a session is open."""
        if self.welcome is not None:
            self.stack.removeWidget(self.welcome)
            self.welcome.deleteLater()
            self.welcome = None

    def show_help(self, topic: str = "") -> None:
        """Show the Help: in the Account tab, or before anybody signed in in a window of its own.

        Without a topic: the article that fits where the keyboard is.
        """
        if self.workspace is not None and self.stack.currentWidget() is self.workspace:
            self.workspace.show_help(topic)
            return
        from calendly_desktop.pages.help.window import open_article

        open_article(topic or help_topic_of(self.stack.currentWidget()) or "first-steps", self)

    def raise_to_front(self) -> None:
        """Come to the front: the app was started a second time."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def show_facts(self) -> None:
        """Bring the status bar up to date with the session and the page in front."""
        if self.workspace is None:
            return
        services = self.workspace.services
        account = services.account.account
        if account is not None:
            organization = account.organization.name if account.organization else None
            name = services.face.title
            self.status.show_account(" · ".join(part for part in (name, organization) if part))
        zone_name = account.timezone if account is not None else ""
        self.status.show_freshness(self.workspace.as_of, zone_name)
        self._name_window()

    def keep_place(self) -> None:
        """Remember where the window is and how large."""
        geometry = bytes(self.saveGeometry().toBase64().data()).decode()
        self._settings.update(window_geometry=geometry)

    @property
    def scheme(self) -> str:
        """The colour scheme chosen: system, light or dark."""
        return self._settings.values.scheme

    def keep_scheme(self, scheme: str) -> None:
        """Remember the colour scheme chosen."""
        self._settings.update(scheme=scheme)

    @property
    def sync_paused(self) -> bool:
        """Whether reading in the background is paused."""
        return self._settings.values.sync_paused

    def pause_sync(self, paused: bool) -> None:
        """Pause reading in the background, or let it go on."""
        self._settings.update(sync_paused=paused)

    @property
    def only_look(self) -> bool:
        """Whether nothing may be changed with any account, as the user set it."""
        return self._settings.values.only_look

    @property
    def locked_by_administrator(self) -> str:
        """Why the administrator lets nothing be changed; empty where the user may decide."""
        if self.workspace is None:
            return ""
        found = self.workspace.services.connection.only_look
        return found.reason if found.by == "administrator" else ""

    def keep_only_look(self, only_look: bool) -> None:
        """Let nothing be changed at Calendly, or let it be changed again."""
        self._settings.update(only_look=only_look)

    def accounts(self) -> Sequence[Face]:
        """Return the accounts to switch to: signed in on this computer, and not the one shown."""
        return self.workspace.accounts if self.workspace is not None else ()

    def switch_to_next(self) -> None:
        """Open the account that comes after this one in the order in which they were added."""
        if self.workspace is not None and self.workspace.next_key:
            self.switch_wanted.emit(self.workspace.next_key)

    def back_to_workspace(self) -> None:
        """Go back to the session that waits behind the sign-in, if there is one."""
        if self.workspace is None:
            self.show_welcome()
            return
        self.stack.setCurrentWidget(self.workspace)
        self._note_page(self.workspace.current_page)
        self.drop_welcome()

    def show_news(self, count: int) -> None:
        """Say in the title how many things there are that nobody has looked at."""
        self._news = count
        self._name_window()

    # -- private --------------------------------------------------------------------------

    def _note_accounts(self) -> None:
        workspace = self.workspace
        self.menus.show_page(workspace.current_page if workspace is not None else None)

    def _note_page(self, page: Page) -> None:
        if self._settings.values.tab != page.NAME:
            self._settings.update(tab=page.NAME)
        self.menus.show_page(page)
        self.show_facts()

    def _name_window(self) -> None:
        """Say in the title which account this is, and how much nobody has looked at.

        That is what is seen wherever the computer lists its windows.
        """
        account = self.workspace.services.face.title if self.workspace is not None else ""
        title = f"{account} – {TITLE}" if account else TITLE
        self.setWindowTitle(f"({self._news}) {title}" if self._news else title)

    def _room(self) -> QSize:
        """The screen without a title bar; a small one at 200 % has only 640x360 pixels."""
        return self.screen().availableSize() - QSize(0, TITLE_BAR)

    def _restore_place(self) -> None:
        self.resize(QSize(*OPENING_SIZE).boundedTo(self._room()))
        kept = self._settings.values.window_geometry
        if kept:
            self.restoreGeometry(QByteArray.fromBase64(kept.encode()))
        screens = QGuiApplication.screens()
        if screens and not any(s.availableGeometry().intersects(self.geometry()) for s in screens):
            self.move(screens[0].availableGeometry().topLeft())

    # -- Qt -------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not take_key(self, event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep the place, then let the composition root shut down in order."""
        self.keep_place()
        event.ignore()
        self.closing.emit()
