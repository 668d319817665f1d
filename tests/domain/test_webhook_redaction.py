"""Deliveries without personal data: nothing survives, and a developer can still use them."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendly_desktop.domain.inbox import Delivery
from calendly_desktop.domain.webhook_redaction import Redaction, redacted_text
from calendly_desktop.domain.webhook_vocabulary import COLLECTIONS, FIELDS, FIXED
from calendly_desktop.simulator.app import create_app
from calendly_desktop.simulator.payloads import EVENTS, sample_payload

if TYPE_CHECKING:
    from collections.abc import Iterator

NOW = datetime(2026, 11, 28, 9, 41, tzinfo=UTC)
PLAIN = ("note", "x", "vip", "email")
"""Names of fields that could be a program's."""
API = "https://api.calendly.com"
TIMES = ("2026-12-01T09:00:00.000000Z", "2026-11-28T09:41:00Z")
STRUCTURE = " ".join([API, "(removed)", *COLLECTIONS, *FIELDS, *FIXED, *TIMES]).casefold()
"""What stays whoever has a name like it."""

texts = st.text(min_size=1, max_size=24)
words = st.sampled_from(["Maria", "López", "Person 1", "x1", "Müller", "renée", "■", "000001"])
names = st.one_of(words, texts)
emails = st.builds(lambda a, b: f"{a}@{b}.example", words, st.sampled_from(["acme", "büro"]))
phones = st.integers(10**7, 10**12).map(lambda n: f"+{n}")
links = texts.map(lambda text: f"https://calendly.com/cancellations/{text}")
loose = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(allow_nan=False), names, emails),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.one_of(st.sampled_from(PLAIN), names), inner),
    ),
    max_leaves=6,
).filter(
    lambda document: (
        not any(re.fullmatch("[a-z_][A-Za-z0-9_-]*", name) for name in fields(document))
    )
)


@st.composite
def bookings(draw: st.DrawFn) -> tuple[dict[str, Any], list[str]]:
    """A payload as Calendly sends it, and every personal text that was put into it."""
    put: list[str] = []

    def personal(strategy: st.SearchStrategy[str]) -> str:
        value = draw(strategy)
        put.append(value)
        return value

    extra = draw(loose)
    put.extend(leaf for leaf in leaves(extra) if isinstance(leaf, str) and leaf not in PLAIN)
    email, name = personal(emails), personal(names)
    payload = {
        "uri": f"{API}/scheduled_events/ABC/invitees/{personal(st.uuids().map(str))}",
        "email": email,
        "name": name,
        "first_name": draw(st.one_of(st.none(), st.just(name))),
        "status": "active",
        "timezone": "Europe/Berlin",
        "text_reminder_number": personal(phones),
        "questions_and_answers": [
            {"question": "Anything?", "answer": personal(names), "position": place}
            for place in range(draw(st.integers(0, 3)))
        ],
        "cancel_url": personal(links),
        "reschedule_url": personal(links),
        "rescheduled": False,
        "tracking": {"utm_source": personal(names), "utm_term": None},
        "scheduled_event": {
            "name": personal(names),
            "start_time": TIMES[0],
            "location": {"type": "physical", "location": personal(names)},
            "event_guests": [{"email": email}],
            "event_memberships": [{"user_name": personal(names), "user_email": personal(emails)}],
            "invitees_counter": {"total": 1, "active": 1, "limit": 1},
        },
        "something_new": extra,
    }
    document = {"event": "invitee.created", "created_at": TIMES[1]}
    return {**document, "payload": payload}, put


def leaves(value: Any) -> Iterator[Any]:
    """Yield everything that stands in a document, names of fields included."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield name
            yield from leaves(each)
    elif isinstance(value, list):
        for each in value:
            yield from leaves(each)
    else:
        yield value


def fields(value: Any) -> Iterator[str]:
    """Yield the names of fields that came by chance."""
    if isinstance(value, dict):
        yield from (name for name in value if name not in PLAIN)
    for each in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        yield from fields(each)


def shape(value: Any) -> Any:
    """Return a document with types in place of values."""
    if isinstance(value, dict):
        return [shape(each) for each in value.values()]
    if isinstance(value, list):
        return [shape(each) for each in value]
    return type(value)


@settings(max_examples=200, deadline=None)
@given(bookings(), st.lists(st.tuples(st.just("X-Forwarded-For"), names), max_size=2))
def test_no_personal_value_survives_and_the_shape_stays(
    made: tuple[dict[str, Any], list[str]], headers: list[tuple[str, str]]
) -> None:
    document, personal = made
    redaction = Redaction(document, [*headers, ("Content-Type", "application/json")])
    left = [each.casefold() for each in leaves(redaction.body) if isinstance(each, str)]
    left += [each.casefold() for each in redaction.headers.values()]
    for value in personal:
        wanted = value.strip().casefold()
        if len(wanted) >= 3 and wanted not in STRUCTURE:
            assert not [each for each in left if wanted in each], value
    assert shape(redaction.body) == shape(document)


@settings(max_examples=60, deadline=None)
@given(st.lists(names, min_size=1, max_size=12))
def test_the_same_value_becomes_the_same_words_and_another_one_others(values: list[str]) -> None:
    rows = [{"question": "?", "answer": value} for value in values]
    body = Redaction({"payload": {"questions_and_answers": rows}}).body
    new = [row["answer"] for row in body["payload"]["questions_and_answers"]]
    seen: dict[str, str] = {}
    for value, words_now in zip(values, new, strict=True):
        if value.strip():
            assert seen.setdefault(value.strip().casefold(), words_now) == words_now
    assert len(set(seen.values())) == len(seen)


@pytest.mark.parametrize("event", EVENTS)
def test_every_event_of_calendly_keeps_what_a_program_needs(event: str) -> None:
    document = json.loads(json.dumps(sample_payload(create_app(seed=1, meetings=5).world, event)))
    body = Redaction(document).body
    assert body["event"] == event
    assert body["created_at"] == document["created_at"]
    assert body["created_by"].startswith(f"{API}/users/00000000-")
    assert list(body["payload"]) == list(document["payload"])
    assert shape(body) == shape(document)
    assert body["payload"] != document["payload"]


def test_what_belongs_together_still_does() -> None:
    document = sample_payload(create_app(seed=1, meetings=5).world, "invitee.canceled")
    payload = Redaction(document).body["payload"]
    assert payload["name"] == "Person 1"
    assert payload["cancellation"]["canceled_by"] != "Sample Invitee"
    assert payload["event"] == payload["scheduled_event"]["uri"]
    assert payload["uri"].startswith(payload["event"] + "/invitees/")
    assert payload["email"] == "person1@example.com"
    assert payload["cancel_url"] == "https://calendly.com/cancellations/removed-1"
    assert payload["status"] == "canceled"
    assert payload["timezone"] == "Europe/Berlin"
    assert payload["scheduled_event"]["location"]["type"] == "zoom"


def test_headers_that_tell_of_people_or_places_are_left_out() -> None:
    headers = [
        ("Content-Type", "application/json"),
        ("Host", "brave-cat.trycloudflare.com"),
        ("CF-Connecting-IP", "203.0.113.9"),
        ("Cookie", "session=abc"),
        ("Authorization", "Bearer abc"),
        ("Calendly-Webhook-Signature", "t=1,v1=" + "a" * 64),
        ("X-Maria-Lopez", "1"),
    ]
    redaction = Redaction({"payload": {"name": "Maria-Lopez"}}, headers)
    assert redaction.headers.pop("Content-Type") == "application/json"
    assert set(redaction.headers.values()) == {"(removed)"}
    assert "X-Maria-Lopez" not in redaction.headers
    assert len(redaction.headers) == 6


def test_the_text_says_what_was_done_and_is_json() -> None:
    body = json.dumps({"event": "invitee.created", "payload": {"name": "Renée <b>"}}).encode()
    delivery = Delivery(7, NOW, (("Host", "x"),), body)
    told = json.loads(redacted_text(delivery))
    assert told["received_at"] == "2026-11-28T09:41:00+00:00"
    assert "replaced" in told["note"]
    assert told["body"]["payload"] == {"name": "Name 1"}


@pytest.mark.parametrize("body", [b"", b"name=Maria", b"\xff\xfe", b"[" * 100_000, b'{"a":'])
def test_what_is_not_json_is_left_out_as_a_whole(body: bytes) -> None:
    told = redacted_text(Delivery(1, NOW, (), body))
    assert "Maria" not in told
    assert "bytes that are not JSON were left out" in json.loads(told)["body"]


@pytest.mark.parametrize("document", [None, 5, "Maria", ["Maria"], {"Maria López": 1}, True])
def test_json_that_is_no_message_is_redacted_too(document: Any) -> None:
    told = redacted_text(Delivery(1, NOW, (), json.dumps(document).encode()))
    assert "Maria" not in told
