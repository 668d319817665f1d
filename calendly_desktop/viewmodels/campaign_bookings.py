"""The bookings behind a number of the report, one by one: who, when, what became of it."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.booking_chains import ACTIVE, CANCELED, GONE, NO_SHOW
from calendly_desktop.domain.booking_links import FIELDS
from calendly_desktop.domain.meetings import amount, invitee_name, meeting_name
from calendly_desktop.domain.times import when_it_starts
from calendly_desktop.store.event_views import View
from calendly_desktop.viewmodels.campaign_words import (
    counted_text,
    days_text,
    dimension_word,
    lead_text,
    row_label,
    tr,
)
from calendly_desktop.viewmodels.insight_history import when_text, zone_heading
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign
from calendly_desktop.viewmodels.meeting_filters import (
    ListFilters,
    MeetingsWanted,
    chips,
    with_days,
    with_value,
    without,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from calendly_desktop.domain.campaign_report import Dimension, Row
    from calendly_desktop.domain.report_periods import Days
    from calendly_desktop.store.campaigns import Asked, Booked
    from calendly_desktop.viewmodels.meetings import Clock

_DAY = 86_400


class Behind(NamedTuple):
    """What a window lists: the bookings that are asked for, of which days, called what.

    filters: those that find the meetings of these bookings. field: the one among them that the
    name tells already.
    """

    asked: Asked
    days: Days
    name: str
    filters: ListFilters = ListFilters()
    field: str = ""


def behind_row(
    asked: Asked,
    days: Days,
    filters: ListFilters,
    row: Row,
    dimension: Dimension,
    names: Mapping[str, str],
) -> Behind:
    """Return what is behind a row: its bookings, and the filters that find their meetings."""
    label = row_label(row, dimension, names)
    if row.kind == "value":
        filters = with_value(filters, dimension, row.value, label)
    name = f"{dimension_word(dimension)}: {label}" if row.kind == "value" else label
    if dimension == "event_type":
        asked = asked._replace(event_type=row.value)
    elif dimension == "host":
        asked = asked._replace(host=row.value)
    else:
        value = {"value": row.value, "without": "", "untagged": None}[row.kind]
        others = tuple(pair for pair in asked.tags if pair[0] != dimension)
        asked = asked._replace(tags=(*others, (dimension, value)))
    return Behind(asked, days, name, filters, dimension if row.kind == "value" else "")


def about_text(behind: Behind, today: date) -> str:
    """Return which bookings are listed: of which days, counted how, narrowed by what."""
    parts = [days_text(behind.days), counted_text(behind.asked.basis)]
    narrowed = chips(without(behind.filters, behind.field), today)
    if narrowed:
        parts.append(tr("Only {0}").format(", ".join(chip.text for chip in narrowed)))
    return ". ".join(parts) + "."


# -- the table -----------------------------------------------------------------------------


def state_word(booked: Booked) -> str:
    """Return what became of a booking."""
    return {
        ACTIVE: tr("Active"),
        CANCELED: tr("Canceled"),
        NO_SHOW: tr("No-show"),
        GONE: tr("Active, moved elsewhere"),
    }[booked.booking.fate]


def _sign(booked: Booked) -> Sign | None:
    return {
        ACTIVE: None,
        CANCELED: Sign("cancel", "secondary"),
        NO_SHOW: Sign("warning", "warning"),
        GONE: Sign("reschedule", "secondary"),
    }[booked.booking.fate]


def columns(clock: Clock) -> list[LineColumn[Booked]]:
    """Return the columns: when booked, by whom, which meeting, what became of it, its tags."""
    return [
        LineColumn(
            zone_heading(tr("Booked"), clock),
            lambda each: _moment_text(each, clock),
            key=lambda each: each.booking.booked,
        ),
        LineColumn(tr("Invitee"), lambda each: invitee_name(each.invitee)),
        LineColumn(tr("Meeting"), lambda each: meeting_name(each.event)),
        LineColumn(
            zone_heading(tr("When"), clock),
            lambda each: when_text(each.event.start_time, each.event.end_time, clock),
            key=lambda each: each.event.start_time,
        ),
        LineColumn(tr("State"), state_word, sign=_sign),
        LineColumn(
            tr("Lead time"),
            lambda each: lead_text(each.booking.lead),
            key=lambda each: each.booking.lead,
            is_number=True,
        ),
        LineColumn(
            tr("Moved"),
            lambda each: _moves_text(each.booking.moves),
            key=lambda each: each.booking.moves or "",
        ),
        LineColumn(tr("Tags"), _tags_text),
    ]


def _moment_text(each: Booked, clock: Clock) -> str:
    moment = datetime.fromtimestamp(each.booking.booked, UTC)
    text = when_it_starts(moment, clock.zone, twenty_four=clock.twenty_four, today=clock.today)
    return text.rpartition(" (")[0]


def _moves_text(moves: int) -> str:
    if not moves:
        return ""
    return tr("once") if moves == 1 else tr("{0} times").format(moves)


def _tags_text(each: Booked) -> str:
    return " · ".join(value for _field, value in each.tags.filled())


def count_text(shown: int, total: int) -> str:
    """Return how many bookings are listed, and of how many."""
    if shown == total:
        return amount(total, tr("booking"))
    return tr("{0} of {1}").format(f"{shown:,}", amount(total, tr("booking")))


def rows_to_save(rows: Sequence[Booked], clock: Clock) -> list[list[object]]:
    """Return bookings for a spreadsheet, headings first; times in the user's zone."""
    zone = clock.zone.name or "UTC"
    heads = [
        tr("Booked ({0})").format(zone),
        *(tr("Invitee"), tr("E-mail"), tr("Meeting")),
        tr("Start ({0})").format(zone),
        *(tr("State"), tr("Lead time in days"), tr("Moved")),
        *(dimension_word(field) for field in FIELDS),
    ]
    saved: list[list[object]] = [[*heads]]
    for each in rows:
        booked = datetime.fromtimestamp(each.booking.booked, clock.zone.info)
        start = each.event.start_time.astimezone(clock.zone.info)
        saved.append(
            [
                booked.replace(tzinfo=None),
                invitee_name(each.invitee),
                each.invitee.email,
                meeting_name(each.event),
                start.replace(tzinfo=None, microsecond=0),
                state_word(each),
                round(each.booking.lead / _DAY, 2),
                each.booking.moves,
                *(each.tags.value(field) for field in FIELDS),
            ]
        )
    return saved


# -- the Meetings tab ----------------------------------------------------------------------


def meetings_wanted(behind: Behind, rows: Sequence[Booked], now: datetime) -> MeetingsWanted:
    """Return the list of meetings that is nearest to some bookings, in the view of most of them.

    The Meetings tab knows the day of a meeting only, not the day on which it was booked.
    """
    filters = behind.filters
    if behind.asked.basis == "meeting" and behind.days.length:
        filters = with_days(filters, "custom", behind.days.first, behind.days.last)
    views = Counter[View](_view_of(each, now) for each in rows)
    view = views.most_common(1)[0][0] if views else "past"
    return MeetingsWanted(behind.asked.scope, filters, view)


def _view_of(each: Booked, now: datetime) -> View:
    if each.event.status == "canceled":
        return "canceled"
    return "past" if each.event.end_time <= now else "upcoming"
