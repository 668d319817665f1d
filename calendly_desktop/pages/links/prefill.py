"""What the link fills into the booking form: the event type's own fields, for one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from calendly_desktop.domain.link_prefill import (
    beyond_reach,
    guest_in,
    is_numbering_uncertain,
    prefill_fields,
    prefill_text,
    prefill_value,
)
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.asked import Asked, LineAsked, LinesAsked, ManyAsked, OneOfAsked
from calendly_desktop.toolkit.disclosure import Disclosure
from calendly_desktop.toolkit.surfaces import remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, secondary
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Mapping

    from calendly_desktop.domain.link_prefill import PrefillField
    from calendly_desktop.domain.models import EventType

PAUSE = 600  # milliseconds without typing, after which a mistake is told
PERSONAL = frozenset({"name", "first_name", "last_name", "email", "guests", "location"})


class LinkPrefill(Disclosure):
    """The fields of the booking form; what was typed survives another event type that asks it too.

    changed: anything was filled in. names_asked: somebody says how the form asks for names.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("prefill", self.tr("Fill in the form"), parent)
        self._kind: EventType | None = None
        self._fields: list[PrefillField] = []
        self._asked: dict[str, Asked] = {}
        self._kept: dict[str, str] = {}
        self._names_by_hand: dict[str, bool] = {}
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._show_faults)
        self._note = secondary(PlainLabel("", self.inside, wrap=True))
        self._two_names = QCheckBox(self.tr("First and last name apart"), self.inside)
        self._two_names.setObjectName("prefill_two_names")
        self._two_names.setAccessibleName(self._two_names.text())
        self._two_names.setToolTip(
            self.tr("Calendly does not say how the form asks. Tick it if it has two name fields.")
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(theme().px(look.SPACE_2))
        self._doubt = secondary(PlainLabel("", self.inside, wrap=True))
        column = QVBoxLayout(self.inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_2))
        column.addWidget(self._note)
        column.addWidget(self._two_names)
        column.addLayout(self._rows)
        column.addWidget(self._doubt)
        self._two_names.toggled.connect(self._choose_names)
        self._build()

    # -- what the view asks ----------------------------------------------------------------

    def show_type(self, kind: EventType | None, *, two_names: bool | None = None) -> None:
        """Ask what an event type asks; None is a page whose questions are not known.

        two_names: how earlier bookings were asked; what somebody chose by hand comes first.
        """
        uri = kind.uri if kind is not None else ""
        apart = self._names_by_hand.get(uri, two_names)
        same = kind == self._kind and (apart is None or apart == self._two_names.isChecked())
        if same and self._asked:
            return
        self._keep_texts()
        self._kind = kind
        if apart is not None:
            self._tick_names(apart)
        self._build()

    def parameters(self) -> dict[str, str]:
        """Return the parameters of the link; what is wrong is left out of it."""
        made = {field.parameter: self._value(field) for field in self._fields}
        return {name: value for name, value in made.items() if value}

    def filled(self) -> list[tuple[str, str]]:
        """Return what goes into the link in words: the label, and the text."""
        return [
            (field.label, " / ".join(self._asked[field.parameter].text().split("\n")))
            for field in self._fields
            if self._value(field)
        ]

    def guest(self) -> str:
        """Return whom the link is for: the address, else the name."""
        return guest_in(self.parameters())

    def texts(self) -> dict[str, str]:
        """Return what is typed, by parameter, for a draft."""
        typed = {name: asked.text() for name, asked in self._asked.items()}
        return {name: text for name, text in typed.items() if text}

    def set_texts(self, texts: Mapping[str, str]) -> None:
        """Fill in what a draft has kept; everything else is emptied."""
        for name, asked in self._asked.items():
            asked.set_text(texts.get(name, ""))
        self._kept = {}
        self._edited()

    def set_parameters(self, parameters: Mapping[str, str]) -> None:
        """Fill in what a link says; everything else is emptied."""
        if any(name in parameters for name in ("first_name", "last_name")):
            self._tick_names(True)
            self._build()
        texts = {
            field.parameter: prefill_text(field, parameters.get(field.parameter, ""))
            for field in self._fields
        }
        self.set_texts(texts)
        if parameters:
            self.set_open(True)

    def clear(self) -> None:
        """Empty every field."""
        self.set_texts({})

    # -- private ---------------------------------------------------------------------------

    def _value(self, field: PrefillField) -> str:
        return prefill_value(field, self._asked[field.parameter].text()).value

    def _build(self) -> None:
        """Make the fields anew, with what was typed for those that are asked again."""
        remove_widgets(self._rows)
        self._fields = prefill_fields(self._kind, two_names=self._two_names.isChecked())
        self._asked = {}
        for field in self._fields:
            asked = _field_for(field, self.inside)
            asked.set_text(self._kept.get(_key(field), ""))
            asked.changed.connect(self._edited)
            self._asked[field.parameter] = asked
            self._rows.addWidget(asked)
        self._doubt.setText(self._doubts())
        self._doubt.setVisible(bool(self._doubt.text()))
        self._edited()

    def _doubts(self) -> str:
        if self._kind is None:
            return self.tr("For the questions of the form, choose its event type.")
        lines = []
        if missed := beyond_reach(self._kind):
            text = self.tr("A link can answer the first ten questions only, not: {0}")
            lines.append(text.format(", ".join(missed)))
        if is_numbering_uncertain(self._kind):
            lines.append(
                self.tr(
                    "A question of this form is turned off. Open the link once and look that each "
                    "answer is in its place."
                )
            )
        return "\n".join(lines)

    def _keep_texts(self) -> None:
        for field in self._fields:
            self._kept[_key(field)] = self._asked[field.parameter].text()

    def _tick_names(self, apart: bool) -> None:
        before = self._two_names.blockSignals(True)
        self._two_names.setChecked(apart)
        self._two_names.blockSignals(before)

    def _choose_names(self, apart: bool) -> None:
        self._keep_texts()
        name = self._kept.get("name", "").split()
        if apart and name and not self._kept.get("first_name"):
            self._kept["first_name"], self._kept["last_name"] = name[0], " ".join(name[1:])
        if self._kind is not None:
            self._names_by_hand[self._kind.uri] = apart
        self._build()

    def _edited(self) -> None:
        self._pause.start()
        count = len(self.parameters())
        text = self.tr("1 field") if count == 1 else self.tr("{0} fields").format(count)
        self.summarize(text if count else "")
        personal = any(name in PERSONAL for name in self.parameters())
        self._note.setText(
            self.tr("Whoever has the link can read what it fills in: give it to this person only.")
            if personal
            else self.tr("The form opens with this filled in; the invitee can change it.")
        )
        self.changed.emit()

    def _show_faults(self) -> None:
        for field in self._fields:
            asked = self._asked[field.parameter]
            made = prefill_value(field, asked.text())
            asked.show_fault(made.fault or made.note)


def _key(field: PrefillField) -> str:
    """Return what tells a field from others: an answer by its question, whatever its number."""
    is_answer = field.parameter[0] == "a" and field.parameter[1:].isdigit()
    return f"question {field.label}" if is_answer else field.parameter


def _field_for(field: PrefillField, parent: QWidget) -> Asked:
    name = f"prefill_{field.parameter}"
    match field.kind:
        case "lines":
            return LinesAsked(name, field.label, parent)
        case "one":
            return OneOfAsked(name, field.label, field.choices, parent)
        case "many":
            return ManyAsked(name, field.label, field.choices, parent)
    return LineAsked(name, field.label, parent, is_phone=field.kind == "phone")
