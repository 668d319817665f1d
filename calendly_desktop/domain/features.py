"""What the app offers, feature by feature, and what Calendly asks for each: role, scopes, plan."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Chapter = Literal["meetings", "links", "types", "webhooks", "organization", "more"]

NEW_WEBHOOK: Final = "POST /webhook_subscriptions"
_GATED: Final = ("routing_form_submission", "meeting_recap", "contact")
_ENTERPRISE: Final = "Calendly offers this with Enterprise (November 2026)."
_PAID: Final = "Calendly offers this on paid plans (November 2026)."
_FORMS: Final = "Calendly offers this on plans with routing forms (November 2026)."


class Feature(NamedTuple):
    """Something the app offers, and what Calendly asks for it (reference: scopes and plans).

    calls: the operations by which Calendly tells whether the plan includes it. plan_note: what is
    known of plans; it never decides anything, Calendly's answer does.
    """

    name: str
    title: str
    scopes: tuple[str, ...]
    needs_admin: bool = False
    chapter: Chapter = "meetings"
    calls: tuple[str, ...] = ()
    plan_note: str = ""

    @property
    def changes(self) -> bool:
        """Whether it changes something at Calendly, so that who only looks cannot use it."""
        return any(scope.endswith(":write") for scope in self.scopes)


def _feature(
    chapter: Chapter,
    name: str,
    title: str,
    *scopes: str,
    admin: bool = False,
    calls: tuple[str, ...] = (),
    plan_note: str = "",
) -> Feature:
    return Feature(name, title, scopes, admin, chapter, calls, plan_note)


_EVENTS, _TYPES = "scheduled_events:read", "event_types:read"

FEATURES: Final = (
    _feature("meetings", "meetings", "See my meetings and their invitees", _EVENTS),
    _feature(
        "meetings",
        "all_meetings",
        "See the meetings of the whole organization",
        _EVENTS,
        admin=True,
    ),
    _feature("meetings", "cancel", "Cancel meetings", "scheduled_events:write"),
    _feature("meetings", "no_shows", "Note who did not come", "scheduled_events:write"),
    _feature(
        "meetings",
        "book",
        "See free times and book for somebody",
        _TYPES,
        "availability:read",
        "scheduled_events:write",
        calls=("POST /invitees",),
    ),
    _feature("links", "links", "Build booking links for my event types", _TYPES),
    _feature("links", "single_use", "Make links that take one booking", "scheduling_links:write"),
    _feature("links", "shares", "Customize an event type for one link", "shares:write"),
    _feature("types", "all_types", "See everybody’s event types", _TYPES, admin=True),
    _feature("types", "change_types", "Create and change event types", "event_types:write"),
    _feature("types", "one_off", "Offer times for a single meeting", "event_types:write"),
    _feature("types", "hours", "See schedules and meeting limits", "availability:read"),
    _feature("types", "change_hours", "Change schedules and meeting limits", "availability:write"),
    _feature("types", "busy", "See when a colleague is busy", "availability:read"),
    _feature("webhooks", "webhooks", "See my webhooks", "webhooks:read"),
    _feature(
        "webhooks",
        "new_webhooks",
        "Create and delete my webhooks",
        "webhooks:write",
        calls=(NEW_WEBHOOK,),
    ),
    _feature(
        "webhooks",
        "org_webhooks",
        "See and create webhooks for the whole organization",
        "webhooks:write",
        admin=True,
        calls=(NEW_WEBHOOK,),
    ),
    _feature(
        "webhooks",
        "group_webhooks",
        "See and create webhooks for groups",
        "groups:read",
        "webhooks:write",
        admin=True,
        calls=(NEW_WEBHOOK,),
    ),
    _feature(
        "webhooks",
        "form_webhooks",
        "Webhooks about routing forms",
        "webhooks:write",
        "routing_forms:read",
        admin=True,
        calls=(NEW_WEBHOOK, f"{NEW_WEBHOOK} routing_form_submission", "GET /routing_forms"),
        plan_note=_FORMS,
    ),
    _feature(
        "webhooks",
        "recap_webhooks",
        "Webhooks about meeting recaps",
        "webhooks:write",
        "meeting_recaps:read",
        calls=(NEW_WEBHOOK, f"{NEW_WEBHOOK} meeting_recap", "GET /meeting_recaps"),
        plan_note=_PAID,
    ),
    _feature(
        "webhooks",
        "contact_webhooks",
        "Webhooks about contacts",
        "webhooks:write",
        "contacts:read",
        calls=(NEW_WEBHOOK, f"{NEW_WEBHOOK} contact", "GET /contacts"),
    ),
    _feature(
        "organization",
        "people",
        "See colleagues and copy their booking links",
        "organizations:read",
    ),
    _feature("organization", "groups", "See groups", "groups:read"),
    _feature(
        "organization",
        "invite",
        "Invite people and take invitations back",
        "organizations:write",
        admin=True,
        calls=("POST /organizations/{uuid}/invitations",),
    ),
    _feature("organization", "remove", "Remove members", "organizations:write", admin=True),
    _feature("more", "contacts", "See contacts", "contacts:read", calls=("GET /contacts",)),
    _feature(
        "more",
        "forms",
        "See routing forms and their answers",
        "routing_forms:read",
        calls=("GET /routing_forms",),
        plan_note=_FORMS,
    ),
    _feature(
        "more",
        "recaps",
        "See meeting recaps",
        "meeting_recaps:read",
        calls=("GET /meeting_recaps",),
        plan_note=_PAID,
    ),
    _feature(
        "more",
        "activity",
        "See the activity log",
        "activity_log:read",
        admin=True,
        calls=("GET /activity_log_entries",),
        plan_note=_ENTERPRISE,
    ),
    _feature(
        "more",
        "outgoing",
        "See the e-mails and texts that Calendly sent",
        "outgoing_communications:read",
        admin=True,
        calls=("GET /outgoing_communications",),
        plan_note=_ENTERPRISE,
    ),
    _feature(
        "more",
        "deletion",
        "Delete somebody’s data at Calendly",
        "data_compliance:write",
        admin=True,
        calls=("POST /data_compliance/deletion/invitees", "POST /data_compliance/deletion/events"),
        plan_note=_ENTERPRISE,
    ),
)
"""In the order in which they are shown."""


def refused_by_plan(call: str, events: Iterable[str] = ()) -> tuple[str, ...]:
    """Return what a refusal by plan is about: a call, or the kinds of webhooks that it asked for.

    A webhook about something that needs a plan says nothing of webhooks about bookings.
    """
    asked = {event.partition(".")[0] for event in events}
    gated = [family for family in _GATED if family in asked]
    if call == NEW_WEBHOOK and gated:
        return tuple(f"{call} {family}" for family in gated)
    return (call,)


def proven_by(scope: str) -> set[str]:
    """Return the calls that work, plan and all, when a change with this scope went through."""
    return {
        call
        for feature in FEATURES
        if scope.endswith(":write") and scope in feature.scopes
        for call in feature.calls
        if not call.startswith("GET ") and len(call.split()) == 2
    }
