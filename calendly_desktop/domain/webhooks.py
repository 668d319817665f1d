"""The webhook catalogue: events in plain words, scope rules, states, signing keys."""

from __future__ import annotations

import hashlib
import secrets
from typing import TYPE_CHECKING, Literal, NamedTuple
from urllib.parse import urlsplit

from calendly_desktop.domain.abilities import is_granted, role_refusal

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from calendly_desktop.domain.models import WebhookSubscription
    from calendly_desktop.domain.network_places import Place

Level = Literal["ok", "warning", "error"]
Tone = Literal["neutral", "info", "success", "warning", "danger"]


class WebhookEvent(NamedTuple):
    """An event to subscribe to; `when` completes the sentence "Tell this address when ..."."""

    name: str
    family: str
    when: str
    scopes: tuple[str, ...]
    read_scope: str
    note: str = ""
    needs_paid_plan: bool = False


_ANY = ("user", "group", "organization")
_MEETINGS, _TYPES, _CONTACTS = "scheduled_events:read", "event_types:read", "contacts:read"
_PAID = "Calendly asks for a plan with this feature."

EVENTS: tuple[WebhookEvent, ...] = (
    WebhookEvent("invitee.created", "Bookings", "somebody books a meeting", _ANY, _MEETINGS),
    WebhookEvent(
        "invitee.canceled",
        "Bookings",
        "a booking is canceled",
        _ANY,
        _MEETINGS,
        "A rescheduled meeting counts as canceled and booked again.",
    ),
    WebhookEvent(
        "invitee_no_show.created", "No-shows", "an invitee is marked as no-show", _ANY, _MEETINGS
    ),
    WebhookEvent(
        "invitee_no_show.deleted", "No-shows", "a no-show mark is removed", _ANY, _MEETINGS
    ),
    WebhookEvent("event_type.created", "Event types", "an event type is made", _ANY, _TYPES),
    WebhookEvent("event_type.updated", "Event types", "an event type is changed", _ANY, _TYPES),
    WebhookEvent("event_type.deleted", "Event types", "an event type is deleted", _ANY, _TYPES),
    WebhookEvent("contact.created", "Contacts", "a contact is added", _ANY, _CONTACTS),
    WebhookEvent("contact.updated", "Contacts", "a contact is changed", _ANY, _CONTACTS),
    WebhookEvent("contact.deleted", "Contacts", "a contact is deleted", _ANY, _CONTACTS),
    WebhookEvent(
        "meeting_recap.created",
        "Meeting recaps",
        "a meeting recap is ready",
        ("user",),
        "meeting_recaps:read",
        _PAID,
        needs_paid_plan=True,
    ),
    WebhookEvent(
        "meeting_recap.updated",
        "Meeting recaps",
        "a meeting recap is changed",
        ("user",),
        "meeting_recaps:read",
        _PAID,
        needs_paid_plan=True,
    ),
    WebhookEvent(
        "meeting_recap.deleted",
        "Meeting recaps",
        "a meeting recap is deleted",
        ("user",),
        "meeting_recaps:read",
        _PAID,
        needs_paid_plan=True,
    ),
    WebhookEvent(
        "routing_form_submission.created",
        "Routing forms",
        "somebody submits a routing form",
        ("organization",),
        "routing_forms:read",
        _PAID,
        needs_paid_plan=True,
    ),
)
"""All 14 events of Calendly's webhook reference (autumn 2026), in the order people are shown."""

DEFAULT_EVENTS = ("invitee.created", "invitee.canceled")
_BY_NAME = {event.name: event for event in EVENTS}


def event_in_words(name: str) -> str:
    """Complete "Tell this address when ..."; an unknown event is named as Calendly spells it."""
    event = _BY_NAME.get(name)
    return event.when if event else f"“{name}” happens"


def events_in_words(names: Sequence[str]) -> str:
    """Several events as one phrase: "somebody books a meeting or a booking is canceled"."""
    order = {event.name: number for number, event in enumerate(EVENTS)}
    phrases = [event_in_words(n) for n in sorted(set(names), key=lambda n: order.get(n, 99))]
    if not phrases:
        return "nothing at all happens (no event is chosen)"
    if len(phrases) == 1:
        return phrases[0]
    return f"{', '.join(phrases[:-1])} or {phrases[-1]}"


def event_refusal(
    event: WebhookEvent, scope: str, missing_scopes: Collection[str], stage: str = ""
) -> str:
    """Why `event` cannot be chosen for this scope and token; "" when it can.

    stage: what the organization pays, as Calendly says it: free, trial or paid; "" not known.
    """
    if scope not in event.scopes:
        if event.scopes == ("user",):
            return "Only for one person: choose “Only me” above."
        if event.scopes == ("organization",):
            return "Only for the whole organization: choose it above."
        return "Not offered for this choice."
    if event.needs_paid_plan and stage == "free":
        return "Needs a paid Calendly plan; your organization has the free one."
    if event.read_scope in missing_scopes:
        return f"Your access token lacks the scope {event.read_scope}."
    return ""


def access_note(event: WebhookEvent, granted_scopes: Collection[str]) -> str:
    """Say which scope a token needs for an event, where it is not known to have it; "" else.

    What the app needs anyway goes without saying. Calendly: a webhook needs webhooks:write and the
    read scope of each family of events.
    """
    if event.read_scope in (_MEETINGS, _TYPES) or is_granted(event.read_scope, granted_scopes):
        return ""
    return f"Your access token needs the scope {event.read_scope} for it."


def paid_events(names: Collection[str]) -> tuple[str, ...]:
    """Return those of some events that Calendly offers on paid plans only, in catalogue order.

    Since November 2026 webhooks themselves work on every plan.
    """
    return tuple(event.name for event in EVENTS if event.needs_paid_plan and event.name in names)


def known_event(name: str) -> WebhookEvent | None:
    """Return an event of the catalogue; None for one that is not in it."""
    return _BY_NAME.get(name)


def scope_refusal(scope: str, role: str, organization: str) -> str:
    """Why a webhook of this scope cannot be made with this role; "" when it may be tried.

    Calendly: without admin rights only a webhook for yourself. An unknown role may try.
    """
    if scope == "user" or role != "user":
        return ""
    return role_refusal(organization)


# -- the address -----------------------------------------------------------------------------


class AddressVerdict(NamedTuple):
    """What to say about an address: "error" forbids it, "warning" only tells."""

    level: Level
    text: str


_OK = AddressVerdict("ok", "")


def check_address(text: str) -> AddressVerdict:
    """Judge the address a webhook shall call. https; plain http only on this computer."""
    address = text.strip()
    if not address:
        return AddressVerdict("error", "Enter the web address that the other program gave you.")
    if any(character.isspace() or not character.isprintable() for character in address):
        return AddressVerdict("error", "A web address has no spaces or line breaks.")
    if "\\" in address.partition("?")[0]:  # some programs then see another server's name
        return AddressVerdict("error", "A web address has no backslash; use / instead.")
    try:
        parts = urlsplit(address)
        host, _port = parts.hostname or "", parts.port
    except ValueError:
        return AddressVerdict("error", "This is not a complete web address.")
    if parts.scheme not in ("http", "https"):
        return AddressVerdict("error", "Begin the address with https://.")
    if not host or host.startswith(".") or (":" not in host and ".." in host):
        return AddressVerdict("error", "The name of the server is missing after https://.")
    return _judge_host(parts.scheme, host, has_password="@" in parts.netloc)


def _judge_host(scheme: str, host: str, *, has_password: bool) -> AddressVerdict:
    if _is_loopback(host):
        text = "This is this computer itself: Calendly cannot reach it. Good only for trying out."
        return AddressVerdict("warning", text)
    if scheme == "http":
        text = (
            "Plain http would send names and e-mail addresses unprotected. "
            "Ask for an address that begins with https://."
        )
        return AddressVerdict("error", text)
    if host == "calendly.com" or host.endswith(".calendly.com"):
        text = "This is a Calendly page. Enter the address of the program to be told."
        return AddressVerdict("error", text)
    if _is_private(host):
        text = "This address is inside a local network: Calendly cannot reach it from outside."
        return AddressVerdict("warning", text)
    if has_password:
        text = "The address holds a user name or password; everybody who sees the list can read it."
        return AddressVerdict("warning", text)
    return _OK


def _is_loopback(host: str) -> bool:
    if host == "localhost" or host.endswith(".localhost"):
        return True
    place = _place(host)
    return place is not None and place.kind == "this_computer"


def _is_private(host: str) -> bool:
    if host.endswith((".local", ".lan", ".internal", ".home.arpa", ".intranet", ".corp")):
        return True
    place = _place(host)
    return not place.is_public if place is not None else "." not in host


def _place(host: str) -> Place | None:
    """Where a host that is written as a number leads; None for a name."""
    from calendly_desktop.domain.network_places import place_of

    try:
        return place_of(host)
    except ValueError:
        return None


def same_address(one: str, other: str) -> bool:
    """Whether two addresses are one: scheme and host in any case, a lone "/" is no path."""
    return _normal(one) == _normal(other)


def address_mark(address: str) -> str:
    """Return what tells whether an address is the same one, without giving it away."""
    return hashlib.sha256("\n".join(_normal(address)).encode("utf-8", "replace")).hexdigest()


def address_without_secrets(address: str) -> str:
    """Return an address to keep in a file: without password and query, where services put keys."""
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return address.partition("?")[0]
    server = parts.netloc.rpartition("@")[2]
    query = "?…" if parts.query else ""
    return f"{parts.scheme}://{server}{parts.path}{query}"


def _normal(address: str) -> tuple[str, str, str, str]:
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return "", address.strip(), "", ""
    return parts.scheme.lower(), parts.netloc.lower(), parts.path or "/", parts.query


# -- the signing key -------------------------------------------------------------------------


def new_signing_key() -> str:
    """Make a key of 256 random bits: 43 letters, digits, "-" and "_", safe to copy and paste."""
    return secrets.token_urlsafe(32)


# -- a subscription in words -----------------------------------------------------------------


class StateInWords(NamedTuple):
    """A state as it is shown: never colour alone."""

    word: str
    tone: Tone
    icon: str
    meaning: str


def state_in_words(subscription: WebhookSubscription) -> StateInWords:
    """Say how a subscription is doing. Calendly turns it off after 24 hours of failures."""
    if subscription.state == "disabled":
        return StateInWords(
            "Turned off by Calendly",
            "danger",
            "error",
            "Nothing is sent any more, and Calendly cannot turn it on again.",
        )
    if subscription.state != "active":
        word = subscription.state.replace("_", " ").capitalize() or "State not known"
        return StateInWords(word, "neutral", "question", "A state that this app does not know.")
    if subscription.retry_started_at is not None:
        return StateInWords(
            "Trying again", "warning", "warning", "The address did not accept the last message."
        )
    return StateInWords("Active", "success", "check", "Calendly tells this address what happens.")


def deletion_impact(subscription: WebhookSubscription) -> tuple[str, str]:
    """What deleting means: one sentence that names the address, and the consequences."""
    if subscription.state == "disabled":
        return (
            f"Nothing is sent to {subscription.callback_url} any more: Calendly turned this "
            "webhook off.",
            "Deleting it frees the address, so that a new webhook can be made for it. "
            "The new one gets a new signing key.",
        )
    return (
        f"{subscription.callback_url} will no longer be told when "
        f"{events_in_words(subscription.events)}.",
        "The program behind the address (a CRM, a spreadsheet, a chat channel) simply hears "
        "nothing more. Calendly keeps no copy: you can make the webhook again, but with a new "
        "signing key, which that program must then be given.",
    )
