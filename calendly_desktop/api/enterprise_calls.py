"""Operations of the Enterprise plan: activity log, outgoing messages, deletion of data."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any, Final, TypeVar

import msgspec

from calendly_desktop.api.calls import Calls
from calendly_desktop.api.paging import Fetch, Keyset, Pages
from calendly_desktop.api.queries import query_of
from calendly_desktop.domain.activity import ActivityEntry, OutgoingMessage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.api.queries import Query
    from calendly_desktop.api.replies import Reply

T = TypeVar("T")

LONGEST_SEARCH: Final = 300
"""Calendly: characters of a search term of the activity log."""
LONGEST_SPAN: Final = timedelta(days=730)
"""Calendly: data of meetings is deleted for at most 24 months at once."""
NEWEST_FIRST: Final = "occurred_at:desc"
_OVERLAP: Final = timedelta(seconds=1)


class Total(msgspec.Struct):
    """How many rows a list has, as Calendly's last answer said; None before the first.

    is_least: there are more than that.
    """

    count: int | None = None
    is_least: bool = False


class Counted(Pages[T]):
    """A list that is read page by page when asked, and says how long it is."""

    def __init__(
        self,
        fetch: Fetch,
        kind: type[T],
        query: Query,
        keyset: Keyset | None,
        hosts: frozenset[str],
    ) -> None:
        self.total = Total()

        async def counting(page_query: Query) -> Reply:
            reply = await fetch(page_query)
            _note(self.total, reply)
            return reply

        super().__init__(counting, kind, query, keyset=keyset, hosts=hosts)


class EnterpriseCalls(Calls):
    """What Calendly gives owners and admins of an Enterprise plan; elsewhere it refuses."""

    def list_activity(
        self,
        *,
        organization: str,
        search_term: str = "",
        actors: Sequence[str] = (),
        namespaces: Sequence[str] = (),
        actions: Sequence[str] = (),
        min_occurred_at: datetime | None = None,
        max_occurred_at: datetime | None = None,
        sort: str = NEWEST_FIRST,
    ) -> Counted[ActivityEntry]:
        """List who did what in an organization.

        search_term: Calendly's operators are | + "..." - ( ) and *, 300 characters at most.
        actors: URIs of users. A page that goes stale goes on at the last entry that came.
        """
        query = query_of(
            organization=organization,
            search_term=search_term or None,
            actor=_listed(actors),
            namespace=_listed(namespaces),
            action=_listed(actions),
            min_occurred_at=min_occurred_at,
            max_occurred_at=max_occurred_at,
            sort=sort,
        )

        def again(row: ActivityEntry) -> Query:
            at = row.occurred_at + _OVERLAP
            bound = at if max_occurred_at is None else min(at, max_occurred_at)
            return query_of(max_occurred_at=bound)

        keyset = again if sort == NEWEST_FIRST else None
        return self._counted("/activity_log_entries", ActivityEntry, query, keyset)

    def list_outgoing(
        self,
        *,
        organization: str,
        min_created_at: datetime | None = None,
        max_created_at: datetime | None = None,
    ) -> Counted[OutgoingMessage]:
        """List the e-mails and text messages that Calendly sent; it filters by time only."""
        query = query_of(
            organization=organization,
            min_created_at=min_created_at,
            max_created_at=max_created_at,
        )
        return self._counted("/outgoing_communications", OutgoingMessage, query, None)

    async def delete_invitee_data(self, emails: Iterable[str]) -> None:
        """Have all data of these invitees deleted, for good. Sent once.

        Calendly accepts it at once and takes up to 7 days; nothing tells when it is done.
        """
        await self._accepted("/data_compliance/deletion/invitees", {"emails": [*emails]})

    async def delete_event_data(self, start: datetime, end: datetime) -> None:
        """Have the data of all meetings of a past period deleted, for good. Sent once.

        Calendly: 24 months at most; it takes up to 7 days, and nothing tells when it is done.
        """
        body = {"start_time": _stamp(start), "end_time": _stamp(end)}
        await self._accepted("/data_compliance/deletion/events", body)

    def list_raw(self, path: str, **filters: str | bool | datetime | None) -> Pages[dict[str, Any]]:
        """List a collection as Calendly writes it, every field, for handing it over."""
        return self._list(path, dict[str, Any], query_of(**filters), template=_template(path))

    async def _accepted(self, path: str, body: dict[str, Any]) -> None:
        await self._transport.request(
            "POST", path, path_template=path, json=body, priority=self._priority
        )

    def _counted(self, path: str, kind: type[T], query: Query, keyset: Keyset | None) -> Counted[T]:
        async def fetch(page_query: Query) -> Reply:
            return await self._transport.request(
                "GET", path, path_template=path, query=page_query, priority=self._priority
            )

        return Counted(fetch, kind, query, keyset, self._hosts)


def _note(total: Total, reply: Reply) -> None:
    """Take the length of a list from its envelope; one that says nothing of it changes nothing."""
    count = _decoded(reply, "total_count", int)
    if count is not None:
        total.count = count
        total.is_least = bool(_decoded(reply, "exceeds_max_total_count", bool))


def _decoded(reply: Reply, name: str, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(reply[name], type=kind)
    except (KeyError, msgspec.MsgspecError):
        return None


def _listed(values: Sequence[str]) -> str | None:
    return ",".join(values) or None


def _stamp(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _template(path: str) -> str:
    """Return a path without identifiers, for the log."""
    parts = path.split("/")
    return "/".join("{uuid}" if place == 2 else part for place, part in enumerate(parts))
