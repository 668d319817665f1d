"""Where the parts of the People section lie: side by side, one below or in place of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from calendly_desktop.toolkit.theme import theme

if TYPE_CHECKING:
    from calendly_desktop.forms.ui_account_people import Ui_AccountPeople
    from calendly_desktop.pages.account.people_pane import PersonPane

_SIDE_BY_SIDE_FROM = 820  # pixels at the normal text size
_BUTTONS_BESIDE_TITLE_FROM = 560
_PANE_FROM = 320  # pixels of height that list and pane need below each other
_PANE_WIDTH = 308


def scrolling(section: QWidget) -> QWidget:
    """Return what scrolls where the section is too small for all of it."""
    inside = QWidget()
    area = QScrollArea(section)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(area)
    return inside


class PeopleParts(QObject):
    """Lays the form out by the size of the section."""

    def __init__(self, ui: Ui_AccountPeople, pane: PersonPane, section: QWidget) -> None:
        super().__init__(section)
        self._ui = ui
        self._pane = pane
        self._section = section
        self._beside = True

    def arrange(self, *, has_rows: bool) -> None:
        """Place list and details; without rows there is nothing to show details of."""
        ui, pane, px = self._ui, self._pane, theme().px
        narrow = self._section.width() < px(_SIDE_BY_SIDE_FROM)
        low = narrow and ui.parts.height() < px(_PANE_FROM)
        sides = Qt.Orientation.Vertical if narrow else Qt.Orientation.Horizontal
        if ui.parts.orientation() != sides:
            ui.parts.setOrientation(sides)
        ui.details.setVisible(low and has_rows)
        in_place = low and has_rows and ui.details.isChecked()
        pane.setVisible(has_rows and (not low or in_place))
        pane.keep_away(below=narrow)
        ui.people_states.setVisible(not in_place)
        room = ui.parts.height() if narrow else ui.parts.width()
        second = room * 2 // 5 if narrow else px(_PANE_WIDTH)
        ui.parts.setSizes([max(second, room - second), second])
        self._place_buttons(beside=self._section.width() >= px(_BUTTONS_BESIDE_TITLE_FROM))

    def _place_buttons(self, *, beside: bool) -> None:
        """Put buttons beside title and search, or where it is too narrow among the choices."""
        ui = self._ui
        if beside == self._beside:
            return
        self._beside = beside
        choices = ui.choices.layout()
        assert choices is not None
        moved = [(ui.head_layout, button) for button in (ui.share, ui.groups, ui.invite)]
        for place, part in [*moved, (ui.search_layout, ui.people_state)]:
            old, new = (choices, place) if beside else (place, choices)
            old.removeWidget(part)
            new.addWidget(part)
