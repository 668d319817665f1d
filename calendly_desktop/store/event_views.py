"""Which meetings a view shows, for whom, and how far it has been read."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from calendly_desktop.domain.meetings import is_hosted_by

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from calendly_desktop.api.paging import Page
    from calendly_desktop.domain.models import Invitee, ScheduledEvent

View = Literal["upcoming", "past", "canceled"]
VIEWS: tuple[View, ...] = ("upcoming", "past", "canceled")

LONGEST_MEETING = timedelta(hours=24)
"""How far back to look for meetings that still run. Calendly: at most 12 hours long."""


class Scope(NamedTuple):
    """Whose meetings: mine, one colleague's (`user` is the URI) or everybody's."""

    kind: Literal["mine", "person", "organization"] = "mine"
    user: str = ""


class ScopeChoice(NamedTuple):
    """A scope to offer; `reason` says why it cannot be chosen, empty when it can."""

    scope: Scope
    label: str
    reason: str = ""


class Found(NamedTuple):
    """A meeting that a search found, and the invitee it is about.

    `invitees` is None while nobody has been read. `invitee` is the best match among those who
    still come; `is_about` tells whether it is the only one who can be meant.
    """

    event: ScheduledEvent
    invitees: list[Invitee] | None
    invitee: Invitee | None
    is_about: bool = False


class Reading:
    """One pass over a view at Calendly: what came so far, and whether all of it came."""

    def __init__(
        self, view: View, scope: Scope, pages: AsyncIterator[Page[ScheduledEvent]], began: datetime
    ) -> None:
        self.view = view
        self.scope = scope
        self.pages = pages
        self.began = began
        self.pages_read = 0
        self.rows_read = 0
        self.set_aside = 0
        self.is_complete = False
        self.seen: set[str] = set()
        self._edge: datetime | None = None
        self._is_blind = False  # a row came of which not even the name is known

    def note(self, page: Page[ScheduledEvent]) -> None:
        """Take in one page."""
        self.pages_read += 1
        self.rows_read += len(page.items)
        self.set_aside += len(page.set_aside)
        self.is_complete = page.is_last
        self.seen.update(event.uri for event in page.items)
        self.seen.update(problem.uri for problem in page.set_aside if problem.uri)
        self._is_blind |= any(not problem.uri for problem in page.set_aside)
        if page.items:
            self._edge = page.items[-1].start_time

    def has_passed(self, event: ScheduledEvent) -> bool:
        """Tell whether a meeting that this view shows would have come by now, if it existed."""
        if self._is_blind:
            return False
        if self.is_complete:
            return True
        if self._edge is None:
            return False
        if self.view == "upcoming":
            return event.start_time < self._edge
        return event.start_time > self._edge


def time_bounds(view: View, now: datetime) -> dict[str, Any]:
    """Return the filters and the order in which Calendly is asked for a view."""
    if view == "upcoming":
        return {
            "status": "active",
            "sort": "start_time:asc",
            "min_start_time": now - LONGEST_MEETING,
        }
    if view == "past":
        return {"status": "active", "sort": "start_time:desc", "max_start_time": now}
    return {"status": "canceled", "sort": "start_time:desc"}


def belongs(event: ScheduledEvent, view: View, scope: Scope, me: str, now: datetime) -> bool:
    """Tell whether a meeting is shown in a view; one that runs still counts as upcoming."""
    if view == "canceled":
        if event.status != "canceled":
            return False
    elif event.status == "canceled" or (event.end_time > now) != (view == "upcoming"):
        return False
    if scope.kind == "organization":
        return True
    return is_hosted_by(event, scope.user if scope.kind == "person" else me)
