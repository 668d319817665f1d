"""Real buttons over the table of colleagues, one for each row in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QRegion, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.people import PERSON_ROLE, Column, copy_name

if TYPE_CHECKING:
    from calendly_desktop.domain.models import OrganizationMembership
    from calendly_desktop.pages.account.people_table import PeopleTable


class CopyColumn(QWidget):
    """Lies over the table's last column, because Qt hides widgets inside a table's cells from
    assistive technology. Emits `copy_wanted` with the person and the button that was pressed.
    """

    copy_wanted = Signal(object, object)

    def __init__(self, table: PeopleTable, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("copy_column")
        self.setAccessibleName(self.tr("Copy booking links"))
        self._table = table
        self._place = parent
        self._shown: dict[str, CopyButton] = {}
        self._spare: list[CopyButton] = []
        header = table.horizontalHeader()
        for signal in (
            table.filter.modelReset,
            table.filter.layoutChanged,
            table.filter.rowsInserted,
            table.filter.rowsRemoved,
            table.filter.dataChanged,
            table.verticalScrollBar().valueChanged,
            table.horizontalScrollBar().valueChanged,
            table.selectionModel().currentRowChanged,
            header.sectionResized,
            header.sectionMoved,
            theme().changed,
        ):
            signal.connect(self.lay_out)
        table.viewport().installEventFilter(self)

    def button_of(self, person: OrganizationMembership) -> CopyButton | None:
        """The button of a person whose row is in sight."""
        return self._shown.get(person.uri)

    def lay_out(self) -> None:
        """Put a button on every row in sight; a person keeps the same button while scrolling."""
        rows = self._rows_in_sight()
        gone = set(self._shown) - {person.uri for person, _box in rows}
        for uri in gone:
            button = self._shown.pop(uri)
            button.hide()
            self._spare.append(button)
        region = QRegion()
        current = self._table.person()
        for person, box in rows:
            button = self._button_for(person)
            button.setGeometry(box)
            is_current = current is not None and current.uri == person.uri
            policy = Qt.FocusPolicy.StrongFocus if is_current else Qt.FocusPolicy.NoFocus
            button.setFocusPolicy(policy)
            button.show()
            region += QRegion(box)
        self.setMask(region)  # what is not a button belongs to the table
        self.setVisible(bool(rows))
        self.raise_()

    def _rows_in_sight(self) -> list[tuple[OrganizationMembership, QRect]]:
        table, model = self._table, self._table.filter
        header, viewport = table.horizontalHeader(), table.viewport()
        left, width = header.sectionViewportPosition(Column.COPY), header.sectionSize(Column.COPY)
        corner = viewport.mapTo(self._place, viewport.rect().topLeft())
        room = QRect(left, 0, width, viewport.height()).intersected(viewport.rect())
        self.setGeometry(room.translated(corner))
        count = model.rowCount()
        if not count or room.isEmpty():
            return []
        first, last = max(0, table.rowAt(0)), table.rowAt(viewport.height() - 1)
        rows = []
        for row in range(first, (count if last < 0 else last + 1)):
            top, height = table.rowViewportPosition(row), table.rowHeight(row)
            box = QRect(left - room.left(), top, width, height).adjusted(4, 2, -4, -2)
            rows.append((model.index(row, Column.COPY).data(PERSON_ROLE), box))
        return rows

    def _button_for(self, person: OrganizationMembership) -> CopyButton:
        button = self._shown.get(person.uri)
        if button is None:
            button = self._spare.pop() if self._spare else self._new_button()
            self._shown[person.uri] = button
        button.setProperty("person", person.uri)
        button.setAccessibleName(copy_name(person))
        button.setEnabled(bool(person.user.scheduling_url))
        return button

    def wanted_width(self) -> int:
        """How wide the column should be, in pixels at today's text size."""
        sample = self._new_button()
        sample.hide()
        sample.ensurePolished()
        sample.deleteLater()
        return sample.sizeHint().width() + theme().px(look.SPACE_3)

    def _new_button(self) -> CopyButton:
        button = CopyButton(self.tr("Copy booking link"), self)
        button.setObjectName("copy_booking_link")
        button.setAutoDefault(False)
        set_role(button, "quiet")
        button.clicked.connect(lambda: self._pressed(button))
        return button

    def _pressed(self, button: CopyButton) -> None:
        uri = button.property("person")
        model = self._table.filter
        for row in range(model.rowCount()):
            person = model.index(row, Column.NAME).data(PERSON_ROLE)
            if person.uri == uri:
                self._table.setCurrentIndex(model.index(row, Column.NAME))
                self.copy_wanted.emit(person, button)
                return

    def wheelEvent(self, event: QWheelEvent) -> None:
        QApplication.sendEvent(self._table.viewport(), event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Move):
            self.lay_out()
        return super().eventFilter(watched, event)
