"""The fields that an event type brings into the form: its places, its questions, guests or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, Signal

from calendly_desktop.domain.booking import questions_of
from calendly_desktop.domain.booking_places import places_of, settled_place
from calendly_desktop.pages.booking.place import PlaceAsked
from calendly_desktop.pages.booking.questions import field_for
from calendly_desktop.toolkit.surfaces import remove_widgets
from calendly_desktop.toolkit.text import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.domain.booking import BookingForm
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.forms.ui_booking_form import Ui_BookingForm
    from calendly_desktop.toolkit.asked import Asked


class TypeFields(QObject):
    """Builds them anew for every event type. changed: anything was answered."""

    changed = Signal()

    def __init__(self, ui: Ui_BookingForm, parent: QObject) -> None:
        super().__init__(parent)
        self.ui = ui
        self.questions: dict[str, Asked] = {}
        self.place: PlaceAsked | None = None

    def build(self, kind: EventType | None) -> None:
        """Ask what an event type asks; None asks nothing."""
        self._build_place(kind)
        self._build_questions(kind)
        self.ui.guests_row.setVisible(kind is None or kind.kind != "group")

    def fill(self, form: BookingForm) -> None:
        """Fill in the place and the answers of a form."""
        for position, field in self.questions.items():
            field.set_text(form.answers.get(position, ""))
        if self.place is not None:
            self.place.choose(form.place, form.place_text)

    def read(self, form: BookingForm) -> BookingForm:
        """Return a form with what is filled in here."""
        answers = {**form.answers}
        answers.update({position: field.text() for position, field in self.questions.items()})
        answers = {position: text for position, text in answers.items() if text.strip()}
        if self.place is None:
            return msgspec.structs.replace(form, answers=answers)
        where, text = self.place.place(), self.place.text()
        return msgspec.structs.replace(form, answers=answers, place=where, place_text=text)

    def show_faults(self, texts: Mapping[str, str]) -> None:
        """Say below each field what is wrong with it; texts go by the names of `Fault`."""
        for position, asked in self.questions.items():
            asked.show_fault(texts.get(f"question:{position}", ""))
        if self.place is not None:
            self.place.show_fault(texts.get("place", ""))

    def field(self, name: str) -> QWidget | None:
        """Return the widget that takes the focus for a field, None where it is not asked."""
        asked = self.place if name == "place" else self.questions.get(name.partition(":")[2])
        return asked.first() if asked is not None else None

    def stops(self) -> list[QWidget]:
        """Return the widgets that the Tab key reaches, in order."""
        asked = [*([self.place] if self.place is not None else []), *self.questions.values()]
        return [stop for field in asked for stop in field.stops()]

    def _build_place(self, kind: EventType | None) -> None:
        layout = self.ui.place_layout
        remove_widgets(layout)
        self.place = None
        places = places_of(kind) if kind is not None else ()
        if places:
            self.place = PlaceAsked(places, self.ui.place_host)
            self.place.changed.connect(self.changed)
            layout.addWidget(self.place)
        elif kind is not None and settled_place(kind):
            text = self.tr("Place: {0}").format(settled_place(kind))
            layout.addWidget(PlainLabel(text, self.ui.place_host, wrap=True))
        self.ui.place_host.setVisible(layout.count() > 0)

    def _build_questions(self, kind: EventType | None) -> None:
        layout = self.ui.questions_layout
        remove_widgets(layout)
        self.questions = {}
        for question in questions_of(kind) if kind is not None else ():
            field = field_for(question, self.ui.questions_host)
            field.changed.connect(lambda field=field: self._answered(field))
            self.questions[str(question.position)] = field
            layout.addWidget(field)
        self.ui.questions_host.setVisible(bool(self.questions))

    def _answered(self, field: Asked) -> None:
        if field.fault.text():
            field.show_fault("")
        self.changed.emit()
