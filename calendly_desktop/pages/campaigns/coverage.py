"""The line that says what the numbers lack, and the button that reads it, with progress."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from calendly_desktop.api.errors import NotAllowed
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.report_periods import moments_of
from calendly_desktop.pages.insight.table_window import first_sentence
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.store.campaigns import Lacking
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.tasks import loop_runs
from calendly_desktop.toolkit.text import set_text_role
from calendly_desktop.viewmodels.campaign_words import Coverage, coverage_text, tr
from calendly_desktop.viewmodels.submission_words import progress_text

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QPushButton, QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.campaigns import Asked, Frame
    from calendly_desktop.store.sync import Sync
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.toolkit.text import PlainLabel
    from calendly_desktop.viewmodels.meetings import Clock

BATCH = 2_000  # meetings in memory at once
OFTEN = 300  # milliseconds between two looks at what the background reads


async def coverage_of(services: Services, asked: Asked, frame: Frame, now: datetime) -> Coverage:
    """Return how far the numbers of a report can be trusted, but for what the report tells."""
    refusal = services.sync.refusal(asked.scope)
    since, until = moments_of(frame.days, frame.zone)
    scopes = services.events.scopes()
    limit = next((each.reason for each in scopes if each.scope.kind == "organization"), "")
    return Coverage(
        Lacking(0, 0),
        await services.sync.reach(asked.scope),
        since,
        until,
        asked.basis,
        now,
        limit=limit,
        refusal=refusal.explanation if refusal is not None else "",
    )


class CoverageLine(QObject):
    """Tells how complete a report is.

    unread: finds the meetings whose invitees are missing. is_behind: something came that is not
    counted yet, so that nothing may be called complete. finished: something was read on request.
    """

    finished = Signal()

    def __init__(
        self,
        services: Services,
        tasks: TaskScope,
        clock: Callable[[], Clock],
        line: QWidget,
        note: PlainLabel,
        button: QPushButton,
        unread: Callable[[], Awaitable[list[str]]],
        is_behind: Callable[[], bool],
    ) -> None:
        super().__init__(line)
        self._services = services
        self._tasks = tasks
        self._clock = clock
        self._line = line
        self._note = note
        self._button = button
        self._unread = unread
        self._is_behind = is_behind
        self._coverage: Coverage | None = None
        self._about: tuple[Asked, Frame] | None = None
        self._is_told = False
        self._is_reading = False
        self._failed = 0
        self._look = QTimer(self, singleShot=True, interval=OFTEN)
        self._look.timeout.connect(self._renew)
        set_role(button, "quiet")
        button.clicked.connect(self._pressed)
        self._online = OnlyOnline(services.connection, [button], self)
        self._sync: Sync | None = None
        line.hide()

    def show_coverage(
        self, coverage: Coverage, asked: Asked, frame: Frame, *, is_told: bool = False
    ) -> None:
        """Say what a report lacks; asked, frame: what the report is about.

        is_told: that Calendly refuses is said in full elsewhere.
        """
        if self._sync is None:
            self._sync = self._services.sync
            self._sync.changed.append(self._follow)
        self._coverage, self._about, self._is_told = coverage, (asked, frame), is_told
        self._show()

    def close(self) -> None:
        """Follow nothing any longer."""
        self._look.stop()
        self._online.close()
        if self._sync is not None and self._follow in self._sync.changed:
            self._sync.changed.remove(self._follow)

    @property
    def text(self) -> str:
        """What the line says; empty while the numbers are complete."""
        return self._note.text() if not self._line.isHidden() else ""

    # -- saying ----------------------------------------------------------------------------

    def _follow(self) -> None:
        if not self._look.isActive():
            self._look.start()

    def _renew(self) -> None:
        """Look again how far the lists are read; what was counted stays."""
        if not loop_runs():
            self._look.start()
        elif self._about is not None and not self._is_reading:
            self._tasks.start(self._look_again(*self._about), key=f"coverage {id(self)}")

    async def _look_again(self, asked: Asked, frame: Frame) -> None:
        known = self._coverage
        found = await coverage_of(self._services, asked, frame, self._clock().now)
        if known is None or known is not self._coverage or self._is_behind():
            return  # a new report came meanwhile, or is about to come
        self._coverage = found._replace(
            lacking=known.lacking,
            elsewhere=known.elsewhere,
            limit=known.limit,
            forms=known.forms,
            forms_lack=known.forms_lack,
        )
        self._show()
        if found.refusal != known.refusal:
            self.finished.emit()

    def _show(self) -> None:
        coverage = self._coverage
        if coverage is None or self._is_reading:
            return
        if self._is_told:
            coverage = coverage._replace(refusal="", limit="")
        words = coverage_text(coverage, self._clock())
        if not coverage.is_complete:
            words = f"{words} {self._background()}".strip()
            if reason := self._services.connection.offline_reason():
                words = f"{words} {first_sentence(reason)}"
        if self._failed:
            text = tr("{0} could not be read.").format(amount(self._failed, tr("meeting")))
            words = f"{words} {text}"
        set_text_role(self._note, "secondary" if coverage.is_complete else "warning")
        self._note.setText(words)
        self._line.setVisible(bool(words))
        self._show_button(coverage)

    def _background(self) -> str:
        """Return what the background does about it, if it does."""
        if self._sync is None:
            return ""
        progress = self._sync.progress
        is_told = bool(progress.words) and progress.state != "offline"
        return f"{progress.words.rstrip('.')}." if is_told else ""

    def _show_button(self, coverage: Coverage) -> None:
        is_paused = self._sync is not None and self._sync.is_paused
        lacks = bool(coverage.unread or coverage.forms_lack)
        if lacks:
            self._name_button(tr("&Read the rest"))
        elif coverage.lists_lack and is_paused:
            self._name_button(tr("Go on &reading"))
        self._button.setVisible(lacks or (coverage.lists_lack and is_paused))

    def _name_button(self, words: str) -> None:
        self._button.setText(words)
        self._button.setAccessibleName(words.replace("&", ""))

    # -- reading ---------------------------------------------------------------------------

    def _pressed(self) -> None:
        if self._is_reading:
            self._tasks.cancel("rest")
        elif (known := self._coverage) is not None and (known.unread or known.forms_lack):
            self._tasks.start(self._read(), key="rest", on_error=self._not_read)
        elif self._sync is not None:
            self._sync.resume()
            self._services.settings.update(sync_paused=False)
            self._show()

    async def _read(self) -> None:
        """Read the invitees that are missing; what is read stays read, also when it is stopped."""
        self._is_reading, self._failed = True, 0
        self._name_button(tr("Stop &reading"))
        try:
            uris = await self._unread()
            for first in range(0, len(uris), BATCH):
                await self._read_some(uris, first)
            if self._coverage is not None and self._coverage.forms_lack:
                await self._read_forms()
        finally:
            self._is_reading = False
            self._show()
            self.finished.emit()

    async def _read_some(self, uris: Sequence[str], first: int) -> None:
        def told(done: int, _total: int) -> None:
            text = tr("Reading invitees from Calendly: {0} of {1} …")
            count = amount(len(uris), tr("meeting"))
            self._note.setText(text.format(f"{first + done:,}", count))

        told(0, 0)
        some = uris[first : first + BATCH]
        wanted = await self._services.events.needing_among(some)
        self._failed += await self._services.insight.read(wanted, told)

    async def _read_forms(self) -> None:
        """Read what was sent in routing forms; that Calendly shows none is told by the line."""
        store = self._services.routing_forms

        def told() -> None:
            if text := progress_text(store.progress()):
                self._note.setText(text)

        store.changed.append(told)
        try:
            with contextlib.suppress(NotAllowed):
                await store.read(refresh=True)
        finally:
            store.changed.remove(told)

    def _not_read(self, _error: BaseException) -> bool:
        self.finished.emit()
        return False
