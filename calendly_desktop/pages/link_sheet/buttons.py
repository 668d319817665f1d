"""The buttons of the team link sheet: each copies the link of its row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from calendly_desktop.toolkit.row_buttons import RowButtons
from calendly_desktop.viewmodels.link_sheet import COPY, SheetRow, copy_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView, QWidget

    from calendly_desktop.viewmodels.insight_lines import LinesModel


class SheetButtons(RowButtons):
    """The buttons in the last column: each copies the link of its row."""

    def __init__(
        self, table: QTableView, model: LinesModel[SheetRow], parent: QWidget, words: str
    ) -> None:
        self._model = model
        super().__init__(table, parent, COPY, words)
        self.setObjectName("sheet_buttons")
        self.setAccessibleName(self.tr("Copy links"))

    def row_of(self, number: int) -> Any:
        """Return the page or event type of a row."""
        return self._model.row(self._model.index(number, 0))

    def key_of(self, row: Any) -> str:
        """Return its URI."""
        return str(row.key)

    def name_of(self, row: Any) -> str:
        """Return which link is copied."""
        return copy_name(row)
