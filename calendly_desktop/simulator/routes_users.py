"""Operations on users, the organization, memberships, invitations, groups and teams."""

from __future__ import annotations

from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.errors import (
    NO_PERMISSION,
    Json,
    denied,
    invalid,
    not_found,
)
from calendly_desktop.simulator.identifiers import last_segment, uri
from calendly_desktop.simulator.paging import read_paging, read_sort, sort_rows

NO_SEATS = (
    "You already sent all the invitations you're allotted based upon the number of seats "
    "purchased with your account. Please purchase more seats to send more invitations."
)
NO_TRIAL_SEATS = "You already sent all the invitations allotted to you with a trial account."
SCIM = "You cannot perform this action for an organization with SCIM enabled."
TRIAL_INVITATIONS = 5


def get_user(call: Call) -> Reply:
    """GET /users/{uuid}, where the UUID may be the word me."""
    uuid = call.path.get("uuid", "me")
    uuid = call.world.viewer if uuid == "me" else uuid
    if uuid not in call.world.users:
        raise not_found()
    outside = call.world.member_of(uuid) is None
    if uuid != call.world.viewer and (outside or not call.world.is_admin):
        raise denied()
    return resource(call.world.users[uuid])


def get_organization(call: Call) -> Reply:
    """GET /organizations/{uuid}: how a client learns the plan."""
    _own_organization(call, "uuid")
    return resource(call.world.organization)


def _own_organization(call: Call, name: str) -> None:
    uuid = call.path[name]
    if uuid == call.world.named_uuid("organization", 1):
        raise denied()
    if uuid != call.world.organization_uuid:
        raise not_found()


def list_memberships(call: Call) -> Reply:
    """GET /organization_memberships; without admin rights only one's own."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    email = checks.email("email")
    role = checks.text("role", choices=("owner", "admin", "user"))
    user = checks.uri("user", "users")
    organization = checks.uri("organization", "organizations")
    checks.done()
    call.need_organization(organization)
    if user is not None and user not in call.world.users:
        raise not_found()
    own = user == call.world.viewer
    if not own and not call.world.is_admin and (user or organization):
        raise denied(NO_PERMISSION)
    rows = []
    for row in call.world.memberships.values():
        person = row["user"]
        seen = call.world.is_admin or last_segment(person["uri"]) == call.world.viewer
        if not seen or user not in (None, last_segment(person["uri"])):
            continue
        if email is not None and person["email"].casefold() != email.casefold():
            continue
        if role in (None, row["role"]):
            rows.append(row)
    return Reply(200, paging.cut(rows))


def _membership(call: Call) -> Json:
    row = call.world.memberships.get(call.path["uuid"])
    if row is None:
        raise not_found()
    return row


def get_membership(call: Call) -> Reply:
    """GET /organization_memberships/{uuid}."""
    row = _membership(call)
    if last_segment(row["user"]["uri"]) != call.world.viewer:
        call.need_admin()
    return resource(row)


def remove_membership(call: Call) -> Reply:
    """DELETE /organization_memberships/{uuid}; the owner cannot be removed."""
    call.need_admin(NO_PERMISSION)
    row = _membership(call)
    if row["role"] == "owner":
        raise denied("The organization owner cannot be removed")
    user = last_segment(row["user"]["uri"])
    del call.world.memberships[call.path["uuid"]]
    for uuid, relationship in list(call.world.relationships.items()):
        if relationship["owner"]["uri"] == row["uri"]:
            del call.world.relationships[uuid]
            if relationship["role"] == "member":
                call.world.groups[last_segment(relationship["group"])]["member_count"] -= 1
    call.world.record("user", "removed_from_organization", {"user": uri("users", user)})
    return Reply(204)


def list_invitations(call: Call) -> Reply:
    """GET /organizations/{uuid}/invitations."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    order = read_sort(checks, ("created_at", "email"), "created_at:asc")
    email = checks.email("email")
    status = checks.text("status", choices=("pending", "accepted", "declined"))
    checks.done()
    _own_organization(call, "uuid")
    call.need_admin(NO_PERMISSION)
    rows = [
        row
        for row in call.world.invitations.values()
        if status in (None, row["status"])
        and (email is None or row["email"].casefold() == email.casefold())
    ]
    return Reply(200, paging.cut(sort_rows(rows, order)))


def _invitation(call: Call) -> Json:
    _own_organization(call, "org_uuid")
    call.need_admin(NO_PERMISSION)
    row = call.world.invitations.get(call.path["uuid"])
    if row is None:
        raise not_found()
    return row


def get_invitation(call: Call) -> Reply:
    """GET /organizations/{org_uuid}/invitations/{uuid}."""
    return resource(_invitation(call))


def create_invitation(call: Call) -> Reply:
    """POST /organizations/{uuid}/invitations; seats limit how many."""
    checks = call.body_checks()
    email = checks.email("email", required=True)
    checks.done()
    assert email is not None
    _own_organization(call, "uuid")
    call.need_admin(NO_PERMISSION)
    world = call.world
    if world.scim:
        raise denied(SCIM)
    pending = [row for row in world.invitations.values() if row["status"] == "pending"]
    if world.stage == "trial" and len(pending) >= TRIAL_INVITATIONS:
        raise denied(NO_TRIAL_SEATS)
    if len(world.memberships) + len(pending) >= world.seats:
        raise denied(NO_SEATS)
    taken = [row["user"]["email"] for row in world.memberships.values()]
    taken += [row["email"] for row in pending]
    if email.casefold() in map(str.casefold, taken):
        raise invalid(email="has already been invited")
    uuid, now = world.new_uuid("invitation"), world.stamp()
    row: Json = {
        "uri": f"{world.organization_uri}/invitations/{uuid}",
        "organization": world.organization_uri,
        "email": email,
        "status": "pending",
        "created_at": now,
        "updated_at": now,
        "last_sent_at": now,
    }
    world.invitations[uuid] = row
    world.record("user", "invited", {"email": email})
    return resource(row, 201)


def revoke_invitation(call: Call) -> Reply:
    """DELETE /organizations/{org_uuid}/invitations/{uuid}; only while pending."""
    row = _invitation(call)
    if call.world.scim:
        raise denied(SCIM)
    if row["status"] != "pending":
        raise invalid([{"message": "only pending invitations can be revoked"}])
    del call.world.invitations[call.path["uuid"]]
    return Reply(204)


def list_groups(call: Call) -> Reply:
    """GET /groups."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    organization = checks.uri("organization", "organizations", required=True)
    checks.done()
    call.need_organization(organization)
    rows = [row for uuid, row in call.world.groups.items() if call.world.runs_group(uuid)]
    if not rows:
        raise denied(NO_PERMISSION)
    return Reply(200, paging.cut(rows))


def get_group(call: Call) -> Reply:
    """GET /groups/{uuid}, for its admins and members."""
    uuid = call.path["uuid"]
    if uuid not in call.world.groups:
        raise not_found()
    member = call.world.viewer in call.world.group_members(uuid)
    if not member and not call.world.runs_group(uuid):
        raise denied()
    return resource(call.world.groups[uuid])


def list_relationships(call: Call) -> Reply:
    """GET /group_relationships, by organization, group or owner."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    organization = checks.uri("organization", "organizations")
    group = checks.uri("group", "groups")
    owner = None
    if call.query.get("owner"):
        kind = "invitations" if "/invitations/" in call.query["owner"] else ""
        owner = checks.uri("owner", kind or "organization_memberships")
    checks.done()
    call.need_organization(organization)
    rows = [
        row
        for row in call.world.relationships.values()
        if group in (None, last_segment(row["group"]))
        and owner in (None, last_segment(row["owner"]["uri"]))
        and _sees_relationship(call, row)
    ]
    return Reply(200, paging.cut(rows))


def _sees_relationship(call: Call, row: Json) -> bool:
    own = last_segment(row["owner"].get("user", {}).get("uri", "")) == call.world.viewer
    return own or call.world.runs_group(last_segment(row["group"]))


def get_relationship(call: Call) -> Reply:
    """GET /group_relationships/{uuid}."""
    row = call.world.relationships.get(call.path["uuid"])
    if row is None:
        raise not_found()
    if not _sees_relationship(call, row):
        raise denied()
    return resource(row)


def list_teams(call: Call) -> Reply:
    """GET /teams, all of them or those of one user."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    user = checks.uri("user", "users")
    checks.done()
    if user is not None:
        if user not in call.world.users:
            raise not_found()
        if call.world.member_of(user) is None or (
            user != call.world.viewer and not call.world.is_admin
        ):
            raise denied()
    members = call.world.team_members
    rows = [row for uuid, row in call.world.teams.items() if user is None or user in members[uuid]]
    return Reply(200, paging.cut(rows))


def get_team(call: Call) -> Reply:
    """GET /teams/{team_uuid}."""
    row = call.world.teams.get(call.path["team_uuid"])
    if row is None:
        raise not_found()
    return resource(row)


_READ = ("organizations:read",)
_WRITE = ("organizations:write",)
OPERATIONS = (
    Operation("GET", "/users/{uuid}", ("users:read",), get_user),
    Operation("GET", "/organizations/{uuid}", _READ, get_organization),
    Operation("GET", "/organization_memberships", _READ, list_memberships),
    Operation("GET", "/organization_memberships/{uuid}", _READ, get_membership),
    Operation("DELETE", "/organization_memberships/{uuid}", _WRITE, remove_membership),
    Operation("GET", "/organizations/{uuid}/invitations", _READ, list_invitations),
    Operation("POST", "/organizations/{uuid}/invitations", _WRITE, create_invitation),
    Operation("GET", "/organizations/{org_uuid}/invitations/{uuid}", _READ, get_invitation),
    Operation("DELETE", "/organizations/{org_uuid}/invitations/{uuid}", _WRITE, revoke_invitation),
    Operation("GET", "/groups", ("groups:read",), list_groups),
    Operation("GET", "/groups/{uuid}", ("groups:read",), get_group),
    Operation("GET", "/group_relationships", ("groups:read",), list_relationships),
    Operation("GET", "/group_relationships/{uuid}", ("groups:read",), get_relationship),
    Operation("GET", "/teams", _READ, list_teams),
    Operation("GET", "/teams/{team_uuid}", _READ, get_team),
)
