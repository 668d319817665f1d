"""Sign-in by browser: PKCE, the address to open, and the requests for tokens (OAuth 2.1)."""

from __future__ import annotations

import base64
import hashlib
import logging
import secrets
import time
from functools import partial
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlencode

import msgspec

from calendly_desktop.api.addresses import DEFAULT_API_URL, check_api_url, is_loopback
from calendly_desktop.api.auth import origin
from calendly_desktop.api.errors import CalendlyError, NotAllowed, ServerTrouble, UnexpectedReply
from calendly_desktop.api.http_client import USER_AGENT, open_default_client
from calendly_desktop.api.oauth_errors import (
    NotRevoked,
    SignInDenied,
    SignInEnded,
    SignInLost,
    SignInSetUpWrong,
    SignInTooLate,
)
from calendly_desktop.api.replies import BROKEN_JSON, Answer, clean, read_reply
from calendly_desktop.domain.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import httpx

__all__ = ["OAuthServer", "Tokens", "auth_url_for", "challenge_of", "new_secret"]

LOGGER = logging.getLogger("calendly_desktop.api")

DEFAULT_AUTH_URL: Final = "https://auth.calendly.com"
CONNECT_SECONDS: Final = 10.0
TOTAL_SECONDS: Final = 45.0
"""Long, because a renewal that is given up too early costs the sign-in."""
DOCUMENTED_LIFE: Final = 7200.0
"""Seconds that Calendly's access tokens live."""
LONGEST_LIFE: Final = 400 * 86_400.0
_LARGEST_BODY: Final = 256 * 1024
_LONGEST_TOKEN: Final = 16 * 1024
_TOKEN: Final = "POST /oauth/token"  # noqa: S105 - a path
_REVOKE: Final = "POST /oauth/revoke"
_CLIENT_FAULTS: Final = frozenset(
    {
        "invalid_client",
        "unauthorized_client",
        "invalid_scope",
        "unsupported_grant_type",
        "unsupported_response_type",
        "invalid_request",
    }
)


def auth_url_for(api_url: str) -> str:
    """Return where an API's sign-ins live: auth.calendly.com, or the same server for any other.

    So that a code or token of one server never travels to another.
    """
    return DEFAULT_AUTH_URL if api_url == DEFAULT_API_URL else check_api_url(api_url)


def new_secret() -> str:
    """Return 256 random bits as 43 letters and digits: a PKCE verifier, or a state."""
    return secrets.token_urlsafe(32)


def challenge_of(verifier: str) -> str:
    """Return the S256 challenge of a verifier (RFC 7636, section 4.2)."""
    digest = hashlib.sha256(verifier.encode("ascii")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode("ascii")


def denial(error: str, description: str = "") -> CalendlyError:
    """Return what an `error` means that came back through the browser (RFC 6749, 4.1.2.1)."""
    said = f"Calendly says: {clean(error, 80)} {clean(description)}".rstrip()
    if error == "access_denied":
        return SignInDenied(details=said)
    if error in ("server_error", "temporarily_unavailable"):
        return ServerTrouble(details=said)
    return SignInSetUpWrong(details=said)


class OAuthServer:
    """Asks one server for tokens as one native app: a client id, no client secret.

    redirect_uri: where the browser brings the code, exactly as it is registered at Calendly.
    open_client: makes an HTTP client, on another thread; one is opened for each request, since
    there is one in two hours. Calls raise CalendlyErrors; nothing is ever sent twice.
    """

    def __init__(
        self,
        auth_url: str,
        client_id: str,
        redirect_uri: str = "",
        *,
        open_client: Callable[[], httpx.AsyncClient] | None = None,
        clock: Callable[[], float] = time.time,
        total_seconds: float = TOTAL_SECONDS,
    ) -> None:
        self.auth_url = check_api_url(auth_url)
        self.client_id = client_id.strip()
        self.redirect_uri = redirect_uri
        self._open_client = open_client or partial(
            open_default_client, use_proxies=not is_loopback(origin(self.auth_url)[1])
        )
        self._clock = clock
        self._total_seconds = total_seconds

    def __repr__(self) -> str:
        return f"OAuthServer({self.auth_url!r})"

    def authorize_url(self, scopes: Iterable[str], *, state: str, verifier: str) -> str:
        """Return the address to open in the system's browser.

        Raises SignInSetUpWrong when no client id is set.
        """
        if not self.client_id:
            raise SignInSetUpWrong(message="No client id is set, so Calendly cannot know this app.")
        query = {
            "client_id": self.client_id,
            "response_type": "code",
            "redirect_uri": self.redirect_uri,
            "scope": " ".join(scopes),
            "state": state,
            "code_challenge": challenge_of(verifier),
            "code_challenge_method": "S256",
        }
        return f"{self.auth_url}/oauth/authorize?{urlencode(query)}"

    async def exchange(self, code: str, verifier: str) -> Tokens:
        """Return the first tokens for a code.

        Raises SignInTooLate, SignInLost, SignInSetUpWrong or another CalendlyError.
        """
        form = {
            "grant_type": "authorization_code",
            "client_id": self.client_id,
            "code": code,
            "redirect_uri": self.redirect_uri,
            "code_verifier": verifier,
        }
        try:
            return await self._tokens(form, self.client_id)
        except SignInEnded as error:
            raise SignInTooLate(details=error.details) from error
        except CalendlyError as error:
            if error.may_have_arrived:
                raise SignInLost(details=error.details) from error
            raise

    async def refresh(self, tokens: Tokens) -> Tokens:
        """Return the next tokens; afterwards the refresh token of these is used up.

        Raises SignInEnded when Calendly says `invalid_grant`. With `may_have_arrived` set, an
        error leaves open whether the token is used: it must not be sent again.
        """
        client_id = tokens.client_id or self.client_id
        form = {
            "grant_type": "refresh_token",
            "client_id": client_id,
            "refresh_token": tokens.refresh_token,
        }
        new = await self._tokens(form, client_id)
        return msgspec.structs.replace(
            new,
            scope=new.scope or tokens.scope,
            owner=new.owner or tokens.owner,
            organization=new.organization or tokens.organization,
        )

    async def revoke(self, tokens: Tokens) -> None:
        """End the sign-in at Calendly. Raises NotRevoked when that is not certain.

        Calendly documents a client secret for this request too, which a native app does not have.
        """
        token = tokens.refresh_token or tokens.access_token
        if not token:
            return
        form = {"client_id": tokens.client_id or self.client_id, "token": token}
        try:
            answer = await self._post("/oauth/revoke", _REVOKE, form)
            if answer.status not in (200, 204):
                _raise_problem(answer)
        except CalendlyError as error:
            raise NotRevoked(error) from error

    async def _tokens(self, form: Mapping[str, str], client_id: str) -> Tokens:
        answer = await self._post("/oauth/token", _TOKEN, form)
        if answer.status != 200:
            _raise_problem(answer)
        return read_tokens(answer, self._clock(), client_id)

    async def _post(self, path: str, name: str, form: Mapping[str, str]) -> Answer:
        import asyncio

        client = await asyncio.to_thread(self._open_client)
        from calendly_desktop.api import failures  # imports httpx

        began, outcome = time.monotonic(), "canceled"
        try:
            async with asyncio.timeout(self._total_seconds):
                answer = await _exchange(client, self.auth_url + path, name, form)
            outcome = str(answer.status)
        except failures.FAILURES as error:
            outcome = type(error).__name__
            raise failures.explain(error, name, self.auth_url) from error
        except CalendlyError as error:
            outcome = type(error).__name__
            raise
        finally:
            LOGGER.info("%s -> %s in %d ms", name, outcome, (time.monotonic() - began) * 1000)
            await client.aclose()
        return answer


def read_tokens(answer: Answer, now: float, client_id: str) -> Tokens:
    """Return the tokens of a good answer. Raises UnexpectedReply for anything else."""
    try:
        members: Any = msgspec.json.decode(answer.body)
    except BROKEN_JSON as error:
        raise UnexpectedReply(details=answer.call) from error
    if not isinstance(members, dict):
        raise UnexpectedReply(details=answer.call)
    access, refresh = _token(members, "access_token"), _token(members, "refresh_token")
    if not (access and refresh):
        raise UnexpectedReply(details=f"{answer.call}\nno usable tokens in the answer")
    return Tokens(
        access_token=access,
        refresh_token=refresh,
        expires_at=now + _life(members.get("expires_in")),
        scope=clean(members.get("scope"), 2000),
        owner=clean(members.get("owner")),
        organization=clean(members.get("organization")),
        client_id=client_id,
    )


def _token(members: dict[str, Any], name: str) -> str:
    """Return a token, or nothing for what no header could carry."""
    value = members.get(name)
    if not isinstance(value, str) or len(value) > _LONGEST_TOKEN:
        return ""
    return value if value.isascii() and value.isprintable() and " " not in value else ""


def _life(seconds: object) -> float:
    if isinstance(seconds, int | float) and 0 < seconds < LONGEST_LIFE:
        return float(seconds)
    return DOCUMENTED_LIFE


def _raise_problem(answer: Answer) -> None:
    """Raise what a refusal means: OAuth's own words first, then what the status says."""
    if answer.status in (400, 401, 403) and not answer.looks_like_html():
        raise _refusal(answer)
    if answer.status in (404, 405, 410):
        raise SignInSetUpWrong(
            message="This server does not offer to sign in by browser.",
            details=f"{answer.call}\nStatus {answer.status}",
        )
    read_reply(answer)
    raise UnexpectedReply(details=f"{answer.call}\nStatus {answer.status}")


def _refusal(answer: Answer) -> CalendlyError:
    try:
        members = msgspec.json.decode(answer.body)
    except BROKEN_JSON:
        members = None
    words = members if isinstance(members, dict) else {}
    error = clean(words.get("error"), 80)
    said = f"{error}: {clean(words.get('error_description'))}".strip(": ")
    facts = f"{answer.call}\nStatus {answer.status}\nCalendly says: {said}"
    if error == "invalid_grant":
        return SignInEnded(details=facts)
    if error == "access_denied":
        return SignInDenied(details=facts)
    if error in _CLIENT_FAULTS or answer.status == 401:
        return SignInSetUpWrong(details=facts)
    return NotAllowed(calendly_message=said, details=facts)


async def _exchange(
    client: httpx.AsyncClient, url: str, name: str, form: Mapping[str, str]
) -> Answer:
    """Send a form, without the client's own authorization, and read the answer; no redirects."""
    from httpx import Timeout

    request = client.build_request(
        "POST",
        url,
        data=dict(form),
        headers={"Accept": "application/json", "User-Agent": USER_AGENT},
        timeout=Timeout(TOTAL_SECONDS, connect=CONNECT_SECONDS),
    )
    response = await client.send(
        request, auth=lambda plain: plain, stream=True, follow_redirects=False
    )
    try:
        body = bytearray()
        async for part in response.aiter_bytes():
            body += part
            if len(body) > _LARGEST_BODY:
                raise UnexpectedReply(details=f"{name}\nmore than {_LARGEST_BODY} bytes")
    finally:
        await response.aclose()
    return Answer(
        call=name,
        status=response.status_code,
        headers=dict(response.headers),
        body=bytes(body),
        method="POST",
    )
