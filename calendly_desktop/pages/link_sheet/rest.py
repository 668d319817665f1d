"""The line below event types: what is missing and why, and buttons to read it or to ask for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal

from calendly_desktop.pages.only_online import OnlyOnline
from calendly_desktop.toolkit.announce import announce
from calendly_desktop.toolkit.buttons import set_role
from calendly_desktop.toolkit.clipboard import copy
from calendly_desktop.toolkit.states import who_asks

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPushButton, QWidget

    from calendly_desktop.pages.link_sheet.reading import Reading
    from calendly_desktop.store.connection import Connection
    from calendly_desktop.toolkit.buttons import CopyButton
    from calendly_desktop.toolkit.text import PlainLabel
    from calendly_desktop.viewmodels.meetings import Clock


class RestForm(Protocol):
    """What the forms have for this line."""

    note: PlainLabel
    request: CopyButton
    read_rest: QPushButton


class Rest(QObject):
    """Follows a Reading. ended: something came, or nothing did, so that rows are shown anew."""

    ended = Signal()

    def __init__(
        self, ui: RestForm, reading: Reading, connection: Connection, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._ui = ui
        self._reading = reading
        self._around = parent
        for button in (ui.request, ui.read_rest):
            set_role(button, "quiet")
            button.hide()
        ui.request.clicked.connect(self._copy_request)
        ui.read_rest.clicked.connect(self._pressed)
        reading.told.connect(self._told)
        reading.ended.connect(self._ended)
        self._online = OnlyOnline(connection, [ui.read_rest], self)

    def show(self, clock: Clock, before: str = "") -> None:
        """Say what is missing, after other words; while it is read, how far that is stays."""
        if not self._reading.is_reading_rest:
            self._say(f"{before} {self._reading.note(clock)}".strip())
            self._offer()

    def close(self) -> None:
        """Stop reading, and follow nothing any longer."""
        self._reading.stop()
        self._online.close()

    def _pressed(self) -> None:
        if self._reading.is_reading_rest:
            self._reading.stop()
            self._ui.read_rest.setEnabled(False)
        else:
            self._reading.load_rest()

    def _told(self, words: str) -> None:
        self._say(words)
        self._offer()

    def _ended(self) -> None:
        self.ended.emit()
        announce(self._around, self._ui.note.text())

    def _say(self, words: str) -> None:
        self._ui.note.setText(words)
        self._ui.note.setVisible(bool(words))

    def _offer(self) -> None:
        """Offer to read the colleagues that are missing, or to ask somebody who may."""
        ui, reads, refusal = self._ui, self._reading.is_reading_rest, self._reading.refusal
        ui.request.setVisible(refusal is not None and bool(refusal.request()))
        ui.read_rest.setVisible(reads or bool(self._reading.missing()))
        name = self.tr("Read colleagues one by one, with their event types")
        ui.read_rest.setText(self.tr("Stop rea&ding") if reads else self.tr("Rea&d colleagues"))
        ui.read_rest.setAccessibleName(self.tr("Stop reading") if reads else name)
        self._online.follow()

    def _copy_request(self) -> None:
        if self._reading.refusal is not None:
            copy(self._reading.refusal.request(*who_asks(self._around)))
            self._ui.request.show_copied()
