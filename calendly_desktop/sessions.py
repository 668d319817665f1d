"""One signed-in account: client, local copy and stores, built at sign-in and closed at sign-out."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from calendly_desktop.api.addresses import DEFAULT_API_URL
from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.models import last_segment
from calendly_desktop.pages.services import Services
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.database import Database
from calendly_desktop.store.events import EventsStore
from calendly_desktop.system.credentials import Credentials, KeyringSigningKeys

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from calendly_desktop.domain.models import User
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.store.webhooks import WebhooksStore
    from calendly_desktop.system.paths import Paths
    from calendly_desktop.system.settings import Settings

DEMO_KEY = "demo"
DEMO_TOKEN = "demo-token"  # noqa: S105 - the simulator's well-known token


class AccountKeys:
    """The signing keys of one account, listed by name so that signing out can remove them all."""

    def __init__(self, keys: KeyringSigningKeys, settings: Settings, account_key: str) -> None:
        self._keys = keys
        self._settings = settings
        self._page = f"signing-keys {account_key}"

    async def keep(self, subscription_uri: str, key: str) -> bool:
        """Keep a key; True: in the keyring. The name is listed first, so that none is lost."""
        self._list({*self._names(), subscription_uri})
        return await self._keys.keep(subscription_uri, key)

    async def read(self, subscription_uri: str) -> str | None:
        """Return a key, or None. Raises Problem when the keyring is locked.

        A key that was never kept is not asked for: no keyring need be unlocked to hear "none".
        """
        if subscription_uri not in self._names():
            return None
        return await self._keys.read(subscription_uri)

    async def forget(self, subscription_uri: str) -> None:
        """Remove a key. Raises Problem when the keyring is locked: then it stays listed."""
        await self._keys.forget(subscription_uri)
        self._list(self._names() - {subscription_uri})

    async def forget_all(self) -> None:
        """Remove every key of this account. Raises Problem when the keyring is locked."""
        for name in sorted(self._names()):
            await self.forget(name)

    def _names(self) -> set[str]:
        return set(self._settings.page(self._page).get("names", []))

    def _list(self, names: set[str]) -> None:
        self._settings.update_page(self._page, names=sorted(names))


class Session:
    """Everything that belongs to one account and must be closed together.

    key: names the account's folder and its token in the keyring.
    token: what requests are authorized with; None until it was read from the keyring.
    """

    def __init__(
        self,
        key: str,
        *,
        token: str | None,
        api_url: str,
        paths: Paths,
        settings: Settings,
        credentials: Credentials,
        open_client: Callable[[], httpx.AsyncClient] | None = None,
    ) -> None:
        self.key = key
        self.api_url = api_url
        self.token = token
        self.is_demo = key == DEMO_KEY
        self.client = CalendlyClient(
            Transport(api_url, lambda: self.token, open_client=open_client)
        )
        self.database = Database(paths.database_file(key))
        self.keys = AccountKeys(KeyringSigningKeys(credentials), settings, key)
        account = AccountStore(self.client, self.database, label=key, is_demo=self.is_demo)
        self.services = Services(
            account=account,
            events=EventsStore(self.client, self.database, account),
            open_links=self._open_links,
            open_webhooks=self._open_webhooks,
            settings=settings,
            is_demo=self.is_demo,
            where_token=credentials.where,
        )

    def __repr__(self) -> str:
        return f"<Session {self.key}>"

    def _open_links(self) -> LinksStore:
        from calendly_desktop.store.links import LinksStore

        return LinksStore(self.client, self.database, self.services.account)

    def _open_webhooks(self) -> WebhooksStore:
        from calendly_desktop.store.webhooks import WebhooksStore

        return WebhooksStore(self.client, self.services.account, self.keys)

    async def aclose(self) -> None:
        """Close the connection, then the local copy; whatever fails, the rest is closed."""
        try:
            await self.client.aclose()
        finally:
            await self.database.aclose()


def demo_session(paths: Paths, settings: Settings) -> Session:
    """Return a session over sample data: a simulated Calendly inside this process.

    Its keys are kept for the session: sample data must not make a keyring prompt.
    """
    return Session(
        DEMO_KEY,
        token=DEMO_TOKEN,
        api_url=DEFAULT_API_URL,
        paths=paths,
        settings=settings,
        credentials=Credentials.for_this_session("Sample data is not kept."),
        open_client=_open_simulated,
    )


def account_key(api_url: str, user: User) -> str:
    """Return the key of a user's account on a server: the same user elsewhere is another."""
    host = api_url.split("://", 1)[-1]
    server = "" if api_url == DEFAULT_API_URL else f"@{host}"
    return f"user-{last_segment(user.uri)}{server}"


async def whose_token(api_url: str, token: str) -> User:
    """Ask the server whose token it is. Raises CalendlyError."""
    client = CalendlyClient(Transport(api_url, lambda: token))
    try:
        return await client.get_current_user()
    finally:
        await client.aclose()


async def warm_up(is_demo: bool) -> None:
    """Import in a thread what the first request needs, so that the window stays alive."""
    import asyncio

    def load() -> None:
        import httpx  # noqa: F401

        if is_demo:
            import calendly_desktop.simulator.app  # noqa: F401

    with contextlib.suppress(ImportError):
        await asyncio.get_running_loop().run_in_executor(None, load)


async def sample_answer() -> str:
    """Ask the simulated Calendly one question; part of the self-test. Raises CalendlyError."""
    client = CalendlyClient(
        Transport(DEFAULT_API_URL, lambda: DEMO_TOKEN, open_client=_open_simulated)
    )
    try:
        return (await client.get_current_user()).name
    finally:
        await client.aclose()


def _open_simulated() -> httpx.AsyncClient:
    import httpx

    from calendly_desktop.simulator.app import create_app

    return httpx.AsyncClient(transport=httpx.ASGITransport(app=create_app()))
