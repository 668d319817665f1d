"""How webhooks fare from look to look: turned off, failing, on and off, well again, gone, new."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple
from urllib.parse import urlsplit

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from calendly_desktop.domain.models import WebhookSubscription

Condition = Literal["well", "failing", "unsteady", "off"]
Kind = Literal["disabled", "failing", "unsteady", "recovered", "vanished", "appeared"]

CALM: Final = timedelta(hours=2)
"""For how long a webhook must work before it counts as well again, once it failed on and off."""
STOPPED: Final[frozenset[Kind]] = frozenset({"disabled", "failing", "unsteady", "vanished"})
"""Changes after which bookings do not arrive, or may not."""
MOST_NEWS: Final = 50


class Seen(msgspec.Struct, frozen=True):
    """What this computer knew of a webhook. host: where it sends, without what may be secret.

    calm_since: since when it works again, after it failed; None where it never did.
    """

    host: str
    condition: Condition = "well"
    fails: bool = False
    calm_since: datetime | None = None


class Change(msgspec.Struct, frozen=True):
    """Something that became of a webhook between two looks. since: when, as Calendly says it."""

    kind: Kind
    uri: str
    host: str
    at: datetime
    since: datetime | None = None


class Ours(NamedTuple):
    """What was made and deleted from this computer, whatever list it is in.

    made, deleted: URIs. may_be_made: tells of a webhook whether it is one whose answer was lost.
    """

    made: frozenset[str]
    deleted: frozenset[str]
    may_be_made: Callable[[WebhookSubscription], bool]


def host_of(address: str) -> str:
    """Return the server of an address; whatever stands behind it may be a key."""
    try:
        return urlsplit(address.strip()).hostname or ""
    except ValueError:
        return ""


def first_seen(rows: Iterable[WebhookSubscription]) -> dict[str, Seen]:
    """Return what is known of a list that is read for the first time: nothing of it is news."""
    return {row.uri: _as_seen(row) for row in rows}


def compare(
    known: Mapping[str, Seen], rows: Sequence[WebhookSubscription], now: datetime
) -> tuple[list[Change], dict[str, Seen]]:
    """Return what became of the webhooks of one list, and what is known of them from now on.

    known: by URI. Webhooks that are new or gone are among the changes, whoever made or deleted
    them: see `by_others`.
    """
    changes: list[Change] = []
    seen: dict[str, Seen] = {}
    for row in rows:
        before = known.get(row.uri)
        if before is None:
            seen[row.uri] = after = _as_seen(row)
            changes.append(Change("appeared", row.uri, after.host, now, row.created_at))
            continue
        seen[row.uri], kind = _follow(before, row, now)
        if kind is not None:
            since = row.updated_at if kind == "disabled" else row.retry_started_at
            changes.append(Change(kind, row.uri, before.host, now, since))
    gone = [(uri, before) for uri, before in known.items() if uri not in seen]
    changes += [Change("vanished", uri, before.host, now) for uri, before in gone]
    return changes, seen


def by_others(
    changes: Iterable[Change], rows: Mapping[str, WebhookSubscription], ours: Ours
) -> list[Change]:
    """Leave out what was made or deleted from this computer."""

    def is_ours(change: Change) -> bool:
        if change.kind == "vanished":
            return change.uri in ours.deleted
        if change.kind != "appeared":
            return False
        row = rows.get(change.uri)
        return change.uri in ours.made or (row is not None and ours.may_be_made(row))

    return [change for change in changes if not is_ours(change)]


def together(news: Sequence[Change], fresh: Iterable[Change]) -> list[Change]:
    """Add changes to those that nobody has looked at: of each webhook only the last one stays.

    What failed and is well again before anybody looked is told as well again; what appeared and
    went is not told at all.
    """
    latest = {change.uri: change for change in news}
    for change in fresh:
        before = latest.pop(change.uri, None)
        if not (change.kind == "vanished" and before and before.kind == "appeared"):
            latest[change.uri] = change
    return list(latest.values())[-MOST_NEWS:]


def _as_seen(row: WebhookSubscription) -> Seen:
    fails = _fails(row)
    condition: Condition = "off" if _is_off(row) else "failing" if fails else "well"
    return Seen(host_of(row.callback_url), condition, fails)


def _follow(before: Seen, row: WebhookSubscription, now: datetime) -> tuple[Seen, Kind | None]:
    """Return what is known of a webhook after another look, and what there is to tell."""
    fails = _fails(row)
    if _is_off(row):
        kind: Kind | None = None if before.condition == "off" else "disabled"
        return Seen(before.host, "off", False), kind
    if fails:
        return _still_fails(before, now)
    calm_since = now if before.fails or before.condition == "off" else before.calm_since
    after = Seen(before.host, before.condition, False, calm_since)
    if before.condition == "unsteady" and calm_since is not None and now - calm_since < CALM:
        return after, None
    if before.condition == "well":
        return after, None
    return msgspec.structs.replace(after, condition="well"), "recovered"


def _still_fails(before: Seen, now: datetime) -> tuple[Seen, Kind | None]:
    after = Seen(before.host, before.condition, True, before.calm_since)
    if before.condition in {"failing", "unsteady"}:
        return after, None
    again = before.calm_since is not None and now - before.calm_since < CALM
    kind: Literal["unsteady", "failing"] = "unsteady" if again else "failing"
    return msgspec.structs.replace(after, condition=kind), kind


def _is_off(row: WebhookSubscription) -> bool:
    return row.state == "disabled"


def _fails(row: WebhookSubscription) -> bool:
    return row.retry_started_at is not None and not _is_off(row)
