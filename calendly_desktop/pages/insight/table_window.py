"""What the windows of this room have in common: a table, copying from it and saving it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction

from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.text import secondary
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
        self._table: LinesTable[T] | None = None

    # -- for the windows -------------------------------------------------------------------

    def set_up_table(self, view: QTableView, copy_button: QPushButton) -> None:
        """Dress the table, and offer copying in its menu, on its keys and on a button."""
        table = self.make_table(view)
        table.row_changed.connect(self.current_changed)
        table.entered.connect(self.show_current)
        table.copied.connect(self._tell_copied)
        table.put_menu_on(copy_button)
        name, words = self.enter_action()
        shown = QAction(words, self)
        shown.setObjectName(name)
        shown.triggered.connect(lambda _checked=False: self.show_current())
        table.menu_actions.insert(0, shown)
        self._table = table

    def make_table(self, view: QTableView) -> LinesTable[T]:
        """Return what the table does besides showing rows."""
        return LinesTable(view, self.model, self.name_of, self)

    def enter_action(self) -> tuple[str, str]:
        """Return name and words of what Enter and a double click do with the chosen row."""
        return "show_in_list", self.tr("&Show the meeting in the list")

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
        """Replace the rows; widths are found anew until somebody sets one. narrowed: see model."""
        if self._table is not None:
            self._table.show_lines(columns, rows, narrowed)

    def current(self) -> T | None:
        """Return the chosen row."""
        return self._table.current() if self._table is not None else None

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

    def copy_table(self) -> None:
        """Copy everything that is shown as cells, headings first."""
        if self._table is not None:
            self._table.copy_table()

    async def save_rows(self, title: str, name: str, rows: Sequence[Sequence[object]]) -> None:
        """Save rows as a table where somebody wants it, and say so. Raises Problem."""
        from calendly_desktop.pages.export.saving import save_table

        path: Path | None = await save_table(
            self, title, name, rows, settings=self.services.settings
        )
        if path is not None:
            self._tell_copied(self.tr("Saved as {0}").format(path.name))

    def _tell_copied(self, words: str) -> None:
        self.toaster.show(words)
        announce(self, words)
