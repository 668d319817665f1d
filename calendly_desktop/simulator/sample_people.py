"""Sample data: the organization, its members, groups and teams."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from calendly_desktop.simulator.identifiers import SITE, uri
from calendly_desktop.simulator.times import DAY, HOUR, MINUTE, stamp

if TYPE_CHECKING:
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.state import World


class Person(NamedTuple):
    """A member of the sample organization."""

    name: str
    slug: str
    timezone: str
    role: str
    locale: str = "en"
    notation: str = "24h"
    avatar: bool = False


PEOPLE = (
    Person("Ada Lindgren", "ada-lindgren", "Europe/Berlin", "owner"),
    Person("Tomás Herrera", "tomas-herrera", "Europe/Madrid", "admin", "es", avatar=True),
    Person("Priya Raman", "priya-raman", "Asia/Kolkata", "admin", notation="12h"),
    Person("陈伟 (Wei Chen)", "wei-chen", "Asia/Shanghai", "user"),
    Person("Olu Adeyemi", "olu-adeyemi", "Africa/Lagos", "user", avatar=True),
    Person("Emma O’Connor", "emma-oconnor", "Europe/Dublin", "user"),
    Person("Jonas Weiß", "jonas-weiss", "Europe/Berlin", "user", "de"),
    Person("Sofia Rossi", "sofia-rossi", "Europe/Rome", "user"),
    Person("Liam Tremblay", "liam-tremblay", "America/Toronto", "user", "fr", "12h"),
    Person("Yuki Tanaka", "yuki-tanaka", "Asia/Tokyo", "user"),
    Person("Zoë van der Meer", "zoe-vandermeer", "Europe/Amsterdam", "user", avatar=True),
    Person("Marcus Johnson", "marcus-johnson", "America/Los_Angeles", "user", "en", "12h"),
)
REMOVED = Person("Viktor Novák", "viktor-novak", "Europe/Prague", "user")
OUTSIDER = Person("Grace Elsewhere", "grace-elsewhere", "America/New_York", "owner")

ADA, TOMAS, PRIYA, WEI, OLU, EMMA, JONAS, SOFIA, LIAM, YUKI, ZOE, MARCUS, VIKTOR = range(13)
GRACE = 13

GROUPS = (
    ("Engineering hiring", (ADA,), (ADA, WEI, OLU, JONAS, YUKI)),
    ("Sales hiring", (PRIYA,), (PRIYA, EMMA, SOFIA, MARCUS)),
    ("Front desk", (TOMAS, ADA), (TOMAS, ZOE, LIAM)),
)
TEAMS = (
    ("Recruiting", "recruiting-acme", (ADA, PRIYA, EMMA, JONAS)),
    ("Onboarding", "onboarding-acme", (TOMAS, ZOE, LIAM, SOFIA)),
)
INVITATIONS = (
    ("new.recruiter@example.com", "pending", 3),
    ("second.desk@example.org", "pending", 12),
    ("wei.chen@example.com", "accepted", 400),
    ("no.thanks@example.net", "declined", 90),
)


def user_uuid(world: World, index: int) -> str:
    """The UUID of a sample person."""
    return world.named_uuid("user", index)


def add_people(world: World, now: int) -> None:
    """Fills in organization, users, memberships, invitations, groups and teams."""
    world.organization = {
        "uri": world.organization_uri,
        "name": "Acme Recruiting",
        "plan": world.plan,
        "stage": world.stage,
        "kind": "single" if world.stage == "free" else "multiple",
        "created_at": stamp(now - 900 * DAY),
        "updated_at": stamp(now - 20 * DAY),
    }
    world.viewer = user_uuid(world, ADA)
    for index, person in enumerate((*PEOPLE, REMOVED, OUTSIDER)):
        _add_user(world, index, person, now - (880 - 41 * index) * DAY)
    for index, person in enumerate(PEOPLE):
        _add_membership(world, index, _role(world, index, person))
    _add_invitations(world, now)
    _add_groups(world, now)
    for index, (name, slug, members) in enumerate(TEAMS):
        uuid = world.named_uuid("team", index)
        world.teams[uuid] = {
            "uri": uri("teams", uuid),
            "name": name,
            "organization": world.organization_uri,
            "scheduling_url": f"{SITE}/{slug}",
        }
        world.team_members[uuid] = tuple(user_uuid(world, member) for member in members)


def _role(world: World, index: int, person: Person) -> str:
    if index == ADA:
        return world.role
    return "owner" if index == TOMAS and world.role != "owner" else person.role


def _add_user(world: World, index: int, person: Person, created: int) -> None:
    uuid = user_uuid(world, index)
    ascii_email = person.slug.replace("-", ".")
    here = world.organization_uri
    world.users[uuid] = {
        "uri": uri("users", uuid),
        "name": person.name,
        "slug": person.slug,
        "email": f"{ascii_email}@example.com",
        "scheduling_url": f"{SITE}/{person.slug}",
        "timezone": person.timezone,
        "avatar_url": f"https://images.example.com/{person.slug}.png" if person.avatar else None,
        "created_at": stamp(created),
        "updated_at": stamp(created + 40 * DAY + 7 * HOUR + 123 * MINUTE + 456_789),
        "current_organization": here
        if person is not OUTSIDER
        else uri("organizations", world.named_uuid("organization", 1)),
        "resource_type": "User",
        "locale": person.locale,
        "time_notation": person.notation,
    }


def _add_membership(world: World, index: int, role: str) -> None:
    uuid = world.named_uuid("membership", index)
    user = world.users[user_uuid(world, index)]
    hidden = {"current_organization", "resource_type", "time_notation"}
    world.memberships[uuid] = {
        "uri": uri("organization_memberships", uuid),
        "role": role,
        "user": {name: value for name, value in user.items() if name not in hidden},
        "organization": world.organization_uri,
        "created_at": user["created_at"],
        "updated_at": user["updated_at"],
    }


def _add_invitations(world: World, now: int) -> None:
    for index, (email, status, days) in enumerate(INVITATIONS):
        uuid = world.named_uuid("invitation", index)
        invitation: Json = {
            "uri": f"{world.organization_uri}/invitations/{uuid}",
            "organization": world.organization_uri,
            "email": email,
            "status": status,
            "created_at": stamp(now - days * DAY - 1_234_567),
            "updated_at": stamp(now - (days - 1) * DAY),
            "last_sent_at": stamp(now - (days - 1) * DAY),
        }
        if status == "accepted":
            invitation["user"] = uri("users", user_uuid(world, WEI))
        world.invitations[uuid] = invitation


def _add_groups(world: World, now: int) -> None:
    number = 0
    pending = world.invitations[world.named_uuid("invitation", 0)]
    for index, (name, admins, members) in enumerate(GROUPS):
        uuid = world.named_uuid("group", index)
        times = {"created_at": stamp(now - 500 * DAY), "updated_at": stamp(now - 30 * DAY)}
        world.groups[uuid] = {
            "uri": uri("groups", uuid),
            "name": name,
            "organization": world.organization_uri,
            "member_count": len(members),
            **times,
        }
        rows = [(member, "member") for member in members] + [(boss, "admin") for boss in admins]
        owners = [
            (
                {
                    **world.memberships[world.named_uuid("membership", person)],
                    "type": "OrganizationMembership",
                },
                role,
            )
            for person, role in rows
        ]
        if index == 0:
            owners.append(({**pending, "type": "OrganizationInvitation"}, "member"))
        for owner, role in owners:
            own = world.named_uuid("relationship", number)
            number += 1
            world.relationships[own] = {
                "uri": uri("group_relationships", own),
                "role": role,
                "owner": owner,
                "organization": world.organization_uri,
                "group": uri("groups", uuid),
                **times,
            }
