"""Sample data: webhook subscriptions, healthy and not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.simulator import sample_people as people
from calendly_desktop.simulator.identifiers import uri
from calendly_desktop.simulator.sample_people import user_uuid
from calendly_desktop.simulator.state import Subscription
from calendly_desktop.simulator.times import DAY, HOUR, stamp

if TYPE_CHECKING:
    from calendly_desktop.simulator.state import World


class Hook(NamedTuple):
    """A sample webhook subscription."""

    url: str
    scope: str
    events: tuple[str, ...]
    creator: int | None
    age: int
    owner: int | None = None
    state: str = "active"
    retrying: int = 0
    key: str | None = "sample-signing-key"


BOOKED = ("invitee.created", "invitee.canceled")
CRM = "https://crm.example.com/hooks/calendly"

HOOKS = (
    Hook(CRM, "organization", BOOKED, people.ADA, 310),
    Hook(
        "https://hooks.example.org/no-shows",
        "organization",
        (*BOOKED, "invitee_no_show.created", "invitee_no_show.deleted"),
        people.TOMAS,
        200,
        retrying=5,
    ),
    Hook(
        "https://old-crm.example.net/calendly",
        "organization",
        BOOKED,
        people.PRIYA,
        700,
        state="disabled",
        retrying=30,
    ),
    Hook("http://intranet.example.com/calendly", "organization", BOOKED, people.TOMAS, 90),
    Hook("https://hooks.example.org/forms", "organization", ("routing_form_submission.created",),
         people.ADA, 60, key=None),
    Hook("https://legacy.example.net/receive", "organization", BOOKED, None, 650),
    Hook(CRM, "user", BOOKED, people.ADA, 40, owner=people.ADA),
    Hook("https://hooks.example.com/ada/contacts", "user", ("contact.created", "contact.updated"),
         people.ADA, 4, owner=people.ADA, key=None),
    Hook("https://hooks.example.com/liam", "user", BOOKED, people.LIAM, 33, owner=people.LIAM),
    Hook("https://hooks.example.com/engineering", "group", BOOKED, people.ADA, 21, owner=0),
)  # fmt: skip


def add_subscriptions(world: World, now: int) -> None:
    """Fills in the webhook subscriptions."""
    for index, hook in enumerate(HOOKS):
        uuid = world.named_uuid("webhook", index)
        created = now - hook.age * DAY - index * HOUR
        creator = user_uuid(world, people.VIKTOR if hook.creator is None else hook.creator)
        retry = stamp(now - hook.retrying * HOUR) if hook.retrying else None
        group = uri("groups", world.named_uuid("group", hook.owner or 0))
        user = uri("users", user_uuid(world, hook.owner or 0))
        shown = {
            "uri": uri("webhook_subscriptions", uuid),
            "callback_url": hook.url,
            "created_at": stamp(created),
            "updated_at": retry or stamp(created),
            "retry_started_at": retry,
            "state": hook.state,
            "events": list(hook.events),
            "scope": hook.scope,
            "organization": world.organization_uri,
            "user": user if hook.scope == "user" else None,
            "group": group if hook.scope == "group" else None,
            "creator": None if hook.creator is None else uri("users", creator),
        }
        success = now - max(hook.retrying, 1) * HOUR
        world.subscriptions[uuid] = Subscription(shown, hook.key, creator, success)
