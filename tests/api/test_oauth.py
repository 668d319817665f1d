"""Asking for tokens: PKCE, the address to open, and answers that lie, dawdle or lead elsewhere."""

from __future__ import annotations

import logging
import re
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import pytest

from calendly_desktop.api.errors import (
    CalendlyError,
    NoConnection,
    NotAllowed,
    ServerTrouble,
    SignInNeeded,
    TimedOut,
    TooManyRequests,
    UnexpectedReply,
)
from calendly_desktop.api.oauth import OAuthServer, auth_url_for, challenge_of, denial, new_secret
from calendly_desktop.api.oauth_errors import (
    NotRevoked,
    SignInDenied,
    SignInEnded,
    SignInLost,
    SignInSetUpWrong,
    SignInTooLate,
)
from calendly_desktop.domain.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Callable

CODE, VERIFIER = "canary-code-1f", "canary-verifier-" + "v" * 43
OLD = Tokens(access_token="canary-access-0", refresh_token="canary-refresh-0", owner="u/1")
PAIR = {
    "token_type": "Bearer",
    "access_token": "canary-access-1",
    "refresh_token": "canary-refresh-1",
    "expires_in": 7200,
    "scope": "users:read",
    "owner": "https://api.calendly.com/users/U1",
    "organization": "https://api.calendly.com/organizations/O1",
}
GRANT = {"error": "invalid_grant", "error_description": "The provided grant is invalid."}
HTML = "<!doctype html><title>Welcome to our Wi-Fi</title>"


@pytest.fixture
def server(fault_server: Any) -> OAuthServer:
    return OAuthServer(
        fault_server.url,
        "client-1",
        "http://localhost:5000/callback",
        clock=lambda: 1000.0,
        total_seconds=1,
    )


# -- the parts without a network -----------------------------------------------------------


def test_the_challenge_is_that_of_the_standard() -> None:
    """RFC 7636, appendix B."""
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    assert challenge_of(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"


def test_secrets_are_long_and_never_the_same() -> None:
    made = {new_secret() for _ in range(100)}
    assert len(made) == 100
    assert all(re.fullmatch(r"[A-Za-z0-9_-]{43,128}", secret) for secret in made)


def test_the_address_to_open(server: OAuthServer) -> None:
    url = server.authorize_url(["users:read", "webhooks:write"], state="s+&", verifier=VERIFIER)
    parts = urlsplit(url)
    assert parts.path == "/oauth/authorize"
    assert parse_qs(parts.query) == {
        "client_id": ["client-1"],
        "response_type": ["code"],
        "redirect_uri": ["http://localhost:5000/callback"],
        "scope": ["users:read webhooks:write"],
        "state": ["s+&"],
        "code_challenge": [challenge_of(VERIFIER)],
        "code_challenge_method": ["S256"],
    }
    with pytest.raises(SignInSetUpWrong, match="client id"):
        OAuthServer("https://auth.calendly.com", " ").authorize_url([], state="", verifier="v")


def test_sign_ins_live_where_their_api_lives() -> None:
    assert auth_url_for("https://api.calendly.com") == "https://auth.calendly.com"
    assert auth_url_for("http://127.0.0.1:8787") == "http://127.0.0.1:8787"
    assert auth_url_for("https://calendly.example.com") == "https://calendly.example.com"
    with pytest.raises(ValueError, match="https"):
        OAuthServer("http://auth.calendly.com", "client-1")


@pytest.mark.parametrize(
    ("error", "kind"),
    [
        ("access_denied", SignInDenied),
        ("temporarily_unavailable", ServerTrouble),
        ("invalid_scope", SignInSetUpWrong),
        ("\u202eanything", SignInSetUpWrong),
    ],
)
def test_what_the_browser_brings_instead_of_a_code(error: str, kind: type[CalendlyError]) -> None:
    problem = denial(error, "some <b>words</b>\n")
    assert type(problem) is kind
    assert "\u202e" not in problem.details + problem.explanation


def test_no_repr_shows_a_token(server: OAuthServer) -> None:
    assert "canary" not in f"{OLD!r} {OLD} {[OLD]} {server!r}"


# -- tokens --------------------------------------------------------------------------------


async def test_a_code_becomes_tokens(fault_server: Any, server: OAuthServer) -> None:
    fault_server.answer(200, PAIR)
    tokens = await server.exchange(CODE, VERIFIER)
    assert tokens == Tokens(
        access_token="canary-access-1",
        refresh_token="canary-refresh-1",
        expires_at=8200.0,
        scope="users:read",
        owner="https://api.calendly.com/users/U1",
        organization="https://api.calendly.com/organizations/O1",
        client_id="client-1",
    )
    [request] = fault_server.received
    assert (request.method, request.target) == ("POST", "/oauth/token")
    assert request.headers["content-type"] == "application/x-www-form-urlencoded"
    assert "authorization" not in request.headers
    assert dict(parse_qsl(request.body.decode())) == {
        "grant_type": "authorization_code",
        "client_id": "client-1",
        "code": CODE,
        "redirect_uri": "http://localhost:5000/callback",
        "code_verifier": VERIFIER,
    }


async def test_a_refresh_keeps_what_the_answer_leaves_out(
    fault_server: Any, server: OAuthServer
) -> None:
    fault_server.answer(200, {"access_token": "a", "refresh_token": "r"})
    tokens = await server.refresh(Tokens(refresh_token="old", owner="u/1", client_id="client-0"))
    assert (tokens.owner, tokens.client_id, tokens.expires_at) == ("u/1", "client-0", 8200.0)
    form = dict(parse_qsl(fault_server.received[0].body.decode()))
    assert form == {"grant_type": "refresh_token", "client_id": "client-0", "refresh_token": "old"}


async def test_revoking(fault_server: Any, server: OAuthServer) -> None:
    fault_server.answer(200, {})
    await server.revoke(OLD)
    form = dict(parse_qsl(fault_server.received[0].body.decode()))
    assert form == {"client_id": "client-1", "token": "canary-refresh-0"}
    fault_server.answer(403, {"error": "forbidden", "error_description": "no secret"})
    with pytest.raises(NotRevoked, match="deleted from this computer") as caught:
        await server.revoke(OLD)
    assert isinstance(caught.value.cause, NotAllowed)
    await server.revoke(Tokens())
    assert len(fault_server.received) == 2


BREAKS: dict[str, tuple[Callable[[Any], None], type[CalendlyError]]] = {
    "hang up": (lambda s: s.hang_up(), NoConnection),
    "dawdle": (lambda s: s.dawdle(), TimedOut),
    "half": (lambda s: s.send_raw(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{"), NoConnection),
    "500": (lambda s: s.answer(500, {}), ServerTrouble),
    "503": (lambda s: s.answer(503, HTML, kind="text/html"), ServerTrouble),
    "page": (lambda s: s.answer(200, HTML, kind="text/html"), UnexpectedReply),
    "list": (lambda s: s.answer(200, []), UnexpectedReply),
    "no token": (lambda s: s.answer(200, {"access_token": "a"}), UnexpectedReply),
    "bad token": (
        lambda s: s.answer(200, {"access_token": "a\r\nX: y", "refresh_token": "r"}),
        UnexpectedReply,
    ),
    "redirect": (
        lambda s: s.answer(307, "", {"Location": f"{s.url}/elsewhere"}),
        UnexpectedReply,
    ),
}


@pytest.mark.parametrize("how", BREAKS)
async def test_a_lost_answer_may_have_arrived_and_is_not_asked_for_again(
    fault_server: Any, server: OAuthServer, how: str
) -> None:
    behave, kind = BREAKS[how]
    behave(fault_server)
    with pytest.raises(kind) as caught:
        await server.refresh(OLD)
    assert caught.value.may_have_arrived
    behave(fault_server)
    with pytest.raises(SignInLost):
        await server.exchange(CODE, VERIFIER)
    assert len(fault_server.received) == 2
    assert {request.target for request in fault_server.received} == {"/oauth/token"}


@pytest.mark.parametrize(
    ("status", "error", "kind"),
    [
        (400, "invalid_grant", SignInEnded),
        (401, "invalid_grant", SignInEnded),
        (401, "invalid_client", SignInSetUpWrong),
        (400, "unauthorized_client", SignInSetUpWrong),
        (404, "", SignInSetUpWrong),
        (403, "other", NotAllowed),
    ],
)
async def test_a_refusal_is_certain(
    fault_server: Any, server: OAuthServer, status: int, error: str, kind: type[CalendlyError]
) -> None:
    fault_server.answer(status, {"error": error, "error_description": "Some words."})
    with pytest.raises(kind) as caught:
        await server.refresh(OLD)
    assert not caught.value.may_have_arrived
    assert f"Status {status}" in caught.value.details


async def test_an_old_code_is_explained(fault_server: Any, server: OAuthServer) -> None:
    fault_server.answer(400, GRANT)
    with pytest.raises(SignInTooLate, match="ten minutes") as caught:
        await server.exchange(CODE, VERIFIER)
    assert isinstance(caught.value, SignInNeeded)


async def test_a_429_is_not_done_and_says_when(fault_server: Any, server: OAuthServer) -> None:
    fault_server.answer(429, {"error": "x"}, {"X-RateLimit-Reset": "17"})
    with pytest.raises(TooManyRequests) as caught:
        await server.exchange(CODE, VERIFIER)
    assert caught.value.retry_after == 17
    assert not caught.value.may_have_arrived


async def test_a_redirect_never_takes_the_token_elsewhere(
    fault_server: Any, server: OAuthServer
) -> None:
    other = type(fault_server)()
    await other.start()
    for status in (301, 302, 303, 307, 308):
        fault_server.answer(status, "", {"Location": f"{other.url}/oauth/token"})
        with pytest.raises(UnexpectedReply, match="another address"):
            await server.refresh(OLD)
    assert other.received == []
    assert len(fault_server.received) == 5
    await other.stop()


async def test_logs_hold_no_token_and_no_code(
    fault_server: Any, server: OAuthServer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG, logger="calendly_desktop")
    fault_server.answer(200, PAIR)
    tokens = await server.exchange(CODE, VERIFIER)
    fault_server.hang_up()
    with pytest.raises(NoConnection) as caught:
        await server.refresh(tokens)
    logging.getLogger("calendly_desktop").error(
        "told: %s %r", tokens, tokens, exc_info=caught.value
    )
    assert "POST /oauth/token -> 200 in " in caplog.text
    assert "canary" not in caplog.text
