"""Single-use links for the rows of the table: asked for once each, followed, and brought back."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from calendly_desktop.domain.jobs import Progress, progress_of
from calendly_desktop.domain.link_batch import LinkMaker
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.table_reading import BLOCK
from calendly_desktop.pages.link_batch.job_bar import JobBar
from calendly_desktop.store.link_batches import MOST_SINGLE, BatchResults, WantedLink
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.viewmodels.batch_words import batch_title, links_words

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine
    from typing import Any

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.jobs import Job
    from calendly_desktop.forms.ui_link_batch import Ui_LinkBatch
    from calendly_desktop.pages.jobs.runs import Run
    from calendly_desktop.pages.link_batch.bench import Bench
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.batch_grid import BatchGrid

PAUSE: Final = 0.15  # seconds between two looks at the rows


class SingleUse(QObject):
    """Makes jobs of rows, and shows how they go on, wherever they run.

    keep_now: writes the draft; awaited before anything is sent, so that links find their rows
    again. changed: rows got results.
    """

    changed = Signal()

    def __init__(
        self,
        ui: Ui_LinkBatch,
        bench: Bench,
        grid: BatchGrid,
        services: Services,
        tasks: TaskScope,
        keep_now: Callable[[], Coroutine[Any, Any, None]],
        view: QWidget,
    ) -> None:
        super().__init__(view)
        self._ui = ui
        self._bench = bench
        self._grid = grid
        self._services = services
        self._tasks = tasks
        self._keep_now = keep_now
        self._view = view
        self._results = BatchResults([], {})
        self._watched = 0
        self._bar = JobBar(ui, view)
        self._is_seen = False
        self._follows = False
        self._soon = Soon(tasks, self._read, pause=PAUSE)
        self._bar.pause_wanted.connect(self._pause)
        self._bar.go_on_wanted.connect(self._go_on)
        self._bar.again_wanted.connect(self._ask_again)
        self._bar.stop_wanted.connect(self._ask_stop)

    # -- what the view asks ----------------------------------------------------------------

    @property
    def job(self) -> Job | None:
        """The latest job of the table's batch."""
        return self._results.jobs[0] if self._results.jobs else None

    @property
    def is_under_way(self) -> bool:
        """Whether a job is not over: it runs, or waits for somebody."""
        return self.job is not None and self.job.state in {"running", "paused"}

    async def make(self) -> None:
        """Make a job of all rows that are ready, and let it run. Raises Problem."""
        wanted = await self._wanted()
        if not wanted:
            return
        if len(wanted) > MOST_SINGLE:
            raise Problem(
                self.tr("These are too many single-use links for one go"),
                self.tr("{0} rows are ready; {1} links can be made at once.").format(
                    f"{len(wanted):,}", f"{MOST_SINGLE:,}"
                ),
                remedy=self.tr("Delete rows, make their links, and come back for the others."),
            )
        bench = self._bench
        bench.batch = bench.batch or uuid.uuid4().hex
        bench.forget_undo()
        await self._keep_now()
        title = self.tr("{0}: {1}").format(batch_title(bench.source.name), links_words(len(wanted)))
        job = await self._services.link_batches.create(bench.batch, title, wanted)
        self._services.job_runs.start(job.id)
        await self._read()
        self._ui.job_pause.setFocus()

    async def load(self) -> None:
        """Read what became of the rows of the table that is worked on."""
        await self._services.link_batches.record_left()
        await self._read()

    def follow(self) -> None:
        """Show the results of another table."""
        self._results = BatchResults([], {})
        self._show()
        if self._bench.batch:
            self._soon()

    def set_seen(self, seen: bool) -> None:
        """Note whether the view is in sight: then nobody else need tell of its job."""
        self._is_seen = seen
        self._watch()

    def show_state(self) -> None:
        """Show what can be done now."""
        self._show()

    def close_job(self) -> None:
        """Follow no longer; the job goes on."""
        self._is_seen = False
        self._watch()
        if self._follows:
            runs = self._services.job_runs
            runs.changed.disconnect(self._follow_run)
            runs.failed.disconnect(self._tell_failure)
            self._follows = False

    # -- making ----------------------------------------------------------------------------

    async def _wanted(self) -> list[WantedLink]:
        """Return the links to ask for: of rows that can be made and were not."""
        import asyncio

        loop, bench, grid = asyncio.get_running_loop(), self._bench, self._grid
        table, maker = bench.table, LinkMaker(bench.plan(), bench.leads)
        columns, ids = [list(column) for column in table.columns], list(table.ids)
        guests = _guests(bench)
        locked = {row for row in range(table.rows) if grid.is_locked(row)}
        wanted: list[WantedLink] = []
        for first in range(0, len(ids), BLOCK):
            block = [column[first : first + BLOCK] for column in columns]
            made = await loop.run_in_executor(None, maker.make, block, first)
            for row, (link, lead) in enumerate(zip(made.links, made.leads, strict=True), first):
                if link and lead is not None and row not in locked:
                    query, name = link.removeprefix("?"), lead.name
                    wanted.append(WantedLink(ids[row], lead.key, name, query, guests(row)))
        return wanted

    # -- following -------------------------------------------------------------------------

    async def _read(self) -> None:
        batch = self._bench.batch
        if not batch or not self._bench.plan().single_use:
            self._results = BatchResults([], {})
            self._grid.set_results({})
            self._show()
            return
        results = await self._services.link_batches.results(batch)
        if batch != self._bench.batch:
            return
        self._results = results
        if results.jobs and not self._follows:
            runs = self._services.job_runs
            runs.changed.connect(self._follow_run)
            runs.failed.connect(self._tell_failure)
            self._follows = True
        self._watch()
        self._grid.set_results(results.rows)
        self._show()
        self.changed.emit()

    def _follow_run(self, number: object) -> None:
        job = self.job
        if job is not None and number == job.id:
            self._show()
            self._soon()
        elif job is not None and self._bench.batch:
            self._soon()  # tried again from elsewhere: another job of this table

    def _tell_failure(self, number: object, error: object) -> None:
        if number == self._watched and isinstance(error, BaseException):
            self._tasks.failed.emit(error)

    def _watch(self) -> None:
        number = self.job.id if self.job is not None and self._is_seen else 0
        if number == self._watched:
            return
        runs = self._services.job_runs
        for each, watched in ((self._watched, False), (number, True)):
            if each:
                runs.watch(each, watched)
        self._watched = number

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        job = self.job
        if job is None:
            self._bar.hide()
            return
        run = self._services.job_runs.run_of(job.id)
        offline = self._services.connection.change_reason()
        self._bar.show_job(job, run, self._progress(job, run), len(self._uncertain()), offline)

    def _progress(self, job: Job, run: Run | None) -> Progress:
        if run is not None and run.progress is not None:
            return run.progress
        states = [result.state for result in self._results.rows.values() if result.job == job.id]
        return progress_of(states)

    def _uncertain(self) -> list[int]:
        rows = self._results.rows.items()
        return [number for number, result in rows if result.state == "unknown"]

    # -- what somebody does ----------------------------------------------------------------

    def _pause(self) -> None:
        if self.job is not None:
            self._services.job_runs.pause(self.job.id)

    def _go_on(self) -> None:
        if self.job is not None:
            self._services.job_runs.start(self.job.id)
            self._soon()

    def _ask_stop(self) -> None:
        if self.job is not None:
            self._tasks.start(self._stop(self.job), key="ask")

    async def _stop(self, job: Job) -> None:
        from calendly_desktop.toolkit.dialogs import confirm

        run = self._services.job_runs.run_of(job.id)
        left = self._progress(job, run).left
        words = self.tr(
            "Links that were made stay. {0} were not asked for yet; you can do that later."
        )
        sure = await confirm(
            self._view,
            self.tr("Stop for good?"),
            words.format(links_words(left)),
            action=self.tr("Stop for good"),
            danger=True,
        )
        if sure:
            self._services.job_runs.stop(job.id)
            self._soon()

    def _ask_again(self) -> None:
        self._tasks.start(self._again(self._uncertain()), key="ask")

    async def _again(self, numbers: list[int]) -> None:
        from calendly_desktop.toolkit.dialogs import confirm

        count = links_words(len(numbers))
        sure = await confirm(
            self._view,
            self.tr("Make {0} again?").format(count),
            self.tr(
                "Calendly may have made them already. Such a link is known to nobody, takes no "
                "booking and ends after 90 days."
            ),
            action=self.tr("Make {0} again").format(count),
        )
        if not sure:
            return
        job = await self._services.link_batches.again(self._bench.batch, numbers)
        if job is not None:
            self._services.job_runs.start(job.id)
            await self._read()


def _guests(bench: Bench) -> Callable[[int], str]:
    """Return what tells whom a row's link is for: its address, else its name."""
    table = bench.table
    places = [
        [table.targets.index(key) for key in keys if key in table.targets]
        for keys in (("email",), ("name",), ("first_name", "last_name"))
    ]
    columns = [[list(table.columns[place]) for place in some] for some in places if some]

    def guest(row: int) -> str:
        for some in columns:
            text = " ".join(" ".join(column[row] for column in some).split())
            if text:
                return text
        return ""

    return guest
