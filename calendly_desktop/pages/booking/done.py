"""What is shown once a meeting is booked: when, for whom, its links, and what comes next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from calendly_desktop.domain.meetings import invitee_name
from calendly_desktop.domain.message_formats import NoLink
from calendly_desktop.forms.ui_booking_done import Ui_BookingDone
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.viewmodels.meeting_copy import copied

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.store.bookings import BookOutcome
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meeting_words import Words
    from calendly_desktop.viewmodels.meetings import Clock


def copy_link(kind: str, invitee: Invitee, event: ScheduledEvent, clock: Clock) -> None:
    """Put a reschedule or cancel link on the clipboard. Raises NoLink."""
    content = copied(kind, invitee, event, clock)
    copy(content.plain, html=content.html or None, rtf=content.rtf or None)


class DonePanel(QWidget):
    """Says what was booked. meeting_wanted: the URI of the meeting to show in the list."""

    meeting_wanted = Signal(str)
    another_wanted = Signal()
    close_wanted = Signal()
    failed = Signal(object)

    def __init__(
        self,
        events: EventsStore,
        tasks: TaskScope,
        clock: Callable[[], Clock],
        parent: QWidget | None = None,
        *,
        offers_another: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("booking_done")
        self._events = events
        self._tasks = tasks
        self._clock = clock
        self._invitee: Invitee | None = None
        self._event: ScheduledEvent | None = None
        self.ui = Ui_BookingDone()
        self.ui.setupUi(self)
        ui = self.ui
        self._icon = IconLabel("success", self, tone="success", size=32)
        ui.booked_layout.insertWidget(1, self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        secondary(ui.booked_text)
        ui.show_meeting.clicked.connect(self._show_meeting)
        ui.copy_reschedule.clicked.connect(lambda: self._copy("reschedule"))
        ui.copy_cancel.clicked.connect(lambda: self._copy("cancel"))
        ui.another.clicked.connect(self.another_wanted)
        ui.done.clicked.connect(self.close_wanted)
        ui.another.setVisible(offers_another)

    def show_booked(self, outcome: BookOutcome, words: Words) -> None:
        """Show a booking that was made."""
        ui = self.ui
        self._invitee, self._event = outcome.invitee, outcome.event
        ui.booked_title.setText(words.title)
        ui.booked_text.setText(words.text)
        has_links = self._invitee is not None and self._event is not None
        ui.show_meeting.setVisible(self._event is not None)
        for button, what in (
            (ui.copy_reschedule, self.tr("Copy reschedule link for {0}")),
            (ui.copy_cancel, self.tr("Copy cancel link for {0}")),
        ):
            button.setVisible(has_links)
            if self._invitee is not None:
                button.setAccessibleName(what.format(invitee_name(self._invitee)))
        first: QPushButton = ui.show_meeting if self._event is not None else ui.done
        for each in (ui.show_meeting, ui.done):
            set_role(each, "primary" if each is first else "")
        first.setFocus()
        announce(self, f"{words.title}. {words.text}")

    def _show_meeting(self) -> None:
        if self._event is not None:
            self.meeting_wanted.emit(self._event.uri)

    def _copy(self, kind: str) -> None:
        if self._invitee is None or self._event is None:
            return
        try:
            copy_link(kind, self._invitee, self._event, self._clock())
        except NoLink as problem:
            self.failed.emit(problem)
            return
        button = self.ui.copy_reschedule if kind == "reschedule" else self.ui.copy_cancel
        button.show_copied()
        if kind == "reschedule":
            self._tasks.start(self._events.note_asked([self._invitee.uri]), key="asked")
