"""Copying around meetings: links, messages, addresses; for one invitee or for a selection."""

from __future__ import annotations

import time
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.domain.meetings import active_invitees, amount
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.meetings.email_button import TEMPLATE
from calendly_desktop.toolkit.buttons import CopyButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.message_formats import CopyContent
    from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent
    from calendly_desktop.domain.templates import Template
    from calendly_desktop.pages.meetings.browser import MeetingBrowser
    from calendly_desktop.pages.messages.memory import MessageMemory
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.viewmodels.copy_many import Gathered
    from calendly_desktop.viewmodels.meetings import Clock

AT_ONCE = 50  # meetings gathered before the window gets its turn
TELL_EVERY = 1.5  # seconds between two words on how far it is


class Copying(QObject):
    """Puts links and messages on the clipboard for one page, and says so.

    Without services there are no templates, and nothing is remembered.
    """

    def __init__(
        self,
        events: EventsStore,
        page: MeetingBrowser,
        clock: Callable[[], Clock],
        services: Services | None = None,
    ) -> None:
        super().__init__(page)
        self._events = events
        self._page = page
        self._clock = clock
        self._services = services

    @cached_property
    def memory(self) -> MessageMemory:
        """In which language each invitee is written to."""
        from calendly_desktop.pages.messages.memory import MessageMemory

        return MessageMemory(self._services.settings if self._services else None)

    def offers(self, invitee_uri: str) -> tuple[str, Sequence[Template]]:
        """Return the language of an invitee of the current meeting, and all templates."""
        templates = self._services.templates.all() if self._services is not None else []
        event_uri = invitee_uri.rpartition("/invitees/")[0]
        found = self._events.found(event_uri) if event_uri else None
        people = found.invitees or () if found is not None else ()
        invitee = next((each for each in people if each.uri == invitee_uri), None)
        if found is None or invitee is None:
            return self.memory.language_for("", None), templates
        return self._language(invitee, found.event), templates

    def copy(self, kind: str, found: Found, query: str) -> None:
        """Copy something of a meeting: for its one invitee, or lead to the choice among many.

        Kinds: reschedule, cancel, both, join, email, details.
        """
        coming = active_invitees(found.invitees or ())
        if kind == "join":
            self._put_meeting(kind, found)
        elif found.invitees is None:
            reading = self._read_and_copy(kind, found.event, query)
            self._page.tasks.start(reading, key="copy")
        elif kind == "details":
            self._put_meeting(kind, found)
        elif found.is_about and found.invitee is not None:
            self._put(kind, found.event, found.invitee)
        elif kind == "email":
            self._page.tasks.start(self._copy_gathered(kind, [found]), key="copy")
        elif coming:
            self._page.room.put_detail_first()
            self._page.detail.focus_links()
            self._page.toast.emit(
                self.tr("{0}: choose whose link to copy").format(amount(len(coming), "invitee"))
            )
        else:
            self._page.toast.emit(self.tr("Nobody is booked: there is no link to copy"))

    def copy_for(self, kind: str, found: Found, invitee_uri: str, button: object) -> None:
        """Copy a link or a message for one invitee, whose button then shows a check mark.

        Kinds: reschedule, cancel, both, email, and "template:<id>" for a finished message.
        """
        invitee = next((each for each in found.invitees or () if each.uri == invitee_uri), None)
        if invitee is None:
            return
        if kind.startswith(TEMPLATE):
            writing = self._copy_message(kind.removeprefix(TEMPLATE), found.event, invitee)
            self._page.tasks.start(writing, key="copy")
        elif self._put(kind, found.event, invitee) and isinstance(button, CopyButton):
            button.show_copied()

    async def copy_many(self, kind: str, numbers: Sequence[int]) -> None:
        """Copy something of several meetings, each invitee with their own link.

        Invitees that are not known yet are read first; what is left out is said.
        """
        meetings: Sequence[Found] = await self._events.read_rows(numbers)
        if kind != "join":
            meetings = await self._with_invitees(meetings)
        await self._copy_gathered(kind, meetings)

    # -- one -------------------------------------------------------------------------------

    def _put(self, kind: str, event: ScheduledEvent, invitee: Invitee) -> bool:
        from calendly_desktop.viewmodels.meeting_copy import ASKING, copied, said, warning_after

        language = self._language(invitee, event)
        try:
            self._put_content(copied(kind, invitee, event, self._clock(), language))
        except Problem as problem:
            self._page.show_problem(problem)
            return False
        self._page.list.show_copied(kind, event.uri)
        event_type = self._events.known_event_type(event.event_type)
        self._tell(said(kind, invitee), warning_after(kind, event, event_type))
        asked = [invitee.uri] if kind in ASKING else []
        if asked or event_type is None:
            after = self._after_copy(kind, event, invitee, asked)
            self._page.tasks.start(after, on_error=_is_quiet)
        return True

    async def _after_copy(
        self, kind: str, event: ScheduledEvent, invitee: Invitee, asked: Sequence[str]
    ) -> None:
        """Note that the link left, and warn of what was not known when it was copied."""
        from calendly_desktop.viewmodels.meeting_copy import said, warning_after

        await self._events.note_asked(asked)
        if self._events.known_event_type(event.event_type) is not None:
            return
        event_type = await self._events.event_type(event.event_type)
        if event_type is not None and (warning := warning_after(kind, event, event_type)):
            self._tell(said(kind, invitee), warning)

    async def _copy_message(
        self, template_id: str, event: ScheduledEvent, invitee: Invitee
    ) -> None:
        """Copy a finished message for one invitee."""
        from calendly_desktop.viewmodels.message_fill import (
            Addressee,
            compose,
            notes_for,
            said_message,
            values_for,
        )

        services = self._services
        template = services.templates.get(template_id) if services is not None else None
        if template is None or services is None:
            return
        who = Addressee(event, invitee, await self._learn_type(event))
        clock, language = self._clock(), template.language
        account = services.account.account
        sender = account.user.name if account is not None else ""
        message = compose(template, values_for(who, language, clock, sender))
        if message.why_not:
            raise Problem(self.tr("The message cannot be copied"), message.why_not)
        self._put_content(message.content)
        self.memory.note(invitee.email, language, template.about)
        self._tell(said_message(template, who, clock), " ".join(notes_for(who, message, clock)))
        if message.asks:
            await self._events.note_asked([invitee.uri])

    def _put_meeting(self, kind: str, found: Found) -> None:
        from calendly_desktop.viewmodels.meeting_copy import copied_meeting, said_meeting

        try:
            self._put_content(copied_meeting(kind, found, self._clock()))
        except Problem as problem:
            self._page.show_problem(problem)
        else:
            self._tell(said_meeting(kind, found))

    async def _read_and_copy(self, kind: str, event: ScheduledEvent, query: str) -> None:
        await self._events.read_invitees(event)
        found = self._events.found(event.uri, query)
        if found is not None and found.invitees is not None:
            self.copy(kind, found, query)

    # -- many ------------------------------------------------------------------------------

    async def _copy_gathered(self, kind: str, meetings: Sequence[Found]) -> None:
        import asyncio

        from calendly_desktop.viewmodels.copy_many import gather, joined, said_many
        from calendly_desktop.viewmodels.meeting_copy import ASKING

        clock = self._clock()
        parts: list[Gathered] = []
        for start in range(0, len(meetings), AT_ONCE):
            parts.append(gather(kind, meetings[start : start + AT_ONCE], clock, self._language))
            await asyncio.sleep(0)
        whole = joined(parts, kind)
        if whole.total:
            loop = asyncio.get_running_loop()
            self._put_content(await loop.run_in_executor(None, lambda: whole.content))
        self._tell(said_many(kind, whole))
        if kind in ASKING and whole.invitees:
            await self._events.note_asked(whole.invitees)

    async def _with_invitees(self, meetings: Sequence[Found]) -> Sequence[Found]:
        """Return the meetings with their invitees; what could not be read is left out and said."""
        from calendly_desktop.pages.messages.reading import with_invitees

        stopped: list[bool] = []
        told = time.monotonic()
        told_once = False

        def tell(done: int, total: int) -> bool:
            nonlocal told, told_once
            if time.monotonic() - told > TELL_EVERY:
                told, told_once = time.monotonic(), True
                self._tell_progress(done, total, stopped)
            return not stopped

        try:
            meetings = await with_invitees(self._events, meetings, tell)
        except Problem as problem:
            self._page.show_problem(problem)
            return await self._events.read_rows([each.id for each in meetings])
        finally:
            if told_once and self._page.banner.kind() == "info":
                self._page.banner.clear()
        return meetings

    def _tell_progress(self, done: int, total: int, stopped: list[bool]) -> None:
        read = self.tr("{0} read. It is copied when all are read, or when you stop.")
        self._page.banner.show_message(
            "info",
            self.tr("Reading the invitees of {0}").format(amount(total, "meeting")),
            read.format(f"{done:,}"),
            actions=[(self.tr("Stop and copy"), lambda: stopped.append(True))],
            closable=False,
        )

    # -- private ---------------------------------------------------------------------------

    async def _learn_type(self, event: ScheduledEvent) -> EventType | None:
        """Return the event type; without it there is no link to book again, and no more."""
        try:
            return await self._events.event_type(event.event_type)
        except Problem:
            return None

    def _language(self, invitee: Invitee, event: ScheduledEvent) -> str:
        event_type = self._events.known_event_type(event.event_type)
        return self.memory.language_for(invitee.email, event_type)

    def _put_content(self, content: CopyContent) -> None:
        from calendly_desktop.toolkit.clipboard import copy

        copy(content.plain, html=content.html or None, rtf=content.rtf or None)

    def _tell(self, text: str, warning: str = "") -> None:
        self._page.toast.emit(f"{text}. {warning}" if warning else text)


def _is_quiet(error: BaseException) -> bool:
    """What comes after the copy is a courtesy: the link itself is on the clipboard."""
    return isinstance(error, Problem)
