"""What goes into a query: texts, times and flags as Calendly writes them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import ScheduledEvent

Query = dict[str, str]

_OVERLAP: Final = timedelta(seconds=1)


def query_of(**values: str | bool | datetime | None) -> Query:
    """Return the values that are given, as text; ValueError for a time without a zone."""
    return {name: _text(value) for name, value in values.items() if value is not None}


def by_start_time(
    sort: str, first: datetime | None, last: datetime | None
) -> Callable[[ScheduledEvent], Query]:
    """Return what restarts a list of meetings at a row: a second early, for rows of equal start.

    first and last are the original bounds, which a restart never widens.
    """

    def ascending(row: ScheduledEvent) -> Query:
        start = row.start_time - _OVERLAP
        return query_of(min_start_time=start if first is None else max(first, start))

    def descending(row: ScheduledEvent) -> Query:
        start = row.start_time + _OVERLAP
        return query_of(max_start_time=start if last is None else min(last, start))

    return descending if sort.strip().endswith(":desc") else ascending


def _text(value: str | bool | datetime) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError("a time without a time zone")
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")
    return value
