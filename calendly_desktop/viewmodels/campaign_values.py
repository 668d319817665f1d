"""Untidy values in words: what is wrong, the better spelling, and a message for colleagues."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.table_copy import html_table
from calendly_desktop.viewmodels.campaign_words import days_text, dimension_word, tr
from calendly_desktop.viewmodels.insight_lines import LineColumn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.report_periods import Days
    from calendly_desktop.domain.untidy_values import Untidy

_ADDRESS = re.compile(r"([^\s@])[^\s@]*(@|%40)")
_VISIBLE = {" ": "␣", "\u00a0": "⍽"}


def columns() -> list[LineColumn[Untidy]]:
    """Return the columns: tag, value, bookings, what is wrong, the better spelling."""
    return [
        LineColumn(tr("Tag"), lambda each: dimension_word(each.field)),
        LineColumn(tr("Value in bookings"), lambda each: shown_value(each.value)),
        LineColumn(tr("Better"), lambda each: each.better),
        LineColumn(
            tr("Bookings"),
            lambda each: f"{each.bookings:,}",
            key=lambda each: each.bookings,
            is_number=True,
        ),
        LineColumn(tr("Why"), fault_text),
    ]


def shown_value(value: str) -> str:
    """Return a value in one line; spaces at its ends can be seen."""
    bare = value.strip()
    start = value[: len(value) - len(value.lstrip())]
    end = value[len(value.rstrip()) :]
    ends = ["".join(_VISIBLE.get(each, "␣") for each in part) for part in (start, end)]
    return f"{ends[0]}{' '.join(bare.split(chr(10)))}{ends[1]}"


def fault_text(each: Untidy) -> str:
    """Return what is wrong with a value, in a few words."""
    words = {
        "email": tr("Holds an e-mail address, which everybody with the link can read"),
        "not_allowed": tr("Not among the allowed values: {rule}"),
        "pattern": tr("Does not fit the pattern {rule}"),
        "long": tr("Longer than {rule} characters"),
        "encoded": tr("Was encoded twice"),
        "spelling": tr("Another spelling of a more used value"),
        "capitals": tr("Capital letters: reports count them apart"),
        "spaces": tr("Has spaces"),
        "hidden": tr("Holds characters that cannot be seen"),
    }[each.fault]
    if each.fault == "capitals" and each.rule:
        words = tr("The rules ask for small letters")
    if each.fault == "spaces" and each.rule in {"-", "_", "."}:
        words = tr("The rules ask for {rule} instead of spaces")
    text = words.replace("{rule}", each.rule)
    if each.fault == "spelling" and each.others:
        text = tr("{0} say “{1}”").format(amount(each.others, tr("booking")), each.better)
    return text


def about_text(has_rules: bool) -> str:
    """Return which values are listed."""
    if has_rules:
        return tr(
            "Values in the bookings of this period that break your rules for tags, or that look "
            "like another spelling of a more used value: they split the report."
        )
    return tr(
        "Values in the bookings of this period that look like another spelling of a more used "
        "value, or that reports count apart. With rules for tags, the Build view keeps to them."
    )


def rows_to_save(rows: Sequence[Untidy]) -> list[list[object]]:
    """Return the values for a spreadsheet, headings first."""
    heads = [column.title for column in columns()]
    saved: list[list[object]] = [[*heads]]
    for each in rows:
        saved.append(
            [
                dimension_word(each.field),
                each.value,
                each.better,
                each.bookings,
                fault_text(each),
            ]
        )
    return saved


# -- for colleagues ------------------------------------------------------------------------


def message(rows: Sequence[Untidy], days: Days) -> tuple[str, str]:
    """Return a message that asks for the better spellings, as plain text and as HTML.

    E-mail addresses in values are cut: the message goes to many people.
    """
    head = tr(
        "Please use these spellings in booking links from now on, so that each campaign is in one "
        "row of the report:"
    )
    foot = tr("Counted: {0}.").format(days_text(days))
    lines = [f"• {_line(each)}" for each in rows]
    plain = "\n".join([head, "", *lines, "", foot])
    heads = [tr("Tag"), tr("Instead of"), tr("Please write"), tr("Bookings"), tr("Why")]
    table = [heads, *(_cells(each) for each in rows)]
    html = f"<p>{head}</p>{html_table(table)}<p>{foot}</p>"
    return plain, html


def _line(each: Untidy) -> str:
    tag, value, better, _bookings, why = _cells(each)
    count = amount(int(each.bookings), tr("booking"))
    if each.better:
        return tr("{0}: “{1}” instead of “{2}” ({3})").format(tag, better, value, count)
    return tr("{0}: not “{1}” ({2}): {3}").format(tag, value, count, _lowered(why))


def _cells(each: Untidy) -> list[str]:
    value = _ADDRESS.sub(r"\1…\2", each.value) if each.fault == "email" else each.value
    return [
        dimension_word(each.field),
        shown_value(value),
        each.better,
        f"{each.bookings:,}",
        fault_text(each),
    ]


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]
