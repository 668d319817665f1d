"""The table of many links as Qt shows it: how each row stands, its cells, its link."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from calendly_desktop.domain.batch_table import BatchTable, CellChange
from calendly_desktop.domain.table_reading import sound
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.batch_words import Counts, RowState, state_of, tr
from calendly_desktop.viewmodels.indexes import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calendly_desktop.domain.link_batch import Links
    from calendly_desktop.domain.link_values import Remark
    from calendly_desktop.store.link_batches import RowResult

STATE = 0
"""The first column tells how a row stands; then come the table's own, then the link."""

_SHOWN = frozenset({Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole})
_LONGEST_SHOWN = 300  # characters of a cell; the rest is not drawn anyway


class BatchGrid(QAbstractTableModel):
    """Nothing is kept per row but its link; texts are the table's own columns.

    change_wanted: a tuple of CellChange that somebody typed. counted: the counts are others.
    """

    change_wanted = Signal(object)
    counted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.table = BatchTable()
        self.links: list[str | None] = []
        self.remarks: dict[int, tuple[Remark, ...]] = {}
        self.results: Mapping[int, RowResult] = {}
        self.single_use = False
        self._shown: list[int] | None = None

    # -- what the view tells ---------------------------------------------------------------

    def show_table(self, table: BatchTable) -> None:
        """Show a table, or the same one with other rows; no link is known then."""
        self.beginResetModel()
        self.table = table
        self.links = [None] * table.rows
        self.remarks = {}
        self._shown = None
        self.endResetModel()
        self.counted.emit()

    def take_links(self, first: int, made: Links) -> None:
        """Show the links of a block of rows."""
        count = len(made.links)
        self.links[first : first + count] = made.links
        if self.remarks:
            for row in range(first, first + count):
                self.remarks.pop(row, None)
        self.remarks |= {first + row: words for row, words in made.remarks.items()}
        self.tell_rows(first, first + count - 1)

    def set_results(self, results: Mapping[int, RowResult]) -> None:
        """Show what became of links for one booking, by the numbers of their rows."""
        if results != self.results:
            self.results = results
            self.tell_rows(0, self.table.rows - 1)
            self.counted.emit()

    def tell_rows(self, first: int, last: int) -> None:
        """Have a view draw rows anew that changed."""
        if self._shown is not None:
            first, last = 0, len(self._shown) - 1
        if first <= last:
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def tell_headings(self) -> None:
        """Have a view draw headings anew, and cells that fill in something else."""
        last = len(self.table.columns) + 1
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)
        self.tell_rows(0, self.table.rows - 1)

    def show_only_problems(self, only: bool) -> None:
        """Leave out rows of which there is nothing to say; those that are put right stay."""
        self.beginResetModel()
        self._shown = self.problems() if only else None
        self.endResetModel()

    # -- what the view asks ----------------------------------------------------------------

    @property
    def only_problems(self) -> bool:
        """Whether only rows are shown of which there is something to say."""
        return self._shown is not None

    @property
    def link_column(self) -> int:
        """The column of the links: the last one."""
        return len(self.table.columns) + 1

    def row_at(self, index: Index) -> int:
        """Return the table's row behind an index, -1 for none."""
        if not index.isValid():
            return -1
        return self._shown[index.row()] if self._shown is not None else index.row()

    def rows_between(self, first: int, last: int) -> Sequence[int]:
        """Return the table's rows behind places on screen, the last one included."""
        return self._shown[first : last + 1] if self._shown is not None else range(first, last + 1)

    def place_of(self, row: int) -> int:
        """Return where a row of the table is shown, -1 where it is left out."""
        if self._shown is None:
            return row if 0 <= row < self.table.rows else -1
        return self._shown.index(row) if row in self._shown else -1

    def result_of(self, row: int) -> RowResult | None:
        """Return what became of the link of a row, None where none was asked for."""
        return self.results.get(self.table.ids[row]) if self.results else None

    def state_of(self, row: int) -> RowState:
        """Return how a row stands."""
        return state_of(self.links[row], self.remarks.get(row, ()), self.result_of(row))

    def link_of(self, row: int) -> str:
        """Return the finished link of a row; empty where there is none (yet)."""
        result = self.result_of(row)
        if result is not None and result.url:
            return result.url
        return "" if self.single_use else self.links[row] or ""

    def all_links(self) -> list[str]:
        """Return the finished links of all rows, empty where there is none (yet)."""
        if not self.results:
            return (
                [""] * self.table.rows if self.single_use else [link or "" for link in self.links]
            )
        return [self.link_of(row) for row in range(self.table.rows)]

    def is_locked(self, row: int) -> bool:
        """Tell whether a row stays as it is, because its link was made or is on its way."""
        result = self.result_of(row)
        return result is not None and not result.is_open

    def problems(self) -> list[int]:
        """Return the rows of which there is something to say."""
        rows = set(self.remarks)
        if self.results:
            rows = {row for row in rows if not self.is_locked(row)}
            places = {number: row for row, number in enumerate(self.table.ids)}
            told = {"unknown", "refused"}
            found = (n for n, result in self.results.items() if result.state in told)
            rows |= {places[number] for number in found if number in places}
        return sorted(rows)

    def counts(self) -> Counts:
        """Return how many rows there are of each kind."""
        faulty = remarked = made = unknown = 0
        locked = set[int]()
        if self.results:
            for row, number in enumerate(self.table.ids):
                result = self.results.get(number)
                if result is not None and not result.is_open:
                    locked.add(row)
                    made += result.is_made
                    unknown += result.state == "unknown"
        for row, words in self.remarks.items():
            if row not in locked:
                faulty += words[0].is_fault
                remarked += not words[0].is_fault
        ready = len(self.links) - self.links.count("") - self.links.count(None)
        ready -= sum(bool(self.links[row]) for row in locked)
        waiting = self.links.count(None)
        return Counts(self.table.rows, ready, remarked, faulty, made, unknown, waiting)

    # -- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        if parent.isValid():
            return 0
        return self.table.rows if self._shown is None else len(self._shown)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.table.columns) + 2

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return plain_tip(self.heading(section))
        if role not in _SHOWN:
            return None
        if orientation == Qt.Orientation.Vertical:
            row = self._shown[section] if self._shown is not None else section
            return f"{row + 1:,}"
        return self.heading(section)

    def heading(self, column: int) -> str:
        """Return what a column is called on screen: by its heading, else by its letter."""
        if column == STATE:
            return tr("Result")
        if column >= self.link_column:
            return tr("Link")
        own = " ".join(self.table.headings[column - 1].split())
        return own or tr("Column {0}").format(column_letters(column - 1))

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        is_cell = STATE < index.column() < self.link_column
        if is_cell and not self.is_locked(self.row_at(index)):
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row_at(index)
        if row < 0:
            return None
        column = index.column()
        if column == STATE:
            return self._state_data(row, role)
        if column == self.link_column:
            return self._link_data(row, role)
        return self._cell_data(row, column - 1, role)

    def _state_data(self, row: int, role: int) -> Any:
        if role in _SHOWN or role == Qt.ItemDataRole.ToolTipRole:
            words = self.state_of(row).word
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        if role == Qt.ItemDataRole.DecorationRole:
            state = self.state_of(row)
            return icon(state.icon, state.tone) if state.icon else None
        return None

    def _link_data(self, row: int, role: int) -> Any:
        if role in _SHOWN:
            link = self.link_of(row)
            is_waiting = self.single_use and not link and self.links[row]
            return tr("Not made yet") if is_waiting else link
        if role == Qt.ItemDataRole.FontRole:
            return theme().font("mono") if self.link_of(row) else None
        if role == Qt.ItemDataRole.ForegroundRole and not self.link_of(row):
            return theme().colors.tone("secondary")
        return None

    def _cell_data(self, row: int, column: int, role: int) -> Any:
        text = self.table.columns[column][row]
        if role == Qt.ItemDataRole.EditRole:
            return text
        if role == Qt.ItemDataRole.DisplayRole:
            return " ".join(text[:_LONGEST_SHOWN].split("\n"))
        if role == Qt.ItemDataRole.ForegroundRole:
            is_used = bool(self.table.targets[column])
            return None if is_used else theme().colors.tone("secondary")
        if role == Qt.ItemDataRole.DecorationRole:
            remark = self._remark_at(row, column)
            if remark is None:
                return None
            return icon("error", "danger") if remark.is_fault else icon("warning", "warning")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            remark = self._remark_at(row, column)
            return f"{text}. {remark.words}" if remark is not None else text
        if role == Qt.ItemDataRole.ToolTipRole:
            remark = self._remark_at(row, column)
            return plain_tip(remark.words if remark is not None else text[:_LONGEST_SHOWN])
        return None

    def _remark_at(self, row: int, column: int) -> Remark | None:
        if row not in self.remarks or self.is_locked(row):
            return None
        return next((each for each in self.remarks[row] if each.column == column), None)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Pass on what somebody typed into a cell; whoever listens changes the table."""
        row, column = self.row_at(index), index.column() - 1
        is_cell = 0 <= column < len(self.table.columns)
        if role != Qt.ItemDataRole.EditRole or row < 0 or not is_cell or self.is_locked(row):
            return False
        text = sound(str(value))
        if text != self.table.columns[column][row]:
            self.change_wanted.emit((CellChange(row, column, text),))
        return True


def column_letters(column: int) -> str:
    """Return what a spreadsheet calls a column: A, B ... Z, AA."""
    letters = ""
    while column >= 0:
        letters = chr(ord("A") + column % 26) + letters
        column = column // 26 - 1
    return letters


def texts_of(grid: BatchGrid, rows: Sequence[int], columns: Sequence[int]) -> list[list[str]]:
    """Return what stands in cells of the screen's columns, to be copied."""
    found: list[list[str]] = []
    for row in rows:
        texts = []
        for column in columns:
            if column == STATE:
                texts.append(grid.state_of(row).word)
            elif column >= grid.link_column:
                texts.append(grid.link_of(row))
            else:
                texts.append(grid.table.columns[column - 1][row])
        found.append(texts)
    return found
