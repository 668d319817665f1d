"""Where to meet, as rows of a form: a kind of place, and what must be said of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from calendly_desktop.domain.event_type_form import Place, asks_text
from calendly_desktop.domain.one_time_links import LONGEST_PLACE
from calendly_desktop.toolkit import theme as look
from calendly_desktop.toolkit.asked import mark_fault
from calendly_desktop.toolkit.buttons import icon_button
from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import PlainLabel
from calendly_desktop.toolkit.theme import theme
from calendly_desktop.viewmodels.event_type_words import place_kinds

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST = 10
"""Kinds of places that Calendly has; more rows than that are never needed."""


class PlaceRow(QWidget):
    """One place. removed: somebody takes it away."""

    changed = Signal()
    removed = Signal(object)

    def __init__(self, number: int, parent: QWidget, *, may_be_none: bool = False) -> None:
        super().__init__(parent)
        self._info = ("", "")
        self.kind = QComboBox(self)
        self.kind.setObjectName(f"place_{number}")
        self.kind.setAccessibleName(self.tr("Place {0}").format(number + 1))
        if may_be_none:
            self.kind.setAccessibleName(self.tr("Place"))
            self.kind.addItem(self.tr("None"), "")
        for kind, words in place_kinds({}):
            self.kind.addItem(words, kind)
        self.text = QLineEdit(self)
        self.text.setObjectName(f"place_{number}_text")
        self.text.setMaxLength(LONGEST_PLACE + 50)
        self.remove = icon_button(
            "close", self.tr("Take place {0} away").format(number + 1), f"place_{number}_remove"
        )
        self.remove.setParent(self)
        self.remove.setVisible(not may_be_none)
        self.fault = PlainLabel("", self, wrap=True)
        self.fault.hide()
        row = QHBoxLayout()
        row.setSpacing(theme().px(look.SPACE_2))
        row.addWidget(self.kind)
        row.addWidget(self.text, 1)
        row.addWidget(self.remove)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme().px(look.SPACE_1))
        column.addLayout(row)
        column.addWidget(self.fault)
        make_selected_chosen(self.kind)
        self.kind.installEventFilter(self)
        self.kind.currentIndexChanged.connect(self._kind_changed)
        self.text.textEdited.connect(lambda _text: self._edited())
        self.remove.clicked.connect(lambda: self.removed.emit(self))
        self._follow()

    def place(self) -> Place:
        """Return the place as it is filled in."""
        kind = str(self.kind.currentData() or "")
        said = self.text.text() if asks_text(kind) or kind == "ask_invitee" else ""
        info = self._info[1] if self._info[0] == kind else ""
        return Place(kind, said, info)

    def set_place(self, place: Place) -> None:
        """Show a place; a note for the invitee that it carries goes along unseen."""
        if self.kind.findData(place.kind) < 0:
            self.kind.addItem(place.kind.replace("_", " ").capitalize(), place.kind)
        self._info = (place.kind, place.info)
        before = self.blockSignals(True)
        self.kind.setCurrentIndex(max(0, self.kind.findData(place.kind)))
        self.text.setText(place.text)
        self.blockSignals(before)
        self._follow()

    def show_fault(self, text: str) -> None:
        """Say below the row what is wrong with it."""
        mark_fault(self.text, self.fault, text)

    def show_connected(self, connected: Mapping[str, bool]) -> None:
        """Say which conferencing is not connected."""
        for kind, words in place_kinds(connected):
            at = self.kind.findData(kind)
            if at >= 0:
                self.kind.setItemText(at, words)

    def _kind_changed(self) -> None:
        self._follow()
        self._edited()

    def _edited(self) -> None:
        self.show_fault("")
        self.changed.emit()

    def _follow(self) -> None:
        kind = str(self.kind.currentData() or "")
        asks = asks_text(kind) or (self.tr("A hint, if you like") if kind == "ask_invitee" else "")
        self.text.setPlaceholderText(asks)
        self.text.setAccessibleName(asks or self.tr("Nothing to fill in"))
        self.text.setVisible(bool(asks))
        layout = self.layout()
        if layout is not None:
            layout.activate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from changing a place over which the form is being scrolled."""
        if event.type() == QEvent.Type.Wheel and not self.kind.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class PlaceRows(QObject):
    """The rows in a layout of the form. changed: somebody changed one.

    before, after: what the Tab key reaches before and after the rows.
    """

    changed = Signal()

    def __init__(
        self, layout: QVBoxLayout, parent: QWidget, before: QWidget, after: QWidget
    ) -> None:
        super().__init__(parent)
        self._layout = layout
        self._parent = parent
        self._before = before
        self._after = after
        self._connected: Mapping[str, bool] = {}
        self.rows: list[PlaceRow] = []

    def places(self) -> tuple[Place, ...]:
        """Return the places as they are filled in."""
        return tuple(row.place() for row in self.rows)

    def set_places(self, places: Sequence[Place]) -> None:
        """Show other places."""
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for place in places:
            self._add().set_place(place)

    def add(self) -> None:
        """Add an empty row and go there."""
        if len(self.rows) < MOST:
            self._add().kind.setFocus()
            self.changed.emit()

    def show_fault(self, number: int, text: str) -> None:
        """Say below a row what is wrong with it."""
        if number < len(self.rows):
            self.rows[number].show_fault(text)

    def clear_faults(self) -> None:
        """Take back what was said to be wrong."""
        for row in self.rows:
            row.show_fault("")

    def show_connected(self, connected: Mapping[str, bool]) -> None:
        """Say which conferencing the host has not connected."""
        self._connected = connected
        for row in self.rows:
            row.show_connected(connected)

    def _add(self) -> PlaceRow:
        row = PlaceRow(len(self.rows), self._parent)
        row.show_connected(self._connected)
        row.changed.connect(self.changed)
        row.removed.connect(self._remove)
        before = self.rows[-1].remove if self.rows else self._before
        self._layout.addWidget(row)
        for widget in (row.kind, row.text, row.remove, self._after):
            QWidget.setTabOrder(before, widget)
            before = widget
        self.rows.append(row)
        row.show()
        return row

    def _remove(self, row: PlaceRow) -> None:
        """Take a row away; the keyboard goes to what is left, and never to somewhere by chance."""
        self._after.setFocus()
        places = [each.place() for each in self.rows if each is not row]
        self.set_places(places)
        self.changed.emit()

    def _drop(self, row: PlaceRow) -> None:
        self._layout.removeWidget(row)
        row.hide()
        row.setParent(None)
        row.deleteLater()
