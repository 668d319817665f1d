"""The campaign report as a table and as charts: rows, columns, bars, the points of a line."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from calendly_desktop.domain.campaign_report import NOTHING, Figures, Row
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.report_periods import Days
from calendly_desktop.domain.times import short_day
from calendly_desktop.toolkit.bar_chart import Bar
from calendly_desktop.toolkit.charts import Part
from calendly_desktop.toolkit.time_chart import Point
from calendly_desktop.viewmodels import campaign_forms
from calendly_desktop.viewmodels.campaign_words import (
    change_in_words,
    change_text,
    day_label,
    days_text,
    dimension_word,
    lead_text,
    month_label,
    row_label,
    share_text,
    tr,
    what_counts,
)
from calendly_desktop.viewmodels.insight_lines import LineColumn

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from calendly_desktop.domain.campaign_report import Basis
    from calendly_desktop.store.campaigns import Line, Report

MOST_BARS: Final = 8
"""Bars that are drawn; what is below them is in the table, and in one bar for all."""
_DAY: Final = 86_400


class Shown(NamedTuple):
    """A report as it is shown: with the days it is about, and those it is compared with."""

    report: Report
    days: Days
    before: Days | None
    basis: Basis
    today: date

    def label(self, row: Row) -> str:
        """Return what a row is called."""
        return row_label(row, self.report.dimension, self.report.names)


def parts() -> list[Part]:
    """Return what bars are made of."""
    return [
        Part(tr("Active"), "accent"),
        Part(tr("Canceled"), "danger", "stripes"),
        Part(tr("No-show"), "warning", "dots"),
    ]


# -- the table -----------------------------------------------------------------------------


def columns(shown: Shown) -> list[LineColumn[Row]]:
    """Return the columns of the table; a comparison adds two."""
    total = shown.report.now.bookings
    found: list[LineColumn[Row]] = [
        LineColumn(
            dimension_word(shown.report.dimension),
            shown.label,
            key=lambda row: shown.label(row).casefold() if row.kind == "value" else "",
            full=lambda row: (
                row.value
                if row.kind == "value" and shown.report.dimension not in {"event_type", "host"}
                else shown.label(row)
            ),
        ),
        _number(tr("Bookings"), lambda row: row.now.bookings, tip=what_counts(shown.basis)),
        LineColumn(
            tr("Share"),
            lambda row: share_text(row.now.bookings, total),
            key=lambda row: row.now.bookings,
            is_number=True,
        ),
    ]
    if shown.before is not None:
        before = days_text(shown.before)
        found += [
            _number(before, lambda row: (row.before or NOTHING).bookings),
            LineColumn(
                tr("Change"),
                lambda row: change_text(row.now.bookings, (row.before or NOTHING).bookings),
                key=lambda row: row.now.bookings - (row.before or NOTHING).bookings,
                is_number=True,
                tip=tr("The difference from {0}").format(before),
            ),
        ]
    found += [
        _number(tr("Active"), lambda row: row.now.active),
        _number(tr("Canceled"), lambda row: row.now.canceled),
        _number(tr("No-show"), lambda row: row.now.no_show),
        LineColumn(
            tr("Lead time"),
            lambda row: lead_text(row.now.lead),
            key=lambda row: row.now.lead if row.now.lead is not None else "",
            is_number=True,
            tip=tr("The median of the time from booking to meeting"),
        ),
        *campaign_forms.columns(shown.report),
    ]
    return found


def _number(title: str, value: Callable[[Row], int], tip: str = "") -> LineColumn[Row]:
    return LineColumn(title, lambda row: f"{value(row):,}", key=value, is_number=True, tip=tip)


def rows_to_save(shown: Shown, rows: Sequence[Row]) -> list[list[object]]:
    """Return the table for a spreadsheet, headings first, the sum of all last; leads in days."""
    before = shown.before
    heads = [dimension_word(shown.report.dimension), tr("Bookings")]
    if before is not None:
        heads += [tr("Bookings, {0}").format(days_text(before)), tr("Change")]
    heads += [tr("Active"), tr("Canceled"), tr("No-show"), tr("Lead time in days (median)")]
    report = shown.report
    saved: list[list[object]] = [[*heads, *campaign_forms.heads(report)]]
    for row in rows:
        forms = campaign_forms.numbers(report, row.forms)
        saved.append([shown.label(row), *_cells(row.now, row.before, before), *forms])
    forms = campaign_forms.numbers(report, report.forms)
    saved.append([tr("All bookings"), *_cells(report.now, report.before, before), *forms])
    return saved


def _cells(now: Figures, then: Figures | None, before: Days | None) -> list[object]:
    cells: list[object] = [now.bookings]
    if before is not None:
        earlier = (then or NOTHING).bookings
        cells += [earlier, now.bookings - earlier]
    lead = None if now.lead is None else round(now.lead / _DAY, 2)
    return [*cells, now.active, now.canceled, now.no_show, lead]


# -- bars ----------------------------------------------------------------------------------


def bars(shown: Shown, most: int = MOST_BARS) -> tuple[list[Bar], list[Row | None]]:
    """Return the bars, and the row that each stands for; None for the one of all others."""
    rows = [
        row for row in shown.report.rows if row.now.bookings or (row.before or NOTHING).bookings
    ]
    named = [row for row in rows if row.kind == "value"]
    others = [row for row in rows if row.kind != "value"]
    kept = max(1, most - len(others))
    drawn: list[Row | None] = [*named[:kept]]
    rest = named[kept:]
    if len(rest) == 1:
        drawn, rest = [*named], []
    found = [_bar(shown, row) for row in drawn if row is not None]
    if rest:
        drawn.append(None)
        found.append(_rest_bar(shown, rest))
    drawn += others
    found += [_bar(shown, row) for row in others]
    return found, drawn


def _bar(shown: Shown, row: Row) -> Bar:
    return _worded_bar(shown, shown.label(row), row.now, row.before, is_quiet=row.kind != "value")


def _rest_bar(shown: Shown, rest: Sequence[Row]) -> Bar:
    now, before = (_sum([row.now for row in rest]), _sum([row.before or NOTHING for row in rest]))
    label = tr("{0} others").format(f"{len(rest):,}")
    return _worded_bar(shown, label, now, before, is_quiet=True)


def _sum(figures: Sequence[Figures]) -> Figures:
    return Figures(
        sum(each.bookings for each in figures),
        sum(each.canceled for each in figures),
        sum(each.no_show for each in figures),
    )


def _worded_bar(
    shown: Shown, label: str, now: Figures, then: Figures | None, *, is_quiet: bool
) -> Bar:
    before = (then or NOTHING).bookings if shown.before is not None else None
    end = f"{now.bookings:,}"
    if before is not None:
        end += f"  {change_text(now.bookings, before)}"
    text = f"{label}: {figures_text(now)}"
    if before is not None and shown.before is not None:
        text += f"; {change_in_words(now.bookings, before, shown.before)}"
    values = (now.active, now.canceled, now.no_show)
    return Bar(label, values, end, text, before, is_quiet)


def figures_text(now: Figures) -> str:
    """Return figures in words: 34 bookings: 26 active, 6 canceled, 2 no-show; lead 4 days."""
    text = amount(now.bookings, tr("booking"))
    states = [
        (now.active, tr("active")),
        (now.canceled, tr("canceled")),
        (now.no_show, tr("no-show")),
    ]
    said = ", ".join(f"{count:,} {word}" for count, word in states if count)
    text += f" ({said})" if said else ""
    if now.lead is not None:
        text += ", " + tr("lead time {0}").format(lead_text(now.lead))
    return text


# -- the line ------------------------------------------------------------------------------


def points(shown: Shown) -> list[Point]:
    """Return the points of the line over time; what is still to come has no number."""
    line, found = shown.report.line, list[Point]()
    for place, part in enumerate(line.parts):
        is_ahead = shown.basis == "booked" and part.first > shown.today
        value = None if is_ahead else line.counts[place]
        before = line.counts_before[place] if place < len(line.counts_before) else None
        text = _part_text(line, part.first, part.last)
        if value is not None:
            text += f": {amount(value, tr('booking'))}"
        if before is not None:
            earlier = line.parts_before[place]
            when = _part_text(line, earlier.first, earlier.last)
            text += f"; {when}: {before:,}"
        label = month_label(part.first) if line.step == "month" else day_label(part.first)
        found.append(Point(label, value, text, before))
    return found


def _part_text(line: Line, first: date, last: date) -> str:
    if line.step == "day":
        return short_day(first)
    return days_text(Days(first, last))


def step_word(shown: Shown) -> str:
    """Return in which steps the line goes."""
    words = {"day": tr("per day"), "week": tr("per week"), "month": tr("per month")}
    return words[shown.report.line.step]


# -- the sums ------------------------------------------------------------------------------


class Sum(NamedTuple):
    """A large figure: its name, its value, a note beside it, and all of it in words."""

    key: str
    name: str
    value: str
    note: str
    tip: str


def sums(shown: Shown) -> list[Sum]:
    """Return the sums of a report."""
    now, before = shown.report.now, shown.report.before
    found = [
        _sum_of("bookings", tr("Bookings"), now.bookings, before and before.bookings, shown),
        _sum_of("active", tr("Active"), now.active, before and before.active, shown),
        _sum_of("canceled", tr("Canceled"), now.canceled, before and before.canceled, shown),
        _sum_of("no_show", tr("No-show"), now.no_show, before and before.no_show, shown),
        _lead_sum(now, before, shown),
    ]
    if shown.report.forms is not None:
        value, note = campaign_forms.sum_texts(shown.report.forms)
        tip = campaign_forms.what_forms_count()
        found.append(Sum("forms", tr("Form submissions"), value, note, tip))
    return found


def _sum_of(key: str, name: str, now: int, before: int | None, shown: Shown) -> Sum:
    total = shown.report.now.bookings
    share = share_text(now, total) if key != "bookings" else ""
    note, tip = share, f"{name}: {now:,}" + (f" ({share})" if share else "")
    if before is not None and shown.before is not None:
        change = change_text(now, before)
        note = f"{share} · {change}" if share else change
        tip += f"; {change_in_words(now, before, shown.before)}"
    return Sum(key, name, f"{now:,}", note, tip)


def _lead_sum(now: Figures, before: Figures | None, shown: Shown) -> Sum:
    value, tip = lead_text(now.lead) or "–", tr("The median of the time from booking to meeting")
    note = ""
    if before is not None and before.lead is not None and shown.before is not None:
        note = tr("was {0}").format(lead_text(before.lead))
        tip += f"; {days_text(shown.before)}: {lead_text(before.lead)}"
    return Sum("lead", tr("Lead time"), value, note, tip)
