"""Working the links out while table or choices change: block by block, on a thread, stoppable."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal

from calendly_desktop.domain.link_batch import LinkMaker
from calendly_desktop.domain.table_reading import BLOCK

if TYPE_CHECKING:
    from calendly_desktop.pages.link_batch.bench import Bench
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.batch_grid import BatchGrid

KEY: Final = "many links"
_TELL: Final = 0.25  # seconds between two times that progress is told


class LinkMaking(QObject):
    """Fills the grid with links. progress: rows done and rows there are; done: all, or stopped."""

    progress = Signal(int, int)
    done = Signal()

    def __init__(self, bench: Bench, grid: BatchGrid, tasks: TaskScope, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._grid = grid
        self._tasks = tasks
        self.is_stopped = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._start)

    @property
    def is_running(self) -> bool:
        """Whether links are being worked out."""
        return self._soon.isActive() or self._tasks.is_busy(KEY)

    def restart(self) -> None:
        """Work all links out anew, once whoever calls is done; what runs is given up."""
        self.give_up()
        self._soon.start()

    def give_up(self) -> None:
        """Let what runs come to nothing: the table is another one now."""
        self._soon.stop()
        self._tasks.cancel(KEY)
        self.is_stopped = False

    def stop(self) -> None:
        """Stop; the rows that are left have no link then."""
        self.give_up()
        self.is_stopped = True
        self.done.emit()

    def make_row(self, row: int) -> None:
        """Work one row out at once: somebody has just typed into it."""
        table = self._bench.table
        maker = LinkMaker(self._bench.plan(), self._bench.leads)
        self._grid.take_links(row, maker.make([column[row : row + 1] for column in table.columns]))

    def _start(self) -> None:
        self._tasks.start(self._run(), key=KEY)

    async def _run(self) -> None:
        import asyncio

        loop, bench = asyncio.get_running_loop(), self._bench
        plan, leads, table = bench.plan(), bench.leads, bench.table
        rows, columns = table.rows, [list(column) for column in table.columns]
        maker = LinkMaker(plan, leads)
        self._grid.single_use = plan.single_use
        told = time.monotonic()
        for first in range(0, rows, BLOCK):
            block = [column[first : first + BLOCK] for column in columns]
            made = await loop.run_in_executor(None, maker.make, block, first)
            self._grid.take_links(first, made)
            if time.monotonic() - told > _TELL:
                told = time.monotonic()
                self.progress.emit(first + len(made.links), rows)
        self.done.emit()
