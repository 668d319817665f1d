"""Real buttons over one column of a table, one for each row in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView


class RowButtons(QWidget):
    """Lies over a column of the table, because Qt hides widgets inside a table's cells from
    assistive technology. `parent` holds the table; `words` are on every button.

    pressed: what the row is, and the button. Subclasses say what a row is, by `row_of`, `key_of`,
    `name_of` and `is_usable`.
    """

    pressed = Signal(object, object)

    def __init__(self, table: QTableView, parent: QWidget, column: int, words: str) -> None:
        super().__init__(parent)
        self._table = table
        self._place = parent
        self._column = column
        self._words = words
        self._shown: dict[str, CopyButton] = {}
        self._spare: list[CopyButton] = []
        model, header = table.model(), table.horizontalHeader()
        for signal in (
            model.modelReset,
            model.layoutChanged,
            model.rowsInserted,
            model.rowsRemoved,
            model.dataChanged,
            table.verticalScrollBar().valueChanged,
            table.horizontalScrollBar().valueChanged,
            table.selectionModel().currentRowChanged,
            header.sectionResized,
            header.sectionMoved,
            theme().changed,
        ):
            signal.connect(self.lay_out)
        table.viewport().installEventFilter(self)

    # -- for the subclasses ----------------------------------------------------------------

    def row_of(self, number: int) -> Any:
        """Return what a row of the model is."""
        raise NotImplementedError

    def key_of(self, row: Any) -> str:
        """Return what tells a row from others, whatever else of it changes."""
        raise NotImplementedError

    def name_of(self, row: Any) -> str:
        """Return what the button of a row is called."""
        raise NotImplementedError

    def is_usable(self, row: Any) -> bool:
        """Tell whether the button of a row can be pressed."""
        return True

    # -- the buttons -----------------------------------------------------------------------

    def button_of(self, row: Any) -> CopyButton | None:
        """Return the button of a row that is in sight."""
        return self._shown.get(self.key_of(row))

    def lay_out(self) -> None:
        """Put a button on every row in sight; a row keeps the same button while scrolling."""
        rows = self._rows_in_sight()
        gone = set(self._shown) - {self.key_of(row) for row, _number, _box in rows}
        for key in gone:
            button = self._shown.pop(key)
            button.hide()
            self._spare.append(button)
        region = QRegion()
        current = self._table.currentIndex().row()
        for row, number, box in rows:
            button = self._button_for(row, number)
            button.setGeometry(box)
            is_current = number == current
            policy = Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(policy)
            if is_current and self._table.nextInFocusChain() is not button:
                self.setTabOrder(self._table, button)
            button.show()
            region += QRegion(box)
        self.setMask(region)  # what is not a button belongs to the table
        self.setVisible(bool(rows))
        self.raise_()

    def wanted_width(self) -> int:
        """How wide the column should be, in pixels at today's text size."""
        sample = self._new_button()
        sample.hide()
        sample.ensurePolished()
        sample.deleteLater()
        return sample.sizeHint().width() + theme().px(look.SPACE_3)

    def _rows_in_sight(self) -> list[tuple[Any, int, QRect]]:
        table, column = self._table, self._column
        header, viewport = table.horizontalHeader(), table.viewport()
        left, width = header.sectionViewportPosition(column), header.sectionSize(column)
        corner = viewport.mapTo(self._place, viewport.rect().topLeft())
        room = QRect(left, 0, width, viewport.height()).intersected(viewport.rect())
        self.setGeometry(room.translated(corner))
        count = table.model().rowCount()
        if not count or room.isEmpty():
            return []
        first, last = max(0, table.rowAt(0)), table.rowAt(viewport.height() - 1)
        rows = []
        for number in range(first, (count if last < 0 else last + 1)):
            top, height = table.rowViewportPosition(number), table.rowHeight(number)
            box = QRect(left - room.left(), top, width, height).adjusted(4, 2, -4, -2)
            rows.append((self.row_of(number), number, box))
        return rows

    def _button_for(self, row: Any, number: int) -> CopyButton:
        key = self.key_of(row)
        button = self._shown.get(key)
        if button is None:
            button = self._spare.pop() if self._spare else self._new_button()
            self._shown[key] = button
        button.setProperty("row", number)
        button.setAccessibleName(self.name_of(row))
        button.setEnabled(self.is_usable(row))
        return button

    def _new_button(self) -> CopyButton:
        button = CopyButton(self._words, self)
        button.setObjectName("copy_booking_link")
        button.setAutoDefault(False)
        set_role(button, "quiet")
        button.clicked.connect(lambda: self._press(button))
        return button

    def _press(self, button: CopyButton) -> None:
        number = int(button.property("row"))
        if number < self._table.model().rowCount():
            row = self.row_of(number)
            if self.button_of(row) is button:
                self._table.setCurrentIndex(self._table.model().index(number, 0))
                self.pressed.emit(row, button)

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._table.viewport(), event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Move):
            self.lay_out()
        return False
