"""The answers of a booking form side by side: read, searched, sorted, copied, what is missing."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from calendly_desktop.domain.answers import AnswerRow, Question
from calendly_desktop.pages.insight.answers import AnswersWindow
from calendly_desktop.store.event_search import Wanted
from calendly_desktop.store.event_views import Scope
from calendly_desktop.viewmodels.insight_answers import columns
from calendly_desktop.viewmodels.insight_lines import LinesModel, texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.sessions import Session

ROLE = "Which role are you interested in?"


@pytest.fixture
def window(session: Session, opened: Callable[..., Any]) -> Callable[..., AnswersWindow]:
    def build(event_type: str = "", scope: Scope | None = None) -> AnswersWindow:
        wanted = Wanted("upcoming", scope or Scope("organization"))
        made: AnswersWindow = opened(
            lambda parent, clock: AnswersWindow(session.services, parent, clock, wanted, event_type)
        )
        return made

    return build


def choose_type(shown: AnswersWindow, name: str) -> None:
    box = shown.ui.event_type
    place = next(n for n in range(box.count()) if box.itemText(n).startswith(name))
    box.setCurrentIndex(place)
    box.activated.emit(place)


def titles(shown: AnswersWindow) -> list[str]:
    return shown.model.titles()


async def intro(shown: AnswersWindow, until: Callable[..., Any]) -> None:
    await until(lambda: shown.ui.event_type.count() > 1)
    choose_type(shown, "Intro call")
    await until(lambda: ROLE in titles(shown) and not shown.tasks.is_busy("load"))


async def test_a_column_per_question_and_the_whole_row_below(
    window: Callable[..., AnswersWindow], read: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await read()
    shown = window()
    await intro(shown, until)
    assert titles(shown)[:5] == ["When (Berlin)", "Invitee", "E-mail", "State", ROLE]
    QTest.keyClicks(shown.ui.search, "formula@")
    await until(lambda: shown.model.rowCount() == 1)
    (row,) = texts(shown.model)
    assert row[3:5] == ["To come", "=1+1"]
    assert "+49 30 5550 1234 · -2+3 · @SUM(A1:A9)" in row
    details = shown.ui.details.toPlainText()
    assert f"\n{ROLE}\n=1+1\n" in details
    assert "+49 30 5550 1234\n-2+3\n@SUM(A1:A9)" in details


async def test_cells_rows_and_tables_are_copied_for_mail_and_spreadsheet(
    window: Callable[..., AnswersWindow], read: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await read()
    shown = window()
    await intro(shown, until)
    QTest.keyClicks(shown.ui.search, "formula@")
    await until(lambda: shown.model.rowCount() == 1)
    shown.ui.table.setCurrentIndex(shown.model.index(0, 2))
    shown.ui.table.setFocus()
    QTest.keyClick(shown.ui.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "formula@example.com"
    shown.copy_table()
    copied = QApplication.clipboard().mimeData()
    heads, line = copied.text().split("\n", 1)
    assert heads.split("\t") == titles(shown)
    assert "\t'=1+1\t" in line
    assert copied.html().count("<tr>") == 2
    assert "<td" in copied.html()


async def test_it_sorts_by_any_column_with_what_is_empty_last_and_keeps_the_chosen_row(
    window: Callable[..., AnswersWindow], read: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await read()
    shown = window()
    await intro(shown, until)
    chosen = shown.current()
    column = titles(shown).index(ROLE)
    shown.ui.table.sortByColumn(column, Qt.SortOrder.AscendingOrder)
    answers = [row[column] for row in texts(shown.model)]
    filled = [answer for answer in answers if answer]
    assert answers == [*filled, *[""] * (len(answers) - len(filled))]
    assert filled == sorted(filled, key=str.lower)
    assert shown.current() == chosen
    shown.ui.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    starts = [row.start for row in shown.model.shown()]
    assert starts == sorted(starts, reverse=True)


async def test_canceled_ones_are_left_out_until_they_are_wanted(
    window: Callable[..., AnswersWindow], read: Callable[..., Any], until: Callable[..., Any]
) -> None:
    await read()
    shown = window()
    await intro(shown, until)
    few = shown.model.rowCount()
    assert f"{few} invitees of {len(shown.model.all_rows)}" == shown.ui.count.text()
    shown.ui.canceled.click()
    assert shown.model.rowCount() == len(shown.model.all_rows) > few
    assert {"Canceled", "Moved"} <= {row[3] for row in texts(shown.model)}


async def test_what_is_not_read_is_said_and_read_on_request(
    window: Callable[..., AnswersWindow],
    read: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
) -> None:
    await read(invitees=False)
    shown = window()
    await until(lambda: shown.ui.read_rest.isVisible())
    choose_type(shown, "Intro call")
    await until(lambda: not shown.tasks.is_busy("load"))
    assert shown.ui.note.text().startswith("The answers of 0 of ")
    assert shown.ui.states.panel.state == "empty"
    served_simulator.clear()
    shown.ui.read_rest.click()
    await until(lambda: shown.ui.read_rest.text() == "Stop &reading")
    await until(lambda: not shown.ui.read_rest.isVisible())
    assert shown.model.rowCount() > 3
    asked = served_simulator.requests("GET", "/scheduled_events")
    assert len(asked) == len({each["path"] for each in asked}), "no meeting is read twice"


async def test_reading_the_rest_can_be_stopped_and_what_came_stays(
    window: Callable[..., AnswersWindow],
    read: Callable[..., Any],
    until: Callable[..., Any],
    served_simulator: Any,
) -> None:
    await read(invitees=False)
    shown = window()
    await until(lambda: shown.ui.read_rest.isVisible())
    choose_type(shown, "Intro call")
    await until(lambda: not shown.tasks.is_busy("load"))
    served_simulator.fault(
        kind="delay", delay_ms=150, path=r"/scheduled_events/.*/invitees", times=-1
    )
    shown.ui.read_rest.click()
    await until(lambda: "Reading answers from Calendly: 3 of" in shown.ui.note.text())
    shown.ui.read_rest.click()
    await until(lambda: not shown.tasks.is_busy("rest"))
    await until(lambda: shown.ui.note.text().startswith("The answers of "))
    assert shown.ui.read_rest.text() == "&Read the rest"
    served_simulator.clear()


async def test_without_meetings_it_says_what_would_be_here(
    window: Callable[..., AnswersWindow], until: Callable[..., Any]
) -> None:
    shown = window()
    await until(lambda: shown.ui.states.panel.state == "empty")
    assert shown.ui.states.panel.title_label.text() == "No questions in this period"
    assert not shown.ui.save.isEnabled()


def test_ten_thousand_rows_stay_smooth(qapp: QApplication) -> None:
    from datetime import UTC, datetime, timedelta

    from calendly_desktop.domain.times import find_zone
    from calendly_desktop.viewmodels.meetings import Clock

    now = datetime.now(UTC)
    asked = [Question(f"q{n}", f"Question {n}") for n in range(8)]
    rows = [
        AnswerRow(
            f"e{n}",
            f"i{n}",
            now + timedelta(minutes=n),
            now + timedelta(minutes=n + 30),
            f"Guest {n % 977}",
            f"guest{n}@example.com",
            "held",
            {each.key: f"Answer {n * 7919 % 9973}\nmore of it" for each in asked},
        )
        for n in range(10_000)
    ]
    model: LinesModel[AnswerRow] = LinesModel()
    steps: list[float] = []

    def step(act: Callable[[], object]) -> None:
        begun = time.perf_counter()
        act()
        steps.append(time.perf_counter() - begun)

    step(lambda: model.show_lines(columns(asked, Clock(find_zone("UTC"), True, now)), rows))
    step(lambda: model.sort(5))
    assert model.rowCount() == 10_000
    model.narrow("9973")  # makes all texts searchable, once
    step(lambda: model.narrow("guest99"))
    assert 0 < model.rowCount() < 200
    assert max(steps) < 0.5, steps
