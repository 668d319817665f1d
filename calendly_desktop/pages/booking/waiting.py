"""The wait for Calendly's limit in a window's foot: the seconds left, and a button to stop it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QLabel, QPushButton


class Waiting(QObject):
    """Counts down in a label; `tell` is the on_wait of the stores. ended: it is over."""

    ended = Signal()

    def __init__(self, label: QLabel, button: QPushButton) -> None:
        super().__init__(button)
        self._label = label
        self._button = button
        self._stop: Callable[[], None] | None = None
        button.hide()
        button.clicked.connect(self.stop)

    @property
    def is_on(self) -> bool:
        """Tell whether a request waits now."""
        return self._stop is not None

    def tell(self, seconds: float, stop: Callable[[], None]) -> None:
        """Show how many seconds are left; 0.0 says that the wait is over."""
        if seconds <= 0:
            self.end()
            return
        self._stop = stop
        self._button.show()
        text = self.tr("Calendly takes no more requests for {0} s. Nothing is sent before that.")
        self._label.setText(text.format(max(1, round(seconds))))

    def stop(self) -> bool:
        """Stop waiting; False where nothing waits."""
        stop, self._stop = self._stop, None
        if stop is None:
            return False
        stop()
        return True

    def end(self) -> None:
        """Take the countdown away."""
        self._stop = None
        self._button.hide()
        self.ended.emit()
