"""A member or an invitation in full: facts to copy, links of event types, what can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.buttons import CopyButton, icon_button, set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.flow import FlowLayout
from calendly_desktop.toolkit.icons import icon
from calendly_desktop.toolkit.surfaces import Card, Hairline, remove_widgets
from calendly_desktop.toolkit.text import PlainLabel, SectionTitle, plain_tip, secondary
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.link_bases import minutes_of, name_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.models import EventType
    from calendly_desktop.toolkit.text import Elide
    from calendly_desktop.viewmodels.people_words import Fact

_COMMANDS = (
    "copy_link",
    "show_meetings",
    "open_page",
    "invite_again",
    "take_back",
    "remove_person",
)


class PersonPane(QScrollArea):
    """Shows what it is told. done: what was copied, in words. link_wanted: an event type.

    wanted: a command by its name.
    """

    copied = Signal(str)
    link_wanted = Signal(object, object)
    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("person_pane")
        self.setAccessibleName(self.tr("The chosen person"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._values: dict[str, PlainLabel] = {}
        self._lines: list[tuple[str, str, str]] = []
        self.buttons = {name: QPushButton(self) for name in _COMMANDS}
        self._build()
        self.show_nobody()

    # -- building --------------------------------------------------------------------------

    def _build(self) -> None:
        card = Card()
        column = card.column()
        self.name_label = SectionTitle("", card, wrap=True)
        self.name_label.setObjectName("person_name")
        self._facts_place = QWidget(card)
        self._facts = QVBoxLayout(self._facts_place)
        self._facts.setContentsMargins(0, 0, 0, 0)
        self._facts.setSpacing(theme().px(look.SPACE_2))
        commands = QWidget(card)
        flow = FlowLayout(commands, spacing=theme().px(look.SPACE_2))
        for name, button in self.buttons.items():
            self._dress(name, button)
            flow.addWidget(button)
        self.reason_label = secondary(PlainLabel("", card, wrap=True))
        self.reason_label.setObjectName("person_reason")
        self.types_title = PlainLabel(self.tr("Event types"), card)
        self._types_place = QWidget(card)
        self._types = QVBoxLayout(self._types_place)
        self._types.setContentsMargins(0, 0, 0, 0)
        self._types.setSpacing(theme().px(look.SPACE_1))
        self.types_note = secondary(PlainLabel("", card, wrap=True))
        self.types_note.setObjectName("types_note")
        self._line = Hairline(card)
        for part in (
            self.name_label,
            self._facts_place,
            commands,
            self.reason_label,
            self._line,
            self.types_title,
            self._types_place,
            self.types_note,
        ):
            column.addWidget(part)
        column.addStretch(1)
        place = QWidget(self)
        self._margins = QVBoxLayout(place)
        self._margins.addWidget(card)
        self.keep_away(below=False)
        self.setWidget(place)

    def keep_away(self, *, below: bool) -> None:
        """Leave room towards the list, which lies above or beside, where reading begins."""
        gap = theme().px(look.SPACE_2)
        beside = 0 if below else gap
        left, right = (0, beside) if self.isRightToLeft() else (beside, 0)
        self._margins.setContentsMargins(left, gap - beside, right, 0)

    def _dress(self, name: str, button: QPushButton) -> None:
        words, sign = {
            "copy_link": (self.tr("&Copy link"), "copy"),
            "show_meetings": (self.tr("Show mee&tings"), "calendar"),
            "open_page": (self.tr("Open page"), "open"),
            "invite_again": (self.tr("Invite &again…"), "send"),
            "take_back": (self.tr("Take back…"), "undo"),
            "remove_person": (self.tr("Re&move…"), "trash"),
        }[name]
        button.setText(words)
        button.setIcon(icon(sign, "danger" if name == "remove_person" else "text"))
        button.setObjectName(f"person_{name}")
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: self.wanted.emit(name))
        if name == "remove_person":
            set_role(button, "danger")

    # -- showing ---------------------------------------------------------------------------

    def show_nobody(self) -> None:
        """Show that nobody is chosen."""
        self.name_label.setText(self.tr("Nobody chosen"))
        self._show_facts([])
        self.show_commands({})
        self.reason_label.setText(self.tr("Choose somebody to see their groups and event types."))
        self.reason_label.show()
        self.hide_types()

    def show_facts(self, name: str, facts: Sequence[Fact]) -> None:
        """Show facts about somebody; those that are shown already only change their words."""
        self.name_label.setText(name)
        lines = [(fact.key, fact.label, fact.copies) for fact in facts if fact.value]
        if lines != self._lines:
            self._show_facts(facts)
            return
        for fact in facts:
            if fact.value:
                self._values[fact.key].setText(fact.value)

    def value(self, key: str) -> str:
        """Return a fact that is shown; empty where it is not."""
        label = self._values.get(key)
        return label.text() if label is not None else ""

    def _show_facts(self, facts: Sequence[Fact]) -> None:
        remove_widgets(self._facts)
        self._values = {}
        self._lines = [(fact.key, fact.label, fact.copies) for fact in facts if fact.value]
        for fact in facts:
            if fact.value:
                self._facts.addWidget(self._fact_row(fact))
        made = _buttons_in(self._facts)
        self._tab_through(_before(self.buttons["copy_link"], made), made)

    def _tab_through(self, before: QWidget, made: Sequence[QWidget]) -> None:
        """Let Tab come to what was made anew where it is seen; Qt would let it come there last."""
        for each in made:
            self.setTabOrder(before, each)
            before = each

    def _fact_row(self, fact: Fact) -> QWidget:
        """Return a fact in one line; one to copy in two, for it is long."""
        row = QWidget(self._facts_place)
        label = secondary(PlainLabel(fact.label, row))
        is_long = bool(fact.copied)
        elide: Elide = "middle" if is_long else "none"
        value = PlainLabel(fact.value, row, wrap=not is_long, selectable=True, elide=elide)
        value.setObjectName(f"person_fact_{fact.key}")
        self._values[fact.key] = value
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        if not is_long:
            label.setMinimumWidth(theme().px(88))
            line.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
            line.addWidget(value, 1)
            return row
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label)
        words.addWidget(value)
        line.addLayout(words, 1)
        button = icon_button("copy", fact.copies, f"copy_person_{fact.key}", row)
        button.clicked.connect(lambda _checked=False: self._copy(fact.key, fact.copied))
        line.addWidget(button, 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _copy(self, key: str, words: str) -> None:
        copy(self.value(key))
        self.copied.emit(words)

    def show_commands(self, reasons: dict[str, str], reason: str = "") -> None:
        """Show commands by name, each with why it cannot be done, or "" where it can.

        reason: what is said below them.
        """
        for name, button in self.buttons.items():
            button.setVisible(name in reasons)
            why = reasons.get(name, "")
            button.setEnabled(not why)
            button.setToolTip(plain_tip(why))
            button.setAccessibleDescription(why)
        self.reason_label.setText(reason)
        self.reason_label.setVisible(bool(reason))

    def name_commands(self, name: str) -> None:
        """Say to assistive technology whom each command is about."""
        names = {
            "copy_link": self.tr("Copy the booking link of {0}"),
            "show_meetings": self.tr("Show the meetings of {0}"),
            "open_page": self.tr("Open the booking page of {0}"),
            "invite_again": self.tr("Invite {0} again"),
            "take_back": self.tr("Take back the invitation of {0}"),
            "remove_person": self.tr("Remove {0} from the organization"),
        }
        for key, words in names.items():
            self.buttons[key].setAccessibleName(words.format(name))

    # -- event types -----------------------------------------------------------------------

    def hide_types(self) -> None:
        """Show no event types: an invitation has none."""
        remove_widgets(self._types)
        for part in (self._line, self.types_title, self._types_place, self.types_note):
            part.hide()

    def show_types(self, kinds: Sequence[EventType], note: str) -> None:
        """Show event types, each with a button that copies its link."""
        remove_widgets(self._types)
        for kind in kinds:
            self._types.addWidget(self._type_row(kind))
        self._tab_through(self.buttons["remove_person"], _buttons_in(self._types))
        self._line.show()
        self.types_title.show()
        self._types_place.setVisible(bool(kinds))
        self.types_note.setText(note)
        self.types_note.setVisible(bool(note))

    def _type_row(self, kind: EventType) -> QWidget:
        row = QWidget(self._types_place)
        row.setObjectName("person_type")
        marks = [minutes_of(kind)]
        if kind.profile is not None and kind.profile.type == "Team":
            marks.append(self.tr("team {0}").format(kind.profile.name))
        if kind.secret:
            marks.append(self.tr("secret"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(PlainLabel(name_of(kind), row, wrap=True))
        words.addWidget(secondary(PlainLabel(", ".join(filter(None, marks)), row, wrap=True)))
        button = CopyButton(self.tr("Copy"), row)
        button.setObjectName("copy_person_type")
        button.setAccessibleName(self.tr("Copy link: {0}").format(name_of(kind)))
        button.setAutoDefault(False)
        set_role(button, "quiet")
        button.clicked.connect(lambda _checked=False: self.link_wanted.emit(kind, button))
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.addLayout(words, 1)
        line.addWidget(button)
        return row


def _buttons_in(column: QVBoxLayout) -> list[QWidget]:
    """Return the buttons of the rows of a column, from top to bottom."""
    rows = [item.widget() for place in range(column.count()) if (item := column.itemAt(place))]
    return [button for row in rows if row for button in row.findChildren(QAbstractButton)]


def _before(widget: QWidget, others: Sequence[QWidget]) -> QWidget:
    """Return what Tab comes to before a widget, other than others."""
    at = widget.previousInFocusChain()
    while at is not None and at is not widget:
        if at not in others and at.focusPolicy() != Qt.FocusPolicy.NoFocus:
            return at
        at = at.previousInFocusChain()
    return widget
