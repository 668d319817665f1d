"""The history of one guest: what became of each meeting, moves recognised, and a summary."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.meetings import amount, host_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import Cancellation, Invitee, ScheduledEvent

Fate = Literal["to_come", "now", "held", "no_show", "canceled", "moved"]


class Visit(NamedTuple):
    """One booking of a guest, and what became of it.

    by: who canceled, in words. moved_to, moved_from: when the meeting is, or was, that took its
    place, or whose place it took; None where that is not known here. was_moved_here tells the
    latter apart from a booking of its own.
    """

    number: int
    event: ScheduledEvent
    invitee: Invitee
    fate: Fate
    by: str = ""
    moved_to: datetime | None = None
    moved_from: datetime | None = None

    @property
    def was_moved_here(self) -> bool:
        """Whether the booking took the place of an earlier one."""
        return bool(self.invitee.old_invitee)


class Summary(NamedTuple):
    """Figures about the visits of a guest; a meeting that was moved counts once.

    usual_host: who hosts at least half of several meetings, empty where nobody does.
    """

    total: int
    since: datetime | None
    held: int
    canceled: int
    no_show: int
    to_come: int
    moves: int
    usual_host: str


def visits(
    bookings: Iterable[tuple[int, ScheduledEvent, Invitee]],
    now: datetime,
    *,
    starts: Mapping[str, datetime] | None = None,
) -> list[Visit]:
    """Return the bookings of guests with what became of them, the latest meeting first.

    Each booking is a meeting's number, the meeting and the invitee. starts: when meetings begin,
    by the URI of any invitee; those of the bookings themselves are known anyway.
    """
    known = list(bookings)
    begins = {**(starts or {}), **{invitee.uri: event.start_time for _n, event, invitee in known}}
    found = [
        Visit(
            number,
            event,
            invitee,
            fate_of(event, invitee, now),
            canceler(invitee.cancellation or event.cancellation),
            begins.get(invitee.new_invitee or ""),
            begins.get(invitee.old_invitee or ""),
        )
        for number, event, invitee in known
    ]
    return sorted(found, key=lambda each: (each.event.start_time, each.invitee.uri), reverse=True)


def fate_of(event: ScheduledEvent, invitee: Invitee, now: datetime) -> Fate:
    """Return what became of one booking.

    Calendly: a move cancels the old invitee (`rescheduled`, `new_invitee`) and makes a new one.
    """
    if invitee.rescheduled or invitee.new_invitee:
        return "moved"
    if invitee.status == "canceled" or event.status == "canceled":
        return "canceled"
    if invitee.no_show is not None:
        return "no_show"
    if event.end_time <= now:
        return "held"
    return "now" if event.start_time <= now else "to_come"


def canceler(cancellation: Cancellation | None) -> str:
    """Return who canceled, in words such as "Ken Ito (host)"; empty where it is not known."""
    if cancellation is None:
        return ""
    name = " ".join(cancellation.canceled_by.split())
    kind = cancellation.canceler_type if cancellation.canceler_type in {"host", "invitee"} else ""
    if not name:
        return f"the {kind}" if kind else ""
    return f"{name} ({kind})" if kind else name


def summary_of(found: Sequence[Visit]) -> Summary:
    """Return the figures about visits."""
    ends = [each for each in found if each.fate != "moved"]
    fates = Counter(each.fate for each in ends)
    hosts = Counter(name for each in ends for name in set(host_names(each.event)))
    name, times = hosts.most_common(1)[0] if hosts else ("", 0)
    usual = name if times >= 2 and times * 2 >= len(ends) else ""
    return Summary(
        len(ends),
        min((each.event.start_time for each in ends), default=None),
        fates["held"],
        fates["canceled"],
        fates["no_show"],
        fates["to_come"] + fates["now"],
        len(found) - len(ends),
        usual,
    )


def summary_words(summary: Summary, since: str) -> str:
    """Return the summary as one line; `since` is the month of the first meeting in words.

    12 meetings since March 2024: 8 held, 2 canceled, 1 no-show, 1 to come; usually with Ken Ito
    """
    parts = [
        f"{count:,} {word}"
        for count, word in (
            (summary.held, "held"),
            (summary.canceled, "canceled"),
            (summary.no_show, "no-show" if summary.no_show == 1 else "no-shows"),
            (summary.to_come, "to come"),
        )
        if count
    ]
    text = amount(summary.total, "meeting")
    if since and summary.total > 1:
        text += f" since {since}"
    text += f": {', '.join(parts)}" if parts else ""
    if summary.moves:
        text += f"; moved {'once' if summary.moves == 1 else f'{summary.moves:,} times'}"
    if summary.usual_host:
        text += f"; usually with {summary.usual_host}"
    return text
