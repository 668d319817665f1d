"""Who gets a message: a list to tick, with what was copied already."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal

from calendly_desktop.domain.many_meetings import to_write_to
from calendly_desktop.domain.meetings import invitee_name, meeting_name
from calendly_desktop.domain.times import when_it_starts
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.message_fill import Addressee

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from calendly_desktop.domain.models import EventType, Invitee
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meetings import Clock


@dataclass(slots=True)
class Recipient:
    """One invitee of one meeting. language: in which they are written to."""

    who: Addressee
    language: str
    ticked: bool = True
    copied: bool = False

    @property
    def invitee(self) -> Invitee:
        """The person."""
        return self.who.invitee


def recipients_of(
    meetings: Iterable[Found],
    event_type_of: Callable[[str], EventType | None],
    language_of: Callable[[str, EventType | None], str],
) -> list[Recipient]:
    """Return everybody who can be written to: who comes, or of a canceled meeting who came."""
    rows = []
    for found in meetings:
        event_type = event_type_of(found.event.event_type)
        people = to_write_to(found.invitees)
        rows += [
            Recipient(Addressee(found.event, each, event_type), language_of(each.email, event_type))
            for each in people
        ]
    return rows


class RecipientsModel(QAbstractListModel):
    """Recipients with a tick each; `ticked` is told when one is ticked or unticked."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Recipient] = []
        self._clock: Clock | None = None
        self._of_several = False

    def show(self, rows: Sequence[Recipient], clock: Clock) -> None:
        """Show these recipients."""
        self.beginResetModel()
        self._rows, self._clock = list(rows), clock
        self._of_several = len({row.who.event.uri for row in rows}) > 1
        self.endResetModel()

    @property
    def rows(self) -> Sequence[Recipient]:
        """The recipients in order."""
        return self._rows

    def at(self, row: int) -> Recipient | None:
        """Return the recipient of a row."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def row_of(self, invitee: str) -> int:
        """Return the row of an invitee by URI, -1 where there is none."""
        uris = (place for place, row in enumerate(self._rows) if row.invitee.uri == invitee)
        return next(uris, -1)

    def next_ticked(self, row: int, step: int = 1, *, uncopied: bool = False) -> int:
        """Return the next ticked row after or before one; -1 where there is none."""
        places = range(row + step, len(self._rows) if step > 0 else -1, step)
        wanted = (
            place
            for place in places
            if self._rows[place].ticked and not (uncopied and self._rows[place].copied)
        )
        return next(wanted, -1)

    @property
    def ticked_count(self) -> int:
        """How many are ticked."""
        return sum(row.ticked for row in self._rows)

    def note_copied(self, row: int) -> None:
        """Show that the message of a row was copied."""
        recipient = self.at(row)
        if recipient is not None:
            recipient.copied = True
            self._tell(row)

    def tick_all(self, ticked: bool) -> None:
        """Tick everybody, or nobody."""
        for row in self._rows:
            row.ticked = ticked
        if self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        self.ticked.emit()

    def _tell(self, row: int) -> None:
        self.dataChanged.emit(self.index(row), self.index(row))

    def _text(self, recipient: Recipient) -> str:
        event, clock = recipient.who.event, self._clock
        parts = [invitee_name(recipient.invitee)]
        if clock is not None and self._of_several:
            parts.append(
                when_it_starts(
                    event.start_time, clock.zone, twenty_four=clock.twenty_four, today=clock.today
                ).rpartition(" (")[0]
            )
        if recipient.copied:
            parts.insert(0, "Copied")
        return " · ".join(parts)

    # -- Qt --------------------------------------------------------------------------------

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag
        usual = flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemNeverHasChildren
        return usual | flags.ItemIsUserCheckable if index.isValid() else flags.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        recipient = self.at(index.row()) if index.isValid() else None
        if recipient is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(recipient)
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"{self._text(recipient)}\n{recipient.invitee.email}")
        if role == Qt.ItemDataRole.AccessibleTextRole:
            email = recipient.invitee.email
            return f"{self._text(recipient)}, {meeting_name(recipient.who.event)}, {email}"
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if recipient.ticked else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        recipient = self.at(index.row()) if index.isValid() else None
        if recipient is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        recipient.ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self._tell(index.row())
        self.ticked.emit()
        return True
