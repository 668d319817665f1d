"""Pages of a list, to the end or to an error, never silently cut."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any, Final, Generic, TypeVar
from urllib.parse import parse_qs, urlsplit

import msgspec

from calendly_desktop.api.errors import Rejected, UnexpectedReply
from calendly_desktop.api.queries import Query
from calendly_desktop.api.replies import BROKEN_JSON, Reply
from calendly_desktop.api.rows import RowError, RowProblem, read_row, row_problem

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Listing", "Page", "Pages", "RowProblem"]

T = TypeVar("T")
Fetch = Callable[[Query], Awaitable[Reply]]
Keyset = Callable[[Any], Query]
"""The filters that restart a list shortly before a given row."""

PAGE_SIZE: Final = 100
"""Calendly: at most 100 rows a page."""
MOST_PAGES: Final = 5_000
MOST_IDLE_PAGES: Final = 50
MOST_RESTARTS: Final = 25
MOST_RESTARTS_WITHOUT_KEYSET: Final = 2
CALENDLY_HOSTS: Final = frozenset({"api.calendly.com", "calendly.com"})


class Page(msgspec.Struct, Generic[T], kw_only=True):
    """One page: rows that are new in this listing, and rows that could not be read."""

    items: list[T]
    set_aside: list[RowProblem] = []
    is_last: bool = False


class Listing(msgspec.Struct, Generic[T], kw_only=True):
    """A whole list."""

    items: list[T]
    set_aside: list[RowProblem] = []


class _Pagination(msgspec.Struct):
    """The place in a list; the missing members of a last page count as null."""

    next_page: str | None = None
    next_page_token: str | None = None


class Pages(Generic[T]):
    """An async iterable of pages; every `async for` begins at the first page anew."""

    def __init__(
        self,
        fetch: Fetch,
        kind: type[T],
        query: Mapping[str, str],
        *,
        keyset: Keyset | None = None,
        hosts: frozenset[str] = CALENDLY_HOSTS,
        in_one: bool = False,
    ) -> None:
        """in_one: Calendly gives this list in one answer, without a word about pages."""
        self._fetch = fetch
        self._kind = kind
        self._query = dict(query) if in_one else {**query, "count": str(PAGE_SIZE)}
        self._keyset = keyset
        self._hosts = hosts
        self._in_one = in_one

    def __aiter__(self) -> PageIterator[T]:
        return PageIterator(
            self._fetch, self._kind, self._query, self._keyset, self._hosts, in_one=self._in_one
        )

    async def all(self) -> Listing[T]:
        """Return the whole list; raises the first error rather than return a part of it."""
        listing: Listing[T] = Listing(items=[], set_aside=[])
        async for page in self:
            listing.items.extend(page.items)
            listing.set_aside.extend(page.set_aside)
        return listing


class PageIterator(Generic[T]):
    """Goes through one list once; holds nothing open between two pages.

    A page token may go stale while the user reads. The list is then asked for again from shortly
    before the last row (`keyset`), or from its beginning; rows that were given out already are
    left out, so there is no gap and no duplicate.
    """

    def __init__(
        self,
        fetch: Fetch,
        kind: type[T],
        query: Query,
        keyset: Keyset | None,
        hosts: frozenset[str],
        *,
        in_one: bool = False,
    ) -> None:
        self._fetch = fetch
        self._kind = kind
        self._in_one = in_one
        self._first_query = query
        self._query = query
        self._keyset = keyset
        self._hosts = hosts
        self._token: str | None = None
        self._tokens: set[str] = set()
        self._seen: set[str | bytes] = set()
        self._last_row: T | None = None
        self._pages = self._idle = self._restarts = 0
        self._ended = False
        self._stuck: UnexpectedReply | None = None

    def __aiter__(self) -> PageIterator[T]:
        return self

    async def __anext__(self) -> Page[T]:
        """Return the next page with news; raises a CalendlyError when the list cannot go on."""
        while not self._ended:
            if self._stuck is not None:
                raise self._stuck
            page = self._read(await self._next_reply())
            if page.items or page.set_aside or page.is_last:
                self._idle = 0
                return page
            self._idle += 1
            if self._idle > MOST_IDLE_PAGES:
                raise _endless("page after page brought nothing new")
        raise StopAsyncIteration

    async def _next_reply(self) -> Reply:
        while True:
            self._pages += 1
            if self._pages > MOST_PAGES:
                raise _endless(f"more than {MOST_PAGES} pages")
            query = self._query
            if self._token is not None:
                query = {**query, "page_token": self._token}
            try:
                return await self._fetch(query)
            except Rejected as error:
                if self._token is None:
                    raise
                self._restart(error)

    def _restart(self, error: Rejected) -> None:
        """Begin again: the filters were good for page one, so the token is what went bad."""
        self._restarts += 1
        most = MOST_RESTARTS_WITHOUT_KEYSET if self._keyset is None else MOST_RESTARTS
        if self._restarts > most:
            raise error
        if self._keyset is not None and self._last_row is not None:
            self._query = {**self._first_query, **self._keyset(self._last_row)}
        self._token = None
        self._tokens.clear()

    def _read(self, reply: Reply) -> Page[T]:
        rows, place = _open_envelope(reply, in_one=self._in_one)
        self._token = self._next_token(place)
        self._ended = self._token is None
        page: Page[T] = Page(items=[], set_aside=[], is_last=self._ended)
        for raw in rows:
            self._sort_in(raw, page)
        return page

    def _sort_in(self, raw: msgspec.Raw, page: Page[T]) -> None:
        try:
            row = read_row(raw, self._kind)
        except RowError as error:
            problem = row_problem(raw, error)
            if self._is_new(problem.uri or bytes(raw)):
                page.set_aside.append(problem)
            return
        self._last_row = row
        if self._is_new(getattr(row, "uri", None) or bytes(raw)):
            page.items.append(row)

    def _is_new(self, name: str | bytes) -> bool:
        if name in self._seen:
            return False
        self._seen.add(name)
        return True

    def _next_token(self, place: _Pagination) -> str | None:
        if place.next_page:
            self._check_host(place.next_page)
        token = place.next_page_token or _token_in(place.next_page)
        if place.next_page and not token:
            raise UnexpectedReply(details="a next page without a page token")
        if token:
            if token in self._tokens:  # what this page brings still counts
                self._stuck = _endless("the same page token came twice")
            self._tokens.add(token)
        return token or None

    def _check_host(self, url: str) -> None:
        """Refuse a page link that leads away from Calendly: an answer like that is not its own."""
        try:
            host = urlsplit(url).hostname
        except ValueError:
            host = None
        if (host or "").lower() not in self._hosts:
            raise UnexpectedReply(
                message="The link to the next page leads to a place that is not Calendly's. It was"
                " not followed.",
                details="next_page names another host",
            )


def _open_envelope(reply: Reply, *, in_one: bool = False) -> tuple[list[msgspec.Raw], _Pagination]:
    try:
        rows = msgspec.json.decode(reply["collection"], type=list[msgspec.Raw])
        if in_one and "pagination" not in reply:
            return rows, _Pagination()
        place = msgspec.json.decode(reply["pagination"], type=_Pagination)
    except (KeyError, *BROKEN_JSON) as error:
        raise UnexpectedReply(details="a list without collection or pagination") from error
    return rows, place


def _token_in(url: str | None) -> str | None:
    found = parse_qs(urlsplit(url or "").query).get("page_token", [])
    return found[0] if found else None


def _endless(why: str) -> UnexpectedReply:
    return UnexpectedReply(
        message="Calendly's list does not come to an end, so it was not shown as complete.",
        details=why,
    )
