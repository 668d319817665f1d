"""The line under the meetings list: what is being read in the background, Pause and Go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from calendly_desktop.toolkit.help_topic import want_help
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.store.sync import Sync
    from calendly_desktop.toolkit.states import PartialBar

AFTER = 800  # milliseconds of reading before it is told: a short look at Calendly is not
LOWEST = 520  # logical pixels at normal text size that a window needs for this line
OFTEN = 250  # milliseconds between two looks at the progress
COUNTDOWN = 1_000  # milliseconds between two looks while the seconds are counted down


class ReadingLine(QObject):
    """Follows one account's background reading.

    remember: keeps for the next start whether the user paused the reading.
    """

    def __init__(
        self, bar: PartialBar, sync: Sync, remember: Callable[[bool], None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bar = bar
        self._sync = sync
        self._remember = remember
        self._wait = QTimer(self, singleShot=True)
        self._wait.timeout.connect(self._show)
        sync.changed.append(self._follow)
        self._follow()

    def close(self) -> None:
        """Follow no more."""
        self._wait.stop()
        if self._follow in self._sync.changed:
            self._sync.changed.remove(self._follow)

    def _follow(self) -> None:
        if self._wait.isActive():
            return
        if not self._sync.progress.words:
            self._bar.hide()
        else:
            self._wait.start(OFTEN if self._bar.isVisible() else AFTER)

    def _show(self) -> None:
        progress = self._sync.progress
        if not progress.words or self._bar.window().height() < theme().px(LOWEST):
            self._bar.hide()  # in a low window the rows need the room; the status bar tells it too
            return
        choice: tuple[str, Callable[[], None]] | None = None
        if progress.state == "paused":
            choice = (self.tr("Go on reading"), self._go_on)
        elif progress.state in {"reading", "waiting"}:
            choice = (self.tr("Pause"), self._pause)
        elif topic := progress.help_topic:
            choice = (self.tr("Why?"), lambda: want_help(self._bar, topic))
        self._bar.show_partial(progress.words, choice)
        if progress.state in {"waiting", "offline"}:
            self._wait.start(COUNTDOWN)

    def _pause(self) -> None:
        self._sync.pause()
        self._remember(True)
        self._show()

    def _go_on(self) -> None:
        self._sync.resume()
        self._remember(False)
        self._show()
