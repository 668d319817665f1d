"""What clashes in the days to come: looked for here at once, then with what Calendly knows."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer

from calendly_desktop.api.errors import SignInNeeded, is_offline
from calendly_desktop.domain.conflicts import find_conflicts, slot_of
from calendly_desktop.domain.meetings import amount, meeting_name
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_conflicts import Ui_Conflicts
from calendly_desktop.pages.insight.table_window import TableWindow, first_sentence
from calendly_desktop.pages.meetings.scopes import offer_scopes, scope_at
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.store.insight import Hosts
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import pause_after
from calendly_desktop.viewmodels.insight_conflicts import (
    Finding,
    advice,
    busy_text,
    checked_text,
    columns,
    count_text,
    findings,
    meeting_text,
    period_of,
    periods,
    sentence,
    unread_text,
)
from calendly_desktop.viewmodels.meeting_words import as_of_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_copy import Change
    from calendly_desktop.store.event_search import Wanted
    from calendly_desktop.store.event_views import Found, Scope
    from calendly_desktop.store.insight import BusyTimes
    from calendly_desktop.store.insight_rows import Period
    from calendly_desktop.viewmodels.meetings import Clock

USUAL_DAYS = 14
FOLLOW = 1_000  # milliseconds between two looks at what changed in the local copy


class ConflictsWindow(TableWindow[Finding]):
    """Overlaps, guests who booked twice, and meetings in busy times, each with what to do."""

    NAME: ClassVar[str] = "conflicts"

    def __init__(
        self, services: Services, parent: QWidget, clock: Callable[[], Clock], wanted: Wanted
    ) -> None:
        super().__init__(services, parent, clock, "")
        self.setWindowTitle(self.tr("Conflicts"))
        self._scope = wanted.scope
        self._meetings: list[Found] = []
        self._busy: BusyTimes | None = None
        self._checked: tuple[Scope, Period] | None = None
        self._hosts = Hosts([], 0)
        self._unread = 0
        self._trouble = ""
        self._findings: list[Finding] = []
        self._looks = 0
        self._is_checking = False
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._look_again)
        self.ui = Ui_Conflicts()
        self.ui.setupUi(self.body)
        self._dress()
        self._connect()

    def load(self) -> None:
        """Look for conflicts among what is known here, then ask Calendly for the rest."""
        self._busy, self._unread, self._trouble = None, 0, ""
        self._is_checking = True
        self.tasks.start(self._check(), key="check", on_error=self._not_checked)

    def current_meeting(self) -> str:
        """Return the URI of the meeting chosen among those of the chosen conflict."""
        found = self._meeting()
        return found.event.uri if found is not None else ""

    def name_of(self, row: Finding) -> object:
        """Return which conflict a row is."""
        conflict = row.conflict
        return conflict.kind, conflict.who, tuple(slot.uri for slot in conflict.meetings)

    def current_changed(self) -> None:
        """Show the chosen conflict: what clashes, what to do, and its meetings."""
        finding, ui = self.current(), self.ui
        if finding is None:
            ui.meetings.clear()
            return
        ui.sentence.setText(sentence(finding, self.clock()))
        ui.advice.setText(advice(finding))
        lines = [meeting_text(found, self.clock()) for found in finding.meetings]
        if lines == [ui.meetings.item(row).text() for row in range(ui.meetings.count())]:
            self._name_actions()
            return  # read again: what was chosen stays chosen
        ui.meetings.clear()
        ui.meetings.addItems(lines)
        # The later one is mostly the one to move.
        ui.meetings.setCurrentRow(len(lines) - 1)

    async def aclose(self) -> None:
        """Stop checking, and follow the connection and the local copy no longer."""
        self._follow.stop()
        self._online.close()
        if self._changed in self.services.events.changed:
            self.services.events.changed.remove(self._changed)
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.choices, spacing=theme().px(12))
        for part in (ui.scope_field, ui.period_field, ui.tight, ui.check_again):
            flow.addWidget(part)
        self.set_up_table(ui.table, ui.copy)
        self.set_up_notes(ui.count, ui.note)
        secondary(ui.advice)
        set_text_role(ui.sentence, "strong")
        set_role(ui.show_meeting, "primary")
        ui.meetings.setMinimumHeight(self.fontMetrics().lineSpacing() * 4)
        offer_scopes(ui.scope, self.services.events.scopes(), self._scope)
        for days, words in periods():
            ui.period.addItem(words, days)
        ui.period.setCurrentIndex(ui.period.findData(USUAL_DAYS))
        make_selected_chosen(ui.period)

    def _connect(self) -> None:
        ui = self.ui
        for box in (ui.scope, ui.period):
            box.activated.connect(self.load)
        ui.check_again.clicked.connect(self.load)
        ui.tight.toggled.connect(self._look_again)
        ui.meetings.currentRowChanged.connect(self._name_actions)
        ui.meetings.itemActivated.connect(lambda _item: self.show_current())
        ui.show_meeting.clicked.connect(self.show_current)
        ui.message.clicked.connect(lambda: self._use("message"))
        ui.reschedule.clicked.connect(lambda: self._use("reschedule"))
        ui.save.clicked.connect(self._save)
        ui.close_button.clicked.connect(self.reject)
        self.services.events.changed.append(self._changed)
        self._online = OnlyOnline(self.services.connection, [ui.check_again], self)

    # -- checking --------------------------------------------------------------------------

    async def _check(self) -> None:
        insight, clock = self.services.insight, self.clock()
        scope = scope_at(self.ui.scope, self.ui.scope.currentIndex())
        period = period_of(int(self.ui.period.currentData()), clock)
        self._meetings = await insight.standing(scope, period)
        self._checked = (scope, period)
        await self._look()
        if reason := self.services.connection.offline_reason():
            self._say_offline(reason)
            return
        self._progress(self.tr("Reading the meetings of these days …"))
        self._unread = await insight.refresh(scope, period, self._told(self.tr("meeting")))
        self._meetings = await insight.standing(scope, period)
        await self._look()
        self._progress(self.tr("Reading the busy times of calendars …"))
        self._hosts = await insight.hosts_to_ask(self._meetings)
        told = self._told(self.tr("host"))
        self._busy = await insight.busy_times(self._hosts.uris, period, told)
        self._is_checking = False
        await self._look()
        announce(self, self.ui.count.text())

    async def _look(self) -> None:
        """Find the conflicts, on a thread: with many meetings it takes longer than a frame."""
        import asyncio

        self._looks += 1
        mine, meetings = self._looks, self._meetings
        busy = self._busy.times if self._busy is not None else []
        with_tight, names = self.ui.tight.isChecked(), self.services.events.host_names

        def find() -> list[Finding]:
            slots = [slot_of(found.event, found.invitees) for found in meetings]
            conflicts = find_conflicts(slots, busy, with_tight=with_tight)
            return findings(conflicts, {found.event.uri: found for found in meetings}, names)

        found = await asyncio.get_running_loop().run_in_executor(None, find)
        if mine == self._looks:  # else a newer look shows what it finds
            self._findings = found
            self._show()

    def _changed(self, change: Change) -> None:
        """Follow the local copy: a meeting of these days may be canceled or moved meanwhile."""
        if self._checked is not None and not self._follow.isActive():
            self._follow.start()

    def _look_again(self) -> None:
        if self._checked is not None:
            self.tasks.start(self._look_at(*self._checked), key="look")

    async def _look_at(self, scope: Scope, period: Period) -> None:
        begun = time.perf_counter()
        meetings = await self.services.insight.standing(scope, period)
        if self._checked == (scope, period):  # else other days are looked at by now
            self._meetings = meetings
            await self._look()
        self._follow.setInterval(pause_after(time.perf_counter() - begun, FOLLOW))

    def _told(self, noun: str) -> Callable[[int, int], None]:
        words = self.tr("Reading from Calendly: {0} of {1} …")
        return lambda done, total: self._progress(words.format(f"{done:,}", amount(total, noun)))

    def _progress(self, text: str) -> None:
        self.ui.note.setText(text)

    def _not_checked(self, error: BaseException) -> bool:
        """Say below what was not checked; what was found here stays in sight."""
        self._is_checking = False
        if not isinstance(error, Problem) or isinstance(error, SignInNeeded):
            self._show()
            return False
        if is_offline(error):
            self._say_offline(error.title)
        else:
            self._trouble = f"{error.title}. {error.explanation}"
            self._show()
        return True

    def _say_offline(self, reason: str) -> None:
        self._is_checking = False
        known = as_of_text(self.services.events.as_of, self.clock())
        reason = first_sentence(reason)
        busy = self.tr("Busy times of calendars are not checked.")
        self._trouble = " ".join(part for part in (reason, known, busy) if part)
        self._show()

    # -- showing ---------------------------------------------------------------------------

    def _show(self) -> None:
        if self._checked is None:
            return
        shown = self._findings
        self.show_lines(columns(self.clock()), shown)
        self.ui.count.setText(count_text(shown) if shown else "")
        self._show_state()
        for part in (self.ui.copy, self.ui.save):
            part.setEnabled(bool(shown))
        self.ui.details_box.setVisible(bool(shown))
        if not self._is_checking:
            self.ui.note.setText(self._note_text())

    def _note_text(self) -> str:
        assert self._checked is not None
        parts = [checked_text(self._checked[1], len(self._meetings), self.clock())]
        parts.append(unread_text(self._unread))
        if self._trouble:
            parts.append(self._trouble)
        elif self._busy is not None:
            names = self.services.events.host_names
            parts.append(busy_text(self._busy, self._hosts, names))
        return " ".join(part for part in parts if part)

    def _show_state(self) -> None:
        states = self.ui.states
        if self.model.rowCount():
            states.show_content()
        elif self._is_checking:
            states.show_panel().show_loading()
        elif not self._meetings:
            states.show_panel().show_empty(
                "calendar",
                self.tr("No meetings in these days"),
                self.tr("Choose a longer period, or other people's meetings."),
            )
        else:
            states.show_panel().show_empty("check", self.tr("No conflicts"), self._note_text())

    # -- doing -----------------------------------------------------------------------------

    def _meeting(self) -> Found | None:
        finding, row = self.current(), self.ui.meetings.currentRow()
        if finding is None or not 0 <= row < len(finding.meetings):
            return None
        return finding.meetings[row]

    def _name_actions(self) -> None:
        """Let the buttons say which meeting they are about."""
        found = self._meeting()
        for part in (self.ui.show_meeting, self.ui.message, self.ui.reschedule):
            part.setEnabled(found is not None)
        if found is None:
            return
        name = meeting_name(found.event)
        self.ui.show_meeting.setAccessibleName(self.tr("Show {0} in the list").format(name))
        self.ui.message.setAccessibleName(self.tr("Write to the invitees of {0}").format(name))
        self.ui.reschedule.setAccessibleName(self.tr("Reschedule {0}").format(name))

    def _use(self, tool: str) -> None:
        found, finding = self._meeting(), self.current()
        if found is None or finding is None:
            return
        guest = next(
            (
                each.uri
                for each in found.invitees or ()
                if each.email.strip().casefold() == finding.conflict.who
            ),
            "",
        )
        self.tool_wanted.emit(tool, found.id, guest)

    def _save(self) -> None:
        shown = self.model.shown()
        rows = [self.model.titles(), *(self.model.full_texts(row) for row in shown)]
        name = f"calendly-conflicts-{self.clock().today.isoformat()}"
        self.tasks.start(self.save_rows(self.tr("Save the conflicts"), name, rows), key="save")
