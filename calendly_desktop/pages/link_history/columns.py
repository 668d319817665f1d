"""How the columns of the history share its width; the less important ones give way first."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHeaderView

from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView


class _Width(NamedTuple):
    """Of one column, in pixels at the normal text size: good, the least, its share of the rest."""

    good: int
    least: int
    share: int = 0


_WIDTHS: Final = (
    _Width(100, 100),  # made
    _Width(132, 132),  # kind
    _Width(150, 100, 3),  # leads to
    _Width(180, 100, 4),  # tags
    _Width(130, 100, 3),  # for whom
    _Width(110, 90, 2),  # label
    _Width(96, 80, 1),  # preset
    _Width(100, 84, 1),  # made by
    _Width(66, 62),  # copied
    _Width(196, 190),  # what came back
)
_GIVE_WAY: Final = (7, 6, 8, 5, 4, 1)
"""The columns that are left out where there is no room, the first first; the pane has them all."""


class HistoryColumns(QObject):
    """Follows the width of the table, until somebody drags a column."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._is_fitting = False
        self._is_dragged = False
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setMinimumSectionSize(theme().px(48))
        header.sectionResized.connect(self._resized)
        theme().changed.connect(self.fit)

    def fit(self) -> None:
        """Share the width among the columns that have room."""
        header, width = self._table.horizontalHeader(), self._table.viewport().width()
        if self._is_dragged or header.count() != len(_WIDTHS):
            return
        shown = list(range(len(_WIDTHS)))
        for column in _GIVE_WAY:
            if self._sum(shown, "good") <= width:
                break
            shown.remove(column)
        kind = "good" if self._sum(shown, "good") <= width else "least"
        rest = max(0, width - self._sum(shown, kind))
        shares = sum(_WIDTHS[column].share for column in shown)
        self._is_fitting = True
        for column, wanted in enumerate(_WIDTHS):
            header.setSectionHidden(column, column not in shown)
            more = rest * wanted.share // shares
            header.resizeSection(column, theme().px(getattr(wanted, kind)) + more)
        self._is_fitting = False

    def _sum(self, shown: list[int], kind: str) -> int:
        return sum(theme().px(getattr(_WIDTHS[column], kind)) for column in shown)

    def _resized(self, _column: int, _before: int, _now: int) -> None:
        if not self._is_fitting and QGuiApplication.mouseButtons():
            self._is_dragged = True
