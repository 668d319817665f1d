"""How webhooks fare: each change is told once, and what flaps does not cry again and again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.domain.webhook_health import (
    CALM,
    Change,
    Ours,
    Seen,
    by_others,
    compare,
    first_seen,
    host_of,
    together,
)
from calendly_desktop.viewmodels.webhook_news import news_words, stopped_notification

NOW = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
QUARTER = timedelta(minutes=15)
URL = "https://crm.example.com/hooks/SECRET?key=SECRET"


def hook(uri: str = "a", state: str = "well", **more: Any) -> WebhookSubscription:
    fields: dict[str, Any] = {"uri": uri, "callback_url": URL, "created_at": NOW, **more}
    if state == "failing":
        fields["retry_started_at"] = NOW
    if state == "off":
        fields |= {"state": "disabled", "updated_at": NOW}
    return WebhookSubscription(**fields)


class Story:
    """One webhook over time, looked at every quarter of an hour."""

    def __init__(self, state: str = "well") -> None:
        self.known = first_seen([hook(state=state)])
        self.now = NOW

    def look(self, state: str, after: timedelta = QUARTER) -> list[str]:
        self.now += after
        changes, self.known = compare(self.known, [hook(state=state)], self.now)
        return [change.kind for change in changes]


def test_what_is_seen_for_the_first_time_is_no_news() -> None:
    assert Story("off").look("off") == []
    assert Story("failing").look("failing") == []


def test_failing_is_told_once_and_being_turned_off_once() -> None:
    story = Story()
    assert story.look("failing") == ["failing"]
    assert story.look("failing") == []
    assert story.look("off") == ["disabled"]
    assert story.look("off") == []


def test_it_may_be_turned_off_between_two_looks() -> None:
    assert Story().look("off") == ["disabled"]


def test_a_recovery_is_told() -> None:
    story = Story()
    story.look("failing")
    assert story.look("well") == ["recovered"]
    assert story.look("well") == []


def test_what_flaps_is_told_as_that_and_no_more() -> None:
    story = Story()
    story.look("failing")
    story.look("well")
    assert story.look("failing") == ["unsteady"]
    for _ in range(10):
        assert story.look("well") == []
        assert story.look("failing") == []
    assert story.look("well") == []
    assert story.look("well", CALM - QUARTER) == []
    assert story.look("well", QUARTER) == ["recovered"]
    assert story.look("failing", CALM) == ["failing"], "after a calm time it is told anew"


def test_what_is_new_and_what_is_gone() -> None:
    known = first_seen([hook("a"), hook("b")])
    changes, seen = compare(known, [hook("b"), hook("c")], NOW)
    assert [(change.kind, change.uri) for change in changes] == [
        ("appeared", "c"), ("vanished", "a"),
    ]  # fmt: skip
    assert set(seen) == {"b", "c"}
    assert {change.host for change in changes} == {"crm.example.com"}


def test_what_was_done_from_this_computer_is_no_news() -> None:
    changes, _seen = compare(first_seen([hook("a")]), [hook("b"), hook("c")], NOW)
    rows = {"b": hook("b"), "c": hook("c")}
    ours = Ours(frozenset({"b"}), frozenset({"a"}), lambda row: row.uri == "c")
    assert by_others(changes, rows, ours) == []
    nobody = Ours(frozenset(), frozenset(), lambda _row: False)
    assert len(by_others(changes, rows, nobody)) == 3
    failing = [Change("failing", "b", "x", NOW)]
    assert by_others(failing, rows, ours) == failing


def test_of_each_webhook_only_the_last_news_is_kept() -> None:
    def change(kind: Any, uri: str = "a") -> Change:
        return Change(kind, uri, "x", NOW)

    assert together([change("failing")], [change("recovered")]) == [change("recovered")]
    assert together([change("appeared")], [change("vanished")]) == []
    assert len(together([], [change("failing", str(n)) for n in range(80)])) == 50


@pytest.mark.parametrize(
    ("address", "host"),
    [(URL, "crm.example.com"), ("http://[::1]:80/x", "::1"), ("https://[x", ""), ("", "")],
)
def test_of_an_address_only_the_server_is_told(address: str, host: str) -> None:
    assert host_of(address) == host


@given(st.lists(st.sampled_from(["well", "failing", "off"]), max_size=30))
def test_the_last_word_is_always_true(states: list[str]) -> None:
    story = Story()
    told = ["recovered"]
    for state in states:
        told += story.look(state)
    last = states[-1] if states else "well"
    seen = story.known["a"]
    assert isinstance(seen, Seen)
    if last == "off":
        assert told[-1] == "disabled"
    if last == "failing":
        assert told[-1] in {"failing", "unsteady"}
    if last == "well":
        assert told[-1] in {"recovered", "unsteady"}


def test_the_words_name_the_server_only() -> None:
    def say(moment: datetime) -> str:
        return f"{moment:%d %b %H:%M}"

    one = [Change("failing", "a", host_of(URL), NOW, NOW)]
    words = news_words(one, say)
    assert words.title == "Calendly cannot deliver to crm.example.com"
    assert "since 28 Nov 09:00" in words.text
    assert "on 29 Nov 09:00" in words.text
    many = [Change("disabled", str(n), f"host{n}.example.com", NOW) for n in range(6)]
    assert news_words([*many, *one], say).title == "7 webhooks may not work"
    assert news_words([*many, *one], say).text.endswith("And 3 more.")
    told = stopped_notification([*one, many[0]])
    assert told.title == "2 webhooks may not work any more"
    assert told.text.splitlines() == [
        "host0.example.com: turned off by Calendly",
        "crm.example.com: does not accept messages",
    ]
    for text in (*words, *told):
        assert "SECRET" not in text
