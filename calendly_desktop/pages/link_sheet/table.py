"""The table of the team link sheet: Enter and Ctrl+C copy a link, rows are copied with theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence

from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.table_copy import html_table, tab_separated
from calendly_desktop.pages.insight.lines_table import LinesTable
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.fitting_columns import FittingColumns, Width
from calendly_desktop.viewmodels.link_sheet import LINK_IN_TABLE, SheetRow, table_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QObject
    from PySide6.QtWidgets import QTableView

    from calendly_desktop.domain.booking_links import UtmTags
    from calendly_desktop.viewmodels.insight_lines import LinesModel

WIDTHS = (
    Width(170, 84, 3),  # whose
    Width(76, 70),  # role
    Width(180, 84, 4),  # event type
    Width(92, 80),  # length
    Width(126, 90, 1),  # kind
    Width(76, 70),  # active
    Width(86, 80),  # secret
    Width(200, 64, 4),  # link
    Width(132, 132),  # copy
)
GIVE_WAY = (1, 6, 5, 3, 4)


class SheetTable(LinesTable[SheetRow]):
    """Copies with the tags that the links have now."""

    def __init__(
        self,
        view: QTableView,
        model: LinesModel[SheetRow],
        name_of: Callable[[SheetRow], object],
        parent: QObject,
        tags: Callable[[], UtmTags],
    ) -> None:
        super().__init__(view, model, name_of, parent)
        self._tags = tags
        self._fitting = FittingColumns(view, WIDTHS, GIVE_WAY)
        self.copy_actions[0].setShortcuts([])  # its key copies the link
        link = QAction(self.tr("Copy link"), self)
        link.setObjectName("copy_this_link")
        link.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        link.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        link.triggered.connect(lambda _checked=False: self.entered.emit())
        view.addAction(link)

    def copy_row(self) -> None:
        """Copy the chosen row as cells, its link as a link."""
        row = self.current()
        if row is not None:
            _copy_rows(table_rows([row], self._tags())[1:], has_headings=False)
            self.copied.emit(self.tr("The row is copied"))

    def copy_table(self) -> None:
        """Copy everything that is shown as cells, headings first."""
        rows = table_rows(self.model.shown(), self._tags())
        _copy_rows(rows, has_headings=True)
        words = self.tr("{0} copied as a table")
        self.copied.emit(words.format(amount(len(rows) - 1, self.tr("link"))))

    def _fit_columns(self) -> None:
        self._fitting.fit()


def _copy_rows(rows: Sequence[Sequence[str]], *, has_headings: bool) -> None:
    html = html_table(rows, has_headings=has_headings, links_in=LINK_IN_TABLE)
    copy(tab_separated(rows), html=html)
