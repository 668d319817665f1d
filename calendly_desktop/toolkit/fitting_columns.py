"""Columns that share the width of a table; the less important ones give way first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView

from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView


class Width(NamedTuple):
    """Of one column, in pixels at the normal text size: good, the least, its share of the rest."""

    good: int
    least: int
    share: int = 0


class FittingColumns(QObject):
    """Follows the width of a table, until somebody drags a column.

    give_way: which columns are left out where there is no room, the first first.
    """

    def __init__(self, table: QTableView, widths: Sequence[Width], give_way: Sequence[int]) -> None:
        super().__init__(table)
        self._table = table
        self._widths = widths
        self._give_way = give_way
        self._is_fitting = False
        self._is_dragged = False
        header = table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(theme().px(32))
        header.sectionResized.connect(self._resized)
        theme().changed.connect(self.fit)
        table.viewport().installEventFilter(self)

    def fit(self) -> None:
        """Share the width among the columns that have room."""
        header, width = self._table.horizontalHeader(), self._table.viewport().width()
        if self._is_dragged or header.count() != len(self._widths):
            return
        shown = list(range(len(self._widths)))
        for column in self._give_way:
            if self._sum(shown, "good") <= width:
                break
            shown.remove(column)
        kind = "good" if self._sum(shown, "good") <= width else "least"
        rest = max(0, width - self._sum(shown, kind))
        shares = max(1, sum(self._widths[column].share for column in shown))
        self._is_fitting = True
        for column, wanted in enumerate(self._widths):
            header.setSectionHidden(column, column not in shown)
            more = rest * wanted.share // shares
            header.resizeSection(column, theme().px(getattr(wanted, kind)) + more)
        self._is_fitting = False

    def _sum(self, shown: Sequence[int], kind: str) -> int:
        return sum(theme().px(getattr(self._widths[column], kind)) for column in shown)

    def _resized(self, _column: int, _before: int, _now: int) -> None:
        if not self._is_fitting and QGuiApplication.mouseButtons():
            self._is_dragged = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.fit()
        return False
