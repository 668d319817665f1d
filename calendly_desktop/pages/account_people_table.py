"""The table of colleagues, with a real button in every row that is in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from calendly_desktop.domain.models import OrganizationMembership
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton, set_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.people import (
    PERSON_ROLE,
    Column,
    PeopleFilter,
    PeopleModel,
    copy_name,
)

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

_ALL_COLUMNS_FROM = 560  # pixels at the normal text size
_SPARE = 8  # rows beyond the visible ones that have their button already


class PeopleTable(QTableView):
    """Emits `copy_wanted` with the person and the button that was pressed."""

    copy_wanted = Signal(object, object)

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
        self._dress_later = QTimer(self, singleShot=True, interval=0)
        self._dress_later.timeout.connect(self._dress_rows)
        for signal in (
            self.filter.modelReset,
            self.filter.layoutChanged,
            self.filter.rowsInserted,
            self.filter.rowsRemoved,
            self.filter.dataChanged,
            self.verticalScrollBar().valueChanged,
        ):
            signal.connect(self._dress_later.start)
        self.selectionModel().currentRowChanged.connect(self._follow_current)
        self.selectionModel().selectionChanged.connect(self._follow_selection)
        self.viewport().installEventFilter(self)
        theme().changed.connect(self._measure)
        self._measure()

    def person(self) -> OrganizationMembership | None:
        """The person in the current row."""
        person = self.currentIndex().data(PERSON_ROLE)
        return person if isinstance(person, OrganizationMembership) else None

    def button_of_current(self) -> CopyButton | None:
        """The copy button of the current row, when it is in sight."""
        button = self.indexWidget(self.currentIndex().siblingAtColumn(Column.COPY))
        return button if isinstance(button, CopyButton) else None

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
        header.setMinimumSectionSize(theme().px(110))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column in (Column.NAME, Column.PAGE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        for column in (Column.ROLE, Column.ZONE):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(Column.COPY, QHeaderView.ResizeMode.Fixed)

    def _measure(self) -> None:
        self.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        widest = self._new_button()
        widest.ensurePolished()
        around = 2 * theme().px(look.SPACE_3)  # the style's padding of a cell
        self.setColumnWidth(Column.COPY, widest.sizeHint().width() + around)
        widest.deleteLater()

    # -- the buttons -----------------------------------------------------------------------

    def _dress_rows(self) -> None:
        """Give the rows in sight their button: thousands of colleagues need only a few."""
        if not self.isVisible():
            return
        first = max(0, self.rowAt(0) - _SPARE)
        bottom = self.rowAt(self.viewport().height() - 1)
        last = self.filter.rowCount() - 1
        if bottom >= 0:
            last = min(last, bottom + _SPARE)
        for row in range(first, last + 1):
            self._dress(self.filter.index(row, Column.COPY))
        self._follow_current(self.currentIndex())

    def _dress(self, index: QModelIndex) -> None:
        person: OrganizationMembership = index.data(PERSON_ROLE)
        button = self.indexWidget(index)
        if not isinstance(button, CopyButton):
            button = self._new_button()
            place = QPersistentModelIndex(index)
            button.clicked.connect(lambda: self._pressed(place))
            self.setIndexWidget(index, button)
        button.setAccessibleName(copy_name(person))
        button.setEnabled(bool(person.user.scheduling_url))

    def _new_button(self) -> CopyButton:
        button = CopyButton(self.tr("Copy booking link"), self)
        button.setObjectName("copy_booking_link")
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        set_role(button, "quiet")
        return button

    def _pressed(self, place: QPersistentModelIndex) -> None:
        index = self.filter.index(place.row(), Column.COPY)
        self.setCurrentIndex(index.siblingAtColumn(Column.NAME))
        self.copy_wanted.emit(index.data(PERSON_ROLE), self.indexWidget(index))

    def _follow_current(self, current: QModelIndex) -> None:
        """Only the current row's button takes part in the tab order."""
        for button in self.viewport().findChildren(CopyButton):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chosen = self.indexWidget(current.siblingAtColumn(Column.COPY))
        if chosen is not None:
            chosen.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def _follow_selection(self) -> None:
        """Assistive technology selects a row without making it current."""
        selected = self.selectionModel().selectedIndexes()
        if selected and selected[0].row() != self.currentIndex().row():
            self.setCurrentIndex(selected[0])

    def _place_copy_column(self) -> None:
        """Where the columns do not fit, the button comes right after the name."""
        narrow = self.viewport().width() < theme().px(_ALL_COLUMNS_FROM)
        header = self.horizontalHeader()
        place, wanted = header.visualIndex(Column.COPY), 1 if narrow else Column.COPY
        if place != wanted:
            header.moveSection(place, wanted)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._dress_later.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.viewport() and event.type() == QEvent.Type.Resize:
            self._place_copy_column()
            self._dress_later.start()
        return super().eventFilter(watched, event)
