"""A list to tick: rows of texts, some of which cannot be ticked and say why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()

KEY_ROLE = Qt.ItemDataRole.UserRole


class TickRow(NamedTuple):
    """One row: its key, a text per column, whether it can be ticked, and is at first.

    tips: what the pointer tells of a column, where that is more than its text.
    """

    key: str
    texts: tuple[str, ...]
    can: bool = True
    ticked: bool = True
    tips: tuple[tuple[int, str], ...] = ()


class Ticks(QAbstractTableModel):
    """Rows with a box in the first column. What a person ticked stays when rows are shown anew.

    ticked: that some box changed.
    """

    ticked = Signal()

    def __init__(self, titles: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._titles = tuple(titles)
        self._rows: list[TickRow] = []
        self._decided: dict[str, bool] = {}

    def show(self, rows: Iterable[TickRow]) -> None:
        """Show these rows; where only texts changed, the place in the list stays."""
        new = list(rows)
        old, before = self._rows, self.chosen()
        if [row.key for row in old] != [row.key for row in new]:
            self.beginResetModel()
            self._rows = new
            self.endResetModel()
        else:
            self._rows = new
            pairs = enumerate(zip(old, new, strict=True))
            changed = [place for place, (was, row) in pairs if was != row]
            if changed:  # told once: thousands of single rows would take their time
                last = self.index(changed[-1], len(self._titles) - 1)
                self.dataChanged.emit(self.index(changed[0], 0), last)
        if before != self.chosen():
            self.ticked.emit()

    def forget_ticks(self) -> None:
        """Tick what is ticked at first, whatever a person did before."""
        self._decided.clear()

    def is_ticked(self, row: TickRow) -> bool:
        """Tell whether a row is ticked."""
        return row.can and self._decided.get(row.key, row.ticked)

    def chosen(self) -> list[str]:
        """Return the keys of the rows that are ticked, in their order."""
        return [row.key for row in self._rows if self.is_ticked(row)]

    @property
    def possible(self) -> int:
        """How many rows can be ticked."""
        return sum(row.can for row in self._rows)

    def toggle(self, index: Index) -> None:
        """Tick a row, or take its tick away."""
        if index.isValid() and self._rows[index.row()].can:
            row = self._rows[index.row()]
            self._decided[row.key] = not self.is_ticked(row)
            self._tell(index.row(), index.row())

    def tick_all(self, ticked: bool) -> None:
        """Tick every row that can be, or none."""
        self._decided |= {row.key: ticked for row in self._rows if row.can}
        if self._rows:
            self._tell(0, len(self._rows) - 1)

    def _tell(self, first: int, last: int) -> None:
        self.dataChanged.emit(self.index(first, 0), self.index(last, len(self._titles) - 1))
        self.ticked.emit()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._titles)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        if orientation == Qt.Orientation.Horizontal and role in shown:
            return self._titles[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        flags |= Qt.ItemFlag.ItemNeverHasChildren
        if index.isValid() and index.column() == 0 and self._rows[index.row()].can:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return row.texts[column]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(dict(row.tips).get(column) or row.texts[column])
        if role == Qt.ItemDataRole.CheckStateRole and column == 0 and row.can:
            ticked = self.is_ticked(row)
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole and not row.can:
            return theme().colors.tone("secondary")
        return row.key if role == KEY_ROLE else None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take in a tick from assistive technology or from a test."""
        if role != Qt.ItemDataRole.CheckStateRole or not self._rows[index.row()].can:
            return False
        if (Qt.CheckState(value) == Qt.CheckState.Checked) != self.is_ticked(
            self._rows[index.row()]
        ):
            self.toggle(index)
        return True

    def _spoken(self, row: TickRow, column: int) -> str:
        text = row.texts[column]
        if column != 0:
            return text
        if not row.can:
            return QCoreApplication.translate("Ticks", "{0}, cannot be ticked").format(text)
        if self.is_ticked(row):
            return QCoreApplication.translate("Ticks", "{0}, ticked").format(text)
        return QCoreApplication.translate("Ticks", "{0}, not ticked").format(text)
