"""What is to be booked: the event types that can be, under their owners, with a search."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from calendly_desktop.api.errors import NotAllowed, is_offline
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.links.rows import TwoLineDelegate
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.viewmodels.booking_words import bookable, bookable_sections, note_about_type
from calendly_desktop.viewmodels.event_types import EventTypesModel
from calendly_desktop.viewmodels.link_bases import matching
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.forms.ui_booking import Ui_Booking
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.toolkit.tasks import TaskScope

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TypePicker(QObject):
    """Drives the first column of the booking form.

    chosen: another event type. entered: Enter or a double click on one, so go on. missing: the one
    that was waited for is not among those to book.
    """

    chosen = Signal(object)
    entered = Signal()
    missing = Signal()

    def __init__(
        self, links: LinksStore, ui: Ui_Booking, tasks: TaskScope, parent: QObject
    ) -> None:
        super().__init__(parent)
        self.kind: EventType | None = None
        self.model = EventTypesModel(self)
        self._links = links
        self._tasks = tasks
        self._problem: BaseException | None = None
        self._restoring = self._is_loaded = False
        self._awaited = ""
        self._open: set[str] = set()
        self._known: set[str] = set()
        self.ui = ui
        ui.types.setModel(self.model)
        ui.types.setItemDelegate(TwoLineDelegate(ui.types))
        ui.type_search.set_pause(0)
        secondary(ui.type_note)
        make_selected_current(ui.types)
        ui.type_search.searched.connect(self._show)
        ui.type_search.returnPressed.connect(self._go_on)
        ui.types.selectionModel().selectionChanged.connect(self._choose_selected)
        ui.types.clicked.connect(self._toggle)
        ui.types.doubleClicked.connect(self._enter)
        ui.types.expanded.connect(self._opened)
        ui.types.collapsed.connect(self._closed)
        for part in (ui.type_search, ui.types):
            part.installEventFilter(self)
        links.changed.append(self._follow_links)
        self._show()

    def load(self) -> None:
        """Read the event types; those remembered on this computer are shown meanwhile."""
        self._problem = None
        self._tasks.start(self._load(), key="types", on_error=self._refused)
        self._show()

    async def _load(self) -> None:
        await self._links.load()
        self._is_loaded = True
        self._choose_awaited()

    def close(self) -> None:
        """Follow the store no longer."""
        if self._follow_links in self._links.changed:
            self._links.changed.remove(self._follow_links)

    def wait_for(self, uri: str) -> None:
        """Choose an event type as soon as it is known, unless another one is chosen before."""
        self._awaited = uri
        self._choose_awaited()

    def choose(self, uri: str) -> bool:
        """Choose an event type by its URI; False where it is not among those to book."""
        kind = bookable(self._links).get(uri)
        if kind is None:
            return False
        self._take(kind)
        self._restore_choice(show=True)
        return True

    def _follow_links(self) -> None:
        self._show()
        self._choose_awaited()

    def _choose_awaited(self) -> None:
        if self._awaited and not self.choose(self._awaited) and self._is_loaded:
            self._awaited = ""
            self.missing.emit()

    # -- showing ---------------------------------------------------------------------------

    def _show(self, *_text: object) -> None:
        sought = self.ui.type_search.text().strip()
        listed = matching(bookable_sections(self._links), sought)
        if self.model.show(listed):
            self._restore_open(searching=bool(sought))
            self._restore_choice()
        if self.kind is not None:
            now = bookable(self._links).get(self.kind.uri)
            if now is not None and now != self.kind:
                self._take(now)
        self._show_state(sought)
        note = note_about_type(self.kind) if self.kind is not None else ""
        self.ui.type_note.setText(note)
        self.ui.type_note.setVisible(bool(note))

    def _show_state(self, sought: str) -> None:
        states = self.ui.type_states
        if self.model.sections:
            states.show_content()
        elif sought:
            text = self.tr("No event type that can be booked has all these words.")
            states.show_panel().show_no_match(text, self.ui.type_search.clear)
        elif self._problem is not None:
            self._show_problem(self._problem)
        elif self._links.as_of is None:
            states.show_panel().show_loading()
        else:
            states.show_panel().show_empty(
                "calendar",
                self.tr("Nothing to book"),
                self.tr("Polls and event types that are turned off cannot be booked."),
                (self.tr("Read again"), self.load),
            )

    def _show_problem(self, problem: BaseException) -> None:
        panel = self.ui.type_states.show_panel()
        if is_offline(problem):
            text = self.tr("No event types are kept on this computer yet.")
            panel.show_offline(self.tr("No connection"), text, self.load)
        elif isinstance(problem, NotAllowed) and problem.request():
            panel.show_refusal(problem)
        elif isinstance(problem, Problem):
            panel.show_error(problem, self.load)

    def _refused(self, error: BaseException) -> bool:
        self._problem = error
        self._show()
        return isinstance(error, Problem) and not self.model.sections

    # -- choosing --------------------------------------------------------------------------

    def _take(self, kind: EventType) -> None:
        self._awaited = ""
        if kind == self.kind:
            return
        self.kind = kind
        self.chosen.emit(kind)
        self._show()

    def _choose_selected(self) -> None:
        selected = self.ui.types.selectionModel().selectedIndexes()
        if self._restoring or not selected:
            return
        kind = bookable(self._links).get(str(selected[0].data(Role.KEY)))
        if kind is not None:
            self._take(kind)

    def _go_on(self) -> None:
        """Choose the first that was found; where nothing is sought, keep what is chosen."""
        found = self.model.bases()
        if not self.ui.type_search.text():
            if self.kind is None:
                self.ui.types.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.entered.emit()
        elif found and self.choose(found[0].key):
            self.entered.emit()

    def _leave_heading(self) -> None:
        """Go to the first event type that was found, unless one is the current row already."""
        found = self.model.bases() if self.ui.type_search.text() else []
        if found and not self.ui.types.currentIndex().parent().isValid():
            self.ui.types.setCurrentIndex(self.model.index_of(found[0].key))

    def _toggle(self, index: QModelIndex) -> None:
        if index.isValid() and not index.parent().isValid():
            self.ui.types.setExpanded(index, not self.ui.types.isExpanded(index))

    def _enter(self, index: QModelIndex) -> None:
        if index.isValid() and index.parent().isValid():
            self.entered.emit()

    def _opened(self, index: QModelIndex) -> None:
        if self._restoring or index.parent().isValid():
            return
        section = self.model.sections[index.row()]
        self._open.add(section.key)
        if section.loadable:
            self._tasks.start(self._links.load_colleague(section.loadable), key=section.key)

    def _closed(self, index: QModelIndex) -> None:
        if not self._restoring and not index.parent().isValid():
            self._open.discard(self.model.sections[index.row()].key)

    def _restore_open(self, *, searching: bool) -> None:
        self._restoring = True
        for row, section in enumerate(self.model.sections):
            if section.key not in self._known:
                self._known.add(section.key)
                if section.icon != "person":
                    self._open.add(section.key)
            self.ui.types.setExpanded(
                self.model.index(row, 0), searching or section.key in self._open
            )
        self._restoring = False

    def _restore_choice(self, *, show: bool = False) -> None:
        index = self.model.index_of(self.kind.uri) if self.kind is not None else QModelIndex()
        selection = self.ui.types.selectionModel()
        self._restoring = True
        if index.isValid():
            if show:
                self._open.add(self.model.sections[index.parent().row()].key)
                self.ui.types.setExpanded(index.parent(), True)
            flag = QItemSelectionModel.SelectionFlag.ClearAndSelect
            selection.setCurrentIndex(index, flag)
            if show:
                self.ui.types.scrollTo(index)
        else:
            selection.clearSelection()
        self._restoring = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow down lead from the search into the tree, and Enter go on."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.ui.type_search and event.key() == Qt.Key.Key_Down:
                self.ui.types.setFocus(Qt.FocusReason.TabFocusReason)
                self._leave_heading()
                return True
            if watched is self.ui.type_search and event.key() in _ENTER and event.modifiers():
                event.ignore()  # Ctrl+Enter books: it must not choose another type on its way
                return True
            if watched is self.ui.types and event.key() in _ENTER and not event.modifiers():
                index = self.ui.types.currentIndex()
                if index.parent().isValid():
                    self._enter(index)
                else:
                    self._toggle(index)
                return True
        return super().eventFilter(watched, event)
