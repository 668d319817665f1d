"""The card that has Calendly delete the meetings of a past period (Enterprise)."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDateEdit, QLabel

from calendly_desktop.domain.problems import Problem
from calendly_desktop.pages.as_whom import account_line
from calendly_desktop.pages.privacy.cards import DataCard
from calendly_desktop.pages.privacy.typed import TypedConfirmDialog
from calendly_desktop.store.data_deletion import span_fault
from calendly_desktop.toolkit.dialogs import run_dialog
from calendly_desktop.toolkit.text import PlainLabel, set_text_role
from calendly_desktop.viewmodels.personal_words import asked_words, tr

if TYPE_CHECKING:
    from calendly_desktop.pages.account.page import AccountPage
    from calendly_desktop.pages.services import Services


class OldMeetingsCard(DataCard):
    """Two days and a button; words must be typed before anything is sent, once."""

    def __init__(self, services: Services, page: AccountPage) -> None:
        super().__init__(
            services,
            page,
            tr("Have old meetings deleted at Calendly"),
            tr(
                "Calendly deletes the data of all meetings of a past period, for everybody in the "
                "organization: at most 24 months at once, within 7 days, for good. Owners and "
                "admins of an Enterprise plan can ask for it; Calendly decides."
            ),
        )
        self.setObjectName("old_meetings_card")
        today = datetime.now(UTC).date()
        self.first = self._day("deletion_first", tr("First day"), today - timedelta(days=730))
        self.last = self._day("deletion_last", tr("Last day"), today - timedelta(days=366))
        first, last = QLabel(tr("F&rom"), self), QLabel(tr("unti&l"), self)
        first.setBuddy(self.first)
        last.setBuddy(self.last)
        self.delete = self.button("delete_meetings", tr("A&sk Calendly to delete…"), "danger")
        self.delete.clicked.connect(lambda: self.start(self._delete(), write=True))
        self.row(first, self.first, last, self.last, self.delete)
        self.note = PlainLabel("", self, wrap=True)
        self.note.setObjectName("deletion_note")
        self.note.hide()
        self.column().addWidget(self.note)
        services.connection.changed.append(self.follow)
        self.follow()

    def follow(self) -> None:
        """Ask Calendly only where there is a connection."""
        reason = self.services.connection.change_reason()
        self.delete.setEnabled(not reason)
        self.delete.setToolTip(reason)
        self.delete.setAccessibleDescription(reason)

    def close_card(self) -> None:
        """Follow the connection no longer."""
        if self.follow in self.services.connection.changed:
            self.services.connection.changed.remove(self.follow)

    async def _delete(self) -> None:
        zone = self.page.tools.clock().zone.info
        start = datetime.combine(_date(self.first), time(), zone)
        end = datetime.combine(_date(self.last) + timedelta(days=1), time(), zone)
        fault = span_fault(start, end, datetime.now(UTC))
        self._say(fault, "danger")
        if fault:
            self.first.setFocus()
            return
        if not await run_dialog(self._question()):
            return
        outcome = await self.services.data_deletion.of_events(start, end)
        if outcome.is_done:
            self._say(asked_words(), "secondary")
        elif outcome.state == "refused" and isinstance(outcome.cause, Problem):
            raise outcome.cause
        else:
            unclear = tr(
                "The answer was lost: it is not certain whether Calendly took the request. "
                "Nothing is sent again by itself."
            )
            self._say(unclear, "warning")

    def _question(self) -> TypedConfirmDialog:
        text = tr("All meetings from {0} until {1}, of everybody in your organization.")
        means = tr(
            "Calendly deletes their data: invitees, answers, times. It takes up to 7 days, "
            "nobody can bring it back, and Calendly does not say when it is done."
        )
        return TypedConfirmDialog(
            self.window(),
            tr("Have Calendly delete these meetings for good?"),
            text.format(self.first.text(), self.last.text()),
            action=tr("Ask Calendly to delete"),
            words=tr("delete meetings"),
            informative=means,
            account=account_line(self.services, tr("You ask as {0}.")),
        )

    def _say(self, text: str, tone: str) -> None:
        self.note.setText(text)
        self.note.setVisible(bool(text))
        set_text_role(self.note, tone)

    def _day(self, name: str, words: str, day: date) -> QDateEdit:
        field = QDateEdit(self)
        field.setObjectName(name)
        field.setAccessibleName(words)
        field.setCalendarPopup(True)
        field.setDate(QDate(day.year, day.month, day.day))
        return field


def _date(field: QDateEdit) -> date:
    chosen = field.date()
    return date(chosen.year(), chosen.month(), chosen.day())
