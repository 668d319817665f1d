"""Models bear what they do not know; what is wrong stays in its row."""

from __future__ import annotations

import copy
import json
from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.api.paging import Pages
from calendly_desktop.api.rows import RowError, read_row, row_problem
from calendly_desktop.domain.models import EventType, Invitee, ScheduledEvent, WebhookSubscription

API = "https://api.calendly.com"
MEETING: dict[str, Any] = {
    "uri": f"{API}/scheduled_events/E1",
    "name": "Interview",
    "status": "active",
    "start_time": "2026-11-24T15:00:00.000000Z",
    "end_time": "2026-11-24T15:30:00.000000Z",
    "event_type": f"{API}/event_types/T1",
    "location": {"type": "zoom", "status": "pushed", "join_url": "https://example.com/j"},
    "invitees_counter": {"total": 1, "active": 1, "limit": 1},
    "created_at": "2026-11-02T09:15:30.123456Z",
    "updated_at": "2026-11-02T09:15:30.123456Z",
    "event_memberships": [{"user": f"{API}/users/U1", "user_email": "ada@example.com"}],
    "event_guests": [{"email": "guest@example.com"}],
    "calendar_event": {"kind": "google", "external_id": "x"},
}
INVITEE: dict[str, Any] = {
    "uri": f"{API}/scheduled_events/E1/invitees/I1",
    "email": "maria@example.com",
    "name": "Maria Lopez",
    "status": "active",
    "timezone": "Europe/Madrid",
    "event": f"{API}/scheduled_events/E1",
    "questions_and_answers": [{"question": "Why?", "answer": "Because\nso", "position": 0}],
    "tracking": {"utm_source": "facebook", "utm_medium": None},
    "rescheduled": False,
    "cancel_url": "https://calendly.com/cancellations/I1",
    "reschedule_url": "https://calendly.com/reschedulings/I1",
    "no_show": None,
    "payment": {"amount": "5.00", "currency": "EUR"},
    "created_at": "2026-11-02T09:15:30.123456Z",
}
EVENT_TYPE: dict[str, Any] = {
    "uri": f"{API}/event_types/T1",
    "name": "Interview",
    "duration": 30,
    "kind": "solo",
    "scheduling_url": "https://calendly.com/ada/interview",
    "custom_questions": [{"name": "Why?", "type": "text", "position": 0, "enabled": True}],
    "profile": {"type": "User", "name": "Ada", "owner": f"{API}/users/U1"},
    "locations": [{"kind": "zoom_conference"}],
}
WEBHOOK: dict[str, Any] = {
    "uri": f"{API}/webhook_subscriptions/W1",
    "callback_url": "https://example.com/hook",
    "state": "active",
    "events": ["invitee.created"],
    "scope": "user",
    "creator": None,
    "created_at": "2026-11-02T09:15:30.123456Z",
}
FIXTURES = [
    (ScheduledEvent, MEETING),
    (Invitee, INVITEE),
    (EventType, EVENT_TYPE),
    (WebhookSubscription, WEBHOOK),
]
KINDS = pytest.mark.parametrize(("kind", "row"), FIXTURES, ids=lambda v: getattr(v, "__name__", ""))
ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-9, 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=6,
)


def packed(row: Any) -> bytes:
    return json.dumps(row).encode()


def places(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return the path of every member in a fixture."""
    found = [path] if path else []
    if isinstance(value, (dict, list)):
        members = value.items() if isinstance(value, dict) else enumerate(value)
        for name, one in members:
            found += places(one, (*path, name))
    return found


def changed(row: Any, path: tuple[Any, ...], value: Any) -> Any:
    copied = copy.deepcopy(row)
    target = copied
    for step in path[:-1]:
        target = target[step]
    target[path[-1]] = value
    return copied


@KINDS
@given(extra=st.dictionaries(st.text(min_size=1).map("new_".__add__), ANYTHING, max_size=3))
def test_unknown_members_pass(kind: type[Any], row: dict[str, Any], extra: dict[str, Any]) -> None:
    assert read_row(packed({**row, **extra}), kind) == read_row(packed(row), kind)


ENUMS = [
    (ScheduledEvent, MEETING, ("status",)),
    (ScheduledEvent, MEETING, ("location", "type")),
    (ScheduledEvent, MEETING, ("location", "status")),
    (Invitee, INVITEE, ("status",)),
    (EventType, EVENT_TYPE, ("kind",)),
    (EventType, EVENT_TYPE, ("custom_questions", 0, "type")),
    (EventType, EVENT_TYPE, ("profile", "type")),
    (WebhookSubscription, WEBHOOK, ("state",)),
    (WebhookSubscription, WEBHOOK, ("scope",)),
    (WebhookSubscription, WEBHOOK, ("events", 0)),
]


@pytest.mark.parametrize(("kind", "row", "path"), ENUMS)
@given(value=st.text())
def test_unknown_words_pass(kind: type[Any], row: Any, path: tuple[Any, ...], value: str) -> None:
    assert read_row(packed(changed(row, path, value)), kind).uri == row["uri"]


@KINDS
def test_a_null_anywhere_but_in_the_necessary_passes(kind: type[Any], row: Any) -> None:
    necessary = {("uri",), ("start_time",), ("end_time",)}
    for path in places(row):
        given_row = packed(changed(row, path, None))
        if path in necessary and path[0] in kind.__struct_fields__:
            with pytest.raises(RowError):
                read_row(given_row, kind)
        else:
            assert read_row(given_row, kind).uri == row["uri"]


@KINDS
@given(data=st.data())
async def test_a_wrong_type_loses_that_row_only(kind: type[Any], row: Any, data: Any) -> None:
    path = data.draw(st.sampled_from(places(row)))
    mutated = changed(row, path, data.draw(ANYTHING))
    before = {**row, "uri": row["uri"] + "-before"}
    after = {**row, "uri": row["uri"] + "-after"}
    body = {"collection": [before, mutated, after], "pagination": {"next_page": None}}

    async def fetch(_query: dict[str, str]) -> dict[str, msgspec.Raw]:
        return msgspec.json.decode(json.dumps(body), type=dict[str, msgspec.Raw])

    listing = await Pages(fetch, kind, {}).all()
    found = [one.uri for one in listing.items]
    assert found[0] == before["uri"]
    assert found[-1] == after["uri"]
    assert len(listing.items) + len(listing.set_aside) == 3


def test_a_time_without_a_zone_is_utc() -> None:
    row = {**MEETING, "start_time": "2026-11-24T15:00:00"}
    assert read_row(packed(row), ScheduledEvent).start_time == datetime(
        2026, 11, 24, 15, tzinfo=UTC
    )


def test_a_row_as_deep_as_a_well_is_set_aside() -> None:
    deep = b'{"uri": "u", "questions_and_answers": ' + b"[" * 5000 + b"]" * 5000 + b"}"
    with pytest.raises(RowError):
        read_row(deep, Invitee)


def test_the_reason_holds_no_value_of_the_row() -> None:
    row = packed({**INVITEE, "name": 5, "email": "maria@example.com"})
    with pytest.raises(RowError) as caught:
        read_row(row, Invitee)
    problem = row_problem(row, caught.value)
    assert "maria" not in problem.reason
    assert problem.uri == INVITEE["uri"]
