"""The links made here as a list: the tags on one line, where to and when on the next."""

from __future__ import annotations

import html
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    Qt,
)

from calendly_desktop.domain.booking_links import readable_link
from calendly_desktop.domain.times import Zone, clock, find_zone, local_day, short_day
from calendly_desktop.viewmodels.indexes import NOWHERE, Index
from calendly_desktop.viewmodels.link_roles import Role
from calendly_desktop.viewmodels.moments import uses_24_hours

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.made_links import MadeLink


class RecentLinksModel(QAbstractListModel):
    """Recent links, the latest first; times are in the zone of the Calendly user."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.links: Sequence[MadeLink] = ()
        self._zone: Zone = find_zone("UTC")
        self._now = datetime.now(UTC)

    def show(
        self, links: Sequence[MadeLink], *, timezone: str, now: datetime | None = None
    ) -> bool:
        """Show other links; tells whether anything changed."""
        zone, moment = find_zone(timezone), now or datetime.now(UTC)
        same_day = local_day(moment, zone) == local_day(self._now, self._zone)
        if list(links) == list(self.links) and zone == self._zone and same_day:
            return False
        self.beginResetModel()
        self.links, self._zone, self._now = links, zone, moment
        self.endResetModel()
        return True

    def link_at(self, index: Index) -> MadeLink | None:
        """Return the link of a row."""
        return self.links[index.row()] if index.isValid() else None

    def index_of(self, link_id: int) -> QModelIndex:
        """Return the row of a link, or an invalid index."""
        for row, link in enumerate(self.links):
            if link.id == link_id:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Count the links."""
        return 0 if parent.isValid() else len(self.links)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the two lines of a link."""
        link = self.link_at(index)
        if link is None:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._title(link)
            case Role.DETAIL:
                return self._detail(link)
            case Role.ICON:
                return "link"
            case Role.LINK:
                return link
            case Qt.ItemDataRole.ToolTipRole:  # escaped: Qt would read markup in a value
                return f"<qt>{html.escape(readable_link(link.url))}</qt>"
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{self._title(link)}, {self._detail(link)}"
        return None

    def _title(self, link: MadeLink) -> str:
        values = [text for _field, text in link.tags.filled()]
        return " / ".join(values) if values else self.tr("No tags")

    def _detail(self, link: MadeLink) -> str:
        parts = [self._when(link.used_at)]
        if link.copied > 1:
            parts.append(self.tr("copied {count} times").format(count=link.copied))
        parts.append(link.event_type_name)
        return " · ".join(part for part in parts if part)

    def _when(self, moment: datetime) -> str:
        day, today = local_day(moment, self._zone), local_day(self._now, self._zone)
        if day != today:
            return short_day(day, today)
        return clock(moment.astimezone(self._zone.info), twenty_four=uses_24_hours())
