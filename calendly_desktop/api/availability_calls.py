"""Operations on availability: free times of an event type, busy times of a user."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from calendly_desktop.api.calls import Calls
from calendly_desktop.api.paging import Listing, Page, Pages
from calendly_desktop.api.queries import query_of
from calendly_desktop.domain.models import AvailableTime, BusyTime

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable, Hashable, Iterator
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

    def _whole(self, path: str, kind: type[T], query: Query) -> Pages[T]:
        """Return a list that comes in one answer, without pages."""

        async def fetch(asked: Query) -> Reply:
            return await self._transport.request(
                "GET", path, path_template=path, query=asked, priority=self._priority
            )

        return Pages(fetch, kind, query, hosts=self._hosts, in_one=True)
