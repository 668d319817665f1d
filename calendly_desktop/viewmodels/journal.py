"""The journal of changes as table rows: when, what, as whom, how it came out."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt

from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.domain.times import short_day
from calendly_desktop.domain.writes import Entry, outcome, what
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.indexes import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.viewmodels.meetings import Clock

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1


class Column(IntEnum):
    """The columns from left to right."""

    WHEN = 0
    WHAT = 1
    ACCOUNT = 2
    OUTCOME = 3


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Journal", text)


def moment_text(moment: datetime, clock: Clock) -> str:
    """Return day and time to the second in the user's zone: Mon 23 Nov, 09:00:05."""
    local = moment.astimezone(clock.zone.info)
    time = wall_clock(local, twenty_four=clock.twenty_four)
    head, space, half = time.partition(" ")
    return f"{short_day(local.date(), clock.today)}, {head}:{local.second:02}{space}{half}"


def details_text(entry: Entry, clock: Clock) -> str:
    """Return everything about one change, line by line."""
    write = entry.write
    lines = [
        f"{what(write)}",
        tr("Asked for: {0} ({1})").format(moment_text(entry.at, clock), clock.zone.city),
        tr("As: {0}").format(write.account or tr("not known")),
        tr("Outcome: {0}").format(outcome(entry.state)),
    ]
    if entry.words:
        lines.append(entry.words)
    last_step = moment_text(entry.changed_at, clock)
    if last_step != moment_text(entry.at, clock):
        lines.append(tr("Last step: {0}").format(last_step))
    if reason := str(write.body.get("reason", "")).strip():
        lines.append(tr("Reason given: {0}").format(reason))
    if link := entry.result.get("booking_url"):
        lines.append(tr("Link made: {0}").format(link))
    return "\n".join(lines)


def export_rows(entries: Sequence[Entry]) -> list[list[str]]:
    """Return the journal for a spreadsheet, headings first; moments in UTC (ISO 8601)."""
    rows = [
        ["When (UTC)", "What", "Account", "Outcome", "Details", "Reason", "Link", "Calendly URI"]
    ]
    for entry in entries:
        write = entry.write
        rows.append(
            [
                entry.at.strftime("%Y-%m-%d %H:%M:%S"),
                what(write),
                write.account,
                outcome(entry.state),
                entry.words,
                str(write.body.get("reason", "")),
                str(entry.result.get("booking_url", "")),
                write.target or str(entry.result.get("uri", "")),
            ]
        )
    return rows


class JournalModel(QAbstractTableModel):
    """The lines of the journal that are shown, newest first."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._entries: list[Entry] = []
        self._titles = (tr("When"), tr("What"), tr("As"), tr("Outcome"))

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._entries = list(entries)
        self.endResetModel()

    def entry(self, index: Index) -> Entry | None:
        """Return the line of a row."""
        return self._entries[index.row()] if index.isValid() else None

    def _text(self, entry: Entry, column: int) -> str:
        if column == Column.WHEN:
            return moment_text(entry.at, self._clock)
        if column == Column.WHAT:
            return what(entry.write)
        if column == Column.ACCOUNT:
            return entry.write.account
        return outcome(entry.state)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._entries)

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
        entry = self.entry(index)
        if entry is None:
            return None
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            return self._text(entry, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(entry.words or self._text(entry, index.column()))
        return entry if role == ENTRY_ROLE else None
