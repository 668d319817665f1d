"""One process at a time renews a sign-in: a lock file that a crash does not leave behind."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLockFile

from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    from pathlib import Path

log = logging.getLogger(__name__)

PATIENCE: Final = 90.0
"""Seconds; a renewal takes 45 at most, unless a person is asked to unlock the keyring."""
_LOOK_AGAIN: Final = 0.05


class RenewalElsewhere(Problem):
    """Another process holds the lock and does not come to an end."""

    title = "Another window is signing in"
    message = "Calendly Desktop is also open elsewhere and is renewing the same sign-in."
    remedy = "Look there for a question, for instance of the keyring, and try again."
    step = "retry"


class SignInLock:
    """A lock among processes, and among the objects of one process, for one account.

    The lock of a process that has died is free at once; that of a living one never gets old. Where
    no lock file can be made (a disk that cannot be written) the lock counts as taken: better a
    sign-in without the lock than none.
    """

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        self._lock = QLockFile(str(path))
        self._lock.setStaleLockTime(0)
        self._patience = patience

    async def acquire(self) -> None:
        """Wait for the lock. Raises RenewalElsewhere when it takes too long."""
        import asyncio

        until = time.monotonic() + self._patience
        while not self._lock.tryLock(0):
            if self._lock.error() != QLockFile.LockError.LockFailedError:
                log.warning("no lock file can be made; renewing without it")
                return
            if time.monotonic() >= until:
                raise RenewalElsewhere
            await asyncio.sleep(_LOOK_AGAIN)  # QLockFile tells nobody when it is free

    def release(self) -> None:
        """Free the lock, if it is held here."""
        if self._lock.isLocked():
            self._lock.unlock()
