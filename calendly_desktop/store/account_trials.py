"""What can be tried without changing anything: one small reading per scope."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.store.account_memory import Account


class Trial(NamedTuple):
    """A reading, the scope that it needs, and the operation in Calendly's words."""

    scope: str
    call: str
    run: Callable[[], Coroutine[Any, Any, None]]


def trials(client: CalendlyClient, account: Account) -> list[Trial]:
    """Return the readings that tell what a token, a role and a plan may do.

    Calendly has no way to ask a token for its scopes. What only owners and admins may read is not
    tried with another role: the answer is known, and would say nothing of the scope.
    """
    user, organization = account.user.uri, account.organization_uri or ""

    def trial(needed: str, path: str, **query: str) -> Trial:
        return Trial(needed, f"GET {path}", lambda: client.try_reading(path, **query, count="1"))

    me, hours = "/users/me", "/user_availability_schedules"  # they take no count
    found = [
        Trial("users:read", f"GET {me}", lambda: client.try_reading(me)),
        trial("organizations:read", "/organization_memberships", user=user),
        trial("event_types:read", "/event_types", user=user),
        trial("scheduled_events:read", "/scheduled_events", user=user),
        trial("groups:read", "/groups", organization=organization),
        Trial("availability:read", f"GET {hours}", lambda: client.try_reading(hours, user=user)),
        trial(
            "webhooks:read",
            "/webhook_subscriptions",
            organization=organization,
            scope="user",
            user=user,
        ),
        trial("routing_forms:read", "/routing_forms", organization=organization),
        trial("contacts:read", "/contacts"),
        trial("meeting_recaps:read", "/meeting_recaps"),
    ]
    if account.role != "user":
        found += [
            trial("activity_log:read", "/activity_log_entries", organization=organization),
            trial(
                "outgoing_communications:read",
                "/outgoing_communications",
                organization=organization,
            ),
        ]
    return found
