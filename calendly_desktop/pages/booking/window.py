"""The window that books for somebody: what, when and for whom side by side, and one button."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar

import msgspec
from PySide6.QtCore import Qt

from calendly_desktop.domain.booking import BookingForm, Fault
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_booking import Ui_Booking
from calendly_desktop.pages.as_whom import name_account
from calendly_desktop.pages.booking.columns import BookingColumns
from calendly_desktop.pages.booking.done import DonePanel
from calendly_desktop.pages.booking.draft import Draft
from calendly_desktop.pages.booking.foot import Foot
from calendly_desktop.pages.booking.form import GuestForm
from calendly_desktop.pages.booking.known import Known
from calendly_desktop.pages.booking.sending import Sending
from calendly_desktop.pages.booking.slots import SlotPicker
from calendly_desktop.pages.booking.troubles import Ways, tell_trouble
from calendly_desktop.pages.booking.types import TypePicker
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.store.booking_problems import EventTypeGone, FieldRefused, SlotGone
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.window import ToolWindow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.bookings import BookOutcome
    from calendly_desktop.viewmodels.meeting_words import Words
    from calendly_desktop.viewmodels.meetings import Clock


class BookingWindow(ToolWindow):
    """Nothing typed is lost: errors, Esc and crashes keep the draft until it is booked."""

    NAME: ClassVar[str] = "booking"
    HELP: ClassVar[str] = "booking"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        *,
        event_type: str = "",
    ) -> None:
        super().__init__(parent, "", width=1080, height=720)
        self.setWindowTitle(self.tr("Book for somebody"))
        self._services = services
        self._clock = clock
        self._asked_type = event_type
        self._restored_time: tuple[str, datetime | None] = ("", None)
        self.ui = Ui_Booking()
        self.ui.setupUi(self.body)
        self.types = TypePicker(services.links, self.ui, self.tasks, self)
        self.slots = SlotPicker(services.bookings, self.tasks, clock, self.ui.when_card)
        self.form = GuestForm(clock, services.links, self.ui.who_inside)
        self._known = Known(services.bookings.earlier, self.tasks, self.form)
        self.panel = DonePanel(services.events, self.tasks, clock, self.ui.done_step)
        self._draft = Draft(services, self.tasks, self._to_keep, self)
        self._sending = Sending(services, self.tasks, self._draft, clock, self)
        self.foot = Foot(self.ui, services, self.tasks, self._sending, self._shown, clock)
        self._dress()
        self._connect()
        self.form.zone.set_name(services.events.timezone or clock().zone.name)
        self.slots.show_zone(self.form.zone.name)
        self.foot.follow()
        self.ui.type_search.setFocus()

    def load(self) -> None:
        """Read event types, zones and the draft; and the free times again where they are shown."""
        self.types.load()
        self.form.zone.load(self.tasks)
        if not self._draft.is_read:
            self.tasks.start(self._draft.restore(), key="draft")
        else:
            self.slots.reload()

    def unfinished(self) -> str:
        """Say that a booking is on its way; a half-filled form is kept as a draft."""
        return self.tr("A meeting is being booked.") if self.tasks.is_writing() else ""

    def may_close(self) -> bool:
        """Stay open while a booking is on its way; Esc stops the wait for Calendly's limit."""
        if self.foot.waiting.stop():
            return False
        if self.tasks.is_writing():
            self.toaster.show(self.tr("The booking is being sent. This takes a moment."))
            return False
        return True

    async def aclose(self) -> None:
        """Keep the draft and end the window's work."""
        self.types.close()
        self.foot.close()
        await self._draft.keep()
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        ui.when_layout.addWidget(self.slots, 1)
        ui.who_inside_layout.addWidget(self.form)
        ui.who_inside_layout.addStretch(1)
        ui.done_layout.addWidget(self.panel)
        self.help = HelpLink("booking")
        ui.type_layout.addWidget(self.help, 0, Qt.AlignmentFlag.AlignLeading)
        secondary(ui.account)
        name_account(ui.account, self._services, self.tr("You book as {0}."))
        set_role(ui.book, "primary")
        set_role(ui.start_anew, "quiet")
        ui.look_again.hide()
        self._columns = BookingColumns(ui, self)
        first, last = self.form.ends()
        for before, after in (
            *pairwise([ui.type_search, ui.types, self.help, *self.slots.stops(), first]),
            *pairwise([last, ui.start_anew, ui.stop, ui.look_again, ui.book]),
        ):
            self.setTabOrder(before, after)

    def _connect(self) -> None:
        ui = self.ui
        self.types.chosen.connect(self._type_chosen)
        self.types.entered.connect(self.slots.focus_first)
        self.types.missing.connect(self._tell_missing)
        self.slots.chosen.connect(self._changed)
        self.slots.entered.connect(self._go_to_who)
        self.slots.gone.connect(self._tell_gone)
        self.form.changed.connect(self._changed)
        self.form.zone_changed.connect(self.slots.show_zone)
        self.form.email_typed.connect(self._known.look_up)
        self._draft.restored.connect(self._restored)
        self._draft.told.connect(self._tell_draft)
        self._sending.booked.connect(self._show_booked)
        self._sending.told.connect(self._tell)
        ui.book.clicked.connect(self._book)
        ui.start_anew.clicked.connect(self._start_anew)
        ui.look_again.clicked.connect(self._look_again)
        self.panel.meeting_wanted.connect(self.meeting_wanted)
        self.panel.another_wanted.connect(self._another)
        self.panel.close_wanted.connect(self.accept)
        self.panel.failed.connect(self.show_problem)

    # -- what is filled in -----------------------------------------------------------------

    def filled(self) -> BookingForm:
        """Return the whole form: what, when and for whom."""
        start = self.slots.start
        return msgspec.structs.replace(
            self.form.filled(),
            event_type=self.types.kind.uri if self.types.kind is not None else "",
            start=start.isoformat() if start is not None else "",
        )

    def _shown(self) -> tuple[BookingForm, EventType | None]:
        return self.filled(), self.types.kind

    def _type_chosen(self, kind: EventType) -> None:
        wanted, restored = self.slots.start, self._restored_time
        if restored[0] == kind.uri:
            wanted = restored[1]
        self._restored_time = ("", None)
        self.form.show_type(kind, two_names=self.form.two_names)
        self.slots.show_type(kind, wanted)
        self._known.learn_names(kind)
        self._changed()

    def _changed(self, *_what: object) -> None:
        self.foot.missed = ""
        self._draft.keep_soon()
        self.foot.follow()

    # -- the draft -------------------------------------------------------------------------

    def _restored(self, form: BookingForm, unclear: int) -> None:
        """Take what the draft holds, or the event type that the window was opened for."""
        self._sending.form, self._sending.unclear = form, unclear
        if form.is_begun():
            self.form.fill(form)
        wanted = self._asked_type or form.event_type
        if wanted:
            self._restored_time = (form.event_type, form.moment)
            self.types.wait_for(wanted)
        self.foot.follow()

    def _tell_missing(self) -> None:
        """Say that the event type that was asked for is not among those to book."""
        self.banner.show_message(
            "warning",
            self.tr("This event type cannot be booked"),
            self.tr("It is turned off, deleted or a poll. Choose another one."),
        )

    def _to_keep(self) -> BookingForm | None:
        """Return what the draft is to hold; None while it is not to be touched."""
        if self._sending.unclear:
            return self._sending.form
        return self.filled() if self.ui.steps.currentWidget() is self.ui.fill_step else None

    def _tell_draft(self, words: Words, offers_anew: bool) -> None:
        anew = [(self.tr("Start anew"), self._start_anew)] if offers_anew else []
        self.banner.show_message(words.kind, words.title, words.text, actions=anew)

    def _start_anew(self) -> None:
        """Empty the form; Undo in the note brings it back."""
        before, sending = self.filled(), self._sending
        sent, unclear = sending.form, sending.unclear
        self._empty()

        def undo() -> None:
            sending.form, sending.unclear = sent, unclear
            self.form.fill(before)
            self._changed()

        if before.is_begun():
            self.toaster.show(
                self.tr("The form is empty again."), action=self.tr("Undo"), on_action=undo
            )

    def _empty(self) -> None:
        self._sending.unclear = 0
        self.banner.clear()
        self.form.zone.is_chosen = False
        zone = self._services.events.timezone or self._clock().zone.name
        self.form.fill(BookingForm(timezone=zone))
        self.form.suggest("", None)
        self._changed()
        self.ui.type_search.setFocus()

    def _another(self) -> None:
        self.ui.steps.setCurrentWidget(self.ui.fill_step)
        self._empty()
        self.slots.read_without(self.slots.start)

    # -- booking ---------------------------------------------------------------------------

    def _book(self) -> None:
        form, kind = self.filled(), self.types.kind
        if not self.ui.book.isEnabled() or self.tasks.is_writing():
            return
        found = self.form.faults(form)
        self.form.show_faults(found)
        if found or kind is None:
            self._go_to(found[0])
            return
        self.banner.clear()
        self._sending.send(
            form,
            kind,
            two_names=self.form.two_names,
            on_wait=self.foot.waiting.tell,
            on_error=self._booking_failed,
        )
        self.foot.follow()

    def _go_to(self, fault: Fault) -> None:
        """Put the focus where the first fault is, and say it."""
        self.foot.missed = fault.text
        self.foot.follow()
        announce(self, fault.text, urgent=True)
        if fault.field == "event_type":
            self.ui.type_search.setFocus()
        elif fault.field == "time":
            self.slots.focus_first()
        else:
            self.form.focus_field(fault.field)

    def _show_booked(self, outcome: BookOutcome, words: Words) -> None:
        self.banner.clear()
        self.ui.steps.setCurrentWidget(self.ui.done_step)
        self.panel.show_booked(outcome, words)

    def _tell(self, words: Words) -> None:
        """Say that it is not booked, or not certain."""
        self.banner.show_message(words.kind, words.title, words.text)

    def _look_again(self) -> None:
        self._sending.look_again()
        self.foot.follow()

    def _booking_failed(self, error: BaseException) -> bool:
        """Explain why nothing was booked, at the field where there is one."""
        if not isinstance(error, Problem):
            return False
        self.foot.follow()  # a field must be enabled again to take the focus
        if isinstance(error, SlotGone):
            self.slots.read_without(self.slots.start)
        elif isinstance(error, EventTypeGone):
            self.types.load()
        elif isinstance(error, FieldRefused):
            self.form.show_faults([Fault(error.field, error.said or error.title)], focus=True)
        ways = Ways(self._take, self.meeting_wanted.emit, self._book, self.sign_in_wanted.emit)
        tell_trouble(self.banner, error, self._clock().zone.name, ways)
        return True

    def _go_to_who(self) -> None:
        ui = self.form.ui
        field = ui.email if ui.name.text().strip() else ui.name
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, start: datetime) -> None:
        self.banner.clear()
        self.slots.choose(start)

    def _tell_gone(self) -> None:
        if self._sending.unclear:
            return  # it may be gone because it is booked
        self.banner.show_message(
            "warning",
            self.tr("The time you had chosen is no longer free"),
            self.tr("Choose another one. Everything else is as it was."),
        )

    # -- Qt --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._book()
            return
        super().keyPressEvent(event)
