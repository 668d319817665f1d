"""The boxes over the list of webhooks: which state, about whom, made by whom, and the order."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QComboBox

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.webhook_filters import Narrowed, abouts, makers, orders, states

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.forms.ui_webhooks_page import Ui_WebhooksPage
    from calendly_desktop.system.settings import Settings
    from calendly_desktop.viewmodels.webhooks import WebhookRow

PAGE: Final = "webhooks"
"""Under which name the settings keep what was chosen."""
_LENGTHS: Final = (10, 26)  # characters that a box has room for, at least and at most


class Narrowing(QObject):
    """Fills the boxes with what there is, and remembers what was chosen between starts."""

    changed = Signal(object)

    def __init__(self, ui: Ui_WebhooksPage, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._settings = settings
        self._narrow: dict[str, QComboBox] = {
            "state": ui.state,
            "about": ui.about,
            "maker": ui.maker,
        }
        self._order = ui.order
        kept = settings.page(PAGE)
        self._kept = {name: str(kept.get(name, "")) for name in (*self._narrow, "order")}
        for key, words in orders():
            self._order.addItem(words, key)
        self._order.setCurrentIndex(max(0, self._order.findData(self._kept["order"])))
        flow = FlowLayout(ui.narrowing, spacing=theme().px(look.SPACE_2))
        for box in (*self._narrow.values(), self._order):
            flow.addWidget(box)
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.activated.connect(self._choose)
            make_selected_chosen(box)
            _fit(box)

    def offer(self, rows: Sequence[WebhookRow]) -> None:
        """Offer what these rows have; a choice that none of them has any more gives way to all."""
        choices = {"state": states(rows), "about": abouts(rows), "maker": makers(rows)}
        for name, box in self._narrow.items():
            wanted = str(box.currentData() or "") if box.count() else self._kept[name]
            before = box.blockSignals(True)
            box.clear()
            for key, words in choices[name]:
                box.addItem(words, key)
            box.setCurrentIndex(max(0, box.findData(wanted)))
            box.blockSignals(before)
            _fit(box)

    @property
    def wanted(self) -> Narrowed:
        """What is chosen."""
        chosen = {name: str(box.currentData() or "") for name, box in self._narrow.items()}
        number = max(0, self._order.currentIndex())
        return Narrowed(**chosen, order=orders()[number][0])

    def clear(self) -> None:
        """Show everything again; the order stays."""
        for box in self._narrow.values():
            box.setCurrentIndex(0)
        self._choose()

    def _choose(self) -> None:
        for box in (*self._narrow.values(), self._order):
            _fit(box)
        self._settings.update_page(PAGE, **self.wanted._asdict())
        self.changed.emit(self.wanted)


def _fit(box: QComboBox) -> None:
    """Give a box room for what is chosen, not for the longest name that there is."""
    least, most = _LENGTHS
    length = round(len(box.currentText()) * 0.85)  # Qt counts in wide letters
    box.setMinimumContentsLength(max(least, min(most, length)))
    box.updateGeometry()
