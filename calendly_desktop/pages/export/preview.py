"""The first rows of an export in a table, or in words why there are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from calendly_desktop.domain.export_table import ExportTable
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.export_preview import PreviewModel
from calendly_desktop.viewmodels.export_words import CALENDAR_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QTableView

    from calendly_desktop.domain.export_columns import Terms
    from calendly_desktop.domain.export_layouts import Layout
    from calendly_desktop.store.event_views import Found
    from calendly_desktop.toolkit.states import StateStack
    from calendly_desktop.viewmodels.export_preview import Writing

MEETINGS = 40  # that the preview reads
_NARROWEST, _WIDEST = 56, 260  # pixels of a column


class Preview(QObject):
    """The table of the form with its states."""

    def __init__(self, view: QTableView, states: StateStack) -> None:
        super().__init__(view)
        self._view = view
        self._states = states
        self.model = PreviewModel(self)
        view.setModel(self.model)
        header = view.horizontalHeader()
        view.verticalHeader().hide()
        view.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setMinimumSectionSize(theme().px(_NARROWEST))
        header.setMaximumSectionSize(theme().px(_WIDEST))
        make_selected_current(view)

    def show_loading(self) -> None:
        """Show that rows come, unless some are shown already."""
        if not self.model.rowCount():
            self._states.show_panel().show_loading()

    def show(self, first: Sequence[Found], layout: Layout, terms: Terms, writing: Writing) -> None:
        """Show the rows that the first meetings make."""
        is_calendar = layout.file == "ics"
        columns = CALENDAR_COLUMNS if is_calendar else layout.columns
        table = ExportTable(columns, "meeting" if is_calendar else layout.kind, terms)
        for found in first:
            table.add(found.event, found.invitees)
        self.model.show_rows(table.headings(), table.rows(MEETINGS), writing)
        self._view.resizeColumnsToContents()
        if not first:
            self._tell(
                "calendar",
                self.tr("There is no meeting to save"),
                self.tr("The list on screen is empty."),
            )
        elif not table.columns:
            self._tell(
                "list", self.tr("No column is ticked"), self.tr("Tick what the table shall have.")
            )
        elif not table.headings() or not len(table):
            self._tell(
                "question",
                self.tr("No answers so far"),
                self.tr("The first meetings have no answer in their booking forms."),
            )
        else:
            self._states.show_content()

    def _tell(self, sign: str, title: str, text: str) -> None:
        self._states.show_panel().show_empty(sign, title, text)
