"""The results of a bulk job as a table: columns that fit the width, the chosen row in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt
from PySide6.QtWidgets import QHeaderView, QLabel, QTableView

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.job_table import Column, JobTable
from calendly_desktop.viewmodels.job_words import when_of

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.indexes import Index
    from calendly_desktop.viewmodels.meeting_cells import Clock

NARROW = 568  # pixels at the normal text size


class ResultTable(QObject):
    """Dresses a table and the line below it; whatever row that line tells of is highlighted."""

    def __init__(self, view: QTableView, details: QLabel, table: JobTable) -> None:
        super().__init__(view)
        self._view = view
        self._details = details
        self._table = table
        self._clock: Clock | None = None
        self._has_words = False
        view.setModel(table)
        self._dress()
        secondary(details)
        details.hide()
        make_selected_current(view)
        view.selectionModel().currentChanged.connect(self._choose)
        view.selectionModel().selectionChanged.connect(self._show_details)
        view.installEventFilter(self)

    def show(self, clock: Clock) -> None:
        """Follow what the table shows now."""
        self._clock = clock
        self._has_words = self._table.has_words
        self._fit_columns()
        self._show_details()

    def _dress(self) -> None:
        view, header = self._view, self._view.horizontalHeader()
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setResizeContentsPrecision(50)
        for column in (Column.WHEN, Column.RESULT):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        for column in (Column.WHAT, Column.DETAILS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        view.setMinimumHeight(view.fontMetrics().lineSpacing() * 8)

    def _fit_columns(self) -> None:
        """Leave out what is empty; in a narrow window the line below tells the details."""
        is_narrow = self._view.width() < theme().px(NARROW)
        self._view.setColumnHidden(Column.WHEN, is_narrow or not self._table.has_times)
        self._view.setColumnHidden(Column.DETAILS, is_narrow or not self._has_words)

    def _choose(self, current: Index) -> None:
        """Highlight the row that the keyboard is at: Qt does not when the table gets the focus."""
        flags = QItemSelectionModel.SelectionFlag
        selection = self._view.selectionModel()
        if current.isValid() and not selection.isSelected(current):
            selection.select(current, flags.ClearAndSelect | flags.Rows)

    def _show_details(self) -> None:
        """Say in full what came of the chosen row."""
        chosen = self._view.selectionModel().selectedRows(Column.WHAT)
        row = self._table.row(chosen[0]) if chosen else None
        parts: list[str] = []
        if row is not None and self._clock is not None:
            parts = [when_of(row, self._clock), row.title, row.words]
        self._details.setText(" · ".join(part for part in parts if part))
        self._details.setVisible(bool(parts))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._view and event.type() == QEvent.Type.Resize:
            self._fit_columns()
        return super().eventFilter(watched, event)
