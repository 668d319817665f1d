"""Meetings as the rows of a table: chosen columns, one row per meeting, invitee or answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from calendly_desktop.domain.export_columns import (
    ANSWERS,
    BY_KEY,
    Cell,
    ExportColumn,
    Line,
    RowKind,
    Terms,
    answers_of,
    lines,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import Invitee, ScheduledEvent

T = TypeVar("T")

MOST_QUESTIONS: Final = 200
"""Questions that get a column of their own; who asks more wants one row per answer."""


def fitting(keys: Sequence[str], kind: RowKind) -> list[ExportColumn]:
    """Return the columns of these keys that make sense for such rows, in this order."""
    return [
        BY_KEY[key] for key in dict.fromkeys(keys) if key in BY_KEY and kind in BY_KEY[key].kinds
    ]


def for_rows(keys: Sequence[str], kind: RowKind) -> tuple[str, ...]:
    """Return the columns for rows of another kind: those of answers change places.

    A column for each question becomes question and answer where each answer has a row.
    """
    found: list[str] = []
    for key in keys:
        if kind == "answer" and key == ANSWERS:
            found += ["question", "answer"]
        elif kind != "answer" and key in {"question", "answer"}:
            found.append(ANSWERS)
        else:
            found.append(key)
    if kind == "answer" and "answer" not in found:
        found += ["question", "answer"]
    return tuple(column.key for column in fitting(found, kind))


class ExportTable:
    """A table that meetings are added to, one after the other.

    The columns of questions are known only at the end: `rows()` puts them in their place.
    """

    def __init__(self, keys: Sequence[str], kind: RowKind, terms: Terms) -> None:
        self.columns = fitting(keys, kind)
        self._kind: RowKind = kind
        self._terms = terms
        self._place = next((n for n, c in enumerate(self.columns) if c.key == ANSWERS), -1)
        self._rows: list[list[Cell]] = []
        self._answers: list[dict[str, str]] = []
        self._questions: dict[str, None] = {}

    def __len__(self) -> int:
        return len(self._rows)

    @property
    def questions(self) -> list[str]:
        """The questions that have a column, in the order in which they came."""
        return list(self._questions)[:MOST_QUESTIONS]

    @property
    def questions_left_out(self) -> int:
        """How many questions have no column, because there are too many."""
        return max(0, len(self._questions) - MOST_QUESTIONS)

    def add(self, event: ScheduledEvent, invitees: Sequence[Invitee] | None) -> None:
        """Add the rows of a meeting."""
        for line in lines(event, invitees, self._kind):
            self._rows.append([column.cell(line, self._terms) for column in self.columns])
            if self._place >= 0:
                self._keep_answers(line)

    def headings(self) -> list[str]:
        """Return the headings of the columns; those of times name the zone they are in."""
        titles = [_title(column, self._terms) for column in self.columns]
        return self._spread(titles, self.questions)

    def rows(self, most: int | None = None) -> list[list[Cell]]:
        """Return the rows without their heading, or the first of them."""
        if self._place < 0:
            return self._rows[:most]
        questions = self.questions
        return [
            self._spread(row, [answers.get(question, "") for question in questions])
            for row, answers in zip(self._rows[:most], self._answers[:most], strict=True)
        ]

    def _keep_answers(self, line: Line) -> None:
        answers = answers_of(line)
        self._answers.append(answers)
        for question in answers:
            self._questions.setdefault(question)

    def _spread(self, row: Sequence[T], answers: Sequence[T]) -> list[T]:
        if self._place < 0:
            return list(row)
        return [*row[: self._place], *answers, *row[self._place + 1 :]]


def _title(column: ExportColumn, terms: Terms) -> str:
    if column.key in {"start", "end", "booked"}:
        return f"{column.title} ({terms.zone.city})"
    return column.title
