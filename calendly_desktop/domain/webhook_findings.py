"""What deserves a look about webhooks: why, and what to do, before bookings are lost."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.webhooks import check_address, same_address

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import WebhookSubscription

Severity = Literal["danger", "warning", "info"]

GIVE_UP_AFTER = timedelta(hours=24)
"""Calendly: a subscription without one successful delivery for 24 hours is disabled."""


class Finding(NamedTuple):
    """Something about one subscription: what is the case, and what to do about it."""

    kind: str
    severity: Severity
    title: str
    advice: str


class Colleagues(NamedTuple):
    """Who is in the organization: user URI to role; `known` is False before it could be read."""

    roles: Mapping[str, str]
    known: bool


def findings(
    subscription: WebhookSubscription,
    others: Sequence[WebhookSubscription],
    colleagues: Colleagues,
    say_time: Callable[[datetime], str],
) -> list[Finding]:
    """Everything worth saying about `subscription`, the most urgent first.

    `others` may contain the subscription itself; `say_time` puts a time into words.
    """
    found = [
        _disabled(subscription, say_time),
        _retrying(subscription, say_time),
        _address(subscription),
        _twice(subscription, others),
        _gone(subscription, colleagues),
        _no_events(subscription),
    ]
    return [finding for finding in found if finding is not None]


def _disabled(
    subscription: WebhookSubscription, say_time: Callable[[datetime], str]
) -> Finding | None:
    if subscription.state != "disabled":
        return None
    since = subscription.updated_at
    when = f" since {say_time(since)}" if since else ""
    return Finding(
        "disabled",
        "danger",
        f"Turned off by Calendly{when}",
        "The address failed for 24 hours. Bookings since then were not sent, and Calendly cannot "
        "turn this webhook on again. Have the receiving program repaired, then make a new webhook "
        "in its place.",
    )


def _retrying(
    subscription: WebhookSubscription, say_time: Callable[[datetime], str]
) -> Finding | None:
    since = subscription.retry_started_at
    if since is None or subscription.state == "disabled":
        return None
    return Finding(
        "retrying",
        "warning",
        f"Deliveries have been failing since {say_time(since)}",
        "Calendly keeps trying, and turns this webhook off on "
        f"{say_time(since + GIVE_UP_AFTER)} if nothing gets through. Ask whoever runs the "
        "receiving program: it must answer within 15 seconds, without a redirect or an error.",
    )


def _address(subscription: WebhookSubscription) -> Finding | None:
    if subscription.callback_url.lower().startswith("http://"):
        return Finding(
            "plain_http",
            "warning",
            "The address is not protected (plain http)",
            "Names and e-mail addresses travel readable for others. Make a new webhook with an "
            "address that begins with https://, then delete this one.",
        )
    verdict = check_address(subscription.callback_url)
    if verdict.level == "ok":
        return None
    return Finding("address", "warning", "The address looks wrong", verdict.text)


def _twice(
    subscription: WebhookSubscription, others: Sequence[WebhookSubscription]
) -> Finding | None:
    twins = [
        other
        for other in others
        if other.uri != subscription.uri
        and other.state == "active"
        and same_address(other.callback_url, subscription.callback_url)
        and set(other.events) & set(subscription.events)
    ]
    if not twins or subscription.state == "disabled":
        return None
    return Finding(
        "twice",
        "warning",
        "It gets the same events twice",
        "Another webhook sends the same events to this address, so the receiving program may "
        "count bookings double. Keep the one with the wider scope and delete the other.",
    )


def _gone(subscription: WebhookSubscription, colleagues: Colleagues) -> Finding | None:
    if not colleagues.known:
        return None
    owner = subscription.user if subscription.scope == "user" else None
    if owner is not None and owner not in colleagues.roles:
        return Finding(
            "owner_gone",
            "warning",
            "The person it is about has left the organization",
            "Calendly no longer sends their bookings. Delete this webhook, or make one for "
            "somebody else.",
        )
    creator = subscription.creator
    if creator is None or creator not in colleagues.roles:
        return Finding(
            "creator_gone",
            "warning",
            "The person who made it has left",
            "It goes on working. Write down what it is for and who looks after it, or make it "
            "again under your own name.",
        )
    if subscription.scope != "user" and colleagues.roles[creator] == "user":
        return Finding(
            "creator_demoted",
            "info",
            "The person who made it is no longer an admin",
            "It goes on working, but they can no longer change or delete it.",
        )
    return None


def _no_events(subscription: WebhookSubscription) -> Finding | None:
    if subscription.events:
        return None
    return Finding(
        "no_events",
        "warning",
        "No event is chosen",
        "Nothing is ever sent. Delete it, or make a new one with the events you want.",
    )
