"""Facts of one thing to read and to copy: a label and a value each, long ones below their label."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.surfaces import remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence


class Fact(NamedTuple):
    """One fact in words. is_long: the value stands below its label, over the whole width."""

    label: str
    value: str
    is_long: bool = False


class FactSheet(QWidget):
    """A grid of facts that is filled anew only when they have changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("fact_sheet")
        self._facts: Sequence[Fact] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(look.SPACE_3))
        self._grid.setVerticalSpacing(theme().px(look.SPACE_1))
        self._grid.setColumnStretch(1, 1)

    @property
    def facts(self) -> Sequence[Fact]:
        """What is shown."""
        return self._facts

    def show_facts(self, facts: Sequence[Fact]) -> None:
        """Show these facts; those without a value are left out."""
        facts = [fact for fact in facts if fact.value]
        if facts == self._facts:
            return
        self._facts = facts
        remove_widgets(self._grid)
        place = 0
        for fact in facts:
            label = set_text_role(PlainLabel(fact.label, self, wrap=True), "field")
            value = PlainLabel(fact.value, self, wrap=True, selectable=True)
            value.setAccessibleName(fact.label)
            value.setAccessibleDescription(fact.value)
            if fact.is_long:
                label.setContentsMargins(0, theme().px(look.SPACE_1), 0, 0)
                self._grid.addWidget(label, place, 0, 1, 2)
                self._grid.addWidget(value, place + 1, 0, 1, 2)
                place += 2
            else:
                top = Qt.AlignmentFlag.AlignTop
                label.setContentsMargins(0, theme().px(2), 0, 0)  # its smaller letters stand level
                self._grid.addWidget(label, place, 0, top)
                self._grid.addWidget(value, place, 1, top)
                place += 1
