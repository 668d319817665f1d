"""Windows beside the main one: tasks, banner and toast, each opened once, closed in order."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from calendly_desktop.domain.problems import Problem
from calendly_desktop.toolkit.banner import Banner
from calendly_desktop.toolkit.help_topic import help_topic_of, set_help_topic
from calendly_desktop.toolkit.keys import take_key
from calendly_desktop.toolkit.report import report
from calendly_desktop.toolkit.states import who_asks
from calendly_desktop.toolkit.tasks import TaskScope
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.toast import Toaster

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QKeyEvent

log = logging.getLogger(__name__)

_TITLE_BAR = 40  # pixels that the computer's own title bar takes of a screen's height


def pause_after(seconds: float, least: int) -> int:
    """Return how long to wait before the next look, in milliseconds: looking takes a fifth."""
    return max(least, round(seconds * 5_000))


class ToolWindow(QDialog):
    """A window that stays open beside the main one. Set up the form on `body`.

    Esc closes it, but for what `may_close()` says no to. `aclose()` is awaited before it is
    deleted: Windows does both. HELP: the topic of the help that fits; F1 emits help_wanted.
    """

    NAME: ClassVar[str] = "tool"
    HELP: ClassVar[str] = ""

    sign_in_wanted = Signal()
    meeting_wanted = Signal(str)
    help_wanted = Signal(str)

    def __init__(self, parent: QWidget, title: str, *, width: int = 860, height: int = 620) -> None:
        super().__init__(parent)
        self.setObjectName(f"{self.NAME}_window")
        set_help_topic(self, self.HELP)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint, True)
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self.show_problem)
        self.banner = Banner(self, inset=True)
        self.body = QWidget(self)
        self.body.setObjectName(f"{self.NAME}_body")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.body, 1)
        self.toaster = Toaster(self)
        self.usual_size = QSize(theme().px(width), theme().px(height))
        self.resize(self.usual_size)
        self._fit_screen()

    def load(self) -> None:
        """Start reading what the window shows; Windows calls it once the window is open."""

    def unfinished(self) -> str:
        """Return, in a sentence, what closing now would drop; mostly nothing."""
        return ""

    def may_close(self) -> bool:
        """Tell whether Esc and the close button close the window; a no has asked already."""
        return True

    def show_problem(self, error: BaseException) -> None:
        """Tell in the window's banner what happened, what it means and what to do."""
        if isinstance(error, Problem):
            again: dict[str, list[tuple[str, Callable[[], None]]]] = {
                "retry": [(self.tr("Retry"), self._try_again)],
                "sign_in": [(self.tr("Sign in"), self.sign_in_wanted.emit)],
            }
            offers = again.get(error.step, [])
            if topic := error.help_topic:
                offers.append((self.tr("Why?"), lambda: self.help_wanted.emit(topic)))
            self.banner.show_message(
                "warning" if error.step != "none" else "danger",
                error.title,
                error.explanation,
                actions=offers,
                details=report(error) if error.details else "",
                request=error.request(*who_asks(self)),
            )
            return
        log.error("unexpected error in window %r", self.NAME, exc_info=error)
        self.banner.show_message(
            "danger",
            self.tr("Something went wrong"),
            self.tr(
                "This is a mistake in the app. What you see may be incomplete. Copy the details "
                "and send them to whoever looks after the app."
            ),
            details=report(error),
        )

    async def aclose(self) -> None:
        """Stop the window's work; override to keep a draft, and call this last."""
        await self.tasks.aclose()
        self.banner.clear()

    def _try_again(self) -> None:
        self.banner.clear()
        self.load()

    def _fit_screen(self) -> None:
        screen = self.screen()
        if screen is not None:
            room = screen.availableSize()
            height = room.height() - theme().px(_TITLE_BAR)
            self.resize(min(self.width(), room.width()), min(self.height(), height))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.HelpContents):
            topic = help_topic_of(self.focusWidget() or self)
            if topic:
                self.help_wanted.emit(topic)
        elif not take_key(self, event):
            super().keyPressEvent(event)

    def reject(self) -> None:
        if self.may_close():
            super().reject()


class Windows(QObject):
    """The windows that one page has opened: each at most once, closed before the page is."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._open: dict[str, ToolWindow] = {}
        self._closing = TaskScope(self)

    def open(self, key: str, build: Callable[[], ToolWindow], *, anew: bool = False) -> ToolWindow:
        """Bring the window of a key to the front, building it where it is not open.

        anew: one that is open and has nothing unfinished gives way to a new one.
        """
        window = self._open.get(key)
        if window is not None and anew and not window.unfinished():
            window.hide()
            self._finished(key)
            window = None
        if window is None:
            window = build()
            self._open[key] = window
            window.finished.connect(lambda _result, key=key: self._finished(key))
            window.show()
            window.load()
        else:
            window.show()
        window.raise_()
        window.activateWindow()
        return window

    def all(self) -> list[ToolWindow]:
        """Return the windows that are open."""
        return list(self._open.values())

    def unfinished(self) -> str:
        """Return what closing all windows now would drop."""
        return " ".join(words for each in self.all() if (words := each.unfinished()))

    async def aclose(self) -> None:
        """Close every window, its work first."""
        for key in list(self._open):
            window = self._open.pop(key)
            window.hide()
            await self._end(window)
        await self._closing.aclose()

    def _finished(self, key: str) -> None:
        window = self._open.pop(key, None)
        if window is not None:
            self._closing.start(self._end(window), write=True, key=f"close {id(window)}")

    async def _end(self, window: ToolWindow) -> None:
        await window.aclose()
        window.deleteLater()
