"""The activity log and the messages Calendly sent, as typed, frozen, tolerant values."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import msgspec


class ActorPlace(msgspec.Struct, frozen=True, kw_only=True):
    """In which organization or group somebody acted, and with which role there."""

    uri: str = ""
    name: str = ""
    role: str = ""


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """Who did something: a user, Calendly itself ("System"), or what else Calendly names."""

    type: str = ""
    uri: str | None = None
    display_name: str | None = None
    alternative_identifier: str | None = None
    organization: ActorPlace | None = None
    group: ActorPlace | None = None


class ActivityEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the activity log; `namespace` and `action` say what happened, as "user.added"."""

    uri: str
    occurred_at: datetime
    namespace: str = ""
    action: str = ""
    fully_qualified_name: str = ""
    organization: str = ""
    actor: Actor | None = None
    details: dict[str, Any] = {}


class OutgoingMessage(msgspec.Struct, frozen=True, kw_only=True):
    """An e-mail or a text message (`type` email or sms) that Calendly sent; it has no URI."""

    type: str = "email"
    to: str = ""
    sender: str = msgspec.field(name="from", default="")
    subject: str | None = None
    body: str = ""
    sender_uri: str | None = None
    sender_email: str | None = None
    event_type_uri: str | None = None
    event_uri: str | None = None
    scheduling_url: str | None = None
    sent_at: datetime | None = None
    created_at: datetime | None = None
