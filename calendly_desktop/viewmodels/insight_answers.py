"""Answers of booking forms in words: a column per question, one row in full, periods to choose."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.answers import AnswerRow, Question, one_line
from calendly_desktop.domain.meetings import amount
from calendly_desktop.store.insight_rows import Period
from calendly_desktop.viewmodels.insight_history import (
    fate_sign,
    fate_word,
    when_text,
    zone_heading,
)
from calendly_desktop.viewmodels.insight_lines import LineColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.answers import AnswerSheet
    from calendly_desktop.store.insight_rows import TypeCount
    from calendly_desktop.viewmodels.meetings import Clock

DAYS_BACK = {"30": 30, "90": 90, "365": 365}
BASIC_COLUMNS = 4


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Insight", text)


def periods() -> list[tuple[str, str]]:
    """Return the periods to choose from: key and words."""
    return [
        ("90", tr("Last 90 days and to come")),
        ("30", tr("Last 30 days and to come")),
        ("365", tr("Last 12 months and to come")),
        ("coming", tr("To come")),
        ("all", tr("All meetings on this computer")),
    ]


def period_of(key: str, now: datetime) -> Period:
    """Return the period of a key."""
    if key == "coming":
        return Period(since=now)
    return Period(since=now - timedelta(days=DAYS_BACK[key])) if key in DAYS_BACK else Period()


def type_text(counted: TypeCount) -> str:
    """Return an event type to choose: Intro call (128 meetings)."""
    name = " ".join(counted.name.split())
    return f"{name} ({amount(counted.meetings, 'meeting')})"


def columns(questions: Sequence[Question], clock: Clock) -> list[LineColumn[AnswerRow]]:
    """Return the columns: when, who, what became of it, then one per question."""
    return [
        LineColumn[AnswerRow](
            zone_heading(tr("When"), clock),
            lambda row: when_text(row.start, row.end, clock),
            key=lambda row: row.start,
        ),
        LineColumn(tr("Invitee"), lambda row: row.name),
        LineColumn(tr("E-mail"), lambda row: row.email),
        LineColumn(
            tr("State"), lambda row: fate_word(row.fate), sign=lambda row: fate_sign(row.fate)
        ),
        *(LineColumn(each.text, _line_of(each), full=_full_of(each)) for each in questions),
    ]


def _full_of(question: Question) -> Callable[[AnswerRow], str]:
    return lambda row: row.answers.get(question.key, "")


def _line_of(question: Question) -> Callable[[AnswerRow], str]:
    return lambda row: one_line(row.answers.get(question.key, ""))


def counts_text(shown: int, total: int) -> str:
    """Return how many rows are shown, and of how many where some are not."""
    text = amount(shown, tr("invitee"))
    return text if shown == total else tr("{0} of {1}").format(text, f"{total:,}")


def coverage_text(sheet: AnswerSheet) -> str:
    """Return what the table lacks; empty while it lacks nothing."""
    if not sheet.unread:
        return ""
    return tr("The answers of {0} of {1} are read.").format(
        f"{sheet.meetings - len(sheet.unread):,}", amount(sheet.meetings, tr("meeting"))
    )


def details_text(row: AnswerRow, questions: Sequence[Question], clock: Clock) -> str:
    """Return one row in full: who and when, then every question with its answer."""
    lines = [
        f"{row.name}, {row.email}" if row.email and row.email != row.name else row.name,
        f"{when_text(row.start, row.end, clock)} ({clock.zone.city}), {fate_word(row.fate)}",
    ]
    for question in questions:
        lines += ["", question.text, row.answers.get(question.key, "") or tr("No answer")]
    return "\n".join(lines)


def rows_to_save(
    rows: Sequence[AnswerRow], questions: Sequence[Question], clock: Clock
) -> list[list[object]]:
    """Return answers for a spreadsheet, headings first; times in the user's zone."""
    zone = clock.zone.name or "UTC"
    heads = [tr("Start ({0})").format(zone), tr("Invitee"), tr("E-mail"), tr("State")]
    saved: list[list[object]] = [[*heads, *(question.text for question in questions)]]
    for row in rows:
        start = row.start.astimezone(clock.zone.info).replace(tzinfo=None, microsecond=0)
        answers = (row.answers.get(question.key, "") for question in questions)
        saved.append([start, row.name, row.email, fate_word(row.fate), *answers])
    return saved
