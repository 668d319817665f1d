"""Workbooks as Excel would open them: read back with openpyxl."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import load_workbook

from calendly_desktop.domain.export_workbook import (
    MOST_CHARACTERS,
    MOST_ROWS,
    Stopped,
    sound_text,
    workbook_bytes,
)
from calendly_desktop.domain.problems import Problem


def sheet(rows: list[list[object]], **options: Any) -> Any:
    book = load_workbook(io.BytesIO(workbook_bytes(rows, "Meetings", **options)))
    return book.active


def test_texts_days_and_numbers_arrive_as_what_they_are() -> None:
    read = sheet(
        [
            ["Name", "Day", "Start", "Booked", "Minutes", "None"],
            ["محمد", date(2026, 11, 22), time(9, 5), datetime(2026, 11, 1, 8, 30), 30, None],
        ]
    )
    assert [cell.value for cell in read[2]] == [
        "محمد",
        datetime(2026, 11, 22),
        time(9, 5),
        datetime(2026, 11, 1, 8, 30),
        30,
        None,
    ]
    assert read["A1"].font.bold
    assert read.freeze_panes == "A2"
    assert read.auto_filter.ref == "A1:F2"
    assert read["B2"].number_format == "yyyy-mm-dd"
    local = sheet([["Day"], [date(2026, 11, 22)]], iso_dates=False)
    assert local["A2"].number_format == "mm-dd-yy"  # the built-in one that follows the computer


@pytest.mark.parametrize("text", ["=1+1", '=HYPERLINK("http://x","y")', "#N/A", "=", "#REF!"])
def test_22_a_formula_stays_a_text_even_when_it_is_edited(text: str) -> None:
    cell = sheet([["A"], [text]])["A2"]
    assert cell.value == text
    assert cell.data_type in {"s", "inlineStr"}
    assert cell.quotePrefix


@pytest.mark.parametrize("text", ["+49 30 1234", "-2", "@SUM(A1)", "'x", "1e5", "2026-11-22"])
def test_22_other_texts_are_texts_without_an_apostrophe(text: str) -> None:
    cell = sheet([["A"], [text]])["A2"]
    assert (cell.value, cell.data_type) == (text, "s")


@settings(max_examples=60, deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
def test_any_text_makes_a_workbook_that_opens(text: str) -> None:
    assert sheet([["A", "B"], [text, "end"]])["B2"].value == "end"


def test_what_excel_cannot_hold_is_left_out_or_told() -> None:
    assert sound_text("a\x00b\x0bc\ud83d\r\nd") == "abc?\nd"
    long = sound_text("x" * 40_000)
    assert (len(long), long[-1]) == (MOST_CHARACTERS, "…")
    with pytest.raises(Problem, match="Too much for one Excel sheet"):
        workbook_bytes([["A"]] * (MOST_ROWS + 1), "Meetings")


def test_it_can_be_stopped_on_the_way() -> None:
    told: list[int] = []

    def progress(done: int) -> bool:
        told.append(done)
        return done < 400

    with pytest.raises(Stopped):
        workbook_bytes([["A"]] * 1000, "Meetings", progress=progress)
    assert told == [0, 200, 400]


def test_a_heading_may_be_empty_or_look_like_a_formula() -> None:
    read = sheet([["", "=SUM(A1)?", None], [1, 2, 3]])
    assert (read["B1"].value, read["B1"].data_type, read["B1"].font.bold) == (
        "=SUM(A1)?",
        "s",
        True,
    )
    assert read["C2"].value == 3


def test_a_sheet_may_be_called_anything() -> None:
    book = load_workbook(io.BytesIO(workbook_bytes([["A"]], "Acme: [Q4] '26'" * 5)))
    assert len(book.sheetnames[0]) <= 31
