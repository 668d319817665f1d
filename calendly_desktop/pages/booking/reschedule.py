"""The window that moves a meeting as well as Calendly allows: link, message, or book again."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout

from calendly_desktop.api.errors import is_offline
from calendly_desktop.domain.meetings import (
    active_invitees,
    amount,
    invitee_name,
    is_group,
    round_robin_warning,
    why_not_cancel,
)
from calendly_desktop.domain.message_formats import NoLink
from calendly_desktop.domain.times import when
from calendly_desktop.forms.ui_reschedule import Ui_Reschedule
from calendly_desktop.pages.booking.again import BookAgain
from calendly_desktop.pages.booking.done import DonePanel, copy_link
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.booking_words import moved_words, when_in_words, why_not_again
from calendly_desktop.viewmodels.meeting_words import title_with_people

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.booking import BookingForm
    from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent
    from calendly_desktop.pages.meetings.tools import MeetingTools
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.store.moves import MoveOutcome
    from calendly_desktop.viewmodels.meetings import Clock

_NARROW = 700  # pixels at normal text size, below which what lies side by side is stacked


class RescheduleWindow(ToolWindow):
    """Three ways to a new time, each said honestly. invitee: the URI of whom it is about, or ""."""

    NAME: ClassVar[str] = "reschedule"
    HELP: ClassVar[str] = "rescheduling"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        tools: MeetingTools,
        number: int,
        invitee: str = "",
    ) -> None:
        super().__init__(parent, "", width=940, height=860)
        self.setWindowTitle(self.tr("Reschedule meeting"))
        self._services = services
        self._clock = clock
        self._tools = tools
        self._number = number
        self._about = invitee
        self._found: Found | None = None
        self._people: list[Invitee] = []
        self.ui = Ui_Reschedule()
        self.ui.setupUi(self.body)
        self.again = BookAgain(services, self.ui, self.tasks, self.banner, clock, self)
        self.panel = DonePanel(
            services.events, self.tasks, clock, self.ui.done_step, offers_another=False
        )
        self._dress()
        self._connect()

    def load(self) -> None:
        """Read the meeting, its invitees and its event type."""
        self.ui.again_states.show_panel().show_loading(3)
        self.tasks.start(self._load(), key="load", on_error=self._unread)

    def unfinished(self) -> str:
        """Say that a booking or a cancellation is on its way."""
        return self.tr("A meeting is being moved.") if self.tasks.is_writing() else ""

    def may_close(self) -> bool:
        """Stay open while something is on its way; Esc stops the wait for Calendly's limit."""
        if self.again.waiting.stop():
            return False
        if self.tasks.is_writing():
            self.toaster.show(self.tr("Calendly is being asked. This takes a moment."))
            return False
        return True

    async def aclose(self) -> None:
        """End the window's work."""
        self.again.close()
        await self.again.reason.keep()
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for label in (ui.meeting_when, ui.link_text, ui.message_text, ui.again_text):
            secondary(label)
        set_text_role(ui.link_warning, "warning")
        self.helps = {topic: HelpLink(topic) for topic in ("rescheduling", "round-robin")}
        for topic, after in (("rescheduling", ui.honest), ("round-robin", ui.link_warning)):
            column = ui.ways_layout if after is ui.honest else ui.link_layout
            place = column.indexOf(after) + 1
            column.insertWidget(place, self.helps[topic], 0, Qt.AlignmentFlag.AlignLeading)
        self.helps["round-robin"].hide()
        set_role(ui.copy_link, "primary")
        ui.done_layout.addWidget(self.panel)
        ui.link_warning.hide()
        ui.invitee.hide()
        for button in (ui.copy_link, ui.write):
            button.setEnabled(False)  # until the invitees are known

    def _connect(self) -> None:
        ui = self.ui
        ui.copy_link.clicked.connect(self._copy)
        ui.write.clicked.connect(self._write)
        ui.invitee.currentIndexChanged.connect(self._name_link)
        self.again.moved.connect(self._show_moved)
        self.again.meeting_wanted.connect(self.meeting_wanted)
        self.again.sign_in_wanted.connect(self.sign_in_wanted)
        self.panel.meeting_wanted.connect(self.meeting_wanted)
        self.panel.close_wanted.connect(self.accept)
        self.panel.failed.connect(self.show_problem)

    # -- reading ---------------------------------------------------------------------------

    async def _load(self) -> None:
        events = self._services.events
        known = events.rows([self._number])
        if not known:
            self._say_gone()
            return
        self._found = found = known[0]
        self._show_meeting(found.event, found)
        invitees = await events.read_invitees(found.event)
        event = events.event(found.event.uri) or found.event
        self._people = active_invitees(invitees)
        self._found = found = events.found(event.uri) or found
        kind = await events.event_type(event.event_type)
        self._show_meeting(event, found)
        self._show_link(event, kind)
        self._show_again(event, kind, found)
        await self.again.reason.restore(event.uri)

    def _unread(self, error: BaseException) -> bool:
        """Say in place of the free times that nothing could be read; the banner says why."""
        panel = self.ui.again_states.show_panel()
        if is_offline(error):
            text = self.tr("The invitees of this meeting are not kept on this computer yet.")
            panel.show_offline(self.tr("No connection"), text, self.load)
            return True
        text = self.tr("The message above says why.")
        again = (self.tr("Read again"), self.load)
        panel.show_empty("calendar", self.tr("The meeting cannot be read"), text, again)
        return False

    def _say_gone(self) -> None:
        self.ui.meeting_title.setText(self.tr("This meeting is no longer known"))
        self.ui.honest.setText(self.tr("It was removed from this computer. Refresh the list."))
        self._hide_ways()

    def _hide_ways(self) -> None:
        for card in (self.ui.link_card, self.ui.message_card, self.ui.again_card):
            card.hide()
        self.again.show_nothing()

    def _show_meeting(self, event: ScheduledEvent, found: Found) -> None:
        self.ui.meeting_title.setText(title_with_people(event, found))
        self.ui.meeting_when.setText(self._when(event))

    def _when(self, event: ScheduledEvent) -> str:
        now = self._clock()
        return when(
            event.start_time,
            event.end_time,
            now.zone,
            twenty_four=now.twenty_four,
            today=now.today,
        )

    def _show_link(self, event: ScheduledEvent, kind: EventType | None) -> None:
        ui = self.ui
        if why := why_not_cancel(event, self._clock().now):
            ui.honest.setText(self.tr("{0} It cannot be moved any more.").format(why))
            self._hide_ways()
            return
        ui.invitee.clear()
        for person in self._people:
            ui.invitee.addItem(invitee_name(person), person.uri)
        ui.invitee.setCurrentIndex(max(0, ui.invitee.findData(self._about)))
        ui.invitee.setVisible(len(self._people) > 1)
        ui.copy_link.setEnabled(bool(self._people))
        ui.write.setEnabled(bool(self._people))
        ui.link_text.setText(
            self.tr("The invitee picks the new time; Calendly keeps everything else as it is.")
        )
        warning = round_robin_warning(kind)
        ui.link_warning.setText(warning)
        ui.link_warning.setVisible(bool(warning))
        self.helps["round-robin"].setVisible(bool(warning))
        many = self.tr("A message from a template to {0}, each with their own link.")
        one = self.tr("A message from a template with the link, in the invitee’s time zone.")
        count = len(self._people)
        ui.message_text.setText(many.format(amount(count, "invitee")) if count > 1 else one)
        ui.message_title.setText(
            self.tr("Write to everybody") if count > 1 else self.tr("Write to the invitee")
        )
        self._name_link()
        if self.focusWidget() in self.helps.values():
            ui.copy_link.setFocus()  # while nothing was known, only the help could have the focus

    def _show_again(self, event: ScheduledEvent, kind: EventType | None, found: Found) -> None:
        if self.ui.again_card.isHidden():
            return
        if kind is None and (offline := self._services.connection.offline_reason()):
            self.ui.again_states.show_panel().show_offline(self.tr("No connection"), offline)
            self.again.show_nothing()
            return
        title, text = why_not_again(event, len(self._people), kind)
        if title or kind is None:
            icon = "group" if is_group(event) else "calendar"
            self.ui.again_states.show_panel().show_empty(icon, title, text)
            self.again.show_nothing()
            return
        self.again.show(event, self._people[0], kind, title_with_people(event, found))

    # -- the link and the message ----------------------------------------------------------

    def _person(self) -> Invitee | None:
        place = max(0, self.ui.invitee.currentIndex())
        return self._people[place] if place < len(self._people) else None

    def _name_link(self) -> None:
        person = self._person()
        if person is not None:
            words = self.tr("Copy reschedule link for {0}").format(invitee_name(person))
            self.ui.copy_link.setAccessibleName(words)

    def _copy(self) -> None:
        person = self._person()
        if person is None or self._found is None:
            return
        try:
            copy_link("reschedule", person, self._found.event, self._clock())
        except NoLink as problem:
            self.show_problem(problem)
            return
        self.ui.copy_link.show_copied()
        self.tasks.start(self._services.events.note_asked([person.uri]), key="asked")

    def _write(self) -> None:
        only = self._people[0].uri if len(self._people) == 1 else ""
        self._tools.message([self._number], only)

    # -- afterwards ------------------------------------------------------------------------

    def _show_moved(self, outcome: MoveOutcome, form: BookingForm, kind: EventType) -> None:
        words = moved_words(outcome, when_in_words(form, kind, self._clock()), form.whom)
        self.ui.steps.setCurrentWidget(self.ui.done_step)
        self.panel.show_booked(outcome.booked, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < theme().px(_NARROW)
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        for layout in (self.ui.easy_ways, self.ui.again_columns):
            if layout.direction() != way:
                layout.setDirection(way)
