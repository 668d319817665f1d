"""The computer or a terminal asks the app to end: SIGTERM, SIGINT, SIGHUP as one Qt signal."""

from __future__ import annotations

import signal
import socket
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QSocketNotifier, Signal

if TYPE_CHECKING:
    from types import FrameType

_NAMES: Final = ("SIGTERM", "SIGINT", "SIGHUP", "SIGBREAK")  # SIGBREAK: Windows only


class EndSignals(QObject):
    """Emits `asked` once the process is told to end; the same signal again ends it at once.

    Python runs a signal's handler only between two of its own steps, and Qt's loop may wait for
    long without one: so the signal also wakes a socket that the loop listens to.
    """

    asked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._woken, self._wake = socket.socketpair()
        self._woken.setblocking(False)
        self._wake.setblocking(False)
        self._notifier = QSocketNotifier(
            self._woken.fileno(), QSocketNotifier.Type.Read, parent=self
        )
        self._notifier.activated.connect(self._hear)
        self._earlier_wake = signal.set_wakeup_fd(self._wake.fileno(), warn_on_full_buffer=False)
        numbers = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
        self._earlier = {number: signal.getsignal(number) for number in numbers}
        for number in numbers:
            signal.signal(number, self._note)

    def close(self) -> None:
        """Give the signals back to whoever had them before."""
        signal.set_wakeup_fd(self._earlier_wake)
        for number, handler in self._earlier.items():
            signal.signal(number, signal.SIG_DFL if handler is None else handler)
        self._notifier.setEnabled(False)
        self._woken.close()
        self._wake.close()

    @staticmethod
    def _note(number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)

    def _hear(self) -> None:
        if self._woken.recv(4096):
            self.asked.emit()
