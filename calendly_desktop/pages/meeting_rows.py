"""How a row of the meetings list is painted: day headings, cells, canceled and current rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QHelpEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QToolTip,
    QTreeView,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meetings import ROW_ROLE, Column, DayRow, MeetingRow

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from calendly_desktop.viewmodels.indexes import Index


def row_height() -> int:
    """Return the height of every row, in logical pixels."""
    return theme().px(look.ROW_HEIGHT)


def paint_heading(painter: QPainter, box: QRect, row: DayRow) -> None:
    """Paint the heading of a day over the whole width: the day left, its meetings right."""
    colors, pad = theme().colors, theme().px(look.SPACE_3)
    painter.save()
    painter.fillRect(box, colors.surface_sunken)
    painter.setPen(QPen(colors.hairline, 1))
    painter.drawLine(box.bottomLeft(), box.bottomRight())
    inner = box.adjusted(pad, 0, -pad, 0)
    count_font = theme().font("secondary")
    count = row.count_text
    count_width = QFontMetrics(count_font).horizontalAdvance(count)
    painter.setFont(count_font)
    painter.setPen(colors.text_secondary)
    middle = Qt.AlignmentFlag.AlignVCenter
    painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, count)
    day_font = theme().font()
    day_font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(day_font)
    painter.setPen(colors.text)
    inner.setRight(inner.right() - count_width - pad)
    text = QFontMetrics(day_font).elidedText(row.text, Qt.TextElideMode.ElideRight, inner.width())
    painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, text)
    painter.restore()


class MeetingDelegate(QStyledItemDelegate):
    """Paints the cells of meetings; `hovered` and `reserved` are kept by the list.

    hovered: the row under the pointer, -1 for none.
    reserved: the width at the right end that the row's buttons take, in logical pixels.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.hovered = -1
        self.reserved = 0
        self.button_rows: set[int] = set()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, MeetingRow):
            return  # headings are painted by the list, over all columns
        selected = self._is_selected(index)
        box: QRect = option.rect
        painter.save()
        text_box = self._text_box(box, index)
        painter.setFont(self._font(row, index.column()))
        painter.setPen(self._ink(row, index.column(), selected))
        text = painter.fontMetrics().elidedText(
            _one_line(row.texts[index.column()]), Qt.TextElideMode.ElideRight, text_box.width()
        )
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(text_box, flags, text)
        painter.restore()

    def paint_ground(self, painter: QPainter, box: QRect, *, selected: bool, hovered: bool) -> None:
        """Paint what lies under all cells of a row: ground, hairline, mark of the current row."""
        colors = theme().colors
        painter.save()
        ground = colors.hover if hovered else colors.surface_raised
        painter.fillRect(box, colors.selection if selected else ground)
        painter.setPen(QPen(colors.hairline, 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        if selected:
            bar = QRect(box.left(), box.top(), theme().px(3), box.height())
            painter.fillRect(bar, colors.accent)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW_ROLE)
        text = row.texts[index.column()] if isinstance(row, MeetingRow) else ""
        width = QFontMetrics(theme().font()).horizontalAdvance(text[:60])
        return QSize(width + 2 * theme().px(look.SPACE_3), row_height())

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        row = index.data(ROW_ROLE)
        if not isinstance(row, MeetingRow):
            return False
        text = row.texts[index.column()]
        room = self._text_box(view.visualRect(index), index).width()
        hidden = QFontMetrics(self._font(row, index.column())).horizontalAdvance(text) > room
        QToolTip.showText(event.globalPos(), plain_tip(text) if hidden else "", view)
        return True

    def _is_selected(self, index: Index) -> bool:
        """Ask the view, not the style option: Qt's largest class would delay the start."""
        view = self.parent()
        return isinstance(view, QTreeView) and view.selectionModel().isSelected(index)

    def _text_box(self, box: QRect, index: Index) -> QRect:
        inner = box.adjusted(theme().px(look.SPACE_3), 0, -theme().px(look.SPACE_1), 0)
        view = self.parent()
        if index.row() in self.button_rows and isinstance(view, QTreeView):
            edge = view.viewport().width() - self.reserved
            inner.setRight(min(inner.right(), max(inner.left(), edge)))
        return inner

    def _ink(self, row: MeetingRow, column: int, selected: bool) -> QColor:
        colors = theme().colors
        if selected:
            return colors.selection_text
        quiet = row.is_canceled or column in {Column.HOST, Column.PLACE}
        if quiet or (column == Column.INVITEES and row.is_waiting):
            return colors.text_secondary
        return colors.text

    def _font(self, row: MeetingRow, column: int) -> QFont:
        font = theme().font("number" if column == Column.TIME else "body")
        if column == Column.INVITEES or row.is_running:
            font.setWeight(QFont.Weight.Medium)
        if row.is_canceled and column != Column.PLACE:
            font.setStrikeOut(True)
        return font


def paint_focus(painter: QPainter, box: QRect) -> None:
    """Paint the focus ring of a row, over its cells."""
    painter.save()
    painter.setPen(QPen(theme().colors.accent, 2))
    painter.drawRect(box.adjusted(1, 1, -1, -2))
    painter.restore()


def row_box(view: QTreeView, index: QModelIndex) -> QRect:
    """Return the whole row of an index in the viewport, over all columns."""
    cell = view.visualRect(index)
    return QRect(QPoint(0, cell.top()), QSize(view.viewport().width(), cell.height()))


def _one_line(text: str) -> str:
    return " ".join(text.split())
