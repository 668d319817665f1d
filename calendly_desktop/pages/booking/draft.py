"""The half-filled booking that survives errors, closing and a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from calendly_desktop.domain.booking import BookingForm
from calendly_desktop.store.bookings import UNCERTAIN
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.viewmodels.meeting_words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.tasks import TaskScope

NAME = "book"
_KEEP_AFTER = 0.5  # seconds after which what is typed is on the disk


class Draft(QObject):
    """Keeps what `filled` returns, unless that is None.

    is_read: it was restored, or there was none; before that nothing is kept or dropped.
    keep_soon: call it whenever something is typed. restored: the form of the draft, and the
    journal's number of a booking that is not certain (0: none). told: what to say about it, and
    whether to offer to start anew.
    """

    restored = Signal(object, object)  # an int of Qt has 32 bits, too few for the number
    told = Signal(object, bool)

    def __init__(
        self,
        services: Services,
        tasks: TaskScope,
        filled: Callable[[], BookingForm | None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.is_read = False
        self._services = services
        self._filled = filled
        self.keep_soon = Soon(tasks, self.keep, pause=_KEEP_AFTER)

    async def keep(self) -> None:
        """Keep the draft now where there is anything to lose; forget it otherwise."""
        form = self._filled() if self.is_read else None
        if form is not None and form.is_begun():
            await self._services.drafts.keep(NAME, msgspec.to_builtins(form))
        elif form is not None:
            await self.drop()

    async def drop(self) -> None:
        """Forget the draft: it is booked, or given up."""
        await self._services.drafts.drop(NAME)

    async def restore(self) -> None:
        """Bring the draft back, and say what became of it where it was sent before a crash."""
        form, unclear = await self._known(), 0
        sent = await self._services.bookings.sent_before(form) if form.moment else None
        self.is_read = True
        if sent is not None and sent.state == "done":
            await self.drop()
            form = BookingForm()
            title = self.tr("Booked: {0}").format(sent.write.title)
            text = self.tr("The app ended right after it was booked, so you have not seen it.")
            self.told.emit(Words("success", title, text), False)
        elif form.is_begun():
            unclear = sent.id if sent is not None and sent.state in UNCERTAIN else 0
            title = self.tr("Your half-filled booking is back")
            kept = self.tr("It was kept when the window closed. Nothing of it was booked.")
            doubt = self.tr("Whether it is booked is not certain: look again first.")
            words = Words("warning", title, doubt) if unclear else Words("info", title, kept)
            self.told.emit(words, True)
        self.restored.emit(form, unclear)

    async def _known(self) -> BookingForm:
        found = await self._services.drafts.known(NAME)
        try:
            form = msgspec.convert(found, BookingForm)
        except msgspec.ValidationError:
            return BookingForm()
        return form if form.is_begun() else BookingForm()
