"""How rows of the Booking links tab are drawn: a dot or icon, a name, and a quiet second line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.rows import draw_line
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.indexes import Index

_END = Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter


class TwoLineDelegate(QStyledItemDelegate):
    """Draws a name over its detail; a heading (a row that cannot be chosen) has both on one line.

    With `one_line` every row is drawn like that: the suggestions of a field.
    """

    one_line = False

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        pad = theme().px(look.SPACE_2)
        box = option.rect.adjusted(pad, 0, -pad, 0)
        chosen = bool(ground.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if self.one_line or _is_heading(index):
            is_open = bool(ground.state & QStyle.StateFlag.State_Open)
            self._paint_one_line(painter, box, index, chosen=chosen, is_open=is_open)
        else:
            self._paint_two_lines(painter, box, index, chosen)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        body = QFontMetrics(theme().font()).height()
        if self.one_line or _is_heading(index):
            return QSize(theme().px(120), body + theme().px(look.SPACE_3))
        small = QFontMetrics(theme().font("secondary")).height()
        return QSize(theme().px(120), body + small + theme().px(look.SPACE_3))

    def _paint_one_line(
        self, painter: QPainter, box: QRect, index: Index, *, chosen: bool, is_open: bool
    ) -> None:
        if _is_heading(index):
            sign = "chevron-down" if is_open else "chevron-right"
            box = _after(painter, box, self._paint_icon(painter, box, sign))
        detail = str(index.data(Role.DETAIL) or "")
        used = 0
        if detail:
            painter.setFont(theme().font("secondary"))
            painter.setPen(_quiet(chosen))
            used = painter.fontMetrics().horizontalAdvance(detail) + theme().px(look.SPACE_2)
            painter.drawText(box, _END | Qt.TextFlag.TextSingleLine, detail)
        font = theme().font()
        if not self.one_line:
            font.setWeight(QFont.Weight.DemiBold)
        draw_line(painter, _before(painter, box, used), _name(index), font, _strong(chosen))

    def _paint_two_lines(self, painter: QPainter, box: QRect, index: Index, chosen: bool) -> None:
        body, small = theme().font(), theme().font("secondary")
        line, gap = QFontMetrics(body).height(), theme().px(look.SPACE_3) // 2
        top = QRect(box.left(), box.top() + gap, box.width(), line)
        below = QRect(box.left(), top.bottom() + 1, box.width(), QFontMetrics(small).height())
        indent = self._paint_sign(painter, top, index)
        dimmed = bool(index.data(Role.DIMMED))
        pen = _quiet(chosen) if dimmed else _strong(chosen)
        draw_line(painter, _after(painter, top, indent), _name(index), body, pen)
        detail = str(index.data(Role.DETAIL) or "")
        draw_line(painter, _after(painter, below, indent), detail, small, _quiet(chosen))

    def _paint_sign(self, painter: QPainter, line: QRect, index: Index) -> int:
        """Draw the dot or icon at the start of a line; return the room that it takes."""
        dot = QColor(index.data(Role.DOT) or "")
        if not dot.isValid():
            return self._paint_icon(painter, line, str(index.data(Role.ICON) or ""))
        place = _sign_place(painter, line)
        painter.setPen(theme().colors.edge)
        painter.setBrush(dot)
        radius = theme().px(5)
        painter.drawEllipse(QPointF(place.center()), radius, radius)
        return place.width() + theme().px(look.SPACE_2)

    def _paint_icon(self, painter: QPainter, line: QRect, name: str) -> int:
        if not name:
            return 0
        place = _sign_place(painter, line)
        icon(name, "secondary").paint(painter, place)
        return place.width() + theme().px(look.SPACE_2)


class OneLineDelegate(TwoLineDelegate):
    """Draws a value with how often it was used at the end of the line."""

    one_line = True


def _after(painter: QPainter, box: QRect, used: int) -> QRect:
    """Return what is left of a line whose beginning is used, from whichever side it begins."""
    return QStyle.visualRect(painter.layoutDirection(), box, box.adjusted(used, 0, 0, 0))


def _before(painter: QPainter, box: QRect, used: int) -> QRect:
    """Return what is left of a line whose end is used."""
    return QStyle.visualRect(painter.layoutDirection(), box, box.adjusted(0, 0, -used, 0))


def _sign_place(painter: QPainter, line: QRect) -> QRect:
    edge = theme().px(look.ICON)
    place = QRect(line.left(), line.top() + (line.height() - edge) // 2, edge, edge)
    return QStyle.visualRect(painter.layoutDirection(), line, place)


def _is_heading(index: Index) -> bool:
    return not index.flags() & Qt.ItemFlag.ItemIsSelectable


def _name(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")


def _strong(chosen: bool) -> QColor:
    return theme().colors.selection_text if chosen else theme().colors.text


def _quiet(chosen: bool) -> QColor:
    return theme().colors.selection_text if chosen else theme().colors.text_secondary
