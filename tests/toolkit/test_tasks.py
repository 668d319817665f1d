"""TaskScope: the latest read wins, writes are refused while one runs, closing is orderly."""

from __future__ import annotations

import asyncio
import gc
from typing import TYPE_CHECKING, Any

import pytest

from calendly_desktop.toolkit.tasks import TaskScope

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def scope() -> AsyncIterator[TaskScope]:
    made = TaskScope()
    yield made
    await made.aclose(write_grace=0.1)
    assert not made.is_busy()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    named = {"load", "cancel", "a"}
    assert not [task for task in others if task.get_name() in named]


class Recorder:
    def __init__(self, scope: TaskScope) -> None:
        self.failures: list[BaseException] = []
        self.busy: list[bool] = []
        self.ended: list[str] = []
        scope.failed.connect(self.failures.append)
        scope.busy_changed.connect(self.busy.append)

    async def work(self, name: str, seconds: float = 0.01, error: Exception | None = None) -> str:
        await asyncio.sleep(seconds)
        if error is not None:
            raise error
        self.ended.append(name)
        return name


async def finish(*tasks: asyncio.Task[Any] | None) -> None:
    await asyncio.gather(*(t for t in tasks if t is not None), return_exceptions=True)
    await asyncio.sleep(0)


async def test_the_latest_read_wins(scope: TaskScope) -> None:
    seen = Recorder(scope)
    first = scope.start(seen.work("first", 0.05), key="load")
    await asyncio.sleep(0)
    second = scope.start(seen.work("second"), key="load")
    await finish(first, second)
    assert first is not None
    assert first.cancelled()
    assert seen.ended == ["second"]
    assert seen.failures == []
    assert seen.busy == [True, False]


async def test_the_failure_of_a_replaced_read_is_not_told(scope: TaskScope) -> None:
    seen = Recorder(scope)

    async def stubborn() -> None:
        try:
            await asyncio.sleep(1)
        finally:
            raise ValueError("while being cancelled")

    first = scope.start(stubborn(), key="load")
    await asyncio.sleep(0)
    second = scope.start(seen.work("second"), key="load")
    await finish(first, second)
    assert seen.failures == []


async def test_a_write_is_refused_while_one_runs(scope: TaskScope) -> None:
    seen = Recorder(scope)
    first = scope.start(seen.work("first", 0.03), key="cancel", write=True)
    refused = seen.work("second")
    assert scope.start(refused, key="cancel", write=True) is None
    assert scope.start(seen.work("a read"), key="cancel") is None
    assert scope.is_busy("cancel")
    assert not scope.is_busy("load")
    with pytest.raises(RuntimeError):
        await refused  # it was closed, so nobody warns about a coroutine never awaited
    await finish(first)
    assert seen.ended == ["first"]
    again = scope.start(seen.work("third"), key="cancel", write=True)
    await finish(again)
    assert seen.ended == ["first", "third"]


async def test_tasks_without_a_key_run_side_by_side(scope: TaskScope) -> None:
    seen = Recorder(scope)
    await finish(scope.start(seen.work("one")), scope.start(seen.work("two"), write=True))
    assert sorted(seen.ended) == ["one", "two"]


async def test_a_failure_is_told_once(scope: TaskScope) -> None:
    seen = Recorder(scope)
    error = ValueError("no")
    await finish(scope.start(seen.work("x", error=error), key="load"))
    assert seen.failures == [error]


async def test_on_error_sees_the_failure_first(scope: TaskScope) -> None:
    seen = Recorder(scope)
    asked: list[BaseException] = []

    def mine(error: BaseException) -> bool:
        asked.append(error)
        return isinstance(error, KeyError)

    await finish(
        scope.start(seen.work("x", error=KeyError("k")), on_error=mine),
        scope.start(seen.work("y", error=ValueError("v")), on_error=mine),
    )
    assert sorted(type(e).__name__ for e in asked) == ["KeyError", "ValueError"]
    assert [type(e).__name__ for e in seen.failures] == ["ValueError"]


async def test_the_result_can_be_awaited(scope: TaskScope) -> None:
    task = scope.start(Recorder(scope).work("answer"))
    assert task is not None
    assert await task == "answer"


async def test_a_running_task_is_not_collected(scope: TaskScope) -> None:
    seen = Recorder(scope)
    scope.start(seen.work("kept", 0.03))
    gc.collect()
    await asyncio.sleep(0.08)
    assert seen.ended == ["kept"]


async def test_cancel_stops_reads_and_leaves_writes(scope: TaskScope) -> None:
    seen = Recorder(scope)
    read = scope.start(seen.work("read", 5), key="load")
    write = scope.start(seen.work("write", 0.02), key="a", write=True)
    await asyncio.sleep(0)
    scope.cancel("load")
    scope.cancel("a")
    await finish(read, write)
    assert seen.ended == ["write"]


async def test_closing_cancels_reads_and_waits_for_writes() -> None:
    scope = TaskScope()
    seen = Recorder(scope)
    scope.start(seen.work("read", 30), key="load")
    scope.start(seen.work("write", 0.05), key="cancel", write=True)
    await asyncio.sleep(0)
    await scope.aclose(write_grace=2)
    assert seen.ended == ["write"]
    assert not scope.is_busy()
    assert seen.busy == [True, False]
    assert seen.failures == []
    assert scope.start(seen.work("late")) is None


async def test_closing_gives_a_hanging_write_up_after_its_grace() -> None:
    scope = TaskScope()
    seen = Recorder(scope)
    task = scope.start(seen.work("write", 30), key="cancel", write=True)
    await asyncio.sleep(0)
    began = asyncio.get_running_loop().time()
    await scope.aclose(write_grace=0.05)
    assert asyncio.get_running_loop().time() - began < 2
    assert task is not None
    assert task.cancelled()
    assert not scope.is_busy()


async def test_a_task_may_close_its_own_scope() -> None:
    scope = TaskScope()

    async def leave() -> str:
        await scope.aclose()
        return "left"

    task = scope.start(leave())
    assert task is not None
    assert await asyncio.wait_for(task, 2) == "left"


def test_starting_without_a_loop_says_so(qapp: object) -> None:
    scope = TaskScope()

    async def nothing() -> None: ...

    with pytest.raises(RuntimeError, match="running event loop"):
        scope.start(nothing())
