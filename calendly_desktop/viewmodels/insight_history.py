"""A guest's history in words: the table, one booking in full, the summary, rows to save."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.answers import one_line
from calendly_desktop.domain.guest_history import Visit, summary_of, summary_words
from calendly_desktop.domain.meetings import host_names, invitee_name, meeting_name
from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.domain.times import local_day, long_day, short_day, span
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from calendly_desktop.domain.guest_history import Fate
    from calendly_desktop.domain.models import Tracking
    from calendly_desktop.viewmodels.meetings import Clock

_SIGNS: dict[Fate, Sign] = {
    "to_come": Sign("clock", "accent"),
    "now": Sign("play", "success"),
    "held": Sign("check", "success"),
    "no_show": Sign("person", "warning"),
    "canceled": Sign("cancel", "danger"),
    "moved": Sign("reschedule", "warning"),
}


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Insight", text)


def fate_sign(fate: Fate) -> Sign:
    """Return the icon of what became of a booking."""
    return _SIGNS[fate]


def fate_word(fate: Fate) -> str:
    """Return what became of a booking, in a word or two."""
    return {
        "to_come": tr("To come"),
        "now": tr("Now"),
        "held": tr("Held"),
        "no_show": tr("No-show"),
        "canceled": tr("Canceled"),
        "moved": tr("Moved"),
    }[fate]


def when_text(start: datetime, end: datetime, clock: Clock) -> str:
    """Return day and time without the zone, which the heading names: Mon 23 Nov, 09:00–09:30."""
    day = short_day(local_day(start, clock.zone), clock.today)
    return f"{day}, {span(start, end, clock.zone, twenty_four=clock.twenty_four)}"


def start_text(start: datetime, clock: Clock) -> str:
    """Return day and start without the zone: Mon 23 Nov, 09:00."""
    local = start.astimezone(clock.zone.info)
    day = short_day(local.date(), clock.today)
    return f"{day}, {wall_clock(local, twenty_four=clock.twenty_four)}"


def outcome_text(visit: Visit, clock: Clock) -> str:
    """Return what became of a booking: by whom it was canceled, where to and from it was moved."""
    text = fate_word(visit.fate)
    if visit.fate == "canceled" and visit.by:
        text = tr("Canceled by {0}").format(visit.by)
    elif visit.fate == "moved" and visit.moved_to is not None:
        text = tr("Moved to {0}").format(start_text(visit.moved_to, clock))
    elif visit.fate == "moved":
        text = tr("Moved to another time")
    if visit.was_moved_here and visit.moved_from is not None:
        text += tr(", moved from {0}").format(start_text(visit.moved_from, clock))
    elif visit.was_moved_here:
        text += tr(", moved from another time")
    return text


def zone_heading(title: str, clock: Clock) -> str:
    """Return a heading with the zone in which the times below it are."""
    return f"{title} ({clock.zone.city})"


def columns(clock: Clock, *, with_guest: bool) -> list[LineColumn[Visit]]:
    """Return the columns of the table; the guest's only where it can be more than one."""
    guest = LineColumn[Visit](tr("Invitee"), lambda v: invitee_name(v.invitee))
    return [
        LineColumn[Visit](
            zone_heading(tr("When"), clock),
            lambda v: when_text(v.event.start_time, v.event.end_time, clock),
            key=lambda v: v.event.start_time,
        ),
        *([guest] if with_guest else []),
        LineColumn(tr("Meeting"), lambda v: meeting_name(v.event)),
        LineColumn(tr("Host"), lambda v: ", ".join(host_names(v.event))),
        LineColumn(
            tr("What became of it"),
            lambda v: outcome_text(v, clock),
            sign=lambda v: fate_sign(v.fate),
        ),
        LineColumn(tr("Answers"), _answers, full=lambda v: "\n".join(_answer_lines(v))),
        LineColumn(tr("UTM"), lambda v: " / ".join(text for _name, text in _tags(v))),
    ]


def summary_text(found: Sequence[Visit], clock: Clock) -> str:
    """Return the figures of a history as one line; empty without meetings."""
    if not found:
        return ""
    summary = summary_of(found)
    since = local_day(summary.since, clock.zone) if summary.since else None
    month = " ".join(long_day(since, date.min).split()[-2:]) if since else ""  # March 2024
    return summary_words(summary, month)


def details_text(visit: Visit, clock: Clock) -> str:
    """Return everything about one booking, line by line."""
    event, invitee = visit.event, visit.invitee
    zone = clock.zone.city
    lines = [
        meeting_name(event),
        f"{when_text(event.start_time, event.end_time, clock)} ({zone})",
        tr("Invitee: {0}").format(f"{invitee_name(invitee)}, {invitee.email}".rstrip(", ")),
        tr("Host: {0}").format(", ".join(host_names(event)) or tr("not known")),
        outcome_text(visit, clock),
    ]
    cancellation = invitee.cancellation or event.cancellation
    if visit.fate == "canceled" and cancellation is not None and cancellation.reason:
        lines.append(tr("Reason: {0}").format(cancellation.reason.strip()))
    if invitee.created_at is not None:
        lines.append(tr("Booked: {0}").format(start_text(invitee.created_at, clock)))
    answers = _answer_lines(visit)
    if answers:
        lines += ["", *answers]
    tags = [f"{name}: {text}" for name, text in _tags(visit)]
    if tags:
        lines += ["", *tags]
    return "\n".join(lines)


def rows_to_save(found: Sequence[Visit], clock: Clock) -> list[list[object]]:
    """Return a history for a spreadsheet, headings first; times in the user's zone."""
    zone = clock.zone.name or "UTC"
    rows: list[list[object]] = [
        [
            tr("Start ({0})").format(zone),
            tr("End ({0})").format(zone),
            tr("Meeting"),
            tr("Host"),
            tr("Invitee"),
            tr("E-mail"),
            tr("State"),
            tr("What became of it"),
            tr("Answers"),
            *(name for name, _field in _TAGS),
        ]
    ]
    for visit in found:
        start, end = (
            moment.astimezone(clock.zone.info).replace(tzinfo=None, microsecond=0)
            for moment in (visit.event.start_time, visit.event.end_time)
        )
        rows.append(
            [
                start,
                end,
                meeting_name(visit.event),
                ", ".join(host_names(visit.event)),
                invitee_name(visit.invitee),
                visit.invitee.email,
                fate_word(visit.fate),
                outcome_text(visit, clock),
                "\n".join(_answer_lines(visit)),
                *(_tag(visit.invitee.tracking, field) for _name, field in _TAGS),
            ]
        )
    return rows


_TAGS = (
    ("UTM source", "utm_source"),
    ("UTM medium", "utm_medium"),
    ("UTM campaign", "utm_campaign"),
    ("UTM content", "utm_content"),
    ("UTM term", "utm_term"),
)


def _tag(tracking: Tracking, field: str) -> str:
    return str(getattr(tracking, field) or "")


def _tags(visit: Visit) -> list[tuple[str, str]]:
    pairs = [(name, _tag(visit.invitee.tracking, field)) for name, field in _TAGS]
    return [(name, text) for name, text in pairs if text]


def _answers(visit: Visit) -> str:
    answers = sorted(visit.invitee.questions_and_answers, key=lambda each: each.position)
    return "; ".join(text for each in answers if (text := one_line(each.answer)))


def _answer_lines(visit: Visit) -> list[str]:
    answers = sorted(visit.invitee.questions_and_answers, key=lambda each: each.position)
    return [
        f"{' '.join(each.question.split()) or tr('Question')}: {each.answer.strip()}"
        for each in answers
        if each.answer.strip()
    ]
