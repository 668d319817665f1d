"""What the form that changes a webhook offers, and what pressing its button would do, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import msgspec
from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.webhook_change_impact import Keys, Point, impact
from calendly_desktop.domain.webhook_definitions import (
    WebhookDefinition,
    cannot_be_made,
    definition_of,
    doubts_about,
    subscription_of,
    takes_same_place,
)
from calendly_desktop.domain.webhooks import (
    EVENTS,
    AddressVerdict,
    check_address,
    same_address,
    scope_refusal,
)
from calendly_desktop.viewmodels.webhooks import about_in_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import Group, WebhookSubscription
    from calendly_desktop.domain.webhook_changes import KeyChoice
    from calendly_desktop.domain.webhook_definitions import Maker
    from calendly_desktop.store.webhook_changes import KeyState
    from calendly_desktop.viewmodels.webhooks import Names


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("WebhookChange", text)


class About(NamedTuple):
    """Whose meetings a webhook can be about."""

    scope: str
    owner: str | None
    words: str


class Asked(NamedTuple):
    """What the form says. key_chosen: somebody has chosen the key, it is not what stands there.

    short_gap: the old one may be deleted first, though its address is to serve somebody else.
    """

    url: str
    about: About
    events: tuple[str, ...]
    key: KeyChoice
    key_chosen: bool = False
    short_gap: bool = False


class Plan(NamedTuple):
    """What pressing the button would do. why_not: why it cannot be pressed, "" where it can."""

    definition: WebhookDefinition
    key: KeyChoice
    back: KeyChoice
    make_first: bool
    points: list[Point]
    why_not: str
    is_off: bool


def abouts(
    subscription: WebhookSubscription, groups: Sequence[Group], names: Names, maker: Maker
) -> tuple[list[About], str]:
    """Return whose meetings it can be about, what it is now first; and why not everybody's."""
    now = About(subscription.scope, subscription.owner, about_in_words(subscription, names))
    refusal = scope_refusal("organization", maker.role, names.organization)
    wanted: list[tuple[str, str | None]] = [("user", maker.user)]
    if not refusal:
        wanted += [("group", group.uri) for group in groups]
        wanted.append(("organization", None))
    found = [now]
    for scope, owner in wanted:
        if (scope, owner) != (now.scope, now.owner):
            shown = subscription_of(WebhookDefinition("", (), scope, owner))
            found.append(About(scope, owner, about_in_words(shown, names)))
    return found, refusal


def unknown_events(subscription: WebhookSubscription) -> tuple[str, ...]:
    """Return the events of a webhook that this app has no check box for; none may get lost."""
    known = {event.name for event in EVENTS}
    return tuple(name for name in subscription.events if name not in known)


def verdict(
    subscription: WebhookSubscription, asked: Asked, others: Sequence[WebhookSubscription]
) -> AddressVerdict:
    """Judge the address; the present one may stay, whatever it is like."""
    stays = same_address(asked.url, subscription.callback_url)
    found = check_address(asked.url)
    if found.level == "error":
        return AddressVerdict("warning", found.text) if stays else found
    if not stays and any(same_address(asked.url, each.callback_url) for each in others):
        text = tr(
            "Another webhook has this address already. Calendly accepts an address once, so it "
            "may refuse this."
        )
        return AddressVerdict("warning", text)
    return found


def plan(
    subscription: WebhookSubscription,
    asked: Asked,
    key: KeyState,
    maker: Maker,
    about_before: str,
) -> Plan:
    """Return what pressing the button would do."""
    old = definition_of(subscription)
    organization = old.organization or maker.organization
    new = WebhookDefinition(
        asked.url.strip(), asked.events, asked.about.scope, asked.about.owner, organization
    )
    choice: KeyChoice = asked.key if key.known or asked.key != "same" else "new"
    back: KeyChoice = "same" if key.known else ("none" if choice == "none" else "new")
    make_first = not (asked.short_gap or takes_same_place(old, new))
    is_off = subscription.state == "disabled"
    keys = Keys(key.known, choice, back, key.kept)
    points = impact(
        old,
        new,
        keys,
        make_first=make_first,
        about=(about_before, asked.about.words),
        is_off=is_off,
    )
    doubts = doubts_about(new, maker)
    if doubts:
        risk = tr("Then nothing is changed.") if make_first else tr("Then it is put back.")
        if not make_first:
            risk = tr("Putting the old one back may be refused for the same reason.")
        points.append(Point("doubt", f"{' '.join(doubts)} {risk}"))
    why_not = _why_not(old, new, asked, maker, is_off)
    return Plan(new, choice, back, make_first, points, why_not, is_off)


def short_gap(wanted: Plan) -> str:
    """Return in a few words whether there is a gap: it stays in sight where the rest scrolls."""
    if wanted.is_off:
        return tr("It delivers nothing now.")
    return tr("No gap.") if wanted.make_first else tr("There is a gap of a moment.")


def _why_not(
    old: WebhookDefinition, new: WebhookDefinition, asked: Asked, maker: Maker, is_off: bool
) -> str:
    if not new.events:
        return tr("Tick at least one event.")
    if reason := cannot_be_made(new, maker):
        return reason
    unchanged = msgspec.structs.replace(new, events=tuple(sorted(new.events))) == (
        msgspec.structs.replace(old, events=tuple(sorted(old.events)))
    )
    if unchanged and not asked.key_chosen and not is_off:
        return tr("Nothing is different yet.")
    return ""
