"""Several selected meetings in words: how many, for whom, of which kind."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.times import local_day, short_day
from calendly_desktop.store.schema import starts_at

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.store.event_counts import Totals
    from calendly_desktop.viewmodels.meetings import Clock

NAMED = 3  # hosts and event types that are named; the others are counted


class SelectionFacts(NamedTuple):
    """What is said of several meetings; a line that says nothing is empty."""

    title: str
    people: str = ""
    days: str = ""
    hosts: str = ""
    types: str = ""
    note: str = ""


def selection_title(count: int) -> str:
    """Return the heading: "12 meetings selected"."""
    return f"{amount(count, 'meeting')} selected"


def selection_facts(numbers: Sequence[int], totals: Totals, clock: Clock) -> SelectionFacts:
    """Return what is said of meetings, given by number, once they are counted."""
    notes = []
    if totals.canceled:
        verb = "is" if totals.canceled == 1 else "are"
        notes.append(f"{amount(totals.canceled, 'meeting')} {verb} canceled already.")
    if totals.unread:
        notes.append(
            f"The names of {amount(totals.unread, 'meeting')} are not read yet; they are read "
            "when they are needed."
        )
    return SelectionFacts(
        selection_title(totals.meetings),
        amount(totals.invitees, "invitee"),
        _days(numbers, clock),
        _most(totals.hosts, "host"),
        _most(totals.types, "event type"),
        " ".join(notes),
    )


def _days(numbers: Sequence[int], clock: Clock) -> str:
    if not numbers:
        return ""
    first, last = (
        local_day(starts_at(number), clock.zone) for number in (min(numbers), max(numbers))
    )
    text = short_day(first, clock.today)
    return text if first == last else f"{text} to {short_day(last, clock.today)}"


def _most(counted: Sequence[tuple[str, int]], noun: str) -> str:
    named = [
        name if len(counted) == 1 else f"{name} ({count:,})" for name, count in counted[:NAMED]
    ]
    if (left := len(counted) - NAMED) and left > 0:
        named.append(f"{amount(left, noun)} more")
    return ", ".join(named)
