"""Every write to Calendly goes through here: journaled, sent once, read back where unclear."""

from __future__ import annotations

import logging
from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Generic, NamedTuple, TypeVar

import msgspec

from calendly_desktop.api.errors import (
    AlreadyCanceled,
    CalendlyError,
    NotAllowed,
    NotFound,
    OutcomeUnknown,
    Rejected,
    SignInNeeded,
    TooManyRequests,
    is_offline,
)
from calendly_desktop.api.limits import Priority
from calendly_desktop.domain.writes import (
    SCOPES,
    Entry,
    NotRecorded,
    Recovered,
    State,
    Write,
    what,
)
from calendly_desktop.store.looks import PAUSES, Looks
from calendly_desktop.store.patience import count_down
from calendly_desktop.store.read_back import LATEST, MAY_COME_LATE, WRONG_CLOCK, Verdict
from calendly_desktop.store.write_words import doubt, is_hopeless, recovered, result_of, title_of

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Awaitable, Callable

    from calendly_desktop.api.client import CalendlyClient
    from calendly_desktop.domain.writes import Kind
    from calendly_desktop.store.account import AccountStore
    from calendly_desktop.store.journal import Journal
    from calendly_desktop.store.patience import OnWait

log = logging.getLogger(__name__)

T = TypeVar("T")

MOST_LIMITS: Final = 5  # times that one write waits for Calendly's limit
_DELETIONS: Final[frozenset[Kind]] = frozenset(
    {"unmark_no_show", "delete_webhook", "revoke_invitation", "remove_member"}
)
_REFUSED_IF_DONE: Final[frozenset[Kind]] = frozenset({"mark_no_show", "invite"})


class Outcome(NamedTuple, Generic[T]):
    """What is known of a write after it was sent.

    state: done, already (it was so before), refused (surely not done), or unknown.
    value: Calendly's answer. found: what reading back showed, where the answer was lost.
    cause: why it was refused, or what hid the answer. looked: the answer was lost and looked up.
    stopped: somebody stopped the wait for Calendly's limit.
    """

    state: State
    value: T | None = None
    found: object = None
    cause: BaseException | None = None
    looked: bool = False
    stopped: bool = False

    @property
    def is_done(self) -> bool:
        """Whether things are now as they were asked to be."""
        return self.state in {"done", "already"}


class Writes:
    """Sends the writes of one account, each recorded before it leaves and sent once.

    account: who it is sent as. sleep: how the looks at a lost answer are spaced.
    pauses: seconds before each of those looks.
    """

    def __init__(
        self,
        client: CalendlyClient,
        journal: Journal,
        account: AccountStore,
        *,
        sleep: Callable[[float], Awaitable[object]] | None = None,
        pauses: tuple[float, ...] = PAUSES,
    ) -> None:
        self.client = client
        self.journal = journal
        self._account = account
        self._looks = Looks(client, journal, sleep=sleep, pauses=pauses)

    @cached_property
    def _recovering(self) -> asyncio.Lock:
        import asyncio

        return asyncio.Lock()

    @property
    def who(self) -> str:
        """Return as whom Calendly is asked, in words: Alex Morgan, alex@acme.com."""
        return self._account.who

    def write(self, kind: Kind, target: str, title: str, **body: Any) -> Write:
        """Return a write of this account."""
        return Write(kind, target, title, self.who, body)

    async def send(
        self,
        write: Write,
        call: Callable[[], Awaitable[T]],
        *,
        entry: Entry | None = None,
        on_wait: OnWait | None = None,
        priority: Priority = Priority.CLICK,
    ) -> Outcome[T]:
        """Record a write (or take its waiting `entry`), send it once, and find out what came of it.

        Calendly's 429 is surely not done: with `on_wait` its reset is waited for, visibly and
        stoppably, and the request goes out then; without, it counts as refused. An answer that
        got lost is read back, never asked for again. Raises NotRecorded, then nothing was sent.
        Canceled in the middle, the entry stays as it is: `recover()` finds out at the next start.
        """
        entry = entry or await self.journal.add(write)
        limit: TooManyRequests | None = None
        for _time in range(MOST_LIMITS):
            if not await self._has_room(limit, on_wait, priority):
                return await self._stopped(entry, limit)
            await self.journal.mark(entry.id, "sending")
            try:
                value = await call()
            except TooManyRequests as error:
                limit = error
                if on_wait is None:
                    break
                await self.journal.mark(entry.id, "waiting")
                continue
            except OutcomeUnknown as error:
                return await self._look(entry, error.cause)
            except CalendlyError as error:
                return await self._refused(entry, error)
            except Exception as error:  # a mistake of ours; Calendly may have done it all the same
                log.exception("a write failed in a way nobody thought of")
                return await self._look(entry, error)
            return await self._done(entry, value)
        assert limit is not None
        return await self._refused(entry, limit)

    async def recover(self) -> list[Recovered]:
        """Find out what became of the writes of earlier sessions; nothing is sent.

        Returns what is new about them, in words. Call it again once there is a connection: what
        stayed uncertain is looked up again. Raises NotRecorded.
        """
        found: list[Recovered] = []
        reachable = True
        async with self._recovering:
            for entry in await self.journal.unsettled():
                if entry.state == "waiting":
                    found.append(await self._drop(entry))
                elif entry.state == "sending" or (reachable and not is_hopeless(entry)):
                    news, reachable = await self._find_out(entry, reachable)
                    found += news
        return found

    async def look_again(self, number: int) -> State:
        """Look what became of a write that is uncertain or was left behind by an earlier session.

        Returns the state it is in then; a write that was never sent is dropped. Raises
        NotRecorded; never call it for a write that this session has under way.
        """
        async with self._recovering:
            entry = await self.journal.entry(number)
            if entry is None:
                raise NotRecorded
            if entry.state == "waiting":
                return (await self._drop(entry)).state
            if entry.state == "sending" or (entry.state == "unknown" and not is_hopeless(entry)):
                news, _reachable = await self._find_out(entry, True)
                return news[0].state if news else entry.state
            return entry.state

    async def _find_out(self, entry: Entry, reachable: bool) -> tuple[list[Recovered], bool]:
        """Read back one write; returns what is new about it, and whether Calendly answers."""
        verdict, cause = Verdict("unknown"), None
        if reachable:
            verdict, cause = await self._looks.several(entry)
            reachable = not (isinstance(cause, SignInNeeded) or is_offline(cause))
        may_come = entry.write.kind in MAY_COME_LATE and self.journal.age(entry) < LATEST
        state, words = recovered(entry, verdict, may_come=may_come)
        if entry.state == "unknown" == state:
            return [], reachable
        await self.journal.settle(entry.id, state, words, result_of(verdict.found))
        return [Recovered(what(entry.write), state, words, verdict.found)], reachable

    # -- how it came out -------------------------------------------------------------------

    async def _done(self, entry: Entry, value: T) -> Outcome[T]:
        await self._settle(entry, "done", "", result_of(value))
        self._account.learn_granted(SCOPES[entry.write.kind])
        return Outcome("done", value)

    async def _refused(self, entry: Entry, error: CalendlyError) -> Outcome[T]:
        kind = entry.write.kind
        if isinstance(error, AlreadyCanceled) or (
            isinstance(error, NotFound) and kind in _DELETIONS
        ):
            await self._settle(entry, "already", "Calendly says that it was so before.")
            return Outcome("already", cause=error)
        if isinstance(error, Rejected) and kind in _REFUSED_IF_DONE:
            ever = msgspec.structs.replace(entry, at=datetime.min.replace(tzinfo=UTC) + WRONG_CLOCK)
            verdict, _cause = await self._looks.one(ever)
            if verdict.state == "done":
                await self._settle(
                    entry,
                    "already",
                    "Calendly says that it was so before.",
                    result_of(verdict.found),
                )
                return Outcome("already", found=verdict.found, cause=error)
        await self._settle(entry, "refused", f"{error.title}. {error.message}".strip())
        if isinstance(error, NotAllowed):
            self._account.learn_from(error, entry.write.body.get("events", ()))
        return Outcome("refused", cause=error)

    async def _look(self, entry: Entry, cause: BaseException) -> Outcome[T]:
        """Read back what became of a write whose answer was lost."""
        verdict, _trouble = await self._looks.several(entry)
        lost = f"The answer was lost ({title_of(cause)})."
        if verdict.state == "done":
            words = f"{lost} Calendly was asked again: it is done."
            await self._settle(entry, "done", words, result_of(verdict.found))
            self._account.learn_granted(SCOPES[entry.write.kind])
            return Outcome("done", None, verdict.found, cause, looked=True)
        if verdict.state == "not_done" and entry.write.kind not in MAY_COME_LATE:
            words = f"{lost} Calendly was asked again: it is not done."
            await self._settle(entry, "refused", words)
            return Outcome("refused", None, verdict.found, cause, looked=True)
        await self._settle(entry, "unknown", f"{lost} {doubt(entry, verdict)}")
        return Outcome("unknown", None, verdict.found, cause, looked=True)

    async def _stopped(self, entry: Entry, limit: TooManyRequests | None) -> Outcome[T]:
        words = "Stopped while Calendly allowed no more requests; it was not done."
        await self._settle(entry, "refused", words)
        return Outcome("refused", cause=limit, stopped=True)

    async def _drop(self, entry: Entry) -> Recovered:
        words = (
            "It was not sent: the app ended before. Nothing has changed at Calendly; do it again "
            "if you still want it."
        )
        await self.journal.settle(entry.id, "dropped", words)
        return Recovered(what(entry.write), "dropped", words)

    async def _settle(
        self, entry: Entry, state: State, words: str, result: dict[str, Any] | None = None
    ) -> None:
        """Record an outcome; where that fails, the next start reads it back."""
        try:
            await self.journal.settle(entry.id, state, words, result)
        except NotRecorded:
            log.warning("the outcome of a write could not be recorded")

    # -- waiting ---------------------------------------------------------------------------

    async def _has_room(
        self, limit: TooManyRequests | None, on_wait: OnWait | None, priority: Priority
    ) -> bool:
        """Wait until Calendly's limit lets the request out; False when somebody stopped it."""
        seconds = self.client.budget.wait_for(priority)
        if limit is not None:
            seconds = max(seconds, limit.retry_after)
        if on_wait is None or seconds <= 0:
            return True  # without anybody to tell, the transport holds the request back itself
        return await count_down(seconds, on_wait)
