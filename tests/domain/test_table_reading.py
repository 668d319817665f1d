"""A table is read whatever it comes as: a paste, CSV in any encoding, a workbook; else in words."""

from __future__ import annotations

import csv
import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from calendly_desktop.domain import table_files
from calendly_desktop.domain.cell_texts import Kept, shown_text
from calendly_desktop.domain.export_workbook import Stopped
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.table_reading import (
    MOST_COLUMNS,
    MOST_ROWS,
    Table,
    guess_separator,
    read_file,
    read_paste,
    read_text,
)

PEOPLE = [["Name", "E-mail"], ["Jürgen Müller", "j@x.de"], ["Zoë, Ada", "z@x.de"]]


def rows(table: Table) -> list[list[str]]:
    return [list(row) for row in zip(*table.columns, strict=True)]


def as_csv(separator: str = ",", rows: list[list[str]] = PEOPLE) -> str:
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue()


# -- text ----------------------------------------------------------------------------------


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize(
    ("encoding", "words"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("utf-16-be", "UTF-16"),
        ("utf-32", "UTF-32"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_a_file_of_any_program_is_read_and_it_is_said_how(
    separator: str, encoding: str, words: str
) -> None:
    table = read_file(as_csv(separator).encode(encoding))
    assert rows(table) == PEOPLE
    assert (table.encoding, table.separator) == (words, separator)


def test_the_computers_own_code_page_is_the_way_out() -> None:
    table = read_file("Имя;Почта\r\nИван;i@x.ru\r\n".encode("cp1251"), fallback="cp1251")
    assert rows(table)[1] == ["Иван", "i@x.ru"]
    assert table.encoding == "Windows-1251"
    assert rows(read_file(b"a;\x81\r\nb;\xff\r\n"))[1] == ["b", "ÿ"], "holes in it stop nothing"


def test_cells_with_line_breaks_quotes_and_separators_are_whole() -> None:
    given_rows = [["Name", "Note"], ["Ada", 'says "hi",\r\nthen goes\n'], ["", "x;y"]]
    assert rows(read_file(as_csv(",", given_rows).encode())) == given_rows


def test_rows_of_different_lengths_get_as_many_cells_and_empty_ones_go() -> None:
    table = read_text("a,b\n\nc\n,,\nd,e,f\n,,,,,\n", ",")
    assert rows(table) == [["a", "b", ""], ["c", "", ""], ["d", "e", "f"]]
    assert table.empty == 3
    wide = read_text("a\n" * 3_000 + "b,c\n" + "d\n" * 3_000, ",")
    assert [len(column) for column in wide.columns] == [6_001, 6_001]
    assert wide.columns[1][3_000] == "c"


def test_a_column_in_which_nothing_stands_is_left_out() -> None:
    assert rows(read_text("a,,b\nc,,d\n", ",")) == [["a", "b"], ["c", "d"]]


def test_excels_own_first_line_names_the_separator() -> None:
    assert rows(read_text("sep=;\r\na;b,c\r\n")) == [["a", "b,c"]]


def test_the_separator_is_what_makes_rows_alike() -> None:
    assert guess_separator('Name;Size;"a,b"\nAda;1,5;x\nKen;2,5;y') == (";", 3)
    assert guess_separator("only one column\nof texts") == (",", 1)


@given(
    st.lists(
        st.lists(
            st.text(st.characters(exclude_characters="\x00"), max_size=6), min_size=2, max_size=4
        ),
        max_size=8,
    )
)
def test_what_csv_writes_is_read_back(written: list[list[str]]) -> None:
    width = max((len(row) for row in written), default=0)
    full = [row + [""] * (width - len(row)) for row in written if any(row)]
    used = [n for n in range(width) if any(row[n] for row in full)]
    table = read_text(as_csv(",", written), ",")
    assert rows(table) == [[row[n] for n in used] for row in full if used]


def test_a_quote_that_is_never_closed_is_told_with_its_line() -> None:
    text = "a,b\n" + 'x,"oh\n' + "y,z\n" * 60_000
    with pytest.raises(Problem) as caught:
        read_text(text, ",")
    assert "A quote that opens near line" in caught.value.message


# -- pastes --------------------------------------------------------------------------------


def test_a_paste_of_excel_has_tabs_and_quotes_around_line_breaks() -> None:
    table = read_paste('Name\tNote\r\nAda\t"two\nlines ""here"""\r\nKen\t5" pipe\r\n')
    assert rows(table) == [["Name", "Note"], ["Ada", 'two\nlines "here"'], ["Ken", '5" pipe']]


def test_quotes_in_a_paste_that_do_not_match_are_letters() -> None:
    table = read_paste('"Ada" L.\ta@x.de\n"Ken\tk@x.de\n')
    assert rows(table) == [['"Ada" L.', "a@x.de"], ['"Ken', "k@x.de"]]


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("Lopez, Maria\nIto, Ken", 1),
        ("Maria, m@x.de\nKen, k@x.de", 2),
        ("Maria;Lopez\nKen;Ito", 2),
        ("a,b,c\nd,e,f", 3),
        ("just words", 1),
    ],
)
def test_a_paste_without_tabs_is_csv_where_it_looks_like_it(text: str, width: int) -> None:
    assert len(read_paste(text).columns) == width


# -- workbooks -----------------------------------------------------------------------------


def workbook(*sheets: tuple[str, list[list[Any]]], change: Any = None) -> bytes:
    book = Workbook()
    assert book.active is not None
    book.remove(book.active)
    for name, cells in sheets:
        sheet = book.create_sheet(name)
        for row in cells:
            sheet.append(row)
    if change is not None:
        change(book)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def test_cells_are_what_they_show_and_keep_what_they_are() -> None:
    def dress(book: Workbook) -> None:
        sheet = book["People"]
        sheet["C2"].number_format = "00000"
        sheet["D2"].number_format = "dd.mm.yyyy"
        sheet["E2"].number_format = "0%"

    cells: list[list[Any]] = [
        ["Name", "Phone", "Zip", "Day", "Share", "Yes"],
        ["Ada", 491701234567.0, 4109, date(2026, 11, 27), 0.25, True],
        ["Ken", "+49 30 1", None, None, None, None],
    ]
    table = read_file(workbook(("People", cells), change=dress))
    assert rows(table)[1] == ["Ada", "491701234567", "04109", "27.11.2026", "25%", "TRUE"]
    assert rows(table)[2] == ["Ken", "+49 30 1", "", "", "", ""]
    assert table.kept[2] == [None, Kept(4109, "00000"), None]
    assert table.kept[3][1] == Kept(datetime(2026, 11, 27), "dd.mm.yyyy")
    assert sorted(table.kept) == [1, 2, 3, 4, 5]


def test_hidden_and_empty_rows_and_sheets_are_left_out() -> None:
    def hide(book: Workbook) -> None:
        book["People"].row_dimensions[2].hidden = True
        book["Secret"].sheet_state = "hidden"

    cells: list[list[Any]] = [["Name"], ["hidden"], ["Ada"], [None], [None], ["Ken"]]
    book = workbook(
        ("Secret", [["x"]]), ("Nothing", []), ("People", cells), ("More", [["y"]]), change=hide
    )
    table = read_file(book)
    assert rows(table) == [["Name"], ["Ada"], ["Ken"]]
    assert (table.hidden, table.empty) == (1, 2)
    assert (table.sheet, table.sheets) == ("People", ("Nothing", "People", "More"))
    assert rows(read_file(book, sheet="More")) == [["y"]]
    assert rows(read_file(book, sheet="gone since")) == [["Name"], ["Ada"], ["Ken"]]


def test_formulas_have_their_values_and_those_without_are_counted() -> None:
    plain = workbook(("People", [["Name", "Sum"], ["Ada", "=1+1"], ["Ken", "=2+2"]]))
    with zipfile.ZipFile(io.BytesIO(plain)) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    name = "xl/worksheets/sheet1.xml"
    parts[name] = parts[name].replace(b"<f>1+1</f><v></v>", b"<f>1+1</f><v>2</v>")
    parts[name] = parts[name].replace(b"<f>1+1</f><v />", b"<f>1+1</f><v>2</v>")
    changed = io.BytesIO()
    with zipfile.ZipFile(changed, "w") as package:
        for part, content in parts.items():
            package.writestr(part, content)
    table = read_file(changed.getvalue())
    assert rows(table) == [["Name", "Sum"], ["Ada", "2"], ["Ken", ""]]
    assert table.uncounted == 1


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (491701234567.0, "General", "491701234567"),
        (4109, "00000", "04109"),
        (4930123456, "+##\\ ##\\ ######", "+49 30 123456"),
        (301234567, '"+49 "0', "+49 301234567"),
        (0.125, "0.0%", "12.5%"),
        (1234567.5, "#,##0.00", "1234567.50"),
        (-5, "0;(0)", "(5)"),
        (-5.5, "0.0", "-5.5"),
        (1.5, "# ?/?", "1.5"),
        (1e20, "General", "100000000000000000000"),
        (0.1 + 0.2, "General", "0.3"),
        (5, "[Red]0.0E+00", "5"),
        (12, '_-* #,##0.00\\ "€"_-', "12.00 €"),
        (True, "General", "TRUE"),
        (None, "General", ""),
        (datetime(2026, 11, 27), "mm-dd-yy", "2026-11-27"),
        (datetime(2026, 11, 27, 9, 5), "m/d/yy h:mm", "2026-11-27 09:05"),
        (datetime(2026, 11, 7), "[$-407]d.m.yy;@", "7.11.26"),
        (datetime(2026, 11, 7, 9, 5), "dd/mm/yyyy hh:mm", "07/11/2026 09:05"),
        (datetime(2026, 11, 7), "dddd, d. mmmm yyyy", "2026-11-07"),
        (time(9, 5), "h:mm", "09:05"),
        (timedelta(hours=30, minutes=5), "[h]:mm", "30:05"),
    ],
)
def test_numbers_and_days_are_read_as_a_person_reads_them(
    value: object, number_format: str, text: str
) -> None:
    assert shown_text(value, number_format) == text


@given(st.one_of(st.floats(), st.integers(), st.datetimes()), st.text('0#?.,%;"\\ -dmyhs@E/_*[]'))
def test_no_number_format_is_too_strange(value: object, number_format: str) -> None:
    assert isinstance(shown_text(value, number_format), str)


# -- what is no table ----------------------------------------------------------------------


def zipped(*names: str) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return content.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 500


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\x89PNG\r\n\x1a\n" + b"\x00" * 40, "a picture (PNG)"),
        (b"%PDF-1.7 ...", "a PDF document"),
        (b"", "nothing in this file"),
        (b"\r\n \r\n", "nothing in this file"),
        (b"<!DOCTYPE html><table><tr><td>x</td></tr></table>", "a web page"),
        (OLE, "an old Office program"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "protected with a password"),
        (zipped("mimetype", "content.xml"), "an OpenDocument file"),
        (zipped("Index/Document.iwa"), "a file of Numbers"),
        (zipped("xl/workbook.bin"), "a binary workbook"),
        (zipped("word/document.xml"), "a Word document"),
        (zipped("picture.png"), "a packed file"),
        (zipped("xl/workbook.xml"), "This workbook is damaged"),
        (workbook(("A", [["x"] * 9] * 50))[:-400], "This workbook is damaged"),
        (bytes(range(1, 9)) * 100, "It is no text."),
    ],
)
def test_what_is_no_table_is_told_in_words_with_what_to_do(content: bytes, words: str) -> None:
    with pytest.raises(Problem) as caught:
        read_file(content)
    assert words in str(caught.value)
    assert caught.value.remedy


def test_a_table_that_is_too_large_is_refused_at_the_row_where_it_gets_so() -> None:
    assert read_text("a,b\n" * (MOST_ROWS + 1)).rows == MOST_ROWS + 1
    with pytest.raises(Problem, match="more than 100,000 rows"):
        read_file(b"a,b\n" * 2_000_000)
    with pytest.raises(Problem, match=f"more than {MOST_COLUMNS} columns"):
        read_text(",".join("x" * (MOST_COLUMNS + 1)))
    with pytest.raises(Problem, match=f"more than {MOST_COLUMNS} columns"):
        read_file(workbook(("A", [["x"] * (MOST_COLUMNS + 1)])))


def test_a_workbook_made_to_do_harm_is_refused_before_it_is_unpacked(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(table_files, "MOST_UNPACKED", 1_000)
    with pytest.raises(Problem, match="too large"):
        read_file(workbook(("A", [["x"]])))


def test_reading_tells_how_far_it_is_and_can_be_stopped() -> None:
    told: list[int] = []

    def go_on(done: int) -> bool:
        told.append(done)
        return len(told) < 3

    with pytest.raises(Stopped):
        read_file(b"a,b\n" * 20_000, progress=go_on)
    assert told == [2_000, 4_000, 6_000]
    with pytest.raises(Stopped):
        read_file(workbook(("A", [["x"]] * 1_000)), progress=lambda _done: False)
