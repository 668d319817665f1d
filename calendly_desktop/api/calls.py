"""What every Calendly operation is made with: one connection, one priority, JSON to objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self, TypeVar
from urllib.parse import urlsplit

from calendly_desktop.api.addresses import segment
from calendly_desktop.api.errors import OutcomeUnknown, UnexpectedReply
from calendly_desktop.api.limits import Priority, RequestBudget
from calendly_desktop.api.paging import CALENDLY_HOSTS, Keyset, Pages
from calendly_desktop.api.rows import RowError, read_row
from calendly_desktop.domain.models import last_segment

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.api.queries import Query
    from calendly_desktop.api.replies import Reply
    from calendly_desktop.api.transport import Transport

T = TypeVar("T")


class Calls:
    """The ground of the client: get, create, delete and list, each over the shared transport."""

    def __init__(self, transport: Transport, *, priority: Priority = Priority.CLICK) -> None:
        self._transport = transport
        self._priority = priority
        own = (urlsplit(transport.base_url).hostname or "").lower()
        self._hosts = CALENDLY_HOSTS | {own}

    @property
    def budget(self) -> RequestBudget:
        """Return how many requests Calendly still allows."""
        return self._transport.budget

    @property
    def priority(self) -> Priority:
        """How long the requests of this client wait for others; a list may change it midway."""
        return self._priority

    @priority.setter
    def priority(self, priority: Priority) -> None:
        self._priority = priority

    def with_priority(self, priority: Priority) -> Self:
        """Return a client on the same connection whose requests have another priority."""
        return type(self)(self._transport, priority=priority)

    def in_background(self) -> Self:
        """Return a client on the same connection that leaves the right of way to clicks."""
        return self.with_priority(Priority.BACKGROUND)

    async def try_reading(self, path: str, **query: str) -> None:
        """Ask for something and forget the answer: whether Calendly gives one is what counts."""
        await self._transport.request(
            "GET", path, path_template=path, query=query, priority=self._priority
        )

    async def aclose(self) -> None:
        """Close the connection, for all clients that share it."""
        await self._transport.aclose()

    async def _get(self, path: str, template: str, kind: type[T]) -> T:
        reply = await self._transport.request(
            "GET", path, path_template=template, priority=self._priority
        )
        return _resource(reply, kind, f"GET {template}")

    async def _create(self, path: str, template: str, body: Mapping[str, Any], kind: type[T]) -> T:
        reply = await self._transport.request(
            "POST", path, path_template=template, json=body, priority=self._priority
        )
        try:
            return _resource(reply, kind, f"POST {template}")
        except UnexpectedReply as error:
            raise OutcomeUnknown(error) from error

    async def _change(self, path: str, template: str, body: Mapping[str, Any], kind: type[T]) -> T:
        """Send a PATCH, once as every write; the answer is the resource as it is now."""
        reply = await self._transport.request(
            "PATCH", path, path_template=template, json=body, priority=self._priority
        )
        try:
            return _resource(reply, kind, f"PATCH {template}")
        except UnexpectedReply as error:
            raise OutcomeUnknown(error) from error

    async def _delete(self, path: str, template: str) -> None:
        await self._transport.request(
            "DELETE", path, path_template=template, priority=self._priority
        )

    def _list(
        self,
        path: str,
        kind: type[T],
        query: Query,
        *,
        template: str | None = None,
        keyset: Keyset | None = None,
    ) -> Pages[T]:
        async def fetch(page_query: Query) -> Reply:
            return await self._transport.request(
                "GET",
                path,
                path_template=template or path,
                query=page_query,
                priority=self._priority,
            )

        return Pages(fetch, kind, query, keyset=keyset, hosts=self._hosts)

    def _list_in_one(self, path: str, kind: type[T]) -> Pages[T]:
        """List what Calendly gives whole in one answer, without pages."""

        async def fetch(page_query: Query) -> Reply:
            return await self._transport.request(
                "GET", path, path_template=path, query=page_query, priority=self._priority
            )

        return Pages(fetch, kind, {}, hosts=self._hosts, in_one=True)


def _resource(reply: Reply, kind: type[T], call: str) -> T:
    try:
        return read_row(reply["resource"], kind)
    except KeyError as error:
        raise UnexpectedReply(details=f"{call}\nno resource in the answer") from error
    except RowError as error:
        raise UnexpectedReply(details=f"{call}\n{error}") from error


def identifier(uri: str) -> str:
    """Return the identifier in a resource URI, fit for a request path."""
    return segment(last_segment(uri))
