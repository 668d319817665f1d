"""The menu bar: every command of the app has its place here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from calendly_desktop.pages import PAGES
from calendly_desktop.shell.account_button import switch_words
from calendly_desktop.toolkit.account_mark import account_icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QMenu

    from calendly_desktop.domain.help import Chapter
    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.toolkit.page import Page
    from calendly_desktop.toolkit.theme import Scheme

SCHEMES: tuple[Scheme, ...] = ("system", "light", "dark")


class Menus(QObject):
    """The menu bar of the main window.

    The menu of the page in front changes with the page; commands that make no sense without a
    session are disabled on the first start.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._needs_session: list[QAction] = []
        self._page: Page | None = None
        self._is_filled = False
        self._schemes: dict[Scheme, QAction] = {}
        bar = window.menuBar()
        self._file_menu = bar.addMenu(self.tr("&File"))
        self._edit_menu = bar.addMenu(self.tr("&Edit"))
        self._view_menu = bar.addMenu(self.tr("&View"))
        self._page_menu = bar.addMenu(self.tr("&Page"))
        self._page_menu.setObjectName("page_menu")
        self._help_menu = bar.addMenu(self.tr("&Help"))
        self._name_page_menu()

    def fill(self) -> None:
        """Put every command in its place; the first paint shows only the titles."""
        self._is_filled = True
        self._file(self._file_menu)
        self._edit(self._edit_menu)
        self._view(self._view_menu)
        self._help(self._help_menu)
        self.show_page(self._page)

    def show_page(self, page: Page | None) -> None:
        """Fill the page menu with the commands of the page in front."""
        self._page = page
        self._name_page_menu()
        if not self._is_filled:
            return
        for action in self._needs_session:
            action.setEnabled(page is not None)
        workspace = self._window.workspace
        is_demo = workspace is not None and workspace.services.is_demo
        leave, sign_out = self.tr("&Leave sample data…"), self.tr("Sign &out…")
        self._sign_out.setText(leave if is_demo else sign_out)
        connect, another = self.tr("&Connect my Calendly…"), self.tr("&Add another account…")
        self._connect.setText(connect if is_demo or workspace is None else another)
        self._offer_accounts()
        self._page_menu.clear()
        for entry in page.menu() if page is not None else ():
            if entry is None:
                self._page_menu.addSeparator()
            else:
                action = entry if isinstance(entry, QAction) else entry.menuAction()
                self._page_menu.addAction(action)

    def all_actions(self) -> Sequence[QAction]:
        """Return every command that can be run now, for the palette and the shortcut list."""
        if self._is_filled:
            self._show_only_look()
        own = [action for action in self._window.actions() if action.text()]
        return [*(self._page.actions() if self._page is not None else ()), *own]

    def open_palette(self) -> None:
        """Open the search over all commands."""
        from calendly_desktop.shell.palette import Palette

        Palette(self.all_actions(), self._window).open()

    def open_shortcuts(self) -> None:
        """Open the list of keyboard shortcuts."""
        from calendly_desktop.shell.shortcuts import ShortcutsDialog

        ShortcutsDialog(self.all_actions(), self._window).open()

    def open_about(self) -> None:
        """Open the dialog about this program."""
        from calendly_desktop.shell.about import AboutDialog

        AboutDialog(self._window).open()

    # -- the menus ------------------------------------------------------------------------

    def _file(self, menu: QMenu) -> None:
        window = self._window
        self._connect = self._add(menu, "connect", "", window.connect_wanted.emit)
        self._switch_menu = menu.addMenu(self.tr("S&witch account"))
        self._switch_menu.setObjectName("switch_menu")
        self._accounts = self._add(
            menu, "accounts", self.tr("Accoun&ts…"), window.accounts_wanted.emit
        )
        self._session(self._accounts)
        self._sign_out = self._add(menu, "sign_out", "", window.sign_out_wanted.emit, None)
        self._session(self._sign_out)
        menu.addSeparator()
        settings = self._add(
            menu,
            "settings",
            self.tr("S&ettings…"),
            lambda: window.settings_wanted.emit(""),
            QKeySequence.StandardKey.Preferences,
        )
        settings.setMenuRole(QAction.MenuRole.PreferencesRole)
        if not settings.shortcuts():
            settings.setShortcut(QKeySequence("Ctrl+,"))
        menu.addSeparator()
        quit_action = self._add(
            menu, "quit", self.tr("&Quit"), window.close, QKeySequence.StandardKey.Quit
        )
        quit_action.setMenuRole(QAction.MenuRole.QuitRole)
        if not quit_action.shortcuts():
            quit_action.setShortcut(QKeySequence("Ctrl+Q"))

    def _edit(self, menu: QMenu) -> None:
        find = QKeySequence.StandardKey.Find
        self._session(self._add(menu, "find", self.tr("&Find"), self._find, find))
        palette = self._add(
            menu, "commands", self.tr("Search &commands…"), self.open_palette, "Ctrl+K"
        )
        palette.setToolTip(self.tr("Find any command by its name"))

    def _view(self, menu: QMenu) -> None:
        for number, entry in enumerate(PAGES, start=1):
            show = self._add(
                menu,
                f"show_{entry.name}",
                self.tr(entry.title),
                lambda name=entry.name: self._show(name),
                f"Ctrl+{number}",
            )
            self._session(show)
        menu.addSeparator()
        refresh = QKeySequence.StandardKey.Refresh
        self._session(self._add(menu, "refresh", self.tr("&Refresh"), self._refresh, refresh))
        journal = self._add(
            menu, "journal", self.tr("&Journal of changes…"), self._window.journal_wanted.emit
        )
        self._session(journal)
        self._pause = self._add(
            menu, "pause_sync", self.tr("Pause reading in the &background"), self._pause_sync
        )
        self._pause.setCheckable(True)
        self._pause.setChecked(self._window.sync_paused)
        self._only_look = self._add(
            menu,
            "only_look",
            self.tr("Only &look, change nothing"),
            lambda: self._window.keep_only_look(self._only_look.isChecked()),
        )
        self._only_look.setCheckable(True)
        self._show_only_look()
        menu.aboutToShow.connect(self._show_only_look)
        menu.addSeparator()
        self._appearance(menu.addMenu(self.tr("&Appearance")))

    def _appearance(self, menu: QMenu) -> None:
        words = {
            "system": self.tr("As the &computer"),
            "light": self.tr("&Light"),
            "dark": self.tr("&Dark"),
        }
        group = QActionGroup(menu)
        kept = self._window.scheme
        for scheme in SCHEMES:
            action = self._add(
                menu,
                f"scheme_{scheme}",
                words[scheme],
                lambda chosen=scheme: self._choose_scheme(chosen),
                None,
            )
            action.setCheckable(True)
            action.setChecked(scheme == kept)
            group.addAction(action)
            self._schemes[scheme] = action

    def _help(self, menu: QMenu) -> None:
        help_key = QKeySequence.StandardKey.HelpContents
        self._add(menu, "help", self.tr("&Help on what is in front"), self._help_here, help_key)
        from calendly_desktop.pages.help.library import chapters

        for chapter in chapters():
            self._chapter(menu.addMenu(chapter.title.replace("&", "&&")), chapter)
        menu.addSeparator()
        keys = self.tr("&Keyboard shortcuts")
        self._add(menu, "shortcuts", keys, self.open_shortcuts, "Ctrl+F1")
        self._add(menu, "open_folder", self.tr("Open the &folder with local data"), self._folder)
        menu.addSeparator()
        about = self._add(menu, "about", self.tr("&About Calendly Desktop"), self.open_about)
        about.setMenuRole(QAction.MenuRole.AboutRole)

    def _chapter(self, menu: QMenu, chapter: Chapter) -> None:
        from calendly_desktop.pages.help.library import questions

        for topic, title in questions(chapter.topics):
            text = title.replace("&", "&&")
            self._add(menu, f"help_{topic}", text, lambda topic=topic: self._show_help(topic))

    def _help_here(self) -> None:
        self._show_help("")

    def _show_help(self, topic: str) -> None:
        self._window.show_help(topic)

    # -- private --------------------------------------------------------------------------

    def run(self, name: str) -> None:
        """Run a command of the window by its name, where it can be run now."""
        action = self._window.findChild(QAction, f"action_{name}")
        if action is not None and action.isEnabled():
            action.trigger()

    def show_settings(self) -> None:
        """Take over settings that were changed elsewhere."""
        if self._is_filled:
            self._pause.setChecked(self._window.sync_paused)
            self._show_only_look()
            for scheme, action in self._schemes.items():
                action.setChecked(scheme == self._window.scheme)

    def _show_only_look(self) -> None:
        """Show the lock as it is; where the administrator set it, it is no choice."""
        reason = self._window.locked_by_administrator
        self._only_look.setChecked(bool(reason) or self._window.only_look)
        self._only_look.setEnabled(not reason)
        self._only_look.setToolTip(plain_tip(reason))

    def _offer_accounts(self) -> None:
        """List the other accounts that are signed in here, as commands of their own."""
        for action in self._switch_menu.actions():
            self._window.removeAction(action)
            action.deleteLater()
        self._switch_menu.clear()
        for one in self._window.accounts():
            action = self._add(
                self._switch_menu,
                f"switch_{one.key}",
                switch_words(one),
                lambda key=one.key: self._window.switch_wanted.emit(key),
            )
            action.setIcon(account_icon(one.title, one.mark))
        if not self._switch_menu.isEmpty():
            self._switch_menu.addSeparator()
            following = self._add(
                self._switch_menu,
                "next_account",
                self.tr("&Next account"),
                self._window.switch_to_next,
                "Ctrl+Shift+M",
            )
            following.setToolTip(self.tr("Open the next account that is signed in here"))
        self._switch_menu.menuAction().setVisible(not self._switch_menu.isEmpty())

    def _pause_sync(self) -> None:
        self._window.pause_sync(self._pause.isChecked())

    def _name_page_menu(self) -> None:
        self._page_menu.menuAction().setVisible(self._page is not None)
        if self._page is not None:
            self._page_menu.setTitle("&" + self.tr(self._page.TITLE))

    def _add(
        self,
        menu: QMenu,
        name: str,
        text: str,
        run: Callable[..., object],
        key: QKeySequence.StandardKey | str | None = None,
    ) -> QAction:
        action = QAction(text, self._window)
        action.setObjectName(f"action_{name}")
        if isinstance(key, str):
            action.setShortcut(QKeySequence(key))
        elif key is not None:
            action.setShortcuts(key)
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        action.triggered.connect(lambda _checked=False: run())
        menu.addAction(action)
        self._window.addAction(action)
        return action

    def _session(self, action: QAction) -> QAction:
        self._needs_session.append(action)
        return action

    def _show(self, name: str) -> None:
        if self._window.workspace is not None:
            self._window.workspace.show_page(name)

    def _find(self) -> None:
        workspace = self._window.workspace
        if workspace is not None and hasattr(workspace.current_page, "focus_search"):
            workspace.current_page.focus_search()

    def _refresh(self) -> None:
        if self._window.workspace is not None:
            self._window.workspace.current_page.refresh()

    def _choose_scheme(self, scheme: Scheme) -> None:
        theme().set_scheme(scheme)
        self._window.keep_scheme(scheme)

    def _folder(self) -> None:
        self._window.open_folder_wanted.emit()
