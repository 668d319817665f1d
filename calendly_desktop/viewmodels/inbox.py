"""Deliveries as the lines of a table: the newest on top, added as they come, worded when seen."""

from __future__ import annotations

from collections import OrderedDict
from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.delivery_words import arrived_at, happened, notes, size, tr, whom
from calendly_desktop.viewmodels.indexes import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from calendly_desktop.domain.delivery_check import Check
    from calendly_desktop.domain.inbox import Received
    from calendly_desktop.viewmodels.meeting_cells import Clock

ROW_ROLE: Final = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns in their order."""

    TIME = 0
    EVENT = 1
    WHOM = 2
    SIGNATURE = 3
    SIZE = 4


class DeliveriesModel(QAbstractTableModel):
    """The deliveries that match the search. clock: how times are shown now."""

    def __init__(self, clock: Callable[[], Clock], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._rows: OrderedDict[int, Received] = OrderedDict()  # a dict is slow to lose its first
        self._checks: dict[int, Check] = {}
        self._order: list[int] = []
        self._texts: dict[int, str] = {}
        self._sought: tuple[str, ...] = ()
        self._is_brief = False

    # -- for the window ----------------------------------------------------------------------

    @property
    def count(self) -> int:
        """How many there are, whatever the search says."""
        return len(self._rows)

    def add(self, rows: Sequence[Received]) -> None:
        """Put what has just come on top, the last that came first."""
        fresh = []
        for row in rows:
            self._rows[row.delivery.number] = row
            if self._matches(row.delivery.number):
                fresh.append(row.delivery.number)
        if fresh:
            self.beginInsertRows(NOWHERE, 0, len(fresh) - 1)
            self._order[:0] = reversed(fresh)
            self.endInsertRows()

    def keep_newest(self, count: int) -> None:
        """Let the oldest go until so many are left."""
        gone = set()
        while len(self._rows) > count:
            number, _row = self._rows.popitem(last=False)
            self._checks.pop(number, None)
            self._texts.pop(number, None)
            gone.add(number)
        left = len(self._order)
        while left and self._order[left - 1] in gone:
            left -= 1
        if left < len(self._order):
            self.beginRemoveRows(NOWHERE, left, len(self._order) - 1)
            del self._order[left:]
            self.endRemoveRows()

    def clear(self) -> None:
        """Take everything away."""
        self.beginResetModel()
        for kept in (self._rows, self._checks, self._texts):
            kept.clear()
        self._order = []
        self.endResetModel()

    def show_checks(self, checks: Mapping[int, Check]) -> None:
        """Show what was found of some deliveries; those not named keep what they have."""
        known = {number: check for number, check in checks.items() if number in self._rows}
        self._checks.update(known)
        for number in known:
            self._texts.pop(number, None)
        if known:
            self._tell_all()

    def forget_checks(self) -> None:
        """Show that nothing is checked yet: the keys are others now."""
        self._checks.clear()
        self._texts.clear()
        self._tell_all()

    def set_brief(self, is_brief: bool) -> None:
        """Show only the icon of a verdict where there is no room; it is spoken in words anyway."""
        if is_brief != self._is_brief:
            self._is_brief = is_brief
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(Column) - 1)
            self._tell_all()

    def narrow(self, query: str) -> None:
        """Show the deliveries that have every word somewhere in their line or payload."""
        self.beginResetModel()
        self._sought = search_words(query)
        self._order = [number for number in reversed(self._rows) if self._matches(number)]
        self.endResetModel()

    def row(self, index: Index) -> Received | None:
        """Return the delivery of a cell."""
        if not index.isValid() or index.row() >= len(self._order):
            return None
        return self._rows[self._order[index.row()]]

    def check(self, number: int) -> Check | None:
        """Return what was found of a delivery; None while it is not checked."""
        return self._checks.get(number)

    def line_of(self, number: int) -> int:
        """Return at which line a delivery is shown, -1 where it is not."""
        return self._order.index(number) if number in self._order else -1

    def shown(self) -> list[Received]:
        """Return what is shown, the newest first."""
        return [self._rows[number] for number in self._order]

    def checked(self) -> Iterable[Check]:
        """Return every verdict there is."""
        return self._checks.values()

    def _tell_all(self) -> None:
        if self._order:
            last = len(self._order) - 1
            self.dataChanged.emit(self.index(0, 0), self.index(last, Column.SIZE))

    # -- words -------------------------------------------------------------------------------

    def _matches(self, number: int) -> bool:
        return not self._sought or has_words(self._haystack(number), self._sought)

    def _haystack(self, number: int) -> str:
        """Return what is searched: the line, and the first part of what came."""
        if number not in self._texts:
            row = self._rows[number]
            body = row.delivery.body[:_SEARCHED].decode("utf-8", "replace")
            cells = [self._text(row, column) for column in Column]
            self._texts[number] = folded("\n".join([*cells, body]))
        return self._texts[number]

    def _text(self, row: Received, column: int) -> str:
        if column == Column.TIME:
            return arrived_at(row.delivery.at, self._clock())
        if column == Column.EVENT:
            words = happened(row.contents)
            if row.repeats:
                return tr("{0} · again").format(words)
            return tr("{0} · late").format(words) if row.is_late else words
        if column == Column.WHOM:
            return " ".join(whom(row.contents).split())[:200]
        if column == Column.SIGNATURE:
            check = self._checks.get(row.delivery.number)
            return check.mark.short if check is not None else tr("Checking…")
        return size(len(row.delivery.body))

    def _spoken(self, row: Received, column: int) -> str:
        text = self._text(row, column)
        if column == Column.TIME:
            return tr("Arrived {0}").format(text)
        if column == Column.SIGNATURE:
            check = self._checks.get(row.delivery.number)
            return check.mark.word if check is not None else tr("Signature not checked yet")
        return text or tr("Nobody named")

    # -- Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = (tr("Time"), tr("What happened"), tr("For whom"), tr("Signature"), tr("Size"))
        spoken = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        is_heading = orientation == Qt.Orientation.Horizontal and 0 <= section < len(titles)
        if self._is_brief and section == Column.SIGNATURE and role == Qt.ItemDataRole.DisplayRole:
            return ""
        return titles[section] if is_heading and role in spoken else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            hides = self._is_brief and column == Column.SIGNATURE
            return "" if hides else self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.SIGNATURE:
            check = self._checks.get(row.delivery.number)
            return icon(check.mark.icon, check.mark.tone) if check else icon("clock", "secondary")
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip("\n".join([self._text(row, column), *notes(row)]))
        if role == Qt.ItemDataRole.TextAlignmentRole and column == Column.SIZE:
            return Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter
        return row if role == ROW_ROLE else None


_SEARCHED: Final = 20_000
"""Bytes of a body that a search looks through."""
