"""CSV that a spreadsheet opens as text."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.csv_text import BLOCK, csv_bytes, csv_of_columns, harmless
from calendly_desktop.domain.export_workbook import Stopped


@pytest.mark.parametrize(
    "cell", ["=1+1", "+49 30", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n=1", "＝1", "\ufeff=1"]
)
def test_22_a_formula_becomes_text(cell: str) -> None:
    assert harmless(cell) == "'" + cell


@pytest.mark.parametrize("cell", ["", "Maria", "a=b", "maria@example.com", "3-4", " plain"])
def test_other_cells_stay_as_they_are(cell: str) -> None:
    assert harmless(cell) == cell


@given(
    st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1, max_size=4))
)
def test_what_is_written_is_read_back(rows: list[list[str]]) -> None:
    read = csv.reader(io.StringIO(csv_bytes(rows).decode("utf-8-sig"), newline=""))
    assert list(read) == [[harmless(cell) for cell in row] for row in rows]


def test_half_a_character_does_not_stop_it() -> None:
    assert csv_bytes([["\ud83d"]]).endswith(b"?\r\n")


cells = st.one_of(
    st.text(max_size=5), st.sampled_from(["=1", " =1", "a=1", "\x1f=1", "\x00=", "+"])
)


@given(st.lists(st.tuples(cells, cells, cells), max_size=6))
def test_columns_are_written_as_their_rows_are(rows: list[tuple[str, str, str]]) -> None:
    columns = [list(column) for column in zip(*rows, strict=True)] or [[], [], []]
    assert csv_of_columns(columns, ";") == csv_bytes(rows, ";")


def test_writing_columns_tells_how_far_it_is_and_can_be_stopped() -> None:
    column, told = [str(number) for number in range(BLOCK * 2 + 1)], list[int]()

    def go_on(done: int) -> bool:
        told.append(done)
        return True

    csv_of_columns([column, column], progress=go_on)
    assert told == [BLOCK, 2 * BLOCK, 2 * BLOCK + 1]
    with pytest.raises(Stopped):
        csv_of_columns([column], progress=lambda _done: False)
