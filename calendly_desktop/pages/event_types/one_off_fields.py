"""The form of a one-off meeting: filled, read, its faults below the fields."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from calendly_desktop.domain.one_off import OneOffForm
from calendly_desktop.domain.times import find_zone
from calendly_desktop.domain.week_hours import read_hours
from calendly_desktop.pages.event_types.places import PlaceRow
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.asked import mark_fault
from calendly_desktop.toolkit.calendars import dress_calendar
from calendly_desktop.toolkit.numbers import dress_spin_box
from calendly_desktop.toolkit.selection import make_selected_chosen, make_selected_current
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.event_type_words import date_kinds, spot_line

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.booking import Fault
    from calendly_desktop.domain.models import User
    from calendly_desktop.domain.times import Zone
    from calendly_desktop.forms.ui_one_off import Ui_OneOff
    from calendly_desktop.viewmodels.meetings import Clock

_DAY = "yyyy-MM-dd"


class OneOffFields(QObject):
    """Fills and reads the form. changed: somebody changed it.

    hosts: for whom it can be made, me first; people: who can host along.
    """

    changed = Signal()

    def __init__(
        self,
        ui: Ui_OneOff,
        hosts: Sequence[User],
        people: Sequence[User],
        clock: Callable[[], Clock],
    ) -> None:
        super().__init__(ui.inside)
        self.ui = ui
        self._hosts = hosts
        self._people = people
        self._clock = clock
        self.place = PlaceRow(0, ui.inside, may_be_none=True)
        ui.place_box.addWidget(self.place)
        ui.place_label.setBuddy(self.place.kind)
        for before, after in pairwise([ui.remove_spot, self.place.kind, self.place.text, ui.stop]):
            QWidget.setTabOrder(before, after)
        self._dress()
        self._connect()
        self.fill(self.blank())

    def blank(self) -> OneOffForm:
        """Return the form where nothing was typed."""
        return OneOffForm(host=self._hosts[0].uri if self._hosts else "")

    def fill(self, form: OneOffForm) -> None:
        """Show a form."""
        ui, today = self.ui, self._clock().today
        begin = QDate(today.year, today.month, today.day)
        with QSignalBlocker(ui.co_hosts), QSignalBlocker(ui.days):
            ui.name.setText(form.name)
            ui.host.setCurrentIndex(max(0, ui.host.findData(form.host)))
            ui.length.setText(form.length)
            for number in range(ui.co_hosts.count()):
                item = ui.co_hosts.item(number)
                is_on = item.data(Qt.ItemDataRole.UserRole) in form.co_hosts
                states = Qt.CheckState
                item.setCheckState(states.Checked if is_on else states.Unchecked)
            ui.dates.setCurrentIndex(max(0, ui.dates.findData(form.dates)))
            ui.days.setValue(form.days)
            ui.only_weekdays.setChecked(form.only_weekdays)
            for edit, text, usual in (
                (ui.first_day, form.first_day, begin),
                (ui.last_day, form.last_day, begin.addDays(13)),
            ):
                known = QDate.fromString(text, _DAY)
                edit.setDate(known if known.isValid() else usual)
            ui.spot_day.setDate(begin.addDays(1))
            ui.spots.clear()
            for spot in form.spots:
                self._show_spot(spot)
            self.place.set_place(form.place)
        self._hide_host()
        self._show_dates()
        self.show_faults([])

    def filled(self) -> OneOffForm:
        """Return what the form says."""
        ui, host = self.ui, str(self.ui.host.currentData() or "")
        items = [ui.co_hosts.item(number) for number in range(ui.co_hosts.count())]
        ticked = [
            str(item.data(Qt.ItemDataRole.UserRole))
            for item in items
            if item.checkState() == Qt.CheckState.Checked
        ]
        spots = [
            ui.spots.item(number).data(Qt.ItemDataRole.UserRole)
            for number in range(ui.spots.count())
        ]
        return OneOffForm(
            name=ui.name.text(),
            host=host,
            co_hosts=tuple(uri for uri in ticked if uri != host),
            length=ui.length.text(),
            dates=ui.dates.currentData(),
            days=ui.days.value(),
            only_weekdays=ui.only_weekdays.isChecked(),
            first_day=ui.first_day.date().toString(_DAY),
            last_day=ui.last_day.date().toString(_DAY),
            spots=tuple((str(day), str(hours)) for day, hours in spots),
            place=self.place.place(),
            zone=self.zone().name,
        )

    def zone(self) -> Zone:
        """Return the zone of the hours that are typed: mine."""
        return find_zone(self._clock().zone.name)

    def show_faults(self, found: Sequence[Fault]) -> None:
        """Say below the fields what is wrong with them."""
        ui = self.ui
        texts = {fault.field: fault.text for fault in reversed(list(found))}
        mark_fault(ui.name, ui.name_hint, texts.pop("name", ""))
        mark_fault(ui.length, ui.length_hint, texts.pop("length", texts.pop("host", "")))
        self.place.show_fault(texts.pop("place", ""))
        self._hint(next(iter(texts.values()), ""))

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field."""
        ui = self.ui
        widgets: dict[str, QWidget] = {
            "name": ui.name,
            "host": ui.host,
            "length": ui.length,
            "days": ui.days,
            "first_day": ui.first_day,
            "last_day": ui.last_day,
            "spots": ui.spot_hours,
            "place": self.place.text,
        }
        widgets.get(name, ui.dates).setFocus()

    # -- private ---------------------------------------------------------------------------

    def _dress(self) -> None:
        ui = self.ui
        for label in (ui.about, ui.name_hint, ui.length_hint, ui.dates_hint):
            secondary(label)
        ui.about.setText(
            self.tr(
                "A link for a meeting outside your event types, with dates of its own. Calendly "
                "lists such meetings nowhere: copy the link when it is made."
            )
        )
        for user in self._hosts:
            ui.host.addItem(user.name or user.email, user.uri)
        for user in self._people:
            item = QListWidgetItem(user.name or user.email, ui.co_hosts)
            item.setData(Qt.ItemDataRole.UserRole, user.uri)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
        several = len(self._people) > 1
        ui.co_hosts.setVisible(several)
        ui.co_hosts_label.setVisible(several)
        for kind, words in date_kinds():
            ui.dates.addItem(words, kind)
        for box in (ui.host, ui.dates):
            make_selected_chosen(box)
        for day in (ui.first_day, ui.last_day, ui.spot_day):
            calendar = day.calendarWidget()
            assert calendar is not None  # the form asks for one
            dress_calendar(calendar)
            dress_spin_box(day)
        dress_spin_box(ui.days)
        row = theme().px(look.ROW_HEIGHT)
        ui.co_hosts.setFixedHeight(row * 3)
        ui.spots.setFixedHeight(row * 3)
        for view in (ui.co_hosts, ui.spots):
            make_selected_current(view)
        room = theme().px(look.SPACE_2)
        for part in (ui.name_label, ui.co_hosts_label, ui.dates_label, ui.place_label):
            part.setContentsMargins(0, room, 0, 0)

    def _connect(self) -> None:
        ui = self.ui
        ui.name.textEdited.connect(self._changed)
        ui.length.textEdited.connect(self._changed)
        ui.host.activated.connect(self._changed)
        ui.co_hosts.itemChanged.connect(self._changed)
        ui.dates.activated.connect(self._dates_changed)
        ui.days.valueChanged.connect(self._changed)
        ui.only_weekdays.toggled.connect(self._changed)
        for day in (ui.first_day, ui.last_day):
            day.dateChanged.connect(self._changed)
        self.place.changed.connect(self._changed)
        ui.add_spot.clicked.connect(self._add_spot)
        ui.spot_hours.returnPressed.connect(self._add_spot)
        ui.remove_spot.clicked.connect(self._remove_spot)

    def _changed(self, *_what: object) -> None:
        self._hide_host()
        self.show_faults([])
        self.changed.emit()

    def _dates_changed(self) -> None:
        self._show_dates()
        self._changed()

    def _hide_host(self) -> None:
        """Offer nobody as another host who hosts already."""
        ui, host = self.ui, self.ui.host.currentData()
        for number in range(ui.co_hosts.count()):
            item = ui.co_hosts.item(number)
            item.setHidden(item.data(Qt.ItemDataRole.UserRole) == host)

    def _show_dates(self) -> None:
        ui, kind = self.ui, self.ui.dates.currentData()
        ui.moving.setVisible(kind == "days_in_future")
        ui.fixed.setVisible(kind == "date_range")
        ui.certain.setVisible(kind == "spots")

    def _add_spot(self) -> None:
        ui = self.ui
        typed = read_hours(ui.spot_hours.text())
        fault = typed.fault or (
            "" if typed.hours else self.tr("Write from and to, such as 9:00-12:00.")
        )
        self._hint(fault)
        if fault:
            ui.spot_hours.setFocus()
            return
        self._show_spot((ui.spot_day.date().toString(_DAY), ui.spot_hours.text()))
        ui.spot_hours.clear()
        self._changed()
        ui.spot_day.setFocus()

    def _show_spot(self, spot: tuple[str, str]) -> None:
        words = spot_line(*spot, twenty_four=self._clock().twenty_four)
        item = QListWidgetItem(words, self.ui.spots)
        item.setData(Qt.ItemDataRole.UserRole, tuple(spot))
        self.ui.spots.setCurrentItem(item)

    def _remove_spot(self) -> None:
        self.ui.spots.takeItem(self.ui.spots.currentRow())
        self._changed()

    def _hint(self, fault: str = "") -> None:
        ui = self.ui
        city = self.zone().city
        usual = self.tr("The hours are those of {0}.").format(city)
        text = fault or (usual if ui.dates.currentData() == "spots" else "")
        ui.dates_hint.setText(text)
        ui.dates_hint.setVisible(bool(text))
        set_text_role(ui.dates_hint, "danger" if fault else "secondary")
