"""Who has a place at a time already: asked before booking, so that an own booking is recognised."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.meetings import active_invitees
from calendly_desktop.store.booking_problems import AlreadyBooked
from calendly_desktop.store.event_views import Scope

if TYPE_CHECKING:
    from datetime import datetime

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.events import EventsStore


class TakenPlaces:
    """Looks at Calendly, as far as this account may see."""

    def __init__(self, client: CalendlyClient, events: EventsStore) -> None:
        self._client = client
        self._events = events

    async def there_already(
        self, email: str, kind: EventType, start: datetime
    ) -> tuple[list[str], bool]:
        """Return the invitees of that address and time before, and whether all can be seen.

        Raises AlreadyBooked where one of them has a place in the same meeting, else CalendlyError.
        """
        asked = self.asked_about(kind)
        moment = timedelta(seconds=1)
        try:
            listing = await self._client.list_scheduled_events(
                **asked,
                invitee_email=email,
                min_start_time=start - moment,
                max_start_time=start + moment,
            ).all()
        except NotAllowed:
            return [], False
        before: list[str] = []
        for event in listing.items:
            if event.event_type != kind.uri:
                continue
            people = await self._client.list_invitees(event.uri, email=email).all()
            if event.status == "active" and active_invitees(people.items):
                raise AlreadyBooked(event)
            before += [person.uri for person in people.items]
        return before, not (self._is_a_teams(kind) and "user" in asked)

    def asked_about(self, kind: EventType) -> dict[str, Any]:
        """Return whose meetings to look through for a booking of this event type."""
        me = self._events.asked_for(Scope())
        owner = kind.profile.owner if kind.profile else ""
        if owner == me.get("user"):
            return me
        if not self._is_admin:
            return me
        if self._is_a_teams(kind) or not owner:
            return self._events.asked_for(Scope("organization"))
        return self._events.asked_for(Scope("person", owner))

    @property
    def _is_admin(self) -> bool:
        everybody = (each for each in self._events.scopes() if each.scope.kind == "organization")
        return any(not choice.reason for choice in everybody)

    def _is_a_teams(self, kind: EventType) -> bool:
        """Tell whether other hosts than the one asked about may get the meeting."""
        is_team = kind.profile is None or kind.profile.type == "Team"
        me = self._events.asked_for(Scope()).get("user")
        mine = kind.profile is not None and kind.profile.owner == me
        return is_team or kind.pooling_type == "round_robin" or not (mine or self._is_admin)
