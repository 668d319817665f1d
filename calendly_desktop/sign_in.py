"""Signing in by browser: the address to open, the answer to wait for, and a grant that lasts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urlsplit

from calendly_desktop.api.oauth import OAuthServer, auth_url_for, denial, new_secret
from calendly_desktop.api.oauth_grant import OAuthGrant
from calendly_desktop.domain.scopes import WANTED_SCOPES
from calendly_desktop.system.loopback import SECONDS, LoopbackListener
from calendly_desktop.system.sign_in_lock import SignInLock
from calendly_desktop.system.token_vault import KeyringVault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from calendly_desktop.domain.tokens import Tokens
    from calendly_desktop.system.credentials import Credentials

SCOPES: Final = tuple(scope.name for scope in WANTED_SCOPES)
_PATH: Final = "/callback"


class Redirect(NamedTuple):
    """Where Calendly sends the browser, and where this computer listens for it.

    address: empty for http://localhost with the port that is found free.
    """

    address: str = ""
    port: int = 0
    path: str = _PATH

    def uri(self, port: int) -> str:
        """Return the redirect address as it is registered at Calendly."""
        return self.address or f"http://localhost:{port}{_PATH}"


def read_redirect(setting: str) -> Redirect:
    """Return what the setting means; raises ValueError, in words, for one that cannot work.

    Empty: any free port of this computer. http://localhost:PORT/PATH: that port, for Sandbox apps.
    https: a page that forwards to this computer, for Production apps, whose redirect must be https.
    """
    setting = setting.strip()
    if not setting:
        return Redirect()
    try:
        parts = urlsplit(setting)
        port = parts.port
    except ValueError as error:
        raise ValueError("This is not a web address.") from error
    clean = setting.isascii() and setting.isprintable() and " " not in setting
    if not clean or not parts.hostname or parts.username is not None or "#" in setting:
        raise ValueError("This is not a web address that Calendly can redirect to.")
    if parts.scheme == "https":
        return Redirect(setting)
    if parts.scheme != "http" or parts.hostname not in ("localhost", "127.0.0.1"):
        raise ValueError("The redirect address begins with https:// or http://localhost.")
    if port is None or port < 1024 or parts.query:
        raise ValueError("Name the port: http://localhost:8765/callback, from 1024 to 65535.")
    return Redirect(setting, port, parts.path or "/")


class BrowserSignIn:
    """One sign-in from the address to the tokens; used once.

    `url = await start()`, open it in the system's browser, `tokens = await wait()`. However it
    ends, nothing listens afterwards. redirect: see `read_redirect`, raises ValueError.
    """

    def __init__(
        self,
        api_url: str,
        client_id: str,
        *,
        redirect: str = "",
        scopes: Iterable[str] = SCOPES,
        seconds: float = SECONDS,
    ) -> None:
        self._redirect = read_redirect(redirect)
        self._server_at = partial(OAuthServer, auth_url_for(api_url), client_id)
        self._scopes = tuple(scopes)
        self._verifier = new_secret()
        self._listener = LoopbackListener(
            path=self._redirect.path, port=self._redirect.port, seconds=seconds
        )
        self._server: OAuthServer | None = None
        self.url = ""

    def __repr__(self) -> str:
        return "<BrowserSignIn>"

    async def start(self) -> str:
        """Listen, and return the address to open. Raises CannotListen, SignInSetUpWrong."""
        port = await self._listener.open()
        try:
            state = f"{new_secret()}.{port}"  # the page at an https address forwards to this port
            self._listener.state = state
            server = self._server_at(self._redirect.uri(port))
            self.url = server.authorize_url(self._scopes, state=state, verifier=self._verifier)
            self._server = server
        except BaseException:
            await self.aclose()
            raise
        return self.url

    async def wait(self, on_arrival: Callable[[], None] | None = None) -> Tokens:
        """Return the tokens when the browser has come back; on_arrival is called in between.

        Raises NobodyAnswered after ten minutes, SignInDenied and the other SignInNeeded, or
        another CalendlyError; whatever it is, the sign-in has to be started anew.
        """
        if self._server is None:
            raise RuntimeError("start() comes first")
        try:
            arrival = await self._listener.wait()
        finally:
            await self.aclose()
        if arrival.error:
            raise denial(arrival.error, arrival.description)
        if on_arrival is not None:
            on_arrival()
        return await self._server.exchange(arrival.code, self._verifier)

    async def aclose(self) -> None:
        """Stop listening; `wait()` ends with NobodyAnswered if it still waits."""
        await self._listener.aclose()


def lasting_grant(
    tokens: Tokens | None,
    *,
    api_url: str,
    client_id: str,
    credentials: Credentials,
    name: str,
    lock_file: Path,
) -> OAuthGrant:
    """Return a grant that renews itself and is kept in the keyring under `name`.

    tokens: None reads them from the keyring when the first request is made. client_id: used for
    tokens that do not say which app they were given to.
    """
    server = OAuthServer(auth_url_for(api_url), client_id)
    return OAuthGrant(tokens, server, KeyringVault(credentials, name), SignInLock(lock_file))
