"""Reading what the team link sheet shows: event types, teams, and colleagues one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from calendly_desktop.api.errors import SignInNeeded, is_offline
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.insight.table_window import first_sentence
from calendly_desktop.viewmodels.link_ledger import day_text

if TYPE_CHECKING:
    from calendly_desktop.api.errors import NotAllowed
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meetings import Clock


class Reading(QObject):
    """Reads for the sheet. told: how far it is, in words; ended: something came, or nothing did.

    refusal: why Calendly does not show everything. problem: why it could not be asked.
    """

    told = Signal(str)
    ended = Signal()

    def __init__(self, services: Services, tasks: TaskScope, parent: QObject) -> None:
        super().__init__(parent)
        self.refusal: NotAllowed | None = None
        self.problem: Problem | None = None
        self.is_loading = False
        self.is_reading_rest = False
        self._is_stopped = False
        self._services = services
        self._links = services.links
        self._tasks = tasks

    def load(self) -> None:
        """Read what is listed in a few requests; offline, what is remembered has to do."""
        if not self._services.connection.offline_reason():
            self.is_loading = True
            self._tasks.start(self.read(), key="load", on_error=self.failed)

    def load_rest(self) -> None:
        """Read the colleagues that are missing; it leaves clicks the right of way."""
        self._tasks.start(self._load_rest(), key="rest", on_error=self.failed)

    def stop(self) -> None:
        """Read no more colleagues after the one that is under way; what is read stays."""
        self._is_stopped = True

    def missing(self) -> list[str]:
        """Return the colleagues whose event types were not read."""
        links = self._links
        return [user.uri for user in links.colleagues() if not links.is_known(user.uri)]

    def note(self, clock: Clock) -> str:
        """Return what is missing, and why, in sentences; empty where nothing is."""
        links, parts = self._links, list[str]()
        if links.set_aside:
            words = self.tr("{0} could not be understood.")
            parts.append(words.format(amount(links.set_aside, self.tr("event type"))))
        missing = len(self.missing())
        if self.refusal is not None:
            parts.append(self.tr("Not everything is here. {0}").format(self.refusal.explanation))
        elif missing:
            words = self.tr("The event types of {0} are not read yet.")
            parts.append(words.format(amount(missing, self.tr("colleague"))))
        reason = self._services.connection.offline_reason()
        if self.problem is not None and not reason:
            reason = f"{self.problem.title}."
        if reason:
            parts.append(first_sentence(reason))
        if reason and links.as_of is not None:
            parts.append(self.tr("As of {0}.").format(day_text(links.as_of, clock)))
        return " ".join(parts)

    async def read(self, *, refresh: bool = False) -> None:
        """Read what is listed in a few requests. Raises CalendlyError."""
        self.is_loading = True
        await self._links.load(refresh=refresh)
        self.refusal, self.problem = self._links.refusal, None
        await self._links.load_teams()
        self.is_loading = False
        self.ended.emit()

    async def _load_rest(self) -> None:
        def told(done: int, total: int) -> bool:
            words = self.tr("Reading the event types of colleagues: {0} of {1} …")
            self.told.emit(words.format(f"{done:,}", f"{total:,}"))
            return not self._is_stopped

        self.is_reading_rest, self._is_stopped = True, False
        missing = self.missing()
        told(0, len(missing))
        try:
            self.refusal = await self._links.load_colleagues(missing, told)
            self.problem = None
        finally:
            self.is_reading_rest = False
        self.ended.emit()

    def failed(self, error: BaseException) -> bool:
        """Say beside the table why it may be old; what is known stays in sight."""
        self.is_loading = False
        if not isinstance(error, Problem) or isinstance(error, SignInNeeded):
            self.ended.emit()
            return False
        self.problem = error
        self.ended.emit()
        return is_offline(error) or bool(self._links.event_types)
