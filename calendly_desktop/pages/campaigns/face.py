"""What the parts of the Report view have in common: each counts anew when something changed."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar, Protocol

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.campaigns.coverage import CoverageLine
from calendly_desktop.toolkit.tasks import loop_runs
from calendly_desktop.toolkit.window import pause_after

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QPushButton

    from calendly_desktop.pages.campaigns.choices import ReportChoices
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.states import StateStack
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.toolkit.text import PlainLabel
    from calendly_desktop.viewmodels.meetings import Clock

FOLLOW = 1_000  # milliseconds between two looks at what the background has read


class CoverageParts(Protocol):
    """What the forms of all faces have."""

    coverage: QWidget
    note: PlainLabel
    read_rest: QPushButton


class Face(QWidget):
    """A part of the view. It counts when it is shown, and while it is shown it follows the copy.

    bookings_wanted: a Behind, of which the bookings are to be listed. build_wanted: a LinkToBuild.
    said: something to tell in passing. offered: the same with a button, as Page.offer.
    """

    KEY: ClassVar[str] = ""

    bookings_wanted = Signal(object)
    build_wanted = Signal(object)
    said = Signal(str)
    offered = Signal(str, str, object)

    def __init__(
        self,
        services: Services,
        tasks: TaskScope,
        choices: ReportChoices,
        clock: Callable[[], Clock],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"{self.KEY}_face")
        self.services = services
        self.tasks = tasks
        self.choices = choices
        self.clock = clock
        self.has_counted = False
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._load_again)
        choices.changed.connect(self._chosen)

    @property
    def is_behind(self) -> bool:
        """Whether something has changed that is not counted yet."""
        return self._follow.isActive() or self.tasks.is_busy(f"report {self.KEY}")

    @property
    def states(self) -> StateStack:
        """The place of what the face shows."""
        raise NotImplementedError

    async def unread(self) -> list[str]:
        """Return the meetings that may have bookings here, but whose invitees are missing."""
        chosen, frame = self.choices.chosen(), self.choices.frame()
        return await self.services.campaigns.unread(chosen.asked, frame.days, frame.zone)

    def make_coverage(self, ui: CoverageParts) -> CoverageLine:
        """Return the line that says what the numbers of this face lack."""
        line = CoverageLine(
            self.services,
            self.tasks,
            self.clock,
            *(ui.coverage, ui.note, ui.read_rest),
            self.unread,
            lambda: self.is_behind,
        )
        line.finished.connect(self.load)
        return line

    async def count(self) -> None:
        """Count from the local copy and show it. Raises Problem."""
        raise NotImplementedError

    def focus_start(self) -> None:
        """Put the keyboard where work begins."""
        raise NotImplementedError

    def close_face(self) -> None:
        """Follow nothing any longer."""
        self._follow.stop()

    def load(self) -> None:
        """Count anew; a count that still runs is given up."""
        self.tasks.start(self._load(), key=f"report {self.KEY}", on_error=self._not_shown)

    def follow(self) -> None:
        """Count again soon: what is known here has changed."""
        if not self._follow.isActive():
            self._follow.start()

    async def _load(self) -> None:
        if not self.has_counted:
            self.states.show_panel().show_loading()
        begun = time.perf_counter()
        await self.count()
        self.has_counted = True
        self._follow.setInterval(pause_after(time.perf_counter() - begun, FOLLOW))

    def _load_again(self) -> None:
        if not loop_runs():
            self._follow.start()
        elif self.isVisible() and not self.tasks.is_busy(f"report {self.KEY}"):
            self.load()

    def _chosen(self) -> None:
        if self.isVisible():
            self.load()

    def _not_shown(self, error: BaseException) -> bool:
        if isinstance(error, Problem) and not self.has_counted:
            self.states.show_panel().show_error(error, self.load)
        return False
