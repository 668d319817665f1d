"""What earlier bookings tell the form: name and zone of an address, and one name or two."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.booking.form import GuestForm
    from calendly_desktop.store.earlier_bookings import EarlierBookings
    from calendly_desktop.toolkit.tasks import TaskScope

_LOOK_UP_AFTER = 0.3  # seconds without typing, after which an address is looked up


class Known:
    """Looks up on this computer and fills in what is found."""

    def __init__(self, earlier: EarlierBookings, tasks: TaskScope, form: GuestForm) -> None:
        self._earlier = earlier
        self._tasks = tasks
        self._form = form

    def learn_names(self, kind: EventType) -> None:
        """Ask for first and last name apart where bookings of the event type gave them so."""
        self._tasks.start(self._learn_names(kind), key="names")

    def look_up(self, email: str) -> None:
        """Suggest what is known of an address, once the typing pauses."""
        self._tasks.start(self._find_person(email), key="person")

    async def _learn_names(self, kind: EventType) -> None:
        two = await self._earlier.asks_two_names(kind.uri)
        shown = self._form.kind
        if shown is not None and shown.uri == kind.uri and two != self._form.two_names:
            self._form.show_type(shown, two_names=two)

    async def _find_person(self, email: str) -> None:
        import asyncio

        await asyncio.sleep(_LOOK_UP_AFTER)
        person = await self._earlier.person(email) if "@" in email else None
        self._form.suggest(email, person)
