"""The list of keyboard shortcuts, read from the commands themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from calendly_desktop.shell.palette import keys, plain_text
from calendly_desktop.toolkit.theme import SPACE_3, SPACE_4

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget


class ShortcutsDialog(QDialog):
    """Every command that has a key, and the keys that work inside lists."""

    def __init__(self, actions: Sequence[QAction], parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("shortcuts_dialog")
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        rows = [(plain_text(a), keys(a)) for a in actions if keys(a)]
        rows += [
            (self.tr("Next or previous field"), "Tab, Shift+Tab"),
            (self.tr("Meetings: select several"), self.tr("Shift+arrows, Shift or Ctrl+click")),
            (self.tr("Meetings: back to one"), "Esc"),
            (self.tr("Meetings: from the list to the links"), "Enter"),
            (self.tr("Calendar strip: day, week, today"), self.tr("Arrows, Home")),
            (self.tr("Menu of the marked row"), self.tr("Menu key or Shift+F10")),
            (self.tr("Close a dialog, clear a search"), "Esc"),
        ]
        column = QVBoxLayout(self)
        column.setContentsMargins(SPACE_4, SPACE_4, SPACE_4, SPACE_4)
        column.setSpacing(SPACE_3)
        column.addWidget(self._table(rows))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        close = buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setObjectName("close_shortcuts")
        column.addWidget(buttons)
        self.resize(520, 520)

    def _table(self, rows: Sequence[tuple[str, str]]) -> QTableWidget:
        table = QTableWidget(len(rows), 2, self)
        table.setObjectName("shortcuts_table")
        table.setAccessibleName(self.tr("Keyboard shortcuts"))
        table.setHorizontalHeaderLabels([self.tr("Command"), self.tr("Keys")])
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        header = table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        for number, row in enumerate(rows):
            for place, text in enumerate(row):
                table.setItem(number, place, QTableWidgetItem(text))
        return table
