"""The form of an event type: filled, read, its faults below the fields."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from calendly_desktop.domain.event_type_form import (
    BUFFERS,
    INCREMENTS,
    LANGUAGES,
    EventTypeForm,
)
from calendly_desktop.domain.one_time_links import read_lengths
from calendly_desktop.domain.times import duration
from calendly_desktop.pages.event_types.places import PlaceRows
from calendly_desktop.pages.links.color_field import ColorField
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.asked import mark_fault
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary, set_text_role
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.event_type_words import minutes_choices

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from PySide6.QtWidgets import QComboBox, QLabel

    from calendly_desktop.domain.booking import Fault
    from calendly_desktop.forms.ui_event_type_form import Ui_EventTypeForm


class TypeFields(QObject):
    """Fills and reads the form. changed: somebody changed a field."""

    changed = Signal()

    def __init__(self, ui: Ui_EventTypeForm, owners: Sequence[tuple[str, str]]) -> None:
        super().__init__(ui.inside)
        self._ui = ui
        self.places = PlaceRows(ui.places_layout, ui.places, ui.first_length, ui.add_place)
        self.color = ColorField("type", self.tr("Color"), ui.inside)
        self.color.place(ui.color_layout, 0)
        for before, after in pairwise(
            [ui.locale, self.color.button, self.color.edit, ui.open_web, ui.stop, ui.close_button]
        ):
            QWidget.setTabOrder(before, after)
        ui.color_layout.setColumnStretch(3, 1)
        for uri, words in owners:
            ui.owner.addItem(words, uri)
        for code, words in LANGUAGES:
            ui.locale.addItem(words, code)
        for box in (ui.owner, ui.first_length, ui.increment, ui.locale, ui.before, ui.after):
            make_selected_chosen(box)
        lines = ui.description.fontMetrics().lineSpacing()
        ui.description.setFixedHeight(lines * 4 + theme().px(look.SPACE_4))
        room = theme().px(look.SPACE_2)
        for label in (ui.name_label, ui.places_label, ui.description_label, ui.active):
            label.setContentsMargins(0, room, 0, 0)
        ui.more_layout.setContentsMargins(0, room, 0, room)
        ui.more_layout.setColumnStretch(2, 1)
        for hint in self._hints().values():
            secondary(hint)
        self._connect()

    def fill(self, form: EventTypeForm) -> None:
        """Show a form."""
        ui = self._ui
        with QSignalBlocker(self):
            ui.owner.setCurrentIndex(max(0, ui.owner.findData(form.owner)))
            ui.name.setText(form.name)
            ui.active.setChecked(form.active)
            ui.lengths.setText(form.lengths)
            self._offer_lengths(form.first_length)
            self.places.set_places(form.places)
            ui.description.setPlainText(form.description)
            _offer(ui.increment, minutes_choices(INCREMENTS, form.increment), form.increment)
            _offer(ui.before, minutes_choices(BUFFERS, form.before), form.before)
            _offer(ui.after, minutes_choices(BUFFERS, form.after), form.after)
            if ui.locale.findData(form.locale) < 0:
                ui.locale.addItem(form.locale, form.locale)
            ui.locale.setCurrentIndex(ui.locale.findData(form.locale))
            self.color.set_color(form.color)
        self.show_faults([])

    def filled(self) -> EventTypeForm:
        """Return what the form says."""
        ui = self._ui
        return EventTypeForm(
            owner=str(ui.owner.currentData() or ""),
            name=ui.name.text(),
            active=ui.active.isChecked(),
            description=ui.description.toPlainText(),
            lengths=ui.lengths.text(),
            first_length=int(ui.first_length.currentData() or 0),
            places=self.places.places(),
            color=self.color.color(),
            locale=str(ui.locale.currentData()),
            increment=int(ui.increment.currentData()),
            before=int(ui.before.currentData()),
            after=int(ui.after.currentData()),
        )

    def show_faults(self, found: Iterable[Fault]) -> None:
        """Say below the fields what is wrong with them."""
        ui = self._ui
        self.places.clear_faults()
        texts: dict[str, str] = {}
        for fault in reversed(list(found)):
            if fault.field.startswith("place:"):
                self.places.show_fault(int(fault.field[6:]), fault.text)
                if not self.places.rows:
                    texts["places"] = fault.text
            else:
                texts[fault.field if fault.field in self._hints() else "more"] = fault.text
        usual = {
            "lengths": self.tr("Several with commas let the invitee choose: 15, 30, 60."),
            "description": self.tr("Invitees read it on the booking page. Plain text."),
        }
        fields = {"name": ui.name, "lengths": ui.lengths}
        for name, label in self._hints().items():
            text = texts.get(name, "")
            if name in fields:
                mark_fault(fields[name], label, text)
            label.setText(text or usual.get(name, ""))
            label.setVisible(bool(label.text()))
            set_text_role(label, "danger" if text else "secondary")

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field."""
        if name.startswith("place:") and int(name[6:]) < len(self.places.rows):
            self.places.rows[int(name[6:])].text.setFocus()
            return
        if name == "color":
            self.color.edit.setFocus()
            return
        widget: QWidget = getattr(self._ui, name, self._ui.name)
        widget.setFocus()

    # -- private ---------------------------------------------------------------------------

    def _hints(self) -> dict[str, QLabel]:
        ui = self._ui
        return {
            "name": ui.name_hint,
            "active": ui.active_hint,
            "lengths": ui.lengths_hint,
            "places": ui.places_hint,
            "description": ui.description_hint,
            "more": ui.color_hint,
        }

    def _connect(self) -> None:
        ui = self._ui
        ui.name.textEdited.connect(self._edited)
        ui.lengths.textEdited.connect(self._lengths_edited)
        ui.description.textChanged.connect(self._edited)
        ui.active.toggled.connect(self._edited)
        for box in (ui.owner, ui.first_length, ui.increment, ui.locale, ui.before, ui.after):
            box.currentIndexChanged.connect(self._edited)
        self.places.changed.connect(self._edited)
        self.color.changed.connect(self._edited)
        ui.add_place.clicked.connect(lambda _checked=False: self.places.add())

    def _lengths_edited(self) -> None:
        with QSignalBlocker(self):
            self._offer_lengths(int(self._ui.first_length.currentData() or 0))
        self._edited()

    def _offer_lengths(self, chosen: int) -> None:
        ui = self._ui
        lengths = read_lengths(ui.lengths.text()).minutes
        _offer(ui.first_length, [(each, duration(each)) for each in lengths], chosen)
        for part in (ui.first_length_label, ui.first_length):
            part.setVisible(len(lengths) > 1)

    def _edited(self, *_what: object) -> None:
        if not self.signalsBlocked():
            self.show_faults([])
        self.changed.emit()


def _offer(box: QComboBox, choices: Sequence[tuple[int, str]], chosen: int) -> None:
    with QSignalBlocker(box):
        box.clear()
        for value, words in choices:
            box.addItem(words, value)
        box.setCurrentIndex(max(0, box.findData(chosen)) if choices else -1)
