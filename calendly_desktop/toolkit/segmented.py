"""A row of segments of which exactly one is chosen, such as Upcoming, Past, Canceled."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence


class Segmented(QWidget):
    """Exclusive choices side by side; arrow keys move between them; `changed` gives the key."""

    changed = Signal(str)

    def __init__(
        self, parent: QWidget | None = None, options: Sequence[tuple[str, str]] = ()
    ) -> None:
        super().__init__(parent)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._group.buttonToggled.connect(self._tell)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        if options:
            self.set_options(options)

    def set_options(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these choices as (key, words on screen); the first one is chosen."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.deleteLater()
        self._buttons = {}
        for place, (key, words) in enumerate(options):
            button = QPushButton(words, self)
            button.setObjectName(f"{self.objectName() or 'segment'}_{key}")
            button.setAccessibleName(words.replace("&", ""))
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("segment", _place(place, len(options)))
            button.setCursor(Qt.CursorShape.ArrowCursor)
            self._buttons[key] = button
            self._group.addButton(button)
            self._row.addWidget(button)
        if options:
            self.set_current(options[0][0])

    def come_after(self, before: QWidget) -> None:
        """Let Tab reach the segments right after another widget, not behind all that came first."""
        for button in self._buttons.values():
            self.setTabOrder(before, button)
            before = button

    def current(self) -> str:
        """Return the key of the chosen segment, or an empty text when there are none."""
        for key, button in self._buttons.items():
            if button.isChecked():
                return key
        return ""

    def set_current(self, key: str) -> None:
        """Choose a segment without telling; raises KeyError for one that is not offered."""
        chosen = self._buttons[key]
        before = self._group.blockSignals(True)
        chosen.setChecked(True)
        self._group.blockSignals(before)
        self.setFocusProxy(chosen)

    def button(self, key: str) -> QPushButton:
        """Return the button of a segment."""
        return self._buttons[key]

    def _tell(self, button: QAbstractButton, checked: bool) -> None:
        if not checked:
            return
        self.setFocusProxy(button)
        for key, known in self._buttons.items():
            if known is button:
                self.changed.emit(key)


def _place(index: int, count: int) -> str:
    if count == 1:
        return "only"
    return {0: "first", count - 1: "last"}.get(index, "middle")
