"""What a test delivery shows, in words."""

from __future__ import annotations

from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendly_desktop.domain.deliveries import (
    Certificate,
    Exchange,
    Outcome,
    in_seconds,
    judge,
    readable,
)
from calendly_desktop.domain.network_places import place_of
from calendly_desktop.domain.reachability import leads_inside, reach_in_words

HOST = "crm.example.com"


def answered(status: int = 200, **more: Any) -> Exchange:
    return Exchange("answered", HOST, status, 0.1, 0.3, "8.8.8.8")._replace(**more)


def test_a_success_counts_and_needs_no_advice() -> None:
    verdict = judge(answered())
    assert (verdict.level, verdict.counts, verdict.advice) == ("success", True, "")
    assert verdict.title == "It works: the address took the message"
    assert verdict.meaning == (
        "It answered 200 after 0.3 seconds. Calendly would count this as delivered."
    )
    assert judge(answered(204), "typed").level == "success"
    assert "was not signed" in judge(answered(), "no").advice


def test_what_works_from_here_only_is_no_success() -> None:
    verdict = judge(answered(address="192.168.1.7"))
    assert (verdict.level, verdict.counts) == ("warning", False)
    assert "192.168.1.7 is a computer inside a local network" in verdict.meaning
    assert judge(answered(address="", proxy="proxy:3128")).level == "success"


def test_slow_answers_and_web_pages_are_suspicious() -> None:
    slow = judge(answered(answer=9.2))
    assert (slow.level, slow.counts) == ("warning", True)
    assert "after 9.2 seconds" in slow.meaning
    assert "15 seconds at most" in slow.meaning
    page = judge(answered(content_type="text/html; charset=utf-8"))
    assert (page.level, page.counts) == ("warning", True)
    assert "with a web page" in page.title


STATUSES = {
    301: "sends the message on",
    304: "sends the message on",
    400: "did not accept the message",
    401: "refuses the message",
    403: "refuses the message",
    404: "nothing at this address",
    405: "does not take messages",
    408: "too slow",
    409: "did not take the message",
    410: "nothing at this address",
    413: "too long",
    415: "does not take JSON",
    418: "did not take the message",
    422: "did not accept the message",
    429: "no more messages at the moment",
    500: "The program behind the address failed",
    502: "is not running",
    503: "is not running",
    504: "too slow",
    507: "The program behind the address failed",
}


@pytest.mark.parametrize(("status", "words"), STATUSES.items())
def test_every_other_status_fails_with_words_and_advice(status: int, words: str) -> None:
    verdict = judge(answered(status))
    assert (verdict.level, verdict.counts) == ("danger", False)
    assert words in verdict.title
    assert f"It answered {status}" in verdict.meaning
    assert "try again for 24 hours" in verdict.meaning
    assert verdict.advice


def test_a_refusal_speaks_of_the_key_that_was_used() -> None:
    assert "copy the key again" in judge(answered(401), "kept").advice
    assert "the key that you typed" in judge(answered(403), "typed").advice
    assert "try again with the key" in judge(answered(400), "no").advice


def test_a_redirect_says_where_to_and_knows_a_sign_in_page() -> None:
    moved = judge(answered(301, location="https://www.example.com/hook"))
    assert "pointed to https://www.example.com/hook" in moved.meaning
    assert "make the webhook for that one" in moved.advice
    for page in ("/login?…", "/oauth2/authorize", "/Sign-In", "/sso/x"):
        verdict = judge(answered(302, location=f"https://example.com{page}"))
        assert verdict.title == "The address asks to sign in"
    for page in ("/authors", "/blogin/x", "/hook/"):
        verdict = judge(answered(302, location=f"https://example.com{page}"))
        assert verdict.title == "The address sends the message on to another one"
    assert judge(answered(307)).advice.startswith("Ask whoever looks after")


@pytest.mark.parametrize("outcome", [each for each in get_args(Outcome) if each != "answered"])
def test_every_failure_has_three_parts(outcome: Outcome) -> None:
    verdict = judge(Exchange(outcome, HOST, proxy="proxy.example.com:3128"))
    assert not verdict.counts
    assert verdict.title
    assert not verdict.title.endswith(".")
    assert verdict.advice.endswith((".", "charge."))
    assert "{" not in verdict.meaning
    assert ("24 hours" in verdict.meaning) is (outcome != "proxy")
    words = reach_in_words(Exchange(outcome, HOST)).text
    assert words
    assert "{" not in words


@pytest.mark.parametrize("certificate", get_args(Certificate))
def test_a_bad_certificate_says_what_is_wrong_with_it(certificate: Certificate) -> None:
    exchange = Exchange("certificate", HOST, certificate=certificate)
    assert "ertificate" in judge(exchange).meaning
    assert reach_in_words(exchange).level == "warning"


def test_what_a_look_found() -> None:
    assert reach_in_words(answered(404)) == ("ok", "A server answers at crm.example.com.")
    moved = reach_in_words(answered(301), "https://www.example.com")
    assert moved.level == "warning"
    assert "sends everything on to https://www.example.com" in moved.text
    inside = leads_inside(HOST, "10.0.0.5", place_of("10.0.0.5"))
    assert inside.text == (
        "crm.example.com leads to 10.0.0.5, a computer inside a local network: "
        "Calendly cannot reach it."
    )


@pytest.mark.parametrize(
    ("seconds", "words"),
    [(0.01, "less than 0.1 seconds"), (0.34, "0.3 seconds"), (14.7, "15 seconds")],
)
def test_times_in_words(seconds: float, words: str) -> None:
    assert in_seconds(seconds) == words


def test_an_answer_is_shown_as_text_and_nothing_in_it_acts() -> None:
    assert readable(b"<b>hi</b>\r\n\tyes", "text/html") == "<b>hi</b>\n\tyes"
    assert readable("‮evil\x1b[31m\x07 ⁦x é".encode(), "") == "evil[31m x é"
    assert readable(b"\x89PNG\x00", "image/png") == ""
    assert readable(b"\x00\x01", "text/plain") == ""
    assert readable(b"caf\xe9", "text/plain") == "caf\ufffd"


@given(st.binary(max_size=200))
def test_any_bytes_become_text_without_control_signs(body: bytes) -> None:
    text = readable(body, "text/plain")
    assert all(sign in "\n\t" or sign.isprintable() or ord(sign) > 159 for sign in text)
