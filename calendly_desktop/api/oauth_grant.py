"""A sign-in by browser that lasts: renewed once at a time, on disk before use, never twice."""

from __future__ import annotations

import logging
import time
from typing import TYPE_CHECKING, Final, Protocol

import msgspec

from calendly_desktop.api.errors import (
    CalendlyError,
    SignInNeeded,
    TooManyRequests,
)
from calendly_desktop.api.oauth_errors import (
    SignInEnded,
    SignInSetUpWrong,
    SignInUncertain,
    copy_of,
)
from calendly_desktop.domain.problems import Problem

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable

    from calendly_desktop.domain.tokens import Tokens

LOGGER = logging.getLogger("calendly_desktop.api")

MARGIN: Final = 60.0
"""Seconds before the end of an access token at which the next one is fetched."""
JUST_RENEWED: Final = 60.0
"""Seconds in which a new token is used to its very end, should Calendly give short ones."""
SHORT_PAUSE: Final = 1.0
"""Seconds after a failed renewal in which the next is not tried: many requests may want it."""
CLOSING_SECONDS: Final = 5.0


class Renewal(Protocol):
    """Who renews tokens: an OAuthServer."""

    async def refresh(self, tokens: Tokens) -> Tokens: ...
    async def revoke(self, tokens: Tokens) -> None: ...


class Vault(Protocol):
    """Where tokens are kept. Calls may raise Problems.

    save: for this session at least. note: exactly where the tokens before are kept, or a Problem.
    """

    async def read(self) -> Tokens | None: ...
    async def save(self, tokens: Tokens) -> object: ...
    async def note(self, tokens: Tokens) -> None: ...
    async def forget(self) -> None: ...


class Turn(Protocol):
    """A lock among all processes that use the same vault. `acquire` may raise Problems."""

    async def acquire(self) -> None: ...
    def release(self) -> None: ...


class OAuthGrant:
    """Access tokens of one sign-in by browser; see `Grant`.

    tokens: what is known already; None: read from the vault when the first token is wanted.
    A renewal goes: take the turn among processes; read the vault, for another process may have
    been faster; note in the vault that the refresh token is about to be used; ask; save the new
    pair; use it. When the answer is lost, here or by a crash, the refresh token is not sent again.
    """

    def __init__(
        self,
        tokens: Tokens | None,
        server: Renewal,
        vault: Vault,
        turn: Turn,
        *,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._tokens = tokens
        self._server = server
        self._vault = vault
        self._turn = turn
        self._clock = clock
        self._ended: SignInNeeded | None = None
        self._paused_until = 0.0
        self._pause: CalendlyError | None = None
        self._renewed_at = float("-inf")
        self._unproven = ""
        self._running: asyncio.Task[None] | None = None

    def __repr__(self) -> str:
        return "<OAuthGrant>"

    @property
    def scope(self) -> str:
        """The scopes that Calendly named, parted by spaces; empty before the first token."""
        return self._tokens.scope if self._tokens is not None else ""

    async def token(self) -> str:
        """Return an access token that is good now; renews it when it ends within a minute.

        Raises SignInNeeded when that cannot be done any more; NoConnection, TooManyRequests and
        what the keyring says when it can be done later.
        """
        self._check()
        now = self._tokens
        if now is None or self._running is not None or not self._is_fresh(now):
            try:
                await self._renewed(stale=now.access_token if now else "")
            except CalendlyError as error:
                self._check()
                over = now is None or now.seconds_left(self._clock()) <= 0
                if now is None or over or isinstance(error, SignInNeeded):
                    raise
                return now.access_token
        self._check()
        assert self._tokens is not None
        return self._tokens.access_token

    async def refused(self, token: str) -> bool:
        """Renew after a 401; True when a request may go out once more.

        Raises SignInEnded for a renewed token that never worked: the next would not either.
        """
        self._check()
        if self._tokens is not None and self._tokens.access_token != token:
            return True
        if token == self._unproven:
            raise SignInEnded
        await self._renewed(stale=token)
        return True

    def accepted(self, token: str) -> None:
        """Note that Calendly took a token."""
        if token == self._unproven:
            self._unproven = ""

    def forget(self) -> None:
        """Give no token any more; what is in the vault stays there."""
        self._tokens = None
        self._ended = _not_here()

    async def revoke(self) -> None:
        """End the sign-in at Calendly, then `forget()`; the vault is left to the caller.

        Raises NotRevoked, or what keeps the vault from being read.
        """
        await self.aclose()
        try:
            await self._acquire()
            try:
                await self._server.revoke(await self._kept())
            finally:
                self._turn.release()
        except SignInEnded:
            LOGGER.info("there was no sign-in left to revoke")
        finally:
            self.forget()

    async def aclose(self) -> None:
        """Give a renewal under way a few seconds to come home."""
        import asyncio

        if self._running is not None:
            _done, late = await asyncio.wait({self._running}, timeout=CLOSING_SECONDS)
            for task in late:
                task.cancel()
                await asyncio.wait({task})

    def _check(self) -> None:
        if self._ended is not None:
            raise copy_of(self._ended)

    def _is_fresh(self, tokens: Tokens) -> bool:
        """Tell whether the access token may be used; a short-lived new one too, to its end."""
        left = tokens.seconds_left(self._clock())
        if left >= MARGIN:
            return True
        mine = tokens is self._tokens and time.monotonic() - self._renewed_at < JUST_RENEWED
        return mine and left > 0

    # -- renewal: once at a time --------------------------------------------------------------

    async def _renewed(self, *, stale: str) -> None:
        """Wait for the one renewal; whoever waits may be canceled, the renewal is not."""
        import asyncio

        if self._pause is not None and time.monotonic() < self._paused_until:
            raise _still(self._pause, self._paused_until - time.monotonic())
        if self._running is None:
            self._running = asyncio.get_running_loop().create_task(self._renew(stale))
            self._running.add_done_callback(self._settle)
        await asyncio.shield(self._running)

    def _settle(self, task: asyncio.Task[None]) -> None:
        self._running = None
        error = None if task.cancelled() else task.exception()  # retrieved, even if nobody waits
        self._pause = None
        if isinstance(error, CalendlyError) and not isinstance(error, SignInNeeded):
            seconds = error.retry_after if isinstance(error, TooManyRequests) else SHORT_PAUSE
            self._pause, self._paused_until = error, time.monotonic() + seconds

    async def _renew(self, stale: str) -> None:
        await self._acquire()
        try:
            kept = await self._kept()
            if kept.access_token != stale and kept.seconds_left(self._clock()) >= MARGIN:
                self._tokens = kept  # the first look, or another process was faster
                return
            if not kept.refresh_token:
                raise self._end(SignInEnded())
            if kept.renewing:
                raise self._end(SignInUncertain(details="an earlier renewal has no known end"))
            self._tokens = await self._ask(kept)
        finally:
            self._turn.release()

    async def _ask(self, kept: Tokens) -> Tokens:
        """Spend the refresh token; return the new pair, which is saved.

        What cannot be noted as spent is not spent: the next start would send it once more.
        """
        try:
            await self._vault.note(msgspec.structs.replace(kept, renewing=True))
        except Problem as problem:
            raise _as_ours(problem) from problem
        try:
            new = await self._server.refresh(kept)
        except SignInSetUpWrong as error:
            await self._save(kept)  # the client was refused, not the token
            raise self._end(error) from error
        except SignInNeeded as error:
            await self._save(msgspec.structs.replace(kept, access_token="", refresh_token=""))
            raise self._end(error) from error
        except CalendlyError as error:
            if not error.may_have_arrived:
                await self._save(kept)
                raise
            return await self._look_again(kept, error)
        await self._save(new)
        self._renewed_at, self._unproven = time.monotonic(), new.access_token
        return new

    async def _look_again(self, spent: Tokens, error: CalendlyError) -> Tokens:
        """Return what another process saved meanwhile. Raises SignInUncertain if nothing."""
        kept = await self._kept()
        if kept.refresh_token != spent.refresh_token and kept.seconds_left(self._clock()) > 0:
            return kept
        raise self._end(SignInUncertain(details=error.details)) from error

    def _end(self, problem: SignInNeeded) -> SignInNeeded:
        self._ended = problem
        LOGGER.warning("the sign-in cannot be renewed: %s", type(problem).__name__)
        return copy_of(problem)

    # -- the turn and the vault ---------------------------------------------------------------

    async def _acquire(self) -> None:
        try:
            await self._turn.acquire()
        except Problem as problem:
            raise _as_ours(problem) from problem

    async def _kept(self) -> Tokens:
        """Return what the vault holds. Raises SignInNeeded; a locked keyring as CalendlyError."""
        try:
            kept = await self._vault.read()
        except Problem as problem:
            raise _as_ours(problem) from problem
        if kept is None:
            raise self._end(_not_here())
        return kept

    async def _save(self, tokens: Tokens) -> None:
        """Save; a vault that cannot is told by its own words elsewhere, and stops nothing here."""
        try:
            await self._vault.save(tokens)
        except Problem as problem:
            LOGGER.warning("the sign-in was not saved: %s", problem.title)


def _not_here() -> SignInEnded:
    return SignInEnded(
        message="Your sign-in is not on this computer any more.",
        remedy="Sign in with your browser again.",
    )


def _as_ours(problem: Problem) -> CalendlyError:
    """Return a trouble with the keyring or the lock as what callers of Calendly expect."""
    return CalendlyError(
        problem.title,
        problem.message,
        remedy=problem.remedy,
        details=problem.details,
        step=problem.step,
    )


def _still(problem: CalendlyError, seconds: float) -> CalendlyError:
    if isinstance(problem, TooManyRequests):
        return TooManyRequests(max(1.0, seconds), details=problem.details)
    return type(problem)(
        problem.title,
        problem.message,
        remedy=problem.remedy,
        details=problem.details,
        step=problem.step,
    )
