"""What is in the link, line by line: its tags, what it fills in, how the page opens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent


class LinkParts(QWidget):
    """A name and a value a line; labels are made when more are needed, and kept."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("parts")
        self.rows: list[tuple[PlainLabel, PlainLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(look.SPACE_2))
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_parts(self, parts: Sequence[tuple[str, str]]) -> None:
        """Show other lines."""
        while len(self.rows) < len(parts):
            self._add_row()
        for number, (name, value) in enumerate(self.rows):
            said = parts[number] if number < len(parts) else ("", "")
            name.setText(said[0])
            value.setText(said[1])
            for label in (name, value):
                label.setVisible(number < len(parts))
        self._share_width()
        self.setVisible(bool(parts))

    def texts(self) -> list[tuple[str, str]]:
        """Return the lines that are shown."""
        shown = [row for row in self.rows if not row[0].isHidden()]
        return [(name.text(), value.text()) for name, value in shown]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Keep the names from taking more than two fifths of the line."""
        for name, _value in self.rows:
            name.setMaximumWidth(max(1, self.width() * 2 // 5))

    def _add_row(self) -> None:
        number = len(self.rows)
        name, value = secondary(PlainLabel("", self)), PlainLabel("", self)
        name.setObjectName(f"part_{number}_name")
        value.setObjectName(f"part_{number}_value")
        name.set_elide("right")
        value.set_elide("right")
        value.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(name, number, 0, top)
        self._grid.addWidget(value, number, 1, top)
        self.rows.append((name, value))
