"""Operations on availability: free and busy times, schedules, meeting limits, places."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar

from calendly_desktop.api.calls import Calls, identifier
from calendly_desktop.api.paging import Listing, Page, Pages
from calendly_desktop.api.queries import query_of
from calendly_desktop.domain.models import (
    AvailabilitySchedule,
    AvailableTime,
    BusyTime,
    MeetingLimits,
    TypeHours,
    UserPlace,
)

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Hashable, Iterator, Mapping
    from datetime import datetime

    from calendly_desktop.api.queries import Query
    from calendly_desktop.api.replies import Reply

T = TypeVar("T", bound="Hashable")

LONGEST_FREE: Final = timedelta(days=31)
"""Calendly: free times of at most 31 days in one request (since July 2026)."""
LONGEST_BUSY: Final = timedelta(days=7)
"""Calendly: busy times of at most 7 days in one request."""


class Spans(Generic[T]):
    """A list that Calendly gives in stretches of time: one request each, one after another.

    What lies across the seam of two stretches comes once. Nothing is asked before iterating.
    """

    def __init__(
        self, start: datetime, end: datetime, longest: timedelta, ask: Callable[[Query], Pages[T]]
    ) -> None:
        if end <= start:
            raise ValueError("the end must come after the start")
        self._start, self._end, self._longest = start, end, longest
        self._ask = ask

    async def __aiter__(self) -> AsyncIterator[Page[T]]:
        seen: set[T] = set()
        for query, is_last in self._queries():
            found: Page[T] = Page(items=[], set_aside=[], is_last=is_last)
            async for page in self._ask(query):
                found.items += [row for row in page.items if row not in seen]
                found.set_aside += page.set_aside
            seen = set(found.items)
            yield found

    async def all(self) -> Listing[T]:
        """Return the whole list; raises the first error rather than return a part of it."""
        listing: Listing[T] = Listing(items=[], set_aside=[])
        async for page in self:
            listing.items.extend(page.items)
            listing.set_aside.extend(page.set_aside)
        return listing

    def _queries(self) -> Iterator[tuple[Query, bool]]:
        begin = self._start
        while begin < self._end:
            until = min(self._end, begin + self._longest)
            yield query_of(start_time=begin, end_time=until), until >= self._end
            begin = until


class AvailabilityCalls(Calls):
    """When something can be booked, and when somebody is busy; resources are named by URI."""

    def list_available_times(
        self, event_type: str, start: datetime, end: datetime
    ) -> Spans[AvailableTime]:
        """List the free times of an event type from start to end, in order.

        Calendly: start must lie in the future; 31 days are asked for at a time. The times are
        aware (ValueError otherwise, and for an end that is not after the start).
        """
        about = query_of(event_type=event_type)
        path = "/event_type_available_times"
        return Spans(
            start, end, LONGEST_FREE, lambda span: self._whole(path, AvailableTime, about | span)
        )

    def list_user_busy_times(self, user: str, start: datetime, end: datetime) -> Spans[BusyTime]:
        """List when a user is busy from start to end, in order.

        Calendly: start must lie in the future; 7 days are asked for at a time; a colleague's needs
        an owner or admin. 424 where a connected calendar cannot be reached (Rejected). The times
        are aware (ValueError otherwise, and for an end that is not after the start).
        """
        about = query_of(user=user)
        return Spans(
            start,
            end,
            LONGEST_BUSY,
            lambda span: self._whole("/user_busy_times", BusyTime, about | span),
        )

    def list_schedules(self, user: str) -> Pages[AvailabilitySchedule]:
        """List the availability schedules of a user; a colleague's needs an owner or admin."""
        query = query_of(user=user)
        return self._whole("/user_availability_schedules", AvailabilitySchedule, query)

    async def get_schedule(self, uri: str) -> AvailabilitySchedule:
        """Return an availability schedule."""
        path, template = _schedule_path(uri)
        return await self._get(path, template, AvailabilitySchedule)

    async def create_schedule(self, body: Mapping[str, Any]) -> AvailabilitySchedule:
        """Make an availability schedule of the signed-in user: name, timezone, rules.

        Calendly: the rules hold each weekday once; no event type uses it at first.
        """
        path = "/user_availability_schedules"
        return await self._create(path, path, body, AvailabilitySchedule)

    async def update_schedule(self, uri: str, changes: Mapping[str, Any]) -> AvailabilitySchedule:
        """Change a schedule: name, timezone, rules (all of them) or default (true only).

        Calendly: it changes for every event type that uses it.
        """
        path, template = _schedule_path(uri)
        return await self._change(path, template, changes, AvailabilitySchedule)

    def list_type_hours(self, event_type: str) -> Pages[TypeHours]:
        """List when an event type can be booked, a row for each host."""
        query = query_of(event_type=event_type)
        return self._list("/event_type_availability_schedules", TypeHours, query)

    def list_meeting_limits(self, user: str) -> Pages[MeetingLimits]:
        """List how many meetings a user takes. Calendly: one's own only, in one row."""
        return self._whole("/user_meeting_limits", MeetingLimits, query_of(user=user))

    def list_user_places(self, user: str) -> Pages[UserPlace]:
        """List where a user can meet, and which conferencing is connected."""
        return self._whole("/locations", UserPlace, query_of(user=user))

    def _whole(self, path: str, kind: type[T], query: Query) -> Pages[T]:
        """Return a list that comes in one answer, without pages."""

        async def fetch(asked: Query) -> Reply:
            return await self._transport.request(
                "GET", path, path_template=path, query=asked, priority=self._priority
            )

        return Pages(fetch, kind, query, hosts=self._hosts, in_one=True)


def _schedule_path(uri: str) -> tuple[str, str]:
    template = "/user_availability_schedules/{uuid}"
    return template.format(uuid=identifier(uri)), template
