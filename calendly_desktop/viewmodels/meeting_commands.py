"""Which commands of the Meetings tab make sense now, and in words why the others do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.domain.meetings import active_invitees, amount, place_of, why_not_cancel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from calendly_desktop.store.event_views import Found

COPIES = ("reschedule", "cancel", "both")


class Selected(NamedTuple):
    """What the commands are about: the current meeting, and how many are selected.

    now: None while nothing is known yet. offline: why nothing can be changed, empty when it can.
    listed: how many meetings the list has; narrowed: whether filters are set.
    """

    found: Found | None
    meetings: int
    now: datetime | None
    offline: str = ""
    listed: int = 0
    narrowed: bool = False


def why_off(kind: str, selected: Selected) -> str:
    """Return why a command cannot be used now, empty when it can."""
    if kind in _ALWAYS:
        return ""
    if kind in _WITH_LIST:
        return "" if selected.listed else "The list is empty."
    if kind == "clear_filters":
        return "" if selected.narrowed else "No filter is set."
    if kind in {"book", "cancel_many"}:
        return selected.offline
    if selected.found is None or selected.now is None:
        return "Choose a meeting first."
    if selected.meetings > 1:
        return _why_not_several(kind, selected)
    rule = _RULES.get(kind)
    return rule(selected.found, selected) if rule is not None else ""


_ALWAYS = {"templates", "jobs", "conflicts", "answers", "search", "filter", "go_to_date", "today"}
_WITH_LIST = {"export", "day_sheet", "select_all"}
_ONE_ONLY = {"reschedule_meeting", "join", "history"}


def _why_not_several(kind: str, selected: Selected) -> str:
    if kind in _ONE_ONLY:
        return f"{amount(selected.meetings, 'meeting')} are selected: choose one."
    if kind in {"cancel_meeting", "no_show", "unmark_no_show"}:
        return selected.offline
    return ""


def _why_not_copy(found: Found, _selected: Selected) -> str:
    if found.event.status == "canceled":
        return "The meeting is canceled: its links no longer work."
    if found.invitees is not None and not active_invitees(found.invitees):
        return "Nobody is booked."
    return ""


def _why_not_join(found: Found, _selected: Selected) -> str:
    if found.event.status == "canceled":
        return "The meeting is canceled."
    return "" if place_of(found.event.location).link else "This meeting has no link to join."


def _why_not_cancel(found: Found, selected: Selected) -> str:
    assert selected.now is not None
    return why_not_cancel(found.event, selected.now) or selected.offline


def _why_not_reschedule(found: Found, selected: Selected) -> str:
    assert selected.now is not None
    if found.event.status == "canceled":
        return "This meeting is canceled. Book a new one instead."
    if found.event.end_time <= selected.now:
        return "This meeting is over. Book a new one instead."
    return ""


def _why_not_mark(found: Found, selected: Selected) -> str:
    """Calendly: only who was booked for a meeting that has begun can be marked."""
    assert selected.now is not None
    if found.event.status == "canceled":
        return "The meeting is canceled: nobody was expected."
    if found.event.start_time > selected.now:
        return "The meeting has not begun yet."
    if found.invitees and all(each.no_show for each in active_invitees(found.invitees)):
        return "Everybody of this meeting is marked as a no-show already."
    return selected.offline


def _why_not_unmark(found: Found, selected: Selected) -> str:
    if not any(each.no_show for each in found.invitees or ()):
        return "Nobody of this meeting is marked as a no-show."
    return selected.offline


def _why_nobody(found: Found, _selected: Selected) -> str:
    return "Nobody is booked." if found.invitees is not None and not found.invitees else ""


_RULES: dict[str, Callable[[Found, Selected], str]] = {
    "reschedule": _why_not_copy,
    "cancel": _why_not_copy,
    "both": _why_not_copy,
    "copy_join": _why_not_join,
    "copy_email": _why_nobody,
    "join": _why_not_join,
    "cancel_meeting": _why_not_cancel,
    "reschedule_meeting": _why_not_reschedule,
    "no_show": _why_not_mark,
    "unmark_no_show": _why_not_unmark,
    "message": _why_nobody,
    "history": _why_nobody,
}
