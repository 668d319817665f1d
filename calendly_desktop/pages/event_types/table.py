"""The table of event types: Enter and Ctrl+C copy a link, and a button in each row does so too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.toolkit.fitting_columns import FittingColumns, Width
from calendly_desktop.toolkit.row_buttons import RowButtons
from calendly_desktop.viewmodels.event_type_table import LINK, TypeRow, copy_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QTableView, QWidget

    from calendly_desktop.viewmodels.insight_lines import LinesModel

_WIDTHS = (
    Width(190, 120, 4),  # name
    Width(140, 100, 2),  # whose
    Width(98, 76),  # length
    Width(116, 90, 1),  # kind
    Width(140, 90, 2),  # where
    Width(84, 76),  # questions
    Width(106, 96),  # status
    Width(132, 132),  # link
)
_GIVE_WAY = (5, 4, 3, 2, 1)


class TypesTable(LinesTable[TypeRow]):
    """Its columns share the width; the key that copies takes the link."""

    def __init__(
        self,
        view: QTableView,
        model: LinesModel[TypeRow],
        name_of: Callable[[TypeRow], object],
        parent: QObject,
    ) -> None:
        super().__init__(view, model, name_of, parent)
        self._fitting = FittingColumns(view, _WIDTHS, _GIVE_WAY)
        self.copy_actions[0].setShortcuts([])  # its key copies the link
        link = QAction(self.tr("Copy link"), self)
        link.setObjectName("copy_this_link")
        link.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        link.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        link.triggered.connect(lambda _checked=False: self.entered.emit())
        view.addAction(link)

    def _fit_columns(self) -> None:
        self._fitting.fit()


class LinkButtons(RowButtons):
    """The buttons in the last column: each copies the link of its row."""

    def __init__(
        self, table: QTableView, model: LinesModel[TypeRow], parent: QWidget, words: str
    ) -> None:
        self._model = model
        super().__init__(table, parent, LINK, words)
        self.setObjectName("type_buttons")
        self.setAccessibleName(self.tr("Copy links"))

    def row_of(self, number: int) -> Any:
        """Return the event type of a row."""
        return self._model.row(self._model.index(number, 0))

    def key_of(self, row: Any) -> str:
        """Return its URI."""
        return str(row.kind.uri)

    def name_of(self, row: Any) -> str:
        """Return which link is copied."""
        return copy_name(row)

    def is_usable(self, row: Any) -> bool:
        """Tell whether there is a link."""
        return bool(row.kind.scheduling_url)
