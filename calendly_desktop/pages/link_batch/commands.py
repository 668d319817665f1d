"""The commands of Many at once: for the menu bar, the command palette, keys, and its own menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QMenu

from calendly_desktop.toolkit.rows import open_row_menu

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from calendly_desktop.domain.column_targets import Target
    from calendly_desktop.pages.link_batch.view import ManyView


class BatchCommands(QObject):
    """Made once for a view, whose methods they call."""

    def __init__(self, view: ManyView) -> None:
        super().__init__(view)
        make, keys, edit = view.make_action, QKeySequence.StandardKey, view.editing
        self._view = view
        self.paste = make(
            "paste", self.tr("Paste table"), view.paste_table, [QKeySequence("Ctrl+Shift+V")]
        )
        opening, saving, back = (QKeySequence(key) for key in (keys.Open, keys.Save, keys.Undo))
        self.open = make("table", self.tr("Open spreadsheet…"), view.open_spreadsheet, [opening])
        self.save = make("export", self.tr("Save table with links…"), view.save_table, [saving])
        self.make_links = make("send", self.tr("Make single-use links"), view.make_links)
        self.copy_links = make("copy", self.tr("Copy all links"), view.copy_links)
        self.copy_table = make("table", self.tr("Copy table with links"), view.copy_table)
        self.copy_cells = make("copy", self.tr("Copy selected cells"), view.copy_cells)
        self.next_problem = make(
            "warning", self.tr("Next problem"), edit.next_problem, [QKeySequence("F8")]
        )
        self.add_row = make("plus", self.tr("Add row"), edit.add_row)
        self.delete_rows = make("trash", self.tr("Delete selected rows"), edit.delete_rows)
        self.undo = make("undo", self.tr("Undo change to the table"), view.undo_change, [back])
        self.guess = make("refresh", self.tr("Guess columns anew"), edit.guess_columns)
        self.example = make("eye", self.tr("Use an example table"), view.use_example)
        self.new = make("close", self.tr("New table"), view.clear_table)
        self.going_out = (self.save, self.copy_links, self.copy_table)
        self._build_menus()

    def _build_menus(self) -> None:
        ui = self._view.ui
        self.copy_menu = QMenu(ui.copy_button)
        self.copy_menu.setObjectName("copy_choices")
        self.copy_menu.addActions([self.copy_links, self.copy_table, self.copy_cells])
        ui.copy_button.setMenu(self.copy_menu)
        ui.copy_button.setProperty("hasMenu", True)
        self.columns_menu = QMenu(self.tr("Add column"), self._view)
        self.columns_menu.setObjectName("column_choices")
        self.more_menu = QMenu(ui.more_button)
        self.more_menu.setObjectName("table_choices")
        self.more_menu.addActions([self.add_row, self.delete_rows])
        self.more_menu.addMenu(self.columns_menu)
        self.more_menu.addActions([self.guess, self.undo])
        self.more_menu.addSeparator()
        self.more_menu.addActions([self.example, self.new])
        ui.more_button.clicked.connect(self._open_more)

    def all(self) -> list[QAction]:
        """Return what the menu bar and the command palette offer."""
        return [
            self.paste,
            self.open,
            self.save,
            self.make_links,
            self.copy_links,
            self.copy_table,
            self.next_problem,
            self.add_row,
            self.delete_rows,
            self.undo,
            self.guess,
            self.example,
            self.new,
        ]

    def enable(self, has_table: bool, *, can_undo: bool) -> None:
        """Let be done what makes sense with a table, or without one."""
        self.undo.setEnabled(can_undo)
        for action in (self.add_row, self.delete_rows, self.guess, self.new, self.copy_cells):
            action.setEnabled(has_table)

    def offer_columns(self, targets: Sequence[Target], act: Callable[[Target], None]) -> None:
        """Offer columns that can be added: for what none fills in yet."""
        self.columns_menu.clear()
        for target in targets:
            action = self.columns_menu.addAction(target.label.replace("&", "&&"))
            action.triggered.connect(lambda _on=False, target=target: act(target))

    def open_row_menu(self, place: QPoint) -> None:
        """Open the menu of a row."""
        commands = [self.copy_cells, self.add_row, self.delete_rows, self.next_problem, self.undo]
        open_row_menu(self._view.table, commands, place)

    def _open_more(self) -> None:
        button = self._view.ui.more_button
        self.more_menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
