"""Deliveries in the inbox: read, checked, recognised when they come again, let go in the end."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.delivery_check import Checker, NamedKey
from calendly_desktop.domain.inbox import Delivery, Inbox, read_contents
from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.domain.tunnels import (
    known_path,
    new_path,
    path_in,
    public_address,
    tunnels,
)
from calendly_desktop.domain.webhook_signature import HEADER, sign

NOW = datetime(2026, 11, 28, 9, 41, tzinfo=UTC)
INVITEE = "https://api.calendly.com/scheduled_events/A/invitees/B"


def body(
    created: str = "2026-11-28T09:40:00Z", event: str = "invitee.created", **more: Any
) -> bytes:
    document = {"event": event, "created_at": created, "payload": {"uri": INVITEE, **more}}
    return json.dumps(document).encode()


def delivery(number: int, content: bytes, **headers: str) -> Delivery:
    return Delivery(number, NOW, tuple(headers.items()), content)


def test_a_delivery_says_what_happened_to_whom() -> None:
    contents = read_contents(body())
    assert contents.event == "invitee.created"
    assert contents.created_at == datetime(2026, 11, 28, 9, 40, tzinfo=UTC)
    assert contents.about == INVITEE
    assert not contents.fault
    nested = {"event": "contact.deleted", "payload": {"contact": {"uri": "c"}}}
    assert read_contents(json.dumps(nested).encode()).about == "c"


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b"a=b", "not JSON"),
        (b"\xff\xfe\x00", "not JSON"),
        (b"[" * 200_000, "not JSON"),
        (b"[1, 2]", "not a message of Calendly"),
        (b'{"event": 5, "payload": {}}', "not a message of Calendly"),
        (b'{"event": "x", "payload": []}', "not a message of Calendly"),
        (b"null", "not a message of Calendly"),
    ],
)
def test_what_is_no_message_says_why(content: bytes, words: str) -> None:
    assert words in read_contents(content).fault


@given(st.binary(max_size=200))
def test_no_body_breaks_the_reading(content: bytes) -> None:
    Inbox().add(delivery(1, content))


def test_a_delivery_that_comes_again_is_recognised() -> None:
    inbox = Inbox()
    first = inbox.add(delivery(1, body()))
    other = inbox.add(delivery(2, body(event="invitee.canceled")))
    again = inbox.add(delivery(3, body(name="written anew")))
    assert (first.repeats, other.repeats, again.repeats) == (0, 0, 1)
    assert not again.is_late
    odd = [inbox.add(delivery(number, b"odd")) for number in (4, 5)]
    assert [row.repeats for row in odd] == [0, 4]


def test_what_comes_late_is_told_for_order_is_not_promised() -> None:
    inbox = Inbox()
    assert not inbox.add(delivery(1, body("2026-11-28T09:40:00Z", "invitee.canceled"))).is_late
    assert inbox.add(delivery(2, body("2026-11-28T09:30:00Z"))).is_late
    assert not inbox.add(delivery(3, body("2026-11-28T09:50:00Z"))).is_late


def test_where_it_is_full_the_oldest_go() -> None:
    inbox = Inbox(most=3)
    for number in range(1, 6):
        inbox.add(delivery(number, str(number).encode()))
    assert [row.delivery.number for row in inbox.rows] == [3, 4, 5]
    assert inbox.dropped == 2
    assert inbox.add(delivery(6, b"1")).repeats == 0, "what is gone is not repeated"
    small = Inbox(most_bytes=100)
    for number in range(1, 4):
        small.add(delivery(number, bytes(60) + bytes([number])))
    assert len(small) == 1
    small.clear()
    assert (len(small), small.dropped) == (0, 0)


# -- checking --------------------------------------------------------------------------------


class Seen(Checker):
    """Checks a delivery as the first in an inbox."""

    def check(self, delivery: Any) -> Any:
        return super().check(Inbox().add(delivery))


def signed(number: int, key: str, content: bytes, *, ago: float = 0) -> Delivery:
    header = sign(key, content, NOW.timestamp() - ago)
    return Delivery(number, NOW, ((HEADER.lower(), header),), content)


def test_every_verdict_in_a_word_and_with_the_key_named() -> None:
    ours, other = NamedKey("crm.example.com", "k1"), NamedKey("other.example.com", "k2")
    checker = Seen([ours], [other])
    altered = signed(1, "k1", body())._replace(body=body(name="changed"))
    assert checker.check(altered).mark.short == "Does not fit"
    good = checker.check(signed(2, "k1", body()))
    assert (good.mark.word, good.mark.tone, good.key_name) == (
        "Signature right", "success", "crm.example.com",
    )  # fmt: skip
    assert checker.check(altered).mark.word == "Body altered", "the key is proven by now"
    wrong = checker.check(signed(3, "k2", body()))
    assert (wrong.mark.short, wrong.key_name) == ("Another key", "other.example.com")
    assert checker.check(signed(4, "k1", body(), ago=181)).mark.word == "Signed too long ago"
    assert checker.check(signed(5, "k1", body(), ago=-181)).mark.word == "Signed in the future"
    assert checker.check(delivery(6, body())).mark.word == "Not signed"
    odd = Delivery(7, NOW, ((HEADER, "v1=abc"),), body())
    assert checker.check(odd).mark.short == "Not readable"
    assert Seen([]).check(signed(8, "k1", body())).mark.word == "Key not known"
    assert "k1" not in repr(ours)


def test_with_several_keys_nothing_is_proven() -> None:
    checker = Seen([NamedKey("a", "k1"), NamedKey("b", "k2")])
    assert checker.check(signed(1, "k2", body())).key_name == "b"
    assert not checker.proven


def test_a_key_is_proven_for_messages_of_its_own_kind_only() -> None:
    checker = Seen([NamedKey("a", "k1")])
    checker.check(signed(1, "k1", body()))
    assert checker.proven == 1
    elsewhere = signed(2, "unknown", body(event="contact.created"))
    assert checker.check(elsewhere).mark.short == "Does not fit", "another webhook may send here"


# -- addresses -------------------------------------------------------------------------------


def test_a_path_is_hard_to_guess_and_known_again() -> None:
    path = new_path()
    assert path != new_path()
    assert path_in(f"https://a.example.com{path}") == path
    assert path_in(f"https://a.example.com/behind{path}?x=1") == path
    assert path_in("https://a.example.com/calendly/short") == ""
    assert path_in("https://[broken") == ""
    hooks = [
        WebhookSubscription(
            uri=str(age),
            callback_url=f"https://a.example.com{new_path() if age else path}",
            created_at=NOW - timedelta(days=age),
        )
        for age in (2, 0, 1)
    ]
    assert known_path(hooks) == path
    assert known_path([]) == ""


@pytest.mark.parametrize(
    ("pasted", "url"),
    [
        ("https://brave-cat.trycloudflare.com", "https://brave-cat.trycloudflare.com/calendly/x"),
        (" brave-cat.trycloudflare.com/ ", "https://brave-cat.trycloudflare.com/calendly/x"),
        ("https://a.example.com/calendly/x", "https://a.example.com/calendly/x"),
        ("https://a.example.com/in/", "https://a.example.com/in/calendly/x"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080/calendly/x"),
    ],
)
def test_the_address_of_a_tunnel_gets_the_path(pasted: str, url: str) -> None:
    assert public_address(pasted, "/calendly/x").url == url


@pytest.mark.parametrize("pasted", ["", "http://a.example.com", "https://", "https://calendly.com"])
def test_an_address_that_is_none_says_why(pasted: str) -> None:
    found = public_address(pasted, "/calendly/x")
    assert not found.url
    assert found.fault


def test_the_ways_in_name_the_port() -> None:
    assert all("4711" in way.command for way in tunnels(4711))
