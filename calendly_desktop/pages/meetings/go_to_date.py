"""Go to date: a day is typed or picked, and the list goes there."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QWidget

from calendly_desktop.forms.ui_go_to_date import Ui_GoToDate
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.calendars import dress_calendar

if TYPE_CHECKING:
    from datetime import date


class GoToDateDialog(QDialog):
    """`day` is the chosen one; typing and picking follow each other."""

    def __init__(self, parent: QWidget, day: date) -> None:
        super().__init__(parent)
        self.setObjectName("go_to_date_dialog")
        self.ui = Ui_GoToDate()
        self.ui.setupUi(self)
        self._go = self.ui.buttons.addButton(
            self.tr("&Go there"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self._go.setObjectName("go_there")
        self._go.setDefault(True)
        set_role(self._go, "primary")
        cancel = self.ui.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setObjectName("cancel_go")
        self.ui.buttons.accepted.connect(self.accept)
        self.ui.buttons.rejected.connect(self.reject)
        dress_calendar(self.ui.calendar)
        self.ui.day.dateChanged.connect(self.ui.calendar.setSelectedDate)
        self.ui.calendar.selectionChanged.connect(
            lambda: self.ui.day.setDate(self.ui.calendar.selectedDate())
        )
        self.ui.calendar.activated.connect(lambda _day: self.accept())
        self.ui.day.setDate(QDate(day.year, day.month, day.day))
        self.ui.day.setFocus()
        self.ui.day.selectAll()

    @property
    def day(self) -> date:
        """The day to go to."""
        return cast("date", self.ui.day.date().toPython())
