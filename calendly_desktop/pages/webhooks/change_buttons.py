"""The buttons below a webhook: change, pause; forget what is kept on this computer only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.webhooks import WebhookRow


class ChangeButtons(QWidget):
    """Offers what makes sense for the webhook shown.

    held_wanted: restore what is paused, or decide how a change goes on; its button is where the
    sheet says so.
    """

    change_wanted = Signal()
    pause_wanted = Signal()
    held_wanted = Signal()
    forget_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("change_buttons")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._row = FlowLayout(self, spacing=theme().px(look.SPACE_2))
        words = self.tr("Change this webhook")
        self.change = self._button("change_webhook", self.tr("Chan&ge…"), words, self.change_wanted)
        words = self.tr("Pause this webhook")
        self.pause = self._button("pause_webhook", self.tr("Pa&use…"), words, self.pause_wanted)
        words = self.tr("Forget this webhook")
        self.forget = self._button("forget_held", self.tr("Forge&t…"), words, self.forget_wanted)
        set_role(self.forget, "danger")

    def _button(self, name: str, text: str, spoken: str, wanted: SignalInstance) -> QPushButton:
        button = QPushButton(text, self)
        button.setObjectName(name)
        button.setAccessibleName(spoken)
        button.clicked.connect(wanted)
        self._row.addWidget(button)
        return button

    def show_row(self, row: WebhookRow) -> None:
        """Offer what can be done with this webhook."""
        for button in (self.change, self.pause):
            button.setVisible(row.change is None)
        self.forget.setVisible(row.change is not None and row.change.state == "paused")
        self.setVisible(row.change is None or row.change.state == "paused")

    def buttons(self) -> list[QPushButton]:
        """Return those that need a connection."""
        return [self.change, self.pause]
