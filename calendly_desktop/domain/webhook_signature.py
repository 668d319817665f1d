"""Calendly's signature of a delivery: made as Calendly makes it, checked, and a no explained."""

from __future__ import annotations

import hashlib
import hmac
import json
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

HEADER: Final = "Calendly-Webhook-Signature"
"""The header that Calendly sends where the subscription was made with a signing key."""
TOLERANCE: Final = 180
"""Seconds that a signature is good for: the three minutes of Calendly's own samples."""

Kind = Literal[
    "valid",
    "wrong_key",
    "altered",
    "mismatch",
    "too_old",
    "from_future",
    "missing",
    "malformed",
    "no_key",
]

_LARGEST_REWRITTEN: Final = 1024 * 1024
"""Bytes up to which a body is written anew in other ways, to see how it was altered."""
_HEX_DIGITS: Final = 64


class Verdict(NamedTuple):
    """What a check found: what is the case, what that means, and what to do.

    key: which of the keys fits, by its place among those given; for "wrong_key" among the others.
    age: seconds since the signature was made, negative when it lies ahead; None where not known.
    """

    kind: Kind
    title: str
    meaning: str
    advice: str = ""
    key: int | None = None
    age: float | None = None

    @property
    def is_valid(self) -> bool:
        """Whether the message may be trusted: signature and time are both right."""
        return self.kind == "valid"

    @property
    def explanation(self) -> str:
        """What it means and what to do, as one text."""
        return f"{self.meaning} {self.advice}".strip()


def sign(key: str, body: bytes, at: float) -> str:
    """Return the header's value for a body that is sent `at` (seconds since 1970, cut to whole).

    Calendly: "t=<seconds>,v1=<lower-case hex HMAC-SHA256 of t, a dot and the raw body>".
    """
    seconds = str(int(at))
    return f"t={seconds},v1={_digest(key, seconds, body)}"


def verify(
    header: str | None,
    body: bytes,
    keys: Sequence[str],
    now: float,
    *,
    tolerance: float = TOLERANCE,
    other_keys: Sequence[str] = (),
    key_is_proven: bool = False,
) -> Verdict:
    """Check a delivery: `header` as it came, `body` as the raw bytes that came, before any JSON.

    Any of `keys` and any of several v1 will do; every pair is compared, in constant time. A no
    from the digest alone cannot tell a wrong key from an altered body, so what can be proved is
    looked for: other_keys are those of other webhooks, key_is_proven says that the keys did fit
    another delivery, and a body is tried as other programs would have rewritten it.
    """
    if header is None or not header.strip():
        return _missing()
    parsed = parse_header(header)
    if isinstance(parsed, Verdict):
        return parsed
    stamp, signatures = parsed
    age = now - int(stamp)
    if not keys:
        return _no_key(age)
    fitting = _fitting_key(keys, stamp, body, signatures)
    if fitting is None:
        verdict = _why_not(keys, stamp, body, signatures, other_keys, key_is_proven)
        return verdict._replace(age=age)
    return _judge_time(age, tolerance)._replace(key=fitting, age=age)


def parse_header(header: str) -> tuple[str, list[str]] | Verdict:
    """Take a header apart into its time, as it is spelled, and every v1; or say what is wrong.

    Parts that are neither are left aside: Calendly may add other kinds of signatures.
    """
    stamps: list[str] = []
    signatures: list[str] = []
    for part in header.split(","):
        name, equals, value = part.strip().partition("=")
        if not equals:
            return _malformed("One part of it is not written as name=value.")
        if name == "t":
            stamps.append(value)
        elif name == "v1":
            signatures.append(value)
    if len(stamps) != 1:
        return _malformed("It must hold the time (t=…) exactly once.")
    if not (stamps[0].isascii() and stamps[0].isdigit() and len(stamps[0]) <= 12):
        return _malformed("Its time (t=…) is not a number of seconds.")
    if not signatures:
        return _malformed("It holds no signature (v1=…).")
    if not all(_is_hex(signature) for signature in signatures):
        return _malformed("A signature (v1=…) must be 64 lower-case hexadecimal digits.")
    return stamps[0], signatures


def _digest(key: str, stamp: str, body: bytes) -> str:
    secret = key.encode("utf-8", "surrogatepass")
    return hmac.new(secret, stamp.encode() + b"." + body, hashlib.sha256).hexdigest()


def _is_hex(text: str) -> bool:
    return len(text) == _HEX_DIGITS and all(sign in "0123456789abcdef" for sign in text)


def _fitting_key(
    keys: Sequence[str], stamp: str, body: bytes, signatures: Sequence[str]
) -> int | None:
    """Return which key fits. Every pair is compared, so that time tells nothing of the outcome."""
    fitting = None
    for number, key in enumerate(keys):
        expected = _digest(key, stamp, body)
        for signature in signatures:
            if hmac.compare_digest(expected, signature) and fitting is None:
                fitting = number
    return fitting


# -- verdicts --------------------------------------------------------------------------------


def _judge_time(age: float, tolerance: float) -> Verdict:
    if age > tolerance:
        return Verdict(
            "too_old",
            "Signed too long ago",
            f"Key and body are right, but the message was signed {_ago(age)} ago; more than "
            f"{_ago(tolerance)} is not accepted. Somebody may be sending an old message again, "
            "or it was held up on the way.",
            "If every message is too old, the clock of the receiving computer is fast: let it set "
            "its time by itself.",
        )
    if age < -tolerance:
        return Verdict(
            "from_future",
            "Signed in the future",
            f"Key and body are right, but the message says it was signed {_ago(-age)} from now.",
            "The clock of the receiving computer is slow: let it set its time by itself.",
        )
    return Verdict(
        "valid",
        "The signature is right",
        "The message was signed with this key, not altered since, and it is fresh.",
    )


def _why_not(
    keys: Sequence[str],
    stamp: str,
    body: bytes,
    signatures: Sequence[str],
    other_keys: Sequence[str],
    key_is_proven: bool,
) -> Verdict:
    other = _fitting_key(other_keys, stamp, body, signatures)
    if other is not None:
        return Verdict(
            "wrong_key",
            "Signed with another key",
            "The message is whole, but it was signed with the key of another webhook.",
            "Give the receiving program the key of the webhook that sends to this address.",
            other,
        )
    if how := _how_rewritten(keys, stamp, body, signatures):
        return Verdict(
            "altered",
            "The body was altered on the way",
            f"The key is right: the signature fits the same content {how}.",
            "Check the raw bytes as they arrive, before any program reads the JSON and writes it "
            "anew.",
        )
    if not _is_json(body):
        return Verdict(
            "altered",
            "The body was altered on the way",
            "Calendly sends JSON, and this is not complete JSON: it was cut off or changed.",
            "Look for a proxy or a gateway before the receiving program that changes or shortens "
            "messages.",
        )
    if key_is_proven:
        return Verdict(
            "altered",
            "The body was altered on the way",
            "The key is right, for it fits other messages, but this body is not what was signed.",
            "Look for a proxy or a gateway before the receiving program that changes messages. If "
            "there is none, the message did not come from Calendly: do not use it.",
        )
    return Verdict(
        "mismatch",
        "The signature does not fit",
        "Either the key is not the one of this webhook, or the body is not what was signed; the "
        "signature alone cannot tell which.",
        "First compare the key, letter by letter and without spaces around it. Then make sure that "
        "the raw bytes are checked, before any program reads the JSON and writes it anew.",
    )


def _missing() -> Verdict:
    return Verdict(
        "missing",
        "Not signed",
        f"The header {HEADER} is missing, so nobody can tell where the message comes from.",
        "Calendly signs only what goes to a webhook made with a signing key: make it again with "
        "one. If it has one, a proxy on the way takes the header out.",
    )


def _malformed(what: str) -> Verdict:
    return Verdict(
        "malformed",
        "The signature cannot be read",
        f"The header {HEADER} is not as Calendly writes it. {what}",
        "Something on the way changes it, or the message did not come from Calendly.",
    )


def _no_key(age: float) -> Verdict:
    return Verdict(
        "no_key",
        "Signed, but the key is not known here",
        "The message has a signature. Without the signing key nobody can check it.",
        "Enter the signing key of the webhook; whoever made it knows it.",
        age=age,
    )


def _ago(seconds: float) -> str:
    seconds = round(seconds)
    units = ((86_400, "day"), (3_600, "hour"), (60, "minute"), (1, "second"))
    size, unit = next((each for each in units if seconds >= 2 * each[0]), units[-1])
    number = seconds // size
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


# -- how a body may have been rewritten ------------------------------------------------------


def _is_json(body: bytes) -> bool:
    try:
        json.loads(body)
    except (ValueError, RecursionError):
        return False
    return True


def _how_rewritten(keys: Sequence[str], stamp: str, body: bytes, signatures: Sequence[str]) -> str:
    if len(body) > _LARGEST_REWRITTEN:
        return ""
    for how, variant in _rewritings(body):
        if variant != body and _fitting_key(keys, stamp, variant, signatures) is not None:
            return how
    return ""


def _rewritings(body: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield what the body may have been before a program on the way rewrote it."""
    for bare in (body.strip(), body.removeprefix(b"\xef\xbb\xbf")):
        yield "without what was added before or after it", bare
    yield "with a line break at its end", body + b"\n"
    unix = body.replace(b"\r\n", b"\n")
    yield "with other line breaks", unix
    yield "with other line breaks", unix.replace(b"\n", b"\r\n")
    how = "with other spaces or signs in the JSON: something read it and wrote it anew"
    for text in _spellings(body):
        yield how, text.encode("utf-8", "surrogatepass")


def _spellings(body: bytes) -> list[str]:
    """Write JSON as programs do: close or wide, in one line or indented, ASCII only or not."""
    ways: tuple[tuple[tuple[str, str], int | None], ...] = (
        ((",", ":"), None),
        ((", ", ": "), None),
        ((",", ": "), 2),
        ((",", ": "), 4),
    )
    try:
        content = json.loads(body)
        return [
            json.dumps(content, ensure_ascii=ascii_only, separators=separators, indent=indent)
            for ascii_only in (False, True)
            for separators, indent in ways
        ]
    except (ValueError, RecursionError):
        return []
