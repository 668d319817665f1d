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


def html_table(
    rows: Sequence[Sequence[str]], *, has_headings: bool = True, links_in: int = -1
) -> str:
    """Return rows as an HTML table with text cells; the first row is headings or not.

    links_in: the column whose web addresses can be clicked; -1 for none.
    """
    lines = []
    for number, row in enumerate(rows):
        tag = "th" if has_headings and not number else "td"
        style = " style=\"text-align:start;mso-number-format:'\\@'\""
        cells = "".join(
            f"<{tag}{style}>{_html(text, is_link=column == links_in)}</{tag}>"
            for column, text in enumerate(row)
        )
        lines.append(f"<tr>{cells}</tr>")
    return f'<table border="1" cellspacing="0" cellpadding="4">{"".join(lines)}</table>'


def _html(text: str, *, is_link: bool) -> str:
    said = escape(text).replace("\n", "<br>")
    is_address = is_link and text.startswith(("https://", "http://"))
    return f'<a href="{escape(text)}">{said}</a>' if is_address else said


def _cell(text: str) -> str:
    safe = harmless(text.replace("\t", " ").replace("\r", ""))
    return '"' + safe.replace('"', '""') + '"' if "\n" in safe or '"' in safe else safe
