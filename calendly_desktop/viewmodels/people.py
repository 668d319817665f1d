"""Colleagues as table rows: name, role, time zone with the time there, booking page."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QObject,
    QSortFilterProxyModel,
    Qt,
)

from calendly_desktop.domain.abilities import role_in_words
from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.moments import zone_with_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.models import OrganizationMembership


PERSON_ROLE = Qt.ItemDataRole.UserRole + 1
SORT_ROLE = Qt.ItemDataRole.UserRole + 2


class Column(IntEnum):
    """The columns from left to right; COPY holds a button per row."""

    NAME = 0
    ROLE = 1
    ZONE = 2
    PAGE = 3
    COPY = 4


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("People", text)


def name_of(person: OrganizationMembership) -> str:
    """The name, or what else tells a person from others."""
    return person.user.name or person.user.email or tr("Somebody without a name")


def copy_name(person: OrganizationMembership) -> str:
    """What the copy button of a row is called."""
    return tr("Copy booking link for {0}").format(name_of(person))


def short_page(url: str) -> str:
    """A booking page without what every booking page begins with."""
    return url.removeprefix("https://").removeprefix("http://")


_TEXTS: dict[int, Callable[[OrganizationMembership], str]] = {
    Column.NAME: name_of,
    Column.ROLE: lambda person: role_in_words(person.role),
    Column.ZONE: lambda person: zone_with_time(person.user.timezone, datetime.now(UTC)),
    Column.PAGE: lambda person: short_page(person.user.scheduling_url) or tr("None"),
    Column.COPY: lambda _person: "",
}


class PeopleModel(QAbstractTableModel):
    """Everybody in the organization, one row each."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: list[OrganizationMembership] = []
        self._titles = (tr("Name"), tr("Role"), tr("Time there"), tr("Booking page"), "")

    def show_people(self, people: Sequence[OrganizationMembership]) -> None:
        """Replace the rows; nothing is reset when they are the same people."""
        if [p.uri for p in people] == [p.uri for p in self._people]:
            self._people = list(people)
            if people:
                last = self.index(len(people) - 1, Column.COPY)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._people = list(people)
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        return 0 if parent.isValid() else len(Column)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._titles[section] or tr("Copy")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        person = self._people[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _TEXTS[index.column()](person)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _TEXTS[index.column()](person) or tr("Copy")
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == Column.NAME:
            return plain_tip(person.user.email)
        if role == SORT_ROLE:
            return folded(_TEXTS[index.column()](person))  # Özil comes near Oz
        return person if role == PERSON_ROLE else None


class PeopleFilter(QSortFilterProxyModel):
    """The colleagues in whom every word of the search occurs, in any column or the e-mail."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: tuple[str, ...] = ()
        self._passes: Callable[[OrganizationMembership], bool] | None = None
        self.setSortRole(SORT_ROLE)
        self.setDynamicSortFilter(True)

    def search(self, text: str) -> None:
        """Show only who matches."""
        self._words = search_words(text)
        self.invalidate()

    def narrow(self, passes: Callable[[OrganizationMembership], bool] | None) -> None:
        """Show only those of them who pass, as by role or group; None lets everybody pass."""
        self._passes = passes
        self.invalidate()

    def shown(self) -> list[OrganizationMembership]:
        """Return who is shown, in the order on the screen."""
        return [self.index(row, 0).data(PERSON_ROLE) for row in range(self.rowCount())]

    def filterAcceptsRow(self, source_row: int, source_parent: Index) -> bool:
        model = self.sourceModel()
        if self._passes is not None and not self._passes(
            model.index(source_row, 0, source_parent).data(PERSON_ROLE)
        ):
            return False
        if not self._words:
            return True
        cells = (model.index(source_row, c, source_parent) for c in range(Column.PAGE + 1))
        text = " ".join(str(cell.data() or "") for cell in cells)
        person = model.index(source_row, 0, source_parent).data(PERSON_ROLE)
        return has_words(folded(f"{text} {person.user.email} {person.user.timezone}"), self._words)
