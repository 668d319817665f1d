"""Ordered failures, the request log and the controls."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

import httpx
import pytest

if TYPE_CHECKING:
    from tests.simulator.conftest import Desk


async def test_a_status_comes_as_often_as_ordered(desk: Desk) -> None:
    await desk.order("status", path="/users", status=503, times=2)
    for status in (503, 503, 200):
        assert (await desk.get("/users/me")).status_code == status


async def test_faults_choose_by_method_prefix_and_expression(desk: Desk) -> None:
    event = (await desk.upcoming())[0]["uri"]
    await desk.order("status", method="POST", path=r"/cancellation$", times=1)
    assert (await desk.get(event)).status_code == 200
    assert (await desk.post(f"{event}/cancellation")).status_code == 500
    assert (await desk.get(event)).json()["resource"]["status"] == "active"
    assert (await desk.post(f"{event}/cancellation")).status_code == 201


async def test_several_faults_at_once_and_cleared(desk: Desk) -> None:
    rows = [{"kind": "revoked_token", "times": -1}, {"kind": "html"}]
    assert (await desk.post("/__simulator__/faults", {"faults": rows})).json() == {"ordered": 2}
    waiting = (await desk.get("/__simulator__/faults")).json()["faults"]
    assert [fault["kind"] for fault in waiting] == ["revoked_token", "html"]
    for _ in range(3):
        assert (await desk.get("/users/me")).status_code == 401
    assert (await desk.delete("/__simulator__/faults")).status_code == 204
    assert (await desk.get("/users/me")).status_code == 200


async def test_dropped_before_nothing_happens_dropped_after_it_did(desk: Desk) -> None:
    first, second = (row["uri"] for row in (await desk.upcoming())[:2])
    await desk.order("drop_before", method="POST")
    with pytest.raises(httpx.RemoteProtocolError):
        await desk.post(f"{first}/cancellation")
    assert (await desk.get(first)).json()["resource"]["status"] == "active"
    await desk.order("drop_after", method="POST")
    with pytest.raises(httpx.RemoteProtocolError):
        await desk.post(f"{second}/cancellation")
    assert (await desk.get(second)).json()["resource"]["status"] == "canceled"
    requests = (await desk.get("/__simulator__/requests")).json()["requests"]
    posts = [row for row in requests if row["method"] == "POST"]
    assert [(row["fault"], row["status"]) for row in posts] == [
        ("drop_before", None),
        ("drop_after", None),
    ]


async def test_damaged_answers(desk: Desk) -> None:
    await desk.order("wrong_json")
    with pytest.raises(ValueError, match="Expecting"):
        (await desk.get("/users/me")).json()
    await desk.order("html")
    page = await desk.get("/users/me")
    assert page.headers["content-type"].startswith("text/html")
    await desk.order("wrong_row")
    rows = (await desk.get("/scheduled_events", user=desk.me)).json()["collection"]
    assert rows[0]["uri"] == 42
    assert rows[1]["uri"].startswith("https://")
    await desk.order("wrong_row", body={"name": None})
    assert (await desk.get("/users/me")).json() == {"resource": {"name": None}}
    await desk.order("truncate")
    with pytest.raises(httpx.RemoteProtocolError):
        await desk.get("/users/me")


async def test_limits_scopes_and_tokens(desk: Desk) -> None:
    await desk.order("rate_limit", retry_after=7)
    limited = await desk.get("/users/me")
    assert limited.status_code == 429
    assert limited.headers["X-RateLimit-Remaining"] == "0"
    assert limited.headers["X-RateLimit-Reset"] == "7"
    assert limited.headers["Retry-After"] == "7"
    await desk.order("missing_scope", scope="webhooks:read")
    assert (await desk.get("/users/me")).json()["required_scopes"] == ["webhooks:read"]
    await desk.order("stale_page_token")
    first = await desk.get("/scheduled_events", user=desk.me, count=2)
    assert first.status_code == 200
    token = first.json()["pagination"]["next_page_token"]
    stale = await desk.get("/scheduled_events", user=desk.me, count=2, page_token=token)
    assert stale.status_code == 400
    good = await desk.get("/scheduled_events", user=desk.me, count=2, page_token=token)
    assert good.status_code == 200


async def test_delay(desk: Desk) -> None:
    await desk.order("delay", delay_ms=120)
    began = time.perf_counter()
    assert (await desk.get("/users/me")).status_code == 200
    assert time.perf_counter() - began >= 0.12


async def test_a_wrong_order_is_refused(desk: Desk) -> None:
    for body in ({"kind": "explode"}, {"kind": "html", "times": 0}, {}, "x", {"faults": [1]}):
        assert (await desk.post("/__simulator__/faults", body)).status_code == 400
    misspelt = {"kind": "status", "stauts": 503, "match": {"paths": "/users"}}
    refusal = await desk.post("/__simulator__/faults", misspelt)
    assert refusal.status_code == 400
    assert [each["parameter"] for each in refusal.json()["details"]] == [
        "faults[0].stauts",
        "faults[0].match.paths",
    ]
    assert (await desk.get("/__simulator__/faults")).json() == {"faults": []}


async def test_requests_are_logged_and_controls_are_not(desk: Desk) -> None:
    await desk.get("/users/me")
    await desk.get("/scheduled_events", user=desk.me, count=3)
    await desk.post("/scheduling_links", {"max_event_count": 1})
    rows = (await desk.get("/__simulator__/requests")).json()["requests"]
    shown = [(row["method"], row["path"], row["status"]) for row in rows]
    assert shown == [
        ("GET", "/users/me", 200),
        ("GET", "/scheduled_events", 200),
        ("POST", "/scheduling_links", 400),
    ]
    assert rows[1]["query"] == {"user": desk.me, "count": "3"}
    assert rows[2]["body"] == {"max_event_count": 1}
    assert "demo-token" not in str(rows)
    assert (await desk.delete("/__simulator__/requests")).status_code == 204
    assert (await desk.get("/__simulator__/requests")).json() == {"requests": []}


async def test_controls_need_no_token_and_unknown_ones_answer_404(desk: Desk) -> None:
    bare = await desk.client.get("/__simulator__/requests", headers={"Authorization": ""})
    assert bare.status_code == 200
    assert (await desk.get("/__simulator__/else")).status_code == 404
