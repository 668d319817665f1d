"""The third column of the Booking links tab: the finished link, and the links made before."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QMenu, QSizePolicy, QWidget

from calendly_desktop.forms.ui_link_result import Ui_LinkResult
from calendly_desktop.pages.links.parts import LinkParts
from calendly_desktop.pages.links.rows import TwoLineDelegate
from calendly_desktop.pages.links.text import LinkText
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import SPACE_2, theme
from calendly_desktop.viewmodels.recent_links import RecentLinksModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.viewmodels.link_bases import LinkBase


_LEAST_RECENT: Final = 150  # pixels of height at normal text size
TOOLS: Final = ("qr_code", "copy_as", "embed", "times", "single_use")
"""The buttons below the link, but for Open."""


class LinkResult(QFrame):
    """Shows the link as it is built, and the recent links with what can be done with them.

    copy_as_wanted: html, markdown, button or address. tool_wanted: qr_code, embed, times or
    single_use.
    """

    copy_wanted = Signal()
    copy_as_wanted = Signal(str)
    open_wanted = Signal()
    tool_wanted = Signal(str)
    copy_again_wanted = Signal(object)
    use_again_wanted = Signal(object)
    forget_wanted = Signal(object)

    def __init__(self, store: LinksStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self.ui = Ui_LinkResult()
        self.ui.setupUi(self)
        self.parts = LinkParts(self)
        self.ui.parts_box.addWidget(self.parts)
        self.text = LinkText(self)
        self.ui.link_box.addWidget(self.text)
        row = FlowLayout(self.ui.link_buttons, spacing=theme().px(SPACE_2))
        for name in ("open_link", *TOOLS):
            row.addWidget(getattr(self.ui, name))
        self._tools = [getattr(self.ui, name) for name in ("open_link", *TOOLS)]
        self._add_formats()
        QWidget.setTabOrder(self.text, self.ui.copy_link)
        self.model = RecentLinksModel(self)
        self._dress()
        self._add_recent_actions()
        self._connect()
        self.show_store()
        self.show_link(None, [], "")

    def _dress(self) -> None:
        set_card(self)
        ui = self.ui
        set_text_role(ui.base_name, "strong")
        for label in (ui.base_note, ui.no_tags):
            secondary(label)
        set_text_role(ui.broken, "warning")
        set_role(ui.copy_link, "primary")
        icons = {"open_link": "open", "qr_code": "qr-code", "copy_as": "copy"}
        for name, sign in icons.items():
            getattr(ui, name).setIcon(icon(sign))
        ui.forget_link.setIcon(icon("trash"))
        ui.forget_link.setProperty("role", "icon")
        for button in (ui.copy_again, ui.use_again):
            set_role(button, "quiet")
        set_text_role(ui.recent_label, "strong")
        ui.recent.setModel(self.model)
        ui.recent.setItemDelegate(TwoLineDelegate(ui.recent))
        ui.recent.installEventFilter(self)
        ui.recent_states.setMinimumHeight(theme().px(_LEAST_RECENT))
        policy = QSizePolicy.Policy
        ui.recent_states.setSizePolicy(policy.Expanding, policy.Ignored)  # takes what is left

    def _add_formats(self) -> None:
        formats = {
            "html": self.tr("Link as HTML code"),
            "markdown": self.tr("Link as Markdown"),
            "button": self.tr("Button for an e-mail (HTML)"),
            "address": self.tr("Address only"),
        }
        menu = QMenu(self.ui.copy_as)
        menu.setObjectName("copy_as_menu")
        for kind, words in formats.items():
            action = QAction(words, self)
            action.setObjectName(f"copy_as_{kind}")
            action.triggered.connect(lambda _on=False, kind=kind: self.copy_as_wanted.emit(kind))
            menu.addAction(action)
        self.formats = menu.actions()
        self.ui.copy_as.setMenu(menu)
        self.ui.copy_as.setProperty("hasMenu", True)

    def _add_recent_actions(self) -> None:
        self.copy_again_action = self._action("copy", self.tr("Copy again"), "copy_again_action")
        self.copy_again_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        self.use_again_action = self._action("undo", self.tr("Use again"), "use_again_action")
        self.forget_action = self._action(
            "trash", self.tr("Remove from this list"), "forget_link_action"
        )
        self.forget_action.setShortcut(QKeySequence(QKeySequence.StandardKey.Delete))

    def _action(self, icon_name: str, text: str, name: str) -> QAction:
        action = QAction(icon(icon_name), text, self)
        action.setObjectName(name)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.ui.recent.addAction(action)
        return action

    def _connect(self) -> None:
        ui = self.ui
        ui.copy_link.clicked.connect(self.copy_wanted)
        for name in TOOLS:
            if name != "copy_as":
                wanted = partial(self.tool_wanted.emit, name)
                getattr(ui, name).clicked.connect(lambda _on=False, wanted=wanted: wanted())
        ui.open_link.clicked.connect(self.open_wanted)
        ui.recent_search.searched.connect(self.show_store)
        ui.recent.activated.connect(self._use_again)
        ui.recent.selectionModel().selectionChanged.connect(self._enable)
        ui.recent.customContextMenuRequested.connect(self._open_menu)
        ui.copy_again.clicked.connect(self._copy_again)
        ui.use_again.clicked.connect(self._use_again)
        ui.forget_link.clicked.connect(self._forget)
        self.copy_again_action.triggered.connect(self._copy_again)
        self.use_again_action.triggered.connect(self._use_again)
        self.forget_action.triggered.connect(self._forget)

    # -- the link --------------------------------------------------------------------------

    def show_link(
        self,
        base: LinkBase | None,
        parts: Sequence[tuple[str, str]],
        url: str,
        note: str = "",
        *,
        is_tagged: bool = True,
        is_type: bool = False,
        broken: str = "",
    ) -> None:
        """Show the link, and what is in it line by line.

        note: what to know about the event type. is_tagged: it says where bookings come from.
        is_type: it leads to an event type that is known here, and not to a page or foreign link.
        broken: which of the team's rules its tags break.
        """
        ui = self.ui
        ui.base_name.setText(base.name if base else self.tr("No event type chosen"))
        ui.base_note.setText(note)
        ui.base_note.setVisible(bool(note))
        self.parts.show_parts(parts)
        ui.no_tags.setVisible(base is not None and not is_tagged)
        ui.broken.setText(broken)
        ui.broken.setVisible(bool(broken))
        self.text.show_link(url)
        for button in (ui.copy_link, *self._tools):
            button.setEnabled(bool(url))
        for button in (ui.times, ui.single_use):
            button.setEnabled(is_type)

    # -- recent links ----------------------------------------------------------------------

    def show_store(self) -> None:
        """Show the recent links that fit the search; the selected one stays selected."""
        selected = self.selected()
        me = self._store.me
        found = self._store.history.find_recent(self.ui.recent_search.text())
        if self.model.show(found, timezone=me.timezone if me else "UTC") and selected:
            index = self.model.index_of(selected.id)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.ui.recent.selectionModel().setCurrentIndex(index, flag)
        self._show_state(bool(found))
        self._enable()

    def selected(self) -> MadeLink | None:
        """Return the recent link that is selected, if one is."""
        indexes = self.ui.recent.selectionModel().selectedIndexes()
        return self.model.link_at(indexes[0]) if indexes else None

    def _show_state(self, found: bool) -> None:
        states = self.ui.recent_states
        if found:
            states.show_content()
        elif self._store.history.recent:
            states.show_panel().show_no_match(
                self.tr("No recent link has all these words."), self.ui.recent_search.clear
            )
        else:
            text = self.tr("Links that you copy are listed here, to copy or use again.")
            states.show_panel().show_empty("history", self.tr("No links made yet"), text)
        for widget in (self.ui.recent_search, self.ui.copy_again, self.ui.use_again):
            widget.setVisible(bool(self._store.history.recent))
        self.ui.forget_link.setVisible(bool(self._store.history.recent))

    def _enable(self) -> None:
        has_one = self.selected() is not None
        for widget in (self.ui.copy_again, self.ui.use_again, self.ui.forget_link):
            widget.setEnabled(has_one)
        for action in (self.copy_again_action, self.use_again_action, self.forget_action):
            action.setEnabled(has_one)

    def _open_menu(self, place: QPoint) -> None:
        if self.selected() is not None:
            commands = [self.copy_again_action, self.use_again_action, self.forget_action]
            open_row_menu(self.ui.recent, commands, place)

    def _copy_again(self) -> None:
        self._emit_selected(self.copy_again_wanted)

    def _use_again(self, _index: QModelIndex | bool = False) -> None:
        self._emit_selected(self.use_again_wanted)

    def _forget(self) -> None:
        self._emit_selected(self.forget_wanted)

    def _emit_selected(self, signal: SignalInstance) -> None:
        link = self.selected()
        if link is not None:
            signal.emit(link)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Ctrl+C in the list: Qt's own would copy the words of the row, not the link."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.matches(QKeySequence.StandardKey.Copy):
                self._copy_again()
                return True
            if event.matches(QKeySequence.StandardKey.Delete):
                self._forget()
                return True
        return super().eventFilter(watched, event)
