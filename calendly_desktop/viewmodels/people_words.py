"""People and invitations in words: facts of one of them, and the rows that leave the app."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.abilities import role_in_words
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.people import parts_of
from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.domain.times import age, find_zone, local_day, short_day
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign
from calendly_desktop.viewmodels.moments import zone_with_time
from calendly_desktop.viewmodels.people import name_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from calendly_desktop.domain.models import (
        EventType,
        Group,
        Invitation,
        OrganizationMembership,
    )
    from calendly_desktop.domain.people import Part
    from calendly_desktop.store.people_around import PeopleAround

State = Literal["members", "pending", "declined"]
STATES: Final[tuple[State, ...]] = ("members", "pending", "declined")


class Fact(NamedTuple):
    """A line about somebody; copied: what is said once its value was copied, or "" for no button.

    copies: what the button is called.
    """

    key: str
    label: str
    value: str
    copied: str = ""
    copies: str = ""


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("PeopleWords", text)


def state_label(state: State, count: int | None) -> str:
    """Return what a segment says; count: how many there are, None while unknown."""
    words = {
        "members": tr("Members"),
        "pending": tr("Invited"),
        "declined": tr("Declined"),
    }[state]
    return words if count is None else tr("{0} {1}").format(words, f"{count:,}")


def empty_words(state: State) -> tuple[str, str, str]:
    """Return icon, title and text where there is nobody of a kind."""
    if state == "members":
        text = tr("Colleagues appear here once they have joined your organization.")
        return "people", tr("Nobody else here yet"), text
    if state == "pending":
        text = tr("Whoever is invited is here until they accept or decline.")
        return "mail", tr("No open invitations"), text
    text = tr("Invitations that somebody declined are here; they can be sent anew.")
    return "mail", tr("Nobody declined"), text


def no_match_text(state: State, sought: str, invitations: Iterable[Invitation]) -> str:
    """Say that nobody has what is sought, but for an invitation that does."""
    if not sought:
        return tr("Nobody has this role in this group or team.")
    text = tr("Nobody has “{0}” in name, e-mail, role or time zone.").format(sought)
    words = search_words(sought)
    found = [row.status for row in invitations if has_words(folded(row.email), words)]
    under = [each for each in STATES if each in found]
    if state == "members" and under:
        where = state_label(under[0], None)
        text += " " + tr("But an invitation does: look under “{0}”.").format(where)
    return text


def day_of(moment: datetime | None, zone: str) -> str:
    """Return a day with its age in the zone of the reader: 25 Nov, 3 days ago."""
    if moment is None:
        return tr("Not known")
    where = find_zone(zone)
    today = local_day(datetime.now(UTC), where)
    day = local_day(moment, where)
    return f"{short_day(day, today)}, {age(day, today)}"


# -- one person ----------------------------------------------------------------------------


def member_facts(
    person: OrganizationMembership, groups: Sequence[Group], around: PeopleAround, zone: str
) -> list[Fact]:
    """Return what is known of a member. zone: the reader's."""
    user = person.user
    teams = around.teams_of(user.uri)
    return [
        Fact("email", tr("E-mail"), user.email, tr("E-mail address copied"), tr("Copy e-mail")),
        Fact(
            "page",
            tr("Booking page"),
            user.scheduling_url,
            tr("Booking link copied"),
            tr("Copy booking page"),
        ),
        Fact("role", tr("Role"), role_in_words(person.role)),
        Fact("zone", tr("Time there"), zone_with_time(user.timezone, datetime.now(UTC))),
        Fact("groups", tr("Groups"), groups_text(person.uri, groups, around)),
        Fact(
            "teams",
            tr("Teams"),
            "…" if teams is None else ", ".join(team.name for team in teams) or tr("None"),
        ),
        Fact("since", tr("Member since"), day_of(person.created_at, zone)),
    ]


def invitation_facts(
    invitation: Invitation, groups: Sequence[Group], around: PeopleAround, zone: str
) -> list[Fact]:
    """Return what is known of an invitation. zone: the reader's."""
    sent = invitation.last_sent_at or invitation.created_at
    facts = [
        Fact(
            "email", tr("E-mail"), invitation.email, tr("E-mail address copied"), tr("Copy e-mail")
        ),
        Fact("state", tr("State"), invitation_state(invitation)),
        Fact("sent", tr("Sent"), day_of(sent, zone)),
        Fact("groups", tr("Groups"), groups_text(invitation.uri, groups, around)),
    ]
    if invitation.status == "declined":
        facts.append(Fact("answered", tr("Answered"), day_of(invitation.updated_at, zone)))
    return facts


def invitation_state(invitation: Invitation) -> str:
    """Return how an invitation stands."""
    return {
        "pending": tr("Waiting for an answer"),
        "declined": tr("Declined"),
        "accepted": tr("Accepted"),
    }.get(invitation.status, invitation.status)


def groups_text(owner: str, groups: Sequence[Group], around: PeopleAround) -> str:
    """Return the groups of a membership or invitation, each with the part in it."""
    refusal = around.refusals.get("groups")
    if refusal is not None and not around.around.relationships:
        return tr("Not shown: {0}").format(refusal.title)
    names = {group.uri: group.name for group in groups}
    parts = parts_of(owner, around.around.relationships)
    return ", ".join(part_text(part, names.get(part.group, "")) for part in parts) or tr("None")


def part_text(part: Part, name: str) -> str:
    """Return a group with the part somebody has in it."""
    name = name or tr("Group without a name")
    if part.is_admin and part.is_member:
        return tr("{0} (admin)").format(name)
    if part.is_admin:
        return tr("{0} (admin, no member)").format(name)
    return name


def types_note(kinds: Sequence[EventType], shown: int) -> str:
    """Return what is to be said below somebody's event types; mostly nothing."""
    if not kinds:
        return tr("No event types that you may see.")
    hidden = len(kinds) - shown
    if not hidden:
        return ""
    return tr("{0} not shown, because nobody can book it now.").format(
        amount(hidden, tr("inactive event type"))
    )


# -- invitations as a table ----------------------------------------------------------------


def invitation_columns(
    groups: Sequence[Group], around: PeopleAround, zone: str
) -> list[LineColumn[Invitation]]:
    """Return the columns of the invitations."""
    return [
        LineColumn(
            tr("E-mail"), lambda row: row.email, sign=lambda _row: Sign("mail", "secondary")
        ),
        LineColumn(
            tr("State"),
            invitation_state,
            sign=lambda row: (
                Sign("clock", "secondary") if row.status == "pending" else Sign("close", "warning")
            ),
        ),
        LineColumn(
            tr("Sent"),
            lambda row: day_of(row.last_sent_at or row.created_at, zone),
            key=lambda row: (row.last_sent_at or row.created_at or datetime.min).isoformat(),
        ),
        LineColumn(tr("Groups"), lambda row: groups_text(row.uri, groups, around)),
    ]


# -- what leaves the app -------------------------------------------------------------------


def member_table(
    people: Iterable[OrganizationMembership], groups: Sequence[Group], around: PeopleAround
) -> list[list[str]]:
    """Return members as a table to copy and to save, headings first."""
    head = [
        tr("Name"),
        tr("E-mail"),
        tr("Role"),
        tr("Time zone"),
        tr("Booking page"),
        tr("Groups"),
        tr("Teams"),
        tr("Member since"),
    ]
    rows = []
    for person in people:
        teams = around.teams_of(person.user.uri)
        since = person.created_at.date().isoformat() if person.created_at else ""
        rows.append(
            [
                person.user.name,
                person.user.email,
                role_in_words(person.role),
                person.user.timezone,
                person.user.scheduling_url,
                groups_text(person.uri, groups, around),
                "" if teams is None else ", ".join(team.name for team in teams),
                since,
            ]
        )
    if not any(row[6] for row in rows):
        return [[*row[:6], *row[7:]] for row in [head, *rows]]
    return [head, *rows]


def invitation_table(
    invitations: Iterable[Invitation], groups: Sequence[Group], around: PeopleAround
) -> list[list[str]]:
    """Return invitations as a table to copy and to save, headings first."""
    head = [tr("E-mail"), tr("State"), tr("Sent"), tr("Groups")]
    rows = []
    for row in invitations:
        sent = row.last_sent_at or row.created_at
        rows.append(
            [
                row.email,
                invitation_state(row),
                sent.date().isoformat() if sent else "",
                groups_text(row.uri, groups, around),
            ]
        )
    return [head, *rows]


def links_text(people: Iterable[OrganizationMembership]) -> list[tuple[str, str]]:
    """Return name and booking page of everybody who has one."""
    return [
        (name_of(person), person.user.scheduling_url)
        for person in people
        if person.user.scheduling_url
    ]
