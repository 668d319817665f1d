"""Routing forms in the campaign report: two columns, a figure, and what is said where they lack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.domain.campaign_report import FormFigures
from calendly_desktop.viewmodels.campaign_words import share_text, tr
from calendly_desktop.viewmodels.insight_lines import LineColumn
from calendly_desktop.viewmodels.submission_words import progress_text

if TYPE_CHECKING:
    from calendly_desktop.domain.campaign_report import Row
    from calendly_desktop.store.campaigns import Report
    from calendly_desktop.store.routing_forms import FormsRead

_NONE = FormFigures()


def heads(report: Report) -> list[str]:
    """Return the headings of the columns about forms; none where forms are not counted."""
    return [tr("Form submissions"), tr("Of those booked")] if report.forms is not None else []


def numbers(report: Report, forms: FormFigures | None) -> list[int]:
    """Return the numbers below those headings, of a row or of all."""
    return [*(forms or _NONE)] if report.forms is not None else []


def columns(report: Report) -> list[LineColumn[Row]]:
    """Return the columns about forms; none where forms are not counted."""
    tips = (what_forms_count(), what_booked_counts())
    return [
        LineColumn(
            title,
            lambda row, place=place: f"{(row.forms or _NONE)[place]:,}",  # type: ignore[misc]
            key=lambda row, place=place: (row.forms or _NONE)[place],  # type: ignore[misc]
            is_number=True,
            tip=tip,
        )
        for place, (title, tip) in enumerate(zip(heads(report), tips, strict=False))
    ]


def what_forms_count() -> str:
    """Return what a form submission is here."""
    return tr(
        "How often routing forms were sent with these tags, counted by the day on which they were "
        "sent. A booking that came by a form is among the bookings; nothing is added up."
    )


def what_booked_counts() -> str:
    """Return when a submission counts as booked."""
    return tr("Submissions that led to a booking; two that led to the same one count once.")


def sum_texts(forms: FormFigures) -> tuple[str, str]:
    """Return the sum of submissions, and in few words how many led to a booking."""
    share = share_text(forms.booked, forms.submissions)
    note = tr("{0} booked").format(f"{forms.booked:,}") + (f" ({share})" if share else "")
    return f"{forms.submissions:,}", note if forms.submissions else ""


def forms_lack(read: FormsRead | None) -> bool:
    """Tell whether submissions are missing that can be read."""
    return read is not None and not read.refusal and read.total > 0 and not read.is_whole


def lacking_text(read: FormsRead | None, *, is_counted: bool) -> str:
    """Return why forms are not counted, or how far; empty where nothing is to be said.

    is_counted: whether whose bookings are counted lets forms count, see `form_count.can_count`.
    """
    if read is None or (read.total == 0 and not read.refusal):
        return ""
    if read.refusal:
        words = tr("Form submissions are not counted. {0}.").format(read.refusal)
        return words if is_counted else ""
    if not is_counted:
        words = tr("Form submissions are counted only for the whole organization.")
        return words if read.total > 0 else ""
    return progress_text(read)
