"""Rows as CSV text that a spreadsheet opens as text: formulas made harmless, UTF-8 with a mark."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
BYTE_ORDER_MARK: Final = "\ufeff"


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula (OWASP: CSV injection).

    An apostrophe goes before = + - @ (full width too), tab and carriage return, after blanks too.
    """
    text = cell.replace("\x00", "")
    begins = text.lstrip(" \n\u00a0\ufeff")
    return f"'{text}" if begins.startswith(_FORMULA) else text


def csv_bytes(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as a CSV file: commas, CRLF, UTF-8 with a byte-order mark for Excel."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return (BYTE_ORDER_MARK + text.getvalue()).encode("utf-8", "replace")
