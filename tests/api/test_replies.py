"""Every kind of answer becomes the right error, in words for people."""

from __future__ import annotations

import inspect
import json
import re
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.api import errors
from calendly_desktop.api.errors import (
    AlreadyCanceled,
    AlreadyExists,
    CalendarSilent,
    CalendlyError,
    MeetingInPast,
    NotAllowed,
    NotFound,
    OutcomeUnknown,
    ProxyTrouble,
    Rejected,
    ServerTrouble,
    SignInNeeded,
    TimedOut,
    TooManyRequests,
    UnexpectedReply,
)
from calendly_desktop.api.replies import Answer, break_wanted, clean, read_reply


def answer(status: int, body: Any = None, method: str = "GET", **headers: str) -> Answer:
    text = body if isinstance(body, bytes) else json.dumps(body).encode()
    names = {name.replace("_", "-"): value for name, value in headers.items()}
    return Answer(f"{method} /users/me", status, names, b"" if body is None else text, method)


def error_of(*args: Any, **kwargs: Any) -> CalendlyError:
    with pytest.raises(CalendlyError) as caught:
        read_reply(answer(*args, **kwargs))
    return caught.value


def denied(message: str) -> dict[str, str]:
    return {"title": "Permission Denied", "message": message}


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, Rejected),
        (401, SignInNeeded),
        (403, NotAllowed),
        (404, NotFound),
        (405, Rejected),
        (407, ProxyTrouble),
        (408, TimedOut),
        (409, AlreadyExists),
        (410, NotFound),
        (422, Rejected),
        (424, CalendarSilent),
        (429, TooManyRequests),
        (500, ServerTrouble),
        (503, ServerTrouble),
        (511, UnexpectedReply),
        (302, UnexpectedReply),
        (304, UnexpectedReply),
        (206, UnexpectedReply),
    ],
)
def test_status_to_error(status: int, kind: type[CalendlyError]) -> None:
    assert type(error_of(status, {"title": "T", "message": "M"})) is kind


@pytest.mark.parametrize(
    ("message", "reason"),
    [
        ("You do not have permission to access this resource.", "role"),
        ("You do not have permission", "role"),
        ("You are not allowed to cancel this event", "role"),
        ("Unauthorized", "role"),
        ("Please upgrade your Calendly account to Enterprise.", "plan"),
        ("Please upgrade to a paid Calendly account", "plan"),
        (
            "Contact creation is not available. Required features are not enabled.",
            "plan",
        ),
        ("The Scheduling API is only available on paid Calendly plans.", "plan"),
        ("This user is not in your organization", "other"),
        ("Something new of 2027", "other"),
    ],
)
def test_why_calendly_refuses(message: str, reason: str) -> None:
    error = error_of(403, denied(message))
    assert isinstance(error, NotAllowed)
    assert error.reason == reason
    assert error.calendly_message == message
    if reason in ("plan", "other"):
        assert message in error.message


def test_role_words() -> None:
    error = error_of(403, denied("You do not have permission"))
    assert error.title == "Your Calendly role does not allow this"
    assert "owner or admin" in error.remedy


def test_missing_scopes_are_named() -> None:
    error = error_of(
        403,
        {
            "title": "Insufficient scope",
            "message": "This operation requires the scopes listed in 'required_scopes'.",
            "required_scopes": ["webhooks:write", "scheduled_events:read"],
        },
    )
    assert isinstance(error, NotAllowed)
    assert error.reason == "scope"
    assert error.required_scopes == ("webhooks:write", "scheduled_events:read")
    assert "new token" in error.remedy
    assert "webhooks:write and scheduled_events:read ticked" in error.remedy
    assert error.step == "sign_in"


@pytest.mark.parametrize(
    ("message", "kind"),
    [
        ("Event is already canceled", AlreadyCanceled),
        ("event is already cancelled.", AlreadyCanceled),
        ("Event in the past.", MeetingInPast),
    ],
)
def test_cancel_refusals(message: str, kind: type[NotAllowed]) -> None:
    error = error_of(403, denied(message), method="POST")
    assert type(error) is kind
    assert "Calendly does not allow" not in error.title


def test_faults_in_what_was_sent_are_listed() -> None:
    error = error_of(
        400,
        {
            "title": "Invalid Argument",
            "message": "The supplied parameters are invalid.",
            "details": [{"parameter": "url", "message": "must be https"}, {"message": "odd"}, 3],
        },
    )
    assert isinstance(error, Rejected)
    assert error.details_list == (("url", "must be https"), ("", "odd"))
    assert error.message == "url: must be https. odd."
    assert "url: must be https" in error.details


def test_the_401_words_name_the_reasons() -> None:
    error = error_of(401, {"title": "Unauthenticated", "message": "The access token is invalid"})
    words = str(error)
    for reason in ("mistyped", "revoked", "e-mail", "password", "log in"):
        assert reason in words
    assert error.step == "sign_in"


@pytest.mark.parametrize("status", [200, 201, 401, 403, 404, 511])
def test_a_page_for_a_browser_is_not_calendly(status: int) -> None:
    error = error_of(status, b"<!doctype html><title>Sign in to Wi-Fi</title>", method="POST")
    assert isinstance(error, UnexpectedReply)
    assert "company proxy" in error.message
    assert "Wi-Fi" in error.message


@pytest.mark.parametrize("status", [429, 502])
def test_a_page_from_a_gateway_keeps_its_meaning(status: int) -> None:
    error = error_of(status, b"<html>busy</html>", content_type="text/html")
    assert isinstance(error, TooManyRequests | ServerTrouble)


@pytest.mark.parametrize(
    "body", [b"", b"[]", b'"x"', b"{", b'{"a": tru', b"\xff\xfe", b"[" * 99999]
)
def test_unreadable_answers(body: bytes) -> None:
    assert isinstance(error_of(200, body), UnexpectedReply)


def test_delete_needs_no_body() -> None:
    assert read_reply(answer(204, None, method="DELETE")) == {}
    assert isinstance(error_of(200, b"<html>", method="DELETE"), UnexpectedReply)


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"x-ratelimit-reset": "17"}, 17.0),
        ({"x-ratelimit-reset": "17", "retry-after": "99"}, 17.0),
        ({"retry-after": "9"}, 9.0),
        ({"x-ratelimit-reset": "soon", "retry-after": "Wed, 21 Oct 2026 07:28:00 GMT"}, 60.0),
        ({"x-ratelimit-reset": "1763800000"}, 60.0),
        ({"x-ratelimit-reset": "0"}, 1.0),
        ({"x-ratelimit-reset": "nan"}, 60.0),
        ({}, 60.0),
    ],
)
def test_how_long_the_break_is(headers: dict[str, str], seconds: float) -> None:
    assert break_wanted(headers) == seconds


def test_details_carry_the_request_id_and_calendlys_words() -> None:
    error = error_of(500, {"title": "Oops", "message": "It broke"}, x_request_id="req-42")
    assert error.details.splitlines() == [
        "GET /users/me",
        "Status 500",
        "Calendly says: Oops: It broke",
        "Request id (x-request-id): req-42",
    ]


def test_outside_text_is_cleaned() -> None:
    assert clean("a\u202eb\x00c\r\n  d\u200b") == "abc d"
    assert len(clean("x" * 5000)) == 500
    assert clean({"no": "text"}) == ""


ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=9), inner),
    max_leaves=8,
)
BODIES = st.fixed_dictionaries(
    {},
    optional={
        "title": ANYTHING,
        "message": ANYTHING,
        "details": ANYTHING | st.lists(st.fixed_dictionaries({"parameter": ANYTHING})),
        "required_scopes": ANYTHING,
    },
)


@given(status=st.integers(100, 599), body=BODIES | ANYTHING)
def test_no_answer_whatever_breaks_the_reading(status: int, body: Any) -> None:
    with suppress(CalendlyError):
        assert isinstance(read_reply(answer(status, body)), dict)


def every_error() -> list[CalendlyError]:
    kinds = [
        kind
        for _name, kind in inspect.getmembers(errors, inspect.isclass)
        if issubclass(kind, CalendlyError) and kind is not OutcomeUnknown
    ]
    made = [kind() for kind in kinds]
    reasons = [NotAllowed(reason=reason) for reason in ("role", "plan", "scope", "other")]
    return [
        *made,
        *reasons,
        OutcomeUnknown(ServerTrouble()),
        NotAllowed(reason="scope", required_scopes=["users:read"]),
    ]


@pytest.mark.parametrize("error", every_error(), ids=lambda e: type(e).__name__)
def test_every_error_speaks_to_people(error: CalendlyError) -> None:
    words = f"{error.title} {error.message} {error.remedy}"
    assert error.title
    assert not error.title.endswith(".")
    assert not re.search(r"\b[1-5]\d\d\b|HTTP|JSON|status code|\berror\b", words, re.IGNORECASE)
    for part in (error.message, error.remedy):
        assert part == "" or part[-1] in ".!?”"
