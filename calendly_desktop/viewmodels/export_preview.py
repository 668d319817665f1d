"""The first rows of an exported table as Qt shows them, and days as this computer writes them."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QDate, QLocale, QObject, Qt

from calendly_desktop.domain.csv_text import cell_text
from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.indexes import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.export_columns import Cell

_SHOWN = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
_NUMBER = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LONGEST = 200  # characters of a cell that the preview shows


class Writing:
    """How days, times and numbers are written into texts: everywhere the same, or as here."""

    def __init__(
        self, *, iso_dates: bool, twenty_four: bool, locale: QLocale | None = None
    ) -> None:
        self._iso = iso_dates
        self._twenty_four = twenty_four
        self._locale = locale or QLocale()
        self._decimal = self._locale.decimalPoint()
        self._days: dict[date, str] = {}

    @property
    def is_plain(self) -> bool:
        """Whether `local` leaves every cell as it is."""
        return self._iso

    def local(self, cell: Cell) -> Cell:
        """Return a cell whose days and times are texts where they follow this computer."""
        if self._iso or not isinstance(cell, date | time):
            return cell
        if isinstance(cell, datetime):
            return f"{self._day(cell.date())} {self._time(cell)}"
        return self._day(cell) if isinstance(cell, date) else self._time(cell)

    def text(self, cell: Cell) -> str:
        """Return any cell as a text."""
        return cell_text(self.local(cell), self._decimal)

    def _day(self, day: date) -> str:
        if day not in self._days:  # many rows have the same day
            # Two digits of a year are not enough in a table that is kept.
            pattern = self._locale.dateFormat(QLocale.FormatType.ShortFormat)
            if "yyyy" not in pattern:
                pattern = pattern.replace("yy", "yyyy")
            in_qt = QDate(day.year, day.month, day.day)
            self._days[day] = self._locale.toString(in_qt, pattern)
        return self._days[day]

    def _time(self, moment: time | datetime) -> str:
        at = moment if isinstance(moment, datetime) else datetime.combine(date.min, moment)
        return wall_clock(at, twenty_four=self._twenty_four)


class PreviewModel(QAbstractTableModel):
    """The rows of a table that are shown before it is saved."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings: list[str] = []
        self._texts: list[list[str]] = []
        self._numbers: frozenset[int] = frozenset()

    def show_rows(
        self, headings: Sequence[str], rows: Sequence[Sequence[Cell]], writing: Writing
    ) -> None:
        """Replace all."""
        self.beginResetModel()
        self._headings = list(headings)
        self._texts = [[writing.text(cell) for cell in row] for row in rows]
        self._numbers = frozenset(
            place for row in rows for place, cell in enumerate(row) if isinstance(cell, int)
        )
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._texts)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._headings)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._numbers:
            return _NUMBER
        if orientation == Qt.Orientation.Horizontal and role in _SHOWN:
            return self._headings[section] if section < len(self._headings) else ""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in self._numbers:
            return _NUMBER
        if role not in _SHOWN and role != Qt.ItemDataRole.ToolTipRole:
            return None
        text = self._texts[index.row()][index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(text)
        line = " ".join(text.split())
        return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"
