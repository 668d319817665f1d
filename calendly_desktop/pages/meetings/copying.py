"""Copying links of a meeting: for its one invitee, for a chosen one, or leading to the choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.domain.meetings import active_invitees, amount
from calendly_desktop.domain.problems import Problem
from calendly_desktop.toolkit.buttons import CopyButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.pages.meetings.browser import MeetingBrowser
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.viewmodels.meetings import Clock


class Copying(QObject):
    """Puts links on the clipboard for one page, and says so."""

    def __init__(
        self, events: EventsStore, page: MeetingBrowser, clock: Callable[[], Clock]
    ) -> None:
        super().__init__(page)
        self._events = events
        self._page = page
        self._clock = clock

    def copy(self, kind: str, found: Found, query: str) -> None:
        """Copy a link of the meeting's one invitee, or lead to the choice among many."""
        coming = active_invitees(found.invitees or ())
        if found.invitees is None:
            reading = self._read_and_copy(kind, found.event, query)
            self._page.tasks.start(reading, key="copy")
        elif found.is_about and found.invitee is not None:
            self._put(kind, found.event, found.invitee)
        elif coming:
            self._page.detail.focus_links()
            self._page.toast.emit(
                self.tr("{0}: choose whose link to copy").format(amount(len(coming), "invitee"))
            )

    def copy_for(self, kind: str, found: Found, invitee_uri: str, button: object) -> None:
        """Copy a link of one invitee, whose button then shows a check mark."""
        invitee = next((each for each in found.invitees or () if each.uri == invitee_uri), None)
        if invitee is None:
            return
        if self._put(kind, found.event, invitee) and isinstance(button, CopyButton):
            button.show_copied()

    def _put(self, kind: str, event: ScheduledEvent, invitee: Invitee) -> bool:
        from calendly_desktop.toolkit.clipboard import copy
        from calendly_desktop.viewmodels.meeting_copy import copied, said

        try:
            content = copied(kind, invitee, event, self._clock())
        except Problem as problem:
            self._page.show_problem(problem)
            return False
        copy(content.plain, html=content.html or None, rtf=content.rtf or None)
        self._page.list.show_copied(kind, event.uri)
        self._page.toast.emit(said(kind, invitee))
        return True

    async def _read_and_copy(self, kind: str, event: ScheduledEvent, query: str) -> None:
        await self._events.read_invitees(event)
        found = self._events.found(event.uri, query)
        if found is not None:
            self.copy(kind, found, query)
