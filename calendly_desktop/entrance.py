"""Signing in at the window: by token or by browser; whatever fails is explained in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from calendly_desktop.api.addresses import is_loopback
from calendly_desktop.domain.problems import Problem
from calendly_desktop.sessions import whose_token

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.domain.models import User
    from calendly_desktop.domain.tokens import Tokens
    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.system.settings import Settings

LOCAL_CLIENT_ID = "demo-native"
"""What the simulated Calendly on this computer calls this app."""


class Arrival(NamedTuple):
    """Somebody who signed in: with a token, or with the tokens of a sign-in by browser."""

    user: User
    token: str | None = None
    tokens: Tokens | None = None


class Entrance:
    """Tests what somebody signs in with, and shows on the first screen what goes wrong.

    open_url: opens an address in the system's browser; False when there is none.
    """

    def __init__(self, window: MainWindow, api_url: str, settings: Settings) -> None:
        self._window = window
        self._api_url = api_url
        self._settings = settings
        self.open_url: Callable[[str], bool] = _open_in_browser

    def client_id(self) -> str:
        """Return the client id to use; empty when signing in by browser needs one first."""
        chosen = self._settings.values.oauth_client_id.strip()
        if chosen or not is_loopback(urlsplit(self._api_url).hostname or ""):
            return chosen
        return LOCAL_CLIENT_ID

    def show_ways(self) -> None:
        """Offer on the first screen the ways to sign in that are possible now."""
        if self._window.welcome is not None:
            self._window.welcome.offer_browser(bool(self.client_id()))

    async def by_token(self, token: str) -> Arrival | None:
        """Ask whose token it is; None when it is not good, which is explained."""
        welcome = self._window.welcome or self._window.show_welcome(connect=True)
        welcome.show_busy(True)
        try:
            return Arrival(await whose_token(self._api_url, token), token=token)
        except Problem as problem:
            welcome.show_problem(problem)
            return None

    async def by_browser(self) -> Arrival | None:
        """Open the browser and wait for it; None when it came to nothing, which is explained."""
        from calendly_desktop.sign_in import BrowserSignIn

        welcome = self._window.welcome or self._window.show_welcome(connect=True)
        try:
            sign_in = BrowserSignIn(
                self._api_url, self.client_id(), redirect=self._settings.values.oauth_redirect
            )
        except ValueError as error:
            welcome.show_browser_problem(_wrong_redirect(str(error)))
            return None
        try:
            address = await sign_in.start()
            welcome.browser.show_waiting(address)
            if not self.open_url(address):
                welcome.browser.show_no_browser()
            tokens = await sign_in.wait(on_arrival=welcome.browser.show_finishing)
            self._window.raise_to_front()
            user = await whose_token(self._api_url, tokens.access_token)
        except Problem as problem:
            welcome.show_browser_problem(problem)
            return None
        finally:
            await sign_in.aclose()
        return Arrival(user, tokens=tokens)


def _wrong_redirect(words: str) -> Problem:
    return Problem(
        "The redirect address in the settings does not work",
        words,
        remedy="Correct it in the settings, then sign in again.",
    )


def _open_in_browser(address: str) -> bool:
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl(address))
