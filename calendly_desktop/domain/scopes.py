"""The scopes the app asks a token for, and what each is for."""

from __future__ import annotations

from typing import NamedTuple


class Scope(NamedTuple):
    """One box to tick on Calendly's token page, and what the app needs it for."""

    name: str
    why: str


WANTED_SCOPES: tuple[Scope, ...] = (
    Scope("users:read", "know who you are"),
    Scope("organizations:read", "list your colleagues, know your role and plan"),
    Scope("groups:read", "know the groups you belong to"),
    Scope("event_types:read", "build booking links"),
    Scope("event_types:write", "make and change event types, make one-off meetings"),
    Scope("availability:read", "show free times, to book for somebody, and busy times"),
    Scope("availability:write", "change when you can be booked"),
    Scope("locations:read", "know which conferencing you have connected"),
    Scope("scheduled_events:read", "show meetings and their cancel and reschedule links"),
    Scope("scheduled_events:write", "cancel and book meetings, note who did not come"),
    Scope("scheduling_links:write", "make single-use links"),
    Scope("shares:write", "make customized links"),
    Scope("webhooks:read", "list webhook subscriptions"),
    Scope("webhooks:write", "create and delete webhook subscriptions"),
    Scope("routing_forms:read", "make webhooks about routing forms, if you use them"),
    Scope("contacts:read", "make webhooks about contacts, if you use them"),
    Scope("meeting_recaps:read", "make webhooks about meeting recaps, if you use them"),
)
"""In the order of Calendly's catalogue of scopes (March 2026); `:write` implies `:read`."""


MORE_SCOPES: tuple[Scope, ...] = (
    Scope("organizations:write", "invite people, remove members"),
    Scope("event_types:write", "create and change event types"),
    Scope("availability:write", "change schedules and meeting limits"),
    Scope("contacts:read", "show contacts"),
    Scope("meeting_recaps:read", "make webhooks about meeting recaps"),
    Scope("activity_log:read", "show the activity log (Enterprise, owners and admins)"),
    Scope("outgoing_communications:read", "show what Calendly sent (Enterprise)"),
    Scope("data_compliance:write", "delete somebody’s data for good (Enterprise)"),
)
"""What only some people need: a token works well without them."""

ALL_SCOPES: tuple[Scope, ...] = tuple(
    {scope.name: scope for scope in (*MORE_SCOPES, *WANTED_SCOPES)}[name]
    for name in dict.fromkeys(scope.name for scope in (*WANTED_SCOPES, *MORE_SCOPES))
)
"""Each scope once; what the sign-in asks for comes first."""


def reason_for(scope: str) -> str:
    """Return what a scope is for; empty for one the app does not use."""
    return next((each.why for each in ALL_SCOPES if each.name == scope), "")
