"""The list of meetings by day: day headings stick, the current row carries its buttons."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from calendly_desktop.pages.meetings.choosing import Choosing
from calendly_desktop.pages.meetings.columns import fit_columns
from calendly_desktop.pages.meetings.overlays import Overlays
from calendly_desktop.pages.meetings.rows import row_height
from calendly_desktop.pages.meetings.table import MeetingTable
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from datetime import date, datetime

    from PySide6.QtGui import QResizeEvent, QWheelEvent

    from calendly_desktop.store.event_views import Found
    from calendly_desktop.viewmodels.meetings import MeetingsModel

LOOKED_AT = 1_000  # milliseconds on a meeting after which it counts as looked at


class MeetingList(QWidget):
    """The rows, the sticky heading, and the buttons over the current and the hovered row.

    The buttons lie beside the rows, not in them, so that assistive technology finds them.
    """

    current_changed = Signal(str)
    action_wanted = Signal(str, str)
    menu_wanted = Signal(QPoint)
    entered = Signal()
    typed = Signal(str)
    scrolled = Signal()
    looked_at = Signal(str)

    def __init__(
        self, model: MeetingsModel, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._current = ""
        self._is_moving = False
        self.offline_reason = ""
        self.rows = MeetingTable(model, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self.choosing = Choosing(self.rows, model)
        self._overlays = Overlays(self, self.rows, model, now)
        self.sticky = self._overlays.sticky
        self.hover_actions = self._overlays.hover_actions
        self.actions_here = self._overlays.actions_here
        self._look = QTimer(self, singleShot=True, interval=LOOKED_AT)
        QWidget.setTabOrder(self.rows, self.actions_here.button("reschedule"))
        self._connect()

    def _connect(self) -> None:
        self.rows.selectionModel().currentRowChanged.connect(self._current_row_changed)
        self.choosing.changed.connect(self.place_overlays)
        self.rows.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.rows.hovered_changed.connect(self._hover)
        self.rows.left.connect(self._pointer_left)
        self.hover_actions.left.connect(self._pointer_left)
        self.rows.resized.connect(self._fit_columns)
        self.rows.menu_wanted.connect(self.menu_wanted)
        self.rows.entered_row.connect(self.entered)
        self.rows.typed.connect(self.typed)
        self.rows.chosen.connect(self.look)
        self._look.timeout.connect(self._tell_looked)
        self.hover_actions.wanted.connect(self.action_wanted)
        self.actions_here.wanted.connect(self.action_wanted)
        self._model.dataChanged.connect(self.place_overlays)
        self._model.headerDataChanged.connect(self._fit_columns)
        theme().changed.connect(self._restyle)

    def current_row(self) -> int:
        """Return the number of the current row, -1 when there is none."""
        return self.rows.currentIndex().row()

    def current(self) -> str:
        """Return the URI of the current meeting, empty when there is none."""
        return self._current

    def select(self, uri: str, *, near: int = -1, number: int | None = None) -> None:
        """Make a meeting the current one; when it is not shown, the one nearest to a row.

        number: the meeting's in the local copy, where it is known.
        """
        row = self._place(uri, near, number)
        self._is_moving = self.choosing.is_held = True
        self._make_current(row)
        if row >= 0:
            self._keep_in_view(row)
        self._is_moving = self.choosing.is_held = False
        self.choosing.recount()
        self._set_current(self._uri(self.rows.currentIndex()))
        self.place_overlays()

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) meeting, over the headings."""
        row = self._model.next_meeting(self.current_row(), step)
        if row >= 0 and row != self.current_row():
            self._make_current(row)
            self._keep_in_view(row)
            self.place_overlays()
            self.look()

    def go_to_day(self, day: date) -> date | None:
        """Scroll to a day and choose its first meeting; where it has none, to the next that has.

        Returns the day that is shown now, None in an empty list.
        """
        row = self._model.row_of_day(day)
        if row < 0:
            return None
        self.rows.verticalScrollBar().setValue(row * row_height())
        self._make_current(row + 1)
        self.place_overlays()
        return self.day_in_sight()

    def current_day(self) -> date | None:
        """Return the day of the current meeting."""
        row = self.current_row()
        heading = self._model.heading_above(row) if row >= 0 else None
        return heading.day if heading is not None else None

    def day_in_sight(self) -> date | None:
        """Return the day at the top of the list, None in an empty list."""
        top = self.rows.rowAt(0)
        heading = self._model.heading_above(top) if top >= 0 else None
        return heading.day if heading is not None else None

    def look(self) -> None:
        """Count the current meeting as looked at, if it stays the current one for a second."""
        self._look.start()

    @contextmanager
    def in_place(self, uri: str, number: int | None = None) -> Iterator[None]:
        """Let the rows change while what is seen stays where it is, and who is chosen chosen.

        Where the chosen meeting goes, the one that takes its row is chosen. At the very top the
        list stays at the top.
        """
        table, bar = self.rows, self.rows.verticalScrollBar()
        before = [
            (self._model.number(n), table.rowViewportPosition(n)) for n in table.rows_in_sight()
        ]
        near, value, moves_along = self.current_row(), bar.value(), table.hasAutoScroll()
        several = self.choosing.numbers() if self.choosing.is_several else []
        self._is_moving = self.choosing.is_held = True
        table.setAutoScroll(False)
        try:
            yield
            table.doItemsLayout()
            row = self._place(uri, near, number)
            if row != self.current_row():
                self._make_current(row)
            self.choosing.restore(several)
            bar.setValue(self._scrolled_to(before) if value else 0)
        finally:
            table.setAutoScroll(moves_along)
            self._is_moving = self.choosing.is_held = False
        self.choosing.recount()
        self._set_current(self._uri(self.rows.currentIndex()))
        self.place_overlays()

    def show_copied(self, kind: str, uri: str) -> None:
        """Turn the row's copy button into a check mark for a moment."""
        for actions in (self.actions_here, self.hover_actions):
            if actions.uri == uri:
                actions.show_copied(kind)

    def in_sight(self) -> list[Found]:
        """Return the meetings that can be seen."""
        found = (self._model.found(self._model.index(n, 0)) for n in self.rows.rows_in_sight())
        return [each for each in found if each is not None]

    def place_overlays(self, *_changed: object) -> None:
        """Put the buttons and the sticky heading where their rows are now."""
        if not self._is_moving:
            self._overlays.place(
                -1 if self.choosing.is_several else self.current_row(), self.offline_reason
            )

    # -- several ---------------------------------------------------------------------------

    def chosen(self) -> list[int]:
        """Return the numbers of the selected meetings in the order of the list.

        Where no more than one is selected, it is the current one.
        """
        if self.choosing.is_several:
            return self.choosing.numbers()
        number = self._model.number(self.current_row()) if self._current else None
        return [] if number is None else [number]

    def choose_all(self) -> None:
        """Select every meeting of the list."""
        if self._model.meetings:
            self.rows.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.rows.selectAll()

    def choose_one(self) -> None:
        """Select the current meeting alone."""
        self.rows.choose_one()

    # -- private ---------------------------------------------------------------------------

    def _place(self, uri: str, near: int, number: int | None) -> int:
        row = self._model.place(uri, number) if uri else -1
        return row if row >= 0 else self._model.nearest_meeting(near)

    def _make_current(self, row: int) -> None:
        if row < 0:
            self.rows.setCurrentIndex(QModelIndex())
        else:
            flags = QItemSelectionModel.SelectionFlag
            self.rows.selectionModel().setCurrentIndex(
                self._model.index(row, 0), flags.ClearAndSelect | flags.Rows
            )
        if not self._is_moving:
            self._set_current(self._uri(self.rows.currentIndex()))

    def _scrolled_to(self, before: list[tuple[int, int]]) -> int:
        """Return where to scroll so that the first row that is still there stays where it was."""
        for number, top in before:
            row = self._model.place_of(number)
            if row >= 0:
                return row * row_height() - top
        return self.rows.verticalScrollBar().value()

    def _keep_in_view(self, row: int) -> None:
        """Scroll the row into view, below the sticky heading and together with its own."""
        if self._model.is_heading(max(0, row - 1)):
            self.rows.scrollTo(self._model.index(row - 1, 0))
        self.rows.scrollTo(self._model.index(row, 0))

    def _scrolled(self) -> None:
        self.place_overlays()
        if not self._is_moving:
            self.scrolled.emit()

    def _current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        self._look.stop()
        if self._is_moving:
            return
        self.look()
        if current.isValid():
            self._set_current(self._uri(current))
        self.place_overlays()

    def _tell_looked(self) -> None:
        if self._current and self.isVisible():
            self.looked_at.emit(self._current)

    def _set_current(self, uri: str) -> None:
        if uri != self._current:
            self._current = uri
            self.current_changed.emit(uri)

    def _uri(self, index: QModelIndex) -> str:
        found = self._model.found(index)
        return found.event.uri if found else ""

    def _hover(self, number: int) -> None:
        if number != self.rows.hovered:
            self.rows.hovered = number
            self.rows.viewport().update()
            self.place_overlays()

    def _pointer_left(self) -> None:
        """Let go of the hovered row, unless the pointer only went on to its buttons or back."""
        pointer = self.mapFromGlobal(self.cursor().pos())
        if not self.hover_actions.isVisible() or not self.hover_actions.geometry().contains(
            pointer
        ):
            self._hover(-1)

    def _fit_columns(self, *_changed: object) -> None:
        fit_columns(
            self.rows,
            canceled=self._model.is_canceled_view,
            reserved=self.actions_here.sizeHint().width(),
        )
        self.place_overlays()

    def _restyle(self) -> None:
        self.rows.measure()
        self.rows.doItemsLayout()
        self._fit_columns()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_overlays()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel over a row's buttons scrolls the list like anywhere else in it.
        bar = self.rows.verticalScrollBar()
        bar.setValue(bar.value() - (event.pixelDelta().y() or event.angleDelta().y()))
        event.accept()
