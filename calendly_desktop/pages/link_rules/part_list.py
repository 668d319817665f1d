"""The parts of a link in words: a name, what it says, and below it what to know."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.surfaces import Card, remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.viewmodels.link_reading import Part

_MOST = 100  # parts that are shown
_NAMES = 110  # pixels of the column with the names, at normal text size


class PartList(Card):
    """A card with a line for each part; what is not new stays as it is."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parts_card")
        self._parts: list[Part] = []
        column = self.column()
        column.addWidget(SectionTitle(title))
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme().px(look.SPACE_3))
        self._grid.setVerticalSpacing(theme().px(look.SPACE_2))
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, theme().px(_NAMES))
        column.addLayout(self._grid)
        column.addStretch(1)

    def show_parts(self, parts: Sequence[Part]) -> None:
        """Show these parts."""
        if list(parts) == self._parts:
            return
        self._parts = list(parts)
        remove_widgets(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for row, part in enumerate(parts[:_MOST]):
            name = secondary(PlainLabel(part.label, self, wrap=True))
            self._grid.addWidget(name, row, 0, top)
            self._grid.addWidget(self._said(part), row, 1, top)

        if len(parts) > _MOST:
            more = self.tr("{0} more parts").format(f"{len(parts) - _MOST:,}")
            self._grid.addWidget(secondary(PlainLabel(more, self)), _MOST, 1, top)

    def texts(self) -> list[tuple[str, str, str]]:
        """Return what is shown: name, value and note of each part."""
        return [(part.label, part.value, part.note) for part in self._parts]

    def _said(self, part: Part) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        value = PlainLabel(part.value or self.tr("empty"), box, wrap=True)
        if not part.value:
            secondary(value)
        column.addWidget(value)
        if part.note:
            note = PlainLabel(part.note, box, wrap=True)
            column.addWidget(set_text_role(note, part.tone))
        return box
