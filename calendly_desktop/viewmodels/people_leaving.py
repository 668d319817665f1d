"""What removing a member means, in words, before it is done."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.meetings import amount, meeting_name
from calendly_desktop.viewmodels.moments import moment_in_words
from calendly_desktop.viewmodels.people import name_of
from calendly_desktop.viewmodels.people_words import part_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import Group, OrganizationMembership
    from calendly_desktop.domain.people import Impact

Tone = Literal["secondary", "warning"]
_MOST_NAMED = 3


class Consequence(NamedTuple):
    """One thing that a removal concerns: a heading with its number, and what becomes of it."""

    key: str
    icon: str
    title: str
    text: str
    tone: Tone = "secondary"


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("PeopleLeaving", text)


def consequences(
    person: OrganizationMembership,
    impact: Impact,
    groups: Sequence[Group],
    zone: str,
    *,
    is_read: bool,
) -> list[Consequence]:
    """Return what a removal concerns. is_read: Calendly was asked; zone: the reader's.

    Sources: Calendly's FAQ for developers (webhooks, meetings of people who left) and its help on
    removing users (account, seat).
    """
    return [
        _meetings(impact, zone, is_read=is_read),
        _event_types(person, impact),
        *_webhooks(impact, is_read=is_read),
        _groups(impact, groups),
        Consequence(
            "account",
            "person",
            tr("Their Calendly account stays"),
            tr(
                "{0} leaves your organization and goes on alone, on Calendly’s free plan. To "
                "delete the account too, use calendly.com. The seat stays paid for, free for "
                "somebody else, until an owner gives it up under Billing."
            ).format(name_of(person)),
        ),
        Consequence(
            "back",
            "undo",
            tr("There is no undo"),
            tr(
                "To come back, {0} has to be invited again and accept; role, groups and shared "
                "event types then have to be set up anew on calendly.com."
            ).format(name_of(person)),
            "warning",
        ),
    ]


def _meetings(impact: Impact, zone: str, *, is_read: bool) -> Consequence:
    text = tr(
        "Calendly does not say that it cancels them: count on them taking place. Owners and admins "
        "go on seeing those that were booked before. If somebody else is to take them over, or "
        "they are to be canceled, do that first."
    )
    if impact.upcoming is None:
        known = amount(impact.known_upcoming, tr("meeting"))
        title = tr("{0} to come are known on this computer; there may be more").format(known)
        tone: Tone = "warning"
        return Consequence("meetings", "calendar", title, text, tone)
    count = len(impact.upcoming)
    if not count:
        return Consequence(
            "meetings", "calendar", tr("No meetings to come"), tr("Nobody is booked with them.")
        )
    first = impact.upcoming[0]
    title = tr("{0} to come, the next one {1}").format(
        amount(count, tr("meeting")), moment_in_words(first.start_time, zone)
    )
    named = tr("Next: {0}.").format(meeting_name(first))
    return Consequence("meetings", "calendar", title, f"{named} {text}", "warning")


def _event_types(person: OrganizationMembership, impact: Impact) -> Consequence:
    if impact.event_types is None:
        title = tr("Their event types and booking page")
    else:
        title = tr("{0} and their booking page").format(
            amount(impact.event_types, tr("event type of their own"))
        )
        if impact.event_types > 1:
            title = tr("{0} event types of their own, and their booking page").format(
                f"{impact.event_types:,}"
            )
    page = person.user.scheduling_url
    text = tr(
        "They belong to the account and leave with it. Links to them on web sites, in e-mails and "
        "in links made here then no longer lead to your organization; replace them. With the free "
        "plan, one event type stays bookable."
    )
    return Consequence(
        "types", "link", title, tr("{0} Booking page: {1}").format(text, page) if page else text
    )


def _webhooks(impact: Impact, *, is_read: bool) -> list[Consequence]:
    own, made = impact.own_webhooks, impact.made_webhooks
    unknown = tr("Calendly did not show them; look in the Webhooks tab.")
    found = []
    if own is None:
        found.append(
            Consequence(
                "own_webhooks",
                "webhook",
                tr("Webhooks for this person only"),
                tr("They stop. {0}").format(unknown) if is_read else tr("They stop."),
                "warning",
            )
        )
    elif own:
        places = ", ".join(_host(row.callback_url) for row in own[:_MOST_NAMED])
        found.append(
            Consequence(
                "own_webhooks",
                "webhook",
                tr("{0} for this person only will stop").format(amount(len(own), tr("webhook"))),
                tr("Whatever listens there hears nothing more: {0}.").format(places),
                "warning",
            )
        )
    if made:
        places = ", ".join(_host(row.callback_url) for row in made[:_MOST_NAMED])
        found.append(
            Consequence(
                "made_webhooks",
                "webhook",
                tr("{0} made by them for others go on").format(amount(len(made), tr("webhook"))),
                tr("Any owner or admin can delete them later: {0}.").format(places),
            )
        )
    if own is not None and not own and not made:
        found.append(
            Consequence(
                "webhooks", "webhook", tr("No webhooks"), tr("None is for or by this person.")
            )
        )
    return found


def _groups(impact: Impact, groups: Sequence[Group]) -> Consequence:
    names = {group.uri: group.name for group in groups}
    said = ", ".join(part_text(part, names.get(part.group, "")) for part in impact.parts)
    if not said:
        return Consequence(
            "groups", "group", tr("In no group"), tr("No group loses a member or an admin.")
        )
    alone = [part for part in impact.parts if part.is_admin]
    text = tr("They leave {0}.").format(said)
    if alone:
        text += " " + tr("See that each group keeps an admin.")
    return Consequence("groups", "group", tr("Groups"), text)


def _host(url: str) -> str:
    from urllib.parse import urlsplit

    return urlsplit(url).hostname or url


def is_typed(text: str, person: OrganizationMembership) -> bool:
    """Tell whether somebody typed the address of the person to remove."""
    return text.strip().casefold() == person.user.email.strip().casefold() != ""
