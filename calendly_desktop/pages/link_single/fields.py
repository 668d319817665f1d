"""The form of the window that makes links for one booking: for whom, and its two faces."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from calendly_desktop.domain.one_time_links import OneTimeForm, OneTimeKind, why_not_customised
from calendly_desktop.pages.link_single.customise import Customise, give_room, part_groups
from calendly_desktop.pages.link_single.guest_field import GuestField
from calendly_desktop.toolkit.text import plain_tip, secondary
from calendly_desktop.viewmodels.link_bases import base_of
from calendly_desktop.viewmodels.one_time_words import about_kind

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from calendly_desktop.domain.booking import Fault
    from calendly_desktop.domain.models import EventType
    from calendly_desktop.forms.ui_link_single import Ui_LinkSingle
    from calendly_desktop.pages.services import Services
    from calendly_desktop.toolkit.tasks import TaskScope


class Fields(QObject):
    """Fills and reads the form. changed: somebody changed a field. kind: the event type."""

    changed = Signal()

    def __init__(
        self, ui: Ui_LinkSingle, services: Services, tasks: TaskScope, kind: EventType
    ) -> None:
        super().__init__(ui.fields)
        self.kind = kind
        self._ui = ui
        ui.kind.set_options(
            [("single_use", self.tr("Single-use")), ("share", self.tr("Customized"))]
        )
        for label in (ui.type_detail, ui.about_kind, ui.guest_hint, ui.count_hint):
            secondary(label)
        give_room(ui.count)
        part_groups(ui.label_label, ui.count_label)
        self.guest = GuestField(ui.guest, services.bookings.earlier, tasks)
        self.customise = Customise(ui.fields)
        ui.fields_layout.addWidget(self.customise)
        first, last = self.customise.ends()
        for before, after in (
            *pairwise([ui.kind.button("share"), ui.guest, ui.label, ui.count, first]),
            *pairwise([last, ui.start_anew, ui.stop, ui.close_button, ui.make]),
        ):
            ui.fields.setTabOrder(before, after)
        ui.kind.changed.connect(self._face_changed)
        self.guest.changed.connect(self.changed)
        ui.label.textEdited.connect(self.changed)
        ui.count.valueChanged.connect(self.changed)
        self.customise.changed.connect(self.changed)

    def show_type(self, kind: EventType, today: date) -> None:
        """Show an event type, and offer what can be customised of it."""
        ui, base, why = self._ui, base_of(kind), why_not_customised(kind)
        self.kind = kind
        ui.type_name.setText(base.name)
        ui.type_detail.setText(base.detail)
        ui.type_detail.setVisible(bool(base.detail))
        ui.kind.button("share").setEnabled(not why)
        ui.kind.button("share").setToolTip(plain_tip(why))
        self.customise.show_type(kind, today)
        self.set_face(self.face)

    @property
    def face(self) -> OneTimeKind:
        """Which kind of link the form makes now."""
        return "share" if self._ui.kind.current() == "share" else "single_use"

    def set_face(self, face: OneTimeKind) -> None:
        """Show one of the two faces; the plain one where the event type cannot be customised."""
        ui, why = self._ui, why_not_customised(self.kind)
        ui.kind.set_current("single_use" if why else face)
        is_share = self.face == "share"
        ui.count_field.setVisible(not is_share)
        self.customise.setVisible(is_share)
        text = about_kind(self.filled())
        ui.about_kind.setText(f"{text} {why}" if why else text)

    def filled(self) -> OneTimeForm:
        """Return the whole form, both faces of it."""
        ui = self._ui
        form = OneTimeForm(
            kind=self.face, guest=self.guest.text(), label=ui.label.text(), count=ui.count.value()
        )
        return self.customise.filled(form)

    def fill(self, form: OneTimeForm) -> None:
        """Show what a form says."""
        self.guest.set_text(form.guest)
        self._ui.label.setText(form.label)
        self._ui.count.setValue(form.count)
        self.customise.fill(form)
        self.set_face(form.kind)

    def show_faults(self, found: Sequence[Fault]) -> None:
        """Say below the fields what is wrong, and put the keyboard where the first fault is."""
        self.customise.show_faults(found)
        if found and found[0].field == "count":
            self._ui.count.setFocus()
        elif found:
            self.customise.focus_field(found[0].field)

    def _face_changed(self, _face: str) -> None:
        self.set_face(self.face)
        self.changed.emit()
