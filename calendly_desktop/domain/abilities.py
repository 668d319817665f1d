"""What a token may do: each feature with the role, the plan and the scopes it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from calendly_desktop.domain.scopes import WANTED_SCOPES

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

READ_PROBES = (
    "users:read",
    "organizations:read",
    "event_types:read",
    "scheduled_events:read",
    "groups:read",
    "webhooks:read",
)
"""The scopes that can be tried by reading; Calendly has no way to ask a token for its scopes."""


class Feature(NamedTuple):
    """Something the app offers, and what Calendly asks for it (reference: scopes and plans)."""

    name: str
    title: str
    scopes: tuple[str, ...]
    needs_admin: bool = False


class Ability(NamedTuple):
    """Whether a feature works; reason says in words why not, obstacle what would have to change."""

    feature: Feature
    state: Literal["yes", "no", "untried"]
    reason: str = ""
    obstacle: Literal["", "role", "token"] = ""


FEATURES = (
    Feature("meetings", "See my meetings and their invitees", ("scheduled_events:read",)),
    Feature(
        "all_meetings",
        "See the meetings of the whole organization",
        ("scheduled_events:read",),
        needs_admin=True,
    ),
    Feature("cancel", "Cancel meetings", ("scheduled_events:write",)),
    Feature(
        "book",
        "See free times and book for somebody",
        ("event_types:read", "availability:read", "scheduled_events:write"),
    ),
    Feature("links", "Build booking links for my event types", ("event_types:read",)),
    Feature("single_use", "Make links that take one booking", ("scheduling_links:write",)),
    Feature("shares", "Customize an event type for one link", ("shares:write",)),
    Feature("people", "See colleagues and copy their booking links", ("organizations:read",)),
    Feature("webhooks", "See my webhooks", ("webhooks:read",)),
    Feature("new_webhooks", "Create and delete my webhooks", ("webhooks:write",)),
    Feature(
        "org_webhooks",
        "See and create webhooks for the whole organization",
        ("webhooks:write",),
        needs_admin=True,
    ),
    Feature(
        "group_webhooks",
        "See and create webhooks for groups",
        ("groups:read", "webhooks:write"),
        needs_admin=True,
    ),
)


def judge(
    role: str,
    missing: Collection[str],
    granted: Collection[str],
    organization: str = "your organization",
) -> list[Ability]:
    """Say for every feature whether it works with this role and these scopes, and why not."""
    return [_ability(feature, role, missing, granted, organization) for feature in FEATURES]


def _ability(
    feature: Feature,
    role: str,
    missing: Collection[str],
    granted: Collection[str],
    organization: str,
) -> Ability:
    lacking = [scope for scope in feature.scopes if is_missing(scope, missing)]
    if feature.needs_admin and role == "user":
        return Ability(feature, "no", role_refusal(organization), "role")
    if lacking:
        return Ability(feature, "no", f"The access token lacks {_scope_list(lacking)}.", "token")
    if feature.needs_admin and not role:
        return Ability(feature, "untried", "Calendly did not say which role you have.")
    unknown = [scope for scope in feature.scopes if not is_granted(scope, granted)]
    if unknown:
        return Ability(feature, "untried", _untried(unknown))
    return Ability(feature, "yes")


def role_refusal(organization: str) -> str:
    """Say that the role is not enough, and whose is."""
    return f"Your Calendly role does not allow this. An owner or admin of {organization} can."


def _untried(scopes: Sequence[str]) -> str:
    if any(scope.endswith(":write") for scope in scopes):
        return f"Needs {_scope_list(scopes)}; that shows only when it is used."
    return f"Needs {_scope_list(scopes)}; not tried yet."


def is_missing(scope: str, missing: Collection[str]) -> bool:
    """Whether `scope` is known to be missing; who may not read may not write either."""
    return scope in missing or _reading(scope) in missing


def is_granted(scope: str, granted: Collection[str]) -> bool:
    """Whether `scope` is known to be granted; Calendly: `:write` implies `:read`."""
    return scope in granted or scope.replace(":read", ":write") in granted


def _reading(scope: str) -> str:
    return scope.replace(":write", ":read")


def _scope_list(scopes: Sequence[str]) -> str:
    word = "the scope" if len(scopes) == 1 else "the scopes"
    return f"{word} {' and '.join(scopes)}"


_PLANS = {
    "basic": "Free",
    "essentials": "Essentials",
    "standard": "Standard",
    "professional": "Professional",
    "teams": "Teams",
    "enterprise": "Enterprise",
}
_ROLES = {"owner": "Owner", "admin": "Admin", "user": "Member"}


def plan_in_words(plan: str, stage: str) -> str:
    """Name a plan as Calendly's price list does, with the trial marked; "" when unknown."""
    if not plan:
        return ""
    name = _PLANS.get(plan, plan.replace("_", " ").capitalize())
    if stage == "free":
        return "Free"
    return f"{name} (trial)" if stage == "trial" else name


def role_in_words(role: str) -> str:
    """Name a role of an organization as staff know it."""
    return _ROLES.get(role, role.replace("_", " ").capitalize() if role else "Not known")


def request_to_administrator(name: str, organization: str, abilities: Sequence[Ability]) -> str:
    """Write the message a member can send to an administrator about what does not work."""
    blocked = [ability for ability in abilities if ability.state == "no"]
    if not blocked:
        return ""
    lines = [
        "Hello,",
        "",
        f"In Calendly Desktop, signed in as {name} ({organization}), I cannot:",
        "",
        *(f"- {ability.feature.title}: {ability.reason}" for ability in blocked),
        "",
    ]
    if any(ability.obstacle == "role" for ability in blocked):
        lines.append("Could you make me an admin in Calendly (Admin center > Users)?")
    if any(ability.obstacle == "token" for ability in blocked):
        lines.append(
            "A new personal access token is needed (Calendly > Integrations > API and webhooks), "
            f"with these scopes ticked: {', '.join(scope.name for scope in WANTED_SCOPES)}."
        )
    return "\n".join([*lines, "", "Thank you"])
