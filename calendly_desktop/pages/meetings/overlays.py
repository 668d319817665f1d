"""What lies over the rows of the meetings list: buttons of two rows, and the sticky heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint

from calendly_desktop.domain.meetings import why_not_cancel
from calendly_desktop.pages.meetings.row_actions import RowActions
from calendly_desktop.pages.meetings.rows import row_height
from calendly_desktop.pages.meetings.sticky import StickyHeading

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from PySide6.QtWidgets import QWidget

    from calendly_desktop.pages.meetings.table import MeetingTable
    from calendly_desktop.viewmodels.meetings import MeetingsModel


class Overlays:
    """Follows the current and the hovered row of a table, and the day at its top."""

    def __init__(
        self,
        parent: QWidget,
        rows: MeetingTable,
        model: MeetingsModel,
        now: Callable[[], datetime],
    ) -> None:
        self._parent = parent
        self._rows = rows
        self._model = model
        self._now = now
        self.sticky = StickyHeading(parent)
        self.hover_actions = RowActions(parent, name="hovered_row", by_keyboard=False)
        self.actions_here = RowActions(parent, name="current_row", by_keyboard=True)

    def place(self, current: int, offline: str) -> None:
        """Put everything where its row is now.

        current: the row that carries buttons, -1 while several are selected. offline: why nothing
        can be changed, empty when it can.
        """
        hovered, several = self._rows.hovered, current < 0
        other = hovered if hovered != current and hovered < self._model.rowCount() else -1
        if several:
            other = -1
        self._place_actions(self.actions_here, current, offline, selected=True)
        self._place_actions(self.hover_actions, other, offline, selected=False)
        self._rows.reserved = self.actions_here.sizeHint().width()
        self._rows.button_rows = {
            row
            for row, actions in ((current, self.actions_here), (other, self.hover_actions))
            if not actions.isHidden()
        }
        self._place_sticky()

    def _place_actions(
        self, actions: RowActions, row: int, offline: str, *, selected: bool
    ) -> None:
        view = self._rows.viewport()
        box = self._rows.row_box(row) if row >= 0 else None
        if box is None or box.bottom() < 0 or box.top() > view.height():
            actions.hide()
            return
        found = self._model.found(self._model.index(row, 0))
        if found is None or found.event.status == "canceled":
            actions.hide()
            return
        why = why_not_cancel(found.event, self._now()) or offline
        actions.show_for(found, why_not_cancel=why, selected=selected)
        width = actions.sizeHint().width()
        corner = view.mapTo(self._parent, QPoint(view.width() - width, box.top()))
        actions.setGeometry(corner.x(), corner.y(), width, box.height())
        actions.show()
        actions.raise_()
        self.sticky.raise_()

    def _place_sticky(self) -> None:
        view, top = self._rows.viewport(), self._rows.rowAt(0)
        heading = self._model.heading_above(top) if top >= 0 else None
        if heading is None:
            self.sticky.hide()
            return
        height, push = row_height(), 0
        below = self._rows.rowAt(height)
        if below >= 0 and self._model.is_heading(below):
            push = min(0, self._rows.rowViewportPosition(below) - height)
        corner = view.mapTo(self._parent, QPoint(0, 0))
        self.sticky.show_day(heading, push)
        self.sticky.setGeometry(corner.x(), corner.y(), view.width(), max(0, height + push))
        self.sticky.setVisible(height + push > 0)
        self.sticky.raise_()
