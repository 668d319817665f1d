"""Webhooks that stop working: said in the window, at the tab, and outside it where wished."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer

from calendly_desktop.domain.webhook_health import STOPPED
from calendly_desktop.shell.outside import loop_runs
from calendly_desktop.viewmodels.moments import moment_in_words
from calendly_desktop.viewmodels.webhook_news import news_words, stopped_notification

if TYPE_CHECKING:
    from datetime import datetime

    from calendly_desktop.domain.webhook_health import Change
    from calendly_desktop.pages.services import Services
    from calendly_desktop.shell.outside import Outside
    from calendly_desktop.store.webhook_watch import WebhookWatch
    from calendly_desktop.toolkit.banner import Kind
    from calendly_desktop.toolkit.tasks import TaskScope

PAGE: Final = "webhooks"
WEBHOOKS: Final = "webhooks"
"""Under which name the notice in the window and the notification outside are known."""
SETTLING = 6_000
"""Milliseconds after the start until what was not looked at last time is told again."""


class WebhookWatching(QObject):
    """Tells what the watch noticed, each once; what is told is true when it is read.

    Nothing of the store is opened before it has settled: the start has more urgent things to do.
    """

    def __init__(self, services: Services, outside: Outside, tasks: TaskScope) -> None:
        super().__init__()
        self._services = services
        self._outside = outside
        self._tasks = tasks
        self._watch: WebhookWatch | None = None
        self._told: set[Change] = set()
        self._shown: list[Change] = []
        self._announced: set[Change] = set()
        self._settle = QTimer(self, singleShot=True, interval=SETTLING)
        self._settle.timeout.connect(self._begin)
        outside.chosen.connect(self._choose)

    # -- begin and end -----------------------------------------------------------------------

    def begin(self) -> None:
        """Tell what nobody looked at last time, and from then on what is new."""
        self._settle.start()

    def close(self) -> None:
        """Listen no more, and take everything back."""
        self._settle.stop()
        self._outside.chosen.disconnect(self._choose)
        workspace = self._outside.window.workspace
        if self._watch is not None:
            with contextlib.suppress(ValueError):
                self._watch.changed.remove(self.look)
            if workspace is not None:
                workspace.page_shown.disconnect(self.look)
        self._outside.show_count(PAGE, 0)

    def look(self, *_what: object) -> None:
        """Look at everything anew: something was noticed, somebody looked, or time has passed."""
        if self._watch is None:
            return
        if not loop_runs():
            self._settle.start()
            return
        news = self._watch.news
        if news and self._outside.is_looked_at(PAGE):
            self._tasks.start(self._watch.mark_seen(), key="webhooks seen", write=True)
            self._note_in_page(news)
            news = []
        self._outside.show_count(PAGE, len(news))
        self._say(news)
        self._announce(news)

    # -- private -----------------------------------------------------------------------------

    def _begin(self) -> None:
        workspace = self._outside.window.workspace
        if self._watch is not None or workspace is None:
            return
        self._watch = self._services.webhook_watch
        self._told |= set(self._watch.news)  # a notification came last time, where it was wished
        self._watch.changed.append(self.look)
        workspace.page_shown.connect(self.look)
        self.look()

    def _note_in_page(self, news: list[Change]) -> None:
        """Say it above the list, until it is closed: what is gone cannot be seen in the list."""
        self._told |= set(news)
        workspace = self._outside.window.workspace
        if workspace is None:
            return
        words = news_words(news, self._moment)
        if all(change.kind == "recovered" for change in news):
            workspace.toast.emit(words.title)
        else:
            workspace.current_page.banner.show_message(_kind(news), words.title, words.text)

    def _say(self, news: list[Change]) -> None:
        """Keep one notice in the window for all that nobody has looked at."""
        workspace = self._outside.window.workspace
        if workspace is None or news == self._shown:
            return
        self._shown = list(news)
        if not news:
            workspace.notices.drop(WEBHOOKS)
            return
        words = news_words(news, self._moment)
        workspace.notices.say(
            WEBHOOKS,
            _kind(news),
            words.title,
            words.text,
            actions=[(self.tr("Show"), self._show)],
        )

    def _announce(self, news: list[Change]) -> None:
        """Tell outside the window, where that is wished and nobody works with the window."""
        stopped = [change for change in news if change.kind in STOPPED]
        if not stopped and self._announced:
            self._announced.clear()
            self._tasks.start(self._outside.take_back(WEBHOOKS), write=True)
        fresh = [change for change in stopped if change not in self._told]
        if not fresh:
            return
        if self._outside.is_in_front or not self._outside.settings.values.notify_webhooks:
            self._told |= set(fresh)
            return
        if self._outside.is_quiet:
            return  # looked at again with every beat of the clock
        self._told |= set(fresh)
        self._announced |= set(stopped)
        words = stopped_notification(stopped)
        self._tasks.start(self._outside.tell(WEBHOOKS, words), write=True)

    def _choose(self, name: str, _action: str) -> None:
        if name == WEBHOOKS:
            self._show()

    def _show(self) -> None:
        """Bring the window to the front with the Webhooks tab, and the webhook if it is one."""
        only = self._shown[0].uri if len(self._shown) == 1 else ""
        window = self._outside.window
        window.raise_to_front()
        workspace = window.workspace
        if workspace is None:
            return
        workspace.show_page(PAGE)
        show = getattr(workspace.current_page, "show_webhook", None)
        if only and show is not None:
            show(only)

    def _moment(self, moment: datetime) -> str:
        account = self._services.account.account
        return moment_in_words(moment, account.timezone if account is not None else "UTC")


def _kind(news: list[Change]) -> Kind:
    return "warning" if any(change.kind in STOPPED for change in news) else "info"
