"""The 14 events as check boxes in plain words; what a scope does not offer says why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from calendly_desktop.domain.webhooks import (
    DEFAULT_EVENTS,
    EVENTS,
    WebhookEvent,
    access_note,
    event_refusal,
)
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.text import PlainLabel, secondary, set_text_role
from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from PySide6.QtGui import QResizeEvent

_TWO_COLUMNS_FROM = 560  # pixels at the normal text size


class EventChoice(QWidget):
    """Check boxes by family, in two columns where there is room."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: dict[str, QCheckBox] = {}
        self._reasons: dict[str, PlainLabel] = {}
        self._wanted = set(DEFAULT_EVENTS)
        self._families: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme().px(look.SPACE_6))
        self._grid.setVerticalSpacing(theme().px(look.SPACE_3))
        for family in dict.fromkeys(event.family for event in EVENTS):
            members = [event for event in EVENTS if event.family == family]
            self._families.append(self._build_family(family, members))
        self._arrange()

    def chosen(self) -> tuple[str, ...]:
        """The events that are ticked and allowed, in the catalogue's order."""
        return tuple(
            name for name, box in self.boxes.items() if box.isChecked() and box.isEnabled()
        )

    def wanted(self) -> tuple[str, ...]:
        """The events that are ticked, whether the chosen scope offers them or not."""
        return tuple(name for name in self.boxes if name in self._wanted)

    def choose(self, names: Iterable[str]) -> None:
        """Tick exactly these events."""
        self._wanted = set(names)
        for name, box in self.boxes.items():
            box.setChecked(name in self._wanted and box.isEnabled())

    def allow_for(
        self,
        scope: str,
        missing_scopes: Collection[str],
        stage: str = "",
        granted_scopes: Collection[str] = (),
    ) -> None:
        """Disable what this scope, token or plan does not offer, with the reason under the family.

        A tick taken away comes back when the scope that offers it is chosen again.
        granted_scopes: what the token is known to have; other needs are named.
        """
        notes: dict[str, str] = {}
        for event in EVENTS:
            box = self.boxes[event.name]
            reason = event_refusal(event, scope, missing_scopes, stage)
            box.blockSignals(True)
            box.setEnabled(not reason)
            box.setChecked(event.name in self._wanted and not reason)
            box.blockSignals(False)
            note = reason or f"{event.note} {access_note(event, granted_scopes)}".strip()
            notes[event.name] = note
            box.setAccessibleDescription(note)
            box.setToolTip(note)
        for family, label in self._reasons.items():
            members = [notes[event.name] for event in EVENTS if event.family == family]
            text = " ".join(dict.fromkeys(note for note in members if note))
            label.setText(text)
            label.setVisible(bool(text))
        self.changed.emit()

    def _build_family(self, family: str, members: list[WebhookEvent]) -> QWidget:
        box = QWidget(self)
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(2))
        column.addWidget(set_text_role(PlainLabel(family, box), "strong"))
        for event in members:
            tick = QCheckBox(event.when[:1].upper() + event.when[1:], box)
            tick.setObjectName("event_" + event.name.replace(".", "_"))
            tick.setAccessibleName(tick.text())
            tick.setChecked(event.name in self._wanted)
            tick.toggled.connect(lambda on, name=event.name: self._ticked(name, on))
            self.boxes[event.name] = tick
            column.addWidget(tick)
        note = secondary(PlainLabel("", box, wrap=True))
        self._reasons[family] = note
        column.addWidget(note)
        column.addStretch(1)
        return box

    def _ticked(self, name: str, on: bool) -> None:
        if on:
            self._wanted.add(name)
        else:
            self._wanted.discard(name)
        self.changed.emit()

    def _arrange(self) -> None:
        columns = 2 if self.width() >= theme().px(_TWO_COLUMNS_FROM) else 1
        if columns == self._columns:
            return
        self._columns = columns
        for number, family in enumerate(self._families):
            self._grid.addWidget(family, number // columns, number % columns)
        for column in range(2):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
