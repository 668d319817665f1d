"""The field for a time zone: type any part of a city or region; the time there is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QCompleter, QLabel

from calendly_desktop.toolkit.selection import make_selected_chosen
from calendly_desktop.toolkit.text import secondary
from calendly_desktop.viewmodels.zones import (
    ZonesModel,
    find_name,
    there_now,
    zone_names,
    zone_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from calendly_desktop.toolkit.tasks import TaskScope
    from calendly_desktop.viewmodels.meetings import Clock


_TICK = 10_000  # milliseconds between looks at the clock


class ZoneField(QObject):
    """Makes an editable combo box of a form a field for a time zone.

    name: the IANA name that is meant, empty where the text means none. picked: somebody chose or
    typed another one.
    """

    picked = Signal(str)

    def __init__(self, box: QComboBox, note: QLabel, clock: Callable[[], Clock]) -> None:
        super().__init__(box)
        self.name = ""
        self.is_chosen = False
        self._box = box
        self._note = note
        self._clock = clock
        edit = box.lineEdit()
        assert edit is not None  # the form makes the box editable
        self._edit = edit
        self._edit.setObjectName("zone_edit")
        self._edit.setAccessibleName(box.accessibleName())
        self._model = ZonesModel(self)
        box.setModel(self._model)
        box.setMaxVisibleItems(12)
        completer = QCompleter(self._model, box)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setMaxVisibleItems(8)
        box.setCompleter(completer)
        secondary(note)
        box.installEventFilter(self)
        box.activated.connect(lambda _row: self._typed())
        completer.activated.connect(lambda _text: self._typed())
        self._edit.textEdited.connect(lambda _text: self._typed())
        self._edit.editingFinished.connect(self._settle)
        make_selected_chosen(box)
        tick = QTimer(self, interval=_TICK)
        tick.timeout.connect(self.follow_clock)
        tick.start()

    def load(self, tasks: TaskScope) -> None:
        """Read the list of zones on a thread."""
        tasks.start(self._load(), key="zones")

    def set_name(self, name: str) -> None:
        """Show a zone that nobody has chosen here: mine, or a remembered one."""
        self.name = name
        with QSignalBlocker(self._box), QSignalBlocker(self._edit):
            self._box.setCurrentIndex(self._box.findData(name))
            self._edit.setText(zone_text(name) if name else "")
            self._edit.setCursorPosition(0)
        self.follow_clock()

    def follow_clock(self) -> None:
        """Show what time it is there."""
        text = there_now(self.name, self._clock()) if self.name else ""
        self._note.setText(text)
        self._note.setVisible(bool(text))

    async def _load(self) -> None:
        import asyncio

        zones = await asyncio.get_running_loop().run_in_executor(None, zone_names)
        typed, cursor = self._edit.text(), self._edit.cursorPosition()
        with QSignalBlocker(self._box), QSignalBlocker(self._edit):
            self._model.show(zones)
            self._box.setCurrentIndex(self._box.findData(self.name))
            self._edit.setText(typed)
            self._edit.setCursorPosition(cursor)

    def _typed(self) -> None:
        name = find_name(self._edit.text())
        self.is_chosen = True
        if name != self.name:
            self.name = name
            self.follow_clock()
            self.picked.emit(name)

    def _settle(self) -> None:
        """Show the zone that was typed in the way all are shown."""
        if self.name and self._edit.text() != zone_text(self.name):
            self.set_name(self.name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the wheel from changing the zone over which the form is being scrolled."""
        if event.type() == QEvent.Type.Wheel and not self._box.hasFocus():
            event.ignore()
            return True
        return super().eventFilter(watched, event)
