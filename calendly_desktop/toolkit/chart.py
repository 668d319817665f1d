"""A chart as a widget: pointer and arrow keys go from mark to mark and hear what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.charts import Look, window_look
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent

WIDTH, LEAST_WIDTH, INSET = 360, 240, 6  # logical pixels at normal text size
_TOLD_FOR = 60_000  # milliseconds that a tip stays beside a mark that was gone to by keyboard


class Chart(QWidget):
    """A chart over marks (bars or points) that the pointer and the arrow keys go through.

    It is decoration beside a table that says the same: what a mark stands for is told as a tip
    and spoken. pointed: what the mark under pointer or keyboard says, empty for none. entered:
    the place of a mark that was double-clicked or entered with the keyboard.
    """

    pointed = Signal(str)
    entered = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._current = -1
        self._hovered = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        theme().changed.connect(self._fit_again)

    # -- for the kinds of charts -----------------------------------------------------------

    def texts(self) -> Sequence[str]:
        """Return what each mark says."""
        raise NotImplementedError

    def mark_at(self, place: QPointF) -> int:
        """Return the place of the mark at a point of the widget, -1 for none."""
        raise NotImplementedError

    def place_of(self, mark: int) -> QPointF:
        """Return the middle of a mark in the widget."""
        raise NotImplementedError

    def paint(self, painter: QPainter, area: QRectF, how: Look, marked: int = -1) -> None:
        """Paint the chart into an area of anything: the window, a picture, a page."""
        raise NotImplementedError

    def height_for(self, width: float, how: Look) -> float:
        """Return the height that the chart wants at a width."""
        raise NotImplementedError

    # -- what all do -----------------------------------------------------------------------

    @property
    def area(self) -> QRectF:
        """The part of the widget that is painted: around it is room for the focus ring."""
        edge = theme().px(INSET)
        return QRectF(self.rect()).adjusted(edge, edge, -edge, -edge)

    @property
    def current(self) -> int:
        """The mark under the pointer, or else of the keyboard; -1 for none."""
        return self._hovered if self._hovered >= 0 else self._current

    def forget_current(self) -> None:
        """Show no mark: what the chart shows has changed."""
        self._current = self._hovered = -1
        self._fit_again()
        self.pointed.emit("")

    def steps(self) -> dict[int, int]:
        """Return the keys that go from mark to mark, and how far."""
        back, on = Qt.Key.Key_Left, Qt.Key.Key_Right
        if self.isRightToLeft():
            back, on = on, back
        return {
            back.value: -1,
            on.value: 1,
            Qt.Key.Key_Up.value: -1,
            Qt.Key.Key_Down.value: 1,
            Qt.Key.Key_PageUp.value: -5,
            Qt.Key.Key_PageDown.value: 5,
        }

    def _go_to(self, place: int) -> None:
        texts = self.texts()
        self._current = max(0, min(place, len(texts) - 1))
        self._hovered = -1
        self.update()
        self.pointed.emit(texts[self._current])
        self.setAccessibleDescription(texts[self._current])
        announce(self, texts[self._current])
        spot = self.mapToGlobal(self.place_of(self._current)).toPoint()
        tip = plain_tip(texts[self._current])
        QToolTip.showText(spot, tip, self, self.rect(), _TOLD_FOR)

    def _fit_again(self) -> None:
        edge = theme().px(INSET) * 2
        width = max(1, self.width() - edge)
        height = round(self.height_for(width, window_look(self))) + edge
        if height != self.minimumHeight():
            self.setMinimumHeight(height)
        self.update()

    # -- Qt --------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(theme().px(WIDTH), self.minimumHeight())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(LEAST_WIDTH), self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.paint(painter, self.area, window_look(self), self.current)
        if self.hasFocus():
            painter.setPen(QPen(theme().colors.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            radius = theme().px(look.RADIUS)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if mark == self._hovered:
            return
        self._hovered = mark
        self.update()
        text = self.texts()[mark] if mark >= 0 else ""
        self.pointed.emit(text)
        QToolTip.showText(event.globalPosition().toPoint(), plain_tip(text), self)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hovered = -1
        self.update()
        self.pointed.emit(self.texts()[self._current] if self._current >= 0 else "")

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        mark = self.mark_at(event.position())
        if mark >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.entered.emit(mark)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        texts, key = self.texts(), event.key()
        if not texts or event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in self.steps():
            step = self.steps()[key]
            self._go_to(self._current + step if self._current >= 0 else 0)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._go_to(0 if key == Qt.Key.Key_Home else len(texts) - 1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and self._current >= 0:
            self.entered.emit(self._current)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        reasons = Qt.FocusReason
        by_key = {reasons.TabFocusReason, reasons.BacktabFocusReason, reasons.ShortcutFocusReason}
        if self._current < 0 and self.texts() and event.reason() in by_key:
            self._go_to(0)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        QToolTip.hideText()
        self._current = -1
        self.update()
