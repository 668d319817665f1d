"""Bulk jobs in words: how far, what came of each row, and the results as a table to save."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.jobs import row_link, row_outcome
from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.domain.times import local_day, short_day, span, when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.jobs import Job, Progress, Row, RowState
    from calendly_desktop.viewmodels.meeting_cells import Clock


class Outcome(NamedTuple):
    """What came of a row: a word, and the icon and tone that say the same."""

    word: str
    icon: str
    tone: str


_ICONS = {
    "done": ("check", "success"),
    "already": ("check", "success"),
    "refused": ("error", "danger"),
    "unknown": ("question", "warning"),
    "sending": ("send", "accent"),
    "undone": ("close", "secondary"),
    "dropped": ("close", "secondary"),
}


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Jobs", text)


def _words_of_kind(kind: str) -> dict[str, str]:
    """Return the words for done, already and refused, where a kind has its own."""
    if kind == "cancel":
        return {
            "done": tr("Canceled"),
            "already": tr("Was canceled already"),
            "refused": tr("Not canceled"),
        }
    if kind == "mark_no_show":
        return {
            "done": tr("Marked"),
            "already": tr("Was marked already"),
            "refused": tr("Not marked"),
        }
    if kind == "unmark_no_show":
        return {
            "done": tr("Mark removed"),
            "already": tr("Had no mark any more"),
            "refused": tr("Mark not removed"),
        }
    if kind == "invite":
        return {
            "done": tr("Invited"),
            "already": tr("Was invited already"),
            "refused": tr("Not invited"),
        }
    if kind in {"single_use_link", "share"}:
        return {"done": tr("Link made"), "refused": tr("No link made")}
    return {}


def outcome_of(state: RowState, kind: str, *, is_over: bool = False) -> Outcome:
    """Return what came of a row; is_over: the job ended for good, so nothing more is sent."""
    icon, tone = _ICONS.get(state, ("clock", "secondary"))
    if is_over and state == "queued":
        return Outcome(tr("Not sent"), "close", "secondary")
    return Outcome(_words_of_kind(kind).get(state) or row_outcome(state), icon, tone)


def how_far(progress: Progress) -> str:
    """Return how far a job is: 3 of 6 sent, 1 of them not done."""
    over = progress.total - progress.left
    if not progress.left:
        return all_sent(progress)
    text = tr("{0} of {1} sent").format(f"{over:,}", f"{progress.total:,}")
    return text + _exceptions(progress, tr(", {0} of them not done"), tr(", {0} not certain"))


def all_sent(progress: Progress) -> str:
    """Return how a job came out when every row was sent."""
    total, done = progress.total, progress.done
    if total == done:
        return tr("Done") if total == 1 else tr("All {0} are done").format(f"{total:,}")
    text = tr("{0} of {1} are done").format(f"{done:,}", f"{total:,}")
    return text + _exceptions(progress, tr(", {0} not done"), tr(", {0} not certain"))


def _exceptions(progress: Progress, not_done: str, unknown: str) -> str:
    text = not_done.format(f"{progress.not_done:,}") if progress.not_done else ""
    return text + (unknown.format(f"{progress.unknown:,}") if progress.unknown else "")


def begins_in(seconds: float) -> str:
    """Return for how long a job can be undone."""
    left = max(1, round(seconds + 0.4))
    return tr("Begins in {0} s. Nothing has been sent to Calendly yet.").format(left)


def limit_text(seconds: float) -> str:
    """Return how long Calendly's limit holds a job back."""
    words = tr("Calendly takes no more requests for {0} s; then it goes on by itself.")
    return words.format(max(1, round(seconds)))


def paused_text(job: Job, progress: Progress) -> tuple[str, str]:
    """Return how far a job came that waits for a person, and why it waits."""
    over = progress.total - progress.left
    why = job.words
    if job.state == "running":
        why = why or tr("The app ended before it was done.")
    if not over:
        return tr("Not begun: {0} to send").format(f"{progress.total:,}"), why
    return tr("Paused. {0}").format(how_far(progress)), why


def stopped_text(job: Job, progress: Progress) -> tuple[str, str]:
    """Return how far a job came that was ended for good, and why."""
    if progress.left == progress.total:
        return tr("Stopped before it began"), job.words
    left = tr("{0} were never sent.").format(f"{progress.left:,}") if progress.left else ""
    return tr("Stopped. {0}").format(how_far(progress)), job.words or left


def job_line(job: Job, clock: Clock) -> str:
    """Return a job in a line: its title, when it was asked for, and its state."""
    state = {
        "running": tr("under way"),
        "paused": tr("paused"),
        "stopped": tr("stopped"),
        "done": tr("done"),
    }[job.state]
    return f"{job.title} · {asked_for(job, clock)} · {state}"


def asked_for(job: Job, clock: Clock) -> str:
    """Return when a job was asked for: Sun 22 Nov, 09:41."""
    local = job.created_at.astimezone(clock.zone.info)
    time = wall_clock(local, twenty_four=clock.twenty_four)
    return f"{short_day(local.date(), clock.today)}, {time}"


def when_of(row: Row, clock: Clock) -> str:
    """Return when the meeting of a row is, empty for rows without one."""
    times = _times(row)
    if times is None:
        return ""
    return when(*times, clock.zone, twenty_four=clock.twenty_four, today=clock.today).rpartition(
        " ("
    )[0]


def result_rows(job: Job, rows: Sequence[Row], clock: Clock) -> list[list[object]]:
    """Return the results of a job for a spreadsheet, headings first; times in the clock's zone.

    A column that no row fills is left out.
    """
    zone = clock.zone.city
    heads = ["Number", "Date", f"Time ({zone})", "What", "Result", "Details"]
    heads += ["People", "E-mail addresses", "Reason", "Link"]
    table: list[list[object]] = [
        [
            row.position + 1,
            *_day_and_time(row, clock),
            row.title,
            outcome_of(row.state, job.kind, is_over=job.state == "stopped").word,
            row.words,
            ", ".join(str(each) for each in row.body.get("people", ())),
            "; ".join(str(each) for each in row.body.get("emails", ())),
            str(row.body.get("reason", "")),
            row_link(row),
        ]
        for row in rows
    ]
    used = [place for place in range(len(heads)) if any(row[place] != "" for row in table)]
    return [[row[place] for place in used] for row in [list[object](heads), *table]]


def _day_and_time(row: Row, clock: Clock) -> tuple[object, str]:
    times = _times(row)
    if times is None:
        return "", ""
    text = span(*times, clock.zone, twenty_four=clock.twenty_four)
    return local_day(times[0], clock.zone), text


def _times(row: Row) -> tuple[datetime, datetime] | None:
    try:
        return (
            datetime.fromisoformat(str(row.body["start"])),
            datetime.fromisoformat(str(row.body["end"])),
        )
    except (KeyError, ValueError):
        return None
