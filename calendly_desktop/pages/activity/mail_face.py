"""The messages Calendly sent: did she get the mail? By recipient and period, with the meeting."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from calendly_desktop.domain.activity import OutgoingMessage
from calendly_desktop.domain.meetings import meeting_name
from calendly_desktop.forms.ui_outgoing_mail import Ui_OutgoingMail
from calendly_desktop.pages.activity.face import Face, fill
from calendly_desktop.store.activity import is_to
from calendly_desktop.viewmodels.activity_words import when_words
from calendly_desktop.viewmodels.outgoing_words import (
    columns,
    kinds,
    message_text,
    rows_to_save,
    verdict,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.store.activity import Reading
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.insight_lines import LineColumn


_NEVER = datetime.min.replace(tzinfo=UTC)


class MailFace(Face[OutgoingMessage]):
    """E-mails and text messages; Calendly filters by time only, so recipients are sought here.

    meeting_wanted: the URI of a meeting to show in the Meetings tab.
    """

    KEY = "mail"

    meeting_wanted = Signal(str)

    def __init__(self, services: Services, tasks: TaskScope, parent: QWidget | None = None) -> None:
        super().__init__(services, tasks, Ui_OutgoingMail(), parent)
        self.ui.intro.setText(
            self.tr(
                "The e-mails and text messages that Calendly sent. Whether one was delivered and "
                "read, only the recipient's mail program knows; ask them to look into spam, too."
            )
        )
        fill(self.ui.kind, kinds())
        self.ui.words.searched.connect(self._sought)
        self.ui.kind.activated.connect(self.show_rows)
        self.ui.show_meeting.clicked.connect(self._show_meeting)
        self.table.entered.connect(self._show_meeting)
        self.table.row_changed.connect(self._offer_meeting)
        self._offer_meeting()

    @property
    def sought(self) -> str:
        """What is sought in recipients and texts."""
        return str(self.ui.words.text()).strip()

    def name_of(self, row: OutgoingMessage) -> object:
        """Return the message itself: Calendly gives it no name."""
        return row

    async def ask(self) -> Reading[OutgoingMessage]:
        """Return the messages of the period."""
        return await self.services.activity.messages(*self.period())

    def shown(self) -> Sequence[OutgoingMessage]:
        """Return the messages that fit recipient and kind."""
        kind = self.ui.kind.currentData()
        rows = [each for each in super().shown() if not kind or each.type == kind]
        if self.sought:
            rows = [each for each in rows if is_to(each, self.sought)]
        return sorted(rows, key=lambda m: _sent(m) or _NEVER, reverse=True)

    def reads_on(self) -> bool:
        """Read to the end where somebody is sought: Calendly cannot search for recipients."""
        return bool(self.sought)

    def line_columns(self) -> Sequence[LineColumn[OutgoingMessage]]:
        """Return the columns of the messages."""
        return columns(self.clock(), self._meeting_of)

    def row_text(self, row: OutgoingMessage) -> str:
        """Return a message in full."""
        return message_text(row, self.clock(), self._meeting_of(row))

    def save_rows(self) -> tuple[str, str, list[list[object]]]:
        """Return the messages that are shown, as a table."""
        name = f"calendly-messages-{self.clock().today.isoformat()}"
        rows = rows_to_save(self.model.shown(), self._meeting_of)
        return self.tr("Save the messages"), name, rows

    def would_show(self) -> str:
        """Say what the list would show."""
        return self.tr(
            "Here you would see every e-mail and text message that Calendly sent: when, to whom, "
            "with which text, about which meeting. Calendly gives it to owners and admins of an "
            "Enterprise plan."
        )

    def nothing_words(self) -> tuple[str, str]:
        """Say that nothing was found, and what to try."""
        if self.sought and self.reading is not None and not self.reading.is_whole:
            return (
                self.tr("Nothing found so far"),
                self.tr("The rest of this period is being read, or waits for Read more."),
            )
        return (
            self.tr("No message fits"),
            self.tr("Choose a longer period, another recipient, or both kinds of messages."),
        )

    def rows_changed(self) -> None:
        """Answer whether somebody got a message."""
        is_whole = self.reading is not None and self.reading.is_whole
        words = verdict(self.shown(), self.sought, self.clock(), is_whole=is_whole)
        self.ui.summary.setText(words)
        self.ui.summary.setVisible(bool(words))

    def _sought(self) -> None:
        """Show what fits among what is read, and read on where more may fit."""
        if self.reading is None:
            if self._problem is None:
                self.search()
            return
        self.show_rows()
        if self.sought and not self.reading.is_whole:
            self.read_more()

    def _meeting_of(self, message: OutgoingMessage) -> str:
        event = self.services.events.event(message.event_uri) if message.event_uri else None
        if event is None:
            return self.tr("Not on this computer") if message.event_uri else ""
        return f"{meeting_name(event)}, {when_words(event.start_time, self.clock())}"

    def _offer_meeting(self) -> None:
        row = self.table.current()
        uri = row.event_uri if row is not None else None
        known = bool(uri) and self.services.events.event(str(uri)) is not None
        self.ui.show_meeting.setEnabled(known)
        why = "" if known else self.tr("The meeting of this message is not on this computer.")
        self.ui.show_meeting.setToolTip(why)

    def _show_meeting(self) -> None:
        row = self.table.current()
        if row is not None and row.event_uri and self.ui.show_meeting.isEnabled():
            self.meeting_wanted.emit(row.event_uri)


def _sent(message: OutgoingMessage) -> datetime | None:
    return message.sent_at or message.created_at
