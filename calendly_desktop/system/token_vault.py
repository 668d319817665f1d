"""The tokens of a sign-in by browser in the keyring, as one secret that is replaced whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from calendly_desktop.domain.tokens import Tokens
    from calendly_desktop.system.credentials import Credentials


class KeyringVault:
    """Keeps the tokens of one account under one name in the keyring.

    What the keyring has no room for (Windows: 1,280 characters) loses its access token first:
    the refresh token makes another.
    """

    def __init__(self, credentials: Credentials, name: str) -> None:
        self._credentials = credentials
        self._name = name

    def __repr__(self) -> str:
        return "<KeyringVault>"

    async def read(self) -> Tokens | None:
        """Return the tokens; None when there are none, or when the secret is of another kind.

        Raises KeyringLocked, KeyringTrouble.
        """
        kept = await self._credentials.read(self._name)
        if kept is None:
            return None
        import msgspec

        from calendly_desktop.domain.tokens import Tokens

        try:
            return msgspec.json.decode(kept, type=Tokens)
        except msgspec.MsgspecError:
            return None

    async def save(self, tokens: Tokens) -> bool:
        """Keep the tokens; True: in the keyring, False: for this session only."""
        return await self._credentials.keep(self._name, await self._secret(tokens))

    async def note(self, tokens: Tokens) -> None:
        """Keep the tokens where those before are kept, and nowhere else.

        Raises KeyringLocked, KeyringTrouble: then those before are still there.
        """
        await self._credentials.replace(self._name, await self._secret(tokens))

    async def forget(self) -> None:
        """Remove the tokens. Raises KeyringLocked, KeyringTrouble: then they are kept."""
        await self._credentials.forget(self._name)

    async def _secret(self, tokens: Tokens) -> str:
        import msgspec

        await self._credentials.open()
        secret = msgspec.json.encode(tokens).decode()
        if not self._credentials.fits(secret):
            short = msgspec.structs.replace(tokens, access_token="")
            secret = msgspec.json.encode(short).decode()
        return secret
