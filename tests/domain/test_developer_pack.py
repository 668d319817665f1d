"""The pack for a developer: complete, right, and without anything that is nobody's business."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import UTC, datetime
from pathlib import Path

import pytest

from calendly_desktop.domain.developer_pack import (
    FOLDER,
    PROGRAMS,
    README,
    THROWAWAY_KEY,
    Subject,
    made_up,
    note_to_send,
    pack_files,
    signature_vectors,
    zip_bytes,
)
from calendly_desktop.domain.webhook_signature import verify

PACK = Path(__file__).resolve().parents[2] / "resources" / "pack"
TEMPLATES = {name: (PACK / name).read_bytes() for name in (README, *PROGRAMS.values())}
NOON = datetime(2026, 11, 28, 12, tzinfo=UTC)
SUBJECT = Subject(
    "https://ada:secret@crm.example.com/hook?token=canary",
    ["invitee.created", "invitee.canceled", "contact.updated"],
    "Everybody in Acme",
    NOON,
)
SAMPLE = json.dumps(
    {
        "event": "invitee.created",
        "created_at": "2026-11-28T12:00:00.000000Z",
        "created_by": "https://api.calendly.com/users/4f2a",
        "payload": {
            "uri": "https://api.calendly.com/scheduled_events/1/invitees/2",
            "email": "ada.lindgren@acme.example",
            "name": "Ada Lindgren",
            "status": "active",
            "rescheduled": False,
            "cancel_url": "https://calendly.com/cancellations/secret-code",
        },
    }
).encode()


def files(**samples: bytes) -> dict[str, str]:
    given = {name.replace("_", "."): body for name, body in samples.items()}
    made = pack_files(SUBJECT, given, TEMPLATES)
    return {path: body.decode() for path, body in made.items()}


def test_it_holds_everything() -> None:
    assert list(files(invitee_created=SAMPLE)) == [
        "README.md",
        "samples/invitee.created.json",
        "python/calendly_webhook.py",
        "node/calendly_webhook.mjs",
        "php/calendly_webhook.php",
        "test-vectors.json",
    ]


def test_the_readme_says_what_for_and_how() -> None:
    readme = files(invitee_created=SAMPLE)["README.md"]
    for words in (
        "https://crm.example.com/hook?…",
        "Everybody in Acme",
        "2026-11-28",
        "| `invitee.created` | Somebody books a meeting |",
        "| `contact.updated` | A contact is changed |",
        "Calendly gave no sample for `invitee.canceled`, `contact.updated`.",
        "within 15 seconds",
        "for 24 hours",
        "older than three minutes",
        "- [ ]",
        "payload.rescheduled",
    ):
        assert words in readme
    left = re.search(r"\$\{?(address|about|made_on|events|missing|notes|sample)\b", readme)
    assert left is None, "a place that was not filled in"
    assert "body=samples/invitee.created.json" in readme


def test_there_is_no_secret_and_nobody_in_it() -> None:
    whole = "".join(files(invitee_created=SAMPLE).values()) + note_to_send(SUBJECT)
    for secret in ("canary", "secret", "ada:", "Lindgren", "lindgren", "4f2a", "secret-code"):
        assert secret not in whole.replace("holds no secret", "").replace("may hold secrets", ""), (
            secret
        )


def test_samples_keep_their_shape() -> None:
    sample = json.loads(made_up(SAMPLE))
    assert list(sample) == ["event", "created_at", "created_by", "payload"]
    assert sample["event"] == "invitee.created"
    assert sample["payload"]["status"] == "active"
    assert sample["payload"]["rescheduled"] is False
    assert sample["payload"]["email"].endswith("@example.com")


def test_outside_text_does_not_break_the_readme() -> None:
    odd = Subject("https://x.example.com", ["a|b`<b>"], "Acme\n# Heading | $x ‮", NOON)
    readme = pack_files(odd, {}, TEMPLATES)["README.md"].decode()
    assert "| `abb` |" in readme
    assert "\n# Heading" not in readme
    none = pack_files(odd._replace(events=[]), {}, TEMPLATES)["README.md"].decode()
    assert "no event is chosen" in none


def test_the_zip_has_one_folder_and_opens_everywhere() -> None:
    made = zip_bytes(pack_files(SUBJECT, {}, TEMPLATES), NOON)
    assert made == zip_bytes(pack_files(SUBJECT, {}, TEMPLATES), NOON)
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        assert archive.testzip() is None
        assert all(name.startswith(f"{FOLDER}/") for name in archive.namelist())
        assert archive.getinfo(f"{FOLDER}/README.md").date_time == (2026, 11, 28, 12, 0, 0)


VECTORS = signature_vectors()["vectors"]


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_every_vector_is_what_it_says(vector: dict[str, object]) -> None:
    header, body = vector["header"], str(vector["body"]).encode()
    assert header is None or isinstance(header, str)
    verdict = verify(header, body, [THROWAWAY_KEY], float(str(vector["now"])))
    assert verdict.is_valid is vector["good"]
