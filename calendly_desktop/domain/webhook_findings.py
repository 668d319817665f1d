"""What deserves a look about webhooks: why, and what to do, before bookings are lost."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.webhooks import (
    check_address,
    events_in_words,
    known_event,
    paid_events,
    same_address,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence
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


class Access(NamedTuple):
    """What the signed-in account may do, as far as is known: token scopes it lacks, what is paid.

    stage: free, trial or paid; "" not known. unsigned: the URIs of webhooks that were made here
    without a signing key; Calendly does not tell that of any.
    """

    missing_scopes: Collection[str] = ()
    stage: str = ""
    unsigned: Collection[str] = ()


class Colleagues(NamedTuple):
    """Who is in the organization: user URI to role; `known` is False before it could be read."""

    roles: Mapping[str, str]
    known: bool


def findings(
    subscription: WebhookSubscription,
    others: Sequence[WebhookSubscription],
    colleagues: Colleagues,
    say_time: Callable[[datetime], str],
    access: Access | None = None,
) -> list[Finding]:
    """Everything worth saying about `subscription`, the most urgent first.

    `others` may contain the subscription itself; `say_time` puts a time into words.
    """
    access = access or Access()
    found = [
        _disabled(subscription, say_time),
        _retrying(subscription, say_time),
        _address(subscription),
        _twice(subscription, others),
        _gone(subscription, colleagues),
        _unsigned(subscription, access),
        _no_events(subscription),
        _never_come(subscription),
        _not_paid(subscription, access),
        _unknown_events(subscription),
        _beyond_token(subscription, access),
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
        f"Calendly has been retrying since {say_time(since)}",
        "The address does not take its messages. After 24 hours without success, on "
        f"{say_time(since + GIVE_UP_AFTER)}, Calendly turns this webhook off for good. Send a test "
        "to see what is wrong; the program must answer within 15 seconds, without a redirect or "
        "an error.",
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


def _unsigned(subscription: WebhookSubscription, access: Access) -> Finding | None:
    if subscription.uri not in access.unsigned or subscription.state == "disabled":
        return None
    return Finding(
        "unsigned",
        "info",
        "Its messages are not signed",
        "It was made here without a signing key, so whoever knows the address can send it made-up "
        "bookings. Choose “Change”, then a new key, and give that to whoever looks after the "
        "receiving program.",
    )


def _no_events(subscription: WebhookSubscription) -> Finding | None:
    if subscription.events:
        return None
    return Finding(
        "no_events",
        "warning",
        "No event is chosen",
        "Nothing is ever sent. Delete it, or make a new one with the events you want.",
    )


# -- events that do not come -------------------------------------------------------------------


def _never_come(subscription: WebhookSubscription) -> Finding | None:
    wrong = [
        name
        for name in subscription.events
        if (event := known_event(name)) is not None and subscription.scope not in event.scopes
    ]
    if not wrong:
        return None
    return Finding(
        "never_come",
        "warning",
        "Some of its events never come",
        f"Calendly does not tell a webhook of this kind when {events_in_words(wrong)}. Make one "
        "of its own for that: recaps for one person, routing forms for the whole organization.",
    )


def _not_paid(subscription: WebhookSubscription, access: Access) -> Finding | None:
    paid = paid_events(subscription.events)
    if not paid or access.stage != "free" or subscription.state == "disabled":
        return None
    return Finding(
        "not_paid",
        "warning",
        "Your Calendly plan does not include some of its events",
        f"Calendly tells it when {events_in_words(paid)} on paid plans only. An owner of your "
        "organization can change the plan; the other events come on every plan.",
    )


def _unknown_events(subscription: WebhookSubscription) -> Finding | None:
    unknown = [name for name in subscription.events if known_event(name) is None]
    if not unknown:
        return None
    names = ", ".join(f"“{name}”" for name in unknown)
    return Finding(
        "unknown_events",
        "info",
        "It has events that this app does not know",
        f"{names}: Calendly may have added them lately, or has withdrawn them and sends nothing "
        "for them any more. Ask whoever looks after the receiving program whether it needs them.",
    )


def _beyond_token(subscription: WebhookSubscription, access: Access) -> Finding | None:
    """Their own token made it; ours could not make it again, which matters before a deletion."""
    scopes = {
        event.read_scope
        for name in subscription.events
        if (event := known_event(name)) is not None and event.read_scope in access.missing_scopes
    }
    if not scopes:
        return None
    names = " and ".join(sorted(scopes))
    return Finding(
        "beyond_token",
        "info",
        "You could not make this webhook again",
        f"Your access token lacks {names}. It goes on working; before you delete or change it, "
        f"sign in with a token that has {names}.",
    )


def key_in_words(is_known: bool, *, is_unsigned: bool = False) -> str:
    """Say whether messages are signed, as far as this computer can tell, and what to do.

    is_unsigned: it was made here without a key.
    """
    if is_known:
        return "Kept on this computer. The receiving program must have the same key."
    if is_unsigned:
        return "It has none: it was made here without one."
    return (
        "Not on this computer. Calendly does not tell whether a webhook made elsewhere has a "
        "signing key; whoever made it knows. Without one, anybody who knows the address can send "
        "it made-up bookings: to be sure, make the webhook again, with a new key."
    )
