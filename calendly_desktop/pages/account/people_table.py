"""The table of colleagues: how it sorts, sizes its columns and follows the keyboard."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from calendly_desktop.domain.models import OrganizationMembership
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.people import PERSON_ROLE, Column, PeopleFilter, PeopleModel

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_ALL_COLUMNS_FROM = 560  # pixels at the normal text size
_PAGE_FROM = 660  # the address of the booking page is the first to give way


class PeopleTable(QTableView):
    """One row per colleague, sorted by name; the last column is left free for buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = PeopleModel(self)
        self.filter = PeopleFilter(self)
        self.filter.setSourceModel(self.people)
        self.setObjectName("people_table")
        self.setAccessibleName(self.tr("Colleagues"))
        self.setModel(self.filter)
        self._behave()
        self._build_header()
        make_selected_current(self)
        theme().changed.connect(self._measure)
        self._measure()

    def person(self) -> OrganizationMembership | None:
        """The person in the current row."""
        person = self.currentIndex().data(PERSON_ROLE)
        return person if isinstance(person, OrganizationMembership) else None

    def make_room(self, width: int) -> None:
        """Give the column of buttons this width in pixels."""
        self.setColumnWidth(Column.COPY, width)

    def _behave(self) -> None:
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSortingEnabled(True)
        self.sortByColumn(Column.NAME, Qt.SortOrder.AscendingOrder)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _build_header(self) -> None:
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column in (Column.NAME, Column.PAGE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (Column.ROLE, Column.ZONE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.COPY, QHeaderView.ResizeMode.Fixed)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        self.horizontalHeader().setMinimumSectionSize(theme().px(110))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Where the columns do not fit, the button comes right after the name.
        narrow = self.viewport().width() < theme().px(_ALL_COLUMNS_FROM)
        header = self.horizontalHeader()
        header.setSectionHidden(Column.PAGE, self.viewport().width() < theme().px(_PAGE_FROM))
        place, wanted = header.visualIndex(Column.COPY), 1 if narrow else Column.COPY
        if place != wanted:
            header.moveSection(place, wanted)
