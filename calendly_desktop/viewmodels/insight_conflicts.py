"""Conflicts in words: what clashes, when, for whom, and what can be done about it."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.conflicts import KINDS, Conflict, Kind
from calendly_desktop.domain.meetings import amount, invitee_name, meeting_name
from calendly_desktop.domain.times import duration, local_day, short_day, span
from calendly_desktop.store.insight_rows import Period
from calendly_desktop.viewmodels.insight_history import start_text, when_text, zone_heading
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign
from calendly_desktop.viewmodels.meeting_cells import invitees_text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from calendly_desktop.domain.problems import Problem
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.store.insight import BusyTimes, Hosts
    from calendly_desktop.viewmodels.meetings import Clock

_SIGNS: dict[Kind, Sign] = {
    "overlap": Sign("warning", "danger"),
    "guest_overlap": Sign("people", "danger"),
    "busy": Sign("calendar", "warning"),
    "guest_again": Sign("person", "warning"),
    "tight": Sign("clock", "secondary"),
}


class Finding(NamedTuple):
    """A conflict with the meetings it is about, and the name of whom it concerns."""

    conflict: Conflict
    meetings: tuple[Found, ...]
    who: str


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("Insight", text)


def periods() -> list[tuple[int, str]]:
    """Return the periods to choose from: days from today on, and words."""
    return [
        (1, tr("Today")),
        (7, tr("Next 7 days")),
        (14, tr("Next 14 days")),
        (30, tr("Next 30 days")),
    ]


def period_of(days: int, clock: Clock) -> Period:
    """Return from now until the end of the last of some days, today among them."""
    end = datetime.combine(clock.today + timedelta(days=days), time(), clock.zone.info)
    return Period(clock.now, end)


def findings(
    conflicts: Sequence[Conflict], meetings: Mapping[str, Found], hosts: Mapping[str, str]
) -> list[Finding]:
    """Return conflicts with their meetings (by URI); hosts: names by URI."""
    found = []
    for each in conflicts:
        its = tuple(meetings[slot.uri] for slot in each.meetings)
        if each.kind.startswith("guest"):
            name = _guest_name(each.who, its)
        else:
            name = hosts.get(each.who, tr("A host without a name"))
        found.append(Finding(each, its, name))
    return found


def _guest_name(address: str, meetings: Sequence[Found]) -> str:
    for meeting in meetings:
        for invitee in meeting.invitees or ():
            if invitee.email.strip().casefold() == address:
                return invitee_name(invitee)
    return address


def kind_word(kind: Kind) -> str:
    """Return what kind of conflict it is, in a few words."""
    return {
        "overlap": tr("Overlap"),
        "guest_overlap": tr("Guest in two places"),
        "busy": tr("Busy time"),
        "guest_again": tr("Booked again"),
        "tight": tr("No break"),
    }[kind]


def columns(clock: Clock) -> list[LineColumn[Finding]]:
    """Return the columns of the table."""
    return [
        LineColumn[Finding](
            tr("Conflict"),
            lambda f: kind_word(f.conflict.kind),
            key=lambda f: KINDS.index(f.conflict.kind),
            sign=lambda f: _SIGNS[f.conflict.kind],
        ),
        LineColumn(
            zone_heading(tr("When"), clock),
            lambda f: _when(f, clock),
            key=lambda f: f.conflict.start,
        ),
        LineColumn(tr("Whom it concerns"), lambda f: f.who),
        LineColumn(tr("What clashes"), lambda f: sentence(f, clock)),
    ]


def _when(finding: Finding, clock: Clock) -> str:
    conflict = finding.conflict
    if conflict.kind in {"guest_again", "tight"}:
        return start_text(conflict.start, clock)
    return when_text(conflict.start, conflict.end, clock)


def named(found: Found) -> str:
    """Return a meeting with who comes: “Intro call” with Maria Lopez."""
    name = tr("“{0}”").format(meeting_name(found.event))
    coming = sum(each.status == "active" for each in found.invitees or ())
    return tr("{0} with {1}").format(name, invitees_text(found)) if coming else name


def sentence(finding: Finding, clock: Clock) -> str:
    """Return what clashes, as one sentence."""
    conflict, meetings = finding.conflict, finding.meetings
    names = [named(each) for each in meetings]
    if conflict.kind == "overlap":
        minutes = (conflict.end - conflict.start).total_seconds() / 60
        return tr("{0} and {1} overlap by {2}.").format(*names[:2], duration(minutes))
    if conflict.kind == "guest_overlap":
        titles = [tr("“{0}”").format(meeting_name(each.event)) for each in meetings]
        return tr("{0} is booked for {1} and {2} at the same time.").format(finding.who, *titles)
    if conflict.kind == "guest_again":
        days = [short_day(local_day(m.event.start_time, clock.zone), clock.today) for m in meetings]
        return tr("{0} has {1} of {2}: {3}.").format(
            finding.who,
            amount(len(meetings), tr("meeting")),
            tr("“{0}”").format(meeting_name(meetings[0].event)),
            ", ".join(days),
        )
    if conflict.kind == "tight":
        return tr("There is no minute between {0} and {1}.").format(*names[:2])
    return _busy_sentence(finding, clock)


def _busy_sentence(finding: Finding, clock: Clock) -> str:
    busy = finding.conflict.busy
    assert busy is not None
    taken = span(busy.start, busy.end, clock.zone, twenty_four=clock.twenty_four)
    if busy.kind == "reserved":
        return tr("{0} is in a time that Calendly keeps reserved ({1}).").format(
            named(finding.meetings[0]), taken
        )
    return tr("{0} is in a busy time of the connected calendar ({1}).").format(
        named(finding.meetings[0]), taken
    )


def advice(finding: Finding) -> str:
    """Return what can be done about a conflict."""
    kind = finding.conflict.kind
    if kind == "overlap":
        return tr("Ask the invitees of one of the two to pick another time, or move it for them.")
    if kind == "guest_overlap":
        return tr("Ask {0} which of the two should be at another time.").format(finding.who)
    if kind == "guest_again":
        return tr(
            "It may be on purpose. If not, ask {0} which of them is needed, and cancel the rest."
        ).format(finding.who)
    if kind == "busy":
        return tr("Move the meeting, or free the time in the calendar of {0}.").format(finding.who)
    return tr("Nothing is wrong; if {0} needs a break, move one of the two.").format(finding.who)


def meeting_text(found: Found, clock: Clock) -> str:
    """Return a meeting of a finding as one line: Mon 23 Nov, 09:00–09:30  Intro call, Maria."""
    event = found.event
    hosts = ", ".join(host.user_name or host.user_email or "" for host in event.event_memberships)
    parts = [
        when_text(event.start_time, event.end_time, clock),
        meeting_name(event),
        invitees_text(found),
        hosts,
    ]
    return "  ·  ".join(part for part in parts if part)


def count_text(shown: Sequence[Finding]) -> str:
    """Return how many findings there are, by kind: 3 conflicts: 1 overlap, 2 booked again."""
    serious = [each for each in shown if each.conflict.kind != "tight"]
    text = amount(len(serious), tr("conflict"))
    hints = len(shown) - len(serious)
    return tr("{0}, {1} without a break").format(text, f"{hints:,}") if hints else text


def checked_text(period: Period, meetings: int, clock: Clock) -> str:
    """Return what was looked at: 48 meetings checked, until Sun 6 Dec."""
    until = period.until
    assert until is not None
    last = local_day(until - timedelta(seconds=1), clock.zone)
    return tr("{0} checked, until {1}.").format(
        amount(meetings, tr("meeting")), short_day(last, clock.today)
    )


def busy_text(known: BusyTimes, hosts: Hosts, names: Mapping[str, str]) -> str:
    """Return of how many hosts the busy times are known, and why those of others are not."""
    parts = []
    if hosts.hidden:
        parts.append(
            tr("Busy times of {0} are shown to owners and admins only.").format(
                amount(hosts.hidden, tr("other host"))
            )
        )
    problems: dict[str, tuple[Problem, list[str]]] = {}
    for uri, problem in known.problems.items():
        whose = problems.setdefault(problem.title, (problem, []))[1]
        whose.append(names.get(uri, tr("a host without a name")))
    for title, (example, whose) in problems.items():
        some = ", ".join(whose[:3]) + (f" +{len(whose) - 3}" if len(whose) > 3 else "")
        parts.append(
            tr("The busy times of {0} could not be read: {1}. {2}").format(
                some, title, example.explanation
            )
        )
    checked = len(hosts.uris) - len(known.problems)
    if checked:
        parts.insert(0, tr("Busy times of {0} are checked.").format(amount(checked, tr("host"))))
    return " ".join(part.strip() for part in parts)


def unread_text(unread: int) -> str:
    """Return that some meetings could not be looked at in full; empty for none."""
    if not unread:
        return ""
    return tr(
        "The invitees of {0} are not read, so guests who booked twice may be missing."
    ).format(amount(unread, tr("meeting")))
