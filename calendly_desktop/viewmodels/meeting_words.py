"""What the Meetings tab says: outcomes of canceling, why a list is empty, how full it is."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.meetings import amount, invitee_name, meeting_name
from calendly_desktop.domain.times import clock as wall_clock
from calendly_desktop.domain.times import local_day, short_day

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import ScheduledEvent
    from calendly_desktop.store.cancellations import CancelOutcome
    from calendly_desktop.store.event_views import Found, View
    from calendly_desktop.store.events import Coverage
    from calendly_desktop.viewmodels.meetings import Clock


class Words(NamedTuple):
    """A message: its kind, a title and a text."""

    kind: Literal["info", "warning", "danger", "success"]
    title: str
    text: str


class Emptiness(NamedTuple):
    """Why a list has no rows: a title and what is to be said or done."""

    title: str
    text: str


_EMPTY: Mapping[View, Emptiness] = {
    "upcoming": Emptiness(
        "No meetings ahead",
        "When somebody books, the meeting appears here with its reschedule and cancel links. "
        "Send a booking link to get the first one.",
    ),
    "past": Emptiness("No past meetings", "Meetings move here once they are over."),
    "canceled": Emptiness(
        "Nothing was canceled", "Canceled meetings appear here with who canceled them and why."
    ),
}


def title_with_people(event: ScheduledEvent, found: Found | None) -> str:
    """Return the meeting with whom it is: Discovery call with Maria Lopez and 2 more."""
    name = meeting_name(event)
    if found is None or found.invitee is None:
        return name
    others = max(0, event.invitees_counter.active - 1)
    more = f" and {others} more" if others else ""
    return f"{name} with {invitee_name(found.invitee)}{more}"


def cancel_words(outcome: CancelOutcome, what: str) -> Words:
    """Return what is known after a cancellation, plainly."""
    if outcome.state == "canceled" and outcome.cause is None:
        return Words("success", f"{what} is canceled", "Calendly e-mails everybody who was booked.")
    if outcome.state == "canceled":
        return Words(
            "success",
            f"{what} is canceled",
            "Calendly's answer got lost on the way, so the meeting was looked up again: it is "
            "canceled. Nothing was sent twice.",
        )
    if outcome.state == "already":
        return Words(
            "info", f"{what} was already canceled", "Somebody was faster. Nothing more was sent."
        )
    if outcome.state == "stopped":
        return Words(
            "info",
            f"{what} is not canceled",
            "You stopped before Calendly took requests again; nothing was changed. Your reason is "
            "kept.",
        )
    if outcome.state == "still_on":
        return Words(
            "warning",
            f"{what} is still on",
            "Calendly's answer got lost on the way, and Calendly says that the meeting is not "
            "canceled. You can cancel it again; your reason is kept.",
        )
    return Words(
        "warning",
        f"It is not certain whether {what} is canceled",
        "The request was sent once, but neither an answer came back nor could the meeting be "
        "looked up. Refresh before you try again; your reason is kept.",
    )


def as_of_text(as_of: datetime | None, clock: Clock) -> str:
    """Return as of when the shown meetings are, empty when none were ever read."""
    if as_of is None:
        return ""
    moment = as_of.astimezone(clock.zone.info)
    day = local_day(as_of, clock.zone)
    text = wall_clock(moment, twenty_four=clock.twenty_four)
    if day != clock.today:
        text = f"{text} on {short_day(day, clock.today)}"
    return f"You see the meetings as of {text}; copying their links still works."


def why_empty(view: View) -> Emptiness:
    """Return what to say in a view without meetings."""
    return _EMPTY[view]


def no_match_text(
    query: str,
    view: View,
    elsewhere: Mapping[View, int],
    coverage: Coverage,
    filters: Sequence[str] = (),
) -> str:
    """Return what to say when a search or filters leave nothing, and where they find something."""
    text = f"No {view} meeting"
    if query:
        text += f" matches “{query}”"
    if filters:
        text += (" with" if query else " has") + (
            f" the filter “{filters[0]}”" if len(filters) == 1 else f" all {len(filters)} filters"
        )
    text += "."
    found = [f"{count:,} {each}" for each, count in elsewhere.items() if count]
    if found:
        total = sum(elsewhere.values())
        text += f" But {' and '.join(found)} {'meeting does' if total == 1 else 'meetings do'}."
    if query and coverage.read < coverage.total:
        text += f" {coverage_text(coverage)}"
    return text


def coverage_text(coverage: Coverage) -> str:
    """Return how far a search can see while names are still being read, else an empty text."""
    if coverage.read >= coverage.total:
        return ""
    return (
        f"The invitees of {coverage.read:,} of {coverage.total:,} meetings are read so far; "
        "the search covers those."
    )


def set_aside_text(rows: int) -> str:
    """Return how many rows Calendly sent in a form that the app cannot read."""
    if not rows:
        return ""
    verb = "is" if rows == 1 else "are"
    return f"{amount(rows, 'meeting')} could not be read and {verb} left out."
