"""What a list of meetings is about: a view, whose meetings, and what a search found."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from calendly_desktop.domain.models import Invitee, ScheduledEvent

View = Literal["upcoming", "past", "canceled"]
VIEWS: tuple[View, ...] = ("upcoming", "past", "canceled")

LONGEST_MEETING = timedelta(hours=24)
"""How far back to look for meetings that still run. Calendly: at most 12 hours long."""


class Scope(NamedTuple):
    """Whose meetings: mine, one colleague's, a group's (`user` is the URI) or everybody's."""

    kind: Literal["mine", "person", "group", "organization"] = "mine"
    user: str = ""


class ScopeChoice(NamedTuple):
    """A scope to offer; `reason` says why it cannot be chosen, empty when it can."""

    scope: Scope
    label: str
    reason: str = ""


class Found(NamedTuple):
    """A meeting that a search found, and the invitee it is about.

    `invitees` is None while nobody has been read. `invitee` is the best match among those who
    still come; `is_about` tells whether it is the only one who can be meant. `id` is the meeting's
    number in the local copy; `news` is new, moved or canceled since the last look, mostly empty.
    """

    event: ScheduledEvent
    invitees: list[Invitee] | None
    invitee: Invitee | None
    is_about: bool = False
    id: int = 0
    news: str = ""
