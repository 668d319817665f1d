"""Which meetings of the list are selected: by number, over every refresh, cheap at any length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QObject,
    QTimer,
    Signal,
)

from calendly_desktop.domain.meetings import amount
from calendly_desktop.toolkit.announce import announce

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex

    from calendly_desktop.pages.meetings.table import MeetingTable
    from calendly_desktop.viewmodels.meetings import MeetingsModel

SAID_AFTER = 400  # milliseconds without another change, until the number is read out
_FLAGS = QItemSelectionModel.SelectionFlag


class Choosing(QObject):
    """The selected meetings of a table; `changed` gives how many there are.

    is_held: nothing is told while rows change; `recount()` tells it afterwards.

    Qt knows them as ranges of rows. Nothing here looks at the single rows of a range, for each
    would ask Python; headings inside a range do not count.
    """

    changed = Signal(int)

    def __init__(self, table: MeetingTable, model: MeetingsModel) -> None:
        super().__init__(table)
        self._table = table
        self._model = model
        self._count = 0
        self.is_held = False
        self._say = QTimer(self, singleShot=True, interval=SAID_AFTER)
        self._say.timeout.connect(self._announce)
        table.selectionModel().selectionChanged.connect(self._follow)

    @property
    def count(self) -> int:
        """How many meetings are selected."""
        return self._count

    @property
    def is_several(self) -> bool:
        """Whether more than one meeting is selected."""
        return self._count > 1

    def numbers(self) -> list[int]:
        """Return the numbers of the selected meetings in the order of the list."""
        found: list[int] = []
        for first, last in self._ranges():
            found += self._model.numbers_between(first, last)
        return found

    def is_row(self, row: int) -> bool:
        """Tell whether a row is selected."""
        return self._table.selectionModel().isSelected(self._model.index(row, 0))

    def restore(self, numbers: list[int]) -> None:
        """Select meetings again after the rows have changed; those that are gone are left out."""
        if len(numbers) < 2 or numbers == self.numbers():
            return
        rows = sorted(row for row in map(self._model.place_of, numbers) if row >= 0)
        if len(rows) < 2:
            return
        selection = QItemSelection()
        for first, last in self._joined(rows):
            top = self._model.index(first, 0)
            end = self._model.index(last, self._model.columnCount() - 1)
            selection.append(QItemSelectionRange(top, end))
        held, self.is_held = self.is_held, True
        self._table.selectionModel().select(selection, _FLAGS.ClearAndSelect)
        self.is_held = held

    def recount(self) -> None:
        """Count the selected meetings anew: rows may have come and gone."""
        count = sum(self._model.count_between(first, last) for first, last in self._ranges())
        if count != self._count:
            was_several, self._count = self._count > 1, count
            if count > 1 or was_several:
                self._say.start()
            self.changed.emit(count)
        elif count > 1:
            self.changed.emit(count)  # others than before, perhaps

    # -- private ---------------------------------------------------------------------------

    def _ranges(self) -> list[tuple[int, int]]:
        """Return the selected rows from top to bottom, each once."""
        selection = self._table.selectionModel().selection()
        found = sorted(
            (selection.at(n).top(), selection.at(n).bottom()) for n in range(selection.count())
        )
        merged: list[tuple[int, int]] = []
        for first, last in found:
            if merged and first <= merged[-1][1] + 1:
                merged[-1] = (merged[-1][0], max(last, merged[-1][1]))
            else:
                merged.append((first, last))
        return merged

    def _joined(self, rows: list[int]) -> list[tuple[int, int]]:
        """Return ranges of rows; a heading between two of them does not part them."""
        ranges: list[tuple[int, int]] = []
        for row in rows:
            end = ranges[-1][1] if ranges else -2
            if row == end + 1 or (row == end + 2 and self._model.is_heading(row - 1)):
                ranges[-1] = (ranges[-1][0], row)
            else:
                ranges.append((row, row))
        return ranges

    def _follow(self, selected: QItemSelection, _deselected: QItemSelection) -> None:
        if self.is_held:
            return
        added = selected.at(0).top() if selected.count() == 1 else -1
        if added >= 0 and not self._table.is_by_hand and self._count == 1 and self._is_two():
            self._choose_only(added)
            return
        self._keep_current_among_them()
        self.recount()

    def _is_two(self) -> bool:
        return sum(last - first + 1 for first, last in self._ranges()) == 2

    def _choose_only(self, row: int) -> None:
        """Choose a row that assistive technology pressed, as a click does; keys select several."""
        self._table.selectionModel().setCurrentIndex(
            self._model.index(row, 0), _FLAGS.ClearAndSelect | _FLAGS.Rows
        )

    def _keep_current_among_them(self) -> None:
        """Make a selected row the current one, as when assistive technology selects another."""
        table, ranges = self._table, self._ranges()
        here = table.currentIndex()
        if not ranges or (here.isValid() and self.is_row(here.row())):
            return
        row = min(
            (self._model.nearest_meeting(first) for first, _last in ranges),
            key=lambda each: abs(each - here.row()),
        )
        index: QModelIndex = self._model.index(row, 0)
        table.selectionModel().setCurrentIndex(index, _FLAGS.NoUpdate)

    def _announce(self) -> None:
        if self._table.isVisible():
            announce(self._table, f"{amount(self._count, 'meeting')} selected")
