"""Scheduled events held compactly: the facts to search by, and the rest made when asked."""

from __future__ import annotations

import bisect
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from calendly_desktop.simulator.identifiers import last_segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from calendly_desktop.simulator.errors import Json

Place = tuple[int, str]


@dataclass(slots=True)
class Details:
    """The part of a scheduled event that no list is searched by."""

    name: str | None
    location: Json | None
    invitees: list[Json]
    limit: int = 1
    guests: list[Json] = field(default_factory=list)
    cancellation: Json | None = None
    notes: str | None = None
    calendar_event: Json | None = None


@dataclass(slots=True)
class Meeting:
    """A scheduled event; times are microseconds, `recipe` numbers the generated ones."""

    uuid: str
    start: int
    end: int
    event_type: str
    hosts: tuple[str, ...]
    created: int
    updated: int
    canceled: bool = False
    recipe: int = -1
    details: Details | None = None

    @property
    def place(self) -> Place:
        """Its place in the order of time."""
        return (self.start, self.uuid)


class MeetingBook:
    """All scheduled events in the order of time.

    Generated meetings keep no details until something changes them: a hundred thousand
    meetings cost little memory and start within seconds.
    """

    def __init__(self) -> None:
        self.complete: Callable[[Meeting], Details] | None = None
        self.recipe_email: Callable[[Meeting], str] | None = None
        self._ordered: list[Meeting] = []
        self._by_uuid: dict[str, Meeting] = {}

    def __len__(self) -> int:
        return len(self._ordered)

    def load(self, meetings: list[Meeting]) -> None:
        """Adds many meetings at once."""
        self._ordered += meetings
        self._ordered.sort(key=_place)
        self._by_uuid.update((meeting.uuid, meeting) for meeting in meetings)

    def add(self, meeting: Meeting) -> None:
        """Adds one meeting in its place."""
        bisect.insort(self._ordered, meeting, key=_place)
        self._by_uuid[meeting.uuid] = meeting

    def remove(self, meeting: Meeting) -> None:
        """Takes a meeting out for good (data compliance)."""
        del self._ordered[bisect.bisect_left(self._ordered, meeting.place, key=_place)]
        del self._by_uuid[meeting.uuid]

    def get(self, uuid: str) -> Meeting | None:
        """The meeting of that UUID, or None."""
        return self._by_uuid.get(uuid)

    def details(self, meeting: Meeting) -> Details:
        """Its details, made anew when nothing has changed them."""
        if meeting.details is not None:
            return meeting.details
        assert self.complete is not None
        return self.complete(meeting)

    def pin(self, meeting: Meeting) -> Details:
        """Its details, kept from now on so that they can change."""
        if meeting.details is None:
            meeting.details = self.details(meeting)
        return meeting.details

    def invitee(self, meeting: Meeting, uuid: str, *, keep: bool = False) -> Json | None:
        """One invitee of a meeting; `keep` makes it changeable."""
        details = self.pin(meeting) if keep else self.details(meeting)
        for person in details.invitees:
            if last_segment(person["uri"]) == uuid:
                return person
        return None

    def has_email(self, meeting: Meeting, email: str) -> bool:
        """True when an invitee of the meeting has that address."""
        if meeting.details is None and self.recipe_email is not None:
            return self.recipe_email(meeting).casefold() == email
        people = self.details(meeting).invitees
        return any(person["email"].casefold() == email for person in people)

    def between(self, low: int | None, high: int | None) -> Iterator[Meeting]:
        """Meetings that start within both bounds (inclusive), in the order of time."""
        return self.walk(None, low, high, descending=False)

    def walk(
        self, place: Place | None, low: int | None, high: int | None, *, descending: bool
    ) -> Iterator[Meeting]:
        """Meetings strictly after a place (before it when descending), within both bounds."""
        first = 0 if low is None else bisect.bisect_left(self._ordered, (low, ""), key=_place)
        last = len(self._ordered)
        if high is not None:
            last = bisect.bisect_left(self._ordered, (high + 1, ""), key=_place)
        if place is not None and descending:
            last = min(last, bisect.bisect_left(self._ordered, place, key=_place))
        elif place is not None:
            first = max(first, bisect.bisect_right(self._ordered, place, key=_place))
        places = range(last - 1, first - 1, -1) if descending else range(first, last)
        for index in places:
            yield self._ordered[index]


def _place(meeting: Meeting) -> Place:
    return (meeting.start, meeting.uuid)
