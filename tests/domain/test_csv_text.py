"""CSV that a spreadsheet opens as text."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.csv_text import csv_bytes, harmless


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
