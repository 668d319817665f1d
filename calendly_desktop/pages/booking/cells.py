"""How free times are drawn: a day as free, taken, today or chosen; a time on two clocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.free_times import DayRole
from calendly_desktop.viewmodels.link_roles import Role

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.indexes import Index

_STATE = QStyle.StateFlag
_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_START = Qt.AlignmentFlag.AlignLeading | _LINE
_END = Qt.AlignmentFlag.AlignTrailing | _LINE


class DayDelegate(QStyledItemDelegate):
    """Free days are strong on a tint, taken ones faint; today has a ring."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        number = str(index.data() or "")
        if not number:
            return
        colors, state = theme().colors, option.state
        is_free = bool(index.data(DayRole.FREE))
        chosen = bool(state & _STATE.State_Selected) and is_free
        gap = theme().px(2)
        box = QRectF(option.rect).adjusted(gap, gap / 2, -gap, -gap / 2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(colors.accent)
        elif is_free and state & _STATE.State_MouseOver:
            painter.setBrush(colors.hover)
        elif is_free:
            painter.setBrush(colors.soft("info"))
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
        radius = theme().px(look.RADIUS)
        painter.drawRoundedRect(box, radius, radius)
        if index.data(DayRole.IS_TODAY) or (chosen and state & _STATE.State_HasFocus):
            edge = colors.on_accent if chosen else colors.edge
            painter.setPen(QPen(edge, 2 if chosen else 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = 2.5 if chosen else 0.5
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
        self._write(painter, box, number, is_free=is_free, chosen=chosen)
        painter.restore()

    def _write(
        self, painter: QPainter, box: QRectF, number: str, *, is_free: bool, chosen: bool
    ) -> None:
        colors, font = theme().colors, theme().font("number")
        if is_free:
            font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        free = colors.on_accent if chosen else colors.text
        painter.setPen(free if is_free else colors.text_disabled)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, number)


class TimeDelegate(QStyledItemDelegate):
    """My clock at the start of the line, whole; the invitee's at its end, cut where it must be."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        style = option.widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, option.widget)
        colors, chosen = theme().colors, bool(ground.state & _STATE.State_Selected)
        pad = theme().px(look.SPACE_2)
        box = option.rect.adjusted(pad, 0, -pad, 0)
        painter.save()
        painter.setLayoutDirection(option.direction)
        mine, font = str(index.data() or ""), theme().font("number")
        painter.setFont(font)
        painter.setPen(colors.selection_text if chosen else colors.text)
        painter.drawText(box, _START, mine)
        used = QFontMetrics(font).horizontalAdvance(mine) + theme().px(look.SPACE_3)
        painter.setFont(theme().font("secondary"))
        painter.setPen(colors.selection_text if chosen else colors.text_secondary)
        rest = max(0, box.width() - used)
        cut = Qt.TextElideMode.ElideRight
        theirs = painter.fontMetrics().elidedText(str(index.data(Role.DETAIL) or ""), cut, rest)
        painter.drawText(box, _END, theirs)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line = QFontMetrics(theme().font()).height()
        return QSize(theme().px(120), line + theme().px(look.SPACE_3))
