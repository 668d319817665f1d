"""How the booking page opens from the link: a day, what is hidden, colours."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDateEdit,
    QGridLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.link_look import PageLook, look_parameters
from calendly_desktop.pages.links.color_field import ColorField
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.calendars import dress_calendar
from calendly_desktop.toolkit.disclosure import Disclosure
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from datetime import date

_COLORS: Final = ("background", "text", "primary")


class LinkLook(Disclosure):
    """Choices about the page; all of them empty leave the link as it is. changed: one was made."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("look", self.tr("Look of the page"), parent)
        self._opens = QComboBox(self.inside)
        self._day = QDateEdit(self.inside)
        self._fault = PlainLabel("", self.inside, wrap=True)
        self._flags = {
            "hide_details": QCheckBox(self.tr("Hide the details beside the calendar"), self.inside),
            "hide_host": QCheckBox(self.tr("Hide name and picture of the page"), self.inside),
            "hide_cookies": QCheckBox(self.tr("Hide the cookie banner"), self.inside),
        }
        self.colors = {
            "background": ColorField("background", self.tr("Background"), self.inside),
            "text": ColorField("text_color", self.tr("Text"), self.inside),
            "primary": ColorField("primary", self.tr("Buttons and links"), self.inside),
        }
        self._dress()
        self._lay_out()
        self._connect()
        self._edited()

    def look(self) -> PageLook:
        """Return what is chosen."""
        flags: dict[str, Any] = {name: box.isChecked() for name, box in self._flags.items()}
        colors: dict[str, Any] = {name: self.colors[name].color() for name in _COLORS}
        return PageLook(day=self._chosen_day(), **flags, **colors)

    def set_look(self, chosen: PageLook) -> None:
        """Show other choices."""
        kind = {0: "", 7: "month", 10: "day"}[len(chosen.day)]
        with QSignalBlocker(self._opens), QSignalBlocker(self._day):
            self._opens.setCurrentIndex(self._opens.findData(kind))
            if kind:
                day = chosen.day if kind == "day" else f"{chosen.day}-01"
                self._day.setDate(QDate.fromString(day, "yyyy-MM-dd"))
        for name, box in self._flags.items():
            with QSignalBlocker(box):
                box.setChecked(getattr(chosen, name))
        for name in _COLORS:
            self.colors[name].set_color(getattr(chosen, name))
        if chosen:
            self.set_open(True)
        self._edited()

    def parameters(self) -> dict[str, str]:
        """Return the parameters of the link."""
        return look_parameters(self.look())

    def chosen(self) -> list[tuple[str, str]]:
        """Return the choices in words: what, and how."""
        found = []
        if self._chosen_day():
            form = "MMMM yyyy" if self._opens.currentData() == "month" else ""
            words = self._day.text() if not form else QLocale().toString(self._day.date(), form)
            found.append((self.tr("Opens at"), words))
        hidden = [box.text() for box in self._flags.values() if box.isChecked()]
        found += [(self.tr("Page"), words) for words in hidden]
        colors = [(self.colors[name].label.text(), self.colors[name].color()) for name in _COLORS]
        return [*found, *((label, color) for label, color in colors if color)]

    def clear(self) -> None:
        """Take every choice back."""
        self.set_look(PageLook())

    # -- private ---------------------------------------------------------------------------

    def _dress(self) -> None:
        self._opens.setObjectName("look_opens")
        self._opens.addItem(self.tr("At the first free day"), "")
        self._opens.addItem(self.tr("In a month"), "month")
        self._opens.addItem(self.tr("On a day"), "day")
        make_selected_chosen(self._opens)
        self._opens.setAccessibleDescription(self.tr("Where the calendar opens"))
        self._day.setObjectName("look_day")
        self._day.setAccessibleName(self.tr("Day or month at which the calendar opens"))
        self._day.setCalendarPopup(True)
        self._day.setDate(QDate.currentDate())
        dress_calendar(self._day.calendarWidget())
        self._fault.setObjectName("look_fault")
        set_text_role(self._fault, "danger")
        self._opens.installEventFilter(self)
        self._day.installEventFilter(self)
        for name, box in self._flags.items():
            box.setObjectName(f"look_{name}")
            box.setAccessibleName(box.text())
        self._flags["hide_cookies"].setToolTip(
            self.tr("Only where the web site around it asks for consent itself")
        )

    def _lay_out(self) -> None:
        label = QLabel(self.tr("Calendar opens"), self.inside)
        label.setBuddy(self._opens)
        where = QWidget(self.inside)
        flow = FlowLayout(where, spacing=theme().px(look.SPACE_2))  # one below the other if need be
        flow.addWidget(self._opens)
        flow.addWidget(self._day)
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_2))
        column.addWidget(label)
        column.addWidget(where)
        column.addWidget(self._fault)
        for box in self._flags.values():
            column.addWidget(box)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme().px(look.SPACE_2))
        grid.setVerticalSpacing(theme().px(look.SPACE_1))
        grid.setColumnStretch(2, 1)
        for row, name in enumerate(_COLORS):
            self.colors[name].place(grid, row)
        column.addLayout(grid)
        plans = self.tr("Calendly shows colours on paid plans only.")
        column.addWidget(secondary(PlainLabel(plans, self.inside, wrap=True)))

    def _connect(self) -> None:
        self._opens.currentIndexChanged.connect(self._edited)
        self._day.dateChanged.connect(self._edited)
        for box in self._flags.values():
            box.toggled.connect(self._edited)
        for field in self.colors.values():
            field.changed.connect(self._edited)

    def _chosen_day(self) -> str:
        kind, day = self._opens.currentData(), self._day.date()
        if kind == "month":
            return day.toString("yyyy-MM")
        return day.toString("yyyy-MM-dd") if kind == "day" else ""

    def _edited(self) -> None:
        kind = self._opens.currentData()
        self._day.setVisible(bool(kind))
        short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
        self._day.setDisplayFormat("MMMM yyyy" if kind == "month" else short)
        self._fault.setText(self._why_not(kind))
        self._fault.setVisible(bool(self._fault.text()))
        count = len(self.chosen())
        text = self.tr("1 choice") if count == 1 else self.tr("{0} choices").format(count)
        self.summarize(text if count else "")
        self.changed.emit()

    def _why_not(self, kind: str) -> str:
        today: date = QDate.currentDate().toPython()  # type: ignore[assignment]
        day: date = self._day.date().toPython()  # type: ignore[assignment]
        if kind == "day" and day < today:
            return self.tr("This day is over: nobody can book on it.")
        if kind == "month" and (day.year, day.month) < (today.year, today.month):
            return self.tr("This month is over: nobody can book in it.")
        return ""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from changing a choice over which the page is being scrolled."""
        is_wheel = event.type() == QEvent.Type.Wheel
        if is_wheel and isinstance(watched, QWidget) and not watched.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
