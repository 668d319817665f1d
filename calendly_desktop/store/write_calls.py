"""The request behind a journal entry, for kinds of which many are sent by one job."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.writes import Kind, Write

Send = Callable[["CalendlyClient", "Write"], Awaitable[object]]


def _cancel(client: CalendlyClient, write: Write) -> Awaitable[object]:
    return client.cancel_scheduled_event(write.target, str(write.body.get("reason", "")))


def _mark(client: CalendlyClient, write: Write) -> Awaitable[object]:
    return client.mark_no_show(write.target)


def _unmark(client: CalendlyClient, write: Write) -> Awaitable[object]:
    return client.unmark_no_show(write.target)


def _link(client: CalendlyClient, write: Write) -> Awaitable[object]:
    return client.create_single_use_link(write.target)


def _share(client: CalendlyClient, write: Write) -> Awaitable[object]:
    return client.create_share(write.target, write.body)


def _invite(client: CalendlyClient, write: Write) -> Awaitable[object]:
    body = write.body
    return client.invite_to_organization(organization=body["organization"], email=body["email"])


def _revoke(client: CalendlyClient, write: Write) -> Awaitable[object]:
    return client.revoke_invitation(write.target)


def _remove(client: CalendlyClient, write: Write) -> Awaitable[object]:
    return client.remove_membership(write.target)


CALLS: Final[dict[Kind, Send]] = {
    "cancel": _cancel,
    "mark_no_show": _mark,
    "unmark_no_show": _unmark,
    "single_use_link": _link,
    "share": _share,
    "invite": _invite,
    "revoke_invitation": _revoke,
    "remove_member": _remove,
}
"""Kind by kind; `target` is the URI and `body` holds the rest: see `read_back` for its names."""
