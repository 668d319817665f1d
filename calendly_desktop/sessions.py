"""One signed-in account: client, local copy and stores, built at sign-in and closed at sign-out."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from calendly_desktop.api.addresses import DEFAULT_API_URL
from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.models import last_segment
from calendly_desktop.domain.only_look import OnlyLook, decide
from calendly_desktop.pages.services import Services
from calendly_desktop.store.account import AccountStore
from calendly_desktop.store.connection import Connection
from calendly_desktop.store.database import Database
from calendly_desktop.store.events import EventsStore
from calendly_desktop.store.lock import Lock
from calendly_desktop.storekeeper import StoreKeeper
from calendly_desktop.system.credentials import Credentials, KeyringSigningKeys
from calendly_desktop.system.paths import DEMO_KEY
from calendly_desktop.system.policy import PolicyFile

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from calendly_desktop.api.limits import RequestBudget
    from calendly_desktop.api.oauth_grant import OAuthGrant
    from calendly_desktop.domain.models import User
    from calendly_desktop.system.paths import Paths
    from calendly_desktop.system.settings import Settings

KEYS_PAGE = "signing-keys "
"""How the pages of the settings are called that list the signing keys of an account."""
DEMO_TOKEN = "demo-token"  # noqa: S105 - the simulator's well-known token


class AccountKeys:
    """The signing keys of one account, listed by name so that signing out can remove them all."""

    def __init__(self, keys: KeyringSigningKeys, settings: Settings, account_key: str) -> None:
        self._keys = keys
        self._settings = settings
        self._page = f"{KEYS_PAGE}{account_key}"

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


class Session(StoreKeeper):
    """Everything that belongs to one account and must be closed together.

    key: names the account's folder and its secret in the keyring.
    token: a personal access token; None until it was read from the keyring.
    grant: what requests are authorized with where that is a sign-in by browser.
    is_kept: whether the token or sign-in is to be found again at the next start.
    budget: shared by all sessions of one person in this process, because Calendly's limit is.
    policy: what the administrator of this computer decided.
    """

    def __init__(
        self,
        key: str,
        *,
        token: str | None = None,
        grant: OAuthGrant | None = None,
        is_kept: bool = True,
        api_url: str,
        paths: Paths,
        settings: Settings,
        credentials: Credentials,
        open_client: Callable[[], httpx.AsyncClient] | None = None,
        budget: RequestBudget | None = None,
        policy: PolicyFile | None = None,
    ) -> None:
        self.key = key
        self.api_url = api_url
        self.token = token
        self.grant = grant
        self.is_kept = is_kept
        self.is_demo = key == DEMO_KEY
        self._paths = paths
        self._settings = settings
        self._policy = policy or PolicyFile()
        self.lock = Lock(self._only_look)
        transport = Transport(
            api_url,
            grant or (lambda: self.token),
            open_client=open_client,
            budget=budget,
            why_only_look=self.lock.reason,
        )
        self.connection = Connection(self.lock)
        settings.changed.append(self.lock.look)
        transport.on_reachable.append(self.connection.note)
        self.client = CalendlyClient(transport)
        self.database = Database(paths.database_file(key))
        self.keys = AccountKeys(KeyringSigningKeys(credentials), settings, key)
        account = AccountStore(
            self.client,
            self.database,
            label=key,
            is_demo=self.is_demo,
            told_scopes=lambda: self.grant.scope if self.grant is not None else "",
        )
        self.services = Services(
            self,
            account=account,
            events=EventsStore(self.client, self.database, account),
            connection=self.connection,
            settings=settings,
            is_demo=self.is_demo,
            where_token=credentials.where,
            account_key=key,
        )
        self.services.events.removed = self._removed

    def __repr__(self) -> str:
        return f"<Session {self.key}>"

    @property
    def by_browser(self) -> bool:
        """Whether the account was signed in with the browser, not with a token."""
        return self.grant is not None

    @property
    def has_access(self) -> bool:
        """Whether there is something to authorize requests with."""
        return self.grant is not None or self.token is not None

    def _only_look(self) -> OnlyLook:
        """Return whether nothing may be changed now, and who said so."""
        values = self._settings.values
        return decide(
            self._policy.only_look, app=values.only_look, account=values.look(self.key).only_look
        )

    async def aclose(self) -> None:
        """Close the connection, then the files; whatever fails, the rest is closed."""
        if self.lock.look in self._settings.changed:
            self._settings.changed.remove(self.lock.look)
        if self._settings.strain == self._strain:
            self._settings.strain = None
        async with contextlib.AsyncExitStack() as closing:
            closing.push_async_callback(self.database.aclose)
            if self.services.is_open("journal"):
                closing.push_async_callback(self.services.journal.aclose)
            closing.push_async_callback(self.client.aclose)


def demo_session(paths: Paths, settings: Settings, policy: PolicyFile | None = None) -> Session:
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
        policy=policy,
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
