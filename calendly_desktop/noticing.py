"""What a session tells by itself: news, and meetings that start soon; in the window and outside."""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from calendly_desktop.domain.news import NewsDesk, count
from calendly_desktop.pages.meetings.scopes import named_scope
from calendly_desktop.shell.outside import Outside, loop_runs
from calendly_desktop.shell.reminding import Reminding
from calendly_desktop.shell.webhook_watching import WebhookWatching
from calendly_desktop.store.event_views import Scope
from calendly_desktop.store.noticed import Noticed
from calendly_desktop.toolkit.tasks import TaskScope
from calendly_desktop.viewmodels.announcements import news_notification
from calendly_desktop.viewmodels.meeting_cells import tell_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from calendly_desktop.sessions import Session
    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.store.event_copy import Change
    from calendly_desktop.store.noticed import Unseen
    from calendly_desktop.system.notifications import Notifications
    from calendly_desktop.system.settings import Settings

SETTLING = 1500
"""Milliseconds after a change of the local copy: the pages of a list come one by one."""
NEWS = "news"
PAGE = "meetings"


class Noticing(QObject):
    """Begins when the session is shown, and ends before it closes.

    Calendly itself is asked by the sync, every few minutes; here only the local copy is.
    now, local: see shell.outside.Outside.
    """

    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        settings: Settings,
        notifications: Notifications,
        *,
        now: Callable[[], datetime] | None = None,
        local: Callable[[datetime], datetime] | None = None,
    ) -> None:
        super().__init__()
        self._events = session.services.events
        self._window = window
        self._settings = settings
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self.failed)
        self.outside = Outside(window, settings, notifications, now=now, local=local)
        self._noticed = Noticed(session.database, self._events, session.services.account)
        self.reminding = Reminding(
            self._events, self._noticed, self.outside, self.tasks, self._scope
        )
        self.webhooks = WebhookWatching(session.services, self.outside, self.tasks)
        self._news = NewsDesk()
        self._has_baseline = self._is_held = False
        self._only = ""
        self._settle = QTimer(self, singleShot=True, interval=SETTLING)
        self._settle.timeout.connect(self._follow)

    # -- begin and end ---------------------------------------------------------------------

    def begin(self) -> None:
        """Take the news of last time as told, and look at the clock from now on."""
        self._events.changed.append(self._note_change)
        self._settings.changed.append(self._follow)
        self.outside.chosen.connect(self._choose)
        self.outside.gone.connect(self._note_gone)
        self.reminding.show_wanted.connect(self.show_meeting)
        self.reminding.looked.connect(self._follow_pulse)
        self.reminding.looked.connect(self.webhooks.look)
        self.webhooks.begin()
        self._follow()

    async def aclose(self) -> None:
        """Stop everything, and take back what is told of this session."""
        self._settle.stop()
        with contextlib.suppress(ValueError):
            self._events.changed.remove(self._note_change)
        with contextlib.suppress(ValueError):
            self._settings.changed.remove(self._follow)
        self.reminding.close()
        self.webhooks.close()
        await self.tasks.aclose()
        await self.outside.aclose()
        self.outside.show_count(PAGE, 0)

    def show_meeting(self, uri: str) -> None:
        """Bring the window to the front with a meeting, or with all of them where none is named."""
        self._window.raise_to_front()
        workspace = self._window.workspace
        if workspace is None:
            return
        workspace.show_page(PAGE)
        show = getattr(workspace.current_page, "show_meeting", None)
        if uri and show is not None:
            show(uri)

    # -- news --------------------------------------------------------------------------------

    @property
    def _is_looking(self) -> bool:
        return self.outside.is_looked_at(PAGE)

    def _scope(self) -> Scope:
        """Whose meetings are told of: mine, or those that the Meetings tab shows."""
        if not self._settings.values.reminders_as_shown:
            return Scope()
        kept = self._settings.page(PAGE)
        return named_scope(str(kept.get("scope", "")), str(kept.get("user", "")))

    def _note_change(self, _change: Change) -> None:
        if not self._settle.isActive():
            self._settle.start()

    def _follow(self) -> None:
        """Look at everything anew: a meeting may be booked or canceled a minute before its time."""
        if not loop_runs():
            self._settle.start()
            return
        self.reminding.look()
        self.tasks.start(self._look_for_news(), key=NEWS)

    def _follow_pulse(self) -> None:
        """Tell what waited for the end of quiet hours; forget what is being looked at."""
        if self._is_looking or self._is_held:
            self._is_held = False
            self.tasks.start(self._look_for_news(), key=NEWS)

    async def _look_for_news(self) -> None:
        self.outside.show_count(PAGE, sum((await self._events.news()).values()))
        items = await self._noticed.unseen(self._scope())
        values = self._settings.values
        if not (self._has_baseline and values.notify_news) or self._is_looking or not items:
            self._has_baseline = True
            self._news.skip(items)
            await self.outside.take_back(NEWS)
            return
        if self.outside.is_quiet:
            self._is_held = True
            return
        fresh = self._news.take(items, time.monotonic())
        self._is_held = not all(item.is_sure for item in items)
        if fresh:  # in a task of its own: a newer look must not lose what counts as told
            self._only = fresh[0].uri if len(fresh) == 1 else ""
            self.tasks.start(self._tell(fresh), write=True)

    async def _tell(self, fresh: Sequence[Unseen]) -> None:
        names = self._settings.values.notify_names
        rows = await self._noticed.read([item.number for item in fresh]) if names else []
        when = tell_time(self._events.timezone, self.outside.now())
        await self.outside.tell(NEWS, news_notification(count(fresh), rows, when, names=names))

    def _choose(self, name: str, _action: str) -> None:
        if name == NEWS:
            self._news.clear()
            self.show_meeting(self._only)
        elif not name:
            self.show_meeting("")

    def _note_gone(self, name: str) -> None:
        if name == NEWS:
            self._news.clear()
