"""The day sheet as a page: its heading and tables as HTML; nothing from outside is markup."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.domain.export_day import by_host
from calendly_desktop.domain.meetings import amount
from calendly_desktop.toolkit.colors import INK, INK_LINE, INK_QUIET
from calendly_desktop.toolkit.paper import UNITS, new_document, room, table_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPageLayout

    from calendly_desktop.domain.export_day import DayLine

_SLACK: Final = 18.0 * UNITS  # kept free at the end of a page: Qt puts an empty line after a table
_MAY_BREAK: Final = "\u200b"
_FIRST_STRONG, _POP = "\u2068", "\u2069"  # isolate a text with its own direction


class SheetChoices(NamedTuple):
    """What the sheet shows besides time, meeting, people and place."""

    by_host: bool = False
    notes: bool = True
    ticks: bool = True


class _Column(NamedTuple):
    title: str
    width: int  # per cent, before they are made to fill the page


_WIDTHS: Final = {
    "": _Column("", 3),
    "time": _Column("Time", 15),
    "meeting": _Column("Meeting", 19),
    "people": _Column("Invitees", 28),
    "place": _Column("Place", 16),
    "host": _Column("Host", 18),
    "notes": _Column("Notes", 17),
}


class Sheet(NamedTuple):
    """A day sheet: what it is, whose and as of when, and its meetings."""

    title: str
    about: str
    lines: Sequence[DayLine]
    choices: SheetChoices = SheetChoices()

    @property
    def groups(self) -> list[tuple[str, list[DayLine]]]:
        """The lines under their hosts, or all of them under no name."""
        return by_host(self.lines) if self.choices.by_host else [("", list(self.lines))]


def compose(sheet: Sheet, layout: QPageLayout) -> str:
    """Return the sheet for pages of a layout: no row is torn, no heading stands alone.

    Laid out once without pages to measure the rows, then with a new table where a page ends.
    """
    size = room(layout)
    tables = table_rows(new_document(sheet_html(sheet), size.width()))
    return sheet_html(sheet, page_ends(tables, size.height() - _SLACK, _heading_height(sheet)))


def page_ends(
    tables: Sequence[Sequence[tuple[float, float]]], height: float, heading: float
) -> frozenset[tuple[int, int]]:
    """Return before which rows (table, row) a new page begins.

    tables: where the rows of each begin and end without pages; the first row is the head, which
    stands on each page again. heading: the height of what stands above a table.
    """
    breaks: set[tuple[int, int]] = set()
    start = 0.0  # where the page begins, measured without pages
    for place, rows in enumerate(tables):
        if not rows:
            continue
        head = rows[0][1] - rows[0][0]
        for row in range(1, len(rows)):
            top, bottom = rows[row]
            if bottom - start > height and top - head > start:
                breaks.add((place, row))
                start = rows[0][0] - heading if row == 1 else top - head
            while bottom - start > height:  # higher than a page: it goes on on the next
                start += height
    return frozenset(breaks)


def sheet_html(sheet: Sheet, breaks: frozenset[tuple[int, int]] = frozenset()) -> str:
    """Return the sheet as HTML; a new page begins before each of the rows (table, row)."""
    choices = sheet.choices
    keys = [key for key in _WIDTHS if _is_shown(key, choices)]
    body = [
        f'<p dir="ltr" style="font-size:{16 * UNITS}px; font-weight:600; '
        f'margin-bottom:{2 * UNITS}px;">{_text(sheet.title)}</p>',
        f'<p dir="ltr" style="font-size:{9 * UNITS}px; color:{INK_QUIET};">'
        f"{_text(sheet.about)}</p>",
    ]
    for place, (host, lines) in enumerate(sheet.groups):
        new_page = (place, 1) in breaks
        if choices.by_host:
            body.append(_host_heading(host, len(lines), new_page=new_page))
        parts = [0, *sorted(row - 1 for table, row in breaks if table == place and row > 1)]
        for number, first in enumerate(parts):
            last = parts[number + 1] if number + 1 < len(parts) else len(lines)
            is_new = number > 0 or (new_page and not choices.by_host)
            above = 2 if choices.by_host else 8
            is_last = last == len(lines) and place + 1 < len(sheet.groups)
            body.append(_table(keys, lines[first:last], is_new, above, 12 if is_last else 0))
    return f'<html><body style="color:{INK};">{"".join(body)}</body></html>'


def _host_heading(host: str, meetings: int, *, new_page: bool) -> str:
    page = "page-break-before:always; " if new_page else ""
    return (
        f'<p dir="ltr" style="{page}font-size:{11 * UNITS}px; margin-top:{6 * UNITS}px;">'
        f"<b>{_text(host or 'No host')}</b>&nbsp;&nbsp;{escape(amount(meetings, 'meeting'))}</p>"
    )


def _heading_height(sheet: Sheet) -> float:
    return 30.0 * UNITS if sheet.choices.by_host else 0.0


def _is_shown(key: str, choices: SheetChoices) -> bool:
    return {"": choices.ticks, "host": not choices.by_host, "notes": choices.notes}.get(key, True)


def _table(
    keys: Sequence[str], lines: Sequence[DayLine], new_page: bool, above: int, below: int
) -> str:
    whole = sum(_WIDTHS[key].width for key in keys)
    page = "page-break-before:always;" if new_page else f"margin-top:{above * UNITS}px;"
    page += f" margin-bottom:{below * UNITS}px;"
    line = f"border-bottom:{UNITS // 2}px solid {INK_LINE};"
    head = "".join(
        f'<td width="{round(100 * _WIDTHS[key].width / whole)}%" '
        f'style="border-bottom:{UNITS}px solid {INK};">'
        f'<p dir="ltr" style="font-size:{8 * UNITS}px; color:{INK_QUIET};">'
        f"<b>{_WIDTHS[key].title}</b></p></td>"
        for key in keys
    )
    rows = "".join(
        "<tr>" + "".join(f'<td style="{line}">{_cell(key, each)}</td>' for key in keys) + "</tr>"
        for each in lines
    )
    return (
        f'<table width="100%" border="0" cellspacing="0" cellpadding="{4 * UNITS}" '
        f'style="border-collapse:collapse; {page}"><thead><tr>{head}</tr></thead>{rows}</table>'
    )


def _cell(key: str, line: DayLine) -> str:
    if key == "":
        return _paragraph(f'<span style="font-size:{12 * UNITS}px;">☐</span>')
    if key == "time":
        return _paragraph(f"<b>{escape(line.time.replace('–', '–' + _MAY_BREAK))}</b>")
    if key == "people":
        return "".join(_person(name, reach) for name, reach in line.people) + (
            _paragraph(_quiet(line.more)) if line.more else ""
        )
    if key == "meeting":
        name = _text(line.meeting)
        if line.canceled:
            return _paragraph(f"<s>{name}</s>") + _paragraph(_quiet(line.canceled))
        return _paragraph(name)
    return _paragraph(_text({"place": line.place, "host": line.hosts}.get(key, "")))


def _person(name: str, reach: str) -> str:
    below = _paragraph(_quiet(reach)) if reach else ""
    return _paragraph(_text(name)) + below


def _paragraph(content: str) -> str:
    """Return a paragraph at the left, whatever direction the name in it has."""
    return f'<p dir="ltr" align="left">{content}</p>'


def _quiet(text: str) -> str:
    return f'<span style="font-size:{8 * UNITS}px; color:{INK_QUIET};">{_text(text)}</span>'


def _text(text: str) -> str:
    """Return text as HTML that is not markup, and whose direction does not leak."""
    line = " ".join(text.split())
    return f"{_FIRST_STRONG}{escape(line)}{_POP}" if line else ""
