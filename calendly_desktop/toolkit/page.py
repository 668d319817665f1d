"""The base of every page: a banner over a body, its tasks, and problems told in three parts."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calendly_desktop.domain.problems import Problem
from calendly_desktop.toolkit.banner import Banner, Kind
from calendly_desktop.toolkit.help_topic import set_help_topic
from calendly_desktop.toolkit.report import report
from calendly_desktop.toolkit.tasks import TaskScope, loop_runs

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from PySide6.QtGui import QAction, QShowEvent
    from PySide6.QtWidgets import QMenu

log = logging.getLogger(__name__)


class Page(QWidget):
    """One tab. Set up the form on `self.body`; override `load()`; start work with `self.tasks`.

    toast is a note that goes by itself; offer is one with a button: words, its words, what it does
    (None: without the button).
    commands_changed: `actions()` and `menu()` return others than before.
    help_wanted: a topic of the help. HELP: the topic that fits the page as a whole.
    loads_when_shown: False where somebody else says when there is something to load from.
    """

    NAME: ClassVar[str] = ""
    TITLE: ClassVar[str] = ""
    ICON: ClassVar[str] = ""
    HELP: ClassVar[str] = ""

    toast = Signal(str)
    offer = Signal(str, str, object)
    sign_in_wanted = Signal()
    freshness_changed = Signal(object)
    connection_changed = Signal(bool)
    sign_in_lost = Signal()
    commands_changed = Signal()
    help_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{self.NAME}_page" if self.NAME else "page")
        set_help_topic(self, self.HELP)
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self.show_problem)
        self.banner = Banner(self, inset=True)
        self.body = QWidget(self)
        self.body.setObjectName(f"{self.NAME}_body" if self.NAME else "body")
        self.is_complete = False
        self.asks_as: Callable[[], tuple[str, str]] = _nobody
        self.loads_when_shown = True
        self._loaded = False
        self._tells_load_problem = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.banner)
        column.addWidget(self.body, 1)

    async def load(self) -> None:
        """Fetch and show what the page shows; called on first show and by Refresh."""

    def refresh(self) -> None:
        """Load again; a load that still runs is given up for the new one."""
        self.complete()
        self._loaded = True
        self.tasks.start(self._load(), key="load")

    def complete(self) -> None:
        """Build what the first paint could do without, after it; later calls do nothing."""
        if not self.is_complete:
            self.is_complete = True
            self.build_rest()

    def build_rest(self) -> None:
        """Build what the first paint of the window can do without; `complete()` calls it."""

    def actions(self) -> list[QAction]:
        """Return the page's commands for the menu bar and the command palette."""
        return []

    def menu(self) -> Sequence[QAction | QMenu | None]:
        """Return what the page's menu in the menu bar holds; None stands for a line."""
        return self.actions()

    def show_place(self, inside: str) -> None:
        """Bring a place of the page to the front: here, run the command with that object name."""
        for action in self.actions():
            if action.objectName() == inside and action.isEnabled():
                action.trigger()

    def window_bar(self) -> QWidget | None:
        """Return what stays in sight on every tab, such as the seconds to undo; mostly nothing."""
        return None

    def unfinished(self) -> str:
        """Return, in a sentence, what closing the window now would drop; mostly nothing."""
        return ""

    def hold(self, held: bool) -> None:
        """Let no time run out in the page while the window asks what to do about it."""

    def views(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the page's views besides its first, each with what shows it (for the tour).

        A view without a name is the way back.
        """
        return ()

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces of the view in front besides its first, each with what shows it.

        For the tour; a face without a name is the way back.
        """
        return ()

    def show_problem(
        self, error: BaseException, *, retry: Callable[[], None] | None = None
    ) -> None:
        """Tell in the banner what happened, what it means and what to do.

        Retry runs `retry`, or loads the page again. What an administrator can help with comes with
        a message to copy for them. What is not a Problem is a bug: it is logged with its traceback,
        and the banner offers a report without secrets.
        """
        offers: list[tuple[str, Callable[[], None]]] = []
        again = (self.tr("Retry"), retry or self.refresh)
        if isinstance(error, Problem):
            text = error.explanation
            if error.step == "retry":
                offers.append(again)
            elif error.step == "sign_in":
                offers.append((self.tr("Sign in"), self.sign_in_wanted.emit))
            if error.ends_sign_in:
                self.sign_in_lost.emit()
            if topic := error.help_topic:
                offers.append((self.tr("Why?"), lambda: self.help_wanted.emit(topic)))
            kind: Kind = "warning" if error.step != "none" else "danger"
            title, details = error.title, report(error) if error.details else ""
        else:
            log.error("unexpected error on page %r", self.NAME, exc_info=error)
            kind, title, details = "danger", self.tr("Something went wrong"), report(error)
            text = self.tr(
                "This is a mistake in the app. What you see may be incomplete. Retry; if it "
                "comes back, copy the details and send them to whoever looks after the app."
            )
            offers.append(again)
        self._tells_load_problem = False
        request = error.request(*self.asks_as()) if isinstance(error, Problem) else ""
        self.banner.show_message(
            kind, title, text, actions=offers, details=details, request=request
        )

    async def tell_of(self, read: Callable[[], Coroutine[Any, Any, None]]) -> None:
        """Read something; a failure is told in the banner until a later reading succeeds."""
        try:
            await read()
        except Exception as error:
            self.show_problem(error)
            self._tells_load_problem = True
            return
        if self._tells_load_problem:
            self._tells_load_problem = False
            self.banner.clear()

    async def aclose(self) -> None:
        """Stop the page's work; await this before the page is deleted."""
        await self.tasks.aclose()
        self.banner.clear()

    async def _load(self) -> None:
        await self.tell_of(self.load)

    def _runs(self) -> bool:
        return loop_runs()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.loads_when_shown and not self._loaded and self._runs():
            self.refresh()


def _nobody() -> tuple[str, str]:
    return "", ""
