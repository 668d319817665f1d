"""The campaign report in words: periods, dimensions, what counts, how complete the numbers are."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.times import local_day, short_day

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from calendly_desktop.domain.campaign_report import Basis, Dimension, Row
    from calendly_desktop.domain.report_periods import Comparison, Days, PeriodName
    from calendly_desktop.store.campaigns import Lacking
    from calendly_desktop.store.passes import Reach
    from calendly_desktop.viewmodels.meetings import Clock

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July", "August"),
    *("September", "October", "November", "December"),
)
_HOUR, _DAY = 3_600, 86_400


def tr(text: str) -> str:
    """Translate a text of the report."""
    return QCoreApplication.translate("Report", text)


# -- what can be chosen --------------------------------------------------------------------


def periods() -> list[tuple[PeriodName, str]]:
    """Return the periods to choose from: key and words, with the keys that reach them."""
    return [
        ("this_month", tr("This month")),
        ("last_month", tr("&Last month")),
        ("last_7", tr("7 days")),
        ("last_30", tr("30 days")),
        ("last_90", tr("90 days")),
        ("this_quarter", tr("This quarter")),
        ("last_quarter", tr("Last quarter")),
        ("this_year", tr("This year")),
        ("all", tr("All")),
        ("custom", tr("Days…")),
    ]


def dimensions() -> list[tuple[Dimension, str]]:
    """Return by what bookings can be counted: key and words."""
    return [
        ("source", tr("Source")),
        ("medium", tr("Medium")),
        ("campaign", tr("Campaign")),
        ("content", tr("Content")),
        ("term", tr("Term")),
        ("event_type", tr("Event type")),
        ("host", tr("Host")),
    ]


def dimension_word(dimension: Dimension) -> str:
    """Return what a dimension is called."""
    return dict(dimensions())[dimension]


def bases() -> list[tuple[Basis, str]]:
    """Return by which day bookings can be counted."""
    return [("booked", tr("day booked")), ("meeting", tr("day of the meeting"))]


def comparisons() -> list[tuple[Comparison, str]]:
    """Return with what a period can be compared."""
    return [
        ("none", tr("nothing")),
        ("before", tr("period before")),
        ("year", tr("a year before")),
    ]


def what_counts(basis: Basis) -> str:
    """Return what a booking is here, and which day counts, in full."""
    first = tr(
        "One booking is one invitee. A booking that was moved counts once: with the tags and the "
        "day of its first booking, and with what became of its last meeting."
    )
    day = (
        tr("Counted by the day on which it was booked.")
        if basis == "booked"
        else tr("Counted by the day of the meeting.")
    )
    states = tr(
        "Active: neither canceled nor marked as no-show, so held or still to come. Lead time: the "
        "median of the time from booking to meeting."
    )
    return f"{first}\n\n{day}\n\n{states}"


def counted_text(basis: Basis) -> str:
    """Return in one line what the numbers count."""
    if basis == "booked":
        return tr("Bookings made in this period; one that was moved counts once")
    return tr("Bookings whose meeting is in this period; one that was moved counts once")


# -- days ----------------------------------------------------------------------------------


def days_text(days: Days) -> str:
    """Return days in little room: October 2026, 3–9 Nov 2026, 28 Dec 2026–3 Jan 2027."""
    first, last = days
    if first is None or last is None:
        return tr("All days")
    if (whole := _whole(first, last)) is not None:
        return whole
    if first == last:
        return short_day(first)
    end = f"{last.day} {_short(last)} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    if first.year == last.year:
        return f"{first.day} {_short(first)} – {end}"
    return f"{first.day} {_short(first)} {first.year} – {end}"


def day_label(day: date) -> str:
    """Return a day for the foot of a chart: 3 Nov."""
    return f"{day.day} {_short(day)}"


def month_label(day: date) -> str:
    """Return a month for the foot of a chart: Nov 26."""
    return f"{_short(day)} {day.year % 100:02}"


def _whole(first: date, last: date) -> str | None:
    """Return the month or the year that two days make, if they do."""
    after = last + timedelta(days=1)
    if first.day != 1 or after.day != 1:
        return None
    if (first.year, first.month) == (last.year, last.month):
        return f"{_MONTHS[first.month - 1]} {first.year}"
    if first.month == 1 and last.month == 12 and first.year == last.year:
        return str(first.year)
    return None


def _short(day: date) -> str:
    return _MONTHS[day.month - 1][:3]


# -- rows and numbers ----------------------------------------------------------------------


def row_label(row: Row, dimension: Dimension, names: Mapping[str, str]) -> str:
    """Return what a row is called, in one line."""
    if row.kind == "untagged":
        return tr("No tags")
    if row.kind == "without":
        if dimension == "event_type":
            return tr("No event type")
        return tr("Tagged, without {0}").format(dimension_word(dimension).lower())
    if dimension == "event_type":
        return " ".join(names.get(row.value, "").split()) or tr("Event type without a name")
    if dimension == "host":
        return " ".join(names.get(row.value, "").split()) or tr("Host without a name")
    return " ".join(row.value.split())


def lead_text(seconds: float | None) -> str:
    """Return a lead time: 40 min, 8 hours, 3.4 days, 12 days; empty where there is none."""
    if seconds is None:
        return ""
    if seconds < _HOUR:
        return tr("{0} min").format(round(seconds / 60))
    if seconds < _DAY:
        hours = round(seconds / _HOUR)
        return tr("1 hour") if hours == 1 else tr("{0} hours").format(hours)
    days = seconds / _DAY
    text = f"{days:.0f}" if days >= 10 else f"{days:.1f}".removesuffix(".0")
    return tr("1 day") if text == "1" else tr("{0} days").format(text)


def share_text(part: int, whole: int) -> str:
    """Return a share in per cent: 34%, under 1%; empty of nothing."""
    if not whole or not part:
        return ""
    share = part / whole
    return tr("under 1%") if share < 0.005 else f"{share:.0%}"


def change_text(now: int, before: int) -> str:
    """Return a difference: +5, −3, or = where there is none."""
    if now == before:
        return "="
    return f"+{now - before:,}" if now > before else f"−{before - now:,}"


def change_in_words(now: int, before: int, days: Days) -> str:
    """Return a difference in full: 5 more than the 29 of October 2026."""
    which = tr("the {0} of {1}").format(f"{before:,}", days_text(days))
    if now == before:
        return tr("as many as {0}").format(which)
    more = tr("{0} more than {1}") if now > before else tr("{0} fewer than {1}")
    return more.format(f"{abs(now - before):,}", which)


# -- how complete it is --------------------------------------------------------------------


class Coverage(NamedTuple):
    """How far the numbers can be trusted.

    reach: None while it is not known. since, until: of the period; None: the first, the last
    booking. limit: why the role does not show all meetings. refusal: why Calendly shows none.
    elsewhere: bookings that moved to a meeting that is not known here. forms: what routing forms
    lack, in words; forms_lack: whether that can be read.
    """

    lacking: Lacking
    reach: Reach | None
    since: datetime | None
    until: datetime | None
    basis: Basis
    now: datetime
    elsewhere: int = 0
    limit: str = ""
    refusal: str = ""
    forms: str = ""
    forms_lack: bool = False

    @property
    def unread(self) -> int:
        """Of how many meetings the invitees are missing."""
        return self.lacking.total - self.lacking.read

    @property
    def lists_lack(self) -> bool:
        """Whether the list of meetings itself is not read as far as the report needs it.

        A meeting is never before its booking; of meetings that are over, none is still to come.
        """
        reach = self.reach
        if reach is None:
            return True
        is_over = self.basis == "meeting" and self.until is not None and self.until <= self.now
        return reach.misses(self.since) or not (reach.coming or is_over)

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing that could change a number."""
        return not (self.unread or self.lists_lack or self.refusal or self.forms_lack)


def coverage_text(coverage: Coverage, clock: Clock) -> str:
    """Return in sentences what the numbers lack; empty while they lack nothing."""
    parts = []
    if coverage.refusal:
        parts.append(coverage.refusal)
    if coverage.unread:
        parts.append(
            tr("Invitees of {0} of {1} read.").format(
                f"{coverage.lacking.read:,}", amount(coverage.lacking.total, tr("meeting"))
            )
        )
    if not coverage.refusal:
        parts += _list_words(coverage, clock)
    reach = coverage.reach
    if reach is not None and reach.kept is not None:
        kept = reach.kept
        if coverage.since is None or coverage.since < kept:
            day = short_day(local_day(kept, clock.zone), clock.today)
            parts.append(tr("Meetings before {0} are not kept, as set in Settings.").format(day))
    if coverage.limit:
        parts.append(coverage.limit)
    if coverage.elsewhere:
        text = tr("{0} moved to a meeting that is not known here; counted as active.")
        parts.append(text.format(amount(coverage.elsewhere, tr("booking"))))
    if coverage.forms:
        parts.append(coverage.forms)
    return " ".join(parts)


def _list_words(coverage: Coverage, clock: Clock) -> list[str]:
    reach = coverage.reach
    if reach is None or not coverage.lists_lack:
        return []
    if reach.since is not None and reach.since >= clock.now - timedelta(days=1):
        return [tr("The list of past meetings is not read yet.")]
    words = []
    if reach.misses(coverage.since) and reach.since is not None:
        day = short_day(local_day(reach.since, clock.zone), clock.today)
        words.append(tr("Meetings before {0} are not read yet.").format(day))
    if not reach.coming:
        words.append(tr("Meetings to come are not read yet."))
    return words
