"""What is said of a write whose answer was lost, and what is kept of an answer that came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calendly_desktop.domain.problems import Problem
from calendly_desktop.store.read_back import DELETIONS_OF_DATA, UNLISTED

if TYPE_CHECKING:
    from calendly_desktop.domain.writes import Entry, State
    from calendly_desktop.store.read_back import Verdict


def result_of(made: object) -> dict[str, Any]:
    """Return what a person may need of Calendly's answer: identifiers and the link that was made.

    Never an invitee's cancel or reschedule link: those are secrets.
    """
    links = getattr(made, "scheduling_links", None)
    if links:
        made = links[0]
    kept = {name: getattr(made, name, None) for name in ("uri", "event", "booking_url")}
    kept["booking_url"] = kept["booking_url"] or getattr(made, "scheduling_url", None)
    return {name: value for name, value in kept.items() if isinstance(value, str) and value}


def is_hopeless(entry: Entry) -> bool:
    """Tell whether nobody can ever find out what became of a write."""
    return entry.write.kind in UNLISTED


def recovered(entry: Entry, verdict: Verdict, *, may_come: bool = False) -> tuple[State, str]:
    """Return the state of a write that was looked up afterwards, and what is said of it.

    may_come: it is so fresh, and would do such harm twice, that "not there" proves nothing.
    """
    ended = "The app ended before the answer came."
    if entry.state == "unknown":
        ended = "The answer had been lost."
    if verdict.state == "done":
        return "done", f"{ended} Calendly was asked: it is done."
    if verdict.state == "not_done" and not may_come:
        return "refused", f"{ended} Calendly was asked: it is not done. You can do it again."
    return "unknown", f"{ended} {doubt(entry, verdict)}"


def doubt(entry: Entry, verdict: Verdict) -> str:
    """Return why it is not certain what became of a write, and what that means."""
    if entry.write.kind == "one_off":
        return (
            "Calendly does not list one-off meetings, so nobody can tell whether one was made. "
            "That does no harm: nobody books by a link that nobody knows."
        )
    if entry.write.kind in DELETIONS_OF_DATA:
        return (
            "Calendly does not tell whether it took such a request. Look in 7 days whether the "
            "data is still there; asking once more does no harm beyond deleting it."
        )
    if entry.write.kind in UNLISTED:
        return (
            "Calendly does not list such links, so nobody can tell whether one was made. That does "
            "no harm: a link that nobody knows takes no booking and expires after 90 days."
        )
    if verdict.state == "not_done":
        return "It is not there so far, but may still come: look before you do it again."
    return "Calendly could not be asked what became of it."


def title_of(cause: BaseException) -> str:
    """Return what hid an answer, in a few words."""
    return cause.title if isinstance(cause, Problem) else type(cause).__name__
