"""Addresses to invite, who may be removed, groups of a person: rules without Qt and HTTP."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.models import (
    GroupOwner,
    GroupRelationship,
    Invitation,
    OrganizationMembership,
    User,
    WebhookSubscription,
)
from calendly_desktop.domain.people import (
    addressees,
    made_by,
    parts_of,
    was_just_sent,
    why_not_invite,
    why_not_remove,
)

EMAILS = st.builds("{}@{}.com".format, st.sampled_from("abcd"), st.sampled_from(["x", "y-z"]))


def member(name: str, role: str = "user") -> OrganizationMembership:
    user = User(uri=f"users/{name}", name=name, email=f"{name}@example.com")
    return OrganizationMembership(uri=f"memberships/{name}", user=user, role=role)


@given(
    wanted=st.lists(EMAILS, max_size=8),
    members=st.lists(EMAILS, max_size=4),
    open_ones=st.lists(EMAILS, max_size=4),
    between=st.sampled_from([", ", "; ", "\n", " "]),
)
def test_each_address_is_there_once_and_nobody_is_invited_twice(
    wanted: list[str], members: list[str], open_ones: list[str], between: str
) -> None:
    invitations = [Invitation(uri=each, email=each.upper()) for each in open_ones]
    rows = addressees(between.join(wanted), [each.title() for each in members], invitations)
    assert [row.email for row in rows] == list(dict.fromkeys(wanted))
    for row in rows:
        expected = (
            "member" if row.email in members else "invited" if row.email in open_ones else "new"
        )
        assert row.why == expected
        assert (row.invitation is not None) is (row.why == "invited")


@given(text=st.text())
def test_any_text_is_read_and_only_addresses_are_new(text: str) -> None:
    assert all("@" in row.email for row in addressees(text, [], []) if row.why == "new")


def test_declined_ones_can_be_invited_anew() -> None:
    declined = Invitation(uri="1", email="ken@example.com", status="declined")
    [row] = addressees("Ken Ito <ken@example.com>", [], [declined])
    assert row.why == "new"


@pytest.mark.parametrize(
    ("role", "scopes", "says"),
    [
        ("user", [], "An owner or admin of Acme can"),
        ("admin", ["organizations:write"], "organizations:write"),
        ("owner", ["webhooks:write"], ""),
        ("admin", [], ""),
        ("", [], ""),
    ],
)
def test_who_may_invite(role: str, scopes: list[str], says: str) -> None:
    reason = why_not_invite(role, scopes, "Acme")
    assert says in reason
    assert bool(says) is bool(reason)


def test_neither_the_owner_nor_oneself_is_removed() -> None:
    assert "owner" in why_not_remove(member("ada", "owner"), "users/ken")
    assert "yourself" in why_not_remove(member("ken", "admin"), "users/ken")
    assert why_not_remove(member("ken", "admin"), "users/ada") == ""


def test_parts_in_groups_are_put_together() -> None:
    rows = [
        GroupRelationship(uri=str(n), group=group, role=role, owner=GroupOwner(uri=owner))
        for n, (group, role, owner) in enumerate(
            [("a", "member", "x"), ("a", "admin", "x"), ("b", "admin", "x"), ("b", "member", "y")]
        )
    ]
    assert [tuple(part) for part in parts_of("x", rows)] == [("a", True, True), ("b", False, True)]
    assert parts_of("z", rows) == []


def test_an_invitation_of_a_moment_ago_is_noticed() -> None:
    now = datetime(2026, 11, 28, tzinfo=UTC)
    sent = Invitation(uri="1", last_sent_at=now - timedelta(minutes=5))
    assert was_just_sent(sent, now)
    assert not was_just_sent(sent, now + timedelta(hours=2))
    assert not was_just_sent(Invitation(uri="1"), now)


def test_own_webhooks_stop_and_those_for_others_go_on() -> None:
    hooks = [
        WebhookSubscription(uri="1", callback_url="https://a", scope="user", user="me"),
        WebhookSubscription(uri="2", callback_url="https://b", scope="organization", creator="me"),
        WebhookSubscription(uri="3", callback_url="https://c", scope="organization", creator="you"),
        WebhookSubscription(uri="4", callback_url="https://d", scope="user", user="you"),
        WebhookSubscription(uri="1", callback_url="https://a", scope="user", user="me"),
    ]
    own, made = made_by("me", hooks)
    assert [row.uri for row in own] == ["1"]
    assert [row.uri for row in made] == ["2"]
