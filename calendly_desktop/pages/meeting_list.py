"""The list of meetings by day: day headings stick, the current row carries its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.meetings import why_not_cancel
from calendly_desktop.pages.meeting_row_actions import RowActions
from calendly_desktop.pages.meeting_rows import (
    MeetingDelegate,
    paint_focus,
    paint_heading,
    row_box,
    row_height,
)
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import ROW_ROLE, Column, DayRow, MeetingsModel

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from calendly_desktop.viewmodels.indexes import Index


_SHARES = {Column.MEETING: 28, Column.INVITEES: 25, Column.HOST: 18, Column.PLACE: 29}
_SHARES_CANCELED = {Column.MEETING: 26, Column.INVITEES: 22, Column.HOST: 0, Column.PLACE: 52}


class MeetingList(QWidget):
    """The rows, the sticky heading, and the buttons over the current and the hovered row.

    The buttons lie beside the rows, not in them, so that assistive technology finds them.
    """

    current_changed = Signal(str)
    action_wanted = Signal(str, str)
    menu_wanted = Signal(QPoint)
    entered = Signal()

    def __init__(
        self, model: MeetingsModel, now: Callable[[], datetime], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._now = now
        self._current = ""
        self.rows = _Rows(self)
        self.delegate = MeetingDelegate(self.rows)
        self.rows.setItemDelegate(self.delegate)
        self.rows.setModel(model)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.rows)
        self.sticky = _StickyHeading(self)
        self.hover_actions = RowActions(self, name="hovered_row", by_keyboard=False)
        self.actions_here = RowActions(self, name="current_row", by_keyboard=True)
        QWidget.setTabOrder(self.rows, self.actions_here.button("reschedule"))
        self._connect()

    def _connect(self) -> None:
        self.rows.selectionModel().currentRowChanged.connect(self._current_row_changed)
        make_selected_current(self.rows)
        self.rows.verticalScrollBar().valueChanged.connect(self.place_overlays)
        self.rows.hovered_changed.connect(self._hover)
        self.rows.left.connect(self._pointer_left)
        self.hover_actions.left.connect(self._pointer_left)
        self.rows.resized.connect(self._fit_columns)
        self.rows.menu_wanted.connect(self.menu_wanted)
        self.rows.entered_row.connect(self.entered)
        self.hover_actions.wanted.connect(self.action_wanted)
        self.actions_here.wanted.connect(self.action_wanted)
        for change in (self._model.rowsInserted, self._model.rowsRemoved, self._model.dataChanged):
            change.connect(self.place_overlays)
        self._model.modelReset.connect(self._fit_columns)
        theme().changed.connect(self._restyle)

    def current_row(self) -> int:
        """Return the number of the current row, -1 when there is none."""
        return self.rows.currentIndex().row()

    def current(self) -> str:
        """Return the URI of the current meeting, empty when there is none."""
        return self._current

    def select(self, uri: str, *, near: int = -1) -> None:
        """Make a meeting the current one; when it is not shown, the one nearest to a row."""
        number = self._model.place(uri)
        if number < 0:
            number = self._model.nearest_meeting(near)
        if number < 0:
            self.rows.setCurrentIndex(QModelIndex())
            self._set_current("")
            return
        index = self._model.index(number, 0)
        flags = QItemSelectionModel.SelectionFlag
        self.rows.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self._keep_in_view(number)
        self._set_current(self._uri(index))
        self.place_overlays()

    def step(self, step: int) -> None:
        """Go to the next (1) or previous (-1) meeting, over the headings."""
        number = self._model.place(self._current) + step
        while 0 <= number < self._model.rowCount():
            found = self._model.found(self._model.index(number, 0))
            if found is not None:
                self.select(found.event.uri)
                return
            number += step

    def show_copied(self, kind: str, uri: str) -> None:
        """Turn the row's copy button into a check mark for a moment."""
        for actions in (self.actions_here, self.hover_actions):
            if actions.uri == uri:
                actions.show_copied(kind)

    def place_overlays(self, *_changed: object) -> None:
        """Put the buttons and the sticky heading where their rows are now."""
        current = self.rows.currentIndex()
        hovered = self.delegate.hovered
        other = self._model.index(hovered, 0) if hovered != current.row() else QModelIndex()
        self._place_actions(self.actions_here, current, selected=True)
        self._place_actions(self.hover_actions, other, selected=False)
        self.delegate.reserved = self.actions_here.sizeHint().width()
        self.delegate.button_rows = {
            index.row()
            for index, actions in ((current, self.actions_here), (other, self.hover_actions))
            if not actions.isHidden()
        }
        self._place_sticky()

    def _place_actions(self, actions: RowActions, index: QModelIndex, *, selected: bool) -> None:
        found = self._model.found(index)
        view = self.rows.viewport()
        active = found is not None and found.event.status != "canceled"
        box = row_box(self.rows, index) if active else None
        if found is None or box is None or box.bottom() < 0 or box.top() > view.height():
            actions.hide()
            return
        why = why_not_cancel(found.event, self._now())
        actions.show_for(found, why_not_cancel=why, selected=selected)
        width = actions.sizeHint().width()
        corner = view.mapTo(self, QPoint(view.width() - width, box.top()))
        actions.setGeometry(corner.x(), corner.y(), width, box.height())
        actions.show()
        actions.raise_()
        self.sticky.raise_()

    def _place_sticky(self) -> None:
        view = self.rows.viewport()
        top = self.rows.indexAt(QPoint(1, 0))
        heading = self._model.heading_above(top.row()) if top.isValid() else None
        if heading is None:
            self.sticky.hide()
            return
        height, push = row_height(), 0
        below = self.rows.indexAt(QPoint(1, height))
        if below.isValid() and isinstance(below.data(ROW_ROLE), DayRow):
            push = min(0, self.rows.visualRect(below).top() - height)
        corner = view.mapTo(self, QPoint(0, 0))
        self.sticky.show_day(heading, push)
        self.sticky.setGeometry(corner.x(), corner.y(), view.width(), max(0, height + push))
        self.sticky.setVisible(height + push > 0)
        self.sticky.raise_()

    def _keep_in_view(self, number: int) -> None:
        """Scroll the row into view, below the sticky heading and together with its own."""
        above = max(0, number - 1)
        if isinstance(self._model.row(above), DayRow):
            self.rows.scrollTo(self._model.index(above, 0))
        self.rows.scrollTo(self._model.index(number, 0))

    def _current_row_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            self._set_current(self._uri(current))
        self.place_overlays()

    def _set_current(self, uri: str) -> None:
        if uri != self._current:
            self._current = uri
            self.current_changed.emit(uri)

    def _uri(self, index: QModelIndex) -> str:
        found = self._model.found(index)
        return found.event.uri if found else ""

    def _hover(self, number: int) -> None:
        if number != self.delegate.hovered:
            self.delegate.hovered = number
            self.rows.viewport().update()
            self.place_overlays()

    def _pointer_left(self) -> None:
        """Let go of the hovered row, unless the pointer only went on to its buttons or back."""
        pointer = self.mapFromGlobal(self.cursor().pos())
        if not self.hover_actions.isVisible() or not self.hover_actions.geometry().contains(
            pointer
        ):
            self._hover(-1)

    def _fit_columns(self) -> None:
        """Share the width; where it is small, host and place give way to the detail pane."""
        width = self.rows.viewport().width()
        metrics = self.rows.fontMetrics()
        time = metrics.horizontalAdvance("00:00–00:00 Mon") + theme().px(look.SPACE_6)
        time = max(time, self.rows.header().sectionSizeHint(Column.TIME))
        canceled = self._model.is_canceled_view
        shares = _SHARES_CANCELED if canceled else _SHARES
        shown = [Column.MEETING, Column.INVITEES]
        if width > theme().px(620) and not canceled:
            shown.append(Column.HOST)
        if width > theme().px(400 if canceled else 500):
            shown.append(Column.PLACE)
        is_short = Column.PLACE not in shown and not canceled
        reserved = self.actions_here.sizeHint().width() if is_short else 0
        rest = max(0, width - time - reserved)
        total = sum(shares[each] for each in shown)
        header = self.rows.header()
        header.resizeSection(Column.TIME, time)
        for each, share in shares.items():
            header.setSectionHidden(each, each not in shown)
            header.resizeSection(each, rest * share // total)
        header.setStretchLastSection(Column.PLACE in shown)
        self.place_overlays()

    def _restyle(self) -> None:
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


class _Rows(QTreeView):
    """The rows themselves: one height, headings over all columns, hover and menu reported."""

    hovered_changed = Signal(int)
    resized = Signal()
    menu_wanted = Signal(QPoint)
    entered_row = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("meetings_list")
        self.setAccessibleName(self.tr("Meetings"))
        self.setRootIsDecorated(False)
        self.setItemsExpandable(False)
        self.setIndentation(0)
        self.setUniformRowHeights(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setViewport(_viewport(self))
        header = self.header()
        header.setObjectName("meetings_header")
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setMinimumSectionSize(0)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if isinstance(row, DayRow):
            paint_heading(painter, option.rect, row)
            return
        is_current = index.row() == self.currentIndex().row()
        delegate = self.itemDelegate()
        if isinstance(delegate, MeetingDelegate):
            delegate.paint_ground(
                painter,
                option.rect,
                selected=is_current,
                hovered=index.row() == delegate.hovered,
            )
        super().drawRow(painter, option, index)
        if is_current and self.hasFocus():
            paint_focus(painter, option.rect)

    def scrollTo(
        self,
        index: Index,
        hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        super().scrollTo(index, hint)
        top = self.visualRect(index).top()
        covered = row_height()
        if 0 <= top < covered and not isinstance(index.data(ROW_ROLE), DayRow):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() - (covered - top))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self.currentIndex().isValid():
            self.entered_row.emit()
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_heading = isinstance(index.data(ROW_ROLE), DayRow)
        self.hovered_changed.emit(-1 if is_heading else index.row())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self.left.emit()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        index = self.currentIndex()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and index.isValid():
            self.menu_wanted.emit(self.viewport().mapToGlobal(self.visualRect(index).center()))
        elif self.indexAt(event.pos()).isValid():
            self.menu_wanted.emit(event.globalPos())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()


def _viewport(view: QWidget) -> QWidget:
    """Return a viewport like the one Qt makes.

    PySide looks through all of Qt's widget classes for the type of one that it has not made.
    """
    ground = QWidget(view)
    ground.setBackgroundRole(QPalette.ColorRole.Base)
    ground.setAutoFillBackground(True)
    ground.setMouseTracking(True)
    return ground


class _StickyHeading(QWidget):
    """The heading of the day whose rows are at the top; a picture only, silent and untouchable."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._row: DayRow | None = None
        self._push = 0
        self.hide()

    def show_day(self, row: DayRow, push: int) -> None:
        """Show a day; `push` is how far the next heading pushes it up, in pixels (<= 0)."""
        if (row, push) != (self._row, self._push):
            self._row, self._push = row, push
            self.update()

    def day(self) -> str:
        """Return the words shown."""
        return self._row.text if self._row else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row is None:
            return
        painter = QPainter(self)
        box = self.rect()
        box.setTop(box.bottom() - row_height() + 1)
        paint_heading(painter, box, self._row)
        painter.end()
