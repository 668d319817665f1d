"""Time zones to choose from: by city, found by any part of their names."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, Qt

from calendly_desktop.domain.search import folded
from calendly_desktop.domain.times import city, clock, find_zone, local_day, offset, short_day
from calendly_desktop.viewmodels.indexes import NOWHERE, Index

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.meetings import Clock

_REGIONS = {
    "Africa",
    "America",
    "Antarctica",
    "Arctic",
    "Asia",
    "Atlantic",
    "Australia",
    "Europe",
    "Indian",
    "Pacific",
}


class ZoneName(NamedTuple):
    """A zone as it is offered: New York (America)."""

    name: str
    text: str


@cache
def zone_names() -> tuple[ZoneName, ...]:
    """Return every zone of a city, by city, and UTC; reads the zone database, so on a thread."""
    from zoneinfo import available_timezones

    cities = (name for name in available_timezones() if name.partition("/")[0] in _REGIONS)
    found = sorted((ZoneName(name, zone_text(name)) for name in cities), key=_by_city)
    return (*found, ZoneName("UTC", "UTC"))


def zone_text(name: str) -> str:
    """Return how a zone is shown: New York (America); other names as they are."""
    region = name.rpartition("/")[0].replace("_", " ")
    return f"{city(name)} ({region})" if region else name


def find_name(text: str) -> str:
    """Return the IANA name that a text means: as shown, as IANA writes it, or a city alone.

    Empty where it means none, or more than one.
    """
    wanted = text.strip()
    if not wanted:
        return ""
    sought = folded(wanted)
    for zone in zone_names():
        if folded(zone.text) == sought or folded(zone.name) == sought:
            return zone.name
    cities = {zone.name for zone in zone_names() if folded(city(zone.name)) == sought}
    if len(cities) == 1:
        return cities.pop()
    return wanted if "/" in wanted and find_zone(wanted).known else ""


def there_now(name: str, now: Clock) -> str:
    """Return the time in a zone now, beside mine: 08:41 there now, 6 h behind you."""
    zone = find_zone(name)
    if not zone.known:
        return ""
    mine, theirs = now.now.astimezone(now.zone.info), now.now.astimezone(zone.info)
    time = clock(theirs, twenty_four=now.twenty_four)
    day = local_day(now.now, zone)
    if day != now.today:
        time = f"{short_day(day, now.today)}, {time}"
    mine_off, their_off = mine.utcoffset(), theirs.utcoffset()
    if mine_off is None or their_off is None or mine_off == their_off:
        return _tr("{0} there now, as with you ({1})").format(time, offset(theirs))
    minutes = round(abs((their_off - mine_off).total_seconds()) / 60)
    hours, rest = divmod(minutes, 60)
    length = " ".join([f"{hours} h"] * bool(hours) + [f"{rest} min"] * bool(rest))
    words = _tr("{0} there now, {1} ahead of you") if their_off > mine_off else ""
    return (words or _tr("{0} there now, {1} behind you")).format(time, length)


class ZonesModel(QAbstractListModel):
    """All zones as a list; the IANA name is the user data of a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zones: tuple[ZoneName, ...] = ()

    def show(self, zones: tuple[ZoneName, ...]) -> None:
        """Show these zones."""
        self.beginResetModel()
        self._zones = zones
        self.endResetModel()

    def rowCount(self, parent: Index = NOWHERE) -> int:
        """Return how many zones there are."""
        return 0 if parent.isValid() else len(self._zones)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a zone's text or name."""
        if not index.isValid():
            return None
        zone = self._zones[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.EditRole:
                return zone.text
            case Qt.ItemDataRole.UserRole:
                return zone.name
        return None


def _by_city(zone: ZoneName) -> str:
    return folded(zone.text)


def _tr(text: str) -> str:
    return QCoreApplication.translate("Zones", text)
