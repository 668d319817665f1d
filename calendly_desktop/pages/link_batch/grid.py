"""The table of many links: moved through and typed into like a spreadsheet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractItemModel, QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.batch_grid import STATE, BatchGrid

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from calendly_desktop.viewmodels.indexes import Index

_STATE_WIDTH: Final = 168  # pixels at normal text size
_LINK_WIDTH: Final = 320
_NARROWEST: Final = 152
_WIDEST: Final = 240
_MEASURED, _LETTERS = 30, 60  # rows and letters of each that decide how wide a column is
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BatchTableView(QTableView):
    """Shows a BatchGrid. paste_wanted, copy_wanted, clear_wanted, target_wanted: as keys ask for.

    row_wanted: Enter was pressed in the last row. row_changed: another row has the keyboard.
    """

    paste_wanted = Signal()
    copy_wanted = Signal()
    clear_wanted = Signal()
    target_wanted = Signal(int)
    row_wanted = Signal()
    row_changed = Signal(int)

    def __init__(self, grid: BatchGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = grid
        self._sized: tuple[str, ...] = ()
        self.setObjectName("grid")
        self.setAccessibleName(self.tr("Table of links"))
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setItemDelegate(BatchDelegate(self))
        self.setModel(grid)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(50)
        header.setStretchLastSection(True)
        rows = self.verticalHeader()
        rows.setDefaultAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setHighlightSections(False)
        for each in (header, rows):
            # Qt asks every cell of a column whether it can be selected, only to draw its heading.
            each.setSelectionModel(QItemSelectionModel(grid, each))
        self.selectionModel().currentRowChanged.connect(self._tell_row)
        theme().changed.connect(self._measure)
        self._measure()

    # -- what the view around it asks ------------------------------------------------------

    def current_row(self) -> int:
        """Return the table's row that has the keyboard, -1 for none."""
        return self._grid.row_at(self.currentIndex())

    def go_to(self, row: int, column: int = STATE) -> None:
        """Give a row of the table the keyboard, and scroll to it."""
        place = self._grid.place_of(row)
        if place >= 0:
            index = self._grid.index(place, max(0, min(column, self._grid.columnCount() - 1)))
            self.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
            self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def selected(self) -> tuple[list[int], list[int]]:
        """Return the rows of the table and the columns of the screen that are selected."""
        rows, columns = set[int](), set[int]()
        for block in self.selectionModel().selection().toList():
            rows |= set(self._grid.rows_between(block.top(), block.bottom()))
            columns |= set(range(block.left(), block.right() + 1))
        if not rows and self.current_row() >= 0:
            return [self.current_row()], [self.currentIndex().column()]
        return sorted(rows), sorted(columns)

    def fit_columns(self) -> None:
        """Find widths for the columns of another table; those somebody chose stay otherwise."""
        headings = tuple(self._grid.heading(n) for n in range(self._grid.columnCount()))
        if headings == self._sized:
            return
        self._sized = headings
        px, header = theme().px, self.horizontalHeader()
        header.setStretchLastSection(False)
        for place, column in enumerate(self._grid.table.columns):
            texts = (headings[place + 1], *column[:_MEASURED])
            width = max(self.fontMetrics().horizontalAdvance(text[:_LETTERS]) for text in texts)
            width += px(look.SPACE_6 + look.ICON)
            header.resizeSection(place + 1, min(px(_WIDEST), max(px(_NARROWEST), width)))
        header.resizeSection(STATE, px(_STATE_WIDTH))
        header.resizeSection(self._grid.link_column, px(_LINK_WIDTH))
        header.setStretchLastSection(True)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT - look.SPACE_1))
        self.verticalHeader().setMinimumWidth(theme().px(40))
        self.horizontalHeader().setMinimumSectionSize(theme().px(48))
        self.setMinimumHeight(theme().px(look.ROW_HEIGHT) * 4)  # a heading and three rows
        self._sized = ()
        self.fit_columns()

    def _tell_row(self, current: QModelIndex) -> None:
        self.row_changed.emit(self._grid.row_at(current))

    # -- Qt --------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the keys of a spreadsheet."""
        at, keys = self.currentIndex(), QKeySequence.StandardKey
        if self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.matches(keys.Copy):
            self.copy_wanted.emit()
        elif event.matches(keys.Paste):
            self.paste_wanted.emit()
        elif event.matches(keys.Delete) or event.key() == Qt.Key.Key_Backspace:
            self.clear_wanted.emit()
        elif event.key() in _ENTER and not event.modifiers():
            self._enter(at)
        elif event.key() == Qt.Key.Key_F4 or _is_alt_down(event):
            self.target_wanted.emit(at.column() - 1)
        else:
            super().keyPressEvent(event)

    def _enter(self, at: QModelIndex) -> None:
        if at.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(at)
        else:
            self._go_down()

    def _go_down(self) -> None:
        at = self.currentIndex()
        if at.row() + 1 < self._grid.rowCount():
            self.setCurrentIndex(at.siblingAtRow(at.row() + 1))
        else:
            self.row_wanted.emit()

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go on in the next row once a cell was typed and Enter pressed."""
        super().closeEditor(editor, hint)
        if hint == QAbstractItemDelegate.EndEditHint.SubmitModelCache:
            self._go_down()

    def sizeHint(self) -> QSize:
        """Ask for no more height than it must have: the view gives it all that is left."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.horizontalHeader().geometriesChanged.emit()


class BatchDelegate(QStyledItemDelegate):
    """Cuts links in the middle, where they are all alike; edits cells with several lines too."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Cut a link in the middle: its end tells whose it is."""
        super().initStyleOption(option, index)
        model = index.model()
        if isinstance(model, BatchGrid) and index.column() == model.link_column:
            option.textElideMode = Qt.TextElideMode.ElideMiddle
        option.decorationSize = QSize(theme().px(look.ICON), theme().px(look.ICON))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Return a line, or a field of lines where the cell has several."""
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        editor: QLineEdit | QPlainTextEdit
        if "\n" in text:
            editor = QPlainTextEdit(parent)
            editor.setTabChangesFocus(True)
        else:
            editor = QLineEdit(parent)
            editor.setProperty("cell", True)
        editor.setObjectName("cell_edit")
        model = index.model()
        if isinstance(model, BatchGrid):
            editor.setAccessibleName(model.heading(index.column()))
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        text = str(index.data(Qt.ItemDataRole.EditRole) or "")
        if isinstance(editor, QLineEdit):
            editor.setText(text)
        elif isinstance(editor, QPlainTextEdit):
            editor.setPlainText(text)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, QLineEdit):
            model.setData(index, editor.text())
        elif isinstance(editor, QPlainTextEdit):
            model.setData(index, editor.toPlainText())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        box = option.rect
        if isinstance(editor, QPlainTextEdit):
            box.setHeight(box.height() * 4)
        editor.setGeometry(box)


def _is_alt_down(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_Down and bool(
        event.modifiers() & Qt.KeyboardModifier.AltModifier
    )
