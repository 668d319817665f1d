"""One booking on its way: sent once, looked up where its answer was lost, and told in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from calendly_desktop.domain.booking import BookingForm
from calendly_desktop.store.booking_problems import EventTypeGone
from calendly_desktop.viewmodels.booking_words import booked_words

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.booking.draft import Draft
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.bookings import BookOutcome
    from calendly_desktop.store.patience import OnWait
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meetings import Clock


class Sending(QObject):
    """Speaks of the form that was sent, whatever the fields show by then.

    form: what was sent last. unclear: its number in the journal while it is not certain, else 0.
    booked: outcome and words. told: words about one that is not booked, or not certain.
    """

    booked = Signal(object, object)
    told = Signal(object)

    def __init__(
        self,
        services: Services,
        tasks: TaskScope,
        draft: Draft,
        clock: Callable[[], Clock],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.form = BookingForm()
        self.unclear = 0
        self._services = services
        self._tasks = tasks
        self._draft = draft
        self._clock = clock

    def send(
        self,
        form: BookingForm,
        kind: EventType,
        *,
        two_names: bool,
        on_wait: OnWait,
        on_error: Callable[[BaseException], bool],
    ) -> None:
        """Book; on_error hears why nothing was booked."""
        self.form = form
        self._tasks.start(
            self._send(form, kind, two_names, on_wait), key="book", write=True, on_error=on_error
        )

    def look_again(self) -> None:
        """Look what became of a booking that is not certain; nothing is sent."""
        if self.unclear:
            self._tasks.start(self._find_out(self.form), key="book", write=True)

    async def _send(
        self, form: BookingForm, kind: EventType, two_names: bool, on_wait: OnWait
    ) -> None:
        await self._draft.keep()
        outcome = await self._services.bookings.book(
            form, kind, two_names=two_names, on_wait=on_wait
        )
        await self._tell(outcome, form, kind)

    async def _find_out(self, form: BookingForm) -> None:
        kind = await self._services.events.event_type(form.event_type)
        if kind is None:
            raise EventTypeGone
        outcome = await self._services.bookings.look_again(self.unclear)
        await self._tell(outcome, form, kind)

    async def _tell(self, outcome: BookOutcome, form: BookingForm, kind: EventType) -> None:
        words = booked_words(outcome, form, kind, self._clock())
        self.unclear = outcome.entry if outcome.state == "unknown" else 0
        if outcome.state != "booked":
            self.told.emit(words)
            return
        self.booked.emit(outcome, words)
        await self._draft.drop()
