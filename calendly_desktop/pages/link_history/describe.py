"""The small form with what a link is for, and for whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox

from calendly_desktop.forms.ui_link_words import Ui_LinkWords
from calendly_desktop.pages.link_single.guest_field import GuestField
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.made_links import MadeLink
    from calendly_desktop.store.earlier_bookings import EarlierBookings
    from calendly_desktop.toolkit.tasks import TaskScope


class LinkWordsDialog(QDialog):
    """Asks for both; `guest` and `label` are what was typed."""

    def __init__(
        self, parent: QWidget, link: MadeLink, earlier: EarlierBookings, tasks: TaskScope
    ) -> None:
        super().__init__(parent)
        self.ui = Ui_LinkWords()
        self.ui.setupUi(self)
        self.setObjectName("link_words_dialog")
        ui = self.ui
        secondary(ui.about)
        ui.about.setText(
            self.tr("Only you see this, in the history. The link itself does not change.")
        )
        self._guest = GuestField(ui.guest, earlier, tasks)
        self._guest.set_text(link.guest)
        ui.label.setText(link.label)
        ui.guest.selectAll()
        self.setMinimumWidth(theme().px(420))
        ui.buttons.accepted.connect(self.accept)
        ui.buttons.rejected.connect(self.reject)
        save = ui.buttons.button(QDialogButtonBox.StandardButton.Save)
        save.setObjectName("save_words")
        set_role(save, "primary")
        ui.buttons.button(QDialogButtonBox.StandardButton.Cancel).setObjectName("cancel_words")

    @property
    def guest(self) -> str:
        """For whom the link is."""
        return self._guest.text()

    @property
    def label(self) -> str:
        """What the link is for."""
        return " ".join(self.ui.label.text().split())
