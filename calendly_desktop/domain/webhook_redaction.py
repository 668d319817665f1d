"""A delivery without personal data, for a developer: the same shape, nobody's names.

What is not known to be harmless is replaced: by the same words wherever the same value stood, and
by a value of the same type. Then whatever was left is searched for what was taken out.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from calendly_desktop.domain.webhook_vocabulary import (
    COLLECTIONS,
    FIELDS,
    FIXED,
    HEADERS,
    NUMBERS,
    TIMES,
    WORDS,
    ZONE,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from calendly_desktop.domain.inbox import Delivery

_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?(?:Z|[+-]\d\d:\d\d)")
_WORD: Final = re.compile(r"(?:[A-Za-z]{1,24}[._-]?){1,4}|#[0-9a-fA-F]{6}")
_ZONE_NAME: Final = re.compile(r"UTC|[A-Z][A-Za-z]{1,15}(?:/[A-Za-z_-]{2,20}){1,2}")
_FIELD: Final = re.compile(r"[a-z_][A-Za-z0-9_-]{0,47}")
_HEADER: Final = re.compile(r"[A-Za-z0-9-]{1,60}")
_HOST: Final = "api.calendly.com"
_SHORTEST: Final = 3
"""Characters from which on a value is searched for within other texts."""
_ATTEMPTS: Final = 20

NOTE: Final = (
    "Personal data was replaced: the same value by the same words everywhere. The signature is "
    "left out, because it does not fit a body that was changed."
)


def redacted_text(delivery: Delivery) -> str:
    """Return a delivery as JSON text without personal data: a note, the headers, the body."""
    try:
        document: Any = json.loads(delivery.body)
    except (ValueError, RecursionError):
        document = None
    redaction = Redaction(document, delivery.headers)
    body = redaction.body
    if document is None:
        body = f"({len(delivery.body):,} bytes that are not JSON were left out)"
    content = {
        "note": NOTE,
        "received_at": delivery.at.isoformat(timespec="seconds"),
        "headers": redaction.headers,
        "body": body,
    }
    return json.dumps(content, ensure_ascii=False, indent=2)


class Redaction:
    """Replaces what is personal in one document and the headers that came with it.

    body: of the same structure and types. headers: name to value, the names as they came.
    """

    def __init__(self, document: Any, headers: Iterable[tuple[str, str]] = ()) -> None:
        self._new: dict[tuple[str, str], str] = {}
        self._counts: dict[str, int] = {}
        self._numbers: dict[float, int] = {}
        texts = {text.strip().casefold() for text in _personal_texts(document)}
        self._personal = sorted(text for text in texts if len(text) >= _SHORTEST)
        self.body = self._value(document, "", is_person=False)
        self.headers = {
            self._field(name, _HEADER): self._header(name, value) for name, value in headers
        }

    def _tells(self, text: str) -> bool:
        """Tell whether a text holds something that is taken out elsewhere."""
        folded = text.casefold()
        return any(value in folded for value in self._personal)

    # -- walking through ---------------------------------------------------------------------

    def _value(self, value: Any, field: str, *, is_person: bool) -> Any:
        if isinstance(value, dict):
            person = not _OF_PEOPLE.isdisjoint(value)
            return {
                self._field(name): self._value(each, name, is_person=person)
                for name, each in value.items()
            }
        if isinstance(value, list):
            return [self._value(each, field, is_person=is_person) for each in value]
        if isinstance(value, str):
            return self._text(value, field, is_person)
        if isinstance(value, int | float) and not isinstance(value, bool):
            return value if field in NUMBERS else self._number(value)
        return value

    def _field(self, name: str, looks: re.Pattern[str] = _FIELD) -> str:
        """Return the name of a field; one that is none of Calendly's may hold a person's."""
        if name in FIELDS or (looks.fullmatch(name) and not self._tells(name)):
            return name
        return self._as("field", name)

    def _number(self, value: float) -> float:
        number = self._numbers.setdefault(value, len(self._numbers) + 1)
        return float(number) if isinstance(value, float) else number

    def _text(self, value: str, field: str, is_person: bool) -> str:
        if not value.strip():
            return value
        if _is_harmless(value, field):
            if field in TIMES or value.casefold() in FIXED or not self._tells(value):
                return value
            return self._as("zone" if field == ZONE else "text", value)
        if _is_resource(value):
            return self._resource(value)
        return self._as(_kind(value, field, is_person), value)

    def _resource(self, value: str) -> str:
        """Keep what kind of thing an address of Calendly's names, and replace which."""
        path = [
            part if part in COLLECTIONS or not part else self._as("id", part)
            for part in urlsplit(value).path.split("/")
        ]
        return f"https://{_HOST}{'/'.join(path)}"

    def _header(self, name: str, value: str) -> str:
        if name.casefold() in HEADERS and not self._tells(value):
            return value
        return "(removed)"

    # -- new values --------------------------------------------------------------------------

    def _as(self, kind: str, value: str) -> str:
        """Return the words that stand for a value, the same ones each time."""
        name = (kind, value.strip().casefold())
        if name not in self._new:
            self._new[name] = self._fresh(kind)
        return self._new[name]

    def _fresh(self, kind: str) -> str:
        """Return words that stand for nothing else, and that hold nothing of what is taken out."""
        for pattern in (_STAND_INS[kind], *_PLAIN_STAND_INS):
            for _attempt in range(_ATTEMPTS):
                self._counts[pattern] = number = self._counts.get(pattern, 0) + 1
                words = pattern.format(number)
                if not self._tells(words):
                    return words
        return _LAST_RESORT


_STAND_INS: Final = {
    "id": "00000000-0000-4000-8000-{0:012d}",
    "email": "person{0}@example.com",
    "phone": "+1 202 555 {0:04d}",
    "name": "Person {0}",
    "first": "First{0}",
    "last": "Last{0}",
    "title": "Name {0}",
    "question": "Question {0}",
    "answer": "Answer {0}",
    "place": "Place {0}",
    "cancel": "https://calendly.com/cancellations/removed-{0}",
    "reschedule": "https://calendly.com/reschedulings/removed-{0}",
    "link": "https://example.com/removed-{0}",
    "ip": "192.0.2.{0}",
    "tag": "tag-{0}",
    "zone": "UTC",
    "field": "field_{0}",
    "text": "Text {0}",
}
_PLAIN_STAND_INS: Final = ("x{0}", "{0:06d}", "■{0}■")
_LAST_RESORT: Final = "■■"
_BY_FIELD: Final = {
    "email": "email", "user_email": "email", "emails": "email", "first_name": "first",
    "last_name": "last", "text_reminder_number": "phone", "phone": "phone", "phone_number": "phone",
    "question": "question", "answer": "answer", "location": "place", "additional_info": "place",
    "cancel_url": "cancel", "reschedule_url": "reschedule", "user_name": "name",
    "canceled_by": "name", "ip": "ip", "ip_address": "ip", "uuid": "id", "id": "id",
}  # fmt: skip
_OF_PEOPLE: Final = frozenset({"email", "emails", "user_email", "first_name", "owner"})
"""A name beside one of these is a person's."""
_LOOKS: Final = (
    (re.compile(r"https?://\S+"), "link"),
    (re.compile(r"[^\s@]+@[^\s@]+"), "email"),
    (re.compile(r"\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-fA-F]{0,4}:){3,7}[0-9a-fA-F]{0,4}"), "ip"),
    (re.compile(r"\+?[\d\s()./-]{6,24}"), "phone"),
)


def _kind(value: str, field: str, is_person: bool) -> str:
    """Return what kind of value stands somewhere: by its field, else by how it looks."""
    text = value.strip()
    if field == "location" and "://" in text:
        return "link"
    if field == "name":
        return "name" if is_person else "title"
    if field.startswith("utm_"):
        return "tag"
    if field.endswith("_uuid"):
        return "id"
    looks = (kind for pattern, kind in _LOOKS if pattern.fullmatch(text))
    return _BY_FIELD.get(field) or next(looks, "text")


def _is_harmless(value: str, field: str) -> bool:
    """Tell whether a text is one of Calendly's own words, a time, or a time zone."""
    if field in TIMES:
        return _TIME.fullmatch(value) is not None
    if field == ZONE:
        return _ZONE_NAME.fullmatch(value) is not None
    return field in WORDS and _WORD.fullmatch(value) is not None


def _is_resource(value: str) -> bool:
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme == "https" and parts.netloc == _HOST and not (parts.query or parts.fragment)


def _personal_texts(document: Any, field: str = "") -> Iterator[str]:
    """Yield every text that is taken out, to be looked for in what is left."""
    if isinstance(document, dict):
        for name, value in document.items():
            yield from _personal_texts(value, name)
            if _FIELD.fullmatch(name) is None:
                yield name
    elif isinstance(document, list):
        for value in document:
            yield from _personal_texts(value, field)
    elif isinstance(document, str) and not _is_harmless(document, field):
        if _is_resource(document):
            path = urlsplit(document).path.split("/")
            yield from (part for part in path if part not in COLLECTIONS)
        else:
            yield document
