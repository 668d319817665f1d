"""What lists have in common: a line of text cut to its box, and the menu of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStyledItemDelegate, QStyleOptionViewItem

from calendly_desktop.toolkit.theme import SPACE_3, theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAction, QColor, QFont, QPainter

_SIDE = Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter


class WholeWords(QStyledItemDelegate):
    """Rows as high as their wrapped words need: Qt forgets the room that a style sheet takes."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        view = self.parent()
        assert isinstance(view, QAbstractItemView)
        option.rect.setWidth(view.viewport().width() - 2 * theme().px(SPACE_3))
        return super().sizeHint(option, index)


def draw_line(
    painter: QPainter, box: QRect, text: str, font: QFont, pen: QColor, *, middle: bool = False
) -> None:
    """Draw one line of text from the leading edge, cut at its end, or in the middle, to fit."""
    painter.setFont(font)
    painter.setPen(pen)
    mode = Qt.TextElideMode.ElideMiddle if middle else Qt.TextElideMode.ElideRight
    shown = painter.fontMetrics().elidedText(text, mode, box.width())
    painter.drawText(box, _SIDE | Qt.TextFlag.TextSingleLine, shown)


def open_row_menu(view: QAbstractItemView, actions: Sequence[QAction], place: QPoint) -> None:
    """Open a menu at a place in the viewport; on the current row when no row is there.

    The menu key names a place of its own, which may be far from the row.
    """
    if not view.indexAt(place).isValid():
        place = view.visualRect(view.currentIndex()).center()
    menu = QMenu(view)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.addActions(list(actions))
    menu.popup(view.viewport().mapToGlobal(place))
