"""Identifiers of the simulated Calendly: repeatable UUIDs and resource URIs."""

from __future__ import annotations

import hashlib
import re

API = "https://api.calendly.com"
SITE = "https://calendly.com"

_URI = re.compile(r"^https?://[^/\s?#]+/(?P<path>[^\s?#]+)$")


def make_uuid(seed: int, kind: str, number: int) -> str:
    """A version-4-looking UUID that is the same for the same three values."""
    text = hashlib.blake2b(f"{seed}:{kind}:{number}".encode(), digest_size=16).hexdigest()
    variant = "89ab"[int(text[16], 16) % 4]
    return f"{text[:8]}-{text[8:12]}-4{text[13:16]}-{variant}{text[17:20]}-{text[20:]}"


def uri(collection: str, uuid: str) -> str:
    """The resource URI, always on Calendly's own host."""
    return f"{API}/{collection}/{uuid}"


def last_segment(value: str) -> str:
    """The UUID at the end of a resource URI."""
    return value.rsplit("/", 1)[-1]


def match_uri(value: str, *collections: str) -> tuple[str, ...] | None:
    """The UUIDs of a URI shaped like the collections (any host), or None.

    `match_uri(text, "scheduled_events", "invitees")` gives the event's and the invitee's UUID.
    """
    found = _URI.match(value)
    if found is None:
        return None
    parts = found["path"].split("/")
    wanted = [piece for name in collections for piece in (*name.split("/"), None)]
    if len(parts) < len(wanted):
        return None
    tail = parts[len(parts) - len(wanted) :]
    if any(want not in (None, part) for want, part in zip(wanted, tail, strict=True)):
        return None
    uuids = tuple(part for want, part in zip(wanted, tail, strict=True) if want is None)
    return uuids if all(uuids) else None
