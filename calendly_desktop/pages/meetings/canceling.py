"""Canceling a meeting from the question to the outcome: asked, undone or sent once, told."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.as_whom import name_account
from calendly_desktop.pages.meetings.cancel_dialog import CancelDialog
from calendly_desktop.pages.meetings.undo import UNDO_SECONDS, UndoBar
from calendly_desktop.toolkit.dialogs import run_dialog
from calendly_desktop.viewmodels.meeting_words import cancel_words, title_with_people

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.cancellations import Cancellations
    from calendly_desktop.store.connection import Connection
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.store.events import EventsStore
    from calendly_desktop.toolkit.page import Page
    from calendly_desktop.viewmodels.meetings import Clock


class Canceling(QObject):
    """Cancels for one page; a reason that was typed is kept until the meeting is canceled.

    open_cancellations: asked when the first meeting is to be canceled, for it opens the journal.
    seconds: for how long a cancellation can be undone. `changed` tells that a meeting may look
    different now.
    """

    changed = Signal()

    def __init__(
        self,
        events: EventsStore,
        page: Page,
        open_cancellations: Callable[[], Cancellations],
        *,
        seconds: Callable[[], float] = lambda: UNDO_SECONDS,
        connection: Connection | None = None,
        services: Services | None = None,
    ) -> None:
        super().__init__(page)
        self.bar = UndoBar(page, seconds=seconds)
        self._events = events
        self._page = page
        self._open_cancellations = open_cancellations
        self._connection = connection
        self._services = services
        self._reasons: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._asks: dict[str, tuple[Found, Clock]] = {}
        self.bar.due.connect(self._send)
        self.bar.undone.connect(self._undone)

    @cached_property
    def _cancellations(self) -> Cancellations:
        return self._open_cancellations()

    def ask(self, found: Found, clock: Clock) -> None:
        """Ask for a reason, telling whom it affects; then give time to undo."""
        uri = found.event.uri
        if self.bar.waits(uri) or self._page.tasks.is_busy(f"cancel:{uri}"):
            self._page.toast.emit(self.tr("This meeting is already about to be canceled."))
            return
        if self._connection is not None and (reason := self._connection.change_reason()):
            title = self.tr("Meetings cannot be canceled now")
            self._page.banner.show_message("warning", title, reason)
            return
        self._names[uri] = title_with_people(found.event, found)
        self._asks[uri] = (found, clock)
        self._page.tasks.start(self._ask(found, clock), key="ask")

    def undo_last(self) -> None:
        """Keep the meeting that was to be canceled last."""
        self.bar.undo_last()

    def unfinished(self) -> str:
        """Return which meetings would not be canceled if the window closed now."""
        waiting = [self._names[uri] for uri in self._names if self.bar.waits(uri)]
        if not waiting:
            return ""
        names = "\n".join(waiting)
        return self.tr("Not canceled yet, and Calendly has not been told:\n{0}").format(names)

    def drop_all(self) -> None:
        """Forget what can still be undone: nothing is sent, and the journal says so."""
        dropped = self.bar.drop_all()
        if dropped:
            self._page.tasks.start(
                self._cancellations.drop(dropped), key="drop", write=True, on_error=_is_harmless
            )

    async def _ask(self, found: Found, clock: Clock) -> None:
        event, uri = found.event, found.event.uri
        is_stale = found.invitees is None or self._events.needs_invitees(event)
        dialog = CancelDialog(
            event,
            None if is_stale else found.invitees,
            clock,
            reason=self._reasons.get(uri, ""),
            seconds=round(self.bar.seconds),
            account=self._cancellations.who,
            parent=self._page,
        )
        if self._services is not None:
            name_account(dialog.ui.account, self._services, self.tr("You cancel as {0}."))
        if is_stale:
            self._page.tasks.start(self._read_people(dialog, event), key="impact")
        accepted = await run_dialog(dialog)
        reason = dialog.reason()
        self._page.tasks.cancel("impact")
        self._reasons[uri] = reason
        if accepted:
            await self._cancellations.intend(uri, reason, self._names[uri])
            self.bar.add(uri, reason, self._names[uri])

    async def _read_people(self, dialog: CancelDialog, event: ScheduledEvent) -> None:
        try:
            invitees = await self._events.read_invitees(event)
        except Problem as problem:
            if isValid(dialog):
                dialog.show_unread(self.tr("The names could not be read. {0}").format(problem))
            return
        if isValid(dialog):
            dialog.show_people(invitees)

    def _undone(self, uri: str, _reason: str) -> None:
        self._page.tasks.start(
            self._cancellations.undo(uri), key=f"undo:{uri}", write=True, on_error=_is_harmless
        )
        self._page.toast.emit(self.tr("{0} is kept; nothing was sent.").format(self._names[uri]))
        self.changed.emit()

    def _send(self, uri: str, _reason: str) -> None:
        self._page.tasks.start(
            self._cancel(uri),
            key=f"cancel:{uri}",
            write=True,
            on_error=lambda error: self._tell_failure(uri, error),
        )

    async def _cancel(self, uri: str) -> None:
        name = self._names[uri]
        try:
            outcome = await self._cancellations.send(
                uri, on_wait=lambda seconds, stop: self.bar.show_limit(uri, name, seconds, stop)
            )
        finally:
            self.bar.end_limit(uri)
        words = cancel_words(outcome, name)
        if outcome.state in {"canceled", "already"}:
            self._reasons.pop(uri, None)
        if words.kind == "success" and outcome.cause is None:
            self._page.toast.emit(words.title)
        else:
            self._page.banner.show_message(words.kind, words.title, words.text)
        self.changed.emit()

    def _tell_failure(self, uri: str, error: BaseException) -> bool:
        """Say that the meeting is not canceled and nothing is lost; Retry asks again."""
        if isinstance(error, Problem):
            kept = self.tr("{0} is not canceled; your reason is kept.").format(self._names[uri])
            error.message = f"{kept} {error.message}"
        found, clock = self._asks[uri]
        self._page.show_problem(error, retry=lambda: self.ask(found, clock))
        self.changed.emit()
        return True


def _is_harmless(error: BaseException) -> bool:
    """A journal that cannot be written now: the next start says that nothing was sent."""
    return isinstance(error, Problem)
