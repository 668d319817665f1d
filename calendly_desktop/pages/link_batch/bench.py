"""The table that is worked on: where it comes from, its changes and their undoing, its plan."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QCoreApplication, QObject, Signal

from calendly_desktop.domain.batch_table import (
    AddColumn,
    BatchTable,
    CellChange,
    Cells,
    Change,
    Delete,
    Insert,
    Retarget,
    Several,
)
from calendly_desktop.domain.batch_types import LeadFinder
from calendly_desktop.domain.column_targets import Target, column_targets, guess_targets
from calendly_desktop.domain.link_batch import ANSWER, EVENT_TYPE, BatchPlan
from calendly_desktop.viewmodels.batch_leads import all_leads

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.batch_types import Lead
    from calendly_desktop.pages.link_batch.strip import BatchStrip
    from calendly_desktop.pages.services import Services

MOST_UNDONE: Final = 200


class Source(NamedTuple):
    """Where a table comes from. name: of the file, empty for a paste. folder: of the file.

    notes: how it was read. sheets: of the workbook, sheet: the one it is.
    """

    name: str = ""
    folder: str = ""
    notes: tuple[str, ...] = ()
    sheets: tuple[str, ...] = ()
    sheet: str = ""
    is_example: bool = False


class Replaced(NamedTuple):
    """What there was before another table took its place."""

    table: BatchTable
    source: Source
    batch: str


class Bench(QObject):
    """One table, with what all its links have in common in the strip.

    replaced: another table, or other rows or columns. edited: cells of these rows. retargeted:
    columns fill in something else.
    """

    replaced = Signal()
    edited = Signal(object)
    retargeted = Signal()

    def __init__(self, services: Services, strip: BatchStrip, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._strip = strip
        self._undo: list[Change | Replaced] = []
        self.table = BatchTable()
        self.source = Source()
        self.batch = ""
        self.stamp = ""
        self.leads: list[Lead] = []
        self._leads_version = -1

    # -- what links are made of ------------------------------------------------------------

    @property
    def is_empty(self) -> bool:
        """Whether there is no table."""
        return not self.table.columns

    def plan(self) -> BatchPlan:
        """Return what is made of the table now."""
        strip = self._strip
        return BatchPlan(
            targets=tuple(self.table.targets),
            lead=strip.lead,
            tags=strip.tags,
            rules=self._services.rule_book.rules,
            two_names=strip.two_names,
            single_use=strip.single_use,
        )

    def read_leads(self) -> bool:
        """Follow what links can lead to; tells whether that is anything new."""
        store = self._services.links
        if self._leads_version == store.types_version:
            return False
        self._leads_version = store.types_version
        self.leads = all_leads(store)
        return True

    def targets(self, table: BatchTable | None = None) -> list[Target]:
        """Return what columns can fill in: for all event types that rows lead to."""
        table, lead = table or self.table, self._strip.lead
        used = {lead.url: lead} if lead is not None else {}
        if EVENT_TYPE in table.targets:
            finder = LeadFinder(self.leads)
            column = table.columns[table.targets.index(EVENT_TYPE)]
            found = (finder.find(text).lead for text in set(column))
            used |= {each.url: each for each in found if each is not None}
        targets = column_targets([each.kind for each in used.values()] or [None])
        offered = {target.key for target in targets}
        asked_elsewhere = [key for key in table.targets if key and key not in offered]
        return [*targets, *map(_not_asked, asked_elsewhere)]

    def guess(self, table: BatchTable) -> list[str]:
        """Return what each column of a table is likely to fill in."""
        finder = LeadFinder(self.leads)

        def leads_to(text: str) -> bool:
            return finder.find(text).lead is not None

        def guessed() -> list[str]:
            return guess_targets(table.headings, table.columns, self.targets(table), leads_to)

        found = guessed()
        if EVENT_TYPE in found:  # whose questions other columns may answer: look once more
            table.targets, before = found, table.targets
            found = guessed()
            table.targets = before
        return found

    # -- changing --------------------------------------------------------------------------

    def put(self, table: BatchTable, source: Source, *, batch: str = "", stamp: str = "") -> None:
        """Work on another table; the one before comes back with Undo."""
        if not self.is_empty:  # one table before this one: large ones take their room
            self._undo = [Replaced(self.table, self.source, self.batch)]
        self.table, self.source, self.batch = table, source, batch
        self.stamp = stamp or _new_stamp()
        self.replaced.emit()

    def clear(self) -> None:
        """Put the table away; Undo brings it back."""
        self.put(BatchTable(), Source())

    def change(self, change: Change) -> None:
        """Change the table; Undo takes it back."""
        self._remember(self.table.apply(change))
        self._tell(change)

    def set_cells(self, changes: Iterable[CellChange]) -> None:
        """Write texts into cells."""
        cells = tuple(changes)
        if cells:
            self.change(Cells(cells))

    def lay_over(self, row: int, column: int, block: Sequence[Sequence[str]]) -> None:
        """Write a block of cells that was copied elsewhere, from a cell on."""
        if block and block[0]:
            self.change(self.table.fill(row, column, block))

    def add_row(self, at: int) -> None:
        """Add an empty row."""
        self.change(Insert(at, (self.table.new_row(),)))

    def delete_rows(self, rows: Sequence[int]) -> None:
        """Delete rows, wherever they are."""
        runs: list[tuple[int, int]] = []
        for row in sorted(rows):
            if runs and runs[-1][0] + runs[-1][1] == row:
                runs[-1] = (runs[-1][0], runs[-1][1] + 1)
            else:
                runs.append((row, 1))
        if runs:
            self.change(Several(tuple(Delete(at, number) for at, number in reversed(runs))))

    def add_column(self, heading: str, target: str) -> None:
        """Add an empty column that fills something in; what filled it in before does so no more."""
        targets = tuple("" if target and key == target else key for key in self.table.targets)
        self.change(Several((Retarget(targets), AddColumn(heading, target))))

    def retarget(self, column: int, key: str) -> None:
        """Let a column fill in something else; another one that did so does so no more."""
        targets = ["" if key and each == key else each for each in self.table.targets]
        targets[column] = key
        self.change(Retarget(tuple(targets)))

    def set_heading(self, has_heading: bool) -> None:
        """Take the first row for a heading, or for a row like others."""
        table = self.table
        if has_heading == table.has_heading:
            return
        if has_heading and table.rows:
            table.headings = list(table.row(0))
            table.has_heading = True
            table.apply(Delete(0, 1))
        elif (back := table.heading_back()) is not None:
            table.apply(back)
            table.headings = [""] * len(table.headings)
            table.has_heading = False
        self._undo.clear()  # rows have other places now
        self._tell(Delete(0, 1))

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to take back."""
        return bool(self._undo)

    def undo(self) -> None:
        """Take the last change back."""
        if not self._undo:
            return
        last = self._undo.pop()
        if isinstance(last, Replaced):
            self.table, self.source, self.batch = last
            self.stamp = _new_stamp()
            self.replaced.emit()
            return
        self.table.apply(last)
        self._tell(last)

    def forget_undo(self) -> None:
        """Let nothing be taken back of what links were made from."""
        self._undo.clear()

    def _remember(self, undo: Change | Replaced) -> None:
        self._undo.append(undo)
        del self._undo[:-MOST_UNDONE]

    def _tell(self, change: Change) -> None:
        self.stamp = self.stamp if isinstance(change, Retarget) else _new_stamp()
        if isinstance(change, Retarget):
            self.retargeted.emit()
        elif isinstance(change, Cells):
            self.edited.emit(sorted({cell.row for cell in change.cells}))
        else:
            self.replaced.emit()


def _not_asked(key: str) -> Target:
    """Return what a column fills in that no event type of the table asks for (any more)."""
    words = QCoreApplication.translate("LinkBatch", "{0} (not asked)")
    name = (
        key.removeprefix(ANSWER) if key.startswith(ANSWER) else key.replace("_", " ").capitalize()
    )
    return Target(key, words.format(name), "Not asked")


def _new_stamp() -> str:
    return uuid.uuid4().hex
