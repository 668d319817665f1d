"""The small window below Filter: days, hosts, event types, tags and states, with their counts."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHeaderView,
    QListWidgetItem,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.domain.search import folded, has_words, search_words
from calendly_desktop.forms.ui_meeting_filters import Ui_MeetingFilters
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.calendars import dress_calendar
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import PlainLabel, plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.meeting_filters import (
    FIELDS,
    PERIODS,
    STATES,
    TAGS,
    ListFilters,
    days_of,
    value_of,
    with_days,
    with_state,
    with_value,
    without,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence

    from calendly_desktop.store.event_counts import Choice
    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meeting_filters import Period

_VALUE = Qt.ItemDataRole.UserRole
_COUNT_ROLE = 1


class FilterWindow(QFrame):
    """Chooses filters; `changed` gives all of them after each choice.

    read: the values of a field with their meetings, counted on a thread. fields: what can be
    filtered by. counted: what is counted, in words ("{0} meetings"). It opens where it was left, so
    that the values used day by day are one action away.
    """

    changed = Signal(object)

    def __init__(
        self,
        parent: QWidget,
        tasks: TaskScope,
        read: Callable[[str], Coroutine[Any, Any, Sequence[Choice]]],
        *,
        fields: Sequence[str] = (*FIELDS, "states"),
        name: str = "",
        counted: str = "",
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("filter_window")
        self.setAccessibleName(name or self.tr("Filter meetings"))
        self.setProperty("card", True)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._tasks = tasks
        self._read = read
        self._offered = fields
        self._counted = counted or self.tr("{0} meetings")
        self._filters = ListFilters()
        self._today = date.today()
        self._choices: Sequence[Choice] | None = None
        self._states: dict[str, QCheckBox] = {}
        self.ui = Ui_MeetingFilters()
        self.body = QWidget(self)
        self.ui.setupUi(self.body)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.body)
        self._fill()
        self._connect()

    def open_at(self, below: QWidget, filters: ListFilters, today: date) -> None:
        """Open below a button, at the field that was used last."""
        self._today = today
        self.show_filters(filters)
        screen = below.screen().availableGeometry()
        room = QSize(theme().px(520), theme().px(440))
        self.resize(room.boundedTo(screen.size()))
        place = below.mapToGlobal(QPoint(0, below.height() + theme().px(look.SPACE_1)))
        place.setX(max(screen.left(), min(place.x(), screen.right() - self.width())))
        place.setY(max(screen.top(), min(place.y(), screen.bottom() - self.height())))
        self.move(place)
        self.show()
        self._show_field()
        self._focus_choices()

    def show_filters(self, filters: ListFilters) -> None:
        """Mark what is chosen."""
        self._filters = filters
        for name, box in self._states.items():
            before = box.blockSignals(True)
            box.setChecked(bool(getattr(filters, name)))
            box.blockSignals(before)
        days = days_of(filters, self._today)
        for field, day in zip(
            (self.ui.first, self.ui.last), days or (self._today,) * 2, strict=True
        ):
            field.setDate(QDate(day.year, day.month, day.day))
        self._mark_fields()
        self._mark_period()

    def field(self) -> str:
        """Return the field whose choices are shown: "days", "host", "campaign", "states" ..."""
        item = self.ui.fields.currentItem()
        return str(item.data(_VALUE)) if item is not None else "days"

    def show_field(self, name: str) -> None:
        """Show the choices of a field."""
        for row in range(self.ui.fields.count()):
            if self.ui.fields.item(row).data(_VALUE) == name:
                self.ui.fields.setCurrentRow(row)

    # -- building --------------------------------------------------------------------------

    def _fill(self) -> None:
        names = {
            "days": self.tr("Days"),
            "host": self.tr("Host"),
            "event_type": self.tr("Event type"),
        }
        names |= {name: self.tr(words) for name, words in TAGS}
        for field in self._offered:
            item = QListWidgetItem(names.get(field, self.tr("State")))
            item.setData(_VALUE, field)
            self.ui.fields.addItem(item)
        self.ui.fields.setCurrentRow(0)
        every = QListWidgetItem(self.tr("All days"))
        every.setData(_VALUE, "")
        self.ui.periods.addItem(every)
        for period, words in PERIODS.items():
            item = QListWidgetItem(self.tr(words))
            item.setData(_VALUE, period)
            self.ui.periods.addItem(item)
        for name, words, hint in STATES:
            box = QCheckBox(self.tr(words), self.ui.states_page)
            box.setObjectName(f"state_{name}")
            box.setAccessibleDescription(self.tr(hint))
            box.toggled.connect(lambda on, name=name: self._choose_state(name, on))
            self._states[name] = box
            self.ui.states_layout.addWidget(box)
            note = PlainLabel(self.tr(hint), self.ui.states_page, wrap=True)
            note.setContentsMargins(theme().px(look.SPACE_6), 0, 0, theme().px(look.SPACE_2))
            self.ui.states_layout.addWidget(secondary(note))
        self.ui.states_layout.addStretch(1)
        secondary(self.ui.values_note)
        header = self.ui.values.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        self.ui.value_search.set_pause(0)
        for edit in (self.ui.first, self.ui.last):
            dress_calendar(edit.calendarWidget())

    def _connect(self) -> None:
        ui = self.ui
        ui.fields.currentRowChanged.connect(self._show_field)
        ui.fields.itemActivated.connect(lambda _item: self._focus_choices())
        ui.value_search.searched.connect(lambda _text: self._show_values())
        ui.value_search.installEventFilter(self)
        ui.values.itemClicked.connect(lambda item, _column: self._choose_value(item))
        ui.values.itemActivated.connect(lambda item, _column: self._choose_value(item))
        ui.periods.itemClicked.connect(self._choose_period)
        ui.periods.itemActivated.connect(self._choose_period)
        ui.apply_days.clicked.connect(self._choose_custom)

    # -- showing ---------------------------------------------------------------------------

    def _show_field(self, *_row: object) -> None:
        name = self.field()
        pages = {"days": self.ui.days_page, "states": self.ui.states_page}
        self.ui.pages.setCurrentWidget(pages.get(name, self.ui.values_page))
        if name in pages or not self.isVisible():
            return
        self._choices = None
        self.ui.value_search.set_text_silently("")
        self._show_values()
        self._tasks.start(self._read_values(name), key="filter_values")

    async def _read_values(self, name: str) -> None:
        choices = await self._read(name)
        if name == self.field():
            self._choices = choices
            self._show_values()

    def _show_values(self) -> None:
        words = search_words(self.ui.value_search.text())
        chosen, tree = value_of(self._filters, self.field()), self.ui.values
        tree.clear()
        known = self._choices or ()
        fitting = [e for e in known if has_words(folded(e.label or e.value), words)]
        if chosen and not words:
            tree.addTopLevelItem(self._row(self.tr("Any"), "", "", is_chosen=False))
        for each in fitting:
            text, count = each.label or each.value, f"{each.meetings:,}"
            tree.addTopLevelItem(self._row(text, count, each.value, is_chosen=each.value == chosen))
        if (first := tree.topLevelItem(0)) is not None:
            tree.setCurrentItem(first)
        note = ""
        if self._choices is None:
            note = self.tr("Counting…")
        elif not known:
            note = self.tr("None of them has one.")
        elif not fitting:
            note = self.tr("Nothing matches.")
        self.ui.values_note.setText(note)
        self.ui.values_note.setVisible(bool(note))

    def _row(self, text: str, count: str, value: str, *, is_chosen: bool) -> QTreeWidgetItem:
        line = " ".join(text.split())
        row = QTreeWidgetItem([line, count])
        row.setData(0, _VALUE, (value, line))
        row.setToolTip(0, plain_tip(line))
        row.setTextAlignment(
            _COUNT_ROLE, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        )
        if is_chosen:
            row.setIcon(0, icon("check", "accent"))
        if count:
            row.setData(1, Qt.ItemDataRole.AccessibleTextRole, self._counted.format(count))
        return row

    def _mark_fields(self) -> None:
        for row in range(self.ui.fields.count()):
            item = self.ui.fields.item(row)
            name = str(item.data(_VALUE))
            active = (
                bool(self._filters.period)
                if name == "days"
                else bool(value_of(self._filters, name))
            )
            if name == "states":
                active = any(getattr(self._filters, each) for each, _words, _hint in STATES)
            item.setIcon(icon("check", "accent") if active else QIcon())
            font = item.font()
            font.setBold(active)
            item.setFont(font)

    def _mark_period(self) -> None:
        for row in range(self.ui.periods.count()):
            item = self.ui.periods.item(row)
            if item.data(_VALUE) == self._filters.period:
                self.ui.periods.setCurrentRow(row)
                return
        self.ui.periods.setCurrentRow(-1)

    def _focus_choices(self) -> None:
        name = self.field()
        target: QWidget = self.ui.value_search
        if name == "days":
            target = self.ui.periods
        elif name == "states":
            target = self._states[STATES[0][0]]
        target.setFocus(Qt.FocusReason.PopupFocusReason)

    # -- choosing --------------------------------------------------------------------------

    def _choose_value(self, item: QTreeWidgetItem) -> None:
        value, label = cast("tuple[str, str]", item.data(0, _VALUE))
        name = self.field()
        self._apply(
            with_value(self._filters, name, value, label) if value else without(self._filters, name)
        )
        self.close()

    def _choose_period(self, item: QListWidgetItem) -> None:
        period = cast("Period", item.data(_VALUE))
        self._apply(with_days(self._filters, period))
        self.close()

    def _choose_custom(self) -> None:
        first, last = (
            cast("date", each.date().toPython()) for each in (self.ui.first, self.ui.last)
        )
        self._apply(with_days(self._filters, "custom", min(first, last), max(first, last)))
        self.close()

    def _choose_state(self, name: str, on: bool) -> None:
        self._apply(with_state(self._filters, name, on=on))

    def _apply(self, filters: ListFilters) -> None:
        self.show_filters(filters)
        self.changed.emit(filters)

    # -- Qt --------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows and Enter work the values while the keyboard stays in their search."""
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        tree = self.ui.values
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if (chosen := tree.currentItem()) is not None:
                self._choose_value(chosen)
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        there = tree.topLevelItem(tree.currentIndex().row() + step) if step else None
        if there is not None:
            tree.setCurrentItem(there)
        return bool(step)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)
