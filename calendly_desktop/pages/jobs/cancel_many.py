"""The sick-day assistant: choose meetings, give one reason, confirm once, see each result."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, Signal

from calendly_desktop.domain.many_meetings import Asker
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.as_whom import name_account
from calendly_desktop.pages.jobs.choosing import ChooseMeetings, What
from calendly_desktop.pages.jobs.confirming import ConfirmMany
from calendly_desktop.pages.jobs.reading import read_people
from calendly_desktop.pages.jobs.steps import Steps
from calendly_desktop.pages.jobs.view import JobView
from calendly_desktop.store.event_search import Filters, Wanted
from calendly_desktop.store.event_views import VIEWS
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.cancel_choice import job_rows, job_title

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meeting_cells import Clock

DRAFT = "cancel_many"
AT_ONCE = 100  # rows made before the window gets its turn


class CancelManyWindow(ToolWindow):
    """Three steps in one window. numbers: meetings chosen in the list; wanted: that list.

    message_wanted: numbers of canceled meetings whose invitees are to be written to.
    """

    NAME: ClassVar[str] = "cancel_many"
    HELP: ClassVar[str] = "cancel-safely"

    message_wanted = Signal(object)

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        numbers: Sequence[int],
        wanted: Wanted,
    ) -> None:
        super().__init__(parent, "", width=960, height=680)
        self.setWindowTitle(self.tr("Cancel several meetings"))
        self._services = services
        self._clock = clock
        self._numbers = list(numbers)
        self._scope = wanted.scope
        self._shows_read = False
        self._agreed: list[Found] = []  # what the confirmation names, whatever is read meanwhile
        self.steps = Steps(self.body)
        self.choose = ChooseMeetings(len(self._numbers), clock(), self.steps)
        self.confirming = ConfirmMany(self.steps)
        self.view: JobView | None = None
        for step in (self.choose, self.confirming):
            self.steps.add(step, step.ui.foot)
        self._soon = Soon(self.tasks, self._show_again)
        self._connect()

    def load(self) -> None:
        """Show what is known, then what Calendly says now, then who is affected."""
        if self.steps.current() is not self.choose:
            return
        self.choose.offer_scopes(self._services.events.scopes(), self._scope)
        if not self.choose.reason():
            self.tasks.start(self._take_draft(), key="draft")
        self._read()
        first = self.choose.ui.reason if self._numbers else self.choose.ui.host
        first.setFocus()

    async def aclose(self) -> None:
        """Keep the reason, and follow nothing any more; a job that was begun goes on."""
        self._services.events.changed.remove(self._soon)
        self._services.connection.changed.remove(self._follow_connection)
        if self.view is not None:
            self.view.close_view()
        if self.choose.is_unkept:
            await self._keep_draft()
        await super().aclose()

    def _connect(self) -> None:
        services = self._services
        self.choose.wanted.connect(self._read)
        self.choose.typed.connect(self._keep_typed)
        self.choose.continued.connect(self._confirm)
        self.choose.ui.close_button.clicked.connect(self.reject)
        self.confirming.went_back.connect(self._go_back)
        self.confirming.confirmed.connect(self._begin)
        services.events.changed.append(self._soon)
        services.connection.changed.append(self._follow_connection)
        self._follow_connection()

    # -- what to cancel --------------------------------------------------------------------

    def _read(self) -> None:
        self._shows_read = False
        self._scope = self.choose.what.scope
        self.choose.ui.states.show_panel().show_loading()
        self.tasks.cancel("people")
        self.tasks.start(self._load(self.choose.what), key="load")

    async def _load(self, what: What) -> None:
        await self._show(what)
        if what.stretch is not None:
            await self._ask_calendly(what)
        self.tasks.start(self._read_people(), key="people")

    async def _ask_calendly(self, what: What) -> None:
        """Read the days from Calendly, so that no meeting is missed; then show them again."""
        assert what.stretch is not None
        self._tell(self.tr("Asking Calendly for the meetings of these days…"))
        try:
            await self._services.cancellations.read_between(
                what.scope, *what.stretch.moments(self._clock())
            )
        except Problem as problem:
            self._shows_read = True
            if self._services.connection.online:
                self.show_problem(problem)
            self._tell(self.tr("You see the meetings that this computer knows; there may be more."))
        else:
            self._tell("")
            self._shows_read = True
        await self._show(what)

    async def _show(self, what: What) -> None:
        import asyncio

        found = await self._services.events.read_rows(await self._all_numbers(what))
        self.choose.use(found, self._clock(), self._asker())
        for start in range(0, len(found), AT_ONCE):
            self.choose.learn(found[start : start + AT_ONCE])
            await asyncio.sleep(0)
        if what != self.choose.what:
            return
        self.choose.show_found(found)
        if not found and (self._shows_read or what.stretch is None):
            self._show_none()

    def _show_none(self) -> None:
        self.choose.ui.states.show_panel().show_empty(
            "calendar",
            self.tr("No meetings then"),
            self.tr("Nobody is booked on these days. Choose other days or another host."),
        )

    async def _all_numbers(self, what: What) -> list[int]:
        """Return the meetings to look at, canceled ones and those that are over among them."""
        if what.stretch is None:
            return self._numbers
        since, until = what.stretch.moments(self._clock())
        filters = Filters(since=since, until=until)
        found = [
            await self._services.events.numbers(Wanted(view, what.scope, "", filters))
            for view in VIEWS
        ]
        return sorted(number for some in found for number in some)

    async def _read_people(self) -> None:
        events = self._services.events
        unknown = [each.event for each in self.choose.found if self._is_open(each)]
        await read_people(events, unknown, self._tell)
        await self._show_again()

    def _is_open(self, found: Found) -> bool:
        unknown = found.invitees is None or self._services.events.needs_invitees(found.event)
        return unknown and found.event.end_time > self._clock().now

    async def _show_again(self) -> None:
        if self.steps.current() is self.choose:
            await self._show(self.choose.what)

    def _asker(self) -> Asker:
        account = self._services.account.account
        if account is None:
            return Asker("", False)
        return Asker(account.user.uri, account.is_admin)

    def _tell(self, words: str) -> None:
        if words:
            self.choose.ui.partial.show_partial(words)
        else:
            self.choose.ui.partial.hide()

    def _follow_connection(self) -> None:
        reason = self._services.connection.change_reason()
        self.choose.show_offline(reason)
        self.confirming.show_offline(reason)

    # -- the reason ------------------------------------------------------------------------

    async def _take_draft(self) -> None:
        known = await self._services.drafts.known(DRAFT)
        reason = str(known.get("reason", ""))
        if reason and not self.choose.reason():
            self.choose.ui.reason.setPlainText(reason)
            self.choose.ui.reason.selectAll()

    def _keep_typed(self) -> None:
        self.tasks.start(self._keep_draft(), key="keep")

    async def _keep_draft(self) -> None:
        if self.view is not None and self.steps.current() is self.view:
            return  # the reason is the job's now
        reason = self.choose.ui.reason.toPlainText()
        if reason.strip():
            await self._services.drafts.keep(DRAFT, {"reason": reason})
        else:
            await self._services.drafts.drop(DRAFT)

    # -- doing it --------------------------------------------------------------------------

    def _confirm(self) -> None:
        self._agreed = self.choose.chosen()
        self.confirming.show_choice(
            self._agreed,
            self.choose.reason(),
            self._services.writes.who,
            self._clock(),
            round(self._services.undo_seconds()),
        )
        words = self.tr("You cancel as {0}.")
        name_account(self.confirming.ui.account, self._services, words)
        self.confirming.show_offline(self._services.connection.change_reason())
        self.steps.show_step(self.confirming)
        self.confirming.ui.back.setFocus()

    def _go_back(self) -> None:
        self.steps.show_step(self.choose)
        self.choose.ui.go_on.setFocus()
        self._soon()

    def _begin(self) -> None:
        self.confirming.ui.confirm.setEnabled(False)
        creating = self._create(self._agreed, self.choose.reason())
        self.tasks.start(creating, key="begin", write=True, on_error=self._not_begun)

    def _not_begun(self, error: BaseException) -> bool:
        self.confirming.ui.confirm.setEnabled(True)
        return False

    async def _create(self, found: Sequence[Found], reason: str) -> None:
        import asyncio

        services, loop = self._services, asyncio.get_running_loop()
        known = await self._known_now(found)
        rows = await loop.run_in_executor(None, lambda: job_rows(known, reason))
        job = await services.jobs.create("cancel", job_title(len(rows)), rows)
        services.job_runs.start(job.id, seconds=services.undo_seconds())
        self._job_view().show_job(job.id, focus=True)
        await services.drafts.drop(DRAFT)

    async def _known_now(self, found: Sequence[Found]) -> list[Found]:
        """Return the meetings with whom they affect, for afterwards Calendly tells it no more."""
        events = self._services.events
        unread = [each.event for each in found if self._is_open(each)]
        await read_people(events, unread, self.confirming.show_progress)
        known = await events.read_rows([each.id for each in found])
        return known or list(found)

    def _job_view(self) -> JobView:
        if self.view is None:
            self.view = JobView(self._services, self.tasks, self._clock, self.steps)
            self.view.failed.connect(self.show_problem)
            self.view.close_wanted.connect(self.reject)
            self.view.undone.connect(self._back_to_choice)
            self.view.message_wanted.connect(self.message_wanted)
            self.view.meeting_wanted.connect(self.meeting_wanted)
            self.steps.add(self.view, self.view.ui.foot)
        self.steps.show_step(self.view)
        return self.view

    def _back_to_choice(self) -> None:
        """After Undo: everything is as it was, the reason too."""
        self._go_back()
        self._keep_typed()
        self.toaster.show(self.tr("Undone; nothing was sent."))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter goes on from the choice; the confirmation wants a button, Esc goes back."""
        if event.key() == Qt.Key.Key_Escape and self.steps.current() is self.confirming:
            self._go_back()
            return
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self.steps.current() is self.choose:
                self.choose.ui.go_on.click()
            return
        super().keyPressEvent(event)
