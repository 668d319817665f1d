"""31: a change of a webhook killed at any point: nothing sent twice, no gap that nobody tells."""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.api.errors import NotFound
from calendly_desktop.domain.webhook_change_words import outcome
from calendly_desktop.domain.webhook_changes import decisions, sides
from tests.faults.webhook_change import Computer

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calendly_desktop.domain.webhook_changes import Change

KILLS = 26
HOOKS = "/webhook_subscriptions"
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and kill -9")


@pytest.fixture
def simulator_options() -> dict[str, Any]:
    return {"seed": 1, "meetings": 4, "rate_limit": 1_000_000, "latency_ms": 15}


class Children:
    """Processes that change webhooks, started one at a time and killed at any moment."""

    def __init__(self, url: str, folder: Path) -> None:
        program = str(Path(__file__).with_name("webhook_change.py"))
        self._parent = subprocess.Popen(
            [sys.executable, program, url, str(folder)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(self, line: str, kill_after: float | None) -> bool:
        """Run a line in a child; tell whether it was killed before its end."""
        assert self._parent.stdin is not None
        self._parent.stdin.write(line + "\n")
        self._parent.stdin.flush()
        child = int(self._line())
        if kill_after is not None:
            time.sleep(kill_after)
            with contextlib.suppress(ProcessLookupError):
                os.kill(child, signal.SIGKILL)
        code = int(self._line().removeprefix("ended "))
        assert code in (0, -signal.SIGKILL), f"{line}: {code}"
        return code != 0

    def _line(self) -> str:
        assert self._parent.stdout is not None
        return self._parent.stdout.readline().strip()

    def close(self) -> None:
        assert self._parent.stdin is not None
        assert self._parent.stdout is not None
        self._parent.stdin.close()
        self._parent.stdout.close()
        self._parent.wait(10)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "children"
    made.mkdir()
    return made


@pytest.fixture
def children(served_simulator: Any, folder: Path) -> Iterator[Children]:
    made = Children(served_simulator.url, folder)
    yield made
    made.close()


class Watch:
    """Follows one webhook over many changes, and judges what is said after each."""

    def __init__(self, url: str, folder: Path, chance: random.Random) -> None:
        self.url, self.folder, self.chance = url, folder, chance
        self.uri = ""
        self.in_doubt = 0
        self.waiting: Change | None = None

    async def begin(self) -> None:
        computer = Computer(self.url, self.folder)
        await computer.webhooks.load()
        hook = next(each for each in computer.webhooks.subscriptions if each.scope == "user")
        await computer.keys.keep(hook.uri, "the-key")
        self.uri = hook.uri
        await computer.aclose()

    def line(self, number: int) -> str:
        """What the next child does: go on with what waits, or change the webhook once more."""
        if self.waiting is not None:
            offers = [each for each in decisions(self.waiting) if each != "leave"]
            return f"decide {self.waiting.id} {self.chance.choice(offers)}"
        verb = self.chance.choice(["swap", "move", "pause"])
        address = f" https://hooks.example.com/number-{number}" if verb == "move" else ""
        return f"{verb} {self.uri}{address}"

    async def start_anew(self) -> None:
        """Start the app on what the child left, and compare what it says with what is true."""
        computer = Computer(self.url, self.folder)
        self.in_doubt += any("unsure" in each.presences for each in computer.changes.held)
        before = {each.id for each in computer.changes.held}
        await computer.writes.recover()
        told = await computer.changes.look_after()
        for change in [*told, *computer.changes.held]:
            await self._judge(computer, change)
        held = {each.id: each for each in computer.changes.held}
        assert len(held) <= 1
        self.waiting = next(iter(held.values()), None)
        await self._find(computer, before)
        await computer.aclose()

    async def _judge(self, computer: Computer, change: Change) -> None:
        assert change.delivers != "unsure", "Calendly could be asked"
        assert outcome(change).title
        for side in sides(change):
            hook = change.hook(side)
            if hook.uri:
                assert (hook.presence == "there") == await is_there(computer, hook.uri), change
            if hook.presence == "there":
                assert await computer.keys.read(hook.uri), "its key is not lost"
        if change.delivers == "none":
            assert change in computer.changes.held, "a gap that nobody tells"
            assert await computer.changes.key_of(change, "old"), "its key is not lost"

    async def _find(self, computer: Computer, before: set[int]) -> None:
        """Find the webhook that there is now; with none, or with two, a change must wait."""
        await computer.webhooks.load()
        own = [
            each
            for each in computer.webhooks.subscriptions
            if each.scope == "user" and await computer.keys.read(each.uri)
        ]
        if self.waiting is None:
            assert len(own) == 1, (own, before)
            self.uri = own[0].uri


async def is_there(computer: Computer, uri: str) -> bool:
    try:
        await computer.client.get_webhook_subscription(uri)
    except NotFound:
        return False
    return True


async def test_31_no_kill_loses_a_webhook_or_sends_anything_twice(
    children: Children, folder: Path, served_simulator: Any
) -> None:
    chance = random.Random(44)
    watch = Watch(served_simulator.url, folder, chance)
    await watch.begin()
    kills = number = 0
    while kills < KILLS:
        number += 1
        kills += children.run(watch.line(number), chance.triangular(0.01, 0.26, 0.11))
        await watch.start_anew()
    print(number, kills, watch.in_doubt)
    assert watch.in_doubt > KILLS / 8, "the kills did not meet the moments that matter"
    computer = Computer(served_simulator.url, folder)
    entries = await computer.journal.entries()
    await computer.aclose()
    assert all(entry.attempts <= 1 for entry in entries), "sent again"
    for method, kind in (("POST", "create_webhook"), ("DELETE", "delete_webhook")):
        recorded = sum(entry.attempts for entry in entries if entry.write.kind == kind)
        assert len(served_simulator.requests(method, HOOKS)) <= recorded, "not recorded before"
