"""What is learned of an account from Calendly's answers: scopes, plan, and since when."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import msgspec

from calendly_desktop.domain.abilities import is_granted
from calendly_desktop.domain.scopes import ALL_SCOPES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from calendly_desktop.domain.abilities import Refused
    from calendly_desktop.domain.models import Organization
    from calendly_desktop.store.account_memory import Account


def learned(
    before: Account,
    missing: Iterable[str],
    granted: Iterable[str],
    refused: Mapping[str, Refused],
    proven: Collection[str],
) -> Account:
    """Return what is known after an answer: the same where it said nothing new.

    refused: operations that the plan does not include. proven: operations that went through.
    """
    lacks = (set(before.missing_scopes) - set(granted)) | set(missing)
    has = (set(before.granted_scopes) | set(granted)) - lacks
    kept = {call: why for call, why in before.plan_refusals.items() if call not in proven}
    after = msgspec.structs.replace(
        before,
        missing_scopes=sorted(lacks),
        granted_scopes=sorted(has),
        plan_refusals={**refused, **kept},
    )
    return msgspec.structs.replace(after, known_since=known_since(before, after))


def told(scopes: str) -> tuple[set[str], set[str]]:
    """Return what a list of granted scopes says of those the app knows: granted, and missing.

    A sign-in from before scopes is told as "default" and may do everything (reference 4.3).
    """
    named = set(scopes.split()) - {"default"}
    if not named:
        return set(), set()
    known = {scope.name for scope in ALL_SCOPES}
    granted = {scope for scope in known if is_granted(scope, named)}
    return granted, known - granted


def known_since(before: Account | None, after: Account) -> dict[str, datetime]:
    """Return when each scope got into the list in which it is now."""
    now, known = datetime.now(UTC), dict(before.known_since) if before is not None else {}
    since: dict[str, datetime] = {}
    for name in ("missing_scopes", "granted_scopes"):
        was: list[str] = getattr(before, name) if before is not None else []
        since |= {scope: known.get(scope, now) for scope in getattr(after, name) if scope in was}
        since |= {scope: now for scope in getattr(after, name) if scope not in was}
    return since


def still_true(before: Account | None, organization: Organization | None) -> dict[str, Refused]:
    """Return what the plan was known not to include, unless the plan is another one now."""
    if before is None or before.organization is None or organization is None:
        return dict(before.plan_refusals) if before is not None else {}
    same = (before.organization.plan, before.organization.stage) == (
        organization.plan,
        organization.stage,
    )
    return dict(before.plan_refusals) if same else {}
