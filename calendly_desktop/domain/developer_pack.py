"""What a developer gets to receive a webhook: words, samples, programs, vectors; no secret."""

from __future__ import annotations

import io
import json
import zipfile
from string import Template
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from calendly_desktop.domain.webhook_redaction import Redaction
from calendly_desktop.domain.webhook_signature import TOLERANCE, sign
from calendly_desktop.domain.webhooks import address_without_secrets, event_in_words, known_event

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

FOLDER: Final = "calendly-webhook"
README: Final = "README.md"
PROGRAMS: Final = {
    "python/calendly_webhook.py": "calendly_webhook.py",
    "node/calendly_webhook.mjs": "calendly_webhook.mjs",
    "php/calendly_webhook.php": "calendly_webhook.php",
}
"""Where each program lies in the pack, and its name among what comes with the app."""
THROWAWAY_KEY: Final = "throwaway-key-of-the-test-vectors"
_AT: Final = 1_763_800_000
_BODY: Final = (
    '{"event":"invitee.created","payload":{"name":"Zoë ✓","uri":"https://example.com/1"}}'
)


class Subject(NamedTuple):
    """The webhook that a pack is about; `about` says whose meetings, in words."""

    url: str
    events: Sequence[str]
    about: str
    made_at: datetime


def pack_files(
    subject: Subject, samples: Mapping[str, bytes], templates: Mapping[str, bytes]
) -> dict[str, bytes]:
    """Return the files of a pack by their path in it.

    samples: what Calendly gave, by event; an event without one is told in the README. templates:
    the README and the programs as they come with the app, by name.
    """
    files = {README: _readme(subject, samples, templates[README]).encode()}
    for event, body in samples.items():
        files[f"samples/{event}.json"] = made_up(body)
    for path, name in PROGRAMS.items():
        files[path] = templates[name]
    files["test-vectors.json"] = _json(signature_vectors())
    return files


def zip_bytes(files: Mapping[str, bytes], made_at: datetime) -> bytes:
    """Return files as a ZIP with one folder in it."""
    stamp = (*made_at.timetuple()[:5], 0)
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for path, body in files.items():
            entry = zipfile.ZipInfo(f"{FOLDER}/{path}", stamp)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, body)
    return content.getvalue()


def made_up(body: bytes) -> bytes:
    """Return a sample to be read: indented, and nobody's name or address in it."""
    return _json(Redaction(json.loads(body)).body)


def note_to_send(subject: Subject) -> str:
    """Return what to write to the developer beside the pack."""
    events = "\n".join(f"- {_sentence(event_in_words(name))}" for name in subject.events)
    return (
        f"Hello,\n\nCalendly is to tell {address_without_secrets(subject.url)} when this happens:\n"
        f"{events}\n\nThe attached ZIP holds what you need for that: begin with README.md. It has "
        "sample messages, programs in Python, JavaScript and PHP that check the signature, and a "
        "checklist.\n\nThe signing key is not in it. I send it to you on another way.\n"
    )


# -- the README ------------------------------------------------------------------------------


def _readme(subject: Subject, samples: Mapping[str, bytes], template: bytes) -> str:
    rows = [
        f"| `{_code(name)}` | {_code(_sentence(event_in_words(name)))} |" for name in subject.events
    ]
    without = [name for name in subject.events if name not in samples]
    missing = ""
    if without:
        names = ", ".join(f"`{name}`" for name in without)
        missing = f"\nCalendly gave no sample for {names}.\n"
    return Template(template.decode()).substitute(
        address=_code(address_without_secrets(subject.url)),
        about=_code(subject.about),
        made_on=f"{subject.made_at:%Y-%m-%d}",
        events="\n".join(rows) or "| none | no event is chosen |",
        missing=missing,
        sample=next(iter(samples), "invitee.created"),
        notes=_notes(subject.events),
    )


def _notes(events: Sequence[str]) -> str:
    """Say what is special about some events (Calendly: webhook payloads, reschedules)."""
    notes = []
    families = {known.family for name in events if (known := known_event(name)) is not None}
    if "Bookings" in families:
        notes += [
            "A meeting that is moved comes as two messages: `invitee.canceled` with "
            "`payload.rescheduled` true and `payload.new_invitee`, and `invitee.created` with "
            "`payload.old_invitee`. There is no event of its own for it.",
            "A meeting of several people sends one `invitee.created` for each; "
            "`payload.scheduled_event.status` stays `active` while somebody is left.",
            "They come for every event type: look at `payload.scheduled_event.event_type` for the "
            "ones that you want.",
        ]
    if "Contacts" in families:
        notes.append("`contact.updated` does not come when only things around a contact change.")
    if families & {"Contacts", "Meeting recaps"}:
        notes.append(
            "Payloads of contacts and recaps hold another object inside (`payload.contact`, "
            "`payload.recap`); those of bookings are flat."
        )
    return "".join(f"\n- {note}" for note in notes) + ("\n" if notes else "")


def _code(text: str) -> str:
    """Return outside text on one line, for a file that is read as Markdown."""
    kept = "".join(sign for sign in text if sign.isprintable() and sign not in "|`<>")
    return " ".join(kept.split())


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:]


# -- test vectors ----------------------------------------------------------------------------


def signature_vectors() -> dict[str, Any]:
    """Return signatures to check a program with: right ones, and wrong in every way."""
    rows = [(True, *row) for row in _right()] + [(False, *row) for row in _wrong()]
    return {
        "about": "A key that is good for nothing else. good: whether a program must accept it, at "
        "the time now (seconds since 1970). Bodies are UTF-8.",
        "key": THROWAWAY_KEY,
        "tolerance": TOLERANCE,
        "vectors": [
            {"name": name, "header": header, "body": body, "now": now, "good": good}
            for good, name, header, body, now in rows
        ],
    }


Vector = tuple[str, str | None, str, int]
"""Name, header, body and the time of the check."""


def _right() -> list[Vector]:
    good = sign(THROWAWAY_KEY, _BODY.encode(), _AT)
    other = sign("another-key", _BODY.encode(), _AT)
    second = f"{other},{good.partition(',')[2]}"
    return [
        ("right", good, _BODY, _AT),
        ("right, three minutes later", good, _BODY, _AT + TOLERANCE),
        ("right, by a clock that is three minutes slow", good, _BODY, _AT - TOLERANCE),
        ("right, the second of two v1", second, _BODY, _AT),
        ("right, beside a signature of another kind", f"{good},v2=x", _BODY, _AT),
        ("right, an empty body", sign(THROWAWAY_KEY, b"", _AT), "", _AT),
    ]


def _wrong() -> list[Vector]:
    good = sign(THROWAWAY_KEY, _BODY.encode(), _AT)
    other = sign("another-key", _BODY.encode(), _AT)
    digest, later = good.partition(",")[2], str(_AT + 9)
    return [
        ("too old by a second", good, _BODY, _AT + TOLERANCE + 1),
        ("from the future by a second", good, _BODY, _AT - TOLERANCE - 1),
        ("signed with another key", other, _BODY, _AT),
        ("one letter altered", good, _BODY.replace("Zoë", "Zoe"), _AT),
        ("a line break added", good, _BODY + "\n", _AT),
        ("read and written anew", good, json.dumps(json.loads(_BODY)), _AT),
        ("another time written in", good.replace(str(_AT), later), _BODY, _AT),
        ("no header", None, _BODY, _AT),
        ("no signature in it", f"t={_AT}", _BODY, _AT),
        ("no time in it", digest, _BODY, _AT),
        ("two times in it", f"t={_AT},{good}", _BODY, _AT),
        ("a signature that is cut off", good[:-1], _BODY, _AT),
        ("a signature that is no ASCII", f"t={_AT},v1=é", _BODY, _AT),
        ("a time that is no number", good.replace(str(_AT), "1e9"), _BODY, _AT),
    ]


def _json(content: Any) -> bytes:
    return (json.dumps(content, ensure_ascii=False, indent=2) + "\n").encode()
