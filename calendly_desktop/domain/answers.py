"""The answers of booking forms side by side: a column per question over all versions of a form."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.search import folded

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.guest_history import Fate
    from calendly_desktop.domain.models import CustomQuestion, QuestionAndAnswer, ScheduledEvent


class Question(NamedTuple):
    """A column: the question as it is asked now, or was asked last; `key` finds its answers."""

    key: str
    text: str


class AnswerRow(NamedTuple):
    """What one invitee answered; `answers` by the key of the question."""

    uri: str
    invitee: str
    start: datetime
    end: datetime
    name: str
    email: str
    fate: Fate
    answers: dict[str, str]


class AnswerSheet(NamedTuple):
    """The answers given in the forms of one event type, the latest meeting first.

    unread: the meetings whose invitees are unknown, or out of date.
    """

    questions: list[Question]
    rows: list[AnswerRow]
    meetings: int
    unread: list[ScheduledEvent]


@lru_cache(maxsize=4096)
def question_key(text: str) -> str:
    """Return what is alike for a question in all versions of a form: case and blanks are not."""
    return " ".join(folded(text).split()).rstrip(" :?*")


def questions(
    forms: Iterable[Sequence[QuestionAndAnswer]], now_asked: Sequence[CustomQuestion] = ()
) -> list[Question]:
    """Return the columns: what is asked now in its order, then what was asked once, by position.

    forms: filled-in forms, the newest first: the newest words of a question are shown.
    """
    columns: dict[str, str] = {}
    for asked in sorted((q for q in now_asked if q.enabled), key=lambda each: each.position):
        columns.setdefault(question_key(asked.name), _line(asked.name))
    once: dict[str, tuple[int, str]] = {}
    for form in forms:
        for each in form:
            key = question_key(each.question)
            if key not in columns and key not in once:
                once[key] = (each.position, _line(each.question))
    for key, (_position, text) in sorted(once.items(), key=lambda item: item[1][0]):
        columns[key] = text
    return [Question(key, text or "Question without words") for key, text in columns.items()]


def answers_by_question(form: Sequence[QuestionAndAnswer]) -> dict[str, str]:
    """Return the answers of one form by question; two to the same one stand below each other."""
    found: dict[str, str] = {}
    for each in sorted(form, key=lambda row: row.position):
        text = each.answer.strip()
        if text:
            key = question_key(each.question)
            found[key] = f"{found[key]}\n{text}" if key in found else text
    return found


def one_line(answer: str) -> str:
    """Return an answer of several lines in one: the lines of check boxes read as a list."""
    lines = (" ".join(line.split()) for line in answer.splitlines())
    return " · ".join(line for line in lines if line)


def _line(text: str) -> str:
    return " ".join(text.split())
