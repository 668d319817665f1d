"""What the windows of this room have in common: a table, copying from it and saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QAction, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHeaderView, QMenu

from calendly_desktop.domain.table_copy import html_table, tab_separated
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.toolkit.window import ToolWindow
from calendly_desktop.viewmodels.insight_lines import LinesModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from PySide6.QtWidgets import QLabel, QPushButton, QSplitter, QTableView, QWidget

    from calendly_desktop.pages.services import Services
    from calendly_desktop.viewmodels.insight_lines import LineColumn
    from calendly_desktop.viewmodels.meetings import Clock

T = TypeVar("T")

_WIDEST = 320  # logical pixels of a column at first


def first_sentence(text: str) -> str:
    """Return the first sentence of some; what follows is said elsewhere."""
    head, _dot, _rest = text.partition(". ")
    return head if head.endswith(".") else f"{head}."


class TableWindow(ToolWindow, Generic[T]):
    """A window over a table of findings; Enter or a double click shows the meeting in the list.

    `tool_wanted` asks for another window of the Meetings tab: what (message, reschedule), the
    meeting's number and the invitee's URI, which may be empty.
    """

    tool_wanted = Signal(str, object, str)  # an int would be cut to 32 bits

    def __init__(
        self,
        services: Services,
        parent: QWidget,
        clock: Callable[[], Clock],
        title: str,
        *,
        width: int = 960,
    ) -> None:
        super().__init__(parent, title, width=width, height=680)
        self.services = services
        self.clock = clock
        self.model: LinesModel[T] = LinesModel(self)
        self._chosen: object = None
        self._is_resized = False
        self._is_fitting = False
        self._copy_actions: list[QAction] = []
        self._menu_actions: list[QAction] = []
        self._view: QTableView | None = None

    # -- for the windows -------------------------------------------------------------------

    def set_up_table(self, view: QTableView, copy_button: QPushButton) -> None:
        """Dress the table, and offer copying in its menu, on its keys and on a button."""
        self._view = view
        view.setModel(self.model)
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        header = view.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(50)
        header.setStretchLastSection(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorClearable(True)
        view.setSortingEnabled(True)
        self._keep_room(view)
        header.sectionResized.connect(self._column_resized)
        make_selected_current(view)
        view.installEventFilter(self)
        view.selectionModel().currentRowChanged.connect(self._row_changed)
        self.model.modelReset.connect(self._choose_again)
        view.doubleClicked.connect(lambda _index: self.show_current())
        view.customContextMenuRequested.connect(
            lambda place: open_row_menu(view, self._menu_actions, place)
        )
        self._make_actions(view)
        menu = QMenu(copy_button)
        menu.addActions(self._copy_actions)
        copy_button.setMenu(menu)
        copy_button.setProperty("hasMenu", True)

    def set_up_parts(self, parts: QSplitter, details: QWidget) -> None:
        """Share the height between the table and one row in full, four lines of it at least."""
        details.setMinimumHeight(self.fontMetrics().lineSpacing() * 5)
        parts.setStretchFactor(0, 2)
        parts.setStretchFactor(1, 1)

    def set_up_notes(self, count: QLabel, note: QLabel) -> None:
        """Dress the line under the table: how many there are, and what is to be said of them."""
        for label in (count, note):
            secondary(label)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading)

    def show_lines(
        self,
        columns: Sequence[LineColumn[T]],
        rows: Sequence[T],
        narrowed: tuple[str, Callable[[T], bool] | None] | None = None,
    ) -> None:
        """Replace the rows; widths are found anew until somebody sets one."""
        if self.model.titles() != [column.title for column in columns]:
            self._is_resized = False
        self.model.show_lines(columns, rows, narrowed)
        if self._view is not None and rows and not self._is_resized:
            self._fit_columns(self._view)

    def current(self) -> T | None:
        """Return the chosen row."""
        return self.model.row(self._view.currentIndex()) if self._view is not None else None

    def enter_action(self) -> tuple[str, str]:
        """Return name and words of what Enter and a double click do with the chosen row."""
        return "show_in_list", self.tr("&Show the meeting in the list")

    def current_meeting(self) -> str:
        """Return the URI of the chosen row's meeting; each window knows its own."""
        raise NotImplementedError

    def name_of(self, row: T) -> object:
        """Return what tells a row from others, whatever else of it changes."""
        raise NotImplementedError

    def current_changed(self) -> None:
        """Show the chosen row in full; each window has its own place for it."""
        raise NotImplementedError

    def show_current(self) -> None:
        """Show the meeting of the chosen row in the list of meetings."""
        uri = self.current_meeting()
        if uri:
            self.meeting_wanted.emit(uri)

    async def save_rows(self, title: str, name: str, rows: Sequence[Sequence[object]]) -> None:
        """Save rows as a table where somebody wants it, and say so. Raises Problem."""
        from calendly_desktop.pages.export.saving import save_table

        path: Path | None = await save_table(
            self, title, name, rows, settings=self.services.settings
        )
        if path is not None:
            words = self.tr("Saved as {0}").format(path.name)
            self.toaster.show(words)
            announce(self, words)

    # -- copying ---------------------------------------------------------------------------

    def copy_cell(self) -> None:
        """Copy what the chosen cell says, with all its lines."""
        row = self.current()
        if row is not None and self._view is not None:
            column = max(0, self._view.currentIndex().column())
            copy(self.model.full_texts(row)[column])
            self._tell_copied(self.tr("The cell is copied"))

    def copy_row(self) -> None:
        """Copy the chosen row as cells."""
        row = self.current()
        if row is not None:
            self._copy_table([self.model.full_texts(row)], has_headings=False)
            self._tell_copied(self.tr("The row is copied"))

    def copy_table(self) -> None:
        """Copy everything that is shown as cells, headings first."""
        rows = [self.model.full_texts(row) for row in self.model.shown()]
        self._copy_table([self.model.titles(), *rows], has_headings=True)
        self._tell_copied(self.tr("The table is copied"))

    def _copy_table(self, rows: list[list[str]], *, has_headings: bool) -> None:
        copy(tab_separated(rows), html=html_table(rows, has_headings=has_headings))

    def _tell_copied(self, words: str) -> None:
        self.toaster.show(words)
        announce(self, words)

    # -- private ---------------------------------------------------------------------------

    def _make_actions(self, view: QTableView) -> None:
        def action(name: str, words: str, act: Callable[[], None]) -> QAction:
            made = QAction(words, self)
            made.setObjectName(name)
            made.triggered.connect(lambda _checked=False: act())
            return made

        cell = action("copy_cell", self.tr("Copy &cell"), self.copy_cell)
        cell.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        cell.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        view.addAction(cell)
        self._copy_actions = [
            cell,
            action("copy_row", self.tr("Copy &row"), self.copy_row),
            action("copy_table", self.tr("Copy &table"), self.copy_table),
        ]
        shown = action(*self.enter_action(), self.show_current)
        self._menu_actions = [shown, *self._copy_actions]

    def _row_changed(self) -> None:
        row = self.current()
        self._chosen = self.name_of(row) if row is not None else self._chosen
        self.current_changed()

    def _choose_again(self) -> None:
        """Keep the chosen row after sorting, searching or reading; else take the first."""
        if self._view is None:
            return
        wanted = self._chosen
        place = self.model.place_where(lambda row: self.name_of(row) == wanted)
        if self.model.rowCount():
            self._view.setCurrentIndex(self.model.index(max(0, place), 0))
        self._row_changed()

    def _keep_room(self, view: QTableView) -> None:
        """Keep room for a few rows: where the window is too small for all, it scrolls."""
        rows = theme().px(look.ROW_HEIGHT) * 4
        view.setMinimumHeight(view.horizontalHeader().sizeHint().height() + rows)

    def _fit_columns(self, view: QTableView) -> None:
        header = view.horizontalHeader()
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
        self._is_fitting = False

    def _column_resized(self, column: int, _before: int, _now: int) -> None:
        """Leave the widths alone once somebody has dragged one; the last stretches by itself."""
        is_last = column == self.model.columnCount() - 1
        if not self._is_fitting and not is_last and QGuiApplication.mouseButtons():
            self._is_resized = True

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        enter = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if (
            watched is self._view
            and event.type() == QEvent.Type.KeyPress
            and isinstance(event, QKeyEvent)
            and event.key() in enter
        ):
            self.show_current()
            return True
        return super().eventFilter(watched, event)
