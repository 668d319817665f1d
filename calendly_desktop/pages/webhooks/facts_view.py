"""How facts are shown: a table whose rows are as high as their wrapped words need, no words cut."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.selection import make_selected_current
from calendly_desktop.toolkit.soon import Soon
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.facts_table import Column, FactsModel

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.delivery_facts import Fact
    from calendly_desktop.viewmodels.indexes import Index

_LABELS = 132  # pixels of the first column at the normal text size
_TALLEST = 4_000


class _WrappedCell(QStyledItemDelegate):
    """Draws words where it measured them: the style measures without its own margins."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view, width = option.widget, 0
        if isinstance(view, QTableView):
            columns = view.columnSpan(index.row(), index.column())
            width = sum(view.columnWidth(index.column() + n) for n in range(columns))
        room = self._room(QRect(0, 0, width, _TALLEST), option, index)
        _layout, height = self._laid_out(room, option, index)
        return QSize(width, math.ceil(height) + 2 * theme().px(look.SPACE_2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text, ground.icon = "", QIcon()
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        room = self._room(option.rect, option, index)
        sign = index.data(Qt.ItemDataRole.DecorationRole)
        edge = theme().px(look.ICON)
        if isinstance(sign, QIcon):
            is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            gap = theme().px(look.SPACE_1)
            left = room.right() + gap if is_mirrored else room.left() - edge - gap
            sign.paint(painter, QRect(left, room.top(), edge, edge))
        ink = index.data(Qt.ItemDataRole.ForegroundRole) or theme().colors.text
        layout, _height = self._laid_out(room, option, index)
        painter.save()
        painter.setPen(ink)
        layout.draw(painter, QPointF(room.topLeft()))
        painter.restore()

    def _laid_out(
        self, room: QRect, option: QStyleOptionViewItem, index: Index
    ) -> tuple[QTextLayout, float]:
        """Break the words of a cell into lines: between words, within one where it must be."""
        text = str(index.data() or "").replace("\n", "\u2028")
        layout = QTextLayout(text, self._font(option, index))
        is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if is_mirrored else Qt.AlignmentFlag.AlignLeft
        how = QTextOption(side | Qt.AlignmentFlag.AlignAbsolute)
        how.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        how.setTextDirection(option.direction)
        layout.setTextOption(how)
        height = 0.0
        layout.beginLayout()
        while (line := layout.createLine()).isValid():
            line.setLineWidth(room.width())
            line.setPosition(QPointF(0, height))
            height += line.height()
        layout.endLayout()
        return layout, height

    def _room(self, box: QRect, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Return where the words of a cell go."""
        side, above = theme().px(look.SPACE_3), theme().px(look.SPACE_2)
        room = box.adjusted(side, above, -side, -above)
        if index.data(Qt.ItemDataRole.DecorationRole) is not None:
            sign = theme().px(look.ICON) + theme().px(look.SPACE_1)
            is_mirrored = option.direction == Qt.LayoutDirection.RightToLeft
            room.adjust(0 if is_mirrored else sign, 0, -sign if is_mirrored else 0, 0)
        room.setWidth(max(room.width(), theme().px(look.SPACE_6)))
        return room

    def _font(self, option: QStyleOptionViewItem, index: Index) -> QFont:
        font = index.data(Qt.ItemDataRole.FontRole)
        return font if isinstance(font, QFont) else option.font


class FactsView(QObject):
    """Dresses a table of the form, and fills it."""

    def __init__(self, table: QTableView, tasks: TaskScope) -> None:
        super().__init__(table)
        self.table = table
        self.model = FactsModel(table)
        table.setModel(self.model)
        table.setItemDelegate(_WrappedCell(table))
        table.verticalHeader().hide()
        table.setSelectionBehavior(table.SelectionBehavior.SelectItems)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.sectionResized.connect(Soon(tasks, self._fit_rows, pause=0.02))
        theme().changed.connect(self._fit_columns)
        make_selected_current(table)

    def show(self, facts: Sequence[Fact], *, with_now: bool) -> None:
        """Replace everything. with_now: there is a column of what Calendly says now."""
        self.table.clearSpans()
        self.model.show_facts(facts, with_now=with_now)
        for place in self.model.headings():
            self.table.setSpan(place, 0, 1, self.model.columnCount())
        self._fit_columns()
        self.table.resizeRowsToContents()

    def _fit_columns(self) -> None:
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        if self.model.columnCount():
            header.setSectionResizeMode(Column.LABEL, QHeaderView.ResizeMode.Fixed)
            header.resizeSection(Column.LABEL, theme().px(_LABELS))

    async def _fit_rows(self) -> None:
        self.table.resizeRowsToContents()
