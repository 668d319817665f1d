"""What other people's clients send is answered as Calendly answers it (found by running them)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.simulator.conftest import Desk


async def _get_with_body(desk: Desk, path: str, body: object) -> tuple[int, dict[str, object]]:
    answer = await desk.client.request("GET", path, content=json.dumps(body))
    return answer.status_code, answer.json()


async def test_pycalendly_sends_the_query_in_the_body(desk: Desk) -> None:
    status, page = await _get_with_body(
        desk, "/event_types", {"user": desk.me, "count": 5, "active": True, "sort": None}
    )

    assert status == 200
    rows, pagination = page["collection"], page["pagination"]
    assert isinstance(rows, list)
    assert isinstance(pagination, dict)
    assert len(rows) == 5
    assert all(row["active"] for row in rows)
    following = await desk.client.get(pagination["next_page"])
    assert following.status_code == 200, "the next page names the filters of the first"
    assert following.json()["collection"][0]["uri"] not in {row["uri"] for row in rows}


async def test_the_query_goes_before_the_body(desk: Desk) -> None:
    answer = await desk.client.request(
        "GET",
        "/event_types",
        params={"user": desk.me, "count": 2},
        content=json.dumps({"user": "nonsense", "count": 9}),
    )

    assert answer.status_code == 200
    assert answer.json()["pagination"]["count"] == 2


@pytest.mark.parametrize("body", [["user"], "user", 7, None])
async def test_a_body_that_is_no_object_says_nothing(desk: Desk, body: object) -> None:
    status, answer = await _get_with_body(desk, "/event_types", body)

    assert status == 400
    assert answer["title"] == "Invalid Argument"


@pytest.mark.parametrize(("count", "status"), [("3.0", 200), ("3.00", 200), ("3.5", 400)])
async def test_generated_clients_send_whole_numbers_with_a_fraction(
    desk: Desk, count: str, status: int
) -> None:
    answer = await desk.get("/scheduled_events", user=desk.me, count=count)

    assert answer.status_code == status
    if status == 200:
        assert answer.json()["pagination"]["count"] == 3


async def test_a_share_of_a_type_with_a_long_name_keeps_to_its_limit(desk: Desk) -> None:
    types = await desk.everything("/event_types", user=desk.me)
    long = next(row for row in types if len(row["name"] or "") > 55)

    made = await desk.post("/shares", {"event_type": long["uri"]})

    assert made.status_code == 201
    assert made.json()["resource"]["share_override"]["name"] == long["name"][:55]


async def test_half_an_ipv6_address_is_refused(desk: Desk) -> None:
    hook = {"url": "http://[::1", "events": ["invitee.created"], "scope": "organization"}
    refused = await desk.post("/webhook_subscriptions", {**hook, "organization": desk.organization})
    person = {"name": "A", "emails": [{"email": "a@example.com", "is_primary": True}]}
    contact = await desk.post("/contacts", {**person, "linkedin": "https://[::1"})

    assert [refused.status_code, contact.status_code] == [400, 400]
    assert refused.json()["details"][0]["parameter"] == "url"
    assert contact.json()["details"][0]["parameter"] == "linkedin"


async def test_an_event_type_needs_a_name_that_is_not_null(desk: Desk) -> None:
    answer = await desk.post("/event_types", {"owner": desk.me, "name": None})

    assert answer.status_code == 400
    assert answer.json()["details"] == [{"parameter": "name", "message": "is missing"}]
