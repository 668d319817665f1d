"""Operations of larger plans: routing forms, activity log, outgoing mail, data deletion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.checks import EMAIL
from calendly_desktop.simulator.errors import (
    NO_PERMISSION,
    UPGRADE_ENTERPRISE,
    Json,
    denied,
    not_found,
)
from calendly_desktop.simulator.identifiers import last_segment
from calendly_desktop.simulator.paging import read_paging, read_sort, sort_rows
from calendly_desktop.simulator.scopes import ROUTING_PLANS
from calendly_desktop.simulator.search_terms import read_search
from calendly_desktop.simulator.times import DAY, parse_stamp, stamp

if TYPE_CHECKING:
    from calendly_desktop.simulator.checks import Checks

LOG_PAGE = 1000
LONGEST_TERM = 300
LOG_ORDER = ("action", "actor.display_name", "actor.uri", "namespace", "occurred_at")
DELETION_SPAN = 731 * DAY


def _need_enterprise(call: Call) -> None:
    if call.world.plan != "enterprise":
        raise denied(UPGRADE_ENTERPRISE)
    call.need_admin()


def _need_forms(call: Call) -> None:
    if call.world.plan not in ROUTING_PLANS:
        raise denied(NO_PERMISSION)
    call.need_admin()


def list_forms(call: Call) -> Reply:
    """GET /routing_forms."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    order = read_sort(checks, ("created_at",), "created_at:asc")
    organization = checks.uri("organization", "organizations", required=True)
    checks.done()
    call.need_organization(organization)
    _need_forms(call)
    return Reply(200, paging.cut(sort_rows(list(call.world.routing_forms.values()), order)))


def get_form(call: Call) -> Reply:
    """GET /routing_forms/{uuid}."""
    _need_forms(call)
    row = call.world.routing_forms.get(call.path["uuid"])
    if row is None:
        raise not_found()
    return resource(row)


def list_submissions(call: Call) -> Reply:
    """GET /routing_form_submissions of one form."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    order = read_sort(checks, ("created_at",), "created_at:asc")
    form = checks.uri("form", "routing_forms", required=True)
    checks.done()
    _need_forms(call)
    if form not in call.world.routing_forms:
        raise not_found()
    rows = [
        row for row in call.world.submissions.values() if last_segment(row["routing_form"]) == form
    ]
    return Reply(200, paging.cut(sort_rows(rows, order)))


def get_submission(call: Call) -> Reply:
    """GET /routing_form_submissions/{uuid}."""
    _need_forms(call)
    row = call.world.submissions.get(call.path["uuid"])
    if row is None:
        raise not_found()
    return resource(row)


def _words(call: Call, name: str) -> list[str]:
    """An array sent as one comma-separated value."""
    return [word for word in call.query.get(name, "").split(",") if word]


def list_activity(call: Call) -> Reply:
    """GET /activity_log_entries (Enterprise): up to 1000 on a page, with a total."""
    checks = call.query_checks()
    paging = read_paging(call, checks, LOG_PAGE)
    order = read_sort(checks, LOG_ORDER, "occurred_at:desc")
    organization = checks.uri("organization", "organizations", required=True)
    term = checks.text("search_term", longest=LONGEST_TERM)
    low, high = checks.moment("min_occurred_at"), checks.moment("max_occurred_at")
    checks.done()
    call.need_organization(organization)
    _need_enterprise(call)
    finds = read_search(term or "")
    actors, namespaces = _words(call, "actor"), _words(call, "namespace")
    actions = _words(call, "action")
    rows = [
        row
        for row in call.world.activity
        if _is_within(row["occurred_at"], low, high)
        and (not actors or row.get("actor", {}).get("uri") in actors)
        and (not namespaces or row["namespace"] in namespaces)
        and (not actions or row["action"] in actions)
        and finds(_log_text(row))
    ]
    found = sort_rows(rows, order)
    answer = paging.cut(found)
    answer["pagination"] |= {"previous_page": None, "previous_page_token": None}
    latest = max((row["occurred_at"] for row in rows), default=None)
    answer |= {
        "last_event_time": latest,
        "total_count": len(found),
        "exceeds_max_total_count": False,
    }
    return Reply(200, answer)


def _log_text(row: Json) -> str:
    actor = row.get("actor", {})
    names = (actor.get("display_name", ""), actor.get("alternative_identifier", ""))
    return " ".join((row["fully_qualified_name"], *names, *map(str, row["details"].values())))


def _is_within(at: str, low: int | None, high: int | None) -> bool:
    moment = parse_stamp(at) or 0
    return (low is None or moment >= low) and (high is None or moment <= high)


def list_outgoing(call: Call) -> Reply:
    """GET /outgoing_communications (Enterprise): e-mails and text messages Calendly sent."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    organization = checks.uri("organization", "organizations", required=True)
    low, high = checks.moment("min_created_at"), checks.moment("max_created_at")
    checks.done()
    call.need_organization(organization)
    _need_enterprise(call)
    rows = [row for row in call.world.outgoing if _is_within(row["created_at"], low, high)]
    identity = lambda row: f"{row['event_uri']} {row['type']} {row['created_at']}"  # noqa: E731
    return Reply(200, {**paging.cut(rows, identity=identity), "total_count": len(rows)})


def delete_invitees(call: Call) -> Reply:
    """POST /data_compliance/deletion/invitees (Enterprise): meetings of these addresses go."""
    checks = call.body_checks()
    emails = checks.listed("emails", required=True)
    for index, email in enumerate(emails or ()):
        if not isinstance(email, str) or not EMAIL.match(email):
            checks.reject(f"emails[{index}]", "is not a valid email address")
    if emails == []:
        checks.reject("emails", "must have at least one item")
    checks.done()
    _need_enterprise(call)
    book = call.world.meetings
    wanted = {str(email).casefold() for email in emails or ()}
    for meeting in list(book.between(None, None)):
        if not any(book.has_email(meeting, email) for email in wanted):
            continue
        details = book.pin(meeting)
        details.invitees[:] = [
            row for row in details.invitees if row["email"].casefold() not in wanted
        ]
        if not details.invitees:
            book.remove(meeting)
    call.world.record("data_compliance", "invitee_data_deleted", {"count": len(wanted)})
    return Reply(202, {})


def delete_events(call: Call) -> Reply:
    """POST /data_compliance/deletion/events (Enterprise): a past span of at most 24 months."""
    checks = call.body_checks()
    start, end = _read_span(call, checks)
    checks.done()
    _need_enterprise(call)
    for meeting in list(call.world.meetings.between(start, end)):
        call.world.meetings.remove(meeting)
    span = {"start_time": stamp(start), "end_time": stamp(end)}
    call.world.record("data_compliance", "event_data_deleted", span)
    return Reply(202, {})


def _read_span(call: Call, checks: Checks) -> tuple[int, int]:
    start = checks.moment("start_time", required=True)
    end = checks.moment("end_time", required=True)
    for name, value in (("start_time", start), ("end_time", end)):
        if value is not None and value > call.world.now():
            checks.reject(name, "must be in the past")
    if start is not None and end is not None:
        if end <= start:
            checks.reject("end_time", "must be after start_time")
        elif end - start > DELETION_SPAN:
            checks.reject("end_time", "must be within 24 months of start_time")
    return start or 0, end or 0


_FORMS, _DELETE = ("routing_forms:read",), ("data_compliance:write",)
OPERATIONS = (
    Operation("GET", "/routing_forms", _FORMS, list_forms),
    Operation("GET", "/routing_forms/{uuid}", _FORMS, get_form),
    Operation("GET", "/routing_form_submissions", _FORMS, list_submissions),
    Operation("GET", "/routing_form_submissions/{uuid}", _FORMS, get_submission),
    Operation("GET", "/activity_log_entries", ("activity_log:read",), list_activity),
    Operation("GET", "/outgoing_communications", ("outgoing_communications:read",), list_outgoing),
    Operation("POST", "/data_compliance/deletion/invitees", _DELETE, delete_invitees),
    Operation("POST", "/data_compliance/deletion/events", _DELETE, delete_events),
)
