"""Bulk jobs in the main window: offered after a crash, told while they run, shown when asked."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from calendly_desktop.domain.jobs import progress_of
from calendly_desktop.shell.texts import job_begins_text, job_progress_text, jobs_text
from calendly_desktop.toolkit.tasks import TaskScope

if TYPE_CHECKING:
    from calendly_desktop.domain.jobs import Job
    from calendly_desktop.pages.jobs.runs import Run
    from calendly_desktop.pages.services import Services
    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.shell.notices import Notices

LEFT = "jobs"  # the message about jobs that an earlier session left behind
RUNNING = "job-run"


class JobNotices(QObject):
    """Says nothing of a job that a window shows. `changed` when `words` are others."""

    changed = Signal()
    failed = Signal(object)

    def __init__(self, services: Services, window: MainWindow) -> None:
        super().__init__()
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self.failed)
        self._services = services
        self._window = window
        self._said: object = None
        self._closed = False

    @property
    def words(self) -> str:
        """What the status bar says of the job that runs; empty when none does."""
        for run in self._services.job_runs.all():
            if run.can_be_undone:
                return job_begins_text(run.title, run.left)
            if run.progress is not None:
                return job_progress_text(run.title, run.progress)
        return ""

    def begin(self) -> None:
        """Follow the jobs of the session."""
        runs = self._services.job_runs
        runs.changed.connect(self._follow)
        runs.ended.connect(self._tell_end)
        runs.failed.connect(self._tell_failure)

    async def aclose(self) -> None:
        """Pause what runs; what can still be undone is not sent."""
        self._closed = True
        if self._services.is_open("job_runs"):
            runs = self._services.job_runs
            await runs.aclose()
            for signal, slot in (
                (runs.changed, self._follow),
                (runs.ended, self._tell_end),
                (runs.failed, self._tell_failure),
            ):
                with contextlib.suppress(RuntimeError):
                    signal.disconnect(slot)
        await self.tasks.aclose()

    def unfinished(self) -> str:
        """Say, in sentences, what closing now would interrupt; mostly nothing."""
        if not self._services.is_open("job_runs"):
            return ""
        under_way = self.tr(
            "“{title}” is under way: it pauses, and can go on when this account is opened again."
        )
        not_begun = self.tr("“{title}” has not begun; nothing was sent. It waits for you.")
        return " ".join(
            (not_begun if run.can_be_undone else under_way).format(title=run.title)
            for run in self._services.job_runs.all()
        )

    def hold(self, held: bool) -> None:
        """Let no seconds to undo run out while the window asks something."""
        if self._services.is_open("job_runs"):
            self._services.job_runs.hold(held)

    # -- what an earlier session left --------------------------------------------------------

    async def offer(self) -> None:
        """Ask what to do with bulk jobs that did not come to their end."""
        jobs, runs = self._services.jobs, self._services.job_runs
        left = [job for job in await jobs.unfinished() if runs.run_of(job.id) is None]
        notices = self._notices()
        if not left or notices is None:
            return
        totals = [await jobs.progress(job.id) for job in left]
        title, text = jobs_text(
            [(job.title, progress.left) for job, progress in zip(left, totals, strict=True)]
        )
        numbers = [job.id for job in left]
        notices.say(
            LEFT,
            "warning",
            title,
            text,
            actions=[
                (self.tr("Go on"), lambda: self._resume(numbers)),
                (self.tr("Show"), lambda: self._show(numbers[0])),
                (self.tr("Stop for good"), lambda: self._stop(numbers)),
            ],
        )

    def _resume(self, numbers: list[int]) -> None:
        self._drop(LEFT)
        for number in numbers:
            self._drop(f"job {number}")
            self._services.job_runs.start(number)

    def _stop(self, numbers: list[int]) -> None:
        self._drop(LEFT)
        self.tasks.start(self._stop_jobs(numbers), key="stop-jobs", write=True)

    async def _stop_jobs(self, numbers: list[int]) -> None:
        for number in numbers:
            await self._services.jobs.stop(number)

    def _show(self, number: int) -> None:
        """Open the window of a job."""
        from calendly_desktop.pages.meetings.page import MeetingsPage

        workspace = self._window.workspace
        if workspace is None:
            return
        workspace.show_page(MeetingsPage.NAME)
        page = workspace.pages[MeetingsPage.NAME]
        assert isinstance(page, MeetingsPage)
        page.tools.job(number)

    # -- what runs ---------------------------------------------------------------------------

    def _follow(self, _number: object) -> None:
        """Say which job runs, unless a window shows it."""
        if self._closed:
            return
        self.changed.emit()
        runs, notices = self._services.job_runs, self._notices()
        if notices is None:
            return
        for run in runs.all():
            if runs.is_watched(run.number):
                self._drop(LEFT)
        unseen = [run for run in runs.all() if not runs.is_watched(run.number)]
        said = (unseen[0].number, unseen[0].can_be_undone, unseen[0].title) if unseen else None
        if said == self._said:
            return
        self._said = said
        if unseen and unseen[0].title:
            self._say_running(notices, unseen[0])
        else:
            self._drop(RUNNING)

    def _say_running(self, notices: Notices, run: Run) -> None:
        runs, number = self._services.job_runs, run.number
        title = self.tr("“{title}” goes on")
        act = (self.tr("Pause"), lambda: runs.pause(number))
        if run.can_be_undone:
            title = self.tr("“{title}” is about to begin; nothing was sent yet")
            act = (self.tr("Undo"), lambda: runs.undo(number))
        show = (self.tr("Show"), lambda: self._show(number))
        notices.say(RUNNING, "info", title.format(title=run.title), actions=[act, show])

    def _tell_failure(self, number: int, error: object) -> None:
        """Say why a job ended before its time, unless its own window does."""
        if not self._services.job_runs.is_watched(number):
            self.failed.emit(error)

    def _tell_end(self, job: Job) -> None:
        runs, notices = self._services.job_runs, self._notices()
        if self._closed or notices is None:
            return
        self.changed.emit()
        if runs.is_watched(job.id):
            self._drop(f"job {job.id}")
        else:
            self.tasks.start(self._say_end(job, notices), key=f"end {job.id}")

    async def _say_end(self, job: Job, notices: Notices) -> None:
        rows = await self._services.jobs.rows(job.id)
        progress = progress_of(row.state for row in rows)
        name, show = f"job {job.id}", (self.tr("Show"), lambda: self._show(job.id))
        if job.state == "paused":
            notices.say(
                name,
                "warning",
                self.tr("“{title}” is paused").format(title=job.title),
                job.words,
                actions=[(self.tr("Go on"), lambda: self._resume([job.id])), show],
            )
        elif job.state == "done" and progress.done < progress.total:
            count = progress.total - progress.done
            text = self.tr("{count} of {total} were not done, or it is not certain.")
            notices.say(
                name,
                "warning",
                self.tr("“{title}” is over").format(title=job.title),
                text.format(count=count, total=progress.total),
                actions=[show],
            )
        elif job.state == "done":
            words = self.tr("“{title}” is done").format(title=job.title)
            self._window.toaster.show(words, action=show[0], on_action=show[1])
        else:
            words = self.tr("“{title}” is stopped").format(title=job.title)
            self._window.toaster.show(words, action=show[0], on_action=show[1])

    def _notices(self) -> Notices | None:
        workspace = self._window.workspace
        return workspace.notices if workspace is not None else None

    def _drop(self, name: str) -> None:
        notices = self._notices()
        if notices is not None:
            notices.drop(name)
