"""The third way to a new time: book it with all that is known, then cancel the old meeting."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.booking import BookingForm, Fault
from calendly_desktop.domain.booking_carried import form_from
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.times import when
from calendly_desktop.pages.as_whom import name_account
from calendly_desktop.pages.booking.form import GuestForm
from calendly_desktop.pages.booking.reason import Reason
from calendly_desktop.pages.booking.slots import SlotPicker
from calendly_desktop.pages.booking.troubles import Ways, tell_trouble
from calendly_desktop.pages.booking.waiting import Waiting
from calendly_desktop.store.booking_problems import FieldRefused, SlotGone
from calendly_desktop.store.cancellations import Cancellations
from calendly_desktop.store.moves import Moves, OldMeeting
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.booking_words import booked_words, move_summary, taken_over

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent
    from calendly_desktop.forms.ui_reschedule import Ui_Reschedule
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.bookings import BookOutcome
    from calendly_desktop.store.moves import MoveOutcome
    from calendly_desktop.toolkit.banner import Banner
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.toolkit.window import ToolWindow
    from calendly_desktop.viewmodels.meetings import Clock

_SLOTS = 420  # pixels of height for the free times


class BookAgain(QObject):
    """Drives the third card. moved: outcome, form and event type, once both are done."""

    moved = Signal(object, object, object)
    meeting_wanted = Signal(str)
    sign_in_wanted = Signal()

    def __init__(
        self,
        services: Services,
        ui: Ui_Reschedule,
        tasks: TaskScope,
        banner: Banner,
        clock: Callable[[], Clock],
        window: ToolWindow,
    ) -> None:
        super().__init__(window)
        self._services = services
        self._tasks = tasks
        self._banner = banner
        self._clock = clock
        self._kind: EventType | None = None
        self._event: ScheduledEvent | None = None
        self._title = ""
        self._missed = ""
        self._unclear = 0
        self._sent: BookingForm | None = None
        self._booked: BookOutcome | None = None
        self.ui = ui
        self.reason = Reason(services.drafts, tasks, ui)
        self.slots = SlotPicker(services.bookings, tasks, clock, ui.slots_host, chooses=False)
        self.form = GuestForm(clock, services.links, ui.details_host)
        self.waiting = Waiting(ui.summary, ui.stop)
        self._dress()
        self._connect()

    def show(self, event: ScheduledEvent, invitee: Invitee, kind: EventType, title: str) -> None:
        """Offer to book again what an invitee had booked; title: the meeting with its people."""
        self._event, self._kind, self._title = event, kind, title
        form = form_from(invitee, event, kind)
        if not form.timezone:
            zone = self._services.events.timezone or self._clock().zone.name
            form = msgspec.structs.replace(form, timezone=zone)
        self.form.zone.load(self._tasks)
        self.form.show_type(kind, two_names=bool(invitee.first_name))
        self.form.fill(form)
        self.ui.foot.show()
        self.ui.again_text.show()
        self.ui.again_states.show_content()
        self.slots.show_zone(form.timezone)
        self.slots.show_type(kind)
        self._follow()

    def show_nothing(self) -> None:
        """Offer nothing: there is nothing to book again."""
        self._kind = None
        self.ui.foot.hide()
        self.ui.again_text.hide()

    def close(self) -> None:
        """Follow the connection no longer."""
        if self._follow in self._services.connection.changed:
            self._services.connection.changed.remove(self._follow)

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        ui.slots_host_layout.addWidget(self.slots)
        ui.details_layout.addWidget(self.form)
        for label in (ui.taken_text, ui.account):
            secondary(label)
        ui.again_text.setText(
            self.tr(
                "The new time is booked first, then the old meeting is canceled: nobody is left "
                "without one. The invitee gets Calendly’s e-mails about both. Times that touch "
                "the old meeting are not offered while it stands."
            )
        )
        set_role(ui.move, "danger")
        set_role(ui.cancel_old, "danger")
        set_role(ui.details_toggle, "quiet")
        ui.details_toggle.setIcon(icon("chevron-right"))
        self.slots.setMinimumHeight(theme().px(_SLOTS))
        ui.again_columns.setAlignment(ui.slots_host, Qt.AlignmentFlag.AlignTop)
        name_account(ui.account, self._services, self.tr("You do this as {0}."))
        first, last = self.form.ends()
        for before, after in (
            *pairwise([ui.write, *self.slots.stops(), ui.reason, ui.details_toggle, first]),
            *pairwise([last, ui.stop, ui.look_again, ui.cancel_old, ui.move]),
        ):
            QWidget.setTabOrder(before, after)
        for part in (ui.details_host, ui.reason_fault, ui.look_again, ui.cancel_old, ui.foot):
            part.hide()

    def _connect(self) -> None:
        ui = self.ui
        self.slots.chosen.connect(self._changed)
        self.slots.entered.connect(ui.reason.setFocus)
        self.form.changed.connect(self._changed)
        self.form.zone_changed.connect(self.slots.show_zone)
        ui.reason.textChanged.connect(self._changed)
        ui.details_toggle.toggled.connect(self._unfold)
        ui.move.clicked.connect(self._move)
        ui.look_again.clicked.connect(self._look_again)
        ui.cancel_old.clicked.connect(self._cancel_old)
        self._tasks.busy_changed.connect(lambda _busy: self._follow())
        self.waiting.ended.connect(self._follow)
        self._services.connection.changed.append(self._follow)

    # -- showing ---------------------------------------------------------------------------

    def filled(self) -> BookingForm:
        """Return the new booking: all of the old one at the chosen time."""
        start = self.slots.start
        return msgspec.structs.replace(
            self.form.filled(),
            event_type=self._kind.uri if self._kind is not None else "",
            start=start.isoformat() if start is not None else "",
        )

    def _old(self) -> OldMeeting:
        assert self._event is not None
        return OldMeeting(self._event.uri, self._title, self.reason.text())

    def _unfold(self, shown: bool) -> None:
        self.ui.details_host.setVisible(shown)
        self.ui.details_toggle.setIcon(icon("chevron-down" if shown else "chevron-right"))

    def _changed(self, *_what: object) -> None:
        self._missed = ""
        self._follow()

    def _follow(self) -> None:
        """Say what the button does now, or why it cannot be pressed."""
        if self._kind is None or self.waiting.is_on:
            return
        ui, sending = self.ui, self._tasks.is_writing()
        offline = self._services.connection.change_reason()
        form = self.filled()
        text, tone = self._what_now(form, self._kind, sending, offline)
        ui.summary.setText(text)
        set_text_role(ui.summary, tone)
        ui.taken_text.setText(taken_over(form, self._kind))
        ui.move.setVisible(self._booked is None)
        ui.move.setEnabled(not (sending or offline or self._unclear))
        ui.move.setToolTip(plain_tip(offline))
        ui.move.setAccessibleDescription(text)
        ui.cancel_old.setVisible(self._booked is not None)
        ui.cancel_old.setEnabled(not (sending or offline))
        ui.look_again.setVisible(bool(self._unclear))
        ui.look_again.setEnabled(not (sending or offline))
        ui.ways.setEnabled(not sending)
        ui.again_states.setEnabled(self._booked is None)

    def _what_now(
        self, form: BookingForm, kind: EventType, sending: bool, offline: str
    ) -> tuple[str, str]:
        if sending:
            return self.tr("Asking Calendly…"), "secondary"
        if offline:
            return offline, "warning"
        if self._booked is not None:
            return self.tr("The new meeting is booked; the old one still stands."), "danger"
        if self._unclear:
            return self.tr("Look again whether the new time is booked."), "warning"
        if self._missed:
            return self._missed, "danger"
        if form.moment is None or self._event is None:
            return self.tr("Choose a free time for the new meeting."), "secondary"
        now = self._clock()
        old = when(
            self._event.start_time,
            self._event.end_time,
            now.zone,
            twenty_four=now.twenty_four,
            today=now.today,
        )
        return move_summary(form, kind, old, now), "strong"

    # -- moving ----------------------------------------------------------------------------

    def _moves(self) -> Moves:
        # Cancellations of its own: those of the list wait for their seconds to undo.
        cancellations = Cancellations(self._services.events, self._services.writes)
        return Moves(self._services.bookings, cancellations)

    def _move(self) -> None:
        form, kind = self.filled(), self._kind
        if kind is None or self._tasks.is_writing():
            return
        found = self.form.faults(form)
        self.form.show_faults(found)
        if found:
            self._go_to(found[0])
            return
        if not self.reason.is_short_enough():
            return
        self._banner.clear()
        self._sent = form
        self._tasks.start(self._send(form, kind), key="move", write=True, on_error=self._failed)
        self._follow()

    def _go_to(self, fault: Fault) -> None:
        self._missed = fault.text
        self._follow()
        announce(self.ui.foot, fault.text, urgent=True)
        if fault.field == "time":
            self.slots.focus_first()
            return
        self.ui.details_toggle.setChecked(True)
        self.form.focus_field(fault.field)

    async def _send(self, form: BookingForm, kind: EventType) -> None:
        outcome = await self._moves().move(
            form, kind, self._old(), two_names=self.form.two_names, on_wait=self.waiting.tell
        )
        await self._told(outcome, form, kind)

    async def _told(self, outcome: MoveOutcome, form: BookingForm, kind: EventType) -> None:
        booked = outcome.booked
        self._unclear = booked.entry if booked.state == "unknown" else 0
        if booked.state != "booked":
            words = booked_words(booked, form, kind, self._clock())
            kept = self.tr("The old meeting is unchanged.")
            self._banner.show_message(words.kind, words.title, f"{words.text} {kept}")
        elif outcome.kept is not None:
            self._booked = booked
            self._banner.show_message("danger", outcome.kept.title, outcome.kept.explanation)
        else:
            self._banner.clear()
            self.moved.emit(outcome, form, kind)
            await self.reason.drop()

    def _look_again(self) -> None:
        if self._kind is not None and self._sent is not None and self._unclear:
            self._tasks.start(self._find_out(self._sent, self._kind), key="move", write=True)
            self._follow()

    async def _find_out(self, form: BookingForm, kind: EventType) -> None:
        """Look what became of the booking; the old meeting is canceled only by a click."""
        outcome = await self._services.bookings.look_again(self._unclear)
        self._unclear = outcome.entry if outcome.state == "unknown" else 0
        words = booked_words(outcome, form, kind, self._clock())
        kept = self.tr("The old meeting is unchanged.")
        if outcome.state == "booked":
            self._booked = outcome
            kept = self.tr("The old meeting still stands: cancel it now, or keep both.")
        self._banner.show_message(words.kind, words.title, f"{words.text} {kept}")

    def _cancel_old(self) -> None:
        if self._booked is not None and self._sent is not None and self._kind is not None:
            self._banner.clear()
            self._tasks.start(
                self._cancel(self._booked, self._sent, self._kind), key="move", write=True
            )
            self._follow()

    async def _cancel(self, booked: BookOutcome, form: BookingForm, kind: EventType) -> None:
        outcome = await self._moves().cancel_old(booked, self._old(), self.waiting.tell)
        await self._told(outcome, form, kind)

    def _failed(self, error: BaseException) -> bool:
        if not isinstance(error, Problem):
            return False
        self._follow()
        if isinstance(error, SlotGone):
            self.slots.read_without(self.slots.start)
        elif isinstance(error, FieldRefused):
            self.ui.details_toggle.setChecked(True)
            self.form.show_faults([Fault(error.field, error.said or error.title)], focus=True)
        ways = Ways(self._take, self.meeting_wanted.emit, self._move, self.sign_in_wanted.emit)
        tell_trouble(self._banner, error, self._clock().zone.name, ways)
        return True

    def _take(self, start: datetime) -> None:
        self._banner.clear()
        self.slots.choose(start)
