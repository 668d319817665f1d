"""What a token may do: each feature with the role, the plan and the scopes it needs."""

from __future__ import annotations

from datetime import datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal, NamedTuple

import msgspec

from calendly_desktop.domain.features import FEATURES, Feature
from calendly_desktop.domain.only_look import OnlyLook
from calendly_desktop.domain.scopes import ALL_SCOPES, WANTED_SCOPES

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence


class Refused(msgspec.Struct, frozen=True):
    """Calendly's own sentence when it said that the plan does not include something, and when."""

    said: str
    at: datetime


class Known(NamedTuple):
    """What Calendly's answers taught about an account; nothing of it is guessed.

    refused: by operation, where the plan does not include it (see `features.refused_by_plan`).
    since: when the state of a scope became known.
    """

    role: str
    missing: Collection[str] = ()
    granted: Collection[str] = ()
    organization: str = "your organization"
    refused: Mapping[str, Refused] = MappingProxyType({})
    since: Mapping[str, datetime] = MappingProxyType({})


class Ability(NamedTuple):
    """Whether a feature works; reason says in words why not, obstacle what would have to change.

    since: when that became known; None where it follows from the role, or is not known. locked: the
    app only looks; the obstacle is what would stand in the way besides.
    """

    feature: Feature
    state: Literal["yes", "no", "untried"]
    reason: str = ""
    obstacle: Literal["", "role", "token", "plan"] = ""
    since: datetime | None = None
    locked: OnlyLook = OnlyLook()

    @property
    def can_be_asked_for(self) -> bool:
        """Whether somebody else would have to change something."""
        return bool(self.obstacle) or self.locked.by == "administrator"


def judge(known: Known, only_look: OnlyLook = OnlyLook()) -> list[Ability]:  # noqa: B008 - frozen
    """Say for every feature whether it works with what is known, and why not.

    only_look: while it is on, what changes something is off, whatever Calendly would allow.
    """
    return [_locked(_ability(feature, known), only_look) for feature in FEATURES]


def _locked(ability: Ability, only_look: OnlyLook) -> Ability:
    if not (only_look.is_on and ability.feature.changes):
        return ability
    why = only_look.short_reason
    if ability.state == "no":
        why = f"{why} {ability.reason}"
    return ability._replace(state="no", reason=why, since=None, locked=only_look)


def _ability(feature: Feature, known: Known) -> Ability:
    if feature.needs_admin and known.role == "user":
        return Ability(feature, "no", role_refusal(known.organization), "role")
    refused = next((known.refused[call] for call in feature.calls if call in known.refused), None)
    if refused is not None:
        return Ability(feature, "no", _plan_refusal(refused.said), "plan", refused.at)
    lacking = [scope for scope in feature.scopes if is_missing(scope, known.missing)]
    if lacking:
        reason = f"The access token lacks {_scope_list(lacking)}."
        return Ability(feature, "no", reason, "token", _since(lacking, known))
    if feature.needs_admin and not known.role:
        return Ability(feature, "untried", "Calendly did not say which role you have.")
    unknown = [scope for scope in feature.scopes if not is_granted(scope, known.granted)]
    if unknown:
        words = " ".join(part for part in (_untried(unknown), feature.plan_note) if part)
        return Ability(feature, "untried", words)
    return Ability(feature, "yes", since=_since(feature.scopes, known))


def _plan_refusal(said: str) -> str:
    if not said:
        return "Calendly says that your plan does not include this."
    return f"Calendly says that your plan does not include this: “{said}”"


def _since(scopes: Iterable[str], known: Known) -> datetime | None:
    """Return when the last of the scopes became known; writing tells of reading too."""
    moments = [
        known.since[each]
        for scope in scopes
        for each in (scope, scope.replace(":read", ":write"), scope.replace(":write", ":read"))
        if each in known.since
    ]
    return max(moments, default=None)


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
    blocked = [ability for ability in abilities if ability.can_be_asked_for]
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
    obstacles = {ability.obstacle for ability in blocked}
    if any(ability.locked.by == "administrator" for ability in blocked):
        lines.append(
            "The app only looks here, because of a policy file on this computer. Could whoever "
            "looks after the computers allow changes?"
        )
    if "role" in obstacles:
        lines.append("Could you make me an admin in Calendly (Admin center > Users)?")
    if "plan" in obstacles:
        lines.append(
            "Could an owner look whether our plan can include it (Admin center > Billing)?"
        )
    if "token" in obstacles:
        lines.append(
            "A new personal access token is needed (Calendly > Integrations > API and webhooks), "
            f"with these scopes ticked: {', '.join(_to_tick(blocked))}."
        )
    return "\n".join([*lines, "", "Thank you"])


def _to_tick(blocked: Iterable[Ability]) -> list[str]:
    """Return the scopes of a new token: the usual ones, and what else the blocked features need."""
    needed = {
        scope for each in blocked if each.obstacle == "token" for scope in each.feature.scopes
    }
    usual = {scope.name for scope in WANTED_SCOPES}
    listed = [scope.name for scope in ALL_SCOPES if scope.name in usual | needed]
    return [*listed, *sorted(needed - set(listed))]
