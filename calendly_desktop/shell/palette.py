"""The command palette: type a few letters of any command and run it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSortFilterProxyModel, Qt
from PySide6.QtGui import QAction, QKeySequence, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QDialog, QHeaderView, QLineEdit, QTreeView, QVBoxLayout

from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.toolkit.theme import SPACE_2, SPACE_3

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QObject
    from PySide6.QtWidgets import QWidget

_ACTION = Qt.ItemDataRole.UserRole + 1


class Palette(QDialog):
    """A search over commands; Enter runs the marked one, Esc closes."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("command_palette")
        self.setWindowTitle(self.tr("Search commands"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.field = QLineEdit(self)
        self.field.setObjectName("command_search")
        self.field.setAccessibleName(self.tr("Search commands"))
        self.field.setPlaceholderText(self.tr("Type what you want to do"))
        self.list = QTreeView(self)
        self.list.setRootIsDecorated(False)
        self.list.setHeaderHidden(True)
        self.list.setObjectName("command_list")
        self.list.setAccessibleName(self.tr("Commands"))
        self.list.setUniformRowHeights(True)
        self.list.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self._matches = _Matches(self)
        self._matches.setSourceModel(_model(actions, self))
        self.list.setModel(self._matches)
        header = self.list.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_3, SPACE_3, SPACE_3, SPACE_3)
        column.setSpacing(SPACE_2)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.resize(520, 380)
        self.field.textChanged.connect(self._search)
        self.field.returnPressed.connect(self._run_current)
        self.list.activated.connect(lambda _index: self._run_current())
        self.list.clicked.connect(lambda _index: self._run_current())
        self.field.installEventFilter(self)
        self._search("")

    def _search(self, text: str) -> None:
        self._matches.words = search_words(text)
        self._matches.invalidate()
        self.list.setCurrentIndex(self._matches.index(0, 0))

    def _run_current(self) -> None:
        index = self.list.currentIndex().siblingAtColumn(0)
        action = index.data(_ACTION) if index.isValid() else None
        if isinstance(action, QAction) and action.isEnabled():
            self.accept()
            action.trigger()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrow keys move through the list while the field keeps the focus."""
        from PySide6.QtGui import QKeyEvent

        if isinstance(event, QKeyEvent) and event.type() == event.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            row = self.list.currentIndex().row() + step
            if step and 0 <= row < self._matches.rowCount():
                self.list.setCurrentIndex(self._matches.index(row, 0))
                return True
        return super().eventFilter(watched, event)


class _Matches(QSortFilterProxyModel):
    """Rows that contain every word typed."""

    words: tuple[str, ...] = ()

    def filterAcceptsRow(self, row: int, parent: object) -> bool:
        """Keep a row whose text has all words."""
        text = self.sourceModel().index(row, 0).data() or ""
        return has_words(folded(text), self.words)


def _model(actions: Sequence[QAction], parent: QDialog) -> QStandardItemModel:
    model = QStandardItemModel(parent)
    told: set[str] = set()  # a page offers some commands that the window has too
    for action in actions:
        words = plain_text(action)
        if not action.isEnabled() or action.isSeparator() or words in told:
            continue
        told.add(words)
        item = QStandardItem(action.icon(), words)
        item.setData(action, _ACTION)
        key = QStandardItem(keys(action).split(", ")[0])
        key.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        model.appendRow([item, key])
    return model


def plain_text(action: QAction) -> str:
    """Return an action's words without access key and dots."""
    return action.text().replace("&", "").removesuffix("…")


def keys(action: QAction) -> str:
    """Return an action's shortcuts as the system writes them, without keys few keyboards have."""
    return ", ".join(
        key.toString(QKeySequence.SequenceFormat.NativeText)
        for key in action.shortcuts()
        if _is_common(key.toString())
    )


def _is_common(key: str) -> bool:
    """Whether a key is on every keyboard, unlike Qt's "Find", "Undo" or "Refresh"."""
    return "+" in key or key[1:].isdigit() or len(key) == 1 or key == "Del"
