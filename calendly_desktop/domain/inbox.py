"""Webhook deliveries as they came in: the request, what its body says, which came before."""

from __future__ import annotations

from collections import deque
from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import msgspec

if TYPE_CHECKING:
    from collections.abc import Sequence

FIRST_YEAR: Final = 1900
LAST_YEAR: Final = 9000
"""Times beyond these years cannot be turned into every zone."""
MOST_KEPT: Final = 5_000
_SLACK: Final = 20
"""The part of what is kept by which there may be more before the oldest go."""
MOST_BYTES: Final = 64 * 1024 * 1024
_SECRET_FIELDS: Final = frozenset({"cancel_url", "reschedule_url", "password"})
_SECRET_PATHS: Final = ("/cancellations/", "/reschedulings/")
_DOTS: Final = "••••••"
_PLACES: Final = (("uri",), ("contact", "uri"), ("recap", "uri"))
"""Where a payload names what it is about; invitees and event types are flat, others nested."""


class Delivery(NamedTuple):
    """One request as it arrived. at: aware, when its last byte was here; it is what `t` is held to.

    number: counts from 1 in the order of arrival, which is not the order of what happened.
    """

    number: int
    at: datetime
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """Return the value of a header; None where it is missing, joined where it came twice."""
        wanted = name.lower()
        values = [value for key, value in self.headers if key.lower() == wanted]
        return ",".join(values) if values else None


class Contents(NamedTuple):
    """What a body says. fault: why it is not what Calendly sends, as a sentence; empty if it is.

    document: the decoded JSON, None where there is none. about: the URI of the invitee, contact,
    ... that the payload describes; empty where it names none.
    """

    event: str = ""
    created_at: datetime | None = None
    about: str = ""
    payload: dict[str, Any] | None = None
    document: Any = None
    fault: str = ""


class Received(NamedTuple):
    """A delivery in the inbox.

    repeats: the number of the one it says again, 0 for none. is_late: something newer about the
    same invitee, contact, ... came before it.
    """

    delivery: Delivery
    contents: Contents
    repeats: int = 0
    is_late: bool = False


def read_contents(body: bytes) -> Contents:
    """Read a body; whatever it holds, this raises nothing."""
    if not body:
        return Contents(fault="The request was empty.")
    try:
        document = msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        return Contents(fault="It is not JSON: Calendly always sends JSON.")
    event = document.get("event") if isinstance(document, dict) else None
    payload = document.get("payload") if isinstance(document, dict) else None
    if not isinstance(event, str) or not isinstance(payload, dict):
        fault = "It is JSON, but not a message of Calendly: those have an event and a payload."
        return Contents(document=document, fault=fault)
    return Contents(event, moment(document.get("created_at")), _about(payload), payload, document)


def moment(value: object) -> datetime | None:
    """Return the aware time in a text as Calendly writes it, None for anything else."""
    if not isinstance(value, str):
        return None
    try:
        found = datetime.fromisoformat(value.replace("Z", "+00:00"))
    except ValueError:
        return None
    is_sane = found.tzinfo is not None and FIRST_YEAR <= found.year <= LAST_YEAR
    return found if is_sane else None


def text_at(document: object, *names: str) -> str:
    """Return the text at a place in a JSON document; empty where there is none."""
    for name in names:
        document = document.get(name) if isinstance(document, dict) else None
    return document if isinstance(document, str) else ""


def is_secret(field: str, value: str) -> bool:
    """Tell whether a value lets whoever sees it cancel, move or enter a meeting."""
    return field in _SECRET_FIELDS or any(part in value for part in _SECRET_PATHS)


def hidden(value: str) -> str:
    """Return a secret as it is shown: where it leads, not the part that works."""
    for part in _SECRET_PATHS:
        before, found, _rest = value.partition(part)
        if found:
            return f"{before}{found}{_DOTS}"
    return _DOTS


def _about(payload: dict[str, Any]) -> str:
    return next((uri for place in _PLACES if (uri := text_at(payload, *place))), "")


class Inbox:
    """The deliveries of one session, in memory only; where it is full, the oldest go.

    They go many at a time: a list that loses a line with each new one has much to do.
    size: bytes of all bodies. dropped: how many have gone. most, most_bytes: what is kept then.
    """

    def __init__(self, most: int = MOST_KEPT, most_bytes: int = MOST_BYTES) -> None:
        self.dropped = 0
        self.most = most
        self._most_bytes = most_bytes
        self._rows: deque[Received] = deque()
        self.size = 0
        self._first: dict[object, int] = {}
        self._newest: dict[str, datetime] = {}

    @property
    def rows(self) -> Sequence[Received]:
        """What is kept, the first that came first."""
        return self._rows

    def __len__(self) -> int:
        return len(self._rows)

    def add(self, delivery: Delivery) -> Received:
        """Take a delivery in, and tell whether it repeats one or comes late."""
        contents = read_contents(delivery.body)
        first = self._first.setdefault(_identity(delivery, contents), delivery.number)
        repeats = first if first != delivery.number else 0
        row = Received(delivery, contents, repeats, not repeats and self._comes_late(contents))
        self._rows.append(row)
        self.size += len(delivery.body)
        if len(self._rows) > self.most + self.most // _SLACK or self.size > self._most_bytes:
            while len(self._rows) > self.most or self.size > self._most_bytes:
                self._drop_oldest()
        return row

    def clear(self) -> None:
        """Forget everything."""
        self._rows.clear()
        self._first.clear()
        self._newest.clear()
        self.size = self.dropped = 0

    def _comes_late(self, contents: Contents) -> bool:
        at, about = contents.created_at, contents.about
        if at is None or not about:
            return False
        newest = self._newest.get(about)
        self._newest[about] = at if newest is None else max(at, newest)
        return newest is not None and at < newest

    def _drop_oldest(self) -> None:
        row = self._rows.popleft()
        self.dropped += 1
        self.size -= len(row.delivery.body)
        identity = _identity(row.delivery, row.contents)
        if self._first.get(identity) == row.delivery.number:
            del self._first[identity]
        if not row.is_late and self._newest.get(row.contents.about) == row.contents.created_at:
            self._newest.pop(row.contents.about, None)


def _identity(delivery: Delivery, contents: Contents) -> object:
    """Return what makes two deliveries one. Calendly gives no delivery id: so what it is about,
    which event, and when it happened; for anything else the same bytes."""
    if contents.about and contents.created_at is not None:
        return contents.about, contents.event, contents.created_at
    return sha256(delivery.body).digest()
