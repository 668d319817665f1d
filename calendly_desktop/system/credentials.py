"""Secrets in the operating system's keyring, or for this session only."""

from __future__ import annotations

import importlib
import os
import sys
import threading
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Protocol, TypeVar, cast

from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

T = TypeVar("T")

SERVICE: Final = "Calendly Desktop"
SESSION_ONLY: Final = "this session only"
NOT_OPENED: Final = "not opened yet"

# Only back-ends that encrypt: never keyring's own choice, which can be a plain-text file.
_BACKENDS: Final[dict[str, tuple[tuple[str, str, str], ...]]] = {
    "win32": (("Windows", "WinVaultKeyring", "Windows Credential Manager"),),
    "darwin": (("macOS", "Keyring", "macOS Keychain"),),
    "linux": (
        ("SecretService", "Keyring", "GNOME Keyring / Secret Service"),
        ("kwallet", "DBusKeyring", "KDE Wallet"),
    ),
}
# CRED_MAX_CREDENTIAL_BLOB_SIZE is 2,560 bytes, and keyring writes UTF-16.
_WINDOWS_BYTES: Final = 2560


class KeyringLocked(Problem):
    """The keyring is there but locked, and it was not unlocked."""

    title = "Your keyring is locked"
    message = "The computer's keyring keeps your Calendly token, and it was not unlocked."
    remedy = "Unlock it when your computer asks, then try again."
    step = "retry"


class KeyringTrouble(Problem):
    """The keyring failed for a reason of its own."""

    title = "Your keyring did not answer as expected"
    message = "The computer's keyring could not do what was asked."
    remedy = "Try again; if it stays so, restart the computer's keyring service."
    step = "retry"


class Keyring(Protocol):
    """What is used of a keyring back-end; each call may block while the keyring is locked."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class Credentials:
    """Secrets by name. Nothing is ever written to a file.

    where: the name of the place secrets go, for Settings and messages.
    reason: why the last secret was kept for this session only; empty when it went to the keyring.
    """

    def __init__(self, *, service: str = SERVICE, backend: object | None = None) -> None:
        self.where = NOT_OPENED
        self.reason = ""
        self._service = service
        self._backend = cast("Keyring | None", backend)
        self._session: dict[str, str] = {}
        self._opened = False
        self._no_keyring = "This computer offers no keyring."
        if backend is not None:
            self._opened = True
            self.where = _name_of(backend)

    @cached_property
    def _turn(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    @classmethod
    def for_this_session(cls, reason: str) -> Credentials:
        """Return credentials that never ask the keyring: sample data must not make it prompt."""
        credentials = cls()
        credentials._opened = True
        credentials.where = SESSION_ONLY
        credentials._no_keyring = reason
        return credentials

    def __repr__(self) -> str:
        return f"<Credentials in {self.where}>"

    async def open(self) -> str:
        """Find the keyring, if not done yet, and return `where`."""
        async with self._turn:
            await self._keyring()
        return self.where

    async def read(self, name: str) -> str | None:
        """Return a secret, or None. Raises KeyringLocked, KeyringTrouble."""
        if name in self._session:
            return self._session[name]
        async with self._turn:
            keyring = await self._keyring()
            if keyring is None:
                return None
            return await _in_thread(lambda: _asking(keyring.get_password, self._service, name))

    async def keep(self, name: str, secret: str) -> bool:
        """Keep a secret; True: in the keyring, False: for this session only, `reason` says why."""
        async with self._turn:
            self._session[name] = secret  # first: what follows may wait for a person, or fail
            keyring = await self._keyring()
            if keyring is None:
                self.reason = self._no_keyring
                return False
            if not self.fits(secret):
                self.reason = (
                    "The secret is too long for Windows Credential Manager, "
                    f"which holds {_WINDOWS_BYTES // 2:,} characters."
                )
                return False
            try:
                await _in_thread(lambda: _asking(keyring.set_password, self._service, name, secret))
            except Problem as problem:
                self.reason = f"{problem.title}."
                return False
            self._session.pop(name, None)
            self.reason = ""
            return True

    async def replace(self, name: str, secret: str) -> None:
        """Put a secret in the place of one, wherever that is kept.

        Raises KeyringLocked, KeyringTrouble: then the old one is still there.
        """
        async with self._turn:
            keyring = await self._keyring()
            if keyring is None or name in self._session:
                self._session[name] = secret
            else:
                await _in_thread(lambda: _asking(keyring.set_password, self._service, name, secret))

    async def forget(self, name: str) -> None:
        """Remove a secret everywhere. Raises KeyringLocked, KeyringTrouble: then it is kept."""
        async with self._turn:
            self._session.pop(name, None)
            keyring = await self._keyring()
            if keyring is not None:
                await _in_thread(lambda: _remove(keyring, self._service, name))

    async def _keyring(self) -> Keyring | None:
        if not self._opened:
            found = await _in_thread(find_keyring)
            self._backend, self.where = found if found else (None, SESSION_ONLY)
            self._opened = True
        return self._backend

    def fits(self, secret: str) -> bool:
        """Tell whether the keyring that `open()` found holds a secret of this length."""
        on_windows = self.where == _BACKENDS["win32"][0][2]
        return not on_windows or len(secret.encode("utf-16-le")) <= _WINDOWS_BYTES


class KeyringSigningKeys:
    """Signing keys of webhook subscriptions, each under its subscription's URI."""

    def __init__(self, credentials: Credentials) -> None:
        self._credentials = credentials

    async def keep(self, subscription_uri: str, key: str) -> bool:
        """Keep a signing key; True: in the keyring, False: for this session only."""
        return await self._credentials.keep(_signing_key_name(subscription_uri), key)

    async def read(self, subscription_uri: str) -> str | None:
        """Return a signing key, or None. Raises KeyringLocked, KeyringTrouble."""
        return await self._credentials.read(_signing_key_name(subscription_uri))

    async def forget(self, subscription_uri: str) -> None:
        """Remove a signing key. Raises KeyringLocked, KeyringTrouble."""
        await self._credentials.forget(_signing_key_name(subscription_uri))


def find_keyring() -> tuple[Keyring, str] | None:
    """Return the best keyring here that encrypts, and its name. Blocks: use a thread."""
    choices = _BACKENDS.get(sys.platform, _BACKENDS["linux"])
    if "KDE" in os.environ.get("XDG_CURRENT_DESKTOP", "").split(":"):
        choices = choices[::-1]
    for module, class_name, name in choices:
        try:
            backend = getattr(importlib.import_module(f"keyring.backends.{module}"), class_name)
            if backend.priority <= 0:
                continue
            keyring = backend()
        except Exception:  # noqa: S112 - each back-end fails in its own way when absent
            continue
        if module == "Windows":
            keyring.persist = "local machine"  # a token does not roam to other computers
        return cast("Keyring", keyring), name
    return None


def _name_of(backend: object) -> str:
    module = type(backend).__module__.rsplit(".", 1)[-1]
    if type(backend).__module__.startswith("keyring.backends"):
        for group in _BACKENDS.values():
            for known, class_name, name in group:
                if known == module and class_name == type(backend).__name__:
                    return name
    return str(getattr(backend, "name", type(backend).__name__))


def _asking(call: Callable[..., T], *arguments: str) -> T:
    """Call the keyring and translate its errors."""
    try:
        return call(*arguments)
    except Exception as error:
        raise _in_words(error) from error


def _in_words(error: Exception) -> Problem:
    """Tell a locked keyring from a failing one, without the secret that was on its way.

    Secret Service answers InitError when the prompt that makes a first keyring is dismissed.
    """
    kind = type(error).__name__
    if kind in ("KeyringLocked", "InitError", "LockedException", "PromptDismissedException"):
        return KeyringLocked(details=kind)
    return KeyringTrouble(details=kind)


def _remove(keyring: Keyring, service: str, name: str) -> None:
    """Delete a secret; one that is not there is as good as deleted."""
    if _asking(keyring.get_password, service, name) is not None:
        _asking(keyring.delete_password, service, name)


def _signing_key_name(subscription_uri: str) -> str:
    return f"signing-key:{subscription_uri}"


async def _in_thread(work: Callable[[], T]) -> T:
    """Run work that may wait for a person.

    A daemon thread of its own, not an executor: executors are joined at exit, and an unlock
    prompt that nobody answers would keep the app from ending.
    """
    import asyncio

    loop = asyncio.get_running_loop()
    done: asyncio.Future[T] = loop.create_future()

    def settle(result: Any, error: BaseException | None) -> None:
        if done.done():  # cancelled meanwhile
            return
        if error is None:
            done.set_result(result)
        else:
            done.set_exception(error)

    def run() -> None:
        result: Any = None
        failure: BaseException | None = None
        try:
            result = work()
        except BaseException as error:  # handed to the one who waits
            failure = error
        if not loop.is_closed():
            try:
                loop.call_soon_threadsafe(settle, result, failure)
            except RuntimeError:  # the loop closed between the question and the call
                return

    threading.Thread(target=run, name="keyring", daemon=True).start()
    return await done
