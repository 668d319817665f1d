"""Bulk jobs: many writes of one kind, paced, paused, stopped, resumed; no row is sent twice."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from calendly_desktop.api.errors import NotAllowed, SignInNeeded, TooManyRequests, is_offline
from calendly_desktop.api.limits import Priority
from calendly_desktop.domain.jobs import LEFT, Job, JobState, NewRow, Progress, Row, progress_of
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.writes import Kind, NotRecorded, Write
from calendly_desktop.store import job_rows
from calendly_desktop.store.write_calls import CALLS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from calendly_desktop.domain.jobs import RowState
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Outcome, Writes

MakeCall = Callable[[Write], Awaitable[object]]
OnChange = Callable[[Progress], None]

MOST_AT_ONCE: Final = 3
MOST_TROUBLES: Final = 3  # lost answers in a row, after which a job waits for a person
_LEFT_BEHIND: Final = frozenset({"waiting", "sending", "unknown"})


class Jobs:
    """The bulk jobs of one account. Rows, their journal entries and their results are one file.

    A row is linked to its entry in the transaction that records the intention to send it: a
    crash at any point leaves a row that was surely not sent (and may be sent later), one whose
    outcome is known, or one that is read back and never sent again. Methods raise NotRecorded.
    """

    def __init__(self, journal: Journal, writes: Writes) -> None:
        self._journal = journal
        self._writes = writes
        self._running: dict[int, _Run] = {}

    async def create(self, kind: Kind, title: str, rows: Sequence[NewRow]) -> Job:
        """Keep a job to be run; nothing is sent yet."""
        at = datetime.now(UTC)

        def insert(connection: sqlite3.Connection) -> Job:
            number = job_rows.next_job_id(connection, at)
            job = Job(number, kind, title, self._writes.who, at, "paused")
            job_rows.insert_job(connection, job, at.isoformat(), rows)
            return job

        return await self._journal.run(insert)

    async def again(self, number: int) -> Job:
        """Make a new job of the rows that were not done; uncertain ones are left to a person."""
        job = await self._known(number)
        undone = [
            NewRow(row.target, row.title, row.body)
            for row in await self.rows(number)
            if row.state not in {"done", "already", "unknown", "sending"}
        ]
        return await self.create(job.kind, job.title, undone)

    async def job(self, number: int) -> Job | None:
        """Return a job."""
        return await self._journal.read(lambda c: job_rows.read_job(c, number))

    async def jobs(self) -> list[Job]:
        """Return all jobs, the newest first."""
        return await self._journal.read(job_rows.read_jobs)

    async def unfinished(self) -> list[Job]:
        """Return the jobs that can go on: paused, or running when the app ended."""
        return [job for job in await self.jobs() if job.state in {"running", "paused"}]

    async def rows(self, number: int) -> list[Row]:
        """Return the rows of a job with their outcomes."""
        return await self._journal.read(lambda c: job_rows.read_rows(c, number))

    async def progress(self, number: int) -> Progress:
        """Return how far a job is."""
        return progress_of(row.state for row in await self.rows(number))

    def is_running(self, number: int) -> bool:
        """Tell whether a job runs now."""
        return number in self._running

    async def run(
        self,
        number: int,
        make_call: MakeCall | None = None,
        on_change: OnChange | None = None,
        *,
        at_once: int = 1,
        priority: Priority = Priority.SCREEN,
    ) -> Job:
        """Send the rows that are left, until done, paused or stopped; returns the job then.

        What an earlier run left uncertain is read back first. A row that fails does not stop the
        job; what concerns all rows (sign-in, connection, plan, the limit) pauses it with the
        reason in `words`. make_call: the request of a row, by default the one of its kind.
        Raises ValueError when it runs already or is over.
        """
        job = await self._known(number)
        if self.is_running(number) or job.state in {"stopped", "done"}:
            raise ValueError("this job cannot be started")
        client = self._writes.client.with_priority(priority)
        call = make_call or (lambda write: CALLS[job.kind](client, write))
        run = _Run(job, self._journal, self._writes, call, on_change, priority)
        self._running[number] = run
        try:
            await self._keep(number, "running")
            await run.go(max(1, min(at_once, MOST_AT_ONCE)))
            await self._keep(number, run.state, run.words)
        finally:
            del self._running[number]
        return await self._known(number)

    def pause(self, number: int) -> None:
        """Let a running job end after the row that is being sent."""
        if run := self._running.get(number):
            run.end("paused")

    async def stop(self, number: int) -> None:
        """End a job for good; what is being sent is finished, the rest is never sent."""
        if run := self._running.get(number):
            run.end("stopped")
        else:
            await self._keep(number, "stopped")

    async def _known(self, number: int) -> Job:
        job = await self.job(number)
        if job is None:
            raise KeyError(number)
        return job

    async def _keep(self, number: int, state: JobState, words: str = "") -> None:
        at = self._journal.stamp()
        await self._journal.run(lambda c: job_rows.change_job(c, number, state, words, at))


class _Run:
    """One run of a job, from its start to done, paused or stopped."""

    def __init__(
        self,
        job: Job,
        journal: Journal,
        writes: Writes,
        call: MakeCall,
        on_change: OnChange | None,
        priority: Priority,
    ) -> None:
        self.state: JobState = "done"
        self.words = ""
        self._job = job
        self._journal = journal
        self._writes = writes
        self._call = call
        self._on_change = on_change
        self._priority = priority
        self._states: dict[int, RowState] = {}
        self._stops: list[Callable[[], None]] = []
        self._troubles = 0
        self._problem: NotRecorded | None = None

    def end(self, state: JobState, words: str = "") -> None:
        """Start no further row; what waits for Calendly's limit goes back into the queue."""
        if self.state == "done" or state == "stopped":
            self.state, self.words = state, words
        for stop in self._stops:
            stop()

    async def go(self, at_once: int) -> None:
        """Read back what was left behind, then send row after row."""
        import asyncio

        queue = iter(await self._queue())
        self._tell()

        async def work() -> None:
            for row in queue:
                if self.state != "done":
                    return
                try:
                    await self._send(row)
                except NotRecorded as problem:
                    self._problem = problem
                    self.end("paused", str(problem))

        async with asyncio.TaskGroup() as group:
            for _number in range(at_once):
                group.create_task(work())
        if self._problem is not None:
            raise self._problem

    async def _queue(self) -> list[Row]:
        """Return the rows to send, after finding out about those of an earlier run."""
        rows = await self._rows()
        left_behind = [row for row in rows if row.write and row.state in _LEFT_BEHIND]
        for row in left_behind:
            await self._writes.look_again(row.write or 0)
        if left_behind:
            rows = await self._rows()
        queue = [row for row in rows if row.state in LEFT]
        await self._put_back([row.position for row in queue if row.write])
        self._states = {row.position: row.state for row in rows}
        self._states |= {row.position: "queued" for row in queue}
        return queue

    async def _rows(self) -> list[Row]:
        return await self._journal.read(lambda c: job_rows.read_rows(c, self._job.id))

    async def _send(self, row: Row) -> None:
        job, position = self._job, row.position
        write = Write(job.kind, row.target, row.title, job.account, row.body)
        entry = await self._journal.add(
            write, also=lambda c, number: job_rows.link_write(c, job.id, position, number)
        )
        outcome = await self._writes.send(
            write,
            lambda: self._call(write),
            entry=entry,
            on_wait=self._wait,
            priority=self._priority,
        )
        reason = why_pause(outcome)
        if outcome.stopped or reason:
            await self._put_back([position])
        else:
            self._states[position] = outcome.state
        self._troubles = self._troubles + 1 if outcome.looked and not outcome.is_done else 0
        if not reason and self._troubles >= MOST_TROUBLES:
            reason = f"Calendly's answers got lost {MOST_TROUBLES} times in a row."
        if reason:
            self.end("paused", reason)
        self._tell()

    async def _put_back(self, positions: list[int]) -> None:
        if positions:
            await self._journal.run(lambda c: job_rows.unlink_writes(c, self._job.id, positions))

    def _wait(self, seconds: float, stop: Callable[[], None]) -> None:
        if seconds and self.state != "done":
            stop()
            return
        if seconds and stop not in self._stops:
            self._stops.append(stop)
        elif not seconds and stop in self._stops:
            self._stops.remove(stop)
        self._tell(seconds)

    def _tell(self, waiting: float = 0.0) -> None:
        if self._on_change is not None:
            self._on_change(progress_of(self._states.values(), waiting))


def why_pause(outcome: Outcome[object]) -> str:
    """Return why no other row of a job can go through either, empty when the others may.

    Only for a request that was surely not carried out.
    """
    cause = outcome.cause
    if outcome.state != "refused" or outcome.looked or not isinstance(cause, Problem):
        return ""
    is_for_all = isinstance(cause, SignInNeeded | TooManyRequests) or is_offline(cause)
    if isinstance(cause, NotAllowed) and cause.reason in {"plan", "scope"}:
        is_for_all = True
    return f"{cause.title}. {cause.explanation}" if is_for_all and not outcome.stopped else ""
