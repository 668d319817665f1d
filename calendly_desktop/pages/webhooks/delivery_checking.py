"""Checks the signatures of what arrived, on a thread: newest first, all again for other keys."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from calendly_desktop.domain.delivery_check import Check, Checker
    from calendly_desktop.domain.inbox import Received
    from calendly_desktop.toolkit.tasks import TaskScope

_AT_ONCE: Final = 100
_BYTES_AT_ONCE: Final = 512 * 1024
_MOST_DOUBTFUL: Final = 200
"""Deliveries that are looked at again once a key is proven; more would hold on to old ones."""


class DeliveryChecking(QObject):
    """Works through what waits. found: the verdicts of some deliveries, by number.

    A large body with a wrong key takes a while: it is tried in a dozen spellings.
    """

    found = Signal(object)

    def __init__(self, checker: Checker, tasks: TaskScope, parent: QObject) -> None:
        super().__init__(parent)
        self._checker = checker
        self._tasks = tasks
        self._waiting: list[Received] = []
        self._doubtful: dict[int, Received] = {}

    def add(self, rows: Iterable[Received]) -> None:
        """Check these too."""
        self._waiting += rows
        self._go_on()

    def begin_anew(self, checker: Checker, rows: Iterable[Received]) -> None:
        """Check all of these, with other keys; what waited before is forgotten."""
        self._tasks.cancel("check")
        self._checker = checker
        self._waiting, self._doubtful = list(rows), {}
        self._go_on()

    # -- private -----------------------------------------------------------------------------

    def _go_on(self) -> None:
        if self._waiting and not self._tasks.is_busy("check"):
            self._tasks.start(self._check(self._checker), key="check")

    async def _check(self, checker: Checker) -> None:
        import asyncio

        loop = asyncio.get_running_loop()
        while self._waiting:
            was_proven = checker.proven
            rows = self._next()
            checks = await loop.run_in_executor(None, _checking(checker, rows))
            self._note_doubtful(rows, checks)
            self.found.emit(checks)
            if checker.proven > was_proven:  # what did not fit before is known better now
                self._waiting += self._doubtful.values()
                self._doubtful.clear()

    def _note_doubtful(self, rows: Iterable[Received], checks: dict[int, Check]) -> None:
        for row in rows:
            number = row.delivery.number
            if checks[number].verdict.kind == "mismatch":
                self._doubtful[number] = row
        for number in list(self._doubtful)[:-_MOST_DOUBTFUL]:
            del self._doubtful[number]

    def _next(self) -> list[Received]:
        """Take some of the newest: they are in sight."""
        batch: list[Received] = []
        left = _BYTES_AT_ONCE
        while self._waiting and len(batch) < _AT_ONCE and left > 0:
            row = self._waiting.pop()
            batch.append(row)
            left -= len(row.delivery.body)
        return batch


def _checking(checker: Checker, rows: list[Received]) -> Callable[[], dict[int, Check]]:
    """Return what checks some deliveries; an executor may log its arguments, so it has none."""
    return lambda: {row.delivery.number: checker.check(row) for row in rows}
