"""Meetings that start soon: said in the window in time, and outside it where that is wished."""

from __future__ import annotations

from datetime import timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from calendly_desktop.domain.meetings import place_of, safe_link
from calendly_desktop.domain.reminders import Reminders, Starting
from calendly_desktop.shell.outside import loop_runs
from calendly_desktop.shell.reminder_bar import ReminderBar, ReminderText
from calendly_desktop.viewmodels.announcements import (
    many_reminders,
    reminder_notification,
    reminder_words,
)
from calendly_desktop.viewmodels.meeting_cells import tell_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.reminders import Look, Reminder
    from calendly_desktop.shell.outside import Outside
    from calendly_desktop.store.event_views import Found, Scope
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.noticed import Noticed
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meeting_cells import Clock

PULSE = 15.0
"""Seconds between two looks at the clock: a computer that slept, or whose clock was set."""
MOST_MINUTES = 120
"""The earliest reminder, whatever the settings file says."""
SOON_AGAIN = 100  # milliseconds
SOON = "soon"
JOIN = "join"


class Reminding(QObject):
    """One timer for all meetings; it compares the wall clock, so a sleep changes nothing.

    looked: after every look at the clock. show_wanted: the URI of a meeting.
    """

    looked = Signal()
    show_wanted = Signal(str)

    def __init__(
        self,
        events: EventsStore,
        noticed: Noticed,
        outside: Outside,
        tasks: TaskScope,
        scope: Callable[[], Scope],
    ) -> None:
        super().__init__()
        self._events = events
        self._noticed = noticed
        self._outside = outside
        self._tasks = tasks
        self._scope = scope
        self._reminders = Reminders()
        self._links: dict[str, str] = {}
        self._announced: frozenset[str] = frozenset()
        self._tick = QTimer(self, singleShot=True)
        self._tick.timeout.connect(self.look)
        outside.chosen.connect(self._choose)
        outside.gone.connect(self._note_gone)

    def look(self) -> None:
        """Look at the clock: say what starts soon, take away what is over or not to be."""
        if not loop_runs():
            self._tick.start(SOON_AGAIN)
            return
        now = self._outside.now()
        minutes = self._outside.settings.values.reminder_minutes
        lead = timedelta(minutes=min(max(0, minutes), MOST_MINUTES))
        rows: list[Found] = []
        if lead:
            since = self._reminders.since(now, lead)
            rows = self._noticed.starting(
                self._scope(), since, now + lead + timedelta(seconds=PULSE + 1)
            )
        look = self._reminders.look(
            [_starting(each) for each in rows],
            now,
            lead,
            lambda meeting: self._noticed.is_still(meeting.uri, meeting.start),
        )
        self._show(look)
        self._tick.start(round(max(0.05, min(look.wait, PULSE)) * 1000))
        self.looked.emit()

    def close(self) -> None:
        """Look no more, and take all reminders away."""
        self._tick.stop()
        self._outside.chosen.disconnect(self._choose)
        self._outside.gone.disconnect(self._note_gone)
        if "_bar" in self.__dict__:
            self._bar.clear()

    # -- showing -----------------------------------------------------------------------------

    @cached_property
    def _bar(self) -> ReminderBar:
        workspace = self._outside.window.workspace
        assert workspace is not None
        bar = ReminderBar(workspace.reminder_place, workspace)
        bar.join_wanted.connect(self._join)
        bar.show_wanted.connect(self._show_meeting)
        bar.again_wanted.connect(self._remind_again)
        bar.closed.connect(self._put_away)
        return bar

    def _show(self, look: Look) -> None:
        account_zone, now = self._events.timezone, self._outside.now()
        when = tell_time(account_zone, now)
        rows = {
            reminder.meeting.uri: found
            for reminder in look.shown
            if (found := self._events.found(reminder.meeting.uri)) is not None
        }
        texts = [
            self._text(reminder, rows[reminder.meeting.uri], when)
            for reminder in look.shown
            if reminder.meeting.uri in rows
        ]
        if texts or "_bar" in self.__dict__:
            self._bar.show_all(texts, many_reminders(list(rows.values()), when))
        fresh = {each.meeting.uri for each in look.fresh} & rows.keys()
        if fresh:
            told = fresh | self._announced  # one notification for all that nobody has put away
            self._announce([row for uri, row in rows.items() if uri in told], when)
        elif self._announced and not rows.keys() & self._announced:
            self._announced = frozenset()
            self._tasks.start(self._outside.take_back(SOON), write=True)

    def _text(self, reminder: Reminder, row: Found, when: Clock) -> ReminderText:
        words = reminder_words(row, when, has_begun=reminder.has_begun)
        place = place_of(row.event.location)
        left = (reminder.meeting.start - when.now).total_seconds() / 60
        self._links[row.event.uri] = place.link
        join = place.action if place.link else ""
        return ReminderText(row.event.uri, words.title, words.text, join, left)

    def _announce(self, rows: Sequence[Found], when: Clock) -> None:
        """Tell outside the window, where that is wished and nobody looks at the window."""
        if self._outside.is_in_front:
            return
        self._outside.flash()
        values = self._outside.settings.values
        if not values.notify_reminders or self._outside.is_quiet:
            return
        words = reminder_notification(rows, when, names=values.notify_names)
        actions: list[tuple[str, str]] = []
        place = place_of(rows[0].event.location)
        if len(rows) == 1 and place.link:
            actions.append((JOIN, place.action))
        self._announced = frozenset(row.event.uri for row in rows)
        self._tasks.start(self._outside.tell(SOON, words, *actions), write=True)

    # -- what is done about it ----------------------------------------------------------------

    def _choose(self, name: str, action: str) -> None:
        """Do what was chosen at the notification."""
        if name != SOON:
            return
        first = next(iter(self._announced), "")
        only = first if len(self._announced) == 1 else ""
        self._announced = frozenset()
        if action == JOIN and only:
            self._join(only)
        else:
            self.show_wanted.emit(only)

    def _note_gone(self, name: str) -> None:
        if name == SOON:
            self._announced = frozenset()

    def _join(self, uri: str) -> None:
        address = safe_link(self._links.get(uri))
        if address:
            QDesktopServices.openUrl(QUrl(address))
        self._put_away(uri)

    def _show_meeting(self, uri: str) -> None:
        self.show_wanted.emit(uri)
        self._put_away(uri)

    def _put_away(self, uri: str) -> None:
        self._reminders.close(uri)
        self.look()

    def _remind_again(self, uri: str, minutes: int) -> None:
        moment = self._outside.now() + timedelta(minutes=minutes)
        if not minutes:
            event = self._events.event(uri)
            moment = event.start_time if event is not None else moment
        self._reminders.again(uri, moment)
        self.look()


def _starting(found: Found) -> Starting:
    return Starting(found.event.uri, found.event.start_time, found.event.end_time)
