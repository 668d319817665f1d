"""Every answer of every operation, good or bad, obeys the published contract."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.simulator.app import create_app
from calendly_desktop.simulator.operations import OPERATIONS
from calendly_desktop.simulator.payloads import EVENTS
from calendly_desktop.simulator.times import DAY, stamp

if TYPE_CHECKING:
    from collections.abc import Iterator

    import httpx

    from tests.simulator.conftest import Receiver

API = "https://api.calendly.com"
CONTRACT = Path(__file__).parents[2] / "../shared/contract/calendly-openapi-2026.yaml"
UNKNOWN = "00000000-0000-4000-8000-000000000000"
WEEK = ("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday")

pytestmark = pytest.mark.skipif(
    not CONTRACT.exists(), reason="the API contract is not beside the project"
)


class Contract:
    """openapi-core over the contract, and what has been checked so far."""

    def __init__(self) -> None:
        from openapi_core import OpenAPI

        self.api = OpenAPI.from_file_path(str(CONTRACT))
        paths = self.api.spec.read_value()["paths"]
        self.templates: list[str] = sorted(paths, key=lambda path: path.count("{"))
        self.operations = {
            (method.upper(), path)
            for path, item in paths.items()
            for method in item
            if method in {"get", "post", "patch", "delete", "put"}
        }
        self.seen: set[tuple[str, str, int]] = set()

    def template(self, path: str) -> str:
        for template in self.templates:
            if re.fullmatch(re.sub(r"\{[^}]+\}", "[^/]+", template), path):
                return template
        raise AssertionError(f"{path} is not in the contract")

    def check(self, answer: httpx.Response) -> None:
        """Validates one answer, and the request too when it was accepted."""
        from openapi_core.testing import MockRequest, MockResponse

        sent = answer.request
        request = MockRequest(
            API,
            sent.method.lower(),
            sent.url.path,
            args=dict(sent.url.params.multi_items()),
            headers=dict(sent.headers),
            data=sent.content or None,
        )
        headers = {name.title(): value for name, value in answer.headers.items()}
        for name in ("Limit", "Remaining", "Reset"):
            headers[f"X-RateLimit-{name}"] = headers.pop(f"X-Ratelimit-{name}")
        response = MockResponse(answer.content, answer.status_code, headers=headers)
        where = f"{sent.method} {sent.url} -> {answer.status_code} {answer.text[:600]}"
        try:
            if answer.is_success:
                self.api.validate_request(request)
            self.api.validate_response(request, response)
        except Exception as error:
            raise AssertionError(f"{where}\n{error!r}\n{error.__cause__!r}") from error
        self.seen.add((sent.method, self.template(sent.url.path), answer.status_code))

    def check_delivery(self, name: str, body: dict[str, Any]) -> None:
        """Validates the body of a webhook delivery."""
        from openapi_core.testing import MockRequest

        request = MockRequest("http://127.0.0.1", "post", "/hook", data=json.dumps(body).encode())
        request.name = name  # type: ignore[attr-defined]
        self.api.validate_webhook_request(request)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def contract() -> Contract:
    return Contract()


class Caller:
    """Calls the simulator and has every answer checked."""

    def __init__(self, contract: Contract, token: str = "demo-token", **options: Any) -> None:
        import httpx

        options.setdefault("meetings", 150)
        self.app = create_app(**options)
        self.world = self.app.world
        self.contract = contract
        self.client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=self.app),
            base_url=API,
            headers={"Authorization": f"Bearer {token}"},
        )

    async def __call__(
        self, method: str, path: str, status: int, body: Any = None, /, **query: Any
    ) -> Any:
        path = path.removeprefix(API)
        if body is None:
            answer = await self.client.request(method, path, params=query)
        else:
            answer = await self.client.request(method, path, params=query, json=body)
        assert answer.status_code == status, f"{method} {path} {query} {body}: {answer.text}"
        self.contract.check(answer)
        return answer.json() if answer.content else None

    async def rows(self, path: str, /, **query: Any) -> list[dict[str, Any]]:
        found = await self("GET", path, 200, **query)
        rows: list[dict[str, Any]] = found["collection"]
        return rows

    def ahead(self, days: float) -> str:
        return stamp(self.world.now() + int(days * DAY))


@pytest.fixture
def call(contract: Contract) -> Iterator[Caller]:
    caller = Caller(contract, plan="enterprise")
    yield caller
    caller.app.close()


async def test_users_and_organization(call: Caller) -> None:
    world = call.world
    me = (await call("GET", "/users/me", 200))["resource"]
    await call("GET", me["uri"], 200)
    await call("GET", f"/users/{UNKNOWN}", 404)
    await call("GET", f"/users/{world.named_uuid('user', 13)}", 403)
    organization = me["current_organization"]
    await call("GET", organization, 200)
    await call("GET", f"/organizations/{UNKNOWN}", 404)
    members = await call.rows("/organization_memberships", organization=organization)
    await call("GET", "/organization_memberships", 200, email="sofia.rossi@example.com")
    await call("GET", "/organization_memberships", 200, role="admin", count=1)
    await call("GET", "/organization_memberships", 400, count=101, role="boss", user="x")
    await call("GET", members[3]["uri"], 200)
    await call("GET", f"/organization_memberships/{UNKNOWN}", 404)
    await call("DELETE", members[0]["uri"], 403)
    await call("DELETE", members[5]["uri"], 204)
    await call("DELETE", members[5]["uri"], 404)
    await call("GET", f"{organization}/invitations", 200, sort="email:desc", status="pending")
    await call("GET", f"{organization}/invitations", 400, sort="name:asc")
    made = await call("POST", f"{organization}/invitations", 201, {"email": "x@example.com"})
    await call("POST", f"{organization}/invitations", 400, {"email": "nobody"})
    await call("GET", made["resource"]["uri"], 200)
    await call("DELETE", made["resource"]["uri"], 204)
    await call("GET", made["resource"]["uri"], 404)
    await call("DELETE", made["resource"]["uri"], 404)


async def test_groups_and_teams(call: Caller) -> None:
    organization = call.world.organization_uri
    groups = await call.rows("/groups", organization=organization)
    await call("GET", "/groups", 400)
    await call("GET", groups[0]["uri"], 200)
    await call("GET", f"/groups/{UNKNOWN}", 404)
    rows = await call.rows("/group_relationships", group=groups[0]["uri"])
    kinds = {row["owner"]["type"] for row in rows}
    assert kinds == {"OrganizationMembership", "OrganizationInvitation"}
    for row in rows:
        await call("GET", "/group_relationships", 200, owner=row["owner"]["uri"])
        await call("GET", row["uri"], 200)
    await call("GET", "/group_relationships", 400, owner="nonsense")
    await call("GET", f"/group_relationships/{UNKNOWN}", 404)
    teams = await call.rows("/teams")
    await call("GET", "/teams", 200, user=call.world.viewer_uri)
    await call("GET", teams[0]["uri"], 200)
    await call("GET", f"/teams/{UNKNOWN}", 404)


async def test_event_types(call: Caller) -> None:
    world, me = call.world, call.world.viewer_uri
    organization = world.organization_uri
    for order in ("name:desc", "position:asc,created_at:desc", "updated_at:asc"):
        rows = await call.rows("/event_types", organization=organization, sort=order, count=100)
    for query in ({"active": "true"}, {"admin_managed": "true"}):
        await call("GET", "/event_types", 200, user=me, **query)
    schedule = (await call.rows("/user_availability_schedules", user=me))[0]["uri"]
    await call("GET", "/event_types", 200, user=me, user_availability_schedule=schedule)
    await call("GET", "/event_types", 400)
    await call("GET", "/event_types", 400, user=me, sort="color:asc")
    outsider = f"{API}/users/{world.named_uuid('user', 13)}"
    await call("GET", "/event_types", 403, user=outsider)
    for uuid in world.event_types:
        await call("GET", f"/event_types/{uuid}", 200)
        await call("GET", "/event_type_memberships", 200, event_type=f"{API}/event_types/{uuid}")
    await call("GET", "/event_type_memberships", 400)
    await call("GET", f"/event_types/{UNKNOWN}", 404)
    body = {
        "owner": me,
        "name": "Brand new & <bold>",
        "duration": 45,
        "duration_options": [30, 45],
        "description": "Two\nlines",
        "locations": [{"kind": "zoom_conference"}, {"kind": "inbound_call", "phone_number": "1"}],
        "color": "#00ff00",
        "locale": "de",
        "before_buffer": 15,
        "start_time_increment": 15,
    }
    made = (await call("POST", "/event_types", 201, body))["resource"]
    await call("POST", "/event_types", 400, {**body, "color": "#FF0000", "duration": 999})
    await call("POST", "/event_types", 400, {"name": "No owner"})
    await call("PATCH", made["uri"], 200, {"active": True, "name": "Renamed", "slug": "x"})
    await call("PATCH", made["uri"], 400, {"duration": 31, "after_buffer": 7})
    group = next(row for row in rows if row["kind"] == "group")
    await call("PATCH", group["uri"], 400, {"name": "No"})
    await call("PATCH", f"/event_types/{UNKNOWN}", 404, {"name": "No"})


async def test_one_off_event_types(call: Caller) -> None:
    world, me = call.world, call.world.viewer_uri
    base: dict[str, Any] = {"name": "One off", "host": me, "duration": 30}
    today, later = call.ahead(1)[:10], call.ahead(9)[:10]
    settings: list[dict[str, Any]] = [
        {"type": "date_range", "start_date": today, "end_date": later},
        {"type": "days_in_future", "days": 14, "only_weekdays": True},
        {"type": "spots", "spots": [{"start_time": call.ahead(2), "end_time": call.ahead(2.2)}]},
    ]
    for setting in settings:
        body = {**base, "date_setting": setting, "location": {"kind": "google_conference"}}
        made = (await call("POST", "/one_off_event_types", 201, body))["resource"]
        await call(
            "GET",
            "/event_type_available_times",
            200,
            event_type=made["uri"],
            start_time=call.ahead(0.01),
            end_time=call.ahead(14),
        )
    colleague = f"{API}/users/{world.named_uuid('user', 2)}"
    more = {"co_hosts": [colleague], "timezone": "Europe/Paris", "location": {"kind": "physical"}}
    await call("POST", "/one_off_event_types", 201, {**base, "date_setting": settings[1], **more})
    await call("POST", "/one_off_event_types", 400, base)
    wrong = {"type": "date_range", "start_date": "2020-01-01", "end_date": "2020-01-02"}
    await call("POST", "/one_off_event_types", 400, {**base, "date_setting": wrong})
    outsider = f"{API}/users/{world.named_uuid('user', 13)}"
    body = {**base, "host": outsider, "date_setting": settings[1]}
    await call("POST", "/one_off_event_types", 403, body)


def _week(intervals: list[dict[str, str]]) -> list[dict[str, Any]]:
    return [{"type": "wday", "wday": day, "intervals": intervals} for day in WEEK]


async def test_availability(call: Caller) -> None:
    world, me = call.world, call.world.viewer_uri
    outsider = f"{API}/users/{world.named_uuid('user', 13)}"
    rows = await call.rows("/user_availability_schedules", user=me)
    await call("GET", "/user_availability_schedules", 400)
    await call("GET", "/user_availability_schedules", 403, user=outsider)
    await call("GET", rows[0]["uri"], 200)
    await call("GET", f"/user_availability_schedules/{UNKNOWN}", 404)
    rules = _week([{"from": "10:00", "to": "12:30"}])
    rules.append({"type": "date", "date": call.ahead(5)[:10], "intervals": []})
    body = {"name": "New", "timezone": "Asia/Tokyo", "rules": rules}
    made = (await call("POST", "/user_availability_schedules", 201, body))["resource"]
    await call("POST", "/user_availability_schedules", 400, {**body, "rules": rules[:3]})
    await call("PATCH", made["uri"], 200, {"default": True, "timezone": "Europe/Rome"})
    await call("PATCH", made["uri"], 400, {"default": False})
    await call("PATCH", f"/user_availability_schedules/{UNKNOWN}", 404, {"name": "x"})
    limits = "/user_meeting_limits"
    await call("GET", limits, 200, user=me)
    await call("GET", limits, 403, user=f"{API}/users/{world.named_uuid('user', 1)}")
    await call("PATCH", limits, 200, {"weekly_limit": 9, "daily_limit": None}, user=me)
    await call("PATCH", limits, 400, {"weekly_limit": 0}, user=me)
    await call("PATCH", limits, 400, {"other": 0}, user=me)
    busy = {"user": me, "start_time": call.ahead(0.01), "end_time": call.ahead(6.9)}
    assert {row["type"] for row in await call.rows("/user_busy_times", **busy)} >= {"calendly"}
    await call("GET", "/user_busy_times", 400, **{**busy, "end_time": call.ahead(8)})
    await call("GET", "/user_busy_times", 400, **{**busy, "start_time": call.ahead(-1)})
    await call("GET", "/user_busy_times", 403, **{**busy, "user": outsider})
    assert len(await call.rows("/locations", user=me)) == 10
    await call("GET", "/locations", 403, user=outsider)
    await call("GET", "/locations", 400)


async def test_availability_of_event_types(call: Caller) -> None:
    for uuid in list(call.world.event_types):
        one = f"{API}/event_types/{uuid}"
        await call("GET", "/event_type_availability_schedules", 200, event_type=one)
    one = f"{API}/event_types/{next(iter(call.world.event_types))}"
    rule = {"timezone": "Europe/Berlin", "rules": _week([{"from": "09:00", "to": "10:00"}])}
    path = "/event_type_availability_schedules"
    await call("PATCH", path, 200, {"availability_rule": rule}, event_type=one)
    await call("GET", path, 200, event_type=one)
    await call("GET", path, 400)
    await call("PATCH", path, 400, {"availability_rule": {}}, event_type=one)
    await call("PATCH", path, 404, {"availability_rule": rule}, event_type=one[:-36] + UNKNOWN)
    times = "/event_type_available_times"
    span = {"start_time": call.ahead(0.01), "end_time": call.ahead(30)}
    slots = await call.rows(times, event_type=one, **span)
    assert slots
    await call("GET", times, 400, event_type=one, start_time=span["start_time"])
    long = {**span, "end_time": call.ahead(40)}
    await call("GET", times, 400, event_type=one, **long)
    await call("GET", times, 404, event_type=one[:-36] + UNKNOWN, **span)


async def test_every_sample_meeting_and_its_invitees(call: Caller) -> None:
    events: list[dict[str, Any]] = []
    token: dict[str, str] = {}
    query = {"organization": call.world.organization_uri, "sort": "start_time:desc"}
    while True:
        page = await call("GET", "/scheduled_events", 200, **query, count=60, **token)
        events += page["collection"]
        if page["pagination"]["next_page_token"] is None:
            break
        token = {"page_token": page["pagination"]["next_page_token"]}
    assert len(events) == len(call.world.meetings)
    places = {event["location"]["type"] for event in events if event["location"]}
    assert len(places) == 10
    for event in events:
        path = event["uri"]
        people = await call.rows(f"{path}/invitees", count=100)
        if event["status"] == "canceled":
            await call("GET", path, 200)
            await call("GET", people[0]["uri"], 200)


async def test_scheduled_events(call: Caller) -> None:
    world, me = call.world, call.world.viewer_uri
    organization = world.organization_uri
    colleague = f"{API}/users/{world.named_uuid('user', 2)}"
    group = f"{API}/groups/{world.named_uuid('group', 1)}"
    path = "/scheduled_events"
    await call("GET", path, 400)
    await call("GET", path, 400, user=me, status="gone", count=0, min_start_time="yesterday")
    await call("GET", path, 400, user=me, page_token="nonsense")
    await call("GET", path, 403, user=colleague)
    await call("GET", path, 200, user=colleague, organization=organization)
    await call("GET", path, 403, group=group)
    await call("GET", path, 200, group=group, organization=organization)
    await call("GET", path, 200, user=me, invitee_email="maria.lopez@example.com")
    future = {"user": me, "status": "active", "min_start_time": call.ahead(0.2)}
    rows = await call.rows(path, **future)
    await call("POST", f"{rows[0]['uri']}/cancellation", 400, {"reason": "x" * 10_001})
    await call("POST", f"{rows[0]['uri']}/cancellation", 201, {"reason": "ill"})
    await call("POST", f"{rows[0]['uri']}/cancellation", 403, {"reason": "ill"})
    await call("POST", f"{rows[1]['uri']}/cancellation", 201)
    await call("POST", f"{path}/{UNKNOWN}/cancellation", 404)
    await call("GET", f"{path}/{UNKNOWN}", 404)
    await call("GET", f"{path}/{UNKNOWN}/invitees", 404)
    await call("GET", f"{rows[2]['uri']}/invitees/{UNKNOWN}", 404)
    await call("GET", f"{rows[2]['uri']}/invitees", 400, sort="name:asc", status="x")
    await call("GET", f"{rows[2]['uri']}/invitees", 200, sort="created_at:desc", status="active")
    past = await call.rows(path, user=me, status="active", max_start_time=call.ahead(-1))
    await call("POST", f"{past[0]['uri']}/cancellation", 403)


async def test_no_shows(call: Caller) -> None:
    path = "/invitee_no_shows"
    past = await call.rows(
        "/scheduled_events",
        user=call.world.viewer_uri,
        status="active",
        max_start_time=call.ahead(-1),
        count=100,
    )
    people = [(await call.rows(f"{event['uri']}/invitees"))[0] for event in past]
    person = next(row for row in people if row["no_show"] is None)
    made = (await call("POST", path, 201, {"invitee": person["uri"]}))["resource"]
    await call("POST", path, 400, {"invitee": person["uri"]})
    await call("POST", path, 400, {})
    await call("GET", made["uri"], 200)
    await call("DELETE", made["uri"], 204)
    await call("GET", made["uri"], 404)
    await call("DELETE", made["uri"], 404)
    for uuid in list(call.world.no_shows)[:5]:
        await call("GET", f"{path}/{uuid}", 200)


async def test_booking_for_every_kind_of_event_type(call: Caller) -> None:
    world = call.world
    booked = 0
    for uuid, record in list(world.event_types.items()):
        one = record.shown["uri"]
        span = {"start_time": call.ahead(1), "end_time": call.ahead(29)}
        if record.shown["deleted_at"]:
            continue
        slots = await call.rows("/event_type_available_times", event_type=one, **span)
        if not slots:
            continue
        body: dict[str, Any] = {
            "event_type": one,
            "start_time": slots[-1]["start_time"],
            "invitee": {"email": "b@example.com", "timezone": "Asia/Tokyo", "name": "Bee"},
            "questions_and_answers": [
                {"question": row["name"], "answer": "yes", "position": row["position"]}
                for row in record.shown["custom_questions"]
            ],
            "event_guests": ["guest@example.com"],
        }
        kinds = [row["kind"] for row in record.shown["locations"] or ()]
        if kinds:
            body["location"] = {"kind": kinds[0], "location": "+1 202-555-0101"}
        person = (await call("POST", "/invitees", 201, body))["resource"]
        event = (await call("GET", person["event"], 200))["resource"]
        assert event["event_type"].endswith(uuid)
        if record.limit == 1 and record.shown["pooling_type"] != "round_robin":
            await call("POST", "/invitees", 400, body)
        booked += 1
    assert booked > 15
    await call("POST", "/invitees", 400, {"event_type": "x", "invitee": {}})


async def test_links(call: Caller) -> None:
    types = [row.shown for row in call.world.event_types.values()]
    solo, group = types[0], types[4]
    link = {"max_event_count": 1, "owner": solo["uri"], "owner_type": "EventType"}
    await call("POST", "/scheduling_links", 201, link)
    await call("POST", "/scheduling_links", 201, {**link, "max_event_count": "1"})
    await call("POST", "/scheduling_links", 400, {**link, "max_event_count": 2})
    unknown = f"{API}/event_types/{UNKNOWN}"
    await call("POST", "/scheduling_links", 404, {**link, "owner": unknown})
    await call("POST", "/shares", 201, {"event_type": solo["uri"]})
    await call(
        "POST",
        "/shares",
        201,
        {
            "event_type": solo["uri"],
            "name": "For you",
            "duration": 45,
            "duration_options": [30, 45],
            "period_type": "fixed",
            "start_date": call.ahead(1)[:10],
            "end_date": call.ahead(8)[:10],
            "hide_location": True,
            "location_configurations": [{"kind": "physical", "location": "Here", "position": 0}],
            "availability_rule": {
                "timezone": "Europe/Berlin",
                "rules": _week([{"from": "09:00", "to": "10:00"}]),
            },
        },
    )
    moving = {"event_type": solo["uri"], "period_type": "moving"}
    await call("POST", "/shares", 400, moving)
    await call("POST", "/shares", 201, {**moving, "max_booking_time": 14})
    await call("POST", "/shares", 400, {"event_type": group["uri"]})


async def test_webhooks(call: Caller) -> None:
    world, path = call.world, "/webhook_subscriptions"
    base = {"organization": world.organization_uri}
    user = {"user": world.viewer_uri}
    group = {"group": f"{API}/groups/{world.named_uuid('group', 0)}"}
    scopes: dict[str, dict[str, str]] = {"organization": {}, "user": user, "group": group}
    for scope, more in scopes.items():
        await call("GET", path, 200, **base, scope=scope, **more, sort="created_at:desc")
        events = [name for name, rule in EVENTS.items() if scope in rule.scopes]
        body = {**base, **more, "scope": scope, "events": events}
        body["url"] = f"https://hooks.example.com/new/{scope}"
        made = (await call("POST", path, 201, {**body, "signing_key": "k"}))["resource"]
        await call("POST", path, 409, body)
        await call("GET", made["uri"], 200)
        await call("DELETE", made["uri"], 204)
        await call("GET", made["uri"], 404)
        await call("DELETE", made["uri"], 404)
        for name in events:
            query = {**base, **more, "scope": scope, "event": name}
            sample = await call("GET", "/sample_webhook_data", 200, **query)
            call.contract.check_delivery(name, sample)
    await call("GET", path, 400, **base, scope="user")
    await call("GET", "/sample_webhook_data", 400, **base, scope="user", **user)
    wrong = {"url": "http://example.com", "events": ["x"], "scope": "user", **base}
    await call("POST", path, 400, wrong)
    only = {"url": "https://h.example.com", "scope": "organization", **base}
    await call("POST", path, 400, {**only, "events": ["meeting_recap.created"]})


async def test_what_is_really_delivered(call: Caller, receiver: Receiver) -> None:
    """Each of the fourteen events, from an operation where one causes it."""
    world = call.world
    base = {"organization": world.organization_uri, "user": world.viewer_uri, "signing_key": "k"}
    user = [name for name, rule in EVENTS.items() if "user" in rule.scopes]
    hooks = {"user": user, "organization": ["routing_form_submission.created"]}
    for scope, names in hooks.items():
        body = {**base, "scope": scope, "events": names, "url": f"{receiver.url}/{scope}"}
        await call("POST", "/webhook_subscriptions", 201, body)
    future = {"user": world.viewer_uri, "status": "active", "min_start_time": call.ahead(0.1)}
    events = await call.rows("/scheduled_events", **future)
    post = call.client.post
    await post("/__simulator__/bookings", json={"reschedule": events[0]["uri"]})
    await call("POST", f"{events[1]['uri']}/cancellation", 201)
    made = await call("POST", "/event_types", 201, {"owner": world.viewer_uri, "name": "X"})
    await call("PATCH", made["resource"]["uri"], 200, {"name": "Y"})
    mail = [{"email": "x@example.com", "is_primary": True}]
    made = await call("POST", "/contacts", 201, {"name": "X", "emails": mail})
    await call("PATCH", made["resource"]["uri"], 200, {"name": "Y"})
    await call("DELETE", made["resource"]["uri"], 204)
    recap = (await call.rows("/meeting_recaps"))[0]["uri"]
    await call("PATCH", recap, 200, {"summary_md": "Y"})
    await call("DELETE", recap, 204)
    done = next(iter(world.no_shows))
    invitee = world.no_shows[done]["invitee"]
    await call("DELETE", f"/invitee_no_shows/{done}", 204)
    await call("POST", "/invitee_no_shows", 201, {"invitee": invitee})
    for name in ("routing_form_submission.created", "event_type.deleted", "meeting_recap.created"):
        assert (await post("/__simulator__/events", json={"event": name})).status_code == 201
    assert call.app.outbox.wait_idle(20)
    for sent in receiver.bodies():
        call.contract.check_delivery(sent["event"], sent)
    assert {sent["event"] for sent in receiver.bodies()} >= set(EVENTS) - _NOT_MINE
    assert all("calendly-webhook-signature" in headers for headers, _body in receiver.seen)


_NOT_MINE = {"invitee_no_show.created", "invitee_no_show.deleted"}
"""Whether the first no-show of the sample is one of the user's own meetings is left to chance."""


async def test_enterprise(call: Caller) -> None:
    world = call.world
    base = {"organization": world.organization_uri}
    forms = await call.rows("/routing_forms", **base, sort="created_at:desc")
    await call("GET", "/routing_forms", 400)
    await call("GET", forms[0]["uri"], 200)
    await call("GET", f"/routing_forms/{UNKNOWN}", 404)
    for form in forms:
        await call("GET", "/routing_form_submissions", 200, form=form["uri"])
    for uuid in world.submissions:
        await call("GET", f"/routing_form_submissions/{uuid}", 200)
    await call("GET", "/routing_form_submissions", 400)
    await call("GET", f"/routing_form_submissions/{UNKNOWN}", 404)
    log = "/activity_log_entries"
    await call("GET", log, 200, **base, count=7, search_term="user + (Ada | Tom*) -invited")
    await call("GET", log, 200, **base, count=1000, sort="action:asc", namespace="user")
    await call("GET", log, 200, **base, actor=world.viewer_uri, min_occurred_at=call.ahead(-9))
    await call("GET", log, 400, **base, count=1001, search_term="x" * 301)
    await call("GET", "/outgoing_communications", 200, **base, count=3)
    await call("GET", "/outgoing_communications", 400)
    await call("POST", "/data_compliance/deletion/invitees", 400, {"emails": ["x"]})
    emails = {"emails": ["maria.lopez@example.com"]}
    await call("POST", "/data_compliance/deletion/invitees", 202, emails)
    span = {"start_time": call.ahead(-60), "end_time": call.ahead(-30)}
    await call("POST", "/data_compliance/deletion/events", 202, span)
    late = {"start_time": call.ahead(-60), "end_time": call.ahead(3)}
    await call("POST", "/data_compliance/deletion/events", 400, late)


async def test_contacts(call: Caller) -> None:
    rows = await call.rows("/contacts", count=100, sort="updated_at:desc")
    await call("GET", "/contacts", 200, exclude="custom_fields", company="gmbh", name="a,e")
    await call("GET", "/contacts", 400, exclude="emails", sort="name:asc")
    fields = await call.rows("/contacts/custom_field_definitions")
    for field in fields:
        await call("GET", field["uri"], 200)
    await call("GET", f"/contacts/custom_field_definitions/{UNKNOWN}", 404)
    path = "/contacts/custom_field_definitions"
    choice = {"label": "T-shirt", "field_type": "single_select", "options": [{"label": "M"}]}
    made = (await call("POST", path, 201, choice))["resource"]
    await call("POST", path, 409, choice)
    await call("POST", path, 400, {"label": " ", "field_type": "currency", "colour": 1})
    await call("POST", path, 201, {"label": "Cost", "field_type": "currency", "currency": "eur"})
    uuid = made["uri"].rsplit("/", 1)[1]
    body = {
        "name": "Neu Kontakt",
        "emails": [{"email": "neu@example.com", "is_primary": True}],
        "phone_numbers": [{"phone_number": "+12025550111"}],
        "timezone": "Europe/Berlin",
        "country": "DE",
        "linkedin": "https://www.linkedin.com/in/neu",
        "custom_fields": [{"uuid": uuid, "value": "M"}],
    }
    new = (await call("POST", "/contacts", 201, body))["resource"]
    await call("POST", "/contacts", 409, body)
    await call("POST", "/contacts", 400, {"name": "x", "emails": []})
    wrong = [{"uuid": uuid, "value": "XXL"}]
    await call("POST", "/contacts", 400, {**body, "custom_fields": wrong})
    await call("GET", new["uri"], 200)
    await call("GET", new["uri"], 200, exclude="custom_fields")
    await call("PATCH", new["uri"], 200, {"name": "Neuer", "company": None})
    await call("PATCH", new["uri"], 400, {"label": "x"})
    taken = {"emails": [{"email": rows[0]["emails"][0]["email"], "is_primary": True}]}
    await call("PATCH", new["uri"], 409, taken)
    await call("DELETE", new["uri"], 204)
    await call("DELETE", new["uri"], 404)
    await call("GET", new["uri"], 404)


async def test_contact_lists_and_notes(call: Caller) -> None:
    people = [row["uri"] for row in await call.rows("/contacts")]
    lists = await call.rows("/contact_lists")
    await call("GET", "/contact_lists", 200, type="dynamic_view")
    await call("GET", "/contact_lists", 400, type="x")
    body = {"name": "Café", "contacts": people[:3]}
    made = (await call("POST", "/contact_lists", 201, body))["resource"]
    await call("POST", "/contact_lists", 409, {"name": " cafe "})
    await call("POST", "/contact_lists", 400, {"name": ""})
    await call("GET", made["uri"], 200)
    await call("GET", f"/contact_lists/{UNKNOWN}", 404)
    await call("PATCH", made["uri"], 200, {"name": "Tea"})
    members = {"contacts": [*people[2:5], f"{API}/contacts/{UNKNOWN}"]}
    await call("POST", f"{made['uri']}/memberships", 200, members)
    await call("POST", f"{made['uri']}/memberships", 400, {"contacts": []})
    await call("POST", f"{made['uri']}/memberships/removal", 200, members)
    view = next(row for row in lists if row["type"] == "dynamic_view")
    await call("POST", f"{view['uri']}/memberships", 409, members)
    await call("GET", "/contacts", 200, contact_list=lists[0]["uri"])
    await call("GET", "/notes", 200, contact=f"{people[0]},{people[1]}", count=1)
    await call("GET", "/notes", 400, contact=people[0], sort="x")
    await call("GET", "/notes", 400)
    note = {"contact": people[0], "title": "Hello", "remind_at": "2027-01-02T09:00:00+01:00"}
    made = (await call("POST", "/notes", 201, note))["resource"]
    await call("POST", "/notes", 400, {"contact": people[0], "body": " "})
    await call("POST", "/notes", 404, {**note, "contact": f"{API}/contacts/{UNKNOWN}"})
    await call("GET", made["uri"], 200)
    await call("GET", f"/notes/{UNKNOWN}", 404)


async def test_recaps(call: Caller) -> None:
    path = "/meeting_recaps"
    rows = await call.rows(path)
    for status in ("available", "processing", "unavailable"):
        for row in await call.rows(path, status=status, count=2):
            await call("GET", row["uri"], 200)
    await call("GET", path, 400, status="Available", attendee="x")
    await call("GET", path, 200, event=rows[1]["event"], start_time=call.ahead(-90))
    await call("GET", rows[0]["transcript"], 200)
    await call("PATCH", rows[0]["uri"], 200, {"summary_md": "New", "discussion_md": None})
    await call("PATCH", rows[0]["uri"], 400, {"name": "x"})
    await call("DELETE", rows[0]["uri"], 204)
    await call("GET", rows[0]["uri"], 404)
    await call("GET", f"{rows[0]['uri']}/transcript", 404)
    await call("DELETE", rows[0]["uri"], 404)


def _concrete(path: str) -> str:
    return re.sub(r"\{[^}]+\}", UNKNOWN, path)


async def test_refusals_of_every_operation(contract: Contract) -> None:
    """401, missing scope, 429 and 500 look right everywhere."""
    bad = Caller(contract, token="wrong")
    poor = Caller(contract, token="demo-token:scopes=nothing:read")
    busy = Caller(contract, rate_limit=1)
    await busy("GET", "/users/me", 200)
    broken = Caller(contract)
    faults = [{"kind": "status", "status": 500, "times": -1}]
    await broken.client.post("/__simulator__/faults", json={"faults": faults})
    for operation in OPERATIONS:
        path, method = _concrete(operation.path), operation.method
        await bad(method, path, 401)
        refused = await poor(method, path, 403)
        assert refused["title"] == "Insufficient scope"
        assert set(refused["required_scopes"]) == set(operation.scopes)
        await busy(method, path, 429)
        await broken(method, path, 500)


async def test_refusals_by_plan_and_role(contract: Contract) -> None:
    free = Caller(contract, plan="free")
    base = {"organization": free.world.organization_uri}
    await free("GET", "/activity_log_entries", 403, **base)
    await free("GET", "/outgoing_communications", 403, **base)
    await free("GET", "/routing_forms", 403, **base)
    await free("GET", "/meeting_recaps", 403)
    await free("POST", "/data_compliance/deletion/invitees", 403, {"emails": ["a@example.com"]})
    hook = {**base, "scope": "organization", "url": "https://h.example.com"}
    forms = {**hook, "events": ["routing_form_submission.created"]}
    await free("POST", "/webhook_subscriptions", 403, forms)
    user = Caller(contract, role="user")
    base = {"organization": user.world.organization_uri}
    await user("GET", "/scheduled_events", 403, **base)
    await user("GET", "/event_types", 403, **base)
    await user("GET", "/organization_memberships", 403, **base)
    await user("GET", f"{base['organization']}/invitations", 403)
    await user("POST", f"{base['organization']}/invitations", 403, {"email": "a@example.com"})
    await user("GET", "/webhook_subscriptions", 403, **base, scope="organization")
    hook = {**base, "scope": "organization", "url": "https://h.example.com"}
    await user("POST", "/webhook_subscriptions", 403, {**hook, "events": ["invitee.created"]})
    other = next(
        meeting
        for meeting in user.world.meetings.between(user.world.now(), None)
        if user.world.viewer not in meeting.hosts and not meeting.canceled
    )
    await user("GET", f"/scheduled_events/{other.uuid}", 403)
    await user("GET", f"/scheduled_events/{other.uuid}/invitees", 403)
    await user("POST", f"/scheduled_events/{other.uuid}/cancellation", 403)
    hooks = list(user.world.subscriptions)
    await user("GET", f"/webhook_subscriptions/{hooks[0]}", 403)
    await user("DELETE", f"/webhook_subscriptions/{hooks[0]}", 403)


def test_the_simulator_has_exactly_the_operations_of_the_contract(contract: Contract) -> None:
    ours = {(operation.method, operation.path) for operation in OPERATIONS}
    theirs = contract.operations - {("GET", "/users/me")}
    assert ours == theirs
    assert len(contract.operations) == 79


def test_scopes_are_those_of_the_contract(contract: Contract) -> None:
    paths = contract.api.spec.read_value()["paths"]
    for operation in OPERATIONS:
        said = paths[operation.path][operation.method.lower()]
        assert list(operation.scopes) == said["x-required-scopes"]
        assert list(operation.alternatives) == said.get("x-alternative-scopes", [])


def test_every_operation_was_seen_to_succeed(contract: Contract) -> None:
    """Runs last in this file: the tests above called each operation with success."""
    if len(contract.seen) < 200:
        pytest.skip("only meaningful when the whole file runs in one process")
    succeeded = {(method, path) for method, path, status in contract.seen if status < 300}
    assert succeeded == contract.operations
