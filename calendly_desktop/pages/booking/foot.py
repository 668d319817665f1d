"""The foot of the booking window: what the button does now, or why it cannot be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject

from calendly_desktop.pages.booking.waiting import Waiting
from calendly_desktop.toolkit.text import plain_tip, set_text_role
from calendly_desktop.viewmodels.booking_words import summary

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.booking import BookingForm
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.forms.ui_booking import Ui_Booking
    from calendly_desktop.pages.booking.sending import Sending
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meetings import Clock


class _Sentence(NamedTuple):
    """The sentence over the buttons and its tone; why_not: why nothing can be booked now."""

    text: str
    tone: str
    why_not: str = ""


class Foot(QObject):
    """Follows the form, the connection and what is being sent; locks what was sent.

    filled: the form and its event type, as shown. missed: what is wrong, until something changes.
    """

    def __init__(
        self,
        ui: Ui_Booking,
        services: Services,
        tasks: TaskScope,
        sending: Sending,
        filled: Callable[[], tuple[BookingForm, EventType | None]],
        clock: Callable[[], Clock],
    ) -> None:
        super().__init__(sending.parent())
        self.missed = ""
        self.ui = ui
        self.waiting = Waiting(ui.summary, ui.stop)
        self._connection = services.connection
        self._tasks = tasks
        self._sending = sending
        self._filled = filled
        self._clock = clock
        tasks.busy_changed.connect(self._busy_changed)
        self.waiting.ended.connect(self.follow)
        self._connection.changed.append(self.follow)

    def follow(self) -> None:
        """Say what the button does now, or what is missing, or why it cannot be pressed."""
        if self.waiting.is_on:
            return
        ui, is_sending, unclear = self.ui, self._tasks.is_writing(), bool(self._sending.unclear)
        ui.columns.setEnabled(not (is_sending or unclear))  # what is shown is what was sent
        said = self._sentence()
        ui.summary.setText(said.text)
        set_text_role(ui.summary, said.tone)
        ui.book.setEnabled(not (is_sending or said.why_not))
        ui.book.setToolTip(plain_tip(said.why_not))
        ui.book.setAccessibleDescription(said.text)
        ui.start_anew.setEnabled(not is_sending)
        ui.look_again.setVisible(unclear)
        ui.look_again.setEnabled(not (is_sending or self._connection.offline_reason()))

    def close(self) -> None:
        """Follow the connection no longer."""
        if self.follow in self._connection.changed:
            self._connection.changed.remove(self.follow)

    def _sentence(self) -> _Sentence:
        if self._tasks.is_writing():
            return _Sentence(self.tr("Asking Calendly…"), "secondary")
        if offline := self._connection.change_reason():
            return _Sentence(offline, "warning", offline)
        if self._sending.unclear:
            text = self.tr("Look again whether it is booked before you book it once more.")
            return _Sentence(text, "warning", text)
        if self.missed:
            return _Sentence(self.missed, "danger")
        form, kind = self._filled()
        if kind is None:
            text = self.tr("Choose what is to be booked, a free time, and for whom.")
        elif form.moment is None:
            text = self.tr("Choose a free time.")
        elif not form.whom:
            text = self.tr("Write for whom it is.")
        else:
            return _Sentence(summary(form, kind, self._clock()), "strong")
        return _Sentence(text, "secondary")

    def _busy_changed(self, busy: bool) -> None:
        """Follow; the keyboard goes on with looking again where the fields are locked."""
        ui = self.ui
        self.follow()
        if not busy and self._sending.unclear and not ui.start_anew.hasFocus():
            ui.look_again.setFocus()
