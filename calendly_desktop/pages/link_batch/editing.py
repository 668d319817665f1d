"""What somebody does in the table: rows, columns and cells come, go and are put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from calendly_desktop.domain.batch_table import CellChange, Retarget
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.table_reading import read_paste
from calendly_desktop.viewmodels.batch_words import rows_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.column_targets import Target
    from calendly_desktop.forms.ui_link_batch import Ui_LinkBatch
    from calendly_desktop.pages.link_batch.bench import Bench
    from calendly_desktop.pages.link_batch.grid import BatchTableView
    from calendly_desktop.viewmodels.batch_grid import BatchGrid


class Editing(QObject):
    """Changes the bench as keys, buttons and menus ask.

    said: a note. offered: a note with Undo. failed: why something could not be done. shown: other
    rows of the table are in sight.
    """

    said = Signal(str)
    offered = Signal(str)
    failed = Signal(object)
    shown = Signal()

    def __init__(
        self, ui: Ui_LinkBatch, bench: Bench, grid: BatchGrid, table: BatchTableView, view: QWidget
    ) -> None:
        super().__init__(view)
        self._ui = ui
        self._bench = bench
        self._grid = grid
        self._table = table
        table.row_wanted.connect(self.add_row_below)
        table.paste_wanted.connect(self.paste_cells)
        table.clear_wanted.connect(self.clear_cells)
        ui.next_problem.clicked.connect(self.next_problem)
        ui.only_problems.toggled.connect(self._show_only_problems)

    # -- rows and columns ------------------------------------------------------------------

    def add_row(self) -> None:
        """Add a row below the current one."""
        row = self._table.current_row()
        self.show_all()
        at = row + 1 if row >= 0 else self._bench.table.rows
        self._bench.add_row(at)
        self._table.go_to(at, 1)

    def add_row_below(self) -> None:
        """Add a row when Enter is pressed in the last one, unless that is empty itself."""
        table = self._bench.table
        if table.rows and any(table.row(table.rows - 1)) and not self._grid.only_problems:
            column = max(1, self._table.currentIndex().column())
            self._bench.add_row(table.rows)
            self._table.go_to(table.rows - 1, column)

    def delete_rows(self) -> None:
        """Delete the selected rows, but for those whose links were made."""
        rows = [row for row in self._table.selected()[0] if not self._grid.is_locked(row)]
        if rows:
            self.show_all()
            self._bench.delete_rows(rows)
            self.offered.emit(self.tr("{0} deleted").format(rows_words(len(rows))))

    def add_column(self, target: Target) -> None:
        """Add an empty column that fills something in."""
        self._bench.add_column(target.label, target.key)
        self._table.go_to(max(0, self._table.current_row()), len(self._bench.table.columns))
        self._table.setFocus()

    def guess_columns(self) -> None:
        """Guess anew what the columns fill in, whatever was chosen."""
        self._bench.change(Retarget(tuple(self._bench.guess(self._bench.table))))

    # -- cells -----------------------------------------------------------------------------

    def clear_cells(self) -> None:
        """Empty the selected cells."""
        rows, columns = self._table.selected()
        table, is_locked = self._bench.table, self._grid.is_locked
        self._bench.set_cells(
            CellChange(row, column - 1, "")
            for row in rows
            for column in columns
            if 0 < column <= len(table.columns)
            and table.columns[column - 1][row]
            and not is_locked(row)
        )

    def paste_cells(self) -> None:
        """Lay copied cells over the table, from the current cell on."""
        row, column = self._table.current_row(), self._table.currentIndex().column() - 1
        text = QGuiApplication.clipboard().text()
        if row < 0 or not text or self._grid.only_problems:
            return
        try:
            block = read_paste(text).columns
        except Problem as problem:
            self.failed.emit(problem)
            return
        if not block:
            return
        last = min(row + len(block[0]), self._bench.table.rows)
        if any(self._grid.is_locked(each) for each in range(row, last)):
            self.said.emit(self.tr("Links were made of these rows already: nothing was pasted"))
            return
        column = max(0, min(column, len(self._bench.table.columns)))
        self._bench.lay_over(row, column, block)
        self._table.go_to(row, column + 1)

    # -- problems --------------------------------------------------------------------------

    def next_problem(self) -> None:
        """Go to the next row of which there is something to say, and to the cell it is about."""
        found, at = self._grid.problems(), self._table.current_row()
        if not found:
            return
        row = next((row for row in found if row > at), found[0])
        remarks = self._grid.remarks.get(row, ())
        column = remarks[0].column + 1 if remarks and remarks[0].column >= 0 else 0
        self._table.go_to(row, column)
        self._table.setFocus()

    def show_all(self) -> None:
        """Show all rows again, whatever was chosen."""
        before = self._ui.only_problems.blockSignals(True)
        self._ui.only_problems.setChecked(False)
        self._ui.only_problems.blockSignals(before)
        if self._grid.only_problems:
            self._grid.show_only_problems(False)

    def _show_only_problems(self, only: bool) -> None:
        row = self._table.current_row()
        self._grid.show_only_problems(only)
        if self._grid.place_of(row) < 0:
            row = self._grid.row_at(self._grid.index(0, 0)) if self._grid.rowCount() else -1
        self._table.go_to(row)
        self.shown.emit()
