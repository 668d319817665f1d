"""Many links at once: the table as a draft, the jobs that make single-use links, what was made."""

from __future__ import annotations

import logging
import zlib
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

from calendly_desktop.domain.booking_links import UtmTags, decode_link, with_query
from calendly_desktop.domain.jobs import NewRow, row_link
from calendly_desktop.domain.made_links import MadeLink
from calendly_desktop.domain.table_reading import sound
from calendly_desktop.domain.writes import NotRecorded
from calendly_desktop.store.aftermath import Aftermath
from calendly_desktop.store.batch_draft import BatchDraft, packed, unpacked
from calendly_desktop.store.link_history import KEPT_DELETED

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Sequence

    from calendly_desktop.domain.batch_table import BatchTable
    from calendly_desktop.domain.cell_texts import Kept
    from calendly_desktop.domain.jobs import Job, JobState, Row, RowState
    from calendly_desktop.domain.removed_people import Removed
    from calendly_desktop.domain.writes import Write
    from calendly_desktop.store.aftermath import Copy
    from calendly_desktop.store.drafts import Drafts
    from calendly_desktop.store.jobs import Jobs
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.link_history import LinkHistory
    from calendly_desktop.store.writes import Outcome

    Columns = list[list[str]]
    Cells = dict[int, list[Kept | None]]
    Table = tuple[str, Columns, list[int], Cells]

log = logging.getLogger(__name__)

DRAFT: Final = "many_links"
TABLE: Final = "many_links_table"
MOST_SINGLE: Final = 10_000
"""Single-use links of one job: at the limit of a paid plan that is most of an hour."""
_KIND: Final = "single_use_link"


class WantedLink(NamedTuple):
    """A single-use link to be made for a row.

    event_type: its URI; name: what it is called. query: what the link gets besides, encoded.
    guest: whom it is for, in words.
    """

    row: int
    event_type: str
    name: str
    query: str = ""
    guest: str = ""


class RowResult(NamedTuple):
    """What became of the link of a row. url: with everything that belongs to it, once it is made.

    is_over: nothing more happens by itself.
    """

    job: int
    state: RowState
    words: str = ""
    url: str = ""
    is_over: bool = True

    @property
    def is_made(self) -> bool:
        """Whether there is a link."""
        return bool(self.url)

    @property
    def is_open(self) -> bool:
        """Whether a link can be asked for without any danger that there are two then."""
        return self.is_over and self.state not in {"done", "already", "unknown", "sending"}


class BatchResults(NamedTuple):
    """The jobs of a batch, the latest first, and what became of each row, by its number."""

    jobs: list[Job]
    rows: dict[int, RowResult]


class LinkBatches:
    """Keeps what somebody works on, and brings the links of its jobs back to the rows.

    A job knows its batch and its rows by what is written into it, so that it can go on after a
    crash, from anywhere in the app.
    """

    def __init__(self, journal: Journal, drafts: Drafts, jobs: Jobs, history: LinkHistory) -> None:
        self._journal = journal
        self._drafts = drafts
        self._jobs = jobs
        self._history = history
        self._known: dict[int, list[Row]] = {}

    # -- the draft -------------------------------------------------------------------------

    async def keep(self, draft: BatchDraft) -> bool:
        """Keep what is chosen; False where it cannot be written."""
        return await self._drafts.keep(DRAFT, msgspec.to_builtins(draft))

    async def keep_table(self, stamp: str, table: BatchTable) -> bool:
        """Keep the table, whatever its size; stamp: also in the draft, to tell that they fit.

        Rows of people who are kept out of this computer are left out.
        """
        import asyncio

        columns = [list(column) for column in table.columns]  # it may change meanwhile
        content = (stamp, columns, list(table.ids), {n: list(k) for n, k in table.kept.items()})
        removed = self._drafts.removed()

        def pack() -> bytes:
            return packed(*(_without(removed, *content) if removed else content))

        body = await asyncio.get_running_loop().run_in_executor(None, pack)
        at = self._journal.stamp()

        def write(connection: sqlite3.Connection) -> None:
            connection.execute(
                "insert or replace into drafts (name, at, body) values (?, ?, ?)", (TABLE, at, body)
            )

        try:
            await self._journal.run(write)
        except NotRecorded:
            return False
        return True

    async def draft(self) -> tuple[BatchDraft, BatchTable] | None:
        """Return what was worked on before; None where there is nothing, or it does not fit."""
        import asyncio

        values = await self._drafts.known(DRAFT)
        statement = "select body from drafts where name = ?"
        try:
            row = await self._journal.read(lambda c: c.execute(statement, (TABLE,)).fetchone())
            draft = msgspec.convert(values, BatchDraft)
            loop = asyncio.get_running_loop()
            stamp, table = await loop.run_in_executor(None, unpacked, row[0]) if row else ("", None)
        except (NotRecorded, msgspec.MsgspecError, zlib.error, ValueError):
            log.warning("the draft of many links cannot be read")
            return None
        if table is None or not stamp or stamp != draft.stamp:
            return None
        if len(draft.targets) == len(draft.headings) == len(table.columns):
            table.headings, table.targets = list(draft.headings), list(draft.targets)
            table.has_heading = draft.has_heading
            return draft, table
        return None

    async def drop(self) -> None:
        """Throw the draft away."""
        await self._drafts.drop(DRAFT)
        await self._drafts.drop(TABLE)

    # -- single-use links ------------------------------------------------------------------

    async def create(self, batch: str, title: str, wanted: Sequence[WantedLink]) -> Job:
        """Keep a job that makes single-use links; nothing is sent yet. Raises NotRecorded."""
        rows = [
            NewRow(
                each.event_type,
                sound(each.guest or each.name),
                {
                    "batch": batch,
                    "row": each.row,
                    "query": each.query,
                    "guest": sound(each.guest),
                    "label": sound(title),
                    "name": sound(each.name),
                },
            )
            for each in wanted
        ]
        return await self._jobs.create(_KIND, sound(title), rows)

    async def again(self, batch: str, numbers: Iterable[int]) -> Job | None:
        """Make a job of rows whose links are not certain: somebody decided that they are wanted.

        Of the first links nobody knows; should they exist, they end unused after 90 days.
        """
        wanted = set(numbers)
        results = await self.results(batch)
        found: dict[int, Row] = {}
        for job in reversed(results.jobs):
            for row in await self._rows(job):
                if row.body.get("row") in wanted:
                    found[int(row.body["row"])] = row
        rows = [NewRow(row.target, row.title, row.body) for row in found.values()]
        title = results.jobs[0].title if results.jobs else ""
        return await self._jobs.create(_KIND, title, rows) if rows else None

    async def results(self, batch: str) -> BatchResults:
        """Return the jobs of a batch and what became of each of its rows.

        Where a row was sent again, the link that was made counts, else the latest try.
        """
        batches = await self._journal.read(_batches)
        jobs = [job for job in await self._jobs.jobs() if batches.get(job.id) == batch]
        rows: dict[int, RowResult] = {}
        for job in reversed(jobs):
            for row in await self._rows(job):
                number = int(row.body["row"])
                if number not in rows or not rows[number].is_made:
                    rows[number] = _result(job, row)
        return BatchResults(jobs, rows)

    async def record_left(self) -> int:
        """Put links into the history that a crash kept out of it; returns how many.

        A link is in the journal before it is in the history.
        """
        begin = datetime.now(UTC) - KEPT_DELETED  # what is older may have been deleted for good
        batches = await self._journal.read(_batches)
        links: dict[str, MadeLink] = {}
        for job in await self._jobs.jobs():
            if job.id in batches and job.created_at > begin:
                for row in await self._rows(job):
                    if (url := row_link(row)) and row.state == "done":
                        links[url] = made_link(row.as_write(job), url, job.created_at)
        known = await self._journal.read(_single_urls)
        missing = [link for url, link in links.items() if url not in known]
        if missing:
            await self._history.record_all(missing)
        return len(missing)

    async def record_batch(self, link: MadeLink) -> None:
        """Keep that normal links were made, as one entry."""
        await self._history.record(link)

    async def _rows(self, job: Job) -> list[Row]:
        """Return the rows of a job; only what can change is read again."""
        before = self._known.get(job.id)
        rows = await (self._jobs.renewed(job.id, before) if before else self._jobs.rows(job.id))
        self._known[job.id] = rows
        return rows


class LinkAftermath(Aftermath):
    """Keeps each link for one booking in the history as soon as Calendly made it."""

    def __init__(self, events: Copy, history: Callable[[], LinkHistory]) -> None:
        super().__init__(events)
        self._open_history = history

    async def take_in(self, write: Write, outcome: Outcome[Any]) -> None:
        """Change the local copy as a write came out, or keep the link that it made."""
        if write.kind != _KIND or "batch" not in write.body:
            await super().take_in(write, outcome)
            return
        url = str(getattr(outcome.value, "booking_url", "") or "")
        if not url:
            return
        try:
            full = with_query(url, str(write.body.get("query", "")))
            await self._open_history().record(made_link(write, full, datetime.now(UTC)))
        except NotRecorded:
            log.warning("a link could not be kept in the history; the journal has it")


def made_link(write: Write, url: str, at: datetime) -> MadeLink:
    """Return a link that a job made, as the history keeps it."""
    body = write.body
    return MadeLink(
        kind="single_use",
        url=url,
        event_type=write.target,
        event_type_name=str(body.get("name", "")),
        tags=decode_link(url).tags if "?" in url else UtmTags(),
        label=str(body.get("label", "")),
        guest=str(body.get("guest", "")),
        made_by=write.account,
        made_at=at,
        used_at=at,
        copied=0,
    )


def _result(job: Job, row: Row) -> RowResult:
    over: frozenset[JobState] = frozenset({"stopped", "done"})
    return RowResult(job.id, row.state, row.words, row_link(row), job.state in over)


def _batches(connection: sqlite3.Connection) -> dict[int, str]:
    """Return the batch of each job that makes single-use links for one, by the job's number."""
    rows = connection.execute(
        "select j.id, r.body from jobs j join job_rows r on r.job = j.id and r.position = 0"
        " where j.kind = ?",
        (_KIND,),
    )
    bodies = ((number, msgspec.json.decode(body)) for number, body in rows)
    return {number: str(body["batch"]) for number, body in bodies if "batch" in body}


def _single_urls(connection: sqlite3.Connection) -> set[str]:
    rows = connection.execute("select url from made_links where kind = 'single_use'")
    return {row[0] for row in rows}


def _without(removed: Removed, stamp: str, columns: Columns, ids: list[int], kept: Cells) -> Table:
    """Return a table without the rows in which a cell is about somebody who is kept out."""
    gone = {n for column in columns for n, cell in enumerate(column) if removed.is_cell(cell)}
    if not gone:
        return stamp, columns, ids, kept
    stays = [n for n in range(len(ids)) if n not in gone]
    return (
        stamp,
        [[column[n] for n in stays] for column in columns],
        [ids[n] for n in stays],
        {place: [cells[n] for n in stays] for place, cells in kept.items()},
    )
