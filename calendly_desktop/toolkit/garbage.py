"""Reference cycles are collected on the main thread only: a Qt object must not die on another."""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

INTERVAL = 1000  # milliseconds between looks; a look costs microseconds


class GarbageCollection(QObject):
    """Takes Python's cycle collector over and runs it from a timer.

    Python collects on whichever thread happens to allocate. Where a cycle holds a widget or a
    timer and that thread is the database's, Qt is called from the wrong thread and the process
    dies now and then. The thresholds stay Python's own. What is there from the start (modules,
    classes, the window) is not looked through each time: that alone would stop the window for
    more than 30 ms.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        self._is_settled = self._is_thorough = False
        self._timer = QTimer(self, interval=INTERVAL)
        self._timer.timeout.connect(self.collect)
        self._timer.start()

    def look_everywhere(self) -> None:
        """Look through everything at the next turn: a whole session has been closed."""
        self._is_thorough = True

    def collect(self) -> None:
        """Collect the generations that are due."""
        if self._is_thorough:
            self._is_thorough = False
            gc.unfreeze()
            gc.collect()
            gc.freeze()
            return
        counts, limits = gc.get_count(), gc.get_threshold()
        for generation in (2, 1, 0):
            if counts[generation] > limits[generation]:
                gc.collect(generation)
                if generation == 2 and not self._is_settled:
                    self._is_settled = True  # what is imported after the start has come by now
                    gc.freeze()
                return

    def stop(self) -> None:
        """Give the collector back to Python."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()
