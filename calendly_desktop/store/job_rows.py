"""Bulk jobs and their rows as tables of the journal: the SQL, nothing else."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from calendly_desktop.domain.jobs import Job, JobState, NewRow, Row, RowState

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Sequence

_JOB = "select id, kind, title, account, created_at, state, words from jobs"
_STATE = """
    select coalesce(w.state, 'queued'), coalesce(w.words, ''), coalesce(w.result, '{}'), r.write
    from job_rows r left join writes w on w.id = r.write where r.job = ?
"""
_ROW = """
    select r.position, r.target, r.title, coalesce(w.state, 'queued'), coalesce(w.words, ''),
           r.body, coalesce(w.result, '{}'), r.write
    from job_rows r left join writes w on w.id = r.write where r.job = ?
"""


def insert_job(connection: sqlite3.Connection, job: Job, at: str, rows: Sequence[NewRow]) -> None:
    """Keep a new job with all its rows."""
    connection.execute(
        "insert into jobs (id, kind, title, account, created_at, changed_at, state, words) "
        "values (?, ?, ?, ?, ?, ?, ?, '')",
        (job.id, job.kind, job.title, job.account, job.created_at.isoformat(), at, job.state),
    )
    connection.executemany(
        "insert into job_rows (job, position, target, title, body) values (?, ?, ?, ?, ?)",
        [
            (job.id, position, row.target, row.title, msgspec.json.encode(row.body))
            for position, row in enumerate(rows)
        ],
    )


def next_job_id(connection: sqlite3.Connection, at: datetime) -> int:
    """Return an identifier that no other journal has given, for it grows with time."""
    last = connection.execute("select max(id) from jobs").fetchone()[0] or 0
    return max(int(last) + 1, int(at.timestamp() * 1_000_000))


def link_write(connection: sqlite3.Connection, job: int, position: int, write: int) -> None:
    """Say which journal entry sends a row."""
    connection.execute(
        "update job_rows set write = ? where job = ? and position = ?", (write, job, position)
    )


def unlink_writes(connection: sqlite3.Connection, job: int, positions: Sequence[int]) -> None:
    """Put rows that were surely not sent back into the queue."""
    connection.executemany(
        "update job_rows set write = null where job = ? and position = ?",
        [(job, position) for position in positions],
    )


def change_job(
    connection: sqlite3.Connection, job: int, state: JobState, words: str, at: str
) -> None:
    """Keep the state of a job."""
    connection.execute(
        "update jobs set state = ?, words = ?, changed_at = ? where id = ?", (state, words, at, job)
    )


def read_job(connection: sqlite3.Connection, job: int) -> Job | None:
    """Return a job."""
    row = connection.execute(f"{_JOB} where id = ?", (job,)).fetchone()
    return _job(row) if row else None


def read_jobs(connection: sqlite3.Connection) -> list[Job]:
    """Return all jobs, the newest first."""
    return [_job(row) for row in connection.execute(f"{_JOB} order by id desc")]


def read_rows(connection: sqlite3.Connection, job: int) -> list[Row]:
    """Return the rows of a job in their order, each with what its journal entry says."""
    return [_row(row) for row in connection.execute(f"{_ROW} order by r.position", (job,))]


def renew_rows(connection: sqlite3.Connection, job: int, rows: Sequence[Row]) -> list[Row]:
    """Return rows that were read before as they are now; only what can change is read."""
    states = connection.execute(f"{_STATE} order by r.position", (job,)).fetchall()
    if len(states) != len(rows):
        return read_rows(connection, job)
    return [_renewed(row, *state) for row, state in zip(rows, states, strict=True)]


def _renewed(row: Row, state: RowState, words: str, result: bytes, write: int | None) -> Row:
    if (row.state, row.words, row.write) == (state, words, write):
        return row
    made = msgspec.json.decode(result)
    return msgspec.structs.replace(row, state=state, words=words, result=made, write=write)


def _job(row: tuple[Any, ...]) -> Job:
    number, kind, title, account, created_at, state, words = row
    return Job(number, kind, title, account, datetime.fromisoformat(created_at), state, words)


def _row(row: tuple[Any, ...]) -> Row:
    position, target, title, state, words, body, result, write = row
    decode = msgspec.json.decode
    return Row(position, target, title, state, words, decode(body), decode(result), write)
