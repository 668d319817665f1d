"""The second step of canceling many: what is about to happen, as whom, and one button to do it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.many_meetings import burden_of
from calendly_desktop.domain.meetings import amount
from calendly_desktop.forms.ui_cancel_confirm import Ui_CancelConfirm
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.viewmodels.cancel_choice import lines_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meeting_cells import Clock

LONGEST_NAME = 32  # characters of a name on a button


class ConfirmMany(QWidget):
    """Says exactly what is done; the red button is never the default, Esc and Go back undo all."""

    confirmed = Signal()
    went_back = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.ui = Ui_CancelConfirm()
        self.ui.setupUi(self)
        set_role(self.ui.confirm, "danger-solid")
        self.ui.confirm.setAutoDefault(True)  # Enter presses it where it has the focus
        set_text_role(self.ui.warning, "warning")
        for label in (self.ui.account, self.ui.undo_note):
            secondary(label)
        lines = self.fontMetrics().lineSpacing()
        self.ui.reason.setFixedHeight(lines * 4 + 14)
        self.ui.which.setMinimumHeight(lines * 4)
        self.ui.confirm.clicked.connect(self.confirmed)
        self.ui.back.clicked.connect(self.went_back)

    def show_choice(
        self, found: Sequence[Found], reason: str, account: str, clock: Clock, seconds: int
    ) -> None:
        """Show what canceling these meetings means. account: as whom; seconds: to undo it."""
        burden = burden_of((each.event, each.invitees) for each in found)
        what = amount(burden.meetings, "meeting")
        self.ui.question.setText(self.tr("Cancel {0}?").format(what))
        self.ui.burden.setText(burden.text)
        self.ui.warning.setText(burden.warning)
        self.ui.warning.setVisible(bool(burden.warning))
        self.ui.which.setPlainText("\n".join(lines_of(found, clock)))
        self.ui.reason.setPlainText(reason or self.tr("No reason is given."))
        self.ui.account.setText(self.tr("You cancel as {0}.").format(account))
        undo = self.tr(
            "You can undo this for {0} seconds. Nothing is sent to Calendly before that."
        )
        at_once = self.tr("It is sent to Calendly at once and cannot be undone.")
        self.ui.undo_note.setText(undo.format(seconds) if seconds else at_once)
        name = _short(account.partition(",")[0])
        words = self.tr("&Cancel {0} as {1}").format(what, name.replace("&", "&&"))
        if not name:
            words = self.tr("&Cancel {0}").format(what)
        self.ui.confirm.setText(words)
        plain = self.tr("Cancel {0} as {1}").format(what, account)
        self.ui.confirm.setAccessibleName(plain)
        notes = (burden.text, burden.warning, self.ui.undo_note.text())
        self.ui.confirm.setAccessibleDescription(" ".join(note for note in notes if note))
        self.ui.confirm.setEnabled(True)
        self.ui.back.setFocus()

    def show_progress(self, words: str) -> None:
        """Say what is still read after the button was pressed; nothing where it is done."""
        if words:
            self.ui.undo_note.setText(words)

    def show_offline(self, reason: str) -> None:
        """Let nothing be done without a connection, and say why."""
        self.ui.confirm.setEnabled(not reason)
        self.ui.confirm.setToolTip(reason)


def _short(name: str) -> str:
    line = " ".join(name.split())
    return line if len(line) <= LONGEST_NAME else f"{line[: LONGEST_NAME - 1].rstrip()}…"
