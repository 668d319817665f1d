"""The row of active filters under the search: each a chip that can be taken off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.chips import Chip
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.surfaces import remove_widgets
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.viewmodels.meeting_filters import ChipText


_ICONS = {"days": "calendar", "host": "person", "event_type": "list"}
_STATES = {"asked": "question", "news": "bolt", "no_show": "warning"}


def icon_of(field: str) -> str:
    """Return the icon of a filter; those for UTM tags share one."""
    return _ICONS.get(field) or _STATES.get(field) or "tag"


class ChipRow(QWidget):
    """`removed` gives the field whose chip was taken off."""

    removed = Signal(str)
    cleared = Signal()
    save_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("filter_chips")
        self._shown: tuple[object, ...] = ()
        self._flow = FlowLayout(self, spacing=theme().px(look.SPACE_2))
        self.hide()

    def show_chips(self, chips: Sequence[ChipText], *, can_save: bool) -> None:
        """Show the active filters; `can_save`: what is shown is not yet a saved view."""
        state = (tuple(chips), can_save, theme().px(100))
        if state == self._shown:
            return
        self._shown = state
        had_focus = self.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        remove_widgets(self._flow)
        for each in chips:
            self._flow.addWidget(self._chip(each))
        if chips:
            self._flow.addWidget(self._button("clear_chips", self.tr("Clear filters")))
        if chips and can_save:
            self._flow.addWidget(self._button("save_chips", self.tr("Save as view…")))
        self.setVisible(bool(chips))
        if had_focus and chips:
            self.focus_first()

    def focus_first(self) -> None:
        """Go to the first chip's button, so that one after the other can be taken off."""
        first = next((chip for chip in self.findChildren(Chip) if not chip.isHidden()), None)
        button = first.findChild(QToolButton) if first is not None else None
        if isinstance(button, QToolButton):
            button.setFocus(Qt.FocusReason.OtherFocusReason)

    def texts(self) -> list[str]:
        """Return the words on the chips."""
        return [chip.text() for chip in self.findChildren(Chip) if not chip.isHidden()]

    def _chip(self, each: ChipText) -> Chip:
        chip = Chip(each.text, self, tone="info", icon_name=icon_of(each.field), closable=True)
        chip.setObjectName(f"chip_{each.field}")
        chip.setMaximumWidth(theme().px(320))
        chip.closed.connect(lambda: self.removed.emit(each.field))
        button = chip.findChild(QToolButton, "chip_close")
        if button is not None:
            button.setObjectName(f"chip_close_{each.field}")
            button.setAccessibleName(self.tr("Remove filter {0}").format(each.text))
        return chip

    def _button(self, name: str, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setObjectName(name)
        button.setAccessibleName(words.removesuffix("…"))
        button.setAutoDefault(False)
        set_role(button, "quiet")
        button.clicked.connect(self.cleared if name == "clear_chips" else self.save_wanted)
        return button
