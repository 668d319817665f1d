"""One invitee who did not come: marked at once, told in a note with Undo; no window is needed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from calendly_desktop.domain.many_meetings import Asker, why_no_mark
from calendly_desktop.domain.meetings import invitee_name
from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.no_shows import NoShows
from calendly_desktop.toolkit.tasks import TaskScope

if TYPE_CHECKING:
    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.writes import Outcome


class Marking(QObject):
    """Marks single invitees for one page. Close it with `aclose()`.

    told: what was done, in words, and what takes it back (None where nothing does).
    failed: why it was not done.
    """

    told = Signal(str, object)
    failed = Signal(object)

    def __init__(self, services: Services, parent: QObject) -> None:
        super().__init__(parent)
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self.failed)
        self._services = services

    def mark(self, invitee: str, *, mark: bool = True) -> None:
        """Mark an invitee (its URI) as a no-show, or take the mark back."""
        self.tasks.start(self.mark_one(invitee, mark=mark), key=f"no-show {invitee}", write=True)

    async def mark_one(self, invitee: str, *, mark: bool) -> None:
        """Do it and tell; the list and the detail pane follow the local copy.

        Raises Problem where it was not done.
        """
        event, person = await self._known(invitee)
        no_shows = NoShows(self._services.writes, self._services.jobs.aftermath)
        outcome: Outcome[Any]
        if mark:
            outcome = await no_shows.mark(event, person)
        else:
            outcome = await no_shows.unmark(event, person)
        self._tell(person, outcome, mark=mark)

    async def aclose(self) -> None:
        """Finish what is under way."""
        await self.tasks.aclose()

    async def _known(self, invitee: str) -> tuple[ScheduledEvent, Invitee]:
        """Return the invitee as the local copy has them; raises Problem where it may not be."""
        events, connection = self._services.events, self._services.connection
        event = events.event(invitee.partition("/invitees/")[0])
        if event is None:
            raise Problem(self.tr("This meeting is not on this computer any more"))
        if reason := connection.change_reason():
            raise Problem(self.tr("No-shows cannot be marked now"), reason)
        people = await events.read_invitees(event)
        person = next((each for each in people if each.uri == invitee), None)
        if person is None:
            raise Problem(self.tr("This invitee is not in the meeting any more"))
        account = self._services.account.account
        asker = Asker(account.user.uri, account.is_admin) if account else Asker("", False)
        if why := why_no_mark(event, person, events.now, asker):
            title = self.tr("The no-show mark of {0} cannot be changed")
            raise Problem(title.format(invitee_name(person)), f"{why}.")
        return event, person

    def _tell(self, person: Invitee, outcome: Outcome[Any], *, mark: bool) -> None:
        name = invitee_name(person)
        if not outcome.is_done:
            if isinstance(outcome.cause, Problem) and not outcome.looked:
                raise outcome.cause
            raise Problem(
                self.tr("It is not certain whether {0} is marked").format(name),
                self.tr("Calendly's answer got lost. Refresh to see how it is."),
            )
        words = self.tr("{0} is marked as a no-show") if mark else self.tr("{0} has no mark now")
        uri = person.uri
        undo = (lambda: self.mark(uri, mark=not mark)) if outcome.state == "done" else None
        told = words.format(name)
        if self._services.is_one_of_several:
            told = self.tr("{0}, by you as {1}").format(told, self._services.face.title)
        self.told.emit(told, undo)
