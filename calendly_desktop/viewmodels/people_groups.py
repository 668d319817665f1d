"""Groups and teams in words: a row for each part somebody has in one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from PySide6.QtCore import QCoreApplication

from calendly_desktop.domain.meetings import amount
from calendly_desktop.viewmodels.insight_lines import LineColumn, Sign
from calendly_desktop.viewmodels.people import short_page

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import Group, OrganizationMembership, Team
    from calendly_desktop.store.people_around import PeopleAround

Kind = Literal["group", "team"]


class GroupRow(NamedTuple):
    """Somebody in a group or team, or the group or team alone where nobody is known in it.

    whole: the URI of the group or team. part: admin, both (admin and member), member, invited, or
    "" where it is the group or team alone.
    """

    key: tuple[str, str]
    kind: Kind
    whole: str
    name: str
    person: str
    email: str
    part: str
    url: str = ""


def tr(text: str) -> str:
    """Translate a text of this room."""
    return QCoreApplication.translate("PeopleGroups", text)


def group_rows(
    groups: Sequence[Group], people: Sequence[OrganizationMembership], around: PeopleAround
) -> list[GroupRow]:
    """Return everybody's part in groups and teams: groups by name, admins first; then teams."""
    rows = [*_groups(groups, around), *_teams(people, around)]
    order = {"admin": 0, "both": 0, "member": 1, "invited": 2, "": 3}
    return sorted(
        rows,
        key=lambda row: (
            row.kind,
            row.name.casefold(),
            row.whole,
            order[row.part],
            row.person.casefold(),
        ),
    )


def _groups(groups: Sequence[Group], around: PeopleAround) -> list[GroupRow]:
    names = {group.uri: group.name or tr("Group without a name") for group in groups}
    rows: dict[tuple[str, str], GroupRow] = {}
    for each in around.around.relationships:
        names.setdefault(each.group, tr("Group without a name"))
        user, key = each.owner.user, (each.group, each.owner.uri)
        email = user.email if user is not None else each.owner.email
        person = (user.name or user.email) if user is not None else each.owner.email
        part = "invited" if user is None else each.role
        before = rows.get(key)
        if before is not None and {before.part, part} == {"admin", "member"}:
            part = "both"
        rows[key] = GroupRow(key, "group", each.group, names[each.group], person, email, part)
    filled = {group for group, _owner in rows}
    empty = [
        GroupRow((uri, ""), "group", uri, name, "", "", "")
        for uri, name in names.items()
        if uri not in filled
    ]
    return [*rows.values(), *empty]


def _teams(people: Sequence[OrganizationMembership], around: PeopleAround) -> list[GroupRow]:
    users = {row.user.uri: row.user for row in people}
    rows: list[GroupRow] = []
    for team in around.around.teams:
        members = [
            users[uri]
            for uri, teams in around.around.team_members.items()
            if team.uri in teams and uri in users
        ]
        rows += [_team_row(team, user.name or user.email, user.email) for user in members]
        if not members:
            rows.append(_team_row(team, "", ""))
    return rows


def _team_row(team: Team, person: str, email: str) -> GroupRow:
    part = "member" if person else ""
    name = team.name or tr("Team without a name")
    key = (team.uri, email or person)
    return GroupRow(key, "team", team.uri, name, person, email, part, team.scheduling_url)


def columns() -> list[LineColumn[GroupRow]]:
    """Return the columns of the table."""
    return [
        LineColumn(
            tr("Group or team"),
            lambda row: row.name,
            sign=lambda row: Sign("group" if row.kind == "group" else "people", "secondary"),
        ),
        LineColumn(tr("Kind"), lambda row: tr("Group") if row.kind == "group" else tr("Team")),
        LineColumn(tr("Person"), lambda row: row.person or tr("Nobody known yet")),
        LineColumn(tr("E-mail"), lambda row: row.email),
        LineColumn(tr("Part"), part_word),
        LineColumn(
            tr("Team’s booking page"), lambda row: short_page(row.url), full=lambda row: row.url
        ),
    ]


def part_word(row: GroupRow) -> str:
    """Return what somebody is in the group or team."""
    return {
        "admin": tr("Admin, no member"),
        "both": tr("Admin"),
        "member": tr("Member"),
        "invited": tr("Invited"),
    }.get(row.part, "")


def table_rows(rows: Sequence[GroupRow]) -> list[list[str]]:
    """Return rows as a table to copy and to save, headings first."""
    shown = columns()
    head = [column.title for column in shown]
    return [head, *([(column.full or column.text)(row) for column in shown] for row in rows)]


def wholes(rows: Sequence[GroupRow]) -> list[tuple[str, str]]:
    """Return every group and team as URI and words to choose from."""
    found: dict[str, str] = {}
    for row in rows:
        kind = tr("Group") if row.kind == "group" else tr("Team")
        found.setdefault(row.whole, tr("{0}: {1}").format(kind, row.name))
    return list(found.items())


def counts_text(rows: Sequence[GroupRow]) -> str:
    """Return how many groups, teams and people are shown."""
    groups = {row.whole for row in rows if row.kind == "group"}
    teams = {row.whole for row in rows if row.kind == "team"}
    people = {row.email or row.person for row in rows if row.person}
    counted = (len(groups), tr("group")), (len(teams), tr("team"))
    parts = [amount(count, noun) for count, noun in counted if count]
    persons = tr("1 person") if len(people) == 1 else tr("{0} people").format(f"{len(people):,}")
    return ", ".join([*parts, persons])
