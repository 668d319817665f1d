"""The commands of the Meetings tab: menu, context menu, command palette and keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.meeting_commands import Selected, why_off

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Key = QKeySequence.StandardKey | str

_OWN_STATE = {"undo", "seen", "strip"}  # switched by others, not by what is selected


class Command(NamedTuple):
    """One line of the table: what it is called, its icon and its keys."""

    kind: str
    text: str
    icon: str
    keys: tuple[Key, ...] = ()


class MeetingCommands(QObject):
    """Everything that can be done in the tab, from one table; `wanted` gives what to do."""

    wanted = Signal(str)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._actions: dict[str, QAction] = {}
        for command in (*self._copies(), *self._changes(), *self._lists(), *self._finding()):
            self._add(command)
        self.reschedule, self.cancel = self._actions["reschedule"], self._actions["cancel"]
        self.both, self.join = self._actions["both"], self._actions["join"]
        self.cancel_meeting = self._actions["cancel_meeting"]
        self.undo, self.seen = self._actions["undo"], self._actions["seen"]
        self.strip = self._actions["strip"]
        self.strip.setCheckable(True)
        self.seen.setEnabled(False)
        self._copy_menu = self._submenu("copy_menu", self.tr("&Copy"), self._kinds(self._copies()))
        self._list_menu = self._submenu(
            "list_menu", self.tr("Whole &list"), self._kinds(self._lists())
        )
        self._find_menu = self._submenu(
            "find_menu", self.tr("&Find and filter"), self._kinds(self._finding())
        )
        self.view_menu: QMenu | None = None
        self.show_for(Selected(None, 0, None))

    # -- the table -------------------------------------------------------------------------

    def _copies(self) -> Sequence[Command]:
        return (
            Command(
                "reschedule",
                self.tr("Copy &reschedule link"),
                "reschedule",
                (QKeySequence.StandardKey.Copy,),
            ),
            Command("cancel", self.tr("Copy &cancel link"), "link", ("Ctrl+Shift+C",)),
            Command("both", self.tr("Copy &both for e-mail"), "mail", ("Ctrl+Shift+E",)),
            Command("copy_join", self.tr("Copy &join link"), "join", ("Ctrl+Shift+J",)),
            Command("copy_email", self.tr("Copy e-mail a&ddresses"), "people", ("Ctrl+Shift+A",)),
            Command("copy_details", self.tr("Copy de&tails"), "copy", ("Ctrl+Shift+D",)),
        )

    def _changes(self) -> Sequence[Command]:
        # Del deletes letters while the search has the keyboard: there the second key works.
        delete = QKeySequence.StandardKey.Delete
        return (
            Command("message", self.tr("&Message…"), "send", ("Ctrl+M",)),
            Command("join", self.tr("&Join meeting"), "join", ("Ctrl+J",)),
            Command("history", self.tr("Histor&y of this invitee…"), "history", ("Ctrl+Shift+H",)),
            Command("reschedule_meeting", self.tr("Resc&hedule…"), "reschedule", ("Ctrl+Shift+R",)),
            Command(
                "cancel_meeting",
                self.tr("C&ancel meeting…"),
                "cancel",
                (delete, "Ctrl+Shift+X"),
            ),
            Command("no_show", self.tr("Mark as &no-show…"), "person", ("Ctrl+Shift+N",)),
            Command("unmark_no_show", self.tr("Remove n&o-show…"), "undo"),
            Command("undo", self.tr("&Undo canceling"), "undo", (QKeySequence.StandardKey.Undo,)),
            Command("cancel_many", self.tr("Cancel se&veral…"), "cancel", ("Ctrl+Shift+Del",)),
            Command("book", self.tr("&Book for somebody…"), "plus", ("Ctrl+B",)),
            Command("templates", self.tr("Message &templates…"), "edit"),
            Command("jobs", self.tr("Bul&k changes…"), "list"),
            Command("seen", self.tr("Mark all meetings as &seen"), "eye"),
        )

    def _lists(self) -> Sequence[Command]:
        return (
            Command("export", self.tr("E&xport…"), "export", ("Ctrl+Shift+S",)),
            Command("day_sheet", self.tr("&Day sheet…"), "list", (QKeySequence.StandardKey.Print,)),
            Command("answers", self.tr("&Answers table…"), "question"),
            Command("conflicts", self.tr("&Conflicts…"), "warning"),
        )

    def _finding(self) -> Sequence[Command]:
        return (
            Command("search", self.tr("&Search meetings"), "search", ("/",)),
            Command("filter", self.tr("&Filter meetings"), "filter", ("Ctrl+Shift+F",)),
            Command("clear_filters", self.tr("&Clear filters"), "close", ("Ctrl+Shift+L",)),
            Command("go_to_date", self.tr("&Go to date…"), "calendar", ("Ctrl+G",)),
            Command("today", self.tr("Go to &today"), "calendar", ("Ctrl+T",)),
            Command(
                "select_all",
                self.tr("Select &all meetings"),
                "check",
                (QKeySequence.StandardKey.SelectAll,),
            ),
            Command("strip", self.tr("Calen&dar strip"), ""),
        )

    # -- what is offered -------------------------------------------------------------------

    def action(self, kind: str) -> QAction:
        """Return a command; raises KeyError for one that there is not."""
        return self._actions[kind]

    def all(self) -> list[QAction]:
        """Return the commands in the order of the menus."""
        views = self.view_menu.actions() if self.view_menu is not None else []
        return [*self._actions.values(), *(each for each in views if each.text())]

    def menu_bar(self) -> list[QAction | QMenu | None]:
        """Return what the menu of the tab holds: commands, submenus, and None for a line."""
        one = ("message", "join", "history")
        change = ("reschedule_meeting", "cancel_meeting", "no_show", "unmark_no_show", "undo")
        several = ("cancel_many", "jobs", "book", "templates")
        views = [self.view_menu] if self.view_menu is not None else []
        return [
            self._copy_menu,
            *self._some(one),
            None,
            *self._some(change),
            None,
            *self._some(several),
            None,
            self._list_menu,
            self._find_menu,
            *views,
            self.seen,
        ]

    def menu(self) -> QMenu:
        """Return a context menu of the commands, deleted when it closes."""
        menu = QMenu(self._page)
        menu.setObjectName("meeting_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addActions(self._some(("reschedule", "cancel", "both")))
        more = menu.addMenu(self.tr("Copy mor&e"))
        more.setObjectName("copy_more_menu")
        more.setToolTipsVisible(True)
        more.addActions(self._some(("copy_join", "copy_email", "copy_details")))
        menu.addActions(self._some(("message",)))
        for group in (
            ("join", "history"),
            ("reschedule_meeting", "cancel_meeting", "no_show", "unmark_no_show"),
            ("export",),
        ):
            menu.addSeparator()
            menu.addActions(self._some(group))
        return menu

    def show_for(self, selected: Selected) -> None:
        """Enable what can be done with the selected meetings; the others say why not."""
        for kind, action in self._actions.items():
            if kind in _OWN_STATE:
                continue
            reason = why_off(kind, selected)
            action.setEnabled(not reason)
            action.setToolTip(plain_tip(reason or action.text().replace("&", "")))
            action.setStatusTip(reason)
        several = selected.meetings > 1
        self.reschedule.setShortcuts([] if several else QKeySequence.StandardKey.Copy)
        details = self._actions["copy_details"]
        usual = [QKeySequence("Ctrl+Shift+D")]
        copy = QKeySequence.keyBindings(QKeySequence.StandardKey.Copy)
        details.setShortcuts([*copy, *usual] if several else usual)
        self.cancel_meeting.setText(
            self.tr("C&ancel the selected meetings…") if several else self.tr("C&ancel meeting…")
        )

    # -- private ---------------------------------------------------------------------------

    def _some(self, kinds: Iterable[str]) -> list[QAction]:
        return [self._actions[kind] for kind in kinds]

    def _kinds(self, commands: Iterable[Command]) -> list[str]:
        return [each.kind for each in commands]

    def _submenu(self, name: str, title: str, kinds: Iterable[str]) -> QMenu:
        menu = QMenu(title, self._page)
        menu.setObjectName(name)
        menu.setToolTipsVisible(True)
        menu.addActions(self._some(kinds))
        return menu

    def _add(self, command: Command) -> None:
        action = QAction(command.text, self._page)
        if command.icon:
            action.setIcon(icon(command.icon))
        action.setObjectName(f"action_{command.kind}")
        keys: list[QKeySequence] = []
        for key in command.keys:
            keys += [QKeySequence(key)] if isinstance(key, str) else QKeySequence.keyBindings(key)
        action.setShortcuts(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self.wanted.emit(command.kind))
        self._page.addAction(action)
        self._actions[command.kind] = action
