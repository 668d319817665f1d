"""The first column of the Booking links tab: what the link leads to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QWidget

from calendly_desktop.api.errors import is_offline
from calendly_desktop.domain.link_finding import find_link
from calendly_desktop.forms.ui_link_types import Ui_LinkTypes
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.pages.links.rows import TwoLineDelegate
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.surfaces import set_card
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.event_types import EventTypesModel
from calendly_desktop.viewmodels.link_bases import LinkBase, Section, matching, sections
from calendly_desktop.viewmodels.link_origin import trouble
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.store.links import LinksStore

_NARROWEST = 176  # pixels at normal text size
_MOST_ASKED_BY_SEARCH = 3  # colleagues whose event types a search asks Calendly for


class LinkTypes(QFrame):
    """A searchable tree of event types and booking pages; one of them is chosen.

    link_pasted: a text with a booking link came into the search, to be taken apart.
    The choice does not depend on what a search shows: it stays until another row is chosen.
    """

    chosen = Signal(object)
    colleague_wanted = Signal(str)
    retry_wanted = Signal()
    link_pasted = Signal(str)

    def __init__(self, store: LinksStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._open: set[str] = set()
        self._known: set[str] = set()
        self._restoring = False
        self._is_pasted = False
        self._length = 0
        self._problem: Problem | None = None
        self._loading = False
        self._version = -1
        self._all: list[Section] = []
        self._bases: dict[str, LinkBase] = {}
        self.base: LinkBase | None = None
        self.ui = Ui_LinkTypes()
        self.ui.setupUi(self)
        set_card(self)
        self.setMinimumWidth(theme().px(_NARROWEST))
        secondary(self.ui.types_note)
        change = HelpLink("event-types", self, words=self.tr("Change an event type?"))
        self.ui.type_layout.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        self.model = EventTypesModel(self)
        self.ui.types.setModel(self.model)
        # Qt hands assistive technology another row of a tree that selects rows (Qt 6.11).
        self.ui.types.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectItems)
        make_selected_current(self.ui.types)
        self.ui.types.setItemDelegate(TwoLineDelegate(self.ui.types))
        self._connect()
        self.show_store()

    def _connect(self) -> None:
        self.ui.type_search.textChanged.connect(self._notice_paste)
        self.ui.type_search.searched.connect(self._search)
        self.ui.type_search.returnPressed.connect(self._choose_first)
        self.ui.type_search.installEventFilter(self)
        self.ui.show_inactive.toggled.connect(self.show_store)
        self.ui.types.selectionModel().selectionChanged.connect(self._choose_selected)
        self.ui.types.clicked.connect(self._toggle_heading)
        self.ui.types.installEventFilter(self)
        self.ui.types.expanded.connect(self._opened)
        self.ui.types.collapsed.connect(self._closed)

    # -- what the page asks ----------------------------------------------------------------

    def show_loading(self) -> None:
        """Say that event types are on their way; what is remembered stays on show."""
        self._loading, self._problem = True, None
        self._show_state()

    def show_loaded(self, problem: Problem | None = None) -> None:
        """Show what is known after a load, or why nothing is."""
        self._loading, self._problem = False, problem
        self.show_store()

    def show_store(self) -> None:
        """Show what the store knows now; choice, open headings and place stay as they are."""
        text = self.ui.type_search.text().strip()
        inactive = self.ui.show_inactive.isChecked()
        self._read_store()
        listed = matching(self._all, text, show_inactive=inactive)
        place = self.ui.types.verticalScrollBar().value()
        if self.model.show(listed):
            self._restore_open(searching=bool(text))
            self._restore_choice()
            self.ui.types.verticalScrollBar().setValue(place)
        self._renew_base()
        self._show_note()
        self._show_state()

    def _read_store(self) -> None:
        if self._version != self._store.types_version:
            self._version = self._store.types_version
            self._all = sections(self._store)
            self._bases = {base.key: base for section in self._all for base in section.bases}

    def choose(self, key: str) -> bool:
        """Choose the row with this key, also one that a search or filter hides."""
        base = self._bases.get(key)
        if base is not None:
            self.set_base(base)
        return base is not None

    def set_base(self, base: LinkBase) -> None:
        """Choose an address, whether or not it is one of the rows."""
        self.base = base
        self._restore_choice(show=True)
        self.chosen.emit(base)

    def is_gone(self) -> bool:
        """Tell whether the chosen event type is no longer among those that Calendly lists."""
        if self.base is None or not self.base.key or self._store.as_of is None:
            return False
        return self.base.key not in self._bases

    def bases(self) -> list[LinkBase]:
        """Return everything that can be chosen, whatever the search says."""
        return list(self._bases.values())

    # -- choosing --------------------------------------------------------------------------

    def _choose_selected(self) -> None:
        selected = self.ui.types.selectionModel().selectedIndexes()
        if self._restoring or not selected:
            return
        base = selected[0].data(Role.BASE)
        if isinstance(base, LinkBase) and base != self.base:
            self.base = base
            self.chosen.emit(base)

    def _notice_paste(self, text: str) -> None:
        """Tell what is pasted from what is typed: a link that is half typed is not taken yet."""
        if len(text) - self._length > 1 or not text:
            self._is_pasted = bool(text)
        self._length = len(text)

    def _choose_first(self) -> None:
        """Enter in the search takes the link in it, or chooses the first row found."""
        text, found = self.ui.type_search.text().strip(), self.model.bases()
        if text and not self._take_link(text) and found:
            self.set_base(found[0])

    def _take_link(self, text: str) -> bool:
        """Have a booking link taken apart, also one that a mail program has wrapped."""
        if not _may_hold_link(text) or trouble(find_link(text)) is not None:
            return False
        self.ui.type_search.clear()
        self.link_pasted.emit(text)
        return True

    def _search(self, text: str) -> None:
        if self._is_pasted and self._take_link(text):
            return
        self.show_store()
        if not text:
            return
        waiting = [section.loadable for section in self.model.sections if section.loadable]
        if len(waiting) <= _MOST_ASKED_BY_SEARCH:
            for user_uri in waiting:
                self.colleague_wanted.emit(user_uri)
        found = self.model.bases()
        if len(found) == 1 and not waiting and found[0] != self.base:
            self.set_base(found[0])

    def _renew_base(self) -> None:
        """Follow what changed about the chosen row; a query of its own on the address stays."""
        if self.base is None or not self.base.key:
            return
        now = self._bases.get(self.base.key)
        if now is None:
            return
        url = self.base.url if self.base.url.partition("?")[0] == now.url else now.url
        self.base = now._replace(url=url)

    # -- headings --------------------------------------------------------------------------

    def _toggle_heading(self, index: QModelIndex) -> None:
        if index.isValid() and not index.parent().isValid():
            self.ui.types.setExpanded(index, not self.ui.types.isExpanded(index))

    def _opened(self, index: QModelIndex) -> None:
        if self._restoring or index.parent().isValid():
            return
        section = self.model.sections[index.row()]
        self._open.add(section.key)
        if section.loadable:
            self.colleague_wanted.emit(section.loadable)

    def _closed(self, index: QModelIndex) -> None:
        if not self._restoring and not index.parent().isValid():
            self._open.discard(self.model.sections[index.row()].key)

    def _restore_open(self, *, searching: bool) -> None:
        """Open what was open; at first mine and the teams; while searching everything."""
        self._restoring = True
        for row, section in enumerate(self.model.sections):
            if section.key not in self._known:
                self._known.add(section.key)
                if section.icon != "person":
                    self._open.add(section.key)
            is_open = searching or section.key in self._open
            self.ui.types.setExpanded(self.model.index(row, 0), is_open)
        self._restoring = False

    def _restore_choice(self, *, show: bool = False) -> None:
        index = self.model.index_of(self.base.key) if self.base else QModelIndex()
        selection = self.ui.types.selectionModel()
        self._restoring = True
        if index.isValid():
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, flag)
            if show:
                self._open.add(self.model.sections[index.parent().row()].key)
                self.ui.types.setExpanded(index.parent(), True)
                self.ui.types.scrollTo(index)
        else:
            selection.clearSelection()
        self._restoring = False

    # -- states ----------------------------------------------------------------------------

    def _show_note(self) -> None:
        lines = []
        if self._store.refusal is not None and self._store.colleagues():
            lines.append(
                self.tr(
                    "Calendly does not show you all event types of colleagues. Links to their "
                    "booking pages work all the same; an owner or admin sees every event type."
                )
            )
        elif self._store.refusal is not None:
            lines.append(
                self.tr(
                    "Calendly does not show you colleagues and their event types: only an owner "
                    "or admin sees them. A link that they send you can be taken as it is."
                )
            )
        if count := self._store.set_aside:
            one = self.tr("1 event type from Calendly could not be understood.")
            many = self.tr("{0} event types from Calendly could not be understood.")
            lines.append(one if count == 1 else many.format(count))
        self.ui.types_note.setText("\n".join(lines))
        self.ui.types_note.setVisible(bool(lines))

    def _show_state(self) -> None:
        states = self.ui.types_states
        if self.model.sections:
            states.show_content()
        elif self.ui.type_search.text().strip():
            self._show_no_match()
        elif self._problem is not None:
            self._show_problem(self._problem)
        elif self._loading or self._store.as_of is None:
            states.show_panel().show_loading()
        else:
            states.show_panel().show_empty(
                "link",
                self.tr("No event types yet"),
                self.tr("Event types that you create in Calendly appear here. Then refresh."),
                (self.tr("Refresh"), self._retry),
            )

    def _show_no_match(self) -> None:
        searched = self.ui.type_search.text()
        why = trouble(find_link(searched)) if _may_hold_link(searched) else None
        text = self.tr("No event type or colleague has all these words.")
        if why is not None:
            text = f"{why.title}. {why.text}"
        elif not self.ui.show_inactive.isChecked():
            text += " " + self.tr("Inactive event types are hidden.")
        self.ui.types_states.show_panel().show_no_match(text, self._clear_search)

    def _show_problem(self, problem: Problem) -> None:
        panel = self.ui.types_states.show_panel()
        if is_offline(problem):
            text = self.tr("No event types are kept on this computer yet.")
            panel.show_offline(self.tr("No connection"), text, self._retry)
        else:
            panel.show_error(problem, self._retry)

    @property
    def _retry(self) -> Callable[[], None]:
        return self.retry_wanted.emit

    def _clear_search(self) -> None:
        self.ui.type_search.clear()
        self.ui.type_search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down lead from the search into the tree, and Enter open a heading."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.ui.type_search and event.key() == Qt.Key.Key_Down:
                self.ui.types.setFocus(Qt.FocusReason.TabFocusReason)
                return True
            if watched is self.ui.types and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._toggle_heading(self.ui.types.currentIndex())
                return True
        return super().eventFilter(watched, event)


def _may_hold_link(text: str) -> bool:
    return "://" in text or "calendly.com/" in text.lower()
