"""The seconds in which a cancellation can still be undone; nothing is sent before they are over."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calendly_desktop.pages.meetings.undo_line import LimitLine, UndoLine
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

UNDO_SECONDS = 10
MORE_SECONDS = 30  # that "More time" adds, as often as wanted (WCAG 2.2.1)
TICK = 200  # milliseconds between two looks at the clock


class UndoBar(QWidget):
    """One line per meeting about to be canceled, with Undo, More time and Cancel now.

    `due` gives URI and reason when the time is over; `undone` when somebody thought better of
    it. Whatever still waits when the page closes is dropped, not sent. A cancellation that waits
    for Calendly's limit has a line too, with Stop. seconds: asked for each new line; 0 sends at
    once.
    """

    due = Signal(str, str)
    undone = Signal(str, str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        seconds: Callable[[], float] = lambda: UNDO_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("undo_bar")
        self._seconds = seconds
        self._clock = clock
        self._held_since: float | None = None
        self._lines: dict[str, UndoLine] = {}
        self._limits: dict[str, LimitLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(look.SPACE_1))
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)
        self.hide()

    @property
    def seconds(self) -> float:
        """For how many seconds a new line can be undone."""
        return self._seconds()

    @seconds.setter
    def seconds(self, seconds: float) -> None:
        self._seconds = lambda: seconds

    @property
    def is_held(self) -> bool:
        """Whether the clock stands, because the window asks something."""
        return self._held_since is not None

    def add(self, uri: str, reason: str, what: str) -> None:
        """Start the seconds for a meeting; `what` names it, such as "Demo with Maria Lopez"."""
        if uri in self._lines:
            return
        seconds = self.seconds
        if seconds <= 0:
            self.due.emit(uri, reason)
            return
        line = UndoLine(reason, what, self._clock() + seconds, self)
        line.undo.clicked.connect(lambda: self._undo(uri))
        line.more.clicked.connect(lambda: self._give_more(uri))
        line.now.clicked.connect(lambda: self._send(uri))
        self._lines[uri] = line
        self._column.addWidget(line)
        line.show_left(seconds)
        self.show()
        if not self.is_held:
            self._timer.start()
        words = self.tr("{0} will be canceled in {1} seconds. You can undo this until then.")
        announce(self, words.format(what, round(seconds)), urgent=True)

    def waits(self, uri: str) -> bool:
        """Tell whether a meeting is about to be canceled and nothing was carried out yet."""
        return uri in self._lines or uri in self._limits

    def show_limit(self, uri: str, what: str, seconds: float, stop: Callable[[], None]) -> bool:
        """Show for how long Calendly's limit holds a cancellation back; 0 seconds: no longer.

        Returns whether it is to be held back although the seconds are over.
        """
        if seconds <= 0 and not self.is_held:
            self.end_limit(uri)
            return False
        line = self._limits.get(uri)
        if line is None:
            line = self._limits[uri] = LimitLine(what, self)
            line.stop.clicked.connect(stop)
            self._column.addWidget(line)
            self.show()
            line.show_left(seconds)
            announce(self, line.label.text())
        line.show_left(seconds)
        return self.is_held

    def end_limit(self, uri: str) -> None:
        """Take the line away that tells of Calendly's limit, if there is one."""
        line = self._limits.pop(uri, None)
        if line is not None:
            self._take_away(line)

    def undo_last(self) -> None:
        """Undo what was asked for last, or stop what waits for Calendly's limit."""
        if self._lines:
            self._undo(next(reversed(self._lines)))
        elif self._limits:
            next(reversed(self._limits.values())).stop.click()

    def hold(self, held: bool) -> None:
        """Stop the clock of all that waits, or let it go on where it stopped."""
        now = self._clock()
        if held and self._held_since is None:
            self._held_since = now
            self._timer.stop()
        elif not held and self._held_since is not None:
            stood, self._held_since = now - self._held_since, None
            for line in self._lines.values():
                line.ends += stood
            if self._lines:
                self._timer.start()

    def drop_all(self) -> list[str]:
        """Forget everything that waits, so that nothing is sent; returns the URIs."""
        self._timer.stop()
        dropped = list(self._lines)
        for uri in dropped:
            self._remove(uri)
        for line in tuple(self._limits.values()):
            line.stop.click()
        return dropped

    def _undo(self, uri: str) -> None:
        line = self._remove(uri)
        if line is not None:
            self.undone.emit(uri, line.reason)

    def _give_more(self, uri: str) -> None:
        line = self._lines[uri]
        line.ends += MORE_SECONDS
        left = line.ends - (self._held_since or self._clock())
        line.show_left(left)
        announce(self, self.tr("{0} more seconds: {1} s left.").format(MORE_SECONDS, round(left)))

    def _send(self, uri: str) -> None:
        line = self._remove(uri)
        if line is not None:
            self.due.emit(uri, line.reason)

    def _tick(self) -> None:
        now = self._clock()
        for uri, line in tuple(self._lines.items()):
            if line.ends <= now:
                self._send(uri)
            else:
                line.show_left(line.ends - now)

    def _remove(self, uri: str) -> UndoLine | None:
        line = self._lines.pop(uri, None)
        if line is not None:
            self._take_away(line)
        if not self._lines:
            self._timer.stop()
        return line

    def _take_away(self, line: QWidget) -> None:
        self._column.removeWidget(line)
        line.hide()
        line.deleteLater()
        self.setVisible(bool(self._lines or self._limits))
