"""The journal of changes as table rows: when, what, as whom, how it came out; read as they show."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QObject, Qt, Signal

from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.domain.times import short_day
from calendly_desktop.domain.writes import Entry, Write, outcome, what
from calendly_desktop.toolkit.account_mark import account_icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.indexes import NOWHERE, Index

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from calendly_desktop.store.journal_search import End, Place
    from calendly_desktop.viewmodels.meetings import Clock

ENTRY_ROLE = Qt.ItemDataRole.UserRole + 1
BLOCK: Final = 200  # lines read at once
_MOST_BLOCKS: Final = 20  # that are remembered
_UNNAMED: Final = "…"


class Column(IntEnum):
    """The columns from left to right."""

    WHEN = 0
    WHAT = 1
    ACCOUNT = 2
    OUTCOME = 3


class Thing(NamedTuple):
    """What a change is about, where the app can show it. kind: meeting, webhook, or "" for none."""

    kind: str = ""
    uri: str = ""


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Journal", text)


def moment_text(moment: datetime, clock: Clock) -> str:
    """Return day and time to the second in the user's zone: Mon 23 Nov, 09:00:05."""
    local = moment.astimezone(clock.zone.info)
    time = wall_clock(local, twenty_four=clock.twenty_four)
    head, space, half = time.partition(" ")
    return f"{short_day(local.date(), clock.today)}, {head}:{local.second:02}{space}{half}"


def kind_words(kind: str) -> str:
    """Return a kind of change in words; one of a newer app by its own name."""
    words = what(Write(kind, title=_UNNAMED))  # type: ignore[arg-type]
    if words == f"Change {_UNNAMED}":
        return kind.replace("_", " ").capitalize()
    return words


def outcome_words() -> list[tuple[End, str]]:
    """Return the outcomes to choose from, with their words."""
    return [
        ("done", tr("Done")),
        ("not_done", tr("Not done")),
        ("uncertain", tr("Not certain")),
        ("under_way", tr("Under way")),
    ]


def period_words() -> list[tuple[str, str]]:
    """Return the periods to choose from, with their words; "days" is two days that are typed."""
    return [
        ("all", tr("Any time")),
        ("today", tr("Today")),
        ("last_7", tr("Last 7 days")),
        ("last_30", tr("Last 30 days")),
        ("last_90", tr("Last 90 days")),
        ("this_year", tr("This year")),
        ("custom", tr("From … until …")),
    ]


def thing_of(entry: Entry) -> Thing:
    """Return the meeting or webhook that a change is about, as it is called by its URI."""
    write = entry.write
    named = (entry.result.get("event"), write.target, entry.result.get("uri"))
    for uri in (*named, write.body.get("invitee")):
        if not isinstance(uri, str):
            continue
        if "/scheduled_events/" in uri:
            return Thing("meeting", uri.partition("/invitees/")[0])
        if "/webhook_subscriptions/" in uri:
            return Thing("webhook", uri)
    return Thing()


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
    if entry.attempts > 1:
        lines.append(tr("Sent {0} times, as Calendly's limit held it back.").format(entry.attempts))
    return "\n".join(lines)


def export_rows(entries: Sequence[Entry]) -> list[list[str]]:
    """Return the journal for a spreadsheet, headings first; moments in UTC (ISO 8601)."""
    rows = [
        [
            *("When (UTC)", "What", "Account", "Outcome", "Details", "Reason", "Link"),
            *("Calendly URI", "Kind", "Last step (UTC)"),
        ]
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
                write.kind,
                entry.changed_at.strftime("%Y-%m-%d %H:%M:%S"),
            ]
        )
    return rows


class JournalModel(QAbstractTableModel):
    """The lines that were found, newest first; each is read from its journal when it is seen.

    read: a screenful of lines by their places. faces: title and colour of each journal's account,
    shown where there are several. failed: why lines could not be read.
    """

    failed = Signal(object)

    def __init__(
        self,
        clock: Clock,
        read: Callable[[Sequence[Place]], dict[Place, Entry]],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._read = read
        self._places: list[Place] = []
        self._blocks: dict[int, dict[Place, Entry]] = {}
        self._icons: list[Any] = []
        self._titles = (tr("When"), tr("What"), tr("As"), tr("Outcome"))

    def show_places(self, places: Sequence[Place], faces: Sequence[tuple[str, int]] = ()) -> None:
        """Replace the rows."""
        self.beginResetModel()
        self._places = list(places)
        self._blocks = {}
        several = len(faces) > 1
        self._icons = [account_icon(*face) for face in faces] if several else []
        self.endResetModel()

    @property
    def places(self) -> list[Place]:
        """Where the lines are that were found."""
        return self._places

    def entry(self, index: Index) -> Entry | None:
        """Return the line of a row; None for no row, and for one that cannot be read."""
        if not index.isValid():
            return None
        number, place = index.row() // BLOCK, self._places[index.row()]
        if number not in self._blocks:
            self._blocks[number] = self._read_block(number)
            if len(self._blocks) > _MOST_BLOCKS:
                del self._blocks[next(iter(self._blocks))]
        return self._blocks[number].get(place)

    def place(self, index: Index) -> Place | None:
        """Return in which journal the line of a row is, and its number there."""
        return self._places[index.row()] if index.isValid() else None

    def _read_block(self, number: int) -> dict[Place, Entry]:
        try:
            return self._read(self._places[number * BLOCK : (number + 1) * BLOCK])
        except Problem as problem:
            self.failed.emit(problem)
            return {}

    def _text(self, entry: Entry, column: int) -> str:
        if column == Column.WHEN:
            return moment_text(entry.at, self._clock)
        if column == Column.WHAT:
            return what(entry.write)
        if column == Column.ACCOUNT:
            return entry.write.account
        return outcome(entry.state)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._places)

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
        if role == Qt.ItemDataRole.DecorationRole and index.isValid():
            is_shown = self._icons and index.column() == Column.ACCOUNT
            return self._icons[self._places[index.row()].journal] if is_shown else None
        roles = Qt.ItemDataRole
        texts = {roles.DisplayRole, roles.AccessibleTextRole}
        if role not in {*texts, roles.ToolTipRole, ENTRY_ROLE}:
            return None  # most questions of a view are about looks: they read nothing
        entry = self.entry(index)
        if entry is None:
            return None
        if role in texts:
            return self._text(entry, index.column())
        if role == roles.ToolTipRole:
            return plain_tip(entry.words or self._text(entry, index.column()))
        return entry
