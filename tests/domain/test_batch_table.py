"""The table of many links: every change can be taken back, whatever it was."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.batch_table import (
    AddColumn,
    BatchTable,
    CellChange,
    Cells,
    Change,
    Delete,
    Insert,
    Retarget,
)
from calendly_desktop.domain.cell_texts import Kept
from calendly_desktop.domain.table_reading import Table

DAY = Kept(date(2026, 11, 27), "dd.mm.yyyy")


def small() -> BatchTable:
    table = Table(
        columns=[["Name", "Ada", "Ken"], ["Day", "27.11.2026", ""]], kept={1: [None, DAY, None]}
    )
    return BatchTable.of(table, has_heading=True)


def state(table: BatchTable) -> Any:
    kept = {place: cells for place, cells in table.kept.items() if any(cells)}
    return deepcopy((table.headings, table.targets, table.columns, kept, table.ids))


def test_the_first_row_is_a_heading_or_a_row() -> None:
    table = small()
    assert (table.headings, table.rows, table.row(0)) == (["Name", "Day"], 2, ("Ada", "27.11.2026"))
    assert table.kept_at(0, 1) == DAY
    back = table.heading_back()
    assert back is not None
    table.apply(back)
    assert table.row(0) == ("Name", "Day")
    assert table.kept_at(1, 1) == DAY
    assert table.ids == [2, 0, 1], "rows stay who they are"


def test_a_cell_that_is_typed_over_is_text_and_nothing_else() -> None:
    table = small()
    undo = table.apply(Cells((CellChange(0, 1, "tomorrow"),)))
    assert (table.columns[1][0], table.kept_at(0, 1)) == ("tomorrow", None)
    table.apply(undo)
    assert (table.columns[1][0], table.kept_at(0, 1)) == ("27.11.2026", DAY)


def test_a_paste_over_the_edges_brings_rows_and_columns_in() -> None:
    table = small()
    before = state(table)
    undo = table.apply(table.fill(1, 1, [["a", "b"], ["c", "d"]]))
    assert table.columns == [["Ada", "Ken", ""], ["27.11.2026", "a", "b"], ["", "c", "d"]]
    assert table.headings == ["Name", "Day", ""]
    table.apply(undo)
    assert state(table) == before


def test_only_rows_with_something_in_them_count() -> None:
    table = BatchTable.blank(["Name", "E-mail"], ["name", "email"], 5)
    assert (table.rows, table.filled()) == (5, 0)
    table.apply(Cells((CellChange(2, 1, "a@x.de"),)))
    assert table.filled() == 1


@st.composite
def steps(draw: st.DrawFn) -> list[Any]:
    return draw(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 9), st.integers(0, 9))))


@given(steps())
def test_all_changes_taken_back_leave_the_table_as_it_was(made: list[tuple[int, int, int]]) -> None:
    table = small()
    before, undo = state(table), list[Change]()
    for what, one, two in made:
        rows, columns = table.rows, len(table.columns)
        change: Change = Retarget(("name",) * columns)
        if what == 0 and rows:
            kept = DAY if two % 2 else None
            change = Cells((CellChange(one % rows, two % columns, f"{one}{two}", kept),) * 2)
        elif what == 1:
            new = table.new_row([f"new {one}"])._replace(kept={0: DAY} if two % 2 else {})
            change = Insert(one % (rows + 1), (new, table.new_row()))
        elif what == 2 and rows:
            at = one % rows
            change = Delete(at, min(1 + two % 3, rows - at))
        elif what == 3:
            change = AddColumn(f"H{one}", "email")
        elif what == 4:
            change = table.fill(one % (rows + 1), two % (columns + 1), [["x"] * 2, ["y"] * 2])
        undo.append(table.apply(change))
        assert len(set(table.ids)) == len(table.ids)
        assert {len(column) for column in table.columns} == {table.rows}
        assert len(table.headings) == len(table.targets) == len(table.columns)
    for change in reversed(undo):
        table.apply(change)
    assert state(table) == before
