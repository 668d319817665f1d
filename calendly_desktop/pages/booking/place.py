"""Where a meeting is to be: a choice where there are several, a text where one is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from calendly_desktop.toolkit.asked import Asked
from calendly_desktop.toolkit.selection import make_selected_chosen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from calendly_desktop.domain.booking_places import PlaceChoice


class PlaceAsked(Asked):
    """A box of places, and below it the line that the chosen one asks for."""

    def __init__(self, places: Sequence[PlaceChoice], parent: QWidget | None = None) -> None:
        super().__init__("place", "", parent)
        self._places = list(places)
        self._box = QComboBox(self)
        narrow = QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        self._box.setSizeAdjustPolicy(narrow)
        self._box.setMinimumContentsLength(10)
        self._box.addItems([place.label for place in places])
        self._box.setObjectName("place_choice")
        self._box.setAccessibleName(self.tr("Place"))
        self._box.setVisible(len(places) > 1)
        self._edit = QLineEdit(self)
        self._edit.setObjectName("place_text")
        self._finish(self._box, self._edit)
        self._box.currentIndexChanged.connect(self._follow)
        self._edit.textChanged.connect(self.changed)
        make_selected_chosen(self._box)
        self._follow()

    def place(self) -> int:
        """Return which of the places is chosen."""
        return max(0, self._box.currentIndex())

    def choose(self, place: int, text: str) -> None:
        """Choose a place, with the text that it asks for."""
        if 0 <= place < len(self._places):
            self._box.setCurrentIndex(place)
        self._edit.setText(text)

    def text(self) -> str:
        return self._edit.text() if self._places[self.place()].asks else ""

    def set_text(self, text: str) -> None:
        self._edit.setText(text)

    def first(self) -> QWidget:
        return self._edit if self._places[self.place()].asks else self._box

    def stops(self) -> list[QWidget]:
        return [self._box, self._edit]

    def _follow(self) -> None:
        place = self._places[self.place()]
        several = len(self._places) > 1
        words = place.asks or place.label
        if several:
            self.label.setText(self.tr("Place"))
        else:
            self.label.setText(f"{words} *" if place.asks else self.tr("Place: {0}").format(words))
        self._edit.setVisible(bool(place.asks))
        self._edit.setAccessibleName(place.asks)
        self._edit.setPlaceholderText("+49 30 1234567" if place.is_phone else place.asks)
        self.label.setBuddy(self._box if several else self._edit)
        self.show_fault("")
        self.changed.emit()
