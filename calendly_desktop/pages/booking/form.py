"""For whom a booking is: name, address, zone, place, the event type's questions, guests, tags."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QSignalBlocker, QTimer, Signal
from PySide6.QtWidgets import QCompleter, QLabel, QLineEdit, QScrollArea, QWidget

from calendly_desktop.domain.booking import BookingForm, faults, named_address
from calendly_desktop.domain.booking_carried import carried_over
from calendly_desktop.domain.booking_links import FIELDS, UtmTags
from calendly_desktop.forms.ui_booking_form import Ui_BookingForm
from calendly_desktop.pages.booking.type_fields import TypeFields
from calendly_desktop.pages.booking.zone_field import ZoneField
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.asked import mark_fault
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from calendly_desktop.domain.booking import Fault
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.store.earlier_bookings import Person
    from calendly_desktop.store.links import LinksStore
    from calendly_desktop.viewmodels.meetings import Clock

LAID_OUT = 40  # milliseconds after which what was just shown has its place
_MOST_SUGGESTED = 40


class GuestForm(QWidget):
    """Fields as the event type wants them; what was typed survives another event type.

    changed: anything was typed. zone_changed: another IANA name. email_typed: an address that may
    be known from earlier bookings.
    """

    changed = Signal()
    zone_changed = Signal(str)
    email_typed = Signal(str)

    def __init__(
        self, clock: Callable[[], Clock], links: LinksStore, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("guest_form")
        self.two_names = False
        self.kind: EventType | None = None
        self._kept = BookingForm()
        self._filling = False
        self._zone_before = self._zone_known = ""
        self.ui = Ui_BookingForm()
        self.ui.setupUi(self)
        self.zone = ZoneField(self.ui.zone, self.ui.zone_note, clock)
        self.asked = TypeFields(self.ui, self)
        self._dress(links)
        self._connect()
        self.show_type(None)

    # -- what is filled in -----------------------------------------------------------------

    def filled(self) -> BookingForm:
        """Return what is filled in, without the time."""
        ui = self.ui
        return msgspec.structs.replace(
            self.asked.read(self._kept),
            name=ui.name.text(),
            last_name=ui.last_name.text() if self.two_names else "",
            email=ui.email.text(),
            timezone=self.zone.name,
            guests="" if ui.guests_row.isHidden() else ui.guests.text(),
            tags=UtmTags(**{field: self._tag(field).text().strip() for field in FIELDS}),
        )

    def fill(self, form: BookingForm) -> None:
        """Fill in everything, such as a draft or an earlier booking."""
        self._kept = form if self.kind is None else carried_over(form, None, self.kind)
        ui = self.ui
        self._filling = True
        if form.last_name and not self.two_names:
            ui.name.setText(f"{form.name} {form.last_name}")
        else:
            ui.name.setText(form.name)
            ui.last_name.setText(form.last_name)
        ui.email.setText(form.email)
        ui.guests.setText(form.guests)
        for field in FIELDS:
            self._tag(field).setText(form.tags.value(field))
        if form.timezone:
            self.zone.set_name(form.timezone)
        self.ui.tags_toggle.setChecked(bool(form.tags))
        self.asked.fill(self._kept)
        self._filling = False
        self.show_faults([])
        self.zone_changed.emit(self.zone.name)
        self.changed.emit()

    def show_type(self, kind: EventType | None, *, two_names: bool = False) -> None:
        """Ask what an event type asks; answers to the same wording stay."""
        before = self.filled()
        self._kept = carried_over(before, self.kind, kind) if kind is not None else before
        self.kind = kind
        self._set_names(two_names)
        self._filling = True
        self.asked.build(kind)
        self.asked.fill(self._kept)
        self._filling = False
        self._order_tabs()

    def suggest(self, email: str, person: Person | None) -> None:
        """Take the zone and name of a known address, unless something else was chosen or typed."""
        if email != self.ui.email.text().strip():
            return
        note = ""
        self._give_zone_back()
        if person is not None:
            taken = []
            if not self.zone.is_chosen and person.timezone != self.zone.name:
                self._zone_before, self._zone_known = self.zone.name, person.timezone
                self.zone.set_name(person.timezone)
                self.zone_changed.emit(person.timezone)
            if not self.zone.is_chosen:
                taken.append(self.tr("time zone"))
            if not self.ui.name.text().strip() and person.name:
                self._set_name(person.name)
                taken.append(self.tr("name"))
            named = self.tr(" and ").join(taken[::-1])
            note = self.tr("Known from an earlier booking: {0} taken over.").format(named)
            note = note if taken else ""
        self.ui.email_note.setText(note)
        self.ui.email_note.setVisible(bool(note))

    def _give_zone_back(self) -> None:
        """Take the zone of a known address back: by now another address is written there."""
        if self._zone_known and not self.zone.is_chosen and self.zone.name == self._zone_known:
            self.zone.set_name(self._zone_before)
            self.zone_changed.emit(self._zone_before)
        self._zone_known = ""

    def ends(self) -> tuple[QWidget, QWidget]:
        """Return the first and the last widget that the Tab key reaches here."""
        return self.ui.name, self.ui.tag_term

    # -- what is wrong ---------------------------------------------------------------------

    def show_faults(self, found: Sequence[Fault], *, focus: bool = False) -> None:
        """Say below each field what is wrong with it; focus: go to the first of them."""
        texts = {fault.field: fault.text for fault in reversed(found)}
        for name, (field, label) in self._labelled().items():
            mark_fault(field, label, texts.get(name, ""))
        self.asked.show_faults(texts)
        if any(name.startswith("tag:") for name in texts):
            self.ui.tags_toggle.setChecked(True)
        if focus and found:
            self.focus_field(found[0].field)

    def focus_field(self, name: str) -> bool:
        """Put the focus into a field; False where this form has none of that name."""
        labelled = self._labelled()
        field = labelled[name][0] if name in labelled else self.asked.field(name)
        if field is None:
            return False
        field.setFocus()
        QTimer.singleShot(LAID_OUT, field, lambda: _bring_into_sight(field))
        return True

    def faults(self, form: BookingForm) -> list[Fault]:
        """Return what is wrong with a form, as the event type shown wants it."""
        return faults(form, self.kind, two_names=self.two_names)

    # -- building --------------------------------------------------------------------------

    def _dress(self, links: LinksStore) -> None:
        ui = self.ui
        for note in (ui.email_note,):
            secondary(note)
            note.hide()
        for _field, label in self._labelled().values():
            label.hide()
        set_role(ui.tags_toggle, "quiet")
        ui.tags_toggle.setIcon(icon("chevron-right"))
        ui.tags_host.hide()
        ui.guests.setClearButtonEnabled(False)
        for field in FIELDS:
            edit = self._tag(field)
            edit.setAccessibleName(self.tr("UTM {0}").format(field))
            values = [found.value for found in links.suggestions(field, limit=_MOST_SUGGESTED)]
            edit.setCompleter(QCompleter(values, edit))

    def _connect(self) -> None:
        ui = self.ui
        for edit in (ui.name, ui.last_name, ui.email, ui.guests, *map(self._tag, FIELDS)):
            edit.textChanged.connect(self._typed)
        ui.email.textEdited.connect(self._email_edited)
        self.asked.changed.connect(self._answered)
        ui.tags_toggle.toggled.connect(self._fold_tags)
        self.zone.picked.connect(self._zone_picked)

    def _typed(self) -> None:
        sender = self.sender()
        for field, label in self._labelled().values():
            if field is sender and label.text():
                mark_fault(field, label, "")
        if not self._filling:
            self.changed.emit()

    def _email_edited(self, text: str) -> None:
        """Take "Maria Lopez <maria@example.com>" apart, as it is pasted from e-mail programs."""
        named = named_address(text)
        if named is not None:
            name, text = named
            self.ui.email.setText(text)
            if name and not self.ui.name.text().strip():
                self._set_name(name)
        self.email_typed.emit(text.strip())

    def _zone_picked(self, name: str) -> None:
        mark_fault(self.ui.zone, self.ui.zone_fault, "")
        self.zone_changed.emit(name)
        self.changed.emit()

    def _fold_tags(self, shown: bool) -> None:
        self.ui.tags_host.setVisible(shown)
        self.ui.tags_toggle.setIcon(icon("chevron-down" if shown else "chevron-right"))

    def _set_names(self, two: bool) -> None:
        ui = self.ui
        if two != self.two_names:
            whole = f"{ui.name.text()} {ui.last_name.text()}".strip()
            self.two_names = two
            with QSignalBlocker(ui.name), QSignalBlocker(ui.last_name):
                self._set_name(whole)
        ui.name_label.setText(self.tr("First &name *") if two else self.tr("&Name *"))
        ui.name.setAccessibleName(self.tr("First name") if two else self.tr("Name"))
        ui.last_name_row.setVisible(two)

    def _set_name(self, whole: str) -> None:
        if self.two_names:
            first, _, last = whole.rpartition(" ")
            self.ui.name.setText(first or last)
            self.ui.last_name.setText(last if first else "")
        else:
            self.ui.name.setText(whole)
            self.ui.last_name.clear()

    def _answered(self) -> None:
        if not self._filling:
            self.changed.emit()

    def _order_tabs(self) -> None:
        stops: list[QWidget] = [self.ui.name, self.ui.last_name, self.ui.email, self.ui.zone]
        stops += self.asked.stops()
        stops += [self.ui.guests, self.ui.tags_toggle, *map(self._tag, FIELDS)]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _tag(self, field: str) -> QLineEdit:
        edit: QLineEdit = getattr(self.ui, f"tag_{field}")
        return edit

    def _labelled(self) -> dict[str, tuple[QWidget, QLabel]]:
        """Return the fields that every form has, each with the label for what is wrong."""
        ui = self.ui
        found: dict[str, tuple[QWidget, QLabel]] = {
            "name": (ui.name, ui.name_fault),
            "last_name": (ui.last_name, ui.last_name_fault),
            "email": (ui.email, ui.email_fault),
            "zone": (ui.zone, ui.zone_fault),
            "guests": (ui.guests, ui.guests_fault),
        }
        for field in FIELDS:
            found[f"tag:{field}"] = (self._tag(field), getattr(ui, f"{field}_fault"))
        return found


def _bring_into_sight(field: QWidget) -> None:
    """Scroll to a field and to what is said below it."""
    above = field.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(field, 0, theme().px(3 * look.SPACE_4))
        above = above.parentWidget()
