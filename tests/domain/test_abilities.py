"""What a token may do, judged from role and scopes."""

from __future__ import annotations

import pytest

from calendly_desktop.domain.abilities import (
    FEATURES,
    Ability,
    judge,
    plan_in_words,
    request_to_administrator,
    role_in_words,
)

EVERYTHING = [
    "scheduled_events:write",
    "event_types:read",
    "availability:read",
    "organizations:read",
    "groups:read",
    "scheduling_links:write",
    "shares:write",
    "webhooks:write",
]


def states(role: str, missing: list[str], granted: list[str]) -> dict[str, str]:
    return {a.feature.name: a.state for a in judge(role, missing, granted, "Acme")}


def ability(name: str, role: str, missing: list[str], granted: list[str]) -> Ability:
    return next(a for a in judge(role, missing, granted, "Acme") if a.feature.name == name)


def test_an_owner_with_every_scope_may_do_everything() -> None:
    assert set(states("owner", [], EVERYTHING).values()) == {"yes"}


def test_what_was_not_tried_is_not_called_allowed_or_forbidden() -> None:
    assert set(states("owner", [], []).values()) == {"untried"}
    cancel = ability("cancel", "owner", [], ["scheduled_events:read"])
    assert cancel.state == "untried"
    assert "shows only when it is used" in cancel.reason


def test_a_member_is_told_who_can() -> None:
    refused = ability("org_webhooks", "user", [], EVERYTHING)
    assert refused.state == "no"
    assert refused.reason.endswith("An owner or admin of Acme can.")
    assert states("user", [], EVERYTHING)["webhooks"] == "yes"


def test_a_missing_scope_is_named_and_takes_writing_with_it() -> None:
    assert "webhooks:read" in ability("webhooks", "owner", ["webhooks:read"], []).reason
    assert ability("new_webhooks", "owner", ["webhooks:read"], []).state == "no"
    assert ability("new_webhooks", "owner", ["webhooks:write"], ["webhooks:read"]).state == "no"
    assert ability("webhooks", "owner", ["webhooks:write"], ["webhooks:read"]).state == "yes"


def test_an_unknown_role_is_not_taken_for_a_member() -> None:
    assert ability("org_webhooks", "", [], EVERYTHING).state == "untried"


def test_the_request_names_what_is_blocked_and_what_to_tick() -> None:
    text = request_to_administrator("Ada", "Acme", judge("user", ["webhooks:write"], [], "Acme"))
    assert "signed in as Ada (Acme)" in text
    assert "- Create and delete my webhooks: The access token lacks the scope" in text
    assert "make me an admin" in text
    assert "webhooks:write" in text.split("ticked:")[1]
    assert request_to_administrator("Ada", "Acme", judge("owner", [], EVERYTHING, "Acme")) == ""


def test_every_feature_reads_as_something_to_do() -> None:
    assert len({feature.name for feature in FEATURES}) == len(FEATURES)
    assert all(feature.title[0].isupper() and feature.scopes for feature in FEATURES)


@pytest.mark.parametrize(
    ("plan", "stage", "words"),
    [
        ("basic", "free", "Free"),
        ("teams", "paid", "Teams"),
        ("standard", "trial", "Standard (trial)"),
        ("mega_corp", "paid", "Mega corp"),
        ("", "", ""),
    ],
)
def test_plans_are_named_as_in_the_price_list(plan: str, stage: str, words: str) -> None:
    assert plan_in_words(plan, stage) == words


def test_roles_are_named_as_staff_know_them() -> None:
    assert [role_in_words(r) for r in ("owner", "admin", "user", "", "team_lead")] == [
        "Owner",
        "Admin",
        "Member",
        "Not known",
        "Team lead",
    ]
