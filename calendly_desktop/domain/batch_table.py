"""The table of many links as it is worked on: cells, rows and columns change, and change back."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.cell_texts import Kept
    from calendly_desktop.domain.table_reading import Table


class RowContent(NamedTuple):
    """A row: what tells it from all others, its texts, and the cells that are more than text."""

    id: int
    texts: tuple[str, ...]
    kept: dict[int, Kept] = {}  # noqa: RUF012 - never changed


class CellChange(NamedTuple):
    """A cell with other content."""

    row: int
    column: int
    text: str
    kept: Kept | None = None


class Cells(NamedTuple):
    """Cells get other content."""

    cells: tuple[CellChange, ...]


class Insert(NamedTuple):
    """Rows come in, the first of them at `at`."""

    at: int
    rows: tuple[RowContent, ...]


class Delete(NamedTuple):
    """Rows go."""

    at: int
    number: int


class AddColumn(NamedTuple):
    """A column comes in at the end."""

    heading: str
    target: str
    cells: tuple[str, ...] = ()


class DropColumn(NamedTuple):
    """The last column goes."""


class Retarget(NamedTuple):
    """Columns fill in something else."""

    targets: tuple[str, ...]


class Several(NamedTuple):
    """Several changes, one after another."""

    changes: tuple[Change, ...]


Change = Cells | Insert | Delete | AddColumn | DropColumn | Retarget | Several


class BatchTable:
    """Columns of text, all as long as each other. Each change returns the one that undoes it.

    ids: what tells rows from each other for good; a link that Calendly made belongs to one.
    kept: as in Table. targets: what each column fills in.
    """

    def __init__(self) -> None:
        self.headings: list[str] = []
        self.targets: list[str] = []
        self.columns: list[list[str]] = []
        self.kept: dict[int, list[Kept | None]] = {}
        self.ids: list[int] = []
        self.has_heading = False
        self._next = count()

    @classmethod
    def of(cls, table: Table, *, has_heading: bool) -> BatchTable:
        """Return a table that was read, its first row as the heading or as a row like others."""
        made = cls()
        first = int(has_heading)
        made.has_heading = has_heading
        made.headings = [column[0] if has_heading else "" for column in table.columns]
        made.columns = [column[first:] for column in table.columns]
        made.kept = {place: cells[first:] for place, cells in table.kept.items()}
        made.targets = [""] * len(made.columns)
        made.number_rows(range(table.rows - first if table.columns else 0))
        return made

    @classmethod
    def blank(cls, headings: Sequence[str], targets: Sequence[str], rows: int) -> BatchTable:
        """Return a table of empty rows, to be filled in by hand."""
        made = cls()
        made.has_heading = True
        made.headings, made.targets = list(headings), list(targets)
        made.columns = [[""] * rows for _heading in headings]
        made.number_rows(range(rows))
        return made

    def number_rows(self, ids: Iterable[int]) -> None:
        """Take over the numbers that tell rows from each other."""
        self.ids = list(ids)
        self._next = count(max(self.ids, default=-1) + 1)

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(self.ids)

    def row(self, place: int) -> tuple[str, ...]:
        """Return the texts of a row."""
        return tuple(column[place] for column in self.columns)

    def kept_at(self, row: int, column: int) -> Kept | None:
        """Return what a cell is besides its text."""
        cells = self.kept.get(column)
        return cells[row] if cells is not None else None

    def filled(self) -> int:
        """Return how many rows have something in them."""
        if not self.columns or "" not in self.columns[0]:
            return self.rows
        return sum(map(any, zip(*self.columns, strict=True)))

    def new_row(self, texts: Sequence[str] = ()) -> RowContent:
        """Return a row that no other is, to be inserted."""
        full = (*texts, *[""] * (len(self.columns) - len(texts)))
        return RowContent(next(self._next), full[: len(self.columns)])

    def heading_back(self) -> Insert | None:
        """Return the change that makes the heading a row like others; None where there is none."""
        if not self.has_heading:
            return None
        return Insert(0, (self.new_row(self.headings),))

    def apply(self, change: Change) -> Change:
        """Change the table; returns the change that undoes it."""
        match change:
            case Cells():
                return self._set_cells(change)
            case Insert():
                return self._insert(change)
            case Delete():
                return self._delete(change)
            case AddColumn():
                return self._add_column(change)
            case DropColumn():
                return self._drop_column()
            case Retarget():
                before, self.targets = tuple(self.targets), list(change.targets)
                return Retarget(before)
            case Several():
                return Several(tuple(map(self.apply, change.changes))[::-1])

    def fill(self, row: int, column: int, block: Sequence[Sequence[str]]) -> Several:
        """Return the change that lays columns of text over the table, from a cell on.

        Rows and columns that are missing come in. block: columns as long as each other.
        """
        changes: list[Change] = []
        lacking = row + (len(block[0]) if block else 0) - self.rows
        changes += [AddColumn("", "") for _n in range(column + len(block) - len(self.columns))]
        if lacking > 0:
            width = max(len(self.columns), column + len(block))
            new = [RowContent(next(self._next), ("",) * width) for _n in range(lacking)]
            changes.append(Insert(self.rows, tuple(new)))
        cells = tuple(
            CellChange(row + down, column + across, text)
            for across, texts in enumerate(block)
            for down, text in enumerate(texts)
        )
        return Several((*changes, Cells(cells)))

    # -- private ---------------------------------------------------------------------------

    def _set_cells(self, change: Cells) -> Cells:
        before: list[CellChange] = []
        for row, column, text, kept in change.cells:
            old = self.kept_at(row, column)
            before.append(CellChange(row, column, self.columns[column][row], old))
            self.columns[column][row] = text
            if old is not None or kept is not None:
                self.kept.setdefault(column, [None] * self.rows)[row] = kept
        return Cells(tuple(reversed(before)))

    def _insert(self, change: Insert) -> Delete:
        at, rows = change.at, change.rows
        self.ids[at:at] = [row.id for row in rows]
        for place, column in enumerate(self.columns):
            column[at:at] = [row.texts[place] for row in rows]
        for place in {place for row in rows for place in row.kept} - self.kept.keys():
            self.kept[place] = [None] * (self.rows - len(rows))
        for place, cells in self.kept.items():
            cells[at:at] = [row.kept.get(place) for row in rows]
        return Delete(at, len(rows))

    def _delete(self, change: Delete) -> Insert:
        at, end = change.at, change.at + change.number
        gone = tuple(
            RowContent(
                self.ids[row],
                self.row(row),
                {n: kept for n, cells in self.kept.items() if (kept := cells[row]) is not None},
            )
            for row in range(at, end)
        )
        del self.ids[at:end]
        for column in self.columns:
            del column[at:end]
        for cells in self.kept.values():
            del cells[at:end]
        return Insert(at, gone)

    def _add_column(self, change: AddColumn) -> DropColumn:
        self.headings.append(change.heading)
        self.targets.append(change.target)
        self.columns.append(list(change.cells) or [""] * self.rows)
        return DropColumn()

    def _drop_column(self) -> AddColumn:
        self.kept.pop(len(self.columns) - 1, None)
        return AddColumn(self.headings.pop(), self.targets.pop(), tuple(self.columns.pop()))
