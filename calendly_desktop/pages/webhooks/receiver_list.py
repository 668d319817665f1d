"""The list of deliveries that arrived, live: the newest on top, searched, the chosen one kept."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.rows import open_row_menu
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.delivery_words import arrived_at
from calendly_desktop.viewmodels.inbox import Column, DeliveriesModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QAction

    from calendly_desktop.domain.inbox import Received
    from calendly_desktop.forms.ui_receiver import Ui_Receiver
    from calendly_desktop.viewmodels.meeting_cells import Clock

_LONG_TIME: Final = datetime(2026, 12, 30, 22, 58, 58, tzinfo=UTC)
_ROWS = 4  # that always have room
_WIDTHS = {Column.SIGNATURE: 134, Column.SIZE: 84}
_BRIEF = 40  # pixels of the column of verdicts, where only their icons are shown
_SIZE_FROM = 520  # pixels of the table, at the normal text size, from which on sizes are shown
_WORDS_FROM = 440  # the same for the words of verdicts
_SIDES = 26  # pixels left and right of a cell's words


class DeliveryList(QObject):
    """The table and what stands in its place. chosen: another delivery, or none, is current."""

    chosen = Signal(object)

    def __init__(self, ui: Ui_Receiver, clock: Callable[[], Clock], parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._actions: Sequence[QAction] = ()
        self._clock = clock
        self._current = 0
        self._is_on = False
        self.model = DeliveriesModel(clock, self)
        self._dress()
        ui.sought.searched.connect(self._search)
        ui.table.selectionModel().currentRowChanged.connect(self._tell)
        ui.table.customContextMenuRequested.connect(self._open_menu)
        self.show_state(is_on=False)

    # -- for the window ----------------------------------------------------------------------

    def offer(self, actions: Sequence[QAction]) -> None:
        """Put these commands in the menu of a row."""
        self._actions = actions
        self._ui.table.addActions(list(actions))

    def row(self) -> Received | None:
        """Return the delivery that is current."""
        return self.model.row(self._ui.table.currentIndex())

    def add(self, rows: Sequence[Received], kept: int) -> None:
        """Put what came on top, and let go what is too old; the current one stays current."""
        self.model.add(rows)
        self.model.keep_newest(kept)
        if self.row() is None:
            self._select_first()
        self.show_state(is_on=self._is_on)

    def clear(self) -> None:
        """Take everything away."""
        self._current = 0
        self.model.clear()
        self._tell()
        self.show_state(is_on=self._is_on)

    def show_state(self, *, is_on: bool) -> None:
        """Show the rows, or why there are none."""
        self._is_on = is_on
        states = self._ui.states
        self._ui.sought.setVisible(bool(self.model.count))
        if self.model.rowCount():
            states.show_content()
        elif self.model.count:
            states.show_panel().show_no_match(
                self.tr("No delivery has “{0}”.").format(self._ui.sought.text().strip()),
                self._clear_search,
            )
        elif is_on:
            states.show_panel().show_empty(
                "webhook",
                self.tr("Waiting for a delivery"),
                self.tr(
                    "What is sent to the address above appears here at once. Book a meeting, or "
                    "cancel one, to see it arrive."
                ),
            )
        else:
            states.show_panel().show_empty(
                "webhook",
                self.tr("The receiver is off"),
                self.tr("Start it to see what Calendly sends when somebody books or cancels."),
            )

    # -- private -----------------------------------------------------------------------------

    def _dress(self) -> None:
        table = self._ui.table
        table.setModel(self.model)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setMinimumSectionSize(theme().px(24))
        self._fit_columns()
        theme().changed.connect(self._fit_columns)
        rows = theme().px(look.ROW_HEIGHT) * _ROWS
        table.setMinimumHeight(header.sizeHint().height() + rows)
        make_selected_current(table)
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)  # the table is told first, of its old width

    def _fit_columns(self) -> None:
        header = self._ui.table.horizontalHeader()
        self._ui.table.verticalHeader().setDefaultSectionSize(theme().px(look.ROW_HEIGHT))
        room = self._ui.table.viewport().width()
        is_brief = room < theme().px(_WORDS_FROM)
        sample = arrived_at(_LONG_TIME, self._clock()._replace(now=_LONG_TIME))
        time = self._ui.table.fontMetrics().horizontalAdvance(sample) + theme().px(_SIDES)
        widths = {Column.TIME: time} | {each: theme().px(size) for each, size in _WIDTHS.items()}
        if is_brief:
            widths[Column.SIGNATURE] = theme().px(_BRIEF)
        for column, width in widths.items():
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(column, width)
        header.setSectionHidden(Column.SIZE, room < theme().px(_SIZE_FROM))
        self.model.set_brief(is_brief)

    def _search(self, text: str) -> None:
        current = self._current
        self.model.narrow(text)
        place = self.model.line_of(current)
        if place >= 0:
            self._select(place)
        else:
            self._select_first()
        self.show_state(is_on=self._is_on)

    def _clear_search(self) -> None:
        self._ui.sought.set_text_silently("")
        self._search("")
        self._ui.sought.setFocus()

    def _select_first(self) -> None:
        if self.model.rowCount():
            self._select(0)
        else:
            self._tell()

    def _select(self, place: int) -> None:
        flags = QItemSelectionModel.SelectionFlag
        wanted = flags.ClearAndSelect | flags.Rows
        selection = self._ui.table.selectionModel()
        selection.setCurrentIndex(self.model.index(place, 0), wanted)

    def _tell(self, *_indexes: object) -> None:
        row = self.row()
        self._current = row.delivery.number if row is not None else 0
        self.chosen.emit(row)

    def _open_menu(self, place: object) -> None:
        if self.row() is not None:
            open_row_menu(self._ui.table, self._actions, place)  # type: ignore[arg-type]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.Resize):
            self._fit_columns()
        return super().eventFilter(watched, event)
