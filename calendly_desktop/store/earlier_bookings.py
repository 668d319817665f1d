"""What earlier bookings tell: the name and time zone of an address, and how names are asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.domain.meetings import invitee_name
from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.store.event_search import Filters, Wanted
from calendly_desktop.store.event_views import VIEWS, Scope

if TYPE_CHECKING:
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.store.events import EventsStore

_LOOKED_THROUGH: Final = 40  # latest meetings in which to look
_EVERYBODY: Final = Wanted("upcoming", Scope("organization"))


class Person(NamedTuple):
    """What earlier bookings tell of an address."""

    name: str
    timezone: str


class Known(NamedTuple):
    """Somebody who booked before."""

    name: str
    email: str


class EarlierBookings:
    """Looks into the meetings known on this computer; Calendly is not asked."""

    def __init__(self, events: EventsStore) -> None:
        self._events = events

    async def person(self, email: str) -> Person | None:
        """Return name and time zone of an address, from the latest booking known here."""
        wanted = email.strip().casefold()
        for found in await self._latest(_EVERYBODY._replace(query=email.strip())):
            for invitee in reversed(found.invitees or []):
                if invitee.email.casefold() == wanted and invitee.timezone:
                    return Person(invitee.name, invitee.timezone)
        return None

    async def people(self, text: str, most: int = 8) -> list[Known]:
        """Return who booked before and has every word of a text in name or address, latest first.

        From the latest meetings known here; empty for less than two characters.
        """
        words = search_words(text)
        if len("".join(words)) < 2:
            return []
        found: dict[str, Known] = {}
        for meeting in await self._latest(_EVERYBODY._replace(query=text.strip())):
            for invitee in reversed(meeting.invitees or []):
                email, name = invitee.email.strip(), invitee_name(invitee)
                if email and has_words(folded(f"{name} {email}"), words):
                    found.setdefault(email.casefold(), Known(name, email))
        return list(found.values())[:most]

    async def asks_two_names(self, event_type: str) -> bool:
        """Tell whether bookings of an event type known here gave first and last name apart.

        Calendly tells it of no event type.
        """
        filters = Filters(event_type=event_type)
        for found in await self._latest(_EVERYBODY._replace(filters=filters)):
            if found.invitees:
                return bool(found.invitees[-1].first_name)
        return False

    async def _latest(self, wanted: Wanted) -> list[Found]:
        """Return the latest meetings of a list known here, those to come first."""
        numbers: list[int] = []
        for view in VIEWS:
            listed = await self._events.numbers(wanted._replace(view=view))
            numbers += listed[::-1] if view == "upcoming" else listed
            if len(numbers) >= _LOOKED_THROUGH:
                break
        return await self._events.read_rows(numbers[:_LOOKED_THROUGH])
