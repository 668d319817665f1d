"""Bulk jobs: many writes of one kind, one after another; their states, progress and results."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final, Literal, NamedTuple

import msgspec

from calendly_desktop.domain.booking_links import with_query
from calendly_desktop.domain.writes import Kind, State, Write, outcome

if TYPE_CHECKING:
    from collections.abc import Iterable

JobState = Literal["running", "paused", "stopped", "done"]
RowState = Literal["queued"] | State

LEFT: Final[frozenset[RowState]] = frozenset({"queued", "waiting", "dropped"})
"""Rows that were surely not sent and still can be."""


class NewRow(NamedTuple):
    """One write of a job to be made: the URI it is about, its name, and what else it needs."""

    target: str
    title: str
    body: dict[str, Any] = {}  # noqa: RUF012 - never changed


class Row(msgspec.Struct, frozen=True):
    """One write of a job: how far it came, why, and what it made."""

    position: int
    target: str
    title: str
    state: RowState
    words: str = ""
    body: dict[str, Any] = {}
    result: dict[str, Any] = {}
    write: int | None = None

    def as_write(self, job: Job) -> Write:
        """Return the change that this row of a job asks for."""
        return Write(job.kind, self.target, self.title, job.account, self.body)


class Job(msgspec.Struct, frozen=True):
    """A bulk job; `words` say why it is paused."""

    id: int
    kind: Kind
    title: str
    account: str
    created_at: datetime
    state: JobState
    words: str = ""


REVERSED: Final[dict[Kind, Kind]] = {
    "mark_no_show": "unmark_no_show",
    "unmark_no_show": "mark_no_show",
}
"""Kinds of which a whole job can be taken back by another one."""


class Progress(NamedTuple):
    """How far a job is, in rows. waiting: seconds until Calendly's limit lets the next one out."""

    total: int
    done: int
    not_done: int
    unknown: int
    left: int
    waiting: float = 0.0

    @property
    def is_over(self) -> bool:
        """Whether every row was sent, whatever came of it."""
        return not self.left


def progress_of(states: Iterable[RowState], waiting: float = 0.0) -> Progress:
    """Count the rows of a job; a row that is being sent counts as left."""
    counts = {"done": 0, "not_done": 0, "unknown": 0, "left": 0}
    for state in states:
        counts[_group(state)] += 1
    total = sum(counts.values())
    return Progress(
        total, counts["done"], counts["not_done"], counts["unknown"], counts["left"], waiting
    )


def _group(state: RowState) -> str:
    if state in {"done", "already"}:
        return "done"
    if state in LEFT or state == "sending":
        return "left"
    return "unknown" if state == "unknown" else "not_done"


def row_outcome(state: RowState) -> str:
    """Return how far a row came, in a few words."""
    return "Not sent yet" if state == "queued" else outcome(state)


def row_link(row: Row) -> str:
    """Return the link that a row made, with what it fills in and its tags; empty where none was."""
    url = str(row.result.get("booking_url", ""))
    return with_query(url, str(row.body.get("query", ""))) if url else ""


def affected_emails(rows: Iterable[Row]) -> list[str]:
    """Return the addresses of those whom the rows concern that were carried out, each once.

    What is not certain counts too, for those people may have got a message.
    """
    found: dict[str, str] = {}
    for row in rows:
        if row.state in {"done", "already", "unknown"}:
            for address in row.body.get("emails", ()):
                found.setdefault(str(address).casefold(), str(address))
    return list(found.values())


def reversed_row(kind: Kind, row: Row) -> NewRow | None:
    """Return the row that takes a row back, None where there is nothing to take back.

    A mark of a no-show is taken back by its own URI, and made by that of the invitee.
    """
    if row.state != "done" or kind not in REVERSED:
        return None
    if kind == "mark_no_show":
        mark = row.result.get("uri")
        return NewRow(str(mark), row.title, {**row.body, "invitee": row.target}) if mark else None
    invitee = row.body.get("invitee")
    return NewRow(str(invitee), row.title, row.body) if invitee else None
