"""How a webhook looks in the list: address, what it is told, state and whose, how old it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.rows import draw_line
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.webhooks import Role, WebhookRow

if TYPE_CHECKING:
    from calendly_desktop.viewmodels.indexes import Index


class WebhookDelegate(QStyledItemDelegate):
    """Paints three lines: address, "when ...", a chip for the state with whose and how old it is.

    What is wrong or held has a fourth: since when.
    """

    def _row(self, index: Index) -> WebhookRow | None:
        row = index.data(Role.ROW)
        return row if isinstance(row, WebhookRow) else None

    def _lines(self, painter: QPainter, box: QRect, row: WebhookRow, words: QPalette) -> None:
        colors = theme().colors
        body, quiet = theme().font(), theme().font("secondary")
        strong = theme().font()
        strong.setWeight(strong.Weight.DemiBold)
        line = QFontMetrics(body).height()
        gap = theme().px(2)
        ink, faint = words.color(QPalette.ColorRole.Text), colors.text_secondary
        first = QRect(box.left(), box.top(), box.width(), line)
        draw_line(painter, first, row.short_address, strong, ink, middle=True)
        told = row.told_when[:1].upper() + row.told_when[1:]
        second = QRect(box.left(), box.top() + line + gap, box.width(), line)
        draw_line(painter, second, told, quiet, faint)
        third = QRect(box.left(), second.bottom() + gap * 2, box.width(), line + gap * 2)
        used = self._chip(painter, third, row)
        about = third.adjusted(used + theme().px(look.SPACE_2), 0, 0, 0)
        looks = sum(each.severity != "info" for each in row.findings)
        looks -= row.state.tone in ("danger", "warning")  # its chip says that one
        sign = theme().px(look.ICON)
        if looks > 0:
            mark = QRect(about.right() - sign, about.top(), sign, about.height())
            icon("warning", "warning").paint(painter, mark)
            about.setRight(mark.left() - theme().px(look.SPACE_1))
        if not row.has_news:
            draw_line(painter, about, f"{row.about} · {row.note}", quiet, faint)
            return
        draw_line(painter, about, row.about, quiet, faint)
        fourth = QRect(box.left(), third.bottom() + gap * 2, box.width(), line)
        draw_line(painter, fourth, row.note, quiet, ink)

    def _chip(self, painter: QPainter, line: QRect, row: WebhookRow) -> int:
        colors, state = theme().colors, row.state
        font = theme().font("secondary")
        pad, sign = theme().px(look.SPACE_2), theme().px(14)
        wanted = QFontMetrics(font).horizontalAdvance(state.word) + sign + theme().px(8) + 2 * pad
        chip = QRect(line.left(), line.top(), min(wanted, line.width()), line.height())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colors.soft(state.tone))
        painter.drawRoundedRect(QRectF(chip), chip.height() / 2, chip.height() / 2)
        mark = QRect(chip.left() + pad, chip.top(), sign, chip.height())
        icon(state.icon, state.tone).paint(
            painter, mark, Qt.AlignmentFlag.AlignCenter, QIcon.Mode.Normal
        )
        word = chip.adjusted(pad + sign + theme().px(4), 0, -pad, 0)
        draw_line(painter, word, state.word, font, colors.tone(state.tone))
        return chip.width()

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> None:
        row = self._row(index)
        if row is None:
            super().paint(painter, option, index)
            return
        ground = QStyleOptionViewItem(option)
        self.initStyleOption(ground, index)
        ground.text = ""
        widget = option.widget
        style = widget.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, ground, painter, widget)
        pad = theme().px(look.SPACE_3)
        box = option.rect.adjusted(pad, theme().px(look.SPACE_2), -pad, 0)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        self._lines(painter, box, row, option.palette)
        painter.setPen(theme().colors.hairline)
        painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight())
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        line, gap = QFontMetrics(theme().font()).height(), theme().px(2)
        row = self._row(index)
        height = 3 * line + gap * 5 + 2 * theme().px(look.SPACE_2)
        if row is not None and row.has_news:
            height += line + gap * 2
        return QSize(theme().px(220), height)
