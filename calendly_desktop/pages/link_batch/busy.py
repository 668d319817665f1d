"""How far longer work is: a bar that appears after a moment, and can be stopped."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.forms.ui_link_batch import Ui_LinkBatch

SHOWN_AFTER: Final = 700  # milliseconds; quicker work shows no bar
_TICK: Final = 200
_BREATH: Final = 0.001  # seconds that a thread leaves to the window


class Busy(QObject):
    """One piece of work at a time: told how far it is by whoever does it, also from a thread."""

    def __init__(self, ui: Ui_LinkBatch, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._stop: Callable[[], None] | None = None
        self._done, self._total = 0, 0
        self.is_stopped = False
        self._wait = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._wait.timeout.connect(self._show)
        self._tick = QTimer(self, interval=_TICK)
        self._tick.timeout.connect(self._draw)
        ui.busy_stop.clicked.connect(self.stop)
        ui.busy_bar.hide()

    @property
    def is_busy(self) -> bool:
        """Whether something is going on."""
        return self._stop is not None

    def begin(self, words: str, total: int, stop: Callable[[], None]) -> None:
        """Show that something begins; total 0: nobody knows how much there is to do."""
        self._ui.busy_text.setText(words)
        self._done, self._total, self.is_stopped = 0, total, False
        if self._stop is None:
            self._wait.start()
        self._stop = stop
        self._draw()

    def told(self, done: int) -> bool:
        """Take in how far it is; False once somebody wants it stopped. Any thread may call it."""
        self._done = done
        if threading.current_thread() is not threading.main_thread():
            time.sleep(_BREATH)  # else the window may wait for its turn for seconds
        return not self.is_stopped

    def end(self) -> None:
        """Show no more of it."""
        self._stop = None
        self._wait.stop()
        self._tick.stop()
        self._ui.busy_bar.hide()

    def stop(self) -> None:
        """Stop what is going on."""
        self.is_stopped = True
        if self._stop is not None:
            self._stop()

    def _show(self) -> None:
        self._ui.busy_bar.show()
        self._tick.start()
        self._draw()

    def _draw(self) -> None:
        self._ui.busy_progress.setRange(0, self._total)
        self._ui.busy_progress.setValue(min(self._done, self._total))
