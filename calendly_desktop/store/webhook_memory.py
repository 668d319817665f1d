"""Webhook subscriptions as this computer remembers them between starts, list by list."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import msgspec

from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.store.database import keep_value, kept_value

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Mapping, Sequence

_AS_OF_KEY = "webhooks_as_of"

List = tuple[str, str | None, str]
"""Scope, owner and label of one list at Calendly."""


def remembered_webhooks(
    connection: sqlite3.Connection,
) -> tuple[dict[List, list[WebhookSubscription]], datetime | None]:
    """Return the lists of the last reading and when that was; nothing if unreadable."""
    stamp = kept_value(connection, _AS_OF_KEY)
    lists: dict[List, list[WebhookSubscription]] = {}
    try:
        for scope, owner, label, body in connection.execute(
            "select scope, owner, label, body from webhooks order by position"
        ):
            rows = lists.setdefault((scope, owner, label), [])
            rows.append(msgspec.json.decode(body, type=WebhookSubscription))
        return lists, datetime.fromisoformat(stamp.decode()) if stamp else None
    except (msgspec.DecodeError, TypeError, ValueError):
        return {}, None


def remember_webhooks(
    connection: sqlite3.Connection,
    lists: Mapping[Any, Sequence[WebhookSubscription]],
    as_of: datetime,
) -> None:
    """Put other lists in the place of those remembered; a signing key is never among them."""
    connection.execute("delete from webhooks")
    connection.executemany(
        "insert into webhooks values (?, ?, ?, ?, ?)",
        [
            (*each, position, msgspec.json.encode(row))
            for each, rows in lists.items()
            for position, row in enumerate(rows)
        ],
    )
    keep_value(connection, _AS_OF_KEY, as_of.isoformat().encode())
