"""What a token may do, judged from role and scopes."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from calendly_desktop.domain.abilities import (
    Ability,
    Known,
    Refused,
    judge,
    plan_in_words,
    request_to_administrator,
    role_in_words,
)
from calendly_desktop.domain.features import FEATURES, NEW_WEBHOOK, proven_by, refused_by_plan
from calendly_desktop.domain.scopes import ALL_SCOPES, WANTED_SCOPES

EVERYTHING = [scope.name for scope in ALL_SCOPES]
NOON = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
UPGRADE = "Please upgrade your Calendly account to Enterprise."


def states(role: str, missing: list[str], granted: list[str]) -> dict[str, str]:
    return {a.feature.name: a.state for a in judge(Known(role, missing, granted, "Acme"))}


def ability(name: str, role: str, missing: list[str], granted: list[str]) -> Ability:
    return pick(name, Known(role, missing, granted, "Acme"))


def pick(name: str, known: Known) -> Ability:
    return next(each for each in judge(known) if each.feature.name == name)


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
    known = Known("user", ["webhooks:write"], [], "Acme")
    text = request_to_administrator("Ada", "Acme", judge(known))
    assert "signed in as Ada (Acme)" in text
    assert "- Create and delete my webhooks: The access token lacks the scope" in text
    assert "make me an admin" in text
    assert "webhooks:write" in text.split("ticked:")[1]
    everything = judge(Known("owner", [], EVERYTHING, "Acme"))
    assert request_to_administrator("Ada", "Acme", everything) == ""


def test_the_scopes_to_tick_are_the_usual_ones_and_what_is_blocked_needs() -> None:
    blocked = [ability("invite", "owner", ["organizations:write"], [])]
    ticked = request_to_administrator("Ada", "Acme", blocked).split("ticked: ")[1].split(".")[0]
    usual = {scope.name for scope in WANTED_SCOPES}
    assert set(ticked.split(", ")) == usual | {"organizations:write"}


def test_a_plan_is_judged_by_what_calendly_said_and_by_nothing_else() -> None:
    untried = pick("activity", Known("owner", [], ["users:read"], "Acme"))
    assert untried.state == "untried"
    assert "Calendly offers this with Enterprise (November 2026)." in untried.reason
    assert pick("activity", Known("owner", [], EVERYTHING, "Acme")).state == "yes"

    refused = {"GET /activity_log_entries": Refused(UPGRADE, NOON)}
    told = pick("activity", Known("owner", [], EVERYTHING, "Acme", refused))
    assert (told.state, told.obstacle, told.since) == ("no", "plan", NOON)
    assert told.reason == f"Calendly says that your plan does not include this: “{UPGRADE}”"
    assert "Could an owner look" in request_to_administrator("Ada", "Acme", [told])


def test_a_webhook_about_something_else_says_nothing_of_bookings() -> None:
    about = refused_by_plan(NEW_WEBHOOK, ["invitee.created", "meeting_recap.created"])
    known = Known("owner", [], EVERYTHING, "Acme", dict.fromkeys(about, Refused("Upgrade", NOON)))
    found = {each.feature.name: each.state for each in judge(known)}
    assert (found["recap_webhooks"], found["new_webhooks"]) == ("no", "yes")

    about = refused_by_plan(NEW_WEBHOOK, ["invitee.created"])
    known = known._replace(refused=dict.fromkeys(about, Refused("Upgrade", NOON)))
    found = {each.feature.name: each.state for each in judge(known)}
    assert (found["recap_webhooks"], found["new_webhooks"], found["webhooks"]) == (
        "no",
        "no",
        "yes",
    )


def test_a_change_that_went_through_proves_its_call() -> None:
    assert proven_by("webhooks:write") == {NEW_WEBHOOK}
    assert proven_by("webhooks:read") == set()
    assert "POST /organizations/{uuid}/invitations" in proven_by("organizations:write")


def test_since_when_is_the_last_thing_that_was_learned() -> None:
    later = datetime(2026, 11, 28, 13, 0, tzinfo=UTC)
    since = {"groups:read": NOON, "webhooks:write": later, "scheduled_events:write": NOON}
    known = Known("owner", [], EVERYTHING, "Acme", since=since)
    assert pick("group_webhooks", known).since == later
    assert pick("meetings", known).since == NOON, "writing tells of reading"
    lacks = Known("owner", ["groups:read"], [], "Acme", since={"groups:read": NOON})
    assert pick("groups", lacks).since == NOON


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
