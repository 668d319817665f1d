"""The Routing forms section of the Account tab: forms, what was submitted, and what came of it."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, ClassVar, cast

from PySide6.QtCore import QTimer

from calendly_desktop.api.errors import NotAllowed, NotFound
from calendly_desktop.domain.problems import Problem
from calendly_desktop.domain.routing_forms import Submission, submitter_of
from calendly_desktop.forms.ui_routing_forms import Ui_RoutingFormsSection
from calendly_desktop.pages.account.table_section import TableSection
from calendly_desktop.pages.routing_forms.about import AboutForm
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.tasks import loop_runs
from calendly_desktop.toolkit.web import is_web, open_web
from calendly_desktop.toolkit.window import pause_after
from calendly_desktop.viewmodels.meeting_filters import MeetingsWanted
from calendly_desktop.viewmodels.submission_words import (
    Period,
    columns,
    count_text,
    facts,
    form_choices,
    periods,
    progress_text,
    rows_to_save,
    since,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services

PAGE = "routing-forms"
FOLLOW = 300  # milliseconds between two looks at what was read
MOST_TYPES = 20  # event types whose names are asked for at once
_READ, _SHOW = "read routing forms", "show submissions"


class RoutingFormsSection(TableSection[Submission]):
    """What people sent in the routing forms of the organization; only reading.

    It shows what is on this computer at once and follows what is read from Calendly.
    """

    KEY = "routing_forms"
    HELP: ClassVar[str] = "plans"

    def __init__(
        self, services: Services, page: AccountPage, parent: QWidget | None = None
    ) -> None:
        super().__init__(services, page, parent)
        self.store = services.routing_forms
        self._total = 0
        self._has_shown = False
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._show_again)
        self.about = AboutForm(self)
        self.ui.about_layout.addWidget(self.about)
        for period, words in periods():
            self.ui.period.addItem(words, period)
        kept = services.settings.page(PAGE).get("period")
        self.ui.period.setCurrentIndex(max(0, self.ui.period.findData(kept or "90")))
        set_role(self.ui.show_meeting, "primary")
        ui = self.ui
        ui.search.searched.connect(self._searched)
        ui.form.activated.connect(self._form_chosen)
        ui.period.activated.connect(self._period_chosen)
        ui.show_meeting.clicked.connect(self._show_meeting)
        ui.copy_address.clicked.connect(self._copy_address)
        ui.open_result.clicked.connect(self._open_result)
        self.table.entered.connect(self._show_meeting)
        self.store.changed.append(self._changed)
        self._offer_forms()
        self.ui.states.show_panel().show_loading()
        self.rows_shown()

    def make_form(self) -> Any:
        """Return the form of the section."""
        return Ui_RoutingFormsSection()

    # -- reading ---------------------------------------------------------------------------

    @property
    def as_of(self) -> datetime | None:
        """When the forms were last read."""
        return self.store.as_of

    async def load(self, *, refresh: bool) -> None:
        """Show what is here, and read the rest beside it: that may take many requests."""
        await self._show()
        self.tasks.start(self._read(refresh=refresh), key=_READ, on_error=self._not_read)

    async def _read(self, *, refresh: bool) -> None:
        await self.store.read(refresh=refresh)
        await self._show()
        await self._learn_types()

    def _not_read(self, error: BaseException) -> bool:
        if isinstance(error, NotAllowed):
            self._offer(is_allowed=False)
            self.ui.count.setText("")
            self.show_refused(error)
            return True
        return isinstance(error, Problem) and self.show_broken(error, self._read_again)

    def _read_again(self) -> None:
        self.tasks.start(self._read(refresh=True), key=_READ, on_error=self._not_read)

    async def _learn_types(self) -> None:
        """Ask for the names of event types that nothing here tells."""
        events = self.services.events
        unknown = {row.event_type for row in self.model.all_rows} - {""}
        unknown = {uri for uri in unknown if events.known_event_type(uri) is None}
        for uri in sorted(unknown)[:MOST_TYPES]:
            await events.event_type(uri)
        if unknown:
            await self._show()

    def follow_connection(self) -> None:
        """Show what is on this computer; read on once the connection is back."""
        if self.services.connection.offline_reason():
            self._follow.start()
        elif self.ui.states.panel.state == "offline" and self.isVisible():
            self.page.refresh()

    def _changed(self) -> None:
        if not self._follow.isActive():
            self._follow.start()

    def _show_again(self) -> None:
        if not loop_runs():
            self._follow.start()  # the first paint: there is no loop to work in yet
        elif self.store.refusal is None:
            self.tasks.start(self._show(), key=_SHOW)

    # -- showing ---------------------------------------------------------------------------

    @property
    def _form(self) -> str:
        return str(self.ui.form.currentData() or "")

    @property
    def _period(self) -> Period:
        return cast("Period", self.ui.period.currentData())

    def _type_name(self, uri: str) -> str:
        known = self.services.events.known_event_type(uri)
        return " ".join((known.name or "").split()) if known is not None else ""

    def model_columns(self) -> Sequence[Any]:
        """Return the columns of the table."""
        return columns(self.store.form, self._type_name, self.clock())

    async def _show(self) -> None:
        refusal = self.store.refusal
        if refusal is not None:
            self._not_read(refusal)
            return
        self._offer_forms()
        begun, begins = time.perf_counter(), since(self._period, self.clock().now)
        rows, self._total = await self.store.submissions(self._form, begins)
        self._has_shown = True
        self.table.show_lines(self.model_columns(), rows, (self.ui.search.text(), None))
        self._show_state()
        self.rows_shown()
        self._follow.setInterval(pause_after(time.perf_counter() - begun, FOLLOW))

    def _show_state(self) -> None:
        read, states, known = self.store.progress(), self.ui.states, len(self.model.all_rows)
        shown = self.model.rowCount()
        self._offer(is_allowed=read.total != 0)
        self.ui.count.setText(count_text(shown, self._total, known) if known else "")
        self._show_progress()
        if shown:
            states.show_content()
        elif known:
            text = self.tr("No submission has “{0}” in it.").format(self.ui.search.text().strip())
            states.show_panel().show_no_match(text, self._clear)
        elif read.total < 0 and self.services.connection.offline_reason():
            self.show_offline(
                self.tr("No routing forms were read yet. Later they are here without a connection.")
            )
        elif read.is_reading or (not self.store.was_read and read.total < 0):
            states.show_panel().show_loading()
        elif read.refusal:
            states.show_panel().show_empty("lock", read.refusal)
        elif read.total == 0:
            text = self.tr(
                "A routing form asks people a few questions and leads them to the right booking "
                "page. Forms are made on calendly.com."
            )
            states.show_panel().show_empty("routing", self.tr("No routing forms"), text)
        else:
            self._show_nothing_sent()

    def _show_nothing_sent(self) -> None:
        title, action = self.tr("Nothing was sent in this period"), None
        if self._period != "all":
            action = (self.tr("Show all days"), self._show_all_days)
        else:
            title = self.tr("Nothing was sent yet")
        text = progress_text(self.store.progress())
        self.ui.states.show_panel().show_empty("routing", title, text, action)

    def _show_progress(self) -> None:
        read = self.store.progress()
        text = progress_text(read)
        if not text:
            self.ui.partial.hide()
            return
        action = None if read.is_reading else (self.tr("Read again"), self._read_again)
        self.ui.partial.show_partial(text, action)

    def _offer(self, *, is_allowed: bool) -> None:
        for part in (self.ui.search, self.ui.choices):
            part.setEnabled(is_allowed)

    def _offer_forms(self) -> None:
        box, kept = self.ui.form, self._form
        choices = form_choices(self.store.forms)
        if [box.itemText(n) for n in range(box.count())] != [words for _uri, words in choices]:
            box.clear()
            for uri, words in choices:
                box.addItem(words, uri)
            box.setCurrentIndex(max(0, box.findData(kept)))
        self._show_about()

    def _show_about(self) -> None:
        known = next((each for each in self.store.forms if each.form.uri == self._form), None)
        self.ui.about_place.setVisible(known is not None)
        if known is not None:
            self.about.show_form(known)

    def show_chosen(self, row: Submission) -> None:
        """Show the chosen submission in full."""
        who = submitter_of(row, self.store.form(row.routing_form))
        title = who.name or who.email or self.tr("No name given")
        self.show_details(title, facts(row, self.store.form, self._type_name, self.clock()))
        self.ui.show_meeting.setVisible(bool(row.meeting))
        self.ui.copy_address.setVisible(bool(who.email))
        self.ui.open_result.setVisible(is_web(self._page_of(row)))

    def _page_of(self, row: Submission) -> str:
        """Return the web page that a submission led to, as far as it is known."""
        known = self.services.events.known_event_type(row.event_type) if row.event_type else None
        return row.address or (known.scheduling_url if known is not None else "")

    # -- choosing --------------------------------------------------------------------------

    def _searched(self, text: str) -> None:
        self.model.narrow(text)
        self._show_state()
        self.rows_shown()
        announce(self, self.ui.count.text())

    def _form_chosen(self, *_choice: object) -> None:
        self._show_about()
        self.tasks.start(self._show(), key=_SHOW)

    def _period_chosen(self, *_choice: object) -> None:
        self.services.settings.update_page(PAGE, period=self._period)
        self.tasks.start(self._show(), key=_SHOW)

    def _show_all_days(self) -> None:
        self.ui.period.setCurrentIndex(self.ui.period.findData("all"))
        self._period_chosen()

    def _clear(self) -> None:
        self.ui.search.set_text_silently("")
        self._searched("")
        self.ui.search.setFocus()

    # -- acting ----------------------------------------------------------------------------

    def _show_meeting(self) -> None:
        row = self.current()
        if row is not None and row.meeting:
            self.tasks.start(self._go_to(row.meeting), key="go to the meeting")

    async def _go_to(self, uri: str) -> None:
        """Show the meeting in its tab; one that is not on this computer is read first."""
        if self.services.events.event(uri) is None:
            try:
                await self.services.events.read_event(uri)
            except NotFound:
                self.copied.emit(self.tr("Calendly does not find this meeting any longer"))
                return
        self.meetings_wanted.emit(MeetingsWanted(meeting=uri))

    def _copy_address(self) -> None:
        row = self.current()
        if row is not None:
            email = submitter_of(row, self.store.form(row.routing_form)).email
            self.copy_text(email, self.tr("E-mail address copied"))

    def _open_result(self) -> None:
        row = self.current()
        if row is not None:
            open_web(self._page_of(row))

    def rows_to_save(self) -> list[list[object]]:
        """Return what is shown for a spreadsheet."""
        shown = self.model.shown()
        return rows_to_save(shown, self.store.form, self._type_name, self.clock())

    def name_to_save(self) -> tuple[str, str]:
        """Return the title of the question and the file's name at first."""
        return self.tr("Save the submissions"), "form-submissions"

    def shots(self) -> Sequence[tuple[str, Callable[[], None]]]:
        """Return the faces for the tour: one form, no match, and the way back."""
        return (
            ("one-form", lambda: self._shoot(1, "")),
            ("no-match", lambda: self._shoot(0, "zzz")),
            ("", lambda: self._shoot(0, "")),
        )

    def _shoot(self, form: int, text: str) -> None:
        self.ui.form.setCurrentIndex(min(form, self.ui.form.count() - 1))
        self.about.set_open(bool(form))
        self.ui.search.set_text_silently(text)
        self._form_chosen()

    async def aclose(self) -> None:
        """Follow nothing any longer."""
        self._follow.stop()
        self.store.changed.remove(self._changed)
        await super().aclose()
