"""Qt's calendar in our colours: weekends are no warning, and its buttons have names."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QTableView, QToolButton

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.theme import theme


def dress_calendar(calendar: QCalendarWidget) -> None:
    """Give a calendar room, colours and names; its weeks begin as the computer has it."""
    colors = theme().colors
    quiet, head = QTextCharFormat(), QTextCharFormat()
    quiet.setForeground(colors.text_secondary)
    head.setForeground(colors.text_secondary)
    head.setBackground(colors.surface_raised)
    for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(day, quiet)
    calendar.setHeaderTextFormat(head)
    calendar.setMinimumSize(theme().px(340), theme().px(260))
    _name_buttons(calendar)
    view = calendar.findChild(QTableView)
    if view is not None:
        view.setAccessibleName(calendar.tr("Days"))


def _name_buttons(calendar: QCalendarWidget) -> None:
    names = {
        "qt_calendar_prevmonth": (calendar.tr("Previous month"), "chevron-left"),
        "qt_calendar_nextmonth": (calendar.tr("Next month"), "chevron-right"),
        "qt_calendar_monthbutton": (calendar.tr("Month"), ""),
        "qt_calendar_yearbutton": (calendar.tr("Year"), ""),
    }
    edge = theme().px(look.TARGET)
    for button in calendar.findChildren(QToolButton):
        words, sign = names.get(button.objectName(), ("", ""))
        if words:
            button.setAccessibleName(words)
            button.setMinimumSize(edge, edge)
        if sign:
            button.setIcon(icon(sign))
