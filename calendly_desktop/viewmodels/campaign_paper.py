"""The report on paper: heading, sums, charts and table as HTML; nothing from outside is markup."""

from __future__ import annotations

from base64 import b64encode
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.campaign_report import NOTHING, Figures
from calendly_desktop.toolkit.colors import INK, INK_LINE, INK_QUIET
from calendly_desktop.toolkit.paper import UNITS, room
from calendly_desktop.viewmodels import campaign_forms
from calendly_desktop.viewmodels.campaign_table import sums
from calendly_desktop.viewmodels.campaign_words import (
    change_text,
    days_text,
    dimension_word,
    lead_text,
    share_text,
    tr,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPageLayout

    from calendly_desktop.domain.campaign_report import FormFigures
    from calendly_desktop.viewmodels.campaign_table import Shown

_FIRST_STRONG, _POP = "\u2068", "\u2069"  # isolate a text with its own direction


class OnPaper(NamedTuple):
    """A report to print. about: whose bookings, as of when. lacking: what the numbers lack.

    picture: the charts as PNG.
    """

    shown: Shown
    title: str
    about: Sequence[str]
    lacking: str
    picture: bytes


def paper_html(on_paper: OnPaper, layout: QPageLayout) -> str:
    """Return the report for pages of a layout."""
    shown = on_paper.shown
    parts = [
        f'<p style="font-size:{16 * UNITS}px; font-weight:600; margin-bottom:{2 * UNITS}px;">'
        f"{_text(on_paper.title)}</p>",
        *(_quiet(line) for line in on_paper.about),
    ]
    if on_paper.lacking:
        parts.append(_quiet(on_paper.lacking))
    parts.append(_sums(shown))
    if on_paper.picture:
        source = b64encode(on_paper.picture).decode("ascii")
        width = int(room(layout).width())
        parts.append(f'<p><img src="data:image/png;base64,{source}" width="{width}"></p>')
    parts.append(_table(shown))
    return f'<html><body style="color:{INK};">{"".join(parts)}</body></html>'


def _sums(shown: Shown) -> str:
    found = sums(shown)
    cells = "".join(
        f'<td width="{100 // len(found)}%"><p style="font-size:{8 * UNITS}px; color:{INK_QUIET};">'
        f"{escape(each.name)}</p>"
        f'<p><span style="font-size:{14 * UNITS}px; font-weight:600;">{escape(each.value)}</span>'
        f' <span style="font-size:{8 * UNITS}px; color:{INK_QUIET};">{escape(each.note)}</span></p>'
        "</td>"
        for each in found
    )
    return (
        f'<table width="100%" border="0" cellspacing="0" cellpadding="0" '
        f'style="margin-top:{8 * UNITS}px; margin-bottom:{8 * UNITS}px;"><tr>{cells}</tr></table>'
    )


def _table(shown: Shown) -> str:
    heads = [dimension_word(shown.report.dimension), tr("Bookings"), tr("Share")]
    if shown.before is not None:
        heads += [days_text(shown.before), tr("Change")]
    heads += [tr("Active"), tr("Canceled"), tr("No-show"), tr("Lead time")]
    heads += campaign_forms.heads(shown.report)
    line = f"border-bottom:{UNITS // 2}px solid {INK_LINE};"
    head = "".join(
        f'<td style="border-bottom:{UNITS}px solid {INK};">'
        f'<p align="{_side(place)}" style="font-size:{8 * UNITS}px; color:{INK_QUIET};">'
        f"<b>{escape(words)}</b></p></td>"
        for place, words in enumerate(heads)
    )
    rows = [
        (shown.label(row), _cells(shown, row.now, row.before, row.forms), row.kind != "value")
        for row in shown.report.rows
    ]
    total = _cells(shown, shown.report.now, shown.report.before, shown.report.forms)
    body = "".join(_row(label, cells, line, is_quiet=quiet) for label, cells, quiet in rows)
    body += _row(tr("All bookings"), total, "", is_bold=True)
    return (
        f'<table width="100%" border="0" cellspacing="0" cellpadding="{3 * UNITS}" '
        f'style="border-collapse:collapse; margin-top:{8 * UNITS}px;">'
        f"<thead><tr>{head}</tr></thead>{body}</table>"
    )


def _row(
    label: str, cells: Sequence[str], line: str, *, is_quiet: bool = False, is_bold: bool = False
) -> str:
    first = _text(label)
    if is_quiet:
        first = f'<span style="color:{INK_QUIET};">{first}</span>'
    texts = [first, *(escape(cell) for cell in cells)]
    if is_bold:
        texts = [f"<b>{text}</b>" for text in texts]
    return (
        "<tr>"
        + "".join(
            f'<td style="{line}"><p align="{_side(place)}">{text}</p></td>'
            for place, text in enumerate(texts)
        )
        + "</tr>"
    )


def _cells(
    shown: Shown, now: Figures, before: Figures | None, forms: FormFigures | None
) -> list[str]:
    cells = [f"{now.bookings:,}", share_text(now.bookings, shown.report.now.bookings)]
    if shown.before is not None:
        earlier = (before or NOTHING).bookings
        cells += [f"{earlier:,}", change_text(now.bookings, earlier)]
    numbers = (now.active, now.canceled, now.no_show)
    sent = (f"{number:,}" for number in campaign_forms.numbers(shown.report, forms))
    return [*cells, *(f"{number:,}" for number in numbers), lead_text(now.lead), *sent]


def _side(place: int) -> str:
    return "right" if place else "left"


def _quiet(text: str) -> str:
    return f'<p style="font-size:{9 * UNITS}px; color:{INK_QUIET};">{_text(text)}</p>'


def _text(text: str) -> str:
    """Return text as HTML that is not markup, and whose direction does not leak."""
    line = " ".join(text.split())
    return f"{_FIRST_STRONG}{escape(line)}{_POP}" if line else ""
