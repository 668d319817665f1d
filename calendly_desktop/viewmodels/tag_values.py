"""Values to suggest for a tag, and the warnings about one, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QObject,
    Qt,
)

from calendly_desktop.domain.utm_rules import LONGEST, check_value
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.booking_links import Field
    from calendly_desktop.domain.utm_rules import TagWarning, ValueCount


class Hint(NamedTuple):
    """One line under a field: tone is warning or secondary; `fix` the value of its button."""

    text: str
    tone: str = "secondary"
    fix: str | None = None
    action: str = ""


class TagValuesModel(QAbstractListModel):
    """Suggestions of one field, with how often each was used."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.values: Sequence[ValueCount] = ()

    def show(self, values: Sequence[ValueCount]) -> None:
        """Show other suggestions."""
        if list(values) != list(self.values):
            self.beginResetModel()
            self.values = values
            self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the suggestions."""
        return 0 if parent.isValid() else len(self.values)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the value, and how often it was used."""
        if not index.isValid():
            return None
        entry = self.values[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return entry.value
        if role == Role.DETAIL:
            return used_in(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{entry.value}, {used_in(entry)}"
        return None


def used_in(entry: ValueCount) -> str:
    """Return how often a value was seen: 3 bookings, or 2 links where no booking has it yet."""
    if entry.bookings == 1:
        return _tr("1 booking")
    if entry.bookings:
        return _tr("{count} bookings").format(count=entry.bookings)
    if entry.links == 1:
        return _tr("1 link")
    return _tr("{count} links").format(count=entry.links)


def hint_for(field: Field, text: str, better: ValueCount | None) -> Hint | None:
    """Return the one most important thing to say about a value, or None.

    What loses data or privacy comes first, then a spelling that splits the report; a tag that is
    merely missing is said quietly.
    """
    found = {warning.kind: warning for warning in check_value(field, text)}
    for kind in ("email", "long", "encoded"):
        if kind in found:
            return _worded(found[kind])
    if better is not None:
        return _better_spelling(better)
    for kind in ("invisible", "capitals", "spaces", "missing"):
        if kind in found:
            return _worded(found[kind])
    return None


def _better_spelling(better: ValueCount) -> Hint:
    if better.bookings == 1:
        text = _tr("1 booking says “{value}”.")
    elif better.bookings:
        text = _tr("{count} bookings say “{value}”.").format(count=better.bookings, value="{value}")
    else:
        text = _tr("Your other links say “{value}”.")
    return Hint(text.format(value=better.value), "warning", better.value, _tr("Use that"))


def _worded(warning: TagWarning) -> Hint:
    match warning.kind:
        case "email":
            return Hint(
                _tr("Looks like an e-mail address: everybody with the link could read it."),
                "warning",
            )
        case "long":
            text = _tr("Longer than {count} characters: Calendly may not keep it.")
            return Hint(text.format(count=LONGEST), "warning", warning.fix, _tr("Shorten"))
        case "encoded":
            text = _tr("Is encoded already: the report would show the % signs.")
            return Hint(text, "warning", warning.fix, _tr("Decode"))
        case "invisible":
            text = _tr("Holds invisible characters; the link leaves them out.")
            return Hint(text, "warning", warning.fix, _tr("Clean up"))
        case "capitals":
            text = _tr("Reports count capital letters apart.")
            return Hint(text, "secondary", warning.fix, _tr("Use small letters"))
        case "spaces":
            return Hint(_tr("The link leaves out the space at the start or end."))
        case "missing":
            return Hint(_tr("Empty: reports will have a gap here."))


def _tr(text: str) -> str:
    return QCoreApplication.translate("TagValues", text)
