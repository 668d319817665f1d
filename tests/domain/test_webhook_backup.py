"""Webhooks as a file, and the file against now: nothing secret in it, every difference in words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.models import WebhookSubscription
from calendly_desktop.domain.webhook_backup import (
    LARGEST,
    Backup,
    NewerBackup,
    NotABackup,
    SavedList,
    SavedWebhook,
    Who,
    backup_bytes,
    definition_in,
    read_backup,
    saved,
)
from calendly_desktop.domain.webhook_drift import Drift, compare, counts_in_words, report

AT = datetime(2026, 11, 1, 9, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 28, 9, 0, tzinfo=UTC)
HOOKS = "https://api.calendly.com/webhook_subscriptions/"
ALL = {("user", "U1"), ("organization", None)}


def hook(number: int = 1, **fields: Any) -> WebhookSubscription:
    given = {
        "uri": f"{HOOKS}{number}",
        "callback_url": f"https://crm.example.com/{number}",
        "events": ["invitee.created"],
        "scope": "organization",
        "created_at": AT,
        **fields,
    }
    return WebhookSubscription(**given)


def entry(number: int = 1, *, whole: bool = True, **fields: Any) -> SavedWebhook:
    paused = fields.pop("paused_since", None)
    return saved(
        hook(number, **fields), whole=whole, about="Everybody", made_by="Ada", paused_since=paused
    )


def backup(*webhooks: SavedWebhook, **fields: Any) -> Backup:
    given: dict[str, Any] = {
        "saved_at": AT,
        "saved_by": Who("U1", "Ada Lindgren", "ada@example.com"),
        "organization": Who("O1", "Acme"),
        "whole_addresses": True,
        "lists": [SavedList("organization"), SavedList("user", "U1")],
        "webhooks": webhooks,
        **fields,
    }
    return Backup(**given)


def drifts(saved_then: Backup, *now: SavedWebhook) -> list[Drift]:
    return compare(saved_then, now, ALL, lambda moment: f"{moment:%d %b}")


# -- the file ----------------------------------------------------------------------------------


def test_a_file_comes_back_as_it_was_saved() -> None:
    made = backup(entry(1), entry(2, paused_since=AT), unread=["Webhooks of groups"])
    content = backup_bytes(made)
    again = read_backup(content)
    assert [*again.webhooks] == [*made.webhooks]
    assert (again.saved_by, again.organization, again.saved_at) == (
        made.saved_by,
        made.organization,
        AT,
    )
    assert b'"format": "calendly-desktop-webhooks"' in content
    assert content.startswith(b"{\n"), "people can read it too"


def test_secrets_in_addresses_are_left_out_unless_wanted() -> None:
    url = "https://ada:pass@crm.example.com/in?token=s3cret"
    bare, whole = entry(callback_url=url, whole=False), entry(callback_url=url)
    assert (bare.address, bare.whole) == ("https://crm.example.com/in?…", False)
    assert (whole.address, whole.whole) == (url, True)
    content = backup_bytes(backup(bare, whole_addresses=False))
    assert b"pass" not in content
    assert b"s3cret" not in content
    plain = entry(whole=False)
    assert plain.whole, "nothing was left out"
    assert definition_in(plain, "O1").url == "https://crm.example.com/1"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not json",
        b"[]",
        b"{}",
        b'{"format": "something else", "version": 1}',
        b'{"format": "calendly-desktop-webhooks", "version": "1"}',
        b'{"format": "calendly-desktop-webhooks", "version": 1}',
        b'{"format": "calendly-desktop-webhooks", "version": 1, "saved_at": "soon"}',
        b'{"format": "calendly-desktop-webhooks", "version": 1, "saved_by": {"uri": "u"}, '
        b'"organization": {"uri": "o"}, "whole_addresses": true, '
        b'"saved_at": "9999-12-31T23:59:59Z"}',
        b"\xff\xfe\x00",
        b"[" * 100_000,
        b" " * (LARGEST + 1),
    ],
    ids=lambda content: content[:24].decode("ascii", "replace").strip() or "blank",
)
def test_a_broken_or_foreign_file_is_told_as_such(content: bytes) -> None:
    with pytest.raises(NotABackup) as caught:
        read_backup(content)
    assert caught.value.title == "This file is not a backup of webhooks"
    assert caught.value.remedy


def test_a_file_of_a_newer_app_is_not_half_understood() -> None:
    with pytest.raises(NewerBackup):
        read_backup(b'{"format": "calendly-desktop-webhooks", "version": 2, "webhooks": "none"}')


def test_a_field_that_is_not_known_is_no_reason_to_refuse() -> None:
    content = backup_bytes(backup(entry())).replace(b'"version"', b'"colour": "red", "version"')
    assert len(read_backup(content).webhooks) == 1


def test_a_file_that_an_editor_saved_again_is_still_one() -> None:
    content = b"\xef\xbb\xbf" + backup_bytes(backup(entry())).replace(b"\n", b"\r\n")
    assert len(read_backup(content).webhooks) == 1


@given(st.binary(max_size=400))
def test_no_content_breaks_the_reader(content: bytes) -> None:
    with pytest.raises((NotABackup, NewerBackup)):
        read_backup(content)


# -- the comparison ----------------------------------------------------------------------------


def test_the_same_is_the_same() -> None:
    [drift] = drifts(backup(entry()), entry())
    assert (drift.verdict, drift.changes) == ("same", ())


def test_every_difference_is_said() -> None:
    then = entry(events=["invitee.created", "invitee.canceled"])
    now = entry(
        events=["invitee.created", "contact.created"],
        state="disabled",
    )
    [drift] = drifts(backup(then), now)
    assert drift.changes == (
        "It is no longer told when a booking is canceled.",
        "New: it is told when a contact is added.",
        "It was active, it is turned off by Calendly.",
    )


def test_one_that_was_made_anew_is_found_by_its_address() -> None:
    now = msgspec.structs.replace(entry(7, callback_url="https://crm.example.com/1"), made_at=LATER)
    [drift] = drifts(backup(entry(1)), now)
    assert drift.words == (
        "It was made anew on 28 Nov by Ada, so its signing key may be another one."
    )


def test_another_owner_of_the_same_address() -> None:
    now = msgspec.structs.replace(entry(1, scope="user", user="U1"), about="Only me")
    [drift] = drifts(backup(entry(1)), now)
    assert drift.words == "It was about: Everybody. It is about: Only me."


def test_a_changed_query_is_seen_only_where_both_are_whole() -> None:
    one, two = (f"https://crm.example.com/1?key={key}" for key in "ab")
    [seen] = drifts(backup(entry(callback_url=one)), entry(callback_url=two))
    assert seen.words == "The part of the address that may be secret is another one."
    [hidden] = drifts(backup(entry(callback_url=one, whole=False)), entry(callback_url=two))
    assert hidden.verdict == "same"


def test_missing_new_and_not_known() -> None:
    saved_then = backup(
        entry(1), entry(2, scope="group", group="G1"), lists=[SavedList("user", "U1")]
    )
    found = drifts(saved_then, entry(3))
    assert [(each.verdict, each.shown.address[-1]) for each in found] == [
        ("missing", "1"),
        ("new", "3"),
        ("unknown", "2"),
    ]
    assert found[0].words == "It is not there any more."
    assert found[1].words.startswith("Made on 01 Nov by Ada. Its list was not read for the file")
    assert "cannot be read now" in found[2].words
    assert counts_in_words(found) == "1 missing, 1 new, 1 not known"
    assert counts_in_words([]) == "no webhooks at all"


def test_paused_then_and_now() -> None:
    [now_paused] = drifts(
        backup(entry(1)),
        entry(9, paused_since=LATER, uri="held/9/old", callback_url="https://crm.example.com/1"),
    )
    assert now_paused.words == "It was active, it is paused."
    [forgotten] = drifts(backup(entry(1, paused_since=AT, uri="held/1/old")))
    assert forgotten.verdict == "missing"
    assert forgotten.words == "It was paused then, and is not kept on this computer now."


def test_the_report_has_no_secret_and_all_the_differences() -> None:
    url = "https://ada:pass@crm.example.com/1?key=s3cret"
    saved_then = backup(entry(callback_url=url), entry(2))
    text = report(
        saved_then, drifts(saved_then, entry(2), entry(3)), LATER, lambda at: f"{at:%d %b}"
    )
    assert text.splitlines() == [
        "Webhooks of Acme, 28 Nov, against the backup of 01 Nov by Ada Lindgren.",
        "In short: 1 missing, 1 new, 1 the same.",
        "",
        "Missing (1)",
        "- https://crm.example.com/1?… (Everybody): It is not there any more.",
        "",
        "New (1)",
        "- https://crm.example.com/3 (Everybody): Made on 01 Nov by Ada.",
        "",
        "The same (1)",
        "- https://crm.example.com/2 (Everybody)",
    ]


_HOOKS = st.lists(
    st.builds(
        entry,
        st.integers(1, 6),
        whole=st.booleans(),
        state=st.sampled_from(["active", "disabled"]),
        events=st.lists(st.sampled_from(["invitee.created", "contact.created"]), max_size=2),
    ),
    max_size=6,
)


@given(_HOOKS, _HOOKS)
def test_every_webhook_is_in_the_comparison_once(
    then: list[SavedWebhook], now: list[SavedWebhook]
) -> None:
    found = drifts(backup(*then), *now)
    key = msgspec.json.encode
    assert sorted(key(each.then) for each in found if each.then) == sorted(map(key, then))
    assert sorted(key(each.now) for each in found if each.now) == sorted(map(key, now))
    for each in found:
        assert (each.verdict == "missing") == (each.now is None)
        assert (each.verdict == "new") == (each.then is None)
        assert bool(each.changes) == (each.verdict != "same")
