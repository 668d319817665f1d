"""Every meeting with a guest: found here at once, then asked of Calendly as widely as allowed."""

from __future__ import annotations

import time
from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer

from calendly_desktop.api.errors import NotAllowed, SignInNeeded, is_offline
from calendly_desktop.domain.guest_history import Visit
from calendly_desktop.domain.meetings import amount, invitee_name, looks_like_email
from calendly_desktop.domain.problems import Problem
from calendly_desktop.forms.ui_history import Ui_History
from calendly_desktop.pages.insight.table_window import TableWindow, first_sentence
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.window import pause_after
from calendly_desktop.viewmodels.insight_history import (
    columns,
    details_text,
    rows_to_save,
    summary_text,
)
from calendly_desktop.viewmodels.meeting_words import as_of_text

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.event_copy import Change
    from calendly_desktop.store.insight import Seen
    from calendly_desktop.viewmodels.meetings import Clock

SETTLED = 700  # milliseconds after the last key, before Calendly is asked
FOLLOW = 400  # milliseconds between two looks at what was read


class HistoryWindow(TableWindow[Visit]):
    """All meetings with an address, or with everybody of a name, newest first."""

    NAME: ClassVar[str] = "history"

    def __init__(
        self, services: Services, parent: QWidget, clock: Callable[[], Clock], email: str
    ) -> None:
        super().__init__(services, parent, clock, "")
        self.setWindowTitle(self.tr("Guest history"))
        self._found: list[Visit] = []
        self._asking = ""  # the address that Calendly is being asked for
        self._asked = ""  # the address that Calendly was asked for last, in this window
        self._settled = QTimer(self, singleShot=True, interval=SETTLED)
        self._settled.timeout.connect(self._ask)
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self._read)
        self.ui = Ui_History()
        self.ui.setupUi(self.body)
        self.ui.sought.set_text_silently(email.strip())
        self._dress()
        self._connect()

    def load(self) -> None:
        """Show what is known here, then ask Calendly."""
        self._note("")
        self._read()
        self._ask()

    def current_meeting(self) -> str:
        """Return the URI of the chosen meeting."""
        visit = self.current()
        return visit.event.uri if visit is not None else ""

    def name_of(self, row: Visit) -> object:
        """Return which booking a row is."""
        return row.invitee.uri

    def current_changed(self) -> None:
        """Show the chosen booking in full."""
        visit = self.current()
        text = details_text(visit, self.clock()) if visit is not None else ""
        if self.ui.details.toPlainText() != text:
            self.ui.details.setPlainText(text)

    async def aclose(self) -> None:
        """Stop reading, and follow the local copy no longer."""
        self._settled.stop()
        self._follow.stop()
        if self._changed in self.services.events.changed:
            self.services.events.changed.remove(self._changed)
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        self.set_up_table(ui.table, ui.copy)
        self.set_up_notes(ui.count, ui.note)
        set_role(ui.show_meeting, "primary")
        set_role(ui.again, "quiet")
        ui.again.hide()
        ui.person_field.hide()
        self.set_up_parts(ui.parts, ui.details)
        ui.sought.empties_on_escape = False  # whom the window is about; Esc closes it
        ui.sought.setFocus()

    def _connect(self) -> None:
        ui = self.ui
        ui.sought.searched.connect(self._sought)
        ui.sought.returnPressed.connect(self._ask)
        ui.copy_address.clicked.connect(self._copy_address)
        ui.person.activated.connect(self._show)
        ui.again.clicked.connect(self._ask_again)
        ui.save.clicked.connect(self._save)
        ui.show_meeting.clicked.connect(self.show_current)
        ui.close_button.clicked.connect(self.reject)
        self.services.events.changed.append(self._changed)

    # -- reading ---------------------------------------------------------------------------

    @property
    def _query(self) -> str:
        return str(self.ui.sought.text()).strip()

    def _sought(self) -> None:
        self.tasks.cancel("ask")
        self._asking = ""
        self._note("")
        self._read()
        self._settled.start()

    def _read(self) -> None:
        self.tasks.start(self._read_known(self._query), key="read")

    async def _read_known(self, query: str) -> None:
        if not self._found and query:
            self.ui.states.show_panel().show_loading()
        begun = time.perf_counter()
        self._found = await self.services.insight.history(query) if query else []
        self._follow.setInterval(pause_after(time.perf_counter() - begun, FOLLOW))
        self._offer_people()
        self._show()

    def _changed(self, change: Change) -> None:
        """Show what came in: what was asked for here, or what the background has read."""
        if self._query and not self._follow.isActive():
            self._follow.start()

    def _ask_again(self) -> None:
        self._asked = ""
        self._ask()

    def _ask(self) -> None:
        """Ask Calendly where the field has a whole address that was not asked for just now."""
        self._settled.stop()
        address = self._query
        if not looks_like_email(address) or address in {self._asked, self._asking}:
            return
        reason = self.services.connection.offline_reason()
        if reason:
            self._say_offline(reason)
            return
        self._asking = address
        self._note(self.tr("Asking Calendly for all meetings of {0} …").format(address))
        self.tasks.start(self._ask_calendly(address), key="ask", on_error=self._not_asked)

    async def _ask_calendly(self, address: str) -> None:
        def told(done: int, total: int) -> None:
            words = self.tr("Calendly has {0} more here: {1} read so far …")
            self._note(words.format(amount(total, self.tr("meeting")), f"{done:,}"))

        try:
            seen = await self.services.insight.ask_history(address, told)
        finally:
            if self._asking == address:  # another may be asked for by now
                self._asking = ""
        self._asked = address
        await self._read_known(self._query)
        self._say_seen(seen)

    def _say_seen(self, seen: Seen) -> None:
        words = [self.tr("Calendly was asked just now: these are all meetings it shows you.")]
        if seen.limit:
            words = [self.tr("Meetings with colleagues are not shown."), seen.limit]
        if seen.unread:
            words.append(
                self.tr("{0} could not be read in full.").format(
                    amount(seen.unread, self.tr("meeting"))
                )
            )
        self._note(" ".join(words), again=bool(seen.unread))

    def _not_asked(self, error: BaseException) -> bool:
        """Say beside the table why Calendly was not asked; what is known here stays in sight."""
        if not isinstance(error, Problem) or isinstance(error, SignInNeeded):
            self._note("")
            self._show()
            return False
        if is_offline(error):
            self._say_offline(error.title)
        else:
            words = [self.tr("You see what is on this computer."), error.title + "."]
            words.append(error.explanation)
            self._note(" ".join(words), again=not isinstance(error, NotAllowed))
        self._show()
        return True

    def _say_offline(self, reason: str) -> None:
        known = as_of_text(self.services.events.as_of, self.clock())
        self._note(f"{first_sentence(reason)} {known}".strip(), again=True)
        self._show()

    def _note(self, text: str, *, again: bool = False) -> None:
        self.ui.note.setText(text)
        self.ui.note.setVisible(bool(text))
        self.ui.again.setVisible(again)

    # -- showing ---------------------------------------------------------------------------

    def _offer_people(self) -> None:
        """Offer whose meetings to show where a name is that of several people."""
        box = self.ui.person
        if box.view().isVisible():
            return  # nothing is taken away from under somebody who is choosing
        names = {_address(v): invitee_name(v.invitee) for v in reversed(self._found)}
        counts = Counter(_address(v) for v in self._found)
        chosen = box.currentData()
        box.clear()
        everybody = self.tr("Everybody found: {0} people").format(f"{len(names):,}")
        box.addItem(everybody, "")
        for address, count in counts.most_common():
            box.addItem(f"{names[address]}, {address} ({count:,})", address)
        box.setCurrentIndex(max(0, box.findData(chosen)) if chosen else 0)
        make_selected_chosen(box)
        self.ui.person_field.setVisible(len(names) > 1)

    def _show(self) -> None:
        only = self.ui.person.currentData() if self.ui.person.count() > 2 else ""
        rows = [each for each in self._found if not only or _address(each) == only]
        clock = self.clock()
        several = len({_address(each) for each in rows}) > 1
        self.show_lines(columns(clock, with_guest=several), rows)
        self.ui.summary.setText(summary_text(rows, clock))
        self.ui.summary.setVisible(bool(rows))
        self._show_state(rows)
        for part in (self.ui.copy, self.ui.save, self.ui.show_meeting):
            part.setEnabled(bool(rows))
        self.ui.details_box.setVisible(bool(rows))
        self.ui.count.setText(amount(len(rows), self.tr("booking")) if rows else "")
        self.ui.count.setVisible(bool(rows))
        self._name_address()

    def _show_state(self, rows: Sequence[Visit]) -> None:
        states = self.ui.states
        if rows:
            states.show_content()
        elif not self._query:
            states.show_panel().show_empty(
                "people",
                self.tr("Whose meetings?"),
                self.tr("Type an e-mail address or a name above: you see every meeting with them."),
            )
        elif self._asking:
            states.show_panel().show_loading()
        else:
            states.show_panel().show_empty("person", self.tr("No meetings found"), self._nothing())

    def _nothing(self) -> str:
        if looks_like_email(self._query) and self._asked == self._query:
            return self.tr("Calendly has no meeting with {0} that you may see.").format(self._query)
        words = self.tr("No meeting on this computer is with “{0}”.").format(self._query)
        if looks_like_email(self._query):
            return words
        return f"{words} {self.tr('With a whole e-mail address, Calendly is asked too.')}"

    def _address_shown(self) -> str:
        addresses = {_address(visit) for visit in self.model.shown()}
        if len(addresses) == 1:
            return addresses.pop()
        return self._query if looks_like_email(self._query) else ""

    def _name_address(self) -> None:
        address = self._address_shown()
        self.ui.copy_address.setEnabled(bool(address))
        self.ui.copy_address.setToolTip(address)

    # -- doing -----------------------------------------------------------------------------

    def _copy_address(self) -> None:
        from calendly_desktop.toolkit.clipboard import copy

        address = self._address_shown()
        if address:
            copy(address)
            self.ui.copy_address.show_copied()

    def _save(self) -> None:
        rows = rows_to_save(self.model.shown(), self.clock())
        name = f"calendly-history-{self.clock().today.isoformat()}"
        self.tasks.start(self.save_rows(self.tr("Save the history"), name, rows), key="save")


def _address(visit: Visit) -> str:
    return visit.invitee.email.strip().casefold()
