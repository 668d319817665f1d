"""Bulk jobs: many writes of one kind, paced, paused, stopped, resumed; no row is sent twice."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from calendly_desktop.api.limits import Priority
from calendly_desktop.domain.jobs import (
    REVERSED,
    Job,
    JobState,
    NewRow,
    Progress,
    Row,
    progress_of,
    reversed_row,
)
from calendly_desktop.store import job_rows
from calendly_desktop.store.job_run import JobRun
from calendly_desktop.store.write_calls import CALLS

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

    from calendly_desktop.domain.writes import Kind
    from calendly_desktop.store.aftermath import Aftermath
    from calendly_desktop.store.job_run import MakeCall, OnChange
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Writes

MOST_AT_ONCE: Final = 3


class Jobs:
    """The bulk jobs of one account. Rows, their journal entries and their results are one file.

    A row is linked to its entry in the transaction that records the intention to send it: a
    crash at any point leaves a row that was surely not sent (and may be sent later), one whose
    outcome is known, or one that is read back and never sent again. Methods raise NotRecorded.
    aftermath: what shows in the local copy how each row came out.
    """

    def __init__(
        self, journal: Journal, writes: Writes, aftermath: Aftermath | None = None
    ) -> None:
        self.writes = writes
        self.aftermath = aftermath
        self._journal = journal
        self._running: dict[int, JobRun] = {}

    async def create(self, kind: Kind, title: str, rows: Sequence[NewRow]) -> Job:
        """Keep a job to be run; nothing is sent yet."""
        at = datetime.now(UTC)

        def insert(connection: sqlite3.Connection) -> Job:
            number = job_rows.next_job_id(connection, at)
            job = Job(number, kind, title, self.writes.who, at, "paused")
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

    async def reverse(self, number: int, title: str) -> Job | None:
        """Make a job that takes back what another did; None where nothing can be taken back."""
        job = await self._known(number)
        rows = [back for row in await self.rows(number) if (back := reversed_row(job.kind, row))]
        return await self.create(REVERSED[job.kind], title, rows) if rows else None

    async def look_again(self, number: int) -> Progress:
        """Look what became of the rows that are not certain; nothing is sent."""
        job = await self._known(number)
        for row in await self.rows(number):
            if row.state == "unknown" and row.write is not None:
                await self.writes.look_again(row.write)
                if self.aftermath is not None:
                    await self.aftermath.look(row.as_write(job))
        return await self.progress(number)

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

    async def renewed(self, number: int, rows: Sequence[Row]) -> list[Row]:
        """Return the rows of a job, read before, with their outcomes of now."""
        return await self._journal.read(lambda c: job_rows.renew_rows(c, number, rows))

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
        if self.is_running(number):
            raise ValueError("this job cannot be started: it runs")
        run = JobRun(self._journal, self.writes, on_change, priority, aftermath=self.aftermath)
        self._running[number] = run  # from here on it can be paused and stopped
        try:
            job = await self._known(number)
            if job.state in {"stopped", "done"}:
                raise ValueError("this job cannot be started: it is over")
            client = self.writes.client.with_priority(priority)
            call = make_call or (lambda write: CALLS[job.kind](client, write))
            await self._keep(number, "running")
            await run.go(job, call, max(1, min(at_once, MOST_AT_ONCE)))
            await self._keep(number, run.state, run.words)
        finally:
            del self._running[number]
        return await self._known(number)

    def pause(self, number: int) -> None:
        """Let a running job end after the row that is being sent."""
        if run := self._running.get(number):
            run.end("paused")

    async def stop(self, number: int, words: str = "") -> None:
        """End a job for good; what is being sent is finished, the rest is never sent.

        words: why, kept with the job.
        """
        if run := self._running.get(number):
            run.end("stopped", words)
        else:
            await self._keep(number, "stopped", words)

    async def note(self, number: int, words: str) -> None:
        """Keep why a job that does not run waits for a person."""
        await self._keep(number, "paused", words)

    async def _known(self, number: int) -> Job:
        job = await self.job(number)
        if job is None:
            raise KeyError(number)
        return job

    async def _keep(self, number: int, state: JobState, words: str = "") -> None:
        at = self._journal.stamp()
        await self._journal.run(lambda c: job_rows.change_job(c, number, state, words, at))
