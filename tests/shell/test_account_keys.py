"""The signing keys of one account: listed by name, asked for only when they are listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from calendly_desktop.sessions import AccountKeys
from calendly_desktop.system.credentials import Credentials, KeyringSigningKeys
from calendly_desktop.system.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

HOOK = "https://api.calendly.com/webhook_subscriptions/1"


class CountingKeys(KeyringSigningKeys):
    """Counts how often the keyring is asked: each time it may want a password."""

    asked = 0

    async def read(self, subscription_uri: str) -> str | None:
        self.asked += 1
        return await super().read(subscription_uri)


async def test_a_key_never_kept_is_not_asked_for(tmp_path: Path) -> None:
    keyring = CountingKeys(Credentials.for_this_session("A test."))
    settings = Settings(tmp_path / "settings.json")
    keys = AccountKeys(keyring, settings, "ada")
    assert await keys.read(HOOK) is None
    assert keyring.asked == 0, "a locked keyring would have asked for its password"

    await keys.keep(HOOK, "secret")
    assert await keys.read(HOOK) == "secret"
    assert await AccountKeys(keyring, settings, "olu").read(HOOK) is None
    await keys.forget_all()
    assert await keys.read(HOOK) is None
    assert keyring.asked == 1
