"""Webhook events are delivered for real: signed, retried, and only to this computer."""

from __future__ import annotations

import hashlib
import hmac
import json
import time
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.simulator.outbox import is_loopback

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.simulator.conftest import Desk, Receiver


async def _subscribe(desk: Desk, url: str, **more: Any) -> dict[str, Any]:
    body = {
        "url": url,
        "organization": desk.organization,
        "scope": "organization",
        "events": ["invitee.created", "invitee.canceled"],
        **more,
    }
    answer = await desk.post("/webhook_subscriptions", body)
    assert answer.status_code == 201, answer.text
    shown: dict[str, Any] = answer.json()["resource"]
    return shown


def _until(done: Callable[[], object]) -> None:
    deadline = time.monotonic() + 8
    while not done():
        assert time.monotonic() < deadline, "nothing came"
        time.sleep(0.01)


async def test_a_delivery_is_signed_over_its_raw_bytes(desk: Desk, receiver: Receiver) -> None:
    hook = await _subscribe(desk, receiver.url, signing_key="secret")
    assert "signing_key" not in hook
    await desk.post("/__simulator__/bookings", {"name": "Zoë ✓"})
    _until(lambda: receiver.seen)
    headers, body = receiver.seen[0]
    stamp, _, signature = headers["calendly-webhook-signature"].partition(",v1=")
    seconds = stamp.removeprefix("t=")
    wanted = hmac.new(b"secret", f"{seconds}.".encode() + body, hashlib.sha256).hexdigest()
    assert signature == wanted
    assert abs(int(seconds) - time.time()) < 10
    sent = json.loads(body)
    assert (sent["event"], sent["created_by"]) == ("invitee.created", desk.me)
    assert sent["payload"]["name"] == "Zoë ✓"
    event = sent["payload"]["scheduled_event"]
    assert "calendar_event" not in event
    assert set(event["event_memberships"][0]) == {"user", "user_email", "user_name"}


async def test_without_a_key_there_is_no_signature(desk: Desk, receiver: Receiver) -> None:
    await _subscribe(desk, receiver.url)
    await desk.post("/__simulator__/bookings", {})
    _until(lambda: receiver.seen)
    assert "calendly-webhook-signature" not in receiver.seen[0][0]


async def test_cancelling_a_group_tells_of_every_active_invitee(
    desk: Desk, receiver: Receiver
) -> None:
    await _subscribe(desk, receiver.url)
    workshop = next(row for row in await desk.upcoming() if row["name"] == "Team workshop")
    await desk.post(f"{workshop['uri']}/cancellation", {"reason": "Rain"})
    _until(lambda: len(receiver.seen) == 41)
    events = {body["event"] for body in receiver.bodies()}
    assert events == {"invitee.canceled"}
    assert receiver.bodies()[0]["payload"]["cancellation"]["reason"] == "Rain"


async def test_a_move_is_a_cancel_and_a_booking(desk: Desk, receiver: Receiver) -> None:
    await _subscribe(desk, receiver.url)
    event = (await desk.upcoming())[0]["uri"]
    await desk.post("/__simulator__/bookings", {"reschedule": event})
    _until(lambda: len(receiver.seen) == 2)
    by_name = {body["event"]: body["payload"] for body in receiver.bodies()}
    old, new = by_name["invitee.canceled"], by_name["invitee.created"]
    assert (old["rescheduled"], old["new_invitee"]) == (True, new["uri"])
    assert new["old_invitee"] == old["uri"]


async def test_user_and_group_hooks_hear_of_their_own_only(desk: Desk, receiver: Receiver) -> None:
    api = "https://api.calendly.com"
    liam = f"{api}/users/{desk.world.named_uuid('user', 8)}"
    sales = f"{api}/groups/{desk.world.named_uuid('group', 1)}"
    await _subscribe(desk, f"{receiver.url}/liam", scope="user", user=liam)
    await _subscribe(desk, f"{receiver.url}/sales", scope="group", group=sales)
    await _subscribe(desk, f"{receiver.url}/ada", scope="user", user=desk.me)
    await desk.post("/__simulator__/bookings", {})
    assert desk.app.outbox.wait_idle(8)
    made = (await desk.get("/__simulator__/deliveries")).json()["deliveries"]
    local = [row["url"] for row in made if "127.0.0.1" in row["url"]]
    assert local == [f"{receiver.url}/ada"]


async def test_a_slow_receiver_holds_up_nobody(desk: Desk, receiver: Receiver) -> None:
    receiver.slow_path, receiver.slow_seconds = "/slow", 1.5
    await _subscribe(desk, f"{receiver.url}/slow")
    await _subscribe(desk, f"{receiver.url}/quick")
    began = time.monotonic()
    await desk.post("/__simulator__/bookings", {})
    _until(lambda: receiver.seen)
    assert time.monotonic() - began < 1.4
    assert desk.app.outbox.wait_idle(8)
    assert len(receiver.seen) == 2


async def test_one_of_a_group_leaves(desk: Desk, receiver: Receiver) -> None:
    await _subscribe(desk, receiver.url)
    workshop = next(row for row in await desk.upcoming() if row["name"] == "Team workshop")
    left = await desk.post("/__simulator__/departures", {"event": workshop["uri"], "reason": "x"})
    assert left.status_code == 201
    assert left.json()["event"]["status"] == "active"
    assert left.json()["event"]["invitees_counter"]["active"] == 40
    _until(lambda: receiver.seen)
    assert receiver.bodies()[0]["payload"]["scheduled_event"]["status"] == "active"


@pytest.mark.parametrize("status", [302, 404, 500])
async def test_failures_are_retried_then_succeed(
    desk: Desk, receiver: Receiver, status: int
) -> None:
    receiver.status = status
    hook = await _subscribe(desk, receiver.url)
    await desk.post("/__simulator__/bookings", {})
    _until(lambda: len(receiver.seen) == 1)
    assert desk.app.outbox.wait_idle(8)
    shown = (await desk.get(hook["uri"])).json()["resource"]
    assert shown["state"] == "active"
    assert shown["retry_started_at"] is not None
    receiver.status = 204
    await desk.post("/__simulator__/clock", {"advance_seconds": 30})
    _until(lambda: len(receiver.seen) == 2)
    assert desk.app.outbox.wait_idle(8)
    assert (await desk.get(hook["uri"])).json()["resource"]["retry_started_at"] is None
    assert receiver.seen[0][1] == receiver.seen[1][1]


async def test_a_day_without_success_disables(desk: Desk, receiver: Receiver) -> None:
    receiver.status = 500
    hook = await _subscribe(desk, receiver.url)
    await desk.post("/__simulator__/bookings", {})
    _until(lambda: len(receiver.seen) == 1)
    assert desk.app.outbox.wait_idle(8)
    await desk.post("/__simulator__/clock", {"advance_seconds": 86_401})
    _until(lambda: len(receiver.seen) == 2)
    assert desk.app.outbox.wait_idle(8)
    shown = (await desk.get(hook["uri"])).json()["resource"]
    assert (shown["state"], shown["retry_started_at"] is None) == ("disabled", False)
    await desk.post("/__simulator__/bookings", {})
    assert (await desk.get("/__simulator__/deliveries")).json()["waiting"] == []
    assert len(receiver.seen) == 2


async def test_nothing_leaves_this_computer(desk: Desk) -> None:
    await desk.post("/__simulator__/bookings", {})
    made = (await desk.get("/__simulator__/deliveries")).json()
    assert made["waiting"] == []
    assert made["deliveries"]
    assert {row["outcome"] for row in made["deliveries"]} == {
        "not sent: only loopback addresses are contacted"
    }


@pytest.mark.parametrize(
    ("host", "loopback"),
    [
        ("localhost", True),
        ("127.0.0.9", True),
        ("::1", True),
        ("example.com", False),
        ("10.0.0.1", False),
        ("localhost.example.com", False),
        ("0.0.0.0", False),
        (None, False),
    ],
)
def test_what_counts_as_this_computer(host: str | None, loopback: bool) -> None:
    assert is_loopback(host) is loopback


async def test_rules_of_new_hooks(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(role="user")
    base = {
        "url": "https://hooks.example.com/mine",
        "organization": desk.organization,
        "events": ["invitee.created"],
    }
    post = desk.post
    path = "/webhook_subscriptions"
    own = await post(path, {**base, "scope": "user", "user": desk.me})
    assert own.status_code == 201
    twice = await post(path, {**base, "scope": "user", "user": desk.me})
    assert twice.status_code == 409
    assert twice.json() == {
        "title": "Already Exists",
        "message": "Hook with this url already exists",
    }
    other = f"https://api.calendly.com/users/{desk.world.named_uuid('user', 1)}"
    for body in ({"scope": "user", "user": other}, {"scope": "organization"}):
        assert (await post(path, {**base, **body})).status_code == 403
    lost = await post(path, {"url": base["url"], "events": ["x"], "scope": "user"})
    names = {row["parameter"] for row in lost.json()["details"]}
    assert names == {"events[0]", "organization", "user"}
    plain = {**base, "scope": "user", "user": desk.me, "url": "http://hooks.example.com"}
    assert (await post(path, plain)).json()["details"][0]["message"] == "must use https"
    forms = {
        **base,
        "scope": "user",
        "user": desk.me,
        "events": ["routing_form_submission.created"],
    }
    assert (await post(path, forms)).status_code == 400
