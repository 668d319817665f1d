"""What a session does beside its pages: recover writes, sync, watch connection, limit and disk."""

from __future__ import annotations

import contextlib
import logging
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from calendly_desktop.domain.problems import Problem
from calendly_desktop.shell.job_notices import JobNotices
from calendly_desktop.shell.texts import waiting_text
from calendly_desktop.shell.webhook_notices import WebhookNotices
from calendly_desktop.toolkit.tasks import TaskScope

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from calendly_desktop.domain.writes import Recovered
    from calendly_desktop.sessions import Session
    from calendly_desktop.shell.main_window import MainWindow
    from calendly_desktop.shell.notices import Notices
    from calendly_desktop.store.sync import Sync
    from calendly_desktop.system.policy import PolicyFile
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.viewmodels.journal import Thing

log = logging.getLogger(__name__)

PAUSE = 250  # milliseconds between two looks at what the background does
LOOK_AGAIN = 10.0  # seconds between two looks whether a connection that was lost is back
SETTLED = 10.0  # seconds after which the start is over and the webhooks may be opened


class Duties(QObject):
    """Begins when the session goes online, and ends before it closes."""

    failed = Signal(object)
    connection_changed = Signal()
    _noticed = Signal()

    def __init__(
        self,
        session: Session,
        window: MainWindow,
        settings: Settings,
        journal_file: Path,
        policy: PolicyFile,
    ) -> None:
        super().__init__()
        self._session = session
        self._window = window
        self._settings = settings
        self._journal_file = journal_file
        self._policy = policy
        self._told: set[str] = set()
        self._recovers_again = False
        self._closed = False
        self.tasks = TaskScope(self)
        self.tasks.failed.connect(self.failed)
        self.jobs = JobNotices(session.services, window)
        self.jobs.failed.connect(self.failed)
        self.jobs.changed.connect(self._look_soon)
        self.webhooks = WebhookNotices(session.services, window)
        self._look = QTimer(self, singleShot=True, interval=PAUSE)
        self._look.timeout.connect(self._show_progress)
        self._second = QTimer(self, interval=1000)
        self._second.timeout.connect(self._show_progress)
        self._minute = QTimer(self, interval=60_000)
        self._minute.timeout.connect(session.lock.look)  # the administrator may decide any time
        self._minute.start()
        self._noticed.connect(self.show_notices)
        self._tell_notice = self._noticed.emit  # the disk is full: told on the thread that writes
        session.database.on_notice.append(self._tell_notice)

    # -- begin and end ---------------------------------------------------------------------

    def begin(self) -> None:
        """Listen, look what the last session left behind, and let the sync run."""
        session = self._session
        session.client.budget.on_change.append(self._show_budget)
        session.connection.changed.append(self._note_connection)
        self._settings.changed.append(self._apply_settings)
        self.jobs.begin()
        self.tasks.start(self._recover(), key="recover")
        self.tasks.start(self._run_sync(), key="sync")
        self.tasks.start(self._watch_webhooks(), key="webhooks")
        self.tasks.start(self._keep_rules_fresh(), key="rules")

    async def aclose(self) -> None:
        """Stop everything, and listen no more."""
        session = self._session
        self._closed = True
        self._look.stop()
        self._second.stop()
        self._minute.stop()
        for listeners, listener in (
            (session.client.budget.on_change, self._show_budget),
            (session.connection.changed, self._note_connection),
            (self._settings.changed, self._apply_settings),
            (session.database.on_notice, self._tell_notice),
        ):
            with contextlib.suppress(ValueError):
                listeners.remove(listener)
        if session.services.is_open("sync"):
            with contextlib.suppress(ValueError):
                session.services.sync.changed.remove(self._look_soon)
        self.webhooks.close()
        await self.jobs.aclose()
        await self.tasks.aclose()
        self._window.status.show_progress("")

    def unfinished(self) -> str:
        """Say, in a sentence, what closing now would interrupt; mostly nothing."""
        return self.jobs.unfinished()

    def hold(self, held: bool) -> None:
        """Let no time to undo run out while the window asks something."""
        self.jobs.hold(held)

    # -- what the last session left behind ---------------------------------------------------

    async def _recover(self) -> None:
        """Read back what was under way when the app ended; nothing is sent."""
        if not self._journal_file.exists():
            return
        from calendly_desktop.domain.writes import recovered_text

        writes = self._session.services.writes
        self.show_notices()
        try:
            found = await writes.recover()
        except Problem as problem:  # it is tried again when the connection is back
            log.info("nothing could be recovered now: %s", type(problem).__name__)
            return
        await self._keep_found(found)
        notices = self._notices()
        if found and notices is not None:
            title, text = recovered_text(found)
            doubtful = any(one.state == "unknown" for one in found)
            notices.say(
                "recovered",
                "warning" if doubtful else "info",
                title,
                text,
                actions=[(self.tr("Open the journal"), self._window.journal_wanted.emit)],
            )
        await self.jobs.offer()
        try:
            await self.webhooks.offer()
        except Problem as problem:
            log.info("no change of a webhook could be looked up: %s", type(problem).__name__)

    async def _look_for_connection(self) -> None:
        """Ask until Calendly answers: one lost answer would hold all changes till the next sync."""
        import asyncio

        while not self._session.connection.online:
            await asyncio.sleep(LOOK_AGAIN)
            with contextlib.suppress(Problem):
                await self._session.client.get_current_user()

    async def _keep_found(self, found: Sequence[Recovered]) -> None:
        """Let the list show the meetings as they were just read, not as before the crash."""
        from calendly_desktop.domain.models import ScheduledEvent

        events = [one.found for one in found if isinstance(one.found, ScheduledEvent)]
        if events:
            await self._session.services.events.keep(events)

    # -- shared rules --------------------------------------------------------------------------

    async def _keep_rules_fresh(self) -> None:
        """Read the rules that a team shares now and every few hours; trouble is told by them."""
        book = self._session.services.rule_book
        self.show_notices()
        await book.keep_fresh()

    # -- the journal ---------------------------------------------------------------------------

    def open_journal(self, uri: str = "", name: str = "") -> None:
        """Open the list of changes made from this computer, or of those about one thing."""
        if not self.tasks.is_busy("journal"):
            self.tasks.start(self._show_journal(uri, name), key="journal")

    async def _show_journal(self, uri: str, name: str) -> None:
        from calendly_desktop.pages.journal_dialog import Ways, show_journal
        from calendly_desktop.viewmodels.meeting_cells import tell_time

        services = self._session.services
        account = services.account.account
        zone = account.timezone if account is not None else ""
        clock = tell_time(zone, datetime.now(UTC))
        await show_journal(
            services.journals(),
            clock,
            self._window,
            settings=self._settings,
            ways=Ways(self._why_not_there, self._go_there),
            about=(uri, name),
        )

    def _why_not_there(self, thing: Thing) -> str:
        """Say why what a change was about cannot be shown any more; empty where it can."""
        services = self._session.services
        if thing.kind == "meeting" and services.events.event(thing.uri) is None:
            return self.tr("This meeting is not on this computer.")
        if thing.kind == "webhook" and services.is_open("webhooks"):
            known = {each.uri for each in services.webhooks.subscriptions}
            if known and thing.uri not in known:
                return self.tr("This webhook is not there any more.")
        return ""

    def _go_there(self, thing: Thing) -> None:
        if self._window.workspace is not None:
            self._window.workspace.show_thing(thing.kind, thing.uri)

    # -- sync --------------------------------------------------------------------------------

    async def _run_sync(self) -> None:
        sync = self._session.services.sync
        sync.changed.append(self._look_soon)
        self._apply_settings()
        await sync.run()

    async def _watch_webhooks(self) -> None:
        """Look at the webhooks now and then; opened once everything on screen is there."""
        import asyncio

        await asyncio.sleep(SETTLED)
        await self._session.services.webhook_watch.run()

    def _apply_settings(self) -> None:
        if not self._session.services.is_open("sync"):
            return
        sync: Sync = self._session.services.sync
        if self._settings.values.sync_paused != sync.is_paused:
            if sync.is_paused:
                sync.resume()
            else:
                sync.pause()
        self._look_soon()

    def _look_soon(self) -> None:
        if not (self._closed or self._look.isActive()):
            self._look.start()

    def _show_progress(self) -> None:
        """Say what the background does; while it waits, the seconds that are left."""
        words, waits = "", False
        if self._session.services.is_open("sync"):
            progress = self._session.services.sync.progress
            words, waits = progress.words, progress.wait > 0
        held = self._session.client.budget.held_back()
        if held is not None and held.why == "limit":
            words, waits = waiting_text(held.seconds), True
        self._window.status.show_progress(self._job_words() or words)
        if waits != self._second.isActive():
            if waits:
                self._second.start()
            else:
                self._second.stop()

    def _job_words(self) -> str:
        return self.jobs.words if self._session.services.is_open("job_runs") else ""

    # -- connection, limit, disk ---------------------------------------------------------------

    def _show_budget(self) -> None:
        budget = self._session.client.budget
        self._window.status.show_budget(budget.remaining, budget.limit, budget.resets_in())
        self._look_soon()

    def _note_connection(self) -> None:
        self.connection_changed.emit()
        if not self._session.connection.online:
            self._recovers_again = True
            if not self.tasks.is_busy("connection"):
                self.tasks.start(self._look_for_connection(), key="connection")
        elif self._recovers_again:
            self._recovers_again = False
            self.tasks.start(self._recover(), key="recover")

    def show_notices(self) -> None:
        """Show what the files of this session have to say, each sentence once."""
        texts = [*self._settings.notices, *self._policy.notices, *self._session.database.notices]
        if self._session.services.is_open("journal"):
            texts += self._session.services.journal.notices
        if self._session.services.is_open("rule_book"):
            texts += self._session.services.rule_book.notices
        notices = self._notices()
        new = [text for text in texts if text not in self._told]
        if new and notices is not None:
            self._told |= set(new)
            notices.say("files", "warning", new[0], "\n".join(new[1:]))

    def _notices(self) -> Notices | None:
        workspace = self._window.workspace
        return workspace.notices if workspace is not None else None
