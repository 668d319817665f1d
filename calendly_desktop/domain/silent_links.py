"""Links that never brought a booking: their tags did not come back since they were made."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.booking_links import FIELDS, Field, UtmTags

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.made_links import MadeLink


class LastBooking(NamedTuple):
    """When bookings with these tags for this event type came last, in seconds since 1970."""

    tags: UtmTags
    event_type: str
    at: int


def silent_links(links: Iterable[MadeLink], bookings: Sequence[LastBooking]) -> list[MadeLink]:
    """Return the tagged links whose tags are in no booking since they were made, oldest first.

    A booking may have more tags than the link: mail programs add some. Of a link to one event
    type only bookings of that type count. Links without tags leave no trace, so that nothing can
    be said of them.
    """
    tagged = [link for link in links if link.tags]
    wanted = {_fields(link.tags) for link in tagged}
    last: dict[tuple[Field, ...], dict[tuple[str, ...], dict[str, int]]] = {}
    for fields in wanted:
        last[fields] = defaultdict(dict)
        for booking in bookings:
            values = _values(booking.tags, fields)
            if all(values):
                of_values = last[fields][values]
                of_values[booking.event_type] = max(
                    booking.at, of_values.get(booking.event_type, 0)
                )

    def has_come_back(link: MadeLink) -> bool:
        fields = _fields(link.tags)
        came = last[fields].get(_values(link.tags, fields), {})
        made = int(link.made_at.timestamp())
        if is_one_type(link):
            return came.get(link.event_type, 0) >= made
        return any(at >= made for at in came.values())

    silent = [link for link in tagged if not has_come_back(link)]
    return sorted(silent, key=lambda link: (link.made_at, link.id))


def is_one_type(link: MadeLink) -> bool:
    """Tell whether a link leads to one event type, not to somebody's whole booking page."""
    return "/event_types/" in link.event_type


def _fields(tags: UtmTags) -> tuple[Field, ...]:
    return tuple(field for field in FIELDS if tags.value(field).strip())


def _values(tags: UtmTags, fields: Iterable[Field]) -> tuple[str, ...]:
    return tuple(tags.value(field).strip() for field in fields)
