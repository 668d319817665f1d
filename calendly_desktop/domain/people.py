"""Who is in an organization: groups and teams of a person, addresses to invite, who may go."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.abilities import role_refusal
from calendly_desktop.domain.booking import read_guests

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import datetime

    from calendly_desktop.domain.models import (
        GroupRelationship,
        Invitation,
        OrganizationMembership,
        ScheduledEvent,
        WebhookSubscription,
    )

Why = Literal["new", "member", "invited", "faulty"]

MOST_AT_ONCE: Final = 200
"""Addresses invited in one go; more come in a second one."""
_JUST_SENT: Final = timedelta(hours=1)


class Addressee(NamedTuple):
    """An address to invite. why: what speaks against it; new: nothing does."""

    email: str
    why: Why = "new"
    invitation: Invitation | None = None


class Part(NamedTuple):
    """A person's part in a group: its URI, and whether they are its member, its admin, or both."""

    group: str
    is_member: bool
    is_admin: bool


class Impact(NamedTuple):
    """What removing a member concerns; None where it could not be read, then `known_*` may say.

    upcoming: their meetings to come, the next one first. known_upcoming: as many as this computer
    knows. own_webhooks stop; made_webhooks, made by them for all or for a group, go on.
    """

    upcoming: Sequence[ScheduledEvent] | None
    known_upcoming: int
    own_webhooks: Sequence[WebhookSubscription] | None
    made_webhooks: Sequence[WebhookSubscription] | None
    event_types: int | None
    parts: Sequence[Part]


def addressees(
    text: str, members: Iterable[str], invitations: Iterable[Invitation]
) -> list[Addressee]:
    """Read addresses from what somebody typed or pasted, each once, with what speaks against it.

    members: their addresses. A list copied from an e-mail program works.
    """
    here = {email.casefold() for email in members}
    open_ones = {row.email.casefold(): row for row in invitations if row.status == "pending"}
    good, bad = read_guests(text)
    found: list[Addressee] = []
    for email in good:
        folded = email.casefold()
        if folded in here:
            found.append(Addressee(email, "member"))
        elif folded in open_ones:
            found.append(Addressee(email, "invited", open_ones[folded]))
        else:
            found.append(Addressee(email))
    return [*found, *(Addressee(word, "faulty") for word in dict.fromkeys(bad))]


def why_not_invite(role: str, missing_scopes: Iterable[str], organization: str) -> str:
    """Return why nobody can be invited, taken back or removed; empty where it may be tried.

    Calendly: owners and admins only, with the scope organizations:write. An unknown role may try.
    """
    if role == "user":
        return role_refusal(organization)
    if "organizations:write" in set(missing_scopes):
        return "Your access token lacks the scope organizations:write."
    return ""


def why_not_remove(person: OrganizationMembership, me: str) -> str:
    """Return why this member cannot be removed, whoever asks; empty where nothing speaks for it."""
    if person.role == "owner":
        return (
            "The owner cannot be removed. Ownership can be passed on to somebody else on "
            "calendly.com first."
        )
    if person.user.uri == me:
        return "You cannot remove yourself here; another admin can."
    return ""


def parts_of(owner: str, relationships: Iterable[GroupRelationship]) -> list[Part]:
    """Return the groups of a membership or an invitation, by its URI, each once."""
    roles: dict[str, set[str]] = {}
    for row in relationships:
        if row.owner.uri == owner:
            roles.setdefault(row.group, set()).add(row.role)
    return [Part(group, "member" in each, "admin" in each) for group, each in roles.items()]


def was_just_sent(invitation: Invitation, now: datetime) -> bool:
    """Tell whether an invitation went out so lately that another one would only annoy."""
    sent = invitation.last_sent_at or invitation.created_at
    return sent is not None and now - sent < _JUST_SENT


def made_by(
    person: str, webhooks: Iterable[WebhookSubscription]
) -> tuple[list[WebhookSubscription], list[WebhookSubscription]]:
    """Return a person's own webhooks, which stop when they go, and those made for others."""
    rows = {row.uri: row for row in webhooks}.values()
    own = [row for row in rows if row.scope == "user" and row.user == person]
    made = [row for row in rows if row.scope != "user" and row.creator == person]
    return own, made
