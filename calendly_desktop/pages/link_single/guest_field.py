"""The field for whom a link is: people from earlier bookings are offered while one types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit

    from calendly_desktop.store.earlier_bookings import EarlierBookings, Known
    from calendly_desktop.toolkit.tasks import TaskScope

PAUSE = 0.2  # seconds without typing, after which earlier bookings are looked through


class GuestField(QObject):
    """Makes a line of the form one that knows people. changed: somebody typed, or took a name."""

    changed = Signal()

    def __init__(self, edit: QLineEdit, earlier: EarlierBookings, tasks: TaskScope) -> None:
        super().__init__(edit)
        self._edit = edit
        self._earlier = earlier
        self._tasks = tasks
        self._found = QStringListModel(self)
        completer = QCompleter(self._found, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseSensitive)  # what is typed stays typed
        completer.setMaxVisibleItems(8)
        completer.setWidget(edit)
        popup = completer.popup()
        assert popup is not None
        popup.setObjectName(f"{edit.objectName()}_people")
        popup.setAccessibleName(self.tr("People from earlier bookings"))
        completer.activated.connect(self._take)
        self._completer = completer
        edit.textEdited.connect(self._typed)

    def text(self) -> str:
        """Return what is written, on one line."""
        return " ".join(self._edit.text().split())

    def set_text(self, text: str) -> None:
        """Fill the field in without asking for people."""
        self._edit.setText(text)

    def _typed(self, text: str) -> None:
        self.changed.emit()
        self._tasks.start(self._look_up(text), key=f"people for {self._edit.objectName()}")

    async def _look_up(self, text: str) -> None:
        import asyncio

        await asyncio.sleep(PAUSE)
        found = [in_words(known) for known in await self._earlier.people(text)]
        if not isValid(self._edit):
            return  # the form was closed meanwhile
        popup = self._completer.popup()
        assert popup is not None
        if found == [text] or not found or not self._edit.hasFocus():
            popup.hide()
            return
        self._found.setStringList(found)
        self._completer.complete()

    def _take(self, text: str) -> None:
        self._edit.setText(text)
        self.changed.emit()


def in_words(known: Known) -> str:
    """Return a person as it is written into the field: Maria Lopez <maria@example.com>."""
    return known.email if known.name == known.email else f"{known.name} <{known.email}>"
