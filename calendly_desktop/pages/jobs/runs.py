"""The bulk jobs that run in this session: begun, undone, paused and followed from any window."""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import QObject, Signal

from calendly_desktop.toolkit.tasks import TaskScope

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from calendly_desktop.domain.jobs import Job, Progress
    from calendly_desktop.store.jobs import Jobs

MORE_SECONDS: Final = 30  # that "More time" adds, as often as wanted (WCAG 2.2.1)
_LOOK: Final = 0.25  # seconds between two looks at the clock while a job can be undone
ENDED_EARLY: Final = "The app was closed before it began; nothing was sent."
UNDONE: Final = "Undone in time; nothing was sent."


@dataclass(slots=True)
class Run:
    """A job that is under way here. ends: of the clock, while it can be undone; else None.

    answer: what a person wanted before it had begun.
    """

    number: int
    title: str = ""
    ends: float | None = None
    left: float = 0.0
    progress: Progress | None = None
    answer: Literal["", "undo", "now", "pause", "stop", "closed"] = ""
    is_pausing: bool = False
    has_begun: bool = False

    @property
    def can_be_undone(self) -> bool:
        """Whether nothing was sent yet."""
        return self.ends is not None


class JobRuns(QObject):
    """Runs jobs, whatever window is open. `changed` gives the number of a job that went on.

    jobs: asked when the first one is to run, for it opens the journal.
    ended: the job as it is then: done, paused or stopped. failed: the number of a job, and why it
    ended otherwise.
    """

    changed = Signal(object)
    ended = Signal(object)
    failed = Signal(object, object)

    def __init__(
        self,
        jobs: Callable[[], Jobs],
        parent: QObject | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.tasks = TaskScope(self)
        self._open_jobs = jobs
        self._clock = clock
        self._runs: dict[int, Run] = {}
        self._watched = Counter[int]()
        self._held_since: float | None = None

    @property
    def _jobs(self) -> Jobs:
        return self._open_jobs()

    @cached_property
    def _woken(self) -> asyncio.Event:
        import asyncio

        return asyncio.Event()

    def run_of(self, number: int) -> Run | None:
        """Return how a job goes on here, None when it does not."""
        return self._runs.get(number)

    def all(self) -> list[Run]:
        """Return the jobs that are under way, in the order they were begun."""
        return list(self._runs.values())

    # -- what a person wants ---------------------------------------------------------------

    def start(self, number: int, *, seconds: float = 0.0) -> None:
        """Let a job run, after some seconds in which it can be undone; one that runs goes on."""
        if number in self._runs:
            return
        run = Run(number, ends=self._clock() + seconds if seconds > 0 else None, left=seconds)
        self._runs[number] = run
        going = self.tasks.start(
            self._go(run),
            key=f"job {number}",
            write=True,
            on_error=lambda error: self._tell_failure(number, error),
        )
        if going is None:
            del self._runs[number]  # the session is closing

    def undo(self, number: int) -> None:
        """End a job for good before anything was sent."""
        self._answer(number, "undo")

    def begin_now(self, number: int) -> None:
        """Do without the seconds that are left to undo a job."""
        self._answer(number, "now")

    def give_more(self, number: int) -> float:
        """Add time to undo a job; returns the seconds there are now."""
        run = self._runs.get(number)
        if run is None or run.ends is None:
            return 0.0
        run.ends += MORE_SECONDS
        run.left += MORE_SECONDS
        self.changed.emit(number)
        return run.left

    def pause(self, number: int) -> None:
        """Let a job end after the row that is being sent; it can go on later."""
        run = self._runs.get(number)
        if run is not None and not run.can_be_undone:
            run.is_pausing = True
            if run.has_begun:
                self._jobs.pause(number)
            else:
                run.answer = "pause"
            self.changed.emit(number)

    def stop(self, number: int) -> None:
        """End a job for good; what was done stays done."""
        run = self._runs.get(number)
        if run is not None and not run.has_begun:
            run.answer = "undo" if run.can_be_undone else "stop"
            self._woken.set()
        else:
            self.tasks.start(
                self._stop(number),
                key=f"stop {number}",
                write=True,
                on_error=lambda error: self._tell_failure(number, error),
            )

    def hold(self, held: bool) -> None:
        """Let no seconds to undo run out while the window asks what to do about them."""
        if held and self._held_since is None:
            self._held_since = self._clock()
        elif not held and self._held_since is not None:
            stood, self._held_since = self._clock() - self._held_since, None
            for run in self._runs.values():
                if run.ends is not None:
                    run.ends += stood

    # -- who looks -------------------------------------------------------------------------

    def watch(self, number: int, watched: bool) -> None:
        """Note that a window shows a job, or does so no more: then others need not tell of it."""
        self._watched[number] += 1 if watched else -1
        self.changed.emit(number)

    def is_watched(self, number: int) -> bool:
        """Tell whether a window shows a job."""
        return self._watched[number] > 0

    async def aclose(self) -> None:
        """Pause what runs and give up what has not begun; both can go on at the next start."""
        for run in self.all():
            if not run.has_begun:
                run.answer = "closed"
            else:
                self._jobs.pause(run.number)
        self._woken.set()
        await self.tasks.aclose()

    # -- running ---------------------------------------------------------------------------

    async def _go(self, run: Run) -> None:
        number = run.number
        try:
            job = await self._jobs.job(number)
            run.title = job.title if job is not None else ""
            self.changed.emit(number)
            if await self._undo_time(run):
                run.ends, run.has_begun = None, True
                job = await self._jobs.run(number, on_change=lambda p: self._note(run, p))
            else:
                job = await self._given_up(run)
        finally:
            del self._runs[number]
            self.changed.emit(number)
        if job is not None:
            self.ended.emit(job)

    async def _undo_time(self, run: Run) -> bool:
        """Wait until a job can be undone no more; False when it was."""
        import asyncio

        while run.ends is not None and run.answer == "":
            if self._held_since is None:
                run.left = run.ends - self._clock()
                if run.left <= 0:
                    break
            self.changed.emit(run.number)
            try:
                await asyncio.wait_for(self._woken.wait(), _LOOK)
            except TimeoutError:
                continue
            self._woken.clear()
        return run.answer in {"", "now"}

    async def _given_up(self, run: Run) -> Job | None:
        if run.answer in {"closed", "pause"}:
            await self._jobs.note(run.number, ENDED_EARLY if run.can_be_undone else "")
        else:
            await self._jobs.stop(run.number, UNDONE if run.can_be_undone else "")
        return await self._jobs.job(run.number)

    async def _stop(self, number: int) -> None:
        was_running = number in self._runs
        await self._jobs.stop(number)
        self.changed.emit(number)
        if not was_running:
            self.ended.emit(await self._jobs.job(number))

    def _tell_failure(self, number: int, error: BaseException) -> bool:
        self.failed.emit(number, error)
        return True

    def _note(self, run: Run, progress: Progress) -> None:
        run.progress = progress
        self.changed.emit(run.number)

    def _answer(self, number: int, answer: Literal["undo", "now"]) -> None:
        run = self._runs.get(number)
        if run is not None and run.can_be_undone:
            run.answer = answer
            self._woken.set()
