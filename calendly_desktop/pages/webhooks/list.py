"""The list of webhooks and what stands in its place: loading, empty, no match, offline, refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QFrame, QListView, QWidget

from calendly_desktop.api.errors import is_offline
from calendly_desktop.pages.webhooks.row import WebhookDelegate
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.states import StateStack
from calendly_desktop.viewmodels.webhook_filters import Narrowed
from calendly_desktop.viewmodels.webhooks import Role, WebhookRow, WebhooksModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.store.webhooks import Unread


class WebhookList(StateStack):
    """Rows with a search, a current row that survives refreshes, and the states without rows."""

    chosen = Signal(object)
    refresh_wanted = Signal()
    clear_wanted = Signal()
    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.view = QListView()
        super().__init__(parent, self.view)
        self.setObjectName("webhook_states")
        self.model = WebhooksModel(self)
        self._sought = ""
        self._wanted = Narrowed()
        self._menu_actions: Sequence[QAction] = ()
        self.view.setObjectName("webhook_list")
        self.view.setAccessibleName(self.tr("Webhooks"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(WebhookDelegate(self.view))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._open_menu)
        self.view.selectionModel().currentChanged.connect(self._tell_chosen)
        make_selected_current(self.view)

    def offer(self, actions: Sequence[QAction], copy: QAction) -> None:
        """Put these commands in the context menu, and `copy` on the copy key."""
        self._menu_actions = actions
        self.view.addActions(list(actions))
        key = QAction(self.view)
        key.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        key.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        key.triggered.connect(copy.trigger)
        self.view.addAction(key)

    # -- rows ------------------------------------------------------------------------------

    def row(self) -> WebhookRow | None:
        """The current row."""
        row = self.view.currentIndex().data(Role.ROW)
        return row if isinstance(row, WebhookRow) else None

    def current_uri(self) -> str:
        """The URI of the current webhook; empty when there is none."""
        row = self.row()
        return row.subscription.uri if row else ""

    def show_rows(self, rows: Sequence[WebhookRow], uri: str = "") -> None:
        """Replace the rows; the webhook with `uri`, or the one before, is current again."""
        uri = uri or self.current_uri()
        self.model.show_rows(rows)
        self._select(uri)

    def search(self, text: str) -> None:
        """Show only rows that have every word of `text`."""
        uri = self.current_uri()
        self._sought = text
        self.model.search(text)
        self._select(uri)

    def narrow(self, wanted: Narrowed) -> None:
        """Show only some rows, in another order."""
        if wanted == self._wanted:
            return
        uri = self.current_uri()
        self._wanted = wanted
        self.model.narrow(wanted)
        self._select(uri)

    def _select(self, uri: str) -> None:
        if not self.model.rowCount():
            return
        index = self.model.index(max(0, self.model.row_of(uri)))
        changed = index != self.view.currentIndex()
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
        self.view.selectionModel().setCurrentIndex(index, flags)
        if not changed:
            self._tell_chosen(index)

    def _tell_chosen(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if isinstance(row, WebhookRow):
            self.chosen.emit(row)

    def _open_menu(self, place: QPoint) -> None:
        if self.row() is not None:
            open_row_menu(self.view, self._menu_actions, place)

    # -- no rows ---------------------------------------------------------------------------

    def show_state(
        self, *, problem: Problem | None, unread: Sequence[Unread], was_read: bool
    ) -> None:
        """Show the rows, or why there are none."""
        if self.model.rowCount():
            self.show_content()
            return
        if self.model.all_rows:
            sought = self.tr("No webhook has “{0}”.").format(self._sought)
            if self._wanted.hides:
                sought = self.tr("No webhook fits what is chosen above.")
            self.panel.show_no_match(sought, self.clear_wanted.emit)
        elif is_offline(problem):
            self.panel.show_offline(
                self.tr("No connection to Calendly"),
                self.tr("Webhooks are read from Calendly each time, so none can be shown now."),
                self.refresh_wanted.emit,
            )
        elif problem is not None:
            self.panel.show_error(problem, self.refresh_wanted.emit)
        elif was_read:
            self._show_empty()
        elif unread:
            self.panel.show_refusal(unread[0].problem)
        else:
            self.panel.show_loading()
        self.show_panel()

    def _show_empty(self) -> None:
        self.panel.show_empty(
            "webhook",
            self.tr("No webhooks yet"),
            self.tr(
                "A webhook tells another program, such as your CRM, as soon as somebody books or "
                "cancels. You need the web address which that program gives you."
            ),
            (self.tr("New webhook…"), self.new_wanted.emit),
        )
