"""What became of a write whose answer was lost: asked by reading, never by sending again."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeVar

from calendly_desktop.api.errors import NotFound
from calendly_desktop.domain.event_type_form import has_changes
from calendly_desktop.domain.webhooks import address_mark
from calendly_desktop.domain.week_hours import has_hours

if TYPE_CHECKING:
    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.models import (
        AvailabilitySchedule,
        EventType,
        Invitee,
        WebhookSubscription,
    )
    from calendly_desktop.domain.writes import Entry, Kind

T = TypeVar("T", "Invitee", "WebhookSubscription", "EventType", "AvailabilitySchedule")


class Verdict(NamedTuple):
    """What Calendly shows now; `found` is what the write made or changed."""

    state: Literal["done", "not_done", "unknown"]
    found: object = None


ReadBack = Callable[["CalendlyClient", "Entry"], Awaitable[Verdict]]

CLOCK_DIFFERENCE: Final = timedelta(minutes=2)
"""How far this computer's clock may be ahead of Calendly's."""
WRONG_CLOCK: Final = timedelta(days=1)
"""How far it may be ahead where it is not set by itself: enough to doubt, not to be certain."""


async def _canceled(client: CalendlyClient, entry: Entry) -> Verdict:
    event = await client.get_scheduled_event(entry.write.target)
    return Verdict("done" if event.status == "canceled" else "not_done", event)


async def _marked(client: CalendlyClient, entry: Entry) -> Verdict:
    invitee = await client.get_invitee(entry.write.target)
    return Verdict("done" if invitee.no_show is not None else "not_done", invitee.no_show)


async def _unmarked(client: CalendlyClient, entry: Entry) -> Verdict:
    return await _gone(client.get_no_show(entry.write.target))


async def _booked(client: CalendlyClient, entry: Entry) -> Verdict:
    """Look for an invitee of that address and time who was not there before; needs the owner.

    sees_all False: a host whose meetings this account may not see can have got it.
    """
    body = entry.write.body
    start = datetime.fromisoformat(body["start_time"])
    moment = timedelta(seconds=1)
    events = client.list_scheduled_events(
        user=body.get("user"),
        organization=body.get("organization"),
        invitee_email=body["email"],
        min_start_time=start - moment,
        max_start_time=start + moment,
    )
    listed = await events.all()
    doubtful = bool(listed.set_aside) or not body.get("sees_all", True)
    for event in listed.items:
        if event.event_type != body["event_type"]:
            continue
        people = await client.list_invitees(event.uri, email=body["email"]).all()
        doubtful |= bool(people.set_aside)
        for invitee in _not_before(entry, people.items):
            made = invitee.created_at
            if made is not None and made >= entry.at - CLOCK_DIFFERENCE:
                return Verdict("done", invitee)
            doubtful |= made is None or made >= entry.at - WRONG_CLOCK
    return _not_found(doubtful)


async def _webhook_made(client: CalendlyClient, entry: Entry) -> Verdict:
    body = entry.write.body
    owner = body.get("owner")
    rows = await client.list_webhook_subscriptions(
        organization=body["organization"],
        scope=body["scope"],
        user=owner if body["scope"] == "user" else None,
        group=owner if body["scope"] == "group" else None,
    ).all()
    doubtful = bool(rows.set_aside)
    for row in _not_before(entry, rows.items):
        if address_mark(row.callback_url) == body["mark"]:
            if row.created_at is None or row.created_at >= entry.at - WRONG_CLOCK:
                return Verdict("done", row)
            doubtful = True  # Calendly allows an address once, and this one is older
    return _not_found(doubtful)


async def _webhook_gone(client: CalendlyClient, entry: Entry) -> Verdict:
    return await _gone(client.get_webhook_subscription(entry.write.target))


async def _invited(client: CalendlyClient, entry: Entry) -> Verdict:
    body = entry.write.body
    invitations = client.list_invitations(organization=body["organization"], email=body["email"])
    listed = await invitations.all()
    for invitation in listed.items:
        changed = invitation.updated_at or invitation.created_at
        is_new = changed is None or changed >= entry.at - CLOCK_DIFFERENCE
        if invitation.status == "pending" or (invitation.status == "accepted" and is_new):
            return Verdict("done", invitation)
    return _not_found(bool(listed.set_aside))


async def _invitation_gone(client: CalendlyClient, entry: Entry) -> Verdict:
    return await _gone(client.get_invitation(entry.write.target))


async def _member_gone(client: CalendlyClient, entry: Entry) -> Verdict:
    return await _gone(client.get_organization_membership(entry.write.target))


async def _type_made(client: CalendlyClient, entry: Entry) -> Verdict:
    """Look for an event type of that name and owner that was not there before."""
    sent = entry.write.body["sent"]
    listed = await client.list_event_types(user=sent["owner"]).all()
    doubtful = bool(listed.set_aside)
    for kind in _not_before(entry, listed.items):
        if kind.name == sent["name"]:
            if kind.created_at is None or kind.created_at >= entry.at - WRONG_CLOCK:
                return Verdict("done", kind)
            doubtful = True
    return _not_found(doubtful)


async def _type_changed(client: CalendlyClient, entry: Entry) -> Verdict:
    kind = await client.get_event_type(entry.write.target)
    return Verdict("done" if has_changes(kind, entry.write.body["sent"]) else "not_done", kind)


async def _schedule_made(client: CalendlyClient, entry: Entry) -> Verdict:
    listed = await client.list_schedules(entry.write.body["user"]).all()
    for schedule in _not_before(entry, listed.items):
        if has_hours(schedule, entry.write.body["sent"]):
            return Verdict("done", schedule)
    return _not_found(bool(listed.set_aside))


async def _schedule_changed(client: CalendlyClient, entry: Entry) -> Verdict:
    schedule = await client.get_schedule(entry.write.target)
    return Verdict(
        "done" if has_hours(schedule, entry.write.body["sent"]) else "not_done", schedule
    )


async def _nobody_knows(_client: CalendlyClient, _entry: Entry) -> Verdict:
    return Verdict("unknown")


def _not_before(entry: Entry, rows: Iterable[T]) -> list[T]:
    """Return the rows that the write can have made: `before` names those that were there."""
    before = set(entry.write.body.get("before", ()))
    return [row for row in rows if row.uri not in before]


def _not_found(doubtful: bool) -> Verdict:
    return Verdict("unknown" if doubtful else "not_done")


async def _gone(reading: Awaitable[object]) -> Verdict:
    try:
        return Verdict("not_done", await reading)
    except NotFound:
        return Verdict("done")


READ_BACKS: Final[dict[Kind, ReadBack]] = {
    "cancel": _canceled,
    "mark_no_show": _marked,
    "unmark_no_show": _unmarked,
    "book": _booked,
    "create_webhook": _webhook_made,
    "delete_webhook": _webhook_gone,
    "invite": _invited,
    "revoke_invitation": _invitation_gone,
    "remove_member": _member_gone,
    "single_use_link": _nobody_knows,
    "share": _nobody_knows,
    "create_event_type": _type_made,
    "change_event_type": _type_changed,
    "one_off": _nobody_knows,
    "create_schedule": _schedule_made,
    "change_schedule": _schedule_changed,
    "delete_invitee_data": _nobody_knows,
    "delete_event_data": _nobody_knows,
}
"""How to find out, kind by kind. Each raises CalendlyError when Calendly cannot be asked."""

DELETIONS_OF_DATA: Final[frozenset[Kind]] = frozenset({"delete_invitee_data", "delete_event_data"})
"""Calendly tells nowhere whether it took such a request, nor when it is carried out."""
UNLISTED: Final[frozenset[Kind]] = frozenset(
    {"single_use_link", "share", "one_off", *DELETIONS_OF_DATA}
)
"""Calendly lists none of these: whether one was made can never be found out."""

MAY_COME_LATE: Final[frozenset[Kind]] = frozenset({"book"})
"""Where a request still on its way would do harm twice: "not there yet" proves nothing at once."""
LATEST: Final = timedelta(minutes=15)
"""After which a request that is not carried out will not be any more."""
