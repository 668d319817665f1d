"""What a webhook is, apart from where it is: its definition, and whether it can be made here."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

import msgspec

from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.domain.webhooks import (
    EVENTS,
    check_address,
    event_refusal,
    same_address,
    scope_refusal,
)

_OF_PLANS: Final = tuple(event for event in EVENTS if "plan" in event.note)


class WebhookDefinition(msgspec.Struct, frozen=True):
    """What a webhook is, wherever it is: enough to make it again, but for its signing key.

    owner: the URI of the user or group; None for the whole organization.
    """

    url: str
    events: tuple[str, ...]
    scope: str
    owner: str | None = None
    organization: str = ""


def definition_of(subscription: WebhookSubscription) -> WebhookDefinition:
    """Return what a subscription is."""
    return WebhookDefinition(
        subscription.callback_url,
        tuple(subscription.events),
        subscription.scope,
        subscription.owner,
        subscription.organization,
    )


def subscription_of(definition: WebhookDefinition, uri: str = "") -> WebhookSubscription:
    """Return a definition as Calendly would show it."""
    return WebhookSubscription(
        uri=uri,
        callback_url=definition.url,
        events=list(definition.events),
        scope=definition.scope,
        organization=definition.organization,
        user=definition.owner if definition.scope == "user" else None,
        group=definition.owner if definition.scope == "group" else None,
    )


class Maker(msgspec.Struct, frozen=True):
    """Who is to make a webhook: their URI, role, organization, and what their token is known for.

    stage: what the organization pays: free, trial or paid; "" not known.
    """

    user: str
    role: str = ""
    organization: str = ""
    organization_name: str = ""
    missing_scopes: Collection[str] = ()
    granted_scopes: Collection[str] = ()
    stage: str = ""


def cannot_be_made(definition: WebhookDefinition, maker: Maker) -> str:
    """Return why Calendly would surely refuse to make this webhook; "" where it may be tried."""
    if definition.organization and definition.organization != maker.organization:
        return "It belongs to another organization than the one you are in now."
    if definition.scope == "user" and definition.owner != maker.user and maker.role == "user":
        return "Only an owner or admin can make a webhook about somebody else."
    if refusal := scope_refusal(definition.scope, maker.role, maker.organization_name):
        return refusal
    for event in EVENTS:
        if event.name in definition.events:
            refusal = event_refusal(event, definition.scope, maker.missing_scopes, maker.stage)
            if refusal:
                return f"“{event.when[:1].upper()}{event.when[1:]}”: {refusal}"
    return ""


def doubts_about(definition: WebhookDefinition, maker: Maker) -> list[str]:
    """Return why Calendly might refuse to make this webhook, though it has it now."""
    doubts: list[str] = []
    if check_address(definition.url).level == "error":
        doubts.append(
            "Calendly may no longer accept this address: it does not begin with https://."
        )
    if definition.scope == "user" and definition.owner != maker.user:
        doubts.append("It is about somebody else; Calendly may let only that person make it.")
    known = {event.name for event in EVENTS}
    if any(name not in known for name in definition.events):
        doubts.append("It has an event that this app does not know; Calendly may not accept it.")
    if any(event.name in definition.events for event in _OF_PLANS):
        doubts.append("It has events for which Calendly asks for a plan with that feature.")
    return doubts


def takes_same_place(one: WebhookDefinition, other: WebhookDefinition) -> bool:
    """Tell whether Calendly surely refuses to have both: one address, for the same owner."""
    same_owner = (one.scope, one.owner) == (other.scope, other.owner)
    return same_owner and same_address(one.url, other.url)
