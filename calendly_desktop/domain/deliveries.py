"""A test delivery: what came of it, and what that means for Calendly's own deliveries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple

from calendly_desktop.domain.network_places import place_of

if TYPE_CHECKING:
    from datetime import datetime

CONNECT_LIMIT: Final = 10.0
"""Seconds in which Calendly must reach the address (Calendly: webhook time-outs)."""
ANSWER_LIMIT: Final = 15.0
"""Seconds that Calendly waits for the answer."""
SLOW_FROM: Final = 5.0
"""Seconds from which on an answer is called slow, though Calendly would still take it."""

Outcome = Literal[
    "answered",
    "name_not_found",
    "unreachable",
    "refused",
    "no_connection",
    "certificate",
    "no_tls",
    "broken",
    "no_answer",
    "unending",
    "not_http",
    "proxy",
    "unusable",
]
Certificate = Literal["", "expired", "not_yet", "name", "self_signed", "issuer"]
Signed = Literal["kept", "typed", "no"]
"""With the key that this computer keeps, with one typed for this test, or not at all."""


class Exchange(NamedTuple):
    """What came of one attempt to reach an address.

    connect, answer: seconds until the connection stood, and from then to the end of the answer;
    None where it did not come to that. address: the network address that was connected to, ""
    where a proxy did it. location: where a redirect points, without its query. text: the answer's
    body as readable text, cut where it is long.
    """

    outcome: Outcome
    host: str = ""
    status: int = 0
    connect: float | None = None
    answer: float | None = None
    address: str = ""
    proxy: str = ""
    content_type: str = ""
    text: str = ""
    size: int = 0
    is_cut: bool = False
    location: str = ""
    certificate: Certificate = ""

    @property
    def was_sent(self) -> bool:
        """Whether the message went out, or may have."""
        return self.outcome in ("answered", "no_answer", "unending", "not_http", "broken")

    @property
    def is_public(self) -> bool:
        """Whether Calendly can reach the address too, as far as this computer can tell."""
        return not self.address or place_of(self.address).is_public


class Trial(NamedTuple):
    """One test delivery of this session; headers and body are as they were sent."""

    at: datetime
    url: str
    event: str
    signed: Signed
    headers: tuple[tuple[str, str], ...]
    body: bytes
    exchange: Exchange

    @property
    def verdict(self) -> Verdict:
        """What it showed."""
        return judge(self.exchange, self.signed)


class Verdict(NamedTuple):
    """What a test showed. counts: whether Calendly would count such a delivery as received."""

    level: Literal["success", "warning", "danger"]
    title: str
    meaning: str
    advice: str
    counts: bool


_FAILED: Final = (
    "Calendly would count this as failed, try again for 24 hours, and then turn the webhook off."
)


def judge(exchange: Exchange, signed: Signed = "kept") -> Verdict:
    """Say what a test showed: would Calendly count it, why not, and what to do."""
    if exchange.outcome != "answered":
        return _not_answered(exchange)
    if 200 <= exchange.status < 300:
        return _accepted(exchange, signed)
    if 300 <= exchange.status < 400:
        title, meaning, advice = _redirected(exchange)
    else:
        title, meaning, advice = _refused(exchange.status, signed)
    return Verdict("danger", title, f"{meaning} {_FAILED}", advice, False)


def in_seconds(seconds: float) -> str:
    """Put a time that something took into words: "0.3 seconds"."""
    if seconds < 0.1:
        return "less than 0.1 seconds"
    return f"{seconds:.1f} seconds" if seconds < 10 else f"{seconds:.0f} seconds"


# -- taken -----------------------------------------------------------------------------------


def _accepted(exchange: Exchange, signed: Signed) -> Verdict:
    took = in_seconds(exchange.answer or 0.0)
    answered = f"It answered {exchange.status} after {took}."
    counted = f"{answered} Calendly would count this as delivered."
    unsigned = (
        "The test was not signed: it does not show what the program makes of a signature."
        if signed == "no"
        else ""
    )
    if not exchange.is_public:
        where = place_of(exchange.address)
        return Verdict(
            "warning",
            "It works from here, but Calendly cannot reach it",
            f"{answered} But {exchange.address} is {where.words}: Calendly, out on the internet, "
            "cannot send anything there.",
            f"Give Calendly an address that can be reached from the internet. {unsigned}".strip(),
            False,
        )
    if (exchange.answer or 0.0) >= SLOW_FROM:
        return Verdict(
            "warning",
            "It works, but it is slow",
            f"{counted} It waits {ANSWER_LIMIT:.0f} seconds at most.",
            "Ask whoever looks after the program to answer at once and do the work afterwards.",
            True,
        )
    if "html" in exchange.content_type.lower():
        return Verdict(
            "warning",
            "It answered, but with a web page",
            f"{counted} But programs that take messages seldom answer with a page: perhaps it is "
            "one for people, and nobody reads the message.",
            "Look whether the message arrived in the program, and compare the address.",
            True,
        )
    return Verdict("success", "It works: the address took the message", counted, unsigned, True)


# -- another answer --------------------------------------------------------------------------


def _redirected(exchange: Exchange) -> tuple[str, str, str]:
    where = f" and pointed to {exchange.location}" if exchange.location else ""
    meaning = f"It answered {exchange.status}{where}. Calendly does not follow such a pointer."
    path = exchange.location.partition("://")[2].lower()
    if _SIGN_IN.search(path):
        return (
            "The address asks to sign in",
            meaning,
            "Ask for an address that takes messages without signing in; the signature shows that "
            "they come from Calendly.",
        )
    advice = "Ask whoever looks after the program for the address that takes messages itself."
    if exchange.location:
        advice = (
            "If the other address belongs to the same program, make the webhook for that one; "
            "test it first."
        )
    return "The address sends the message on to another one", meaning, advice


_SIGN_IN: Final = re.compile(r"\b(log-?in|sign-?in|sso|saml2?|oauth2?|auth)\b")
"""What addresses of pages for signing in have in them."""
_SIGNATURE: Final = {
    "kept": "If the program checks signatures, it may have another key: copy the key again and "
    "give it to whoever looks after the program.",
    "typed": "If the program checks signatures, compare the key that you typed with the one that "
    "the program has.",
    "no": "The test was not signed, and a program that checks signatures must refuse that: try "
    "again with the key.",
}


def _refused(status: int, signed: Signed) -> tuple[str, str, str]:
    answered = f"It answered {status}."
    for known, title, meaning, advice in _ANSWERS:
        if status in known:
            return title, f"{answered} {meaning}".strip(), advice.format(key=_SIGNATURE[signed])
    if status >= 500:
        return (
            "The program behind the address failed",
            answered,
            "Ask whoever looks after the program; its log says why.",
        )
    return (
        "The address did not take the message",
        answered,
        f"Read its answer below. {_SIGNATURE[signed]}",
    )


_ANSWERS: Final = (
    (
        (401, 403, 407, 511),
        "The address refuses the message",
        "It wants proof of who sends the message.",
        "{key} If it wants a password or lies behind a firewall, Calendly cannot get in there.",
    ),
    (
        (404, 410),
        "There is nothing at this address",
        "The server is there, but it does not know this address.",
        "Compare the address, letter by letter, with the one that the program gave; it may also "
        "have been switched off.",
    ),
    (
        (405, 501),
        "The address does not take messages",
        "It does not know POST, the way in which Calendly sends.",
        "Perhaps it is the address of a page for people: ask for the one that takes messages.",
    ),
    (
        (400, 422),
        "The program did not accept the message",
        "It found fault with the content.",
        "Read its answer below. {key}",
    ),
    (
        (408, 504, 524),
        "The program behind the address is too slow",
        "Something before it gave up waiting.",
        "Ask whoever looks after the program to answer at once and do the work afterwards.",
    ),
    (
        (413,),
        "The message is too long for the address",
        "",
        "Whoever looks after the program can allow longer messages.",
    ),
    (
        (415,),
        "The address does not take JSON",
        "Calendly sends JSON and nothing else.",
        "Whoever looks after the program can let it take application/json.",
    ),
    (
        (429,),
        "The address takes no more messages at the moment",
        "It has had too many in a short time.",
        "Wait a minute, then test again.",
    ),
    (
        (502, 503, 520, 521, 522, 523),
        "The program behind the address is not running",
        "Something before it answered instead.",
        "Try again in a few minutes; then ask whoever looks after the program.",
    ),
)


# -- no answer -------------------------------------------------------------------------------


def _not_answered(exchange: Exchange) -> Verdict:
    if exchange.outcome == "certificate":
        title, meaning, advice = _bad_certificate(exchange)
    else:
        title, meaning, advice = _FAILURES[exchange.outcome]
    host = exchange.host or "the server"
    meaning = meaning.format(host=host, proxy=exchange.proxy or "It")
    if exchange.outcome == "proxy":  # it is this network's, so it says nothing about Calendly
        return Verdict("warning", title, meaning, advice, False)
    return Verdict("danger", title, f"{meaning} {_FAILED}", advice, False)


_OWNER: Final = "Ask whoever looks after the program."
_FAILURES: Final[dict[Outcome, tuple[str, str, str]]] = {
    "name_not_found": (
        "There is no server of this name",
        "The name {host} is not known.",
        "Compare the address, letter by letter, with the one that the program gave. A name that "
        "was just made may need some hours.",
    ),
    "unreachable": (
        "The server cannot be reached",
        "From this computer there is no way to {host}.",
        "If other web pages work here, the server is off or a firewall is before it.",
    ),
    "refused": (
        "Nothing takes messages at this address",
        "{host} is there, but the program that should listen does not run.",
        f"{_OWNER} Perhaps it only has to be started again.",
    ),
    "no_connection": (
        "The server does not answer",
        f"{{host}} could not be reached within {CONNECT_LIMIT:.0f} seconds.",
        "The server is off, or a firewall drops what comes from outside. " + _OWNER,
    ),
    "no_tls": (
        "The server does not speak https",
        "{host} answered, but not in a protected way.",
        "The address may name a wrong port, or the server lacks a certificate. " + _OWNER,
    ),
    "broken": (
        "The connection broke off",
        "{host} hung up before its answer was complete.",
        "Try once more. If it goes on, the program crashes or a firewall cuts it off: its log "
        "says more.",
    ),
    "no_answer": (
        "No answer in time",
        f"{{host}} was reached, but did not answer within {ANSWER_LIMIT:.0f} seconds.",
        "Ask whoever looks after the program to answer at once and do the work afterwards.",
    ),
    "unending": (
        "The answer does not end",
        f"{{host}} began to answer, but was not done after {ANSWER_LIMIT:.0f} seconds.",
        "Calendly needs no more than an empty answer with the status 200. " + _OWNER,
    ),
    "not_http": (
        "What answered is no web server",
        "The answer of {host} cannot be understood.",
        "The address may name a wrong port. " + _OWNER,
    ),
    "proxy": (
        "Your network’s proxy did not let the test through",
        "{proxy} did not reach {host}. Calendly does not use this proxy, so this says nothing "
        "about its own deliveries.",
        "Ask whoever looks after your network, or test from another one.",
    ),
    "unusable": (
        "The address cannot be used",
        "It has a form that no message can be sent to.",
        "Compare it with the address that the program gave.",
    ),
}


def _bad_certificate(exchange: Exchange) -> tuple[str, str, str]:
    why = {
        "expired": "Its certificate has expired.",
        "not_yet": "Its certificate is not valid yet.",
        "name": "Its certificate is for another name.",
        "self_signed": "It made its certificate itself, so nobody vouches for it.",
        "issuer": "Nobody whom this computer trusts vouches for its certificate; often a part of "
        "the chain is missing on the server.",
        "": "Its certificate cannot be checked.",
    }[exchange.certificate]
    return (
        "The server cannot prove who it is",
        f"{why} So nothing was sent.",
        "Whoever looks after the server can put a proper certificate in place; there are some free "
        "of charge.",
    )


# -- an answer as text -----------------------------------------------------------------------


def readable(body: bytes, content_type: str) -> str:
    """Return a body as text to be shown as it is: no control signs, nothing that turns text around.

    "" for what is not text, such as a picture.
    """
    kind = content_type.partition(";")[0].strip().lower()
    if kind.startswith(("image/", "audio/", "video/", "font/")) or b"\x00" in body[:1024]:
        return ""
    text = body.decode("utf-8", "replace").replace("\r\n", "\n")
    return "".join(sign for sign in text if sign in "\n\t" or _is_shown(sign))


def _is_shown(sign: str) -> bool:
    code = ord(sign)
    turns = 0x202A <= code <= 0x202E or 0x2066 <= code <= 0x2069 or code in (0x200E, 0x200F)
    is_control = code < 32 or 0x7F <= code < 0xA0
    return not (turns or is_control or 0xD800 <= code <= 0xDFFF or code in (0x2028, 0x2029))
