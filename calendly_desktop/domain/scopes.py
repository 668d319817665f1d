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


def reason_for(scope: str) -> str:
    """Return what a scope is for; empty for one the app does not use."""
    return next((wanted.why for wanted in WANTED_SCOPES if wanted.name == scope), "")
