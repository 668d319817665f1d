"""The answers given in booking forms as a table: an event type, a period, a row per invitee."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer

from calendly_desktop.domain.answers import AnswerRow, AnswerSheet
from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_answers import Ui_Answers
from calendly_desktop.pages.insight.table_window import TableWindow, first_sentence
from calendly_desktop.pages.meetings.scopes import offer_scopes, scope_at
from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import pause_after
from calendly_desktop.viewmodels.insight_answers import (
    columns,
    counts_text,
    coverage_text,
    details_text,
    period_of,
    periods,
    rows_to_save,
    type_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_copy import Change
    from calendly_desktop.store.event_search import Wanted
    from calendly_desktop.store.event_views import Scope
    from calendly_desktop.store.insight_rows import Period, TypeCount
    from calendly_desktop.viewmodels.meetings import Clock

FOLLOW = 1_000  # milliseconds between two looks at what the background has read
MANY = 20  # changed meetings, too many to look at each
_OFF = ("canceled", "moved")


class AnswersWindow(TableWindow[AnswerRow]):
    """What invitees answered, side by side; the rest of the answers can be read on request."""

    NAME: ClassVar[str] = "answers"

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        wanted: Wanted,
        event_type: str = "",
    ) -> None:
        super().__init__(services, parent, clock, "", width=1080)
        self.setWindowTitle(self.tr("Answers"))
        self._scope = wanted.scope
        self._event_type = event_type or wanted.filters.event_type
        self._sheet: AnswerSheet | None = None
        self._is_reading = False
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._read_again)
        self.ui = Ui_Answers()
        self.ui.setupUi(self.body)
        self._dress()
        self._connect()

    def load(self) -> None:
        """Read event types and answers from the local copy."""
        self.tasks.start(self._load(), key="load", on_error=self._not_shown)

    def current_meeting(self) -> str:
        """Return the URI of the chosen invitee's meeting."""
        row = self.current()
        return row.uri if row is not None else ""

    def name_of(self, row: AnswerRow) -> object:
        """Return which invitee a row is about."""
        return row.invitee

    def current_changed(self) -> None:
        """Show the chosen row in full."""
        row, sheet = self.current(), self._sheet
        text = details_text(row, sheet.questions, self.clock()) if row and sheet else ""
        if self.ui.details.toPlainText() != text:
            self.ui.details.setPlainText(text)

    async def aclose(self) -> None:
        """Stop reading, and follow the local copy no longer."""
        self._follow.stop()
        self._online.close()
        if self._changed in self.services.events.changed:
            self.services.events.changed.remove(self._changed)
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        flow = FlowLayout(ui.choices, spacing=theme().px(12))
        for field in (ui.scope_field, ui.event_type_field, ui.period_field):
            flow.addWidget(field)
        self.set_up_table(ui.table, ui.copy)
        ui.table.horizontalHeader().setStretchLastSection(False)
        self.set_up_notes(ui.count, ui.note)
        set_role(ui.show_meeting, "primary")
        set_role(ui.read_rest, "quiet")
        ui.note.hide()
        ui.read_rest.hide()
        self.set_up_parts(ui.parts, ui.details)
        offer_scopes(ui.scope, self.services.events.scopes(), self._scope)
        for key, words in periods():
            ui.period.addItem(words, key)
        make_selected_chosen(ui.period)

    def _connect(self) -> None:
        ui = self.ui
        for box in (ui.scope, ui.period):
            box.activated.connect(self.load)
        ui.event_type.activated.connect(self._type_chosen)
        ui.search.searched.connect(self._searched)
        ui.canceled.toggled.connect(self._narrow)
        ui.read_rest.clicked.connect(self._rest_pressed)
        ui.save.clicked.connect(self._save)
        ui.show_meeting.clicked.connect(self.show_current)
        ui.close_button.clicked.connect(self.reject)
        self.services.events.changed.append(self._changed)
        self._online = OnlyOnline(self.services.connection, [ui.read_rest], self)

    # -- reading ---------------------------------------------------------------------------

    def _choice(self) -> tuple[Scope, Period]:
        ui = self.ui
        scope = scope_at(ui.scope, ui.scope.currentIndex())
        return scope, period_of(str(ui.period.currentData()), self.clock().now)

    async def _load(self) -> None:
        if self._sheet is None:
            self.ui.states.show_panel().show_loading()
        begun = time.perf_counter()
        scope, period = self._choice()
        types = await self.services.insight.event_types(scope, period)
        self._offer_types(types)
        self._event_type = str(self.ui.event_type.currentData() or "")
        self._sheet = await self.services.insight.answers(scope, self._event_type, period)
        self._show_sheet()
        self._follow.setInterval(pause_after(time.perf_counter() - begun, FOLLOW))

    def _offer_types(self, types: list[TypeCount]) -> None:
        box = self.ui.event_type
        known = [(box.itemText(n), box.itemData(n)) for n in range(box.count())]
        offered = [(type_text(each), each.uri) for each in types]
        if offered == known or box.view().isVisible():
            return  # nothing is taken away from under somebody who is choosing
        box.clear()
        for words, uri in offered:
            box.addItem(words, uri)
        box.setCurrentIndex(max(0, box.findData(self._event_type)) if types else -1)
        box.setEnabled(bool(types))
        make_selected_chosen(box)
        self.ui.choices.updateGeometry()

    def _type_chosen(self) -> None:
        self._event_type = str(self.ui.event_type.currentData() or "")
        self.load()

    def _changed(self, change: Change) -> None:
        """Follow what concerns these answers; the background mostly reads other meetings."""
        if self._sheet is None or self._follow.isActive():
            return
        mine = {row.uri for row in self._sheet.rows} | {event.uri for event in self._sheet.unread}
        if change.uris is None or not mine.isdisjoint(change.uris) or self._are_new(change.uris):
            self._follow.start()

    def _are_new(self, uris: Collection[str]) -> bool:
        """Tell whether meetings of this event type are, or may be, among some others."""
        events = (self.services.events.event(uri) for uri in uris)
        return len(uris) > MANY or any(e and e.event_type == self._event_type for e in events)

    def _read_again(self) -> None:
        if not self.tasks.is_busy("load"):
            self.load()

    # -- the rest --------------------------------------------------------------------------

    def _rest_pressed(self) -> None:
        if self._is_reading:
            self.tasks.cancel("rest")
        elif self._sheet is not None and self._sheet.unread:
            self.tasks.start(self._read_rest(self._sheet), key="rest", on_error=self._not_read)

    async def _read_rest(self, sheet: AnswerSheet) -> None:
        """Read the answers that are missing, with progress; what is read stays read."""

        def told(done: int, total: int) -> None:
            words = self.tr("Reading answers from Calendly: {0} of {1} …")
            self.ui.note.setText(words.format(f"{done:,}", amount(total, self.tr("meeting"))))

        self._is_reading = True
        self.ui.read_rest.setText(self.tr("Stop &reading"))
        self.ui.read_rest.setAccessibleName(self.tr("Stop reading"))
        told(0, len(sheet.unread))
        try:
            failed = await self.services.insight.read(sheet.unread, told)
        finally:
            self._is_reading = False
            self.ui.read_rest.setText(self.tr("&Read the rest"))
            self.ui.read_rest.setAccessibleName(self.tr("Read the rest"))
            self._say_coverage()
        await self._load()
        if failed:
            words = self.tr("{0} could not be read.").format(amount(failed, self.tr("meeting")))
            self.ui.note.setText(f"{self.ui.note.text()} {words}".strip())

    def _not_read(self, error: BaseException) -> bool:
        self.load()
        return False

    def _say_coverage(self) -> None:
        if self._is_reading or self._sheet is None:
            return
        words = coverage_text(self._sheet)
        if words and (reason := self.services.connection.offline_reason()):
            words = f"{words} {first_sentence(reason)}"
        self.ui.note.setText(words)
        self.ui.note.setVisible(bool(words))
        self.ui.read_rest.setVisible(bool(words))

    # -- showing ---------------------------------------------------------------------------

    def _show_sheet(self) -> None:
        if self._sheet is not None:
            self.show_lines(columns(self._sheet.questions, self.clock()), self._sheet.rows)
            self._say_coverage()
            self._narrow()

    def _searched(self) -> None:
        self._narrow()
        announce(self, self.ui.count.text())

    def _narrow(self) -> None:
        with_canceled = self.ui.canceled.isChecked()
        self.model.narrow(self.ui.search.text(), lambda row: with_canceled or row.fate not in _OFF)
        self._show_state()

    def _show_state(self) -> None:
        ui, shown, total = self.ui, self.model.rowCount(), len(self.model.all_rows)
        panel = ui.states.panel
        if shown:
            ui.states.show_content()
        elif not ui.event_type.count():
            ui.states.show_panel()
            panel.show_empty(
                "list",
                self.tr("No questions in this period"),
                self.tr(
                    "No booking form of these meetings asks anything, as far as it is known here. "
                    "Choose a longer period, or other people's meetings."
                ),
            )
        elif total:
            ui.states.show_panel()
            text = self.tr("{0} without a match, or canceled or moved.")
            panel.show_no_match(text.format(amount(total, self.tr("invitee"))), self._clear)
        else:
            ui.states.show_panel()
            text = coverage_text(self._sheet) if self._sheet is not None else ""
            panel.show_empty("list", self.tr("No answers here yet"), text)
        for part in (ui.copy, ui.save, ui.show_meeting):
            part.setEnabled(bool(shown))
        ui.details_box.setVisible(bool(shown))
        ui.count.setText(counts_text(shown, total) if total else "")

    def _clear(self) -> None:
        self.ui.search.clear()
        self.ui.canceled.setChecked(True)
        self._narrow()

    def _not_shown(self, error: BaseException) -> bool:
        if isinstance(error, Problem) and self._sheet is None:
            self.ui.states.show_panel().show_error(error, self.load)
        return False

    def _save(self) -> None:
        if self._sheet is None:
            return
        rows = rows_to_save(self.model.shown(), self._sheet.questions, self.clock())
        name = f"calendly-answers-{self.clock().today.isoformat()}"
        self.tasks.start(self.save_rows(self.tr("Save the answers"), name, rows), key="save")
