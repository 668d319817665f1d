"""Whatever is sent, the simulator refuses in Calendly's words and never breaks."""

from __future__ import annotations

import asyncio
import json
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from calendly_desktop.simulator.app import create_app
from calendly_desktop.simulator.operations import OPERATIONS

if TYPE_CHECKING:
    from tests.simulator.conftest import Desk

API = "https://api.calendly.com"
APP = create_app(meetings=60, plan="enterprise", rate_limit=10_000_000)
WORLD = APP.world
KIND = next(iter(WORLD.event_types))
MEETING = next(iter(WORLD.meetings.between(WORLD.now(), None)))

_NAMES = """user organization group owner host event_type contact contact_list event form invitee
start_time end_time min_start_time max_start_time count page_token sort status email
name scope events url signing_key reason location kind locations duration
duration_options color timezone rules intervals wday date from to type availability_rule
availability_setting date_setting days only_weekdays spots co_hosts max_event_count
owner_type period_type location_configurations questions_and_answers question answer
position tracking event_guests first_name custom_fields uuid value emails is_primary
phone_numbers phone_number label field_type options currency contacts title body
remind_at daily_limit search_term actor namespace summary_md linkedin before_buffer
default description active start_date end_date"""
NAMES = _NAMES.split()
TEXTS = (
    "",
    " ",
    "x",
    "\ud800",
    "\x00",
    "é" * 300,
    "wday",
    "date",
    "spots",
    "monday",
    "2026-12-01",
    "2026-13-45",
    "24:00",
    "09:00",
    "9999-12-31T23:59:59Z",
    "0001-01-01T00:00:00+14:00",
    "2030-01-01T00:00:00Z",
    "2030-01-05T00:00:00Z",
    "name:asc",
    "created_at:desc,created_at:asc",
    "W10",
    "bnVsbA",
    "WzEsMiwzLDRd",
    "a@example.com",
    "Europe/Berlin",
    "../../etc/passwd",
    "#00ff00",
    "physical",
    "inbound_call",
    "user",
    "group",
    "organization",
    "invitee.created",
    "single_select",
    "(((a|b)+-",
    "https://hooks.example.com/x",
    "http://[::1",
    WORLD.viewer_uri,
    WORLD.organization_uri,
    f"{API}/event_types/{KIND}",
    f"{API}/scheduled_events/{MEETING.uuid}",
    f"{API}/groups/{next(iter(WORLD.groups))}",
    f"{API}/contacts/{next(iter(WORLD.contacts))}",
    f"{API}/routing_forms/{next(iter(WORLD.routing_forms))}",
)
SIMPLE: st.SearchStrategy[Any] = (
    st.none()
    | st.booleans()
    | st.sampled_from((0, 1, -1, 30, 10**30, 1.5))
    | st.sampled_from(TEXTS)
)
BODIES: st.SearchStrategy[Any] = st.recursive(
    SIMPLE,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=12)
    ),
    max_leaves=25,
)
OBJECTS = st.dictionaries(st.sampled_from(NAMES), BODIES, max_size=14) | BODIES
QUERIES = st.dictionaries(st.sampled_from(NAMES), st.sampled_from(TEXTS), max_size=8)
KNOWN: dict[str, tuple[str, ...]] = {
    "users": (WORLD.viewer, "me"),
    "organizations": (WORLD.organization_uuid,),
    "event_types": (KIND,),
    "scheduled_events": (MEETING.uuid,),
    "user_availability_schedules": tuple(WORLD.schedules)[:2],
    "webhook_subscriptions": tuple(WORLD.subscriptions)[:2],
    "contacts": tuple(WORLD.contacts)[:2],
    "contact_lists": tuple(WORLD.contact_lists)[:2],
    "meeting_recaps": tuple(WORLD.recaps)[:2],
}


GOOD: dict[str, Any] = {
    "event_type": f"{API}/event_types/{KIND}",
    "owner": WORLD.viewer_uri,
    "host": WORLD.viewer_uri,
    "user": WORLD.viewer_uri,
    "organization": WORLD.organization_uri,
    "scope": "user",
    "name": "N",
    "duration": 30,
    "start_time": "2030-01-01T00:00:00Z",
    "end_time": "2030-01-05T00:00:00Z",
    "invitee": {"email": "a@example.com", "timezone": "Europe/Berlin", "name": "x"},
    "url": "https://h.example.com",
    "events": ["invitee.created"],
    "max_event_count": 1,
    "owner_type": "EventType",
    "timezone": "Europe/Berlin",
    "emails": [{"email": "q@example.com", "is_primary": True}],
    "date_setting": {"type": "days_in_future", "days": 3, "only_weekdays": False},
    "availability_rule": {"timezone": "UTC", "rules": []},
    "label": "L",
    "field_type": "text",
    "contact": f"{API}/contacts/{next(iter(WORLD.contacts))}",
    "event": "invitee.created",
    "form": f"{API}/routing_forms/{next(iter(WORLD.routing_forms))}",
}
PLAIN = {name: value for name, value in GOOD.items() if isinstance(value, str)}


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, str, dict[str, str], Any]:
    """Any operation with any query and body."""
    operation = draw(st.sampled_from(OPERATIONS))
    known = (*KNOWN.get(operation.path.split("/")[1], ()), "x", "%00")
    path = re.sub(r"\{[^}]+\}", lambda _match: draw(st.sampled_from(known)), operation.path)
    body = draw(OBJECTS) if operation.method in {"POST", "PATCH"} else None
    if isinstance(body, dict) and draw(st.booleans()):
        body = {**GOOD, **body}
    query = {**PLAIN, **draw(QUERIES)} if draw(st.booleans()) else draw(QUERIES)
    return operation.method, path, query, body


@settings(
    max_examples=1200,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=list(HealthCheck),
)
@given(calls())
def test_nothing_breaks_it(one: tuple[str, str, dict[str, str], Any]) -> None:
    method, path, query, body = one
    raw = urlencode({name: text.encode("utf-8", "replace") for name, text in query.items()})
    content = b"" if body is None else json.dumps(body).encode()

    async def send() -> httpx.Response:
        transport = httpx.ASGITransport(app=APP)
        headers = {"Authorization": "Bearer demo-token"}
        async with httpx.AsyncClient(transport=transport, base_url=API, headers=headers) as client:
            return await client.request(method, f"{path}?{raw}", content=content)

    answer = asyncio.run(send())
    assert answer.status_code in {200, 201, 202, 204, 400, 403, 404, 409, 429}, answer.text
    if answer.status_code >= 400:
        assert {"title", "message"} <= set(answer.json())


@pytest.mark.parametrize("body", [b"\xff\xfe", b"{", b"[" * 100_000, b'"x"', b"12", b"null"])
async def test_odd_bodies(desk: Desk, body: bytes) -> None:
    for path in ("/invitees", "/webhook_subscriptions", "/__simulator__/faults"):
        answer = await desk.client.post(path, content=body)
        assert answer.status_code == 400


async def test_half_a_surrogate_pair_comes_back(desk: Desk) -> None:
    body = b'{"name": "x \\ud800", "emails": [{"email": "s@example.com", "is_primary": true}]}'
    made = await desk.client.post("/contacts", content=body)
    assert made.status_code == 201
    assert (await desk.get("/__simulator__/requests")).status_code == 200


async def test_an_empty_account(open_desk: Any) -> None:
    desk = open_desk(meetings=0)
    answer = await desk.get("/scheduled_events", organization=desk.organization)
    assert answer.json()["collection"] == []
    assert answer.json()["pagination"]["count"] == 0
