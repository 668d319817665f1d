"""Facts as a table: a heading over each group, what was sent, and beside it what is true now."""

from __future__ import annotations

from enum import IntEnum
from itertools import groupby
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.delivery_words import tr
from calendly_desktop.viewmodels.indexes import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.viewmodels.delivery_facts import Fact


class Column(IntEnum):
    """The columns in their order; the last one is there once Calendly was asked."""

    LABEL = 0
    TEXT = 1
    NOW = 2


class FactsModel(QAbstractTableModel):
    """Facts under headings; a heading is a row of its own, over all columns.

    titles: of the columns.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Fact | str] = []
        self._has_now = False
        self.titles = (tr("Fact"), tr("In the message"), tr("Now"))

    def show_facts(self, facts: Sequence[Fact], *, with_now: bool) -> None:
        """Replace everything. with_now: Calendly was asked, so there is a third column."""
        self.beginResetModel()
        self._has_now = with_now
        self._rows = []
        for group, members in groupby(facts, key=lambda fact: fact.group):
            self._rows += [group, *members]
        self.endResetModel()

    def headings(self) -> list[int]:
        """Return the rows that are headings."""
        return [place for place, row in enumerate(self._rows) if isinstance(row, str)]

    def full_text(self, index: Index) -> str:
        """Return all that a cell says, to copy it."""
        return str(self.data(index, Qt.ItemDataRole.DisplayRole) or "")

    def _text(self, fact: Fact, column: int) -> str:
        if column == Column.LABEL:
            return fact.label
        if column == Column.TEXT:
            return fact.text or (tr("Not in the message") if fact.now else "")
        return tr("The same") if fact.now and fact.now == fact.text else fact.now

    def _differs(self, fact: Fact) -> bool:
        return bool(fact.now and fact.now != fact.text)

    def _spoken(self, fact: Fact, column: int) -> str:
        text = self._text(fact, column)
        if column == Column.NOW and self._differs(fact):
            return tr("{0}: now {1}").format(fact.label, text)
        return text if column == Column.LABEL else f"{fact.label}: {text or tr('nothing')}"

    # -- Qt ----------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column) - (not self._has_now)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        titles = self.titles
        shown = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
        is_heading = orientation == Qt.Orientation.Horizontal and 0 <= section < len(titles)
        return titles[section] if is_heading and role in shown else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if isinstance(row, str):
            return self._heading(row, column, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == Column.NOW and self._differs(row):
            return icon("info", "accent")
        if role == Qt.ItemDataRole.ForegroundRole:
            is_quiet = column == Column.LABEL or self._text(row, column) != _own(row, column)
            return theme().colors.text_secondary if is_quiet else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop
        return None

    def _heading(self, text: str, column: int, role: int) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return text if column == 0 else ""
        if role == Qt.ItemDataRole.FontRole:
            font = theme().font()
            font.setWeight(font.Weight.DemiBold)
            return font
        return None


def _own(fact: Fact, column: int) -> str:
    return fact.text if column == Column.TEXT else fact.now
