"""Which servers may be asked, and who gets the token."""

from __future__ import annotations

import httpx
import pytest

from calendly_desktop.api.addresses import check_api_url, segment
from calendly_desktop.api.auth import BearerAuth, usable_token
from calendly_desktop.api.errors import SignInNeeded
from calendly_desktop.api.transport import Transport


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("https://api.calendly.com", "https://api.calendly.com"),
        (" https://api.calendly.com/ ", "https://api.calendly.com"),
        ("https://gateway.example.com:8443/calendly/", "https://gateway.example.com:8443/calendly"),
        ("http://127.0.0.1:8787", "http://127.0.0.1:8787"),
        ("http://localhost:8787", "http://localhost:8787"),
        ("http://[::1]:8787", "http://[::1]:8787"),
    ],
)
def test_safe_addresses(given: str, kept: str) -> None:
    assert check_api_url(given) == kept


@pytest.mark.parametrize(
    "given",
    [
        "",
        "api.calendly.com",
        "ftp://api.calendly.com",
        "https://",
        "http://api.calendly.com",
        "http://192.168.1.5:8080",
        "http://localhost.example.com",
        "http://127.0.0.1.example.com",
        "http://0.0.0.0:80",
        "https://user:secret@api.calendly.com",
        "https://api.calendly.com?x=1",
        "https://api.calendly.com#x",
        "https://api.calendly.com:99999",
        "https://api.calendly.com\\@evil.example.com",
        "https://api.cal endly.com",
        "https://api.calendly.com\r\nX: y",
        "http://[::1",
    ],
)
def test_unsafe_addresses_are_refused_in_words(given: str) -> None:
    with pytest.raises(ValueError, match=r"\w+ \w+ .*\."):
        check_api_url(given)
    with pytest.raises(ValueError, match=r"\."):
        Transport(given, lambda: "t")


@pytest.mark.parametrize("name", ["", ".", "..", "a b", "a\nb"])
def test_what_cannot_be_a_path_segment(name: str) -> None:
    with pytest.raises(ValueError, match="identifier"):
        segment(name)


def test_a_segment_cannot_leave_its_place() -> None:
    assert segment("a/b?c#d%") == "a%2Fb%3Fc%23d%25"


@pytest.mark.parametrize("token", [None, "", "   ", "two words", "line\nbreak", "ünicode", "nul\0"])
def test_tokens_that_cannot_be_sent(token: str | None) -> None:
    with pytest.raises(SignInNeeded):
        usable_token(lambda: token)


def test_blanks_around_a_pasted_token_do_not_matter() -> None:
    assert usable_token(lambda: "  eyJ.x.y\n") == "eyJ.x.y"


@pytest.mark.parametrize(
    "url",
    [
        "https://api.calendly.com.example.com/x",
        "https://evil.example.com/x",
        "http://api.calendly.com/x",
        "https://api.calendly.com:8443/x",
    ],
)
def test_another_origin_never_gets_the_token(url: str) -> None:
    auth = BearerAuth(lambda: "secret", "https://api.calendly.com")
    request = httpx.Request("GET", url, headers={"Authorization": "Bearer secret"})
    assert "authorization" not in auth(request).headers


def test_the_origin_gets_the_token_of_the_moment() -> None:
    tokens = iter(["first", "second"])
    auth = BearerAuth(lambda: next(tokens), "https://api.calendly.com")
    for expected in ("first", "second"):
        request = auth(httpx.Request("GET", "https://API.calendly.com:443/users/me"))
        assert request.headers["authorization"] == f"Bearer {expected}"


def test_no_repr_shows_the_token() -> None:
    def source() -> str:
        return "secret"

    auth = BearerAuth(source, "https://api.calendly.com")
    transport = Transport("https://api.calendly.com", source)
    assert "secret" not in repr(auth) + repr(transport)
