"""A sheet of an Excel workbook as a table: what its cells show, hidden and empty rows left out."""

from __future__ import annotations

import io
import warnings
import zipfile
import zlib
from typing import TYPE_CHECKING, Any, Final
from xml.etree.ElementTree import ParseError

from calendly_desktop.domain.cell_texts import Kept, shown_text
from calendly_desktop.domain.export_workbook import Stopped
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.table_files import damaged
from calendly_desktop.domain.table_reading import BLOCK, MOST_COLUMNS, Table, add_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_EVERY: Final = 500  # rows between two looks whether to stop
_BROKEN: Final = (
    KeyError,
    ValueError,
    IndexError,
    AttributeError,
    TypeError,
    EOFError,
    OSError,
    zlib.error,
    zipfile.BadZipFile,
    ParseError,
    NotImplementedError,
)
"""What openpyxl and the packages below it raise for workbooks that are not sound."""


def read_workbook(
    content: bytes, sheet: str = "", progress: Callable[[int], bool] | None = None
) -> Table:
    """Return a sheet as a table; empty for the first visible one with something in it.

    Cells are what they show: the values of formulas, numbers and days in their own format. Rows
    that are hidden, by a filter too, are left out. Raises Problem and Stopped.
    """
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of parts that are of no interest here
            return _read(content, sheet, progress)
    except RuntimeError as error:  # zipfile's word for a part with a password
        raise Problem(
            "This workbook is protected with a password",
            "Nothing in it can be read without the password.",
            remedy="Save a copy without a password, or copy the cells and paste them here.",
            details=str(error),
        ) from error
    except _BROKEN as error:
        raise damaged(f"{type(error).__name__}: {error}") from error


def _read(content: bytes, sheet: str, progress: Callable[[int], bool] | None) -> Table:
    from openpyxl import load_workbook

    book: Any = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
    try:
        visible = [each for each in book.worksheets if each.sheet_state == "visible"]
        names = tuple(each.title for each in visible)
        wanted = [each for each in visible if each.title == sheet] or visible
        table = Table()
        for each in wanted:
            table = _Sheet(book, each).read(progress)
            if table.columns:
                break
        table.sheets = names
        return table
    finally:
        book.close()


class _Sheet:
    """Reads one sheet, row by row."""

    def __init__(self, book: Any, sheet: Any) -> None:
        self._book = book
        self._sheet = sheet
        self._formats: dict[int, str] = {}
        self._table = Table(sheet=sheet.title)
        self._kept: list[dict[int, Kept]] = []

    def read(self, progress: Callable[[int], bool] | None) -> Table:
        """Return the table; progress: told how many rows are read."""
        table, some = self._table, list[list[str]]()
        for number, cells in enumerate(self._rows(), 1):
            some.append(self._texts(cells))
            if len(some) == BLOCK:
                self._add(some)
                some = []
            if progress is not None and number % _EVERY == 0 and not progress(number):
                raise Stopped
        self._add(some)
        self._lay_kept_out()
        table.tidy()
        return table

    def _add(self, rows: list[list[str]]) -> None:
        """Add rows to the table, and keep what their cells are besides text."""
        first = len(self._kept) - len(rows)
        self._kept[first:] = [
            kept for kept, row in zip(self._kept[first:], rows, strict=True) if any(row)
        ]
        add_rows(self._table, rows)

    def _rows(self) -> Iterator[list[dict[str, Any]]]:
        parser = _parser(self._sheet, self._book)
        with self._sheet._get_source() as source:
            parser.source = source
            last = 0
            for number, cells in parser.parse():
                self._table.empty += max(0, number - last - 1)
                last = number
                if parser.is_hidden(number):
                    self._table.hidden += 1
                else:
                    yield cells
        self._table.uncounted = parser.uncounted

    def _texts(self, cells: Sequence[dict[str, Any]]) -> list[str]:
        texts: list[str] = []
        kept: dict[int, Kept] = {}
        for cell in cells:
            place, value = cell["column"] - 1, cell["value"]
            if value is None or place > MOST_COLUMNS:
                continue
            texts += [""] * (place + 1 - len(texts))
            if isinstance(value, str):
                texts[place] = value.replace("_x000D_", "")
            else:
                number_format = self._format(cell["style_id"])
                texts[place] = shown_text(value, number_format)
                kept[place] = Kept(value, number_format)
        self._kept.append(kept)
        return texts

    def _format(self, style: int) -> str:
        if style not in self._formats:
            from openpyxl.styles.numbers import BUILTIN_FORMATS

            number = self._book._cell_styles[style].numFmtId
            own = number >= 164
            self._formats[style] = (
                self._book._number_formats[number - 164]
                if own
                else str(BUILTIN_FORMATS.get(number, "General"))
            )
        return self._formats[style]

    def _lay_kept_out(self) -> None:
        """Keep numbers and days by column, as long as the column is."""
        used = sorted({place for row in self._kept for place in row})
        self._table.kept = {place: [row.get(place) for row in self._kept] for place in used}


def _parser(sheet: Any, book: Any) -> Any:
    """Return openpyxl's own parser of sheets, which also tells what its reader does not."""
    from openpyxl.worksheet._reader import FORMULA_TAG, WorkSheetParser

    class Parser(WorkSheetParser):
        """Notes which rows are hidden, and counts formulas without a value."""

        uncounted = 0

        def is_hidden(self, number: int) -> bool:
            """Tell whether a row that was just read is hidden."""
            known = self.row_dimensions.pop(str(number), {})
            return str(known.get("hidden", "")).lower() in {"1", "true"}

        def parse_cell(self, element: Any) -> Any:
            cell = super().parse_cell(element)
            if cell["value"] is None and element.find(FORMULA_TAG) is not None:
                self.uncounted += 1
            return cell

    return Parser(
        io.BytesIO(),
        sheet._shared_strings,
        data_only=True,
        epoch=book.epoch,
        date_formats=book._date_formats,
        timedelta_formats=book._timedelta_formats,
    )
