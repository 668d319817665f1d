"""What a sign-in by browser gives: tokens, how long they are good, and whose they are."""

from __future__ import annotations

import msgspec


class Tokens(msgspec.Struct, frozen=True, omit_defaults=True):
    """An access token and the refresh token that makes the next pair, once.

    expires_at: when the access token ends, in seconds since 1970 by this computer's clock.
    owner, organization: URIs. client_id: the app that the tokens were given to.
    renewing: a renewal with this refresh token was begun; until it is known to have failed,
    the token must be taken for used (Calendly: each refresh token works once).
    """

    access_token: str = ""
    refresh_token: str = ""
    expires_at: float = 0.0
    scope: str = ""
    owner: str = ""
    organization: str = ""
    client_id: str = ""
    renewing: bool = False

    def __repr__(self) -> str:
        return f"<Tokens until {self.expires_at:.0f}>"

    __str__ = __repr__

    def seconds_left(self, now: float) -> float:
        """Return for how long the access token is good; 0 when there is none."""
        return max(0.0, self.expires_at - now) if self.access_token else 0.0
