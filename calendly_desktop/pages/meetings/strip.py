"""The calendar strip over the meetings list: days of two weeks, each with its meetings."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QWidget

from calendly_desktop.domain.meetings import amount
from calendly_desktop.domain.times import long_day, short_day
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import icon_button
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import plain_tip
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.moments import first_weekday, week_of

if TYPE_CHECKING:
    from collections.abc import Callable

WEEKS = 2
HEIGHT = 56  # logical pixels at normal text size
NARROWEST = 30  # logical pixels of a day; where two weeks have less, one is shown
_KEYS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -7,
    Qt.Key.Key_Down: 7,
}


class CalendarStrip(QWidget):
    """`day_wanted` gives a day to go to. One day can be reached by Tab, the others by arrows.

    count_on: how many meetings of the list a day has, None where the list cannot have any.
    """

    day_wanted = Signal(object)
    date_wanted = Signal()

    def __init__(
        self,
        count_on: Callable[[date], int | None],
        today: Callable[[], date],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("calendar_strip")
        self.setAccessibleName(self.tr("Calendar strip"))
        self._count_on = count_on
        self._today = today
        self._first = date.min
        self._seen: date | None = None
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, theme().px(look.SPACE_2))
        self._row.setSpacing(theme().px(2))
        self._back = icon_button("chevron-left", self.tr("Earlier days"), "strip_back", self)
        self._on = icon_button("chevron-right", self.tr("Later days"), "strip_on", self)
        self._ask = icon_button("calendar", self.tr("Go to date"), "strip_date", self)
        self.days = [DayButton(self, number) for number in range(7 * WEEKS)]
        self._row.addWidget(self._back)
        for day in self.days:
            if day.number == 7:
                self._row.addSpacing(theme().px(look.SPACE_2))
            self._row.addWidget(day, 1)
        self._row.addWidget(self._on)
        self._row.addWidget(self._ask)
        self._back.clicked.connect(lambda: self._page(-1))
        self._on.clicked.connect(lambda: self._page(1))
        self._ask.clicked.connect(self.date_wanted)
        self._point_arrows()
        for button in self.days:
            button.clicked.connect(lambda _on=False, button=button: self._choose(button))
        theme().changed.connect(self.refresh)
        self.show_day(today())

    def show_day(self, day: date | None) -> None:
        """Mark the day that the list shows, going to its weeks."""
        self._seen = day
        there = day or self._today()
        if not self._first <= there < self._first + timedelta(days=self._span()):
            self._first = week_of(there, first_weekday())[0]
        self.refresh()

    def refresh(self) -> None:
        """Count the meetings of each day again."""
        today, shown = self._today(), self._span()
        for number, button in enumerate(self.days):
            if number < shown and (day := _later(self._first, number)) is not None:
                button.show_day(day, self._count_on(day), today, is_seen=day == self._seen)
        keeper = next(
            (b for b in self.days[:shown] if b.day == (self._seen or today)), self.days[0]
        )
        for button in self.days:
            button.setVisible(button.number < shown)
            policy = Qt.FocusPolicy.StrongFocus if button is keeper else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)

    def focus_day(self) -> None:
        """Go to the day that the list shows."""
        keeper = next(b for b in self.days if b.focusPolicy() == Qt.FocusPolicy.StrongFocus)
        keeper.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _point_arrows(self) -> None:
        signs = ["chevron-left", "chevron-right"]
        if self.isRightToLeft():
            signs.reverse()
        for button, sign in zip((self._back, self._on), signs, strict=True):
            button.setIcon(icon(sign))

    def _span(self) -> int:
        used = 3 * (self._back.sizeHint().width() + theme().px(2))
        room = (self.width() - used) // (7 * WEEKS)
        return 7 * WEEKS if room >= theme().px(NARROWEST) else 7

    def _page(self, step: int) -> None:
        there = _later(self._first, step * self._span())
        if there is not None:
            self._first = there
            self.refresh()
            last = _later(there, self._span() - 1) or there
            announce(self, f"{long_day(there, self._today())} to {long_day(last, self._today())}")

    def _choose(self, button: DayButton) -> None:
        self.day_wanted.emit(button.day)

    def _step(self, step: int) -> None:
        """Move the keyboard to another day, on to other weeks where it must."""
        focused = next((b for b in self.days if b.hasFocus()), None)
        there = _later(focused.day, step) if focused is not None else None
        if there is None:
            return
        if not self._first <= there < self._first + timedelta(days=self._span()):
            self._first = week_of(there, first_weekday())[0]
            self.refresh()
        for button in self.days:
            if button.day == there and not button.isHidden():
                button.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _KEYS:
            across = key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
            self._step(-_KEYS[key] if across and self.isRightToLeft() else _KEYS[key])
        elif key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self._step(self._span() * (1 if key == Qt.Key.Key_PageDown else -1))
        elif key == Qt.Key.Key_Home:
            self._focus(self._today())
        else:
            super().keyPressEvent(event)

    def _focus(self, day: date) -> None:
        self.show_day(day)
        self.focus_day()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._point_arrows()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.show_day(self._seen)


class DayButton(QAbstractButton):
    """One day: weekday, number, and how many meetings the list has on it."""

    def __init__(self, parent: CalendarStrip, number: int) -> None:
        super().__init__(parent)
        self.number = number
        self.day = date.min
        self.count: int | None = None
        self._is_today = self._is_seen = False
        self._shown: tuple[object, ...] = ()
        self.setObjectName(f"strip_day_{number}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_day(self, day: date, count: int | None, today: date, *, is_seen: bool) -> None:
        """Show a day; `is_seen`: it is at the top of the list."""
        shown = (day, count, today, is_seen)
        if shown == self._shown:
            return
        self._shown = shown
        self.day, self.count = day, count
        self._is_today, self._is_seen = day == today, is_seen
        words = self.tr("not in this list") if count is None else amount(count, "meeting")
        text = f"{long_day(day, today)}, {words}"
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme().px(40), theme().px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme().px(24), theme().px(HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _KEYS:
            event.ignore()  # else Qt goes on to any button; the strip knows the days
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        colors, painter = theme().colors, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box, radius = self.rect().adjusted(1, 1, -1, -1), theme().px(look.RADIUS)
        ground = None
        if self._is_seen:
            ground = colors.selection
        elif self.isDown() or self.underMouse():
            ground = colors.hover
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(box, radius, radius)
        ink = colors.selection_text if self._is_seen else colors.text
        quiet = ink if self._is_seen else colors.text_secondary
        weekday = short_day(self.day)[:3]
        third = box.height() // 3
        self._line(painter, QRect(box.left(), box.top(), box.width(), third), weekday, quiet)
        number = theme().font("body")
        number.setWeight(QFont.Weight.DemiBold)
        middle = QRect(box.left(), box.top() + third, box.width(), third)
        painter.setFont(number)
        painter.setPen(colors.accent if self._is_today and not self._is_seen else ink)
        painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, str(self.day.day))
        if self.count:
            below = QRect(box.left(), box.top() + 2 * third, box.width(), third)
            self._line(painter, below, f"{self.count:,}", quiet)
        if self._is_today:
            line = QRect(0, 0, theme().px(16), theme().px(2))
            line.moveCenter(middle.center())
            line.moveBottom(middle.bottom())
            painter.fillRect(line, colors.accent)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(colors.accent, 2))
            painter.drawRoundedRect(box, radius, radius)
        painter.end()

    def _line(self, painter: QPainter, box: QRect, text: str, pen: QColor) -> None:
        painter.setFont(theme().font("secondary"))
        painter.setPen(pen)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)


def _later(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
