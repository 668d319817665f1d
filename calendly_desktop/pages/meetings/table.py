"""The table under the meetings list: painted row by row, moved through meeting by meeting."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QToolTip,
    QWidget,
)

from calendly_desktop.pages.meetings.rows import (
    RowPainter,
    paint_focus,
    row_height,
)
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import (
    ROW_ROLE,
    Column,
    DayRow,
    MeetingRow,
    MeetingsModel,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from calendly_desktop.viewmodels.indexes import Index

MOST_TOLD = 500  # rows selected at once, up to which Qt tells assistive technology of them
_PAGE_KEYS = {
    QAbstractItemView.CursorAction.MovePageUp: -1,
    QAbstractItemView.CursorAction.MovePageDown: 1,
}
_STEP_KEYS = {
    QAbstractItemView.CursorAction.MoveUp: -1,
    QAbstractItemView.CursorAction.MovePrevious: -1,
    QAbstractItemView.CursorAction.MoveDown: 1,
    QAbstractItemView.CursorAction.MoveNext: 1,
}


class MeetingTable(QTableView):
    """Rows of one height, headings over all columns; nothing here costs more for more rows.

    hovered: the row under the pointer, -1 for none. button_rows: rows whose right end, so many
    `reserved` pixels wide, belongs to buttons that lie over the table. is_by_hand: whether keys or
    the mouse are changing the selection right now.
    """

    hovered_changed = Signal(int)
    resized = Signal()
    menu_wanted = Signal(QPoint)
    entered_row = Signal()
    typed = Signal(str)
    chosen = Signal()
    left = Signal()

    def __init__(self, model: MeetingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.meetings = model
        self.hovered = -1
        self.is_by_hand = False
        self.reserved = 0
        self.button_rows: set[int] = set()
        self._paint = RowPainter()
        self.setObjectName("meetings_list")
        self.setAccessibleName(self.tr("Meetings"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setViewport(_viewport(self))
        self._build_headers()
        self.setItemDelegate(_CellHints(self))
        self.setModel(model)
        # The header asks whether whole columns are selected, which looks at every row.
        self.horizontalHeader().setSelectionModel(QItemSelectionModel(model, self))

    def row_box(self, row: int) -> QRect:
        """Return the whole of a row in the viewport, over all columns."""
        return QRect(0, self.rowViewportPosition(row), self.viewport().width(), self.rowHeight(row))

    def is_cut(self, row: MeetingRow, number: int, column: int) -> bool:
        """Tell whether the text of a cell has not enough room."""
        left, width = self.columnViewportPosition(column), self.columnWidth(column)
        room = self._paint.room(left, width, self._edge_of_texts(number))[1]
        text = " ".join(row.texts[column].split())
        return self._paint.typeface(row, column).metrics.horizontalAdvance(text) > room

    def room(self) -> int:
        """Return how many rows can be seen at once, one cut off at the bottom included."""
        return self.viewport().height() // row_height() + 1

    def rows_in_sight(self) -> range:
        """Return the rows that can be seen, in part at least."""
        last = self.rowAt(self.viewport().height() - 1)
        first = self.rowAt(0)
        if first < 0:
            return range(0)
        return range(first, (last if last >= 0 else self.meetings.rowCount() - 1) + 1)

    def choose_one(self) -> bool:
        """Select the current row alone; tell whether more were selected before."""
        selection = self.selectionModel().selection()
        if _rows(selection) < 2:
            return False
        flags = QItemSelectionModel.SelectionFlag
        here = self.currentIndex()
        self.selectionModel().select(here, flags.ClearAndSelect | flags.Rows)
        return True

    def measure(self) -> None:
        """Follow the size of the text."""
        self._paint = RowPainter()
        self.verticalHeader().setDefaultSectionSize(row_height())

    # -- private ---------------------------------------------------------------------------

    @contextmanager
    def _by_hand(self) -> Iterator[None]:
        """Tell keys and the mouse from assistive technology, which selects rows by itself."""
        before, self.is_by_hand = self.is_by_hand, True
        try:
            yield
        finally:
            self.is_by_hand = before

    def _build_headers(self) -> None:
        rows = self.verticalHeader()
        rows.setObjectName("meetings_days")
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(1)
        rows.hide()
        self.measure()
        header = self.horizontalHeader()
        header.setObjectName("meetings_header")
        header.setSectionsClickable(False)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(0)
        corner = self.findChild(QAbstractButton)
        if corner is not None:
            corner.setObjectName("qt_meetings_corner")
        self.setCornerButtonEnabled(False)

    def _edge_of_texts(self, row: int) -> int:
        width = self.viewport().width()
        return width - self.reserved if row in self.button_rows else width

    def _paint_row(self, painter: QPainter, number: int) -> None:
        box, row, paint = self.row_box(number), self.meetings.row(number), self._paint
        if isinstance(row, DayRow):
            paint.heading(painter, box, row)
            return
        is_current = number == self.currentIndex().row()
        selected = self.selectionModel().isSelected(self.meetings.index(number, 0))
        paint.ground(painter, box, selected=selected, hovered=number == self.hovered)
        paint.cells(painter, box, row, self._edge_of_texts(number), selected=selected)
        if is_current and self.hasFocus():
            paint_focus(painter, box)

    # -- Qt --------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        seen = event.rect()
        first, last = self.rowAt(seen.top()), self.rowAt(seen.bottom())
        if first < 0:
            return
        self._paint.columns = [
            (column, self.columnViewportPosition(column), self.columnWidth(column))
            for column in Column
            if not self.isColumnHidden(column)
        ]
        painter = QPainter(self.viewport())
        for number in range(first, (last if last >= 0 else self.meetings.rowCount() - 1) + 1):
            self._paint_row(painter, number)
        painter.end()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        model, here = self.meetings, self.currentIndex()
        row, column = here.row(), max(0, here.column())
        if not model.meetings:
            return QModelIndex()
        if not here.isValid():
            there = model.nearest_meeting(self.rowAt(row_height()))
        elif action in _STEP_KEYS:
            there = model.next_meeting(row, _STEP_KEYS[action])
        elif action in _PAGE_KEYS:
            page = max(1, self.viewport().height() // row_height() - 2)
            there = model.next_meeting(row, _PAGE_KEYS[action] * page)
        elif action == QAbstractItemView.CursorAction.MoveHome:
            there = model.nearest_meeting(0)
        elif action == QAbstractItemView.CursorAction.MoveEnd:
            there = model.rowCount() - 1
        else:
            return super().moveCursor(action, modifiers)
        return model.index(there, column)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        if not index.isValid() or self.meetings.is_heading(index.row()):
            return
        top, covered = self.rowViewportPosition(index.row()), row_height()
        if 0 <= top < covered:  # below the heading that sticks to the top
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (covered - top))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        # For assistive technology Qt looks at every cell of what was selected.
        if _rows(selected) + _rows(deselected) < MOST_TOLD:
            super().selectionChanged(selected, deselected)
        self.viewport().update()

    def keyboardSearch(self, search: str) -> None:
        # Qt's own search would read every row; a letter typed here begins a search instead.
        if search.strip():
            self.typed.emit(search)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered_row.emit()
            return
        if event.key() == Qt.Key.Key_Escape:
            event.setAccepted(self.choose_one())
            return
        with self._by_hand():
            super().keyPressEvent(event)
        self.chosen.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.meetings.is_heading(self.rowAt(int(event.position().y()))):
            event.accept()
            return
        with self._by_hand():
            super().mousePressEvent(event)
        self.chosen.emit()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        with self._by_hand():
            super().mouseMoveEvent(event)
        row = self.rowAt(int(event.position().y()))
        self.hovered_changed.emit(-1 if row < 0 or self.meetings.is_heading(row) else row)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        with self._by_hand():
            super().mouseReleaseEvent(event)

    def selectAll(self) -> None:
        with self._by_hand():
            super().selectAll()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.left.emit()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and index.isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(index).center()))
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


class _CellHints(QStyledItemDelegate):
    """Shows the whole text of a cell where it is cut; the cells are painted by the table."""

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row, table = index.data(ROW_ROLE), self.parent()
        if not isinstance(row, MeetingRow) or not isinstance(table, MeetingTable):
            return False
        hidden = table.is_cut(row, index.row(), index.column())
        text = row.texts[index.column()]
        QToolTip.showText(event.globalPos(), plain_tip(text) if hidden else "", view)
        return True

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(theme().px(look.SPACE_6), row_height())


def _rows(selection: QItemSelection) -> int:
    return sum(selection.at(n).height() for n in range(selection.count()))


def _viewport(view: QWidget) -> QWidget:
    """Return a viewport like the one Qt makes.

    PySide looks through all of Qt's widget classes for the type of one that it has not made.
    """
    ground = QWidget(view)
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setAutoFillBackground(True)
    ground.setMouseTracking(True)
    return ground
