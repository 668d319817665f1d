"""The heading of the day whose meetings are at the top of the list; it stays while they scroll."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from calendly_desktop.pages.meetings.rows import RowPainter, row_height

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.meetings import DayRow


class StickyHeading(QWidget):
    """A picture only: silent for assistive technology, and untouchable."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row: DayRow | None = None
        self._push = 0
        self.hide()

    def show_day(self, row: DayRow, push: int) -> None:
        """Show a day; `push` is how far the next heading pushes it up, in pixels (<= 0)."""
        if (row, push) != (self._row, self._push):
            self._row, self._push = row, push
            self.update()

    def day(self) -> str:
        """Return the words shown."""
        return self._row.text if self._row else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row is None:
            return
        painter = QPainter(self)
        box = self.rect()
        box.setTop(box.bottom() - row_height() + 1)
        RowPainter().heading(painter, box, self._row)
        painter.end()
