"""Who may sign in, and the codes and tokens given out: OAuth 2.1 as Calendly does it."""

from __future__ import annotations

import base64
import collections
import hashlib
import hmac
import secrets
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from calendly_desktop.simulator.times import MINUTE, SECOND

if TYPE_CHECKING:
    from calendly_desktop.simulator.errors import Json
    from calendly_desktop.simulator.state import World

CODE_LIFE = 10 * MINUTE
TOKEN_SECONDS = 7200
TOKEN_REQUESTS, TOKEN_WINDOW = 8, 60.0
DECISIONS = ("allow", "deny", "ask")


@dataclass(frozen=True, slots=True)
class Client:
    """A registered app: native apps have no secret, Production needs an https redirect."""

    name: str
    secret: str = ""
    production: bool = False


CLIENTS = {
    "demo-native": Client("Calendly Desktop"),
    "demo-production": Client("Calendly Desktop", production=True),
    "demo-web": Client("Demo web app", secret="demo-secret"),  # noqa: S106 - the simulator's own
}


class OAuthError(Exception):
    """A refusal of /oauth/token and /oauth/revoke."""

    def __init__(self, error: str, description: str, status: int = 400) -> None:
        super().__init__(error)
        self.status = status
        self.body: Json = {"error": error, "error_description": description}


def invalid_grant() -> OAuthError:
    """The refusal of a code or refresh token, in Calendly's words."""
    return OAuthError(
        "invalid_grant",
        "The provided authorization grant is invalid, expired, revoked, does not match the "
        "redirection URI used in the authorization request, or was issued to another client.",
    )


@dataclass(slots=True)
class Family:
    """All tokens that go back to one consent; a reused one revokes them all."""

    client_id: str
    scope: str
    revoked: bool = False


@dataclass(slots=True)
class _Code:
    family: Family
    redirect_uri: str
    challenge: str
    expires: int
    used: bool = False


@dataclass(slots=True)
class _Refresh:
    family: Family
    used: bool = False


class Authorization:
    """Codes, access and refresh tokens of one simulated Calendly; a moved clock ends them.

    decision: what the page of consent does: redirect at once (allow, deny), or ask.
    expires_in: the seconds that the next access tokens live.
    """

    def __init__(self, world: World) -> None:
        self.world = world
        self.decision = "allow"
        self.expires_in = TOKEN_SECONDS
        self._codes: dict[str, _Code] = {}
        self._access: dict[str, tuple[Family, int]] = {}
        self._refresh: dict[str, _Refresh] = {}
        self._asked: collections.deque[float] = collections.deque(maxlen=TOKEN_REQUESTS)

    # -- the API ------------------------------------------------------------------------------

    def granted(self, token: str) -> frozenset[str] | None:
        """The scopes of an access token that is good now, or None."""
        family, expires = self._access.get(token, (None, 0))
        if family is None or family.revoked or self.world.now() >= expires:
            return None
        return frozenset(family.scope.split())

    # -- the page of consent ------------------------------------------------------------------

    def give_code(self, client_id: str, redirect_uri: str, scope: str, challenge: str) -> str:
        """A code for what somebody allowed."""
        code = secrets.token_urlsafe(32)
        expires = self.world.now() + CODE_LIFE
        self._codes[code] = _Code(Family(client_id, scope), redirect_uri, challenge, expires)
        return code

    # -- tokens -------------------------------------------------------------------------------

    def seconds_to_wait(self) -> float:
        """Counts a token request; the seconds to wait when there were eight in a minute."""
        now = time.monotonic() + self.world.ahead / SECOND
        if len(self._asked) == TOKEN_REQUESTS and now - self._asked[0] < TOKEN_WINDOW:
            return TOKEN_WINDOW - (now - self._asked[0])
        self._asked.append(now)
        return 0.0

    def exchange(self, client_id: str, code: str, redirect_uri: str, verifier: str) -> Json:
        """The first pair of tokens. Raises invalid_grant."""
        kept = self._codes.get(code)
        if kept is None or kept.family.client_id != client_id:
            raise invalid_grant()
        if kept.used:
            kept.family.revoked = True
            raise invalid_grant()
        kept.used = True
        in_time = self.world.now() < kept.expires
        proven = hmac.compare_digest(kept.challenge, s256(verifier))
        if not (in_time and proven and kept.redirect_uri == redirect_uri):
            raise invalid_grant()
        return self._pair(kept.family)

    def refresh(self, client_id: str, token: str) -> Json:
        """The next pair for a refresh token, which works once. Raises invalid_grant."""
        kept = self._refresh.get(token)
        if kept is None or kept.family.client_id != client_id or kept.family.revoked:
            raise invalid_grant()
        if kept.used:
            kept.family.revoked = True
            raise invalid_grant()
        kept.used = True
        return self._pair(kept.family)

    def revoke(self, client_id: str, token: str) -> None:
        """Ends the sign-in that a token belongs to; an unknown token is as good as revoked."""
        kept = self._refresh.get(token)
        family = kept.family if kept is not None else self._access.get(token, (None, 0))[0]
        if family is None:
            return
        if family.client_id != client_id:
            raise OAuthError("unauthorized_client", "The token belongs to another client.", 403)
        family.revoked = True

    def revoke_all(self) -> None:
        """Ends every sign-in, as a changed password does."""
        for kept in self._refresh.values():
            kept.family.revoked = True

    def shown(self) -> Json:
        """What a test may know: numbers, never a token."""
        live = {id(kept.family) for kept in self._refresh.values() if not kept.family.revoked}
        good = sum(self.granted(token) is not None for token in self._access)
        return {
            "decision": self.decision,
            "expires_in": self.expires_in,
            "sign_ins": len(live),
            "access_tokens": good,
            "refresh_tokens": sum(
                not (kept.used or kept.family.revoked) for kept in self._refresh.values()
            ),
        }

    def _pair(self, family: Family) -> Json:
        access = f"eyJhbGciOiJIUzI1NiJ9.{secrets.token_urlsafe(60)}.{secrets.token_urlsafe(32)}"
        refresh = secrets.token_urlsafe(32)
        now = self.world.now()
        self._access[access] = (family, now + self.expires_in * SECOND)
        self._refresh[refresh] = _Refresh(family)
        return {
            "token_type": "Bearer",
            "access_token": access,
            "refresh_token": refresh,
            "expires_in": self.expires_in,
            "created_at": now // SECOND,
            "scope": family.scope,
            "owner": self.world.viewer_uri,
            "organization": self.world.organization_uri,
        }


def s256(verifier: str) -> str:
    """The challenge that belongs to a verifier (RFC 7636)."""
    digest = hashlib.sha256(verifier.encode("utf-8", "surrogatepass")).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
