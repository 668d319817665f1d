"""The question before a meeting is canceled: whom it affects, and a reason to send them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from calendly_desktop.domain.meetings import (
    LONGEST_REASON,
    impact_of_cancel,
    is_group,
    meeting_name,
)
from calendly_desktop.domain.times import when
from calendly_desktop.forms.ui_cancel_dialog import Ui_CancelDialog
from calendly_desktop.pages.help.link import HelpLink
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import secondary, set_text_role, show_characters_left
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from calendly_desktop.domain.models import Invitee, ScheduledEvent
    from calendly_desktop.viewmodels.meetings import Clock


class CancelDialog(QDialog):
    """Tells the exact impact and as whom, takes the reason; Enter never cancels by itself.

    Ctrl+Enter in the reason presses the button, which is deliberate enough. Esc keeps the
    meeting; `reason()` can be read either way, so that nothing typed is lost.
    """

    def __init__(
        self,
        event: ScheduledEvent,
        invitees: Sequence[Invitee] | None,
        clock: Clock,
        *,
        reason: str = "",
        seconds: int,
        account: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.uri = event.uri
        self.ui = Ui_CancelDialog()
        self.ui.setupUi(self)
        self._event = event
        self._say_what(clock, seconds)
        as_whom = self.tr("You cancel as {0}.").format(account) if account else ""
        self.one_guest = HelpLink("one-guest", self)
        self.one_guest.setVisible(is_group(event))
        place = self.ui.dialog_layout.indexOf(self.ui.warning) + 1
        self.ui.dialog_layout.insertWidget(place, self.one_guest, 0, Qt.AlignmentFlag.AlignLeading)
        self.setTabOrder(self.one_guest, self.ui.people)
        self.ui.account.setText(as_whom)
        self.ui.account.setVisible(bool(account))
        self._add_buttons()
        self._dress()
        self.show_people(invitees)
        self.ui.reason.setPlainText(reason)
        self.ui.reason.textChanged.connect(self._check)
        self._check()
        self.ui.reason.setFocus()

    def _say_what(self, clock: Clock, seconds: int) -> None:
        event = self._event
        self.ui.meeting_title.setText(meeting_name(event))
        self.ui.meeting_when.setText(
            when(
                event.start_time,
                event.end_time,
                clock.zone,
                twenty_four=clock.twenty_four,
                today=clock.today,
            )
        )
        undo = self.tr(
            "You can undo this for {0} seconds. Nothing is sent to Calendly before that."
        )
        at_once = self.tr("It is sent to Calendly at once and cannot be undone.")
        self.ui.undo_note.setText(undo.format(seconds) if seconds else at_once)

    def _dress(self) -> None:
        set_text_role(self.ui.impact, "strong")
        set_text_role(self.ui.warning, "warning")
        secondary(self.ui.undo_note)
        secondary(self.ui.account)
        secondary(self.ui.counter)
        lines = self.fontMetrics().lineSpacing()
        self.ui.people.setMaximumHeight(lines * 5)
        self.ui.reason.setMinimumHeight(lines * 4)
        self.setMinimumWidth(theme().px(460))

    def reason(self) -> str:
        """Return what was typed, without space around it."""
        return self.ui.reason.toPlainText().strip()

    def show_people(self, invitees: Sequence[Invitee] | None) -> None:
        """Tell whom it affects; None while the names are being read."""
        impact = impact_of_cancel(self._event, invitees)
        self.ui.impact.setText(impact.text)
        self.ui.warning.setText(impact.warning)
        self.ui.warning.setVisible(bool(impact.warning))
        names = list(impact.names)
        names += [self.tr("{0} (guest)").format(guest.email) for guest in self._event.event_guests]
        text = ", ".join(names)
        if invitees is None:
            text = self.tr("Reading the names…")
        self.ui.people.setPlainText(text)
        is_needed = invitees is None or len(names) > 0
        self.ui.people.setVisible(is_needed)
        self.ui.people_label.setVisible(is_needed)

    def show_unread(self, text: str) -> None:
        """Say why the names are not known; the number is."""
        self.ui.people.setPlainText(text)

    def _add_buttons(self) -> None:
        box = self.ui.buttons
        self.keep_button = QPushButton(self.tr("&Keep meeting"), self)
        self.keep_button.setObjectName("keep_meeting")
        self.keep_button.setAccessibleName(self.tr("Keep meeting"))
        self.cancel_button = QPushButton(self.tr("&Cancel meeting"), self)
        self.cancel_button.setObjectName("confirm_cancel")
        self.cancel_button.setAccessibleName(self.tr("Cancel meeting"))
        notes = (self.ui.account.text(), self.ui.undo_note.text())
        self.cancel_button.setAccessibleDescription(" ".join(note for note in notes if note))
        set_role(self.cancel_button, "danger-solid")
        box.addButton(self.keep_button, QDialogButtonBox.ButtonRole.RejectRole)
        box.addButton(self.cancel_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self.cancel_button.setAutoDefault(True)  # Enter presses it where it has the focus
        self.cancel_button.setDefault(False)
        self.keep_button.setDefault(True)
        box.accepted.connect(self.accept)
        box.rejected.connect(self.reject)

    def _check(self) -> None:
        text = self.ui.reason.toPlainText()
        left = show_characters_left(self.ui.counter, text, LONGEST_REASON)
        self.cancel_button.setEnabled(left >= 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.cancel_button.click()
            return
        super().keyPressEvent(event)
