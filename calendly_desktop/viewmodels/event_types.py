"""The tree of what a booking link can lead to: headings, and below them the rows to choose."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    Qt,
)

from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.viewmodels.link_bases import LinkBase, Section


_SECTION = 0


class EventTypesModel(QAbstractItemModel):
    """Sections with their bases; an index carries its section's row plus one, or 0 if it is one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.sections: Sequence[Section] = ()

    def show(self, listed: Sequence[Section]) -> bool:
        """Show other sections; tells whether anything changed (a view then loses its place)."""
        if list(listed) == list(self.sections):
            return False
        self.beginResetModel()
        self.sections = listed
        self.endResetModel()
        return True

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the base with this key, or an invalid one."""
        for row, section in enumerate(self.sections):
            for place, base in enumerate(section.bases):
                if base.key == key:
                    return self.index(place, 0, self.index(row, 0))
        return QModelIndex()

    def bases(self) -> list[LinkBase]:
        """Return all bases in the order shown."""
        return [base for section in self.sections for base in section.bases]

    def index(self, row: int, column: int, parent: Index = NOWHERE) -> QModelIndex:
        """Return the index of a section (no parent) or of a base in one."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, parent.row() + 1 if parent.isValid() else _SECTION)

    def parent(self, child: Index = NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Return the section of a base."""
        section = child.internalId() if child.isValid() else _SECTION
        return QModelIndex() if section == _SECTION else self.createIndex(section - 1, 0, _SECTION)

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count sections, or the bases of one."""
        if not parent.isValid():
            return len(self.sections)
        is_section = parent.internalId() == _SECTION and parent.column() == 0
        return len(self.sections[parent.row()].bases) if is_section else 0

    def hasChildren(self, parent: Index = NOWHERE) -> bool:
        """Tell whether a heading can be opened: also one whose content is not read yet."""
        if not parent.isValid():
            return bool(self.sections)
        if parent.internalId() != _SECTION:
            return False
        section = self.sections[parent.row()]
        return bool(section.bases or section.loadable)

    def columnCount(self, parent: Index = NOWHERE) -> int:
        """One column: a row is drawn in two lines."""
        return 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings can be reached and opened, only bases can be chosen."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if index.internalId() == _SECTION:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return texts and marks of a heading or a base."""
        if not index.isValid():
            return None
        if index.internalId() == _SECTION:
            return _section_data(self.sections[index.row()], role)
        return _base_data(self.sections[index.internalId() - 1].bases[index.row()], role)


def _section_data(section: Section, role: int) -> Any:
    count = sum(1 for base in section.bases if base.key != section.key)
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return section.title
        case Role.DETAIL:
            return "" if section.loadable else str(count)
        case Role.KEY:
            return section.key
        case Role.ICON:
            return section.icon
        case Qt.ItemDataRole.AccessibleTextRole:
            if section.loadable:
                return _tr("{name}, open to read the event types").format(name=section.title)
            return _tr("{name}, {count} event types").format(name=section.title, count=count)
    return None


def _base_data(base: LinkBase, role: int) -> Any:
    match role:
        case Qt.ItemDataRole.DisplayRole:
            return base.name
        case Role.DETAIL:
            return base.detail
        case Role.KEY:
            return base.key
        case Role.BASE:
            return base
        case Role.DOT:
            return base.dot
        case Role.ICON:
            return "" if base.dot else "globe"
        case Role.DIMMED:
            return not base.active
        case Qt.ItemDataRole.ToolTipRole:  # escaped: Qt would read markup in a name
            return f"<qt>{html.escape(base.name)}<br>{html.escape(base.url)}</qt>"
        case Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join((base.name, *base.detail.split(" · "))) if base.detail else base.name
    return None


def _tr(text: str) -> str:
    return QCoreApplication.translate("EventTypes", text)
