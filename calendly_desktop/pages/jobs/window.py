"""A bulk job in a window of its own; the job goes on when the window is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from calendly_desktop.forms.ui_job_window import Ui_JobWindow
from calendly_desktop.pages.jobs.steps import Steps
from calendly_desktop.pages.jobs.view import JobView
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.job_words import job_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.meeting_cells import Clock

MOST_OFFERED = 50  # bulk changes; the journal has the lines of all


class JobWindow(ToolWindow):
    """Shows one bulk job, and lets others be chosen. number: 0 for the newest."""

    NAME: ClassVar[str] = "job"
    HELP: ClassVar[str] = "cancel-safely"

    message_wanted = Signal(object)

    def __init__(
        self, services: Services, parent: QWidget, clock: Callable[[], Clock], number: int = 0
    ) -> None:
        super().__init__(parent, "")
        self.setWindowTitle(self.tr("Bulk changes"))
        self._services = services
        self._clock = clock
        self._number = number
        page = QWidget(self.body)
        self.ui = Ui_JobWindow()
        self.ui.setupUi(page)
        self.view = JobView(services, self.tasks, clock, page)
        self.ui.view_layout.addWidget(self.view)
        Steps(self.body).add(page, self.view.ui.foot)
        self.view.message_wanted.connect(self.message_wanted)
        self.view.meeting_wanted.connect(self.meeting_wanted)
        self.view.shown.connect(self._follow_view)
        self.ui.jobs.activated.connect(self._choose)
        self.view.close_wanted.connect(self.reject)
        self.view.failed.connect(self.show_problem)

    def load(self) -> None:
        """Read which jobs there are, and show the one that is wanted."""
        self.tasks.start(self._load(), key="load")

    async def aclose(self) -> None:
        """Follow the job no longer; it goes on."""
        self.view.close_view()
        await super().aclose()

    async def _load(self) -> None:
        jobs = (await self._services.jobs.jobs())[:MOST_OFFERED]
        box, clock = self.ui.jobs, self._clock()
        box.clear()
        for job in jobs:
            box.addItem(job_line(job, clock), job.id)
        make_selected_chosen(box)
        self._number = self._number or (jobs[0].id if jobs else 0)
        self.ui.choice.setVisible(bool(jobs))
        self.view.ui.foot_place.setVisible(bool(jobs))
        if not self._number:
            self.view.ui.job_title.setText(self.tr("Bulk changes"))
            for part in (self.view.ui.progress, self.view.ui.progress_note):
                part.hide()
            self.view.ui.states.show_panel().show_empty(
                "history",
                self.tr("No bulk changes yet"),
                self.tr(
                    "When you cancel several meetings at once or mark several no-shows, the "
                    "result of each is kept here."
                ),
            )
            return
        box.setCurrentIndex(max(0, box.findData(self._number)))
        self.view.show_job(self._number)

    def _choose(self, place: int) -> None:
        self._number = int(self.ui.jobs.itemData(place))
        self.view.show_job(self._number)

    def _follow_view(self) -> None:
        """Name the job that is shown: trying again makes another one."""
        job = self.view.job
        if job is None:
            return
        self.setWindowTitle(self.tr("Bulk change: {0}").format(job.title))
        box, words = self.ui.jobs, job_line(job, self._clock())
        place = box.findData(job.id)
        if place < 0:
            box.insertItem(0, words, job.id)
            place = 0
        elif box.itemText(place) != words:
            box.setItemText(place, words)
        box.setCurrentIndex(place)
        self._number = job.id
