"""Whether a webhook can be made here, and what a change of one will do, before anything is done."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from calendly_desktop.domain.webhook_change_impact import Keys, impact, pause_impact
from calendly_desktop.domain.webhook_definitions import (
    Maker,
    WebhookDefinition,
    cannot_be_made,
    doubts_about,
)

ADMIN = Maker("U1", "admin", "O1", "Acme")
MEMBER = Maker("U1", "user", "O1", "Acme")
MINE = WebhookDefinition("https://crm.example.com/in", ("invitee.created",), "user", "U1", "O1")


def like(**fields: Any) -> WebhookDefinition:
    return msgspec.structs.replace(MINE, **fields)


@pytest.mark.parametrize(
    ("definition", "maker", "reason"),
    [
        (MINE, MEMBER, ""),
        (like(scope="organization", owner=None), ADMIN, ""),
        (like(organization="O2"), ADMIN, "another organization"),
        (like(owner="U2"), MEMBER, "about somebody else"),
        (like(owner="U2"), ADMIN, ""),
        (like(scope="organization", owner=None), MEMBER, "An owner or admin of Acme can."),
        (
            like(events=("contact.created",)),
            msgspec.structs.replace(ADMIN, missing_scopes=("contacts:read",)),
            "“A contact is added”: Your access token lacks the scope contacts:read.",
        ),
        (
            like(events=("routing_form_submission.created",)),
            ADMIN,
            "Only for the whole organization",
        ),
        (like(events=("invitee.teleported",)), ADMIN, ""),
        (
            like(events=("meeting_recap.created",)),
            msgspec.structs.replace(ADMIN, stage="free"),
            "your organization has the free one",
        ),
        (like(events=("meeting_recap.created",)), msgspec.structs.replace(ADMIN, stage="paid"), ""),
    ],
)
def test_why_a_webhook_cannot_be_made(
    definition: WebhookDefinition, maker: Maker, reason: str
) -> None:
    said = cannot_be_made(definition, maker)
    assert reason in said
    assert bool(said) == bool(reason)


def test_what_calendly_might_refuse_is_told() -> None:
    assert doubts_about(MINE, ADMIN) == []
    strange = like(
        url="http://intranet.example.com/in",
        owner="U2",
        events=("invitee.teleported", "meeting_recap.created"),
    )
    assert [each.split(";")[0].split(":")[0] for each in doubts_about(strange, ADMIN)] == [
        "Calendly may no longer accept this address",
        "It is about somebody else",
        "It has an event that this app does not know",
        "It has events for which Calendly asks for a plan with that feature.",
    ]


def _impact(new: WebhookDefinition, keys: Keys, **more: Any) -> dict[str, str]:
    asked: dict[str, Any] = {"make_first": False, "about": ("Only me", "Only me"), **more}
    return {point.topic: point.text for point in impact(MINE, new, keys, **asked)}


def test_a_key_that_would_be_lost_is_told_before() -> None:
    known = _impact(MINE, Keys(True, "same", "same"))["back"]
    assert known.endswith("the old one is put back at once, with its present signing key.")
    fleeting = _impact(MINE, Keys(True, "same", "same", kept=False))["back"]
    assert "if the app ends in the middle, that key is lost" in fleeting
    unknown = _impact(MINE, Keys(False, "new", "new"))["back"]
    assert "but with a new signing key" in unknown
    assert "Calendly does not tell it" in unknown
    unsigned = _impact(MINE, Keys(False, "none", "none"))["back"]
    assert "but without a signing key" in unsigned


def test_the_gap_is_told_exactly() -> None:
    keys = Keys(True, "same", "same")
    assert _impact(MINE, keys)["gap"].startswith("There is a gap of a moment")
    elsewhere = like(url="https://new.example.com/in")
    assert _impact(elsewhere, keys, make_first=True)["gap"].startswith("There is no gap")
    twice = _impact(like(scope="organization", owner=None), keys, make_first=True)["gap"]
    assert "may hear of the same booking twice" in twice
    off = _impact(MINE, keys, is_off=True)["gap"]
    assert "nothing gets lost by deleting it" in off


@pytest.mark.parametrize(
    ("known", "kept", "words"),
    [
        (True, True, "stays in the keyring of this computer and is used again"),
        (True, False, "kept only until you close the app"),
        (False, False, "you choose between a new key and none"),
    ],
)
def test_pausing_tells_what_becomes_of_the_key(known: bool, kept: bool, words: str) -> None:
    text, more = pause_impact(MINE, key_known=known, kept=kept)
    assert text.startswith("https://crm.example.com/in will not be told when somebody books")
    assert words in more
    assert "is lost for the receiving program" in more
    assert "On other computers it is simply gone" in more
