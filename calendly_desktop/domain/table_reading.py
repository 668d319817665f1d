"""A table as text, column by column: from a paste, from CSV in any encoding, or from a workbook."""

from __future__ import annotations

import csv
import io
from collections import Counter
from itertools import islice, zip_longest
from typing import TYPE_CHECKING, Final

import msgspec

from calendly_desktop.domain.cell_texts import Kept
from calendly_desktop.domain.export_workbook import Stopped
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.table_files import check_is_text, is_workbook

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence


MOST_ROWS: Final = 100_000
"""Rows of one table, its heading aside: more links than anybody sends in one go."""
MOST_COLUMNS: Final = 200
MOST_BYTES: Final = 100 * 1024 * 1024
BLOCK: Final = 2_000
"""Rows that are read, made into links or written in one go: no longer than a frame."""

SEPARATORS: Final = (",", ";", "\t", "|")
_SAMPLE_ROWS: Final = 40
_ENCODINGS: Final = (
    (b"\xef\xbb\xbf", "utf-8-sig", "UTF-8"),
    (b"\xff\xfe\x00\x00", "utf-32", "UTF-32"),
    (b"\x00\x00\xfe\xff", "utf-32", "UTF-32"),
    (b"\xff\xfe", "utf-16", "UTF-16"),
    (b"\xfe\xff", "utf-16", "UTF-16"),
)


class Table(msgspec.Struct, kw_only=True):
    """A table that was read. Every column is as long as the others.

    columns: texts, the heading among them where there is one. kept: by column, the cells that were
    numbers or days in a workbook, None where they were text. source: what is known of how it was
    read: encoding ("UTF-8"; empty for a paste), separator, sheet and sheets of a workbook.
    empty, hidden: how many rows were left out. uncounted: how many formulas had no value yet.
    """

    columns: list[list[str]] = []
    kept: dict[int, list[Kept | None]] = {}
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    empty: int = 0
    hidden: int = 0
    uncounted: int = 0

    @property
    def rows(self) -> int:
        """How many rows there are, the heading among them."""
        return len(self.columns[0]) if self.columns else 0

    def tidy(self) -> None:
        """Leave out columns in which nothing stands."""
        used = [place for place, column in enumerate(self.columns) if any(column)]
        if len(used) != len(self.columns):
            self.kept = {new: self.kept[old] for new, old in enumerate(used) if old in self.kept}
            self.columns = [self.columns[place] for place in used]


def read_file(
    content: bytes,
    *,
    sheet: str = "",
    fallback: str = "cp1252",
    progress: Callable[[int], bool] | None = None,
) -> Table:
    """Return the table in a file, told by what is in it and not by its name.

    sheet: of a workbook; empty for the first one with something in it. fallback: the encoding of a
    text that is not Unicode, the computer's own. Raises Problem in words for what is no table, is
    protected or too large, and Stopped.
    """
    if is_workbook(content):
        from calendly_desktop.domain.workbook_reading import read_workbook

        return read_workbook(content, sheet, progress)
    check_is_text(content)
    text, encoding = decoded(content, fallback)
    table = read_text(text, progress=progress)
    table.encoding = encoding
    return table


def read_paste(text: str) -> Table:
    """Return the table in a text that was copied: cells of a spreadsheet, or CSV. Raises Problem.

    A copy has tabs, and quotes around cells with line breaks; quotes that do not match are letters
    like others. One column, of "Lopez, Maria" say, stays one.
    """
    text, separator = sound(text), "\t"
    if "\t" not in text:
        guessed, columns = guess_separator(text)
        is_table = columns > 2 or (columns == 2 and (guessed != "," or "@" in text))
        separator = guessed if is_table else "\t"
    try:
        return read_text(text, separator, strict=True)
    except csv.Error:
        return read_text(text, separator, quoted=False)


def sound(text: str) -> str:
    """Return a text without half characters, which neither a file nor a request can take."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def decoded(content: bytes, fallback: str = "cp1252") -> tuple[str, str]:
    """Return a file's text, and the encoding it was read with in words."""
    for mark, name, words in _ENCODINGS:
        if content.startswith(mark):
            return content.decode(name, "replace"), words
    some = content[:4_000]
    if some.count(0) > len(some) // 4:  # UTF-16 without its mark: every other byte is a zero
        is_little = some[1::2].count(0) >= some[::2].count(0)
        return content.decode("utf-16-le" if is_little else "utf-16-be", "replace"), "UTF-16"
    try:
        return content.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return content.decode(fallback, "replace"), fallback.replace("cp", "Windows-")


def guess_separator(text: str) -> tuple[str, int]:
    """Return what stands between the cells, and how many columns that makes."""
    best, best_score = (",", 1), (0.0, 0)
    for separator in SEPARATORS:
        rows = csv.reader(io.StringIO(text[:65_536], newline=""), delimiter=separator)
        try:
            widths = Counter(len(row) for row in islice(rows, _SAMPLE_ROWS) if any(row))
        except csv.Error:
            continue
        if not widths:
            continue
        width, often = widths.most_common(1)[0]
        score = (round(often / widths.total(), 1), width)
        if width > 1 and score > best_score:
            best, best_score = (separator, width), score
    return best


def read_text(
    text: str,
    separator: str = "",
    *,
    strict: bool = False,
    quoted: bool = True,
    progress: Callable[[int], bool] | None = None,
) -> Table:
    """Return the table in a text; separator: where it is not given, it is guessed.

    strict: quotes that do not match raise csv.Error. quoted: False for a text without quoted
    cells. Raises Problem where it is too large, Stopped when progress says no.
    """
    if "\x00" in text:
        text = text.replace("\x00", "")
    if text[:4].lower() == "sep=" and text[5:6] in {"\r", "\n"}:  # Excel's own first line
        separator, text = text[4], text[5:].lstrip("\r\n")
    table = Table(separator=separator or guess_separator(text)[0])
    reader = csv.reader(
        io.StringIO(text, newline=""),
        delimiter=table.separator,
        quoting=csv.QUOTE_MINIMAL if quoted else csv.QUOTE_NONE,
        strict=strict,
    )
    try:
        while some := list(islice(reader, BLOCK)):
            add_rows(table, some)
            if progress is not None and not progress(table.rows):
                raise Stopped
    except csv.Error as error:
        if strict:
            raise
        raise Problem(
            "This table cannot be read",
            f"A quote that opens near line {reader.line_num:,} is not closed, so that the rest "
            "would be one cell.",
            remedy="Correct it where the file comes from, or save it as an Excel workbook.",
            details=str(error),
        ) from error
    table.tidy()
    return table


def add_rows(table: Table, rows: Sequence[Sequence[str]]) -> None:
    """Add rows of any lengths, but for empty ones. Raises Problem where they get too many."""
    filled = list(filter(any, rows))
    table.empty += len(rows) - len(filled)
    if not filled:
        return
    before = table.rows
    if before + len(filled) > MOST_ROWS + 1:
        raise too_many_rows()
    columns: Iterable[tuple[str, ...]] = zip(*filled, strict=False)
    if len({*map(len, filled)}) > 1 or len(filled[0]) < len(table.columns):
        columns = zip_longest(*filled, fillvalue="")
    place = -1
    for place, column in enumerate(columns):
        if place == len(table.columns):
            if place == MOST_COLUMNS:
                raise _too_many_columns()
            table.columns.append([""] * before)
        table.columns[place] += column
    for short in table.columns[place + 1 :]:
        short += [""] * len(filled)


def too_many_rows() -> Problem:
    """Return what is said of a table with more rows than can be made into links at once."""
    return Problem(
        f"This table has more than {MOST_ROWS:,} rows",
        f"Links can be made for {MOST_ROWS:,} rows at once, so nothing was taken in.",
        remedy="Split the table into several, or delete the rows that need no link.",
    )


def _too_many_columns() -> Problem:
    return Problem(
        f"This table has more than {MOST_COLUMNS} columns",
        "Either most of them are of no use here, or the cells are not divided by what the app "
        "took for it.",
        remedy="Copy the columns that are needed and paste them.",
    )
