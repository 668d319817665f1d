"""Operations on meeting recaps (paid plans)."""

from __future__ import annotations

from calendly_desktop.simulator.calls import Call, Operation, Reply, resource
from calendly_desktop.simulator.errors import Json, denied, not_found
from calendly_desktop.simulator.identifiers import last_segment
from calendly_desktop.simulator.paging import read_paging
from calendly_desktop.simulator.payloads import recap_gone_payload, recap_payload
from calendly_desktop.simulator.times import parse_stamp

UPGRADE = "Please upgrade to a paid Calendly account"
TEXTS = ("summary_md", "action_items_md", "discussion_md")
_ONLY_FULL = frozenset({*TEXTS, "share_link"})


def _need_paid(call: Call) -> None:
    if not call.world.is_paid:
        raise denied(UPGRADE)


def list_recaps(call: Call) -> Reply:
    """GET /meeting_recaps: available ones unless another status is asked for."""
    checks = call.query_checks()
    paging = read_paging(call, checks)
    event = checks.uri("event", "scheduled_events")
    low, high = checks.moment("start_time"), checks.moment("end_time")
    status = checks.text("status", choices=("available", "processing", "unavailable"))
    attendee = checks.email("attendee")
    checks.done()
    _need_paid(call)
    rows = [
        row
        for row in call.world.recaps.values()
        if row["status"] == (status or "available").capitalize()
        and event in (None, last_segment(row["event"] or ""))
        and _meets(row, low, high)
        and _attended(row, attendee)
    ]
    return Reply(200, paging.cut(rows, _list_item))


def _meets(row: Json, low: int | None, high: int | None) -> bool:
    """Meetings that end at or after the one, and start at or before the other bound."""
    starts, ends = (parse_stamp(row[name] or "") for name in ("start_time", "end_time"))
    if low is not None and (ends is None or ends < low):
        return False
    return high is None or (starts is not None and starts <= high)


def _attended(row: Json, email: str | None) -> bool:
    people = row["attendees"] or ()
    return email is None or any(
        person["user_email"].casefold() == email.casefold() for person in people
    )


def _list_item(row: Json) -> Json:
    return {name: value for name, value in row.items() if name not in _ONLY_FULL}


def _recap(call: Call) -> Json:
    _need_paid(call)
    row = call.world.recaps.get(call.path["uuid"])
    if row is None:
        raise not_found()
    return row


def get_recap(call: Call) -> Reply:
    """GET /meeting_recaps/{uuid}."""
    return resource(_recap(call))


def update_recap(call: Call) -> Reply:
    """PATCH /meeting_recaps/{uuid}; unknown keys are refused."""
    checks = call.body_checks()
    for name in checks.values:
        if name not in TEXTS:
            checks.reject(name, "is not a supported field")
    changes = {name: checks.text(name) for name in TEXTS if name in checks.values}
    checks.done()
    row = _recap(call)
    row |= changes
    row["updated_at"] = call.world.stamp()
    payload = recap_payload(row, created=False)
    call.world.tell("meeting_recap.updated", payload, {call.world.viewer})
    return resource(row)


def delete_recap(call: Call) -> Reply:
    """DELETE /meeting_recaps/{uuid}."""
    row = _recap(call)
    del call.world.recaps[call.path["uuid"]]
    gone = recap_gone_payload(row, call.world.stamp())
    call.world.tell("meeting_recap.deleted", gone, {call.world.viewer})
    return Reply(204)


def get_transcript(call: Call) -> Reply:
    """GET /meeting_recaps/{uuid}/transcript: lines of `Speaker: words`."""
    row = _recap(call)
    text = call.world.transcripts.get(call.path["uuid"])
    if text is None:
        raise not_found()
    return resource({"uri": row["transcript"], "text": text})


_READ, _WRITE = ("meeting_recaps:read",), ("meeting_recaps:write",)
OPERATIONS = (
    Operation("GET", "/meeting_recaps", _READ, list_recaps),
    Operation("GET", "/meeting_recaps/{uuid}", _READ, get_recap),
    Operation("PATCH", "/meeting_recaps/{uuid}", _WRITE, update_recap),
    Operation("DELETE", "/meeting_recaps/{uuid}", _WRITE, delete_recap),
    Operation("GET", "/meeting_recaps/{uuid}/transcript", _READ, get_transcript),
)
