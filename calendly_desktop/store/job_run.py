"""One run of a bulk job: row after row, paced, paused with a reason, ended when asked."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

from calendly_desktop.api.errors import (
    NotAllowed,
    OnlyLooking,
    SignInNeeded,
    TooManyRequests,
    is_offline,
)
from calendly_desktop.api.refusals import InvitationRefused
from calendly_desktop.domain.jobs import LEFT, Progress, progress_of
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.writes import NotRecorded, Write
from calendly_desktop.store import job_rows

if TYPE_CHECKING:
    from calendly_desktop.api.limits import Priority
    from calendly_desktop.domain.jobs import Job, JobState, Row, RowState
    from calendly_desktop.store.aftermath import Aftermath
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.writes import Outcome, Writes

MakeCall = Callable[[Write], Awaitable[object]]
OnChange = Callable[[Progress], None]

MOST_TROUBLES: Final = 3  # lost answers in a row, after which a job waits for a person
_LEFT_BEHIND: Final = frozenset({"waiting", "sending", "unknown"})


class JobRun:
    """One run of a job, from its start to done, paused or stopped; it can be ended before too."""

    def __init__(
        self,
        journal: Journal,
        writes: Writes,
        on_change: OnChange | None,
        priority: Priority,
        *,
        aftermath: Aftermath | None = None,
    ) -> None:
        self.state: JobState = "done"
        self.words = ""
        self._journal = journal
        self._writes = writes
        self._on_change = on_change
        self._priority = priority
        self._aftermath = aftermath
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

    async def go(self, job: Job, call: MakeCall, at_once: int) -> None:
        """Read back what was left behind, then send row after row."""
        import asyncio

        queue = iter(await self._queue(job))
        self._tell()

        async def work() -> None:
            for row in queue:
                if self.state != "done":
                    return
                try:
                    await self._send(job, row, call)
                except NotRecorded as problem:
                    self._problem = problem
                    self.end("paused", str(problem))

        async with asyncio.TaskGroup() as group:
            for _number in range(at_once):
                group.create_task(work())
        if self._problem is not None:
            raise self._problem

    async def _queue(self, job: Job) -> list[Row]:
        """Return the rows to send, after finding out about those of an earlier run."""
        rows = await self._rows(job)
        left_behind = [row for row in rows if row.write and row.state in _LEFT_BEHIND]
        for row in left_behind:
            state = await self._writes.look_again(row.write or 0)
            if self._aftermath is not None and state in {"done", "already"}:
                await self._aftermath.look(row.as_write(job))
        if left_behind:
            rows = await self._rows(job)
        queue = [row for row in rows if row.state in LEFT]
        await self._put_back(job, [row.position for row in queue if row.write])
        self._states = {row.position: row.state for row in rows}
        self._states |= {row.position: "queued" for row in queue}
        return queue

    async def _rows(self, job: Job) -> list[Row]:
        return await self._journal.read(lambda c: job_rows.read_rows(c, job.id))

    async def _send(self, job: Job, row: Row, call: MakeCall) -> None:
        position = row.position
        write = row.as_write(job)
        entry = await self._journal.add(
            write, also=lambda c, number: job_rows.link_write(c, job.id, position, number)
        )
        self._tell()
        outcome = await self._writes.send(
            write,
            lambda: call(write),
            entry=entry,
            on_wait=self._wait,
            priority=self._priority,
        )
        reason = why_pause(outcome)
        if outcome.stopped or reason:
            await self._put_back(job, [position])
        else:
            self._states[position] = outcome.state
            if self._aftermath is not None:
                await self._aftermath.take_in(write, outcome)
        self._troubles = self._troubles + 1 if outcome.looked and not outcome.is_done else 0
        if not reason and self._troubles >= MOST_TROUBLES:
            reason = (
                f"Calendly's answers got lost {MOST_TROUBLES} times in a row. Go on when Calendly "
                "works again: nothing is sent twice."
            )
        if reason:
            self.end("paused", reason)
        self._tell()

    async def _put_back(self, job: Job, positions: list[int]) -> None:
        if positions:
            await self._journal.run(lambda c: job_rows.unlink_writes(c, job.id, positions))

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
    all_alike = SignInNeeded | TooManyRequests | OnlyLooking
    is_for_all = isinstance(cause, all_alike) or is_offline(cause)
    if isinstance(cause, NotAllowed) and cause.reason in {"plan", "scope"}:
        is_for_all = True
    if isinstance(cause, InvitationRefused):
        is_for_all = True
    return f"{cause.title}. {cause.explanation}" if is_for_all and not outcome.stopped else ""
