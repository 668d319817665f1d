"""The row above the table: a box per column that says what the column fills into the links."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.elided_combo import ElidedComboBox
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import PlainLabel, plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.batch_words import tr

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from calendly_desktop.domain.column_targets import Target

KEY: Final = Qt.ItemDataRole.UserRole
_NARROWEST: Final = 40  # pixels at normal text size; a narrower column has no room for its box


class TargetRow(QWidget):
    """Boxes that lie over their columns, and follow them when these move or change their width.

    A box is made when its column is first seen: a wide sheet has hundreds. chosen: the column's
    place, and the key of what it fills in (empty: nothing).
    """

    chosen = Signal(int, str)

    def __init__(self, grid: QTableView, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("target_row")
        self._grid = grid
        self._targets: list[Target] = []
        self._chosen: list[str] = []
        self._headings: list[str] = []
        self._boxes: dict[int, QComboBox] = {}
        self._choices = QStandardItemModel(self)
        self._label = secondary(PlainLabel(self.tr("Fills in"), self))
        self._label.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        header = grid.horizontalHeader()
        header.sectionResized.connect(self.lay_out)
        header.geometriesChanged.connect(self.lay_out)
        grid.verticalHeader().geometriesChanged.connect(self.lay_out)
        grid.horizontalScrollBar().valueChanged.connect(self.lay_out)
        theme().changed.connect(self._fit)
        self._fit()

    # -- what the view tells ---------------------------------------------------------------

    def show_columns(
        self, headings: Sequence[str], chosen: Sequence[str], targets: Sequence[Target]
    ) -> None:
        """Show what each column fills in, and what there is to choose."""
        if list(targets) != self._targets:
            self._targets = list(targets)
            self._fill_choices()
        for place in [place for place in self._boxes if place >= len(headings)]:
            self._boxes.pop(place).deleteLater()
        self._headings, self._chosen = list(headings), list(chosen)
        for place in self._boxes:
            self._dress(place)
        self.lay_out()

    def open_box(self, column: int) -> None:
        """Open the choice of a column, as somebody who works in the table asks with a key."""
        box = self._boxes.get(column)
        if box is not None and box.isEnabled():
            box.setFocus(Qt.FocusReason.ShortcutFocusReason)
            box.showPopup()

    def box(self, column: int) -> QComboBox | None:
        """Return the box of a column, None where it was never in sight."""
        return self._boxes.get(column)

    # -- private ---------------------------------------------------------------------------

    def lay_out(self, *_what: object) -> None:
        """Put every box over its column."""
        header, room = self._grid.horizontalHeader(), self.width()
        for column in range(len(self._headings)):
            left, width = self._place(header, column + 1)
            is_seen = width >= theme().px(_NARROWEST) and left < room and left + width > 0
            if is_seen and column not in self._boxes:
                self._make(column)
            if (box := self._boxes.get(column)) is not None:
                box.setGeometry(left + 1, 0, width - 2, self.height())
                box.setVisible(is_seen)
        left, width = self._place(header, 0)
        margin = theme().px(look.SPACE_2)
        self._label.setGeometry(left + margin, 0, max(0, width - 2 * margin), self.height())

    def _place(self, header: QHeaderView, section: int) -> tuple[int, int]:
        """Return where a column begins in this row, and its width."""
        width = header.sectionSize(section)
        corner = QPoint(header.sectionViewportPosition(section), 0)
        return self.mapFromGlobal(header.viewport().mapToGlobal(corner)).x(), width

    def _make(self, column: int) -> None:
        box = ElidedComboBox(self)
        box.setObjectName(f"target_{column}")
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(3)
        box.setMaxVisibleItems(24)
        box.setModel(self._choices)
        view = box.view()
        view.setObjectName(f"target_{column}_choices")
        view.setMinimumWidth(theme().px(220))
        view.setTextElideMode(Qt.TextElideMode.ElideRight)
        box.activated.connect(lambda place, column=column: self._choose(column, place))
        box.installEventFilter(self)
        make_selected_chosen(box)
        self._boxes[column] = box
        self._dress(column)
        before: QWidget = self._boxes.get(column - 1, self)
        QWidget.setTabOrder(before, box)
        QWidget.setTabOrder(box, self._boxes.get(column + 1, self._grid))

    def _dress(self, column: int) -> None:
        box, key = self._boxes[column], self._chosen[column]
        place = next((row for row in range(self._choices.rowCount()) if self._key(row) == key), 0)
        box.setCurrentIndex(place)
        words = self.tr("Column “{0}” fills in").format(self._headings[column])
        box.setAccessibleName(words)
        box.setAccessibleDescription(words)
        box.setToolTip(plain_tip(f"{words}: {box.currentText()}"))

    def _fill_choices(self) -> None:
        """Offer all targets under their headings; the first one is nothing."""
        self._choices.clear()
        nothing = QStandardItem(tr("Leave out"))
        nothing.setData("", KEY)
        self._choices.appendRow(nothing)
        group = ""
        for target in self._targets:
            if target.group != group:
                group = target.group
                heading = QStandardItem(tr(group))
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                heading.setData(None, KEY)
                self._choices.appendRow(heading)
            item = QStandardItem(target.label)
            item.setData(target.key, KEY)
            item.setToolTip(plain_tip(target.label))
            self._choices.appendRow(item)

    def _key(self, row: int) -> str | None:
        key = self._choices.item(row).data(KEY)
        return key if isinstance(key, str) else None

    def _choose(self, column: int, place: int) -> None:
        key = self._key(place)
        if key is not None and key != self._chosen[column]:
            self.chosen.emit(column, key)

    def _fit(self) -> None:
        self.setFixedHeight(theme().px(look.TARGET + look.SPACE_1))
        self.lay_out()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(200), theme().px(look.TARGET + look.SPACE_1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.lay_out()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Nothing lies behind the boxes."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Scroll to a column whose box gets the keyboard; the wheel changes no box."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, QComboBox):
            for column, box in self._boxes.items():
                if box is watched and self._grid.model() is not None:
                    row = max(0, self._grid.rowAt(0))
                    self._grid.scrollTo(self._grid.model().index(row, column + 1))
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return super().eventFilter(watched, event)
