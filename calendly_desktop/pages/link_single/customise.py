"""What can be customized for one link: name, length, when it can be booked, and where."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from calendly_desktop.domain.booking_places import places_of
from calendly_desktop.domain.one_time_links import (
    LONGEST_NAME,
    LONGEST_PLACE,
    OneTimeForm,
    can_hide_place,
    read_lengths,
)
from calendly_desktop.domain.times import duration
from calendly_desktop.forms.ui_link_customise import Ui_LinkCustomise
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.calendars import dress_calendar
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.surfaces import remove_widgets
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.one_time_words import (
    asked_of,
    lengths_text,
    other_places,
    periods,
)

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from PySide6.QtWidgets import QLabel, QSpinBox

    from calendly_desktop.domain.booking import Fault
    from calendly_desktop.domain.models import EventType

_HINTS = {
    "name": "name_hint",
    "lengths": "lengths_hint",
    "period": "period_hint",
    "days": "period_hint",
    "first_day": "period_hint",
    "last_day": "period_hint",
    "places": "places_hint",
    "place_text": "places_hint",
    "hide_place": "places_hint",
}
"""The line below each field, which says what is wrong with it."""


def part_groups(*firsts: QLabel) -> None:
    """Leave more room above the first line of each group of fields than inside it."""
    for label in firsts:
        label.setContentsMargins(0, theme().px(look.SPACE_2), 0, 0)


def give_room(box: QSpinBox) -> None:
    """Keep the digits of a number off its frame, which Qt's style sheets cannot."""
    edit, room = box.findChild(QLineEdit), theme().px(look.SPACE_2)
    if edit is not None:
        edit.setTextMargins(room, 0, room // 2, 0)
    box.setMinimumWidth(theme().px(84))


class Customise(QWidget):
    """The fields of a customised link. changed: somebody changed one."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("customise")
        self.ui = Ui_LinkCustomise()
        self.ui.setupUi(self)
        self._kind: EventType | None = None
        self._own: list[QCheckBox] = []
        self._dress()
        self._connect()

    def show_type(self, kind: EventType, today: date) -> None:
        """Offer what an event type has; what was filled in before is kept where it can be."""
        filled = self.filled(OneTimeForm()) if self._kind is not None else None
        is_same = self._kind is not None and self._kind.uri == kind.uri
        self._kind = kind
        ui = self.ui
        ui.name.setPlaceholderText(" ".join((kind.name or "").split()))
        ui.lengths.setPlaceholderText(lengths_text(kind))
        self._offer_places(kind)
        if not is_same:
            begin = QDate(today.year, today.month, today.day)
            ui.first_day.setDate(begin)
            ui.last_day.setDate(begin.addDays(13))
        if filled is not None and is_same:
            self.fill(filled)
        self._follow()

    def fill(self, form: OneTimeForm) -> None:
        """Show what a form says."""
        ui = self.ui
        with QSignalBlocker(self):
            ui.name.setText(form.name)
            ui.lengths.setText(form.lengths)
            self._offer_lengths()
            ui.first_length.setCurrentIndex(max(0, ui.first_length.findData(form.first_length)))
            ui.period.setCurrentIndex(max(0, ui.period.findData(form.period)))
            ui.days.setValue(form.days)
            for edit, day in ((ui.first_day, form.first_day), (ui.last_day, form.last_day)):
                known = QDate.fromString(day, "yyyy-MM-dd")
                if known.isValid():
                    edit.setDate(known)
            for number, box in enumerate(self._own):
                box.setChecked(form.places is None or number in form.places)
            ui.place.setCurrentIndex(max(0, ui.place.findData(form.place)))
            ui.place_text.setText(form.place_text)
            ui.hide_place.setChecked(form.hide_place)
        self._follow()

    def filled(self, form: OneTimeForm) -> OneTimeForm:
        """Return a form with what these fields say."""
        ui = self.ui
        ticked = tuple(number for number, box in enumerate(self._own) if box.isChecked())
        return msgspec.structs.replace(
            form,
            name=ui.name.text(),
            lengths=ui.lengths.text(),
            first_length=int(ui.first_length.currentData() or 0),
            period=ui.period.currentData(),
            days=ui.days.value(),
            first_day=ui.first_day.date().toString("yyyy-MM-dd"),
            last_day=ui.last_day.date().toString("yyyy-MM-dd"),
            places=None if len(ticked) == len(self._own) else ticked,
            place=str(ui.place.currentData()),
            place_text=ui.place_text.text() if asked_of(str(ui.place.currentData())) else "",
            hide_place=ui.hide_place.isChecked(),
        )

    def show_faults(self, found: Iterable[Fault]) -> None:
        """Say below the fields what is wrong with them."""
        self._show_hints()
        for fault in reversed(list(found)):
            label: QLabel = getattr(self.ui, _HINTS.get(fault.field, "places_hint"))
            label.setText(fault.text)
            label.show()
            set_text_role(label, "danger")

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field."""
        own = self._own[0] if self._own else self.ui.place
        widget = own if name == "places" else getattr(self.ui, name, self.ui.name)
        widget.setFocus()

    def ends(self) -> tuple[QWidget, QWidget]:
        """Return the first and the last widget in the order of the keyboard."""
        return self.ui.name, self.ui.hide_place

    # -- private ---------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for label in (
            ui.name_hint,
            ui.lengths_hint,
            ui.period_hint,
            ui.places_hint,
            ui.hours_note,
        ):
            secondary(label)
        for period, words in periods():
            ui.period.addItem(words, period)
        for place, words in other_places():
            ui.place.addItem(words, place)
        for box in (ui.period, ui.place, ui.first_length):
            make_selected_chosen(box)
        for edit in (ui.first_day, ui.last_day):
            calendar = edit.calendarWidget()
            assert calendar is not None  # the form asks for one
            dress_calendar(calendar)
        ui.place_text.setMaxLength(LONGEST_PLACE + 50)
        give_room(ui.days)
        part_groups(ui.name_label, ui.lengths_label, ui.period_label)
        part_groups(ui.places_label, ui.place_label, ui.hours_note)

    def _connect(self) -> None:
        ui = self.ui
        for edit in (ui.name, ui.place_text):
            edit.textEdited.connect(self._edited)
        ui.lengths.textEdited.connect(self._lengths_edited)
        for box in (ui.first_length, ui.period, ui.place):
            box.activated.connect(self._edited)
        ui.days.valueChanged.connect(self._edited)
        for day in (ui.first_day, ui.last_day):
            day.dateChanged.connect(self._edited)
        ui.hide_place.toggled.connect(self._edited)

    def _offer_places(self, kind: EventType) -> None:
        ui = self.ui
        labels = [place.label for place in places_of(kind)]
        if labels == [box.text().replace("&&", "&") for box in self._own]:
            return
        remove_widgets(ui.places_layout)
        self._own = []
        before: QWidget = ui.last_day
        for number, label in enumerate(labels):
            box = QCheckBox(label.replace("&", "&&"), self)
            box.setObjectName(f"own_place_{number}")
            box.setAccessibleName(label)
            box.setChecked(True)
            box.toggled.connect(self._edited)
            ui.places_layout.addWidget(box)
            self.setTabOrder(before, box)
            before = box
            self._own.append(box)
        self.setTabOrder(before, ui.place)

    def _lengths_edited(self) -> None:
        self._offer_lengths()
        self._edited()

    def _offer_lengths(self) -> None:
        box, chosen = self.ui.first_length, self.ui.first_length.currentData()
        lengths = read_lengths(self.ui.lengths.text()).minutes
        box.clear()
        for length in lengths:
            box.addItem(duration(length), length)
        box.setCurrentIndex(max(0, box.findData(chosen)) if lengths else -1)

    def _edited(self) -> None:
        self._follow()
        self.changed.emit()

    def _follow(self) -> None:
        """Show the fields that the choices ask for."""
        ui, period = self.ui, self.ui.period.currentData()
        several = ui.first_length.count() > 1
        weekdays = self.tr("weekda&ys") if period == "available_moving" else self.tr("da&ys")
        ui.days_label.setText(weekdays)
        is_rolling, is_fixed = period in {"moving", "available_moving"}, period == "fixed"
        shown: list[tuple[QWidget, bool]] = [
            (ui.first_length_label, several),
            (ui.first_length, several),
            (ui.days, is_rolling),
            (ui.days_label, is_rolling),
            (ui.first_day, is_fixed),
            (ui.last_day_label, is_fixed),
            (ui.last_day, is_fixed),
        ]
        for part, is_asked in shown:
            part.setVisible(is_asked)
        ui.places_label.setVisible(bool(self._own))
        asks = asked_of(str(ui.place.currentData()))
        ui.place_text.setVisible(bool(asks))
        ui.place_text.setPlaceholderText(asks)
        may_hide = self._kind is not None and can_hide_place(
            self.filled(OneTimeForm(kind="share")), self._kind
        )
        ui.hide_place.setEnabled(may_hide)
        self._show_hints()

    def _show_hints(self) -> None:
        ui = self.ui
        left = LONGEST_NAME - len(ui.name.text().strip())
        name = self.tr("{0} of {1} characters left").format(left, LONGEST_NAME)
        hiding = self.tr("Calendly hides a place only where it is the only one, in your own words.")
        hints = {
            ui.name_hint: name if 0 <= left < LONGEST_NAME else "",
            ui.lengths_hint: self.tr("Several with commas let the invitee choose: 15, 30, 60."),
            ui.period_hint: "",
            ui.places_hint: "" if ui.hide_place.isEnabled() else hiding,
        }
        for label, text in hints.items():
            label.setText(text)
            label.setVisible(bool(text))
            set_text_role(label, "secondary")
