"""Operations on webhook subscriptions and the sample of a delivery."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.errors import (
    NO_PERMISSION,
    UPGRADE_PAID,
    Json,
    conflict,
    denied,
    missing_scopes,
    not_found,
)
from calendly_desktop.simulator.identifiers import last_segment, uri
from calendly_desktop.simulator.outbox import is_loopback
from calendly_desktop.simulator.paging import read_paging, read_sort, sort_rows
from calendly_desktop.simulator.payloads import EVENTS, sample_payload
from calendly_desktop.simulator.scopes import ROUTING_PLANS, holds
from calendly_desktop.simulator.state import Subscription

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks

SCOPES = ("organization", "user", "group")


def list_subscriptions(call: Call) -> Reply:
    """GET /webhook_subscriptions of one scope: organization, a user or a group."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    order = read_sort(checks, ("created_at",), "created_at:asc")
    scope, owner = _read_scope(call, checks)
    checks.done()
    _allow_scope(call, scope, owner)
    rows = [
        hook.shown
        for hook in call.world.subscriptions.values()
        if hook.shown["scope"] == scope
        and (scope == "organization" or last_segment(hook.shown[scope] or "") == owner)
    ]
    return Reply(200, paging.cut(sort_rows(rows, order)))


def _read_scope(call: Call, checks: Checks) -> tuple[str, str | None]:
    """The scope and the UUID of the user or group it is about."""
    organization = checks.uri("organization", "organizations", required=True)
    scope = checks.text("scope", required=True, choices=SCOPES) or ""
    owners = {
        "user": checks.uri("user", "users", required=scope == "user"),
        "group": checks.uri("group", "groups", required=scope == "group"),
        "organization": organization,
    }
    checks.done()
    call.need_organization(organization)
    return scope, owners[scope]


def _allow_scope(call: Call, scope: str, owner: str | None) -> None:
    """403 unless one may act for that scope; 404 for an unknown user or group."""
    world = call.world
    if scope == "user":
        if owner not in world.users:
            raise not_found()
        if owner != world.viewer and (not world.is_admin or world.member_of(owner) is None):
            raise denied(NO_PERMISSION)
    elif scope == "group":
        if owner not in world.groups:
            raise not_found()
        if not world.runs_group(owner):
            raise denied(NO_PERMISSION)
    elif not world.is_admin:
        raise denied(NO_PERMISSION)


def _read_events(checks: Checks, scope: str) -> list[str]:
    names = checks.listed("events", required=True) or []
    if "events" in checks.values and not names:
        checks.reject("events", "must have at least one item")
    for index, name in enumerate(names):
        if not isinstance(name, str) or name not in EVENTS:
            checks.reject(f"events[{index}]", f"must be one of: {', '.join(EVENTS)}")
        elif scope and scope not in EVENTS[name].scopes:
            checks.reject(f"events[{index}]", f"{name} is not available for {scope} scope")
    return list(dict.fromkeys(name for name in names if isinstance(name, str)))


def _read_callback(checks: Checks) -> str:
    address = checks.web_address("url", required=True) or ""
    parts = urlsplit(address)
    if address and parts.scheme != "https" and not is_loopback(parts.hostname):
        checks.reject("url", "must use https")
    return address


def _allow_events(call: Call, names: list[str]) -> None:
    """403 when a family of events needs another scope or plan."""
    families = tuple(dict.fromkeys(EVENTS[name].read_scope for name in names))
    missing = [scope for scope in families if not holds(call.granted, scope)]
    if missing:
        raise missing_scopes(["webhooks:write", *missing])
    world = call.world
    routing = any(name.startswith("routing_form") for name in names)
    recaps = any(name.startswith("meeting_recap") for name in names)
    if (routing and world.plan not in ROUTING_PLANS) or (recaps and not world.is_paid):
        raise denied(UPGRADE_PAID)


def create_subscription(call: Call) -> Reply:
    """POST /webhook_subscriptions."""
    checks = call.body_checks()
    address = _read_callback(checks)
    key = checks.text("signing_key")
    known_scope = str(checks.values.get("scope"))
    events = _read_events(checks, known_scope if known_scope in SCOPES else "")
    scope, owner = _read_scope(call, checks)
    _allow_events(call, events)
    _allow_scope(call, scope, owner)
    world = call.world
    for other in world.subscriptions.values():
        same_owner = scope == "organization" or last_segment(other.shown[scope] or "") == owner
        same_address = other.shown["callback_url"] == address
        if other.shown["scope"] == scope and same_owner and same_address:
            raise conflict("Hook with this url already exists")
    uuid, now = world.new_uuid("webhook"), world.stamp()
    shown: Json = {
        "uri": uri("webhook_subscriptions", uuid),
        "callback_url": address,
        "created_at": now,
        "updated_at": now,
        "retry_started_at": None,
        "state": "active",
        "events": events,
        "scope": scope,
        "organization": world.organization_uri,
        "user": uri("users", owner or "") if scope == "user" else None,
        "group": uri("groups", owner or "") if scope == "group" else None,
        "creator": world.viewer_uri,
    }
    world.subscriptions[uuid] = Subscription(shown, key or None, world.viewer, world.now())
    world.record("webhook_subscription", "created", {"url": address})
    return resource(shown, 201)


def _need_subscription(call: Call) -> Subscription:
    hook = call.world.subscriptions.get(call.path["webhook_uuid"])
    if hook is None:
        raise not_found()
    own = hook.shown["scope"] == "user" and hook.shown["user"] == call.world.viewer_uri
    group = hook.shown["group"]
    if not (own or call.world.is_admin or (group and call.world.runs_group(last_segment(group)))):
        raise denied()
    return hook


def get_subscription(call: Call) -> Reply:
    """GET /webhook_subscriptions/{webhook_uuid}."""
    return resource(_need_subscription(call).shown)


def delete_subscription(call: Call) -> Reply:
    """DELETE /webhook_subscriptions/{webhook_uuid}; an admin may delete another's."""
    hook = _need_subscription(call)
    del call.world.subscriptions[call.path["webhook_uuid"]]
    call.world.record("webhook_subscription", "deleted", {"url": hook.shown["callback_url"]})
    return Reply(204)


def get_sample(call: Call) -> Reply:
    """GET /sample_webhook_data: one delivery body, without a wrapper."""
    checks = call.query_checks()
    name = checks.text("event", required=True, choices=tuple(EVENTS))
    scope = str(checks.values.get("scope"))
    if name is not None and scope in SCOPES and scope not in EVENTS[name].scopes:
        checks.reject("event", f"{name} is not available for {scope} scope")
    scope, owner = _read_scope(call, checks)
    assert name is not None
    _allow_scope(call, scope, owner)
    return Reply(200, sample_payload(call.world, name))


_PATH = "/webhook_subscriptions/{webhook_uuid}"
_READ, _WRITE = ("webhooks:read",), ("webhooks:write",)
OPERATIONS = (
    Operation("GET", "/webhook_subscriptions", _READ, list_subscriptions),
    Operation("POST", "/webhook_subscriptions", _WRITE, create_subscription),
    Operation("GET", _PATH, _READ, get_subscription),
    Operation("DELETE", _PATH, _WRITE, delete_subscription),
    Operation("GET", "/sample_webhook_data", _READ, get_sample),
)
