"""Tokens in the keyring: one secret, whole or not at all, shorter where there is no room."""

from __future__ import annotations

import json

import pytest

from calendly_desktop.domain.tokens import Tokens
from calendly_desktop.system.credentials import Credentials, KeyringLocked
from calendly_desktop.system.token_vault import KeyringVault

TOKENS = Tokens(
    access_token="eyJ." + "a" * 200,
    refresh_token="refresh-1",
    expires_at=1_800_000_000.5,
    scope="users:read",
    owner="https://api.calendly.com/users/U1",
    client_id="demo-native",
)


class FakeKeyring:
    """A keyring in memory."""

    name = "test keyring"

    def __init__(self) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.failure: Exception | None = None

    def get_password(self, service: str, username: str) -> str | None:
        if self.failure is not None:
            raise self.failure
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.failure is not None:
            raise self.failure
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


async def test_what_is_saved_is_read_by_the_next_process() -> None:
    keyring = FakeKeyring()
    assert await KeyringVault(Credentials(backend=keyring), "oauth:u").save(TOKENS)
    assert list(keyring.kept) == [("Calendly Desktop", "oauth:u")]
    vault = KeyringVault(Credentials(backend=keyring), "oauth:u")
    assert await vault.read() == TOKENS
    await vault.forget()
    assert await vault.read() is None
    assert keyring.kept == {}


@pytest.mark.parametrize("kept", ["eyJ.personal.token", "", "[]", '{"expires_at": "soon"}', "null"])
async def test_a_secret_of_another_kind_is_none(kept: str) -> None:
    keyring = FakeKeyring()
    keyring.kept["Calendly Desktop", "oauth:u"] = kept
    assert await KeyringVault(Credentials(backend=keyring), "oauth:u").read() is None


async def test_windows_has_no_room_for_a_long_access_token() -> None:
    keyring = FakeKeyring()
    credentials = Credentials(backend=keyring)
    credentials.where = "Windows Credential Manager"
    long = Tokens("a" * 1500, "refresh-1", 1.0, client_id="c")
    assert await KeyringVault(credentials, "oauth:u").save(long)
    [kept] = keyring.kept.values()
    assert json.loads(kept) == {"refresh_token": "refresh-1", "expires_at": 1.0, "client_id": "c"}
    credentials.where = "macOS Keychain"
    assert await KeyringVault(credentials, "oauth:u").save(long)
    assert await KeyringVault(credentials, "oauth:u").read() == long


async def test_a_locked_keyring_keeps_for_this_session_and_is_told_when_read() -> None:
    from keyring.errors import KeyringLocked as Locked

    keyring = FakeKeyring()
    keyring.failure = Locked("no")
    credentials = Credentials(backend=keyring)
    vault = KeyringVault(credentials, "oauth:u")
    with pytest.raises(KeyringLocked):
        await vault.read()
    assert not await vault.save(TOKENS)
    assert await vault.read() == TOKENS
    assert "locked" in credentials.reason
    assert "refresh-1" not in repr(vault) + repr(credentials)
