"""Tokens, scopes, roles, plans and the request limit."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.simulator.conftest import Desk

    OpenDesk = Callable[..., Desk]


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer nope", "Basic demo-token", "demo-token"])
async def test_any_other_token_is_refused(desk: Desk, header: str) -> None:
    answer = await desk.client.get("/users/me", headers={"Authorization": header})
    assert answer.status_code == 401
    assert answer.json() == {"title": "Unauthenticated", "message": "The access token is invalid"}


async def test_an_unknown_path_and_method_answer_404(desk: Desk) -> None:
    body = {
        "title": "Resource Not Found",
        "message": "The server could not find the requested resource.",
    }
    kind = next(iter(desk.world.event_types))
    for answer in (
        await desk.get("/nothing"),
        await desk.get("/users/me/"),
        await desk.delete(f"/event_types/{kind}"),
        await desk.client.put("/users/me"),
    ):
        assert (answer.status_code, answer.json()) == (404, body)


async def test_scopes_are_enforced_and_write_implies_read(open_desk: OpenDesk) -> None:
    desk = open_desk(token="demo-token:scopes=users:read,scheduled_events:write")
    assert (await desk.get("/users/me")).status_code == 200
    assert (await desk.get("/scheduled_events", user=desk.me)).status_code == 200
    refused = await desk.get("/event_types", user=desk.me)
    assert refused.status_code == 403
    assert refused.json() == {
        "title": "Insufficient scope",
        "message": "This operation requires the scopes listed in the 'required_scopes' array.",
        "required_scopes": ["event_types:read"],
    }


async def test_a_hook_needs_the_read_scope_of_its_events(open_desk: OpenDesk) -> None:
    desk = open_desk(token="demo-token:scopes=webhooks:write,contacts:read")
    body = {
        "url": "https://hooks.example.com/x",
        "organization": desk.organization,
        "user": desk.me,
        "scope": "user",
        "events": ["invitee.created", "contact.created"],
    }
    refused = await desk.post("/webhook_subscriptions", body)
    assert refused.json()["required_scopes"] == ["webhooks:write", "scheduled_events:read"]
    body["events"] = ["contact.created"]
    assert (await desk.post("/webhook_subscriptions", body)).status_code == 201


async def test_available_times_accept_either_of_two_scopes(open_desk: OpenDesk) -> None:
    for scope, status in (("event_types:read", 400), ("availability:read", 400), ("x:read", 403)):
        desk = open_desk(token=f"demo-token:scopes={scope}")
        assert (await desk.get("/event_type_available_times")).status_code == status


@pytest.mark.parametrize(
    ("plan", "shown", "limit"),
    [
        ("free", ("basic", "free"), "50"),
        ("trial", ("teams", "trial"), "500"),
        ("standard", ("standard", "paid"), "500"),
        ("enterprise", ("enterprise", "paid"), "500"),
    ],
)
async def test_plans(open_desk: OpenDesk, plan: str, shown: tuple[str, str], limit: str) -> None:
    desk = open_desk(plan=plan, rate_limit=None)
    answer = await desk.get(desk.organization)
    organization = answer.json()["resource"]
    assert (organization["plan"], organization["stage"]) == shown
    assert answer.headers["X-RateLimit-Limit"] == limit
    recaps = await desk.get("/meeting_recaps")
    assert (recaps.status_code == 403) == (plan == "free")
    log = await desk.get("/activity_log_entries", organization=desk.organization)
    assert (log.status_code == 200) == (plan == "enterprise")
    if log.status_code == 403:
        assert log.json()["message"] == "Please upgrade your Calendly account to Enterprise."


async def test_the_limit_counts_down_and_refuses(open_desk: OpenDesk) -> None:
    desk = open_desk(rate_limit=3)
    for left in ("2", "1", "0"):
        answer = await desk.get("/users/me")
        assert answer.status_code == 200
        assert answer.headers["X-RateLimit-Remaining"] == left
    refused = await desk.get("/users/me")
    assert refused.status_code == 429
    assert refused.headers["X-RateLimit-Limit"] == "3"
    assert 0 < int(refused.headers["X-RateLimit-Reset"]) <= 60
    await desk.post("/__simulator__/clock", {"advance_seconds": 60})
    assert (await desk.get("/users/me")).status_code == 200


async def test_roles(open_desk: OpenDesk) -> None:
    for role in ("owner", "admin", "user"):
        desk = open_desk(role=role)
        mine = await desk.get("/organization_memberships", user=desk.me)
        assert [row["role"] for row in mine.json()["collection"]] == [role]
        owners = desk.world.memberships.values()
        assert sum(row["role"] == "owner" for row in owners) == 1
        everyone = await desk.get("/scheduled_events", organization=desk.organization)
        assert everyone.status_code == (403 if role == "user" else 200)
        removed = await desk.delete(
            f"/organization_memberships/{desk.world.named_uuid('membership', 4)}"
        )
        assert removed.status_code == (403 if role == "user" else 204)


async def test_the_words_of_refusals_about_other_peoples_meetings(open_desk: OpenDesk) -> None:
    desk = open_desk()
    colleague = f"https://api.calendly.com/users/{desk.world.named_uuid('user', 2)}"
    alone = await desk.get("/scheduled_events", user=colleague)
    assert alone.status_code == 403
    assert alone.json()["message"] == (
        "Please also specify organization when requesting events for a user within your "
        "organization."
    )
    stranger = f"https://api.calendly.com/users/{desk.world.named_uuid('user', 13)}"
    outside = await desk.get("/scheduled_events", user=stranger, organization=desk.organization)
    assert outside.json()["message"] == "This user is not in your organization"


async def test_uris_are_accepted_from_any_host_but_not_bare(desk: Desk) -> None:
    local = desk.me.replace("https://api.calendly.com", "http://127.0.0.1:9999")
    assert (await desk.get("/scheduled_events", user=local)).status_code == 200
    bare = await desk.get("/scheduled_events", user=desk.world.viewer)
    assert bare.status_code == 400
    assert bare.json()["details"] == [{"parameter": "user", "message": "is not a valid URI"}]


async def test_the_clock_can_be_given(open_desk: OpenDesk) -> None:
    fixed = datetime(2026, 3, 27, 9, 0, tzinfo=UTC)
    desk = open_desk(now=lambda: fixed)
    rows = await desk.upcoming()
    assert min(row["start_time"] for row in rows) > "2026-03-27T09:00:00"
