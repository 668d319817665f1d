"""What the next test sends: the sample of which event, and signed with which key."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from calendly_desktop.domain.webhooks import DEFAULT_EVENTS, EVENTS, event_in_words
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.viewmodels.delivery_tests import sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.deliveries import Signed
    from calendly_desktop.forms.ui_delivery_test import Ui_DeliveryTest


class TrialChoice(QObject):
    """The fields for event and key. A typed key goes before the kept one, and is never kept."""

    def __init__(self, ui: Ui_DeliveryTest, events: Sequence[str], parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._kept = ""
        order = [event.name for event in EVENTS]
        for name in sorted(
            events or DEFAULT_EVENTS,
            key=lambda each: order.index(each) if each in order else len(order),
        ):
            ui.event.addItem(sentence(event_in_words(name)), name)
        make_selected_chosen(ui.event)
        secondary(ui.key_note)
        ui.typed_key.textChanged.connect(self._show)
        self._show()

    @property
    def event_name(self) -> str:
        """The event to send the sample of."""
        return str(self._ui.event.currentData())

    @property
    def key(self) -> str:
        """The key to sign with; "" for none."""
        return self._ui.typed_key.text().strip() or self._kept

    @property
    def signed(self) -> Signed:
        """Where that key is from."""
        if self._ui.typed_key.text().strip():
            return "typed"
        return "kept" if self._kept else "no"

    def take_kept_key(self, key: str) -> None:
        """Sign with the key that this computer keeps, unless another one is typed."""
        self._kept = key
        self._show()

    def show_trouble(self, title: str) -> None:
        """Say why the kept key cannot be read; another one can be typed."""
        self._show()
        if not self._ui.typed_key.text():
            words = self.tr("{0}. You can type the key for this test.")
            self._ui.key_note.setText(words.format(title))

    def _show(self) -> None:
        ui, signed = self._ui, self.signed
        words = {
            "kept": self.tr("Signed with the key that this computer keeps."),
            "typed": self.tr("Signed with the key typed here. It is not kept."),
            "no": self.tr(
                "Not signed: the key is not known here. A program that checks signatures will "
                "refuse the test; type the key if you have it."
            ),
        }[signed]
        ui.key_note.setText(words)
        set_text_role(ui.key_note, "warning" if signed == "no" else "secondary")
        ui.typed_key.setAccessibleDescription(words)
        kept = self.tr("Kept on this computer; another can be typed")
        ui.typed_key.setPlaceholderText(kept if self._kept else "")
