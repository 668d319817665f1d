"""A page's asyncio tasks: kept, keyed, reported, and closed before the page goes."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    import asyncio
    from collections.abc import Callable, Coroutine

log = logging.getLogger(__name__)

_READS_TO_END = 2.0  # seconds that a cancelled read gets to clean up


def loop_runs() -> bool:
    """Tell whether the event loop runs, so that something can be started; a timer may come early.

    The first paint comes before the loop, and does not wait for the import of asyncio.
    """
    asyncio = sys.modules.get("asyncio")
    if asyncio is None:
        return False
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True


class _Running:
    """One task and what it was started for."""

    def __init__(
        self, key: str, write: bool, on_error: Callable[[BaseException], bool] | None
    ) -> None:
        self.key = key
        self.write = write
        self.on_error = on_error
        self.replaced = False


class TaskScope(QObject):
    """The tasks of one page or window.

    A read with the key of a running read takes its place (the latest wins); anything with the key
    of a running write is refused. Close the scope before the widget it belongs to is deleted.
    """

    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks: dict[asyncio.Task[Any], _Running] = {}
        self._busy = False
        self._closed = False

    def start(
        self,
        coro: Coroutine[Any, Any, Any],
        *,
        key: str = "",
        write: bool = False,
        on_error: Callable[[BaseException], bool] | None = None,
    ) -> asyncio.Task[Any] | None:
        """Run a coroutine; return its task, or None where it was refused or the scope is closed.

        on_error sees a failure first and returns True where it dealt with it; `failed` is emitted
        otherwise, once. Raises RuntimeError when no event loop runs yet.
        """
        import asyncio

        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            coro.close()
            message = "TaskScope.start() needs the running event loop: call it from main() onwards"
            raise RuntimeError(message) from None
        if self._closed or not self._make_way(key, write):
            coro.close()
            return None
        task = loop.create_task(coro, name=key or None)
        self._tasks[task] = _Running(key, write, on_error)
        task.add_done_callback(self._finished)
        self._tell_busy()
        return task

    def is_busy(self, key: str | None = None) -> bool:
        """Tell whether anything runs, or anything with that key."""
        if key is None:
            return bool(self._tasks)
        return any(r.key == key and not r.replaced for r in self._tasks.values())

    def is_writing(self) -> bool:
        """Tell whether a write runs."""
        return any(running.write for running in self._tasks.values())

    def cancel(self, key: str) -> None:
        """Stop the reads with that key; a write is left to finish."""
        for task, running in self._tasks.items():
            if running.key == key and not running.write:
                running.replaced = True
                task.cancel()

    async def aclose(self, write_grace: float = 5.0) -> None:
        """Cancel reads, give writes `write_grace` seconds to finish, and wait for all of them."""
        import asyncio

        self._closed = True
        me = asyncio.current_task()
        writes = {t for t, r in self._tasks.items() if r.write and t is not me}
        reads = {t for t, r in self._tasks.items() if not r.write and t is not me}
        for task in reads:
            task.cancel()
        try:
            if writes:
                await asyncio.wait(writes, timeout=write_grace)
        finally:
            for task in writes:
                task.cancel()
        left = {task for task in reads | writes if not task.done()}
        if left:
            _, stuck = await asyncio.wait(left, timeout=_READS_TO_END)
            for task in stuck:
                log.warning("task %s did not end when it was cancelled", task.get_name())

    def _make_way(self, key: str, write: bool) -> bool:
        if not key:
            return True
        same = [t for t, r in self._tasks.items() if r.key == key and not r.replaced]
        if any(self._tasks[task].write for task in same):
            return False
        for task in same:
            self._tasks[task].replaced = True
            task.cancel()
        return True

    def _finished(self, task: asyncio.Task[Any]) -> None:
        running = self._tasks.pop(task)
        error = None if task.cancelled() else task.exception()
        self._tell_busy()
        if error is None or running.replaced:
            return
        if running.on_error is not None and running.on_error(error):
            return
        self.failed.emit(error)

    def _tell_busy(self) -> None:
        if self._busy != bool(self._tasks):
            self._busy = bool(self._tasks)
            self.busy_changed.emit(self._busy)
