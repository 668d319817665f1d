"""A table for the clipboard: tab-separated text and HTML that spreadsheets and mail can take."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from calendly_desktop.domain.csv_text import harmless

if TYPE_CHECKING:
    from collections.abc import Sequence


def tab_separated(rows: Sequence[Sequence[str]]) -> str:
    """Return rows as spreadsheets paste them; what has line breaks is quoted, formulas are not."""
    return "\n".join("\t".join(_cell(text) for text in row) for row in rows)


def html_table(rows: Sequence[Sequence[str]], *, has_headings: bool = True) -> str:
    """Return rows as an HTML table with text cells; the first row is headings or not."""
    lines = []
    for number, row in enumerate(rows):
        tag = "th" if has_headings and not number else "td"
        style = " style=\"text-align:start;mso-number-format:'\\@'\""
        cells = "".join(
            f"<{tag}{style}>{escape(text).replace(chr(10), '<br>')}</{tag}>" for text in row
        )
        lines.append(f"<tr>{cells}</tr>")
    return f'<table border="1" cellspacing="0" cellpadding="4">{"".join(lines)}</table>'


def _cell(text: str) -> str:
    safe = harmless(text.replace("\t", " ").replace("\r", ""))
    return '"' + safe.replace('"', '""') + '"' if "\n" in safe or '"' in safe else safe
