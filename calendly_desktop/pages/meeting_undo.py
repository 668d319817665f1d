"""The seconds in which a cancellation can still be undone; nothing is sent before they are over."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.icons import IconLabel
from calendly_desktop.toolkit.text import PlainLabel, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

UNDO_SECONDS = 10
TICK = 200  # milliseconds between two looks at the clock


class UndoBar(QWidget):
    """One line per meeting about to be canceled, with Undo and Cancel now.

    `due` gives URI and reason when the time is over; `undone` when somebody thought better of
    it. Whatever still waits when the page closes is dropped, not sent.
    """

    due = Signal(str, str)
    undone = Signal(str, str)

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        seconds: float = UNDO_SECONDS,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("undo_bar")
        self.seconds = seconds
        self._clock = clock
        self._held_since: float | None = None
        self._lines: dict[str, _Waiting] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme().px(look.SPACE_1))
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self._tick)
        self.hide()

    def add(self, uri: str, reason: str, what: str) -> None:
        """Start the seconds for a meeting; `what` names it, such as "Demo with Maria Lopez"."""
        if uri in self._lines:
            return
        line = _Waiting(reason, what, self._clock() + self.seconds, self)
        line.undo.clicked.connect(lambda: self._undo(uri))
        line.now.clicked.connect(lambda: self._send(uri))
        self._lines[uri] = line
        self._column.addWidget(line)
        line.show_left(self.seconds)
        self.show()
        if self._held_since is None:
            self._timer.start()
        words = self.tr("{0} will be canceled in {1} seconds. You can undo this until then.")
        announce(self, words.format(what, round(self.seconds)), urgent=True)

    def waits(self, uri: str) -> bool:
        """Tell whether a meeting is about to be canceled."""
        return uri in self._lines

    def undo_last(self) -> None:
        """Undo what was asked for last."""
        if self._lines:
            self._undo(next(reversed(self._lines)))

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

    def drop_all(self) -> None:
        """Forget everything that waits; nothing is sent."""
        self._timer.stop()
        for uri in tuple(self._lines):
            self._remove(uri)

    def _undo(self, uri: str) -> None:
        line = self._remove(uri)
        if line is not None:
            self.undone.emit(uri, line.reason)

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

    def _remove(self, uri: str) -> _Waiting | None:
        line = self._lines.pop(uri, None)
        if line is not None:
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        if not self._lines:
            self._timer.stop()
            self.hide()
        return line


class _Waiting(QFrame):
    """One meeting that waits to be canceled; `ends` is in seconds of the bar's clock."""

    def __init__(self, reason: str, what: str, ends: float, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("undo_line")
        self.setProperty("card", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.reason = reason
        self.ends = ends
        self._what = what
        self.label = PlainLabel("", self, wrap=True)
        self.label.setObjectName("undo_text")
        set_text_role(self.label, "strong")
        self.undo = QPushButton(self.tr("Undo"), self)
        self.undo.setObjectName("undo")
        self.undo.setAccessibleName(self.tr("Undo: keep {0}").format(what))
        set_role(self.undo, "primary")
        self.now = QPushButton(self.tr("Cancel now"), self)
        self.now.setObjectName("cancel_now")
        self.now.setAccessibleName(self.tr("Cancel now: {0}").format(what))
        row = QHBoxLayout(self)
        edge = theme().px(look.SPACE_2)
        row.setContentsMargins(theme().px(look.SPACE_3), edge, edge, edge)
        row.setSpacing(edge)
        row.addWidget(IconLabel("clock", self, tone="warning"))
        row.addWidget(self.label, 1)
        row.addWidget(self.undo)
        row.addWidget(self.now)
        for button in (self.undo, self.now):
            button.setAutoDefault(False)

    def show_left(self, seconds: float) -> None:
        """Show the whole seconds that are left, at least 1."""
        whole = max(1, round(seconds + 0.4))
        text = self.tr("Canceling {0} in {1} s").format(self._what, whole)
        if text != self.label.text():
            self.label.setText(text)
