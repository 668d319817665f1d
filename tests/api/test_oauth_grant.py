"""A sign-in that lasts: renewed once, saved before use, ended once, and never asked twice."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import msgspec
import pytest

from calendly_desktop.api import oauth_grant as room
from calendly_desktop.api.auth import Grant, StaticToken, as_grant
from calendly_desktop.api.client import CalendlyClient
from calendly_desktop.api.errors import (
    CalendlyError,
    NoConnection,
    SignInNeeded,
    TimedOut,
    TooManyRequests,
)
from calendly_desktop.api.oauth_errors import SignInEnded, SignInSetUpWrong, SignInUncertain
from calendly_desktop.api.oauth_grant import OAuthGrant
from calendly_desktop.api.transport import Transport
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.tokens import Tokens

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable

NOW = 1_000_000.0
OLD = Tokens(access_token="old", refresh_token="r0", expires_at=NOW + 30)
HOOK = "https://api.calendly.com/webhook_subscriptions/WH1"


class World:
    """What a grant stands on: a server of tokens, a vault and a lock that note what happens."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.kept: Tokens | None = OLD
        self.failures: list[Exception] = []
        self.vault_failure: Problem | None = None
        self.note_failure: Problem | None = None
        self.gate: asyncio.Event | None = None
        self.number = 0
        self.now = NOW
        self.life = 7200.0

    def grant(self, tokens: Tokens | None = OLD) -> OAuthGrant:
        return OAuthGrant(tokens, self, self, self, clock=lambda: self.now)

    async def refresh(self, tokens: Tokens) -> Tokens:
        self.done.append(f"ask {tokens.refresh_token}")
        if self.gate is not None:
            await self.gate.wait()
        if self.failures:
            raise self.failures.pop(0)
        self.number += 1
        return Tokens(f"new{self.number}", f"r{self.number}", self.now + self.life)

    async def revoke(self, tokens: Tokens) -> None:
        self.done.append(f"revoke {tokens.refresh_token}")
        if self.failures:
            raise self.failures.pop(0)

    async def read(self) -> Tokens | None:
        if self.vault_failure is not None:
            raise self.vault_failure
        return self.kept

    async def save(self, tokens: Tokens) -> bool:
        self.done.append(f"save {tokens.refresh_token or 'nothing'}" + "*" * tokens.renewing)
        self.kept = tokens
        return True

    async def note(self, tokens: Tokens) -> None:
        if self.note_failure is not None:
            raise self.note_failure
        await self.save(tokens)

    async def forget(self) -> None:
        self.kept = None

    async def acquire(self) -> None:
        self.done.append("lock")

    def release(self) -> None:
        self.done.append("free")

    def asked(self) -> list[str]:
        return [step for step in self.done if step.startswith("ask")]


@pytest.fixture
def world() -> World:
    return World()


async def test_a_token_with_time_left_is_used_as_it_is(world: World) -> None:
    world.now -= 31
    assert await world.grant().token() == "old"
    assert world.done == []


async def test_noted_asked_saved_and_only_then_used(world: World) -> None:
    assert await world.grant().token() == "new1"
    assert world.done == ["lock", "save r0*", "ask r0", "save r1", "free"]
    assert world.kept is not None
    assert not world.kept.renewing


async def test_many_want_it_and_one_asks(world: World) -> None:
    world.gate = asyncio.Event()
    grant = world.grant()
    tasks = [asyncio.get_running_loop().create_task(grant.token()) for _ in range(20)]
    await asyncio.sleep(0.01)
    for task in tasks[::2]:
        task.cancel()
    world.gate.set()
    got = await asyncio.gather(*tasks, return_exceptions=True)
    assert got[1::2] == ["new1"] * 10
    assert world.asked() == ["ask r0"]


async def test_all_who_wait_may_go_away_and_the_answer_is_still_saved(world: World) -> None:
    world.gate = asyncio.Event()
    grant = world.grant()
    task = asyncio.get_running_loop().create_task(grant.token())
    await asyncio.sleep(0.01)
    task.cancel()
    asyncio.get_running_loop().call_later(0.05, world.gate.set)
    await grant.aclose()
    assert world.kept is not None
    assert world.kept.refresh_token == "r1"


async def test_closing_does_not_wait_for_ever(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(room, "CLOSING_SECONDS", 0.05)
    world.gate = asyncio.Event()
    grant = world.grant()
    task = asyncio.get_running_loop().create_task(grant.token())
    await asyncio.sleep(0.01)
    await grant.aclose()
    with pytest.raises(asyncio.CancelledError):
        await task
    world.gate = None
    with pytest.raises(SignInUncertain):
        await world.grant().token()
    assert world.asked() == ["ask r0"]


async def test_what_another_process_renewed_is_taken(world: World) -> None:
    world.kept = Tokens("theirs", "r9", NOW + 7000)
    grant = world.grant()
    assert await grant.token() == "theirs"
    assert world.done == ["lock", "free"]
    world.kept = Tokens("newer", "r10", NOW + 7000)
    assert await grant.refused("theirs")
    assert await grant.token() == "newer"
    assert world.asked() == []


async def test_the_first_look_reads_the_vault_once(world: World) -> None:
    world.kept = Tokens("kept", "r0", NOW + 7000)
    grant = world.grant(None)
    assert await asyncio.gather(*(grant.token() for _ in range(5))) == ["kept"] * 5
    assert world.done == ["lock", "free"]
    assert await grant.refused("kept"), "a kept token may be refused: it is renewed"
    assert await grant.token() == "new1"


async def test_without_its_access_token_the_vault_gives_another(world: World) -> None:
    """On Windows the keyring may have had no room for it."""
    world.kept = Tokens("", "r0", NOW + 7000)
    assert await world.grant(None).token() == "new1"


async def test_nothing_kept_is_told_and_not_asked_for_again(world: World) -> None:
    world.kept = None
    grant = world.grant(None)
    for _ in range(3):
        with pytest.raises(SignInNeeded, match="not on this computer"):
            await grant.token()
    assert world.done == ["lock", "free"]


async def test_an_ended_sign_in_is_said_again_without_asking(world: World) -> None:
    world.failures = [SignInEnded(details="d")]
    grant = world.grant()
    told = []
    for _ in range(5):
        with pytest.raises(SignInEnded) as caught:
            await grant.token()
        told.append(caught.value)
    with pytest.raises(SignInEnded):
        await grant.refused("old")
    with pytest.raises(SignInEnded):
        await world.grant(None).token()
    assert len(set(map(id, told))) == 5
    assert world.asked() == ["ask r0"]
    assert world.kept is not None
    assert world.kept.refresh_token == ""


@pytest.mark.parametrize("kind", [TimedOut, NoConnection])
async def test_a_lost_answer_is_never_asked_for_again(
    world: World, kind: type[CalendlyError]
) -> None:
    failure = kind()
    failure.may_have_arrived = True
    world.failures = [failure]
    grant = world.grant()
    for _ in range(2):
        with pytest.raises(SignInUncertain):
            await grant.token()
    with pytest.raises(SignInUncertain):
        await world.grant(None).token()
    assert world.asked() == ["ask r0"]


async def test_a_lost_answer_that_somebody_else_has(world: World) -> None:
    """Where no lock file can be made, two processes may ask; one of them is served."""
    failure = TimedOut()
    world.failures = [failure]
    world.gate = asyncio.Event()
    grant = world.grant()
    task = asyncio.get_running_loop().create_task(grant.token())
    await asyncio.sleep(0.01)
    world.kept = Tokens("theirs", "r9", NOW + 7000)
    world.gate.set()
    assert await task == "theirs"


async def test_offline_changes_nothing_and_is_tried_again_later(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.now += 60
    world.failures = [NoConnection(details="first")]
    grant = world.grant()
    for _ in range(5):
        with pytest.raises(NoConnection) as caught:
            await grant.token()
        assert caught.value.details == "first"
    assert world.done == ["lock", "save r0*", "ask r0", "save r0", "free"]
    assert world.kept == OLD
    monkeypatch.setattr(grant, "_paused_until", 0.0)
    assert await grant.token() == "new1"


async def test_a_token_is_used_to_its_end_while_the_next_cannot_come(world: World) -> None:
    world.failures = [NoConnection(), TooManyRequests(30)]
    for _ in range(2):
        assert await world.grant().token() == "old"
    world.now += 30
    world.failures = [TooManyRequests(30)]
    grant = world.grant()
    for _ in range(3):
        with pytest.raises(TooManyRequests) as caught:
            await grant.token()
        assert 28 < caught.value.retry_after <= 30
    assert len(world.asked()) == 3


async def test_a_wrong_client_id_does_not_spend_the_token(world: World) -> None:
    world.failures = [SignInSetUpWrong()]
    grant = world.grant()
    for _ in range(3):
        with pytest.raises(SignInSetUpWrong):
            await grant.token()
    assert world.kept == OLD
    assert await world.grant(None).token() == "new1"


async def test_a_locked_keyring_is_told_in_its_own_words_and_nothing_is_asked(world: World) -> None:
    world.vault_failure = Problem("Your keyring is locked", remedy="Unlock it.", step="retry")
    world.now += 30
    grant = world.grant()
    with pytest.raises(CalendlyError, match="Your keyring is locked") as caught:
        await grant.token()
    assert caught.value.step == "retry"
    assert not isinstance(caught.value, SignInNeeded)
    assert world.asked() == []


async def test_a_token_that_cannot_be_noted_as_spent_is_not_spent(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    world.note_failure = Problem("Your keyring did not answer", step="retry")
    assert await world.grant().token() == "old", "it is good for half a minute still"
    world.now += 60
    grant = world.grant()
    with pytest.raises(CalendlyError, match="keyring") as caught:
        await grant.token()
    assert not isinstance(caught.value, SignInNeeded)
    assert (world.asked(), world.kept) == ([], OLD)
    world.note_failure = None
    monkeypatch.setattr(grant, "_paused_until", 0.0)
    assert await grant.token() == "new1"


async def test_a_token_fresh_from_calendly_that_is_refused_is_not_renewed_again(
    world: World,
) -> None:
    grant = world.grant()
    fresh = await grant.token()
    with pytest.raises(SignInEnded):
        await grant.refused(fresh)
    assert len(world.asked()) == 1
    assert await grant.refused("old"), "a late answer to the token before"
    grant.accepted(fresh)
    assert await grant.refused(fresh), "one that worked may be renewed at any time"


async def test_short_lives_do_not_make_a_loop(world: World) -> None:
    world.life = 20.0
    grant = world.grant()
    assert [await grant.token() for _ in range(5)] == ["new1"] * 5
    world.now += 20
    assert await grant.token() == "new2"


async def test_a_clock_that_is_set_is_survived(world: World) -> None:
    grant = world.grant(Tokens("old", "r0", NOW + 7000))
    world.now -= 86_400
    assert await grant.token() == "old"
    world.now += 2 * 86_400
    world.kept = Tokens("old", "r0", NOW + 7000)
    assert await grant.token() == "new1"


async def test_signing_out(world: World) -> None:
    grant = world.grant()
    await grant.revoke()
    assert world.done == ["lock", "revoke r0", "free"]
    with pytest.raises(SignInNeeded):
        await grant.token()
    other = world.grant()
    world.failures = [NoConnection()]
    with pytest.raises(NoConnection):
        await other.revoke()
    with pytest.raises(SignInNeeded):
        await other.token()


# -- under the request loop ----------------------------------------------------------------


class Memory:
    """A vault and a lock for one process."""

    def __init__(self, tokens: Tokens) -> None:
        self.kept: Tokens | None = tokens

    async def read(self) -> Tokens | None:
        return self.kept

    async def save(self, tokens: Tokens) -> None:
        self.kept = msgspec.structs.replace(tokens)

    note = save

    async def forget(self) -> None:
        self.kept = None

    async def acquire(self) -> None:
        """Nobody else is here."""

    def release(self) -> None:
        """Nobody else is here."""


@pytest.fixture
def told() -> list[bool]:
    """What the transport says about Calendly being reachable."""
    return []


@pytest.fixture
async def signed_in(
    fault_server: Any, naps: Any, told: list[bool]
) -> AsyncIterator[Callable[[], CalendlyClient]]:
    """Clients of the badly behaving server with the token `old`, renewed to `new1`, `new2` ..."""
    made: list[CalendlyClient] = []

    def make() -> CalendlyClient:
        world = World()
        memory = Memory(Tokens("old", "r0", NOW + 7000))
        grant = OAuthGrant(memory.kept, world, memory, memory, clock=lambda: world.now)
        transport = Transport(fault_server.url, grant, sleep=naps, total_seconds=1)
        transport.on_reachable.append(told.append)
        made.append(CalendlyClient(transport))
        return made[-1]

    yield make
    for client in made:
        await client.aclose()


def tokens_seen(server: Any) -> list[str]:
    return [request.headers["authorization"].removeprefix("Bearer ") for request in server.received]


async def test_a_refused_read_goes_out_once_more_with_the_next_token(
    fault_server: Any, signed_in: Any
) -> None:
    fault_server.answer(401, {"title": "Unauthenticated"})
    assert (await signed_in().get_current_user()).name == "Ada Lovelace"
    assert tokens_seen(fault_server) == ["old", "new1"]


async def test_a_refused_write_was_not_carried_out_and_goes_out_once_more(
    fault_server: Any, signed_in: Any
) -> None:
    client = signed_in()
    fault_server.answer(401, {})
    fault_server.answer(204)
    await client.delete_webhook_subscription(HOOK)
    assert [request.method for request in fault_server.received] == ["DELETE", "DELETE"]
    for _ in range(2):
        fault_server.answer(401, {})
    with pytest.raises(SignInNeeded):
        await client.delete_webhook_subscription(HOOK)
    assert tokens_seen(fault_server) == ["old", "new1", "new1", "new2"]


async def test_when_every_token_is_refused_there_is_no_loop(
    fault_server: Any, signed_in: Any
) -> None:
    for _ in range(20):
        fault_server.answer(401, {})
    client = signed_in()
    with pytest.raises(SignInEnded):
        await client.get_current_user()
    assert tokens_seen(fault_server) == ["old", "new1"]
    background = client.in_background()
    for _ in range(5):
        with pytest.raises(SignInNeeded):
            await background.get_current_user()
    assert len(fault_server.received) == 2


async def test_many_refused_at_once_share_one_renewal(fault_server: Any, signed_in: Any) -> None:
    client = signed_in()
    for _ in range(5):
        fault_server.answer(401, {})
    users = await asyncio.gather(*(client.get_current_user() for _ in range(12)))
    assert {user.name for user in users} == {"Ada Lovelace"}
    seen = tokens_seen(fault_server)
    assert seen.count("old") == 5
    assert seen.count("new1") == 12


async def test_a_401_of_a_proxy_page_spends_nothing(fault_server: Any, signed_in: Any) -> None:
    fault_server.answer(401, "<html>log in</html>", kind="text/html")
    with pytest.raises(CalendlyError, match="not reached"):
        await signed_in().get_current_user()
    assert tokens_seen(fault_server) == ["old"]


async def test_reachable_is_told_for_every_try(
    fault_server: Any, signed_in: Any, told: list[bool]
) -> None:
    fault_server.hang_up()
    fault_server.answer(503, {})
    await signed_in().get_current_user()
    assert told == [False, True, True]


def test_functions_and_grants_are_both_taken() -> None:
    assert isinstance(as_grant(lambda: "t"), StaticToken)
    grant: Grant = World().grant()
    assert as_grant(grant) is grant


async def test_a_static_token_can_be_forgotten() -> None:
    grant = StaticToken(lambda: "t")
    assert await grant.token() == "t"
    assert not await grant.refused("t")
    grant.forget()
    with pytest.raises(SignInNeeded):
        await grant.token()
