"""A table of lines: sorted, its columns fitted, the chosen row kept, copied by key and by menu."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu

from calendly_desktop.domain.table_copy import html_table, tab_separated
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QPushButton, QTableView

    from calendly_desktop.viewmodels.insight_lines import LineColumn, LinesModel

T = TypeVar("T")

_WIDEST = 320  # logical pixels of a column at first


class LinesTable(QObject, Generic[T]):
    """What a QTableView over lines does besides showing them.

    name_of: tells a row from others, whatever else of it changes. stretches_first: what room is
    left goes to the first column, not to the last. entered: Enter or a double click on the chosen
    row. copied: what was copied, in words.
    """

    entered = Signal()
    row_changed = Signal()
    copied = Signal(str)

    def __init__(
        self,
        view: QTableView,
        model: LinesModel[T],
        name_of: Callable[[T], object],
        parent: QObject,
        *,
        stretches_first: bool = False,
    ) -> None:
        super().__init__(parent)
        self.view = view
        self.model = model
        self._name_of = name_of
        self._stretches_first = stretches_first
        self._chosen: object = None
        self._is_resized = False
        self._is_fitting = False
        self._dress()
        self.copy_actions = self._make_actions()
        self.menu_actions: list[QAction] = list(self.copy_actions)

    def show_lines(
        self,
        columns: Sequence[LineColumn[T]],
        rows: Sequence[T],
        narrowed: tuple[str, Callable[[T], bool] | None] | None = None,
    ) -> None:
        """Replace the rows; widths are found anew until somebody sets one. narrowed: see model."""
        if self.model.titles() != [column.title for column in columns]:
            self._is_resized = False
        self.model.show_lines(columns, rows, narrowed)
        if rows and not self._is_resized:
            self._fit_columns()

    def show_rows_at_once(self, most: int) -> None:
        """Ask for room for all rows, or for so many of them, where what is around can scroll."""
        rows = min(max(4, self.model.rowCount()), most)
        height = self.view.horizontalHeader().sizeHint().height()
        height += rows * theme().px(look.ROW_HEIGHT) + theme().px(look.SPACE_1)
        self.view.setMinimumHeight(height)

    def current(self) -> T | None:
        """Return the chosen row."""
        return self.model.row(self.view.currentIndex())

    def put_menu_on(self, button: QPushButton, more: Sequence[QAction] = ()) -> None:
        """Offer copying on a button."""
        menu = QMenu(button)
        menu.addActions([*self.copy_actions, *more])
        button.setMenu(menu)
        button.setProperty("hasMenu", True)

    # -- copying ---------------------------------------------------------------------------

    def copy_cell(self) -> None:
        """Copy what the chosen cell says, with all its lines."""
        row = self.current()
        if row is not None:
            column = max(0, self.view.currentIndex().column())
            copy(self.model.full_texts(row)[column])
            self.copied.emit(self.tr("The cell is copied"))

    def copy_row(self) -> None:
        """Copy the chosen row as cells."""
        row = self.current()
        if row is not None:
            _copy_table([self.model.full_texts(row)], has_headings=False)
            self.copied.emit(self.tr("The row is copied"))

    def copy_table(self) -> None:
        """Copy everything that is shown as cells, headings first."""
        rows = [self.model.full_texts(row) for row in self.model.shown()]
        _copy_table([self.model.titles(), *rows], has_headings=True)
        self.copied.emit(self.tr("The table is copied"))

    # -- private ---------------------------------------------------------------------------

    def _dress(self) -> None:
        view = self.view
        view.setModel(self.model)
        view.verticalHeader().hide()
        self._fit_rows()
        theme().changed.connect(self._fit_rows)
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(50)
        header.setStretchLastSection(not self._stretches_first)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        view.setSortingEnabled(True)
        rows = theme().px(look.ROW_HEIGHT) * 4  # where there is less room, what is around scrolls
        view.setMinimumHeight(header.sizeHint().height() + rows)
        header.sectionResized.connect(self._column_resized)
        make_selected_current(view)
        view.installEventFilter(self)
        view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.model.modelReset.connect(self._choose_again)
        view.doubleClicked.connect(lambda _index: self.entered.emit())
        view.customContextMenuRequested.connect(
            lambda place: open_row_menu(view, self.menu_actions, place)
        )

    def _make_actions(self) -> list[QAction]:
        def action(name: str, words: str, act: Callable[[], None]) -> QAction:
            made = QAction(words, self)
            made.setObjectName(name)
            made.triggered.connect(lambda _checked=False: act())
            return made

        cell = action("copy_cell", self.tr("Copy &cell"), self.copy_cell)
        cell.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        cell.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self.view.addAction(cell)
        return [
            cell,
            action("copy_row", self.tr("Copy &row"), self.copy_row),
            action("copy_table", self.tr("Copy &table"), self.copy_table),
        ]

    def _fit_rows(self) -> None:
        self.view.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))

    def _row_changed(self) -> None:
        row = self.current()
        self._chosen = self._name_of(row) if row is not None else self._chosen
        self.row_changed.emit()

    def _choose_again(self) -> None:
        """Keep the chosen row after sorting, searching or reading; else take the first."""
        wanted = self._chosen
        place = self.model.place_where(lambda row: self._name_of(row) == wanted)
        if self.model.rowCount():
            self.view.setCurrentIndex(self.model.index(max(0, place), 0))
        self._row_changed()

    def _fit_columns(self) -> None:
        view, header = self.view, self.view.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self._is_fitting = True
        stretches = header.stretchLastSection()
        header.setStretchLastSection(False)
        view.resizeColumnsToContents()
        most = theme().px(_WIDEST)
        for column in range(self.model.columnCount()):
            header.resizeSection(column, min(most, header.sectionSize(column)))
        if stretches:  # it may become wider than this, but never narrower
            header.resizeSection(self.model.columnCount() - 1, theme().px(64))
        header.setStretchLastSection(stretches)
        if self._stretches_first:
            header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._is_fitting = False

    def _column_resized(self, column: int, _before: int, _now: int) -> None:
        """Leave the widths alone once somebody has dragged one; the last stretches by itself."""
        is_last = column == self.model.columnCount() - 1
        if not self._is_fitting and not is_last and QGuiApplication.mouseButtons():
            self._is_resized = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (
            watched is self.view
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in enter
        ):
            self.entered.emit()
            return True
        return super().eventFilter(watched, event)


def _copy_table(rows: list[list[str]], *, has_headings: bool) -> None:
    copy(tab_separated(rows), html=html_table(rows, has_headings=has_headings))
