"""The parts of the Meetings tab that act: copying, canceling, no-show marks, other windows."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from shiboken6 import isValid

from calendly_desktop.pages.meetings.finding import MeetingFinder
from calendly_desktop.pages.meetings.side import fill

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.contacts.beside import ContactsBeside
    from calendly_desktop.pages.jobs.marking import Marking
    from calendly_desktop.pages.meetings.canceling import Canceling
    from calendly_desktop.pages.meetings.copying import Copying
    from calendly_desktop.pages.meetings.tools import MeetingTools
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.cancellations import Cancellations
    from calendly_desktop.store.connection import Connection
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.store.sync import Sync
    from calendly_desktop.system.settings import Settings


class MeetingParts(MeetingFinder):
    """The page with what acts on meetings; each part is built when it is first asked for."""

    def __init__(
        self,
        events: EventsStore,
        sync: Callable[[], Sync],
        *,
        cancellations: Callable[[], Cancellations],
        connection: Connection | None = None,
        settings: Settings | None = None,
        undo_seconds: Callable[[], float] | None = None,
        services: Services | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(events, sync, connection=connection, settings=settings, parent=parent)
        self._cancellations = cancellations
        self._undo_seconds = undo_seconds
        self._services = services

    @cached_property
    def canceling(self) -> Canceling:
        """What cancels meetings, with the bar of those that can still be undone."""
        from calendly_desktop.pages.meetings.canceling import Canceling
        from calendly_desktop.pages.meetings.undo import UNDO_SECONDS

        canceling = Canceling(
            self._events,
            self,
            self._cancellations,
            seconds=self._undo_seconds or (lambda: UNDO_SECONDS),
            connection=self._connection,
            services=self._services,
        )
        fill(self.ui.undo_place, canceling.bar)
        return canceling

    @cached_property
    def copying(self) -> Copying:
        """What puts links, addresses and messages on the clipboard."""
        from calendly_desktop.pages.meetings.copying import Copying

        return Copying(self._events, self, self.clock, self._services)

    @cached_property
    def contacts(self) -> ContactsBeside | None:
        """What shows a contact beside an invitee; None for a page without services."""
        from calendly_desktop.pages.contacts.beside import ContactsBeside

        return ContactsBeside(self._services, self.tasks) if self._services is not None else None

    @cached_property
    def tools(self) -> MeetingTools:
        """What opens the windows of the tab."""
        from calendly_desktop.pages.meetings.tools import MeetingTools

        assert self._services is not None, "a page without services has no windows"
        tools = MeetingTools(self._services, self, self.clock)
        tools.meeting_wanted.connect(self.show_meeting)
        tools.sign_in_wanted.connect(self.sign_in_wanted)
        return tools

    @cached_property
    def marking(self) -> Marking:
        """What marks a single invitee as a no-show, with a note to undo it."""
        from calendly_desktop.pages.jobs.marking import Marking

        assert self._services is not None, "a page without services marks nobody"
        marking = Marking(self._services, self)
        marking.told.connect(self._tell_marked)
        marking.failed.connect(self.show_problem)
        return marking

    def unfinished(self) -> str:
        """Say what closing now would drop: cancellations, and what other windows hold."""
        found = [self.canceling.unfinished()]
        if "tools" in self.__dict__:
            found.append(self.tools.unfinished())
        return " ".join(filter(None, found))

    async def close_parts(self) -> None:
        """Close the other windows; what is being written is finished."""
        if "tools" in self.__dict__:
            await self.tools.aclose()
        if "marking" in self.__dict__:
            await self.marking.aclose()

    def _tell_marked(self, text: str, undo: Callable[[], None] | None) -> None:
        def take_back() -> None:
            if undo is not None and isValid(self):  # the note outlives a page that is closed
                undo()

        self.offer.emit(text, self.tr("Undo"), take_back if undo is not None else None)
