"""The bookings behind a number of the report: exactly those that were counted, one by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import QTimer, Signal

from calendly_desktop.forms.ui_report_bookings import Ui_ReportBookings
from calendly_desktop.pages.insight.table_window import TableWindow
from calendly_desktop.store.campaigns import MOST_BOOKINGS, Booked
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.viewmodels.campaign_bookings import (
    about_text,
    columns,
    count_text,
    meetings_wanted,
    rows_to_save,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.campaign_bookings import Behind
    from calendly_desktop.viewmodels.meetings import Clock

FOLLOW = 1_500  # milliseconds between two looks at what changed in the local copy


class BookingsWindow(TableWindow[Booked]):
    """Who booked, when, and what became of it; Enter shows the meeting in the Meetings tab.

    meetings_wanted: the list of meetings that is nearest to these bookings.
    """

    NAME: ClassVar[str] = "report_bookings"
    HELP: ClassVar[str] = "custom-parameters"

    meetings_wanted = Signal(object)

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        behind: Behind,
    ) -> None:
        super().__init__(services, parent, clock, behind.name, width=1200)
        self._behind = behind
        self.ui = Ui_ReportBookings()
        self.ui.setupUi(self.body)
        self._follow = QTimer(self, singleShot=True, interval=FOLLOW)
        self._follow.timeout.connect(self.load)
        self._dress()
        self._connect()

    def load(self) -> None:
        """Read the bookings from the local copy."""
        self.tasks.start(self._load(), key="load")

    def current_meeting(self) -> str:
        """Return the URI of the chosen booking's meeting."""
        booked = self.current()
        return booked.event.uri if booked is not None else ""

    def name_of(self, row: Booked) -> object:
        """Return which booking a row is."""
        return row.invitee.uri

    def current_changed(self) -> None:
        """Offer to show the meeting where one is chosen."""
        self.ui.show_meeting.setEnabled(self.current() is not None)

    async def aclose(self) -> None:
        """Stop reading."""
        self._follow.stop()
        if self._changed in self.services.events.changed:
            self.services.events.changed.remove(self._changed)
        await super().aclose()

    # -- building --------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        self.set_up_table(ui.table, ui.copy)
        self.set_up_notes(ui.count, ui.note)
        secondary(ui.about)
        ui.about.setText(about_text(self._behind, self.clock().today))
        set_role(ui.show_meeting, "primary")
        ui.filter_meetings.setEnabled(bool(self._behind.filters))
        ui.filter_meetings.setToolTip(
            self.tr(
                "Shows the Meetings tab with these filters. It lists by the day of the meeting, "
                "so that its number can be another one."
            )
        )

    def _connect(self) -> None:
        ui = self.ui
        ui.show_meeting.clicked.connect(self.show_current)
        ui.filter_meetings.clicked.connect(self._filter_meetings)
        ui.save.clicked.connect(self._save)
        ui.close_button.clicked.connect(self.reject)
        self.services.events.changed.append(self._changed)

    # -- reading ---------------------------------------------------------------------------

    async def _load(self) -> None:
        if not self.model.all_rows:
            self.ui.states.show_panel().show_loading()
        behind = self._behind
        found, total = await self.services.campaigns.bookings(
            behind.asked, behind.days, self.clock().zone.info
        )
        self.show_lines(columns(self.clock()), found)
        self.ui.count.setText(count_text(len(found), total))
        text = self.tr("The last {0} are listed; choose fewer days for the others.")
        self.ui.note.setText(text.format(f"{MOST_BOOKINGS:,}") if total > len(found) else "")
        if found:
            is_first = self.ui.states.panel.isVisible()
            self.ui.states.show_content()
            if is_first:
                self.ui.table.setFocus()
        else:
            title = self.tr("No bookings")
            self.ui.states.show_panel().show_empty("calendar", title, self.ui.about.text())
        for button in (self.ui.copy, self.ui.save):
            button.setEnabled(bool(found))
        self.current_changed()

    def _changed(self, _change: object) -> None:
        if not self._follow.isActive():
            self._follow.start()

    # -- acting ----------------------------------------------------------------------------

    def _filter_meetings(self) -> None:
        wanted = meetings_wanted(self._behind, self.model.shown(), self.clock().now)
        self.meetings_wanted.emit(wanted)

    def _save(self) -> None:
        rows = rows_to_save(self.model.shown(), self.clock())
        name = f"calendly-bookings-{self.clock().today.isoformat()}"
        self.tasks.start(self.save_rows(self.tr("Save the bookings"), name, rows), key="save")
