"""Rows of any kind as lines of a table: worded when they are seen, sorted and searched at once."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, QTimer

from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.indexes import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

T = TypeVar("T")

_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
SLICE = 0.008  # seconds at a time in which rows are made searchable
PAUSE = 12  # milliseconds between two of them


class Sign(NamedTuple):
    """The icon before a cell's words, and its tone."""

    icon: str
    tone: str


class LineColumn(NamedTuple, Generic[T]):
    """A column: its heading, what it says of a row, and, where that is not how it sorts, by what.

    full: all of a text that the cell shows in one line only; for the tool tip. is_number: stands
    at the end of its cell. tip: what the heading says when it is pointed at.
    """

    title: str
    text: Callable[[T], str]
    key: Callable[[T], Any] | None = None
    sign: Callable[[T], Sign | None] | None = None
    full: Callable[[T], str] | None = None
    is_number: bool = False
    tip: str = ""


class LinesModel(QAbstractTableModel, Generic[T]):
    """A table over rows kept as they are; `order` says which are shown, and in what order.

    is_quiet: tells which rows are of less weight, such as what has no name.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[T] = []
        self._columns: Sequence[LineColumn[T]] = ()
        self._order: list[int] = []
        self._haystacks: dict[int, str] = {}
        self._sought: tuple[str, ...] = ()
        self._passes: Callable[[T], bool] | None = None
        self.is_quiet: Callable[[T], bool] | None = None
        self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        self._idle = QTimer(self, interval=PAUSE)
        self._idle.timeout.connect(self._prepare)

    def show_lines(
        self,
        columns: Sequence[LineColumn[T]],
        rows: Sequence[T],
        narrowed: tuple[str, Callable[[T], bool] | None] | None = None,
    ) -> None:
        """Replace everything; search and sorting stay.

        narrowed: another search and what lets rows pass, in the same go; see `narrow`.
        """
        if narrowed is not None:
            self._sought, self._passes = search_words(narrowed[0]), narrowed[1]
        self.beginResetModel()
        if len(columns) != len(self._columns):
            self._sorted_by = (-1, Qt.SortOrder.AscendingOrder)
        self._columns, self._rows, self._haystacks = columns, list(rows), {}
        self._arrange()
        self.endResetModel()
        self._idle.start()

    def narrow(self, query: str, passes: Callable[[T], bool] | None = None) -> None:
        """Show the rows that have every word in one of their cells, and that pass."""
        self.beginResetModel()
        self._sought, self._passes = search_words(query), passes
        self._arrange()
        self.endResetModel()

    @property
    def all_rows(self) -> Sequence[T]:
        """Every row, in the order in which they came."""
        return self._rows

    def shown(self) -> list[T]:
        """Return the rows as they are shown."""
        return [self._rows[number] for number in self._order]

    def row(self, index: Index) -> T | None:
        """Return the row of a cell."""
        return self._rows[self._order[index.row()]] if index.isValid() else None

    def place_where(self, fits: Callable[[T], bool]) -> int:
        """Return at which line the first row that fits is shown, -1 where none does."""
        places = (place for place, number in enumerate(self._order) if fits(self._rows[number]))
        return next(places, -1)

    def titles(self) -> list[str]:
        """Return the headings."""
        return [column.title for column in self._columns]

    def full_texts(self, row: T) -> list[str]:
        """Return what a row says in all columns, with all lines."""
        return [(column.full or column.text)(row) for column in self._columns]

    def _arrange(self) -> None:
        numbers = [n for n, row in enumerate(self._rows) if self._is_shown(n, row)]
        column, order = self._sorted_by
        if 0 <= column < len(self._columns):
            key = self._columns[column].key or self._sort_text(column)
            keys = {n: key(self._rows[n]) for n in numbers}
            # What is empty stays at the end, whichever way the rest goes.
            filled = [n for n in numbers if keys[n] != ""]
            filled.sort(key=keys.__getitem__, reverse=order == Qt.SortOrder.DescendingOrder)
            numbers = [*filled, *(n for n in numbers if keys[n] == "")]
        self._order = numbers

    def _sort_text(self, column: int) -> Callable[[T], str]:
        text = self._columns[column].text
        return lambda row: folded(text(row))

    def _is_shown(self, number: int, row: T) -> bool:
        if self._passes is not None and not self._passes(row):
            return False
        if not self._sought:
            return True
        return has_words(self._haystack(number), self._sought)

    def _haystack(self, number: int) -> str:
        if number not in self._haystacks:
            self._haystacks[number] = folded("\n".join(self.full_texts(self._rows[number])))
        return self._haystacks[number]

    def _prepare(self) -> None:
        """Make a few more rows searchable while nobody types: all at once would be felt."""
        until = time.perf_counter() + SLICE
        for number in range(len(self._haystacks), len(self._rows)):
            self._haystack(number)
            if time.perf_counter() > until:
                return
        self._idle.stop()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if orientation != Qt.Orientation.Horizontal or section >= len(self._columns):
            return None
        column = self._columns[section]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(column.tip or column.title)
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return _END
        return column.title if role in shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        column = self._columns[index.column()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip((column.full or column.text)(row))
        if role == Qt.ItemDataRole.DecorationRole and column.sign is not None:
            sign = column.sign(row)
            return icon(sign.icon, sign.tone) if sign is not None else None
        return row if role == ROW_ROLE else self._look(row, column, role)

    def _look(self, row: T, column: LineColumn[T], role: int) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and column.is_number:
            return _END
        if role == Qt.ItemDataRole.FontRole and column.is_number:
            return theme().font("number")
        if role == Qt.ItemDataRole.ForegroundRole and self.is_quiet and self.is_quiet(row):
            return theme().colors.text_secondary
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        if (column, order) == self._sorted_by:
            return
        self.beginResetModel()
        self._sorted_by = (column, order)
        self._arrange()
        self.endResetModel()


def texts(model: LinesModel[T]) -> list[list[str]]:
    """Return all shown texts, row by row: what tests and screen readers see."""
    return [
        [str(model.index(row, column).data() or "") for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]
