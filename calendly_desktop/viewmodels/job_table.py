"""The rows of a bulk job as a table: when, what, what came of it, and why."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.job_words import Outcome, outcome_of, tr, when_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.jobs import Job, Row
    from calendly_desktop.viewmodels.meeting_cells import Clock

ROW_ROLE = Qt.ItemDataRole.UserRole


class Column(IntEnum):
    """The columns from left to right."""

    WHEN = 0
    WHAT = 1
    RESULT = 2
    DETAILS = 3


class JobTable(QAbstractTableModel):
    """What became of each row; `show` changes only what is different, so that the place stays."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._job: Job | None = None
        self._clock: Clock | None = None
        self._titles = (tr("When"), tr("What"), tr("Result"), tr("Details"))

    @property
    def has_times(self) -> bool:
        """Whether any row is about a meeting with a time."""
        return any("start" in row.body for row in self._rows)

    @property
    def has_words(self) -> bool:
        """Whether there is more to say of any row than its outcome."""
        return any(row.words for row in self._rows)

    def show(self, job: Job, rows: Sequence[Row], clock: Clock) -> None:
        """Show the rows of a job as they are now."""
        same = self._job is not None and self._job.id == job.id and len(rows) == len(self._rows)
        over = self._job is None or (self._job.state == "stopped") == (job.state == "stopped")
        before, self._job, self._clock = self._rows, job, clock
        if not same:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
            return
        self._rows = list(rows)
        pairs = enumerate(zip(before, rows, strict=True))
        changed = [place for place, (old, new) in pairs if old is not new or not over]
        if changed:  # told once: thousands of single rows would take their time
            last = self.index(changed[-1], len(Column) - 1)
            self.dataChanged.emit(self.index(changed[0], 0), last)

    def row(self, index: Index) -> Row | None:
        """Return what a row of the table is about."""
        return self._rows[index.row()] if index.isValid() else None

    def outcome(self, row: Row) -> Outcome:
        """Return what came of a row in words."""
        assert self._job is not None
        return outcome_of(row.state, self._job.kind, is_over=self._job.state == "stopped")

    def _text(self, row: Row, column: int) -> str:
        if column == Column.WHEN:
            return when_of(row, self._clock) if self._clock is not None else ""
        if column == Column.WHAT:
            return row.title
        return self.outcome(row).word if column == Column.RESULT else row.words

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

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

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.row(index)
        if row is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(row, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._text(row, index.column()))
        if role == Qt.ItemDataRole.DecorationRole and index.column() == Column.RESULT:
            outcome = self.outcome(row)
            return icon(outcome.icon, outcome.tone)
        return row if role == ROW_ROLE else None
