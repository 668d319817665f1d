"""Rows as an XLSX workbook: texts stay texts, days are days, the heading stays in sight."""

from __future__ import annotations

import io
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from calendly_desktop.domain.csv_text import harmless
from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MOST_ROWS: Final = 1_048_576
"""Excel: rows of one sheet, the heading among them."""
MOST_COLUMNS: Final = 16_384
"""Excel: columns of one sheet."""
MOST_CHARACTERS: Final = 32_767
"""Excel: characters of one cell."""
EVERY: Final = 200  # rows between two looks whether to stop

_ISO: Final = {datetime: "yyyy-mm-dd hh:mm", date: "yyyy-mm-dd", time: "hh:mm"}
# The built-in formats 22, 14 and 20, which Excel shows as the computer writes days and times.
_LOCAL: Final = {datetime: "m/d/yy h:mm", date: "mm-dd-yy", time: "h:mm"}
_NARROWEST, _WIDEST, _MEASURED = 6, 48, 200  # characters, and rows that decide the widths


class Formatted(NamedTuple):
    """A number, day or time with a way of its own to be shown: 4109 as 04109."""

    value: object
    number_format: str


class Stopped(Exception):
    """Somebody stopped the making of a file."""


def check_size(rows: Sequence[Sequence[object]]) -> None:
    """Raise Problem where rows do not fit into a sheet."""
    widest = max((len(row) for row in rows), default=0)
    if len(rows) > MOST_ROWS or widest > MOST_COLUMNS:
        raise Problem(
            "Too much for one Excel sheet",
            f"A sheet holds {MOST_ROWS:,} rows and {MOST_COLUMNS:,} columns; these are "
            f"{len(rows):,} rows and {widest:,} columns.",
            remedy="Save as CSV, or choose fewer meetings.",
        )


def workbook_bytes(
    rows: Sequence[Sequence[object]],
    title: str,
    *,
    iso_dates: bool = True,
    progress: Callable[[int], bool] | None = None,
) -> bytes:
    """Return rows as the one sheet of a workbook; the first row is the heading.

    A text that looks like a formula stays a text, in the cell's kind and, by its prefix mark,
    also when somebody edits it. What Excel refuses is left out: control characters, and what is
    beyond 32,767 characters, where an ellipsis tells. Days and times have no zone in Excel: give
    them in the one that is meant. iso_dates: 2026-11-22 everywhere, else as each computer has it.
    progress: told how many rows are done; its no raises Stopped. Raises Problem where it is too
    much for a sheet.
    """
    from openpyxl import Workbook
    from openpyxl.utils import get_column_letter

    check_size(rows)
    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet(_sheet_name(title))
    for place, width in enumerate(_widths(rows), 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = "A2"
    if rows and rows[0]:
        sheet.auto_filter.ref = f"A1:{get_column_letter(len(rows[0]))}{len(rows)}"
    cells = _Cells(sheet, _ISO if iso_dates else _LOCAL)
    for number, row in enumerate(rows):
        if progress is not None and number % EVERY == 0 and not progress(number):
            book.save(io.BytesIO())  # openpyxl's way to close and remove its temporary file
            raise Stopped
        sheet.append([cells.heading(cell) if number == 0 else cells.cell(cell) for cell in row])
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def sound_text(text: str) -> str:
    """Return a text as a cell can hold it: no control characters, not longer than allowed."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    sound = text.replace("\r\n", "\n").replace("\r", "\n").encode("utf-8", "replace").decode()
    sound = ILLEGAL_CHARACTERS_RE.sub("", sound).replace("\ufffe", "").replace("\uffff", "")
    if len(sound) > MOST_CHARACTERS:
        return sound[: MOST_CHARACTERS - 1] + "…"
    return sound


class _Cells:
    """Makes the cells of one sheet."""

    def __init__(self, sheet: Any, formats: dict[type, str]) -> None:
        from openpyxl.styles import Alignment, Font

        self._sheet = sheet
        self._formats = formats
        self._bold = Font(bold=True)
        self._top = Alignment(vertical="top", wrap_text=True)

    def heading(self, cell: object) -> Any:
        made = self._text(sound_text("" if cell is None else str(cell)))
        made.font = self._bold
        return made

    def cell(self, cell: object) -> Any:
        if cell is None or cell == "":
            return None
        if isinstance(cell, bool | int | float):
            return cell
        if isinstance(cell, datetime | date | time):
            return self._formatted(cell, self._formats[type(cell)])
        if isinstance(cell, Formatted):
            return self._formatted(cell.value, cell.number_format)
        text = sound_text(str(cell))
        # Plain values take openpyxl half the time.
        return text if text[:1].isalnum() and "\n" not in text else self._text(text)

    def _formatted(self, value: object, number_format: str) -> Any:
        from openpyxl.cell import WriteOnlyCell

        made: Any = WriteOnlyCell(self._sheet)
        made.value = value
        made.number_format = number_format
        return made

    def _text(self, text: str) -> Any:
        from openpyxl.cell import WriteOnlyCell

        made: Any = WriteOnlyCell(self._sheet, value=text)
        if made.data_type != "s" or harmless(text) != text:
            made.data_type = "s"  # it looked like a formula, or like one of Excel's errors
            made.quotePrefix = True
        if "\n" in text:
            made.alignment = self._top
        return made


def _widths(rows: Sequence[Sequence[object]]) -> list[int]:
    """Return how wide the columns are, in characters, as their first rows need it."""
    widths: list[int] = []
    for row in rows[:_MEASURED]:
        widths += [_NARROWEST] * (len(row) - len(widths))
        for place, cell in enumerate(row):
            widths[place] = max(widths[place], _length(cell) + 3)
    return [min(width, _WIDEST) for width in widths]


def _length(cell: object) -> int:
    if isinstance(cell, Formatted):
        cell = cell.value
    if isinstance(cell, datetime):
        return 16
    if isinstance(cell, date):
        return 10
    return max((len(line) for line in str(cell).split("\n")), default=0) if cell is not None else 0


def _sheet_name(title: str) -> str:
    """Return a name that Excel allows for a sheet: 31 characters, none of []:*?/\\ ."""
    kept = "".join(" " if letter in "[]:*?/\\" else letter for letter in sound_text(title))
    return " ".join(kept.split())[:31].strip("' ") or "Meetings"
