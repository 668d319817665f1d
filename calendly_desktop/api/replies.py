"""What an HTTP answer means: status, headers and body to an answer or an error."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Any, Final

import msgspec

from calendly_desktop.api.errors import (
    AlreadyCanceled,
    AlreadyExists,
    CalendarSilent,
    CalendlyError,
    Detail,
    MeetingInPast,
    NotAllowed,
    NotFound,
    ProxyTrouble,
    Rejected,
    ServerTrouble,
    SignInNeeded,
    TimedOut,
    TooManyRequests,
    UnexpectedReply,
)
from calendly_desktop.api.refusals import known_refusal
from calendly_desktop.api.refused_words import meaning_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.api.errors import Reason

Reply = dict[str, msgspec.Raw]
"""The members of Calendly's JSON answer, still undecoded; empty for an answer without a body."""

GOOD: Final = frozenset({200, 201, 202, 204})
BROKEN_JSON: Final = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
DEFAULT_BREAK: Final = 60.0
_REQUEST_ID_HEADERS: Final = ("x-request-id", "x-correlation-id", "cf-ray")
_ROLE_WORDS: Final = ("do not have permission", "not allowed to", "unauthorized")
_PLAN_WORDS: Final = ("upgrade", "paid calendly", "features are not enabled")
_SOMEBODY_BETWEEN: Final = (
    "Something between this computer and Calendly answered instead: a company proxy or the"
    " sign-in page of your Wi-Fi."
)
_OPEN_A_BROWSER: Final = "Open calendly.com in a browser, follow what it asks, then try again."
_reply_decoder = msgspec.json.Decoder(Reply)


class Answer(msgspec.Struct, frozen=True):
    """An HTTP answer as it arrived; `call` names method and path template for support."""

    call: str
    status: int
    headers: dict[str, str]
    body: bytes
    method: str = "GET"

    def looks_like_html(self) -> bool:
        """Tell whether this is a page for a browser."""
        kind = self.headers.get("content-type", "").lower()
        return "html" in kind or self.body.lstrip()[:1] == b"<"


def read_reply(answer: Answer) -> Reply:
    """Return the members of a good answer; raises the CalendlyError that any other one means."""
    if answer.status not in GOOD:
        raise _problem(answer)
    if answer.method == "DELETE" and not answer.looks_like_html():
        return {}
    try:
        return _reply_decoder.decode(answer.body)
    except BROKEN_JSON as error:
        raise _not_calendly(answer) from error


def clean(text: object, most: int = 500) -> str:
    """Return outside text on one line without control, format or bidi characters, shortened."""
    if not isinstance(text, str):
        return ""
    kept = "".join(" " if sign.isspace() else sign for sign in text[: most * 4])
    kept = "".join(sign for sign in kept if unicodedata.category(sign)[0] != "C")
    kept = " ".join(kept.split())
    return kept if len(kept) <= most else kept[: most - 1] + "…"


def break_wanted(headers: Mapping[str, str]) -> float:
    """Return the seconds Calendly wants to be left alone after a 429, 60 when it does not say.

    Calendly documents X-RateLimit-Reset in seconds; Retry-After, in seconds, is accepted too.
    """
    for name in ("x-ratelimit-reset", "retry-after"):
        try:
            seconds = float(headers.get(name, ""))
        except ValueError:
            continue
        if 0.0 <= seconds <= 86_400.0:
            return max(seconds, 1.0)
    return DEFAULT_BREAK


def _problem(answer: Answer) -> CalendlyError:
    status = answer.status
    words = _words(answer)
    facts = _facts(answer, words)
    if status == 429:
        return TooManyRequests(break_wanted(answer.headers), details=facts)
    if status >= 500 and status != 511:
        return ServerTrouble(details=facts)
    if status == 407:
        return ProxyTrouble(message="The proxy wants a user name and a password.", details=facts)
    if status == 408:
        return TimedOut(details=facts)
    if status < 400 or status == 511 or answer.looks_like_html():
        return _not_calendly(answer)
    if status == 401:
        return SignInNeeded(details=facts)
    if status == 403:
        return _refusal(words, facts)
    if status in (404, 410):
        return NotFound(details=facts)
    if status == 424:
        return CalendarSilent(calendly_message=clean(words.get("message")), details=facts)
    kind = AlreadyExists if status == 409 else Rejected
    return kind(
        details_list=_details(words), calendly_message=clean(words.get("message")), details=facts
    )


def _refusal(words: dict[str, Any], facts: str) -> NotAllowed:
    said = clean(words.get("message"))
    folded = said.casefold()
    if "already canceled" in folded or "already cancelled" in folded:
        return AlreadyCanceled(calendly_message=said, details=facts)
    if "event in the past" in folded:
        return MeetingInPast(calendly_message=said, details=facts)
    known = known_refusal(folded)
    if known is not None:
        return known(calendly_message=said, details=facts)
    meaning = meaning_of(folded)
    if meaning is not None:
        quoted = f" Calendly says: “{said}”" if meaning.reason == "other" else ""
        return NotAllowed(
            meaning.title,
            meaning.message + quoted,
            remedy=meaning.remedy,
            reason=meaning.reason,
            calendly_message=said,
            details=facts,
        )
    return NotAllowed(
        reason=_reason(words, folded),
        required_scopes=_scopes(words),
        calendly_message=said,
        details=facts,
    )


def _reason(words: dict[str, Any], folded: str) -> Reason:
    if _scopes(words) or "insufficient scope" in clean(words.get("title")).casefold():
        return "scope"
    if any(part in folded for part in _PLAN_WORDS):
        return "plan"
    if any(part in folded for part in _ROLE_WORDS):
        return "role"
    return "other"


def _scopes(words: dict[str, Any]) -> tuple[str, ...]:
    named = words.get("required_scopes")
    if not isinstance(named, list):
        return ()
    return tuple(scope for scope in (clean(one, 80) for one in named[:30]) if scope)


def _details(words: dict[str, Any]) -> tuple[Detail, ...]:
    listed = words.get("details")
    if not isinstance(listed, list):
        return ()
    found = [
        Detail(clean(one.get("parameter"), 100), clean(one.get("message")))
        for one in listed[:20]
        if isinstance(one, dict)
    ]
    return tuple(detail for detail in found if detail.message or detail.parameter)


def _not_calendly(answer: Answer) -> UnexpectedReply:
    facts = _facts(answer, {})
    if 300 <= answer.status < 400:
        return UnexpectedReply(
            title="Calendly was not reached",
            message=_SOMEBODY_BETWEEN + " It pointed to another address, which was not followed.",
            remedy=_OPEN_A_BROWSER,
            details=facts,
        )
    if answer.status == 511 or answer.looks_like_html():
        return UnexpectedReply(
            title="Calendly was not reached",
            message=_SOMEBODY_BETWEEN,
            remedy=_OPEN_A_BROWSER,
            details=facts,
        )
    return UnexpectedReply(details=facts)


def _words(answer: Answer) -> dict[str, Any]:
    """Return Calendly's error body: title, message, details, required_scopes; {} if unreadable."""
    try:
        words = msgspec.json.decode(answer.body)
    except BROKEN_JSON:
        return {}
    return words if isinstance(words, dict) else {}


def _facts(answer: Answer, words: dict[str, Any]) -> str:
    """Return what support wants to know: nothing that is secret, personal or too long."""
    lines = [answer.call, f"Status {answer.status}"]
    said = ": ".join(part for name in ("title", "message") if (part := clean(words.get(name))))
    if said:
        lines.append(f"Calendly says: {said}")
    lines += ["- " + ": ".join(part for part in detail if part) for detail in _details(words)]
    for name in _REQUEST_ID_HEADERS:
        if number := clean(answer.headers.get(name), 100):
            lines.append(f"Request id ({name}): {number}")
    return "\n".join(lines)
