"""The webhook catalogue, the address check and the words, against Calendly's contract."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.domain.webhooks import (
    DEFAULT_EVENTS,
    EVENTS,
    check_address,
    deletion_impact,
    event_in_words,
    event_refusal,
    events_in_words,
    new_signing_key,
    paid_events,
    same_address,
    scope_refusal,
    state_in_words,
)

CONTRACT = Path(__file__).parents[3] / "shared" / "contract" / "calendly-openapi-2026.yaml"
API = "https://api.calendly.com"


def hook(**fields: Any) -> WebhookSubscription:
    given = {
        "uri": f"{API}/webhook_subscriptions/1",
        "callback_url": "https://crm.example.com/hook",
        "events": list(DEFAULT_EVENTS),
        "created_at": datetime(2026, 11, 1, 9, tzinfo=UTC),
        **fields,
    }
    return WebhookSubscription(**given)


@pytest.fixture(scope="module")
def allowed_by_contract() -> dict[str, set[str]]:
    if not CONTRACT.exists():
        pytest.skip("the machine-readable contract is not beside this project")
    yaml = pytest.importorskip("yaml")
    document = yaml.load(CONTRACT.read_text(), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    create = document["components"]["schemas"]["WebhookSubscriptionCreate"]
    allowed = {}
    for rule in create["allOf"]:
        [scope] = rule["if"]["properties"]["scope"]["enum"]
        items = rule["then"].get("properties", {}).get("events", {}).get("items")
        if items:
            allowed[scope] = set(items["enum"])
    return allowed


def test_the_catalogue_offers_what_the_contract_allows_for_each_scope(
    allowed_by_contract: dict[str, set[str]],
) -> None:
    ours = {
        scope: {event.name for event in EVENTS if scope in event.scopes}
        for scope in ("user", "group", "organization")
    }
    assert ours == allowed_by_contract


def test_every_event_reads_as_the_end_of_a_sentence() -> None:
    assert len({event.when for event in EVENTS}) == len(EVENTS) == 14
    for event in EVENTS:
        assert event.when[0].islower()
        assert not event.when.endswith(".")
        assert "." not in event.when, "a technical name is no plain word"
        assert event.read_scope.endswith(":read")


@pytest.mark.parametrize(
    ("names", "words"),
    [
        ((), "nothing at all happens (no event is chosen)"),
        (("invitee.created",), "somebody books a meeting"),
        (
            ("invitee.canceled", "invitee.created"),
            "somebody books a meeting or a booking is canceled",
        ),
        (
            ("contact.deleted", "invitee.created", "invitee.created", "brand.new"),
            "somebody books a meeting, a contact is deleted or “brand.new” happens",
        ),
    ],
)
def test_events_become_one_phrase(names: tuple[str, ...], words: str) -> None:
    assert events_in_words(names) == words


def test_an_event_of_tomorrow_is_named_as_calendly_spells_it() -> None:
    assert event_in_words("poll.closed") == "“poll.closed” happens"


@pytest.mark.parametrize(
    ("name", "scope", "missing", "words"),
    [
        ("invitee.created", "user", (), ""),
        ("meeting_recap.created", "user", (), ""),
        ("meeting_recap.created", "organization", (), "Only for one person"),
        ("routing_form_submission.created", "user", (), "Only for the whole organization"),
        ("routing_form_submission.created", "organization", (), ""),
        ("contact.created", "user", ("contacts:read",), "contacts:read"),
    ],
)
def test_an_event_that_cannot_be_chosen_says_why(
    name: str, scope: str, missing: tuple[str, ...], words: str
) -> None:
    event = next(event for event in EVENTS if event.name == name)
    refusal = event_refusal(event, scope, missing)
    assert words in refusal
    assert bool(refusal) == bool(words)


def test_a_free_plan_keeps_from_paid_events_and_an_unknown_one_does_not() -> None:
    by_name = {event.name: event for event in EVENTS}
    recap, booked = by_name["meeting_recap.created"], by_name["invitee.created"]
    assert "free one" in event_refusal(recap, "user", (), "free")
    for stage in ("", "trial", "paid"):
        assert event_refusal(recap, "user", (), stage) == ""
    assert event_refusal(booked, "user", (), "free") == ""
    chosen = ["routing_form_submission.created", "invitee.created", "meeting_recap.deleted"]
    assert paid_events(chosen) == ("meeting_recap.deleted", "routing_form_submission.created")


def test_only_a_member_is_kept_from_wider_scopes() -> None:
    assert scope_refusal("user", "user", "Acme") == ""
    assert "owner or admin of Acme" in scope_refusal("organization", "user", "Acme")
    assert "owner or admin of Acme" in scope_refusal("group", "user", "Acme")
    for role in ("owner", "admin", ""):
        assert scope_refusal("organization", role, "Acme") == ""


@pytest.mark.parametrize(
    ("address", "level", "words"),
    [
        ("", "error", "Enter the web address"),
        ("   ", "error", "Enter the web address"),
        ("crm.example.com/hook", "error", "Begin the address with https://"),
        ("ftp://crm.example.com", "error", "Begin the address with https://"),
        ("javascript:alert(1)", "error", "Begin the address with https://"),
        ("https://", "error", "server is missing"),
        ("https:///path", "error", "server is missing"),
        ("https://a b.example.com", "error", "no spaces"),
        ("https://crm.example.com/\u202etxt", "error", "no spaces"),
        ("https://crm.example.com:99999/x", "error", "not a complete"),
        ("https://[::1", "error", "not a complete"),
        ("https://good.example.com\\@evil.example.com/x", "error", "no backslash"),
        ("http://crm.example.com/hook", "error", "Plain http"),
        ("https://calendly.com/ada", "error", "Calendly page"),
        ("https://api.calendly.com/x", "error", "Calendly page"),
        ("http://localhost:8000/hook", "warning", "this computer itself"),
        ("http://127.0.0.1:8000", "warning", "this computer itself"),
        ("https://[::1]:8000/", "warning", "this computer itself"),
        ("https://192.168.1.20/hook", "warning", "local network"),
        ("https://10.0.0.1/hook", "warning", "local network"),
        ("https://169.254.10.1/", "warning", "local network"),
        ("https://crm.local/hook", "warning", "local network"),
        ("https://intranet/hook", "warning", "local network"),
        ("https://user:secret@crm.example.com/", "warning", "user name or password"),
        ("https://crm.example.com/hook?id=7", "ok", ""),
        ("  https://crm.example.com/hook\n", "ok", ""),
        ("HTTPS://CRM.EXAMPLE.COM", "ok", ""),
        ("https://münchen.example/haken", "ok", ""),
        ("https://notcalendly.com/hook", "ok", ""),
    ],
)
def test_an_address_is_judged_in_words(address: str, level: str, words: str) -> None:
    verdict = check_address(address)
    assert verdict.level == level
    assert words in verdict.text
    assert bool(verdict.text) == (level != "ok")


def test_the_same_address_is_recognised_in_another_spelling() -> None:
    assert same_address("https://CRM.example.com", "https://crm.example.com/")
    assert not same_address("https://crm.example.com/a", "https://crm.example.com/A")
    assert not same_address("https://crm.example.com/?a=1", "https://crm.example.com/?a=2")
    assert same_address("https://[broken", "https://[broken")


def test_signing_keys_are_long_random_and_survive_copying() -> None:
    keys = {new_signing_key() for _ in range(200)}
    assert len(keys) == 200
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{43}", key) for key in keys)


@pytest.mark.parametrize(
    ("fields", "word", "tone"),
    [
        ({}, "Active", "success"),
        ({"state": "disabled"}, "Turned off by Calendly", "danger"),
        ({"retry_started_at": datetime(2026, 11, 2, tzinfo=UTC)}, "Trying again", "warning"),
        ({"state": "on_hold"}, "On hold", "neutral"),
        ({"state": ""}, "State not known", "neutral"),
    ],
)
def test_a_state_is_a_word_and_an_icon(fields: dict[str, Any], word: str, tone: str) -> None:
    state = state_in_words(hook(**fields))
    assert (state.word, state.tone) == (word, tone)
    assert state.icon
    assert state.meaning.endswith(".")


def test_deleting_says_what_it_means() -> None:
    text, informative = deletion_impact(hook())
    assert text == (
        "https://crm.example.com/hook will no longer be told when somebody books a meeting or a "
        "booking is canceled."
    )
    assert "new signing key" in informative
    text, informative = deletion_impact(hook(state="disabled"))
    assert text.startswith("Nothing is sent to https://")
    assert "frees the address" in informative
